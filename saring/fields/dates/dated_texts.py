"""The dates in the values and lines of a page, and of each line's whether it is that of a change."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from saring._core import Markers, Phrases, read_moment
from saring.fields.dates.calendars import Moment
from saring.fields.dates.moments import Seen, find, lowered, read_machine
from saring.fields.wording import text_of
from saring.fields.words.dates import JOINED, MODIFIED, OTHER_DAYS, PUBLISHED
from saring.record import Evidence


def _entries(table: dict[str, str]) -> list[str]:
    return sorted({entry for line in table.values() for entry in line.split("|")})


MODIFIED_WORDS = Markers(_entries(MODIFIED))
"""The words that say "changed" in one of the languages; not inside a longer word."""
PUBLISHED_ENTRIES = _entries(PUBLISHED)
PUBLISHED_WORDS = Markers(PUBLISHED_ENTRIES)
"""The words that say "published" in one of the languages; not inside a longer word."""

_OTHERS_WORDS = Markers(_entries(JOINED) + _entries(OTHER_DAYS))

CHANGED_HINT = re.compile(r"modif|updat|edited|lastmod|aktualis|actualiz|changed|revis|diperbar")
"""The class or property of a time that says "changed"; not `date` or `published`."""

DIGIT = re.compile(r"\d")
"""A digit of any script."""

_CHANGED_BEHIND = ("更新", "update", "수정")
_CHANGED = Phrases([*_CHANGED_BEHIND, *_entries(MODIFIED)])
"""A line without any of them has the date of no change, whatever dates are in it."""
LONGEST_LINE = 400


class Dated(NamedTuple):
    """A candidate: when, and why."""

    moment: Moment
    evidence: Evidence


Claim = tuple[object, str, str]
"""A value that should be a date, its source, and where it stands there."""


def in_value(claim: Claim, language: str | None) -> Dated | None:
    """The date that a value for machines is."""
    value, source, where = claim
    if isinstance(value, str) and (told := read_moment(value)) is not None:  # as nearly all are
        return Dated(Moment(*told), Evidence(source, where, value[:200]))
    text = value if isinstance(value, str) and value.isascii() and "&" not in value else text_of(value)
    moment = read_machine(text, language) if text else None
    return Dated(moment, Evidence(source, where, text[:200])) if text and moment is not None else None


def in_text(text: str, source: str, where: str, language: str | None, *, changed: bool) -> Iterator[Dated]:
    """The dates in a line: those of a change, or the others."""
    if len(text) > LONGEST_LINE or DIGIT.search(text) is None or (changed and not may_say_changed(text)):
        return
    for seen, is_changed in _told(text, language):
        if is_changed == changed:
            yield Dated(seen.moment, Evidence(source, where, text[seen.start : seen.end].strip()))


def published_in(text: str, source: str, where: str, language: str | None) -> Dated | None:
    """The first date of a line with a word before it that says the page was published then."""
    if len(text) > LONGEST_LINE or DIGIT.search(text) is None or PUBLISHED_WORDS.first(lowered(text)) is None:
        return None
    for seen, is_changed in _told(text, language):
        if not is_changed and PUBLISHED_WORDS.first(seen.before) is not None:
            return Dated(seen.moment, Evidence(source, where, text[seen.start : seen.end].strip()))
    return None


def may_say_changed(text: str) -> bool:
    """Whether a text has one of the words that say "changed": without one it has no such date."""
    return _CHANGED.any_in(text)


@lru_cache(maxsize=16)  # of the same times the day of publication is asked for, then that of the last change
def says_changed(text: str, hint: str) -> bool:
    """Whether the class, the property or the words of a time say that the page was changed then.

    `entry-date updated` is what themes of WordPress call the day of publication.
    """
    if hint.startswith("datemodified") or (CHANGED_HINT.search(hint) and "publi" not in hint and "entry-date" not in hint):
        return True
    low = text.lower()
    return MODIFIED_WORDS.first(low) is not None and PUBLISHED_WORDS.first(low) is None


@lru_cache(maxsize=16)  # a line is asked for the day of publication, then for that of the last change
def _told(text: str, language: str | None) -> tuple[tuple[Seen, bool], ...]:
    """The dates in a line but those on which a member joined or a term ends, and of each whether it is that of a change."""
    dates = [seen for seen in find(text, language) if _OTHERS_WORDS.first(seen.before) is None]
    starts = [seen.start for seen in dates[1:]]
    return tuple([(seen, _is_changed(seen, lowered(text), start)) for seen, start in zip_longest(dates, starts)])


def _is_changed(seen: Seen, text: str, following: int | None) -> bool:
    """Whether the words beside a date say that the page was changed then; those before the next one are rather that one's.

    `April 26, 2024 Updated on: October 28, 2024` has both days, `2024/04/26 更新` one.
    """
    before = seen.before
    modified, published = MODIFIED_WORDS.last(before), PUBLISHED_WORDS.last(before)
    if modified is not None:
        return published is None or published < modified
    behind = text[seen.end : following].lstrip(" )")
    is_next = following is not None and len(behind) <= _LONGEST_LABEL and behind.isascii()
    return published is None and not is_next and behind.startswith(_CHANGED_BEHIND)


_LONGEST_LABEL = 16
"""Letters from such a word to a date that it is the label of."""
