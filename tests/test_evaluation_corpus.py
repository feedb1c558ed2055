"""How fast captures become a dataset, as the evaluation measures it."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation import corpus
from evaluation.corpus import Built, Figures
from evaluation.datasets import Page, page_of
from saring import read_captures
from tests.evaluation_data import row


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> list[Page]:
    monkeypatch.setattr(corpus, "TIMED", 3)
    return [page_of(row(str(number), "wcxb")) for number in range(2)]


def test_the_archive_holds_every_page_again_and_again(pages: list[Page], tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    corpus.write_archive(pages, path, 5)
    captures = list(read_captures(path))
    assert [capture.problem for capture in captures] == [None] * 5
    assert [capture.data for capture in captures] == [pages[number % 2].data for number in range(5)]
    assert len({capture.url for capture in captures}) == 5


def test_times_and_builds_are_measured_and_told(pages: list[Page]) -> None:
    figures = corpus.measure(pages, 1, 4, (1,), lambda _: None)
    assert 0 < figures.engine < figures.shard
    assert [(built.workers, built.pages) for built in figures.builds] == [(1, 4)]
    assert figures.gain is None
    assert "rate of the bare engine" in corpus.report(figures)


def test_aims_are_reached_or_not() -> None:
    builds = (Built(1, 100, 2.0, ((100, 150.0),)), Built(2, 100, 1.0, ((100, 500.0),)), Built(2, 100, 1.2, ()))
    told = corpus.report(Figures(171.0, 0.002, 0.0032, builds))
    assert "engine ≥ 0.60: 0.625, reached" in told
    assert "core ≥ 250: 312, reached" in told
    assert "one: 2.00, reached" in told
    assert "400 MB: 500, NOT reached" in told
