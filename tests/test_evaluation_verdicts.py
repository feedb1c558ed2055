"""How pages are counted by kind."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from evaluation import __main__ as command
from evaluation import verdicts
from evaluation.metrics import Counts
from saring.record import VerdictKind
from tests.evaluation_data import row, write_set


def test_articles_are_counted_against_all_others() -> None:
    counts = {"article": {"article": 8, "page": 2}, "forum": {"forum": 3, "article": 1}, "listing": {"article": 2}}
    assert verdicts.articles(counts) == Counts(8, 3, 2)
    assert verdicts.articles({"forum": {"forum": 1}}) == Counts(0, 0, 0)


def test_kinds_are_those_of_a_verdict() -> None:
    assert set(verdicts.KIND_OF.values()) <= set(get_args(VerdictKind))


def test_the_verb_prints_what_each_kind_is_taken_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    live = {"html": (Path(__file__).parent / "pages" / "en-liveblog" / "page.html").read_text("utf-8")}
    shop = {
        "page_type": "product",
        "html": "<html><head><meta property='og:type' content='product'></head><body><p>A cup for tea.</p></body></html>",
    }
    write_set(tmp_path, "wcxb", [row("a", **live), row("b", **shop), row("c", page_type="feed")])
    assert command.main(["--data", str(tmp_path), "verdicts", "--sets", "wcxb"]) == 0
    out = capsys.readouterr().out
    assert "| wcxb | article | 1 | article 1 |" in out
    assert "| wcxb | product | 1 |" in out
    assert "feed" not in out
    assert "| wcxb | articles F1 (P/R) | |" in out
