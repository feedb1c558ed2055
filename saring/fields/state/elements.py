"""Bodies kept as typed elements, as markup: the rich text of editors and of content systems, told by the shape of their elements.

| kept by | an element |
|---|---|
| Arc | `{"type": "text", "content": "<b>…"}`, `{"type": "list", "items": […]}` |
| Contentful, ProseMirror, Slate, Lexical | `{"type": "paragraph", "content": [{"type": "text", "text": "…"}]}` |
| Sanity | `{"_type": "block", "style": "h2", "children": [{"_type": "span", "text": "…"}]}` |
| Draft.js | `{"type": "header-two", "text": "…", "inlineStyleRanges": []}` |
| Editor.js, WordPress | `{"type": "list", "data": {"items": […]}}`, `{"name": "core/paragraph", "attributes": {"content": "…"}}` |

What is plain text there is escaped here, and what is markup stays so: references are resolved once, by whoever reads the markup.
"""

import re
from html import escape
from typing import Any

from saring.fields.state.emphasis import emphasized
from saring.fields.state.keys import is_of_others
from saring.fields.wording import many
from saring.fields.words.state import ELEMENTS

MARKED = re.compile(r"<[a-zA-Z/!]|&(?:#?\w{2,8});")
"""A tag or a reference: signs that a text is markup."""

NAME_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
LEVEL = re.compile(r"(?:^|[a-z-])h?([1-6])$")
_LEVELS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}

_TYPES = ("_type", "type", "nodeType", "blockName", "tagName", "tag", "name", "kind", "component", "blockType", "element", "__typename")
"""Keys that name what an element is."""
_INNER = (
    "content", "content_elements", "contentElements", "children", "childNodes", "items", "nodes", "elements", "blocks", "rows",
    "paragraphs", "body", "contents", "listItems", "innerBlocks", "value", "sections",
    "cards", "story-elements", "slices",
)  # fmt: skip
"""Keys of what is inside an element."""
_TEXTS = (
    "text", "content", "html", "value", "body", "innerHTML", "htmlText", "markup", "originalContent", "code", "quote", "richText",
    "paragraph", "__html",
)  # fmt: skip
"""Keys of an element's text."""
_HOLDERS = ("data", "attributes", "attrs", "props", "fields", "primary", "value", "root", "model", "config", "element")
"""Keys of objects that hold an element's properties in its stead."""

_INLINE: frozenset[str | None] = frozenset(("text", "group"))
_UNBROKEN: frozenset[str | None] = frozenset(("text", None))
_FEW, _MOST_KEYS = 12, 100
"""Kinds of parts of a line, and of what stands first inside an element that is one; members that tell what a list is; keys of an
element that are looked at."""
_DEEPEST, _MOST_NODES, _MOST_CHARACTERS, _LEVEL = 24, 10_000, 2_000_000, 2
_LONGEST_NAME, _LONGEST_ADDRESS, _LONGEST_CAPTION, _LONGEST_BLANK = 60, 2_000, 10_000, 1_000
"""Bounds of one body, and characters of a type's name, an address, a caption and the space before a text: what is referred to ten
thousand times is one string in memory, and would be ten thousand here."""
_TAGS = {"item": "li", "quote": "blockquote", "table": "table", "row": "tr", "cell": "td"}


def element_kind(node: dict[str, Any]) -> str | None:
    """What an element is: a value of `ELEMENTS`; None if its type is not known or it has none."""
    style = node.get("listItem") or node.get("style")
    if isinstance(style, str) and (node.get("listItem") or _named(style) in {"heading", "quote"}):
        return "item" if node.get("listItem") else _named(style)
    inner = node.get("element")
    for holder in (node, inner) if isinstance(inner, dict) else (node,):
        for key in _TYPES:
            name = holder.get(key)
            kind = _named(name) if isinstance(name, str) else ""
            if kind:
                return kind
    return None


