"""The file of the captures that became no row: every one with its outcome, its place and the reason."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.parquet as pq

from saring.corpus.manifest import DataFile
from saring.corpus.parquet import ParquetFile
from saring.corpus.schema import LEFT_OUT
from saring.corpus.scratch import Scratch

_ROWS: Final = 50_000
_DROPPED: Final = """
INSERT INTO left SELECT d.outcome, c.source, c.offset, c.row, c.url, c.date, d.reason
FROM dropped d JOIN captures c USING (shard, at) WHERE d.outcome IS NOT NULL
"""
_SORTED: Final = "SELECT * FROM left ORDER BY source, offset, row, outcome, reason, url, date"


def write_left_out(scratch: Scratch, files: Iterable[Path], folder: Path) -> DataFile:
    """Write what the shards left out, and what was dropped since, sorted by place."""
    for path in files:
        columns = [column.to_pylist() for column in pq.read_table(path, use_threads=False).columns]
        scratch.file.executemany("INSERT INTO left VALUES (?, ?, ?, ?, ?, ?, ?)", zip(*columns, strict=True))
    scratch.file.execute(_DROPPED)
    found = scratch.file.execute(_SORTED)
    with ParquetFile(folder, LEFT_OUT) as file:
        while rows := found.fetchmany(_ROWS):
            columns = [pa.array(column, field.type) for column, field in zip(zip(*rows, strict=True), LEFT_OUT, strict=True)]
            file.write(pa.table(columns, schema=LEFT_OUT))
        name, proof = file.finish("left-out-{}.parquet")
    return DataFile(name, *proof)
