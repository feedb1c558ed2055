"""Labels put right by what stands beside them: the model judges block by block, readers see a table, a head, a caption under a picture."""

from collections.abc import Callable, Iterator, Sequence

from saring._core import changed_labels, table_groups
from saring.fields.capture_head import capture_head
from saring.fields.columns import BODY, COLUMN, GROUP, INDEX, KIND, KINDS, LABEL, SCORE, TEXT, PageLike, Row, with_label
from saring.fields.inserted import LINES
from saring.fields.small_print import SMALL_PRINT

_CELL = KINDS.index("cell")

_LONGEST_CELL, _MOST_CELLS = 200, 600
"""A table with longer cells holds a page in place; one with more is a page of its own."""


Watch = Callable[[str, Sequence[Row]], None]
"""What is told of the rows after each rule: its name, and the rows."""


def unwatched(rule: str, rows: Sequence[Row]) -> None:
    """Nobody looks: so it is but for explanations."""


def relabelled(rows: Sequence[Row], page: PageLike, watch: Watch = unwatched) -> list[Row]:
    """The rows with the labels that their neighbours ask for: title, lines between the paragraphs, small print, a last heading, tables.

    Args:
        rows: blocks in page order: those of the body and of the fields; of a text capture, which has no claims, all.
        page: where they are from.
        watch: called after each rule that has changed something.
    """
    out = _changed(rows, page, page.page_type, watch)
    rule, out = ("captureHead", capture_head(out)) if page.kind == "text" else ("wholeTable", _whole_tables(out, page))
    watch(rule, out)
    return out


def relabelled_fragment(rows: Sequence[Row], page: PageLike) -> list[Row]:
    """The same for a body that a page keeps in its data: without the headline, what is put between the paragraphs, small print."""
    return _changed(rows, page, None, unwatched)


def _changed(rows: Sequence[Row], page: PageLike, page_type: tuple[float, ...] | None, watch: Watch) -> list[Row]:
    """The rows as the rules leave them that ask what a row says; `page_type` as the native side takes it."""
    out = list(rows)
    claims = page.claims
    for rule, changes in changed_labels(out, claims["title"], claims["headings"], page_type, LINES, SMALL_PRINT):
        for at, label in changes:
            out[at] = with_label(out[at], label)
        watch(rule, out)
    return out


def _whole_tables(rows: list[Row], page: PageLike) -> list[Row]:
    """A table is taken whole if the model would rather take its cells than not; what it calls a heading in one is a cell."""
    groups = set(table_groups(rows))
    if not groups:
        return rows
    taken = {row[INDEX] for row in rows if row[LABEL] == BODY}
    added: list[Row] = []
    for cells in _tables(page, groups):
        missing = [cell for cell in cells if cell[INDEX] not in taken]
        if missing and 2 * sum([cell[SCORE] for cell in cells]) >= len(cells):
            added += [with_label(cell, BODY) for cell in missing]
    changed = {row[INDEX] for row in added}
    return sorted([*[row for row in rows if row[INDEX] not in changed], *added]) if changed else rows


def _tables(page: PageLike, groups: set[int]) -> Iterator[list[Row]]:
    """The cells of these groups that are tables of data."""
    cells: dict[int, list[Row]] = {}
    for row in page.blocks:
        if row[KIND] == _CELL and row[GROUP] in groups:
            cells.setdefault(row[GROUP], []).append(row)
    for table in cells.values():
        wide = any(cell[COLUMN] != table[0][COLUMN] for cell in table)
        if wide and len(table) <= _MOST_CELLS and all(len(cell[TEXT]) <= _LONGEST_CELL for cell in table):
            yield table
