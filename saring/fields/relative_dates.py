"""Days that a page tells by how long ago they were, reckoned from the time of its capture: `2 jam lalu`, `vor 3 Stunden`, `yesterday`."""

import re
from datetime import date, datetime, timedelta

from saring.fields import relative_words as words
from saring.fields.calendars import Moment

NUMBER = re.compile(r"\d{1,3}")
"""How many minutes, hours or days."""

CLOCK = re.compile(r"\W*(?:\w{1,3}\s)?\d{1,2}[:.h]\d{2}")
"""The time of day behind a word for a day: `at 5:16 pm`, ` 17.16 WIB`."""

PARTING = re.compile(r"[|•·–—,;]+|\s-\s")
"""What parts the words about the time from others on a line."""

_LONGEST = 60
_MINUTES_IN = {"minutes": 1, "hours": 60, "days": 24 * 60}


def _phrases() -> dict[str, int]:
    """The minutes that one of each unit has, by the phrase with `#` for the number."""
    tables = {"minutes": words.MINUTES, "hours": words.HOURS, "days": words.DAYS}
    return {phrase: _MINUTES_IN[unit] for unit, table in tables.items() for line in table.values() for phrase in line.split("|")}


_PHRASES = _phrases()


def ago(text: str, language: str | None, captured: Moment) -> Moment | None:
    """The day that a line names relative to the capture; None if it names none.

    A day only, and by the capture's own clock: nobody knows when in the hour it was, nor in which zone.
    """
    if len(text) > _LONGEST:
        return None
    for part in PARTING.split(text.lower()):
        minutes = _minutes_ago(" ".join(part.split()).rstrip("."), (language or "")[:2])
        if minutes is not None:
            return _before(captured, minutes)
    return None


def _minutes_ago(line: str, language: str) -> int | None:
    for table, minutes in ((words.TODAY, 0), (words.YESTERDAY, _MINUTES_IN["days"])):
        for word in table.get(language, "").split("|"):
            if word and line.startswith(word) and (line == word or CLOCK.match(line, len(word))):
                return minutes
    match = NUMBER.search(line)
    if match:
        phrase, count = f"{line[: match.start()]}#{line[match.end() :]}", int(match[0])
    else:
        phrase, count = " ".join(["#" if word in words.ONE else word for word in line.split(" ")]), 1
    unit = _unit(phrase)
    return None if unit is None else unit * count


def _unit(phrase: str) -> int | None:
    """The minutes of the unit in a phrase, or in that without words before it: `published # hours ago`."""
    pieces = phrase.split(" ")
    tails = [" ".join(pieces[at:]) for at in range(min(len(pieces), _MOST_BEFORE))]
    return next((_PHRASES[tail] for tail in tails if tail in _PHRASES), None)


_MOST_BEFORE = 4


def _before(captured: Moment, minutes: int) -> Moment | None:
    if minutes >= _MINUTES_IN["days"] or captured.hour is None:
        day = date(captured.year, captured.month, captured.day) - timedelta(days=minutes // _MINUTES_IN["days"])
    else:
        now = datetime(captured.year, captured.month, captured.day, captured.hour, captured.minute)  # noqa: DTZ001 - by the capture's clock
        day = (now - timedelta(minutes=minutes)).date()
    return Moment(day.year, day.month, day.day)
