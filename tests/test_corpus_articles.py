"""Captures of one article: the same again, revisions, further pages; and articles that republish the same text."""

import json
import sqlite3

import pyarrow.parquet as pq
import pytest
from corpora import digest, packed, page, record, sentences, story
from hypothesis import given
from hypothesis import strategies as st

from saring.corpus import revisions
from saring.corpus.build import BuildOptions, build
from saring.corpus.check import check
from saring.corpus.finish import FinishOptions
from saring.corpus.identity import identity
from saring.corpus.rows import Place, addresses_of
from saring.corpus.traits import BESIDE, CONTENT, changed, content_of, traits_of
from saring.record import Article, Pagination, Verdict

ONE = BuildOptions(workers=1)
URL = "https://www.kabar.co.id/berita/7/judul"


def built(folder, *records, options=ONE):
    """The rows of a dataset of these records by id, its left-out rows, and its manifest."""
    path = folder / "x.warc.gz"
    path.write_bytes(packed(records))
    manifest = build([path], folder / "set", options=options)
    assert list(check(folder / "set")) == []
    rows = [row for file in manifest.files for row in pq.read_table(folder / "set" / file.path, partitioning=None).to_pylist()]
    return rows, pq.read_table(folder / "set" / manifest.left_out.path).to_pylist(), manifest


def test_the_same_again_is_dropped(tmp_path):
    rows, left, manifest = built(
        tmp_path,
        record(URL, page(7), date="2021-08-25T05:00:00Z"),
        record("https://m.kabar.co.id/berita/7/judul?utm_source=x", page(7), date="2021-08-26T05:00:00Z"),
        record(URL + "/amp", page(7, head=f'<link rel="canonical" href="{URL}">'), date="2021-08-27T05:00:00Z"),
        record("https://www.kabar.co.id/berita/8/lain", page(8)),
    )
    assert manifest.outcomes == {"article": 2, "duplicateCapture": 2}
    [row] = [row for row in rows if row["identity"] == identity(URL)]
    assert (row["revision"], row["latest"], row["changed"]) == (1, True, [])
    assert row["capture"]["date"] == "2021-08-25T05:00:00Z"
    assert [(each["outcome"], each["date"][:10], each["reason"]) for each in left] == [
        ("duplicateCapture", "2021-08-26", f"the same content as {row['id']}"),
        ("duplicateCapture", "2021-08-27", f"the same content as {row['id']}"),
    ]


@pytest.mark.parametrize("many", [65_536, 2])
def test_captures_of_one_time_that_come_in_turns_are_each_there_once(tmp_path, monkeypatch, many):
    monkeypatch.setattr(revisions, "_MOST", many)
    turns = [json.dumps({"url": URL, "html": page(number)}) for number in (7, 8, 7, 8, 7)]
    (tmp_path / "x.jsonl").write_text("\n".join(turns))
    manifest = build([tmp_path / "x.jsonl"], tmp_path / "set", options=ONE)
    assert manifest.outcomes == {"article": 2, "duplicateCapture": 3}
    assert list(check(tmp_path / "set")) == []
    [file] = manifest.files
    rows = pq.read_table(tmp_path / "set" / file.path, partitioning=None).to_pylist()
    assert sorted([(row["revision"], row["latest"]) for row in rows]) == [(1, False), (2, True)]


def test_revisions_say_what_changed(tmp_path):
    longer = [*story(7), *story("more", 1)]
    rows, _, manifest = built(
        tmp_path,
        record(URL, page(7, paragraphs=longer, headline="Banjir di kota meluas hari ini"), date="2021-08-27T05:00:00Z"),
        record(URL, page(7, headline="Banjir di kota hari ini"), date="2021-08-25T05:00:00Z"),
        record(URL, page(7, headline="Banjir di kota meluas hari ini"), date="2021-08-26T12:00:00+07:00"),
        record(URL, page(7, headline="Banjir di kota hari ini"), date="2021-08-28T05:00:00Z"),
    )
    assert manifest.outcomes == {"article": 4}
    found = [(row["revision"], row["capture"]["date"][:10], row["latest"], row["changed"]) for row in rows]
    assert sorted(found) == [
        (1, "2021-08-25", False, []),
        (2, "2021-08-26", False, ["headline"]),
        (3, "2021-08-27", False, ["articleBody"]),
        (4, "2021-08-28", True, ["headline", "articleBody"]),  # what is taken back is a revision, too
    ]
    assert {row["identity"] for row in rows} == {identity(URL)}
    assert len({row["id"] for row in rows}) == 4


