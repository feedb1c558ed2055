"""A page's claims and labelled blocks to the article record: a file a field, each a pure function that gives a value and its evidence.

`article` is the whole of it. A field that the page does not give is absent; none is copied from another.
"""

from typing import Any

from saring.fields.body import body
from saring.fields.canonical import canonical_url
from saring.fields.chosen import choose
from saring.fields.columns import PageLike
from saring.fields.comments import comment
from saring.fields.confidence import side, with_confidence
from saring.fields.credits import author, credit_text, source_organization
from saring.fields.dateline import Dateline
from saring.fields.dates import dates
from saring.fields.facts import Facts, gather
from saring.fields.found import Found
from saring.fields.headline import alternative_headline, headline
from saring.fields.images import Pictures, pictures
from saring.fields.language import in_language
from saring.fields.name_sources import read_sources
from saring.fields.openings import opening_dateline
from saring.fields.pagination import pagination
from saring.fields.publisher import publisher
from saring.fields.related import related_link
from saring.fields.stored import stored_body
from saring.fields.topics import article_section, description, is_accessible_for_free, keywords
from saring.fields.verdict import has_body, verdict
from saring.options import Options
from saring.record import Article, CaptureInfo, Evidence

__all__ = ["article"]


def article(page: PageLike, capture: CaptureInfo, options: Options) -> Article:
    """The record of one page.

    Args:
        page: what the native side read.
        capture: where the bytes are from; its `url` resolves addresses, its `date` bounds the page's dates.
        options: `favour`, `tables`, `comments` and `evidence` are heeded here.
    """
    content, rows = choose(page, options.favour)
    facts = gather(page, content, capture.url, capture.date)
    stored = stored_body(facts, rows)
    shown = pictures(facts)
    found = _fields(facts, shown, stored[0].text if stored else None)
    values: dict[str, Any] = {name: field.value for name, field in found.items() if field is not None}
    blocks = stored or body(rows, shown.figures, tables=options.tables)
    judged = verdict(facts, (values.get("headline"), facts.claims["title"]), blocks)
    if judged.kind != "article" and (judged.kind == "listing" or not blocks) and values.pop("pagination", None):
        found["pagination"] = None  # it leads to more of a list, not to more of an article
    return Article(
        **values,
        body=blocks if has_body(judged) else (),
        url=capture.url,
        comment=comment(facts) if options.comments else (),
        verdict=judged,
        evidence=_evidence(found, facts, side(judged.kind)) if options.evidence else {},
        capture=capture,
    )


def _evidence(found: dict[str, Found[Any] | None], facts: Facts, on: str) -> dict[str, Evidence]:
    return {name: with_confidence(name, field, facts, on) for name, field in found.items() if field is not None}


def _fields(facts: Facts, shown: Pictures, first: str | None) -> dict[str, Found[Any] | None]:
    """Every field that is read by itself, in the record's order."""
    main = headline(facts)
    language = in_language(facts)
    spoken = language.value if language else None
    who = publisher(facts, main.value if main else None)
    line = opening_dateline(facts, who.value.name if who else None, first)
    sources = read_sources(facts, spoken, line)
    dated = dates(facts, spoken)
    return {
        "headline": main,
        "alternative_headline": alternative_headline(facts, main.value if main else None),
        "description": description(facts),
        "author": author(sources, facts),
        "source_organization": source_organization(sources, line, facts),
        "credit_text": credit_text(sources, facts),
        "publisher": who,
        "dateline": _place(line),
        "date_published": dated.published,
        "date_modified": dated.modified,
        "article_section": article_section(facts),
        "keywords": keywords(facts),
        "in_language": language,
        "image": shown.image,
        "pagination": pagination(facts),
        "is_accessible_for_free": is_accessible_for_free(facts),
        "canonical_url": canonical_url(facts),
        "related_link": related_link(facts),
    }


def _place(line: Dateline | None) -> Found[str] | None:
    if line is None or line.place is None:
        return None
    return Found(line.place, Evidence("block", "first paragraph", line.raw))
