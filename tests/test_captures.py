"""Captures in: every container, every kind of damage."""

import base64
import gzip
import hashlib
import io
import json
import lzma
import sys
import time
import tracemalloc
import zlib
from dataclasses import replace
from itertools import islice

import pytest
from fastwarc.stream_io import BrotliWriter, Lz4Writer, ZstdWriter
from hypothesis import assume, given
from hypothesis import strategies as st

from saring.captures import LARGEST_PAGE, Capture, inflate, read_captures
from saring.captures import capture as capture_module
from saring.captures.capture import TOO_LARGE
from saring.captures.files import by_name
from saring.captures.inflate import GZIP, LZ4, ZSTD, pieces
from saring.captures.split import WARC, Record, split
from saring.errors import CaptureError

COUNT = 100


def page(number):
    noise = "".join(hashlib.sha256(f"{number} {part}".encode()).hexdigest() for part in range(40))
    return f"<!doctype html><title>Berita {number}</title><p>{noise}</p>".encode()


def http(body, *fields, status="200 OK"):
    head = "\r\n".join([f"HTTP/1.1 {status}", "Content-Type: text/html; charset=UTF-8", *fields])
    return head.encode() + b"\r\n\r\n" + body


def sha1(data):
    return "sha1:" + base64.b32encode(hashlib.sha1(data).digest()).decode()


def record(block, url="http://example.org/", kind="response", *fields, media="application/http; msgtype=response"):
    head = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: {url}",
        "WARC-Date: 2021-08-24T05:16:00Z",
        f"Content-Type: {media}",
        *fields,
        f"Content-Length: {len(block)}",
    ]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


@pytest.fixture(scope="module")
def records():
    blocks = [http(page(number)) for number in range(COUNT)]
    return [
        record(block, f"http://example.org/{number}", "response", f"WARC-Block-Digest: {sha1(block)}")
        for number, block in enumerate(blocks)
    ]


@pytest.fixture(scope="module")
def members(records):
    return [gzip.compress(each, mtime=0) for each in records]


class Kept(io.BytesIO):
    """FastWARC's writers close what they write to."""

    def close(self):
        pass


def written(writer, data):
    buffer = Kept()
    stream = writer(buffer)
    stream.write(data)
    stream.close()
    return buffer.getvalue()


def read(tmp_path, data, name="x.warc.gz"):
    path = tmp_path / name
    path.write_bytes(data)
    captures = read_captures(path)
    return list(captures), captures.skipped


def pages_and_problems(tmp_path, data, name):
    captures, _ = read(tmp_path, data, name)
    good = [each for each in captures if each.problem is None]
    # Whatever is passed on as whole is whole.
    for each in good:
        assert each.data == page(int(each.url.rpartition("/")[2]))
    return {int(each.url.rpartition("/")[2]) for each in good}, [each for each in captures if each.problem]


def everything_but(*numbers):
    return set(range(COUNT)) - set(numbers)


# What a WARC file says


def test_warc_response(tmp_path):
    body = "<p>naïve</p>".encode("latin-1")
    block = b"HTTP/1.1 404 Not Found\r\nContent-Type: Text/HTML; Charset='ISO-8859-1'\r\n\r\n" + body
    [got], skipped = read(tmp_path, record(block, "<http://example.org/a b>") + record(b"GET /", kind="request"), "x.warc")
    assert got == Capture(
        body,
        str(tmp_path / "x.warc"),
        url="http://example.org/a b",
        date="2021-08-24T05:16:00Z",
        charset="ISO-8859-1",
        offset=0,
        status=404,
        content_type="text/html",
    )
    assert got.digest == "sha256:" + hashlib.sha256(body).hexdigest()
    assert got.where.endswith("x.warc at byte 0")
    assert skipped == {"request": 1}


def test_records_that_are_no_pages_are_counted(tmp_path):
    kinds = ["warcinfo", "request", "metadata", "revisit", "continuation", "request"]
    data = b"".join(record(b"x", kind=kind) for kind in kinds)
    data += record(b"20210824 example.org A 192.0.2.1", "dns:example.org", media="text/dns")
    captures, skipped = read(tmp_path, data, "x.warc")
    assert captures == []
    assert skipped == {"warcinfo": 1, "request": 2, "metadata": 1, "revisit": 1, "continuation": 1, "response of text/dns": 1}


def test_wet_is_text(tmp_path):
    data = record(b"software: x", kind="warcinfo", media="application/warc-fields")
    data += record(b"Judul\nParagraf", kind="conversion", media="text/plain")
    [got], _ = read(tmp_path, gzip.compress(data), "x.warc.wet.gz")
    assert (got.kind, got.data, got.content_type, got.status) == ("text", b"Judul\nParagraf", "text/plain", None)


