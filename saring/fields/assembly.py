"""The whole record of a page, from every field's value and evidence."""

from typing import Any

from saring.fields.attribution.credits import attribution, author
from saring.fields.attribution.dateline import Dateline
from saring.fields.attribution.name_sources import read_sources
from saring.fields.attribution.openings import opening_dateline
from saring.fields.attribution.told_names import SHOWN
from saring.fields.body.blocks import body
from saring.fields.body.choice import choose
from saring.fields.canonical import canonical_url
from saring.fields.columns import PageLike
from saring.fields.comments.threads import comment
from saring.fields.confidence import side, with_confidence
from saring.fields.dates.publication import dates
from saring.fields.facts import Facts
from saring.fields.found import Found
from saring.fields.languages.language import in_language
from saring.fields.license import article_license
from saring.fields.live.blogs import Live, live
from saring.fields.pagination.pager import pagination
from saring.fields.pictures.images import Pictures
from saring.fields.publisher import publisher
from saring.fields.reading import reading
from saring.fields.state.about import about
from saring.fields.titles.headline import alternative_headline, headline
from saring.fields.topics.keywords import keywords
from saring.fields.topics.related import related_link
from saring.fields.topics.short_claims import article_section, description, is_accessible_for_free
from saring.fields.verdict import has_body, verdict
from saring.options import Options
from saring.record import Article, CaptureInfo, Comment, Evidence


def article(page: PageLike, capture: CaptureInfo, options: Options) -> Article:
    """The record of one page.

    Args:
        page: what the native side read.
        capture: where the bytes are from; its `url` resolves addresses, its `date` bounds the page's dates.
        options: `favour`, `tables`, `comments` and `evidence` are heeded here.
    """
    facts, rows, stored, shown, beside = reading(page, choose(page, options.favour), capture.url, capture.date)
    found = _fields(facts, shown)
    if stored:
        found |= {name: field for name, field in about(stored, facts).items() if found[name] is None}
    values: dict[str, Any] = {name: field.value for name, field in found.items() if field is not None}
    posted = live(facts, rows, beside, [values.get(name) for name in ("in_language", "date_published", "date_modified")])
    blocks = posted.body if posted else body(rows, beside, tables=options.tables)
    judged = verdict(facts, (values.get("headline"), facts.claims["title"]), blocks, posted)
    if posted:
        found["body"] = Found(blocks, posted.evidence)
        _leave_to_updates("author", found, values, posted.span)
        _leave_newest("date_published", found, values, [block.date for block in blocks if block.date])
    if judged.kind != "article" and (judged.kind == "listing" or not blocks) and values.pop("pagination", None):
        found["pagination"] = None  # it leads to more of a list, not to more of an article
    if judged.kind in _WITHOUT_AUTHORS and values.get("author") and found["author"] and found["author"].evidence.source in SHOWN:
        del values["author"]
        found["author"] = None
    if found["date_published"] and found["date_published"].evidence.source in _WITHOUT_DATES.get(judged.kind, ()):
        del values["date_published"]
        found["date_published"] = None
    return Article(
        **values,
        body=blocks if has_body(judged) else (),
        url=capture.url,
        comment=_comments(facts, values.get("in_language"), posted, judged.kind) if options.comments else (),
        verdict=judged,
        evidence=_evidence(found, facts, side(judged.kind), stored=has_body(judged) and not posted) if options.evidence else {},
        capture=capture,
    )


def _comments(facts: Facts, language: str | None, posted: Live | None, kind: str) -> tuple[Comment, ...]:
    return comment(facts, language, posted.span if posted else (), of_forum=kind == "forum")


_WITHOUT_AUTHORS = ("listing", "page", "product")
"""Kinds of pages on which a name in sight is that of somebody else's text, a customer or a colleague.

On the labelled pages thirty such names were taken for authors, and not one of them was.
"""


_WITHOUT_DATES = {"listing": ("block", "time"), "page": ("jsonld", "meta", "microdata", "url")}
"""Sources by kind of page that tell another day than that of publication: of a list, the first teaser; of a page about a company or a
service, the day on which a program made it."""


def _evidence(found: dict[str, Found[Any] | None], facts: Facts, on: str, *, stored: bool) -> dict[str, Evidence]:
    told = with_confidence(found, facts, on)
    return {**told, "body": facts.stored} if stored and facts.stored else told


def _leave_to_updates(name: str, found: dict[str, Found[Any] | None], values: dict[str, Any], span: range) -> None:
    """Takes back a field that was read in one of the updates: who wrote that one has not written them all."""
    field = found[name]
    where = field.evidence.where if field and field.evidence.source == "block" else None
    if where and where.isdecimal() and int(where) in span:
        found[name] = None
        values.pop(name)


def _leave_newest(name: str, found: dict[str, Found[Any] | None], values: dict[str, Any], dates: list[str]) -> None:
    """Takes back a date that is that of an update, and not of the first: the newest one stands on top, where others have their day."""
    field = found[name]
    if field and field.evidence.source in ("block", "time") and field.value in dates and field.value != min(dates):
        found[name] = None
        values.pop(name)


def _fields(facts: Facts, shown: Pictures) -> dict[str, Found[Any] | None]:
    """Every field that is read by itself, in the record's order."""
    main = headline(facts)
    language = in_language(facts)
    spoken = language.value if language else None
    sections = article_section(facts, main.value if main else None)
    who = publisher(facts, main.value if main else None, sections)
    line = opening_dateline(facts, who.value.name if who else None)
    sources = read_sources(facts, spoken, line)
    credited = attribution(sources, line, facts, spoken)
    dated = dates(facts, spoken)
    writers = author(sources, facts)
    names = [person.name for person in writers.value] if writers else []
    return {
        "headline": main,
        "alternative_headline": alternative_headline(facts, main.value if main else None, names),
        "description": description(facts),
        "author": writers,
        "source_organization": credited.organizations,
        "credit_text": credited.credit,
        "publisher": who,
        "dateline": _place(line),
        "date_published": dated.published,
        "date_modified": dated.modified,
        "article_section": sections,
        "keywords": keywords(facts, sections.value if sections else ()),
        "in_language": language,
        "image": shown.image,
        "pagination": pagination(facts),
        "is_accessible_for_free": is_accessible_for_free(facts),
        "license": article_license(facts),
        "canonical_url": canonical_url(facts),
        "related_link": related_link(facts),
    }


def _place(line: Dateline | None) -> Found[str] | None:
    if line is None or line.place is None:
        return None
    return Found(line.place, Evidence("block", "first paragraph", line.raw))
