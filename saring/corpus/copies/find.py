"""Finding the copies among articles, from end to end."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from saring.corpus.copies.copy import Copy, copies_in
from saring.corpus.copies.days import days_in, folder_of, seal, spool
from saring.corpus.copies.documents import Document
from saring.corpus.copies.pairs import near, pair_up
from saring.corpus.copies.runs import Runs


@dataclass(frozen=True, slots=True)
class CopyOptions:
    """What may be chosen."""

    window: int = 7
    """Days that may lie between a story and its copy."""
    memory: int = 2_000_000_000
    """Bytes that texts under comparison may take; more is read again."""
    workers: int = 2
    """Threads that compare."""


Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is, and how much there is."""


def find_copies(
    documents: Iterable[Document], folder: str | Path, *, options: CopyOptions | None = None, progress: Progress | None = None
) -> Iterator[Copy]:
    """Say which articles are copies of which.

    Args:
        documents: in any order. May be fewer than there are: what an earlier call added to `folder` counts too, and only the days that
            are near to the new ones are compared again.
        folder: keeps what is known of every text, about six bytes a word, so that the next day can be added.
        options: see `CopyOptions`.
        progress: is told of every step.

    Returns:
        Every article that is in a group, group by group, in the order of the days. Neither the order of the documents nor
        the number of workers nor the memory makes a difference to it.

    Raises:
        DatasetError: something in `folder` is damaged.
    """
    chosen, place = options or CopyOptions(), Path(folder)
    tell = progress or (lambda what, done, total: None)
    changed = spool(place, documents)
    changed |= {day for day in days_in(place) if not (folder_of(place, day) / "documents.parquet").exists()}
    _compare(place, changed, chosen, tell)
    yield from copies_in(place, chosen.window)


def _compare(place: Path, changed: set[int], options: CopyOptions, tell: Progress) -> None:
    """Bring the pairs up to date: of the days that changed, and of those whose window they are in."""
    for done, day in enumerate(sorted(changed)):
        tell("texts", done, len(changed))
        seal(place, day)
    reach = 2 * options.window  # boilerplate is counted one window around, and pairs reach one window back
    touched = sorted({other for day in changed for other in near(place, day, reach) if other >= day - options.window})
    stale = touched + [day for day in days_in(place) if day not in touched and not (folder_of(place, day) / "pairs.parquet").exists()]
    for day in stale:
        (folder_of(place, day) / "pairs.parquet").unlink(missing_ok=True)
    runs = Runs(options.memory)
    with ThreadPoolExecutor(options.workers) as threads:
        for done, day in enumerate(sorted(stale)):
            tell("pairs", done, len(stale))
            pair_up(place, day, options.window, runs, threads)