def test_resource_is_a_page_without_http(tmp_path):
    [got], _ = read(tmp_path, record(page(1), kind="resource", media="text/html"), "x.warc")
    assert (got.data, got.content_type, got.status, got.kind) == (page(1), "text/html", None, None)


def test_response_without_http_header(tmp_path):
    [got], _ = read(tmp_path, record(page(1)), "x.warc")
    assert (got.data, got.status, got.problem) == (page(1), None, None)


def test_answers_before_the_answer_are_passed_over(tmp_path):
    block = b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n" + http(PLAIN)
    [got], _ = read(tmp_path, record(block), "x.warc")
    assert (got.status, got.data) == (200, PLAIN)


def test_answers_without_end_take_little_memory(tmp_path):
    block = b"HTTP/1.1 100 Continue\r\n" + b"a\n" * 500_000
    tracemalloc.start()
    read(tmp_path, record(block), "x.warc")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 12_000_000  # it was a hundred times the megabyte


def test_a_page_of_which_the_rest_is_elsewhere_is_cut(tmp_path):
    first = record(http(PLAIN[:20]), "x:", "response", "WARC-Segment-Number: 1")
    rest = record(PLAIN[20:], "x:", "continuation", "WARC-Segment-Number: 2")
    [got], skipped = read(tmp_path, first + rest, "x.warc")
    assert got.truncated
    assert skipped == {"continuation": 1}


def test_truncated_by_the_crawler(tmp_path):
    [got], _ = read(tmp_path, record(http(page(1)), "http://example.org/", "response", "WARC-Truncated: length"), "x.warc")
    assert got.problem is None
    assert "length" in got.truncated


@pytest.mark.parametrize("newline", [b"\r\n", b"\n"])
def test_header_line_ends(tmp_path, newline):
    block = b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n".replace(b"\r\n", newline) + b"<p>a\n\nb\r\n\r\nc"
    header = record(b"").replace(b"Content-Length: 0\r\n\r\n\r\n\r\n", b"Content-Length: %d\r\n\r\n" % len(block))
    data = header.replace(b"\r\n", newline) + block + newline * 2
    captures, _ = read(tmp_path, data * 3, "x.warc")
    assert [(each.data, each.status, each.problem) for each in captures] == [(b"<p>a\n\nb\r\n\r\nc", 200, None)] * 3


def test_arc(tmp_path):
    def arc(url, block, media="text/html"):
        return f"{url} 192.0.2.1 20140216050221 {media} {len(block)}\n".encode() + block + b"\n"

    data = arc("filedesc://x.arc", b"1 0 x\nURL IP-address Archive-date Content-type Archive-length\n", "text/plain")
    data += arc("http://example.org/with a space", http(page(1))) + arc("dns:example.org", b"x", "text/dns")
    data += b"garbage garbage\n" * 9 + arc("http://example.org/2", http(page(2)))
    for name, stored in [("x.arc", data), ("x.arc.gz", gzip.compress(data)), ("misnamed.warc", data)]:
        (first, bad, last), skipped = read(tmp_path, stored, name)
        assert (first.url, first.date, first.data, first.status) == (
            "http://example.org/with a space",
            "2014-02-16T05:02:21Z",
            page(1),
            200,
        )
        assert bad.problem == "144 bytes that belong to no record"
        assert (last.url, last.data) == ("http://example.org/2", page(2))
        assert skipped == {"warcinfo": 1, "dns": 1}


# How it is compressed


@pytest.mark.parametrize("writer", [ZstdWriter, Lz4Writer])
def test_other_compressions(tmp_path, records, writer):
    pages, problems = pages_and_problems(tmp_path, written(writer, b"".join(records)), "x.warc.zst")
    assert (pages, problems) == (everything_but(), [])


def test_zstandard_that_breaks_off_is_read_up_to_there(tmp_path, records):
    frames = [written(ZstdWriter, each) for each in records]
    pages, problems = pages_and_problems(tmp_path, b"".join(frames[:4]) + frames[4][:-9], "x.warc.zst")
    assert pages >= {0, 1}
    assert "incomplete frame" in problems[-1].problem


def test_zstandard_may_begin_with_a_frame_that_is_skipped(tmp_path, records):
    data = b"\x50\x2a\x4d\x18" + (7).to_bytes(4, "little") + b"1234567" + written(ZstdWriter, b"".join(records))
    assert pages_and_problems(tmp_path, data, "x.warc.zst") == (everything_but(), [])


