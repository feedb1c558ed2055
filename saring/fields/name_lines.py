"""Who is named in the lines above the text that are no bylines by their label: beside the date, or after a word such as `By:`."""

import re
from collections.abc import Iterator

from saring.fields import name_words as words
from saring.fields.columns import INDEX, TEXT, Row
from saring.fields.facts import Facts
from saring.fields.names import Credits, read_names

BEFORE_DATE = re.compile(r"(?P<name>[^\W\d_][^|·•—–\d:,]{3,48}?)\s*(?:[|·•—–]|\s-\s)(?=.*\d)")
"""A name before a stroke and a date: `Jane Doe | 24 Aug 2021`. A place stands before a comma: `Jakarta Pusat, 7 Maret 2026`."""

COLON = re.compile(r"\s*[:：]\s*")

_BYS = frozenset([entry for line in words.BY.values() for entry in line.split("|")])
_STROKES = frozenset("|·•—–-")
"""One of these stands between a name and a date."""
_LONGEST, _SHORT_PARAGRAPH, _MOST_LINES, _MOST_WORDS = 200, 80, 4, 3


def named_lines(facts: Facts, language: str | None) -> Iterator[tuple[Credits, Row]]:
    """What the lines of date, and the short ones before the first paragraph, say of who wrote the text."""
    for row in facts.labelled("date")[:2]:
        text = row[TEXT]
        if len(text) <= _LONGEST:
            names = _introduced(text, language) or _before_date(text, language)
            if names:
                yield names, row
    for row in _above(facts):
        names = _introduced(row[TEXT], language)
        if names:
            yield names, row


def _above(facts: Facts) -> Iterator[Row]:
    """The short lines that the body starts with."""
    rows = [*facts.labelled("body")[:_MOST_LINES], *facts.labelled("heading")[:_MOST_LINES]]
    if not [row for row in rows if len(row[TEXT]) <= _SHORT_PARAGRAPH and _has_colon(row[TEXT])]:
        return
    rows.sort(key=_index)
    for row in rows[:_MOST_LINES]:
        if len(row[TEXT]) > _SHORT_PARAGRAPH:
            return
        yield row


def _index(row: Row) -> int:
    return row[INDEX]


def _has_colon(text: str) -> bool:
    return ":" in text or "：" in text


def _introduced(text: str, language: str | None) -> Credits | None:
    """The names after a word such as `By:` somewhere in a line."""
    if not _has_colon(text):
        return None
    for colon in COLON.finditer(text):
        pieces = text[: colon.start()].lower().rsplit(None, _MOST_WORDS)
        for count in range(min(_MOST_WORDS, len(pieces)), 0, -1):
            if " ".join(pieces[-count:]) in _BYS:
                names = read_names(f"{pieces[-1]}: {text[colon.end() :]}", language)
                return names if names.people else None
    return None


def _before_date(text: str, language: str | None) -> Credits | None:
    """The one name of several words before a date."""
    match = BEFORE_DATE.match(text) if not _STROKES.isdisjoint(text) else None
    if not match or " " not in match["name"]:
        return None
    names = read_names(match["name"], language)
    return names if len(names.people) == 1 and names.people[0].name == match["name"] else None
