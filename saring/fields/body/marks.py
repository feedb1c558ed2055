"""Links and emphasis of a page's blocks, as marks over their texts."""

from typing import NamedTuple

from saring._core import BlockMaker, Marks
from saring.fields.columns import MARKS, MarkRow
from saring.record import Block, ListItem, Mark

CITE = MARKS.index("cite")
MAKER = BlockMaker(Block, ListItem, Mark)
"""Makes the blocks of bodies, and the marks in them."""


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
    return MAKER.marks(inline.marks, index, inline.base, offset)


def within(marks: list[Mark], start: int, end: int) -> list[Mark]:
    """The marks, or their parts, in a stretch of the text."""
    cut = [Mark(max(mark.start, start), min(mark.end, end), mark.type, mark.url) for mark in marks]
    return [mark for mark in cut if mark.start < mark.end]
