"""Bodies that pages keep in their data alone, in the forms of frameworks and content systems."""

import json
import time
from pathlib import Path

import pytest

import saring
from saring.fields.state.delta import delta_markup
from saring.fields.state.devalue import is_paired, unpaired
from saring.fields.state.markdown import EMPHASIS, FENCE, HEADING, ITEM, LINK, QUOTE, SIGNS, STRONG, is_markdown, markdown_markup
from saring.fields.state.scripts import ANGULAR
from saring.fields.state.stream import ENQUEUED, LINE, enqueued, read_stream

PAGES = {path.stem: path.read_text() for path in sorted((Path(__file__).parent / "state_pages").glob("*.html"))}
"""Shells as frameworks and content systems write them, all with one article; named after what wrote them, or after the editor (`rt-`)."""

TITLE = "Ferry returns to the outer islands after eleven days of storm"
ADDRESS = "https://harborpost.example/news/ferry-returns-to-the-outer-islands-18234567"
PARAGRAPHS = (
    "The ferry that links the two outer islands sailed again on Tuesday morning, eleven days after a storm had torn its ramp away.",
    "More than three hundred people had been waiting at the quay since dawn, some of them with suitcases, one of them with a piano.",
    "“We were told that it would be tomorrow, every day,” said Ann Reed, who runs the bakery next to the harbour office.",
    "The council had asked the navy for help, but the only ship that could have landed at the old pier was itself being repaired.",
    "Engineers from the mainland worked at night, between two tides, and welded the ramp back with parts of an older one.",
    "The company said that tickets bought for the days without a sailing would be refunded, or could be used until the end of the summer.",
    "A second ferry is to be chartered from next month on, so that the islands will not be cut off again when one of them is in the yard.",
    "The winter timetable begins in October, with two sailings a day and a third one on Fridays, weather permitting.",
)


def page(inner, body='<div id="root"></div>'):
    return f'<!doctype html><title>{TITLE} | Harbor Post</title><link rel="canonical" href="{ADDRESS}">{body}{inner}'


def script(text, attributes=""):
    return f"<script {attributes}>{text}</script>"


@pytest.mark.parametrize("name", PAGES)
def test_the_whole_article_and_nothing_else(name):
    record = saring.extract(PAGES[name], url=ADDRESS)
    texts = [block.text for block in record.body]
    assert [text for text in PARAGRAPHS if text not in texts] == []
    assert record.verdict.kind == "article"
    assert "rye bread" not in record.text
    assert "<p" not in record.text
    assert record.evidence["body"].source == ("jsonld" if name == "jsonld-python" else "state")


@pytest.mark.parametrize("name", PAGES)
def test_of_another_page_it_is_not_taken(name):
    other = (
        PAGES[name]
        .replace(f"<title>{TITLE}", "<title>Something else altogether")
        .replace(f'canonical" href="{ADDRESS}', 'canonical" href="https://harborpost.example/a')
    )
    record = saring.extract(other, url="https://harborpost.example/a")
    assert not record.body or name == "jsonld-python"


def test_blocks_of_markdown():
    record = saring.extract(PAGES["rt-markdown"], url=ADDRESS)
    assert {block.type for block in record.body} == {"paragraph", "heading", "list"}
    linked = next(block for block in record.body if block.text.startswith("Read"))
    assert [mark.type for mark in linked.marks] == ["link", "strong"]


def test_markdown_as_markup():
    text = "A **b** and *c* [d](https://e/f_(g)) 2*3*4 snake_case_word \\*x\\*\nnext <i>\n\n1. one\n2. two\n\n> q\n\n```\nif <b>:\n```\n![alt](/x.jpg)"
    assert markdown_markup(text) == (
        '<p>A <strong>b</strong> and <em>c</em> <a href="https://e/f_(g)">d</a> 2*3*4 snake_case_word *x* next &lt;i&gt;</p>'
        "<ol><li>one</li><li>two</li></ol><blockquote><p>q</p></blockquote><pre>if &lt;b&gt;:</pre>"
        '<p><img src="/x.jpg" alt="alt"></p>'
    )
    assert markdown_markup("## a\nb\nc") == "<h2>a</h2><p>b</p><p>c</p>"
    assert markdown_markup("***a*** __b__ __c_ _d_") == "<p>***a*** <strong>b</strong> __c_ <em>d</em></p>"
    assert not is_markdown("- What? he said.\n- Nothing, 5 * 3 is # 15.")


