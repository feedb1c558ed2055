"""The page that shows an explanation: whatever the explained page holds, nothing in it runs, loads or leads elsewhere."""

import re
from base64 import b64encode
from hashlib import sha256
from html import unescape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from records import Seen
from test_explain import CASES, URL, article, paragraphs
from test_formats_hostile import FRAGMENTS

import saring
from saring.explain import page
from saring.explain.style import STYLE

ALLOWED = set(
    "html head meta title style body header h1 h2 h3 p strong div label input main section ol ul li details summary span meter table thead "
    "tbody tr th td a bdi pre".split()
)
ATTRIBUTES = set(
    "lang charset http-equiv content name class id dir role aria-label aria-labelledby type checked value min max scope href tabindex open".split()
)


def shown(data, **more):
    return page.write(saring.explain(data, **more))


def check(html):
    seen = Seen(html)
    for tag, attributes in seen.elements:
        assert tag in ALLOWED, tag
        assert set(attributes) <= ATTRIBUTES, attributes
        assert re.fullmatch(r"#b\d+", attributes.get("href", "#b0"))
        assert tag != "input" or attributes["type"] == "radio"
    assert html.count("<style>") == html.count("</style>") == 1
    return seen


@pytest.mark.parametrize("name", CASES)
def test_golden_pages(name):
    seen = check(shown(CASES[name].page, url=URL))
    ids = [attributes["id"] for _, attributes in seen.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {attributes["href"][1:] for tag, attributes in seen.elements if tag == "a"} <= set(ids)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=8).map("".join), st.sampled_from(["p", "h1", "title", "figcaption", "td", "a"]))
def test_hostile_markup_is_text(hostile, tag):
    meta = f'<meta property="og:title" content="{hostile}"><meta name="author" content=\'{hostile}\'><link rel=canonical href="{hostile}">'
    check(shown(f"<html>{meta}<{tag}>{hostile}</{tag}>" + article(*paragraphs(4), hostile), url=f"https://example.org/{hostile}"))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=12).map("\n".join))
def test_hostile_text_captures_are_text(hostile):
    check(shown(hostile, url=f"javascript:{hostile}"))


def test_markup_in_the_text_is_shown_as_text():
    words = "&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=alert(2)&gt;"
    html = shown(article(*paragraphs(4), f"{words} {paragraphs(1)[0]}"))
    check(html)
    assert "<script" not in html
    assert "<img" not in html
    assert words in html
    assert unescape(words) in "".join(Seen(html).words)


def test_the_policy_allows_the_style_sheet_and_nothing_else():
    html = shown(article(*paragraphs(3)))
    policy = unescape(re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)[1])
    sheet = re.search(r"<style>(.*)</style>", html, re.DOTALL)[1]
    assert sheet == STYLE
    digest = b64encode(sha256(sheet.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert html.index("Content-Security-Policy") < html.index("<title>") < html.index("<style>")
    assert "url(" not in sheet
    assert "@import" not in sheet


def test_foreign_text_keeps_its_direction():
    html = shown(CASES["ar-bootstrap-rtl"].page, url=URL)
    assert html.count('<span class="text" dir="auto">') == len(saring.explain(CASES["ar-bootstrap-rtl"].page).blocks)
    assert '<h1 dir="auto">' in html


def test_a_large_page_is_cut():
    paragraph = " ".join(["word, word."] * 1000)
    html = shown(article(*paragraphs(30), paragraph, more="".join([f"<div>Line {number}</div>" for number in range(5000)])))
    check(html)
    assert html.count('<li class="block') == page.MOST_BLOCKS
    assert "blocks not shown" in html
    assert "more characters)" in html
    assert len(html) < 4_000_000


def test_a_field_says_how_sure_it_is_and_one_that_nobody_measured_does_not():
    told = saring.explain(
        f'<meta property="og:site_name" content="Site"><title>A headline of a story</title>{article(*paragraphs(4))}', url=URL
    )
    html = page.write(told)
    sure = told.record.evidence["headline"].confidence
    assert f"{100 * sure:.0f} % sure" in html
    assert told.record.evidence["publisher"].confidence is None
    assert "sure" not in html.split("<h3>publisher</h3>")[1].split("<h3>")[0]
