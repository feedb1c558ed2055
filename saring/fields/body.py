"""Labelled blocks to the typed blocks of the body: runs of items become lists, cells tables, lines of code one piece."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from saring._core import LEVEL_UNKNOWN, pieces
from saring.fields.columns import (
    COLUMN,
    INDEX,
    KIND,
    KINDS,
    LABEL,
    LABELS,
    LEVEL,
    NESTING,
    ORDERED,
    PART,
    PARTS,
    ROW,
    SCORE,
    TEXT,
    PageLike,
    Row,
    with_label,
)
from saring.fields.embeds import Shown, embed, embeds, lone
from saring.fields.facts import Facts
from saring.fields.marks import PLAIN, Inline, marks_at
from saring.fields.quotes import quote
from saring.options import Favour
from saring.record import Block, Image, ListItem, Mark

_BODY_LABEL, _HEADING_LABEL = LABELS.index("body"), LABELS.index("heading")
_ITEM, _CELL, _CODE, _QUOTE = [KINDS.index(name) for name in ("item", "cell", "code", "quote")]
_HEADER = PARTS.index("header")
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
    singles, runs = pieces(content)
    marked = inline.rows
    blocks = [
        (at, _single(at, text, level, inline))
        if at in marked or text.startswith("http")
        else (at, Block("heading", text, level) if level else Block("paragraph", text))
        for at, text, level in singles
    ]
    for run in runs:
        placed += _of_run(run, tables, inline)
    if placed:
        blocks = sorted([*placed, *blocks], key=_place)
    return tuple([block for _, block in blocks])


def _single(at: int, text: str, level: int | None, inline: Inline) -> Block:
    """A paragraph or a heading; or a thing from elsewhere, if its address is all that it says."""
    marks = tuple(marks_at(inline, at)) if at in inline.rows else ()
    if level:
        return Block("heading", text, level, marks=marks)
    thing = lone(text) if text.startswith("http") else None
    return Block("embed", url=thing.url, provider=thing.provider) if thing else Block("paragraph", text, marks=marks)


_Piece = tuple[int, Block]
"""A block of the body, with the index of the page's block that it begins with."""
_place = itemgetter(0)


def _is_table(run: list[Row]) -> bool:
    """Whether the cells stand beside each other; in a single column they are paragraphs that a table only holds in place."""
    return run[0][KIND] == _CELL and any(row[COLUMN] != run[0][COLUMN] for row in run)


def in_tables(rows: list[Row]) -> set[int]:
    """The indices of the body's blocks that are cells of tables: for explanations, where tables are not kept."""
    return {row[INDEX] for run in pieces(rows)[1] if _is_table(run) for row in run}


def _of_run(run: list[Row], tables: bool, inline: Inline) -> list[_Piece]:
    """A list, a table, a quote or a piece of code; or several blocks that only look like one."""
    first = run[0]
    if first[KIND] == _CELL and not _is_table(run):
        return [(row[INDEX], _single(row[INDEX], row[TEXT], None, inline)) for row in run]
    if first[KIND] == _CELL and not tables:
        return []
    if first[LABEL] == _HEADING_LABEL:
        return [(row[INDEX], _single(row[INDEX], row[TEXT], row[LEVEL] or LEVEL_UNKNOWN, inline)) for row in run]
    return [(first[INDEX], _MAKERS[first[KIND]](run, inline))]


def _list(run: list[Row], inline: Inline) -> Block:
    """A list; rows of the same item, which a line break or a paragraph parts, are one."""
    outer = min(run, key=_nesting)[ORDERED] == 1
    items: list[ListItem] = []
    texts: list[str] = []
    for at, row in enumerate(run, 1):
        texts.append(row[TEXT])
        if at == len(run) or (run[at][ROW], run[at][NESTING]) != (row[ROW], row[NESTING]):
            own = row[ORDERED] == 1
            items.append(ListItem(" ".join(texts), row[NESTING] or 1, own if own != outer else None))
            texts = []
    # A space between the rows of an item, a line break between items: one character either way.
    return Block.of_list(tuple(items), ordered=outer, marks=tuple(_marks_of(run, inline, 1)))


_nesting = itemgetter(NESTING)


def _marks_of(run: list[Row], inline: Inline, between: int) -> Iterator[Mark]:
    """The marks of rows that stand one after the other, with so many characters between them."""
    at = 0
    for row in run:
        yield from marks_at(inline, row[INDEX], at)
        at += len(row[TEXT]) + between


def _table(run: list[Row], inline: Inline) -> Block:
    rows: list[tuple[str, ...]] = []
    marks: list[Mark] = []
    at = header_rows = 0
    for cells in [list(cells) for _, cells in groupby(run, key=_row_number)]:
        made = _cells(cells)
        marks += _marks_of_cells(cells, made, at, inline)
        if header_rows == len(rows) and all(cell[PART] == _HEADER for cell in cells):
            header_rows += 1
        rows.append(made)
        at += sum([len(cell) + 1 for cell in made])
    # Where every row is one, none is.
    return Block.of_table(tuple(rows), header_rows=header_rows % len(rows), marks=tuple(marks))


def _marks_of_cells(cells: list[Row], made: tuple[str, ...], at: int, inline: Inline) -> list[Mark]:
    """The marks of a row whose text begins at `at`."""
    if not any(cell[INDEX] in inline.rows for cell in cells):
        return []
    marks = []
    taken: dict[int, int] = {}
    for cell in cells:
        column = cell[COLUMN]
        start = at + sum([len(text) + 1 for text in made[:column]]) + taken.get(column, 0)
        taken[column] = taken.get(column, 0) + len(cell[TEXT]) + 1
        marks += marks_at(inline, cell[INDEX], start)
    return marks


def _row_number(row: Row) -> int:
    return int(row[ROW])


def _cells(row: list[Row]) -> tuple[str, ...]:
    """One row; cells without content are empty, so that columns stay in line."""
    cells = [""] * (1 + max(cell[COLUMN] for cell in row))
    for cell in row:
        before = cells[cell[COLUMN]]
        cells[cell[COLUMN]] = f"{before} {cell[TEXT]}" if before else cell[TEXT]
    return tuple(cells)


def _code(run: list[Row], _: Inline) -> Block:
    return Block("code", "\n".join([row[TEXT] for row in run]))


def _figure(image: Image) -> Block:
    return Block("figure", url=image.url, caption=image.caption, credit_text=image.credit_text)


_MAKERS: dict[int, Callable[[list[Row], Inline], Block]] = {_ITEM: _list, _CELL: _table, _CODE: _code, _QUOTE: quote}
