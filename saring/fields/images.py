"""The article's images, with caption and credit apart."""

import re
from collections.abc import Iterator
from functools import lru_cache
from operator import itemgetter
from typing import Any

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
from saring.fields.picture_credits import split_credit
from saring.fields.wording import many, text_of
from saring.record import Image

SIZE_IN_NAME = re.compile(r"[-_](?:\d{2,4}x\d{2,4}|scaled|large|medium|small|thumb(?:nail)?)(?=\.\w+$)", re.IGNORECASE)
"""The size in a file's name, which the same picture has in another place: `photo-1024x576.jpg`."""

_MOST = 50
_CREDIT = LABELS.index("credit")


def image(facts: Facts) -> Found[tuple[Image, ...]] | None:
    """The pictures: first the one the page names as its own, then those in the article, each once."""
    images: dict[str, Image] = {}
    for picture in (*_claimed(facts), *_captioned(facts)):
        key = _key(picture.url) or f"caption {picture.caption}"
        known = images.get(key)
        images[key] = _merged(known, picture) if known else picture
        if len(images) >= _MOST:
            break
    if not images:
        return None
    pictures = tuple(images.values())
    first = pictures[0]
    return found(pictures, "meta" if first.representative_of_page else "block", None, first.url or first.caption, 0.85)


def figures(facts: Facts, images: tuple[Image, ...]) -> list[tuple[int, Image]]:
    """The captioned pictures that stand in the article, each with the index of the block that follows it."""
    captioned = [picture for picture in images if picture.url and (picture.caption or picture.credit_text)]
    if not captioned:
        return []
    places: dict[str, int] = {}
    for row in _pictures(facts, _captions(facts)):
        places.setdefault(_key(absolute(row[IMAGE_URL], facts.base)), row[IMAGE_BLOCK])
    return [(place, picture) for picture in captioned if (place := places.get(_key(picture.url))) is not None]


def _pictures(facts: Facts, blocks: list[Row]) -> list[ImageRow]:
    """The pictures that stand in the article, or whose caption does: not those of the menu, the sidebar and other articles."""
    first, last = _extent(facts)
    if not blocks:
        return [row for row in facts.images if first <= row[IMAGE_BLOCK] <= last][:_MOST]
    told = {row[GROUP] for row in blocks}
    told.discard(-1)
    beside = {place for row in blocks for place in (row[INDEX] - 1, row[INDEX])}
    return [
        row for row in facts.images if first <= row[IMAGE_BLOCK] <= last or row[IMAGE_GROUP] in told or row[IMAGE_BLOCK] in beside
    ][:_MOST]


def _extent(facts: Facts) -> tuple[int, int]:
    """The first and the last block of headline and text."""
    headlines, body = facts.labelled("headline"), facts.labelled("body")
    both = [rows for rows in (headlines, body) if rows]
    return (min([rows[0][INDEX] for rows in both]), max([rows[-1][INDEX] for rows in both])) if both else (0, -1)


def _captions(facts: Facts) -> list[Row]:
    """The blocks that say what a picture shows, or whose it is, in page order."""
    captions, credits = facts.labelled("caption"), facts.labelled("credit")
    return sorted([*captions, *credits], key=itemgetter(INDEX)) if captions and credits else captions or credits


@lru_cache(maxsize=64)  # a page's pictures are asked for twice
def _key(url: str | None) -> str:
    """What two addresses of one picture in two sizes have in common."""
    if not url:
        return ""
    path = url.partition("?")[0].partition("#")[0]
    name = path.rsplit("/", 1)[-1]
    if "." not in name or len(name) <= len("12345.jpg"):
        return path.lower()
    return (SIZE_IN_NAME.sub("", name) if "-" in name or "_" in name else name).lower()


def _merged(known: Image, other: Image) -> Image:
    """One picture given twice: what the second adds to the first, which is often nothing."""
    caption, credit = known.caption or other.caption, known.credit_text or other.credit_text
    width, height = known.width or other.width, known.height or other.height
    if caption is known.caption and credit is known.credit_text and width == known.width and height == known.height:
        return known
    return Image(known.url, caption, credit, width, height, known.representative_of_page)


_NAMED = ("og:image", "og:image:secure_url", "og:image:url", "twitter:image", "twitter:image:src")


