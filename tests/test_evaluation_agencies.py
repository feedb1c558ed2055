"""Agencies on the pages written for it: the floor, what the pages are, and the verb."""

import json

import pytest

from evaluation import __main__ as command
from evaluation import agencies
from evaluation.agencies import FLOOR, HALVES, read_items, read_stories, results, total
from evaluation.agency_templates import CAPTURE, LAYOUTS, markup
from evaluation.metrics.score import from_counts
from saring.fields.words.agencies import AGENCIES

NAMES = {agency.name for agency in AGENCIES}
FEWEST, FEWEST_LANGUAGES, LEAST_CREDIT = 150, 20, 0.9


@pytest.mark.parametrize("half", HALVES)
def test_agencies_hold_their_floor(half):
    found = list(results(read_items(half)))
    assert from_counts(total(found)).f1 >= FLOOR
    assert sum(row.credit_is_right for row in found) / len(found) >= LEAST_CREDIT


@pytest.mark.parametrize("half", HALVES)
def test_the_pages_are_many_and_a_third_credit_none(half):
    items = read_items(half)
    assert len(items) >= FEWEST
    assert len({item["lang"] for item in items}) >= FEWEST_LANGUAGES
    assert sum(not item["agencies"] for item in items) * 3 >= len(items)
    assert len({item["id"] for item in items}) == len(items)
    assert {name for item in items for name in item["agencies"]} <= NAMES
    assert {item["template"] for item in items} == set(LAYOUTS)


def test_no_page_is_in_both_halves():
    pages = [{json.dumps({**item, "id": "", "template": "", "about": ""}, sort_keys=True) for item in read_items(half)} for half in HALVES]
    assert not pages[0] & pages[1]


def test_a_layout_shows_what_is_described():
    stories = read_stories()
    item = {"id": "x", "lang": "de", "agencies": [], "byline": "Von Max & Moritz", "last": "Ende. (dpa)", "caption": "<Bild>"}
    for template in LAYOUTS:
        page, address = markup({**item, "template": template}, stories["de"])
        assert address == "https://www.talbote.example/news/2026/08/24/x"
        assert stories["de"]["headline"] in page
        assert "Ende. (dpa)" in page
        assert ("Von Max & Moritz" if template == CAPTURE else "Von Max &amp; Moritz") in page
        assert ("<Bild>" if template == CAPTURE else "<figcaption>&lt;Bild&gt;</figcaption>") in page


def test_an_invented_agency_and_a_missed_one_count():
    rows = list(results([{"id": "x", "lang": "en", "template": "plain", "byline": "By Reuters", "agencies": ["AP"]}]))
    assert total(rows) == (0, 1, 1)
    assert "Reuters for AP" in next(agencies.complaints(rows))


def test_the_verb(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    assert command.main(["agencies", "--halves", "seen", "--errors"]) == 0
    assert "| seen | all | 393 |" in capsys.readouterr().out
    monkeypatch.setattr(agencies, "FLOOR", 1.1)
    assert command.main(["agencies", "--halves", "seen"]) == 1
