"""The pairs of texts, of a day and of the days before it, of which one is a copy of the other or both of a third."""

import os
from collections.abc import Iterator
from concurrent.futures import Executor
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from saring import _core
from saring.corpus.copies.days import RUN, days_in, folder_of, runs_of
from saring.corpus.copies.relations import Pair, related
from saring.corpus.copies.runs import Runs

_PIECE = 4096
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


def near(folder: Path, day: int, window: int) -> list[int]:
    """The days that there are from `window` days before `day` to as many behind it. What has no date is near to nothing else."""
    return [other for other in days_in(folder) if abs(other - day) <= window and bool(other) == bool(day)]


def pair_up(folder: Path, day: int, window: int, runs: Runs, threads: Executor) -> int:
    """Find the pairs of which the later text is of this day, write them down, and return how many there are."""
    columns: list[list[object]] = [[] for _ in _SCHEMA.names]
    earlier = [other for other in near(folder, day, window) if other <= day]
    for number, path in enumerate(runs_of(folder, day)):
        for other_day in earlier:
            others = runs_of(folder, other_day)
            for other_number, other in enumerate(others[: number + 1] if other_day == day else others):
                for pair in _pairs(_Side(folder, path, window, runs), _Side(folder, other, window, runs), threads):
                    row = (other_day, pair.first + other_number * RUN, pair.second + number * RUN, *pair[2:])
                    for column, value in zip(columns, row, strict=True):
                        column.append(value)
    _write(folder_of(folder, day) / "pairs.parquet", columns)
    return len(columns[0])


class _Side:
    """A run, and what its portals print under everything."""

    def __init__(self, folder: Path, path: Path, window: int, runs: Runs) -> None:
        around = [other for day in near(folder, int(path.parent.name), window) for other in runs_of(folder, day)]
        self.boilerplate = runs.boilerplate(path, around)
        self.run = runs[path]


def _pairs(side: _Side, other: _Side, threads: Executor) -> Iterator[Pair]:
    """The pairs of a text of one run with an earlier one of the other, compared by all threads, told in order."""
    starts = range(0, len(side.run), _PIECE)
    pieces = [threads.submit(side.run.pairs, side.boilerplate, other.run, other.boilerplate, at, at + _PIECE) for at in starts]
    for piece in pieces:
        found = [related(row, row[0], row[1]) for row in piece.result()]
        yield from [pair for pair in found if pair is not None]


def _write(path: Path, columns: list[list[object]]) -> None:
    arrays = [pa.array(column, field.type) for column, field in zip(columns, _SCHEMA, strict=True)]
    unfinished = path.with_suffix(".tmp")
    pq.write_table(pa.Table.from_arrays(arrays, schema=_SCHEMA), unfinished, compression="zstd")
    os.replace(unfinished, path)


def pairs_of(folder: Path, day: int) -> Iterator[tuple[int, Pair]]:
    """The pairs of a day, each with the day of its first text."""
    table = pq.read_table(folder_of(folder, day) / "pairs.parquet")
    columns = [table.column(name).to_pylist() for name in _SCHEMA.names]
    for row in zip(*columns, strict=True):
        yield row[0], Pair(*row[1:])
