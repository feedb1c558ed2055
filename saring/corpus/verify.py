"""Files that have the length they had, but not the bytes: taken away, so that the build that follows makes them again."""

import hashlib
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from saring.corpus.finish import SHARDS
from saring.corpus.ledger import Ledger
from saring.corpus.manifest import Manifest
from saring.errors import DatasetError


def take_away_changed(folder: Path, ledger: Ledger) -> None:
    """Read every file of the shards and of the dataset, and remove those whose bytes are not those that were written.

    Raises:
        OSError: one cannot be read, or not be removed.
    """
    for path, proof in _written(folder, ledger):
        if path.exists() and _digest(path) != proof["sha256"]:
            path.unlink()


def _written(folder: Path, ledger: Ledger) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The files that there should be, and what they are known by."""
    for report in ledger.reports():
        yield from [(folder / SHARDS / report[name]["file"], report[name]) for name in ("rows", "left") if name in report]
    try:
        manifest = Manifest.read(folder)
    except DatasetError:  # there is none yet, or it is made again
        return
    yield from [(folder / file.path, asdict(file)) for file in (*manifest.files, manifest.left_out)]


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
