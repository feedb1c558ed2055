"""Systems run apart: what they raise, hang on or die of costs one page; what they answered is kept."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from evaluation.answers import PredictionsError, answers_of, predictions
from evaluation.cache import Cache
from evaluation.datasets import Page, page_of
from evaluation.peers import SYSTEMS, System
from evaluation.runner import DIED, TIMEOUT, Outcome, run
from tests.evaluation_data import faithful, moody, row, system


def _pages(*names: str) -> list[Page]:
    return [page_of(row(name)) for name in names]


def deadly(page: Page) -> str:
    if "bad" in page.id:
        os._exit(3)
    return "alive"


def test_outcomes_come_in_order() -> None:
    outcomes = list(run(system("moody", moody), _pages("a", "bad", "c"), workers=2))
    assert [(outcome.text, outcome.trouble) for outcome in outcomes] == [("fine", ""), ("", "ValueError"), ("fine", "")]


def test_a_page_that_hangs_costs_that_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("evaluation.runner.SECONDS_TO_START", 5.0)
    outcomes = list(run(system("moody", moody), _pages("a", "slow", "c"), limit=0.5))
    assert [outcome.trouble for outcome in outcomes] == ["", TIMEOUT, ""]


def test_a_process_that_dies_costs_that_page() -> None:
    outcomes = list(run(system("deadly", deadly), _pages("a", "bad", "c")))
    assert [outcome.trouble for outcome in outcomes] == ["", DIED, ""]


def test_workers_are_renewed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("evaluation.runner.PAGES_BEFORE_RENEWAL", 1)
    pids = [outcome.text for outcome in run(system("pid", process_id), _pages("a", "b"))]
    assert len(set(pids)) == 2


def process_id(page: Page) -> str:
    return str(os.getpid())


def test_outcomes_of_peers_are_kept(tmp_path: Path) -> None:
    pages = _pages("a", "bad")
    first = answers_of(system("moody", moody), pages, folder=tmp_path)
    again = answers_of(system("moody", faithful), pages, folder=tmp_path)
    assert again.outcomes == first.outcomes


def test_a_changed_page_or_setting_is_run_again(tmp_path: Path) -> None:
    page = page_of(row("a"))
    before = system("s", faithful)
    Cache(before, "wcxb", tmp_path).put(page, Outcome("kept \ud800", 0.1))
    assert Cache(before, "wcxb", tmp_path).get(page) == Outcome("kept \ud800", 0.1)
    assert Cache(before, "wcxb", tmp_path).get(page_of(row("a", html="<p>other"))) is None
    assert Cache(System("s", "pytest", "pytest", "other settings", faithful), "wcxb", tmp_path).get(page) is None


def test_a_line_cut_short_is_run_again(tmp_path: Path) -> None:
    page = page_of(row("a"))
    kept = system("s", faithful)
    Cache(kept, "wcxb", tmp_path).put(page, Outcome("x", 0.1))
    path = next(tmp_path.rglob("*.jsonl"))
    path.write_text(path.read_text()[:-5])
    cut = Cache(kept, "wcxb", tmp_path)
    assert cut.get(page) is None
    cut.put(page, Outcome("y", 0.1))
    assert Cache(kept, "wcxb", tmp_path).get(page) == Outcome("y", 0.1)


def test_own_outcomes_are_made_anew_and_marked(tmp_path: Path) -> None:
    answers = answers_of(system("saring", faithful), _pages("a"), folder=tmp_path)
    assert answers.in_sample
    assert not list(tmp_path.iterdir())


def test_predictions_are_read(tmp_path: Path) -> None:
    path = tmp_path / "fold.jsonl"
    path.write_text(json.dumps({"id": "wcxb/a", "dataset": "wcxb", "text": "t"}) + "\n")
    answers = predictions(path, "fold")
    assert answers.outcomes["wcxb/a"].text == "t"
    assert not answers.in_sample


@pytest.mark.parametrize("line", ["{", "[]", '{"id": "a"}', '{"id": "b", "text": ""}\n{"id": "b", "text": ""}'])
def test_broken_predictions_name_the_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "fold.jsonl"
    path.write_text('{"id": "0", "text": "t"}\n' + line + "\n")
    with pytest.raises(PredictionsError, match=r"fold\.jsonl, line [23]"):
        predictions(path, "fold")


def test_a_system_that_is_not_installed_is_known() -> None:
    assert not System("x", "no-such-package", "no_such_package.part", "", faithful).installed
    assert System("x", "no-such-package", "no_such_package", "", faithful).version is None
    assert all(name == known.name for name, known in SYSTEMS.items())
