"""The floors: that a broken one is noticed, that pinning does not lower by accident, and that today's hold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation import __main__ as command
from evaluation import floors, verbs
from evaluation.datasets import DataAbsentError, data_folder
from evaluation.floors import Floors, FloorsError, broken, pinned
from tests.evaluation_data import faithful, moody, row, system, write_set

DATA = {"wcxb.jsonl.xz": "d1"}
HELD = Floors({"wcxb": {"word": 0.9}}, DATA, tolerance=0.002)


def test_floors_hold_within_their_tolerance() -> None:
    assert broken(HELD, {"wcxb": {"word": 0.8981}}, DATA) == []


def test_a_score_below_its_floor_is_named() -> None:
    assert broken(HELD, {"wcxb": {"word": 0.8979}}, DATA) == ["wcxb: word is 0.8979, the floor is 0.9000"]


@pytest.mark.parametrize("scores", [{}, {"wcxb": {}}, {"other": {"word": 1.0}}])
def test_a_score_that_is_missing_breaks_its_floor(scores: floors.Scores) -> None:
    assert broken(HELD, scores, DATA) == ["wcxb: word is not measured, the floor is 0.9000"]


@pytest.mark.parametrize("data", [{}, {"wcxb.jsonl.xz": "d2"}, {**DATA, "tiptop.jsonl.xz": "d3"}])
def test_other_pages_prove_nothing(data: dict[str, str]) -> None:
    complaints = broken(HELD, {"wcxb": {"word": 1.0}}, data)
    assert len(complaints) == 1
    assert "not those the floors were pinned on" in complaints[0]


def test_no_floors_are_no_pass() -> None:
    assert broken(Floors(), {"wcxb": {"word": 1.0}}, {}) == ["no floor is pinned: run `python -m evaluation floors --pin`"]


def test_pinning_raises_floors() -> None:
    assert pinned(HELD, {"wcxb": {"word": 0.95}}, {"wcxb.jsonl.xz": "d2"}) == Floors(
        {"wcxb": {"word": 0.95}}, {"wcxb.jsonl.xz": "d2"}, 0.002
    )


@pytest.mark.parametrize("scores", [{"wcxb": {"word": 0.8999}}, {"new": {"word": 1.0}}])
def test_pinning_refuses_to_lower_or_lose_a_floor(scores: floors.Scores) -> None:
    with pytest.raises(FloorsError, match="refused to lower"):
        pinned(HELD, scores, DATA)
    assert pinned(HELD, scores, DATA, lower=True).scores == scores


def test_nothing_measured_is_not_pinned() -> None:
    with pytest.raises(FloorsError, match="nothing"):
        pinned(HELD, {}, DATA, lower=True)


def test_floors_are_read_as_written(tmp_path: Path) -> None:
    floors.save(HELD, tmp_path / "floors.json")
    assert floors.load(tmp_path / "floors.json") == HELD


@pytest.mark.parametrize("content", ["", "[]", "{}"])
def test_a_file_without_floors_is_an_error(tmp_path: Path, content: str) -> None:
    path = tmp_path / "floors.json"
    path.write_text(content)
    with pytest.raises(FloorsError, match=r"floors\.json"):
        floors.load(path)
    with pytest.raises(FloorsError):
        floors.load(tmp_path / "absent.json")


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one page a set, floors kept beside it, and a system that answers each page with its gold."""
    data = tmp_path / "data"
    data.mkdir()
    for name in floors.SETS:
        write_set(data, name, [row("a", name, gold_with=["One two"], gold_without=["Menu"], gold_paras=["One two three four five."])])
    monkeypatch.setattr(floors, "PATH", tmp_path / "floors.json")
    monkeypatch.setattr(floors.load, "__defaults__", (tmp_path / "floors.json",))
    monkeypatch.setattr(floors.save, "__defaults__", (tmp_path / "floors.json",))
    floors.save(Floors())
    _answer_with(monkeypatch, faithful)
    return data


def _answer_with(monkeypatch: pytest.MonkeyPatch, extract: object) -> None:
    monkeypatch.setattr(verbs, "SYSTEMS", {"saring": system("saring", extract)})


def _floors(data: Path, *more: str) -> int:
    return command.main(["--data", str(data), "floors", "--workers", "1", *more])


def test_the_verb_pins_then_holds_then_breaks(small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert _floors(small) == command.BROKEN  # nothing is pinned yet
    assert _floors(small, "--pin") == 0
    assert _floors(small) == 0
    _answer_with(monkeypatch, moody)  # which says "fine" whatever the page
    capsys.readouterr()
    assert _floors(small) == command.BROKEN
    assert "wcxb: word is 0.0000, the floor is 1.0000" in capsys.readouterr().err
    assert _floors(small, "--pin") == command.BROKEN
    assert json.loads(floors.PATH.read_text())["floors"]["wcxb"] == {"word": 1.0}
    assert _floors(small, "--pin", "--lower") == 0


def test_the_verb_notices_changed_pages(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _floors(small, "--pin") == 0
    write_set(small, "wcxb", [row("b")])
    assert _floors(small) == command.BROKEN
    assert "wcxb.jsonl.xz; pin anew" in capsys.readouterr().err


def test_absent_pages_do_not_pass_silently(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _floors(tmp_path) == command.ABSENT
    assert "nothing was measured: no development pages in" in capsys.readouterr().err
    assert command.main(["--data", str(tmp_path), "--allow-missing", "floors"]) == 0


def test_quality_holds_its_floors(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        data_folder()
    except DataAbsentError:
        pytest.skip("development pages are not on this machine")
    if not floors.load().scores:
        pytest.skip("no floor is pinned yet")
    assert command.main(["floors"]) == 0, capsys.readouterr().err
