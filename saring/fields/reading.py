"""A page's facts and the text that they go with: the markup's, or what the page keeps in its data."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from saring.fields.addresses import absolute
from saring.fields.body.blocks import Around, around
from saring.fields.body.choice import Chosen
from saring.fields.body.embeds import Shown, Thing, thing_at
from saring.fields.body.marks import Inline
from saring.fields.columns import INDEX, TEXT, Claims, PageLike, Row
from saring.fields.dates.shown import Time
from saring.fields.facts import Facts, gather
from saring.fields.pictures.images import Pictures, pictures
from saring.fields.state import Stored, stored_body, with_stored


class Reading(NamedTuple):
    """What the fields, the body and the verdict of a page are made of."""

    facts: Facts
    rows: list[Row]
    """The blocks among which the body's are."""
    stored: Stored | None
    """The body that the page keeps in its data, if that is the one."""
    shown: Pictures
    beside: Around
    """What stands among the body's blocks."""


def reading(page: PageLike, chosen: Chosen, url: str | None, capture_date: str | None) -> Reading:
    """Gather a page's facts; where the markup has no article and the data has, with the text of the data.

    Args:
        page: what the native side read.
        chosen: its blocks, as `choose` gives them.
        url: where it was captured.
        capture_date: when.
    """
    facts = gather(page, chosen.content, url, capture_date)
    stored = stored_body(facts, chosen.body)
    if stored is None:
        shown = pictures(facts)
        beside = around(facts, shown.figures)
        return Reading(_without_posts(facts, beside.shown), chosen.body, None, shown, beside)
    facts = with_stored(facts, stored)
    shown = pictures(facts)
    return Reading(facts, stored.rows, stored, shown, Around(shown.figures, _embeds(stored, facts), Inline(stored.marks, facts.base, {})))


def _without_posts(facts: Facts, shown: Sequence[Shown]) -> Facts:
    """The facts without days and names that are those of posts from elsewhere: `— Council (@council) May 6, 2024`."""
    spans = [(one.first, one.end) for one in shown if one.end > one.first]
    if not spans:
        return facts
    own = {label: [row for row in facts.labelled(label) if not _is_in(row[INDEX], spans)] for label in _SAID_OF_POSTS}
    times = _times_of_posts(facts, spans, [*own["date"], *own["byline"]]) if facts.claims["times"] else []
    if not times and all(len(own[label]) == len(facts.labelled(label)) for label in own):
        return facts
    claims: Claims = {**facts.claims, "times": [time for time in facts.claims["times"] if time not in times]}
    return replace(facts, claims=claims, by_label=facts.by_label | own)


_SAID_OF_POSTS = ("date", "byline")


def _times_of_posts(facts: Facts, spans: Sequence[tuple[int, int]], own: Sequence[Row]) -> list[Time]:
    """The times of the page whose words stand in a post, and in no line of its own: posts are often of the story's day."""
    posts, lines = ("\n".join([row[TEXT] for row in rows]) for rows in (_rows_in(facts, spans), own))
    return [time for time in facts.claims["times"] if len(time[1]) >= _LEAST_TIME and time[1] in posts and time[1] not in lines]


def _rows_in(facts: Facts, spans: Sequence[tuple[int, int]]) -> list[Row]:
    return [row for first, end in spans for row in facts.page.before(end, end - first)]


_LEAST_TIME = 4
"""Letters of a time that are looked for: `2 h` stands in many a text."""


def _is_in(index: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(first <= index < end for first, end in spans)


def _embeds(stored: Stored, facts: Facts) -> list[Shown]:
    """What is embedded in a stored body."""
    found = [(place, thing_at(url, facts.base) or Thing(absolute(url, facts.base) or "")) for place, url in stored.embeds]
    return [Shown(thing, place, place) for place, thing in found if thing.url]
