"""The README keeps its word: its examples are run, its tables are those of the code."""

import doctest
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

import saring
from saring.formats import FORMATS
from saring.options import OPTIONS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONSOLE = re.findall(r"^```console\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_python_examples(monkeypatch):
    monkeypatch.chdir(ROOT)
    results = doctest.testfile(str(ROOT / "README.md"), module_relative=False, optionflags=doctest.ELLIPSIS, encoding="utf-8")
    assert results.attempted > 5
    assert results.failed == 0


@pytest.mark.parametrize("example", CONSOLE)
def test_console_examples(example):
    command, _, expected = example.removeprefix("$ ").partition("\n")
    program, *arguments = shlex.split(command)
    assert program == "saring"
    done = subprocess.run([sys.executable, "-m", "saring", *arguments], capture_output=True, text=True, cwd=ROOT, check=True)
    assert matches(expected, done.stdout), f"README.md should show:\n{done.stdout}"


def matches(expected, shown):
    """Whether the output is the expected one, where a line of `…` stands for any lines."""
    parts = [re.escape(part) for part in expected.split("…\n")]
    return re.fullmatch("(?:.*\n)*".join(parts), shown) is not None


def table(name):
    return README.partition(f"<!-- table: {name} -->\n")[2].partition("<!-- end -->")[0]


def test_the_table_of_formats():
    rows = [f"| `{name}` | {format.help} |" for name, format in FORMATS.items()]
    expected = "\n".join(["| format | what it is |", "|---|---|", *rows, ""])
    assert table("formats") == expected, f"README.md should have:\n{expected}"


def test_the_table_of_options():
    rows = [f"| `{option.name}` | {allowed(option)} | `{option.default!r}` | {option.help} |" for option in OPTIONS]
    expected = "\n".join(["| option | values | default | what it does |", "|---|---|---|---|", *rows, ""])
    assert table("options") == expected, f"README.md should have:\n{expected}"


def allowed(option):
    if isinstance(option.default, bool):
        return "`True`, `False`"
    return ", ".join([f"`{choice!r}`" for choice in option.choices]) or "a name, or `None`"


@pytest.mark.parametrize("verb", re.findall(r"(?:^|`)make (\w+)", README, re.MULTILINE))
def test_verbs_that_the_readme_names_exist(verb):
    assert re.search(rf"^{verb}:.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("target", re.findall(r"\]\((?!https?:)([^)]+)\)", README))
def test_links_into_the_repository_lead_somewhere(target):
    assert (ROOT / target).exists()


def test_public_names():
    assert sorted(saring.__all__) == saring.__all__
    assert all(hasattr(saring, name) for name in saring.__all__)
    promised = "Article Block Capture CaptureError Evidence Image Options Organization Pagination Person SaringError Verdict"
    assert {*promised.split(), "extract", "extract_many", "read_captures", "render"} <= set(saring.__all__)
