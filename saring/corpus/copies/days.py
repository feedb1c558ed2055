"""Documents by day on disk, and the runs of texts made of them: what lets copies be found without holding a corpus in memory.

::

    DIR/738022/spool.jsonl        what was added, as it came
               documents.parquet  what is known of the day's texts, in their order
               000.run, 001.run   their words, `RUN` texts each
               pairs.parquet      the pairs of which the later text is of this day
"""

import json
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from saring import _core
from saring.corpus.copies.documents import SECONDS_OF_A_DAY, Document, When, when
from saring.errors import DatasetError

RUN = 65_536
"""Texts of a run. It is part of the result, for only so many texts of a run are looked at for each fingerprint: no setting changes it."""
_AT_ONCE = 20_000
"""Documents that are held before they are written to their days."""

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


def spool(folder: Path, documents: Iterable[Document]) -> set[int]:
    """Put documents to their days in `folder`, and return the days that got some."""
    touched: set[int] = set()
    for some in _batches(documents):
        lines: dict[int, list[str]] = defaultdict(list)
        for document in some:
            moment = when(document)
            lines[moment.day].append(_line(document, moment))
        for day, of_day in lines.items():
            path = folder_of(folder, day)
            path.mkdir(parents=True, exist_ok=True)
            with (path / "spool.jsonl").open("a", encoding="utf-8") as file:
                file.writelines(of_day)
        touched |= set(lines)
    return touched


def _batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    held: list[Document] = []
    for document in documents:
        held.append(document)
        if len(held) == _AT_ONCE:
            yield held
            held = []
    if held:
        yield held


def folder_of(folder: Path, day: int) -> Path:
    """Where a day's files are."""
    return folder / f"{day:06d}"


def days_in(folder: Path) -> list[int]:
    """The days of which there are texts, in order."""
    return sorted([int(path.parent.name) for path in folder.glob("[0-9]*/spool.jsonl")])


def _line(document: Document, moment: When) -> str:
    known = (document.id, document.portal, moment.second, moment.vague, document.publisher, document.credit, document.text)
    return json.dumps(known) + "\n"


def seal(folder: Path, day: int) -> None:
    """Make the runs of a day of all that was added to it: the earliest text first, of equal times the vaguer last, then by id.

    Lines are sorted by their place in the spool, so that a day of any size fits; of an id that was added twice the later text counts.

    Raises:
        DatasetError: a line of the spool is damaged.
    """
    path = folder_of(folder, day)
    for old in path.glob("*.run"):
        old.unlink()
    (path / "pairs.parquet").unlink(missing_ok=True)
    with (path / "spool.jsonl").open("rb") as lines, _writer(path / "documents.parquet") as table:
        places = _places(lines, path)
        for number, start in enumerate(range(0, len(places), RUN)):
            _seal_run(lines, places[start : start + RUN], day, path / f"{number:03d}.run", table)


def _places(lines: IO[bytes], path: Path) -> list[int]:
    """Where the lines begin, in the order of their texts."""
    found: dict[str, tuple[int, int, str, int]] = {}
    place = 0
    for number, line in enumerate(lines, 1):
        try:
            id_, _, second, vague, *_ = json.loads(line)
        except ValueError:
            raise DatasetError(f"{path / 'spool.jsonl'}: line {number} is damaged", remedy="remove the day's folder and add its articles again") from None
        found[id_] = (second, vague, id_, place)
        place += len(line)
    return [place for *_, place in sorted(found.values())]


def _seal_run(lines: IO[bytes], places: list[int], day: int, path: Path, table: pq.ParquetWriter) -> None:
    rows, texts = [], []
    for place in places:
        lines.seek(place)
        id_, portal, second, vague, publisher, credit, text = json.loads(lines.readline())
        rows.append((id_, portal, day * SECONDS_OF_A_DAY + second if day else 0, vague, text.count(" ") + 1, publisher, credit))
        texts.append(text)
    columns = [pa.array(column, field.type) for column, field in zip(zip(*rows, strict=True), _SCHEMA, strict=True)]
    table.write_table(pa.Table.from_arrays(columns, schema=_SCHEMA))
    run = _core.CopyRun(texts, [row[1] for row in rows])
    _write(path, run.to_bytes())


def _writer(path: Path) -> pq.ParquetWriter:
    return pq.ParquetWriter(path, _SCHEMA, compression="zstd")


def _write(path: Path, data: bytes) -> None:
    unfinished = path.with_suffix(".tmp")
    unfinished.write_bytes(data)
    os.replace(unfinished, path)


def runs_of(folder: Path, day: int) -> list[Path]:
    """The files of a day's runs, in order."""
    return sorted(folder_of(folder, day).glob("*.run"))


def known_of(folder: Path, day: int) -> list[Known]:
    """What is known of a day's texts, in their order."""
    table = pq.read_table(folder_of(folder, day) / "documents.parquet")
    columns = [table.column(name).to_pylist() for name in _SCHEMA.names]
    return [Known(*row[:-1], tuple(row[-1])) for row in zip(*columns, strict=True)]
