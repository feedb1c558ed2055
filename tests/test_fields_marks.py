"""Links and emphasis over the blocks of a body: where links lead, and where the marks of lists and tables stand."""

import pytest

from saring import extract
from saring.record import Mark

TEXT = "The ferry to the outer islands sails again from Monday, the harbour office said after a week of storms."
URL = "https://skerry.example/news/2026/ferry"


def marks(markup, kind="paragraph", url=URL):
    """The texts that the marks of the block of this kind with most of them are over, with what they are and where they lead."""
    body = f"<h1>The ferry is back</h1><p>{TEXT}<p>{TEXT[:60]} more.{markup}<p>{TEXT[20:]}"
    record = extract(f"<html><title>The ferry is back</title><article>{body}</article>".encode(), url=url)
    block = max([block for block in record.body if block.type == kind], key=lambda block: len(block.marks))
    return [(block.text[mark.start : mark.end], mark.type, mark.url) for mark in block.marks]


@pytest.mark.parametrize(
    ("href", "leads"),
    [
        ("https://other.example/a#b", "https://other.example/a#b"),
        ("/times", "https://skerry.example/times"),
        ("times.html#monday", "https://skerry.example/news/2026/times.html#monday"),
        ("//cdn.example/times", "https://cdn.example/times"),
        ("/zeiten für alle", "https://skerry.example/zeiten%20f%C3%BCr%20alle"),
        ("mailto:ann@harbour.example", None),
        ("javascript:void(0)", None),
    ],
)
def test_where_links_lead(href, leads):
    found = marks(f"<p>{TEXT} <a href='{href}'>Times</a> and <b>fares</b> are as before.")
    assert found == [*([("Times", "link", leads)] if leads else []), ("fares", "strong", None)]


def test_without_an_address_of_the_page_only_whole_links_lead_anywhere():
    text = f"<p>{TEXT} <a href=/a>One</a>, <a href=b>two</a>, <a href=https://c.example/>three</a>."
    assert marks(text, url=None) == [("three", "link", "https://c.example/")]


def test_marks_of_a_list_are_over_its_items():
    items = f"<ul><li>{TEXT} <b>Monday</b><li>{TEXT} <i>Tuesday</i><br>and <b>later</b></ul>"
    assert marks(items, "list") == [("Monday", "strong", None), ("Tuesday", "emphasis", None), ("later", "strong", None)]


def test_marks_of_a_table_are_over_its_cells():
    table = "<table><tr><th>Port<th>Way<th>Fare<tr><td><b>Oban</b><td><td>£3 <i>and less</i><tr><td>Tobermory<td><b>A</b><td>£4</table>"
    assert marks(table, "table") == [("Oban", "strong", None), ("and less", "emphasis", None), ("A", "strong", None)]


def test_marks_of_a_paragraph_are_of_the_record_s_own_class():
    record = extract(f"<article><h1>Ferry</h1><p>{TEXT} <b>Soon</b>.<p>{TEXT[10:]}</article>")
    (mark,) = [mark for block in record.body for mark in block.marks]
    assert mark == Mark(len(TEXT) + 1, len(TEXT) + 5, "strong")


def test_marks_of_a_quote_are_those_of_a_paragraph():
    # Those of a paragraph are made natively, those of a quote, whose source is sought among them, in Python.
    text = f"{TEXT} <a href=/times>Times</a> <a href=mailto:a@b.example>Ann</a> <b>or</b> <i>of</i> <code>a</code> <sup>b</sup> <sub>c</sub> <del>d</del> e."
    assert marks(f"<blockquote><p>{text}</blockquote>", "quote") == marks(f"<p>{text}") != []
