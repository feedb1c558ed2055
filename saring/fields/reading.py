"""A page's facts and the text that they go with: the markup's, or what the page keeps in its data."""

from typing import NamedTuple

from saring.fields.addresses import absolute
from saring.fields.body import Around, around
from saring.fields.chosen import Chosen
from saring.fields.columns import PageLike, Row
from saring.fields.embeds import Shown, Thing, thing_at
from saring.fields.facts import Facts, gather
from saring.fields.images import Pictures, pictures
from saring.fields.marks import Inline
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
        return Reading(facts, chosen.body, None, shown, around(facts, shown.figures))
    facts = with_stored(facts, stored)
    shown = pictures(facts)
    return Reading(facts, stored.rows, stored, shown, Around(shown.figures, _embeds(stored, facts), Inline(stored.marks, facts.base, {})))


def _embeds(stored: Stored, facts: Facts) -> list[Shown]:
    """What is embedded in a stored body."""
    found = [(place, thing_at(url, facts.base) or Thing(absolute(url, facts.base) or "")) for place, url in stored.embeds]
    return [Shown(thing, place, place) for place, thing in found if thing.url]
