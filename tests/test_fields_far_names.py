"""Who is named away from headline and text, and which of two lines about the author is believed."""

import json

import pytest

import saring
from saring.fields.attribution.far_names import AUTHORS
from saring.fields.attribution.name_lines import COUNTED

BODY = "<p>" + "The bridge over the river was closed two years ago after engineers found rust in three of its beams. " * 3 + "</p>"


def authors(above="", below="", head=""):
    """The names that a page with lines above and below its text gives."""
    shown = f"<article><h1>Town reopens its old bridge</h1>{above}{BODY * 3}</article>{below}"
    html = f"<html lang=en><head><title>Town reopens its old bridge</title>{head}</head><body>{shown}</body></html>"
    return [person.name for person in saring.extract(html, url="https://courier.example/news/1").author]


@pytest.mark.parametrize(
    "below",
    [
        "<footer><p>Written by Aoife Doe</p></footer>",
        "<div><div>Article by</div><div>Aoife Doe</div><div>Let's talk</div></div>",
        "<footer><p>Geschrieben von Aoife Doe</p></footer>",
        "<aside><a href='/author/aoife-doe'>Aoife Doe</a></aside>",
    ],
)
def test_a_line_or_a_link_far_from_the_text(below):
    assert authors(below=below) == ["Aoife Doe"]
    assert authors("<p class=byline>By John Roe</p>", below) == ["John Roe"]


def test_who_reported_what_the_claimed_author_edited():
    author, line = {"@type": "Person", "name": "Budi Setiono"}, "<p><b>Kontributor : Ririn Septiyani</b></p>"
    for editor, name in ((author, "Ririn Septiyani"), ({"@type": "Person", "name": "Dewi Sari"}, "Budi Setiono")):
        claim = json.dumps({"@type": "NewsArticle", "headline": "Town reopens its old bridge", "author": author, "editor": editor})
        assert authors(BODY, line, f"<script type='application/ld+json'>{claim}</script>") == [name]


@pytest.mark.parametrize(
    "below",
    [
        "<aside><p>Written by Aoife Doe</p><p>Written by John Roe</p></aside>",
        "<aside><a href='/author/aoife-doe'>Aoife Doe</a><a href='/author/john-roe'>John Roe</a></aside>",
        "<aside><a href='/author/aoife-doe'>Full Bio</a></aside>",
        "<aside><a href='/people/aoife-doe'>Aoife Doe</a></aside>",
        "<footer><p>Edited by Aoife Doe</p></footer>",
    ],
)
def test_many_or_others_are_nobody(below):
    assert authors(below=below) == []


def test_who_is_told_of_behind_the_text():
    told = "<p>Aoife Doe is an editor at the Courier, where she has written of bridges and of rivers for twenty years.</p>"
    assert authors(below=f"<p>Aoife Doe</p>{told}") == ["Aoife Doe"]
    assert authors(below=f"<p>Aoife Doe</p><p>{told[4:]}".replace("Doe is", "Doe, is", 1)) == []


def test_a_name_above_an_address_or_below_a_word():
    assert authors(below="<p>Aoife Doe</p><p>adoe@courier.example</p>") == ["Aoife Doe"]
    assert authors(below="<p>Aoife Doe</p><p>Write to adoe@courier.example today</p>") == []
    assert authors(below="<p>Του</p><p>Μάκη Παπαδάκη</p>") == ["Μάκη Παπαδάκη"]
    assert authors(below="<p>Author</p><p>Posts</p>") == []


def test_who_is_named_for_something_else():
    link = "<a href='/authors/aoife-doe'>Aoife Doe</a>"
    assert authors(f"<p>Contact: {link}</p>") == []


def test_a_team_with_a_page_of_its_own():
    assert authors(below="<aside><a href='/author/river-bridge-team/'>River Bridge Team</a></aside>") == ["River Bridge Team"]


def test_an_organization_that_signs():
    assert authors("<p>By The Q. R. Riverside Company</p>") == ["The Q. R. Riverside Company"]
    assert authors("<p>By all accounts a success</p>") == []


def test_a_line_that_says_by_whom_outweighs_one_that_does_not():
    signed = "<p class=date>By Aoife Doe May 3, 2017</p>"
    assert authors(f"<p class=byline>Quick Coats</p>{signed}") == ["Aoife Doe"]
    assert authors(f"<p class=byline>By John Roe</p>{signed}") == ["John Roe"]


def test_patterns():
    assert AUTHORS.search("/blog/authors/jane-doe") and AUTHORS.search("/story-author/jane/")
    assert AUTHORS.search("/people/jane-doe") is None and AUTHORS.search("/authority/1") is None
    assert COUNTED.sub("", "Jane Doe 4 Comments") == COUNTED.sub("", "Jane Doe 2 min read") == "Jane Doe"
    assert COUNTED.sub("", "Jane Doe 4 May 2017") == "Jane Doe 4 May 2017"
