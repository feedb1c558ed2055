"""The pairs of texts, of a day and of the days before it, of which one is a copy of the other or both of a third."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, wait
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa

from saring import _core
from saring.corpus.copies.days import batches_of, write_table
from saring.corpus.copies.runs import Runs
from saring.corpus.copies.window import Window

_PIECE = 512
"""Texts of a run that one thread compares at a time."""
_SCHEMA = pa.schema(
    [
        ("first_day", pa.int32()),
        ("first", pa.int32()),
        ("second", pa.int32()),
        ("first_share", pa.float64()),
        ("second_share", pa.float64()),
        ("longest", pa.int32()),
        ("equal", pa.bool_()),
    ]
)


_ORDER = [("first_day", "ascending"), ("first", "ascending"), ("second", "ascending")]

Pairs = Any
"""A table with this schema; pyarrow has no types."""


class Pair(NamedTuple):
    """Two texts of which one is a copy of the other, or both of a third."""

    first_day: int
    """Day of the first one, which is the earlier."""
    first: int
    """Its place in the day."""
    second: int
    """Place of the second one, in the day that the pair belongs to."""
    first_share: float
    """How much of the first stands in the second, 0 to 1."""
    second_share: float
    longest: int
    """Words of the longest passage that they share."""
    equal: bool


class _Place(NamedTuple):
    """A run of another day, or of the same."""

    path: Path
    day: int
    first: int
    """Place in the day of the run's first text."""


def pair_up(window: Window, runs: Runs, threads: Executor, workers: int, tell: Callable[[int, int], None]) -> Iterator[int]:
    """Find the pairs of all days whose pairs are not there, write them down, and give each of these days once its pairs are there.

    One day is read, and what comes of the days before it is worked out, while another is compared, unless one worker has to do both.
    """
    stale = window.stale()
    under_way: deque[tuple[int, list[Future[Pairs]]]] = deque()
    for done, day in enumerate(stale):
        tell(done, len(stale))
        under_way.append((day, list(_searched(window, day, runs, threads))))
        while len(under_way) >= min(workers, 2):
            yield _finish(window, *under_way.popleft())
    while under_way:
        yield _finish(window, *under_way.popleft())


def _searched(window: Window, day: int, runs: Runs, threads: Executor) -> Iterator[Future[Pairs]]:
    """The pairs of a day, as they come from the threads; the texts of every run go through the earlier ones in the order of the days."""
    earlier = [_Place(path, other, first) for other in window.before(day)[:-1] for path, first, _ in window.runs(other)]
    for path, first, texts in window.runs(day):
        own = _Place(path, day, first)
        earlier.append(own)
        run, known = runs[path], runs.boilerplate(path, partial(window.around, day))
        searches = [_core.CopySearch(run, known, at, at + _PIECE) for at in range(0, texts, _PIECE)]
        before: list[Future[Pairs]] = []
        for places in _portions(earlier, runs):
            sides = [
                (run if place == own else runs[place.path], runs.boilerplate(place.path, partial(window.around, place.day)))
                for place in places
            ]
            wait(before)  # what a search has spent on the earlier runs counts for the later
            before = [threads.submit(_among, search, sides, places, first) for search in searches]
            yield from before


def _portions(places: Sequence[_Place], runs: Runs) -> Iterator[list[_Place]]:
    """As many runs at a time as fit into memory."""
    some: list[_Place] = []
    left = runs.portion
    for place in places:
        size = runs.size(place.path)
        if some and left < size:
            yield some
            some, left = [], runs.portion
        some.append(place)
        left -= size
    yield some


def _among(
    search: _core.CopySearch, sides: list[tuple[_core.CopyRun, _core.CopyBoilerplate]], places: Sequence[_Place], start: int
) -> Pairs:
    """Pairs as a table: thirty bytes each, where tuples take three hundred."""
    rows = [
        (places[number].day, places[number].first + first, start + second, *rest) for number, first, second, *rest in search.among(sides)
    ]
    columns = zip(*rows, strict=True) if rows else [[] for _ in _SCHEMA]
    return pa.Table.from_arrays([pa.array(column, field.type) for column, field in zip(columns, _SCHEMA, strict=True)], schema=_SCHEMA)


def found_pairs(window: Window, day: int, runs: Runs, threads: Executor) -> Pairs:
    """The pairs of a day, which are not written down."""
    return _together(list(_searched(window, day, runs, threads)))


def _together(pieces: Sequence[Future[Pairs]]) -> Pairs:
    return pa.concat_tables([_SCHEMA.empty_table(), *[piece.result() for piece in pieces]]).sort_by(_ORDER)


def _finish(window: Window, day: int, pieces: Sequence[Future[Pairs]]) -> int:
    return write_down(window, day, _together(pieces))


def write_down(window: Window, day: int, pairs: Pairs) -> int:
    """Write a day's pairs down; the day."""
    write_table(window.pairs_file(day), pairs, {"key": window.key(day)})
    return day


def pairs_of(window: Window, day: int) -> Iterator[Pair]:
    """The pairs of a day."""
    for batch in batches_of(window.pairs_file(day)):
        yield from map(Pair._make, zip(*[column.to_pylist() for column in batch.columns], strict=True))
