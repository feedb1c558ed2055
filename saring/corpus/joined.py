"""Articles on several pages that were captured one by one: their rows become one."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from saring.corpus.columns import Columns
from saring.corpus.rows import Place, Row, row
from saring.corpus.schema import SHARD_SCHEMA
from saring.corpus.scratch import Scratch, rows_at
from saring.errors import StitchError
from saring.fields.page_addresses import page_number
from saring.record import Article
from saring.stitch import stitch

_MOST = 1_000
"""Most pages that an article is believed to have."""
_AT_ONCE = 64

_LATEST = """
SELECT c.shard, c.at FROM captures c LEFT JOIN revised r USING (shard, at)
WHERE c.own = ? AND c.outcome = 'article' AND coalesce(r.latest, 1)
AND NOT EXISTS (SELECT 1 FROM dropped d WHERE d.shard = c.shard AND d.at = c.at)
"""


def join_pages(scratch: Scratch) -> Path | None:
    """Join the pages of articles whose pagination links them, and return the file of the rows made; None if there are none.

    The row of the first page is replaced by that of the whole article, the rows of the others are dropped. What links each other but
    turns out to be of several articles is left as it is.
    """
    scratch.file.execute("CREATE INDEX by_own ON captures (own)")
    links = scratch.file.execute("SELECT domain, own, target FROM links ORDER BY domain, own, target")
    count = 0
    for _, found in groupby(links.fetchall(), key=lambda link: link[0]):
        for addresses in _together([(own, target) for _, own, target in found]):
            pages = [place for own in sorted(addresses) for place in scratch.file.execute(_LATEST, (own,))]
            if 1 < len(pages) <= _MOST:
                scratch.file.executemany("INSERT INTO members VALUES (?, ?, ?, NULL)", [(count, *place) for place in pages])
                count += 1
    if not count:
        return None
    _load(scratch)
    return _write(scratch)


def _together(links: Iterable[tuple[str, str]]) -> Iterator[set[str]]:
    """Addresses that hang together."""
    neighbours: dict[str, set[str]] = {}
    for own, target in links:
        neighbours.setdefault(own, set()).add(target)
        neighbours.setdefault(target, set()).add(own)
    seen: set[str] = set()
    for start in sorted(neighbours):
        if start in seen:
            continue
        found, waiting = {start}, [start]
        while waiting:
            new = neighbours[waiting.pop()] - found
            found |= new
            waiting += new
        seen |= found
        yield found


def _load(scratch: Scratch) -> None:
    """The records of all pages, shard by shard."""
    places = scratch.file.execute("SELECT DISTINCT shard, at FROM members ORDER BY shard, at").fetchall()
    for shard, found in groupby(places, key=lambda place: place[0]):
        wanted = [at for _, at in found]
        rows = rows_at(pq.read_table(scratch.shards[shard], use_threads=False), wanted).to_pylist()
        records = [(json.dumps(page, default=_encoded), shard, at) for at, page in zip(wanted, rows, strict=True)]
        scratch.file.executemany("UPDATE members SET record = ? WHERE shard = ? AND at = ?", records)


def _encoded(value: Any) -> Any:
    return value.hex() if isinstance(value, bytes) else str(value)


def _write(scratch: Scratch) -> Path | None:
    """The rows of the articles that their pages make."""
    path, shard, count = scratch.folder / "joined.parquet", len(scratch.shards), 0
    members = scratch.file.execute("SELECT article, shard, at, record FROM members ORDER BY article, shard, at").fetchall()
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
    return path if count else None


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
