"""news-please's library mode: `NewsPlease.from_html`, `NewsPlease.from_warc`, and the article's keys.

What differs, beside what `saring.compat` says of all:

* dates keep the offset that the page gives: `date_publish` is then an aware `datetime`; news-please drops it;
* `date_modify` is the page's date of change; news-please leaves it to crawlers;
* `date_download` is what the caller or the archive says, never the time of the call;
* `get_serializable_dict` gives None for a date that is not known, not the text "None";
* `title_page`, `title_rss` and `localpath` are None: they are a crawler's;
* a page without text gives an article without ``maintext``, never an empty dict.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NoReturn
from urllib.parse import quote_plus

from saring.captures import Capture, http
from saring.compat.pages import host, lead_image, moment, plain_language, read, read_capture, refuse_network
from saring.compat.warned import without_effect
from saring.options import Options
from saring.record import Article

__all__ = ["NewsArticle", "NewsPlease"]

_REMEDY = "fetch the page yourself and give it to NewsPlease.from_html"


@dataclass(slots=True, kw_only=True)
class NewsArticle:
    """One article, with news-please's keys. The record it is made of is `record`, which is no part of `get_dict`."""

    authors: list[str] = field(default_factory=list)
    """Names of persons; `record.author` has their roles and addresses, `record.source_organization` the agencies."""
    date_download: datetime | None = None
    date_modify: datetime | None = None
    date_publish: datetime | None = None
    """At midnight where the page gives a day only."""
    description: str | None = None
    filename: str | None = None
    """The address, quoted, with ``.json``."""
    image_url: str | None = None
    language: str | None = None
    """ISO 639, of the text and the page's own word for it."""
    localpath: str | None = None
    maintext: str | None = None
    """The body, a line a block."""
    source_domain: str | None = None
    text: str | None = None
    """The same as `maintext`: older versions of news-please call it so."""
    title: str | None = None
    title_page: str | None = None
    title_rss: str | None = None
    url: str | None = None
    record: Article | None = field(default=None, repr=False)

    def get_dict(self) -> dict[str, Any]:
        """All keys, dates as `datetime`."""
        plain = {name: getattr(self, name) for name in self.__slots__ if name != "record"}
        return plain | {"authors": list(self.authors)}

    def get_serializable_dict(self) -> dict[str, Any]:
        """All keys, dates as text: "2024-05-13 10:42:00+07:00"."""
        return {name: str(value) if isinstance(value, datetime) else value for name, value in self.get_dict().items()}


class NewsPlease:
    """Articles out of pages that one has. What would fetch pages is refused."""

    @staticmethod
    def from_html(
        html: str | bytes, url: str | None = None, download_date: str | datetime | None = None, fetch_images: bool = True
    ) -> NewsArticle:
        """The article of a page.

        Args:
            html: the page: text, or bytes in any encoding.
            url: its address.
            download_date: when it was captured; later dates cannot be the page's.
            fetch_images: without effect if False: no picture is fetched to choose one.

        Raises:
            TypeError: the page is neither text nor bytes.
        """
        if not fetch_images:
            without_effect("fetch_images=False", "no picture is ever fetched")
        when = download_date.isoformat() if isinstance(download_date, datetime) else download_date
        article = read(html, url, Options(comments=False, evidence=False), when)
        return _news_article(article, url, when)

    @staticmethod
    def from_warc(warc_record: Any, decode_errors: str = "replace", fetch_images: bool = True) -> NewsArticle:
        """The article of a response in an archive.

        `saring.read_captures` reads whole archives, damaged ones too, and gives records in the time this takes for the first few.

        Args:
            warc_record: a record of warcio or of FastWARC, or a `saring.Capture`.
            decode_errors: without effect unless "replace": bytes that are none of the page's encoding are always replaced.
            fetch_images: as in `from_html`.

        Raises:
            TypeError: it is no such record.
        """
        if decode_errors != "replace":
            without_effect("decode_errors", "bytes that are none of the page's encoding are always replaced")
        if not fetch_images:
            without_effect("fetch_images=False", "no picture is ever fetched")
        capture = _captured(warc_record)
        article = read_capture(capture, Options(comments=False, evidence=False))
        return _news_article(article, capture.url, capture.date)

    @staticmethod
    def from_url(url: str, *_: object, **__: object) -> NoReturn:
        """Refused: saring never touches the network.

        Raises:
            CaptureError: always; it names what to do instead.
        """
        refuse_network("NewsPlease.from_url", url, _REMEDY)

    @staticmethod
    def from_urls(urls: list[str], *_: object, **__: object) -> NoReturn:
        """Refused, as `from_url` is.

        Raises:
            CaptureError: always.
        """
        refuse_network("NewsPlease.from_urls", ", ".join(urls[:1]), _REMEDY)

    @staticmethod
    def from_file(path: str, *_: object, **__: object) -> NoReturn:
        """Refused, as `from_url` is: the file would hold addresses to fetch.

        Raises:
            CaptureError: always.
        """
        refuse_network("NewsPlease.from_file", path, f"{_REMEDY}; files with pages are read by saring.read_captures")


def _news_article(article: Article, url: str | None, when: str | None) -> NewsArticle:
    body = "\n".join([block.text for block in article.body if block.text]) or None
    return NewsArticle(
        authors=[person.name for person in article.author],
        date_download=moment(when),
        date_modify=moment(article.date_modified),
        date_publish=moment(article.date_published),
        description=article.description,
        filename=f"{quote_plus(url or '')}.json",
        image_url=lead_image(article),
        language=plain_language(article),
        maintext=body,
        source_domain=host(url),
        text=body,
        title=article.headline,
        url=url,
        record=article,
    )


def _captured(record: Any) -> Capture:
    """The page in a record of an archive."""
    if isinstance(record, Capture):
        return record
    if hasattr(record, "rec_headers"):  # warcio, which undoes the encodings itself
        said, told = record.http_headers, record.rec_headers.get_header
        content_type = said.get_header("Content-Type") if said else None
        return _made(record.content_stream().read(), told("WARC-Target-URI"), told("WARC-Date"), content_type)
    if hasattr(record, "reader"):  # FastWARC
        if record.is_http and not record.http_headers:
            record.parse_http()
        fields = {name.lower(): value for name, value in record.http_headers.items()} if record.http_headers else {}
        page = http.body(record.reader.read(), fields).data
        return _made(page, record.headers.get("WARC-Target-URI"), record.headers.get("WARC-Date"), fields.get("content-type"))
    raise TypeError(f"a record of warcio or FastWARC is wanted, not {type(record).__name__}")


def _made(page: bytes, url: str | None, date: str | None, content_type: str | None) -> Capture:
    return Capture(page, "-", url=url, date=date, charset=http.charset(content_type))
