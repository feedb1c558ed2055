"""Captures of one article: which are the same again, and which are revisions of it."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from saring.corpus.scratch import Scratch
from saring.corpus.traits import body_of, changed, content_of, headline_of

_QUESTION = "SELECT shard, at, id, key, own, traits FROM captures ORDER BY key, captured, source, offset, row, shard, at"


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
    for key, found in groupby(map(_Row._make, scratch.file.execute(_QUESTION)), key=lambda row: row.key):
        rows = list(found)
        if len(rows) > 1:
            articles = _apart(rows)
            for article in articles:
                is_of_key = len(articles) == 1 or any(row.own == key for row in article)
                _decide(scratch, article, key if is_of_key else article[0].own)


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


def _decide(scratch: Scratch, rows: Sequence[_Row], identity: str) -> None:
    kept = list(_kept(scratch, rows))
    if len(kept) == 1 and identity == kept[0].key:
        return
    scratch.revise(_told(kept, identity))


def _kept(scratch: Scratch, rows: Iterable[_Row]) -> Iterator[_Row]:
    """The captures that differ from the one before."""
    last: _Row | None = None
    for row in rows:
        if last is not None and content_of(last.traits) == content_of(row.traits):
            scratch.drop([(row.shard, row.at, "duplicateCapture", f"the same content as {last.id}")])
            continue
        yield row
        last = row


def _told(kept: Sequence[_Row], identity: str) -> Iterator[tuple[int, int, str, int, bool, str]]:
    for number, row in enumerate(kept, 1):
        names = changed(kept[number - 2].traits, row.traits) if number > 1 else []
        yield row.shard, row.at, identity, number, number == len(kept), json.dumps(names)
