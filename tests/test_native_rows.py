"""What the native side does for each row: it makes the same of them as Python would."""

import pickle
from dataclasses import FrozenInstanceError

import pytest
from pages_made import block

from saring._core import BLOCK_COLUMNS, EMBED_COLUMNS, BlockMaker, by_label, item_values, likeliest, table_cells, table_groups, title_rows
from saring.fields import columns
from saring.fields.columns import BODY, HEADING, LABELS, PAGE_TYPES
from saring.record import Block, ListItem, Mark

ROWS = [
    block(0, "headline", "Ferry returns"),
    block(1, "body", "The ferry is back."),
    block(2, "heading", "Timetable", level=3),
    block(3, "heading", "Fares"),
    block(4, "body", "Adults: £3", kind="item", group=7, place=(0, -1, 1, 0, 0)),
    block(5, "body", "Children: £1", kind="item", group=7, place=(1, -1, 1, 0, 0)),
    block(6, "navigation", "Home"),
    block(7, "body", "Dogs: free", kind="item", group=8),
    block(8, "body", "It leaves at noon.", kind="caption"),
    block(9, "body", "Oban", kind="cell", group=9),
]


MAKER = BlockMaker(Block, ListItem, Mark)


@pytest.mark.parametrize(("names", "prefix"), [(BLOCK_COLUMNS, ""), (EMBED_COLUMNS, "EMBED_")])
def test_numbers_of_columns_are_those_of_the_native_side(names, prefix):
    """Some columns of a block are read natively alone."""
    written = {name: at for name in names if (at := getattr(columns, prefix + name.upper(), None)) is not None}
    assert len(written) >= len(names) - 2
    assert all(names[at] == name for name, at in written.items())
    assert (LABELS[BODY], LABELS[HEADING]) == ("body", "heading")


def made(rows, *, tables=True, cited=None):
    places, blocks, left = MAKER.body(rows, None, None, cited or {}, tables)
    return list(zip(places, blocks, strict=True)), [[row[0] for row in piece] for piece in left]


def test_paragraphs_and_headings_stand_alone_and_neighbours_of_a_list_are_one_block():
    assert made(ROWS) == (
        [
            (1, Block("paragraph", "The ferry is back.")),
            (2, Block("heading", "Timetable", 3)),
            (3, Block("heading", "Fares", 2)),
            (4, Block.of_list((ListItem("Adults: £3"), ListItem("Children: £1")))),
            (7, Block.of_list((ListItem("Dogs: free"),))),
            (8, Block("paragraph", "It leaves at noon.")),
            (9, Block("paragraph", "Oban")),
        ],
        [],
    )


def test_rows_of_an_item_are_one_and_an_item_says_where_it_is_numbered_otherwise():
    rows = [
        block(0, "body", "Tea", kind="item", group=1, place=(0, -1, 1, 0, 0)),
        block(1, "body", "with milk", kind="item", group=1, place=(0, -1, 1, 0, 0)),
        block(2, "body", "Assam", kind="item", group=1, place=(1, -1, 2, 1, 0)),
    ]
    assert made(rows)[0] == [(0, Block.of_list((ListItem("Tea with milk"), ListItem("Assam", 2, ordered=True))))]


def test_cells_beside_each_other_are_a_table_with_its_columns_in_line():
    rows = [
        block(0, "body", "Port", kind="cell", group=1, place=(0, 0, 0, 0, 1)),
        block(1, "body", "Fare", kind="cell", group=1, place=(0, 2, 0, 0, 1)),
        block(2, "body", "Oban", kind="cell", group=1, place=(1, 0, 0, 0, 0)),
        block(3, "body", "£3", kind="cell", group=1, place=(1, 2, 0, 0, 0)),
        block(4, "body", "£1 for children", kind="cell", group=1, place=(1, 2, 0, 0, 0)),
    ]
    assert made(rows)[0] == [(0, Block.of_table((("Port", "", "Fare"), ("Oban", "", "£3 £1 for children")), header_rows=1))]
    assert made(rows, tables=False) == ([], [])
    assert table_cells([*ROWS, *rows]) == [0, 1, 2, 3, 4]


def test_quotes_with_a_source_and_what_begins_as_an_address_does_are_left():
    rows = [
        block(0, "body", "https://example.org/ferry"),
        block(1, "body", "It is back.", kind="quote", group=1),
        block(2, "body", "For good.", kind="quote", group=1),
        block(3, "body", "let us go", kind="code", group=2),
        block(4, "body", "let us sail", kind="code", group=2),
        block(5, "body", "Aye.", kind="quote", group=3),
    ]
    code, aye = (3, Block("code", "let us go\nlet us sail")), (5, Block("quote", "Aye."))
    assert made(rows) == ([code, aye], [[0], [1, 2]])
    assert made(rows, cited={5: "https://example.org"}) == ([code], [[0], [1, 2], [5]])


def test_of_very_many_quotes_the_last_are_made_whoever_says_them():
    rows = [block(at, "body", f"Aye, {at}.", kind="quote", group=at // 2) for at in range(1_004)]
    blocks, left = made(rows)
    assert len(left) == 500
    assert blocks == [(1_000, Block("quote", "Aye, 1000.\n\nAye, 1001.")), (1_002, Block("quote", "Aye, 1002.\n\nAye, 1003."))]


def test_made_blocks_are_as_their_class_makes_them():
    (_, seen), *_ = made(ROWS)[0]
    own = Block("paragraph", "The ferry is back.")
    assert (repr(seen), hash(seen), pickle.loads(pickle.dumps(seen))) == (repr(own), hash(own), own)
    assert vars(seen) == vars(own)
    with pytest.raises(FrozenInstanceError):
        seen.text = ""


def test_values_of_microdata_by_path():
    items = [("Blog", "name", "Skerry"), ("Blog", "blogPost.@type", "BlogPosting"), ("BlogPosting", "blogPost.author", "Ann")]
    others = frozenset(["Review"])
    own = [*items, ("Review", "review.author", "Bo"), ("Person", "comment.author", "Cy"), ("Review", "author", "Di")]
    assert item_values(own, others) == {"name": ["Skerry"], "@type": ["BlogPosting"], "author": ["Ann"]}
    assert list(item_values([*items, *items], others)) == ["name", "blogPost.@type", "blogPost.author"]
    assert not item_values([], others)


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

    def told(title, headings=()):
        return title_rows(rows, title, list(headings))

    assert told("Ferry returns - Skerry Island Times") == []
    assert told("Ferry returns - Skerry") == [(0, LABELS.index("headline"))]
    assert told(None, [(2, "Ferry returns"), (1, "Ferry returns")]) == told("Ferry returns")


def test_the_likeliest_kind_of_page():
    chances = tuple([1 / len(PAGE_TYPES)] * len(PAGE_TYPES))
    assert likeliest(chances, 0.02, []) == (PAGE_TYPES[0], pytest.approx(1 / 9))
    assert likeliest(chances, 0.02, [("video", 3.0), ("forum", 1.0)])[0] == "video"
    with pytest.raises(ValueError, match="news"):
        likeliest(chances, 0.02, [("news", 1.0)])
