"""The command line of the evaluation: what is scored, what is timed, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation import __main__ as command
from evaluation import bench, memory, sample, timing, verbs
from evaluation.datasets import Page, page_of
from evaluation.memory import Memory
from evaluation.peers import SYSTEMS, System
from tests.evaluation_data import BODY, faithful, moody, row, system, write_set


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("wcxb", "andy_articles", "fundus_tests", "misinfo_crawler"):
        write_set(tmp_path, name, [row(str(number), name) for number in range(3)])
    known = {
        "saring": system("saring", faithful),
        "moody": system("moody", moody),
        "gone": System("gone", "gone", "no_such_package", "", faithful),
    }
    monkeypatch.setattr(verbs, "SYSTEMS", known)
    monkeypatch.setattr(verbs, "USUAL", tuple(known))
    return tmp_path


def _run(data: Path, *arguments: str) -> int:
    return command.main(["--data", str(data), *arguments])


def test_evaluate_prints_one_table(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "table.json"
    assert _run(data, "evaluate", "--workers", "1", "--cache", str(tmp_path / "cache"), "--json", str(table)) == 0
    printed = capsys.readouterr()
    assert "gone is left out: gone is not installed" in printed.err
    assert "| wcxb | 3 | saring (in-sample) | **100.0**" in printed.out
    assert "| wcxb | 3 | moody | **0.0**" in printed.out
    assert {one["system"] for one in json.loads(table.read_text())["rows"]} == {"saring", "moody"}


def test_predictions_are_scored_on_the_pages_they_name(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "out-of-fold.jsonl"
    file.write_text(json.dumps({"id": "wcxb/1", "dataset": "wcxb", "text": BODY}) + "\n")
    arguments = ["evaluate", "--workers", "1", "--predictions", str(file), "--sets", "wcxb", "--cache", str(tmp_path / "cache")]
    verb = command.parser().parse_args(["--data", str(data), *arguments])
    verb.systems = ["moody"]
    assert verb.run(verb) == 0
    printed = capsys.readouterr()
    assert "scoring the 1 of 3 pages that are predicted" in printed.err
    assert "| wcxb | 1 | out-of-fold | **100.0**" in printed.out
    assert "| wcxb | 1 | moody | **0.0**" in printed.out


def test_predictions_of_other_pages_are_wrong_usage(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "other.jsonl"
    file.write_text('{"id": "elsewhere/1", "text": ""}\n')
    assert _run(data, "evaluate", "--predictions", str(file)) == command.USAGE
    file.write_text("no JSON\n")
    assert _run(data, "evaluate", "--predictions", str(file)) == command.USAGE


def test_the_sample_is_the_same_whatever_the_order(data: Path) -> None:
    first = [page.id for page in sample.sample(data)]
    write_set(data, "wcxb", [row(str(number), "wcxb") for number in (2, 1, 0)])
    assert [page.id for page in sample.sample(data)] == first
    assert len(first) == 12


def test_the_sample_leaves_out_what_is_no_article_or_too_long(data: Path) -> None:
    write_set(data, "wcxb", [row("a"), row("b", page_type="forum"), row("c", html="x" * (sample.LARGEST + 1))])
    assert [page.id for page in sample.sample(data) if page.dataset == "wcxb"] == ["wcxb/a"]


def test_the_best_pass_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    passes = iter([0.0, 8.0, 2.0, 6.0])
    monkeypatch.setattr(timing, "one_pass", lambda *_: next(passes))
    pages = [page_of(row("a")), page_of(row("b"))]
    assert timing.seconds_a_page([system("s", faithful)], pages, passes=3) == {"s": 1.0}


def test_a_reader_of_a_peer_reads_every_page_with_threads() -> None:
    read: list[str] = []

    def reads(page: Page) -> str:
        read.append(page.id)
        return ""

    peer = system("s", reads)
    gain = timing.thread_gain(timing.reader_of(peer), [page_of(row("a")), page_of(row("b"))], passes=1)
    assert sorted(read) == ["wcxb/a"] * 2 + ["wcxb/b"] * 2
    assert gain > 0


def test_memory_is_measured_in_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [page_of(row("a")), page_of(row("b", html="<p>" + "word " * 1000))]
    if not SYSTEMS["resiliparse"].installed:
        pytest.skip("no peer is installed")
    used = memory.measure(SYSTEMS["resiliparse"], pages, rounds=5)
    assert used.page == pytest.approx(0.005, rel=0.01)
    assert 5 < used.start <= used.peak < 200
    assert used.rounds == 5


def _figures(own: float, peak: float) -> bench.Figures:
    seconds = {"saring": own, "resiliparse": 0.002, "trafilatura-metadata": 0.035}
    return bench.Figures(60, 171.0, seconds, {"saring": 1.8}, {"saring": Memory(20.0, 0.5, peak, 0.1, 100)})


def test_the_report_gives_ratios_and_aims() -> None:
    report = bench.report(_figures(own=0.0009, peak=60.0))
    assert "| saring | 0.900 | 0.450 | 0.026 |" in report
    assert "two threads are 1.80 × as fast as one" in report
    assert "NOT" not in report
    worse = bench.report(_figures(own=0.0011, peak=65.0))
    assert "time ≤ 0.5000 × resiliparse: NOT reached" in worse
    assert "peak ≤ 8 × the page + 60 MB: NOT reached" in worse


def test_bench_runs_whatever_is_installed(data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(bench, "USUAL", ("moody", "gone"))
    assert _run(data, "bench", "--passes", "1") == 0
    assert "| moody |" in capsys.readouterr().out