def _named(name: str) -> str:
    """The kind that a type's name says: as a whole, else by its last words: `core/paragraph`, `header-two`, `ParagraphBlock`."""
    name = name[:_LONGEST_NAME]
    parts = [part.lower() for part in NAME_PART.findall(name)]
    whole = ELEMENTS.get("".join(parts)) or ELEMENTS.get(name.lower())
    if whole:
        return whole
    while parts and (parts[-1] in _EMPTY or parts[-1] in _LEVELS or parts[-1].isdecimal()) and len(parts) > 1:
        parts.pop()
    for start in range(len(parts)):
        kind = ELEMENTS.get("".join(parts[start:]))
        if kind:
            return kind
    return ""


_EMPTY = frozenset(("block", "component", "element", "node", "module", "widget", "item", "type", "field", "content"))


def markup_of(value: Any, *, every: bool = False) -> str:
    """The elements as markup; what has no text in it gives nothing. Linear, and bounded in depth and number.

    Args:
        value: a list of elements, or one.
        every: whether to look for texts also under keys that name no part of an element.
    """
    return _Writer(every=every).sequence(many(value), 0, inside=False)


class _Writer:
    """Writes one body."""

    def __init__(self, *, every: bool) -> None:
        self._every = every
        self._left = _MOST_NODES
        self._room = _MOST_CHARACTERS

    def _fits(self, text: str) -> str:
        """The text, if there is room for it."""
        self._room -= len(text)
        return text if self._room >= 0 else ""

    def sequence(self, members: list[Any], depth: int, *, inside: bool) -> str:
        """Elements one after the other; items that stand without a list are one."""
        out: list[str] = []
        is_list = False
        for member in members:
            written = self.one(member, depth, inside=inside)
            is_item = not inside and written.startswith("<li>")
            if is_item != is_list and written:
                out.append("<ul>" if is_item else "</ul>")
                is_list = is_item
            out.append(written)
            if self._left < 0:
                break
        return "".join(out) + ("</ul>" if is_list else "")

    def one(self, node: Any, depth: int, *, inside: bool) -> str:
        """One element; `inside` another, a text is a part of it and not a paragraph."""
        self._left -= 1
        if self._left < 0 or self._room < 0 or depth > _DEEPEST:
            return ""
        if isinstance(node, str):
            text = self._fits(as_markup(node))
            return text if inside or not text else f"<p>{text}</p>"
        if isinstance(node, list):
            is_line = not inside and node and all(isinstance(part, dict) and _is_inline(part, _INLINE) for part in node[:_FEW])
            written = self.sequence(node, depth + 1, inside=inside or bool(is_line))
            return f"<p>{written}</p>" if is_line and written else written
        return self._element(node, depth, inside=inside) if isinstance(node, dict) else ""

    def _element(self, node: dict[str, Any], depth: int, *, inside: bool) -> str:
        kind = element_kind(node)
        if kind == "left":
            return ""
        if kind == "image":
            return self._fits(_figure(node))
        if kind == "embed":
            url = _address(node, ("url", "embedUrl", "src", "source", "embed"))
            return self._fits(f'<iframe src="{escape(url)}"></iframe>') if url else ""
        if kind == "html":
            return self._fits(_own_text(node, plain=False))
        if kind == "code":
            return f"<pre>{self._fits(escape(_string(node)))}</pre>"
        if kind == "list":
            return self._list(node, depth)
        if kind == "table" and (rows := _rows(node)):
            return self._table(rows, depth, is_headed=bool(_property(node, ("header", "withHeadings", "hasHeaderRow"))))
        return self._text(node, kind, depth, inside=inside)

    def _text(self, node: dict[str, Any], kind: str | None, depth: int, *, inside: bool) -> str:
        """A paragraph, a heading, a quote, a part of a table or of one of these."""
        tag = f"h{_level(node)}" if kind == "heading" else "th" if kind == "cell" and _is_header(node) else _TAGS.get(kind or "")
        within = inside or kind in {"paragraph", "heading"}
        text = self._inner(node, depth, inside=within and tag != "blockquote")
        text = text or self._fits(_own_text(node, plain=_is_plain(node, inside=inside)))
        if not text:
            return "<br>" if kind == "text" and "text" not in node and inside else ""
        if tag:
            source = self._fits(_quoted(node)) if tag == "blockquote" else ""
            text = f"<p>{text}</p>" if source and not text.startswith(_BLOCKS) else text
            return f"<{tag}>{text}{source}</{tag}>"
        if inside and not text.startswith(_BLOCKS):
            written = emphasized(node, text)
            self._room -= len(written) - len(text)
            return written
        return text if inside or text.startswith(_BLOCKS) else f"<p>{text}</p>"

    def _inner(self, node: dict[str, Any], depth: int, *, inside: bool) -> str:
        """What stands inside an element, itself or in the object that holds its properties."""
        for holder in (node, *[node[key] for key in _HOLDERS if isinstance(node.get(key), dict)]):
            for key in _INNER:
                members = holder.get(key)
                if isinstance(members, list) and members:
                    is_block = isinstance(members[0], dict) and not _is_inline(members[0], _UNBROKEN)
                    return self.sequence(members, depth + 1, inside=inside or not is_block)
        for key in _HOLDERS:
            holder = node.get(key)
            if isinstance(holder, dict) and element_kind(holder) and not _string(node):
                return self.one(holder, depth + 1, inside=inside)
        return self._anywhere(node, depth, inside=inside) if self._every and not _string(node) else ""

    def _anywhere(self, node: dict[str, Any], depth: int, *, inside: bool) -> str:
        """What stands in an element under keys that name no part of one, but for those of other things."""
        parts = [part for key, part in list(node.items())[:_MOST_KEYS] if isinstance(part, dict | list) and not is_of_others(key)]
        return self.sequence(parts, depth + 1, inside=inside)

    def _table(self, rows: list[list[Any]], depth: int, *, is_headed: bool) -> str:
        """A table kept as rows of cells."""
        tags = ["th" if is_headed else "td", *["td"] * (len(rows) - 1)]
        lines = [
            "".join([f"<{tag}>{self.one(cell, depth + 1, inside=True)}</{tag}>" for cell in row])
            for tag, row in zip(tags, rows, strict=True)
        ]
        return f"<table>{''.join([f'<tr>{line}</tr>' for line in lines])}</table>"

    def _list(self, node: dict[str, Any], depth: int) -> str:
        """A list with its items, which may be elements, texts, or lists in their turn."""
        items: list[str] = []
        for member in _members(node):
            if self._left < 0:
                break
            written = self._item(member, depth)
            if written.startswith(("<ul>", "<ol>")) and items:
                items.insert(-1, written)  # before the end of the item above
            elif written.startswith("<li>"):
                items += [written.removesuffix("</li>"), "</li>"]
            elif written:
                items += ["<li>", written, "</li>"]
        tag = "ol" if _is_ordered(node) else "ul"
        return f"<{tag}>{''.join(items)}</{tag}>" if items else ""

    def _item(self, member: Any, depth: int) -> str:
        """An item: an element, a text, or what has a text and a list of its own."""
        has_both = isinstance(member, dict) and isinstance(member.get("items"), list) and "content" in member
        if not has_both:
            written = self.one(member, depth + 1, inside=True)
            if written or not isinstance(member, dict):
                return written
        self._left -= 1
        inner = self._list(member, depth + 1) if depth < _DEEPEST and self._left >= 0 else ""
        text = member.get("content")
        return self._fits(as_markup(text)) + inner if isinstance(text, str) else inner


