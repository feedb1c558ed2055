"""Articles on several pages that were captured one by one: their rows become one."""

import json
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from saring.corpus.columns import Columns
from saring.corpus.rows import Place, Row, row
from saring.corpus.schema import SHARD_SCHEMA
from saring.corpus.scratch import Scratch, rows_at, tables_of
from saring.errors import StitchError
from saring.fields.pagination.addresses import page_number
from saring.record import Article
from saring.stitch import stitch

_MOST = 1_000
"""Most pages that an article is believed to have."""
_AT_ONCE = 64

_BY_OWN = "CREATE INDEX by_own ON captures (own)"
_BY_ADDRESS = "CREATE INDEX by_address ON addresses (domain, address)"
_ADDRESSES = """
CREATE TABLE addresses AS SELECT row_number() OVER (ORDER BY domain, address) - 1 AS number, domain, address FROM (
    SELECT domain, own AS address FROM links UNION SELECT domain, target FROM links
)
"""
"""Of the pages that link or are linked, by domain: what two domains say of one address has nothing to do with each other."""
_LINKED = """
SELECT one.number, two.number FROM links l
JOIN addresses one ON one.domain IS l.domain AND one.address = l.own JOIN addresses two ON two.domain IS l.domain AND two.address = l.target
"""
_PAGES = """
CREATE TABLE pages AS SELECT a.number AS address, c.shard, c.at FROM addresses a JOIN captures c ON c.own = a.address
LEFT JOIN revised r USING (shard, at) WHERE c.outcome = 'article' AND coalesce(r.latest, 1)
AND NOT EXISTS (SELECT 1 FROM dropped d WHERE d.shard = c.shard AND d.at = c.at)
"""
_MEMBERS = """
INSERT INTO members SELECT t.article, p.shard, p.at, NULL FROM pages p JOIN tops t USING (address)
WHERE t.article IN (SELECT article FROM pages JOIN tops USING (address) GROUP BY article HAVING count(*) BETWEEN 2 AND ?)
"""


def join_pages(scratch: Scratch) -> Path | None:
    """Join the pages of articles whose pagination links them, and return the file of the rows made; None if there are none.

    The row of the first page is replaced by that of the whole article, the rows of the others are dropped. What links each other but
    turns out to be of several articles is left as it is. In memory are eight bytes for every address that links or is linked.
    """
    sql = scratch.file
    for statement in (_BY_OWN, _ADDRESSES, _BY_ADDRESS, _PAGES):
        sql.execute(statement)
    (count,) = sql.execute("SELECT count(*) FROM addresses").fetchone()
    tops = _together(sql.execute(_LINKED), count)
    sql.execute("CREATE TABLE tops (address INTEGER PRIMARY KEY, article INTEGER)")
    sql.executemany("INSERT INTO tops VALUES (?, ?)", enumerate(tops))
    if not sql.execute(_MEMBERS, (_MOST,)).rowcount:
        return None
    _load(scratch)
    return _write(scratch)


def _together(links: Iterator[tuple[int, int]], count: int) -> "array[int]":
    """Of every address the first of all that hang together with it."""
    above = array("q", range(count))

    def top(address: int) -> int:
        while above[address] != address:
            above[address] = above[above[address]]
            address = above[address]
        return address

    for own, target in links:
        one, two = top(own), top(target)
        above[max(one, two)] = min(one, two)
    for address in range(count):
        above[address] = above[above[address]]
    return above


def _load(scratch: Scratch) -> None:
    """The records of all pages, shard by shard."""
    for shard, path in enumerate(scratch.shards):
        wanted = {at for (at,) in scratch.file.execute("SELECT at FROM members WHERE shard = ?", (shard,))}
        for first, table in tables_of(path) if wanted else ():
            some = [at for at in range(table.num_rows) if first + at in wanted]
            records = [
                (json.dumps(page, default=_encoded), shard, first + at)
                for at, page in zip(some, rows_at(table, some).to_pylist(), strict=True)
            ]
            scratch.file.executemany("UPDATE members SET record = ? WHERE shard = ? AND at = ?", records)


def _encoded(value: Any) -> Any:
    return value.hex() if isinstance(value, bytes) else str(value)


def _write(scratch: Scratch) -> Path | None:
    """The rows of the articles that their pages make."""
    path, shard, count = scratch.folder / "joined.parquet", len(scratch.shards), 0
    members = scratch.file.execute("SELECT article, shard, at, record FROM members ORDER BY article, shard, at")
    with pq.ParquetWriter(path, SHARD_SCHEMA) as writer:
        held = Columns()
        for _, found in groupby(members, key=lambda member: member[0]):
            made = _article(scratch, list(found), (shard, count))
            if made is not None:
                held.add(made)
                count += 1
            if held.rows == _AT_ONCE:
                writer.write_table(held.take())
        writer.write_table(held.take())
    if not count:
        return None
    scratch.take_in(shard, path)
    return path


def _article(scratch: Scratch, members: list[tuple[int, int, int, str]], place: tuple[int, int]) -> Row | None:
    """The row of an article, put in the place of its first page's."""
    pages = sorted([(json.loads(record), shard, at) for _, shard, at, record in members], key=lambda page: _order(page[0]))
    try:
        article = stitch([record_of(plain) for plain, _, _ in pages])
    except StitchError:
        return None
    first, *others = pages
    plain = first[0]
    scratch.drop([(shard, at, "joinedPage", f"a page of {plain['id']}") for _, shard, at in others])
    scratch.drop([(first[1], first[2], None, "")])
    revised = scratch.file.execute(
        "SELECT identity, revision, latest, changed FROM revised WHERE shard = ? AND at = ?", first[1:]
    ).fetchone()
    if revised:
        scratch.revise([(*place, *revised)])
    digest = sha256("\n".join([record for *_, record in members]).encode()).digest()
    scratch.file.execute("INSERT INTO made VALUES (?, ?, ?)", (*place, digest))
    where = Place(plain["source"], plain["offset"], plain["row"], (plain["capture"] or {}).get("date"))
    return replace(row(where, "article", article), id=plain["id"], own=plain["_own"], key=plain["_key"])


def _order(plain: Mapping[str, Any]) -> tuple[int, str]:
    """Where a page stands in its article."""
    return (plain["pagination"] or {}).get("page") or page_number(plain["url"]) or 1, plain["_own"]


def record_of(plain: Mapping[str, Any]) -> Article:
    """The record in a row, as Arrow gives it back."""
    known: dict[str, Any] = _without_nulls(plain)
    evidence = {entry["field"]: entry for entry in known.get("evidence", ())}
    return Article.from_dict({**known, "evidence": evidence})


def _without_nulls(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _without_nulls(item) for name, item in value.items() if item is not None}
    return [_without_nulls(item) for item in value] if isinstance(value, list | tuple) else value
