"""With what a dataset is made: rows of one version never stand beside those of another."""

from collections.abc import Mapping
from importlib.metadata import version

from saring._model import model
from saring.corpus.schema import VERSION


def versions() -> dict[str, str]:
    """Those of saring, its model, its schema and pyarrow, in this process."""
    return {"saring": version("saring"), "model": model().version, "schema": str(VERSION), "pyarrow": version("pyarrow")}


def differing(here: Mapping[str, str], there: Mapping[str, str]) -> str:
    """What of `there` is not as it is here, in words; nothing if all is."""
    return ", ".join([f"{name} {there.get(name)} for {here[name]}" for name in here if there.get(name) != here[name]])
