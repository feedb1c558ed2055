"""How sure the fields are: from the table alone, by what agrees, and not at all where nothing was measured."""

from dataclasses import fields as dataclass_fields

import pytest

from saring import extract
from saring.fields.agreement import NUMBER, SIGNS, YEAR
from saring.fields.confidence import BYTES, NO_CONTENT, WORDS, share, side, verdict_confidence, verdict_path, with_confidence
from saring.fields.confidence_table import CONFIDENCE
from saring.fields.facts import gather
from saring.fields.found import found
from saring.options import Options
from saring.record import Article, Evidence, Person
from tests.pages_made import page

MEASURED = {
    "headline", "alternative_headline", "description", "author", "date_published", "article_section", "keywords", "in_language", "image",
}  # fmt: skip


def facts_of(*blocks, **claims):
    """Facts of a page with these (label, text) blocks and claims."""
    made = page(*blocks, **claims)
    return gather(made, made.blocks, None, None)


def sign(name, value, facts, source="jsonld"):
    return SIGNS[name](value, Evidence(source), facts)


def test_what_no_labelled_set_knows_carries_no_number():
    assert set(CONFIDENCE) == {"html", "text"}
    assert set(CONFIDENCE["html"]) == {*MEASURED, "verdict"}
    assert set(CONFIDENCE["text"]) < {*MEASURED, "verdict"}
    assert "image" not in CONFIDENCE["text"], "no address, so none that could be right"
    assert {field.name for field in dataclass_fields(Article)} >= MEASURED
    for name, shares in [*CONFIDENCE["html"].items(), *CONFIDENCE["text"].items()]:
        assert "" in shares, f"{name} has no share for all its values"
        assert all(0 < value < 1 for value in shares.values()), "nothing is certain that was counted"


def test_a_record_is_as_sure_as_the_table():
    html = """<html lang="en"><head><title>A story of some day | Site</title><meta property="og:title" content="A story of some day">
    <meta property="og:site_name" content="Site"></head><body><article><h1>A story of some day</h1>"""
    record = extract(f"{html}{'<p>One two three four five six seven eight nine ten.</p>' * 12}</article></body></html>")
    assert record.evidence["headline"].confidence == share(
        CONFIDENCE["html"]["headline"], (record.evidence["headline"].source, "claimed, first in the title", side(record.verdict.kind), "")
    )
    assert record.evidence["publisher"].confidence is None
    assert 0 < record.verdict.confidence < 1
    assert extract(html, options=Options(evidence=False)).evidence == {}


def test_of_what_is_no_page_nothing_was_measured():
    record = extract(b"", url="https://www.example.org/2026/03/12/story")
    assert record.evidence["date_published"].confidence is None
    assert record.verdict.confidence == 1.0


def test_the_longest_beginning_that_the_table_has_counts():
    shares = {"": 0.5, "/jsonld": 0.6, "/jsonld/shown/article": 0.9}
    assert share(shares, ("meta", "shown")) == 0.5
    assert share(shares, ("jsonld", "alone", "article")) == 0.6
    assert share(shares, ("jsonld", "shown", "article", "datePublished")) == 0.9


def test_the_number_of_a_block_is_no_kind():
    shown = facts_of()
    one, other = (with_confidence({"in_language": found("en", "block", at)}, shown, "article")["in_language"] for at in ("7", "12"))
    assert one.confidence == other.confidence
    assert (one.where, other.where) == ("7", "12")


def test_a_headline_agrees_with_the_title_and_with_claims():
    claims = {"title": "A story | Site", "meta": [("og:title", "A story")]}
    assert sign("headline", "A story", facts_of(**claims)) == "claimed, first in the title"
    assert sign("headline", "A story", facts_of(title="Site: A story")) == "in the title"
    assert sign("headline", "A story", facts_of(title="Another")) == "not in the title"
    assert sign("headline", "A story", facts_of()) == "no title"


def test_an_author_is_shown_or_claimed():
    byline = ("byline", "By Jane Doe, 3 May")
    one, two = (Person("Jane Doe"),), (Person("Jane Doe"), Person("Max Muster"))
    claimed = {"meta": [("author", "Jane Doe")]}
    assert sign("author", one, facts_of(byline)) == "shown"
    assert sign("author", two, facts_of(byline)) == "shown, several"
    assert sign("author", one, facts_of(**claimed)) == "claimed"
    assert sign("author", one, facts_of(**claimed), source="meta") == "alone", "a source is no witness for itself"
    assert sign("author", one, facts_of()) == "alone"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 May 2024", "shown"),
        ("2024年5月3日", "shown"),
        ("03.05.2024, 12:30", "shown"),
        ("4 May 2024", "otherwise"),
        ("Updated 2025-05-03", "otherwise"),
        ("20240503", "unseen"),
        ("two hours ago", "unseen"),
        ("3.5.24", "unseen"),
    ],
)
def test_a_day_is_shown_or_another(text, expected):
    assert sign("date_published", "2024-05-03T10:00:00+02:00", facts_of(("date", text))) == expected


def test_a_day_in_two_digits_is_shown_as_it_is():
    assert sign("date_published", "2024-05-13", facts_of(("byline", "Jane, 13.5.2024"))) == "shown"
    assert sign("date_published", "2024-05-13", facts_of(("date", "1 May 2024, 3 comments"))) == "otherwise"


def test_numbers_and_years_are_found():
    assert NUMBER.findall("3. Mai 2024, 12:30") == ["3", "2024", "12", "30"]
    assert YEAR.search("2024年")
    assert not YEAR.search("20240503")
    assert not YEAR.search("No. 3024")


def test_a_list_of_one_keyword_is_told_apart():
    assert sign("keywords", ("a b c",), facts_of()) == "one"
    assert sign("keywords", ("a", "b"), facts_of()) == "several"


def test_a_verdict_is_sure_by_the_probability_of_its_kind():
    assert verdict_path("article", 0.98) == ("article", "0.97")
    assert verdict_path("liveblog", 0.1) == ("article", "0")
    assert verdict_path("forum", 0.5) == ("other", "0.5")
    assert verdict_path("errorPage", WORDS) == ("other", WORDS)
    assert verdict_path("empty", NO_CONTENT) == ("other", NO_CONTENT)
    assert verdict_confidence("pdf", "notHtml", BYTES) == 1.0
    assert verdict_confidence("html", "article", 0.99) > verdict_confidence("html", "article", 0.55)
