"""The article's images, with caption and credit apart."""

from collections.abc import Iterator
from operator import itemgetter
from typing import Any, NamedTuple

from saring._core import picture_key
from saring.fields.addresses import absolute
from saring.fields.columns import (
    GROUP,
    IMAGE_BLOCK,
    IMAGE_GROUP,
    IMAGE_HEIGHT,
    IMAGE_URL,
    IMAGE_WIDTH,
    INDEX,
    LABEL,
    LABELS,
    TEXT,
    ImageRow,
    Row,
)
from saring.fields.facts import Facts
from saring.fields.found import Found, found
from saring.fields.picture_credits import Split, split_credit
from saring.fields.wording import many, text_of
from saring.record import Image

_MOST = 50
_CREDIT = LABELS.index("credit")


_Details = tuple[str | None, str | None, str | None, int | None, int | None]
"""What one place says of a picture: address, caption, credit, width, height."""


class Pictures(NamedTuple):
    """The article's pictures, and where they stand in it."""

    image: Found[tuple[Image, ...]] | None
    """First the one the page names as its own, then those in the article, each once."""
    figures: list[tuple[int, Image]]
    """Those with a caption that stand in the article, each with the index of the block that follows it."""


def pictures(facts: Facts) -> Pictures:
    """The pictures that the page names as its own or shows in the article."""
    images: dict[str, Image] = {}
    places: dict[str, int] = {}
    for told in _claimed(facts):
        _add(told, images, named=True)
    for place, told in _captioned(facts):
        places.setdefault(_add(told, images, named=False), place)
    if not images:
        return Pictures(None, [])
    every = tuple(images.values())
    first = every[0]
    return Pictures(
        found(every, "meta" if first.representative_of_page else "block", None, first.url or first.caption),
        [
            (places[key], picture)
            for key, picture in images.items()
            if (picture.caption or picture.credit_text) and picture.url and key in places
        ],
    )


def _add(told: _Details, images: dict[str, Image], *, named: bool) -> str:
    """Adds a picture, or what is new about a known one, which is mostly nothing; gives its key."""
    url, caption, credit, width, height = told
    key = picture_key(url) if url else f"caption {caption}"
    known = images.get(key)
    if known is None:
        if len(images) < _MOST:
            images[key] = Image(url, caption, credit, width, height, named)
    elif (
        (caption and not known.caption)
        or (credit and not known.credit_text)
        or (width and not known.width)
        or (height and not known.height)
    ):
        images[key] = Image(
            known.url,
            known.caption or caption,
            known.credit_text or credit,
            known.width or width,
            known.height or height,
            known.representative_of_page,
        )
    return key


def _pictures(facts: Facts, blocks: list[Row]) -> list[ImageRow]:
    """The pictures that stand in the article, or whose caption does: not those of the menu, the sidebar and other articles."""
    first, last = _extent(facts)
    if not blocks:
        return [row for row in facts.images if first <= row[IMAGE_BLOCK] <= last][:_MOST]
    told = {row[GROUP] for row in blocks}
    told.discard(-1)
    beside = {place for row in blocks for place in (row[INDEX] - 1, row[INDEX])}
    return [row for row in facts.images if first <= row[IMAGE_BLOCK] <= last or row[IMAGE_GROUP] in told or row[IMAGE_BLOCK] in beside][
        :_MOST
    ]


def _extent(facts: Facts) -> tuple[int, int]:
    """The first and the last block of headline and text."""
    headlines, body = facts.labelled("headline"), facts.labelled("body")
    both = [rows for rows in (headlines, body) if rows]
    return (min([rows[0][INDEX] for rows in both]), max([rows[-1][INDEX] for rows in both])) if both else (0, -1)


def _captions(facts: Facts) -> list[Row]:
    """The blocks that say what a picture shows, or whose it is, in page order."""
    captions, credits = facts.labelled("caption"), facts.labelled("credit")
    return sorted([*captions, *credits], key=itemgetter(INDEX)) if captions and credits else captions or credits


_NAMED = ("og:image", "og:image:secure_url", "og:image:url", "twitter:image", "twitter:image:src")


def _claimed(facts: Facts) -> list[_Details]:
    """The picture that stands for the page, and those of the JSON-LD article."""
    every: list[_Details] = []
    meta = facts.meta
    for key in _NAMED:
        url = absolute(meta[key][0], facts.base) if key in meta else None
        if url:
            width, height = meta.get("og:image:width"), meta.get("og:image:height")
            every.append((url, None, None, _size(width[0]) if width else None, _size(height[0]) if height else None))
            break
    for member in (many(facts.article.get("image")) or many(facts.article.get("thumbnailUrl")))[:_MOST]:
        told = _from_json(facts.ld.follow(member), facts)
        if told:
            every.append(told)
    return every


