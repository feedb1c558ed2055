"""Links and emphasis of rich text that is kept as typed elements, as markup around a text of it.

| kept by | a link, a strong text |
|---|---|
| ProseMirror | `{"text": "…", "marks": [{"type": "link", "attrs": {"href": "…"}}, {"type": "bold"}]}` |
| Contentful | `{"nodeType": "hyperlink", "data": {"uri": "…"}, "content": […]}` |
| Slate, Lexical | `{"type": "link", "url": "…", "children": […]}`, `{"text": "…", "bold": true}`, `{"text": "…", "format": 1}` |
| Sanity | `{"text": "…", "marks": ["strong"]}` |
"""

from collections.abc import Iterator
from html import escape
from typing import Any

_TAGS = {
    **dict.fromkeys(("strong", "bold", "b"), "strong"),
    **dict.fromkeys(("em", "emphasis", "italic", "i"), "em"),
    **dict.fromkeys(("sup", "superscript"), "sup"),
    **dict.fromkeys(("sub", "subscript"), "sub"),
    **dict.fromkeys(("strike", "strikethrough"), "s"),
    "code": "code",
}
_LINKS = frozenset(("link", "a", "hyperlink", "anchor"))
_LEXICAL = {1: "strong", 2: "em", 4: "s", 16: "code", 32: "sub", 64: "sup"}
"""Lexical's formats, which are added up."""
_TYPES = ("type", "_type", "nodeType", "tag", "name")
_HOLDERS = ("attrs", "data", "attributes", "props", "fields")
_ADDRESSES = ("href", "url", "uri")
_MOST_MARKS, _LONGEST = 10, 2_000


def emphasized(node: dict[str, Any], markup: str) -> str:
    """The markup of a text with the link and the emphasis that its element says of it."""
    for tag in dict.fromkeys(_tags(node)):
        markup = f"<{tag}>{markup}</{tag}>"
    address = next(_addresses(node), None)
    return f'<a href="{escape(address)}">{markup}</a>' if address else markup


def _tags(node: dict[str, Any]) -> Iterator[str]:
    for mark in _marks(node):
        name = mark if isinstance(mark, str) else next((mark[key] for key in _TYPES if isinstance(mark.get(key), str)), "")
        if name.lower() in _TAGS:
            yield _TAGS[name.lower()]
    yield from [tag for name, tag in _TAGS.items() if node.get(name) is True]
    added = node.get("format")
    if isinstance(added, int) and not isinstance(added, bool):
        yield from [tag for bit, tag in _LEXICAL.items() if added & bit]


def _addresses(node: dict[str, Any]) -> Iterator[str]:
    for part in (node, *[mark for mark in _marks(node) if isinstance(mark, dict)]):
        if any(isinstance(part.get(key), str) and part[key].lower() in _LINKS for key in _TYPES):
            for holder in (part, *[part[key] for key in _HOLDERS if isinstance(part.get(key), dict)]):
                yield from [holder[key] for key in _ADDRESSES if isinstance(holder.get(key), str) and len(holder[key]) <= _LONGEST]


def _marks(node: dict[str, Any]) -> list[Any]:
    marks = node.get("marks")
    return [mark for mark in marks[:_MOST_MARKS] if isinstance(mark, str | dict)] if isinstance(marks, list) else []
