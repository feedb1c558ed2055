"""trafilatura's `Document`, filled from a record."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any
from xml.etree.ElementTree import Element

from saring.compat.pages import host, lead_image, plain_language
from saring.compat.trafilatura_choices import date_of
from saring.record import Article, Person


@dataclass(slots=True, kw_only=True)
class Document:
    """What `bare_extraction` gives, attribute by attribute. All are filled always: trafilatura wants `with_metadata=True` for that.

    The record it is made of is `record`, which is no part of `as_dict`.
    """

    title: str | None = None
    """`headline`: without the site's name."""
    author: str | None = None
    """Names parted by "; ", as trafilatura writes them; `record.author` has them as a list, with roles and addresses."""
    url: str | None = None
    """`canonical_url`, else the address that was given."""
    hostname: str | None = None
    """The whole host, without ``www.``; trafilatura gives the registered domain, which takes a list of all suffixes to tell."""
    description: str | None = None
    sitename: str | None = None
    """`publisher`."""
    date: str | None = None
    """The day of publication; `record.date_published` has the time and the zone. None where the page names none."""
    categories: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    fingerprint: str | None = None
    """`identifier`: the SHA-256 of the body, which tells equal bodies only, not similar ones as trafilatura's does."""
    id: str | None = None
    license: str | None = None
    body: Element | None = None
    """An element of Python's own `xml.etree`, with trafilatura's names inside, not one of lxml."""
    comments: str | None = None
    commentsbody: Element | None = None
    raw_text: str | None = None
    text: str | None = None
    language: str | None = None
    """ISO 639: `record.in_language` has the region too. trafilatura fills it only if it was asked for a language."""
    image: str | None = None
    pagetype: str | None = None
    """`verdict.kind`: article, liveblog, listing …, not what `og:type` says."""
    filedate: str | None = None
    """None: trafilatura puts the day of the extraction here."""
    record: Article | None = None

    def as_dict(self) -> dict[str, Any]:
        """All attributes that trafilatura has, by name."""
        return {entry.name: getattr(self, entry.name) for entry in fields(self) if entry.name != "record"}


def authors(article: Article, barred: frozenset[str] | set[str] | None) -> list[Person]:
    """The authors but those whose names are barred, in any case of letters."""
    refused = {name.casefold() for name in barred or ()}
    return [person for person in article.author if person.name.casefold() not in refused]


def document(article: Article, dates: Mapping[str, Any] | None = None, barred: frozenset[str] | set[str] | None = None) -> Document:
    """What a record says of its page; its text is left to others.

    Args:
        article: the record.
        dates: trafilatura's parameters for dates.
        barred: names that are no authors, whatever the page says.
    """
    url = article.canonical_url or article.url
    return Document(
        title=article.headline,
        author="; ".join([person.name for person in authors(article, barred)]) or None,
        url=url,
        hostname=(host(url) or "").removeprefix("www.") or None,
        description=article.description,
        sitename=article.publisher.name if article.publisher else None,
        date=date_of(article, dates),
        categories=list(article.article_section),
        tags=list(article.keywords),
        fingerprint=article.identifier,
        license=getattr(article, "license", None),
        language=plain_language(article),
        image=lead_image(article),
        pagetype=article.verdict.kind,
        record=article,
    )
