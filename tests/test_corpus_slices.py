"""An archive cut into parts gives exactly what the whole gives, damaged or not."""

import gzip
import random
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from corpora import packed, page, record
from damage import KINDS
from hypothesis import example, given, settings
from hypothesis import strategies as st

from saring.captures import read_captures
from saring.captures.boundaries import boundaries
from saring.captures.slices import read_slice
from saring.corpus.inputs import look_at
from saring.corpus.ledger import Ledger
from saring.corpus.shards import plan
from saring.errors import CaptureError

COUNT = 100


def made(count):
    """Records that compress to some 20 KB, so that damage of a size hits as many as it does in real archives."""
    chance = random.Random(7)
    return [record(f"http://example.org/{n}", page(n) + f"<!-- {chance.randbytes(19_000).hex()} -->") for n in range(count)]


RECORDS = made(24)


@pytest.fixture(scope="module")
def records():
    return made(COUNT)


def whole(path):
    """The captures of the whole file, and what was passed over."""
    captures = read_captures(path)
    try:
        return list(captures), captures.skipped
    except CaptureError:
        return [], captures.skipped


def in_parts(path, size):
    """The captures of a file that is cut into shards, as the ledger has them done; how many shards there were."""
    skipped = {}
    captures = {}
    with TemporaryDirectory() as folder, Ledger(Path(folder)) as ledger:
        file = look_at(str(path))
        ledger.add([file], plan([file], size=size))
        while ledger.open_shards() or ledger.mend():
            for shard in ledger.open_shards():
                skipped[shard.id] = Counter()
                captures[shard.id] = []
                report = {"shard": shard.id, "next": None}
                for capture in reading(shard, skipped[shard.id], report):
                    captures[shard.id].append(capture)
                ledger.done(report)
        ids = [report["shard"] for report in ledger.reports()]
    return [capture for id_ in ids for capture in captures[id_]], sum([skipped[id_] for id_ in ids], Counter()), len(ids)


def reading(shard, skipped, report):
    if not shard.is_part:
        captures = read_captures(shard.paths[0])
        try:
            yield from captures
        except CaptureError:
            return
        skipped.update(captures.skipped)
        return
    report["next"] = yield from read_slice(shard.paths[0], shard.start, shard.end, skipped)


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("size", [30_000, 200_000, 600_000])
def test_every_kind_of_damage(tmp_path, records, name, size):
    damaged, floor = KINDS[name]
    path = tmp_path / name
    path.write_bytes(damaged(records))
    captures, skipped = whole(path)
    good = [capture for capture in captures if not capture.problem]
    assert len(good) >= floor
    numbers = [int(capture.url.rpartition("/")[2]) for capture in good]
    assert len(set(numbers)) == len(numbers)
    # Whatever is passed on as whole is whole.
    assert all(records[number].endswith(capture.data + b"\r\n\r\n") for number, capture in zip(numbers, good, strict=True))
    parts, skipped_in_parts, count = in_parts(path, size)
    assert parts == captures
    assert skipped_in_parts == skipped
    if name.endswith(".gz") and name != "whole.warc.gz":
        assert count > 1


DAMAGE = st.lists(
    st.tuples(st.sampled_from(["flip", "zero", "cut", "insert", "nothing"]), st.floats(0, 1), st.integers(1, 60_000), st.integers(0, 9)),
    max_size=4,
)


def broken(data, damage):
    """The bytes with all these damages done to them."""
    for kind, where, length, seed in damage:
        at = int(where * len(data))
        if kind == "flip":
            part = bytes([byte ^ 0x55 for byte in data[at : at + length % 64]])
            data = data[:at] + part + data[at + len(part) :]
        elif kind == "zero":
            data = data[:at] + bytes(min(length, len(data) - at)) + data[at + length :]
        elif kind == "cut":
            data = data[:at] + data[at + length :]
        elif kind == "insert":
            data = data[:at] + random.Random(seed).randbytes(length) + data[at:]
    return data


@given(DAMAGE, st.integers(8_000, 400_000), st.sampled_from(["members", "several", "plain"]))
@settings(max_examples=60)
@example([], 50_000, "plain")
def test_any_damage_and_any_size_of_parts(damage, size, form):
    some = RECORDS
    if form == "members":
        data = packed(some)
    elif form == "several":
        # Three records in each gzip member, as some crawlers write them.
        data = b"".join([gzip.compress(b"".join(some[at : at + 3]), 1, mtime=0) for at in range(0, 24, 3)])
    else:
        data = b"".join(some)
    with TemporaryDirectory() as folder:
        path = Path(folder) / ("x.warc" if form == "plain" else "x.warc.gz")
        path.write_bytes(broken(data, damage))
        captures, skipped = whole(path)
        parts, skipped_in_parts, _ = in_parts(path, size)
    if captures:
        assert parts == captures
        assert skipped_in_parts == skipped
    else:
        assert not [capture for capture in parts if not capture.problem]


def test_an_archive_within_an_archive_is_one_capture(tmp_path, records):
    # Compressed data is stored as it is by gzip: the members of the inner archive stand in the outer one, and look like its own.
    inner = packed(records[:10])
    outer = [*records[10:14], record("http://example.org/inner.warc.gz", inner, media="application/octet-stream"), *records[14:20]]
    path = tmp_path / "x.warc.gz"
    path.write_bytes(packed(outer))
    inside = packed(records[10:14])
    places = list(boundaries(str(path), 30_000))
    assert [place for place in places if len(inside) < place < len(inside) + len(inner)], "the test is of no use"
    captures, _ = whole(path)
    assert len(captures) == 11
    parts, _, _ = in_parts(path, 30_000)
    assert parts == captures


def test_boundaries_are_beginnings_of_records(tmp_path, records):
    path = tmp_path / "x.warc.gz"
    path.write_bytes(packed(records))
    starts, place = set(), 0
    for each in records:
        starts.add(place)
        place += len(gzip.compress(each, 6, mtime=0))
    found = list(boundaries(str(path), 100_000))
    assert set(found) <= starts
    assert all(after - before >= 100_000 for before, after in zip([0, *found], found, strict=False))


@pytest.mark.parametrize("length", [10**9, 10**17])
def test_a_length_beyond_the_file(tmp_path, records, length):
    path = tmp_path / "x.warc"
    lying = records[5].replace(b"\r\nContent-Length: ", b"\r\nContent-Length: %d\r\nX: " % length, 1)
    path.write_bytes(b"".join([*records[:5], lying, *records[6:9]]))
    captures, skipped = whole(path)
    assert len([capture for capture in captures if not capture.problem]) == 8
    assert in_parts(path, 1) == (captures, skipped, 6)


def test_what_cannot_be_read_is_not_cut(tmp_path):
    assert list(boundaries(str(tmp_path), 1)) == []
    assert list(boundaries("/no/such/file.warc.gz", 1)) == []


def test_a_file_that_is_not_there():
    with pytest.raises(CaptureError, match="check the path"):
        list(read_slice("/no/such/file.warc.gz", 0, 10, Counter()))
