"""Days as people write them: numbers in every order, and months by name in many languages and three calendars."""

import re
from collections.abc import Iterator
from datetime import date

from saring.fields.dates.calendars import Moment, persian_to_gregorian
from saring.fields.languages.codes import words_of
from saring.fields.words import dates as words

Months = dict[str, dict[int, set[str]]]

Dated = tuple[Moment, int, int]
"""A day, and where it starts and ends in a text."""

NUMERIC = re.compile(
    r"(?<![\d./:-])(?:(\d{4})\s?([./])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d|-(?!\d\d?:\d\d))|(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\6\s?(\d{4}(?!-)|\d{2}(?!-(?!\d\d?:\d\d))))(?![\d/]|\.\d)"
)
"""`24.08.2021`, `8/24/21`, `2021. 8. 24`, `20/12/11-10:27`; not a version such as `1.2.3.4`."""

ENGLISH_WEEKDAY = re.compile(r"(?<![^\W_])(mon|tue|wed|thu|fri|sat|sun)(?:s|n?es|rs?|ur)?(?:day)?[.,]?\s+$")
"""A day of the week right before a date in numbers, in the language whose readers differ over their order: `thu `, `thursday, `."""

NAMED_NUMBERS = re.compile(
    r"(?:(?P<era>令和|平成|昭和|民[國国])\s*(?P<count>\d{1,3}|元)|(?P<year>\d{4}))\s*(?:[年년]|оны)\s*(?P<month>\d{1,2})\s*(?:[月월]|(?:д[уү]г[аэ]{2}р\s+)?сарын)\s*(?P<day>\d{1,2})"
    r"\s*[日일號号]?"
)
"""`2021年8月24日`, `令和3年8月24日`, `民國110年8月24日`, `2021년 8월 24일`, `2021 оны 8 сарын 24`."""

VIETNAMESE = re.compile(r"(\d{1,2})\s*(?:,\s*)?tháng\s*(\d{1,2})\s*(?:,\s*)?(?:năm\s*)?(\d{4})")
"""`24 tháng 8, 2021`."""

_SIGNS = r"\u0300-\u036f\u064b-\u0652\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17d3\u200d"
"""Signs that belong to the letter before them."""

TOKEN = re.compile(rf"(?<=\d,\s)(?:19|20)\d\d(?=\d{{1,5}}\s)|\d+|(?:[ก-ฮ]|มี|เม|มิ)\.[คพย](?![ก-๛])|[^\W\d_]+(?:[{_SIGNS}]+[^\W\d_]*)*")
"""A number, a Thai month in short, or a word; of `Dec 05, 20232 Shares`, where nothing parts the two, the year."""

_FILLERS = frozenset("de del of the di d den a ng st nd rd th er re e o го г р m ר ב ה พ ศ ที่ dne am le il el ko gada ta оны ga".split())
"""Words that stand between the parts of a date."""


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
_PERSIAN_YEARS = range(1300, 1500)
MONTH_STARTS = frozenset(_MONTHS) | _TWO_WORDS | frozenset(_PERSIAN)
"""Every word that can begin a month's name."""


def month_named(name: str) -> int | None:
    """The number of the month that has this name, in lower case, in some language; None if none has, or several that differ."""
    numbers = _MONTHS.get(name, {})
    return next(iter(numbers)) if len(numbers) == 1 else None


def written_dates(text: str, language: str | None) -> Iterator[Dated]:
    """Every full date in a text in lower case; `language` (BCP 47) decides what is ambiguous."""
    for match in NUMERIC.finditer(text) if "-" in text or "." in text or "/" in text else ():
        moment = _from_numbers(match, language)
        if moment.is_real():
            yield moment, match.start(), match.end()
    if not text.isascii():
        for match in NAMED_NUMBERS.finditer(text) if "月" in text or "월" in text or "сарын" in text else ():
            yield Moment(_named_year(match), int(match["month"]), int(match["day"])), match.start(), match.end()
        for match in VIETNAMESE.finditer(text) if "tháng" in text else ():
            yield Moment(int(match[3]), int(match[2]), int(match[1])), match.start(), match.end()
    yield from _worded(text, language)


def _named_year(match: re.Match[str]) -> int:
    """The year of a date with names behind its numbers; of an emperor's reign the first is 元."""
    if match["year"]:
        return int(match["year"])
    return words.ERAS[match["era"]] + (1 if match["count"] == "元" else int(match["count"]))


def _from_numbers(match: re.Match[str], language: str | None) -> Moment:
    """`24/08/2021` or `08/24/2021`: what is possible, then what the language does."""
    if match[1]:
        year, month, day = int(match[1]), int(match[3]), int(match[4])
        if year in _PERSIAN_YEARS and words_of(language) in words.PERSIAN_CALENDAR and month in range(1, 13) and day in range(1, 32):
            return Moment(*persian_to_gregorian(year, month, day))
        return Moment(_year(year, language), month, day)
    first, second, year = int(match[5]), int(match[7]), int(match[8])
    month_first = match[6] == "/" and (language is None or language.lower().startswith("en")) and first <= 12
    if language is not None and language.lower() in words.DAY_FIRST:
        month_first = False
    if first > 12 or (not month_first and second <= 12):
        first, second = second, first
    moment = Moment(_year(year, language), first, second)
    return _on_weekday(moment, match) if first != second <= 12 else moment


