"""The sections that a page's breadcrumbs name, between the front page and the article."""

import re
from unicodedata import combining, normalize

from saring._core import host_of
from saring.fields.addresses import absolute, path_of, site_label, site_of
from saring.fields.columns import INDEX, TEXT
from saring.fields.dates.moments import find
from saring.fields.facts import Facts
from saring.fields.found import Found, found
from saring.fields.wording import clean, letters
from saring.fields.words.breadcrumbs import FRONT, HERE, NO_SECTIONS, UNFILED


def shown_trail(facts: Facts, headline: str | None) -> Found[tuple[str, ...]] | None:
    """The links between the front page and the article that readers see above it."""
    trail = _nested([(text, href) for text, href in facts.claims["trail"] if text.lower() not in NO_SECTIONS], facts)
    crumbs = tuple([text.strip(" >›»/|[]") for text, href in trail if not _is_front(href) and _is_told(text, href, facts)])
    return _found(crumbs, "block", "breadcrumbs", facts, headline)


def begins_at_front(facts: Facts) -> bool:
    """Whether the links above the headline are a trail though nothing names them so: the first leads to the front page."""
    trail = facts.claims["trail"]
    return len(trail) > 1 and trail[0][0].lower() in FRONT and _is_front(trail[0][1])


def _nested(trail: list[tuple[str, str]], facts: Facts) -> list[tuple[str, str]]:
    """A trail without the menus that some open from its steps, which name one of them again: the steps above the page's own address.

    What has more steps than a trail and none of them above the page is a menu, whatever it is called.
    """
    if len({text for text, _ in trail}) == len(trail) <= _MOST_LINKS:
        return trail
    own = path_of(facts.url)
    above = [(text, href) for text, href in trail if own.startswith(f"{path_of(absolute(href, facts.base) or '').rstrip('/')}/")]
    return above or (trail if len(trail) <= _MOST_LINKS else [])


_MOST_LINKS = 7
"""Links of a trail, with those to the front page and to the article."""


def from_categories(facts: Facts) -> Found[tuple[str, ...]] | None:
    """The links to categories that readers see beside the headline."""
    names = tuple([name for name in facts.claims["categories"] if is_section(name) and len(name) <= _LONGEST_NAME])
    return found(names, "block", "categories", names[0]) if 0 < len(names) <= _MOST_SHOWN else None


_LONGEST_NAME = 60
"""Letters of a section that readers see; longer ones are other stories, or say what a section is about."""

_MOST_SHOWN = 5
"""Categories that an article shows: of 20 development pages with more, 15 have the site's menu there, the others tags."""


def linked_categories(facts: Facts) -> tuple[str, ...]:
    """The texts of the anchors that WordPress marks as leading to the article's categories."""
    names = [title for rel, _, title in facts.claims["links"].get("tag", ()) if title and "category" in rel]
    return tuple(dict.fromkeys(names[:_MOST_CATEGORIES]))


_MOST_CATEGORIES = 10


def from_breadcrumbs(facts: Facts, headline: str | None) -> Found[tuple[str, ...]] | None:
    """The breadcrumbs that the page claims, else what stands above the headline, else what its menu says of it or of its address."""
    items = facts.items.get("itemListElement.name") or facts.items.get("itemListElement.item.name") or ()
    crumbs = tuple([clean(name) for name in items if name])
    filed = tuple(dict.fromkeys([name for name in facts.claims["filed"] if len(name) <= _LONGEST_NAME]))
    return (
        _found(facts.ld.crumbs, "jsonld", "BreadcrumbList", facts, headline)
        or _found(crumbs, "microdata", "BreadcrumbList", facts, headline)
        or shown_trail(facts, headline)
        or _found(_written(facts), "block", "breadcrumbs", facts, headline)
        or _found(filed, "link", "menu", facts, headline)
        or _found(_folders(facts), "link", "folder", facts, headline)
    )


def _found(crumbs: tuple[str, ...], source: str, where: str, facts: Facts, headline: str | None) -> Found[tuple[str, ...]] | None:
    names = _sections(crumbs, facts, headline)
    return found(names, source, where, " > ".join(crumbs)) if names else None


def _folders(facts: Facts) -> tuple[str, ...]:
    """What a link of the page calls the innermost folder of its address, if that is the folder's name: `Politics` for `/politics/`."""
    own = path_of(facts.url)
    told = [(path, text) for text, path in facts.claims["folders"] if text.lower() not in NO_SECTIONS and "@" not in path]
    named = [(path, text) for path, text in told if own.startswith(f"{path}/") and _is_name(text, path)]
    return (max(named)[1],) if named else ()


def _is_name(text: str, path: str) -> bool:
    """Whether a text begins as the last part of a path does: addresses have no accents, and leave out words."""
    slug, key = letters(path.rpartition("/")[2]), letters(_plain(text))
    return len(slug) >= _ALIKE and slug[:_ALIKE] == key[:_ALIKE] and len(key) < 2 * len(slug)


_ALIKE = 3
"""Letters in which the name of a section and that of its folder agree."""


