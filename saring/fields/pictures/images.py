"""The article's images, with caption and credit apart."""

from collections.abc import Iterator
from itertools import starmap
from typing import NamedTuple

from saring.fields.attribution.picture_credits import CREDITS
from saring.fields.facts import Facts
from saring.fields.found import Found, found
from saring.fields.pictures.claims import Claims, claims, named
from saring.record import Image


class Pictures(NamedTuple):
    """The article's pictures, and where they stand in it."""

    image: Found[tuple[Image, ...]] | None
    """First the one the page names as its own, unless another is above the text, then those in the article, each once."""
    figures: list[tuple[int, Image]]
    """Those with a caption that stand in the article, each with the index of the block that follows it."""
    claims: Claims
    """What the page says of its pictures."""


def pictures(facts: Facts) -> Pictures:
    """The pictures that the page names as its own or shows in the article."""
    told = claims(facts)
    rows, figures = CREDITS.pictures(facts.images, facts.page.embeds, facts.by_label, facts.base, told.shared + told.listed)
    if not rows:
        return Pictures(None, [], told)
    every = tuple(starmap(Image, rows))
    first = every[0]
    image = found(every, "meta" if first.representative_of_page else "block", None, first.url or first.caption)
    # What JSON-LD says of a picture that stands in the text is known of both.
    by_address = {one.url: one for one in every if one.url}
    return Pictures(image, [(place, by_address.get(row[0] or "") or Image(*row)) for place, row in figures], told)


def image_claims(facts: Facts, told: Claims) -> Iterator[Found[str]]:
    """Every picture that the page names or shows in the article, by its address, or by its caption where there is none."""
    for key, url in named(facts):
        yield found(url, "meta", key, facts.meta[key][0])
    for url, *_ in told.listed:
        yield found(url, "jsonld", "image", url)
    claimed = bool(told.shared or told.listed)
    for place, (address, caption, credit, *_) in CREDITS.shown(facts.images, facts.page.embeds, facts.by_label, facts.base, claimed):
        text = address or caption or credit
        if text:
            yield found(text, "block", str(place) if place >= 0 else None, caption or credit)
