"""The record as Markdown: YAML front matter for the facts, CommonMark (with tables) for the body.

Whatever stands in the text is escaped, so that it reads as itself: no text of a page becomes markup, a link or HTML. The record's own
links and emphasis are written as such, superscript and subscript, for which CommonMark has nothing, as plain text.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from saring.formats.addresses import harmless
from saring.formats.inline import parts_of
from saring.formats.json import in_json
from saring.formats.markdown_inline import inline
from saring.formats.text import heading_level, list_lines, plain, update_paragraphs
from saring.record import Article, Block, Mark

_INLINE = re.compile(r"[\\`*\[\]<|~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)|!(?=\[)")
"""Signs that begin or end markup within a line. An underscore between two letters does not, but one beside another does: `__0__`."""

_LINE_START = re.compile(r"^(\s*)([#>+=-])|^(\s*\d{1,9})([.)])(?=\s|$)", re.MULTILINE)
"""Signs that begin a block where they begin a line: headings, quotes, lists, rules."""

_INDENT = re.compile(r"^[^\S\n]+|[^\S\n]+$", re.MULTILINE)
"""White space at the edge of a line: four spaces would make it code."""

_LINE_BREAK = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
"""What ends a line for Markdown, or for an editor, beside the newline."""

_CLOSING = re.compile(r"(?<![^\s])#+$")
"""Signs that close a heading, behind white space: `## Part #`."""

_BACKTICKS = re.compile(r"`+")

_LIVE = {"<": "\\u003c", "](": "]\\u0028"}
"""What may not stand in the front matter as it is: a reader that knows no front matter takes it for a paragraph of Markdown."""

_IN_ADDRESS = {sign: f"%{ord(sign):02X}" for sign in "<>\\`"}
"""Signs that would end an address in angle brackets, or keep it from ending."""


def write(article: Article) -> str:
    """The whole record: front matter, headline, body."""
    parts = ["---\n" + "\n".join(_facts(article)) + "\n---"]
    if article.headline:
        parts.append(_titled(1, _line(article.headline)))
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
    return _whole(_within(text))


def _within(text: str) -> str:
    """Text without markup within its lines."""
    return _INLINE.sub(r"\\\g<0>", _LINE_BREAK.sub("\n", plain(text)))


def _whole(text: str) -> str:
    """Such text as lines that begin no block."""
    text = _LINE_START.sub(r"\1\3\\\2\4", _INDENT.sub("", text))
    return re.sub(r"\n+", "\\\\\n", text.strip())


def _line(text: str) -> str:
    """Escaped, and without line breaks."""
    return escape(" ".join(text.split()))


def _inline(text: str, marks: Iterable[Mark], *, line: bool = False) -> str:
    """Text with its links and emphasis; without line breaks if it is to be a line."""
    if not marks:
        return _line(text) if line else escape(text)
    whole = inline(text, marks, _within, _address)
    return _whole(" ".join(whole.split()) if line else whole)


def _heading(block: Block) -> str:
    return _titled(heading_level(block), _inline(block.text, block.marks, line=True))


def _titled(level: int, line: str) -> str:
    """A heading; signs at its end that Markdown would take for its own frame, as in `Part #`, stay."""
    return f"{'#' * level} {_CLOSING.sub(_escaped, line)}"


def _escaped(match: re.Match[str]) -> str:
    return f"\\{match[0]}"


def _paragraph(block: Block) -> str:
    return _inline(block.text, block.marks)


def _list(block: Block) -> str:
    shown = parts_of(block, [item.text for item in block.items])
    return "\n".join(list_lines(block, [_inline(text, marks, line=True) for text, marks in shown], step="    "))


def _quote(block: Block) -> str:
    """What is quoted, and behind a dash who said it."""
    paragraphs = [_inline(text, marks) for text, marks in parts_of(block, block.text.split("\n\n"), between=2)]
    if block.source:
        source = f"— {_line(block.source)}"
        url = _address(block.url)
        paragraphs.append(f"— [{_line(block.source)}]({url})" if url and block.type == "quote" else source)
    return "\n>\n".join(["> " + part.replace("\n", "\n> ") for part in paragraphs if part])


def _code(block: Block) -> str:
    code = plain(block.text)
    fence = "`" * max(3, 1 + max([len(run) for run in _BACKTICKS.findall(code)], default=0))
    return f"{fence}\n{code}\n{fence}"


def _table(block: Block) -> str:
    """A pipe table. Markdown wants one header row: where the first row is none, nobody is misled by it."""
    width = max([len(row) for row in block.rows], default=0)
    if not width:
        return escape(block.text)
    shown = parts_of(block, [cell for row in block.rows for cell in row])
    rows = [[*[_in_cell(*next(shown)) for _ in row], *[""] * (width - len(row))] for row in block.rows]
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


_LONE_PIPE = re.compile(r"(?<!\\)\|")
"""A pipe that would part cells: within code none is escaped yet, and in an address."""


def _in_cell(text: str, marks: list[Mark]) -> str:
    return _LONE_PIPE.sub(r"\|", _inline(text, marks, line=True))


def _figure(block: Block) -> str:
    url, caption = _address(block.url), _line(block.caption or "")
    picture = f"![{caption}]({url})" if url else caption
    credit = f"*{_line(block.credit_text)}*" if block.credit_text else ""
    return " ".join([part for part in (picture, credit) if part])


def _embed(block: Block) -> str:
    """The words of a quoted post, and a link to the thing."""
    url = _address(block.url)
    link = f"[{_line(block.caption or block.provider or block.url or '')}]({url})" if url else ""
    return "\n\n".join([part for part in (_quote(block) if block.text else "", link) if part])


def _address(url: str | None) -> str | None:
    """An address as the target of a link, if it is harmless."""
    url = harmless(url)
    return f"<{_replaced(url, _IN_ADDRESS)}>" if url else None


def _live_update(block: Block) -> str:
    head = _titled(3, _line(block.headline)) if block.headline else ""
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