def test_offsets_are_those_on_disk(tmp_path, records, members):
    starts = [sum(map(len, members[:number])) for number in range(COUNT)]
    captures, _ = read(tmp_path, b"".join(members))
    assert [each.offset for each in captures] == starts
    starts = [sum(map(len, records[:number])) for number in range(COUNT)]
    captures, _ = read(tmp_path, b"".join(records), "x.warc")
    assert [each.offset for each in captures] == starts


def test_whole_file_in_one_gzip_member(tmp_path, records):
    assert pages_and_problems(tmp_path, gzip.compress(b"".join(records)), "x.warc.gz") == (everything_but(), [])


def test_gzip_members_that_know_nothing_of_records(tmp_path, records):
    whole = b"".join(records)
    data = b"".join(gzip.compress(whole[at : at + 1000]) for at in range(0, len(whole), 1000))
    assert pages_and_problems(tmp_path, data, "x.warc.gz") == (everything_but(), [])


# Damage


def flipped(data, at):
    return data[:at] + bytes(byte ^ 0xFF for byte in data[at : at + 16]) + data[at + 16 :]


DAMAGES_GZ = {
    "cut in a record": (lambda m: b"".join(m[:50]) + m[50][:700], range(50), 50),
    "cut in the last bytes": (lambda m: b"".join(m)[:-3], range(99), 99),
    "bytes flipped": (lambda m: b"".join([*m[:50], flipped(m[50], 300), *m[51:]]), everything_but(50), 50),
    "header broken": (lambda m: b"".join([*m[:50], b"XX" + m[50][2:], *m[51:]]), everything_but(50), 50),
    "checksum broken": (lambda m: b"".join([*m[:50], m[50][:-8] + b"1234" + m[50][-4:], *m[51:]]), everything_but(50), 50),
    "checksum of the last broken": (lambda m: b"".join([*m[:99], m[99][:-8] + b"1234" + m[99][-4:]]), everything_but(99), 99),
    "garbage between": (lambda m: b"".join([*m[:50], b"\x1f\x8b\x08\0?" * 800, *m[50:]]), everything_but(), 50),
    "zeros between": (lambda m: b"".join([*m[:50], bytes(4096), *m[50:]]), everything_but(), 50),
    "three members zeroed": (
        lambda m: b"".join([*m[:50], m[50][:100], bytes(len(m[50] + m[51] + m[52]) - 200), m[52][-100:], *m[53:]]),
        everything_but(50, 51, 52),
        50,
    ),
    "a piece cut out": (lambda m: b"".join([*m[:50], m[50][:500], m[55][800:], *m[56:]]), everything_but(*range(50, 56)), 50),
    "zeros behind": (lambda m: b"".join(m) + bytes(100_000), everything_but(), 100),
    "garbage before": (lambda m: b"junk" * 99 + b"".join(m), everything_but(), 0),
}


@pytest.mark.parametrize("damage", DAMAGES_GZ)
def test_damaged_gzip(tmp_path, members, damage):
    make, left, at = DAMAGES_GZ[damage]
    pages, problems = pages_and_problems(tmp_path, make(members), "x.warc.gz")
    assert pages == set(left)
    assert [each.offset for each in problems] == [sum(map(len, members[:at]))]
    assert not any(each.data for each in problems)


DAMAGES_PLAIN = {
    "cut in a record": (lambda r: b"".join(r[:50]) + r[50][:700], range(50), 50),
    "garbage between": (lambda r: b"".join([*r[:50], b"garbage\n" * 500, *r[50:]]), everything_but(), 50),
    "binary garbage between": (lambda r: b"".join([*r[:50], bytes(range(256)) * 50, *r[50:]]), everything_but(), 50),
    "length too small": (lambda r: b"".join([*r[:50], shorten(r[50], -9), *r[51:]]), everything_but(50), 50),
    "length too large": (lambda r: b"".join([*r[:50], shorten(r[50], 9), *r[51:]]), everything_but(50), 50),
    "length swallows records": (lambda r: b"".join([*r[:50], shorten(r[50], 9999), *r[51:]]), everything_but(50), 50),
    "length swallows all": (lambda r: b"".join([*r[:50], shorten(r[50], 10**9), *r[51:]]), everything_but(50), 50),
    "length absurd": (lambda r: b"".join([*r[:50], shorten(r[50], 10**15), *r[51:]]), everything_but(50), 50),
    "length missing": (lambda r: b"".join([*r[:50], r[50].replace(b"Content-Length", b"Xontent-Length"), *r[51:]]), everything_but(50), 50),
    "header without end": (lambda r: b"".join([*r[:50], r[50][:200], *r[51:]]), everything_but(50), 50),
    "bytes zeroed": (lambda r: b"".join([*r[:50], r[50][:900] + bytes(300) + r[50][1200:], *r[51:]]), everything_but(50), 50),
    "a piece cut out": (lambda r: b"".join([*r[:50], r[50][:900], r[55][900:], *r[56:]]), everything_but(*range(50, 56)), 50),
    "zeros behind": (lambda r: b"".join(r) + bytes(100_000), everything_but(), 100),
}


