"""The texts of a day in their order, and the runs that are made of them: what lets copies be found without holding a corpus in memory.

::

    DIR/738022/spool.jsonl        what was added, as it came
               000.run, 001.run   the words of the day's texts, in their order
               documents.parquet  what else is known of them; from how much of the spool it is, and the digest of all: written last
               pairs.parquet      the pairs of which the later text is of this day, and what they were made from
               told.parquet       what is said of the groups that end before this day, and from what it follows
               of                 the digest of the day's articles, where a dataset keeps it
"""

import sqlite3
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import IO, Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from saring import _core
from saring.corpus.complete import put_soon
from saring.corpus.copies.documents import SECONDS_OF_A_DAY
from saring.corpus.copies.spool import read_lines, spool_of, text_of, told
from saring.errors import DatasetError

_RUN_TEXTS, _RUN_BYTES = 65_536, 1 << 27
"""Of a run, at most. They are part of the result, for only so many texts of a run are looked at for each fingerprint: no setting
changes them."""

_BATCH = 65_536
_FORM: Any = {"compression": "zstd", "write_page_checksum": True}
_SCHEMA = pa.schema(
    [
        ("id", pa.string()),
        ("portal", pa.string()),
        ("second", pa.int64()),
        ("vague", pa.int8()),
        ("words", pa.int32()),
        ("publisher", pa.string()),
        ("credit", pa.list_(pa.string())),
    ]
)


class Known(NamedTuple):
    """What is known of a text beside its words."""

    id: str
    portal: str
    second: int
    """Of its publication, since the year 1; 0 if nothing tells."""
    vague: int
    """As in `When`."""
    words: int
    publisher: str | None
    credit: tuple[str, ...]


class Sealed(NamedTuple):
    """A day whose runs are made."""

    digest: str
    """Of all that is known of the day: it changes when anything does, and with nothing else."""
    texts: tuple[int, ...]
    """How many each run has."""


def days_in(folder: Path) -> list[int]:
    """The days of which there are texts, in order."""
    return sorted([int(path.parent.name) for path in folder.glob("[0-9]*/spool.jsonl")])


def run_of(folder: Path, day: int, number: int) -> Path:
    """The file of one of a day's runs."""
    return spool_of(folder, day).with_name(f"{number:03d}.run")


def _documents(folder: Path, day: int) -> Path:
    return spool_of(folder, day).with_name("documents.parquet")


def sealed(folder: Path, day: int) -> Sealed | None:
    """What was made of the day; None if nothing was, if it is not as long as it was made, or more was added since."""
    notes = notes_of(_documents(folder, day))
    try:
        spooled, sizes, texts = (_numbers(notes[name]) for name in ("spooled", "bytes", "texts"))
        paths = [spool_of(folder, day), *[run_of(folder, day, number) for number in range(len(sizes))]]
        return Sealed(notes["digest"], texts) if [path.stat().st_size for path in paths] == [*spooled, *sizes] else None
    except (KeyError, ValueError, FileNotFoundError):
        return None


def _numbers(text: str) -> tuple[int, ...]:
    return tuple([int(number) for number in text.split()])


def lay_down(folder: Path, day: int, digest: str, texts: Sequence[int], runs: Iterable[bytes]) -> None:
    """Make a folder in which this day is sealed: what is needed where nothing is known of its texts but their runs, held one at a time."""
    spool_of(folder, day).parent.mkdir(parents=True)
    spool_of(folder, day).touch()
    sizes = [run_of(folder, day, number).write_bytes(run) for number, run in enumerate(runs)]
    write_table(_documents(folder, day), _SCHEMA.empty_table(), _notes(0, digest, texts, sizes))


def _notes(spooled: int, digest: str, texts: Sequence[int], sizes: Sequence[int]) -> dict[str, str]:
    """What `sealed` reads."""
    return {"spooled": str(spooled), "digest": digest, "texts": " ".join(map(str, texts)), "bytes": " ".join(map(str, sizes))}


def notes_of(path: Path) -> dict[str, str]:
    """What was noted with a Parquet file; nothing if it is not there, or has not the end that it was written with."""
    try:
        notes = pq.read_metadata(path).metadata or {}
    except (OSError, pa.ArrowException):
        return {}
    return {name.decode(): text.decode() for name, text in notes.items() if name != b"ARROW:schema"}


def batches_of(path: Path) -> Iterator[Any]:
    """The rows of a Parquet file, some at a time.

    Raises:
        DatasetError: it is damaged.
    """
    try:
        with pq.ParquetFile(path, page_checksum_verification=True) as file:
            yield from file.iter_batches(_BATCH, use_threads=False)
    except (OSError, pa.ArrowException):
        raise damaged(path) from None


def damaged(path: Path) -> DatasetError:
    """That a file which can be made again is damaged."""
    return DatasetError(f"{path} is damaged", remedy="remove it and go on: it is made again")


def write_table(path: Path, table: Any, notes: dict[str, str]) -> None:
    """Write a table with notes; the file is there whole, or not at all."""
    with_notes = table.replace_schema_metadata(notes)
    unfinished = path.with_suffix(".tmp")
    pq.write_table(with_notes, unfinished, **_FORM)
    put_soon(unfinished, path)


