"""Adapters: a page in, its record out as JSON, with the same keys from everyone; what a system has no field for is absent."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from evaluation.datasets import Page
from evaluation.peers import OWN, System

if TYPE_CHECKING:
    from saring.record import Article


def _saring(page: Page) -> str:
    from saring.extract import extract

    return json.dumps(record_of(extract(page.data, url=page.url)))


def record_of(article: Article) -> dict[str, object]:
    """Return an article of saring's as a record."""
    lead = article.image[0] if article.image else None
    return _record(
        title=article.headline,
        dek=article.alternative_headline,
        description=article.description,
        authors=[person.name for person in article.author],
        agencies=[*[source.name for source in article.source_organization], *([article.credit_text] if article.credit_text else [])],
        published=article.date_published,
        modified=article.date_modified,
        image=lead and lead.url,
        caption=lead and lead.caption,
        credit=lead and lead.credit_text,
        captions=[image.caption for image in article.image if image.caption],
        credits=[image.credit_text for image in article.image if image.credit_text],
        keywords=article.keywords,
        section=article.article_section,
        language=article.in_language,
        kind=article.verdict.kind,
        evidence={name: [told.source, told.where, told.confidence] for name, told in article.evidence.items()},
    )


def _trafilatura(page: Page) -> str:
    import trafilatura

    found: Any = trafilatura.bare_extraction(page.html, url=page.url, with_metadata=True)
    if not found:
        return "{}"
    record = _record(
        title=found.title,
        description=found.description,
        authors=[found.author or ""],
        published=found.date,
        image=found.image,
        keywords=found.tags,
        section=found.categories,
        language=found.language,
    )
    return json.dumps(record)


def _newspaper(page: Page) -> str:
    import newspaper

    article: Any = newspaper.Article(page.url or "https://example.org/", fetch_images=False)
    article.download(input_html=page.html)
    article.parse()
    record = _record(
        title=article.title,
        description=article.meta_description,
        authors=article.authors,
        published=article.publish_date,
        image=article.top_image,
        keywords=sorted(article.tags) or article.meta_keywords,
        language=article.meta_lang,
    )
    return json.dumps(record)


def _record(**fields: object) -> dict[str, object]:
    return {name: _plain(value) for name, value in fields.items() if value}


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


SYSTEMS: Mapping[str, System] = MappingProxyType(
    {
        system.name: system
        for system in (
            System(OWN, OWN, "saring._core", "record, all fields", _saring),
            System("trafilatura-record", "trafilatura", "trafilatura", "all fields, bare_extraction with_metadata", _trafilatura),
            System("newspaper4k-record", "newspaper4k", "newspaper", "all fields, input_html", _newspaper),
        )
    }
)
