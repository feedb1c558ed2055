"""The article's images, with caption and credit apart."""

import re
from collections.abc import Iterator
from operator import itemgetter
from typing import Any, NamedTuple

from saring._core import picture_key
from saring.fields.addresses import absolute
from saring.fields.columns import (
    EMBED_BLOCK,
    EMBED_END,
    GROUP,
    IMAGE_BLOCK,
    IMAGE_GROUP,
    IMAGE_HEIGHT,
    IMAGE_URL,
    IMAGE_WIDTH,
    INDEX,
    KIND,
    KINDS,
    LABEL,
    LABELS,
    PART,
    PARTS,
    TEXT,
    ImageRow,
    Row,
)
from saring.fields.embeds import is_no_picture
from saring.fields.facts import Facts
from saring.fields.found import Found, found
from saring.fields.picture_credits import Split, is_signed, split_credit, without_head, without_suffix
from saring.fields.wording import letters, many, text_of
from saring.record import Image

_MOST = 50
_CREDIT = LABELS.index("credit")
_BUTTON = KINDS.index("other")
_NAMED_PART = PARTS.index("named")


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
    shown, alone = _captioned(facts, claimed=bool(images))
    for place, told in shown:
        places.setdefault(_add(told, images, named=False), place)
    if not images:
        return Pictures(None, [])
    figures = [
        (places[key], picture)
        for key, picture in images.items()
        if (picture.caption or picture.credit_text) and picture.url and key in places
    ]
    first = next(iter(images.values()))
    if first.representative_of_page and (first.caption is None or figures) and (figures or alone):
        first = _tell_first(images, places, alone, facts)
    every = tuple(images.values())
    return Pictures(found(every, "meta" if first.representative_of_page else "block", None, first.url or first.caption), figures)


def _tell_first(images: dict[str, Image], places: dict[str, int], alone: list[Row], facts: Facts) -> Image:
    """Gives the page's own picture the caption of the one above the text, which is the same in another cut; gives that picture.

    Publishers cut the picture at the top anew for those who share the page, under another address. Of 115 first pictures with a labelled
    caption, on publishers' pages, 92 get it so, and 51 without; 13 get another, and 11 without.
    """
    key, first = next(iter(images.items()))
    body = facts.labelled("body")
    end = body[min(len(body), _LEAD) - 1][INDEX] if body else -1
    for other, place in places.items():
        told = images.get(other)
        if told is None or other == key or not told.caption or first.caption not in (None, told.caption):
            continue
        if place <= end and min(told.width or _WIDE, told.height or _WIDE) >= _WIDE:
            del images[other]
            images[key] = first = _with_words(first, told.caption, told.credit_text)
            break
    lead = [row for row in alone if row[INDEX] <= end] if alone and not (first.caption and first.credit_text) else []
    if lead:
        images[key] = first = _with_words(first, *_told([row for row in lead if row[INDEX] - lead[0][INDEX] <= _BESIDE]))
    return first


def _with_words(image: Image, caption: str | None, credit: str | None) -> Image:
    """The picture with a caption and a credit where it has none."""
    return Image(
        image.url, image.caption or caption, _fuller(image.credit_text, credit), image.width, image.height, image.representative_of_page
    )


_LEAD, _BESIDE, _WIDE = 3, 2, 200
"""The block of the text up to which a picture stands at the top; how far the lines about one stand apart; pixels that only pictures of
writers fall short of.
"""


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
        or (credit and credit != known.credit_text)
        or (width and not known.width)
        or (height and not known.height)
    ):
        images[key] = Image(
            known.url,
            known.caption or caption,
            _fuller(known.credit_text, credit),
            known.width or width,
            known.height or height,
            known.representative_of_page,
        )
    return key


def _fuller(known: str | None, other: str | None) -> str | None:
    """The credit that says more: pages name an agency in their data, and the photographer beside it under the picture."""
    return other if other and (known is None or f" {known} " in f" {_APART.sub(' ', other)} ") else known


_APART = re.compile(r"[/|(),;]")


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
    """The blocks that say what a picture shows, or whose it is, in page order; not its buttons, nor those of a thing from elsewhere."""
    captions, credits = facts.labelled("caption"), facts.labelled("credit")
    bylines = facts.labelled("byline") if captions else []
    if bylines:
        places = [row[INDEX] for row in captions]
        credits = [*credits, *[row for row in bylines if (row[INDEX] - 1 in places or row[INDEX] + 1 in places) and _is_credit(row[TEXT])]]
    found = sorted([*captions, *credits], key=itemgetter(INDEX)) if captions and credits else captions or credits
    found = [row for row in found if row[KIND] != _BUTTON] if found else found
    other = {at for row in facts.page.embeds if is_no_picture(row) for at in range(row[EMBED_BLOCK], row[EMBED_END])} if found else ()
    return [row for row in found if row[INDEX] not in other] if other else found


def _is_credit(text: str) -> bool:
    """Whether a line beside a caption says whose the picture is, not whose the text: `Foto: Jane Doe`, `Getty Images`."""
    caption, credit = split_credit(text)
    return credit is not None and caption is None


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
    for place, (url, caption, credit, *_) in _captioned(facts, claimed=bool(_claimed(facts)))[0]:
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
    caption, credit = split_credit(told) if told and not _is_title(told, facts) else (None, None)
    credit = text_of(member.get("creditText")) or text_of(member.get("creator")) or text_of(member.get("author")) or credit
    return url, caption, credit, _size(member.get("width")), _size(member.get("height"))


def _is_title(text: str, facts: Facts) -> bool:
    """Whether a picture's caption is the page's title, which some programs write for want of one."""
    titles = (facts.said("headline"), *facts.meta.get("og:title", ())[:1])
    return letters(text) in [letters(title) for title in titles if title]


def _captioned(facts: Facts, *, claimed: bool) -> tuple[list[tuple[int, _Details]], list[Row]]:
    """The pictures in the article, by place, with the captions in the same figure or right behind; and the captions of none.

    Where there is no picture at all, shown or claimed, every caption stands for one.
    """
    waiting = _captions(facts)
    if not facts.images:
        if claimed:
            return [], waiting
        return [(-1, (None, *told, None, None)) for told in _without_address(waiting)], []
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
    return every, waiting


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
        caption, credit = split_credit(block[TEXT]) if block[PART] != _NAMED_PART else (without_head(block[TEXT]), None)
        if caption and credit is None and block[LABEL] == _CREDIT:
            credit, caption = without_suffix(caption), None
        if caption:
            captions[caption] = None
        if credit:
            credits[credit] = None
    if len(captions) > 1 and not credits:
        named = [caption for caption in captions if " " in caption and is_signed(caption, most=1)]
        if len(named) == 1:  # a name alone beside what the picture shows
            del captions[named[0]]
            credits[named[0]] = None
    return " ".join(captions) or None, " / ".join(credits) or None
