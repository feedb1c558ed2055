r"""Rich text as Quill keeps it, as markup: pieces of text that are inserted one after the other.

`{"ops": [{"insert": "A heading"}, {"insert": "\n", "attributes": {"header": 2}}, {"insert": "A paragraph\n"}]}`: what a line is
stands with the line break that ends it.
"""

from collections.abc import Iterator
from html import escape
from itertools import islice
from typing import Any

from saring.fields.state.emphasis import emphasized

_MOST_PIECES, _MOST_LINES, _MOST_CHARACTERS, _LONGEST = 20_000, 20_000, 2_000_000, 2_000
"""Pieces, lines and characters of a body that are read; characters of an address."""
_LEVELS = range(1, 7)


def delta_markup(ops: list[Any]) -> str:
    """The pieces as markup."""
    out: list[str] = []
    inside = ""
    for tag, around, text in islice(_lines(ops), _MOST_LINES):
        if around != inside:
            out.append(f"</{inside}>" if inside else "")
            out.append(f"<{around}>" if around else "")
            inside = around
        if text:
            out.append(f"<{tag}>{text}</{tag}>" if tag != "figure" else text)
    return "".join(out) + (f"</{inside}>" if inside else "")


def _lines(ops: list[Any]) -> Iterator[tuple[str, str, str]]:
    """The lines: the element each is, the one that it stands in with those beside it, and its markup."""
    line: list[str] = []
    room = _MOST_CHARACTERS
    for piece in ops[:_MOST_PIECES]:
        inserted = piece.get("insert") if isinstance(piece, dict) else None
        said = piece.get("attributes") if isinstance(piece, dict) else None
        attributes: dict[str, Any] = said if isinstance(said, dict) else {}
        if isinstance(inserted, dict):
            url = inserted.get("image")
            if isinstance(url, str) and url.startswith(("http:", "https:", "/")) and len(url) <= _LONGEST:
                yield "figure", "", f'<figure><img src="{escape(url)}"></figure>'
        if not isinstance(inserted, str):
            continue
        room -= len(inserted)
        if room < 0:
            break
        first, *others = inserted.split("\n")
        line.append(_marked(first, attributes))
        for text in others:
            yield *_element(attributes), "".join(line)
            line = [_marked(text, attributes)]
    yield "p", "", "".join(line)


def _marked(text: str, attributes: dict[str, Any]) -> str:
    address = attributes.get("link")
    link = {"type": "link", "href": address} if isinstance(address, str) else {}
    return emphasized({**attributes, **link}, escape(text, quote=False)) if text and attributes else escape(text, quote=False)


def _element(attributes: dict[str, Any]) -> tuple[str, str]:
    """What a line is, and what it stands in."""
    level = attributes.get("header")
    if isinstance(level, int) and level in _LEVELS:
        return f"h{level}", ""
    kind = attributes.get("list")
    if kind:
        return "li", "ol" if kind == "ordered" else "ul"
    return "p", "blockquote" if attributes.get("blockquote") else ""
