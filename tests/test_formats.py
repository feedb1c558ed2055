import json
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from records import FULL, Seen, articles

import saring
from saring import Article, Block, FormatError, Image, ListItem, OptionsError, Verdict
from saring.formats import FORMATS
from saring.formats.addresses import harmless
from saring.formats.markdown import escape

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'><svg/onload=x>&lt;script&gt;"
ADDRESSES = [
    "javascript:alert(1)",
    "JaVa\tScript:alert(1)",
    " data:text/html,x",
    "vbscript:x",
    "https://x/\"onclick='x'>",
    "\x01javascript:x",
]


def article(*body, **fields):
    return Article(verdict=Verdict("article", "reads as article"), body=body, **fields)


def test_an_unknown_format_is_told_the_known_ones():
    with pytest.raises(OptionsError) as caught:
        saring.render(FULL, "docx")
    assert str(caught.value) == f"unknown format 'docx': choose one of {', '.join(FORMATS)}"
    assert isinstance(caught.value, FormatError)


def test_render_explains_the_formats_there_are():
    named = re.search(r"format: (.*)", saring.render.__doc__)[1]
    assert re.findall(r'"(\w+)"', named) == list(FORMATS)


def test_every_format_explains_itself():
    assert all(len(format.help) > 20 for format in FORMATS.values())


@given(articles)
def test_json_and_jsonl_give_the_record_back(record):
    line = saring.render(record, "jsonl")
    assert len(line.splitlines()) == 1
    assert Article.from_dict(json.loads(line)) == Article.from_dict(json.loads(saring.render(record, "json"))) == record


@pytest.mark.parametrize("format", FORMATS)
@given(record=articles)
def test_any_record_can_be_rendered(format, record):
    assert isinstance(saring.render(record, format), str)


def test_text():
    assert saring.render(FULL, "text") == (
        "Kapal pertama bersandar\n\nKapal itu bersandar pagi hari.\n\nDua kali sepekan\n\n1. derek\n  - dermaga\n2. lapangan\n\n"
        "Tahun\tPeti\n2024\t1.100\n\nBaik sekali.\n\nSangat baik.\n— Maya\n\nif kapal:\n    muat()\n\n[Derek (AP)]\n\n"
        "Selamat datang!\n— Maya (@maya)\n\nKapal kedua terlihat."
    )


def test_markdown():
    text = saring.render(FULL, "markdown")
    assert text.startswith('---\ntitle: "Kapal pertama bersandar"\nauthor: ["Ratna Wulandari"]\n')
    assert "\n\n# Kapal pertama bersandar\n\n" in text
    assert (
        "\n\n### Dua kali sepekan\n\n1. derek\n    - _dermaga_\n2. lapangan\n\n| Tahun | Peti |\n| --- | --- |\n| 2024 | `1.100` |\n"
        in text
    )
    assert (
        "\n\n> Baik sekali.\n>\n> _Sangat_ baik.\n>\n> — [Maya](<https://kabar.example/q>)\n\n```\nif kapal:\n    muat()\n```\n\n![Derek](<https://kabar.example/2.jpg>) *AP*\n"
        in text
    )


plain = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\x85\xa0"), max_size=80)
lines = st.lists(plain.map(lambda text: " ".join(text.split())).filter(bool), min_size=1, max_size=3).map("\n".join)


@given(lines)
@example("__0__")
def test_escaped_markdown_reads_as_the_text(text):
    seen = Seen(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(escape(text)))
    assert {tag for tag, _ in seen.elements} <= {"p", "br"}
    assert "".join(seen.words).split() == text.split()


@pytest.mark.parametrize(
    "text",
    [
        "# no",
        "1. no",
        "- no",
        "> no",
        "a *b* _c_ `d` ~~e~~",
        "[x](y)",
        "![x](y)",
        "<b>x</b>",
        "&amp; &#65;",
        "a\\b",
        "===",
        "a\n===",
        "| a |",
        "snake_case",
    ],
)
def test_text_that_looks_like_markdown_is_text(text):
    seen = Seen(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(escape(text)))
    assert {tag for tag, _ in seen.elements} <= {"p", "br"}
    assert "".join(seen.words).split() == text.split()