def image_claims(facts: Facts) -> Iterator[Found[str]]:
    """Every picture that the page names or shows in the article, by its address, or by its caption where there is none."""
    for key in _NAMED:
        url = absolute(facts.meta[key][0], facts.base) if key in facts.meta else None
        if url:
            yield found(url, "meta", key, facts.meta[key][0])
    for member in (many(facts.article.get("image")) or many(facts.article.get("thumbnailUrl")))[:_MOST]:
        told = _from_json(facts.ld.follow(member), facts)
        if told and told[0]:
            yield found(told[0], "jsonld", "image", told[0])
    for place, (url, caption, credit, *_) in _captioned(facts):
        text = url or caption or credit
        if text:
            yield found(text, "block", str(place) if place >= 0 else None, caption or credit)


def _size(value: Any) -> int | None:
    """A width or height in pixels: a number, `"1200"`, `"1200px"`, a QuantitativeValue."""
    if isinstance(value, dict):
        value = value.get("value")
    if not isinstance(value, str):
        value = str(value) if isinstance(value, int | float) else ""
    digits = value if value.isdecimal() else value.removesuffix("px").partition(".")[0]
    return int(digits) if digits.isdecimal() and 0 < int(digits[:9]) < _HUGE else None


_HUGE = 100_000


def _from_json(member: Any, facts: Facts) -> _Details | None:
    href = member.get("url") or member.get("contentUrl") or member.get("@id") if isinstance(member, dict) else member
    if isinstance(href, list) and href:
        href = href[0]
    url = absolute(href, facts.base) if isinstance(href, str) else None
    if not url:
        return None
    if not isinstance(member, dict):
        return url, None, None, None, None
    told = text_of(member.get("caption"))
    caption, credit = split_credit(told) if told else (None, None)
    credit = text_of(member.get("creditText")) or text_of(member.get("creator")) or text_of(member.get("author")) or credit
    return url, caption, credit, _size(member.get("width")), _size(member.get("height"))


def _captioned(facts: Facts) -> list[tuple[int, _Details]]:
    """The pictures in the article with the caption and credit blocks that stand in the same figure or right behind, by place."""
    waiting = _captions(facts)
    if not facts.images:
        return [(-1, (None, *told, None, None)) for told in _without_address(waiting)]
    every: list[tuple[int, _Details]] = []
    rows = _pictures(facts, waiting)
    figures = {row[IMAGE_GROUP] for row in rows} if waiting else set()
    figures.discard(-1)
    for row in rows:
        caption = credit = None
        mine = _of(row, waiting, figures) if waiting else None
        if mine:
            waiting = [block for block in waiting if block not in mine]
            caption, credit = _told(mine)
        url = absolute(row[IMAGE_URL], facts.base)
        if url:
            every.append((row[IMAGE_BLOCK], (url, caption, credit, row[IMAGE_WIDTH] or None, row[IMAGE_HEIGHT] or None)))
    return every


def _of(row: ImageRow, blocks: list[Row], figures: set[int]) -> list[Row]:
    """The captions that stand in the figure of a picture, or right behind it and in no other's."""
    figure, place = row[IMAGE_GROUP], row[IMAGE_BLOCK]
    return [block for block in blocks if (block[GROUP] == figure if block[GROUP] in figures else 0 <= block[INDEX] - place <= 1)]


def _without_address(blocks: list[Row]) -> Iterator[Split]:
    """Captions whose picture a text capture does not keep; a credit belongs to the caption before it, or else to the one behind it."""
    waiting: list[Row] = []
    for block in blocks:
        pair = waiting and block[INDEX] == waiting[-1][INDEX] + 1 and _CREDIT in (block[LABEL], waiting[0][LABEL])
        if waiting and not pair:
            yield _told(waiting)
            waiting = []
        waiting.append(block)
    if waiting:
        yield _told(waiting)


def _told(blocks: list[Row]) -> Split:
    """Caption and credit in the blocks of one picture."""
    captions: dict[str, None] = {}
    credits: dict[str, None] = {}
    for block in blocks:
        caption, credit = split_credit(block[TEXT])
        if credit is None and block[LABEL] == _CREDIT:
            caption, credit = None, caption
        if caption:
            captions[caption] = None
        if credit:
            credits[credit] = None
    return " ".join(captions) or None, " / ".join(credits) or None
