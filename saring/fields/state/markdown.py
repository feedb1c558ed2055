"""Text in Markdown as markup: what content systems keep that have no editor of their own.

Read are headings, lists, quotes, fenced code, links, pictures and emphasis, line by line and without nesting: what it is about is the
text without the signs.
"""

import re
from collections.abc import Iterator
from html import escape, unescape
from itertools import islice

SIGNS = re.compile(r"^ {0,3}(?:#{1,6}[ \t]+\S|```)|\]\(\s*(?:https?:|/)|(?<![*\w])\*\*\w", re.MULTILINE)
"""What no plain text has: a heading, fenced code, a link, strong words. A dash may begin what somebody says."""

HEADING = re.compile(r" {0,3}(#{1,6})\s+(.+)")
ITEM = re.compile(r"\s*(?:[-*+]|(\d{1,3})[.)])\s+(.+)")
QUOTE = re.compile(r" {0,3}>\s?(.*)")
FENCE = re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)
"""What stands above and below code."""

LINK = re.compile(r"(!?)\[([^\[\]]{0,500})\]\(\s*([^\s()]{1,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,200})?)(?:\s+\"[^\"]{0,500}\")?\s*\)")
"""`[text](address)`, with a `!` before it a picture; perhaps with a title."""

STRONG = re.compile(r"\*\*(?<![*\w]..)(?=\S)([^*]{1,2001}+(?<!\s)\*?)\*\*(?!\*)|__(?<![_\w]..)(?=\S)([^_]{1,2001}+(?<!\s)_?)__(?!\w)")
EMPHASIS = re.compile(r"\*(?<![*\w].)(?=\S)([^*]{1,2001}+)(?<!\s)\*(?![*\w])|_(?<![_\w].)(?=\S)([^_]{1,2001}+)(?<!\s)_(?!\w)")
"""The signs come before what may not stand before them: they are sought four times as fast."""


def is_markdown(text: str) -> bool:
    """Whether a text without tags is in Markdown."""
    return SIGNS.search(text) is not None


LINE_OR_SIGN = re.compile(r"[\n*_\[&]")
"""What costs time: a line, emphasis, a link, an entity."""

_MOST_SIGNS = 5_000
"""Lines, links, emphasis and entities that are read, each for some microseconds: a million characters of nothing else took .8 s."""


def markdown_markup(text: str, *, is_marked: bool = False) -> str:
    """The text as markup; lines behind very many signs are plain paragraphs. Linear in its length.

    Args:
        text: the text.
        is_marked: whether signs are entities in it, as in markup.
    """
    out: list[str] = []
    inside = ""
    text, rest = _parted(text)
    if is_marked:
        text = unescape(text)
    else:
        rest = escape(rest, quote=False)
    for tag, around, content in _blocks(text):
        if around != inside:
            out += [f"</{inside}>" if inside else "", f"<{around}>" if around else ""]
            inside = around
        out.append(f"<{tag}>{content}</{tag}>")
    return "".join(out) + (f"</{inside}>" if inside else "") + paragraphs(rest)


def paragraphs(markup: str) -> str:
    """Lines of markup as paragraphs."""
    text = "</p><p>".join(filter(None, map(str.strip, markup.split("\n"))))
    return f"<p>{text}</p>" if text else ""


def _parted(text: str) -> tuple[str, str]:
    """The lines that are read as Markdown, and those that are not: a line is in one of them, however many signs it has."""
    last = next(islice(LINE_OR_SIGN.finditer(text), _MOST_SIGNS, None), None)
    end = text.rfind("\n", 0, last.start()) + 1 if last else len(text)
    return text[:end], text[end:]


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
_BEGINNING = frozenset("#>-*+0123456789")
"""What headings, quotes and items begin with."""


def _kind(line: str) -> tuple[str, str]:
    """What a line begins: `h2`, `ul`, `ol`, `blockquote`, nothing (`blank`), or `text`; and the line without its signs."""
    plain = line.strip()
    if not plain:
        return "blank", ""
    if plain[0] not in _BEGINNING:
        return "text", plain
    heading = HEADING.match(line)
    if heading:
        return f"h{len(heading[1])}", heading[2].rstrip(" \t\r#")
    quote = QUOTE.match(line)
    if quote:
        return "blockquote", quote[1].strip()
    item = ITEM.match(line)
    return ("ol" if item[1] else "ul", item[2].strip()) if item else ("text", plain)


def _inline(text: str) -> str:
    """A line with its links, pictures and emphasis."""
    if _INSIDE.isdisjoint(text):
        return escape(text, quote=False)
    is_escaped = "\\" in text
    text = escape(_kept(text) if is_escaped else text, quote=False)
    text = LINK.sub(_link, text) if "](" in text else text
    text = STRONG.sub(lambda found: f"<strong>{found[1] or found[2]}</strong>", text)
    text = EMPHASIS.sub(lambda found: f"<em>{found[1] or found[2]}</em>", text)
    return text.translate(_SIGN_BACK) if is_escaped else text


_INSIDE = frozenset("\\[*_")
"""Without these a line has nothing in it."""

_ESCAPED = "\\`*_{}[]()#+-.!>"
_KEEPING = {sign: chr(0xFDD0 + at) for at, sign in enumerate(_ESCAPED)}
"""The signs of which one behind a backslash stands for itself, and what stands there meanwhile: numbers that are no characters."""
_SIGN_BACK = {ord(kept): escape(sign, quote=False) for sign, kept in _KEEPING.items()}
_NO_KEPT = dict.fromkeys(_SIGN_BACK)


def _kept(text: str) -> str:
    """A text whose escaped signs are out of the others' way; the backslash comes first, which may be escaped before another sign."""
    text = text.translate(_NO_KEPT)
    for sign, kept in _KEEPING.items():
        text = text.replace(f"\\{sign}", kept)
    return text


def _link(found: re.Match[str]) -> str:
    picture, words, address = found.groups()
    target = escape(address.replace("&amp;", "&"))
    return f'<img src="{target}" alt="{words}">' if picture else f'<a href="{target}">{words}</a>'
