"""Links to other articles that the page itself names as related."""

from collections.abc import Iterator

from saring.fields.addresses import absolute, is_home, is_whole, without_tracking
from saring.fields.body.inserted import LINES
from saring.fields.facts import Facts
from saring.fields.found import Found, found
from saring.fields.wording import clean, many, text_of
from saring.record import Link

_MOST = 50


def related_link(facts: Facts) -> Found[tuple[Link, ...]] | None:
    """The related links of the article's JSON-LD; else those of lines such as `Baca juga: …` in and behind the text; else `og:see_also`."""
    if "relatedLink" in facts.article:
        told = _whole(facts, _in_json_ld(facts))
        if told:
            return found(told, "jsonld", "relatedLink", told[0].url)
    named = facts.page.related(LINES) if facts.page.kind == "html" else ()
    if named:
        told = _whole(facts, ((href, clean(words)) for _, words, href in named if not words.isdecimal()))
        if told:
            return found(told, "block", str(named[0][0]), named[0][1])
    if "og:see_also" in facts.meta:
        told = _whole(facts, ((href, None) for href in facts.meta["og:see_also"]))
        if told:
            return found(told, "meta", "og:see_also", told[0].url)
    return None


def _in_json_ld(facts: Facts) -> Iterator[tuple[str, str | None]]:
    for member in many(facts.article["relatedLink"]):
        href = member.get("url") or member.get("@id") if isinstance(member, dict) else member
        if isinstance(href, str):
            yield href, text_of(member.get("name")) if isinstance(member, dict) else None


def _whole(facts: Facts, links: Iterator[tuple[str, str | None]]) -> tuple[Link, ...]:
    """The links as the record has them, each address once; none leads to this page or to a front page.

    Of the words of several links to one address those of a title count: `Bild: dpa` and a day are none.
    """
    own = without_tracking(facts.url) if facts.url else None
    resolved: dict[str, str | None] = {}
    told: dict[str, Link] = {}
    for href, words in links:
        if href not in resolved:
            resolved[href] = _other(href, facts, own)
        url = resolved[href]
        known = told.get(url) if url else None
        if url and (known is None or (_is_title(words) and not _is_title(known.text))):
            told[url] = Link(url, words)
            if len(told) == _MOST:
                break
    return tuple(told.values())


def _other(href: str, facts: Facts, own: str | None) -> str | None:
    """The whole address of another page; a teaser's picture, day and title often lead to one, which is resolved once."""
    url = absolute(href, facts.base)
    return url if url and is_whole(url) and not is_home(url) and without_tracking(url) != own else None


def _is_title(words: str | None) -> bool:
    """Whether words are long enough for a title, and no label before one."""
    return words is not None and len(words) >= _SHORT_TITLE and not words.endswith(":")


_SHORT_TITLE = 20
