"""What the ledger of a large crawl takes: inputs of 1 GB that need not be there, their shards noted, done and read back."""

from __future__ import annotations

import resource
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

from saring.corpus.inputs import InputFile
from saring.corpus.ledger import NAME, Ledger
from saring.corpus.shards import SHARD, Shard

_INPUT = 1 << 30
_FILE = {"rows": 1500, "bytes": 8_000_000, "sha256": "0" * 64}
_REPORT: dict[str, Any] = {
    "captures": 1700,
    "outcomes": {"article": 1200, "otherContent": 300, "noContent": 50, "notFound": 100, "skippedType": 50},
    "skipped": {"request": 1700, "metadata": 1700},
    "digest": "0" * 64,
    "next": 123_456_789,
}


def print_ledger(inputs: int) -> None:
    """Measure and print: processor time of each step, the most memory, the file."""
    with TemporaryDirectory() as folder, Ledger(Path(folder)) as ledger:
        files = [InputFile(f"/crawl/CC-NEWS-{number:09d}.warc.gz", _INPUT, number) for number in range(inputs)]
        shards = [shard for file in files for shard in _shards(file)]
        print(f"{inputs:,} inputs, {len(shards):,} shards")
        _timed("noting them", lambda: ledger.add(files, shards))
        _timed("reading what is open", ledger.open_shards)
        _timed("noting that they are done", lambda: _do(ledger, shards))
        _timed("looking for what does not fit", ledger.mend)
        _timed("holding all reports", lambda: list(ledger.reports()))
        print(f"{NAME}: {(Path(folder) / NAME).stat().st_size / 1e6:.0f} MB")


def _timed(what: str, step: Callable[[], object]) -> None:
    begun = process_time()
    held = step()
    taken, memory = process_time() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    del held
    print(f"{what}: {taken:.1f} s, at most {memory / 1024:.0f} MB so far")


def _do(ledger: Ledger, shards: Sequence[Shard]) -> None:
    for shard in shards:
        ledger.done(_report(shard))


def _shards(file: InputFile) -> Iterator[Shard]:
    ends = [*range(SHARD, file.size, SHARD), None]
    for start, end in zip([0, *ends[:-1]], ends, strict=True):
        yield Shard((file.path,), start or 0, end, SHARD)


def _report(shard: Shard) -> dict[str, Any]:
    files = {name: {"file": f"{shard.id}{ending}.parquet", **_FILE} for name, ending in (("rows", ""), ("left", ".left"))}
    return {"shard": shard.id, **files, **_REPORT}
