"""A moment of the Gregorian calendar, the lengths of its months, and the Persian calendar."""

from datetime import date
from typing import NamedTuple

from saring._core import written_moment


class Moment(NamedTuple):
    """A day, or a time on it, as precise as the page is. `offset` is in minutes east of Greenwich, None if not given."""

    year: int
    month: int
    day: int
    hour: int | None = None
    minute: int = 0
    second: int = 0
    offset: int | None = None

    def iso(self) -> str:
        """ISO 8601: a date, a local time, or a time with its offset."""
        return written_moment(self)

    def is_real(self) -> bool:
        """Whether such a day and time exist and could be a web page's."""
        return (
            1980 <= self.year <= 2100
            and 1 <= self.month <= 12
            and 1 <= self.day <= days_in_month(self.year, self.month)
            and (self.hour is None or (self.hour < 24 and self.minute < 60 and self.second < 61))
            and (self.offset is None or -14 * 60 <= self.offset <= 14 * 60)
        )

    def minutes(self) -> int:
        """Minutes of universal time since the year 1, of a moment whose offset is known."""
        return date(self.year, self.month, self.day).toordinal() * 1440 + (self.hour or 0) * 60 + self.minute - (self.offset or 0)


def days_in_month(year: int, month: int) -> int:
    """Days of a month of the Gregorian calendar; `month` is 1 to 12."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def persian_to_gregorian(year: int, month: int, day: int) -> tuple[int, int, int]:
    """Year, month and day of a date of the Persian calendar, right from 1178 to 1633 (33-year cycle of leap years).

    Source: the arithmetic of Behrooz Parhami's and Kazimierz Borkowski's tables, as used by common converters.
    """
    year += 1595
    days = -355668 + 365 * year + (year // 33) * 8 + (year % 33 + 3) // 4 + day
    days += (month - 1) * 31 if month < 7 else (month - 7) * 30 + 186
    gregorian = 400 * (days // 146097)
    days %= 146097
    if days > 36524:
        days -= 1
        gregorian += 100 * (days // 36524)
        days %= 36524
        if days >= 365:
            days += 1
    gregorian += 4 * (days // 1461)
    days %= 1461
    if days > 365:
        gregorian += (days - 1) // 365
        days = (days - 1) % 365
    days += 1
    month = 1
    while days > days_in_month(gregorian, month):
        days -= days_in_month(gregorian, month)
        month += 1
    return gregorian, month, days
