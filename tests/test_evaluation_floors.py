"""The floors: that a broken one is noticed, that pinning does not lower by accident, and that today's hold."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from evaluation import __main__ as command
from evaluation import floors, held, records
from evaluation.datasets import DataAbsentError, Page, data_folder
from evaluation.floors import Floors, FloorsError
from tests.evaluation_data import faithful, moody, row, system, write_set

pytestmark = pytest.mark.slow

DATA = {"wcxb.jsonl.xz": "d1"}
HELD = Floors({"wcxb": {"word": 0.9}}, DATA, tolerance=0.002)


def test_floors_hold_within_their_tolerance() -> None:
    assert HELD.broken({"wcxb": {"word": 0.8981}}, DATA) == []


def test_a_score_below_its_floor_is_named() -> None:
    assert HELD.broken({"wcxb": {"word": 0.8979}}, DATA) == ["wcxb: word is 0.8979, the floor is 0.9000"]


def test_a_page_more_or_less_is_no_fall_where_few_are_labelled() -> None:
    few = Floors({"credit, all": {"right": 0.8}}, DATA, tolerance=0.002, pages={"credit, all": 100})
    assert few.broken({"credit, all": {"right": 0.79}}, DATA) == []
    assert few.broken({"credit, all": {"right": 0.78}}, DATA) == ["credit, all: right is 0.7800, the floor is 0.8000"]


@pytest.mark.parametrize("scores", [{}, {"wcxb": {}}, {"other": {"word": 1.0}}])
def test_a_score_that_is_missing_breaks_its_floor(scores: floors.Scores) -> None:
    assert HELD.broken(scores, DATA) == ["wcxb: word is not measured, the floor is 0.9000"]


@pytest.mark.parametrize("data", [{}, {"wcxb.jsonl.xz": "d2"}, {**DATA, "tiptop.jsonl.xz": "d3"}])
def test_other_pages_prove_nothing(data: dict[str, str]) -> None:
    complaints = HELD.broken({"wcxb": {"word": 1.0}}, data)
    assert len(complaints) == 1
    assert "not those the floors were pinned on" in complaints[0]


def test_no_floors_are_no_pass() -> None:
    assert Floors().broken({"wcxb": {"word": 1.0}}, {}) == ["no floor is pinned: run `python -m evaluation floors --pin`"]


def test_pinning_raises_floors() -> None:
    assert HELD.pinned({"wcxb": {"word": 0.95}}, {"wcxb.jsonl.xz": "d2"}) == Floors(
        {"wcxb": {"word": 0.95}}, {"wcxb.jsonl.xz": "d2"}, 0.002
    )


@pytest.mark.parametrize("scores", [{"wcxb": {"word": 0.8999}}, {"new": {"word": 1.0}}])
def test_pinning_refuses_to_lower_or_lose_a_floor(scores: floors.Scores) -> None:
    with pytest.raises(FloorsError, match="refused to lower"):
        HELD.pinned(scores, DATA)
    assert HELD.pinned(scores, DATA, lower=True).scores == scores


def test_nothing_measured_is_not_pinned() -> None:
    with pytest.raises(FloorsError, match="nothing"):
        HELD.pinned({}, DATA, lower=True)


def test_floors_are_read_as_written(tmp_path: Path) -> None:
    for kept in (HELD, Floors({"credit, all": {"right": 0.8}}, DATA, 0.005, {"credit, all": 100})):
        floors.save(kept, tmp_path / "floors.json")
        assert floors.load(tmp_path / "floors.json") == kept


@pytest.mark.parametrize("content", ["", "[]", "{}"])
def test_a_file_without_floors_is_an_error(tmp_path: Path, content: str) -> None:
    path = tmp_path / "floors.json"
    path.write_text(content)
    with pytest.raises(FloorsError, match=r"floors\.json"):
        floors.load(path)
    with pytest.raises(FloorsError):
        floors.load(tmp_path / "absent.json")


def told(page: Page) -> str:
    """A record that says what the page's label does."""
    return json.dumps({"title": page.gold["title"], "authors": page.gold["authors"]})


