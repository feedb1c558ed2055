"""Dates and times as they are written: in machine-readable values, and in text of many languages."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from saring._core import read_moment
from saring.fields.dates.calendars import Moment
from saring.fields.dates.day_parts import half_of, hour_in
from saring.fields.dates.written import Dated, written_dates
from saring.fields.languages.codes import words_of
from saring.fields.words import dates as words


class Seen(NamedTuple):
    """A moment in a text, where it stands there, and the words right before it."""

    moment: Moment
    start: int
    end: int
    before: str


ISO = re.compile(
    r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)"
    r"(?:(?:[T\s]\s*|\s*[|,]\s*)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,:]\d{3,}|[.,]\d+)?)?(?:\s*(Z|[+\-−]\d{2}:?\d{2}|[+\-−]\d{1,2})(?![\d:]))?)?",
    re.IGNORECASE,
)
"""`2021-08-24`, `2021-08-24T05:16:00.000+07:00`, `2021-8-24 5:16`."""

COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?\s*(Z|[+-]\d{2}:?\d{2})?)?", re.IGNORECASE)
"""`20210824`, `20210824T0516+0700`."""

HALF = re.compile(r"\s?([ap])\.?m\b")
"""The half of the day behind a time."""

EPOCH = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?")
"""Seconds or milliseconds since 1970, until the year 2286."""

TWO_NUMBERS = re.compile(r"\d\D+\d")
"""Every full date has a day and a year: of the texts in which one is sought every sixth has a single number."""

TIME = re.compile(
    r"(?<![\d.,:/+])(?<!(?<!ב)(?<![/.]\d\d)-)(?P<hour>\d{1,2})(?:"
    r"\s?(?:[:：.]|(?<=[^\W0-9]):\s|h\s?|[時点时點시]\s?|টা\s|giờ\s)(?P<minute>\d{2}|(?<=[時点时點시])\d(?=[分분]))(?!\d)(?:[:.](?P<second>\d{2})(?!\d))?(?:[.,]\d{3})?[分분]?"
    r"|(?=\s?(?:[ap]\.?m\b|uhr\b|noon\b|midnight\b|(?:[時时點시]|点(?!半)|টা)(?!\d)|बजे|giờ\b|[πμ]\.?μ\b|h\b(?:(?<=[às]\s\dh)|(?<=[às]\s\d\dh)))))"
)
"""A time of day: `05:16`, `5.16`, `5h16`, `5 h 16`, `à 17h`, `৫: ১৬`, `5 pm`, `午後5時16分`, `ב-17:16`, `20/12/11-10:27`.

