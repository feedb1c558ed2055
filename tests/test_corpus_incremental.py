"""A dataset that grows: what did not change is not made again, and the result is that of one call with everything, byte for byte."""

import random
import sqlite3

import pytest
from copies_made import document, story, told
from corpora import digest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rows_made import article, finished

from saring.corpus import layout, ordered, scratch
from saring.corpus.check import check
from saring.corpus.copies import CopyOptions, find_copies, held
from saring.corpus.copies.documents import Document
from saring.corpus.manifest import Manifest

pytestmark = pytest.mark.slow

DAYS = 40


def made_shards():
    """Twelve shards over forty days of two months: copies, also of copies, revisions of old articles, and articles of several pages."""
    draw = random.Random(4)
    shards = {f"s{number:02d}": [] for number in range(12)}
    for number in range(60):
        day, text = draw.randrange(DAYS), story(number, 70)
        for copy in range(draw.choice((1, 1, 2, 4))):
            words = text.split()
            words[copy * 3 % 60] = f"lain{copy}"
            made = article(
                number,
                " ".join(words),
                day=min(day + copy * draw.randrange(5), DAYS - 1),
                site=f"p{draw.randrange(8)}.example",
                agency=draw.choice((None, "Antara")),
                source=f"{number}-{copy}",
            )
            shards[draw.choice(sorted(shards))].append(made)
    for number in range(0, 60, 4):
        revised = article(number, story(("new", number), 70), day=number % DAYS, site=f"p{number % 8}.example", captured=60)
        shards[draw.choice(sorted(shards))].append(revised)
    for number in range(200, 206):
        for part in range(3):
            following = f"{number}?page={part + 2}" if part < 2 else None
            page = f"{number}?page={part + 1}" if part else str(number)
            shards[draw.choice(sorted(shards))].append(article(page, story((number, part), 60), day=number % DAYS, next=following))
    return shards


SHARDS = made_shards()


@pytest.fixture(scope="module")
def at_once(tmp_path_factory):
    folder = tmp_path_factory.mktemp("once")
    manifest = finished(folder, SHARDS)
    assert list(check(folder)) == []
    assert manifest.outcomes["joinedPage"] >= 10 and len(manifest.files) >= 3
    return folder


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_was_there_before_the_dataset_is_that_of_one_call(data, at_once, tmp_path_factory):
    """Shards in any order and number of calls; some had other rows at first, as an input has that was changed; and other options."""
    folder = tmp_path_factory.mktemp("grown")
    names = data.draw(st.permutations(sorted(SHARDS)))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(names)), max_size=3)))
    other = data.draw(st.sets(st.sampled_from(names), max_size=2))
    for end in cuts:
        before = {name: SHARDS[name][::2] if name in other else SHARDS[name] for name in names[:end]}
        finished(folder, before, window=data.draw(st.sampled_from([7, 7, 2])), copies=data.draw(st.booleans()))
    finished(folder, SHARDS, memory=data.draw(st.sampled_from([1 << 16, 1 << 26])))
    assert digest(folder) == digest(at_once)


def moments(folder, pattern):
    return {path: path.stat().st_mtime_ns for path in folder.glob(pattern)}


def test_days_and_months_without_change_are_left_alone(tmp_path):
    shards = {
        f"s{day:02d}": [article(f"{day}-{n}", story((day, n), 60), day=day, source=f"{day}") for n in range(3)] for day in range(DAYS)
    }
    everything = {**shards, "new": [article("new", story((30, 0), 60), day=30, site="dua.example", source="new")]}
    finished(tmp_path / "grown", shards)
    kinds = {name: moments(tmp_path / "grown", f"copies/*/{name}") for name in ("spool.jsonl", "000.run", "pairs.parquet", "told.parquet")}
    files = moments(tmp_path / "grown", "articles/*/*.parquet")
    assert len({path.parent for path in files}) == 2
    finished(tmp_path / "grown", everything)
    changed = {
        name: [at for at, path in enumerate(sorted(known)) if path.stat().st_mtime_ns != known[path]] for name, known in kinds.items()
    }
    assert changed["spool.jsonl"] == changed["000.run"] == [30]
    assert changed["pairs.parquet"] == list(range(23, DAYS))
    assert min(changed["told.parquet"]) >= 23
    assert {path.parent.name for path, moment in files.items() if not path.exists()} == {"month=2021-09"}
    finished(tmp_path / "once", everything)
    assert digest(tmp_path / "grown") == digest(tmp_path / "once")


