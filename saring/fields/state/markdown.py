"""Text in Markdown as markup: what content systems keep that have no editor of their own.

Read are headings, lists, quotes, fenced code, links, pictures and emphasis, line by line and without nesting: what it is about is the
text without the signs.
"""

import re
from collections.abc import Iterator
from html import escape

SIGNS = re.compile(r"^ {0,3}(?:#{1,6}[ \t]+\S|```)|\]\(\s*(?:https?:|/)|(?<![*\w])\*\*\w", re.MULTILINE)
"""What no plain text has: a heading, fenced code, a link, strong words. A dash may begin what somebody says."""

HEADING = re.compile(r" {0,3}(#{1,6})\s+(.+)")
ITEM = re.compile(r"\s*(?:[-*+]|(\d{1,3})[.)])\s+(.+)")
QUOTE = re.compile(r" {0,3}>\s?(.*)")
FENCE = re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)
"""What stands above and below code."""

LINK = re.compile(r"(!?)\[([^\[\]]{0,500})\]\(\s*([^\s()]{1,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,200})?)(?:\s+\"[^\"]{0,500}\")?\s*\)")
"""`[text](address)`, with a `!` before it a picture; perhaps with a title."""

STRONG = re.compile(r"(?<![*\w])\*\*(?=\S)([^*]{1,2000}?\S|\S)\*\*(?!\*)|(?<![_\w])__(?=\S)([^_]{1,2000}?\S|\S)__(?!\w)")
EMPHASIS = re.compile(
    r"(?<![*\w])\*(?=[^\s*])([^*]{1,2000}?[^\s*]|[^\s*])\*(?![*\w])|(?<![_\w])_(?=[^\s_])([^_]{1,2000}?[^\s_]|[^\s_])_(?!\w)"
)
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>])")
"""A sign that stands for itself."""


def is_markdown(text: str) -> bool:
    """Whether a text without tags is in Markdown."""
    return SIGNS.search(text) is not None


def markdown_markup(text: str) -> str:
    """The text as markup. Linear in its length."""
    out: list[str] = []
    inside = ""
    for tag, around, content in _blocks(text):
        if around != inside:
            out += [f"</{inside}>" if inside else "", f"<{around}>" if around else ""]
            inside = around
        out.append(f"<{tag}>{content}</{tag}>")
    return "".join(out) + (f"</{inside}>" if inside else "")


def _blocks(text: str) -> Iterator[tuple[str, str, str]]:
    """Each block: its element, the one it stands in with those beside it, its markup. Every other part between fences is code."""
    is_wrapped = "\n\n" in text
    parts = FENCE.split(text)
    for number, part in enumerate(parts):
        if number % 2:
            yield "pre", "", escape(part.partition("\n")[2].rstrip("\n"), quote=False)
        else:
            yield from _of_lines(part.split("\n"), is_wrapped=is_wrapped)


def _of_lines(lines: list[str], *, is_wrapped: bool) -> Iterator[tuple[str, str, str]]:
    """The blocks of lines without code; `is_wrapped`, lines go on in the next one, as where blank ones part paragraphs."""
    open: list[str] = []
    around = ""
    for line in [*lines, ""]:
        kind, content = _kind(line)
        goes_on = kind == "text" and is_wrapped and open
        if open and not goes_on:
            yield ("li" if around in _LISTS else "p"), around, _inline(" ".join(open))
            open = []
        if kind in _HEADINGS:
            yield kind, "", _inline(content)
        elif content:
            around = around if goes_on else "" if kind == "text" else kind
            open.append(content)


_LISTS, _HEADINGS = ("ul", "ol"), ("h1", "h2", "h3", "h4", "h5", "h6")


def _kind(line: str) -> tuple[str, str]:
    """What a line begins: `h2`, `ul`, `ol`, `blockquote`, nothing (`blank`), or `text`; and the line without its signs."""
    if not line.strip():
        return "blank", ""
    heading = HEADING.match(line)
    if heading:
        return f"h{len(heading[1])}", heading[2].rstrip(" \t\r#")
    quote = QUOTE.match(line)
    if quote:
        return "blockquote", quote[1].strip()
    item = ITEM.match(line)
    return ("ol" if item[1] else "ul", item[2].strip()) if item else ("text", line.strip())


def _inline(text: str) -> str:
    """A line with its links, pictures and emphasis."""
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(escape(found[1], quote=False))
        return f"\0{len(kept) - 1}\0"

    text = ESCAPED.sub(keep, text.replace("\0", ""))
    text = LINK.sub(_link, escape(text, quote=False))
    text = STRONG.sub(lambda found: f"<strong>{found[1] or found[2]}</strong>", text)
    text = EMPHASIS.sub(lambda found: f"<em>{found[1] or found[2]}</em>", text)
    return KEPT.sub(lambda found: kept[int(found[1])], text)


KEPT = re.compile("\0(\\d{1,9})\0")
"""Where a sign was that stands for itself."""


def _link(found: re.Match[str]) -> str:
    picture, words, address = found.groups()
    target = escape(address.replace("&amp;", "&"))
    return f'<img src="{target}" alt="{words}">' if picture else f'<a href="{target}">{words}</a>'
