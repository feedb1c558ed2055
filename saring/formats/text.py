"""The headline and the body as plain text, with list items marked and a blank line between blocks."""

import re
from collections.abc import Sequence

from saring.record import Article, Block, ListItem

_COMMANDS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
"""Signs that command a terminal instead of being shown on it."""

_DEEPEST = 9
"""Lists within lists are not shown deeper than this, whatever a record says."""


def write(article: Article) -> str:
    """The article as one would read it aloud; empty without headline and body."""
    return plain("\n\n".join([part for part in (article.headline, *map(_block, article.body)) if part]))


def plain(text: str) -> str:
    """Text without the signs that command terminals."""
    return _COMMANDS.sub("", text)


def heading_level(block: Block) -> int:
    """The level of a heading, 1 to 6; 2 where none is known."""
    return max(1, min(block.level or 2, 6))


def item_level(item: ListItem) -> int:
    """How deep an item of a list is, 1 and more."""
    return max(1, min(item.level, _DEEPEST))


def update_paragraphs(block: Block) -> list[str]:
    """The paragraphs of a live blog's update, without the headline that its text begins with."""
    paragraphs = [part for part in block.text.split("\n\n") if part]
    return paragraphs[1:] if block.headline and paragraphs[:1] == [block.headline] else paragraphs


def is_ordered(block: Block, item: ListItem) -> bool:
    """Whether an item of a list is numbered."""
    return block.ordered if item.ordered is None else item.ordered


def _block(block: Block) -> str:
    if block.type == "list":
        return "\n".join(list_lines(block, [item.text for item in block.items]))
    if block.source and block.text:
        return f"{block.text}\n— {block.source}"
    if block.type == "figure":
        return _caption(block)
    return block.text


def list_lines(block: Block, texts: Sequence[str], step: str = "  ") -> list[str]:
    """A line for each item of a list: its text, indented by `step` for each level, numbered where its list is."""
    counts: list[int] = []
    open_levels: list[int] = []
    lines = []
    for item, text in zip(block.items, texts, strict=True):
        level = _depth(open_levels, item_level(item))
        del counts[level:]
        counts += [0] * (level - len(counts))
        counts[-1] += 1
        marker = f"{counts[-1]}." if is_ordered(block, item) else "-"
        lines.append(f"{step * (level - 1)}{marker} {text}")
    return lines


def _depth(open_levels: list[int], level: int) -> int:
    """How deep an item of a level stands in those that are open; one without any around it at the margin.

    A list may begin with the points of an item that has no words; indented there, Markdown would take them for code.
    """
    while open_levels and open_levels[-1] > level:
        open_levels.pop()
    if not open_levels or open_levels[-1] < level:
        open_levels.append(level)
    return len(open_levels)


def _caption(block: Block) -> str:
    if not block.caption:
        return ""
    return f"[{block.caption} ({block.credit_text})]" if block.credit_text else f"[{block.caption}]"