def shorten(data, by):
    head, _, rest = data.partition(b"\r\n\r\n")
    before, _, length = head.rpartition(b" ")
    return before + b" %d\r\n\r\n" % (int(length) + by) + rest


@pytest.mark.parametrize("damage", DAMAGES_PLAIN)
def test_damaged_plain(tmp_path, records, damage):
    make, left, at = DAMAGES_PLAIN[damage]
    pages, problems = pages_and_problems(tmp_path, make(records), "x.warc")
    assert pages == set(left)
    assert [each.offset for each in problems] == [sum(map(len, records[:at]))]


MEMBERS = st.lists(
    st.tuples(st.binary(max_size=300) | st.just(b"kapal" * 9_000), st.sampled_from([b"", GZIP, b"x\0"])), min_size=1, max_size=6
)
"""Texts of members, and what follows each."""


@given(MEMBERS, st.lists(st.tuples(st.integers(0, 1 << 20), st.integers(1, 255)), max_size=2), st.sampled_from([0, 0, 1, 9, 30]))
def test_members_inflated_at_once_are_those_that_zlib_reads(texts, damage, cut):
    file = bytearray(b"".join([gzip.compress(text, mtime=0) + after for text, after in texts]))
    for at, change in damage:
        file[at % len(file)] ^= change
    del file[len(file) - min(cut, len(file) - 1) :]

    def read():
        return [replace(piece, whole=False) for piece in pieces(io.BufferedReader(io.BytesIO(file)), gzipped=True)]

    at_once = read()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inflate._core, "gzip_member", lambda *_: None)
        assert read() == at_once


def test_whole_members_are_inflated_at_once(members, monkeypatch):
    wanted = [gzip.decompress(member) for member in members]
    monkeypatch.setattr(inflate.zlib, "decompressobj", None)
    found = list(pieces(io.BufferedReader(io.BytesIO(b"".join(members)))))
    assert [piece.data for piece in found] == wanted


def test_members_that_unpack_to_much_are_no_damage(tmp_path, members):
    # What zlib leaves over behind such a member was counted twice: the place went back, before the member itself, and so on for ever.
    large = http(b"<p>" + b"The same words again and again. " * 200_000)
    stored = [gzip.compress(record(large, f"http://example.org/{number}"), mtime=0) for number in range(3)]
    (tmp_path / "x.warc.gz").write_bytes(b"".join([stored[0], members[0], stored[1], stored[2], members[1]]))
    captures = islice(read_captures(tmp_path / "x.warc.gz"), 9)
    assert [(each.url.rpartition("/")[2], each.problem) for each in captures] == [(number, None) for number in "00121"]


def test_damage_names_the_page(tmp_path, records, members):
    _, problems = pages_and_problems(tmp_path, b"".join(records)[:-100], "x.warc")
    assert [each.url for each in problems] == ["http://example.org/99"]
    assert "record that is cut" in problems[0].problem
    _, problems = pages_and_problems(tmp_path, b"".join(members)[:-100], "x.warc.gz")
    assert [each.url for each in problems] == ["http://example.org/99"]
    assert "the file ends inside a gzip member" in problems[0].problem


