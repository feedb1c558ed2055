"""What is worked out about all captures together: a SQLite file, so that memory is bounded by a setting and not by the corpus."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path
from shutil import rmtree
from typing import Any, Final, Self

import pyarrow as pa
import pyarrow.parquet as pq

from saring.corpus.copies.documents import moment
from saring.corpus.layout_month import month_of
from saring.corpus.traits import body_of

FOLDER: Final = ".saring-scratch"

_TABLES: Final = """
CREATE TABLE captures (
    shard INTEGER, at INTEGER, id TEXT, outcome TEXT, key TEXT, own TEXT, captured REAL, source TEXT, offset INTEGER, row INTEGER,
    url TEXT, date TEXT, traits BLOB, size INTEGER, month TEXT, domain TEXT, day INTEGER, mark BLOB, PRIMARY KEY (shard, at)
) WITHOUT ROWID;
CREATE TABLE links (domain TEXT, own TEXT, target TEXT);
CREATE TABLE dropped (shard INTEGER, at INTEGER, outcome TEXT, reason TEXT, PRIMARY KEY (shard, at)) WITHOUT ROWID;
CREATE TABLE revised (
    shard INTEGER, at INTEGER, identity TEXT, revision INTEGER, latest INTEGER, changed TEXT, PRIMARY KEY (shard, at)
) WITHOUT ROWID;
CREATE TABLE members (article INTEGER, shard INTEGER, at INTEGER, record TEXT, PRIMARY KEY (article, shard, at)) WITHOUT ROWID;
CREATE INDEX by_place ON members (shard, at);
CREATE TABLE made (shard INTEGER, at INTEGER, digest BLOB, PRIMARY KEY (shard, at)) WITHOUT ROWID;
CREATE TABLE left (outcome TEXT, source TEXT, offset INTEGER, row INTEGER, url TEXT, date TEXT, reason TEXT);
CREATE TABLE copies (
    id TEXT PRIMARY KEY, copyGroup TEXT, relation TEXT, origin INTEGER, originReason TEXT, originCredit TEXT, share REAL, longestRun INTEGER
) WITHOUT ROWID;
"""
_KEPT: Final = "captures c WHERE NOT EXISTS (SELECT 1 FROM dropped d WHERE d.shard = c.shard AND d.at = c.at)"
_COLUMNS: Final = 18
_READ: Final = [
    "id", "outcome", "_key", "_own", "source", "offset", "row", "url", "capture", "_traits", "_size", "day", "domain", "_links",
    "datePublished", "sourceOrganization", "publisher",
]  # fmt: skip
_MARK: Final = 12
"""Bytes of the digest of what copy detection knows of a row."""
_ROWS: Final = 4_096
"""Rows of a file that are held at a time."""


class Scratch:
    """A place to work in, gone when it is left.

    Args:
        folder: the dataset's.
        shards: the files of rows, in the dataset's order.
        memory: bytes that sorting may take.
    """

    def __init__(self, folder: Path, shards: list[Path], memory: int) -> None:
        self.folder = folder / FOLDER
        self.shards = shards
        self.memory = memory
        rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        self.file = sqlite3.connect(self.folder / "scratch.sqlite", isolation_level=None)
        for pragma in ("journal_mode = OFF", "synchronous = OFF", f"cache_size = -{memory >> 12}", "temp_store = FILE"):
            self.file.execute(f"PRAGMA {pragma}")
        self.file.executescript(_TABLES)
        self.file.execute("BEGIN")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(sqlite3.Error):
            self.file.close()
        rmtree(self.folder, ignore_errors=True)

    def read(self) -> None:
        """Take in what is needed of every row of the shards."""
        for number, path in enumerate(self.shards):
            self.take_in(number, path)

    def take_in(self, number: int, path: Path) -> None:
        """Take in what is needed of the rows of a file, which has this number among the shards."""
        for first, table in tables_of(path, _READ):
            rows = table.to_pylist()
            self.file.executemany(f"INSERT INTO captures VALUES ({', '.join('?' * _COLUMNS)})", _captures(number, first, rows))  # noqa: S608
            links = [(row["domain"], row["_own"], target) for row in rows if row["outcome"] == "article" for target in row["_links"] or ()]
            self.file.executemany("INSERT INTO links VALUES (?, ?, ?)", links)

    def drop(self, rows: Iterable[tuple[int, int, str | None, str]]) -> None:
        """Rows that are not to be in the dataset: shard, place in it, outcome (None: another row stands for it), reason."""
        self.file.executemany("INSERT OR REPLACE INTO dropped VALUES (?, ?, ?, ?)", rows)

    def revise(self, rows: Iterable[tuple[int, int, str, int, bool, str]]) -> None:
        """What is said of rows whose article has several, or another identity than their key."""
        self.file.executemany("INSERT OR REPLACE INTO revised VALUES (?, ?, ?, ?, ?, ?)", rows)

    def moved(self) -> Iterator[tuple[str, str, int]]:
        """How many captures ended otherwise than their shard said: outcome before, after, count."""
        question = """SELECT c.outcome, d.outcome, count(*) FROM dropped d JOIN captures c USING (shard, at)
                      WHERE d.outcome IS NOT NULL GROUP BY c.outcome, d.outcome ORDER BY 1, 2"""
        yield from self.file.execute(question)

    def sizes(self) -> dict[str, int]:
        """Characters of the bodies of every month's rows."""
        return dict(self.file.execute(f"SELECT month, sum(size) FROM {_KEPT} GROUP BY month"))  # noqa: S608 - it stands above

    def sizes_of_domains(self, least: float) -> dict[tuple[str, str | None], int]:
        """The same of a month and a domain that have more than `least`."""
        question = f"SELECT month, domain, sum(size) FROM {_KEPT} GROUP BY month, domain HAVING sum(size) > ?"  # noqa: S608
        return {(month, domain): size for month, domain, size in self.file.execute(question, (least,))}

    def dropped_of(self, shard: int) -> set[int]:
        """Places of a shard's rows that are not to be in the dataset."""
        return {at for (at,) in self.file.execute("SELECT at FROM dropped WHERE shard = ?", (shard,))}

    def revised_of(self, shard: int) -> dict[int, tuple[str, int, bool, str]]:
        """What is said of a shard's rows: identity, revision, whether it is the latest, changed fields as JSON."""
        rows = self.file.execute("SELECT at, identity, revision, latest, changed FROM revised WHERE shard = ?", (shard,))
        return {at: (identity, revision, bool(latest), changed) for at, identity, revision, latest, changed in rows}


