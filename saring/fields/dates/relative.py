"""Days that a page tells by how long ago they were, reckoned from the time of its capture: `2 jam lalu`, `vor 3 Stunden`, `yesterday`."""

import re
from datetime import datetime, timedelta
from typing import NamedTuple

from saring._core import FIRST_UNSPACED, Phrases
from saring.fields.dates.calendars import Moment
from saring.fields.dates.moments import TIME, Clock, clock, lowered
from saring.fields.languages.codes import words_of
from saring.fields.wording import longest_first
from saring.fields.words import relative_dates as words
from saring.fields.words.dates import MODIFIED, PUBLISHED

NUMBER = re.compile(r"\d{1,3}")
"""How many minutes, hours or days."""

BEFORE_CLOCK = re.compile(r"\W*(?:[^\s\d]{1,8}\s?){0,2}(?=\d)")
"""What may stand between a word for a day and its time of day: ` at `, `, pukul `, `下午`."""

PARTING = re.compile(r"(?:(?<!\d),|,(?!\d)|[|•·–—，;、،()（）])+|\s-\s")
"""What parts the words about the time from others on a line; in `1,234 days ago` nothing does."""

LARGER_UNIT = re.compile(r"\d\s?[^\W\d_]+\s?[,،]\Z")
"""The part of a span of time before its last: `1 week, ` of `1 week, 2 days ago`."""

_LONGEST = 60
_BEFORE_TIME = " ,،，:|(@·•–—-"
_MINUTES_IN = {"minutes": 1, "hours": 60, "days": 24 * 60}
_DAY = _MINUTES_IN["days"]


class Ago(NamedTuple):
    """How long before the capture something was, and where a text says so."""

    minutes: int
    is_day: bool
    """Whether a day is told by its word, so that a time of day may stand behind it."""
    start: int
    end: int


def _phrases() -> dict[str, int]:
    """The minutes that one of each unit has, by the phrase with `#` for the number."""
    tables = {"minutes": words.MINUTES, "hours": words.HOURS, "days": words.DAYS}
    ones = {phrase: _MINUTES_IN[unit] for unit, table in tables.items() for line in table.values() for phrase in line.split("|")}
    pairs = {"minutes": words.TWO_MINUTES, "hours": words.TWO_HOURS, "days": words.TWO_DAYS}
    twos = {phrase: 2 * _MINUTES_IN[unit] for unit, line in pairs.items() for phrase in line.split("|")}
    return ones | twos


def _days() -> dict[str, dict[str, int]]:
    """By language the minutes before today of each word for a day."""
    found: dict[str, dict[str, int]] = {}
    for table, minutes in ((words.TODAY, 0), (words.YESTERDAY, _DAY), (words.DAY_BEFORE, 2 * _DAY)):
        for language, line in table.items():
            found.setdefault(language, {}).update(dict.fromkeys(line.split("|"), minutes))
    return {language: {word: table[word] for word in longest_first(table)} for language, table in found.items()}


_PHRASES = _phrases()
_DAYS = _days()
_FIRST_LETTERS = {language: frozenset([word[0] for word in table]) for language, table in _DAYS.items()}
_BEFORE_DAYS = tuple(longest_first({entry for table in (PUBLISHED, MODIFIED) for line in table.values() for entry in line.split("|")}))


def _telling(phrase: str) -> str:
    """The longest piece of a phrase beside its number."""
    return max([piece.strip() for piece in phrase.split("#")], key=len)


_MAY_SAY = Phrases(sorted({*map(_telling, _PHRASES), *[word for table in _DAYS.values() for word in table]}))


def ago(text: str, language: str | None, captured: Moment) -> Moment | None:
    """The day that a line names relative to the capture; None if it names none.

    A day only where it is told by hours, and by the capture's own clock: nobody knows when in the hour it was, nor in which zone.
    Where it is told by its word, with the time behind that: `kemarin, 14.05 WIB`.
    """
    if len(text) > _LONGEST:
        return None
    told = told_ago(text, language)
    if told is None:
        return None
    behind = lowered(text)[told.end :].lstrip(_BEFORE_TIME)
    time = clock(behind, language, captured) if told.is_day and _begins_with_time(behind) else None
    return _before(captured, told.minutes, time)


