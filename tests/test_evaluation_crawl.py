"""`python -m evaluation crawl` on an archive of a few pages: every step is told of, and nothing is left behind."""

import re
from pathlib import Path

import pytest

from evaluation import __main__ as command
from evaluation.sample import SETS
from tests.evaluation_data import row, write_set


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in SETS:
        write_set(tmp_path, name, [row(str(number), name) for number in range(2)])
    (tmp_path / "place").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "place"))
    return tmp_path


def test_every_step_is_told_of(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--data", str(data), "crawl", "--pages", "10"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("10 pages of ")
    assert re.findall(r"this process, ([^:]+):", told) == ["plan", "pages", "captures of one article", "copies", "files"]
    assert "10 rows in 1 files" in told  # each at an address of its own
    assert list((data / "place").iterdir()) == []


def test_the_ledger_alone(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--data", str(data), "crawl", "--ledger", "2"]) == 0
    assert capsys.readouterr().out.startswith("2 inputs, 32 shards")
