"""Rows of the shards to the files of the dataset: by month of publication and, where a month is large, by whose pages they are."""

import hashlib
import uuid
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.parquet as pq

from saring.corpus.manifest import DataFile
from saring.corpus.schema import SCHEMA
from saring.corpus.shard import named

FILE: Final = 256 << 20
"""Bytes that a file of the dataset should have; a month with less is one file."""
_GROUP: Final = 64 << 20
"""Bytes in memory of a row group."""
_OPEN: Final = 32
"""Files written at a time: with each, at most a row group is held."""
FOLDER: Final = "articles"


@dataclass(frozen=True, slots=True, order=True)
class Partition:
    """A file of the dataset."""

    month: str
    """`2021-08`, or `unknown`."""
    number: int
    """Which of the month's files."""
    of: int
    """How many the month has: domains are shared out by their hash."""


def lay_out(shards: Iterable[Path], folder: Path, *, size: int = FILE) -> tuple[DataFile, ...]:
    """Write the dataset's files, from those of the shards in this order.

    Args:
        shards: files of rows.
        folder: the dataset's.
        size: bytes of a file.

    Returns:
        The files, in the order of their names. A name holds the digest of what is in it: no file is ever written over.
    """
    paths = list(shards)
    counts = _files_of_months(paths, size)
    partitions = sorted(Partition(month, number, count) for month, count in counts.items() for number in range(count))
    waiting, files = iter(partitions), []
    while some := list(islice(waiting, _OPEN)):
        files += _write(paths, some, folder, counts)
    return tuple(files)


def month_of(day: date | None) -> str:
    """The month of a row."""
    return f"{day:%Y-%m}" if day else "unknown"


def _files_of_months(paths: list[Path], size: int) -> Mapping[str, int]:
    """How many files each month needs, by the share of every shard's bytes that its rows have."""
    total: Counter[str] = Counter()
    for path in paths:
        days = pq.read_table(path, columns=["day"]).column("day").to_pylist()
        months = Counter(month_of(day) for day in days)
        for month, rows in months.items():
            total[month] += path.stat().st_size * rows // len(days)
    return {month: max(1, round(count / size)) for month, count in total.items()}


def _bucket(domain: str | None, count: int) -> int:
    digest = hashlib.sha256((domain or "").encode("utf-8", "surrogateescape")).digest()
    return int.from_bytes(digest[:8]) % count


def _write(paths: list[Path], partitions: list[Partition], folder: Path, counts: Mapping[str, int]) -> Iterator[DataFile]:
    wanted = {partition: _Partition(folder, partition) for partition in partitions}
    try:
        for path in paths:
            table = pq.read_table(path)
            for partition, rows in _rows_of(table, counts).items():
                if partition in wanted:
                    wanted[partition].add(table.take(pa.array(rows)))
        for file in wanted.values():
            yield file.finish()
    finally:
        for file in wanted.values():
            file.drop()


def _rows_of(table: pa.Table, counts: Mapping[str, int]) -> Mapping[Partition, list[int]]:
    rows: dict[Partition, list[int]] = defaultdict(list)
    keys = zip(table.column("day").to_pylist(), table.column("domain").to_pylist(), strict=True)
    for at, (day, domain) in enumerate(keys):
        month = month_of(day)
        rows[Partition(month, _bucket(domain, counts[month]), counts[month])].append(at)
    return rows


class _Partition:
    """A file that is being written."""

    def __init__(self, folder: Path, partition: Partition) -> None:
        self._place = folder / FOLDER / f"month={partition.month}"
        self._place.mkdir(parents=True, exist_ok=True)
        self._folder, self._partition = folder, partition
        self._unfinished = self._place / f".{uuid.uuid4().hex}.tmp"
        self._writer = pq.ParquetWriter(self._unfinished, SCHEMA, compression="zstd")
        self._held: list[pa.Table] = []
        self._size = self._rows = 0

    def add(self, rows: pa.Table) -> None:
        """Write rows, soon."""
        self._held.append(rows)
        self._size += rows.nbytes
        if self._size >= _GROUP:
            self._flush()

    def _flush(self) -> None:
        if self._held:
            table = pa.concat_tables(self._held)
            self._writer.write_table(table, row_group_size=max(1, table.num_rows))
            self._rows += table.num_rows
        self._held, self._size = [], 0

    def finish(self) -> DataFile:
        """Complete the file and give it its name."""
        self._flush()
        self._writer.close()
        with self._unfinished.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        partition = self._partition
        path = self._place / f"part-{partition.number:03d}-of-{partition.of:03d}-{digest[:12]}.parquet"
        proof = named(self._unfinished, path, self._rows)
        return DataFile(str(path.relative_to(self._folder)), self._rows, proof["bytes"], proof["sha256"])

    def drop(self) -> None:
        """Leave nothing unfinished behind."""
        self._writer.close()
        self._unfinished.unlink(missing_ok=True)
