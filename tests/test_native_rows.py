"""What the native side does for each row: it makes the same of them as Python would."""

import pytest
from pages_made import block

from saring._core import by_label, likeliest, pieces, table_groups, title_rows
from saring.fields.columns import PAGE_TYPES

ROWS = [
    block(0, "headline", "Ferry returns"),
    block(1, "body", "The ferry is back."),
    block(2, "heading", "Timetable", level=3),
    block(3, "heading", "Fares"),
    block(4, "body", "Adults: £3", kind="item", group=7),
    block(5, "body", "Children: £1", kind="item", group=7),
    block(6, "navigation", "Home"),
    block(7, "body", "Dogs: free", kind="item", group=8),
    block(8, "body", "It leaves at noon.", kind="caption"),
    block(9, "body", "Oban", kind="cell", group=9),
]


def test_paragraphs_and_headings_stand_alone_and_neighbours_of_a_list_are_runs():
    singles, runs = pieces(ROWS)
    assert singles == [(1, "The ferry is back.", 0), (2, "Timetable", 3), (3, "Fares", 2), (8, "It leaves at noon.", 0)]
    assert [[row[0] for row in run] for run in runs] == [[4, 5], [7], [9]]


def test_rows_by_label():
    sorted_rows = by_label(ROWS)
    assert {label: [row[0] for row in rows] for label, rows in sorted_rows.items()} == {
        "headline": [0],
        "heading": [2, 3],
        "body": [1, 4, 5, 7, 8, 9],
        "navigation": [6],
    }
    assert not by_label([])


def test_tables_that_have_content():
    assert table_groups(ROWS) == [9]
    assert not table_groups([block(0, "navigation", "Home", kind="cell", group=1)])


def test_the_title_among_the_first_rows():
    rows = [block(0, "heading", "FERRY RETURNS!"), block(1, "body", "The ferry is back."), block(2, "body", "Ferry returns")]
    assert title_rows(rows, "Ferry returns - Skerry Island Times", []) == []
    assert title_rows(rows, "Ferry returns - Skerry", []) == [0]
    assert title_rows(rows, None, [(2, "Ferry returns"), (1, "Ferry returns")]) == [0]


def test_the_likeliest_kind_of_page():
    chances = tuple([1 / len(PAGE_TYPES)] * len(PAGE_TYPES))
    assert likeliest(chances, 0.02, []) == (PAGE_TYPES[0], pytest.approx(1 / 9))
    assert likeliest(chances, 0.02, [("video", 3.0), ("forum", 1.0)])[0] == "video"
    with pytest.raises(ValueError, match="news"):
        likeliest(chances, 0.02, [("news", 1.0)])
