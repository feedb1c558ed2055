"""Labels put right by what stands beside them: the model judges block by block, readers see a table, a head, a caption under a picture."""

import re
from collections.abc import Callable, Iterator, Sequence

from saring._core import table_groups, title_rows
from saring.fields.capture_head import capture_head
from saring.fields.columns import COLUMN, GROUP, INDEX, KIND, KINDS, LABEL, LABELS, PAGE_TYPES, SCORE, TEXT, PageLike, Row, with_label
from saring.fields.inserted import inserted
from saring.fields.small_print import is_small_print

_BODY, _HEADING, _HEADLINE, _CREDIT, _BOILERPLATE = [
    LABELS.index(name) for name in ("body", "heading", "headline", "credit", "boilerplate")
]
_CONTENT = (_BODY, _HEADING)
_CELL, _HEADED = KINDS.index("cell"), KINDS.index("heading")

_LONGEST_CELL, _MOST_CELLS = 200, 600
"""A table with longer cells holds a page in place; one with more is a page of its own."""
_MOST_SMALL_PRINT = 4
"""Lines of small print behind a text; the first paragraph is never one."""
_LONGEST_EMPTY_HEADING = 80
_STANDS_ALONE = re.compile(r"^\d+[.)]|[.!?…。！？۔।؟]$")
"""A heading that needs nothing below it: a sentence, or the number of an entry whose rest is a picture."""


Watch = Callable[[str, Sequence[Row]], None]
"""What is told of the rows after each rule: its name, and the rows."""


def unwatched(rule: str, rows: Sequence[Row]) -> None:
    """Nobody looks: so it is but for explanations."""


def relabelled(rows: Sequence[Row], page: PageLike, watch: Watch = unwatched) -> list[Row]:
    """The rows with the labels that their neighbours ask for.

    Args:
        rows: blocks in page order: those of the body and of the fields; of a text capture, which has no claims, all.
        page: where they are from.
        watch: called after each rule.
    """
    out = list(rows)
    _mark_headline(out, page)
    watch("title", out)
    _mark_inserted(out, page)
    watch("inserted", out)
    _mark_small_print(out)
    watch("smallPrint", out)
    _mark_last_heading(out, page)
    watch("lastHeading", out)
    rule, out = ("captureHead", capture_head(out)) if page.kind == "text" else ("wholeTable", _whole_tables(out, page))
    watch(rule, out)
    return out


def relabelled_fragment(rows: Sequence[Row], page: PageLike) -> list[Row]:
    """The same for a body that a page keeps in its data: without the headline, what is put between the paragraphs, small print."""
    out = list(rows)
    _mark_headline(out, page)
    for at, label in inserted(out):
        if out[at][LABEL] <= _CREDIT:
            out[at] = with_label(out[at], label)
    _mark_small_print(out)
    return out


def _mark_headline(rows: list[Row], page: PageLike) -> None:
    """Above the first paragraph, what says the same as the page's title is the headline and no part of the body."""
    claims = page.claims
    for at in title_rows(rows, claims["title"], claims["headings"]):
        rows[at] = with_label(rows[at], _HEADLINE)


_ARTICLE = PAGE_TYPES.index("article")
_MANUALS = tuple([PAGE_TYPES.index(name) for name in ("forum", "product", "documentation", "page")])


def _mark_inserted(rows: list[Row], page: PageLike) -> None:
    """Links to other articles and labels of adverts between the paragraphs are no content; in manuals `See also` is."""
    marks = inserted(rows)
    if not marks or page.page_type.index(max(page.page_type)) in _MANUALS:
        return
    for at, label in marks:
        if rows[at][LABEL] <= _CREDIT:
            rows[at] = with_label(rows[at], label)


def _mark_small_print(rows: list[Row]) -> None:
    """Notices of rights and end marks behind the last paragraph are no content."""
    at = _content_before(len(rows), rows)
    for _ in range(_MOST_SMALL_PRINT):
        if at < 0 or not is_small_print(rows[at][TEXT]):
            return
        before = _content_before(at, rows)
        if before < 0:
            return
        rows[at] = with_label(rows[at], _BOILERPLATE)
        at = before


def _mark_last_heading(rows: list[Row], page: PageLike) -> None:
    """A heading with nothing of the text below it heads what is left out: `4 comments`, other stories, a newsletter.

    19 of 2,113 pages end so; mean word F1 on fundus is 0.023 points better, elsewhere the same. Pages that are no articles, as
    those of shops and services, end in headings of their own: there it would cost up to 0.3.
    """
    at = _content_before(len(rows), rows)
    if at < 0 or not _is_empty_heading(rows[at]) or page.page_type.index(max(page.page_type)) != _ARTICLE:
        return
    if _content_before(at, rows) >= 0:
        rows[at] = with_label(rows[at], _BOILERPLATE)


def _is_empty_heading(row: Row) -> bool:
    text = row[TEXT]
    return row[KIND] == _HEADED and len(text) <= _LONGEST_EMPTY_HEADING and not _STANDS_ALONE.search(text)


def _content_before(at: int, rows: Sequence[Row]) -> int:
    """The place of the last row of the body before this one; -1 if there is none."""
    for before in range(at - 1, -1, -1):
        if rows[before][LABEL] in _CONTENT:
            return before
    return -1


def _whole_tables(rows: list[Row], page: PageLike) -> list[Row]:
    """A table is taken whole if the model would rather take its cells than not; what it calls a heading in one is a cell."""
    groups = set(table_groups(rows))
    if not groups:
        return rows
    taken = {row[INDEX] for row in rows if row[LABEL] == _BODY}
    added: list[Row] = []
    for cells in _tables(page, groups):
        missing = [cell for cell in cells if cell[INDEX] not in taken]
        if missing and 2 * sum([cell[SCORE] for cell in cells]) >= len(cells):
            added += [with_label(cell, _BODY) for cell in missing]
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
