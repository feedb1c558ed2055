"""What a page says of itself, as far as the labels need it: names, dates, descriptions, article bodies.

Weak evidence for training only; what saring believes at use is decided in `saring/fields`.
"""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

META = re.compile(r"<meta\b([^>]*)>", re.IGNORECASE)
ATTRIBUTE = re.compile(r"""([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
TITLE = re.compile(r"<title\b[^>]*>(.*?)</title", re.IGNORECASE | re.DOTALL)
JSON_LD = re.compile(r"""<script\b[^>]*application/ld\+json[^>]*>(.*?)</script""", re.IGNORECASE | re.DOTALL)
TIME = re.compile(r"""<time\b[^>]*\bdatetime\s*=\s*["']?([^"'>]+)""", re.IGNORECASE)
SITE_NAME = re.compile(r"\s+[|»«·•:–—-]+\s+")  # what parts a title from the site's name
MARKUP = re.compile(r"<[^>]{0,2000}>")
ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")

TITLE_KEYS = frozenset({"og:title", "twitter:title", "dc.title", "dcterms.title", "title", "headline", "sailthru.title", "parsely-title"})
DESCRIPTION_KEYS = frozenset({"og:description", "twitter:description", "description", "dc.description", "sailthru.description"})
AUTHOR_KEYS = frozenset({"author", "article:author", "dc.creator", "byl", "sailthru.author", "parsely-author", "twitter:data1"})
DATE_KEYS = re.compile(r"(?:^|[:._-])(?:date|published_time|modified_time|pubdate|publish-date|datepublished|parsely-pub-date)$")


@dataclass
class Hints:
    """Values in the order found; a value may be wrong, empty ones are left out."""

    titles: list[str] = field(default_factory=list)
    descriptions: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    days: set[tuple[int, int, int]] = field(default_factory=set)  # (year, month, day)
    bodies: list[str] = field(default_factory=list)  # JSON-LD articleBody, as plain text
    types: set[str] = field(default_factory=set)  # JSON-LD @type and og:type, lower case


def read_hints(page: str) -> Hints:
    """The hints in a page's markup."""
    hints = Hints()
    for tag in META.findall(page):
        _add_meta(hints, tag)
    for node in json_ld_nodes(page):
        _add_node(hints, node)
    found = TITLE.search(page)
    if found:
        title = html.unescape(found[1]).strip()
        hints.titles += [title, max(SITE_NAME.split(title), key=len)]
    for value in TIME.findall(page)[:3]:
        hints.days |= days(value)
    for values in (hints.titles, hints.descriptions, hints.authors):
        values[:] = dict.fromkeys(value for value in values if value)
    return hints


def days(value: object) -> set[tuple[int, int, int]]:
    """The calendar days written as YYYY-MM-DD in a string."""
    return {(int(year), int(month), int(day)) for year, month, day in ISO_DAY.findall(str(value))}


def json_ld_nodes(page: str) -> Iterator[dict[str, Any]]:
    """Every object in the page's JSON-LD, outermost first; scripts that are not JSON are passed over."""
    for script in JSON_LD.findall(page):
        try:
            value = json.loads(script.strip(), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _objects(value)


def _objects(value: object) -> Iterator[dict[str, Any]]:
    stack = [value]
    while stack:
        top = stack.pop()
        if isinstance(top, dict):
            yield top
            stack.extend(reversed(list(top.values())))
        elif isinstance(top, list):
            stack.extend(reversed(top))


def _add_meta(hints: Hints, tag: str) -> None:
    attributes = {name.lower(): html.unescape(a or b or c).strip() for name, a, b, c in ATTRIBUTE.findall(tag)}
    key = (attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or "").lower()
    content = attributes.get("content", "")
    if key in TITLE_KEYS:
        hints.titles.append(content)
    elif key in DESCRIPTION_KEYS:
        hints.descriptions.append(content)
    elif key in AUTHOR_KEYS and "://" not in content:
        hints.authors.append(content)
    elif DATE_KEYS.search(key):
        hints.days |= days(content)
    elif key == "og:type":
        hints.types.add(content.lower())


def _add_node(hints: Hints, node: dict[str, Any]) -> None:
    kinds = {kind.lower() for kind in _strings(node.get("@type"))}
    if not any(kind.endswith(("article", "posting", "report", "review")) for kind in kinds):
        return
    hints.types |= kinds
    hints.titles += [html.unescape(value) for value in _strings(node.get("headline")) + _strings(node.get("name"))]
    hints.descriptions += [html.unescape(value) for value in _strings(node.get("description"))]
    hints.authors += [html.unescape(name) for name in _names(node.get("author"))]
    for key in ("datePublished", "dateModified"):
        hints.days |= days(node.get(key))
    hints.bodies += [plain(value) for value in _strings(node.get("articleBody")) if "comment" not in kinds]


def plain(text: str) -> str:
    """Text without tags and character references, as some pages write articleBody with markup."""
    return html.unescape(MARKUP.sub(" ", html.unescape(text)))


def _strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value.strip()]
    return [item.strip() for item in value if isinstance(item, str)] if isinstance(value, list) else []


def _names(value: object) -> list[str]:
    if isinstance(value, dict):
        return _strings(value.get("name"))
    if isinstance(value, list):
        return [name for item in value for name in _names(item)]
    return [name for name in _strings(value) if "://" not in name]
