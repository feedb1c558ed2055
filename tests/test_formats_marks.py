"""Links and emphasis as formats write them: read back by others' readers they are what the record has."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree
from markdown_it import MarkdownIt
from marked import Reader, texts

import saring
from saring import Article, Block, ListItem, Mark, Verdict
from saring.formats.html import _inline as in_html
from saring.formats.markdown import _inline as in_markdown

WORDS = st.text(st.sampled_from("ab.!*_`~\\[]()<>|é語🚢“”€-#1&;:/\u0301"), min_size=1, max_size=5)
IN_MARKDOWN = ("link", "strong", "emphasis", "code", "deleted")
TEI = "{http://www.tei-c.org/ns/1.0}"


def markdown(text):
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text)


def record(*blocks):
    return Article(verdict=Verdict("article", ""), body=blocks)


@given(texts(WORDS, IN_MARKDOWN))
@example(('kata"Halo"kata', (Mark(4, 10, "strong"),)))
@example(("abc", (Mark(0, 1, "strong"), Mark(1, 2, "emphasis"))))
@example(("a!b", (Mark(2, 3, "link", "https://a.example/"),)))
@example(("a`b", (Mark(2, 3, "code"),)))
@example(("11", (Mark(1, 2, "strong"), Mark(1, 2, "deleted"))))
@example(("foo bar baz", (Mark(0, 11, "emphasis"), Mark(0, 7, "strong"), Mark(4, 11, "link", "https://a.example/"))))
def test_markdown_reads_back(marked):
    text, marks = marked
    seen = Reader(markdown(in_markdown(text, marks)))
    assert seen.text.strip() == text.strip()
    assert seen.marks == marks


@given(texts(st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=4), (*IN_MARKDOWN, "superscript")))
def test_html_reads_back(marked):
    text, marks = marked
    seen = Reader(in_html(text, marks))
    assert seen.text == text
    assert seen.marks == marks


@given(texts(st.sampled_from(["kapal", "a", "<b>", "&amp;"]), (*IN_MARKDOWN, "superscript", "subscript")))
def test_tei_holds_the_words_once_and_their_links(marked):
    text, marks = marked
    root = etree.fromstring(saring.render(record(Block("paragraph", text, marks=marks)), "tei").encode())
    (paragraph,) = root.iterfind(f".//{TEI}body//{TEI}p")
    assert "".join(paragraph.itertext()) == text
    assert [ref.get("target") for ref in paragraph.iter(f"{TEI}ref")] == [mark.url for mark in marks if mark.type == "link"]


def test_text_is_the_same_whatever_is_marked():
    text = "Kapal kedua tiba."
    marked = Block("paragraph", text, marks=(Mark(6, 11, "strong"), Mark(0, 5, "link", "https://a.example/")))
    assert saring.render(record(marked), "text") == saring.render(record(Block("paragraph", text)), "text")


@pytest.mark.parametrize("format", ["html", "markdown", "tei"])
def test_links_run_nothing(format):
    marks = tuple(Mark(0, 5, "link", url) for url in ("javascript:alert(1)", " data:text/html,x", "vbscript:x", "\x01javascript:x"))
    assert "script:" not in saring.render(record(Block("paragraph", "Kapal tiba.", marks=marks)), format)


def test_items_and_cells_have_their_own_marks():
    items = Block.of_list((ListItem("satu"), ListItem("dua", 2, True)), marks=(Mark(5, 8, "strong"),))
    table = Block.of_table((("a", "b"), ("", "c")), header_rows=1, marks=(Mark(2, 3, "emphasis"), Mark(5, 6, "code")))
    page = saring.render(record(items, table), "html")
    assert '<ul itemprop="articleBody"><li>satu<ol><li><strong>dua</strong></li></ol></li></ul>' in page
    assert "<thead><tr><th>a</th><th><em>b</em></th></tr></thead><tbody><tr><td></td><td><code>c</code></td></tr></tbody>" in page
    assert "- satu\n    1. **dua**\n\n| a | _b_ |\n| --- | --- |\n|  | `c` |" in saring.render(record(items, table), "markdown")


def test_many_overlapping_marks_are_written_in_time():
    text = "kata " * 20_000
    marks = tuple(Mark(at, at + 5_000, kind) for at in range(0, 90_000, 10) for kind in ("strong", "emphasis"))
    for format in ("html", "markdown", "tei"):
        assert len(saring.render(record(Block("paragraph", text, marks=marks)), format)) < 40 * len(text)
