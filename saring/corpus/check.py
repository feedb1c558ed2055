"""Whether a dataset is whole: every file that the manifest names, and nothing else, with the rows and the bytes it had."""

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from saring.corpus.layout import FOLDER
from saring.corpus.manifest import DataFile, Manifest
from saring.corpus.outcomes import KEPT, OUTCOMES
from saring.corpus.schema import LEFT_OUT, SCHEMA

_TWICE = """
SELECT file, count(*) FROM (SELECT file, row_number() OVER (PARTITION BY id ORDER BY file) AS time FROM ids) WHERE time > 1 GROUP BY file
"""


class _Ids(NamedTuple):
    """Where the ids of a file go: what must be unique is sorted on disk, so that memory does not grow with the dataset."""

    table: sqlite3.Connection
    file: int

    def put(self, ids: list[str]) -> None:
        """Note some."""
        self.table.executemany("INSERT INTO ids VALUES (?, ?)", [(id_, self.file) for id_ in ids])


def check(folder: Path) -> Iterator[str]:
    """What is wrong with a dataset, a line each; nothing if it is whole.

    Raises:
        DatasetError: there is no manifest, or none that can be read.
    """
    manifest = Manifest.read(folder)
    found: Counter[str] = Counter()
    problems = [*_file(folder, manifest.left_out, LEFT_OUT, found)]
    with closing(sqlite3.connect("", isolation_level=None)) as ids:  # a file that has no name, once it is larger than the cache
        ids.execute("CREATE TABLE ids (id TEXT, file INTEGER)")
        ids.execute("BEGIN")
        for number, file in enumerate(manifest.files):
            problems += _file(folder, file, SCHEMA, found, _Ids(ids, number))
        problems += [f"{folder / manifest.files[number].path}: {count:,} rows are there twice" for number, count in ids.execute(_TWICE)]
    yield from problems
    yield from _counts(manifest)
    if not problems:
        yield from _outcomes(manifest, found)
    yield from _orphans(folder, manifest)


def _file(folder: Path, file: DataFile, schema: pa.Schema, found: "Counter[str]", ids: _Ids | None = None) -> Iterator[str]:
    """What is wrong with a file; its outcomes are added to `found`, its ids are put to `ids`."""
    path = folder / file.path
    try:
        with path.open("rb") as opened:
            digest = hashlib.file_digest(opened, "sha256").hexdigest()
        if digest != file.sha256:
            yield f"{path}: its bytes were changed; remove it, and run the same build again"
            return
        parquet = pq.ParquetFile(path)
        if not parquet.schema_arrow.equals(schema):
            yield f"{path}: its columns are not those of this version; build the dataset anew"
            return
        if parquet.metadata.num_rows != file.rows:
            yield f"{path}: {parquet.metadata.num_rows:,} rows, the manifest says {file.rows:,}"
        _rows(parquet, found, ids)
    except FileNotFoundError:
        yield f"{path}: it is gone; run the same build again"
    except (OSError, pa.ArrowException) as error:
        yield f"{path}: {error}; remove it, and run the same build again"


def _rows(parquet: pq.ParquetFile, found: "Counter[str]", ids: _Ids | None) -> None:
    """Read what must be unique, and what must add up, row group by row group."""
    for batch in parquet.iter_batches(columns=["outcome"] if ids is None else ["outcome", "id"]):
        counts = pc.value_counts(batch.column("outcome")).to_pylist()
        found.update({entry["values"]: entry["counts"] for entry in counts})
        if ids is not None:
            ids.put(batch.column("id").to_pylist())


def _counts(manifest: Manifest) -> Iterator[str]:
    total = sum(manifest.outcomes.values())
    if total != manifest.captures:
        yield f"{manifest.captures:,} captures were seen, the outcomes add up to {total:,}"
    kept = sum([manifest.outcomes.get(name, 0) for name in KEPT])
    rows = sum([file.rows for file in manifest.files])
    if rows != kept:
        yield f"the files have {rows:,} rows, the outcomes say {kept:,}"
    if manifest.left_out.rows != total - kept:
        yield f"{manifest.left_out.rows:,} captures are listed as left out, the outcomes say {total - kept:,}"
    for name in sorted(manifest.outcomes.keys() - OUTCOMES.keys()):
        yield f"unknown outcome {name!r}"


def _outcomes(manifest: Manifest, found: "Counter[str]") -> Iterator[str]:
    for name in sorted(found.keys() | manifest.outcomes.keys()):
        if found[name] != manifest.outcomes.get(name, 0):
            yield f"{found[name]:,} captures with the outcome {name} are in the files, the manifest says {manifest.outcomes.get(name, 0):,}"


def _orphans(folder: Path, manifest: Manifest) -> Iterator[str]:
    known = {file.path for file in (*manifest.files, manifest.left_out)}
    for path in sorted([*folder.glob(f"{FOLDER}/**/*"), *folder.glob("left-out-*"), *folder.glob(".*.tmp")]):
        if path.is_file() and str(path.relative_to(folder)) not in known:
            yield f"{path}: the manifest does not name it; it may be removed"
