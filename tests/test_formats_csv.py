"""Tables: what any reader of CSV gets is what the record says, and no cell runs."""

import csv
import json
import re
from io import StringIO

import pytest
from hypothesis import given
from records import FULL, articles
from test_formats_hostile import articles as hostile_articles

import saring
from saring import Article, OptionsError, Person, Verdict
from saring.formats.csv import DEFAULT
from saring.formats.text import plain
from saring.record import KEYS


def table(record, fields=None):
    """The header and the row, as Python's reader has them."""
    return list(csv.reader(StringIO(saring.render(record, "csv", fields=fields), newline=""), strict=True))


GUARDED = re.compile("'+(?:\\s*[=+@＝＋－＠-]|[\t\r\n])")


def said(cell):
    """What a cell says: without the apostrophe that guards it."""
    return cell[1:] if GUARDED.match(cell) else cell


def test_columns_are_those_asked_for_in_their_order():
    columns = [
        "verdict",
        "author",
        "author.role",
        "keywords",
        "wordCount",
        "isAccessibleForFree",
        "image",
        "image.caption",
        "publisher.logo",
        "pagination.urls",
    ]
    cells = "article,Ratna Wulandari,Penulis,pelabuhan; ekspor,27,false,https://kabar.example/1.jpg,Kapal di dermaga; Tanpa alamat,"
    assert table(FULL, columns) == [
        columns,
        [*cells.split(",")[:-1], "https://kabar.example/logo.png", '["https://kabar.example/?page=2"]'],
    ]


@pytest.mark.parametrize("key", KEYS)
def test_every_field_can_be_a_column(key):
    header, row = table(FULL, [key])
    assert header == [key]
    assert row[0]


def test_bodies_are_json():
    assert json.loads(table(FULL, ["body"])[1][0]) == FULL.to_dict()["body"]


@given(articles)
def test_any_reader_gets_the_values(record):
    header, row = table(record)
    plainly = record.to_dict()
    assert tuple(header) == DEFAULT
    for name in ("headline", "articleBody", "description"):
        assert said(row[header.index(name)]) == plain(plainly.get(name, ""))


@given(hostile_articles)
def test_no_cell_of_a_hostile_record_begins_a_formula(record):
    for cell in table(record, [*KEYS])[1]:
        assert cell.strip()[:1] not in tuple("=+-@＝＋－＠")
        assert cell[:1] not in tuple("\t\r\n")


@pytest.mark.parametrize(
    "headline", ["=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\x00=1", "\t=1", "＝1", "'=1", "\r=1", '=HYPERLINK("x","y")']
)
def test_formulas_are_guarded_and_can_be_had_back(headline):
    cell = table(Article(verdict=Verdict("article", ""), headline=headline), ["headline"])[1][0]
    assert cell == "'" + plain(headline)


@pytest.mark.parametrize("headline", ["1 = 1", "Ekspor naik 5%", "'t Is stil", "“-”", "a@b"])
def test_other_words_stay_as_they_are(headline):
    assert table(Article(verdict=Verdict("article", ""), headline=headline), ["headline"])[1] == [headline]


def test_several_values_are_one_cell():
    record = Article(verdict=FULL.verdict, author=(Person('Ana "A", B'), Person("Budi", "https://x.example/b")))
    assert table(record, ["author", "author.url"])[1] == ['Ana "A", B; Budi', "https://x.example/b"]


@pytest.mark.parametrize("fields", [["headlin"], ["author.nmae"], ["body.text"], [""], []])
def test_fields_that_there_are_not(fields):
    with pytest.raises(OptionsError, match="choose from headline, alternativeHeadline"):
        saring.render(FULL, "csv", fields=fields)


def test_only_tables_have_columns():
    with pytest.raises(OptionsError, match="fields cannot be chosen for json: choose csv"):
        saring.render(FULL, "json", fields=["headline"])
