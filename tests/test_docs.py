"""The documentation keeps its word: its examples are run, its links lead somewhere, its tables and rules cover what the code has."""

import dataclasses
import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import docs_tables
import pytest
from examples import CONSOLE, PYTHON, ROOT, matches, run_console, run_python

import saring
import saring.compat.trafilatura  # one of the calls beside the old ones
from saring import record
from saring.compat import newspaper, newspaper_config, newsplease, trafilatura_choices

DOCS = ROOT / "docs"
PAGES = {path.relative_to(DOCS).as_posix(): path.read_text(encoding="utf-8") for path in sorted(DOCS.rglob("*.md"))}
NAVIGATION = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")

RUN_ELSEWHERE = {"corpus.md"}
"""Pages whose examples need a dataset: `test_corpus_docs.py` builds one and runs them."""

LINK = re.compile(r"(?<!!)\[[^\]]*\]\((?!https?:|mailto:)([^)\s]+)\)")
"""A link to another page, or to a place on one."""

FENCE = re.compile(r"^```(\w*)\n.*?^```$", re.MULTILINE | re.DOTALL)
"""A block of code, and what it says it is."""

HEADING = re.compile(r"^#+\s+(.+)$", re.MULTILINE)


@pytest.mark.parametrize(("text", "found"), [("[a](b.md#c)", ["b.md#c"]), ("![a](b.png) [a](https://b.example)", [])])
def test_what_a_link_is(text, found):
    assert LINK.findall(text) == found


def anchors(text):
    """The places on a page that a link can lead to, as MkDocs names them."""
    headings = [re.sub(r"[^\w\s-]", "", heading.replace("`", "")).strip().lower() for heading in HEADING.findall(FENCE.sub("", text))]
    return {re.sub(r"[-\s]+", "-", heading) for heading in headings}


@pytest.mark.parametrize("name", PAGES)
def test_python_examples(name, monkeypatch, tmp_path):
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    results, said = run_python(PAGES[name], f"docs/{name}")
    assert results.failed == 0, said
    assert results.attempted == PAGES[name].count("\n>>> ")


@pytest.mark.parametrize("name", PAGES)
def test_every_block_of_code_says_what_it_is(name):
    kinds = FENCE.findall(PAGES[name])
    assert set(kinds) <= {"python", "console", "sh", "text", "json", "html"}
    if name in RUN_ELSEWHERE:
        return
    assert all(block.startswith(">>> ") for block in PYTHON.findall(PAGES[name])), (
        "Python in the documentation is a session, so that it is run"
    )


@pytest.mark.parametrize(
    ("name", "example"),
    [(name, example) for name, text in PAGES.items() for example in CONSOLE.findall(text)],
    ids=lambda value: value[:40],
)
def test_console_examples(name, example):
    shown, expected = run_console(example)
    assert matches(expected, shown), f"docs/{name} should show:\n{shown}"


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_somewhere(name):
    for target in LINK.findall(FENCE.sub("", PAGES[name])):
        file, _, anchor = target.partition("#")
        path = (DOCS / name).parent / file if file else DOCS / name
        assert path.exists(), f"docs/{name} links {target}"
        assert path.resolve().is_relative_to(DOCS), f"docs/{name} links {target}, which the site does not have"
        if anchor:
            assert anchor in anchors(path.read_text(encoding="utf-8")), f"docs/{name} links {target}"


