"""Rows by partition and in order, however many they are: sorted runs on disk, then all runs of a partition at once, row by row."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from heapq import merge
from itertools import chain, islice
from pathlib import Path
from typing import Any, Final, NamedTuple

import pyarrow as pa

_KEYS: Final = ["day", "domain", "id"]
_ORDER: Final = [(name, "ascending") for name in _KEYS]
_LEAST: Final = 8 << 20
"""Bytes that are held at least before they are written."""
_ROWS: Final = 128
"""Rows of a run that are read at a time. (Runs are Arrow files: what Parquet tells of each part's columns takes more than the rows.)"""
_OPEN: Final = 256
"""Runs that are open at once: a process may open some thousand files, on many systems no more than 1,024."""


class Partition(NamedTuple):
    """A file of the dataset."""

    month: str
    """`2021-08`, or `unknown`."""
    number: int
    """Which of the month's files."""
    of: int
    """How many the month has: domains are shared out by their hash."""


class Ordered:
    """Rows by partition.

    Args:
        folder: where runs may be put.
        memory: bytes that rows may take before they are written, about.
    """

    def __init__(self, folder: Path, memory: int) -> None:
        self._folder = folder
        self._most = max(memory, _LEAST)
        self._held: dict[Partition, list[pa.Table]] = defaultdict(list)
        self._files: dict[Partition, list[Path]] = defaultdict(list)
        self._size = 0
        self._runs = 0

    def add(self, partition: Partition, rows: pa.Table) -> None:
        """Put rows to their partition."""
        self._held[partition].append(rows)
        self._size += rows.nbytes
        if self._size > self._most:
            self.flush()

    def flush(self) -> None:
        """Write what is held."""
        for partition, tables in self._held.items():
            self._files[partition].append(self._written([pa.concat_tables(tables).sort_by(_ORDER)]))
        self._held.clear()
        self._size = 0

    def of(self, partition: Partition, count: int) -> Iterator[pa.Table]:
        """The rows of a partition in order, so many at a time; its runs are gone afterwards."""
        paths = self._files.pop(partition, [])
        while len(paths) > _OPEN:
            paths = [*paths[_OPEN:], self._written(_merged(paths[:_OPEN], _ROWS))]
        yield from _merged(paths, count)

    def _written(self, tables: Iterable[pa.Table]) -> Path:
        """The file of a run."""
        self._runs += 1
        path = self._folder / f"{self._runs}.arrow"
        tables = iter(tables)
        first = next(tables)
        with pa.ipc.new_file(path, first.schema, options=pa.ipc.IpcWriteOptions(compression="zstd")) as file:
            for table in chain([first], tables):
                file.write_table(table, max_chunksize=_ROWS)
        return path


def _merged(paths: list[Path], count: int) -> Iterator[pa.Table]:
    """The rows of some runs in order, so many at a time; the runs are gone afterwards."""
    with ExitStack() as stack:
        runs = [_Run(stack.enter_context(pa.OSFile(str(path)))) for path in paths]
        order = (number for *_, number in merge(*[run.keys(number) for number, run in enumerate(runs)]))
        while some := Counter(islice(order, count)):
            yield pa.concat_tables([runs[number].take(some[number]) for number in sorted(some)]).sort_by(_ORDER)
    for path in paths:
        path.unlink()


class _Run:
    """Rows in a file, in order."""

    def __init__(self, file: pa.OSFile) -> None:
        self._source = file
        self._file = pa.ipc.open_file(file)
        self._batches = iter(range(self._file.num_record_batches))
        self._rest: pa.Table | None = None

    def keys(self, number: int) -> Iterator[tuple[Any, ...]]:
        """What the rows are sorted by, as it is compared: what is not known comes last; and the run's number."""
        fields = sorted([self._file.schema.get_field_index(name) for name in _KEYS])
        keys = pa.ipc.open_file(self._source, options=pa.ipc.IpcReadOptions(included_fields=fields, use_threads=False))
        for batch in range(keys.num_record_batches):
            columns = keys.get_batch(batch).select(_KEYS).columns
            for day, domain, id_ in zip(*[column.to_pylist() for column in columns], strict=True):
                yield day is None, day, domain is None, domain, id_, number

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
