"""Section, keywords, description, access: short claims that are taken as they are."""

import re
from typing import Any
from unicodedata import combining, normalize

from saring.fields.addresses import host_of, path_of, site_of
from saring.fields.facts import Facts
from saring.fields.found import Found, found
from saring.fields.wording import clean, letters, many, text_of

_MOST_KEYWORDS, _LONGEST_KEYWORD, _LONGEST_DESCRIPTION = 100, 100, 2_000
_FRONT = frozenset(
    (
        "home",
        "homepage",
        "start",
        "startseite",
        "accueil",
        "inicio",
        "início",
        "beranda",
        "главная",
        "головна",
        "ana sayfa",
        "anasayfa",
        "αρχική",
        "首页",
        "首頁",
        "ホーム",
        "トップ",
        "홈",
        "hem",
        "hjem",
        "etusivu",
        "acasă",
        "strona główna",
        "หน้าแรก",
        "trang chủ",
        "الرئيسية",
        "खबरें",
        "laman utama",
        "domů",
    )
)
"""Names of the first breadcrumb, in several languages."""


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
    """The sections the page files the article under."""
    names = _parted(_strings(facts.article.get("articleSection")))
    if names:
        return found(names, "jsonld", "articleSection", names[0])
    for key in facts.given(_SECTION_META):
        values = _parted(_strings(facts.meta[key]))
        if values and not values[0].startswith("http"):
            return found(values, "meta", key, values[0])
    names = tuple([clean(value) for value in facts.items.get("articleSection", ())[:5] if value])
    if names:
        return found(names, "microdata", "articleSection", names[0])
    return _from_crumbs(facts)


def _parted(names: tuple[str, ...]) -> tuple[str, ...]:
    """Sections that a page gives as one text: `Politics, Europe` is two, `Food, Wine & Travel` one."""
    if len(names) != 1 or "," not in names[0] or JOINED.search(names[0]):
        return names
    parts = [part.strip() for part in names[0].split(",")]
    return tuple(dict.fromkeys(parts)) if all(0 < len(part.split(" ")) <= _MOST_WORDS for part in parts) else names


JOINED = re.compile(r"[&+]|\s(?:and|und|et|y|e|en|og|och|dan|i|и|та|ve)\s", re.IGNORECASE)
"""What joins two words to one name of a section."""

_MOST_WORDS = 3


def _from_crumbs(facts: Facts) -> Found[tuple[str, ...]] | None:
    """The breadcrumbs between the front page and the article: claimed ones, else those that readers see."""
    names = _sections(facts.ld.crumbs, facts)
    if names:
        return found(names, "jsonld", "BreadcrumbList", " > ".join(facts.ld.crumbs))
    crumbs = tuple([clean(name) for name in facts.items.get("itemListElement.name", ()) if name])
    names = _sections(crumbs, facts)
    if names:
        return found(names, "microdata", "BreadcrumbList", " > ".join(crumbs))
    crumbs = tuple([text for text, href in facts.claims["trail"] if not _is_front(href) and _is_told(text, href, facts)])
    names = _sections(crumbs, facts)
    return found(names, "block", "breadcrumbs", " > ".join(crumbs)) if names else None


def _sections(crumbs: tuple[str, ...], facts: Facts) -> tuple[str, ...]:
    """Breadcrumbs without the front page, the site and the article."""
    if not crumbs:
        return ()
    titles = [letters(title) for title in (facts.said("headline"), facts.claims["title"], *facts.meta.get("og:title", ())) if title]
    sites = {letters(name) for name in facts.site_names}
    names = []
    for crumb in crumbs:
        key = letters(crumb)
        if key and crumb.lower() not in _FRONT and key not in sites and not _is_of_title(key, titles):
            names.append(crumb)
    return tuple(names[:3])


def _is_of_title(key: str, titles: list[str]) -> bool:
    """Whether a breadcrumb is a title, or a good part of one."""
    return any(key in title and len(key) > len(title) // 3 for title in titles)


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
    """The keywords the page gives, in order, each once."""
    names = _own(_split(facts.article.get("keywords")))
    if names and not (len(names) == 1 and _is_told_apart(names[0], facts)):
        return found(names, "jsonld", "keywords", ", ".join(names))
    for key in facts.given(_KEYWORD_META):
        names = _own(_split(facts.meta[key]))
        if names:
            return found(names, "meta", key, ", ".join(names))
    names = _split(facts.items.get("keywords"))
    if names:
        return found(names, "microdata", "keywords", ", ".join(names))
    names = _split(facts.claims["tags"])
    if names:
        return found(names, "block", "tags", ", ".join(names))
    tags = [title for rel, _, _, _, title in facts.claims["links"] if title and "tag" in rel and "tag" in rel.split()]
    names = _split(tags)
    return found(names, "link", "tag", ", ".join(names)) if names else None


def _is_told_apart(joined: str, facts: Facts) -> bool:
    """Whether `joined` is several keywords of a `<meta>` with nothing but spaces between them."""
    told = [_split(facts.meta[key]) for key in facts.given(_KEYWORD_META)] if " " in joined else []
    return any(len(names) > 1 and all(name in joined for name in names) for names in told)


def _own(names: tuple[str, ...]) -> tuple[str, ...]:
    """Keywords without what is meant for programs: `digital_syndication`, `100312362`."""
    return tuple([name for name in names if "_" not in name and not (name.isdecimal() and len(name) > _YEAR)])


_YEAR = 4
"""Digits of the longest number that means something."""


def _strings(value: Any) -> tuple[str, ...]:
    """The texts of a claim that may be one or many, each once."""
    if value is None:
        return ()
    texts = [text_of(member) for member in many(value)[:20]]
    return tuple(dict.fromkeys([text for text in texts if text and len(text) <= _LONGEST_KEYWORD]))


def _split(value: Any) -> tuple[str, ...]:
    """Keywords in a list, in one string parted by commas, or both."""
    if not value:
        return ()
    out: dict[str, None] = {}
    for member in many(value)[:_MOST_KEYWORDS]:
        text = text_of(member.replace("\n", ",") if isinstance(member, str) and "," not in member else member)
        if not text or len(text) > _LONGEST_KEYWORD * _MOST_KEYWORDS:
            continue
        mark = "," if "," in text else ";" if ";" in text else "|" if "|" in text else ","
        if not text.isascii():
            text = text.replace("，", ",").replace("、", ",").replace("،", ",")
        for part in text.split(mark):
            word = part.strip(" \"'#")
            if word and len(word) <= _LONGEST_KEYWORD:
                out[word] = None
    return tuple(out)[:_MOST_KEYWORDS]


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
    claim = facts.first_item("isAccessibleForFree") or facts.first_meta("article:content_tier", "isaccessibleforfree")
    free = _truth(claim[1]) if claim else None
    return found(free, "meta", claim[0], claim[1]) if claim and free is not None else None


def _truth(text: str) -> bool | None:
    low = text.strip().lower().replace("https:", "http:")
    return True if low in _TRUE else False if low in _FALSE else None