@pytest.mark.parametrize("words", ["Part #", "C#", "#", "Chapter ##", "# one", "a \\ #"])
def test_signs_at_the_end_of_a_heading_stay(words):
    """`Part #` lost its sign: Markdown takes it for the end of the heading's own frame."""
    update = Block("liveUpdate", "The ferry sails.", headline=words)
    article = Article(headline=words, body=(Block("heading", words, level=2), update), verdict=Verdict("article", ""))
    body = saring.render(article, "markdown").partition("\n---\n")[2]
    seen = Seen(MarkdownIt("commonmark").render(body))
    assert "".join(seen.words).split() == [*words.split() * 3, *update.text.split()]


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_runs_in_html(address):
    image = Image(address, HOSTILE, HOSTILE)
    blocks = [
        *[Block(kind, HOSTILE) for kind in ("paragraph", "heading", "quote", "code", "liveUpdate")],
        Block.of_list((ListItem(HOSTILE), ListItem(HOSTILE, 3))),
        Block.of_table(((HOSTILE, HOSTILE),)),
        Block("figure", url=address, caption=HOSTILE, credit_text=HOSTILE),
        Block("embed", url=address, caption=HOSTILE),
    ]
    page = saring.render(
        article(
            *blocks,
            headline=HOSTILE,
            in_language=HOSTILE,
            date_published=HOSTILE,
            image=(image,),
            canonical_url=address,
            keywords=(HOSTILE,),
        ),
        "html",
    )
    for tag, attributes in Seen(page).elements:
        assert tag not in ("style", "iframe", "svg", "object", "base", "form")
        assert tag != "script" or attributes == {"type": "application/ld+json"}
        for name, value in attributes.items():
            assert not name.startswith("on")
            if name in ("src", "href"):
                assert re.match(r"https?:", value)


@given(articles)
def test_html_holds_the_words_of_the_body_and_no_other_element_than_it_should(record):
    seen = Seen(saring.render(record, "html"))
    assert {tag for tag, _ in seen.elements} <= set(
        (
            "html head meta title link script body article h1 h2 h3 h4 h5 h6 p br wbr ul ol li blockquote footer cite table thead tbody tr "
            "th td pre code figure img figcaption a time section span strong em sup sub del"
        ).split()
    )


@pytest.mark.parametrize("address", ["https://x.example/a?b=c&d", "/a:b", "a/b", "//x.example/i.jpg", "HTTP://x"])
def test_harmless_addresses_stay(address):
    assert harmless(address) == address


@pytest.mark.parametrize("address", [*ADDRESSES[:4], ADDRESSES[5], "", None, "blob:x", "file:///etc/passwd"])
def test_others_go(address):
    assert harmless(address) is None


def test_lists_within_lists_are_nested_in_html():
    items = (ListItem("a"), ListItem("b", 2), ListItem("c", 2), ListItem("d"))
    assert '<ul itemprop="articleBody"><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>' in saring.render(
        article(Block.of_list(items)), "html"
    )


def test_facts_are_where_pages_state_them():
    page = saring.render(FULL, "html")
    assert '<meta property="article:published_time" content="2024-05-13T10:42:00+07:00">' in page
    assert '<link rel="canonical" href="https://kabar.example/kapal">' in page
    assert '<html lang="id">' in page


def test_a_list_may_begin_with_the_points_of_an_item_without_words():
    items = (ListItem("one", 2), ListItem("two", 2), ListItem("three", 1), ListItem("four", 3))
    article = Article(body=(Block.of_list(items),), verdict=Verdict("article", "made"))
    assert "- one\n- two\n- three\n    - four" in saring.render(article, "markdown")
