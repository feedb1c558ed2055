import gc
import threading
from itertools import count, islice
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import saring
from saring import Article, Block, CaptureError, Options, OptionsError
from saring.captures import Capture

SAMPLES = Path(__file__).parents[1] / "samples"
PAGE = (SAMPLES / "kabar-nusantara.html").read_bytes()
CAPTURE = (SAMPLES / "suara-timur.txt").read_bytes()
ADDRESS = "https://www.kabarnusantara.example/ekonomi/x?utm_source=tes"
FILES = sorted(SAMPLES.glob("*.[ht][tx][mt]*"))


def names(block_type, article):
    return [block.text for block in article.body if block.type == block_type]


def threads():
    return [thread for thread in threading.enumerate() if thread.name.startswith("saring")]


# ── one page ──


def test_an_html_page():
    article = saring.extract(PAGE, url=ADDRESS)
    assert article.verdict.kind == "article"
    assert article.headline == "Pelabuhan Patimban Layani Kapal Kontainer Pertama dari Jepang"
    assert [person.name for person in article.author] == ["Ratna Wulandari"]
    assert article.publisher.name == "Kabar Nusantara"
    assert article.date_published == "2024-05-13T10:42:00+07:00"
    assert article.date_modified == "2024-05-13T12:05:00+07:00"
    assert article.in_language == "id-ID"
    assert article.url == ADDRESS
    assert article.canonical_url == "https://www.kabarnusantara.example/ekonomi/2024/05/13/pelabuhan-patimban-kapal-kontainer-pertama"
    assert article.capture.charset == "UTF-8"
    assert "Kapal MV Asuka Bay yang berkapasitas 1.100 peti kemas" in article.text
    assert names("heading", article) == ["Dua kali sepekan"]
    for left_out in ("ADVERTISEMENT", "Baca juga", "Telegram", "Berita Terkait", "Komentar", "Terpopuler", "Hak cipta", "Foto:"):
        assert left_out not in article.text


def test_a_text_capture():
    article = saring.extract(CAPTURE)
    assert article.headline == "Nelayan Banda Kembali Melaut Setelah Gelombang Tinggi Mereda"
    assert article.capture.kind == "text"
    assert article.date_published == "2024-02-08T14:30:00+09:00"
    assert article.text.split("\n\n")[0].endswith("selama dua pekan mulai mereda pada Kamis pagi.")
    assert article.text.endswith("masih dapat menguat sampai akhir bulan.")
    assert article.text.count("\n\n") == 5


@pytest.mark.parametrize("name", ["muldentaler-bote.html", "minato-shimbun.html"])
def test_old_encodings(name):
    article = saring.extract((SAMPLES / name).read_bytes())
    assert article.body
    assert "\ufffd" not in article.text + article.headline


def test_str_and_bytes_give_the_same_record():
    assert saring.extract(PAGE.decode()).to_dict()["body"] == saring.extract(PAGE).to_dict()["body"]


