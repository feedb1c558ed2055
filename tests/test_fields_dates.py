"""Which of a page's dates is the day of publication, and in which zone it is told."""

import json

import pytest

import saring
from saring.fields.dated_texts import CHANGED_HINT, DIGIT, MODIFIED_WORD, PUBLISHED_WORD
from saring.fields.dates import URL_DATE
from saring.fields.moments import HALF, find
from saring.fields.own_zone import OFFSET

PROSE = "The ferry that links the two islands was out of service for nine days, and then it sailed with a piano on its deck. " * 2


def record(head: str = "", line: str = "", above: str = "", told: dict[str, str] | None = None) -> saring.Article:
    """The record of a page with lines about its date in the head, above the headline, below it, and in JSON-LD."""
    if told:
        head += (
            f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": "Ferry sails again", **told})}</script>'
        )
    return saring.extract(
        f"<html lang='en'><head><title>Ferry sails again</title>{head}</head><body>{above}<article><h1>Ferry sails again</h1>{line}"
        f"<p>{PROSE}</p><p>Then {PROSE}</p><p>So {PROSE}</p></article></body></html>"
    )


def published(*args: str, **named: str) -> str | None:
    return record(*args, **named).date_published


def test_a_date_of_nothing_in_particular_comes_after_what_readers_see():
    meta = '<meta name="date" content="2021-08-30">'
    assert published(meta, '<p class="date">24 August 2021</p>') == "2021-08-24"
    assert published(meta) == "2021-08-30"
    assert published('<meta name="published-date" content="2021-08-24">') == "2021-08-24"


def test_a_moment_is_told_in_the_page_s_own_zone():
    told = {"datePublished": "2021-08-24T00:41:13Z", "dateModified": "2021-08-25T00:00:00Z"}
    meta = '<meta property="article:published_time" content="2021-08-23T19:41:13-05:00">'
    both = record(meta, told=told)
    assert both.date_published == "2021-08-23T19:41:13-05:00"
    assert both.date_modified == "2021-08-25T00:00:00+00:00"


def test_another_moment_with_another_zone_is_another():
    told = {"datePublished": "2021-08-24T00:41:13Z"}
    meta = '<meta property="article:published_time" content="2021-08-24T00:41:13-05:00">'
    assert published(meta, told=told) == "2021-08-24T00:41:13+00:00"


def test_neither_date_is_copied_into_the_other():
    changed = record('<meta property="article:modified_time" content="2021-08-24T05:16:00+07:00">')
    assert (changed.date_published, changed.date_modified) == (None, "2021-08-24T05:16:00+07:00")
    first = record('<meta property="article:published_time" content="2021-08-24T05:16:00+07:00">')
    assert (first.date_published, first.date_modified) == ("2021-08-24T05:16:00+07:00", None)
    shown = record("", '<p class="date">Updated: 24 August 2021</p>')
    assert (shown.date_published, shown.date_modified) == (None, "2021-08-24")


def test_a_page_without_a_date_gets_none():
    assert published() is None
    assert published("", "", "<footer>© 2019 The Harbor Post</footer>") is None


ZONES = [
    ("24 August 2021 05:16 WIB", "+07:00"),
    ("24 August 2021 05:16 WITA", "+08:00"),
    ("24 August 2021 05:16 WIT", "+09:00"),
    ("24 August 2021, 5:16 p.m. ET", "-04:00"),
    ("24 January 2021, 5:16 p.m. ET", "-05:00"),
    ("24 August 2021 5:16 PM PDT", "-07:00"),
    ("24 August 2021 05:16 (CEST)", "+02:00"),
    ("24 August 2021 05:16 MESZ", "+02:00"),
    ("24 August 2021 05:16 IST", "+05:30"),
    ("24 August 2021 05:16 JST", "+09:00"),
    ("24 August 2021 05:16 GMT+7", "+07:00"),
    ("24 August 2021 05:16 UTC+05:45", "+05:45"),
    ("24 августа 2021, 05:16 МСК", "+03:00"),
    ("24 August 2021 05:16 AEST", "+10:00"),
    ("24 August 2021 05:16", None),
    ("24 August 2021 05:16 by Jane", None),
]


@pytest.mark.parametrize(("text", "offset"), ZONES)
def test_named_zones(text, offset):
    [seen] = find(text, "en")
    told = seen.moment.iso()
    assert (told[19:] or None) == offset


def test_halves_of_the_day_in_machine_values():
    assert published(told={"datePublished": "2024-10-23 03:48 PM"}) == "2024-10-23T15:48:00"
    assert published(told={"datePublished": "2024-10-23 12:05 am"}) == "2024-10-23T00:05:00"
    assert published(told={"datePublished": "2024-10-23 15:48 PM"}) == "2024-10-23T15:48:00"


@pytest.mark.parametrize(
    ("expression", "hit", "miss"),
    [
        (HALF, " pm", " pmx"),
        (OFFSET, "2021-08-24T05:16:00+07:00", "2021-08-24T05:16:00+00:00"),
        (OFFSET, "2021-08-24 05:16:00 -0500", "2021-08-24"),
        (URL_DATE, "/2021/08/24/ferry", "/2021/ferry/08"),
        (MODIFIED_WORD, "zuletzt aktualisiert am", "understand"),
        (PUBLISHED_WORD, "veröffentlicht am", "republished"),
        (CHANGED_HINT, "last-modified", "date"),
        (DIGIT, "5", "five"),
    ],
)
def test_patterns(expression, hit, miss):
    assert expression.search(hit)
    assert not expression.search(miss)
