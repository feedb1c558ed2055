"""The record as Markdown: YAML front matter for the facts, CommonMark (with tables) for the body.

Whatever stands in the text is escaped, so that it reads as itself: no text of a page becomes markup, a link or HTML.
"""

import re
from collections.abc import Callable, Iterator

from saring.formats.addresses import harmless
from saring.formats.json import in_json
from saring.formats.text import heading_level, list_lines, plain, update_paragraphs
from saring.record import Article, Block

_INLINE = re.compile(r"[\\`*\[\]<|~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)|!(?=\[)")
"""Signs that begin or end markup within a line. An underscore between two letters does not, but one beside another does: `__0__`."""

_LINE_START = re.compile(r"^(\s*)([#>+=-])|^(\s*\d{1,9})([.)])(?=\s|$)", re.MULTILINE)
"""Signs that begin a block where they begin a line: headings, quotes, lists, rules."""

_INDENT = re.compile(r"^[^\S\n]+|[^\S\n]+$", re.MULTILINE)
"""White space at the edge of a line: four spaces would make it code."""

_LINE_BREAK = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
"""What ends a line for Markdown, or for an editor, beside the newline."""

_BACKTICKS = re.compile(r"`+")

_LIVE = {"<": "\\u003c", "](": "]\\u0028"}
"""What may not stand in the front matter as it is: a reader that knows no front matter takes it for a paragraph of Markdown."""

_IN_ADDRESS = {sign: f"%{ord(sign):02X}" for sign in "<>\\`"}
"""Signs that would end an address in angle brackets, or keep it from ending."""


def write(article: Article) -> str:
    """The whole record: front matter, headline, body."""
    parts = ["---\n" + "\n".join(_facts(article)) + "\n---"]
    if article.headline:
        parts.append(f"# {_line(article.headline)}")
    parts += [_WRITERS[block.type](block) for block in article.body]
    return "\n\n".join([part for part in parts if part])


def _facts(article: Article) -> Iterator[str]:
    """Front matter; JSON text is YAML too, which spares a dependency and every doubt about quoting."""
    facts = {
        "title": article.headline,
        "author": [person.name for person in article.author],
        "source": [agency.name for agency in article.source_organization],
        "publisher": article.publisher.name if article.publisher else None,
        "published": article.date_published,
        "modified": article.date_modified,
        "section": list(article.article_section),
        "keywords": list(article.keywords),
        "language": article.in_language,
        "description": article.description,
        "url": article.canonical_url or article.url,
        "kind": article.verdict.kind,
    }
    for name, value in facts.items():
        if value:
            yield fact(name, value)


def fact(name: str, value: object) -> str:
    """A line of front matter."""
    return f"{name}: {_replaced(in_json(value), _LIVE)}"


def _replaced(text: str, table: dict[str, str]) -> str:
    for sign, other in table.items():
        text = text.replace(sign, other)
    return text


def escape(text: str) -> str:
    """Text that reads as itself in Markdown; its line breaks stay."""
    text = _INLINE.sub(r"\\\g<0>", _INDENT.sub("", _LINE_BREAK.sub("\n", plain(text))))
    text = _LINE_START.sub(r"\1\3\\\2\4", text)
    return re.sub(r"\n+", "\\\\\n", text.strip())


def _line(text: str) -> str:
    """Escaped, and without line breaks."""
    return escape(" ".join(text.split()))


def _heading(block: Block) -> str:
    return f"{'#' * heading_level(block)} {_line(block.text)}"


def _paragraph(block: Block) -> str:
    return escape(block.text)


def _list(block: Block) -> str:
    return "\n".join(list_lines(block, _line, step="    "))


def _quote(block: Block) -> str:
    paragraphs = [escape(part) for part in block.text.split("\n\n")]
    return "\n>\n".join(["> " + part.replace("\n", "\n> ") for part in paragraphs if part])


def _code(block: Block) -> str:
    code = plain(block.text)
    fence = "`" * max(3, 1 + max([len(run) for run in _BACKTICKS.findall(code)], default=0))
    return f"{fence}\n{code}\n{fence}"


def _table(block: Block) -> str:
    """A pipe table. Markdown wants a header row: where the first row is not one, nobody is misled by it."""
    width = max([len(row) for row in block.rows], default=0)
    if not width:
        return escape(block.text)
    rows = [[*map(_line, row), *[""] * (width - len(row))] for row in block.rows]
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _figure(block: Block) -> str:
    url, caption = _address(block.url), _line(block.caption or "")
    picture = f"![{caption}]({url})" if url else caption
    credit = f"*{_line(block.credit_text)}*" if block.credit_text else ""
    return " ".join([part for part in (picture, credit) if part])


def _embed(block: Block) -> str:
    url = _address(block.url)
    return f"[{_line(block.caption or block.url or '')}]({url})" if url else ""


def _address(url: str | None) -> str | None:
    """An address as the target of a link, if it is harmless."""
    url = harmless(url)
    return f"<{_replaced(url, _IN_ADDRESS)}>" if url else None


def _live_update(block: Block) -> str:
    head = f"### {_line(block.headline)}" if block.headline else ""
    facts = [f"**{_line(block.date)}**" if block.date else "", _line(block.author.name) if block.author else ""]
    line = " · ".join([fact for fact in facts if fact])
    return "\n\n".join([part for part in (head, line, *map(escape, update_paragraphs(block))) if part])


_WRITERS: dict[str, Callable[[Block], str]] = {
    "paragraph": _paragraph,
    "heading": _heading,
    "list": _list,
    "quote": _quote,
    "table": _table,
    "code": _code,
    "figure": _figure,
    "embed": _embed,
    "liveUpdate": _live_update,
}
