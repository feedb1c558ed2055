"""From outcomes to the table: groups, resampling, rows."""

from __future__ import annotations

import json

import numpy as np
import pytest

from evaluation.bootstrap import interval
from evaluation.datasets import Page, page_of
from evaluation.groups import groups
from evaluation.measures import MEASURES
from evaluation.metrics import corpus_shingles, shingle_counts
from evaluation.runner import Outcome
from evaluation.scoring import Answers, score
from evaluation.table import as_json, markdown
from tests.evaluation_data import BODY, row


def _pages() -> list[Page]:
    english = [page_of(row(f"e{number}", "waddle_daniel")) for number in range(10)]
    greek = [page_of(row(f"g{number}", "waddle_daniel", lang="el", gold_text="Ένα δύο")) for number in range(10)]
    rare = [page_of(row("r", "waddle_daniel", lang="xx"))]
    return [*english, *greek, *rare, page_of(row("w", gold_with=["One two"], gold_without=["Menu"]))]


def _answers(pages: list[Page], text: str = BODY, **changes: bool) -> Answers:
    return Answers("some", {page.id: Outcome(text, 0.1) for page in pages}, **changes)


def test_groups_are_sets_news_languages_and_types() -> None:
    named = {(group.kind, group.name): len(group.pages) for group in groups(_pages())}
    assert named == {
        ("set", "waddle_daniel"): 21,
        ("set", "wcxb"): 1,
        ("set", "all news"): 21,
        ("language", "waddle_daniel en"): 10,
        ("language", "waddle_daniel el"): 10,
    }


def test_rows_hold_what_applies() -> None:
    pages = _pages()
    rows = {row.group: row for row in score([_answers(pages)], pages)}
    assert rows["waddle_daniel en"].scores["word"].score.f1 == 1.0
    assert rows["waddle_daniel el"].scores["word"].score.f1 == 0.0
    assert rows["waddle_daniel"].scores["word"].score.f1 == pytest.approx(11 / 21)
    assert "snippets" not in rows["waddle_daniel"].scores
    assert rows["wcxb"].scores["snippets"].score == (1.0, 1.0, 1.0)
    assert "rouge" not in rows["wcxb"].scores


def test_two_processes_score_as_one() -> None:
    pages = _pages()
    assert score([_answers(pages)], pages, ["word"], processes=2) == score([_answers(pages)], pages, ["word"])


def test_sums_give_the_benchmark_s_own_corpus_score() -> None:
    texts = [("a b c d e", "a b c d x"), ("", "a b c d"), ("a b c d", "a b c d"), ("w x y z", "")]
    rows = [MEASURES["shingle"].summands(text, page_of(row("p", gold_text=truth))) for text, truth in texts]
    found = interval(MEASURES["shingle"], np.array(rows))
    assert found.score == pytest.approx(corpus_shingles(shingle_counts(*pair) for pair in texts))


def test_intervals_are_seeded_and_hold_the_score() -> None:
    rows = np.array([[1.0, 1.0, number / 40, 1.0] for number in range(40)])
    first, again = (interval(MEASURES["word"], rows) for _ in range(2))
    assert first == again
    assert first.low < first.score.f1 < first.high
    # The mean of 40 numbers spread evenly over 0..1 has a standard error of 0.29 / sqrt(40).
    assert first.high - first.low == pytest.approx(2 * 1.96 * 0.2887 / 40**0.5, rel=0.1)


def test_pages_that_never_count_give_zero_not_a_warning() -> None:
    rows = np.zeros((3, 4))
    assert interval(MEASURES["shingle"], rows).score == (0.0, 0.0, 0.0)


def test_the_table_says_what_was_learned_from() -> None:
    pages = _pages()
    table = markdown(score([_answers(pages, in_sample=True)], pages), "# note")
    assert "some (in-sample)" in table
    assert "would score lower" in table
    assert "| waddle_daniel el | 10 | some (in-sample) |" in table
    assert "in-sample" not in markdown(score([_answers(pages)], pages))


def test_the_table_begins_with_what_is_held() -> None:
    pages = [page_of(row(str(number))) for number in range(2)]
    wrong = Answers("wrong", {page.id: Outcome("else", 0.1) for page in pages})
    table = markdown(score([_answers(pages), wrong], pages))
    assert "| group | metric | some | wrong |" in table
    assert "| wcxb | word | **100.0** | 0.0 |" in table


def test_the_table_counts_troubles_and_silence() -> None:
    pages = _pages()[:2]
    answers = Answers("some", {pages[0].id: Outcome("", 1.0, "timeout"), pages[1].id: Outcome(BODY, 1.0)})
    assert "| 1 | timeout 1 |" in markdown(score([answers], pages))


def test_json_holds_every_row() -> None:
    pages = _pages()
    answers = _answers(pages)
    troubled = Answers("troubled", {**answers.outcomes, pages[0].id: Outcome("", 0.1, "timeout")})
    held = json.loads(as_json(score([answers, troubled], pages, ["word"]), {"systems": {}}))
    assert [row["troubles"] for row in held["rows"] if row["group"] == "all news"] == [{}, {"timeout": 1}]
    assert held["rows"][0]["scores"]["word"]["f1"] == pytest.approx(11 / 21)
    assert held["rows"][0]["scores"]["word"].keys() == {"precision", "recall", "f1", "low", "high"}
