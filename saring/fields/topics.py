"""Section, keywords, description, access: short claims that are taken as they are."""

import re
from typing import Any

from saring._core import keyword_list
from saring.fields.breadcrumb_words import FRONT, NO_SECTIONS
from saring.fields.breadcrumbs import from_breadcrumbs, from_categories, is_section, shown_trail
from saring.fields.facts import Facts
from saring.fields.found import Found, found
from saring.fields.wording import clean, many, text_of

_MOST_KEYWORDS, _LONGEST_KEYWORD, _LONGEST_DESCRIPTION = 100, 100, 2_000


def description(facts: Facts) -> Found[str] | None:
    """What the page says it is about, in a sentence or two."""
    meta = facts.first_meta("og:description", "description", "twitter:description", "dc.description", "sailthru.description")
    if meta:
        return found(meta[1][:_LONGEST_DESCRIPTION], "meta", meta[0], meta[1])
    text = facts.said("description")
    if text:
        return found(text[:_LONGEST_DESCRIPTION], "jsonld", "description", text)
    item = facts.first_item("description")
    return found(item[1][:_LONGEST_DESCRIPTION], "microdata", "description", item[1]) if item else None


_SECTION_META = (
    "article:section",
    "og:article:section",
    "section",
    "parsely-section",
    "article.section",
    "cxenseparse:category",
    "dc.subject.section",
    "category",
    "sailthru.section",
    "bt:section",
    "articlesection",
)


def article_section(facts: Facts) -> Found[tuple[str, ...]] | None:
    """The sections the page files the article under: those that readers see with it, else those that it claims.

    Where labelled pages show breadcrumbs, these were right by an F1 of 76, claims by 68: content systems claim every section that an
    editor ticked.
    """
    linked = _from_category_links(facts)
    if linked:
        return linked
    shown = shown_trail(facts) if facts.claims["trail_named"] else None
    filed = None if shown else from_categories(facts)
    if filed:
        return filed
    claimed = _claimed_section(facts)
    if shown and not (claimed and set(claimed.value) < set(shown.value)):
        return shown
    return claimed or from_breadcrumbs(facts)


def _claimed_section(facts: Facts) -> Found[tuple[str, ...]] | None:
    names = _sections(_parted(_strings(facts.article.get("articleSection"))))
    if names:
        return found(names, "jsonld", "articleSection", names[0])
    for key in facts.given(_SECTION_META):
        values = _sections(_parted(_strings(facts.meta[key])))
        if values and not values[0].startswith("http") and not _is_title(values[0], facts):
            return found(values, "meta", key, values[0])
    names = tuple([clean(value) for value in facts.items.get("articleSection", ())[:5] if value])
    return found(names, "microdata", "articleSection", names[0]) if names else None


def _sections(names: tuple[str, ...]) -> tuple[str, ...]:
    """Sections without the front page, where there are others."""
    return tuple([name for name in names if is_section(name)]) or names if len(names) > 1 else names


def _is_title(name: str, facts: Facts) -> bool:
    """Whether what should be a section is the article's own title."""
    return any(name == clean(title) for title in (*facts.meta.get("og:title", ()), facts.claims["title"] or ""))


def _parted(names: tuple[str, ...]) -> tuple[str, ...]:
    """Sections that a page gives as one text: `Politics, Europe` is two, `Food, Wine & Travel` one."""
    if len(names) != 1 or "," not in names[0]:
        return names
    parts = [part.strip() for part in names[0].split(",")]
    if JOINED.search(parts[-1]):
        return names
    return tuple(dict.fromkeys(parts)) if all(0 < len(part.split(" ")) <= _MOST_WORDS for part in parts) else names


JOINED = re.compile(r"[&+]|\s(?:and|und|et|y|e|en|og|och|dan|i|и|та|ve)\s", re.IGNORECASE)
"""What joins two words to one name of a section."""

_MOST_WORDS = 3


_KEYWORD_META = (
    "news_keywords",
    "article:tag",
    "keywords",
    "parsely-tags",
    "sailthru.tags",
    "og:article:tag",
    "article.keywords",
    "dc.subject",
)


def keywords(facts: Facts) -> Found[tuple[str, ...]] | None:
    """The keywords the page gives, in order, each once: links to tags, then claims, which few readers see and many sites never change."""
    linked = _from_tag_links(facts)
    if linked and len(linked.value) <= _MOST_TAGS:
        return linked
    names = _split(facts.article.get("keywords"))
    if names and not (len(names) == 1 and _is_told_apart(names[0], facts)):
        return found(names, "jsonld", "keywords", ", ".join(names))
    for key in facts.given(_KEYWORD_META):
        names = _split(facts.meta[key])
        if names and not (key == "article:tag" and len(facts.meta[key]) == 1 and len(_split(facts.meta.get("keywords"))) > 1):
            return found(names, "meta", key, ", ".join(names))
    names = _split(facts.items.get("keywords"), coded=True)
    if names:
        return found(names, "microdata", "keywords", ", ".join(names))
    shown = _from_lists(facts)
    if shown:
        return shown
    return linked or _from_slugs(facts) or _from_subjects(facts)