_HEADINGS = [f"<h{level}" for level in range(1, 7)]
_BLOCKS = ("<p", *_HEADINGS, "<ul", "<ol", "<blockquote", "<table", "<tr", "<td", "<figure", "<div", "<iframe", "<pre")


def as_markup(text: str) -> str:
    """A text as markup: itself where it has tags or references, else escaped."""
    return text if MARKED.search(text) else escape(text, quote=False)


def _is_inline(node: dict[str, Any], kinds: frozenset[str | None]) -> bool:
    """Whether an element is a part of a line: its kind is one of these, and its text no paragraph in markup."""
    return element_kind(node) in kinds and not _string(node).startswith(_BLOCKS)


def _is_plain(node: dict[str, Any], *, inside: bool) -> bool:
    """Whether an element's own text is no markup: so it is in the leaves of rich text and in Draft.js."""
    text = node.get("text")
    return (inside and isinstance(text, str) and not text.startswith(_BLOCKS)) or "inlineStyleRanges" in node or "marks" in node


def _own_text(node: dict[str, Any], *, plain: bool) -> str:
    text = _string(node)
    return escape(text, quote=False) if plain else as_markup(text)


def _string(node: dict[str, Any]) -> str:
    """The text of an element, itself or in the object that holds its properties."""
    for holder in (node, *[node[key] for key in _HOLDERS if isinstance(node.get(key), dict)]):
        for key in _TEXTS:
            text = holder.get(key)
            if isinstance(text, str) and text[:_LONGEST_BLANK].strip():
                return text
    return ""


