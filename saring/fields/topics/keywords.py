"""The keywords, tags or topics of an article: what readers see with it, and what the page claims."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from saring._core import keyword_list
from saring.fields.columns import TEXT
from saring.fields.facts import Facts, joined
from saring.fields.found import Found, found
from saring.fields.topics.breadcrumbs import linked_categories
from saring.fields.topics.told_words import SEVERAL, WORD, is_any_told
from saring.fields.wording import letters, many, text_of
from saring.fields.words.breadcrumbs import FRONT, NO_SECTIONS, NO_TAGS

Names = Found[tuple[str, ...]]

_MOST_KEYWORDS, _LONGEST_KEYWORD = 100, 100
_META = (
    "news_keywords",
    "article:tag",
    "keywords",
    "parsely-tags",
    "sailthru.tags",
    "og:article:tag",
    "article.keywords",
    "dc.subject",
    "dcterms.subject",
)


def keywords(facts: Facts, sections: tuple[str, ...] = ()) -> Names | None:
    """The keywords the page gives, in order, each once: links to tags, then claims, which few readers see and many sites never change.

    Args:
        facts: the page.
        sections: what the article is filed under.
    """
    linked = _from_tag_links(facts)
    if linked and len(linked.value) <= _MOST_TAGS:
        return linked
    claims = (claim for claim in _claims(facts) if not _is_of_no_article(claim, facts))
    claim = next(claims, None)
    shown = _from_lists(facts)
    if claim and shown:
        return _agreed(claim, claims, shown, facts, sections)
    return claim or shown or linked or _from_slugs(facts) or _from_subjects(facts)


def _claims(facts: Facts) -> Iterator[Names]:
    """The lists of keywords that the page claims, the most trusted first."""
    names = _split(facts.article.get("keywords"))
    if names and not (len(names) == 1 and _is_told_apart(names[0], facts)):
        yield found(names, "jsonld", "keywords", ", ".join(names))
    for key in facts.given(_META):
        names = _split(facts.meta[key])
        if names and not (key == "article:tag" and len(facts.meta[key]) == 1 and len(_split(facts.meta.get("keywords"))) > 1):
            yield found(names, "meta", key, ", ".join(names))
    names = _split(facts.items.get("keywords"), coded=True)
    if names:
        yield found(names, "microdata", "keywords", ", ".join(names))


def _is_of_no_article(claim: Names, facts: Facts) -> bool:
    """Whether keywords for search engines are the same on all pages of the site, or the headline again, whole or word by word."""
    names = claim.value
    heads = facts.labelled("headline")
    if heads and letters("".join(names)) == letters(heads[0][TEXT]):
        return True
    is_for_engines = (claim.evidence.source, claim.evidence.where) == ("meta", "keywords")
    return is_for_engines and len(names) >= SEVERAL and not is_any_told(names, facts)


def _agreed(claim: Names, others: Iterator[Names], shown: Names, facts: Facts, sections: tuple[str, ...]) -> Names:
    """Of a claim and the tags that readers see the one that is the article's.

    The tags are where another claim says the same, where the claim has nothing but sections beside them, and where they say more or
    something else altogether that the text bears out.
    """
    claimed, seen = _keys(claim), _keys(shown)
    if claimed == seen:
        return claim
    same = next((other for other in others if _keys(other) == seen), None)
    if same:
        return same
    if seen < claimed:
        return shown if claimed - seen <= {letters(name) for name in sections} else claim
    if len(seen) > _MANY:
        return claim
    if claimed < seen:
        more = [name for name in shown.value if letters(name) not in claimed]
        return shown if _share_told(more, facts) >= _ENOUGH else claim
    if claimed.isdisjoint(seen):
        is_told = len(seen) > _FEW and _share_told(shown.value, facts) > _share_told(claim.value, facts)
        return shown if is_told or _is_general(claim.value, facts) else claim
    return claim


def _keys(names: Names) -> set[str]:
    return {letters(name) for name in names.value}


_FEW, _MANY = 3, 15
"""Tags in sight that are more likely the article's than a claim that has none of them; more are a menu."""

_ENOUGH = 0.5


def _share_told(names: Sequence[str], facts: Facts) -> float:
    """The share of keywords that the headline or the text has; short ones, as whole words."""
    text = joined([*facts.labelled("headline"), *facts.labelled("body")], _MOST_BLOCKS)[:_MOST_TEXT].lower()
    words = frozenset(WORD.findall(text))
    keys = [name.lower() for name in names]
    return sum([key in (words if key.isascii() and key.isalnum() and len(key) <= _SHORT else text) for key in keys]) / len(keys)


