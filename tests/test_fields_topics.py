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


def test_keywords_that_json_ld_runs_together():
    meta = '<meta name="keywords" content="Freizeitpark,Soltau,Heide-Park Soltau">'
    assert record(meta, keywords="Heide-Park Soltau Soltau Freizeitpark").keywords == ("Freizeitpark", "Soltau", "Heide-Park Soltau")
    assert record(meta, keywords="ferry").keywords == ("ferry",)


@pytest.mark.parametrize(
    ("expression", "hit", "miss"), [(JOINED, "Wine & Travel", "Politics, Europe"), (TITLE_PART, "Ferry sails | News", "Ferry-sails")]
)
def test_patterns(expression, hit, miss):
    assert expression.search(hit)
    assert not expression.search(miss)