def seal(folder: Path, day: int, *, memory: int) -> None:
    """Make the runs of a day of all that was added to it: the earliest text first, of equal times the vaguer last, then by id.

    Places of lines are sorted in a file, so that a day of any size fits into `memory`, in bytes; beside it a run is held.

    Raises:
        DatasetError: a line of the spool is damaged.
    """
    path, documents = spool_of(folder, day), _documents(folder, day)
    digest, texts, sizes = sha256(), list[int](), list[int]()
    with path.open("rb") as file, pq.ParquetWriter(documents.with_suffix(".tmp"), _SCHEMA, **_FORM) as known:
        size = path.stat().st_size
        for number, places in enumerate(_portions(_places(file, path, memory))):
            run, table = _run(file, places, day)
            data = run.to_bytes()
            _write(run_of(folder, day, number), data)
            digest.update(data)
            digest.update(stream_of(table))
            known.write_table(table)
            texts.append(len(run))
            sizes.append(len(data))
        known.add_key_value_metadata(_notes(size, digest.hexdigest(), texts, sizes))
    _take_away(folder, day, len(texts))
    put_soon(documents.with_suffix(".tmp"), documents)


def _take_away(folder: Path, day: int, runs: int) -> None:
    """The runs that there were, and are not any more, where the day has so many."""
    for old in spool_of(folder, day).parent.glob("*.run"):
        if int(old.stem) >= runs:
            old.unlink()


def files_of(folder: Path, day: int) -> list[Path]:
    """What was made of a sealed day."""
    return [*sorted(spool_of(folder, day).parent.glob("*.run")), _documents(folder, day)]


def take_in(folder: Path, day: int, files: Iterable[tuple[str, bytes]]) -> None:
    """Seal a day with what was made of it elsewhere: name and content of its `files_of`, in their order."""
    place = spool_of(folder, day).parent
    for number, (name, data) in enumerate(files):
        path = place / name
        if path == _documents(folder, day):  # the last, behind all runs
            _take_away(folder, day, number)
        _write(path, data)


def _write(path: Path, data: bytes) -> None:
    """Write a file; it is there whole, or not at all. What the end of a process leaves of one, the day's next replaces."""
    unfinished = path.with_name("spool.tmp")
    unfinished.write_bytes(data)
    put_soon(unfinished, path)


def stream_of(table: Any) -> bytes:
    """A table as an Arrow stream."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table)
    return bytes(sink.getvalue())


_LINES = """
CREATE TABLE lines (id TEXT, captured TEXT, mark BLOB, second INTEGER, vague INTEGER, place INTEGER, size INTEGER);
"""
_LAST = """
SELECT place, size FROM (
    SELECT *, row_number() OVER (PARTITION BY id ORDER BY captured DESC, mark DESC, second DESC, vague DESC, place DESC) AS rank FROM lines
) WHERE rank = 1 ORDER BY second, vague, id
"""


def _places(file: IO[bytes], path: Path, memory: int) -> Iterator[tuple[int, int]]:
    """Where the lines begin, and their length, in the order of their texts: one of each id, whatever came first."""
    with closing(sqlite3.connect("", isolation_level=None)) as lines:  # a file that has no name, once it is larger than the cache
        lines.execute(f"PRAGMA cache_size = -{memory >> 13}")
        lines.executescript(_LINES)
        lines.execute("BEGIN")
        rows = ((one.id, one.captured, line[:8], one.second, one.vague, place, len(line)) for place, line, one in read_lines(file, path))
        lines.executemany("INSERT INTO lines VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        yield from lines.execute(_LAST)


def _portions(places: Iterable[tuple[int, int]]) -> Iterator[list[int]]:
    """Where the lines of each run begin."""
    some: list[int] = []
    left = _RUN_BYTES
    for place, size in places:
        if some and (len(some) == _RUN_TEXTS or left < size):
            yield some
            some, left = [], _RUN_BYTES
        some.append(place)
        left -= size
    if some:
        yield some


def _run(file: IO[bytes], places: Sequence[int], day: int) -> tuple[_core.CopyRun, Any]:
    rows, texts = [], []
    for place in places:
        file.seek(place)
        line = file.readline()
        one = told(line)
        second = day * SECONDS_OF_A_DAY + one.second if day else 0
        rows.append((one.id, one.portal, second, one.vague, one.words, one.publisher, one.credit))
        texts.append(text_of(line))
    columns = [pa.array(column, field.type) for column, field in zip(zip(*rows, strict=True), _SCHEMA, strict=True)]
    return _core.CopyRun(texts, [row[1] for row in rows]), pa.Table.from_arrays(columns, schema=_SCHEMA)


def known_of(folder: Path, day: int, places: Sequence[int]) -> list[Known]:
    """What is known of some of a day's texts, whose places are in order."""
    found: list[Known] = []
    first = start = 0
    for batch in batches_of(_documents(folder, day)):
        end = bisect_left(places, first + batch.num_rows)
        some = batch.take(pa.array([place - first for place in places[start:end]], pa.int64()))
        *columns, credits = [column.to_pylist() for column in some.columns]
        found += [Known._make([*row, tuple(credit)]) for *row, credit in zip(*columns, credits, strict=True)]
        first, start = first + batch.num_rows, end
    return found
