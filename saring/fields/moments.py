"""Dates and times as they are written: in machine-readable values, and in text of many languages."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from saring._core import read_moment
from saring.fields import date_words as words
from saring.fields.calendars import Moment, persian_to_gregorian

Months = dict[str, dict[int, set[str]]]


class Seen(NamedTuple):
    """A moment in a text, where it stands there, and the words right before it."""

    moment: Moment
    start: int
    end: int
    before: str


ISO = re.compile(
    r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)"
    r"(?:(?:[T\s]\s*|\s*[|,]\s*)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?:\s*(Z|[+\-−]\d{2}:?\d{2}|[+\-−]\d{1,2})(?![\d:]))?)?",
    re.IGNORECASE,
)
"""`2021-08-24`, `2021-08-24T05:16:00.000+07:00`, `2021-8-24 5:16`."""

COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?\s*(Z|[+-]\d{2}:?\d{2})?)?", re.IGNORECASE)
"""`20210824`, `20210824T0516+0700`."""

EPOCH = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?")
"""Seconds or milliseconds since 1970, until the year 2286."""

NUMERIC = re.compile(
    r"(?<![\d./:-])(?:(\d{4})\s?([./])\s?(\d{1,2})\s?\2\s?(\d{1,2})|(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\6\s?(\d{4}|\d{2}))(?![\d/-]|\.\d)"
)
"""`24.08.2021`, `8/24/21`, `2021. 8. 24`; not a version such as `1.2.3.4`."""

IDEOGRAPHIC = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일號号]?")
"""`2021年8月24日`, `2021년 8월 24일`."""

VIETNAMESE = re.compile(r"(\d{1,2})\s*(?:,\s*)?tháng\s*(\d{1,2})\s*(?:,\s*)?(?:năm\s*)?(\d{4})")
"""`24 tháng 8, 2021`."""

TOKEN = re.compile(r"\d+|(?:[ก-ฮ]|มี|เม|มิ)\.[คพย](?![ก-๛])|[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u064b-\u0652\u0900-\u0dff\u0e00-\u0e7f])*")
"""A number, a Thai month in short, or a word; the ranges are signs that belong to the letter before them."""

TWO_NUMBERS = re.compile(r"\d\D+\d")
"""Every full date has a day and a year: of the texts in which one is sought every sixth has a single number."""

TIME = re.compile(
    r"(?P<before>午前|午後|上午|下午|晚上|早上|오전|오후)?\s?(?<![\d.,:/+-])(?P<hour>\d{1,2})(?:"
    r"\s?(?:[:：.]|h|[時点时點시]\s?)(?P<minute>\d{2}|(?<=[時点时點시])\d(?=[分분]))(?!\d)(?:[:.](?P<second>\d{2})(?!\d))?(?:[.,]\d{3})?[分분]?"
    r"|(?=\s?(?:[ap]\.?m\b|uhr\b|[時时點시](?!\d))))"
    r"(?:\s?(?P<after>[ap]\.?m\b\.?|[πμ]\.?μ\b\.?|مساءً?|صباحاً?|[مص]\b))?"
)
"""A time of day: `05:16`, `5.16`, `5h16`, `5 pm`, `午後5時16分`. Looked for only beside a date."""

ZONE = re.compile(
    r"[\s,|(]*(?:uhr|hrs|น\.|часов|óra)?[\s,|(]*"
    r"(?:(?:gmt|utc)\s?(?P<hours>[+\-−]\s?\d{1,2})(?::?(?P<minutes>\d{2}))?|(?P<offset>[+\-−]\d{2}:?\d{2})(?!\d)|(?P<name>[a-zмск]{1,4})(?![^\W\d_]))"
)
"""What may follow a time: `WIB`, `(CET)`, `GMT+7`, `+0700`."""

_FILLERS = frozenset("de del of the di d den a ng st nd rd th er re e o го г р m ר ב ה พ ศ ที่ dne am le il el".split())
"""Words that stand between the parts of a date."""

_REACH_AFTER, _REACH_BEFORE = 40, 30
"""How far from a date its time may stand, in characters."""


def _month_table() -> Months:
    table: Months = {}
    for language, line in words.MONTHS.items():
        for number, forms in enumerate(line.split(" "), 1):
            for form in forms.split("/"):
                table.setdefault(form.replace("_", " "), {}).setdefault(number, set()).add(language)
    return table


_MONTHS = _month_table()
_TWO_WORDS = frozenset([name.partition(" ")[0] for name in _MONTHS if " " in name])
"""The first words of months' names that have two."""
_PERSIAN = {name: number for number, names in enumerate(words.JALALI.split(" "), 1) for name in names.split("/")}
_MONTH_STARTS = frozenset(_MONTHS) | _TWO_WORDS | frozenset(_PERSIAN)
"""Every word that can begin a month's name."""


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
            moment = moment._replace(offset=_zone(value.lower(), match.end(), moment, language))
        return _real(_without_empty_time(moment))
    seen = find(value, language)
    return seen[0].moment if seen else None


