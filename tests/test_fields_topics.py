"""Sections and keywords as pages give them: parted where they are several, without what is meant for programs."""

import json

import pytest

import saring
from saring.fields.breadcrumbs import COUNT, HERE_AT_START, STEP, TITLE_PART
from saring.fields.topics import JOINED

PROSE = "The ferry that links the two islands was out of service for nine days, and then it sailed with a piano on its deck. " * 2


def record(head: str = "", **told: object) -> saring.Article:
    if told:
        head += f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": "Ferry sails", **told})}</script>'
    return saring.extract(
        f"<html><head><title>Ferry sails</title>{head}</head><body><h1>Ferry sails</h1><p>{PROSE}</p><p>So {PROSE}</p></body></html>"
    )


@pytest.mark.parametrize(
    ("told", "sections"),
    [
        ("Politics, Europe", ("Politics", "Europe")),
        ("Food, Wine & Travel", ("Food, Wine & Travel",)),
        ("Film & Series, Actors", ("Film & Series", "Actors")),
        (["News", "Home"], ("News",)),
        ("Kunst, Kultur und Medien", ("Kunst, Kultur und Medien",)),
        (["Politics", "Europe"], ("Politics", "Europe")),
        ("A long name that nobody would call a section, surely", ("A long name that nobody would call a section, surely",)),
    ],
)
def test_sections(told, sections):
    assert record(articleSection=told).article_section == sections
    meta = told if isinstance(told, str) else ", ".join(told)
    assert record(f'<meta property="article:section" content="{meta.replace("&", "&amp;")}">').article_section == sections


@pytest.mark.parametrize(
    ("told", "keywords"),
    [
        ("ferry, piano; islands", ("ferry", "piano; islands")),
        (["ferry", "digital_syndication", "100312362", "2021"], ("ferry", "2021")),
        ("ferry\nfirst island", ("ferry", "first island")),
        ("港,ピアノ、島", ("港", "ピアノ", "島")),
    ],
)
def test_keywords(told, keywords):
    assert record(keywords=told).keywords == keywords


def shown(above: str, title: str = "Ferry sails", below: str = "") -> saring.Article:
    page = f"<html><head><title>{title}</title></head><body>{above}<h1>Ferry sails</h1><p>{PROSE}</p><p>So {PROSE}</p>{below}</body></html>"
    return saring.extract(page, url="https://www.harborpost.example/17")


@pytest.mark.parametrize(
    ("trail", "sections"),
    [
        ("<div class=x><a href=/>Home</a> &gt; <a href=/local>Islands</a></div>", ("Islands",)),
        ("<p>Anda di sini: <a href=/>Pos Pelabuhan</a> » <a href=/d>Daerah</a> » <a href=/d/p>Pulau</a></p>", ("Daerah", "Pulau")),
        ("<p>Головна / Культура</p>", ("Культура",)),
        ("<p>当前位置：首页 &gt; 本地</p>", ("本地",)),
        ("<p>Ferries / Pianos</p>", ()),
        ("<p>Home &gt; 24.08.2021</p>", ()),
        ("<nav><ul><li><a href=/news>News</a></li><li><a href=/impressum>Impressum</a></li></ul></nav>", ()),
    ],
)
def test_trails_above_the_headline(trail, sections):
    assert shown(trail).article_section == sections


def test_a_link_to_a_category_is_a_section_and_no_keyword():
    links = '<p>Filed under <a rel="category tag" href="/c/i">Islands</a>, tagged <a rel="tag" href="/t/p">piano</a></p>'
    found = shown("", below=links)
    assert (found.article_section, found.keywords) == (("Islands",), ("piano",))


def test_keywords_that_json_ld_runs_together():
    meta = '<meta name="keywords" content="Freizeitpark,Soltau,Heide-Park Soltau">'
    assert record(meta, keywords="Heide-Park Soltau Soltau Freizeitpark").keywords == ("Freizeitpark", "Soltau", "Heide-Park Soltau")
    assert record(meta, keywords="ferry").keywords == ("ferry",)


@pytest.mark.parametrize(
    ("expression", "hit", "miss"),
    [
        (JOINED, "Wine & Travel", "Politics, Europe"),
        (TITLE_PART, "Ferry sails | News", "Ferry-sails"),
        (STEP, "Home > News", "Home and News"),
        (STEP, "Home / News", "Home/News"),
        (HERE_AT_START, "Anda di sini: Beranda", "Dia di sini"),
        (COUNT, "0 kommentare", "24 hours"),
    ],
)
def test_patterns(expression, hit, miss):
    assert expression.search(hit)
    assert not expression.search(miss)
