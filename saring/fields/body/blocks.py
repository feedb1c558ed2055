"""Labelled blocks to the typed blocks of the body: runs of items become lists, cells tables, lines of code one piece.

The native side makes most of them; here is what needs more than a look: sources of quotes, pictures, things from elsewhere.
"""

from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter
from typing import NamedTuple

from saring.fields.body.embeds import Shown, embed, embeds, lone
from saring.fields.body.marks import MAKER, PLAIN, Inline, marks_at
from saring.fields.body.quotes import quote
from saring.fields.columns import (
    INDEX,
    KIND,
    KINDS,
    LABEL,
    LABELS,
    SCORE,
    TEXT,
    PageLike,
    Row,
    with_label,
)
from saring.fields.facts import Facts
from saring.options import Favour
from saring.record import Block, Image

_BODY_LABEL, _HEADING_LABEL = LABELS.index("body"), LABELS.index("heading")
_QUOTE = KINDS.index("quote")
BODY_LABELS = (_BODY_LABEL, _HEADING_LABEL)
"""Numbers of the labels of which the body is made."""

_NO_FIELD = tuple([LABELS.index(name) for name in ("related", "navigation", "promotion", "boilerplate")])
"""Labels of what is left out; blocks of other labels make fields of their own."""

_SURE, _NEARLY = 0.8, 0.2
"""Probabilities of content; the model's own choice is made near one half."""


def body_rows(page: PageLike, favour: Favour = "balanced") -> list[Row]:
    """The blocks of the page among which the body's are.

    Args:
        page: its blocks, labelled and scored.
        favour: "precision" drops those of the model's choice that it is least sure of, "recall" adds those it came close to choosing.
    """
    if favour == "recall":
        return [_as_body(row) for row in page.blocks if row[LABEL] not in _NO_FIELD or row[SCORE] >= _NEARLY]
    return [row for row in page.content if row[SCORE] >= _SURE] if favour == "precision" else page.content


def _as_body(row: Row) -> Row:
    return with_label(row, _BODY_LABEL) if row[LABEL] in _NO_FIELD else row


class Around(NamedTuple):
    """What stands beside and within the texts of a body."""

    figures: Iterable[tuple[int, Image]] = ()
    """Pictures with the index of the block that follows them."""
    shown: Sequence[Shown] = ()
    """Things from elsewhere."""
    inline: Inline = PLAIN

    def among(self, fits: Callable[[int], bool]) -> "Around":
        """Those of the pictures and things whose block has a number that fits."""
        return Around([one for one in self.figures if fits(one[0])], [one for one in self.shown if fits(one.first)], self.inline)


_NOTHING = Around()


def around(facts: Facts, figures: Iterable[tuple[int, Image]]) -> Around:
    """What stands beside and within the texts of the body of a page, which has these pictures."""
    page = facts.page
    found = page.embeds
    return Around(
        figures,
        embeds(found, facts) if found else (),
        Inline(page.marks, facts.base, found.cited(facts.base) if found else {}),
    )


def body(content: list[Row], beside: Around = _NOTHING, *, tables: bool = True) -> tuple[Block, ...]:
    """The body of the article, in reading order.

    Args:
        content: the page's blocks, as `body_rows` gives them; those labelled body or heading are used.
        beside: pictures, embedded things, links and emphasis.
        tables: whether tables are kept.
    """
    placed = [(place, _figure(image)) for place, image in beside.figures]
    inline = beside.inline
    if beside.shown:
        placed += [(one.first, embed(one, content, inline)) for one in beside.shown]
        inside = {index for one in beside.shown for index in range(one.first, one.end)}
        content = [row for row in content if row[INDEX] not in inside]
    places, blocks, left = MAKER.body(content, inline.marks, inline.base, inline.cited, tables)
    placed += [(piece[0][INDEX], _left(piece, inline)) for piece in left]
    if not placed:
        return tuple(blocks)
    return tuple(map(_block, sorted([*placed, *zip(places, blocks, strict=True)], key=_place)))


_place, _block = itemgetter(0), itemgetter(1)
"""A block of the body stands beside the index of the page's block that it begins with."""


def _left(piece: list[Row], inline: Inline) -> Block:
    """A quote; or a paragraph that begins as an address does, and is the thing itself if it says no more."""
    at, text = piece[0][INDEX], piece[0][TEXT]
    if piece[0][KIND] == _QUOTE:
        return quote(piece, inline)
    thing = lone(text)
    if thing:
        return Block("embed", url=thing.url, provider=thing.provider)
    return Block("paragraph", text, marks=tuple(marks_at(inline, at)))


def _figure(image: Image) -> Block:
    return Block("figure", url=image.url, caption=image.caption, credit_text=image.credit_text)