def _captures(number: int, first: int, rows: list[dict[str, Any]]) -> Iterator[tuple[Any, ...]]:
    for at, row in enumerate(rows, first):
        date = (row["capture"] or {}).get("date")
        place = (row["source"], row["offset"], row["row"], row["url"], date)
        key = (row["id"], row["outcome"], row["_key"], row["_own"], captured_at(date))
        day = moment(row["datePublished"], date).day
        yield number, at, *key, *place, row["_traits"], row["_size"], month_of(row["day"]), row["domain"], day, _mark(row, date)


def _mark(row: dict[str, Any], date: str | None) -> bytes:
    """A digest of what copy detection is told of a row; its text by the digest among the traits, and by its length."""
    agencies = [agency["name"] for agency in row["sourceOrganization"] or ()]
    told = (row["domain"] or row["source"], row["datePublished"], date, agencies, (row["publisher"] or {}).get("name"), row["_size"])
    return blake2b(repr(told).encode() + body_of(row["_traits"]), digest_size=_MARK).digest()


def captured_at(date: str | None) -> float:
    """When a capture was made, to be sorted by; first of all what does not tell."""
    try:
        moment = datetime.fromisoformat(date or "")
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError):
        return -1e15


def tables_of(path: Path, columns: list[str] | None = None) -> Iterator[tuple[int, pa.Table]]:
    """The rows of a Parquet file, some at a time: the place of the first, and the rows.

    Those of a row group at most: of books a file has few in each.
    """
    first = 0
    with pq.ParquetFile(path) as file:
        for group in range(file.num_row_groups):
            for batch in file.iter_batches(_ROWS, row_groups=[group], columns=columns, use_threads=False):
                yield first, pa.Table.from_batches([batch])
                first += batch.num_rows


def rows_at(table: pa.Table, places: list[int]) -> pa.Table:
    """The rows at these places."""
    return table.take(pa.array(places, pa.int64()))
