"""Who is quoted, and links and emphasis in what is said."""

import time

import pytest

import saring
from saring import Mark
from saring.fields.body.quotes import DASHED

SAID = "Kami sudah menunggu sebelas hari dan akhirnya kapal itu berlayar lagi pagi ini."
MORE = "Gelombang setinggi itu belum pernah kami lihat selama dua puluh tahun bekerja di sini."
BEFORE = "<p>Kapal feri kembali berlayar dari Jepara ke Karimunjawa pada Rabu pagi setelah sebelas hari tertahan.</p>"
AFTER = "<p>Warga yang menunggu di dermaga sejak malam akan berangkat lebih dulu daripada wisatawan yang baru datang.</p>"


def page(inner):
    return f"<html lang=id><title>Kapal feri kembali</title><body><article><h1>Kapal feri kembali</h1>{BEFORE}{inner}{AFTER}</article>"


def quote(inner):
    (found,) = [block for block in saring.extract(page(inner), url="https://kabar.example/a/b").body if block.type == "quote"]
    return found


@pytest.mark.parametrize(
    "inner",
    [
        f"<blockquote><p>{SAID}</p><footer>— Bambang Sutrisno</footer></blockquote>",
        f"<blockquote><p>{SAID}</p><cite>Bambang Sutrisno</cite></blockquote>",
        f"<blockquote><p>{SAID} <cite>Bambang Sutrisno</cite></p></blockquote>",
        f"<blockquote><p>{SAID} — <cite>Bambang Sutrisno</cite></p></blockquote>",
        f"<blockquote>{SAID}<br>— Bambang Sutrisno</blockquote>",
        f"<blockquote><p>{SAID}</p><p>– Bambang Sutrisno</p></blockquote>",
        f"<figure><blockquote><p>{SAID}</p></blockquote><figcaption>Bambang Sutrisno</figcaption></figure>",
    ],
)
def test_the_source_is_no_part_of_the_text(inner):
    found = quote(inner)
    assert (found.text, found.source) == (SAID, "Bambang Sutrisno")


@pytest.mark.parametrize(
    "inner",
    [
        f"<blockquote><p>— {SAID}</p><p>— {MORE}</p></blockquote>",
        f"<blockquote><p>{SAID}</p><p>{MORE}</p></blockquote>",
        f"<blockquote><p>{SAID}</p><p><cite>Suara Pesisir</cite> menulis: {MORE}</p></blockquote>",
    ],
)
def test_what_is_said_is_no_source(inner):
    found = quote(inner)
    assert found.source is None
    assert len(found.text.split("\n\n")) == 2


def test_where_a_quote_is_from():
    assert quote(f'<blockquote cite="/wawancara"><p>{SAID}</p></blockquote>').url == "https://kabar.example/wawancara"
    assert quote(f'<blockquote cite="javascript:x"><p>{SAID}</p></blockquote>').url is None
    linked = quote(f'<blockquote><p>{SAID}</p><cite><a href="/b">Bambang</a></cite></blockquote>')
    assert (linked.source, linked.url, linked.marks) == ("Bambang", "https://kabar.example/b", ())


def test_marks_of_each_paragraph_are_over_the_whole_text():
    found = quote(f"<blockquote><p><b>Kami</b>{SAID[4:]}</p><p>Gelombang <i>setinggi itu</i>{MORE[22:]}</p></blockquote>")
    assert found.text == f"{SAID}\n\n{MORE}"
    assert found.marks == (Mark(0, 4, "strong"), Mark(len(SAID) + 12, len(SAID) + 24, "emphasis"))


def test_a_dash_before_a_name():
    assert DASHED.match("— Bambang")
    assert not DASHED.match("Bambang — Sutrisno")


HOSTILE = {
    "links": "<p>" + "<a href=/x>a</a> b " * 300_000 + "</p>",
    "deep": "<p>" + "<b><i><u>" * 100_000 + "kapal" + "</u></i></b>" * 100_000 + "</p>",
    "misnested": "<p>" + "<b>kapal<i>feri</b>dan</i>" * 50_000 + "</p>",
    "over blocks": "<a href=/x>" + "<p>kapal feri</p>" * 50_000 + "</a>",
    "quotes": "<blockquote class=twitter-tweet>" * 5_000 + "kapal" + "</blockquote>" * 5_000,
    "frames": "<p>kapal feri kembali berlayar</p><iframe src=https://youtu.be/Se4lCh0irXY></iframe>" * 20_000,
    "wide table": "<table>" + "<tr><td colspan=1000 rowspan=1000>a<td colspan=9999>b<td>c" * 20_000 + "</table>",
    "nested lists": "<ul><li>kapal" * 20_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_markup_takes_time_by_its_size(name):
    half, whole = page(HOSTILE[name][: len(HOSTILE[name]) // 4]), page(HOSTILE[name])
    saring.extract(half)
    times = []
    for source in (half, whole):
        start = time.process_time()
        record = saring.extract(source, url="https://kabar.example/a")
        times.append(time.process_time() - start)
        assert sum(len(block.marks) for block in record.body) <= 20_000
    assert times[1] < 10 * times[0] + 0.5
