"""Which dates of a record can stand where a standard names the form."""

import re
from datetime import datetime, timedelta

_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
"""A year, a month or a day: `2024`, `2024-05`, `2024-05-13`."""

_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(Z|[+-]\d\d:\d\d)?")
"""A day with a time to the second and an offset or none: `2024-05-13T10:42:00+07:00`."""

_FRACTION = re.compile(r"\.\d+")
_FARTHEST = timedelta(hours=14)
"""No place on earth is farther from UTC, and XML Schema allows no more."""


def is_date(text: str | None) -> bool:
    """Whether this is a date of ISO 8601, with a time or without, that the calendar has: what schema.org and XML Schema take."""
    if not text or not text.isascii():
        return False
    if _DATE.fullmatch(text):
        return _exists(text + "-01-01"[len(text) - len("2024") :])
    return _DATE_TIME.fullmatch(text) is not None and _exists(_FRACTION.sub("", text))


def is_date_time(text: str | None) -> bool:
    """Whether this is a moment of RFC 3339: date, time and offset."""
    found = _DATE_TIME.fullmatch(text or "")
    return found is not None and found[1] is not None and is_date(text)


def _exists(text: str) -> bool:
    try:
        offset = datetime.fromisoformat(text).utcoffset()
    except ValueError:
        return False
    return offset is None or abs(offset) <= _FARTHEST