def _real(moment: Moment | None) -> Moment | None:
    return moment if moment is not None and moment.is_real() else None


def _without_empty_time(moment: Moment) -> Moment:
    """Midnight to the second without a zone is how programs write a date without a time."""
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


def _dates(text: str, language: str | None) -> Iterator[tuple[Moment, int, int]]:
    dashed = "-" in text
    for match in ISO.finditer(text) if dashed else ():
        yield _without_empty_time(_from_match(match)), match.start(), match.end()
    for match in NUMERIC.finditer(text) if dashed or "." in text or "/" in text else ():
        moment = _from_numbers(match, language)
        if moment.is_real():
            yield moment, match.start(), match.end()
    if not text.isascii():
        for match in IDEOGRAPHIC.finditer(text) if "月" in text or "월" in text else ():
            yield Moment(int(match[1]), int(match[2]), int(match[3])), match.start(), match.end()
        for match in VIETNAMESE.finditer(text) if "tháng" in text else ():
            yield Moment(int(match[3]), int(match[2]), int(match[1])), match.start(), match.end()
    yield from _worded(text, language)


def _from_numbers(match: re.Match[str], language: str | None) -> Moment:
    """`24/08/2021` or `08/24/2021`: what is possible, then what the language does."""
    if match[1]:
        return Moment(_year(int(match[1]), language), int(match[3]), int(match[4]))
    first, second, year = int(match[5]), int(match[7]), int(match[8])
    month_first = match[6] == "/" and (language is None or language.lower().startswith("en")) and first <= 12
    if language is not None and language.lower() in words.DAY_FIRST:
        month_first = False
    if first > 12 or (not month_first and second <= 12):
        first, second = second, first
    return Moment(_year(year, language), first, second)


def _year(year: int, language: str | None) -> int:
    """A full year from two digits, or from a calendar that is ahead."""
    if year >= 2400:
        return year - 543
    if year < 100:
        if language == "th":
            return 2500 + year - 543
        return 2000 + year if year < 70 else 1900 + year
    return year


Token = re.Match[str]
"""A match of `TOKEN`, which knows its place without being asked for it."""


def _worded(text: str, language: str | None) -> Iterator[tuple[Moment, int, int]]:
    """Dates with the name of a month."""
    tokens = list(TOKEN.finditer(text))
    for at, token in enumerate(tokens):
        if token[0] not in _MONTH_STARTS:
            continue
        persian = _PERSIAN.get(token[0])
        month = _month(tokens, at, language)
        if month is None and persian is None:
            continue
        date = _around(tokens, at, text)
        if date is None:
            continue
        year, day, start, end = date
        if persian is not None and 1300 <= year < 1500:
            yield Moment(*persian_to_gregorian(year, persian, day)), start, end
        elif month is not None:
            yield Moment(_year(year, language), month, day), start, end


def _month(tokens: list[Token], at: int, language: str | None) -> int | None:
    """The month a word names, in the page's language where languages differ."""
    word = tokens[at][0]
    known = _MONTHS.get(word)
    if known is None and word in _TWO_WORDS and at + 1 < len(tokens):
        known = _MONTHS.get(f"{word} {tokens[at + 1][0]}")
    if known is None:
        return None
    short = language.split("-")[0].lower() if language else ""
    for number, languages in known.items():
        if short in languages:
            return number
    return max(known, key=lambda number: len(known[number]))


