"""Confidences against what is right: the figures on made data, and that no page's own outcome reaches its confidence out of fold."""

import pytest

from evaluation import __main__ as command
from evaluation.calibration import Outcome, brier, expected_calibration_error, least_error, reliability, table
from evaluation.confidences import FOLDS, Sure, out_of_fold, stale, sures
from evaluation.datasets import page_of
from tests.evaluation_data import row, write_set
from training import confidence, shares

HALF_RIGHT = [(0.9, True), (0.9, False), (0.2, False), (0.2, False), (1.0, True)]


def test_bins_are_of_equal_width_and_one_belongs_to_the_last():
    bins = reliability([*HALF_RIGHT, (0.0, False)])
    assert [(one.low, one.count) for one in bins] == [(0.0, 1), (0.2, 2), (0.9, 3)]
    assert bins[2].confidence == pytest.approx((0.9 + 0.9 + 1.0) / 3)
    assert bins[2].right == pytest.approx(2 / 3)


def test_the_expected_calibration_error_weighs_bins_by_their_count():
    # Bin 0.9 to 1: 2.8 / 3 against 2 / 3, three values; bin 0.2 to 0.3: 0.2 against 0, two.
    assert expected_calibration_error(HALF_RIGHT) == pytest.approx((3 * 0.8 / 3 + 2 * 0.2) / 5)
    assert expected_calibration_error([(0.75, True), (0.75, True), (0.75, True), (0.75, False)]) == pytest.approx(0.0)
    assert expected_calibration_error([(1.0, False)]) == pytest.approx(1.0)


def test_what_falls_on_both_sides_of_an_edge_is_one_bin_where_the_bins_are_told():
    straddling = [(0.79, True), (0.81, False)] * 50
    assert expected_calibration_error(straddling) == pytest.approx(0.51)
    assert expected_calibration_error(straddling, [0.8] * 100) == pytest.approx(0.3)


def test_the_brier_score_is_the_mean_squared_distance():
    assert brier([(0.8, True), (0.4, False)]) == pytest.approx((0.04 + 0.16) / 2)


def test_the_least_error_is_what_chance_leaves_and_shrinks_with_the_values():
    few, many = (least_error([(0.7, True)] * count) for count in (10, 1000))
    assert 0.005 < many < 0.02
    assert 0.08 < few < 0.2
    assert least_error([(0.7, True)] * 10) == few


def test_the_table_has_a_line_a_field_and_all_but_the_verdict_together():
    lines = table({"headline": [Outcome(0.9, 0.9, True)] * 4, "verdict": [Outcome(0.6, 0.6, False)]}).splitlines()
    assert lines[2].startswith("| headline | 4 | 100.0 | 90.0 | 0.100 | 0.100 |")
    assert lines[3].startswith("| verdict | 1 | 0.0 | 60.0 | 0.600 |")
    assert lines[4].startswith("| all fields | 4 | 100.0 |")
    assert lines[-1] == "| 0.9–1.0 | 4 | 90.0 | 100.0 |"


def test_shares_are_smoothed_towards_the_kind_above():
    seen = [*[(("jsonld", "shown"), True)] * 40, *[(("jsonld", "alone"), False)] * 40, (("meta", "alone"), False)]
    fitted = shares.fit(seen)
    assert fitted[""] == pytest.approx((40 + 5) / 91, abs=0.001)
    assert fitted["/jsonld/shown"] > 0.85
    assert fitted["/jsonld/alone"] < 0.15
    assert not any(path.startswith("/meta") for path in fitted), "one page tells nothing of its own"
    assert shares.fit([]) == {"": 0.5}


def test_a_kind_that_is_like_the_one_above_has_no_share_of_its_own():
    seen = [((source,), number % 2 == 0) for source in ("jsonld", "meta") for number in range(40)]
    assert list(shares.fit(seen)) == [""]


def test_out_of_fold_no_value_tells_its_own_confidence():
    # Every part but one says right of its own kind: whoever sees only the others knows nothing of it.
    seen = [Sure("html", "headline", (f"kind {part}",), 0.5, part == 0, part) for part in range(FOLDS) for _ in range(30)]
    outcomes = out_of_fold(seen)["headline"]
    first = [one for one, value in zip(outcomes, seen, strict=True) if value.part == 0]
    assert all(one.unseen < 0.05 for one in first), "the right ones are all in one part, which its fit has not seen"
    assert all(one.shipped > 0.7 for one in first)


def test_a_table_of_other_days_is_noticed():
    seen = [Sure("html", "headline", ("block",), 0.25, True, 0)] * 3
    assert stale(seen) == 3
    share = shares.fit((one.path, one.right) for one in seen)[""]
    assert stale([one._replace(confidence=share) for one in seen]) == 0


def labelled(name, **changes):
    html = f"""<html lang="en"><head><title>{name} story of the day</title><meta name="author" content="Jane Doe"></head>
    <body><article><h1>{name} story of the day</h1><p>By Jane Doe</p>{"<p>One two three four five six seven.</p>" * 9}</article></body></html>"""
    gold = {"title": f"{name} story of the day", "authors": ["Jane Doe"]}
    return row(name, html=html, gold=gold, gold_text="word " * 30, html_lang="en", **changes)


def test_every_labelled_value_of_a_page_is_told_with_its_kind():
    found = {one.field: one for one in sures([page_of(labelled("first"))]) if one.of == "html"}
    assert {"headline", "in_language", "verdict"} <= set(found)
    assert found["headline"].right
    assert found["headline"].path[2:] == ("article", "")
    assert "publisher" not in found


def test_the_text_capture_of_a_page_is_told_apart():
    found = {one.field: one for one in sures([page_of(labelled("first"))]) if one.of == "text"}
    assert found["headline"].right
    assert "image" not in found


def test_the_verb_measures_and_says_whether_the_table_is_of_today(tmp_path, capsys, monkeypatch):
    for name in ("wcxb", "andy_articles"):
        write_set(tmp_path, name, [labelled(f"n{number}", dataset=name) for number in range(3)])
    monkeypatch.setattr("evaluation.confidences.ALL_SETS", ("wcxb", "andy_articles"))
    command.main(["--data", str(tmp_path), "calibration", "--workers", "1"])
    out, told = capsys.readouterr()
    assert "| headline | 6 | 100.0 |" in out
    assert "run `python -m training.confidence`" in told


def test_the_verb_fails_when_fields_or_verdicts_err_by_too_much(tmp_path, capsys, monkeypatch):
    write_set(tmp_path, "wcxb", [labelled("first")])
    monkeypatch.setattr("evaluation.confidences.ALL_SETS", ("wcxb",))
    # One page is no data: every fit without it says a half, and all its values are right.
    assert command.main(["--data", str(tmp_path), "calibration", "--workers", "1"]) == 1
    assert "all fields err by 0.500, more than 0.05" in capsys.readouterr().err


def test_the_fit_writes_the_table_that_the_package_has():
    from saring.fields.confidence_table import CONFIDENCE

    assert confidence.TABLE.read_text("utf-8") == confidence.source_of(CONFIDENCE)
    assert confidence.BETWEEN_MARKS.search(confidence.CARD.read_text("utf-8"))
