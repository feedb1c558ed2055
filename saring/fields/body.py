"""Labelled blocks to the typed blocks of the body: runs of items become lists, cells tables, lines of code one piece."""

from collections.abc import Callable, Iterable
from itertools import groupby
from operator import itemgetter

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
    ROW,
    SCORE,
    TEXT,
    PageLike,
    Row,
    with_label,
)
from saring.options import Favour
from saring.record import Block, Image, ListItem

_BODY_LABEL, _HEADING_LABEL = LABELS.index("body"), LABELS.index("heading")
_ITEM, _CELL, _CODE, _QUOTE = [KINDS.index(name) for name in ("item", "cell", "code", "quote")]
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


def body(
    content: list[Row], figures: Iterable[tuple[int, Image]] = (), embeds: Iterable[tuple[int, str]] = (), *, tables: bool = True
) -> tuple[Block, ...]:
    """The body of the article, in reading order.

    Args:
        content: the page's blocks, as `body_rows` gives them; those labelled body or heading are used.
        figures: pictures with the index of the block that follows them.
        embeds: addresses of embedded things, likewise.
        tables: whether tables are kept.
    """
    placed = [(place, _figure(image)) for place, image in figures]
    placed += [(place, Block("embed", url=url)) for place, url in embeds]
    singles, runs = pieces(content)
    blocks = [(at, Block("heading", text, level) if level else Block("paragraph", text)) for at, text, level in singles]
    for run in runs:
        placed += _of_run(run, tables)
    if placed:
        blocks = sorted([*placed, *blocks], key=_place)
    return tuple([block for _, block in blocks])


_Piece = tuple[int, Block]
"""A block of the body, with the index of the page's block that it begins with."""
_place = itemgetter(0)


def _is_table(run: list[Row]) -> bool:
    """Whether the cells stand beside each other; in a single column they are paragraphs that a table only holds in place."""
    return run[0][KIND] == _CELL and any(row[COLUMN] != run[0][COLUMN] for row in run)


def in_tables(rows: list[Row]) -> set[int]:
    """The indices of the body's blocks that are cells of tables: for explanations, where tables are not kept."""
    return {row[INDEX] for run in pieces(rows)[1] if _is_table(run) for row in run}


def _heading(row: Row) -> Block:
    return Block("heading", row[TEXT], row[LEVEL] or LEVEL_UNKNOWN)


def _of_run(run: list[Row], tables: bool) -> list[_Piece]:
    """A list, a table, a quote or a piece of code; or several blocks that only look like one."""
    first = run[0]
    if first[KIND] == _CELL and not _is_table(run):
        blocks = [Block("paragraph", row[TEXT]) for row in run]
    elif first[KIND] == _CELL and not tables:
        blocks = []
    elif first[LABEL] == _HEADING_LABEL:
        blocks = [_heading(row) for row in run]
    else:
        blocks = [_MAKERS[first[KIND]](run)]
    return [(first[INDEX], block) for block in blocks]


def _list(run: list[Row]) -> Block:
    """A list; rows of the same item, which a line break or a paragraph parts, are one."""
    items: list[ListItem] = []
    texts: list[str] = []
    for at, row in enumerate(run, 1):
        texts.append(row[TEXT])
        if at == len(run) or (run[at][ROW], run[at][NESTING]) != (row[ROW], row[NESTING]):
            items.append(ListItem(" ".join(texts), row[NESTING] or 1))
            texts = []
    return Block.of_list(tuple(items), ordered=run[0][ORDERED] == 1)


def _table(run: list[Row]) -> Block:
    return Block.of_table(tuple([_cells(list(cells)) for _, cells in groupby(run, key=_row_number)]))


def _row_number(row: Row) -> int:
    return int(row[ROW])


def _cells(row: list[Row]) -> tuple[str, ...]:
    """One row; cells without content are empty, so that columns stay in line."""
    cells = [""] * (1 + max(cell[COLUMN] for cell in row))
    for cell in row:
        before = cells[cell[COLUMN]]
        cells[cell[COLUMN]] = f"{before} {cell[TEXT]}" if before else cell[TEXT]
    return tuple(cells)


def _code(run: list[Row]) -> Block:
    return Block("code", "\n".join([row[TEXT] for row in run]))


def _quote(run: list[Row]) -> Block:
    return Block("quote", "\n\n".join([row[TEXT] for row in run]))


def _figure(image: Image) -> Block:
    return Block("figure", url=image.url, caption=image.caption, credit_text=image.credit_text)


_MAKERS: dict[int, Callable[[list[Row]], Block]] = {_ITEM: _list, _CELL: _table, _CODE: _code, _QUOTE: _quote}
