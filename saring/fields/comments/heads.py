"""The lines that say who wrote a reader's comment and when: `Jane says:`, `#8 Kotik 10.01.12, 20:49`, `Posted by Jane at June 16, 2003`."""

import re
from collections import deque
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from saring.fields.comments.controls import ends_sentence, is_noise
from saring.fields.comments.names import around_names, is_name, is_short, is_signature, plain_name
from saring.fields.dates.calendars import Moment
from saring.fields.dates.dated_texts import MODIFIED_WORDS
from saring.fields.dates.moments import find, lowered, read_machine
from saring.fields.dates.relative import ago, told_ago

MAY_BE_DATED = re.compile(r"\d.{0,20}?\d.{0,20}?\d")
"""The digits that every date has."""

_LONGEST = 100
_SHORTEST_STAMP, _LONGEST_STAMP, _OPENING = 6, 70, 20
_FEW = 1
"""Small words of a name before a colon: `jane doe says:`, `Lemons and Luggage says:`, no `As my mother always said:`."""


class Head(NamedTuple):
    """Who wrote a comment, and when; either may be in another line."""

    name: str | None = None
    date: str | None = None
    is_timed: bool = False
    """Whether the line says when, even if nobody can tell the day: `3 hours ago`."""


EDITED = Head()
"""The head of a line about a change, which says nothing of the comment: `Edited July 5, 2023`."""


class Stamps:
    """The times that a page's markup shows among its comments, each used once, in page order; and how its other lines are read.

    Args:
        times: as among the page's claims.
        captured: when the page was.
        language: that of its dates and of the words around names (BCP 47).
    """

    def __init__(self, times: Iterable[Sequence[str]], captured: Moment | None, language: str | None) -> None:
        self.captured, self.language = captured, language
        self.words = around_names(language)
        self._values: dict[str, deque[str]] = {}
        before = None
        for value, text, *_ in times:
            if len(text) >= _SHORTEST_STAMP and (text, value) != before:
                self._values.setdefault(text, deque()).append(value)
            before = (text, value)

    def within(self, text: str) -> tuple[int, int, str] | None:
        """Where the first of them stands in a line, and what it says to machines."""
        for shown, values in self._values.items():
            at = text.find(shown)
            if at >= 0:
                return at, at + len(shown), values.popleft() if len(values) > 1 else values[0]
        return None

    def iso(self, value: str, shown: str) -> str | None:
        """The time that a value for machines is, else that which readers see."""
        moment = read_machine(value, self.language) if value else None
        if moment is None:
            seen = find(shown, self.language)
            moment = seen[0].moment if seen else self.captured and ago(shown, self.language, self.captured)
        return moment.iso() if moment else None


def head_of(text: str, stamps: Stamps) -> Head | None:
    """What a line says of who wrote a comment and when; None if it is no such line, `EDITED` if it is about a change."""
    if len(text) > _LONGEST:
        return None
    told = stamps.within(text)
    if told:
        return _stamped(text, told, stamps)
    if ends_sentence(text):  # most are sentences, and told so at once
        return None
    return _dated(text, stamps) or _said(text, stamps)


def _stamped(text: str, told: tuple[int, int, str], stamps: Stamps) -> Head | None:
    """A line with a time that the markup marks; its element may hold the name, too."""
    start, end, value = told
    shown = text[start:end]
    seen = () if value and not is_signature(shown, stamps.words) else find(shown, stamps.language)
    if len(seen) == 1:
        start, end = start + seen[0].start, start + seen[0].end
    name = _beside(text, start, end, stamps)
    return None if name is None else Head(name or None, stamps.iso(value, shown), is_timed=True)


def _dated(text: str, stamps: Stamps) -> Head | None:
    """A line with a date that no markup marks, or with how long ago it was, and nothing but a name beside it."""
    if MAY_BE_DATED.search(text) is None:
        return _ago(text, stamps) if len(text) <= _LONGEST_STAMP else None
    if _is_edited(text):
        return EDITED
    seen = find(text, stamps.language)
    if len(seen) != 1:
        return _ago(text, stamps) if not seen else None
    (date,) = seen
    name = _beside(text, date.start, date.end, stamps)
    if name is None or (name and date.moment.hour is None and not is_name(name, stamps.words)):
        return None
    return Head(name or None, date.moment.iso(), is_timed=True)


def _is_edited(text: str) -> bool:
    """Whether a line is about a change and nothing else: `Edited January 29 by Jane`."""
    return len(text) <= _LONGEST_STAMP and MODIFIED_WORDS.first(lowered(text[:_OPENING])) == 0


def _ago(text: str, stamps: Stamps) -> Head | None:
    """A line such as `Jane 3 hours ago`, `Jane, yesterday at 5:16 pm`."""
    told = told_ago(text, stamps.language)
    if told is None:
        return None
    name = _beside(text, told.start, len(text) if told.is_day else told.end, stamps)
    moment = ago(text[told.start :], stamps.language, stamps.captured) if stamps.captured else None
    return None if name is None else Head(name or None, moment.iso() if moment else None, is_timed=True)


def _said(text: str, stamps: Stamps) -> Head | None:
    """`Jane Doe says:`, `Posted by Jane Doe`."""
    line = text.rstrip(" :：")
    low = lowered(line)
    if low.endswith(stamps.words.says):
        small = _FEW if line != text.rstrip() else 0  # with a colon behind it
    elif low.startswith(stamps.words.before_long):
        small = 0
    else:
        return None
    name = plain_name(line, stamps.words)
    return Head(name) if name and is_name(name, stamps.words, small) else None


def _beside(text: str, start: int, end: int, stamps: Stamps) -> str | None:
    """The name beside a date from `start` to `end`, empty if there is none; None if there is more than a name."""
    pieces = [plain_name(piece, stamps.words) for piece in (text[:start], text[end:])]
    names = [piece for piece in pieces if piece and not is_noise(piece)]
    if not names:
        return ""
    return names[0] if len(names) == 1 and is_short(names[0]) else None
