"""What kind of page it is: what the page says of itself, weighed against what the model reads in its layout."""

import math
from collections.abc import Iterator
from typing import NamedTuple

from saring.fields.columns import PAGE_TYPES
from saring.fields.facts import Facts
from saring.fields.kind_words import ADDRESS_WORDS, ARTICLE_TYPES, GENERATORS, LIVE, META, OPEN_GRAPH, TITLE_WEIGHT, TITLE_WORDS, TYPES

_LEAST = 0.02
"""What the model gives a kind at least: it has seen few galleries, videos and live blogs, and is no witness against them."""

_SEVERAL, _WHOLE_BODY, _LONG_BODY = 2, 400, 1500
"""Blocks and letters of a body that is an article's; letters of one that is more than the text beside a video or pictures."""

_STRONG, _SURE = 4.0, 2.0
"""A claim to be news, and what it counts more for where a whole body stands behind it."""

_BESIDE = ("video", "gallery", "product")
"""Kinds whose text is short; beside a long one their claims count as one part of an article."""


class Kind(NamedTuple):
    """A kind of page, how sure it is, and the page's own words for it."""

    name: str
    probability: float
    said: tuple[str, ...]


class Saying(NamedTuple):
    """One thing that a page says of itself."""

    kind: str
    weight: float
    word: str


def kind_of(facts: Facts, blocks: int, length: int) -> Kind:
    """The likeliest kind of page.

    Args:
        facts: what the page says, and what the model reads.
        blocks: how many the body has.
        length: its letters.
    """
    scores = {name: math.log(max(chance, _LEAST)) for name, chance in zip(PAGE_TYPES, facts.page.page_type, strict=True)}
    said: dict[str, list[str]] = {}
    for saying in sayings(facts):
        weight = saying.weight
        if saying.weight >= _STRONG and saying.kind == "article" and blocks >= _SEVERAL and length >= _WHOLE_BODY:
            weight += _SURE
        elif saying.kind in _BESIDE and length > _LONG_BODY:
            weight /= 2
        scores[saying.kind] += weight
        said.setdefault(saying.kind, []).append(saying.word)
    best = max(scores, key=scores.__getitem__)
    total = sum([math.exp(score - scores[best]) for score in scores.values()])
    return Kind(best, 1 / total, tuple(said.get(best, ())))


def claims_article(facts: Facts) -> bool:
    """Whether the page says in its data that it is an article: no wall, no shell and no error page does."""
    types = facts.ld.kinds
    return not types.isdisjoint(ARTICLE_TYPES) or LIVE[0] in types or "article:published_time" in facts.meta


def sayings(facts: Facts) -> Iterator[Saying]:
    """Everything that a page says of its kind."""
    yield from _from_types(facts)
    for value in facts.meta.get("og:type", ())[:1]:
        yield from _looked_up(OPEN_GRAPH, value.strip().lower())
    for key in META:
        if key in facts.meta:
            yield Saying(*META[key], key)
    for value in facts.meta.get("generator", ())[:1]:
        yield from _looked_up(GENERATORS, value.lower().partition(" ")[0].partition("-")[0])
    yield from _from_address(facts.url)
    title = (facts.claims["title"] or "").lower()
    for kind, phrases in TITLE_WORDS.items():
        for phrase in phrases:
            if phrase in title:
                yield Saying(kind, TITLE_WEIGHT, phrase.strip())
                break


def _looked_up(table: dict[str, tuple[str, float]], word: str) -> Iterator[Saying]:
    if word in table:
        yield Saying(*table[word], word)


def _from_types(facts: Facts) -> Iterator[Saying]:
    """The types of the page's JSON-LD and microdata: an article's stand before all others, each kind counts once."""
    types = facts.ld.kinds.union([kind for kind, _, _ in facts.claims["items"]])
    if LIVE[0] in types:
        yield Saying("liveblog", LIVE[1], LIVE[0])
        return
    table = TYPES if types.isdisjoint(ARTICLE_TYPES) else ARTICLE_TYPES
    best: dict[str, Saying] = {}
    for word in table:
        if word in types:
            saying = Saying(*table[word], word)
            if saying.kind not in best or best[saying.kind].weight < saying.weight:
                best[saying.kind] = saying
    yield from best.values()


def _from_address(url: str | None) -> Iterator[Saying]:
    """The words of the page's address, but its last part, which is the page's own name."""
    if not url:
        return
    host, *path = url.lower().partition("?")[0].partition("://")[2].split("/")
    seen = set()
    for word in (host.partition(".")[0], *(path if path and "." in path[-1] else path[:-1])):
        for saying in _looked_up(ADDRESS_WORDS, word):
            if saying.kind not in seen:
                seen.add(saying.kind)
                yield saying
