"""`docs/corpus.md` keeps its word: its examples are run where the library is there, its tables are those of the code."""

import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from saring.cli import parser
from saring.corpus.build import BuildOptions, build
from saring.corpus.outcomes import OUTCOMES
from saring.corpus.schema import SCHEMA
from saring.record import KEYS

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "docs" / "corpus.md").read_text(encoding="utf-8")
SNIPPETS = re.findall(r"^([\w ]+):\n\n```python\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
NEEDS = {"pyarrow": "pyarrow", "DuckDB": "duckdb", "Polars": "polars", "pandas": "pandas", "Hugging Face datasets": "datasets"}


@pytest.fixture(scope="module")
def news(tmp_path_factory):
    folder = tmp_path_factory.mktemp("docs")
    build([ROOT / "samples"], folder / "news", options=BuildOptions(workers=1))
    return folder


def test_every_library_has_its_example():
    assert [name for name, _ in SNIPPETS] == list(NEEDS)


@pytest.mark.filterwarnings("default")  # of libraries that are not saring's
@pytest.mark.parametrize(("name", "code"), SNIPPETS, ids=[name for name, _ in SNIPPETS])
def test_examples_read_the_dataset(news, monkeypatch, name, code):
    if find_spec(NEEDS[name]) is None:
        pytest.skip(f"{NEEDS[name]} is not installed")
    monkeypatch.chdir(news)
    names = {}
    exec(code, names)
    assert len(names["table"]) > 0


def table(name):
    return TEXT.partition(f"<!-- table: {name} -->\n")[2].partition("<!-- end -->")[0]


def test_the_table_of_columns():
    named = re.findall(r"^\| `(\w+)` \|", table("columns"), re.MULTILINE)
    assert named == [name for name in SCHEMA.names if name not in KEYS]


def test_the_table_of_outcomes():
    rows = [f"| `{name}` | {meaning} |" for name, meaning in OUTCOMES.items()]
    assert table("outcomes") == "\n".join(["| outcome | what it means |", "|---|---|", *rows, ""])


@pytest.mark.parametrize("flag", sorted(set(re.findall(r"`(--[\w-]+)", TEXT))))
def test_flags_exist(flag):
    build_parser = parser()._subparsers._group_actions[0].choices["corpus"]._subparsers._group_actions[0].choices["build"]
    assert flag in build_parser._option_string_actions
