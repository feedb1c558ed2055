"""The rules by which a record's fields count as right."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation import __main__ as command
from evaluation import records
from evaluation.datasets import Page, page_of
from evaluation.domains import PARTS, part_of
from evaluation.metrics import Counts
from evaluation.records import MEASURES, labels, tally, wrong_values
from evaluation.records.same import (
    credit_words,
    folded,
    language,
    names,
    same_day,
    same_instant,
    same_offset,
    same_picture,
    strings,
)
from evaluation.runner import Outcome
from tests.evaluation_data import row, system, write_set


@pytest.mark.parametrize(
    ("wanted", "given", "same"),
    [
        ("2024-05-03", "2024-05-03T23:59:00+02:00", True),
        ("2024-05-03 23:30:00+00:00", "2024-05-04T01:30:00+02:00", True),
        ("2024-05-03 23:30:00+00:00", "2024-05-04T01:31:00+02:00", False),
        ("2024-05-03T23:30:00", "2024-05-04T01:30:00+02:00", False),
        ("2024-05-03", "2024-05-04", False),
        ("2024-05-03", "yesterday", False),
        ("2019-02-26T15:00:00.000Z", "2019-02-27", True),
        ("2019-02-26T15:00:00.000Z", "2019-02-28", False),
        ("2019-02-26T15:00:00.000Z", "soon", False),
    ],
)
def test_a_date_is_right_on_its_day_or_at_its_instant(wanted: str, given: str, same: bool) -> None:
    assert same_day(wanted, given) is same


def test_an_instant_is_right_to_the_minute_and_its_offset_besides() -> None:
    assert same_instant("2024-05-03 15:47:42.389000+00:00", "2024-05-03T17:47:00+02:00")
    assert not same_offset("2024-05-03 15:47:42.389000+00:00", "2024-05-03T17:47:00+02:00")
    assert same_offset("2024-05-03T15:47:42+02:00", "2024-05-03T15:47:00+02:00")
    assert not same_instant("2024-05-03T15:47:42+00:00", "2024-05-03T15:48:00+00:00")
    assert not same_instant("2024-05-03T15:47:42+00:00", "2024-05-03T15:47:42")


def test_names_are_a_set_however_they_are_joined() -> None:
    assert names("Rick Klein, ADAM KELSEY") == names(["Adam Kelsey", "Rick Klein"]) == {"rick klein", "adam kelsey"}
    assert names("Benjamin Fischer und Marcus Theurer") == {"benjamin fischer", "marcus theurer"}
    assert names("Danielle D, Donna E, and Natalie N") == {"danielle d", "donna e", "natalie n"}
    assert names(["Sandy Andersen"]) == {"sandy andersen"}
    assert names(["", " , "]) == frozenset()


def test_words_are_folded_with_entities_and_markup_undone() -> None:
    assert folded("Nach <em>NDR</em>-Recherchen &quot;Tote Hummeln&quot;&hellip;") == folded("nach NDR-Recherchen „Tote Hummeln“")
    assert folded("a < b") == "a b"
    assert strings("Politik, Inland") == strings(["Inland", "politik"]) == {"politik", "inland"}
    assert credit_words("Bild: SN/APA/Jane Doe") == credit_words("Foto: Jane Doe, SN/APA")


@pytest.mark.parametrize(
    ("given", "same"),
    [
        ("https://a.example/2024/lead-story-1200x800.jpg?w=3", True),
        ("http://cdn.example/x/lead-story.webp", True),
        ("https://a.example/2024/other-story.jpg", False),
        ("https://r.example/w800/539fcc98d82ad4/jpeg", True),
        ("https://r.example/w800/539fcc98d82ad5/jpeg", False),
        ("https://a.example/20240503/picture.jpg", False),
    ],
)
def test_a_picture_is_the_same_in_another_size(given: str, same: bool) -> None:
    wanted = ["https://a.example/2024/lead-story.jpg", "https://r.example/539fcc98d82ad4=w700", "https://a.example/20240503/image.jpg"]
    assert same_picture(wanted, given) is same


def test_languages_are_compared_without_script_and_region() -> None:
    assert language("zh-Hant-TW") == language("zh_CN") == "zh"
    assert language("nb-NO") == language("no")


def judged(name: str, wanted: object, **record: object) -> tuple[bool, bool]:
    measure = MEASURES[name]
    found = measure.judge(wanted, measure.given(record))
    return found.given, found.right


def test_an_agency_told_apart_is_no_wrong_author() -> None:
    assert judged("authors", ["Jane Doe", "dpa"], authors=["Jane Doe"], agencies=["dpa"]) == (True, True)
    assert judged("authors", ["Jane Doe"], authors=["Jane Doe"], agencies=["dpa"]) == (True, True)
    assert judged("authors, persons alone", ["Jane Doe", "dpa"], authors=["Jane Doe"], agencies=["dpa"]) == (True, False)
    assert judged("authors", ["Jane Doe"]) == (False, False)


def test_what_is_labelled_as_absent_is_right_when_not_given() -> None:
    assert judged("no author", labels.ABSENT) == (False, True)
    assert judged("no author", labels.ABSENT, authors=["Nobody"]) == (True, False)
    assert judged("no author", labels.ABSENT, authors=[""]) == (False, True)
    assert judged("no date", labels.ABSENT, published="2024-01-01") == (True, False)


def test_an_instant_without_offset_is_not_given_rather_than_wrong() -> None:
    assert judged("instant", "2024-01-01T10:00:00+00:00", published="2024-01-01T10:00:00") == (False, False)
    assert judged("instant", "2024-01-01T10:00:00+00:00", published="2024-01-01T11:00:00+01:00") == (True, True)


def page(dataset: str = "wcxb", **changes: object) -> Page:
    return page_of(row("a", dataset, **changes))


def test_absence_is_labelled_where_every_page_was_asked() -> None:
    assert labels.no_authors(page()) == labels.no_date(page()) == labels.ABSENT
    assert labels.no_authors(page(page_type="forum")) is None
    assert labels.no_authors(page("trafilatura_eval")) is None
    assert labels.no_date(page("postlight", gold_null_fields=["date_published"])) == labels.ABSENT
    assert labels.no_authors(page("postlight", gold_null_fields=["date_published"])) is None
    assert labels.no_authors(page(gold={"authors": ["Jane Doe"]})) is None


def test_a_language_is_labelled_by_its_set_or_by_two_that_agree() -> None:
    words = "word " * 21
    assert labels.spoken(page("waddle_europa", gold_text=words, lang="sl", html_lang="en")) == "sl"
    assert labels.spoken(page(gold_text=words, lang="en", html_lang="en-GB")) == "en"
    assert labels.spoken(page(gold_text=words, lang="en", html_lang="de")) is None
    assert labels.spoken(page(gold_text=words, lang="en")) is None
    assert labels.spoken(page(gold_text="word " * 20, lang="en", html_lang="en")) is None


def test_labels_that_are_none_are_not_read() -> None:
    assert labels.authors(page(gold={"authors": ["https://getnews.example/author/x"]})) is None
    assert labels.published(page(gold={"date_published": "1970-01-01 00:00:00+00:00"})) is None
    assert labels.published(page(gold={"date_published": "2024-01"})) is None
    assert labels.published_offset(page("postlight", gold={"date_published": "2024-01-01T10:00:00.000Z"})) is None
    assert labels.title(page("snacktory", gold={"title": "T"})) is None


def test_a_tally_counts_only_what_is_labelled() -> None:
    pages = [
        page_of(row("a", "andy_articles", gold={"title": "A “Story”", "authors": ["X Y"], "date_published": "2024-01-01"})),
        page_of(row("b", "andy_articles", gold={"title": "Story"})),
        page_of(row("c", "wcxb", page_type="forum", gold={"title": "Other", "date_published": "2024-01-01"})),
    ]
    records_of = (
        {"title": "a story", "authors": ["X Y", "Z"]},
        {"title": "Story | Site", "published": "2020-01-01"},
        {"published": "2024-01-02"},
    )
    outcomes = {one.id: Outcome(json.dumps(record), 0.0) for one, record in zip(pages, records_of, strict=True)}
    tallies = tally(pages, outcomes)
    headlines, people, days, invented = (tallies[name, "all"] for name in ("headline", "authors", "day", "no date"))
    assert (headlines.labelled, headlines.right, headlines.wrong) == (3, 1, 1)
    assert tallies["headline, or within", "all"].right == 2
    assert people.counts == Counts(1, 1, 0)
    assert people.f1 == pytest.approx(2 / 3)
    assert (days.labelled, days.right, days.wrong) == (2, 0, 1)
    assert (invented.labelled, invented.right, invented.wrong) == (1, 0, 1)
    assert tallies["day", "wcxb others"].wrong == 1


def test_a_page_that_gave_trouble_gave_nothing() -> None:
    one = page()
    assert tally([one], {one.id: Outcome("", 0.0, "timeout")})["headline", "all"].right == 0


def test_wrong_values_are_told_with_their_evidence() -> None:
    one = page()
    outcome = Outcome(json.dumps({"title": "Else", "evidence": {"headline": ["block", "3", 0.9]}}), 0.0)
    told = [json.loads(line) for line in wrong_values([one], {one.id: outcome})]
    assert [(line["measure"], line["wanted"], line["given"], line["evidence"]) for line in told] == [
        ("headline", "T", "Else", ["block", "3", 0.9]),
        ("headline, or within", "T", "Else", ["block", "3", 0.9]),
    ]


def test_pages_of_a_domain_stay_together() -> None:
    pages = [page(url=f"https://{name}.example/", domain="same.example") for name in "abc"]
    assert len({part_of(one) for one in pages}) == 1
    spread = {part_of(page(domain=f"d{number}.example")) for number in range(60)}
    assert spread == set(range(PARTS))


def _true(page: Page) -> str:
    return json.dumps({"title": page.gold["title"], "authors": ["Somebody"]})


def test_the_verb_prints_a_line_a_field_and_a_column_a_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_set(tmp_path, "wcxb", [row("a")])
    monkeypatch.setattr(records, "SYSTEMS", {"saring": system("saring", _true)})
    wrong = tmp_path / "wrong.jsonl"
    given = ["--data", str(tmp_path), "records", "--sets", "wcxb", "--workers", "1", "--wrong", str(wrong)]
    assert command.main(given) == 0
    out = capsys.readouterr().out
    assert "| field | set | labelled | saring |" in out
    assert "| headline | all | 1 | 100.0 / 0.0 |" in out
    assert "| no author | all | 1 | 0.0 / 100.0 |" in out
    assert [json.loads(line)["measure"] for line in wrong.read_text("utf-8").splitlines()] == ["no author"]


def _raising(page: Page) -> str:
    raise RuntimeError(page.id)


def test_a_system_that_raises_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    write_set(tmp_path, "wcxb", [row("a")])
    monkeypatch.setattr(records, "SYSTEMS", {"saring": system("saring", _raising)})
    assert command.main(["--data", str(tmp_path), "records", "--sets", "wcxb", "--workers", "1"]) == 0
    assert "saring gave nothing for 1 of 1 pages: {'RuntimeError': 1}" in capsys.readouterr().err