def _written(facts: Facts) -> tuple[str, ...]:
    """The steps of a trail that stands as one line above the headline: `当前位置：首页 > 本地`, `Головна / Культура`."""
    heads = facts.labelled("headline")
    for row in reversed(facts.page.before(heads[0][INDEX], _ABOVE)) if heads else ():
        text = row[TEXT]
        if len(text) > _LONGEST_TRAIL or STEP.search(text) is None:
            continue
        here = HERE_AT_START.match(text)
        steps = [step.strip() for step in STEP.split(text[here.end() :] if here else text) if step.strip()]
        if _MOST_STEPS >= len(steps) > 1 and max(map(len, steps)) <= _LONGEST_STEP and (here or _begins_at_front(steps[0], text, facts)):
            return tuple(steps[1:])
    return ()


def _begins_at_front(first: str, text: str, facts: Facts) -> bool:
    """Whether the first step of a trail is the front page, or the site by its name."""
    if first.lower() in FRONT:
        return True
    names = [*facts.site_names, *TITLE_PART.split(facts.claims["title"] or "")[1:]]
    return "/" not in text and letters(first) in [letters(name) for name in names if name]


STEP = re.compile(r"\s*[>»›→]\s*|\s/\s")
"""What parts the steps of a trail."""

HERE_AT_START = re.compile(rf"(?:{HERE})\s*[:：]?\s*", re.IGNORECASE)
"""The words that begin a trail: `You are here:`."""

_ABOVE, _LONGEST_TRAIL, _MOST_STEPS = 3, 120, 5
"""Blocks above the headline that may be a trail; its letters, and its steps."""


def _sections(crumbs: tuple[str, ...], facts: Facts, headline: str | None) -> tuple[str, ...]:
    """Breadcrumbs without the front page, the site, the article, and what names no section: dates, numbers."""
    if not crumbs:
        return ()
    titles = [letters(title) for title in (facts.said("headline"), facts.claims["title"], *facts.meta.get("og:title", ())) if title]
    sites = {letters(name) for name in facts.site_names}
    if len(sites) > 1:
        sites -= {
            letters(folder) for folder in path_of(facts.url).split("/")[1:2]
        }  # some call their section the site: `og:site_name` "nasional"
    names = []
    for crumb in crumbs:
        key = letters(crumb)
        is_article = _is_of_title(key, titles) or _is_alike(key, letters(headline or ""))
        if key and is_section(crumb) and key not in sites and not is_article and not _is_address(crumb, facts):
            names.append(crumb)
    return tuple(dict.fromkeys(names[:3]))


def is_section(name: str) -> bool:
    """Whether a name can be that of a section: no front page, no day, no number, and not that of what is filed nowhere."""
    low = name.lower()
    if low in FRONT or low in UNFILED:
        return False
    return not low[:1].isdigit() or (any(letter.isalpha() for letter in low) and not COUNT.match(low) and not find(low))


COUNT = re.compile(r"\d+\s(?:kommentar|comment|komentar|comentario|comentário|commentaire|коммент)")
"""The number of readers' comments."""


def _is_address(crumb: str, facts: Facts) -> bool:
    """Whether a breadcrumb is the site's address: `zdf.de`."""
    return "." in crumb and " " not in crumb and crumb.lower().removeprefix("www.").startswith(f"{site_label(facts.url)}.")


def _is_of_title(key: str, titles: list[str]) -> bool:
    """Whether a breadcrumb is a title, or a good part of one."""
    return any(key in title and len(key) > len(title) // 3 for title in titles)


def _is_alike(key: str, title: str) -> bool:
    """Whether a breadcrumb is the headline but for a few words: it lacks a fifth at most, or has half as much more."""
    return (key in title and 5 * len(key) > 4 * len(title)) or (title != "" and title in key and 2 * len(key) < 3 * len(title))


def _is_front(href: str) -> bool:
    return bool(href) and path_of(href) in ("", "/") and host_of(href) in ("", site_of(href))


def _is_told(text: str, href: str, facts: Facts) -> bool:
    """Whether what stands before the heading is its section: the page names it as breadcrumbs, or its own address or title agrees."""
    if facts.claims["trail_named"]:
        return not text[:1].isdigit()
    if len(text) > _LONGEST_STEP or text[:1].isdigit():
        return False
    path = path_of(href).rstrip("/")
    slug, key = letters(path.rpartition("/")[2]), letters(text)
    if slug and len(facts.claims["trail"]) == 1 and (slug == key or slug == letters(_plain(text))):
        return True
    if path and path_of(facts.url).startswith(f"{path}/"):
        return True
    if key and not key.isdigit() and {key, letters(_plain(text))}.intersection([letters(part) for part in path_of(facts.url).split("/")]):
        return True
    return bool(key) and key in [letters(part) for part in TITLE_PART.split(facts.claims["title"] or "")[1:]]


def _plain(text: str) -> str:
    """A text without the marks on its letters, as addresses write it."""
    return "".join([letter for letter in normalize("NFKD", text) if not combining(letter)]).replace("ı", "i").replace("đ", "d")


TITLE_PART = re.compile(r"\s*[|_｜»·]\s*|\s+[-–—:]\s+|(?<=[\u4e00-\u9fff])新闻")
"""What parts a title's headline, section and site."""

_LONGEST_STEP = 40
