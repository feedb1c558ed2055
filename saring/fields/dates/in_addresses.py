"""The day in the address of a page: a last resort, and what tells day and month apart where numbers alone do not."""

import re
from collections.abc import Iterator

from saring.fields.dates.calendars import Moment
from saring.fields.dates.dated_texts import Dated
from saring.fields.dates.written import NUMERIC, month_named
from saring.record import Evidence

URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?=[/_-]|\b)|[/_-]((?:19|20)\d\d)-([01]\d)-([0-3]\d)(?!\d)")
"""A day in an address: `/2021/08/24/`, `/20210824/`, `-2021-08-24`."""

URL_DAY_FIRST = re.compile(r"[/_-]([0-3]\d)-([01]\d)-((?:19|20)\d\d)(?![^/?#.])")
"""The same with the day first, at the end of a part of the address: `/24-08-2021`; not `/08-24-2021`."""

URL_MONTH = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2}|[^\W\d_]{3,12})(?=[/-])")
"""A month in an address: `/2023/10/`, `/2023/october/`."""

_SHOWN = ("block", "time")
"""Sources of dates as people write them."""


def in_address(url: str | None) -> Iterator[Dated]:
    """The day in a page's own address."""
    match = URL_DATE.search(url or "")
    parts = [int(part) for part in match.groups() if part] if match else []
    if match is None:
        match = URL_DAY_FIRST.search(url or "")
        parts = [int(part) for part in reversed(match.groups())] if match else []
    if match:
        year, month, day = parts
        moment = Moment(year, month, day)
        if moment.is_real():
            yield Dated(moment, Evidence("url", None, match[0]))


def as_address_says(seen: Dated, url: str | None) -> Dated:
    """A day written in numbers, with day and month in the order that the address's month asks for: `03/10/2023` at `/2023/10/ferry`."""
    moment = seen.moment
    if url is None or moment.day > _MONTHS or moment.day == moment.month or seen.evidence.source not in _SHOWN:
        return seen
    told = URL_MONTH.search(url.lower())
    if told is None or int(told[1]) != moment.year:
        return seen
    numbers = NUMERIC.search(seen.evidence.raw or "")
    month = int(told[2]) if told[2].isdecimal() else month_named(told[2])
    if month != moment.day or numbers is None or numbers[_NO_YEAR_FIRST] is None:
        return seen
    return seen._replace(moment=moment._replace(month=moment.day, day=moment.month))


_MONTHS = 12
_NO_YEAR_FIRST = 5
"""The group of `NUMERIC` that is there where the year stands last, which alone leaves the order open."""
