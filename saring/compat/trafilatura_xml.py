"""A body and its comments as the XML that trafilatura writes: `head`, `p`, `list`, `quote`, `table`, `code`, `graphic`."""

from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement

from saring.formats.text import heading_level, plain
from saring.record import Article, Block


def body(article: Article) -> Element:
    """The body of a record."""
    root = Element("body")
    for block in article.body:
        _WRITERS.get(block.type, _paragraph)(root, block)
    return root


def comments(article: Article) -> Element:
    """The comments of a record, a paragraph each."""
    root = Element("body")
    for comment in article.comment:
        SubElement(root, "p").text = plain(comment.text)
    return root


def _paragraph(root: Element, block: Block) -> None:
    if block.text:
        SubElement(root, "p").text = plain(block.text)


def _heading(root: Element, block: Block) -> None:
    SubElement(root, "head", rend=f"h{heading_level(block)}").text = plain(block.text)


def _list(root: Element, block: Block) -> None:
    parent = SubElement(root, "list", rend="ol" if block.ordered else "ul")
    for item in block.items:
        SubElement(parent, "item").text = plain(item.text)


def _quote(root: Element, block: Block) -> None:
    SubElement(root, "quote").text = plain(block.text)


def _code(root: Element, block: Block) -> None:
    SubElement(root, "code").text = plain(block.text)


def _table(root: Element, block: Block) -> None:
    parent = SubElement(root, "table")
    for row in block.rows:
        line = SubElement(parent, "row")
        for cell in row:
            SubElement(line, "cell").text = plain(cell)


def _figure(root: Element, block: Block) -> None:
    if block.url:
        SubElement(root, "graphic", src=plain(block.url), alt=plain(block.caption or ""))


_WRITERS: dict[str, Callable[[Element, Block], None]] = {
    "heading": _heading,
    "list": _list,
    "quote": _quote,
    "code": _code,
    "table": _table,
    "figure": _figure,
    "embed": _figure,
}
