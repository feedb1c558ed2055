"""Calendars: lengths of months, and the Persian calendar."""


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
