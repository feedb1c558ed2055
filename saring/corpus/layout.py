"""Rows of the shards to the files of the dataset: by month of publication and, where a month is large, by whose pages they are.

Two passes, so that memory is bounded: rows go to their partitions in runs on disk; then every partition is sorted and written. The order
within a file depends on nothing but the rows, whichever shards they were in.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from saring.corpus.layout_month import month_of
from saring.corpus.manifest import DataFile
from saring.corpus.parquet import ParquetFile
from saring.corpus.schema import COPY_COLUMNS, SCHEMA
from saring.corpus.scratch import Scratch, rows_at

FILE: Final = 128 << 20
"""Bytes that a file of the dataset should have; a month with less is one file."""
FOLDER: Final = "articles"
_BYTES: Final = 1.6
"""Of a file, for a character of its rows' bodies, everything else counted in; measured on pages in twenty languages."""
_GROUP: Final = 64 << 20
"""Bytes in memory of a row group."""
_ORDER: Final = [("day", "ascending"), ("domain", "ascending"), ("id", "ascending")]


class Partition(NamedTuple):
    """A file of the dataset."""

    month: str
    """`2021-08`, or `unknown`."""
    number: int
    """Which of the month's files."""
    of: int
    """How many the month has: domains are shared out by their hash."""


def lay_out(scratch: Scratch, files: list[Path], folder: Path, *, size: int = FILE) -> tuple[DataFile, ...]:
    """Write the dataset's files.

    Args:
        scratch: what was decided on the rows.
        files: the shards' rows, and those that were made of them.
        folder: the dataset's.
        size: bytes of a file.

    Returns:
        The files, in the order of their names. A name holds the digest of what is in it: no file is ever written over.
    """
    counts = {month: max(1, round(length * _BYTES / size)) for month, length in scratch.sizes().items()}
    runs = _Runs(scratch)
    for number, path in enumerate(files):
        table = _decided(scratch, number, pq.read_table(path, use_threads=False))
        for partition, rows in _partitions(table, counts).items():
            runs.add(partition, rows_at(table, rows))
    runs.flush()
    return tuple([_write(folder, partition, runs.of(partition)) for partition in runs.partitions()])


def _decided(scratch: Scratch, shard: int, table: pa.Table) -> pa.Table:
    """The rows that are to be in the dataset, with the columns that follow from all rows together."""
    dropped, revised = scratch.dropped_of(shard), scratch.revised_of(shard)
    places = [at for at in range(table.num_rows) if at not in dropped]
    table = rows_at(table, places) if dropped else table
    keys = table.column("_key").to_pylist()
    told = [revised.get(at, (key, 1, True, "[]")) for at, key in zip(places, keys, strict=True)]
    made: dict[str, Any] = {
        "identity": [identity for identity, _, _, _ in told],
        "revision": [revision for _, revision, _, _ in told],
        "latest": [latest for _, _, latest, _ in told],
        "changed": [json.loads(changed) for _, _, _, changed in told],
        **_copies(scratch, table.column("id").to_pylist()),
    }
    columns = [pa.array(made[field.name], field.type) if field.name in made else table.column(field.name) for field in SCHEMA]
    return pa.table(columns, schema=SCHEMA)


def _copies(scratch: Scratch, ids: list[str]) -> dict[str, list[Any]]:
    names = [field.name for field in COPY_COLUMNS]
    question = f"SELECT {', '.join(names)} FROM copies WHERE id = ?"  # noqa: S608 - the schema's names
    nothing = (None,) * len(names)
    found = [scratch.file.execute(question, (id_,)).fetchone() or nothing for id_ in ids]
    columns = {name: [row[at] for row in found] for at, name in enumerate(names)}
    columns["origin"] = [None if value is None else bool(value) for value in columns["origin"]]
    return columns


def _partitions(table: pa.Table, counts: Mapping[str, int]) -> Mapping[Partition, list[int]]:
    rows: dict[Partition, list[int]] = defaultdict(list)
    keys = zip(table.column("day").to_pylist(), table.column("domain").to_pylist(), strict=True)
    for at, (day, domain) in enumerate(keys):
        month = month_of(day)
        count = counts.get(month, 1)  # an article joined of pages may be of a month of its own
        rows[Partition(month, _bucket(domain, count), count)].append(at)
    return rows


def _bucket(domain: str | None, count: int) -> int:
    digest = hashlib.sha256((domain or "").encode("utf-8", "surrogateescape")).digest()
    return int.from_bytes(digest[:8]) % count


class _Runs:
    """Rows by partition: in memory up to a bound, then in files."""

    def __init__(self, scratch: Scratch) -> None:
        self._scratch = scratch
        self._held: dict[Partition, list[pa.Table]] = defaultdict(list)
        self._files: dict[Partition, list[Path]] = defaultdict(list)
        self._size = 0

    def add(self, partition: Partition, rows: pa.Table) -> None:
        """Put rows to their partition."""
        self._held[partition].append(rows)
        self._size += rows.nbytes
        if self._size > self._scratch.memory // 4:
            self.flush()

    def flush(self) -> None:
        """Write what is held."""
        for partition, tables in self._held.items():
            files = self._files[partition]
            path = self._scratch.folder / f"{partition.month}-{partition.number}-{len(files)}.parquet"
            pq.write_table(pa.concat_tables(tables), path, compression="zstd", compression_level=1)
            files.append(path)
        self._held.clear()
        self._size = 0

    def partitions(self) -> list[Partition]:
        """All that have rows, in order."""
        return sorted(self._files)

    def of(self, partition: Partition) -> Iterator[pa.Table]:
        """The rows of a partition, whose files are gone afterwards."""
        for path in self._files[partition]:
            yield pq.read_table(path, use_threads=False)
            path.unlink()


def _write(folder: Path, partition: Partition, runs: Iterator[pa.Table]) -> DataFile:
    place = folder / FOLDER / f"month={partition.month}"
    place.mkdir(parents=True, exist_ok=True)
    table = pa.concat_tables(runs).combine_chunks().sort_by(_ORDER)
    groups = max(1, round(table.nbytes / _GROUP))
    count = -(-table.num_rows // groups)
    with ParquetFile(place, SCHEMA) as file:
        for start in range(0, table.num_rows, count):
            file.write(table.slice(start, count))
        name, proof = file.finish(f"part-{partition.number:03d}-of-{partition.of:03d}-{{}}.parquet")
    return DataFile(str((place / name).relative_to(folder)), *proof)