def _members(node: dict[str, Any]) -> list[Any]:
    for holder in (node, *[node[key] for key in _HOLDERS if isinstance(node.get(key), dict)]):
        for key in _INNER:
            if isinstance(holder.get(key), list):
                members: list[Any] = holder[key]
                return members
    return []


_MOST_ROWS = 2_000


def _rows(node: dict[str, Any]) -> list[list[Any]]:
    """The rows of a table that has lists for them, its head before them."""
    members = _members(node)
    rows = [row for row in members[:_MOST_ROWS] if isinstance(row, list)]
    head = node.get("header")
    return [head, *rows] if rows and isinstance(head, list) else rows


def _is_header(node: dict[str, Any]) -> bool:
    """Whether a cell is one of its table's head: `th`, `tableHeader`, `table-header-cell`."""
    names = [node[key][:_LONGEST_NAME].lower() for key in _TYPES if isinstance(node.get(key), str)]
    return any(name == "th" or "header" in name for name in names)


def _quoted(node: dict[str, Any]) -> str:
    """Who said a quote, or where it is from, as markup."""
    said = _property(node, ("citation", "cite", "attribution", "caption"))
    text = said if isinstance(said, str) else _string(said) if isinstance(said, dict) else ""
    return f"<cite>{as_markup(text)}</cite>" if 0 < len(text) <= _LONGEST_CAPTION else ""


def _property(node: dict[str, Any], names: tuple[str, ...]) -> Any:
    """The first of these properties that an element has, itself or in the object that holds them."""
    for holder in (node, *[node[key] for key in (*_HOLDERS, "file", "asset") if isinstance(node.get(key), dict)]):
        for name in names:
            if holder.get(name):
                return holder[name]
    return None


def _level(node: dict[str, Any]) -> int:
    level = _property(node, ("level", "depth"))
    if isinstance(level, int) and 1 <= level <= 6:  # noqa: PLR2004
        return level
    for key in ("style", "tag", *_TYPES):
        name = node.get(key)
        if isinstance(name, str):
            name = name[-_LONGEST_NAME:].lower()
            digit = LEVEL.search(name)
            word = _LEVELS.get(name.rpartition("-")[2])
            if digit or word:
                return int(digit[1]) if digit else word or _LEVEL
    return _LEVEL


def _is_ordered(node: dict[str, Any]) -> bool:
    said = _property(node, ("list_type", "listType", "style", "ordered", "format")) or node.get("type")
    return said is True or (isinstance(said, str) and said[:_LONGEST_NAME].lower().startswith("ordered")) or said in ("ol", "number")


def _figure(node: dict[str, Any]) -> str:
    url = _address(node, ("url", "src", "file", "originalUrl", "image"))
    if not url:
        return ""
    caption = _property(node, ("caption", "captionText", "description"))
    is_told = isinstance(caption, str) and len(caption) <= _LONGEST_CAPTION and caption.strip()
    told = f"<figcaption>{as_markup(caption)}</figcaption>" if is_told else ""
    return f'<figure><img src="{escape(url)}">{told}</figure>'


def _address(node: dict[str, Any], names: tuple[str, ...]) -> str | None:
    value = _property(node, names)
    for _ in range(3):
        if not isinstance(value, dict):
            break
        value = value.get("url") or value.get("src") or value.get("file")
    is_address = isinstance(value, str) and value.startswith(("http:", "https:", "/")) and len(value) <= _LONGEST_ADDRESS
    return value if is_address else None