@pytest.mark.parametrize("text", ["**a ", "[a](b ", "[", "# #", "![a](http://x", "\\*", "> a\n", "- a\n\n", "_a __b "])
def test_markdown_is_read_in_time_linear_in_its_length(text):
    started = time.process_time()
    markdown_markup("# " + text * (200_000 // len(text)))
    assert time.process_time() - started < 5


def test_lines_behind_very_many_signs_are_plain():
    lines = [f"- item {number}" for number in range(6_000)]
    markup = markdown_markup("\n".join([*lines, "A &amp; **b**"]), is_marked=True)
    assert markup.count("<li>") == 5_000
    assert markup.endswith("</ul><p>- item 5000</p>" + "".join([f"<p>{line}</p>" for line in lines[5_001:]]) + "<p>A &amp; **b**</p>")
    assert markdown_markup("a\n" + "*b* & " * 5_000) == "<p>a</p><p>" + ("*b* &amp; " * 5_000).strip() + "</p>"


def test_lines_of_quill():
    ops = [
        {"insert": "A heading"},
        {"insert": "\n", "attributes": {"header": 2}},
        {"insert": "one"},
        {"insert": "\n", "attributes": {"list": "ordered"}},
        {"insert": {"image": "https://e/f.jpg"}},
        {"insert": "said", "attributes": {"bold": True, "link": "https://e/"}},
        {"insert": " < it\n"},
        None,
        {"insert": {"video": 1}, "attributes": 3},
    ]
    assert delta_markup(ops) == (
        '<h2>A heading</h2><ol><li>one</li></ol><figure><img src="https://e/f.jpg"></figure>'
        '<p><a href="https://e/"><strong>said</strong></a> &lt; it</p>'
    )


def test_streams():
    assert read_stream('[{"_1":2},"a",[3,4,-5],"b",["D",5]]') == {"a": ["b", 5, None]}
    assert read_stream('[{"_1":2},"a",["P",2]]\nP2:[{"_4":1},"b"]\n') == {"a": {"b": "a"}}
    loop = read_stream('[{"_1":0},"a"]')
    assert loop["a"] is loop
    assert read_stream("no") is None
    assert read_stream('[["P",0]]') is None
    assert list(enqueued("x.streamController.enqueue('a');x.streamController.enqueue(\"b\\n\")")) == ["a", "b\n"]


def test_pairs():
    assert is_paired({"a": [0, 1]})
    assert not is_paired({"a": [0, 1], "b": 2})
    assert not is_paired({"a": [99, 1]})
    assert unpaired({"a": [0, {"b": [1, [[0, "c"], [3, "2026"]]]}], "d": [0]}) == {"a": {"b": ["c", "2026"]}, "d": None}
    deep = json.loads('{"a":[0,' * 400 + "1" + "]}" * 400)
    assert unpaired(deep)


@pytest.mark.parametrize(
    ("pattern", "hit", "miss"),
    [
        (ANGULAR, "&q;", "&quot;"),
        (ENQUEUED, 'x.streamController.enqueue("', "controller.enqueue(a)"),
        (LINE, "P1:[", "P1:x"),
        (SIGNS, "## a", "#a"),
        (HEADING, "# a", "#a"),
        (ITEM, "1. a", "1.a"),
        (QUOTE, "> a", "    a"),
        (FENCE, "```", "`a`"),
        (LINK, "[a](b)", "[a] (b)"),
        (STRONG, "**a**", "** a **"),
        (EMPHASIS, "*a*", "2*3*4"),
    ],
)
def test_patterns(pattern, hit, miss):
    assert pattern.search(hit)
    assert not pattern.search(miss)


def test_what_nobody_would_have_named():
    """Any script may hold it, and any attribute; what reads like a template is none."""
    held = json.dumps({"headline": TITLE, "text": "\n\n".join(PARAGRAPHS)})
    for shell in (page(script(f"App.boot({{}}); var s = {held};")), page("", body=f"<x-article data='{held}'></x-article>")):
        assert len(saring.extract(shell, url=ADDRESS).body) == len(PARAGRAPHS)
    assert not saring.extract(page(script(f"var s = {held}", 'type="text/template"')), url=ADDRESS).body