def test_another_date_of_change_alone_is_no_revision(tmp_path):
    rows, _, manifest = built(
        tmp_path,
        record(
            URL, page(7, head='<meta property="article:modified_time" content="2021-08-25T09:00:00+07:00">'), date="2021-08-25T05:00:00Z"
        ),
        record(
            URL, page(7, head='<meta property="article:modified_time" content="2021-08-26T09:00:00+07:00">'), date="2021-08-26T05:00:00Z"
        ),
    )
    assert manifest.outcomes == {"article": 1, "duplicateCapture": 1}
    assert rows[0]["dateModified"].startswith("2021-08-25")


def test_a_site_that_names_one_canonical_address_for_all_its_pages(tmp_path):
    wrong = '<link rel="canonical" href="https://www.kabar.co.id/berita">'
    records = [record(f"https://www.kabar.co.id/berita/{n}/judul", page(n, head=wrong)) for n in range(4)]
    rows, _, manifest = built(
        tmp_path, *records, record("https://www.kabar.co.id/lama/2", page(2, head=wrong), date="2021-09-01T00:00:00Z")
    )
    assert manifest.outcomes == {"article": 4, "duplicateCapture": 1}
    assert {row["identity"] for row in rows} == {f"kabar.co.id/berita/{n}/judul" for n in range(4)}
    assert {row["revision"] for row in rows} == {1}


def test_which_addresses_are_believed():
    def keys(url, canonical, **fields):
        article = Article(url=url, canonical_url=canonical, verdict=Verdict("article", ""), **fields)
        return addresses_of(Place("a.warc", 10, None, None), article)

    assert keys("http://a.id/1?x=2", "http://a.id/1") == ("a.id/1?x=2", "a.id/1")
    assert keys("http://a.id/1", "http://a.id/") == ("a.id/1", "a.id/1")
    assert keys("http://a.id/1", "http://b.id/1") == ("a.id/1", "a.id/1")
    assert keys("http://a.id/1?page=2", "http://a.id/1") == ("a.id/1?page=2", "a.id/1?page=2")
    assert keys("http://a.id/1?page=all", "http://a.id/1")[1] == "a.id/1?page=all"
    assert keys("http://a.id/1-x", "http://a.id/1", pagination=Pagination(page=3)) == ("a.id/1-x", "a.id/1-x")
    assert keys(None, "http://a.id/1") == ("a.id/1", "a.id/1")
    assert keys(None, None) == ("a.warc#10#0", "a.warc#10#0")


def in_pages(number, of, *, site="kabar.co.id", seed=70, last=None):
    """One page of an article on several, with its pager."""
    base = f"https://www.{site}/berita/{seed}/panjang"
    urls = [base if each == 1 else f"{base}?page={each}" for each in range(1, of + 1)]
    links = [f"<span>{each}</span>" if each == number else f'<a href="{url}">{each}</a>' for each, url in enumerate(urls, 1)]
    pager = f'<div class="paging">Halaman: {" ".join(links)}</div>'
    paragraphs = story(f"{seed} page {number}", 5)
    head = f'<link rel="canonical" href="{base}">'
    return record(urls[number - 1], page(seed, paragraphs=paragraphs, foot=pager, head=head, headline="Kisah panjang dari tepi sungai"))


def test_pages_of_one_article_become_one_row(tmp_path):
    rows, left, manifest = built(tmp_path, in_pages(3, 3), record(URL, page(7)), in_pages(1, 3), in_pages(2, 3))
    assert manifest.outcomes == {"article": 2, "joinedPage": 2}
    [row] = [row for row in rows if row["identity"] == "kabar.co.id/berita/70/panjang"]
    texts = [text for number in (1, 2, 3) for text in story(f"70 page {number}", 5)]
    assert [block["text"] for block in row["body"]] == texts
    assert row["articleBody"] == "\n\n".join(texts)
    assert row["verdict"]["reason"].endswith("pages 1, 2, 3 of 3 joined")
    assert [(each["outcome"], each["reason"]) for each in left] == [("joinedPage", f"a page of {row['id']}")] * 2


def test_a_page_that_is_missing_is_told(tmp_path):
    rows, _, manifest = built(tmp_path, in_pages(1, 3), in_pages(3, 3))
    assert manifest.outcomes == {"article": 1, "joinedPage": 1}
    assert rows[0]["verdict"]["reason"].endswith("pages 1, 3 of 3 joined, 2 missing")


