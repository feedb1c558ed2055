"""The record as Markdown: YAML front matter for the facts, CommonMark (with tables) for the body.

Whatever stands in the text is escaped, so that it reads as itself: no text of a page becomes markup, a link or HTML.
"""

import re
from collections.abc import Callable, Iterator
from json import dumps

from saring.formats.addresses import harmless
from saring.formats.text import list_lines
from saring.record import Article, Block

_INLINE = re.compile(r"[\\`*\[\]<|~]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)|!(?=\[)")
"""Signs that begin or end markup within a line. An underscore inside a word does not."""

_LINE_START = re.compile(r"^(\s*)([#>+=-])|^(\s*\d{1,9})([.)])(?=\s|$)", re.MULTILINE)
"""Signs that begin a block where they begin a line: headings, quotes, lists, rules."""

_INDENT = re.compile(r"^[^\S\n]+|[^\S\n]+$", re.MULTILINE)
"""White space at the edge of a line: four spaces would make it code."""

_BACKTICKS = re.compile(r"`+")


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
            yield f"{name}: {dumps(value, ensure_ascii=False)}"


def escape(text: str) -> str:
    """Text that reads as itself in Markdown; its line breaks stay."""
    text = _INLINE.sub(r"\\\g<0>", _INDENT.sub("", text))
    text = _LINE_START.sub(r"\1\3\\\2\4", text)
    return re.sub(r"\n+", "\\\\\n", text.strip())


def _line(text: str) -> str:
    """Escaped, and without line breaks."""
    return escape(" ".join(text.split()))


def _heading(block: Block) -> str:
    return f"{'#' * (block.level or 2)} {_line(block.text)}"


def _paragraph(block: Block) -> str:
    return escape(block.text)


def _list(block: Block) -> str:
    items = [type(item)(_line(item.text), item.level) for item in block.items]
    return "\n".join(list_lines(Block.of_list(tuple(items), ordered=block.ordered), step="    "))


def _quote(block: Block) -> str:
    paragraphs = [escape(part) for part in block.text.split("\n\n")]
    return "\n>\n".join(["> " + part.replace("\n", "\n> ") for part in paragraphs if part])


def _code(block: Block) -> str:
    fence = "`" * max(3, 1 + max([len(run) for run in _BACKTICKS.findall(block.text)], default=0))
    return f"{fence}\n{block.text}\n{fence}"


def _table(block: Block) -> str:
    """A pipe table. Markdown wants a header row: where the first row is not one, nobody is misled by it."""
    width = max(len(row) for row in block.rows)
    rows = [[*map(_line, row), *[""] * (width - len(row))] for row in block.rows]
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _figure(block: Block) -> str:
    url, caption = harmless(block.url), _line(block.caption or "")
    picture = f"![{caption}](<{url.replace('<', '%3C').replace('>', '%3E')}>)" if url else caption
    credit = f"*{_line(block.credit_text)}*" if block.credit_text else ""
    return " ".join([part for part in (picture, credit) if part])


def _embed(block: Block) -> str:
    url = harmless(block.url)
    return f"[{_line(block.caption or url)}](<{url.replace('<', '%3C').replace('>', '%3E')}>)" if url else ""


def _live_update(block: Block) -> str:
    return "\n\n".join([part for part in (f"**{block.date}**" if block.date else "", escape(block.text)) if part])


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