def test_whole_file_gzip_is_read_up_to_the_damage(tmp_path, records):
    data = gzip.compress(b"".join(records))
    pages, problems = pages_and_problems(tmp_path, data[: len(data) // 2], "x.warc.gz")
    assert pages == set(range(len(pages)))
    assert 40 < len(pages) < 60
    assert len(problems) == 1


def test_a_cut_only_record_is_damage(tmp_path, members):
    pages, problems = pages_and_problems(tmp_path, members[7][:900], "x.warc.gz")
    assert (pages, [each.url for each in problems]) == (set(), ["http://example.org/7"])


@given(packed=st.booleans(), place=st.floats(0, 1), size=st.integers(0, 5000), junk=st.binary(max_size=300))
def test_any_damage_is_survived(packed, place, size, junk):
    records = [record(http(page(number)), f"http://example.org/{number}") for number in range(8)]
    stored = [gzip.compress(each, mtime=0) if packed else each for each in records]
    whole = b"".join(stored)
    at = int(place * len(whole))
    damaged = whole[:at] + junk + whole[at + size :]
    assume(packed or not damaged.startswith((GZIP, LZ4, ZSTD)))
    found = [
        each.header.rstrip() + b"\r\n\r\n" + each.block + b"\r\n\r\n"
        for each in split(pieces(io.BufferedReader(io.BytesIO(damaged)), gzipped=packed), WARC)
        if isinstance(each, Record)
    ]
    starts = [sum(map(len, stored[:number])) for number in range(9)]
    untouched = [each for each, start, end in zip(records, starts, starts[1:], strict=False) if end <= at or start >= at + size]
    assert [each for each in found if each in untouched] == untouched
    if packed:  # a checksum guards every record
        assert set(found) <= set(records)


# Bodies

PLAIN = page(3)


def chunked(body, size=1000):
    parts = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in [*parts, b""])


BODIES = {
    "chunked": (chunked(PLAIN), ["Transfer-Encoding: chunked"]),
    "chunked with extensions": (b"5;a=b\r\n" + PLAIN[:5] + b"\r\n" + chunked(PLAIN[5:]), ["transfer-encoding: Chunked"]),
    "declared chunked, is not": (PLAIN, ["Transfer-Encoding: chunked"]),
    "gzip": (gzip.compress(PLAIN), ["Content-Encoding: gzip"]),
    "x-gzip": (gzip.compress(PLAIN), ["Content-Encoding: x-gzip"]),
    "gzip in members": (gzip.compress(PLAIN[:99]) + gzip.compress(PLAIN[99:]), ["Content-Encoding: gzip"]),
    "gzip with a tail": (gzip.compress(PLAIN) + b"\0\0\0", ["Content-Encoding: gzip"]),
    "deflate": (zlib.compress(PLAIN), ["Content-Encoding: deflate"]),
    "bare deflate": (zlib.compress(PLAIN, wbits=-15), ["Content-Encoding: deflate"]),
    "gzip called deflate": (gzip.compress(PLAIN), ["Content-Encoding: deflate"]),
    "brotli": (written(BrotliWriter, PLAIN), ["Content-Encoding: br"]),
    "zstd": (written(ZstdWriter, PLAIN), ["Content-Encoding: zstd"]),
    "chunked gzip": (chunked(gzip.compress(PLAIN)), ["Transfer-Encoding: chunked", "Content-Encoding: gzip"]),
    "twice": (gzip.compress(zlib.compress(PLAIN)), ["Content-Encoding: deflate, gzip"]),
    "declared gzip, is not": (PLAIN, ["Content-Encoding: gzip"]),
    "declared deflate, is not": (PLAIN, ["Content-Encoding: deflate"]),
    "declared brotli, is not": (PLAIN, ["Content-Encoding: br"]),
    "declared zstd, is not": (PLAIN, ["Content-Encoding: zstd"]),
    "not declared, is gzip": (gzip.compress(PLAIN), []),
    "unknown": (PLAIN, ["Content-Encoding: utf-8"]),
    "identity": (PLAIN, ["Content-Encoding: identity", f"Content-Length: {len(PLAIN)}"]),
    "length of the compressed body": (PLAIN, ["Content-Encoding: gzip", "Content-Length: 99999"]),
}


def test_a_body_of_many_gzip_members_takes_time_by_its_length(tmp_path):
    member = gzip.compress(b"a", mtime=0)
    times = []
    for count in (2_500, 80_000):
        started = time.process_time()
        [got], _ = read(tmp_path, record(http(member * count, "Content-Encoding: gzip")), "x.warc")
        times.append(time.process_time() - started)
        assert (got.data, got.truncated) == (b"a" * count, None)
    assert times[1] < 100 * times[0]  # of 32 times as much; where each member was followed by a copy of the rest it was 300 times


@pytest.mark.parametrize("body", BODIES)
def test_bodies(tmp_path, body):
    stored, fields = BODIES[body]
    [got], _ = read(tmp_path, record(http(stored, *fields)), "x.warc")
    assert (got.data, got.truncated, got.problem) == (PLAIN, None, None)


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        (chunked(PLAIN)[:1500], ["Transfer-Encoding: chunked"]),
        (gzip.compress(PLAIN)[:-20], ["Content-Encoding: gzip"]),
        (zlib.compress(PLAIN)[:-20], ["Content-Encoding: deflate"]),
        (PLAIN[:-20], [f"Content-Length: {len(PLAIN)}"]),
    ],
)
def test_broken_transfers_are_told(tmp_path, body, fields):
    [got], _ = read(tmp_path, record(http(body, *fields)), "x.warc")
    assert PLAIN.startswith(got.data)
    assert got.data
    assert got.truncated