def test_pages_across_inputs_in_any_order(tmp_path):
    parts = [in_pages(2, 3), in_pages(1, 3), in_pages(3, 3), record(URL, page(7))]
    for order in ((0, 1, 2, 3), (3, 2, 1, 0)):
        (tmp_path / str(order[0])).mkdir()
        for at in order:
            path = tmp_path / f"{at}.warc.gz"
            path.write_bytes(packed([parts[at]]))
            build([path], tmp_path / str(order[0]), options=ONE)
    assert digest(tmp_path / "0") == digest(tmp_path / "3")


def test_copies_are_columns(tmp_path):
    wire = story("wire", 12)
    own = [*list(sentences("frame a", 12)), *wire, *list(sentences("frame b", 10))]
    rows, _, _ = built(
        tmp_path,
        record("https://www.antaranews.com/berita/1/judul", page(1, paragraphs=wire, date="2021-08-24T08:00:00+07:00")),
        record("https://www.kabar.co.id/berita/2/lain", page(2, paragraphs=wire, date="2021-08-24T10:00:00+07:00")),
        record("https://www.warta.com/berita/3/panjang", page(3, paragraphs=own, date="2021-08-25T08:00:00+07:00")),
        record("https://www.warta.com/berita/4/sendiri", page(4)),
    )
    by_domain = {(row["domain"], row["identity"][-5:]): row for row in rows}
    origin = by_domain["antaranews.com", "judul"]
    assert (origin["copyGroup"], origin["relation"], origin["origin"]) == (origin["id"], None, True)
    assert origin["originReason"] == "earliest"
    copy = by_domain["kabar.co.id", "/lain"]
    assert (copy["copyGroup"], copy["relation"], copy["origin"], copy["share"]) == (origin["id"], "exact", False, 1.0)
    embedded = by_domain["warta.com", "njang"]
    assert (embedded["copyGroup"], embedded["relation"]) == (origin["id"], "embedded")
    assert 0.5 < embedded["share"] < 1
    assert embedded["longestRun"] > 100
    alone = by_domain["warta.com", "ndiri"]
    assert {alone[name] for name in ("copyGroup", "relation", "origin", "share", "longestRun", "originReason")} == {None}


def test_an_articles_own_revisions_are_no_copies(tmp_path):
    rows, _, _ = built(
        tmp_path,
        record(URL, page(7, headline="Banjir di kota hari ini"), date="2021-08-25T05:00:00Z"),
        record(URL, page(7, headline="Banjir di kota meluas hari ini"), date="2021-08-26T05:00:00Z"),
    )
    assert len(rows) == 2
    assert {row["copyGroup"] for row in rows} == {None}


def test_no_copies(tmp_path):
    wire = story("wire", 12)
    records = [record(f"https://www.portal{n}.com/a/b", page(n, paragraphs=wire)) for n in range(2)]
    rows, _, manifest = built(tmp_path, *records, options=BuildOptions(workers=1, finish=FinishOptions(copies=False)))
    assert {row["copyGroup"] for row in rows} == {None}
    assert manifest.settings["copies"] == "not looked for"
    assert not (tmp_path / "set" / "copies").exists()
    with_copies = build([tmp_path / "x.warc.gz"], tmp_path / "set", options=ONE)
    assert with_copies.settings["copies"] == "within 7 days"


@pytest.mark.parametrize("name", [*CONTENT, *BESIDE])
def test_every_trait_is_compared(name):
    before = {"identifier": "abc"}
    after = {**before, "identifier" if name == "articleBody" else name: ["x"] if name in ("author", "keywords") else "x"}
    assert changed(traits_of(before), traits_of(after)) == [name]
    assert (content_of(traits_of(before)) == content_of(traits_of(after))) == (name in BESIDE)


@given(st.dictionaries(st.sampled_from([*CONTENT, *BESIDE]), st.text() | st.lists(st.text())))
def test_traits_are_those_of_the_values(plain):
    assert traits_of(plain) == traits_of(json.loads(json.dumps(plain)))
    assert changed(traits_of(plain), traits_of(plain)) == []


def test_sorting_needs_no_more_memory_than_it_may(tmp_path, monkeypatch):
    asked = []
    connect = sqlite3.connect

    def connected(*arguments, **settings):
        file = connect(*arguments, **settings)
        if "scratch" in str(arguments[0]):
            file.set_trace_callback(asked.append)
        return file

    monkeypatch.setattr("saring.corpus.scratch.sqlite3.connect", connected)
    built(tmp_path, record(URL, page(7)), options=BuildOptions(workers=1, finish=FinishOptions(memory=1 << 26)))
    assert f"PRAGMA cache_size = -{(1 << 26) >> 12}" in asked
    assert "PRAGMA temp_store = FILE" in asked
