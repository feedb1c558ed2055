"""A moment in the zone of the page's own readers, whose day is the one they saw, where the page tells that zone anywhere."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import islice

from saring.fields.dates.calendars import Moment
from saring.fields.dates.dated_texts import Claim, Dated, in_value

OFFSET = re.compile(r":\d\d\s?[+-](?!00:?00)\d\d:?\d\d$")
"""The offset at the end of a time, other than that of Greenwich."""

_FURTHEST, _STEP = 14 * 60, 30
"""Minutes: the zone furthest from Greenwich, what lies between two zones."""
_MOST_SHOWN, MOST_CLAIMS = 3, 12
"""Dates that readers see, and claims, that are looked at."""


def with_own_offset(best: Dated, claims: list[Claim]) -> Dated:
    """The same moment with the offset that a claim has, if it has none, or is another day there: that which its readers saw.

    Elsewhere a value keeps its own: of 170 instants on publishers' pages 163 are labelled with that, 155 with the other.

    Args:
        best: in universal time, or as a local time without an offset.
        claims: what else may say the same moment.
    """
    for claim in claims[:MOST_CLAIMS]:
        value = claim[0]
        if isinstance(value, str) and value[-6:-4].strip("0123456789:") and OFFSET.search(value):
            told = in_value(claim, None)
            if told and told.moment.offset and _completes(best.moment, told.moment):
                return told
    return best


def _completes(best: Moment, told: Moment) -> bool:
    if best.offset is None:
        return best[:5] == told[:5]
    return best[:3] != told[:3] and best.minutes() == told.minutes()


def as_shown(best: Dated, shown: Iterable[Dated], offsets: Iterator[int]) -> Dated:
    """A moment of universal time with the offset at which it is the other day that readers see.

    Args:
        best: in universal time.
        shown: the dates of publication that readers see with the article.
        offsets: those of other times on the page.
    """
    utc = best.moment
    for told in islice(shown, _MOST_SHOWN):
        if told.moment.offset is None:
            if told.moment[:3] == utc[:3]:
                return best
            offset = _between(utc, told.moment, offsets)
            return best if offset is None else Dated(_moved(utc, offset), best.evidence)
        if told.moment.offset and _completes(utc, told.moment):
            return Dated(_moved(utc, told.moment.offset), best.evidence)
    return best


def _between(utc: Moment, local: Moment, offsets: Iterator[int]) -> int | None:
    """Minutes between a moment in universal time and the same one as it is shown; None if it is another or nobody can say.

    A day alone tells it where programs wrote the day as a moment, its midnight: 4 November 23:00 is 5 November of Berlin.
    """
    if local.hour is not None:
        minutes = local.minutes() - utc.minutes()
        return minutes if minutes % _STEP == 0 and abs(minutes) <= _FURTHEST else None
    midnight = local._replace(hour=0).minutes() - utc.minutes()
    if utc.second == 0 and 0 < midnight <= _FURTHEST and midnight % _STEP == 0:
        return midnight
    return next((offset for offset in offsets if _moved(utc, offset)[:3] == local[:3]), None)


def _moved(utc: Moment, offset: int) -> Moment:
    at = datetime(*utc[:5]) + timedelta(minutes=offset)  # type: ignore[arg-type]  # noqa: DTZ001 - the offset is kept beside it
    return Moment(at.year, at.month, at.day, at.hour, at.minute, utc.second, offset)


def offsets_in(values: Iterable[str]) -> Iterator[int]:
    """The offsets other than that of Greenwich at the end of times for machines."""
    for value in islice(values, MOST_CLAIMS):
        if OFFSET.search(value):
            told = in_value((value, "time", ""), None)
            if told and told.moment.offset:
                yield told.moment.offset
