"""Days that hold what a dataset wants them to hold, so that one whose articles are what they were is not read again.

Beside the spool of such a day lies `of`, the digest of its articles as the dataset knows them, and how long the spool is with them. It is
written last, and gone before anything of the day is changed.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from shutil import rmtree
from typing import Final

from saring.corpus.complete import put_soon

SPOOL: Final = "spool.jsonl"
"""What the spool of a day is called."""
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
        unfinished.write_text(f"{wanted[day]} {_length(path.parent)}", encoding="ascii")
        put_soon(unfinished, path)


def forget(place: Path) -> None:
    """The day in this folder is about to be changed."""
    (place / _NAME).unlink(missing_ok=True)


def _of(day: int) -> str:
    return f"{day:06d}"


def _held(place: Path) -> str:
    """What the day in a folder holds; nothing if nobody noted it, or if the spool is not what it was then."""
    try:
        digest, _, length = (place / _NAME).read_text(encoding="ascii").partition(" ")
        return digest if length == str(_length(place)) else ""
    except (FileNotFoundError, UnicodeDecodeError):
        return ""


def _length(place: Path) -> int:
    """Bytes of the spool of the day in a folder."""
    return (place / SPOOL).stat().st_size