def _on_weekday(moment: Moment, match: re.Match[str]) -> Moment:
    """The day, with day and month the other way round if that alone is the day of the week before it: `Thu 12/01/2012`."""
    told = ENGLISH_WEEKDAY.search(match.string, max(0, match.start() - _LONGEST_WEEKDAY), match.start())
    turned = moment._replace(month=moment.day, day=moment.month)
    if told is None or not (moment.is_real() and turned.is_real()):
        return moment
    number = _WEEKDAYS.index(told[1])
    is_turned = date(*moment[:3]).weekday() != number == date(*turned[:3]).weekday()
    return turned if is_turned else moment


_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LONGEST_WEEKDAY = 14


def _year(year: int, language: str | None) -> int:
    """A full year from two digits, or from a calendar that is ahead."""
    if year >= 2400:
        return year - 543
    if year < 100:
        if words_of(language) == "th":
            return 2500 + year - 543
        return 2000 + year if year < 70 else 1900 + year
    return year


Token = re.Match[str]
"""A match of `TOKEN`, which knows its place without being asked for it."""


def _worded(text: str, language: str | None) -> Iterator[tuple[Moment, int, int]]:
    """Dates with the name of a month."""
    tokens = list(TOKEN.finditer(text))
    for at, token in enumerate(tokens):
        if token[0] not in MONTH_STARTS:
            continue
        persian = _PERSIAN.get(token[0])
        month = _month(tokens, at, language)
        if month is None and persian is None:
            continue
        date = _around(tokens, at, text)
        if date is None:
            continue
        year, day, start, end = date
        if persian is not None and year in _PERSIAN_YEARS:
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
    spoken = words_of(language)
    for number, languages in known.items():
        if spoken in languages:
            return number
    return max(known, key=lambda number: len(known[number]))


def _around(tokens: list[Token], at: int, text: str) -> tuple[int, int, int, int] | None:
    """Year and day beside a month's name, and where the date starts and ends."""
    left = _number_beside(tokens, at, -1, text)
    if left is not None and _is_minute(tokens, left, text):
        left = None  # `7:30 am, Apr 18, 2019`
    right = _number_beside(tokens, at, +1, text)
    if left is not None and _is_day(tokens[left]) and right is not None:
        if _is_year(tokens, right, text):
            return int(tokens[right][0]), int(tokens[left][0]), tokens[left].start(), tokens[right].end()
        if _is_clock(tokens, right, text):
            right = None  # `2021. gada 24. augusts, 5:16`
    if right is None or not _is_day(tokens[right]):
        return _year_first(tokens, at, left, text)
    day = int(tokens[right][0])
    after = _number_beside(tokens, right, +1, text)
    if after is not None and len(tokens[after][0]) == 4 and not _is_clock(tokens, after, text):
        return int(tokens[after][0]), day, tokens[at].start(), tokens[after].end()
    if left is not None and len(tokens[left][0]) == 4:
        return int(tokens[left][0]), day, tokens[left].start(), tokens[right].end()
    return None


def _year_first(tokens: list[Token], at: int, left: int | None, text: str) -> tuple[int, int, int, int] | None:
    """Year and day where both stand before the month's name: `2021. gada 24. augusts`."""
    if left is None or not _is_day(tokens[left]):
        return None
    before = _number_beside(tokens, left, -1, text)
    if before is None or len(tokens[before][0]) != 4:
        return None
    return int(tokens[before][0]), int(tokens[left][0]), tokens[before].start(), tokens[at].end()


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
        if tokens[other][0] in _FILLERS or (distance == 1 and f"{tokens[at][0]} {tokens[other][0]}" in _MONTHS):
            continue
        if not _same_month(tokens, at, other):
            return None
    return None


def _same_month(tokens: list[Token], at: int, other: int) -> bool:
    """Whether a word is a month's other name, as the Levant writes both: `24 آب/أغسطس 2021`, `5 تشرين الثاني/نوفمبر 2021`."""
    return not _months_at(tokens, at).isdisjoint(_months_at(tokens, other) or _months_at(tokens, other - 1))


def _months_at(tokens: list[Token], at: int) -> frozenset[int]:
    """The numbers of the months that a word, or two, may name."""
    word = tokens[at][0]
    return frozenset(_MONTHS.get(word) or _MONTHS.get(" ".join([token[0] for token in tokens[at : at + 2]])) or ())


def _is_number(word: str) -> bool:
    return word.isdecimal() and len(word) <= 4


def _is_day(token: Token) -> bool:
    return len(token[0]) <= 2 and 1 <= int(token[0]) <= 31


def _is_year(tokens: list[Token], at: int, text: str) -> bool:
    """A number of four digits, or of two that is not the hour of a time."""
    return len(tokens[at][0]) == 4 or (len(tokens[at][0]) == 2 and not _is_clock(tokens, at, text))


def _is_minute(tokens: list[Token], at: int, text: str) -> bool:
    start = tokens[at].start()
    return text[start - 1 : start] == ":" and text[start - 2 : start - 1].isdigit()


def _is_clock(tokens: list[Token], at: int, text: str) -> bool:
    end = tokens[at].end()
    return text[end : end + 1] in tuple(":.h") and text[end + 1 : end + 2].isdigit()
