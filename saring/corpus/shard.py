"""One shard, from its captures to a file of rows and a report: a pure function of the shard, the options and the engine."""

import hashlib
import os
import uuid
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

import pyarrow as pa
import pyarrow.parquet as pq

from saring.captures import Capture, read_captures
from saring.captures.slices import read_slice
from saring.corpus.outcomes import KEPT
from saring.corpus.rows import extracted, listed, outcome_before, row
from saring.corpus.schema import SCHEMA
from saring.corpus.shards import Shard
from saring.errors import CaptureError, DatasetError
from saring.options import Options

_ROWS = 256
"""Rows that are written at once: they are what a worker holds beside the page in hand."""
_LISTED = 1000
"""Captures without a row that a report lists; more are only counted."""


@dataclass(frozen=True, slots=True)
class Job:
    """What a worker is told."""

    shard: Shard
    folder: str
    """Where the file of rows goes."""
    options: Options
    quarantined: Mapping[int, tuple[str, str]]
    """Pages, by their number in the shard, that are not to be touched again: outcome and reason."""
    memory: int
    """Bytes of address space that the worker may take."""

    def to_dict(self) -> dict[str, Any]:
        """As JSON-ready data."""
        return {**asdict(self), "quarantined": {str(page): why for page, why in self.quarantined.items()}}

    @classmethod
    def from_dict(cls, plain: dict[str, Any]) -> Self:
        """Read back what `to_dict` gave."""
        return cls(
            Shard.from_dict(plain["shard"]),
            plain["folder"],
            Options(**plain["options"]),
            {int(page): (outcome, reason) for page, (outcome, reason) in plain["quarantined"].items()},
            plain["memory"],
        )


def run_shard(job: Job, begun: Callable[[int], None]) -> dict[str, Any]:
    """Extract a shard, and write its rows.

    Args:
        job: what to do.
        begun: told the number of every page before it is touched.

    Returns:
        The shard's report: `shard`, `file`, `rows`, `bytes`, `sha256`, `outcomes` (counts), `skipped` (records that are no captures of a
        page), `listed` (captures that became no row, with reasons), `pages`; or `shard` and `problem` if its file cannot be read at all.
    """
    report = _Report()
    name = f"{job.shard.id}.parquet"
    try:
        with _File(Path(job.folder) / name) as file:
            for number, capture in enumerate(_captures(job.shard, report.skipped)):
                begun(number)
                report.pages += 1
                found = _row(job, number, capture, report)
                if found is not None:
                    file.add(found)
            proof = file.finish()
    except CaptureError as error:
        return {"shard": job.shard.id, "problem": str(error)}
    return {"shard": job.shard.id, "file": name, **proof, **report.to_dict()}


class _Report:
    """What became of the captures so far."""

    def __init__(self) -> None:
        self.pages = 0
        self.outcomes: Counter[str] = Counter()
        self.skipped: Counter[str] = Counter()
        self.listed: list[Mapping[str, Any]] = []

    def note(self, capture: Capture, outcome: str, reason: str) -> None:
        """Count a capture that becomes no row."""
        self.outcomes[outcome] += 1
        if len(self.listed) < _LISTED:
            self.listed.append(listed(capture, outcome, reason))

    def to_dict(self) -> dict[str, Any]:
        """As JSON-ready data."""
        counts = {name: dict(sorted(found.items())) for name, found in (("outcomes", self.outcomes), ("skipped", self.skipped))}
        return {"pages": self.pages, **counts, "listed": self.listed}


def _row(job: Job, number: int, capture: Capture, report: _Report) -> dict[str, Any] | None:
    """The capture's row; None, and noted, if it has none."""
    if number in job.quarantined:
        report.note(capture, *job.quarantined[number])
        return None
    outcome = outcome_before(capture)
    if outcome is not None:
        report.note(capture, outcome, capture.problem or f"HTTP status {capture.status}, {len(capture.data)} bytes")
        return None
    outcome, article = extracted(capture, job.options)
    if outcome not in KEPT:
        report.note(capture, outcome, article.verdict.reason)
        return None
    report.outcomes[outcome] += 1
    return row(capture, outcome, article)


def _captures(shard: Shard, skipped: "Counter[str]") -> Iterator[Capture]:
    if len(shard.paths) == 1 and (shard.start or shard.end is not None):
        yield from read_slice(shard.paths[0], shard.start, shard.end, skipped)
        return
    for path in shard.paths:
        captures = read_captures(path)
        try:
            yield from captures
        except CaptureError as error:
            if len(shard.paths) == 1:
                raise
            yield Capture(b"", path, offset=error.offset, problem=error.problem)
        skipped.update(captures.skipped)


class _File:
    """A Parquet file that has its name only once it is complete."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._unfinished = path.with_name(f".{path.name}.{uuid.uuid4().hex}.tmp")
        self._writer = pq.ParquetWriter(self._unfinished, SCHEMA, compression="zstd")
        self._held: list[dict[str, Any]] = []
        self._rows = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._writer.close()
        self._unfinished.unlink(missing_ok=True)

    def add(self, row: dict[str, Any]) -> None:
        """Write a row, soon."""
        self._held.append(row)
        if len(self._held) == _ROWS:
            self._write()

    def _write(self) -> None:
        self._writer.write_table(pa.Table.from_pylist(self._held, schema=SCHEMA))
        self._rows += len(self._held)
        self._held.clear()

    def finish(self) -> dict[str, Any]:
        """Complete the file, prove it, and give it its name."""
        if self._held:
            self._write()
        self._writer.close()
        return {"rows": self._rows, **named(self._unfinished, self._path, self._rows)}


def named(unfinished: Path, path: Path, rows: int) -> dict[str, Any]:
    """Give a complete Parquet file its name: synced, its footer read and its rows counted first. Returns `bytes` and `sha256`.

    Raises:
        DatasetError: it has not as many rows as were written.
    """
    with unfinished.open("rb") as file:
        os.fsync(file.fileno())
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    if pq.read_metadata(unfinished).num_rows != rows:
        raise DatasetError(f"{unfinished} has not the {rows} rows that were written", remedy="check the disk, and run the same command again")
    size = unfinished.stat().st_size
    unfinished.rename(path)
    sync_folder(path.parent)
    return {"bytes": size, "sha256": digest}


def sync_folder(folder: Path) -> None:
    """Make sure that names given in a folder survive a crash of the machine."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
