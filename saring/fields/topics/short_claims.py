"""Section, description, access: short claims that are taken as they are."""

import re
from typing import Any

from saring.fields.facts import Facts
from saring.fields.found import Found, found
from saring.fields.topics.breadcrumbs import begins_at_front, from_breadcrumbs, from_categories, is_section, linked_categories, shown_trail
from saring.fields.wording import clean, letters, many, text_of

_LONGEST_SECTION, _LONGEST_DESCRIPTION = 100, 2_000


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
    shown = shown_trail(facts) if facts.claims["trail_named"] or begins_at_front(facts) else None
    filed = None if shown else from_categories(facts)
    if filed:
        return filed
    claimed = _claimed_section(facts)
    if shown and not (claimed and _keys(claimed) <= _keys(shown)):
        return shown
    return claimed or from_breadcrumbs(facts)


def _keys(names: Found[tuple[str, ...]]) -> set[str]:
    return {letters(name) for name in names.value}


def _claimed_section(facts: Facts) -> Found[tuple[str, ...]] | None:
    names = _sections(_parted(_strings(facts.article.get("articleSection"))))
    if names:
        return found(names, "jsonld", "articleSection", names[0])
    for key in facts.given(_SECTION_META):
        values = _sections(_parted(_strings(facts.meta[key])))
        if values and not values[0].startswith("http") and not _is_title(values[0], facts):
            return found(values, "meta", key, values[0])
    names = _strings(facts.items.get("articleSection", [])[:5])
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


def _from_category_links(facts: Facts) -> Found[tuple[str, ...]] | None:
    """The sections that anchors of the page lead to, as WordPress marks them."""
    names = linked_categories(facts)
    return found(names, "link", "category", names[0]) if names else None


def _strings(value: Any) -> tuple[str, ...]:
    """The texts of a claim that may be one or many, each once."""
    if value is None:
        return ()
    texts = [text_of(member) for member in many(value)[:20]]
    return tuple(dict.fromkeys([text for text in texts if text and len(text) <= _LONGEST_SECTION]))


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
