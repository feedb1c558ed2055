"""The engine installs light: the package and everything that `pip install .` brings along."""

import re
import tomllib
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MOST = 40_000_000
"""Bytes. Measured in a fresh environment: 19 MB, of which saring itself is 4."""

REQUIREMENT = re.compile(r"[\w.-]+")
"""The name that a requirement begins with."""


def required(requirements):
    """Distributions that these requirements name, and those that they require in turn, but for extras."""
    found = {}
    waiting = [text for text in requirements if "extra ==" not in text]
    while waiting:
        name = REQUIREMENT.match(waiting.pop())[0].lower()
        if name in found:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:
            continue  # for another system than this one
        waiting += [text for text in found[name].requires or () if "extra ==" not in text]
    return found


def size(installed: Distribution):
    paths = [installed.locate_file(file) for file in installed.files or ()]
    return sum([path.stat().st_size for path in paths if path.exists()])


@pytest.mark.parametrize(("text", "name"), [("fastwarc>=2.0,<3", "fastwarc"), ('tomli ; python_version < "3.11"', "tomli")])
def test_the_name_of_a_requirement(text, name):
    assert REQUIREMENT.match(text)[0] == name


def test_the_engine_installs_light():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    sizes = {name: size(installed) for name, installed in required(project["dependencies"]).items()}
    assert {"fastwarc", "nh3"} <= set(sizes)
    own = [path for path in (ROOT / "saring").rglob("*") if path.is_file() and path.suffix not in (".pyc", ".tmp")]
    sizes["saring"] = sum([path.stat().st_size for path in own])
    assert sum(sizes.values()) < MOST, sizes
