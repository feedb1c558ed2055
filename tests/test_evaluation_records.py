"""The rules by which headlines, names and dates count as right."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation import __main__ as command
from evaluation import records
from evaluation.datasets import Page
from evaluation.metrics import Counts
from evaluation.records import Tally, names, same_day
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
    ],
)
def test_a_date_is_right_on_its_day_or_at_its_instant(wanted: str, given: str, same: bool) -> None:
    assert same_day(wanted, given) is same


def test_names_are_a_set_however_they_are_joined() -> None:
    assert names("Rick Klein, ADAM KELSEY") == names(["Adam Kelsey", "Rick Klein"]) == {"rick klein", "adam kelsey"}
    assert names("Benjamin Fischer und Marcus Theurer") == {"benjamin fischer", "marcus theurer"}
    assert names(["Sandy Andersen"]) == {"sandy andersen"}
    assert names(["", " , "]) == frozenset()


def test_a_tally_counts_only_what_is_labelled() -> None:
    total = Tally()
    total.add(
        {"title": "A “Story”", "authors": ["X Y"], "date_published": "2024-01-01"},
        {"title": "a story", "authors": ["X Y", "Z"], "date": None},
    )
    total.add({"title": "Story"}, {"title": "Story | Site", "authors": ["Nobody"], "date": "2020-01-01"})
    total.add({"title": "Other", "date_published": "2024-01-01"}, {"date": "2024-01-02"})
    assert (total.titles, total.titles_right, total.titles_within) == (3, 1, 2)
    assert total.names == Counts(1, 1, 0)
    assert (total.dates, total.dates_right, total.dates_wrong) == (2, 0, 1)


def _true(page: Page) -> str:
    return json.dumps({"title": page.gold["title"], "authors": [], "date": None})


def test_the_verb_prints_a_line_a_set_and_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_set(tmp_path, "wcxb", [row("a")])
    monkeypatch.setattr(records, "SYSTEMS", {"saring": system("saring", _true)})
    assert command.main(["--data", str(tmp_path), "records", "--sets", "wcxb", "--workers", "1"]) == 0
    assert "| wcxb | saring | 1 | 100.0 | 100.0 |  | 0 |  |  |" in capsys.readouterr().out
