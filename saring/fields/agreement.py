"""Whether anything else on a page says the same as a value: one word for it, told cheaply, for how sure to be of the value.

The source that gave a value says less of it than what stands beside: on development pages 94 % of the headlines were right that a claim
repeats and `<title>` starts with, and 60 % of those that it has not; 95 % of the days that the page shows, 60 % where it shows another.
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from saring.fields.columns import TEXT
from saring.fields.facts import Facts
from saring.record import Evidence, Person

NUMBER = re.compile("[0-9]+")
"""A number in ASCII digits: the parts of `3 May 2024`, of `2024-05-03`, of `12:30`."""

YEAR = re.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
"""A year of four digits; not the start of `20240503`."""

_FEW, _LONGEST = 3, 200
"""Blocks of a label that are looked at, and their letters."""

_Sign = Callable[[Any, Evidence, Facts], str]


def _headline(value: str, _: Evidence, facts: Facts) -> str:
    """Whether a claim is the same, and whether the title starts with it, or holds it."""
    title = facts.claims["title"] or ""
    told = facts.meta.get("og:title")
    claimed = (told is not None and told[0] == value) or facts.article.get("headline") == value
    placed = "no title"
    if title:
        placed = "first in the title" if title.startswith(value) else "in the title" if value in title else "not in the title"
    return f"claimed, {placed}" if claimed else placed


def _author(value: tuple[Person, ...], evidence: Evidence, facts: Facts) -> str:
    """Whether a byline shows the first name, or else the page's `<meta>` has it; names of several persons go wrong more often."""
    name = value[0].name
    sign = "alone"
    if evidence.source != "meta" and "author" in facts.meta and name in " ".join(facts.meta["author"]):
        sign = "claimed"
    for row in facts.labelled("byline")[:_FEW]:
        if name in row[TEXT]:
            sign = "shown"
    return sign if len(value) == 1 else f"{sign}, several"


def _day(value: str, _: Evidence, facts: Facts) -> str:
    """Whether the page shows the day, or another where days are shown."""
    year, day = value[:4], value[8:10]
    sign = "unseen"
    for label in ("date", "byline"):
        for row in facts.labelled(label)[:_FEW]:
            text = row[TEXT][:_LONGEST]
            if year in text:
                numbers = NUMBER.findall(text)
                if year in numbers and (day in numbers or (day[:1] == "0" and day[1:] in numbers)):
                    return "shown"
            if sign == "unseen" and YEAR.search(text):
                sign = "otherwise"
    return sign


def _keywords(value: tuple[str, ...], _: Evidence, __: Facts) -> str:
    """Whether there is but one: a list that nothing parts, as often as not."""
    return "one" if len(value) == 1 else "several"


SIGNS: Mapping[str, _Sign] = MappingProxyType(
    {"headline": _headline, "author": _author, "date_published": _day, "keywords": _keywords},
)
"""By attribute of the record, how to tell."""
