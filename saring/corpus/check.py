"""Whether a dataset is whole: every file that the manifest names, and nothing else, with the rows and the bytes it had."""

import hashlib
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from saring.corpus.layout import FOLDER
from saring.corpus.manifest import DataFile, Manifest
from saring.corpus.outcomes import KEPT, OUTCOMES
from saring.corpus.schema import LEFT_OUT, SCHEMA
from saring.corpus.target import Target
from saring.corpus.temporary import temporary_room
from saring.stores import below, is_remote, opened

_DATA: Final = re.compile(rf"{FOLDER}/.+|left-out-[^/]*|\..*\.tmp")
"""Names of the files that a manifest should name."""

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


def check(folder: Path | str) -> Iterator[str]:
    """What is wrong with a dataset, in a folder or under an address in a store, a line each; nothing if it is whole.

    Raises:
        DatasetError: there is no manifest, or none that can be read; the folder for temporary files cannot be written.
        StoreError: the store does not answer, or refuses.
    """
    manifest = Manifest.read(folder)
    found: Counter[str] = Counter()
    problems = [*_file(folder, manifest.left_out, LEFT_OUT, found)]
    # A file that has no name, once it is larger than the cache.
    with temporary_room(), closing(sqlite3.connect("", isolation_level=None)) as ids:
        ids.execute("CREATE TABLE ids (id TEXT, file INTEGER)")
        ids.execute("BEGIN")
        for number, file in enumerate(manifest.files):
            problems += _file(folder, file, SCHEMA, found, _Ids(ids, number))
        for number, count in ids.execute(_TWICE):
            problems.append(f"{below(folder, manifest.files[number].path)}: {count:,} rows are there twice")
    yield from problems
    yield from _counts(manifest)
    if not problems:
        yield from _outcomes(manifest, found)
    yield from _orphans(folder, manifest)


def _file(folder: Path | str, file: DataFile, schema: pa.Schema, found: "Counter[str]", ids: _Ids | None = None) -> Iterator[str]:
    """What is wrong with a file; its outcomes are added to `found`, its ids are put to `ids`."""
    path = below(folder, file.path)
    try:
        with opened(path) as stream:
            if hashlib.file_digest(stream, "sha256").hexdigest() != file.sha256:
                yield f"{path}: its bytes were changed; remove it, and run the same build again"
                return
            if stream.tell() != file.bytes:
                yield f"{path}: {stream.tell():,} bytes, the manifest says {file.bytes:,}"
            parquet = pq.ParquetFile(stream)
            if not parquet.schema_arrow.equals(schema) or parquet.schema_arrow.metadata != schema.metadata:
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


def _orphans(folder: Path | str, manifest: Manifest) -> Iterator[str]:
    known = {file.path for file in (*manifest.files, manifest.left_out)}
    for name in sorted(_names(folder)):
        if _DATA.fullmatch(name) and name not in known:
            yield f"{below(folder, name)}: the manifest does not name it; it may be removed"


def _names(folder: Path | str) -> Iterator[str]:
    """Of the files that are there; in a folder of this machine those of the build's own work are not looked at."""
    if is_remote(folder):
        yield from Target(str(folder)).names()
        return
    for path in [*Path(folder).glob(f"{FOLDER}/**/*"), *Path(folder).glob("*")]:
        if path.is_file():
            yield str(path.relative_to(folder))