def _from_lists(facts: Facts) -> Found[tuple[str, ...]] | None:
    """The list of tags that readers see; one that leads to the front page, or to networks, is a menu."""
    names = _split(facts.claims["tags"], coded=True)
    lows = {name.lower() for name in names}
    if not names or not FRONT.isdisjoint(lows) or len(NO_SECTIONS & lows) > 1:
        return None
    categories = _categories(facts)
    names = tuple([name for name in names if name not in categories])
    return found(names, "block", "tags", ", ".join(names)) if names else None


def _from_subjects(facts: Facts) -> Found[tuple[str, ...]] | None:
    """What JSON-LD says that the article is about."""
    about = facts.article.get("about")
    names = _split([member.get("name") for member in many(about) if isinstance(member, dict)]) if about else ()
    return found(names, "jsonld", "about", ", ".join(names)) if names else None


def _from_slugs(facts: Facts) -> Found[tuple[str, ...]] | None:
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


def _from_tag_links(facts: Facts) -> Found[tuple[str, ...]] | None:
    """The tags that anchors of the page lead to; WordPress says `category tag` of one that leads to a section."""
    tags = [title for rel, _, title in facts.claims["links"].get("tag", ()) if title and "category" not in rel.split()]
    names = _split(tags, coded=True)
    return found(names, "link", "tag", ", ".join(names)) if names else None


def _from_category_links(facts: Facts) -> Found[tuple[str, ...]] | None:
    """The sections that anchors of the page lead to, as WordPress marks them."""
    names = _categories(facts)
    return found(names, "link", "category", names[0]) if names else None


def _categories(facts: Facts) -> tuple[str, ...]:
    names = [title for rel, _, title in facts.claims["links"].get("tag", ()) if title and "category" in rel]
    return tuple(dict.fromkeys(names[:_MOST_SECTIONS]))


_MOST_SECTIONS = 10


def _is_told_apart(joined: str, facts: Facts) -> bool:
    """Whether `joined` is several keywords of a `<meta>` with nothing but spaces between them."""
    told = [_split(facts.meta[key], coded=True) for key in facts.given(_KEYWORD_META)] if " " in joined else []
    return any(len(names) > 1 and all(name in joined for name in names) for names in told)


def _strings(value: Any) -> tuple[str, ...]:
    """The texts of a claim that may be one or many, each once."""
    if value is None:
        return ()
    texts = [text_of(member) for member in many(value)[:20]]
    return tuple(dict.fromkeys([text for text in texts if text and len(text) <= _LONGEST_KEYWORD]))


def _split(value: Any, *, coded: bool = False) -> tuple[str, ...]:
    """Keywords in a list, in one string parted by commas, or both; `coded`, with those meant for programs: `digital_syndication`."""
    if not value:
        return ()
    names: list[str] = []
    for member in value[:_MOST_KEYWORDS] if isinstance(value, list) else (value,):
        text = text_of(member.replace("\n", ",") if isinstance(member, str) and "," not in member else member)
        if text and len(text) <= _LONGEST_KEYWORD * _MOST_KEYWORDS:
            names += keyword_list(text, coded)
    return tuple(dict.fromkeys(names))[:_MOST_KEYWORDS]


_TRUE, _FALSE = (
    frozenset(("true", "yes", "1", "http://schema.org/true", "free")),
    frozenset(("false", "no", "0", "http://schema.org/false", "locked", "metered", "paid", "premium")),
)


def is_accessible_for_free(facts: Facts) -> Found[bool] | None:
    """Whether the whole article can be read without paying, if the page says."""
    for node in (facts.article, facts.ld.page):
        value = node.get("isAccessibleForFree")
        if value is None:
            continue
        if isinstance(value, bool):
            return found(value, "jsonld", "isAccessibleForFree", str(value))
        free = _truth(value) if isinstance(value, str) else None
        if free is not None:
            return found(free, "jsonld", "isAccessibleForFree", str(value))
    for part in many(facts.article.get("hasPart"))[:_MOST_PARTS]:
        value = part.get("isAccessibleForFree") if isinstance(part, dict) else None
        if value is not None and _truth(str(value)) is False:
            return found(False, "jsonld", "hasPart.isAccessibleForFree", str(value))
    claim = facts.first_item("isAccessibleForFree") or facts.first_meta("article:content_tier", "isaccessibleforfree")
    free = _truth(claim[1]) if claim else None
    return found(free, "meta", claim[0], claim[1]) if claim and free is not None else None


_MOST_PARTS = 20


def _truth(text: str) -> bool | None:
    low = text.strip().lower().replace("https:", "http:")
    return True if low in _TRUE else False if low in _FALSE else None
