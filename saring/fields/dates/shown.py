"""The dates that a reader sees with an article: in its times, in the labelled lines about it, elsewhere on the page."""

import re
from collections import Counter
from collections.abc import Iterator

from saring._core import times_within
from saring.fields.columns import INDEX, TEXT, Row
from saring.fields.dates.dated_texts import LONGEST_LINE, Dated, in_text, in_value, may_say_changed, published_in, says_changed
from saring.fields.facts import Facts

INSIDE = ("article", "main", "header")
"""Where a time stands that is the article's."""

_ELSEWHERE = frozenset(("aside", "footer", "comment", "nav"))
_DAY, _FEW = 10, 12
"""Letters of the day in a time for machines; the times that are looked at."""

TODAY_HINT = re.compile(r"current[-_]?(?:date|time)|today")
"""The class of the time at which the page was read: `current_time` of forums."""

Time = tuple[str, str, str, str, float]
"""A time of the page: for machines, as shown, its class or property, what it is inside of, where on the page."""


def said_published(facts: Facts, language: str | None) -> Iterator[Dated]:
    """The date of the first block with one, if it says so: `Posted 3 November` is surer than a time in the article, perhaps an event's."""
    for label in ("date", "byline"):
        for row in from_headline(facts.labelled(label), facts)[:4]:
            text, where = row[TEXT], str(row[INDEX])
            if next(in_text(text, "block", where, language, changed=False), None):
                dated = published_in(text, "block", where, language)
                if dated:
                    yield dated
                return


def shown(facts: Facts, language: str | None, *, changed: bool) -> Iterator[Dated]:
    """The dates that a reader sees with the article: that of a time in it, then those in labelled blocks."""
    for datetime, text, hint, inside, _ in _of_article(facts):
        if (says_changed(text, hint) or _is_told_changed(text, facts, language)) == changed:
            dated = in_value((datetime, "time", hint or inside), language)
            if dated:
                yield dated
            break
    beside = times_within(facts.claims["times"], ("aside",))
    for label in ("date", "byline", "headline", "subheadline"):
        for row in from_headline(facts.labelled(label), facts)[:4]:
            if beside:
                yield from _in_time(row, beside, language, changed=changed)
            yield from in_text(row[TEXT], "block", str(row[INDEX]), language, changed=changed)


def _of_article(facts: Facts) -> list[Time]:
    """The times in the article that machines can read; where they tell several days, that of the line at the headline first."""
    times = times_within(facts.claims["times"], INSIDE)
    if len(times) <= 1 or len({time[0][:_DAY] for time in times[:_FEW]}) <= 1:
        return times
    lines = [row[TEXT] for label in ("date", "byline") for row in from_headline(facts.labelled(label), facts)[:1]]
    return sorted(times, key=lambda time: not any(time[1] in line for line in lines))


def _is_told_changed(shown: str, facts: Facts, language: str | None) -> bool:
    """Whether the labelled block around a time says that the page was changed then: `Last updated <time>`."""
    for label in ("date", "byline"):
        for row in facts.labelled(label)[:4]:
            text = row[TEXT]
            if len(shown) < len(text) <= LONGEST_LINE and shown in text and may_say_changed(text.lower()):
                told = [dated.evidence.raw or "" for dated in in_text(text, "block", "", language, changed=True)]
                return any(raw and raw in shown for raw in told)
    return False


def _in_time(row: Row, beside: list[Time], language: str | None, *, changed: bool) -> Iterator[Dated]:
    """What the markup says of the time that is a labelled block, although it stands in what is `beside` the article."""
    shown = row[TEXT]
    for datetime, text, hint, *_ in beside:
        if text == shown and says_changed(text, hint) == changed:
            dated = in_value((datetime, "time", hint), language)
            if dated:
                yield dated


def from_headline(rows: list[Row], facts: Facts) -> list[Row]:
    """The blocks with those right behind the headline first, without those far before it: that is the day on which the page was read."""
    heads = facts.labelled("headline") if rows else []
    if not heads:
        return rows
    start = heads[0][INDEX]
    if rows[0][INDEX] >= start:
        return rows

    def order(row: Row) -> int:
        behind = row[INDEX] - start
        return 0 if 0 <= behind <= _BEHIND else 1 if behind >= -_BEFORE else 2

    return sorted([row for row in rows if row[INDEX] >= start - _FAR_BEFORE], key=order)


def near_headline(rows: list[Row], facts: Facts) -> list[Row]:
    """Those of the blocks that stand at the headline; all of them if there is none."""
    heads = facts.labelled("headline")
    return [row for row in rows if -_BEFORE <= row[INDEX] - heads[0][INDEX] <= _BEHIND] if heads else rows


def at_headline(facts: Facts, language: str | None) -> Iterator[Dated]:
    """The dates of the labelled blocks that stand at the headline, without those of changes, by the words or by the markup."""
    heads = facts.labelled("headline")
    changes = [time[1] for time in facts.claims["times"][:_FEW] if says_changed(time[1], time[2])]
    for row in near_headline([*facts.labelled("date")[:4], *facts.labelled("byline")[:4]], facts) if heads else ():
        for dated in in_text(row[TEXT], "block", str(row[INDEX]), language, changed=False):
            if not any((dated.evidence.raw or "") in change for change in changes):
                yield dated


_BEHIND, _BEFORE, _FAR_BEFORE = 6, 2, 10
"""Blocks behind the headline that are surely about the article, blocks before it that still are, and that may be."""


def elsewhere(facts: Facts, language: str | None, *, changed: bool) -> Iterator[Dated]:
    """The other times of a page that are outside of sidebars, comments and footers; not those of other articles, nor today's."""
    outer, outer_hint = "", ""
    times = [time for time in facts.claims["times"] if time[3] not in _ELSEWHERE and not TODAY_HINT.search(time[2])][:_FEW]
    others = _of_others(times, facts) if times else set()
    for datetime, text, hint, *_ in times:
        if text in others:
            continue
        around = (text in outer and says_changed(outer, outer_hint)) or _is_told_changed(text, facts, language)
        if (around or says_changed(text, hint)) == changed:
            dated = in_value((datetime, "time", hint), language)
            if dated:
                yield dated
            yield from in_text(text, "time", hint, language, changed=changed)
        outer, outer_hint = text, hint


def _of_others(times: list[Time], facts: Facts) -> set[str]:
    """The texts of times in lists, of whose class three or more are there, of those far before the headline, of the page's first."""
    count = Counter([time[2] for time in times if time[2]])
    days = {hint: len({time[1] for time in times if time[2] == hint}) for hint, number in count.items() if number >= _MOST_OF_ONE}
    listed = {time[1] for time in times if days.get(time[2], 0) > 1}
    heads = facts.labelled("headline")
    above = facts.page.before(heads[0][INDEX] - _FAR_BEFORE, _MOST_ABOVE) if heads and heads[0][INDEX] > _FAR_BEFORE else []
    if heads and heads[0][INDEX] > _FAR_BEFORE + _MOST_ABOVE:
        above = [*facts.page.before(_FAR_BEFORE, _FAR_BEFORE), *above]
    near = {row[TEXT] for label in ("date", "byline") for row in from_headline(facts.labelled(label), facts)}
    return (listed | {row[TEXT] for row in above}) - near


_MOST_ABOVE = 60
"""Blocks far before the headline among which the day may stand on which the page was read."""

_MOST_OF_ONE = 3
"""Times of one class that are not one article's: it has the day of publication and that of a change."""
