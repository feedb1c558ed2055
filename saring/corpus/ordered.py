"""Rows by partition and in order, however many they are: sorted runs on disk, then all runs of a partition at once, row by row."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import ExitStack
from heapq import merge
from itertools import islice
from pathlib import Path
from typing import Any, Final, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

_KEYS: Final = ["day", "domain", "id"]
_ORDER: Final = [(name, "ascending") for name in _KEYS]
_LEAST: Final = 8 << 20
"""Bytes that are held at least before they are written."""
_ROWS: Final = 512
"""Rows of a run that are read at a time."""


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

    def add(self, partition: Partition, rows: pa.Table) -> None:
        """Put rows to their partition."""
        self._held[partition].append(rows)
        self._size += rows.nbytes
        if self._size > self._most:
            self.flush()

    def flush(self) -> None:
        """Write what is held."""
        for partition, tables in self._held.items():
            files = self._files[partition]
            path = self._folder / f"{partition.month}-{partition.number}-{len(files)}.parquet"
            rows = pa.concat_tables(tables).sort_by(_ORDER)
            pq.write_table(rows, path, compression="zstd", compression_level=1, row_group_size=_ROWS)
            files.append(path)
        self._held.clear()
        self._size = 0

    def of(self, partition: Partition, count: int) -> Iterator[pa.Table]:
        """The rows of a partition in order, so many at a time; its runs are gone afterwards."""
        paths = self._files.pop(partition, [])
        with ExitStack() as stack:
            runs = [_Run(stack.enter_context(pq.ParquetFile(path))) for path in paths]
            order = (number for *_, number in merge(*[run.keys(number) for number, run in enumerate(runs)]))
            while some := Counter(islice(order, count)):
                yield pa.concat_tables([runs[number].take(some[number]) for number in sorted(some)]).sort_by(_ORDER)
        for path in paths:
            path.unlink()


class _Run:
    """Rows in a file, in order."""

    def __init__(self, file: pq.ParquetFile) -> None:
        self._file = file
        self._groups = iter(range(file.num_row_groups))
        self._rest: pa.Table | None = None

    def keys(self, number: int) -> Iterator[tuple[Any, ...]]:
        """What the rows are sorted by, as it is compared: what is not known comes last; and the run's number."""
        for group in range(self._file.num_row_groups):
            columns = self._file.read_row_group(group, columns=_KEYS, use_threads=False).select(_KEYS).columns
            for day, domain, id_ in zip(*[column.to_pylist() for column in columns], strict=True):
                yield day is None, day, domain is None, domain, id_, number

    def take(self, count: int) -> pa.Table:
        """The next rows, as many."""
        tables, left = [] if self._rest is None else [self._rest], count
        left -= sum([table.num_rows for table in tables])
        while left > 0:
            tables.append(self._file.read_row_group(next(self._groups), use_threads=False))
            left -= tables[-1].num_rows
        rows = pa.concat_tables(tables)
        self._rest = rows.slice(count)
        return rows.slice(0, count)
