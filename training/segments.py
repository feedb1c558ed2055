"""A page's blocks as the labels need them, and a plain segmentation until the native one is used."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import lxml.html
from lxml import etree

SKIPPED = frozenset({"script", "style", "head", "template", "svg", "math", "iframe", "object", "option", "title"})
INLINE = frozenset(
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "button", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "input",
        "ins", "kbd", "label", "mark", "nobr", "path", "picture", "q", "s", "samp", "small", "source", "span", "strike", "strong", "sub",
        "sup", "time", "tt", "u", "use", "var", "wbr",
    }
)  # fmt: skip
SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class BlockView:
    """What the labels know of one block."""

    text: str
    tag: str = "p"  # the element that holds it
    level: int = 0  # heading level 1..6, or 0
    link_share: float = 0.0  # share of its characters inside links, 0..1
    path: tuple[str, ...] = ()  # names of the elements around it, outermost first, the holder last
    names: str = ""  # class and id tokens of the holder and its ancestors, lower case, parted by spaces
    bold: bool = False  # all of its text is bold


def segment(html: str) -> list[BlockView]:
    """Blocks of an HTML page in document order. Training only: the native blocks are what saring uses."""
    try:
        root = lxml.html.document_fromstring(html.encode("utf-8", "replace"), parser=lxml.html.HTMLParser(encoding="utf-8", huge_tree=True))
    except (etree.ParserError, etree.XMLSyntaxError):
        return []
    return list(_Walk().blocks(root))


class _Walk:
    """Collects text until a block element, or two line breaks, end it."""

    def __init__(self) -> None:
        self.parts: list[tuple[str, bool, bool]] = []
        self.holder: etree._Element | None = None
        self.breaks = 0

    def blocks(self, root: "etree._Element") -> Iterator[BlockView]:
        links = bold = 0
        for event, node in _walk(root):
            if event == "start":
                if node.tag not in INLINE and self.parts_end(node.tag):
                    yield from self.flush()
                links += node.tag == "a"
                bold += node.tag in ("b", "strong")
                self.add(node.text, node, links, bold)
                continue
            if event == "end":
                links -= node.tag == "a"
                bold -= node.tag in ("b", "strong")
                if node.tag not in INLINE and node.tag != "br":
                    yield from self.flush()
            parent = node.getparent()
            if parent is not None:
                self.add(node.tail, parent, links, bold)
        yield from self.flush()

    def parts_end(self, tag: str) -> bool:
        """One line break is a space, two end a block."""
        if tag != "br":
            return True
        self.breaks += 1
        self.parts.append((" ", False, False))
        return self.breaks > 1

    def add(self, text: str | None, holder: "etree._Element", links: int, bold: int) -> None:
        if not text:
            return
        if text.strip():
            self.breaks = 0
            if self.holder is None:
                self.holder = holder
        self.parts.append((text, links > 0, bold > 0))

    def flush(self) -> Iterator[BlockView]:
        text = SPACE.sub(" ", "".join(part for part, _, _ in self.parts)).strip()
        if text and self.holder is not None:
            solid = sum(len(part.strip()) for part, _, _ in self.parts) or 1
            linked = sum(len(part.strip()) for part, link, _ in self.parts if link)
            bold = all(is_bold for part, _, is_bold in self.parts if part.strip())
            yield _view(text, self.holder, linked / solid, bold)
        self.parts, self.holder, self.breaks = [], None, 0


def _walk(root: "etree._Element") -> Iterator[tuple[str, "etree._Element"]]:
    """Start and end of every element that can show text; a skipped one, or a comment, gives only its tail."""
    stack: list[tuple[etree._Element, Iterator[etree._Element]]] = [(root, iter(root))]
    yield "start", root
    while stack:
        node, children = stack[-1]
        child = next(children, None)
        if child is None:
            yield "end", node
            stack.pop()
        elif not isinstance(child.tag, str) or child.tag in SKIPPED:
            yield "tail", child
        else:
            yield "start", child
            stack.append((child, iter(child)))


def _view(text: str, holder: "etree._Element", link_share: float, bold: bool) -> BlockView:
    while holder.tag in INLINE and holder.getparent() is not None:
        holder = holder.getparent()
    chain = [holder, *holder.iterancestors()]
    path = tuple(str(node.tag) for node in reversed(chain))
    named = [node for node in chain if node.tag not in ("html", "body")]
    names = " ".join(f"{node.get('class') or ''} {node.get('id') or ''}" for node in named).lower()
    level = next((int(tag[1]) for tag in path[:-4:-1] if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456"), 0)
    return BlockView(text, path[-1], level, link_share, path, SPACE.sub(" ", names).strip(), bold)
