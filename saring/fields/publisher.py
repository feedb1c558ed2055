"""Who published the page."""

import re
from collections.abc import Iterator

from saring.fields.addresses import absolute, site_label
from saring.fields.columns import INDEX, TEXT
from saring.fields.facts import Facts
from saring.fields.found import Found, found
from saring.fields.headline import BAR, DASH
from saring.fields.wording import clean, letters, text_of
from saring.record import Organization

CHANNEL = re.compile(
    r"(?:whats\s?app\s+channel|channel\s+whats\s?app|saluran\s+whats\s?app|whats\s?app[\s-]kanal|canal\s+de\s+whats\s?app|kanal\s+whats\s?app|"
    r"google\s+news|telegram|newsletter)\s+(?:dari\s+|von\s+|de\s+|of\s+)?((?:[A-Z0-9][\w.&'-]*)(?:\s+[A-Z][\w.&'-]*){0,2})"
    r"|((?:[A-Z][\w.&'-]*)(?:\s+[A-Z][\w.&'-]*){0,2})\s+(?:di|on|bei|en|su|sur|na)\s+(?:google\s+news|whats\s?app|telegram)",
    re.IGNORECASE,
)
"""A line that asks readers to follow the publisher: `Follow WhatsApp Channel Okezone`; its name has capitals."""

_NOT_NAMES = frozenset("kami kita us our uns nous nosotros our channel for untuk dan and the a an update ini now".split())
_LONGEST = 80


def publisher(facts: Facts) -> Found[Organization] | None:
    """The publisher that the page names, with address and logo where it gives them."""
    for source, where, raw, sure in _candidates(facts):
        name = clean(raw)
        if 1 < len(name) <= _LONGEST and not name.startswith(("http:", "https:", "@")):
            return found(Organization(name, *_details(facts, name)), source, where, raw, sure)
    return None


def _candidates(facts: Facts) -> Iterator[tuple[str, str | None, str, float]]:
    name = facts.said("publisher")
    if name:
        yield "jsonld", "publisher.name", name, 0.97
    meta = facts.first_meta("og:site_name")
    if meta:
        yield "meta", meta[0], meta[1], 0.95
    organization = text_of(facts.ld.organization.get("name"))
    if organization:
        yield "jsonld", "Organization.name", organization, 0.85
    item = facts.first_item("publisher.name", "publisher")
    if item:
        yield "microdata", item[0], item[1], 0.9
    meta = facts.first_meta("application-name", "dc.publisher", "publisher", "copyright", "cre", "apple-mobile-web-app-title")
    if meta:
        yield "meta", meta[0], meta[1], 0.75
    yield from _from_title(facts)
    yield from _from_promotion(facts)


def _from_title(facts: Facts) -> Iterator[tuple[str, str | None, str, float]]:
    """The end of the title, if what stands before it is the heading, or if the site's address says the same."""
    title = clean(facts.claims["title"] or "")
    label = site_label(facts.url).replace("-", "")
    headings = [letters(text) for level, text in facts.claims["headings"][:5] if level == 1]
    for mark in (BAR, DASH):
        matches = list(mark.finditer(title))
        if not matches:
            continue
        tail = title[matches[-1].end() :]
        first = letters(title[: matches[-1].start()])
        key = letters(tail)
        if key and ((label and (key.startswith(label) or label.startswith(key))) or (first in headings and len(tail.split()) < _FEW_WORDS)):
            yield "title", None, tail, 0.7


_FEW_WORDS = 5


def _from_promotion(facts: Facts) -> Iterator[tuple[str, str | None, str, float]]:
    """The name in a line that asks readers to follow the publisher elsewhere."""
    for label in ("promotion", "navigation", "related", "body"):
        for row in facts.labelled(label)[-12:]:
            match = CHANNEL.search(row[TEXT]) if len(row[TEXT]) < _LONGEST * 3 else None
            words = (match[1] or match[2]).split() if match else []
            while words and (words[-1].lower() in _NOT_NAMES or not words[-1][0].isupper()):
                words.pop()
            if words and words[0][0].isupper() and words[0].lower() not in _NOT_NAMES:
                yield "block", str(row[INDEX]), " ".join(words), 0.7


def _details(facts: Facts, name: str) -> tuple[str | None, str | None]:
    """Address and logo of the publisher, from the JSON-LD object of that name."""
    for node in (facts.ld.follow(facts.article.get("publisher")), facts.ld.organization):
        if isinstance(node, dict) and text_of(node.get("name")) == name:
            url = node.get("url")
            logo = node.get("logo")
            address = logo.get("url") or logo.get("@id") if isinstance(logo, dict) else logo
            return (
                absolute(url, facts.base) if isinstance(url, str) else None,
                absolute(address, facts.base) if isinstance(address, str) else None,
            )
    return None, None
