"""newspaper's `Article`, `article`, `fulltext` and `Config`, of newspaper3k and newspaper4k.

What differs, beside what `saring.compat` says of all:

* `download` without ``input_html`` is refused, but for ``file:`` addresses;
* `publish_date` is an aware `datetime` where the page gives an offset, and None where it gives no date;
* `authors` are persons: no roles, agencies, dates or "Email the author";
* `keywords`, `meta_keywords` and `tags` are those that the page names, and `summary` is its own description: nothing is made up;
* `text` has no captions, no "read also" lines and no headline in it;
* `images` are those of the article, not all of the page;
* `is_valid_body` and `is_media_news` are saring's verdict, not a count of words or a part of the address.
"""

import json
from datetime import datetime
from pathlib import Path
from typing import Any, Self
from urllib.parse import unquote

from saring.compat.newspaper_config import SETTINGS, Config, note
from saring.compat.pages import lead_image, moment, plain_language, read, refuse_network, site
from saring.compat.warned import warn
from saring.errors import SaringError
from saring.formats import html as page_html
from saring.options import Options
from saring.record import Article as Record

__all__ = [
    "Article",
    "ArticleDownloadState",
    "ArticleException",
    "Config",
    "Configuration",
    "Source",
    "article",
    "build",
    "fulltext",
    "languages",
]

Configuration = Config

_OPTIONS = Options(comments=False, evidence=False)
_REMEDY = "fetch the page yourself and call download(input_html=…)"

_NOT_GIVEN = {
    **dict.fromkeys(
        ("doc", "clean_doc", "clean_dom", "top_node", "clean_top_node", "extractor"),
        "saring builds no tree of lxml; take record.body, or article_html",
    ),
    **dict.fromkeys(("history", "download_exception_msg", "read_more_link"), "nothing is fetched"),
    "config": "no setting has an effect",
    "meta_data": "take the record's fields, whose evidence says where each is from",
    "meta_favicon": "saring does not look for it",
    "keyword_scores": "saring makes up no keywords",
    "text_cleaned": "text is clean",
}
"""Attributes of newspaper that saring cannot fill, and what to take instead."""


class ArticleException(SaringError):  # noqa: N818 - newspaper's name
    """The steps are out of order: `parse` before `download`, or `nlp` before `parse`."""


class ArticleDownloadState:
    """What `Article.download_state` can be."""

    NOT_STARTED = 0
    FAILED_RESPONSE = 1
    SUCCESS = 2


