"""Labelled blocks to the typed blocks of the body: runs of items become lists, cells tables, lines of code one piece."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from saring.fields.columns import (
    COLUMN,
    GROUP,
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
BODY_LABELS = (_BODY_LABEL, _HEADING_LABEL)
"""Numbers of the labels of which the body is made."""
_HEADING, _ITEM, _CELL, _CODE, _QUOTE = [KINDS.index(name) for name in ("heading", "item", "cell", "code", "quote")]

_NO_FIELD = tuple([LABELS.index(name) for name in ("related", "navigation", "promotion", "boilerplate")])
"""Labels of what is left out; blocks of other labels make fields of their own."""

_SURE, _NEARLY = 0.8, 0.2
"""Probabilities of content; the model's own choice is made near one half."""

_LEVEL_UNKNOWN = 2
"""A text capture has headings without a level; inside an article the first free one is the second."""


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


def body(content: Sequence[Row], figures: Iterable[tuple[int, Image]] = (), *, tables: bool = True) -> tuple[Block, ...]:
    """The body of the article, in reading order.

    Args:
        content: the page's blocks, as `body_rows` gives them; those labelled body or heading are used.
        figures: pictures with the index of the block that follows them.
        tables: whether tables are kept.
    """
    pieces = _pieces([row for row in content if row[LABEL] in BODY_LABELS], tables)
    placed = [(place, _figure(image)) for place, image in figures]
    if placed:
        pieces = sorted([*placed, *pieces], key=_place)
    return tuple([block for _, block in pieces])


_Piece = tuple[int, Block]
"""A block of the body, with the index of the page's block that it begins with."""


def _place(piece: _Piece) -> int:
    return piece[0]


def _pieces(rows: Sequence[Row], tables: bool) -> list[_Piece]:
    """The rows as blocks: one each, but for runs of neighbours that make one together, such as the items of a list."""
    pieces: list[_Piece] = []
    run: list[Row] = []
    for row in rows:
        if run and not _belong(run[-1], row):
            pieces += _of_run(run, tables)
            run = []
        if row[KIND] in _MAKERS:
            run.append(row)
        else:
            pieces.append((row[INDEX], _single(row)))
    return pieces + _of_run(run, tables) if run else pieces


def _belong(before: Row, row: Row) -> bool:
    same = row[GROUP] == before[GROUP] and row[KIND] == before[KIND] and row[LABEL] == before[LABEL]
    return same and row[GROUP] >= 0 and row[KIND] in _MAKERS and not _starts_table(before, row)


def _starts_table(before: Row, row: Row) -> bool:
    """Whether the cell stands above or left of the one before it: another table of the same container begins."""
    return bool(row[KIND] == _CELL and (row[ROW], row[COLUMN]) < (before[ROW], before[COLUMN]))


def _is_table(run: list[Row]) -> bool:
    """Whether the cells stand beside each other; in a single column they are paragraphs that a table only holds in place."""
    return run[0][KIND] == _CELL and any(row[COLUMN] != run[0][COLUMN] for row in run)


def in_tables(rows: Sequence[Row]) -> set[int]:
    """The indices of the body's blocks that are cells of tables: for explanations, where tables are not kept."""
    body = [row for row in rows if row[LABEL] in BODY_LABELS]
    kept, every = [{place for place, _ in _pieces(body, tables)} for tables in (False, True)]
    dropped: set[int] = set()
    inside = False
    for row in body:
        if row[INDEX] in every:
            inside = row[INDEX] not in kept
        if inside:
            dropped.add(row[INDEX])
    return dropped


def _single(row: Row) -> Block:
    if row[LABEL] == _HEADING_LABEL or row[KIND] == _HEADING:
        return Block("heading", row[TEXT], row[LEVEL] or _LEVEL_UNKNOWN)
    return Block("paragraph", row[TEXT])


def _of_run(run: list[Row], tables: bool) -> list[_Piece]:
    """A list, a table, a quote or a piece of code; or several blocks that only look like one."""
    first = run[0]
    if first[KIND] == _CELL and not _is_table(run):
        blocks = [Block("paragraph", row[TEXT]) for row in run]
    elif first[KIND] == _CELL and not tables:
        blocks = []
    elif first[LABEL] == _HEADING_LABEL:
        blocks = [_single(row) for row in run]
    else:
        blocks = [_MAKERS[first[KIND]](run)]
    return [(first[INDEX], block) for block in blocks]


def _list(run: list[Row]) -> Block:
    parts = groupby(run, key=_item_key)
    items = [ListItem(" ".join([row[TEXT] for row in rows]), max(nesting, 1)) for (_, nesting), rows in parts]
    return Block.of_list(tuple(items), ordered=bool(run[0][ORDERED]))


def _item_key(row: Row) -> tuple[int, int]:
    return row[ROW], row[NESTING]


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