SMALL = ("wcxb", "fundus_tests")


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one page a set, floors kept beside it, and systems that answer each page with its gold."""
    data = tmp_path / "data"
    data.mkdir()
    gold = {"title": "T", "authors": ["Jane Doe"]}
    for name in SMALL:
        body = ["One two three four five."]
        write_set(data, name, [row("a", name, gold=gold, gold_with=["One two"], gold_without=["Menu"], gold_paras=body)])
    monkeypatch.setattr(held, "ALL", {name: replace(one, path=tmp_path / f"{name}.json", sets=SMALL) for name, one in held.ALL.items()})
    for one in held.ALL.values():
        floors.save(Floors(), one.path)
    _answer_with(monkeypatch, faithful, told)
    return data


def _answer_with(monkeypatch: pytest.MonkeyPatch, body: object, record: object) -> None:
    monkeypatch.setattr(held, "SYSTEMS", {"saring": system("saring", body)})
    monkeypatch.setattr(records, "SYSTEMS", {"saring": system("saring", record)})


def _floors(data: Path, *more: str) -> int:
    return command.main(["--data", str(data), "floors", "--workers", "1", *more])


def test_the_verb_pins_then_holds_then_breaks(small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert _floors(small) == command.BROKEN  # nothing is pinned yet
    assert _floors(small, "--pin") == 0
    assert _floors(small) == 0
    _answer_with(monkeypatch, moody, told)  # which says "fine" whatever the page
    capsys.readouterr()
    assert _floors(small) == command.BROKEN
    assert "bodies: wcxb: word is 0.0000, the floor is 1.0000" in capsys.readouterr().err
    assert _floors(small, "--only", "records") == 0
    assert _floors(small, "--pin") == command.BROKEN
    assert json.loads(held.ALL["bodies"].path.read_text())["floors"]["wcxb"] == {"word": 1.0}
    assert _floors(small, "--pin", "--lower") == 0


def _mistaken(page: Page) -> str:
    return json.dumps({"title": "Else", "authors": ["John Roe"]})


def test_a_field_that_is_worse_breaks_its_floor(small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert _floors(small, "--only", "records", "--pin") == 0
    _answer_with(monkeypatch, faithful, _mistaken)
    capsys.readouterr()
    assert _floors(small, "--only", "records") == command.BROKEN
    complaints = capsys.readouterr().err
    assert "records: headline, all: right is 0.0000, the floor is 1.0000" in complaints
    assert "records: headline, all: not wrong is 0.0000, the floor is 1.0000" in complaints
    assert "records: authors, all: F1 is 0.0000, the floor is 1.0000" in complaints
    assert _floors(small, "--only", "bodies", "--pin") == 0


def _raising(page: Page) -> str:
    raise RuntimeError(page.id)


def test_a_page_that_raises_breaks_them(small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _answer_with(monkeypatch, faithful, _raising)
    assert _floors(small, "--only", "records", "--pin") == 0
    assert _floors(small, "--only", "records") == command.BROKEN
    assert f"records: {len(SMALL)} pages gave RuntimeError" in capsys.readouterr().err


def test_the_verb_notices_changed_pages(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _floors(small, "--pin") == 0
    write_set(small, "wcxb", [row("b", gold={"title": "T", "authors": ["Jane Doe"]})])
    assert _floors(small) == command.BROKEN
    told = capsys.readouterr().err
    assert told.count("wcxb.jsonl.xz; pin anew") == len(held.ALL)


def test_absent_pages_do_not_pass_silently(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _floors(tmp_path) == command.ABSENT
    assert "nothing was measured: no development pages in" in capsys.readouterr().err
    assert command.main(["--data", str(tmp_path), "--allow-missing", "floors"]) == 0


@pytest.mark.parametrize("name", held.ALL)
def test_quality_holds_its_floors(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        data_folder()
    except DataAbsentError:
        pytest.skip("development pages are not on this machine")
    if not floors.load(held.ALL[name].path).scores:
        pytest.skip("no floor is pinned yet")
    assert command.main(["floors", "--only", name]) == 0, capsys.readouterr().err
