"""trafilatura's functions: `extract`, `bare_extraction`, `extract_with_metadata`, `extract_metadata`, `html2txt`, `baseline`.

What differs, beside what `saring.compat` says of all:

* the text does not begin with the headline, which is a field of its own; captions and "read also" lines are not in it either;
* `date` is the day as the page's own zone has it, and None where the page tells none, while trafilatura takes the next best
  date of the page; `record.date_published` has the time and the offset;
* `author` is one string, as trafilatura has it; a role, an agency or an address is no author;
* `output_format="html"` is a page in which nothing runs, and "xmltei" the TEI of `saring.render`, both with the record's own dates;
* a page without text is None, as it is there; `bare_extraction` says why no more than trafilatura does, `saring.extract` does.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Unpack
from xml.etree.ElementTree import Element

from saring import _core
from saring._model import model
from saring.compat import trafilatura_formats as formats
from saring.compat import trafilatura_xml
from saring.compat.pages import page_of, plain_language, read, refuse_network
from saring.compat.trafilatura_choices import FORMATS, Choices, Wanted, check_date_parameters, date_of, wanted
from saring.compat.trafilatura_document import Document, authors, document
from saring.compat.warned import without_effect
from saring.fields.columns import TEXT
from saring.options import Options
from saring.record import Article, Block

__all__ = [
    "Choices",
    "Document",
    "bare_extraction",
    "baseline",
    "extract",
    "extract_metadata",
    "extract_with_metadata",
    "fetch_response",
    "fetch_url",
    "html2txt",
]

_REMEDY = "fetch the page yourself and pass its bytes to extract"


def extract(filecontent: Any, url: str | None = None, record_id: str | None = None, **choices: Unpack[Choices]) -> str | None:
    """The main text of a page in the format asked for; None if it has none.

    Args:
        filecontent: the page: str, bytes in any encoding, a response with ``data``, or a tree of lxml.
        url: its address.
        record_id: what the metadata gives as its id.
        choices: trafilatura's other arguments, by name. ``favor_precision`` and ``favor_recall`` become `Options.favour`,
            ``include_tables`` and ``include_comments`` the options of that name. ``include_images`` puts pictures and embeds into the
            text, ``include_formatting`` the marks of Markdown, ``include_links`` the targets of links.
            ``target_language`` (ISO 639) refuses a page in another language; one
            whose language cannot be told passes. ``only_with_metadata`` refuses a page without date, title or address;
            ``url_blacklist`` one of those addresses. ``author_blacklist`` holds names that are no authors. Of
            ``date_extraction_params`` see `saring.compat.trafilatura_choices.date_of`. ``output_format``: "txt", "markdown", "json",
            "csv", "html", "xml" or "xmltei". Without effect, with a `CompatWarning`: ``fast``, ``no_fallback``, ``deduplicate``,
            ``tei_validation``, ``config``, ``settingsfile``.

    Raises:
        OptionsError: ``prune_xpath``, ``options`` or ``max_tree_size`` is given, or a key of ``date_extraction_params`` that saring
            does not know.
        FormatError: an output format that does not exist.
        TypeError: the page is none of these things, or trafilatura has no such argument.
    """
    found = _with_text(filecontent, url, record_id, wanted(choices))
    return found.text if found else None


def extract_with_metadata(
    filecontent: Any, url: str | None = None, record_id: str | None = None, **choices: Unpack[Choices]
) -> Document | None:
    """The same, as a `Document` whose ``text`` is the page in the format asked for. Raises what `extract` does."""
    return _with_text(filecontent, url, record_id, replace(wanted(choices), with_metadata=True))


def bare_extraction(
    filecontent: Any, url: str | None = None, *, as_dict: bool = False, **choices: Unpack[Choices]
) -> Document | dict[str, Any] | None:
    """What a page says, as a `Document`, or as a dict with ``as_dict``; None if it has no text. Raises what `extract` does."""
    asked = wanted(choices, ("python", *FORMATS))
    article = _article(filecontent, url, asked)
    if article is None:
        return None
    found = _document(article, asked)
    return found.as_dict() if as_dict else found


def extract_metadata(
    filecontent: Any,
    default_url: str | None = None,
    date_config: Mapping[str, Any] | None = None,
    extensive: bool = True,
    author_blacklist: set[str] | None = None,
) -> Document:
    """What a page says of itself, without its text; never None.

    Args:
        filecontent: the page, as `extract` takes it.
        default_url: its address.
        date_config: parameters for dates, see `saring.compat.trafilatura_choices.date_of`.
        extensive: without effect: the search is the same, as nothing is guessed.
        author_blacklist: names that are no authors.

    Raises:
        OptionsError: a key of `date_config` that saring does not know.
        TypeError: the page is none of those things.
    """
    if not extensive:
        without_effect("extensive", "the search for dates never guesses")
    check_date_parameters(date_config)
    article = read(page_of(filecontent), default_url, Options(comments=False, evidence=False))
    return document(article, date_config, author_blacklist)


def html2txt(content: Any, clean: bool = True) -> str:
    """All text of a page, on one line.

    Args:
        content: the page, as `extract` takes it.
        clean: without effect if False: what stands in scripts, styles and hidden parts is never text.

    Raises:
        TypeError: the page is none of those things.
    """
    if not clean:
        without_effect("clean=False", "scripts and styles are never text")
    page = page_of(content)
    data, charset = (page, None) if isinstance(page, bytes) else (page.encode("utf-8", "replace"), "utf-8")
    read_page = _core.read_page(data, model(), charset, "html")
    return " ".join(" ".join([row[TEXT] for row in read_page.blocks]).split())


def baseline(filecontent: Any) -> tuple[Element, str, int]:
    """The body as an element, its text, and the number of its characters: what is in doubt is kept. Raises what `html2txt` does."""
    article = _shown(read(page_of(filecontent), None, Options(favour="recall", comments=False, evidence=False)), Wanted())
    text = formats.text_of(article, formatted=False)
    return trafilatura_xml.body(article), text, len(text)


def fetch_url(url: str, *_: object, **__: object) -> None:
    """Refused: saring never touches the network.

    Raises:
        CaptureError: always; it names what to do instead.
    """
    refuse_network("fetch_url", url, _REMEDY)


def fetch_response(url: str, *_: object, **__: object) -> None:
    """Refused: saring never touches the network.

    Raises:
        CaptureError: always; it names what to do instead.
    """
    refuse_network("fetch_response", url, _REMEDY)


def _with_text(content: Any, url: str | None, record_id: str | None, asked: Wanted) -> Document | None:
    """A document whose text is in the format asked for."""
    metadata = asked.with_metadata or asked.only_with_metadata or bool(asked.url_blacklist) or bool(asked.author_blacklist)
    article = _article(content, url, asked)
    if article is None:
        return None
    found = _document(article, asked)
    found.id = record_id
    found.text = formats.write(asked.output_format, found, _shown(article, asked), metadata=metadata)
    return found


def _document(article: Article, asked: Wanted) -> Document:
    """A document with its texts and elements."""
    found, shown = document(article, asked.date_extraction_params, asked.author_blacklist), _shown(article, asked)
    found.text = formats.text_of(shown, formatted=asked.as_markdown)
    found.raw_text = article.text
    found.body = trafilatura_xml.body(shown)
    if asked.include_comments:
        found.comments = formats.comments_of(shown, formatted=asked.as_markdown)
        found.commentsbody = trafilatura_xml.comments(shown)
    return found


def _article(content: Any, url: str | None, asked: Wanted) -> Article | None:
    """The record of a page; None if it is to be refused, or has no text."""
    article = read(page_of(content), url, asked.to_options())
    return article if (article.text or article.comment) and not _refused(article, asked) else None


def _shown(article: Article, asked: Wanted) -> Article:
    """The record with the blocks that are asked for, and without barred authors."""
    blocks = [_marked(block, asked) for block in article.body if asked.include_images or block.type not in _PICTURES]
    return replace(article, body=tuple(blocks), author=tuple(authors(article, asked.author_blacklist)))


def _marked(block: Block, asked: Wanted) -> Block:
    """The block with the links and the emphasis that are asked for."""
    kept = tuple([mark for mark in block.marks if (asked.include_links if mark.type == "link" else asked.formatted)])
    return block if kept == block.marks else replace(block, marks=kept)


_PICTURES = ("figure", "embed")

_OLD_CODES = {"iw": "he", "in": "id", "nb": "no", "nn": "no"}
"""Codes of ISO 639 that mean what another does, or a part of it."""


def _refused(article: Article, asked: Wanted) -> bool:
    """Whether a page is one that the caller does not want."""
    spoken, target = plain_language(article), (asked.target_language or "").lower()
    if target and spoken and _OLD_CODES.get(spoken, spoken) != _OLD_CODES.get(target, target):
        return True
    url = article.canonical_url or article.url
    if asked.only_with_metadata and not (date_of(article, asked.date_extraction_params) and article.headline and url):
        return True
    return url in (asked.url_blacklist or ())