def test_page_that_begins_with_a_number_is_no_chunk(tmp_path):
    body = b"12\n<p>Twelve</p> reasons why this is no chunk"
    [got], _ = read(tmp_path, record(http(body, "Transfer-Encoding: chunked")), "x.warc")
    assert got.data == body


def test_bomb(tmp_path):
    body = gzip.compress(bytes(LARGEST_PAGE + 1))
    captures, _ = read(tmp_path, record(http(body, "Content-Encoding: gzip")) + record(http(PLAIN)), "x.warc")
    assert [bool(each.problem) for each in captures] == [True, False]
    assert "64 MB" in captures[0].problem


@pytest.mark.parametrize("name", ["x.warc", "x.warc.gz"])
@pytest.mark.parametrize("size", [15_000, 500_000, 3_000_000])
def test_a_header_without_measure_costs_its_record(tmp_path, name, size):
    records = [record(http(PLAIN), f"http://example.org/{number}", "response", f"X: {'x' * (size * (number % 2))}") for number in range(3)]
    captures, _ = read(tmp_path, b"".join([gzip.compress(each) if name.endswith(".gz") else each for each in records]), name)
    assert [each.data for each in captures if not each.problem] == [PLAIN] * (2 + (size == 15_000))


def test_an_arc_record_without_a_media_type(tmp_path):
    data = b"filedesc://x 0.0.0.0 20210824051600 text/plain 3\n1 0\nhttp://a.id/ 1.2.3.4 20210824051600  %d\n%s\n" % (len(PLAIN), PLAIN)
    [got], _ = read(tmp_path, data, "x.arc")
    assert (got.url, got.data, got.date) == ("http://a.id/", PLAIN, "2021-08-24T05:16:00Z")


@pytest.mark.parametrize("name", ["x.warc", "x.warc.gz"])
def test_records_that_are_too_large(tmp_path, monkeypatch, name):
    monkeypatch.setattr("saring.captures.split._LARGEST_RECORD", 2_000_000)
    large, page_ = http(b"<p>" + bytes(3_000_000)), http(PLAIN)
    lying = record(page_, "http://example.org/4").replace(b"Content-Length: ", b"Content-Length: 9999", 1)
    records = [
        record(page_, "http://example.org/1"),
        record(large, "http://example.org/2"),
        record(large, "http://example.org/3", kind="request"),
        lying,
        record(page_, "http://example.org/5"),
    ]
    captures, skipped = read(tmp_path, b"".join([gzip.compress(each) if name.endswith(".gz") else each for each in records]), name)
    told = [(each.url[-1], each.problem and each.problem.startswith(TOO_LARGE)) for each in captures]
    assert told == [("1", None), ("2", True), ("4", False), ("5", None)]
    assert captures[1].date == captures[0].date
    assert "a record of 3,000,062 bytes" in captures[1].problem
    assert skipped == {"request": 1}


def test_wrong_digest(tmp_path):
    block = http(PLAIN)
    fine = record(block, "http://example.org/", "response", f"WARC-Payload-Digest: {sha1(PLAIN)}")
    wrong = record(block, "http://example.org/", "response", f"WARC-Payload-Digest: {sha1(b'')}")
    of_decoded = record(http(chunked(PLAIN), "Transfer-Encoding: chunked"), "x:", "response", f"WARC-Payload-Digest: {sha1(PLAIN)}")
    odd = record(block, "x:", "response", "WARC-Payload-Digest: sha1:huh?")
    captures, _ = read(tmp_path, fine + wrong + of_decoded + odd, "x.warc")
    assert [bool(each.problem) for each in captures] == [False, True, False, False]


# Files and folders


def test_page_files(tmp_path):
    for name, kind in [
        ("a.html", None),
        ("a.HTM", None),
        ("a.xhtml.gz", None),
        ("a.txt", "text"),
        ("a.txt.gz", "text"),
        ("index.php", None),
    ]:
        data = b"plain words" if kind else PLAIN
        [got], _ = read(tmp_path, gzip.compress(data) if name.endswith("gz") else data, name)
        assert got == Capture(data, str(tmp_path / name), kind=kind)


def test_markup_in_a_text_file_is_markup(tmp_path):
    [got], _ = read(tmp_path, PLAIN, "x.txt")
    assert got.kind is None