def test_every_page_is_in_the_navigation():
    assert set(re.findall(r"[\w/-]+\.md", NAVIGATION)) == set(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_tables_are_those_of_the_code(name):
    assert docs_tables.refreshed(PAGES[name]) == PAGES[name], f"docs/{name}: run python tests/docs_tables.py --write"


@pytest.mark.parametrize("name", PAGES)
def test_no_row_is_without_words(name):
    empty = [
        f"{region[1]} {line}"
        for region in docs_tables.REGION.findall(PAGES[name])
        for line in region[2].splitlines()
        if line.endswith("|  |")
    ]
    assert not empty, f"docs/{name}: say what these are, in the row or in the docstring: {empty}"


@pytest.mark.parametrize("cls", docs_tables.RECORDS, ids=lambda cls: cls.__name__)
def test_every_class_of_the_record_has_its_table(cls):
    assert f"<!-- table: {cls.__name__} -->" in PAGES["reference/record.md"], f"docs/reference/record.md has no table of {cls.__name__}"


def sections(text):
    """The words under each third-level heading that is a name in code."""
    parts = re.split(r"^### `(\w+)`\n", text, flags=re.MULTILINE)[1:]
    return {
        name: re.split(r"^#", words, maxsplit=1, flags=re.MULTILINE)[0].strip() for name, words in zip(parts[::2], parts[1::2], strict=True)
    }


WORKED_OUT = {"articleBody", "wordCount", "identifier"}


def test_every_field_has_its_rule():
    rules = sections(PAGES["reference/record.md"])
    wanted = [key for key in record.KEYS if key not in WORKED_OUT]
    missing = [key for key in wanted if len(rules.get(key, "")) < 20]
    assert not missing, f"docs/reference/record.md says no rule for {', '.join(missing)}: add a section '### `{missing[0]}`'"
    superfluous = rules.keys() - set(wanted)
    assert not superfluous, f"docs/reference/record.md has rules for what is no field: {superfluous}"


def test_every_option_flag_and_setting_that_moves_over_is_told():
    trafilatura, newspapers, newspleases = (PAGES[f"moving-over/{name}.md"] for name in ("trafilatura", "newspaper", "news-please"))
    assert not [name for name in trafilatura_choices.Choices.__annotations__ if f"`{name}" not in trafilatura]
    assert not [name for name in newspaper_config.SETTINGS if f"`{name}`" not in newspapers]
    attributes = {name for name in vars(newspaper.Article("")) if not name.startswith("_")}
    assert not [name for name in attributes if f"`.{name}`" not in newspapers]
    assert not [entry.name for entry in dataclasses.fields(newsplease.NewsArticle) if f"`.{entry.name}`" not in newspleases]


CODE = re.compile(r"`([^`]+)`")
"""Code within a line."""


@pytest.mark.parametrize("name", ["trafilatura", "newspaper", "news-please"])
def test_the_new_calls_beside_the_old_ones_run(name, monkeypatch):
    monkeypatch.chdir(ROOT)
    page = Path("samples/kabar-nusantara.html").read_bytes()
    names = {"saring": saring, "page": page, "url": "https://a.example/", "article": saring.extract(page)}
    rows = [line.split("|")[2] for line in PAGES[f"moving-over/{name}.md"].partition("## What")[0].splitlines() if line.startswith("| `")]
    calls = [code for row in rows for code in CODE.findall(row) if re.match(r"\(?(saring|article)\b.*[)\w]$", code)]
    assert len(calls) > 2
    for call in calls:
        eval(call, names)  # the documentation's own code


CARD = (ROOT / "saring" / "model" / "CARD.md").read_text(encoding="utf-8")

FIGURE = re.compile(r"(?<![\w.,])\d[\d,.]*\d|(?<![\w.])\.\d+")
"""A number of two digits or more."""


def test_figures_are_those_of_the_card():
    told = set(FIGURE.findall(FENCE.sub("", PAGES["explanation/model.md"]).replace("](", "] (")))
    wrong = {figure for figure in told if figure not in CARD}
    assert not wrong, f"docs/explanation/model.md has figures that saring/model/CARD.md has not: {wrong}"


@pytest.mark.skipif(
    find_spec("mkdocs") is None or find_spec("mkdocstrings") is None, reason="MkDocs is not installed: it belongs to the extra `docs`"
)
def test_the_site_builds_without_a_warning_and_loads_nothing(tmp_path):
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path)]
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}  # the theme tells of its successor
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=quiet)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "reference" / "record.html").exists()
    loaded = [match for page in tmp_path.rglob("*.html") for match in LOADED.findall(page.read_text(encoding="utf-8"))]
    assert not loaded


LOADED = re.compile(
    r"""<(?:script|img|iframe)[^>]+src=["']?https?:[^>]+>|<link[^>]+rel=["']?(?:stylesheet|preconnect|icon)["']?[^>]*https?:[^>]+>"""
)
"""An element that makes a browser load something from elsewhere."""


@pytest.mark.parametrize(
    ("markup", "loads"),
    [
        ('<script src="https://x.example/a.js"></script>', True),
        ('<link rel="stylesheet" href="https://x.example/a.css">', True),
        ('<script src="assets/a.js"></script><a href="https://x.example">', False),
    ],
)
def test_what_loads_something(markup, loads):
    assert bool(LOADED.search(markup)) is loads


def test_the_readme_leads_to_the_documentation():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert {"docs/index.md", "docs/moving-over/index.md"} <= set(re.findall(r"\]\(([^)]+)\)", readme))
    assert all((Path(ROOT) / target).exists() for target in LINK.findall(readme))
