"""The pictures that a page names as its own: in `<meta>` for those who share it, and in JSON-LD as the article's."""

from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

from saring.fields.addresses import absolute
from saring.fields.attribution.picture_credits import split_credit
from saring.fields.facts import Facts
from saring.fields.wording import is_unfilled, letters, many, text_of

Claim = tuple[str, str | None, str | None, int | None, int | None]
"""What a page says of a picture: address, caption, credit, width, height."""

_MOST = 50
_NAMED = ("og:image", "og:image:secure_url", "og:image:url", "twitter:image", "twitter:image:src")


class Claims(NamedTuple):
    """A page's pictures, as it names them."""

    shared: list[Claim]
    """The one that stands for the page, if it names one."""
    listed: list[Claim]
    """Those of the JSON-LD article."""


def claims(facts: Facts) -> Claims:
    """The picture that stands for the page, and those of the JSON-LD article."""
    article = facts.article
    members = many(article.get("image")) or many(article.get("thumbnailUrl")) if article else []
    listed = [told for told in [_from_json(facts.ld.follow(member), facts) for member in members[:_MOST]] if told]
    return Claims([_shared(facts, url) for _, url in islice(named(facts), 1)], listed)


def named(facts: Facts) -> Iterator[tuple[str, str]]:
    """The keys of `<meta>` that name a picture, the most trusted first, each with its address."""
    for key in facts.given(_NAMED):
        href = facts.meta[key][0].strip()
        url = absolute(href, facts.base) if href and not is_unfilled(href) else None
        if url:
            yield key, url


def _shared(facts: Facts, url: str) -> Claim:
    width, height = facts.meta.get("og:image:width"), facts.meta.get("og:image:height")
    return url, None, None, _size(width[0]) if width else None, _size(height[0]) if height else None


def _from_json(member: Any, facts: Facts) -> Claim | None:
    href = member.get("url") or member.get("contentUrl") or member.get("@id") if isinstance(member, dict) else member
    if isinstance(href, list) and href:
        href = href[0]
    url = absolute(href, facts.base) if isinstance(href, str) and href and not is_unfilled(href) else None
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


def _size(value: Any) -> int | None:
    """A width or height in pixels: a number, `"1200"`, `"1200px"`, a QuantitativeValue."""
    if isinstance(value, dict):
        value = value.get("value")
    if type(value) is int or value is None:
        return value if value and 0 < value < _HUGE else None
    if not isinstance(value, str):
        value = str(value) if isinstance(value, int | float) else ""
    digits = value if value.isdecimal() else value.removesuffix("px").partition(".")[0]
    if not digits.isdecimal() or len(digits) > _LONGEST_SIZE:
        return None
    return size if 0 < (size := int(digits)) < _HUGE else None


_HUGE = 100_000
_LONGEST_SIZE = 9