def _claimed(facts: Facts) -> list[Image]:
    """The picture that stands for the page, and those of the JSON-LD article."""
    pictures: list[Image] = []
    meta = facts.meta
    for key in _NAMED:
        url = absolute(meta[key][0], facts.base) if key in meta else None
        if url:
            width, height = meta.get("og:image:width"), meta.get("og:image:height")
            pictures.append(Image(url, None, None, _size(width[0]) if width else None, _size(height[0]) if height else None, True))
            break
    for member in (many(facts.article.get("image")) or many(facts.article.get("thumbnailUrl")))[:_MOST]:
        picture = _from_json(facts.ld.follow(member), facts)
        if picture:
            pictures.append(picture)
    return pictures


def _size(value: Any) -> int | None:
    """A width or height in pixels: a number, `"1200"`, `"1200px"`, a QuantitativeValue."""
    if isinstance(value, dict):
        value = value.get("value")
    if not isinstance(value, str):
        value = str(value) if isinstance(value, int | float) else ""
    digits = value if value.isdecimal() else value.removesuffix("px").partition(".")[0]
    return int(digits) if digits.isdecimal() and 0 < int(digits[:9]) < _HUGE else None


_HUGE = 100_000


def _from_json(member: Any, facts: Facts) -> Image | None:
    href = member.get("url") or member.get("contentUrl") or member.get("@id") if isinstance(member, dict) else member
    if isinstance(href, list) and href:
        href = href[0]
    url = absolute(href, facts.base) if isinstance(href, str) else None
    if not url:
        return None
    if not isinstance(member, dict):
        return Image(url, representative_of_page=True)
    caption, credit = split_credit(text_of(member.get("caption")) or "")
    credit = text_of(member.get("creditText")) or text_of(member.get("creator")) or text_of(member.get("author")) or credit
    return Image(url, caption, credit, _size(member.get("width")), _size(member.get("height")), True)


def _captioned(facts: Facts) -> list[Image]:
    """The pictures in the article with the caption and credit blocks that stand in the same figure or right behind."""
    waiting = _captions(facts)
    if not facts.images:
        return list(_without_address([(block[INDEX], block[TEXT], block[LABEL]) for block in waiting]))
    pictures: list[Image] = []
    rows = _pictures(facts, waiting)
    figures_ = {row[IMAGE_GROUP] for row in rows} if waiting else set()
    figures_.discard(-1)
    for row in rows:
        caption = credit = None
        mine = _of(row, waiting, figures_) if waiting else None
        if mine:
            waiting = [block for block in waiting if block not in mine]
            caption, credit = _told([block[TEXT] for block in mine], [block[LABEL] for block in mine])
        url = absolute(row[IMAGE_URL], facts.base)
        if url:
            pictures.append(Image(url, caption, credit, row[IMAGE_WIDTH] or None, row[IMAGE_HEIGHT] or None))
    return pictures


def _of(row: ImageRow, blocks: list[Row], figures_: set[int]) -> list[Row]:
    """The captions that stand in the figure of a picture, or right behind it and in no other's."""
    figure, place = row[IMAGE_GROUP], row[IMAGE_BLOCK]
    return [block for block in blocks if (block[GROUP] == figure if block[GROUP] in figures_ else 0 <= block[INDEX] - place <= 1)]


def _without_address(blocks: list[tuple[int, str, int]]) -> Iterator[Image]:
    """Captions whose picture a text capture does not keep; a credit belongs to the caption before it, or else to the one behind it."""
    waiting: list[tuple[int, str, int]] = []
    for block in blocks:
        pair = waiting and block[0] == waiting[-1][0] + 1 and _CREDIT in (block[2], waiting[0][2])
        if waiting and not pair:
            yield _spoken(waiting)
            waiting = []
        waiting.append(block)
    if waiting:
        yield _spoken(waiting)


def _spoken(blocks: list[tuple[int, str, int]]) -> Image:
    caption, credit = _told([text for _, text, _ in blocks], [label for _, _, label in blocks])
    return Image(caption=caption, credit_text=credit)


def _told(texts: list[str], labels: list[int]) -> tuple[str | None, str | None]:
    """Caption and credit in the blocks of one picture."""
    captions, credits = [], []
    for text, label in zip(texts, labels, strict=True):
        caption, credit = split_credit(text)
        if label == _CREDIT and credit is None:
            caption, credit = None, caption
        captions += [caption] if caption else []
        credits += [credit] if credit else []
    return " ".join(dict.fromkeys(captions)) or None, " / ".join(dict.fromkeys(credits)) or None
