"""Which of a page's headlines is the article's, where they differ."""

import json

import pytest

import saring
from saring.fields.titles.cut import BAR, DASH, MARK, PAGE_NUMBER, PARTING

PROSE = "The ferry that links the two islands was out of service for nine days, and on the tenth it sailed with a piano on its deck. " * 2


def headline(shown: str, title: str, shared: str | None = None, told: tuple[str, str] | None = None) -> str | None:
    """The headline of a page that shows one, has a title, and may have one for sharing and one in JSON-LD, of a type."""
    head = f"<title>{title}</title>"
    if shared:
        head += f'<meta property="og:title" content="{shared}"><meta property="og:site_name" content="The Harbor Post">'
    if told:
        head += f'<script type="application/ld+json">{json.dumps({"@type": told[0], "headline": told[1]})}</script>'
    page = f"<html lang='en'><head>{head}</head><body><main><h1>{shown}</h1><p>{PROSE}</p><p>Then {PROSE}</p><p>So {PROSE}</p></main></body></html>"
    return saring.extract(page, url="https://www.harborpost.example/news/17").headline


SHORT, LONG = "Ferry sails again", "The islands: Ferry sails again"


@pytest.mark.parametrize(
    ("shown", "title", "shared", "told", "right"),
    [
        pytest.param(SHORT, f"{SHORT} - The Harbor Post", None, None, SHORT, id="the title names the site"),
        pytest.param(f"{SHORT} | The Harbor Post", SHORT, SHORT, None, SHORT, id="the headline names the site"),
        pytest.param(f"{SHORT} – Harborpost", f"{SHORT} now", f"{SHORT} now", None, SHORT, id="by its address"),
        pytest.param(SHORT, f"{LONG}, The Harbor Post", LONG, ("NewsArticle", LONG), LONG, id="news: two claims agree"),
        pytest.param(SHORT, f"{LONG}, The Harbor Post", LONG, ("BlogPosting", LONG), SHORT, id="no news: readers see the other"),
        pytest.param(SHORT, SHORT, "A ferry, a piano and two islands", ("NewsArticle", SHORT), SHORT, id="the title for sharing alone"),
        pytest.param(LONG, f"{LONG} now", SHORT, ("Article", LONG), LONG, id="a claim has the line above"),
        pytest.param(LONG, f"{LONG} now", SHORT, ("NewsArticle", LONG), SHORT, id="news: the title for sharing has it not"),
        pytest.param(LONG, SHORT, SHORT, None, SHORT, id="the line above"),
    ],
)
def test_headline(shown, title, shared, told, right):
    assert headline(shown, title, shared, told) == right


@pytest.mark.parametrize(
    ("shown", "title", "shared"),
    [
        pytest.param(
            "8 Recent Trends in Ferries", "8 Recent Trends in Ferries - The Harbor Post", "Recent Trends in Ferries", id="a number"
        ),
        pytest.param("Последний рейс «Пинеги»", "Последний рейс «Пинеги» — Маяк", "Последний рейс «Пинеги»", id="a quote at the end"),
        pytest.param("»Kein Geld mehr«", "»Kein Geld mehr« | Hafenpost", None, id="a quote all along"),
    ],
)
def test_nothing_is_cut(shown, title, shared):
    assert headline(shown, title, shared) == shown


def test_a_heading_behind_the_title_s_last_bar_is_the_site():
    page = f"""<html><head><title>Plan and audience | Introduction to Ferries</title></head><body><h1>Introduction to Ferries</h1>
    <main><h2>Plan and audience</h2><p>{PROSE}</p><p>So {PROSE}</p></main></body></html>"""
    assert saring.extract(page).headline == "Plan and audience"


def test_the_site_s_name_is_no_headline():
    page = f"""<html><head><title>Where to see ferries | The Harbor Post</title><meta property="og:site_name" content="The Harbor Post"></head>
    <body><h1>The Harbor Post</h1><article><h1>Ferries and pianos: where to see both</h1><p>{PROSE}</p><p>So {PROSE}</p></article></body></html>"""
    assert saring.extract(page).headline != "The Harbor Post"


@pytest.mark.parametrize(
    ("expression", "hit", "miss"),
    [
        (BAR, "Ferry sails | The Post", "Ferry sails - The Post"),
        (DASH, "Ferry sails - The Post", "Ferry-sails"),
        (DASH, "港の船：新聞", "港の船:新聞"),
        (MARK, "Ferry sails — The Post", "Ferry-sails"),
        (PAGE_NUMBER, "Ferry sails | Page 2", "Page 2 of her diary"),
        (PARTING, "Ferry: sails", "Ferry sails, again"),
    ],
)
def test_patterns(expression, hit, miss):
    assert expression.search(hit)
    assert not expression.search(miss)
