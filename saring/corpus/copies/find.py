"""Finding the copies among articles, from end to end."""

import fcntl
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from saring.corpus.copies.copy import Copy
from saring.corpus.copies.days import days_in, seal, sealed
from saring.corpus.copies.documents import Document
from saring.corpus.copies.pairs import pair_up
from saring.corpus.copies.runs import Runs
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


Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is, and how much there is."""


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
        yield from _found(place, chosen, progress or _tell_nobody)


Documents = Callable[[frozenset[int]], Iterable[Document]]
"""Gives the documents of these days, as `When` counts them, in any order."""


Pairing = Callable[[Window, int], Iterator[int]]
"""Finds the pairs of all days of which there are none, with so many bytes for runs, and gives each day once they are written down."""


def update_copies(
    wanted: Mapping[int, str],
    documents: Documents,
    folder: str | Path,
    *,
    options: CopyOptions | None = None,
    pairing: Pairing | None = None,
) -> Iterator[Copy]:
    """Say which articles of a dataset are copies of which, and read only the days that are not what they were.

    Args:
        wanted: of every day of which the dataset has documents a digest of them. Whatever else `folder` holds is taken away.
        documents: asked once, for the days that `folder` does not hold with the same digest.
        folder: as of `find_copies`.
        options: see `CopyOptions`.
        pairing: where the days are compared; on threads of this process if None.

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
        yield from _found(place, chosen, _tell_nobody, pairing)


def _found(place: Path, chosen: CopyOptions, tell: Progress, pairing: Pairing | None = None) -> Iterator[Copy]:
    with _threads(chosen.workers) as threads:
        _seal(place, threads, chosen.memory, tell)
        window = Window(place, chosen.window)
        if pairing:
            paired = pairing(window, chosen.memory)
        else:
            paired = pair_up(window, Runs(chosen.memory), threads, chosen.workers, partial(tell, "pairs"))
        yield from copies_in(window, chosen.window, paired)


def _tell_nobody(_what: str, _done: int, _total: int) -> None:
    """Nobody asked."""


def _seal(place: Path, threads: ThreadPoolExecutor, memory: int, tell: Progress) -> None:
    changed = [day for day in days_in(place) if sealed(place, day) is None]
    for done, _ in enumerate(threads.map(partial(seal, place, memory=memory), changed)):
        tell("texts", done, len(changed))


@contextmanager
def _threads(workers: int) -> Iterator[ThreadPoolExecutor]:
    """Threads of which none begins anything after an error."""
    threads = ThreadPoolExecutor(workers)
    try:
        yield threads
    finally:
        threads.shutdown(cancel_futures=True)


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