@pytest.mark.parametrize(
    ("data", "kind", "reason"),
    [
        (b"", "empty", "empty"),
        (b" \n\t ", "empty", ""),
        ("", "empty", "empty"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "notHtml", "PDF"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "notHtml", "not a page"),
        (b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", "notHtml", "not a page"),
        ("<title>404 Not Found</title><h1>Not Found</h1><p>The requested URL was not found on this server.</p>", "errorPage", "404"),
    ],
)
def test_a_page_without_an_article_has_a_verdict_and_a_reason(data, kind, reason):
    article = saring.extract(data)
    assert article.verdict.kind == kind
    assert reason in article.verdict.reason
    if kind != "errorPage":
        assert article.body == ()


@pytest.mark.parametrize("data", [None, 7, Path("x.html"), ["<p>"], {"html": ""}])
def test_what_is_no_page_is_a_type_error_that_says_what_to_do(data):
    with pytest.raises(TypeError, match=f"bytes or str, not {type(data).__name__}.*read_captures"):
        saring.extract(data)


def test_an_address_that_is_none_is_a_type_error():
    with pytest.raises(TypeError, match="url should be a str, not bytes"):
        saring.extract(PAGE, url=b"https://x.example")


def test_bytes_like_is_as_good():
    assert saring.extract(bytearray(PAGE)) == saring.extract(memoryview(PAGE)) == saring.extract(PAGE)


def test_a_charset_for_text_is_refused():
    with pytest.raises(OptionsError, match="pass the bytes"):
        saring.extract("<p>Satu", options=Options(charset="utf-8"))


# ── properties ──


@given(st.binary(max_size=400) | st.text(st.characters(), max_size=200))
@example("\ud83d \udc4d \ud83d\udc4d")
@example(b"<" * 300)
@example(b"<table><tr><td>" * 40 + b"x")
def test_any_input_gives_a_record_and_the_same_one_again(data):
    article = saring.extract(data)
    assert article == saring.extract(data)
    assert Article.from_dict(article.to_dict()) == article
    assert article.verdict.reason
    article.to_dict()["articleBody"].encode()


def test_halves_of_a_surrogate_pair_are_joined_and_others_replaced():
    words = "Kata-kata yang cukup panjang untuk menjadi sebuah paragraf berita. " * 5
    text = saring.extract(f"<article><p>{words}\ud83d\udc4d dan \ud83d saja</p></article>").text
    assert "👍 dan \ufffd saja" in text


@pytest.mark.parametrize(
    ("halves", "joined"),
    [("\ude00\ud83d", "\ufffd\ufffd"), ("\ud83d\ud83d\ude00\ude00", "\ufffd😀\ufffd"), ("\ud83d😀\ude00", "\ufffd😀\ufffd")],
)
def test_only_a_high_half_before_a_low_one_is_a_character(halves, joined):
    assert saring.extract(f"<article><p>Kata-kata yang cukup panjang: {halves}.</p></article>").text.endswith(f": {joined}.")


@settings(max_examples=60)
@given(st.integers(0, len(PAGE)))
def test_a_page_may_end_anywhere(end):
    assert saring.extract(PAGE[:end]).verdict.reason


@given(st.sampled_from(FILES), st.integers(0, 7000), st.binary(max_size=8))
def test_a_page_may_be_damaged_anywhere(path, at, noise):
    data = path.read_bytes()
    assert saring.extract(data[:at] + noise + data[at + len(noise) :]).verdict.reason


# ── options ──


def test_favour_keeps_more_or_less():
    lengths = [len(saring.extract(PAGE, options=Options(favour=favour)).text) for favour in ("precision", "balanced", "recall")]
    assert lengths == sorted(lengths)
    assert lengths[0] > 500


def test_tables_can_be_left_out():
    data = (SAMPLES / "muldentaler-bote.html").read_bytes()
    assert names("table", saring.extract(data))
    assert not names("table", saring.extract(data, options=Options(tables=False)))


@pytest.mark.parametrize(
    ("ruby", "text"),
    [
        ("<ruby>弁護士<rt>べんごし</rt></ruby>", "弁護士"),
        ("<ruby>弁<rt>べん</rt>護<rt>ご</rt>士<rt>し</ruby>", "弁護士"),
        ("<ruby><rb>弁護士</rb><rt><span>べんごし</span></rt></ruby>", "弁護士"),
        ("<ruby>弁護士<rp>（</rp><rt>べんごし</rt><rp>）</rp></ruby>", "弁護士（べんごし）"),
        ("<ruby>弁護士<rp>（</rp>\n<rt>べんごし<rp>）</ruby>", "弁護士（ べんごし）"),
    ],
)
def test_readings_above_words_double_no_word(ruby, text):
    """As in https://github.com/mozilla/readability/issues/575; what a page puts into brackets stays."""
    sentences = "".join(
        [f"<p>{ruby}は{number}日、東京で記者会見を開き、裁判の見通しについて詳しく説明した。</p>" for number in range(1, 7)]
    )
    article = saring.extract(f"<html lang=ja><body><article><h1>{ruby}が会見</h1>{sentences}</article></body></html>")
    assert article.text.startswith(f"{text}は1日、東京で")
    assert article.headline == f"{text}が会見"


def test_evidence_can_be_left_out():
    assert saring.extract(PAGE).evidence["date_published"].raw
    assert not saring.extract(PAGE, options=Options(evidence=False)).evidence


def test_comments_are_never_in_the_body():
    article = saring.extract(PAGE)
    assert "macetnya luar biasa" not in article.text
    assert saring.extract(PAGE, options=Options(comments=False)).comment == ()


def test_kind_can_be_said():
    assert saring.extract(CAPTURE, options=Options(kind="text")).capture.kind == "text"


# ── many pages ──


@pytest.mark.parametrize("workers", [1, 2, 7, None])
def test_many_are_in_order_and_as_alone(workers):
    pages = [path.read_bytes() for path in FILES] * 5
    assert list(saring.extract_many(pages, workers=workers)) == [saring.extract(page) for page in pages]


def test_captures_bring_what_is_known_of_them():
    capture = Capture(PAGE, "x.warc", url=ADDRESS, date="2024-05-14T03:20:11Z", charset="utf-8")
    (article,) = saring.extract_many([capture])
    assert article.url == ADDRESS
    assert article.capture.date == "2024-05-14T03:20:11Z"
    assert article.capture.digest.startswith("sha256:")


def test_a_damaged_capture_is_a_record_that_says_so():
    (article,) = saring.extract_many([Capture(b"", "x.warc", offset=9, problem="the record is cut")])
    assert article.verdict.kind == "empty"
    assert article.verdict.reason == "the capture is damaged: the record is cut"


def test_pages_with_addresses():
    (article,) = saring.extract_many([(PAGE, ADDRESS)])
    assert article.url == ADDRESS


@pytest.mark.parametrize("workers", [1, 2])
def test_the_source_is_read_only_a_little_ahead(workers):
    taken = count()
    pages = (PAGE for _ in taken)
    articles = saring.extract_many(pages, workers=workers)
    assert next(taken) == 0
    list(islice(articles, 20))
    assert next(taken) < 40


def test_closing_stops_the_threads():
    articles = saring.extract_many(iter(lambda: PAGE, None), workers=3)
    next(articles)
    assert threads()
    articles.close()
    assert not threads()


def test_forgetting_stops_the_threads():
    articles = saring.extract_many(iter(lambda: PAGE, None), workers=3)
    next(articles)
    del articles
    gc.collect()
    assert not threads()


@pytest.mark.parametrize("problem", [CaptureError("the disk is gone", source="x.warc"), OSError("the disk is gone")])
@pytest.mark.parametrize("workers", [1, 2])
def test_a_source_that_fails_does_so_after_its_pages(workers, problem):
    def source():
        yield from [PAGE] * 3
        raise problem

    articles = saring.extract_many(source(), workers=workers)
    assert len(list(islice(articles, 3))) == 3
    with pytest.raises(type(problem), match="the disk is gone"):
        next(articles)
    assert not threads()


@pytest.mark.parametrize("workers", [1, 2])
def test_an_item_that_is_no_page_is_a_type_error(workers):
    articles = saring.extract_many([PAGE, None], workers=workers)
    assert next(articles).headline
    with pytest.raises(TypeError, match="not NoneType"):
        next(articles)


@pytest.mark.parametrize("item", [(), (PAGE,), (PAGE, 5), (PAGE, ADDRESS, None)])
def test_a_tuple_that_is_no_page_with_its_url_is_a_type_error(item):
    with pytest.raises(TypeError, match="a tuple should be a page and its url"):
        list(saring.extract_many([item]))


@pytest.mark.parametrize("one", ["samples/crawl.warc.gz", PAGE])
def test_one_page_or_path_is_not_taken_for_many(one):
    with pytest.raises(TypeError, match=r"use saring\.read_captures\(path\)"):
        saring.extract_many(one)


def test_workers_are_one_or_more():
    with pytest.raises(OptionsError, match="give 1 or more"):
        saring.extract_many([], workers=0)


# ── rendering and back ──


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_record_rendered_to_html_and_extracted_is_the_same_article(path):
    first = saring.extract(path.read_bytes())
    second = saring.extract(saring.render(first, "html"), url=first.url)
    for name in ("headline", "date_published", "in_language", "canonical_url", "description"):
        assert getattr(second, name) == getattr(first, name), name
    assert [person.name for person in second.author] == [person.name for person in first.author]
    assert prose(second) == prose(first)


def prose(article: Article) -> list[Block]:
    return [block for block in article.body if block.type not in ("figure", "embed")]
