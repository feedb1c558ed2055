"""The blocks of a quote as one, who said it apart."""

import re
from typing import NamedTuple

from saring.fields.body.marks import CITE, Inline, marks_at, rows_at, within
from saring.fields.columns import INDEX, PART, PARTS, TEXT, Row
from saring.record import Block, Mark

_SOURCE = PARTS.index("source")

DASHED = re.compile(r"\s*(?:[—–―‒]|--|~|-\s)\s*(?=\w)")
"""A dash before a name."""
LEADING = " \t\n\xa0—–―‒-~(,;:|/·"
"""What parts a quote from the source behind it."""
_LONGEST_SOURCE = 120
"""Longest line with a dash before it that is a source, in characters: `— Jane Doe, head of the harbour office`."""

_LEAD_IN = 12
"""What may stand before a `cite` as a part of the source, in characters: `From MarketWatch`, `Aus: Die Zeit`."""


class Quoted(NamedTuple):
    """What is quoted."""

    text: str
    marks: tuple[Mark, ...]
    source: str | None
    url: str | None
    """Where it is from."""


def quote(run: list[Row], inline: Inline) -> Block:
    """The blocks of one quote as one block."""
    said = quoted(run, inline)
    url = inline.cited.get(run[0][INDEX]) or said.url
    return Block("quote", said.text, url=url, marks=said.marks, source=said.source)


def quoted(run: list[Row], inline: Inline) -> Quoted:
    """What the blocks of a quote say, and who says it: a block named as its source, a `cite` at the end, a line after a dash."""
    rows = [row for row in run if row[PART] != _SOURCE]
    sources = [row for row in run if row[PART] == _SOURCE]
    if not rows:
        rows, sources = sources, []
    last = rows[-1]
    cut = _cited(last, inline) if not sources else None
    if not sources and not cut and len(rows) > 1 and _is_dashed(last, rows[0]):
        rows, sources = rows[:-1], [last]
    if cut == 0 and len(rows) > 1:
        rows, sources, cut = rows[:-1], [last], None
    parts = _parts(rows, inline, cut or None)
    source = " ".join([row[TEXT] for row in sources]) if sources else last[TEXT][parts.cut :] if cut else None
    told = [mark for row in sources for mark in marks_at(inline, row[INDEX])] if sources else parts.beyond
    link = next((mark.url for mark in told if mark.url), None) if source else None
    return Quoted(parts.text, tuple(parts.marks), (source.strip(LEADING) or None) if source else None, link)


class _Parts(NamedTuple):
    text: str
    marks: list[Mark]
    cut: int
    """Where the last paragraph ends in its block."""
    beyond: list[Mark]
    """The marks behind that."""


def _parts(rows: list[Row], inline: Inline, cut: int | None) -> _Parts:
    """The paragraphs with their marks; of the last only what stands before `cut`."""
    texts: list[str] = []
    marks: list[Mark] = []
    beyond: list[Mark] = []
    at = 0
    for row in rows:
        text = row[TEXT]
        own = marks_at(inline, row[INDEX], at)
        if cut is not None and row is rows[-1]:
            text = text[:cut].rstrip(LEADING)
            beyond = within(own, at + cut, at + len(row[TEXT]))
            own = within(own, at, at + len(text))
        marks += own
        texts.append(text)
        at += len(text) + 2
    return _Parts("\n\n".join(texts), marks, len(rows[-1][TEXT]) if cut is None else cut, beyond)


def _cited(row: Row, inline: Inline) -> int | None:
    """Where a `cite` begins that ends the text; 0 if hardly more than a dash stands before it."""
    text = row[TEXT]
    for start, end, kind, _ in reversed(rows_at(inline, row[INDEX])):
        if kind == CITE and not text[end:].strip(" .)") and end - start <= _LONGEST_SOURCE:
            return start if len(text[:start].strip(LEADING)) > _LEAD_IN else 0
    return None


def _is_dashed(last: Row, first: Row) -> bool:
    """Whether a line begins with a dash and the first one does not: in a dialogue every line does."""
    return bool(len(last[TEXT]) <= _LONGEST_SOURCE and DASHED.match(last[TEXT]) and not DASHED.match(first[TEXT]))
