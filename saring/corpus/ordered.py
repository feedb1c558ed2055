"""Rows by partition and in order, however many they are: sorted runs on disk, then all runs at once, partition by partition, row by row.

A run has the rows of all partitions that were held together, and runs are merged as they become many: a month of many files has as many
files of work as a month of one.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import merge
from itertools import islice
from pathlib import Path
from typing import Any, Final, NamedTuple, Self

import pyarrow as pa

_KEYS: Final = ["day", "domain", "id"]
_ORDER: Final = [(name, "ascending") for name in _KEYS]
_LEAST: Final = 8 << 20
"""Bytes that are held at least before they are written."""
_ROWS: Final = 128
"""Rows of a run that are read at a time. (Runs are Arrow files: what Parquet tells of each part's columns takes more than the rows.)"""
_AT_ONCE: Final = 64
"""Runs that are merged to one. All are open at once, and a million leave three times as many: on many systems a process may open 1,024."""


class Partition(NamedTuple):
    """A file of the dataset."""

    month: str
    """`2021-08`, or `unknown`."""
    number: int
    """Which of the month's files."""
    of: int
    """How many the month has: domains are shared out by their hash."""


class Ordered:
    """Rows by partition. Leaving it closes its files, which stay.

    Args:
        folder: where runs may be put.
        memory: bytes that rows may take before they are written, about.
    """

    def __init__(self, folder: Path, memory: int) -> None:
        self._folder = folder
        self._most = max(memory, _LEAST)
        self._held: dict[Partition, list[pa.Table]] = defaultdict(list)
        self._runs: list[_Run] = []
        self._size = 0
        self._written = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for run in self._runs:
            run.file.close()

    def add(self, partition: Partition, rows: pa.Table) -> None:
        """Put rows to their partition."""
        self._held[partition].append(rows)
        self._size += rows.nbytes
        if self._size > self._most:
            self.flush()

    def flush(self) -> None:
        """Write what is held."""
        if not self._held:
            return
        parts = ((partition, [pa.concat_tables(tables).sort_by(_ORDER)]) for partition, tables in sorted(self._held.items()))
        self._runs.append(self._run(parts, times=0))
        self._held.clear()
        self._size = 0
        self._merge()

    def _merge(self) -> None:
        """Make one of all runs that were merged as often, once they are many: a row is written once more for each 64 times as many runs."""
        times = 0
        while len(some := [run for run in self._runs if run.times == times]) >= _AT_ONCE:
            times += 1
            partitions = sorted({partition for run in some for partition in run.batches})
            merged = self._run(((partition, _merged(some, partition, _ROWS)) for partition in partitions), times)
            self._runs = [run for run in self._runs if run not in some] + [merged]
            for run in some:
                run.file.close()
                run.path.unlink()

    def of(self, partition: Partition, count: int) -> Iterator[pa.Table]:
        """The rows of a partition that were written, in order, so many at a time."""
        yield from _merged(self._runs, partition, count)

    def _run(self, parts: Iterable[tuple[Partition, Iterable[pa.Table]]], times: int) -> "_Run":
        """The file of a run."""
        self._written += 1
        path = self._folder / f"{self._written}.arrow"
        batches: dict[Partition, range] = {}
        count, writer = 0, None
        with pa.OSFile(str(path), "wb") as file:
            for partition, tables in parts:
                first = count
                for table in tables:
                    writer = writer or pa.ipc.new_file(file, table.schema, options=pa.ipc.IpcWriteOptions(compression="zstd"))
                    for batch in table.to_batches(max_chunksize=_ROWS):
                        writer.write_batch(batch)
                        count += 1
                batches[partition] = range(first, count)
            if writer:
                writer.close()
        return _Run(path, pa.OSFile(str(path)), batches, times)


@dataclass(frozen=True, slots=True, eq=False)
class _Run:
    """A file of rows, partition by partition, in order."""

    path: Path
    file: pa.OSFile
    batches: Mapping[Partition, range]
    """Which of the file's batches are a partition's."""
    times: int
    """How often its rows were merged."""

    def keys(self, partition: Partition, number: int) -> Iterator[tuple[Any, ...]]:
        """What the rows are sorted by, as it is compared: what is not known comes last; and the run's number."""
        fields = sorted([pa.ipc.open_file(self.file).schema.get_field_index(name) for name in _KEYS])
        keys = pa.ipc.open_file(self.file, options=pa.ipc.IpcReadOptions(included_fields=fields, use_threads=False))
        for batch in self.batches[partition]:
            columns = keys.get_batch(batch).select(_KEYS).columns
            for day, domain, id_ in zip(*[column.to_pylist() for column in columns], strict=True):
                yield day is None, day, domain is None, domain, id_, number


def _merged(runs: Iterable[_Run], partition: Partition, count: int) -> Iterator[pa.Table]:
    """The rows of a partition in some runs in order, so many at a time."""
    having = [run for run in runs if partition in run.batches]
    rows = [_Rows(run, partition) for run in having]
    order = (number for *_, number in merge(*[run.keys(partition, number) for number, run in enumerate(having)]))
    while some := Counter(islice(order, count)):
        yield pa.concat_tables([rows[number].take(some[number]) for number in sorted(some)]).sort_by(_ORDER)


class _Rows:
    """A partition's rows in a run, in order."""

    def __init__(self, run: _Run, partition: Partition) -> None:
        self._file = pa.ipc.open_file(run.file)
        self._batches = iter(run.batches[partition])
        self._rest: pa.Table | None = None

    def take(self, count: int) -> pa.Table:
        """The next rows, as many."""
        tables, left = [] if self._rest is None else [self._rest], count
        left -= sum([table.num_rows for table in tables])
        while left > 0:
            tables.append(pa.Table.from_batches([self._file.get_batch(next(self._batches))]))
            left -= tables[-1].num_rows
        rows = pa.concat_tables(tables)
        self._rest = rows.slice(count)
        return rows.slice(0, count)