Looked for only beside a date.
"""

ZONE = re.compile(
    r"[\s,|(]*(?:uhr|hrs|น\.|часов|óra)?[\s,|(]*"
    rf"(?:(?P<worded>{'|'.join(words.WORDED_ZONES)})|"
    r"(?:gmt|utc)\s?(?P<hours>[+\-−]\s?\d{1,2})(?::?(?P<minutes>\d{2}))?|(?P<offset>[+\-−]\d{2}:?\d{2})(?!\d)|(?P<name>[a-zмск]{1,4})(?![^\W\d_]))"
)
"""What may follow a time: `WIB`, `(CET)`, `GMT+7`, `+0700`, `по московскому времени`."""

_REACH_AFTER, _REACH_BEFORE = 40, 30
"""How far from a date its time may stand, in characters."""
_NEAR = 8
"""So far behind a date the time is its own; further, one that stands nearer before it: `3:15 PM, Sat May 4, 2024 Updated 12:05 AM`."""


def read_machine(value: str, language: str | None = None) -> Moment | None:
    """The moment in a machine-readable value: ISO 8601 and its near misses, compact, epoch, e-mail style, else as text."""
    value = value.strip()[:80]
    told = read_moment(value)
    return Moment(*told) if told is not None else _by_patterns(value, language)


def _by_patterns(value: str, language: str | None = None) -> Moment | None:
    match = ISO.match(value)
    if match is None and value[:1].isdecimal():
        match = COMPACT.fullmatch(value)
        if match is None and EPOCH.fullmatch(value):
            return _real(_from_epoch(float(value)))
    if match is not None:
        moment = _from_match(match)
        if moment.offset is None and moment.hour is not None and match.end() < len(value):
            moment = _with_half(moment, value[match.end() :].lower())
            moment = moment._replace(offset=_zone_at(value.lower(), match.end(), moment, language)[0])
        return _real(without_empty_time(moment))
    seen = find(value, language)
    return seen[0].moment if seen else None


def _with_half(moment: Moment, behind: str) -> Moment:
    """The moment with its hour by the half of the day behind it: `2024-10-23 03:48 PM`."""
    half = HALF.match(behind)
    if half is None or not 1 <= (moment.hour or 0) <= 12:
        return moment
    return moment._replace(hour=(moment.hour or 0) % 12 + (12 if half[1] == "p" else 0))


def _real(moment: Moment | None) -> Moment | None:
    return moment if moment is not None and moment.is_real() else None


def without_empty_time(moment: Moment) -> Moment:
    """Midnight to the second without a zone is how programs write a date without a time, and what pages show of it: `12:00 AM`."""
    if moment[3:] == (0, 0, 0, None):
        return Moment(*moment[:3])
    return moment


def _from_match(match: re.Match[str]) -> Moment:
    year, month, day, hour, minute, second, zone = match.groups()
    if hour is None:
        return Moment(int(year), int(month), int(day))
    return Moment(int(year), int(month), int(day), int(hour), int(minute), int(second or 0), _offset(zone))


def _offset(zone: str | None) -> int | None:
    """Minutes east of `Z`, `+07:00`, `-0330`, `+7`."""
    if not zone:
        return None
    if zone in "zZ":
        return 0
    digits = zone[1:].replace(":", "").strip()
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
    total = int(hours) * 60 + int(minutes)
    return total if zone[0] == "+" else -total


def _from_epoch(seconds: float) -> Moment | None:
    """The moment of a number of seconds or milliseconds since 1970, in UTC."""
    from datetime import UTC, datetime

    if seconds > 1e11:
        seconds /= 1000
    when = datetime.fromtimestamp(seconds, UTC)
    return Moment(when.year, when.month, when.day, when.hour, when.minute, when.second, 0)


@lru_cache(maxsize=16)  # a line is asked for the day of publication, then for that of the last change
def find(text: str, language: str | None = None) -> tuple[Seen, ...]:
    """Every full date in a text, with its time and zone where they stand beside it, in order.

    `language` (BCP 47) decides what is ambiguous: `3/4/2021`, `listopad`, `CST`. A date without a year is none.
    """
    if TWO_NUMBERS.search(text) is None:
        return ()
    text = lowered(text[:1000])
    dates = sorted(set(_dates(text, language)), key=lambda date: (date[1], -date[2]))
    out: list[Seen] = []
    last = 0
    for index, (moment, start, end) in enumerate(dates):
        if start < last:
            continue
        following = min([date[1] for date in dates[index + 1 :] if date[1] >= end], default=len(text))
        whole, begin, finish = _with_time(text, moment, (last, start, end, following), language)
        if whole.is_real():
            out.append(Seen(whole, begin, finish, text[last:begin][-40:]))
            last = finish
    return tuple(out)


def lowered(text: str) -> str:
    """Lower case without a change of length, so that places in it are places in the original."""
    low = text.lower()
    return low if len(low) == len(text) else "".join([letter.lower() if len(letter.lower()) == 1 else letter for letter in text])


def _dates(text: str, language: str | None) -> Iterator[Dated]:
    for match in ISO.finditer(text) if "-" in text else ():
        yield without_empty_time(_from_match(match)), match.start(), match.end()
    yield from written_dates(text, language)


def _with_time(text: str, moment: Moment, place: tuple[int, int, int, int], language: str | None) -> tuple[Moment, int, int]:
    """The date at `place` (previous date's end, start, end, next date's start) with the time beside it."""
    last, start, end, following = place
    if moment.hour is not None:
        if moment.offset is None:
            offset, end = _zone_at(text, end, moment, language)
            moment = moment._replace(offset=offset)
        return moment, start, end
    match = TIME.search(text, end, min(following, end + _REACH_AFTER))
    if match is None or match.start() - end > _NEAR:
        before = max(TIME.finditer(text, max(last, start - _REACH_BEFORE), start), key=re.Match.start, default=None)
        if match is None or (before and start - before.end() <= match.start() - end):
            match = before
    if match is None:
        return moment, start, end
    timed, begin, behind = _timed(moment, match, language)
    if not timed.is_real():
        return moment, start, end
    offset, finish = _zone_at(text, behind, timed, language)
    return timed._replace(offset=offset), min(start, begin), max(end, finish)


class Clock(NamedTuple):
    """A time of day in a text without its day, and where it stands there. `offset` as in `Moment`."""

    hour: int
    minute: int
    second: int
    offset: int | None
    start: int
    end: int


def clock(text: str, language: str | None = None, day: Moment | None = None) -> Clock | None:
    """The first time of day in a text that is known to have one; the zone's season is that of `day`."""
    low = lowered(text[:200])
    for match in TIME.finditer(low):
        timed, start, behind = _timed(day or Moment(2000, 1, 1), match, language)
        if timed.is_real():
            offset, end = _zone_at(low, behind, timed, language)
            return Clock(timed.hour or 0, timed.minute, timed.second, offset, start, end)
    return None


def _timed(moment: Moment, match: re.Match[str], language: str | None) -> tuple[Moment, int, int]:
    """The moment with a time of day, and where that begins and ends with the words for the part of the day beside it."""
    hour, start, end = int(match["hour"]), match.start(), match.end()
    half = half_of(match.string, start, end, language)
    if half is not None:
        hour, start, end = hour_in(half.part, hour), half.start, half.end
    return moment._replace(hour=hour, minute=int(match["minute"] or 0), second=int(match["second"] or 0)), start, end


def _zone_at(text: str, at: int, moment: Moment, language: str | None) -> tuple[int | None, int]:
    """Minutes east of the zone that stands at `at` of a lower-case text, and where it ends."""
    match = ZONE.match(text, at)
    offset = _zone(match, moment, language) if match else None
    return offset, match.end() if match and offset is not None else at


def _zone(match: re.Match[str], moment: Moment, language: str | None) -> int | None:
    """Minutes east of the zone that was found."""
    if match["hours"]:
        return _offset((match["hours"] + (match["minutes"] or "00")).replace(" ", "").replace("−", "-"))
    if match["worded"]:
        return words.WORDED_ZONES[match["worded"]]
    if match["offset"]:
        return _offset(match["offset"].replace("−", "-"))
    name = match["name"]
    own = words.ZONES_BY_LANGUAGE.get(words_of(language), {})
    if name in own:
        return own[name]
    if name in words.SEASONAL_ZONES:
        return words.SEASONAL_ZONES[name] + (60 if _american_summer(moment) else 0)
    return words.ZONES.get(name)


def _american_summer(moment: Moment) -> bool:
    """Whether North America keeps summer time that day: second Sunday of March to first Sunday of November."""
    from datetime import date

    first_of_march = date(moment.year, 3, 1).weekday()
    first_of_november = date(moment.year, 11, 1).weekday()
    begin = (3, 1 + (6 - first_of_march) % 7 + 7)
    end = (11, 1 + (6 - first_of_november) % 7)
    return begin <= (moment.month, moment.day) < end