def _around(tokens: list[Token], at: int, text: str) -> tuple[int, int, int, int] | None:
    """Year and day beside a month's name, and where the date starts and ends."""
    left = _number_beside(tokens, at, -1, text)
    right = _number_beside(tokens, at, +1, text)
    if left is not None and _is_day(tokens[left]) and right is not None and _is_year(tokens, right, text):
        return int(tokens[right][0]), int(tokens[left][0]), tokens[left].start(), tokens[right].end()
    if right is None or not _is_day(tokens[right]):
        return None
    day = int(tokens[right][0])
    after = _number_beside(tokens, right, +1, text)
    if after is not None and len(tokens[after][0]) == 4 and not _is_clock(tokens, after, text):
        return int(tokens[after][0]), day, tokens[at].start(), tokens[after].end()
    if left is not None and len(tokens[left][0]) == 4:
        return int(tokens[left][0]), day, tokens[left].start(), tokens[right].end()
    return None


def _number_beside(tokens: list[Token], at: int, step: int, text: str) -> int | None:
    """The next number in a direction, across at most three small words and little punctuation."""
    for distance in range(1, 5):
        other = at + step * distance
        if not 0 <= other < len(tokens):
            return None
        near, far = (other, other - step) if step < 0 else (other - step, other)
        if tokens[far].start() - tokens[near].end() > 4 or "\n" in text[tokens[near].end() : tokens[far].start()]:
            return None
        if _is_number(tokens[other][0]):
            return other
        if tokens[other][0] not in _FILLERS and not (distance == 1 and f"{tokens[at][0]} {tokens[other][0]}" in _MONTHS):
            return None
    return None


def _is_number(word: str) -> bool:
    return word.isdecimal() and len(word) <= 4


def _is_day(token: Token) -> bool:
    return len(token[0]) <= 2 and 1 <= int(token[0]) <= 31


def _is_year(tokens: list[Token], at: int, text: str) -> bool:
    """A number of four digits, or of two that is not the hour of a time."""
    return len(tokens[at][0]) == 4 or (len(tokens[at][0]) == 2 and not _is_clock(tokens, at, text))


def _is_clock(tokens: list[Token], at: int, text: str) -> bool:
    end = tokens[at].end()
    return text[end : end + 1] in tuple(":.h") and text[end + 1 : end + 2].isdigit()


def _with_time(text: str, moment: Moment, place: tuple[int, int, int, int], language: str | None) -> tuple[Moment, int, int]:
    """The date at `place` (previous date's end, start, end, next date's start) with the time beside it."""
    last, start, end, following = place
    if moment.hour is not None:
        if moment.offset is None:
            zone = ZONE.match(text, end)
            offset = _zone(text, end, moment, language)
            end = zone.end() if zone and offset is not None else end
            moment = moment._replace(offset=offset)
        return moment, start, end
    match = TIME.search(text, end, min(following, end + _REACH_AFTER))
    if match is None:
        match = max(TIME.finditer(text, max(last, start - _REACH_BEFORE), start), key=re.Match.start, default=None)
    if match is None:
        return moment, start, end
    timed = _timed(moment, match)
    if not timed.is_real():
        return moment, start, end
    offset = _zone(text, match.end(), timed, language)
    zone = ZONE.match(text, match.end())
    finish = zone.end() if zone and offset is not None else match.end()
    return timed._replace(offset=offset), min(start, match.start()), max(end, finish)


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
        timed = _timed(day or Moment(2000, 1, 1), match)
        if timed.is_real():
            offset = _zone(low, match.end(), timed, language)
            zone = ZONE.match(low, match.end())
            end = zone.end() if zone and offset is not None else match.end()
            return Clock(timed.hour or 0, timed.minute, timed.second, offset, match.start(), end)
    return None


def _timed(moment: Moment, match: re.Match[str]) -> Moment:
    hour = int(match["hour"])
    half = (match["before"] or match["after"] or "").rstrip(".")
    if half in words.PM and hour < 12:
        hour += 12
    elif half in words.AM and hour == 12:
        hour = 0
    return moment._replace(hour=hour, minute=int(match["minute"] or 0), second=int(match["second"] or 0))


def _zone(text: str, at: int, moment: Moment, language: str | None) -> int | None:
    """Minutes east of the zone that stands at `at` of a lower-case text."""
    match = ZONE.match(text, at)
    if match is None:
        return None
    if match["hours"]:
        return _offset((match["hours"] + (match["minutes"] or "00")).replace(" ", "").replace("−", "-"))
    if match["offset"]:
        return _offset(match["offset"].replace("−", "-"))
    name = match["name"]
    if language and name in words.ZONES_BY_LANGUAGE.get(language.split("-")[0], {}):
        return words.ZONES_BY_LANGUAGE[language.split("-")[0]][name]
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