def test_saved_page_names_its_address(tmp_path):
    [got], _ = read(tmp_path, b"<!DOCTYPE html>\n<!-- saved from url=(0022)https://example.org/a -->\n<p>x", "x.html")
    assert got.url == "https://example.org/a"


def test_gzip_without_end(tmp_path):
    [got], _ = read(tmp_path, gzip.compress(PLAIN)[:-30], "x.html.gz")
    assert "damaged or cut" in got.problem


def test_page_that_is_too_large(tmp_path, monkeypatch):
    monkeypatch.setattr("saring.captures.files.LARGEST_PAGE", 1000)
    [got], _ = read(tmp_path, PLAIN, "x.html")
    assert got.problem
    assert got.data == b""
    assert capture_module.LARGEST_PAGE == LARGEST_PAGE


class _Marks(io.RawIOBase):
    """A file of what looks like members' beginnings and is none."""

    def __init__(self, blocks):
        self.left = blocks

    def readable(self):
        return True

    def readinto(self, buffer):
        self.left -= 1
        size = 4000 if self.left >= 0 else 0
        buffer[:size] = (GZIP + b"\0" + bytes(3996))[:size]
        return size


def test_what_only_looks_like_members_is_not_held():
    tracemalloc.start()
    try:
        [hole] = pieces(io.BufferedReader(_Marks(5000), 4000))
        assert "20,000,000 bytes skipped" in hole.damage
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()


def test_content_outranks_the_name(tmp_path, members):
    captures, _ = read(tmp_path, b"".join(members), "pages.html")
    assert len(captures) == COUNT


def test_folder(tmp_path):
    for name in ["b/2.html", "a/1.txt", "b/10.html", ".hidden/x.html", "b/.x.html", "b/style.css", "c/noise", "b/page"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"\n <p>x" if name == "b/page" else b"x")
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    (tmp_path / "dangling.html").symlink_to(tmp_path / "nowhere")
    captures = read_captures(tmp_path)
    found = list(captures)
    assert [each.source.removeprefix(str(tmp_path)) for each in found] == [
        "/dangling.html",
        "/a/1.txt",
        "/b/10.html",
        "/b/2.html",
        "/b/page",
    ]
    assert [bool(each.problem) for each in found] == [True, False, False, False, False]
    assert captures.skipped == {".css file": 1, "nameless file": 1}


def test_folder_goes_on_behind_a_bad_file(tmp_path):
    (tmp_path / "a.warc").write_bytes(b"<p>not a WARC")
    (tmp_path / "b.html").write_bytes(PLAIN)
    bad, good = read_captures(tmp_path)
    assert "no WARC record" in bad.problem
    assert good.data == PLAIN


@pytest.mark.parametrize("name", ["x.warc", "x.warc.gz", "x.wet", "x.arc"])
@pytest.mark.parametrize("data", [b"", b"<!doctype html><p>x", bytes(3000), gzip.compress(b"<p>x", mtime=0)])
def test_a_warc_that_is_none(tmp_path, name, data):
    with pytest.raises(CaptureError, match=r"no (WARC|ARC) record") as caught:
        read(tmp_path, data, name)
    message = str(caught.value)
    assert message.startswith(str(tmp_path / name))
    assert "\n" not in message


def test_what_cannot_be_read(tmp_path):
    with pytest.raises(CaptureError, match="no such file or folder: check the path"):
        read_captures(tmp_path / "missing.html")
    with pytest.raises(CaptureError, match="a folder without pages"):
        read_captures(tmp_path)
    with pytest.raises(CaptureError, match="an unknown format: unpack it first"):
        read(tmp_path, b"PK\x03\x04...", "pages.zip")


def test_stdin(monkeypatch, members):
    for data, count in [(b"".join(members), COUNT), (PLAIN, 1), (b'{"html": "<p>x"}\n{"text": "y"}\n', 2)]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        captures = list(read_captures("-"))
        assert [each.source for each in captures] == ["-"] * count
        assert not any(each.problem for each in captures)


def test_reading_is_lazy_and_can_be_left(tmp_path, members):
    (tmp_path / "x.warc.gz").write_bytes(b"".join(members))
    with read_captures(tmp_path / "x.warc.gz") as captures:
        assert next(captures).url == "http://example.org/0"
    assert list(captures) == []


def test_names():
    assert [by_name(name) for name in ["A.WARC.GZ", "x.warc.wet.gz", "x.tar.gz", "x", "x.jsonl.xz", "a.b.htm"]] == [
        "warc", "warc", None, None, "jsonl", "page",
    ]  # fmt: skip


