"""When a live blog's updates were posted: a time of day that an update shows, put on the day that the page says.

The day is that of the date above the updates, or follows from the page's own dates where these leave one answer only. A zone is never
taken from elsewhere on the page: sites write their dates for machines in UTC, and their clocks in the time of their readers.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from saring.fields.dates.calendars import Moment
from saring.fields.dates.moments import Clock
from saring.fields.live.updates import Update

Day = tuple[int, int, int]

_HALF_AN_HOUR, _DAY = 30, 24 * 60
"""In minutes: how long after its newest update a page may say that it was changed."""
_MOST_DAYS = 40


class Days(NamedTuple):
    """What a page says of days."""

    published: Moment | None
    modified: Moment | None
    headings: list[tuple[int, Day]]
    """Dates that stand between the updates, with the number of their block, in page order."""


def times(updates: Sequence[Update], days: Days) -> list[Moment | None]:
    """The moment of each update; None where its day is not known."""
    supposed = _supposed(updates, days) if any(update.moment is None for update in updates) else {}
    return [update.moment or _shown(at, update, days, supposed) for at, update in enumerate(updates)]


def _shown(at: int, update: Update, days: Days, supposed: dict[int, Day]) -> Moment | None:
    """The time that an update shows, on the day of the last date above it."""
    if update.clock is None:
        return None
    above = [day for block, day in days.headings if block <= update.first]
    day = above[-1] if above else supposed.get(at)
    return _on(day, update.clock) if day else None


def _on(day: Day, clock: Clock) -> Moment:
    return Moment(*day, clock.hour, clock.minute, clock.second, clock.offset)


def newest_first(updates: Sequence[Update]) -> bool | None:
    """Whether the times run backwards; None where they do neither, or there are too few."""
    minutes = _minutes(updates)
    falls = sum([after < before for before, after in pairwise(minutes)])
    rises = sum([after > before for before, after in pairwise(minutes)])
    if min(falls, rises) * 4 >= max(falls, rises) or not minutes:
        return None
    return falls > rises


def _minutes(updates: Sequence[Update]) -> list[int]:
    """The times of day of those updates that have one."""
    read = [update.moment if update.moment and update.moment.hour is not None else update.clock for update in updates]
    return [(time.hour or 0) * 60 + time.minute for time in read if time is not None]


def _supposed(updates: Sequence[Update], days: Days) -> dict[int, Day]:
    """The days of updates by their place, as far as the page's dates leave one answer: every time that the clock goes back a day begins."""
    timed = [(at, update.clock) for at, update in enumerate(updates) if update.clock is not None]
    first = _first_day(timed, days)
    if first is None:
        return {}
    oldest_first = timed[::-1] if newest_first(updates) else timed
    found, passed, before = {}, 0, -1
    for at, clock in oldest_first:
        now = clock.hour * 60 + clock.minute
        passed += now < before
        before = now
        found[at] = _after(first, passed)
    last = _day(days.modified, timed[0][1].offset) if days.modified else _after(first, 0)
    return found if passed <= _MOST_DAYS and last == _after(first, passed) else {}


def _first_day(timed: Sequence[tuple[int, Clock]], days: Days) -> Day | None:
    """The day of publication where the clocks are; None where that cannot be known."""
    published = days.published
    if published is None or not timed:
        return None
    offset = timed[0][1].offset
    if offset is None and published.offset == 0 and not _is_utc(timed, days.modified):
        return None
    return _day(published, offset)


def _is_utc(timed: Sequence[tuple[int, Clock]], modified: Moment | None) -> bool:
    """Whether the clocks are those of UTC: the newest is right before the last change."""
    if modified is None or modified.hour is None or modified.offset != 0:
        return False
    changed = modified.hour * 60 + modified.minute
    ends = (timed[0][1], timed[-1][1])
    return any((changed - clock.hour * 60 - clock.minute) % _DAY <= _HALF_AN_HOUR for clock in ends)


def _day(moment: Moment, offset: int | None) -> Day:
    """The day of a moment, in another zone if both are known."""
    if offset is None or moment.offset is None or moment.hour is None:
        return moment[:3]
    then = datetime(*moment[:3], moment.hour, moment.minute, tzinfo=UTC) + timedelta(minutes=offset - moment.offset)
    return then.year, then.month, then.day


def _after(day: Day, passed: int) -> Day:
    then = datetime(*day, tzinfo=UTC) + timedelta(days=passed)
    return then.year, then.month, then.day


def agree(one: Moment | None, clock: Clock | None) -> bool:
    """Whether a moment is that of a time which is shown: minutes are the same, or differ as zones do."""
    if one is None or one.hour is None:
        return False
    return clock is None or (one.minute - clock.minute) % 15 == 0
