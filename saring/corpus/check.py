"""Whether a dataset is whole: every file that the manifest names, and nothing else, with the rows and the bytes it had."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from saring.corpus.layout import FOLDER
from saring.corpus.manifest import DataFile, Manifest
from saring.corpus.outcomes import KEPT, OUTCOMES
from saring.corpus.schema import SCHEMA


def check(folder: Path) -> Iterator[str]:
    """What is wrong with a dataset, a line each; nothing if it is whole.

    Raises:
        DatasetError: there is no manifest, or none that can be read.
    """
    manifest = Manifest.read(folder)
    for file in manifest.files:
        yield from _file(folder, file)
    yield from _counts(manifest)
    known = {file.path for file in manifest.files}
    for path in sorted(folder.glob(f"{FOLDER}/**/*")):
        if path.is_file() and str(path.relative_to(folder)) not in known:
            yield f"{path}: the manifest does not name it; it may be removed"


def _file(folder: Path, file: DataFile) -> Iterator[str]:
    path = folder / file.path
    try:
        with path.open("rb") as opened:
            digest = hashlib.file_digest(opened, "sha256").hexdigest()
        if digest != file.sha256:
            yield f"{path}: its bytes were changed; build the dataset again"
            return
        parquet = pq.ParquetFile(path)
    except (OSError, pa.ArrowException) as error:
        yield f"{path}: {error}; build the dataset again"
        return
    if parquet.metadata.num_rows != file.rows:
        yield f"{path}: {parquet.metadata.num_rows:,} rows, the manifest says {file.rows:,}"
    if not parquet.schema_arrow.equals(SCHEMA):
        yield f"{path}: its columns are not those of this version"


def _counts(manifest: Manifest) -> Iterator[str]:
    rows = sum(file.rows for file in manifest.files)
    kept = sum(manifest.outcomes.get(name, 0) for name in KEPT)
    if rows != kept:
        yield f"the files have {rows:,} rows, the outcomes say {kept:,}"
    for name in manifest.outcomes.keys() - OUTCOMES.keys():
        yield f"unknown outcome {name!r}"