class Article:
    """One article, in newspaper's steps: `download`, with the page given, and `parse`. The saring record is `record`."""

    def __init__(self, url: str = "", title: str = "", source_url: str = "", config: Config | None = None, **settings: Any) -> None:
        """Make an article that is still to be read.

        Args:
            url: its address.
            title: its title until `parse` finds one.
            source_url: the site; told from the address if not given.
            config: settings of newspaper.
            settings: the same one by one. None has an effect: a `CompatWarning` names each, and says why.

        Raises:
            TypeError: newspaper has no such setting.
        """
        note({**(vars(config) if config else {}), **settings})
        self.url = self.original_url = url
        self.source_url = source_url or site(url) or ""
        self.title = title
        self.html: str | bytes = ""
        self.is_parsed = False
        self.summary = ""
        self.keywords: list[str] = []
        self._clear()

    def _clear(self) -> None:
        """What `parse` fills."""
        self.text = self.article_html = ""
        self.top_image = self.meta_img = self.canonical_link = ""
        self.meta_description = self.meta_lang = self.meta_site_name = ""
        self.authors: list[str] = []
        self.publish_date: datetime | None = None
        self.images: list[str] = []
        self.movies: list[str] = []
        self.meta_keywords: list[str] = []
        self.tags: set[str] = set()
        self.record: Record | None = None

    def __getattr__(self, name: str) -> Any:
        """Say what to take instead of what saring cannot give."""
        if name in _NOT_GIVEN:
            raise AttributeError(f"{name} is not given here: {_NOT_GIVEN[name]}")
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def download(self, input_html: str | bytes | None = None, title: str | None = None) -> Self:
        """Take the page.

        Args:
            input_html: the page. Without it only a ``file:`` address is read.
            title: its title until `parse` finds one.

        Raises:
            CaptureError: nothing is given and the address is none of a file; saring never touches the network.
            ArticleException: the file cannot be read.
        """
        if input_html is None:
            input_html = _read_file(self.url)
        self.title = title or self.title
        self.set_html(input_html)
        return self

    def set_html(self, html: str | bytes) -> None:
        """Take the page, as newspaper3k has it. Bytes stay bytes, so that `parse` tells their encoding from all of them."""
        self.html = html

    def parse(self) -> Self:
        """Read the page; fills all attributes.

        Raises:
            ArticleException: there is no page yet.
        """
        if not self.html:
            raise ArticleException("there is no page yet", remedy="call download(input_html=…) before parse()")
        record = read(self.html, self.url, _OPTIONS)
        self._clear()
        self._fill(record)
        self.is_parsed = True
        return self

    def _fill(self, record: Record) -> None:
        self.record = record
        self.title = record.headline or self.title
        self.text = record.text
        self.authors = [person.name for person in record.author]
        self.publish_date = moment(record.date_published)
        self.top_image = self.meta_img = lead_image(record) or ""
        self.images = [image.url for image in record.image if image.url]
        self.movies = [block.url for block in record.body if block.type == "embed" and block.url]
        self.meta_keywords, self.tags = list(record.keywords), set(record.keywords)
        self.meta_description = record.description or ""
        self.meta_lang = plain_language(record) or ""
        self.meta_site_name = record.publisher.name if record.publisher else ""
        self.canonical_link = record.canonical_url or ""
        self.article_html = page_html.fragment(record)

    def nlp(self) -> None:
        """Give `keywords` and `summary`: those of the page itself, with a `CompatWarning`, for saring makes up neither.

        Raises:
            ArticleException: the page is not parsed yet.
        """
        if not self.is_parsed:
            raise ArticleException("the page is not parsed yet", remedy="call parse() before nlp()")
        warn("nlp() makes up nothing: keywords are those that the page names, and summary is its own description")
        self.keywords, self.summary = list(self.meta_keywords), self.meta_description

    def build(self) -> None:
        """All three steps; raises what they do."""
        self.download()
        self.parse()
        self.nlp()

    @property
    def download_state(self) -> int:
        """Whether there is a page: of `ArticleDownloadState`, never `FAILED_RESPONSE`, for what cannot be read raises."""
        return ArticleDownloadState.SUCCESS if self.html else ArticleDownloadState.NOT_STARTED

    @property
    def imgs(self) -> list[str]:
        """The same as `images`."""
        return self.images

    @property
    def top_img(self) -> str:
        """The same as `top_image`."""
        return self.top_image

    def has_top_image(self) -> bool:
        """Whether there is one."""
        return bool(self.top_image)

    def is_valid_url(self) -> bool:
        """Whether the address is a whole one of the web; which pages are articles is told from the page, not from its address."""
        return (site(self.url) or "").startswith(("http:", "https:"))

    def is_valid_body(self) -> bool:
        """Whether the page is an article, or a live blog, with a text: saring's verdict.

        Raises:
            ArticleException: the page is not parsed yet.
        """
        if self.record is None:
            raise ArticleException("the page is not parsed yet", remedy="call parse() before is_valid_body()")
        return bool(self.text) and self.record.verdict.kind in ("article", "liveblog")

    def is_media_news(self) -> bool:
        """Whether the page is a gallery or a video: saring's verdict."""
        return self.record is not None and self.record.verdict.kind in ("gallery", "video")

    def to_json(self, as_string: bool = True) -> str | dict[str, Any]:
        """The attributes as JSON, or as data, with newspaper4k's keys; what saring does not look for is null.

        Raises:
            ArticleException: the page is not parsed yet.
        """
        if not self.is_parsed:
            raise ArticleException("the page is not parsed yet", remedy="call parse() before to_json()")
        values = {name: getattr(self, name) for name in _IN_JSON}
        values["publish_date"] = self.publish_date.isoformat() if self.publish_date else None
        values["tags"] = sorted(self.tags)
        values |= {"language": self.meta_lang, **dict.fromkeys(("read_more_link", "meta_favicon"))}
        return json.dumps(values, indent=4, ensure_ascii=False) if as_string else values


_IN_JSON = (
    "url title text authors publish_date top_image meta_img images movies keywords meta_keywords tags summary meta_description meta_lang "
    "meta_site_name canonical_link"
).split()


def article(url: str, language: str | None = None, input_html: str | bytes | None = None, **settings: Any) -> Article:
    """An article that is downloaded and parsed, as newspaper4k's shortcut gives it. Raises what the two steps do."""
    if language:
        settings["language"] = language
    return Article(url, **settings).download(input_html).parse()


def fulltext(html: str | bytes, language: str | None = None) -> str:
    """The body of a page as text; empty without one."""
    if language:
        note({"language": language})
    return read(html, None, _OPTIONS).text


def build(url: str = "", *_: object, **__: object) -> None:
    """Refused: a source is built by fetching it.

    Raises:
        CaptureError: always; it names what to do instead.
    """
    refuse_network("newspaper.build", url, "fetch the pages yourself; saring.read_captures reads folders and archives of them")


class Source:
    """Refused: a source is fetched."""

    def __init__(self, url: str = "", *_: object, **__: object) -> None:
        """Refuse it.

        Raises:
            CaptureError: always; it names what to do instead.
        """
        build(url)


def languages() -> None:
    """Refused: there is no list, for saring needs no stop words.

    Raises:
        SaringError: always.
    """
    raise SaringError("there is no list of languages", remedy=f"leave it out: {SETTINGS['language']}")


def _read_file(url: str) -> bytes:
    if not url.startswith("file://"):
        refuse_network("download()", url or "an article without address", _REMEDY)
    try:
        return Path(unquote(url.removeprefix("file://"))).read_bytes()
    except (OSError, ValueError) as problem:
        raise ArticleException(f"{url}: {problem}", remedy="give the file of a page") from problem
