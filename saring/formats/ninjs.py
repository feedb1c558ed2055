"""The record as an item of ninjs 3.1, IPTC's News in JSON.

Written to the rules of http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json: no property beside those it names, addresses as URIs, moments
with time and offset. A date without them would have to be guessed at there, so it stands among the descriptions, as does the credit
line; pictures, comments, embedded things and other stories are associations, which must each have a URI.
"""

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urldefrag

from saring.formats import html
from saring.formats.addresses import uri
from saring.formats.json import in_json, known
from saring.formats.moments import is_date_time
from saring.formats.pictures import pictures
from saring.record import Article, Block, Comment, Image, Link, Organization

Item = dict[str, Any]

_STANDARD = {"name": "ninjs", "version": "3.1", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"}

_COMPOSITE = ("gallery", "video")
"""Kinds of page whose content is more than text: `composite` in IPTC's list of natures, `text` for the others."""


def write(article: Article) -> str:
    """Indented, for people."""
    return in_json(item(article), indent=2)


def write_line(article: Article) -> str:
    """On one line: ninjs has no list of items, so several records are one item a line."""
    return in_json(item(article))


def item(article: Article) -> Item:
    """The record as data."""
    own = _own_uri(article)
    return known(
        {
            "uri": own,
            "standard": _STANDARD,
            "type": "composite" if article.verdict.kind in _COMPOSITE else "text",
            "representationType": "partial" if article.pagination and (article.pagination.pages or 1) > 1 else None,
            "firstCreated": _moment(article.date_published),
            "versionCreated": _moment(article.date_modified),
            "usageTerms": article.license,
            "language": article.in_language,
            "edNote": f"{article.verdict.kind}: {article.verdict.reason}" if article.verdict.kind != "article" else None,
            "headlines": _roles(main=article.headline, alternative=article.alternative_headline),
            "by": ", ".join([person.name for person in article.author]),
            "located": article.dateline,
            "descriptions": _descriptions(article),
            "bodies": _bodies(article),
            "people": [known({"name": person.name, "rel": "author", "uri": uri(person.url)}) for person in article.author],
            "organisations": [_organisation(article.publisher, "publisher")] if article.publisher else None,
            "infoSources": [_source(agency) for agency in article.source_organization],
            "subjects": list(_subjects(article)),
            "altIds": list(_other_ids(article, own)),
            "associations": list(_associations(article, own)),
        }
    )


def _own_uri(article: Article) -> str:
    """The page's address; without one, the digest of the text as a URI (RFC 6920), or of the record if it has no text."""
    address = uri(article.canonical_url) or uri(article.url)
    if address:
        return address
    digest = article.identifier or hashlib.sha256(in_json(article.to_dict()).encode("utf-8", "surrogatepass")).hexdigest()
    return "ni:///sha-256;" + urlsafe_b64encode(bytes.fromhex(digest)).decode().rstrip("=")


def _moment(text: str | None) -> str | None:
    return text if is_date_time(text) else None


def _roles(**values: str | None) -> list[Item]:
    """Texts with their roles, those that there are."""
    return [{"role": role, "value": value} for role, value in values.items() if value]


def _descriptions(article: Article) -> list[Item]:
    published, modified = [None if _moment(date) else date for date in (article.date_published, article.date_modified)]
    return _roles(summary=article.description, creditText=article.credit_text, datePublished=published, dateModified=modified)


def _bodies(article: Article) -> list[Item]:
    """The body as plain text, and with its structure as HTML in which nothing runs."""
    if not article.body:
        return []
    alone = replace(article, headline=None, author=(), date_published=None, image=())
    text = article.text
    counts = {"charCount": len(text), "wordCount": article.word_count}
    return [
        {"role": "main", "contentType": "text/plain", **counts, "value": text},
        {"role": "structured", "contentType": "text/html", "value": html.fragment(alone)},
    ]


def _organisation(organization: Organization, rel: str) -> Item:
    return known({"name": organization.name, "rel": rel, "uri": uri(organization.url)})


def _source(agency: Organization) -> Item:
    return known({"name": agency.name, "role": "agency", "uri": uri(agency.url)})


def _subjects(article: Article) -> Iterator[Item]:
    yield from [{"name": section, "rel": "section"} for section in article.article_section]
    yield from [{"name": keyword, "rel": "keyword"} for keyword in article.keywords]


def _other_ids(article: Article, own: str) -> Iterator[Item]:
    address = uri(article.url)
    if address and address != own:
        yield {"role": "capturedUrl", "value": address}
    if article.identifier:
        yield {"role": "sha256", "value": article.identifier}


def _associations(article: Article, own: str) -> Iterator[Item]:
    for number, image in enumerate(pictures(article), 1):
        yield _picture(image, f"picture-{number}", own)
    for number, block in enumerate([block for block in article.body if block.type == "embed" and uri(block.url)], 1):
        yield _embed(block, f"embed-{number}")
    for number, comment in enumerate(article.comment, 1):
        yield _comment(comment, f"comment-{number}", own)
    for number, link in enumerate([link for link in article.related_link if uri(link.url)], 1):
        yield _related(link, f"related-{number}")


def _part_uri(own: str, name: str) -> str:
    """A URI for a part of the item that has no address of its own."""
    return f"{urldefrag(own).url}#{name}"


def _picture(image: Image, name: str, own: str) -> Item:
    address = uri(image.url)
    rendition = known({"name": "original", "href": address, "width": image.width, "height": image.height})
    return known(
        {
            "name": name,
            "rel": "main" if image.representative_of_page else "illustration",
            "uri": address or _part_uri(own, name),
            "type": "picture",
            "by": image.credit_text,
            "descriptions": _roles(caption=image.caption),
            "renditions": [rendition] if address else None,
        }
    )


def _embed(block: Block, name: str) -> Item:
    """Something that the body shows from elsewhere; of what nature it is, the record does not know."""
    address = uri(block.url)
    return known({"name": name, "rel": "embed", "uri": address, "descriptions": _roles(caption=block.caption)})


def _comment(comment: Comment, name: str, own: str) -> Item:
    return known(
        {
            "name": name,
            "rel": "comment",
            "uri": _part_uri(own, name),
            "type": "text",
            "by": comment.author.name if comment.author else None,
            "firstCreated": _moment(comment.date_created),
            "bodies": [{"role": "main", "contentType": "text/plain", "value": comment.text}],
        }
    )


def _related(link: Link, name: str) -> Item:
    return known({"name": name, "rel": "related", "uri": uri(link.url), "headlines": _roles(main=link.text)})
