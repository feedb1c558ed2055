"""The section or agency before a headline in the same heading."""

import pytest
from pages_made import page

import saring
from saring.fields.facts import gather
from saring.fields.titles.kickers import is_label, without_label

HEADLINE = "Bridge open after nine days"
CRUMBS = '<nav class="breadcrumb"><a href="/">Home</a> <a href="/politics">Politics</a></nav>'
TEXT = "<p>The bridge between the two islands was closed for {} days, and then it opened again with a piano on it, as the harbour master told us.</p>"


def headline(heading: str, title: str = "The Bay", head: str = "") -> str | None:
    body = "".join(TEXT.format(days) for days in ("nine", "ten", "six"))
    return saring.extract(f"<html><head><title>{title}</title>{head}</head><body>{CRUMBS}<h1>{heading}</h1>{body}</body></html>").headline


@pytest.mark.parametrize(
    "heading",
    [
        f"<span>Politics</span> {HEADLINE}",
        f"<span>Politics</span>{HEADLINE}",
        f"<small class=x>Politics:</small> {HEADLINE}",
        f"<a href=/politics>POLITICS</a> | {HEADLINE}",
        f"<span>Reuters</span> {HEADLINE}",
        f" <b>AP</b> – {HEADLINE}",
    ],
)
def test_a_label_is_no_headline(heading):
    assert headline(heading) == HEADLINE


@pytest.mark.parametrize(
    ("heading", "whole"),
    [
        ("Politics of the bridge divide both towns", "Politics of the bridge divide both towns"),
        ("<span>The two towns are at odds</span> " + HEADLINE, "The two towns are at odds " + HEADLINE),
        ("<span>Exclusive</span> " + HEADLINE, "Exclusive " + HEADLINE),  # no section of the page
        ("<span>Politics of the bridge divide both towns</span>", "Politics of the bridge divide both towns"),
    ],
)
def test_other_words_stay(heading, whole):
    assert headline(heading) == whole


def test_a_claim_of_the_whole_keeps_it():
    assert headline(f"<span>Politics</span> {HEADLINE}", f"Politics {HEADLINE}") == f"Politics {HEADLINE}"


def test_labels_are_sections_and_agencies():
    made = page(
        meta=[("article:section", "Local News")], json_ld=['{"@type":"NewsArticle","articleSection":["Ferries"]}'], kickers=["Ferries"]
    )
    facts = gather(made, made.content, None, None)
    assert [is_label(name, facts) for name in ("local news", "FERRIES", "dpa", "Exclusive", "")] == [True, True, True, False, False]
    assert without_label("Ferries Bridge open again", facts) == "Bridge open again"


@pytest.mark.parametrize(
    ("behind", "is_cut"),
    [
        pytest.param("<small>Ferries wait, and so does a piano</small>", True, id="a line of its own"),
        pytest.param("<span>(harbourpost.example)</span> 87", True, id="the source in brackets"),
        pytest.param("<span>“It was in tune”, says its owner</span>", True, id="a quotation"),
        pytest.param("<span>on the far shore</span>", False, id="the rest of the sentence"),
        pytest.param("<span>: Ferries wait</span>", False, id="the second half"),
    ],
)
def test_a_line_below_that_no_claim_has_is_no_headline(behind, is_cut):
    claim = f'<meta property="og:title" content="{HEADLINE}">'
    shown = headline(f"{HEADLINE} {behind}", HEADLINE, claim)
    assert (shown == HEADLINE) is is_cut


def test_a_line_below_stays_where_one_claim_alone_lacks_it():
    whole = f"{HEADLINE} Ferries wait"
    assert headline(f"{HEADLINE} <small>Ferries wait</small>", HEADLINE, f'<meta property="og:title" content="{whole}">') == whole
