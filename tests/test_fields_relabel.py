"""A table is one thing to a reader, whatever the model calls its cells; a heading at the end heads nothing."""

import pytest
from pages_made import block, page

from saring.fields.body.relabel import SENTENCE, relabelled
from saring.fields.columns import COLUMN, GROUP, KIND, KINDS, LABEL, LABELS, PAGE_TYPES, ROW, SCORE

RESULTS = (
    ("body", "Rank", "heading", "Rider", "body", "Time"),
    ("body", "1", "body", "Berta Soler", "body", "12:41:07"),
    ("body", "2", "heading", "Inês Caldeira", "boilerplate", "+4"),
)


def cells(table, kind="cell", score=0.8):
    """The rows of a table given line by line as label, text, label, text …"""
    out = []
    for row, line in enumerate(table):
        for column, (label, text) in enumerate(zip(line[::2], line[1::2], strict=True)):
            values = list(block(len(out), label, text, kind, score=score, group=7))
            values[ROW], values[COLUMN] = row, column
            out.append(tuple(values))
    return out


def labels(rows):
    return [LABELS[row[LABEL]] for row in rows]


def test_the_double_has_the_columns_of_the_binary():
    first = cells(RESULTS)[0]
    assert (first[GROUP], first[KIND], first[SCORE]) == (7, KINDS.index("cell"), 0.8)


def test_what_the_model_calls_a_heading_or_nothing_in_a_table_is_a_cell():
    assert labels(relabelled(cells(RESULTS), page(*cells(RESULTS)))) == ["body"] * 9


def test_a_table_that_the_model_would_rather_not_have_stays_as_it_is():
    doubtful = cells(RESULTS, score=0.3)
    assert labels(relabelled(doubtful, page(*doubtful))) == labels(doubtful)


def test_one_column_holds_a_page_in_place_and_its_headings_are_headings():
    layout = cells((("heading", "What we know"), ("body", "The bridge is closed."), ("heading", "What is next")))
    assert labels(relabelled(layout, page(*layout))) == ["heading", "body", "heading"]


def test_headings_between_the_tables_stay_headings():
    rows = [*cells(RESULTS), block(9, "heading", "Next race", "heading"), block(10, "body", "It starts in Beja.")]
    assert labels(relabelled(rows, page(*rows)))[9:] == ["heading", "body"]


def ended(heading, kind="heading"):
    """An article that ends in this heading."""
    return [block(0, "body", "The bridge is closed."), block(1, "heading", heading, kind), block(2, "comment", "About time!")]


@pytest.mark.parametrize("heading", ["4 comments", "4 תגובות", "Mehr zum Thema", "Infos:", "関連記事", "コメント", "Berita Terkait"])
def test_a_heading_behind_the_text_heads_what_is_left_out(heading):
    text, last, comment = labels(relabelled(ended(heading), page(*ended(heading))))
    assert (text, comment) == ("body", "comment")
    assert last in {"boilerplate", "related"}


@pytest.mark.parametrize(
    "heading", ["It will never open again.", "这座桥不会再开放了。", "क्या पुल खुलेगा?", "24. The last bridge", "Why " + "so " * 40]
)
def test_a_sentence_or_an_entry_behind_the_text_stands_for_itself(heading):
    assert labels(relabelled(ended(heading), page(*ended(heading)))) == ["body", "heading", "comment"]


def test_a_heading_with_text_below_it_stays():
    rows = [*ended("What is next")[:2], block(2, "body", "Work begins in May.")]
    assert labels(relabelled(rows, page(*rows))) == ["body", "heading", "body"]


def test_a_heading_alone_stays():
    rows = [block(0, "heading", "What is next", "heading")]
    assert labels(relabelled(rows, page(*rows))) == ["heading"]


def test_pages_of_shops_end_in_headings_of_their_own():
    shop = page(*ended("Opening hours"))
    shop.page_type = tuple(float(name == "product") for name in PAGE_TYPES)
    assert labels(relabelled(ended("Opening hours"), shop)) == ["body", "heading", "comment"]


def captured(last, score, kind="text"):
    """An article that ends in this line, which the model finds boilerplate with this much of a text in it."""
    rows = [block(0, "body", "The bridge is closed."), block(1, "boilerplate", last, score=score), block(2, "related", "Ferry sails")]
    return labels(relabelled(rows, page(*rows, kind=kind)))[1]


SAID = "“It can stand there,” said the warden of the pier."


def test_a_sentence_right_behind_a_captures_last_paragraph_is_text_if_that_is_likelier():
    assert captured(SAID, 0.6) == "body"
    assert captured(SAID, 0.4) == captured(SAID, 0.6, kind="html") == "boilerplate"
    assert captured("More stories from the pier and the harbour", 0.6) == captured("Stand there.", 0.6) == "boilerplate"


def test_a_sentence_ends_as_one():
    assert SENTENCE.search("He sings.”")
    assert not SENTENCE.search("He sings. Share")
