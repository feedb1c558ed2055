"""The README keeps its word: its examples are run, its tables are those of the code."""

import doctest
import re
from pathlib import Path

import docs_tables
import pytest
from examples import CONSOLE, matches, run_console

import saring

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_python_examples(monkeypatch):
    monkeypatch.chdir(ROOT)
    results = doctest.testfile(str(ROOT / "README.md"), module_relative=False, optionflags=doctest.ELLIPSIS, encoding="utf-8")
    assert results.attempted > 5
    assert results.failed == 0


@pytest.mark.parametrize("example", CONSOLE.findall(README))
def test_console_examples(example):
    shown, expected = run_console(example)
    assert matches(expected, shown), f"README.md should show:\n{shown}"


def table(name):
    return README.partition(f"<!-- table: {name} -->\n")[2].partition("<!-- end -->")[0]


@pytest.mark.parametrize("made", [docs_tables.formats, docs_tables.options])
def test_the_tables(made):
    assert table(made.__name__) == made(), f"README.md should have:\n{made()}"


@pytest.mark.parametrize("verb", re.findall(r"(?:^|`)make (\w+)", README, re.MULTILINE))
def test_verbs_that_the_readme_names_exist(verb):
    assert re.search(rf"^{verb}:.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("target", re.findall(r"\]\((?!https?:)([^)]+)\)", README))
def test_links_into_the_repository_lead_somewhere(target):
    assert (ROOT / target).exists()


def test_public_names():
    assert sorted(saring.__all__) == saring.__all__
    assert all(hasattr(saring, name) for name in saring.__all__)
    promised = "Article Block Capture CaptureError Evidence Image Options Organization Pagination Person SaringError Verdict"
    assert {*promised.split(), "extract", "extract_many", "read_captures", "render"} <= set(saring.__all__)
