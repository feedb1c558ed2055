"""Parquet files that have their names only once they are complete."""

import hashlib
import uuid
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple, Self

import pyarrow as pa
import pyarrow.parquet as pq

from saring.corpus.complete import put
from saring.errors import DatasetError


class Proof(NamedTuple):
    """What a finished file is known by."""

    rows: int
    bytes: int
    sha256: str


class ParquetFile:
    """A Parquet file that is being written. Leaving it without `finish` leaves nothing behind.

    Args:
        folder: where it will be.
        schema: of its rows.
    """

    def __init__(self, folder: Path, schema: pa.Schema) -> None:
        self._folder = folder
        self._path = folder / f".{uuid.uuid4().hex}.tmp"
        self._writer = pq.ParquetWriter(self._path, schema, compression="zstd")
        self.rows = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError, pa.ArrowException):  # of a full disk: what went wrong first is told
            self._writer.close()
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def write(self, table: pa.Table) -> None:
        """Add rows, as a row group."""
        if table.num_rows:
            self._writer.write_table(table, row_group_size=table.num_rows)
            self.rows += table.num_rows

    def finish(self, name: str) -> tuple[str, Proof]:
        """Complete the file, prove it and give it its name, in which `{}` stands for the beginning of its digest.

        Its footer is read and its rows are counted before it has its name.

        Raises:
            DatasetError: it has not the rows that were written.
        """
        self._writer.close()
        with self._path.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        if pq.read_metadata(self._path).num_rows != self.rows:
            remedy = "check the disk, and run the same command again"
            raise DatasetError(f"{self._path} has not the {self.rows:,} rows that were written", remedy=remedy)
        proof = Proof(self.rows, self._path.stat().st_size, sha256)
        name = name.format(sha256[:12])
        put(self._path, self._folder / name)
        return name, proof


def write_whole(folder: Path, name: str, data: bytes) -> None:
    """A file that was finished elsewhere, under its name once it is complete here."""
    unfinished = folder / f".{uuid.uuid4().hex}.tmp"
    try:
        unfinished.write_bytes(data)
        put(unfinished, folder / name)
    finally:
        unfinished.unlink(missing_ok=True)


def is_whole(path: Path, proof: dict[str, Any]) -> bool:
    """Whether a file is there, as long as it was when it was finished."""
    try:
        return path.stat().st_size == int(proof["bytes"])
    except OSError:
        return False
