"""Links and emphasis of a page's blocks, as marks over their texts."""

from typing import NamedTuple

from saring._core import Marks
from saring.fields.addresses import absolute
from saring.fields.columns import MARKS, MarkRow
from saring.record import Mark, MarkType

CITE = MARKS.index("cite")
_TYPES: tuple[MarkType, ...] = ("link", "strong", "emphasis", "code", "superscript", "subscript", "deleted", "emphasis")
"""What a mark is called; `cite` that is no quote's source is a name in italics."""


class Inline(NamedTuple):
    """What stands within the blocks of a page."""

    marks: Marks | None
    """Links and emphasis; None where nothing stands out, as in text captures."""
    base: str | None
    """What relative addresses are relative to."""
    cited: dict[int, str]
    """By the index of a quote's first block, the address that its `cite` attribute names."""


PLAIN = Inline(None, None, {})
"""Where nothing stands out."""


def rows_at(inline: Inline, index: int) -> list[MarkRow]:
    """The marks of a block as the native side gives them."""
    return inline.marks.at(index) if inline.marks is not None else []


def marks_at(inline: Inline, index: int, offset: int = 0) -> list[Mark]:
    """The marks of a block.

    Args:
        inline: those of the page.
        index: the block's.
        offset: characters before the block's text in that which the marks are over.
    """
    base = inline.base
    marks = []
    for start, end, kind, href in rows_at(inline, index):
        if href is None:
            marks.append(Mark(start + offset, end + offset, _TYPES[kind]))
        elif base or "//" in href:
            url = absolute(href, base)
            if url:
                marks.append(Mark(start + offset, end + offset, "link", url))
    return marks


def within(marks: list[Mark], start: int, end: int) -> list[Mark]:
    """The marks, or their parts, in a stretch of the text."""
    cut = [Mark(max(mark.start, start), min(mark.end, end), mark.type, mark.url) for mark in marks]
    return [mark for mark in cut if mark.start < mark.end]
