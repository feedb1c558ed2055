"""The line with the date, and what it says of a claimed day of publication: that it was another, or in which zone it was that one."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from saring._core import times_within
from saring.fields.columns import TEXT
from saring.fields.dates.calendars import Moment
from saring.fields.dates.dated_texts import Claim, Dated
from saring.fields.dates.own_zone import MOST_CLAIMS, as_shown, offsets_in, with_own_offset
from saring.fields.dates.shown import INSIDE, at_headline, said_published, shown
from saring.fields.facts import Facts

CLAIMS = ("jsonld", "meta", "microdata")
"""Sources of what a page says to machines."""

NUMBER = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
"""A number in a line with a date."""

_MOST_NUMBERS = 6
"""Of these one is the day, another the year: `2023-12-22`, `8:48, 22 December 2023`, `7:00 PM 01/23/2019`."""

_DAY, _FURTHEST_WEST = timedelta(days=1), timedelta(hours=12)


def as_readers_see(published: Dated, modified: Dated | None, claims: Iterable[Dated], facts: Facts, language: str | None) -> Dated:
    """The date of publication as the line with the date has it, where that is surer.

    Args:
        published: the most trusted.
        modified: that of the last change.
        claims: what the page says to machines of the publication.
        facts: the page.
        language: that in which its dates are read.
    """
    if published.evidence.source == "block":
        return in_own_zone(published, facts, changed=False)
    numbers = _numbers_with_date(facts)
    if modified and published.moment.day not in numbers and _is_stamp(published, modified):
        published = _said_before(published, facts, language)
    published = _in_readers_zone(published, numbers, facts, language)
    moment = published.moment
    if not numbers or (moment.day in numbers and moment.year in numbers) or published.evidence.source not in CLAIMS:
        return published
    told = _told_at_headline(moment, claims, facts, language)
    return _in_readers_zone(told, numbers, facts, language) if told else published


def in_own_zone(best: Dated, facts: Facts, *, changed: bool) -> Dated:
    """The same moment with the offset of the page's own zone, where a claim has it: the day is that which its readers saw."""
    if best.moment.offset or best.moment.hour is None:
        return best
    key, path = ("article:modified_time", "dateModified") if changed else ("article:published_time", "datePublished")
    claims: list[Claim] = []
    if key in facts.meta:
        claims += [(value, "meta", key) for value in facts.meta[key]]
    if path in facts.items:
        claims += [(value, "microdata", path) for value in facts.items[path]]
    times = times_within(facts.claims["times"], INSIDE) if facts.claims["times"] else ()
    if times:
        claims += [(time[0], "time", time[2]) for time in times[:MOST_CLAIMS]]
    return with_own_offset(best, claims) if claims else best


def _in_readers_zone(best: Dated, numbers: set[int], facts: Facts, language: str | None) -> Dated:
    """The same, or else with the offset at which it is the day that readers see."""
    told = in_own_zone(best, facts, changed=False)
    if told is not best or best.moment.offset != 0 or best.moment.hour is None or not _may_be_another_day(best.moment, numbers):
        return told
    return as_shown(best, shown(facts, language, changed=False), offsets_in(time[0] for time in facts.claims["times"]))


def _is_stamp(published: Dated, modified: Dated) -> bool:
    """Whether a claim says of both that they were at once, or the change first: programs write there when they last made the page."""
    if published.evidence.source not in CLAIMS or modified.evidence.source not in CLAIMS:
        return False
    first, last = published.moment, modified.moment
    return first[:5] == last[:5] or first[:3] > last[:3]


def _said_before(claimed: Dated, facts: Facts, language: str | None) -> Dated:
    """The day that a line in sight says the page was published on, if it is before the claimed one, in whatever zone."""
    told = next(said_published(facts, language), None)
    return told if told and date(*told.moment[:3]) < date(*claimed.moment[:3]) - _DAY else claimed


def _told_at_headline(claimed: Moment, claims: Iterable[Dated], facts: Facts, language: str | None) -> Dated | None:
    """The day at the headline, if another claim has it, too, or if it is before the claimed one, in whatever zone.

    Where such a line has an earlier day, that was the labelled one on 10 pages, and the claimed one on 2; where it is further down, on 1
    and on 5. A later day is mostly that of a change: it was the labelled one on 18 pages, the claimed one on 15.
    """
    told = next(at_headline(facts, language), None)
    if told is None or told.moment[:3] == claimed[:3]:
        return None
    same = next((claim for claim in claims if claim.moment[:3] == told.moment[:3]), None)
    if same:
        return same
    is_turned = (told.moment.month, told.moment.day) == (claimed.day, claimed.month)  # `08/11/2023`
    return told if not is_turned and date(*told.moment[:3]) < _earliest(claimed) else None


def _earliest(moment: Moment) -> date:
    """The first day that it can be, in whatever zone."""
    if moment.hour is None:
        return date(*moment[:3]) - _DAY
    utc = datetime(*moment[:5]) - timedelta(minutes=moment.offset or 0)  # type: ignore[arg-type]  # noqa: DTZ001 - only its day is wanted
    return (utc - _FURTHEST_WEST).date()


def _may_be_another_day(utc: Moment, numbers: set[int]) -> bool:
    """Whether the line with the date has the number of the day before or behind and not of this: few have, the others need no reading."""
    if utc.year not in numbers or utc.day in numbers:
        return False
    today = date(*utc[:3])
    return not numbers.isdisjoint([(today - _DAY).day, (today + _DAY).day])


def _numbers_with_date(facts: Facts) -> set[int]:
    """The first numbers of the line with the date."""
    rows = facts.labelled("date")[:1] or facts.labelled("byline")[:1]
    return set(map(int, NUMBER.findall(rows[0][TEXT])[:_MOST_NUMBERS])) if rows else set()
