"""One shard, from its captures to two files and a report: a pure function of the shard, the options and the engine."""

from collections import Counter
from collections.abc import Callable, Generator, Mapping
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Self

import pyarrow as pa

from saring.captures import Capture, read_captures
from saring.captures.slices import read_slice
from saring.corpus.columns import Columns
from saring.corpus.inputs import digest, look_at
from saring.corpus.outcomes import KEPT
from saring.corpus.parquet import ParquetFile
from saring.corpus.rows import Place, Row, extracted, left_out, outcome_before, row
from saring.corpus.schema import LEFT_OUT, SHARD_SCHEMA
from saring.corpus.shards import Shard
from saring.errors import CaptureError, StoreError
from saring.options import Options

_ROWS: Final = 512
"""Rows that are written at once: they are what a worker holds beside the page in hand, some 25 MB."""
_CHARACTERS: Final = 4 << 20
"""Of the held rows' bodies, from which they are written, however few they are: books would be more than a worker may take."""
READING: Final = -1
"""Told instead of a page's number while the next is being read, or rows are written."""


@dataclass(frozen=True, slots=True)
class Job:
    """What a worker is told."""

    shard: Shard
    folder: str
    """Where the files of rows go."""
    options: Options
    states: tuple[tuple[int, int], ...]
    """Size and time of change of each of its files when they were planned."""
    quarantined: Mapping[int, tuple[str, str]]
    """Pages, by their number in the shard, that are not to be touched again: outcome and reason."""
    seconds: float
    """Of processor time that a page may take."""
    memory: int
    """Bytes that the worker may take."""

    def to_dict(self) -> dict[str, Any]:
        """As JSON-ready data."""
        return {**asdict(self), "quarantined": {str(page): why for page, why in self.quarantined.items()}}

    @classmethod
    def from_dict(cls, plain: dict[str, Any]) -> Self:
        """Read back what `to_dict` gave."""
        made = {
            "shard": Shard.from_dict(plain["shard"]),
            "options": Options(**plain["options"]),
            "states": tuple([(size, modified) for size, modified in plain["states"]]),
            "quarantined": {int(page): (outcome, reason) for page, (outcome, reason) in plain["quarantined"].items()},
        }
        return cls(**{**plain, **made})


def run_shard(job: Job, begun: Callable[[int], None]) -> dict[str, Any]:
    """Extract a shard, and write its rows.

    Args:
        job: what to do.
        begun: told the number of every page before it is touched, and `READING` before the first and after each.

    Returns:
        The shard's report: `shard`; `rows` and `left`, its files with `file`, `rows`, `bytes`, `sha256`; `captures` and `outcomes`
        (counts); `skipped` (records that are no captures of a page); `digest` of its bytes; `next`, where the file goes on behind
        it. Or `shard` and `changed`, the file that is not what it was when it was planned, or `gone`, one that is not there.

    Raises:
        OSError: the rows cannot be written.
        StoreError: a store does not answer, or refuses.
    """
    changed = _changed(job)
    if changed:
        return {"shard": job.shard.id, **changed}
    found = digest(job.shard.paths, job.shard.start, job.shard.end)
    with ExitStack() as stack:
        output = _Output(Path(job.folder), stack)
        captures = _captures(job.shard, output)
        begun(READING)
        for number, capture in enumerate(captures):
            begun(number)
            _put(job, number, capture, output)
            begun(READING)
        changed = _changed(job)
        if changed:
            return {"shard": job.shard.id, **changed}
        return {"shard": job.shard.id, "digest": found, **output.finish(job.shard.id)}


def _changed(job: Job) -> dict[str, str]:
    """The first file that is not what it was."""
    for path, state in zip(job.shard.paths, job.states, strict=True):
        file = look_at(path)
        if (file.size, file.modified) != tuple(state):
            return {"gone" if file.size < 0 else "changed": path}
    return {}


class _Output:
    """What became of the captures so far."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._rows = stack.enter_context(ParquetFile(folder, SHARD_SCHEMA))
        self._left = stack.enter_context(ParquetFile(folder, LEFT_OUT))
        self._held = Columns()
        self._characters = 0
        self._held_left: list[dict[str, Any]] = []
        self.outcomes: Counter[str] = Counter()
        self.skipped: Counter[str] = Counter()
        self.next: int | None = None

    def keep(self, row: Row) -> None:
        """Write a row, soon."""
        self.outcomes[row.outcome] += 1
        self._held.add(row)
        self._characters += row.size
        if self._held.rows == _ROWS or self._characters >= _CHARACTERS:
            self._rows.write(self._held.take())
            self._characters = 0

    def leave(self, row: dict[str, Any]) -> None:
        """Note a capture that becomes no row."""
        self.outcomes[row["outcome"]] += 1
        self._held_left.append(row)
        if len(self._held_left) == _ROWS:
            self._left.write(pa.Table.from_pylist(self._held_left, schema=LEFT_OUT))
            self._held_left.clear()

    def finish(self, name: str) -> dict[str, Any]:
        """Complete both files; the report."""
        self._rows.write(self._held.take())
        self._left.write(pa.Table.from_pylist(self._held_left, schema=LEFT_OUT))
        files = {}
        for key, file, ending in (("left", self._left, ".left"), ("rows", self._rows, "")):
            path, proof = file.finish(f"{name}{ending}.parquet")
            files[key] = {"file": path, **proof._asdict()}
        counts = {name: dict(sorted(found.items())) for name, found in (("outcomes", self.outcomes), ("skipped", self.skipped))}
        return {**files, "captures": self.outcomes.total(), **counts, "next": self.next}


def _put(job: Job, number: int, capture: Capture, output: _Output) -> None:
    """A capture's row, or the note that it has none."""
    decided = job.quarantined.get(number) or outcome_before(capture)
    if decided is not None:
        output.leave(left_out(capture, *decided))
        return
    outcome, article = extracted(capture, job.options)
    if outcome in KEPT:
        output.keep(row(Place.of(capture), outcome, article))
    else:
        output.leave(left_out(capture, outcome, article.verdict.reason))


def _captures(shard: Shard, output: _Output) -> Generator[Capture, None, None]:
    """The captures of a shard; a file that cannot be read at all is one, too."""
    for path in shard.paths:
        try:
            if shard.is_part:
                output.next = yield from read_slice(path, shard.start, shard.end, output.skipped)
                continue
            captures = read_captures(path)
            yield from captures
            output.skipped.update(captures.skipped)
        except StoreError:  # says nothing of the file: it is to be tried again
            raise
        except CaptureError as error:
            problem = f"{error.problem}: {error.remedy}" if error.remedy else error.problem
            yield Capture(b"", path, offset=error.offset, problem=problem)
