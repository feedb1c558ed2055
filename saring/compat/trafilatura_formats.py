"""trafilatura's output formats: a record, and what its `Document` says of it, as one string."""

import csv
import json
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from io import StringIO
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from saring.compat import trafilatura_xml
from saring.compat.trafilatura_document import Document
from saring.formats import markdown, render
from saring.formats.text import plain
from saring.record import Article, Block, Verdict

_IN_HEADER = "title author url hostname description sitename date categories tags fingerprint id license".split()
_IN_XML = "sitename title author date url hostname description categories tags license id fingerprint language image pagetype".split()
_COLUMNS = "url id fingerprint hostname title image date text comments license pagetype".split()
_ELEMENTS = frozenset(("body", "commentsbody", "record"))


def text_of(article: Article, *, formatted: bool) -> str:
    """The body: a line a block, as trafilatura writes plain text, or Markdown."""
    if formatted:
        _, _, body = render(replace(article, headline=None), "markdown").partition("\n---")  # the front matter ends there
        return body.strip("\n")
    return "\n".join([line for line in map(_plain, article.body) if line])


def comments_of(article: Article, *, formatted: bool) -> str:
    """The comments, a line each."""
    show = markdown.escape if formatted else plain
    return "\n".join([show(comment.text) for comment in article.comment])


def write(name: str, page: Document, article: Article, *, metadata: bool) -> str:
    """A page in one of trafilatura's formats. Its texts are those that `page` has."""
    return _WRITERS[name](page, article, metadata)


_ONE_BLOCK = Verdict("page", "a block by itself")


def _plain(block: Block) -> str:
    if block.type == "list":
        return render(Article(body=(block,), verdict=_ONE_BLOCK), "text")
    if block.type == "table":
        return plain("\n".join(["| " + " | ".join(row) + " |" for row in block.rows]))
    if block.type == "figure":
        return plain(f"![{block.caption or ''}]({block.url})") if block.url else ""
    return plain(block.text)


def _txt(page: Document, _: Article, metadata: bool) -> str:
    header = f"---\n{''.join(_header(page))}---\n" if metadata else ""
    return header + "\n".join([part for part in (page.text, page.comments) if part])


def _header(page: Document) -> Iterator[str]:
    """The lines of the front matter."""
    for name in _IN_HEADER:
        if value := getattr(page, name):
            yield f"{markdown.fact(name, value)}\n"


def _json(page: Document, _: Article, metadata: bool) -> str:
    if not metadata:
        return json.dumps({"text": page.text, "comments": page.comments or ""}, ensure_ascii=False)
    plain_values = {entry.name: getattr(page, entry.name) for entry in fields(page) if entry.name not in _ELEMENTS}
    renamed = {"url": "source", "sitename": "source-hostname", "description": "excerpt"}
    values = {renamed.get(name, name): value for name, value in plain_values.items()}
    values |= {name: ";".join(values[name]) for name in ("categories", "tags")}
    return json.dumps(values, ensure_ascii=False)


def _csv(page: Document, _: Article, metadata: bool) -> str:
    """A line, parted by tabs; without metadata only the texts are told, as trafilatura has it."""
    told = set(_COLUMNS) if metadata else {"id", "fingerprint", "text", "comments"}
    line = StringIO()
    csv.writer(line, delimiter="\t").writerow([getattr(page, name) or "null" if name in told else "null" for name in _COLUMNS])
    return line.getvalue()


def _xml(page: Document, article: Article, metadata: bool) -> str:
    root = Element("doc")
    for name in _IN_XML if metadata else ("fingerprint", "id"):
        if value := getattr(page, name):
            root.set(name, plain(value if isinstance(value, str) else ";".join(value)))
    for tag, element in (("main", trafilatura_xml.body(article)), ("comments", trafilatura_xml.comments(article))):
        SubElement(root, tag).extend(element)
    indent(root)
    return tostring(root, encoding="unicode")


def _html(_: Document, article: Article, __: bool) -> str:
    return render(article, "html")


def _tei(_: Document, article: Article, __: bool) -> str:
    return render(article, "tei")


_WRITERS: dict[str, Callable[[Document, Article, bool], str]] = {
    "txt": _txt,
    "markdown": _txt,
    "json": _json,
    "csv": _csv,
    "xml": _xml,
    "html": _html,
    "xmltei": _tei,
}
