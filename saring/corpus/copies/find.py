"""Finding the copies among articles, from end to end."""

import fcntl
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from saring.corpus.copies.copy import Copy
from saring.corpus.copies.days import days_in, sealed
from saring.corpus.copies.documents import Document
from saring.corpus.copies.engine import CopyEngine, Progress, Threads
from saring.corpus.copies.spool import spool
from saring.corpus.copies.told import copies_in
from saring.corpus.copies.wanted import note, take_away
from saring.corpus.copies.window import Window
from saring.errors import DatasetError, OptionsError


@dataclass(frozen=True, slots=True)
class CopyOptions:
    """What may be chosen."""

    window: int = 7
    """Days that may lie between a story and its copy."""
    memory: int = 2_000_000_000
    """Bytes that texts under comparison may take; more is read again."""
    workers: int = 2
    """Threads that compare."""

    def __post_init__(self) -> None:
        for name, least in (("window", 0), ("memory", 0), ("workers", 1)):
            if getattr(self, name) < least:
                raise OptionsError(f"{name} is {getattr(self, name)}", remedy=f"give {least} or more")


def find_copies(
    documents: Iterable[Document], folder: str | Path, *, options: CopyOptions | None = None, progress: Progress | None = None
) -> Iterator[Copy]:
    """Say which articles are copies of which.

    Args:
        documents: in any order. May be fewer than there are: what an earlier call added to `folder` counts too, and only the days that
            are near to the new ones are compared again.
        folder: keeps every text and what is known of it, so that the next day can be added. A call that was interrupted, however it
            was, is made again with the same documents and goes on where it can.
        options: see `CopyOptions`.
        progress: is told of every step.

    Returns:
        Every article that is in a group, group by group, in the order of the days. Neither the order of the documents nor
        the number of workers nor the memory makes a difference to it, nor whether the documents came at once.

    Raises:
        DatasetError: a file in `folder` is damaged, or another process is at work there.
        OptionsError: an option has no meaning.
    """
    chosen, place = options or CopyOptions(), Path(folder)
    with _alone(place):
        spool(place, documents, chosen.memory)
        yield from _found(place, chosen, Threads(chosen.workers, progress or _tell_nobody))


Documents = Callable[[frozenset[int]], Iterable[Document]]
"""Gives the documents of these days, as `When` counts them, in any order."""


def update_copies(
    wanted: Mapping[int, str],
    documents: Documents,
    folder: str | Path,
    *,
    options: CopyOptions | None = None,
    engine: CopyEngine | None = None,
) -> Generator[Copy, None, None]:
    """Say which articles of a dataset are copies of which, and read only the days that are not what they were.

    Args:
        wanted: of every day of which the dataset has documents a digest of them. Whatever else `folder` holds is taken away.
        documents: asked once, for the days that `folder` does not hold with the same digest.
        folder: as of `find_copies`.
        options: see `CopyOptions`.
        engine: what works on the days; threads of this process if None.

    Returns:
        What `find_copies` says of the same documents in an empty folder.

    Raises:
        DatasetError: a file in `folder` is damaged, or another process is at work there.
    """
    chosen, place = options or CopyOptions(), Path(folder)
    with _alone(place):
        days = take_away(place, wanted)
        spool(place, documents(days), chosen.memory)
        note(place, days, wanted)
        yield from _found(place, chosen, engine or Threads(chosen.workers, _tell_nobody))


def _found(place: Path, chosen: CopyOptions, engine: CopyEngine) -> Iterator[Copy]:
    with engine:
        for _ in engine.seal(place, [day for day in days_in(place) if sealed(place, day) is None], chosen.memory):
            pass
        window = Window(place, chosen.window)
        yield from copies_in(window, chosen.window, engine.pair_up(window, chosen.memory))


def _tell_nobody(_what: str, _done: int, _total: int) -> None:
    """Nobody asked."""


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the folder, which the system lets go of when the process ends, however it ends."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise DatasetError(f"{folder} is in use by another process", remedy="wait for it, or stop it") from None
        yield
