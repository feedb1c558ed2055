"""Days that hold what a dataset wants them to hold, so that one whose articles are what they were is not read again.

Beside the spool of such a day lies `of`, the digest of its articles as the dataset knows them. It is written last, and gone before
anything of the day is changed.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from shutil import rmtree
from typing import Final

from saring.corpus.complete import put

_NAME: Final = "of"


def take_away(folder: Path, wanted: Mapping[int, str]) -> frozenset[int]:
    """Take away the days that hold other articles than is wanted; those that are to be added anew.

    Args:
        folder: that of the copies.
        wanted: the digest of the articles of every day.
    """
    for path in sorted(folder.glob("[0-9]*")):
        if wanted.get(int(path.name)) != _held(path):
            forget(path)
            rmtree(path)
    return frozenset([day for day in wanted if not (folder / _of(day)).exists()])


def note(folder: Path, days: Iterable[int], wanted: Mapping[int, str]) -> None:
    """Note that these days hold what is wanted."""
    for day in days:
        path = folder / _of(day) / _NAME
        unfinished = path.with_suffix(".tmp")
        unfinished.write_text(wanted[day], encoding="ascii")
        put(unfinished, path)


def forget(place: Path) -> None:
    """The day in this folder is about to be changed."""
    (place / _NAME).unlink(missing_ok=True)


def _of(day: int) -> str:
    return f"{day:06d}"


def _held(place: Path) -> str:
    """What the day in a folder holds; nothing if nobody noted it."""
    try:
        return (place / _NAME).read_text(encoding="ascii")
    except (FileNotFoundError, UnicodeDecodeError):
        return ""
