"""The short lines beside the text: above it, where the author stands, and behind it, where the source does."""

from bisect import bisect_left, bisect_right
from operator import itemgetter

from saring.fields.columns import INDEX, TEXT, PageLike, Row

_SURE_PARAGRAPH, _SURE_UNSPACED, _FIRST_UNSPACED = 80, 40, 0x0E00
"""A text of so many letters is a paragraph; scripts from that letter on say as much with half of them."""
_LONGEST, _MOST_ABOVE, _MOST_BEHIND = 200, 6, 3
_index = itemgetter(INDEX)


def beside(page: PageLike, content: list[Row], body: list[Row], headlines: list[Row]) -> tuple[list[Row], list[Row]]:
    """The lines above the text, and those behind it, in page order.

    Args:
        page: where they are from; it knows the left-out ones.
        content: the blocks that are not left out.
        body: those of the body among them.
        headlines: those of the headline among them.
    """
    first = next((row[INDEX] for row in body if _is_paragraph(row[TEXT])), None)
    if first is None:
        return [], []
    start = headlines[0][INDEX] if headlines and headlines[0][INDEX] < first else -1
    last = body[-1][INDEX]
    above, behind = page.beside()
    lines = content[bisect_right(content, start, key=_index) : bisect_left(content, first, key=_index)]
    kept = [row for row in lines if len(row[TEXT]) <= _LONGEST]
    known = {row[INDEX] for row in kept}
    above = sorted([*kept, *[row for row in above if row[INDEX] not in known]])[-_MOST_ABOVE:]
    ends = content[bisect_right(content, last, key=_index) :][:_MOST_BEHIND]  # the last of the body is before them
    known = {row[INDEX] for row in ends}
    return above, sorted([*ends, *[row for row in behind if row[INDEX] not in known]])[: _MOST_BEHIND + 1]


def _is_paragraph(text: str) -> bool:
    return len(text) >= _SURE_PARAGRAPH or (len(text) >= _SURE_UNSPACED and text[0] >= chr(_FIRST_UNSPACED))