def test_a_file_that_is_gone_is_made_again(tmp_path, at_once):
    finished(tmp_path, SHARDS)
    path = tmp_path / Manifest.read(tmp_path).files[1].path
    path.unlink()
    (tmp_path / "shards" / "laid-out.json").write_bytes(b"{")
    finished(tmp_path, SHARDS)
    assert digest(tmp_path) == digest(at_once)


def test_what_ends_a_build_over_its_copies_leaves_nobody_at_work_on_them(tmp_path, at_once, monkeypatch):
    full = "CREATE TRIGGER full BEFORE INSERT ON copies BEGIN SELECT RAISE(ABORT, 'disk is full'); END;"
    with monkeypatch.context() as patched:
        patched.setattr(scratch, "_TABLES", scratch._TABLES + full)
        with pytest.raises(sqlite3.Error, match="disk is full") as ended:
            finished(tmp_path, SHARDS)
    finished(tmp_path, SHARDS)
    assert digest(tmp_path) == digest(at_once)
    assert ended.tb  # as long as this is held, so is what was under way


def test_rows_of_a_file_are_ordered_whatever_fits_into_memory(tmp_path, at_once, monkeypatch):
    monkeypatch.setattr(ordered, "_LEAST", 1)
    monkeypatch.setattr(ordered, "_ROWS", 3)
    monkeypatch.setattr(ordered, "_AT_ONCE", 4)
    finished(tmp_path, SHARDS, memory=4)
    assert digest(tmp_path) == digest(at_once)


def test_a_file_has_several_row_groups(tmp_path, monkeypatch):
    monkeypatch.setattr(layout, "_GROUP", 20_000)
    monkeypatch.setattr(ordered, "_ROWS", 7)
    manifest = finished(tmp_path / "one", SHARDS)
    monkeypatch.setattr(ordered, "_LEAST", 1)
    assert finished(tmp_path / "many", SHARDS, memory=4) == manifest


def test_a_group_grows_by_a_pair_from_before_its_reach(tmp_path):
    """Days that come later tell what a portal prints under everything otherwise, and with it, three windows on, who belongs together."""
    filling = [document(f"d{day}", story(("filling", day)), f"p{day}.example", day=day) for day in range(10, 26)]
    text = story("copied", 80)
    printed = [document(f"a{n}", text, "satu.example", day=18, hour=n) for n in range(7)]
    chain = [document("b", f"{text} satu", "dua.example", day=19), document("c", f"{text} dua", "tiga.example", day=20)]
    other = [document(f"e{n}", story(("other", n)), "satu.example", day=17, hour=n) for n in range(12)]
    options = CopyOptions(window=1, workers=1)
    before = told([*filling, *printed, *chain], tmp_path / "grown", options=options)
    assert sorted(before) == ["b", "c"]
    after = told(other, tmp_path / "grown", options=options)
    assert len(after) == 9
    assert after == told([*filling, *printed, *chain, *other], tmp_path / "once", options=options)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_what_is_told_is_told_the_same_after_any_change(data, tmp_path_factory, monkeypatch):
    """Chains of copies over forty days, of which a few links are all that may be held, and days that come in any order."""
    draw = random.Random(data.draw(st.integers(0, 1000)))
    texts = [story(number, 60) for number in range(4)]
    documents = [
        Document(f"d{n}", draw.choice(texts) + f" x{n % 5}", f"p{n % 9}.example", f"2021-{8 + day // 28:02d}-{1 + day % 28:02d}")
        for n, day in enumerate([draw.randrange(DAYS) for _ in range(60)])
    ]
    cuts = sorted(data.draw(st.lists(st.integers(0, 60), max_size=3)))
    with monkeypatch.context() as patched:
        patched.setattr(held, "_MOST", data.draw(st.sampled_from([2, 5, 1000])))
        options = CopyOptions(window=data.draw(st.integers(1, 4)), workers=1)
        grown, once = tmp_path_factory.mktemp("grown"), tmp_path_factory.mktemp("once")
        expected = list(find_copies(documents, once, options=options))
        for start, end in zip([0, *cuts], [*cuts, 60], strict=True):
            found = list(find_copies(documents[start:end], grown, options=options))
    assert found == expected
    assert told([], grown, options=options) == {copy.id: copy for copy in expected}
