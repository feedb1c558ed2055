"""Captures of one article: which are the same again, and which are revisions of it."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from saring.corpus.scratch import Scratch
from saring.corpus.traits import body_of, changed, content_of, headline_of

_MOST = 65_536
"""Captures that may have one key and be looked at together; of more, each address is an article of its own."""
_AGAIN = """
INSERT INTO dropped SELECT shard, at, 'duplicateCapture', 'the same content as ' || id FROM (
    SELECT shard, at, id, row_number() OVER (PARTITION BY id ORDER BY source, offset, row, shard, at) AS time FROM captures
    WHERE id IN (SELECT id FROM captures GROUP BY id HAVING count(*) > 1)
) WHERE time > 1
"""
"""Captures with the address, the time and the content of another: they need not follow each other, where a third of that time differs."""
_MANY = "CREATE TABLE many AS SELECT key FROM captures GROUP BY key HAVING count(*) > ?"
_COLUMNS = """
SELECT shard, at, id, key, own, traits FROM captures c WHERE NOT EXISTS (SELECT 1 FROM dropped d WHERE d.shard = c.shard AND d.at = c.at)
"""
_FEW = f"{_COLUMNS} AND key NOT IN (SELECT key FROM many) ORDER BY key, captured, source, offset, row, shard, at"  # noqa: S608
_BY_ADDRESS = f"{_COLUMNS} AND key IN (SELECT key FROM many) ORDER BY key, own, captured, source, offset, row, shard, at"  # noqa: S608


class _Revision(NamedTuple):
    """What is noted of a capture."""

    shard: int
    at: int
    identity: str
    number: int
    latest: bool
    changed: str


class _Row(NamedTuple):
    shard: int
    at: int
    id: str
    key: str
    own: str
    traits: bytes


def revise(scratch: Scratch) -> None:
    """Decide on all captures: one with the content of the capture before it is dropped, others are numbered.

    What is of one article has one key. But an address that a site gives for all its articles makes none of them another's revision:
    captures of different addresses are of one article only if they share a headline or a body with another.
    """
    scratch.file.execute(_AGAIN)
    scratch.file.execute(_MANY, (_MOST,))
    for key, found in groupby(map(_Row._make, scratch.file.execute(_FEW)), key=lambda row: row.key):
        rows = list(found)
        if len(rows) > 1:
            articles = _apart(rows)
            for article in articles:
                is_of_key = len(articles) == 1 or any(row.own == key for row in article)
                _decide(scratch, article, key if is_of_key else article[0].own)
    for (_, own), captures in groupby(map(_Row._make, scratch.file.execute(_BY_ADDRESS)), key=lambda row: (row.key, row.own)):
        _decide(scratch, captures, own)


def _apart(rows: Sequence[_Row]) -> list[list[_Row]]:
    """The captures by article, in the order they came in."""
    parents = list(range(len(rows)))
    owners: dict[tuple[str, object], int] = {}

    def top(at: int) -> int:
        while parents[at] != at:
            parents[at] = parents[parents[at]]
            at = parents[at]
        return at

    for at, row in enumerate(rows):
        for tie in (("own", row.own), ("headline", headline_of(row.traits)), ("body", body_of(row.traits))):
            if tie[1]:
                parents[top(at)] = top(owners.setdefault(tie, at))
    articles: dict[int, list[_Row]] = {}
    for at, row in enumerate(rows):
        articles.setdefault(top(at), []).append(row)
    return list(articles.values())


def _decide(scratch: Scratch, rows: Iterable[_Row], identity: str) -> None:
    """Number the revisions of one article, however many there are."""
    last: _Row | None = None
    told: _Revision | None = None
    for number, row in enumerate(_kept(scratch, rows), 1):
        names = changed(last.traits, row.traits) if last else []
        if told:
            scratch.revise([told])
        last, told = row, _Revision(row.shard, row.at, identity, number, False, json.dumps(names))
    if last and told and (told.number > 1 or identity != last.key):
        scratch.revise([told._replace(latest=True)])


def _kept(scratch: Scratch, rows: Iterable[_Row]) -> Iterator[_Row]:
    """The captures that differ from the one before."""
    last: _Row | None = None
    for row in rows:
        if last is not None and content_of(last.traits) == content_of(row.traits):
            scratch.drop([(row.shard, row.at, "duplicateCapture", f"the same content as {last.id}")])
            continue
        yield row
        last = row
