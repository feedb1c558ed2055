"""What kind of page it is: what the page says of itself, weighed against what the model reads in its layout."""

from operator import itemgetter
from typing import NamedTuple

from saring._core import Phrases, likeliest
from saring.fields.columns import PAGE_TYPES
from saring.fields.facts import Facts
from saring.fields.words.kinds import (
    ABOUT_THE_SITE,
    ADDRESS_WORDS,
    ARTICLE_TYPES,
    GENERATORS,
    HOME,
    LIVE,
    META,
    OPEN_GRAPH,
    SITE_PAGES,
    TITLE_WEIGHT,
    TITLE_WORDS,
    TYPES,
    Weights,
)

_LEAST = 0.02
"""What the model gives a kind at least: it has seen few galleries, videos and live blogs, and is no witness against them."""

_UNSEEN = tuple([0.8 if kind == "article" else 0.025 for kind in PAGE_TYPES])
"""What stands for the model's word where the text is not in the markup: of a shell it knows nothing, and often calls it a product."""

_SEVERAL, _WHOLE_BODY, _LONG_BODY = 2, 400, 1500
"""Blocks and letters of a body that is an article's; letters of one that is more than the text beside a video or pictures."""

_RARE, _UNSAID = ("liveblog", "gallery", "video"), -4.0
"""Kinds that pages call by their name, and what it counts against one that the page does not name: the model has seen too few of them to be
believed alone. None of 5,342 development pages is one of them without saying so."""

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


def _ready(table: Weights) -> dict[str, Saying]:
    """What each word of a table says, made once."""
    return {word: Saying(kind, weight, word) for word, (kind, weight) in table.items()}


_ARTICLE_TYPES, _TYPES, _OPEN_GRAPH, _META, _GENERATORS, _ADDRESS_WORDS = [
    _ready(table) for table in (ARTICLE_TYPES, TYPES, OPEN_GRAPH, META, GENERATORS, ADDRESS_WORDS)
]
_TITLE_WORDS = {
    True: [(kind, tuple([phrase for phrase in phrases if phrase.isascii()])) for kind, phrases in TITLE_WORDS.items()],
    False: list(TITLE_WORDS.items()),
}
"""The phrases that a title of ASCII can have, half of all, and those that another can."""
_ANY_TITLE_WORD = Phrases([phrase for phrases in TITLE_WORDS.values() for phrase in phrases])
"""All of them: most titles have none, which is told in 1 µs, phrase by phrase in 7."""
_HOME = [Saying(kind, weight, "home page") for kind, weight in HOME]
_LIVE = Saying("liveblog", LIVE[1], LIVE[0])


def kind_of(facts: Facts, blocks: int, length: int) -> Kind:
    """The likeliest kind of page.

    Args:
        facts: what the page says, and what the model reads.
        blocks: how many the body has.
        length: its letters.
    """
    said = sayings(facts)
    weights = [(kind, _weight(kind, weight, blocks, length)) for kind, weight, _ in said]
    named = {kind for kind, _, _ in said}
    weights += [(kind, _UNSAID) for kind in _RARE if kind not in named]
    best, probability = likeliest(_UNSEEN if facts.stored else facts.page.page_type, _LEAST, weights)
    return Kind(best, probability, tuple([word for kind, _, word in said if kind == best]))


def _weight(kind: str, weight: float, blocks: int, length: int) -> float:
    """What a saying counts beside a body of so many blocks and letters."""
    if weight >= _STRONG and kind == "article" and blocks >= _SEVERAL and length >= _WHOLE_BODY:
        return weight + _SURE
    return weight / 2 if length > _LONG_BODY and kind in _BESIDE else weight


def claims_article(facts: Facts) -> bool:
    """Whether the page says in its data that it is an article: no wall, no shell and no error page does."""
    types = facts.ld.kinds
    return not types.isdisjoint(ARTICLE_TYPES) or LIVE[0] in types or "article:published_time" in facts.meta


def sayings(facts: Facts) -> list[Saying]:
    """Everything that a page says of its kind."""
    meta = facts.meta
    said = _from_types(facts)
    if "og:type" in meta:
        _add(said, _OPEN_GRAPH, meta["og:type"][0].strip().lower())
    said += map(_META.__getitem__, filter(meta.__contains__, _META))
    if "generator" in meta:
        _add(said, _GENERATORS, meta["generator"][0].lower().partition(" ")[0].partition("-")[0])
    if facts.url:
        said += _from_address(facts.url)
    title = facts.claims["title"]
    if title and _ANY_TITLE_WORD.any_in(title):
        said += _from_title(title.lower())
    return said


def _add(said: list[Saying], table: dict[str, Saying], word: str) -> None:
    if word in table:
        said.append(table[word])


def _from_types(facts: Facts) -> list[Saying]:
    """The types of the page's JSON-LD and microdata: an article's stand before all others, each kind counts once."""
    types = facts.ld.kinds
    if facts.claims["items"]:
        types = types.union(map(_type, facts.claims["items"]))
    if not types:
        return []
    if LIVE[0] in types:
        return [_LIVE]
    best: dict[str, Saying] = {}
    table = _TYPES if types.isdisjoint(_ARTICLE_TYPES) else _ARTICLE_TYPES
    for word in filter(types.__contains__, table):
        saying = table[word]
        if saying.kind not in best or best[saying.kind].weight < saying.weight:
            best[saying.kind] = saying
    return list(best.values())


_type = itemgetter(0)


def _from_address(url: str) -> list[Saying]:
    """The words of the page's address; of its last part, the page's own name, only those of pages about the site. Each kind counts once."""
    host, *path = url.lower().partition("?")[0].partition("://")[2].split("/")
    if not any(path) and "?" not in url:
        return list(_HOME)
    said: dict[str, Saying] = {}
    words = (host.partition(".")[0], *(path if path and "." in path[-1] else path[:-1]))
    for word in filter(_ADDRESS_WORDS.__contains__, words):
        said.setdefault(_ADDRESS_WORDS[word].kind, _ADDRESS_WORDS[word])
    name = next(filter(None, reversed(path)), "").partition(".")[0]
    if name in SITE_PAGES:
        said.setdefault(ABOUT_THE_SITE[0], Saying(*ABOUT_THE_SITE, name))
    return list(said.values())


def _from_title(title: str) -> list[Saying]:
    """The first phrase of each kind that a title in lower case has."""
    said = []
    for kind, phrases in _TITLE_WORDS[title.isascii()]:
        for phrase in phrases:
            if phrase in title:
                said.append(Saying(kind, TITLE_WEIGHT, phrase.strip()))
                break
    return said