# Tables

ROWS = [
    {"html": "<p>Café</p>", "url": "http://example.org/1", "date": "2021-08-24", "status": 200},
    {"html_b64": base64.b64encode("<p>Café</p>".encode("latin-1")).decode(), "uri": "http://example.org/2", "encoding": "latin-1"},
    {"text": "Judul", "link": "http://example.org/3"},
    {"content": "Judul <b>x</b>", "html": None},
]


@pytest.mark.parametrize(
    ("name", "pack"), [("x.jsonl", bytes), ("x.jsonl.gz", gzip.compress), ("x.ndjson.xz", lzma.compress), ("x.data", bytes)]
)
def test_jsonl(tmp_path, name, pack):
    lines = [json.dumps(row).encode() for row in ROWS]
    captures, _ = read(tmp_path, pack(b"\n".join(lines) + b"\n\n"), name)
    assert [each.data for each in captures] == ["<p>Café</p>".encode(), "<p>Café</p>".encode("latin-1"), b"Judul", b"Judul <b>x</b>"]
    assert [each.url for each in captures] == ["http://example.org/1", "http://example.org/2", "http://example.org/3", None]
    assert [each.charset for each in captures] == ["utf-8", "latin-1", "utf-8", "utf-8"]
    assert [each.kind for each in captures] == [None, None, "text", None]
    assert (captures[0].date, captures[0].status, captures[1].offset) == ("2021-08-24", 200, len(lines[0]) + 1)


def test_jsonl_lines_that_are_none(tmp_path):
    lines = [b'{"html": "x"}', b"{oops", b"[1]", b'{"url": "y"}', b'{"html_b64": "!"}', b'{"html": 3}', b"[" * 100_000, b'{"text": "z"}']
    captures, _ = read(tmp_path, b"\n".join(lines), "x.jsonl")
    assert [bool(each.problem) for each in captures] == [False, True, True, True, True, True, True, False]
    assert captures[1].offset == len(lines[0]) + 1
    assert captures[3].url == "y"


def test_a_line_that_is_too_long_is_one_capture(tmp_path, monkeypatch):
    monkeypatch.setattr("saring.captures.tables._LONGEST_LINE", 1_000)
    lines = [b'{"html": "x"}', json.dumps({"html": "y" * 3_500}).encode(), b'{"html": "z"}']
    captures, _ = read(tmp_path, b"\n".join(lines), "x.jsonl")
    assert [(each.data, bool(each.problem)) for each in captures] == [(b"x", False), (b"", True), (b"z", False)]
    assert captures[1].problem.startswith(TOO_LARGE)
    assert captures[2].offset == len(lines[0]) + len(lines[1]) + 2


def test_jsonl_cut_in_its_compression(tmp_path):
    rows = b"\n".join(json.dumps({"html": page(number).decode()}).encode() for number in range(9))
    captures, _ = read(tmp_path, gzip.compress(rows)[:-50], "x.jsonl.gz")
    assert "damaged compressed data" in captures[-1].problem
    assert not any(each.problem for each in captures[:-1])


def test_surrogates_in_json(tmp_path):
    captures, _ = read(tmp_path, rb'{"html": "\ud83d\ude00 \ud83d"}', "x.jsonl")
    assert captures[0].data.decode() == "😀 \ufffd"


def test_parquet(tmp_path):
    pa = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    columns = {"html": [row.get("html") for row in ROWS], "url": ["u"] * 4, "text": [None, None, "Judul", None], "other": range(4)}
    parquet.write_table(pa.table(columns), tmp_path / "x.parquet")
    captures = list(read_captures(tmp_path / "x.parquet"))
    assert [each.data for each in captures] == ["<p>Café</p>".encode(), b"", b"Judul", b""]
    assert [bool(each.problem) for each in captures] == [False, True, False, True]
    assert captures[2].where.endswith("x.parquet row 2")
    (tmp_path / "y.parquet").write_bytes((tmp_path / "x.parquet").read_bytes()[:-9])
    with pytest.raises(CaptureError, match="damaged, or no Parquet"):
        list(read_captures(tmp_path / "y.parquet"))
    parquet.write_table(pa.table({"other": [1]}), tmp_path / "z.parquet")
    with pytest.raises(CaptureError, match="no column with pages"):
        list(read_captures(tmp_path / "z.parquet"))


def test_parquet_without_pyarrow(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(CaptureError, match=r"pip install 'saring\[corpus\]'"):
        read(tmp_path, b"PAR1", "x.parquet")