_MOST_BLOCKS, _MOST_TEXT, _SHORT = 200, 50_000, 4


def _is_general(names: tuple[str, ...], facts: Facts) -> bool:
    """Whether keywords are the site's, whose name is the first then, or words of the page's address."""
    keys = [letters(name) for name in names]
    if keys[0] in [letters(name) for name in facts.site_names]:
        return True
    return len(keys) > 1 and set(keys) <= set(WORD.findall((facts.url or "").lower()))


def _from_lists(facts: Facts) -> Names | None:
    """The list of tags that readers see; one that leads to the front page, or to networks, is a menu."""
    names = _split(facts.claims["tags"], coded=True)
    lows = {name.lower() for name in names}
    if not names or not FRONT.isdisjoint(lows) or len(NO_SECTIONS & lows) > 1:
        return None
    categories = linked_categories(facts)
    names = tuple([name for name in names if name not in categories and name[-1] not in ":：" and name.lower() not in NO_TAGS])
    return found(names, "block", "tags", ", ".join(names)) if names else None


def _from_subjects(facts: Facts) -> Names | None:
    """What JSON-LD says that the article is about."""
    about = facts.article.get("about")
    names = _split([member.get("name") for member in many(about) if isinstance(member, dict)]) if about else ()
    return found(names, "jsonld", "about", ", ".join(names)) if names else None


def _from_slugs(facts: Facts) -> Names | None:
    """The links in an article that each lead to the folder they name; one of a page about the site, or of a network, makes them a menu."""
    is_article = facts.article or "article" in facts.meta.get("og:type", ())
    names = _split(facts.claims["slugs"], coded=True) if is_article else ()
    if not names or max(map(len, names)) > _LONGEST_SLUG or not (FRONT | NO_SECTIONS).isdisjoint([name.lower() for name in names]):
        return None
    return found(names, "link", "folder", ", ".join(names))


_LONGEST_SLUG = 40
"""Letters of the longest topic that only its address shows to be one; what is longer is a story."""

_MOST_TAGS = 30
"""Links to tags that one article has; more are those of a blog."""


def _from_tag_links(facts: Facts) -> Names | None:
    """The tags that anchors of the page lead to; WordPress says `category tag` of one that leads to a section."""
    tags = [title for rel, _, title in facts.claims["links"].get("tag", ()) if title and "category" not in rel.split()]
    names = tuple([name for name in _split(tags, coded=True) if name.lower() not in NO_TAGS])
    return found(names, "link", "tag", ", ".join(names)) if names else None


def _is_told_apart(joined: str, facts: Facts) -> bool:
    """Whether `joined` is several keywords of a `<meta>` with nothing but spaces between them."""
    told = [_split(facts.meta[key], coded=True) for key in facts.given(_META)] if " " in joined else []
    return any(len(names) > 1 and all(name in joined for name in names) for names in told)


def _split(value: Any, *, coded: bool = False) -> tuple[str, ...]:
    """Keywords in a list, in one string parted by commas, or both; `coded`, with those meant for programs: `digital_syndication`."""
    if not value:
        return ()
    names: list[str] = []
    for member in value[:_MOST_KEYWORDS] if isinstance(value, list) else (value,):
        text = text_of(member.replace("\n", ",") if isinstance(member, str) and "," not in member else member)
        if text and len(text) <= _LONGEST_KEYWORD * _MOST_KEYWORDS:
            names += keyword_list(text, coded)
    return _without_kinds(_each_once(names)[:_MOST_KEYWORDS])


def _each_once(names: Sequence[str]) -> tuple[str, ...]:
    """Each keyword as it is first written: some sites give `Brücke, brücke`."""
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(name.casefold(), name)
    return tuple(first.values())


def _without_kinds(names: tuple[str, ...]) -> tuple[str, ...]:
    """Keywords without their kinds, where each has one: `sections/world, location/usa`."""
    if not names or not KIND.match(names[0]) or not all(map(KIND.match, names)):
        return names
    return _each_once([name.partition("/")[2] for name in names])


KIND = re.compile(r"[a-z]{3,20}/(?=\w)")
"""The kind before a keyword, as content systems name it."""