def told_ago(text: str, language: str | None) -> Ago | None:
    """How long ago a line says that something was; None if it does not."""
    if not _MAY_SAY.any_in(text):  # 0.3 µs; to look closer takes twenty
        return None
    low, start = lowered(text), 0
    for parting in (*PARTING.finditer(low), None):
        end = parting.start() if parting else len(low)
        told = _in_part(low, start, end, words_of(language))
        if told is not None:
            return None if not told.is_day and LARGER_UNIT.search(low, 0, start) else told
        start = parting.end() if parting else end
    return None


def _in_part(low: str, start: int, end: int, language: str) -> Ago | None:
    part = low[start:end]
    start += len(part) - len(part.lstrip())
    part = part.strip()
    end = start + len(part)
    return _day_word(low, start, end, language) or _counted(part.rstrip("."), start, end)


def _day_word(low: str, start: int, end: int, language: str) -> Ago | None:
    """A word for a day, first or behind "Published", that is all or has a time of day behind it."""
    table = _DAYS.get(language)
    if table is None:
        return None
    behind_word = _behind_published(low, start, end)
    begin = start if behind_word is None else behind_word
    if low[begin : begin + 1] not in _FIRST_LETTERS[language]:
        return None
    for word, minutes in table.items():
        at = begin + len(word)
        if low.startswith(word, begin, end) and (at == end or not low[at].isalpha() or word[0] >= FIRST_UNSPACED):
            # `TODAY` is also how a programme is called whose names stand in bylines.
            is_sure = minutes > 0 or behind_word is not None or end - start == len(low)
            if _begins_with_time(low[at:].lstrip(_BEFORE_TIME)) or (is_sure and not low[at:end].strip(" .:")):
                return Ago(minutes, True, begin, at)
    return None


def _begins_with_time(low: str) -> bool:
    """Whether what stands behind a word for a day is a time of day: `at 5:16 pm`, `17.16 WIB`, `pukul 17.16`."""
    before = BEFORE_CLOCK.match(low)
    return before is not None and TIME.match(low, before.end()) is not None


def _behind_published(low: str, start: int, end: int) -> int | None:
    """Where a part goes on behind a word such as "Published"."""
    if not low.startswith(_BEFORE_DAYS, start, end):
        return None
    word = next(word for word in _BEFORE_DAYS if low.startswith(word, start, end))
    at = start + len(word)
    rest = low[at:end]
    return at + len(rest) - len(rest.lstrip(" :：")) if not rest[:1].isalpha() else None


def _counted(part: str, start: int, end: int) -> Ago | None:
    """A number of minutes, hours or days: `published 3 hours ago`, `an hour ago`."""
    line = " ".join(part.split())
    match = NUMBER.search(line)
    if match:
        phrase, count = f"{line[: match.start()]}#{line[match.end() :]}", int(match[0])
    else:
        phrase, count = " ".join(["#" if word in words.ONE else word for word in line.split(" ")]), 1
    found = _unit(phrase)
    if found is None:
        return None
    unit, before = found
    return Ago(unit * count, False, start + before, end)


def _unit(phrase: str) -> tuple[int, int] | None:
    """The minutes of the unit in a phrase, or in that without words before it: `published # hours ago`; and the letters of those."""
    pieces = phrase.split(" ")
    before = 0
    for at in range(min(len(pieces), _MOST_BEFORE)):
        unit = _PHRASES.get(" ".join(pieces[at:]))
        if unit is not None:
            return unit, before
        before += len(pieces[at]) + 1
    return None


_MOST_BEFORE = 4


def _before(captured: Moment, minutes: int, time: Clock | None) -> Moment | None:
    """The day so many minutes before the capture, as it is in the zone of the time of day, if there is one."""
    now = datetime(captured.year, captured.month, captured.day, captured.hour or 0, captured.minute)  # noqa: DTZ001 - by the capture's clock
    if time is not None and time.offset is not None and captured.offset is not None and captured.hour is not None:
        now += timedelta(minutes=time.offset - captured.offset)
    day = now - timedelta(minutes=minutes if captured.hour is not None else minutes // _DAY * _DAY)
    if time is None:
        return Moment(day.year, day.month, day.day)
    return Moment(day.year, day.month, day.day, time.hour, time.minute, time.second, time.offset)
