"""Reading labelled pages: where from, which ones, and what of them."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from evaluation.datasets import DataAbsentError, data_folder, headline_of, page_of, read_pages, set_names, without_labels
from tests.evaluation_data import BODY, row, write_set


def test_pages_are_read_in_order(tmp_path: Path) -> None:
    write_set(tmp_path, "wcxb", [row("b"), row("a")])
    pages = list(read_pages(folder=tmp_path))
    assert [page.id for page in pages] == ["wcxb/b", "wcxb/a"]
    assert pages[0].text == BODY
    assert pages[0].data == pages[0].html.encode()
    assert set_names(tmp_path) == ["wcxb"]


@pytest.mark.parametrize(
    "changes",
    [
        {"domain": "kept.example"},
        {"domain": "", "url": "https://www.kept.example/a"},
        {"domain": "", "url": None, "url_in_page": "http://news.kept.example:80/a"},
    ],
)
def test_held_out_domains_are_never_read(tmp_path: Path, changes: dict[str, str]) -> None:
    write_set(tmp_path, "wcxb", [row("free"), row("taken", **changes)])
    assert [page.id for page in read_pages(folder=tmp_path)] == ["wcxb/free"]


def test_a_domain_that_only_ends_alike_is_free(tmp_path: Path) -> None:
    write_set(tmp_path, "wcxb", [row("a", domain="unkept.example", url="https://unkept.example/")])
    assert len(list(read_pages(folder=tmp_path))) == 1


def test_without_the_list_of_held_out_domains_nothing_is_read(tmp_path: Path) -> None:
    write_set(tmp_path, "wcxb", [row("a")])
    (tmp_path / "held-out-domains.txt").unlink()
    with pytest.raises(DataAbsentError, match="held-out-domains"):
        list(read_pages(folder=tmp_path))


def test_an_absent_folder_says_where_it_looked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SARING_DATA", str(tmp_path / "nowhere"))
    with pytest.raises(DataAbsentError, match=r"nowhere.*SARING_DATA"):
        data_folder()
    write_set(tmp_path, "wcxb", [])
    monkeypatch.setenv("SARING_DATA", str(tmp_path))
    assert data_folder() == tmp_path


def test_a_named_set_must_exist(tmp_path: Path) -> None:
    write_set(tmp_path, "wcxb", [])
    with pytest.raises(DataAbsentError, match=r"nosuch\.jsonl\.xz"):
        list(read_pages(["nosuch"], tmp_path))


def test_captured_bytes_are_kept_as_they_were() -> None:
    captured = "<p>naïve".encode("cp1252")
    raw = row("a", html_b64=base64.b64encode(captured).decode(), encoding="cp1252~")
    del raw["html"]
    page = page_of(raw)
    assert page.data == captured
    assert page.html == "<p>naïve"


def test_what_is_not_labelled_is_empty() -> None:
    bare = row("a", lang=None, page_type=None, gold_text=None)
    page = page_of(bare)
    assert (page.text, page.lang, page.page_type, page.paragraphs, page.wanted) == (None, "und", "unknown", (), ())


def test_marks_of_the_gold_are_taken_out() -> None:
    marked = '<div cc-select="true" class=a><cc-alg-uc-text>gold</cc-alg-uc-text><p cc-alg-x=1>b</p></div>'
    assert without_labels(marked) == "<div class=a>gold<p>b</p></div>"
    assert without_labels('<div class="cc-selector">') == '<div class="cc-selector">'


def test_a_headline_at_the_start_of_the_gold_is_no_body() -> None:
    titled = row("a", "waddle_daniel", gold_text="Storm closes the harbour\n\nThe storm came at noon.")
    assert (headline_of(titled), page_of(titled).text) == ("Storm closes the harbour", "The storm came at noon.")
    for untitled in (
        row("a", "waddle_daniel", gold_text="One."),
        row("a", "waddle_daniel", gold_text="The storm came.\n\nIt left."),
        row("a"),
    ):
        assert headline_of(untitled) == "" and page_of(untitled).text == untitled["gold_text"]
