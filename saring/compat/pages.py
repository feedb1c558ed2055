"""What the old libraries take for a page, read by saring."""

import importlib
from datetime import datetime
from typing import Any, NoReturn
from urllib.parse import urlsplit

from saring.captures import Capture
from saring.errors import CaptureError
from saring.extract import extract, extract_many
from saring.options import Options
from saring.record import Article

_DAY = len("2021-08-24")


def read(page: bytes | str, url: str | None, options: Options, date: str | None = None) -> Article:
    """The record of one page.

    Args:
        page: bytes in any encoding, or text.
        url: the address it was captured at.
        options: how it is extracted.
        date: when it was captured, ISO 8601; later dates cannot be the page's.
    """
    if date is None:
        return extract(page, url=url or None, options=options)
    data, charset = (page, None) if isinstance(page, bytes) else (page.encode("utf-8", "replace"), "utf-8")
    return read_capture(Capture(data, "-", url=url or None, date=date, charset=charset), options)


def read_capture(capture: Capture, options: Options) -> Article:
    """The record of a page of which more is known."""
    return next(extract_many([capture], options=options, workers=1))


def page_of(content: Any) -> bytes | str:
    """The page in what a caller gives: text, bytes, a response with ``data``, or a tree that lxml has parsed.

    Raises:
        TypeError: it is none of these.
    """
    if hasattr(content, "data") and not isinstance(content, memoryview):
        content = content.data
    if isinstance(content, bytes | str):
        return content
    if isinstance(content, bytearray | memoryview):
        return bytes(content)
    if type(content).__module__.partition(".")[0] == "lxml":
        lxml = importlib.import_module("lxml.etree")  # whoever has such a tree has lxml
        return str(lxml.tostring(content, encoding="unicode", method="html"))
    raise TypeError(f"a page should be str, bytes, a response or an lxml tree, not {type(content).__name__}")


def host(url: str | None) -> str | None:
    """The host of an address; None if it has none."""
    try:
        return urlsplit(url or "").hostname or None
    except ValueError:
        return None


def site(url: str | None) -> str | None:
    """The address of the site that an address is of: scheme and host; None if it has none."""
    name = host(url)
    return f"{urlsplit(url or '').scheme or 'http'}://{name}" if name else None


def plain_language(article: Article) -> str | None:
    """The language alone, as ISO 639 writes it: "id" of "id-ID", "zh" of "zh-Hans"."""
    return article.in_language.partition("-")[0].lower() if article.in_language else None


def day(moment: str | None) -> str | None:
    """The day of a date, in the zone that the page writes it in."""
    return moment[:_DAY] if moment else None


def moment(text: str | None) -> datetime | None:
    """A date as a `datetime`, at midnight where it has no time, aware where it has an offset; None if it is no date."""
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None


def lead_image(article: Article) -> str | None:
    """The address of the picture that stands for the page, else of the first; None where no picture has one."""
    with_address = [image for image in article.image if image.url]
    leading = [image for image in with_address if image.representative_of_page]
    return (leading or with_address)[0].url if with_address else None


def refuse_network(call: str, url: object, remedy: str) -> NoReturn:
    """Say that nothing is fetched here.

    Raises:
        CaptureError: always.
    """
    raise CaptureError(f"{call} would fetch it, and saring never touches the network", source=str(url), remedy=remedy)
