"""Made articles as pages of their portals in a WARC, and what comes out of it by extraction."""

import gzip
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, timedelta
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5
from zlib import crc32

from fastwarc.warc import WarcRecord, WarcRecordType

from evaluation.copies.corpus import MadeArticle
from evaluation.copies.layouts import LAYOUTS, Page
from saring import extract_many, read_captures
from saring.corpus.copies import Document
from saring.corpus.domains import registered_domain

_TEASERS = 6


def url_of(article: MadeArticle) -> str:
    """The address of an article's page."""
    return f"https://{article.portal}/berita/{article.published:%Y/%m/%d}/{article.id}"


def html_of(article: MadeArticle, others: Sequence[MadeArticle]) -> str:
    """An article in the layout of its portal, with teasers of these others."""
    site = article.portal.partition(".")[0].capitalize()
    teasers = [(other.title, f"https://{article.portal}/berita/{other.id}") for other in others]
    page = Page(url_of(article), site, article.title, article.text.split("\n"), article.published.isoformat(), article.credit, teasers)
    return LAYOUTS[crc32(article.portal.encode()) % len(LAYOUTS)](page)


def write_warc(articles: Sequence[MadeArticle], path: Path) -> None:
    """Write a WARC of the articles' pages, each captured a while after it was published; the same bytes from the same articles."""
    with path.open("wb") as file:
        for number, article in enumerate(articles):
            others = [articles[(number + step * 7 + 1) % len(articles)] for step in range(_TEASERS)]
            file.write(gzip.compress(_record(article, html_of(article, others)), 6, mtime=0))


def _record(article: MadeArticle, html: str) -> bytes:
    url = url_of(article)
    record = WarcRecord()
    record.init_headers(WarcRecordType.response, f"uuid:{uuid5(NAMESPACE_URL, url)}".encode())
    record.headers["WARC-Target-URI"] = url
    record.headers["WARC-Date"] = f"{(article.published + timedelta(hours=3)).astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    record.headers["Content-Type"] = "application/http; msgtype=response"
    record.set_bytes_content(b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html.encode())
    written = io.BytesIO()
    record.write(written)
    return written.getvalue()


def documents_in(path: Path) -> Iterator[Document]:
    """The pages of a WARC, extracted, as documents that have the ids of the made articles."""
    for article in extract_many(read_captures(path)):
        url = article.url or ""
        yield Document(
            id=url.rpartition("/")[2],
            text="\n".join([block.text for block in article.body if block.text]),
            portal=registered_domain(url) or "",
            published=article.date_published,
            captured=article.capture.date if article.capture else None,
            credit=tuple([organization.name for organization in article.source_organization]),
            publisher=article.publisher.name if article.publisher else None,
        )


def documents_of(articles: Iterable[MadeArticle]) -> Iterator[Document]:
    """The made articles as documents, without the way through pages."""
    for article in articles:
        credit = (article.credit,) if article.credit else ()
        yield Document(article.id, article.text, article.portal, article.published.isoformat(), credit=credit)
