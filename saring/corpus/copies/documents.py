"""An article as copy detection sees it, and when it was there."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import NamedTuple

_NO_DAY = 0
"""The day of what has no date at all; such texts are compared with each other."""


@dataclass(frozen=True, slots=True)
class Document:
    """One article."""

    id: str
    """Unique in the dataset. Of an id that is added twice with one day of publication what was captured last counts; with two days
    it names two articles."""
    text: str
    """Its body."""
    portal: str
    """Whose it is: the registered domain, so that the editions of one house are one."""
    published: str | None = None
    """ISO 8601, as `Article.date_published` has it."""
    captured: str | None = None
    """ISO 8601: stands in where `published` is not known."""
    credit: tuple[str, ...] = ()
    """The agencies that it says it is from."""
    publisher: str | None = None
    """The publisher's name."""


class When(NamedTuple):
    """When a document was there, in an order in which what is known better comes first of equals."""

    day: int
    """Days since the year 1, in UTC; 0 if nothing is known."""
    second: int
    """Of the day; its last if only the day is known, so that no date without a time passes for the earliest."""
    vague: int
    """0 for a time of publication, 1 for a day, 2 for the time of the capture, 3 for nothing."""


SECONDS_OF_A_DAY = 86_400
_LAST_SECOND = SECONDS_OF_A_DAY - 1


def when(document: Document) -> When:
    """When `document` was published; else when it was captured."""
    return moment(document.published, document.captured)


def moment(published: str | None, captured: str | None) -> When:
    """When something was published; else when it was captured. A time without a zone is taken for UTC."""
    return _read(published, 0) or _read(captured, 2) or When(_NO_DAY, 0, 3)


def _read(text: str | None, vague: int) -> When | None:
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
        day = date.fromisoformat(text) if len(text) <= len("2021-08-24") else None
    except ValueError:
        return None
    if day is not None:
        return When(day.toordinal(), _LAST_SECOND, max(vague, 1))
    try:
        moment = moment.astimezone(UTC) if moment.tzinfo else moment
    except OverflowError:  # the year 1, or 9999, in another zone
        return None
    return When(moment.toordinal(), _seconds(moment.time()), vague)


def _seconds(of_day: time) -> int:
    return of_day.hour * 3600 + of_day.minute * 60 + of_day.second
