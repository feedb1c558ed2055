"""What the native side does for simple strings is what Python does for all of them."""

import re
from html import unescape
from html.entities import html5
from urllib.parse import urljoin

import pytest
from pages_made import block

from saring._core import KnownNames, Leads, absolute, read_moment, text_in
from saring.fields import wording
from saring.fields.dates import moments

EVERY = [chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000]


def test_every_letter_is_told_alike():
    different = [letter for letter in EVERY if wording.letters(f"A{letter}b") != wording._folded.__wrapped__(f"A{letter}b")]
    assert not different


SHAPELESS = re.compile("[\0-\x08\x0e-\x1b\x7f\xad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


def test_every_character_is_cleaned():
    """Those without a shape are left out, white space is single, all else stays."""
    for letter in EVERY:
        for text in (letter, f" A{letter}b "):
            if letter not in "&<":
                assert wording.clean(text) == " ".join(SHAPELESS.sub("", text).split()), ascii(text)


def test_every_reference_is_resolved_as_the_standard_library_does():
    for name in html5:
        for text in (f"a &{name} b", f"a&amp;{name}b;"):
            once = unescape(text)
            twice = unescape(once) if "&" in once and ";" in once else once
            assert wording.clean(text) == " ".join(SHAPELESS.sub("", twice).split()), text


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a <b>bold</b> claim", "a bold claim"),
        ("1 < 2 <3 > 2 <a <b> c", "1 < 2 <3 > 2 <a c"),
        ("AT&T &#8211; &#150; &#x1F6A2;", "AT&T – – 🚢"),
        ("a\ud800b \udfff", "ab"),
        ("", ""),
    ],
)
def test_text_is_cleaned(text, seen):
    assert wording.clean(text) == seen


def test_text_that_is_clean_is_itself():
    text = "L'Été – 1 “été” 中文"
    assert wording.clean(text) is text
    assert wording.clean(f" {text} ") == text


def test_letters_with_halves_of_surrogate_pairs_are_left_to_python():
    assert wording.letters("A\ud800") == "a"


BASES = ["https://a.org/b/c?d#e", "http://a.org", "https://a.org/b/", "https://a.org/x/;p?q"]
LINKS = ["d", "../d", "./", "..", "../../../d/", "/d/./e", "//b.org/d;e?f=g#h", "?f", "d;e/f", "d?e/../f", "HTTPS:d", "d//e", ";x"]


@pytest.mark.parametrize("base", BASES)
def test_relative_addresses_are_resolved_as_the_standard_library_does(base):
    for href in LINKS:
        joined = urljoin(base, href)
        assert absolute(href, base) == (joined if joined.startswith("http") and "//" in joined else None), href


def test_halves_of_surrogate_pairs_are_no_address():
    assert absolute("https://b.org/\ud800", None) is None


@pytest.mark.parametrize("text", ["2021-08-24", "2021-08-24 00:00:00", "2024-02-29T05:16:07.5+0530", "2021-08-24T05:16Z"])
def test_times_are_read_alike(text):
    assert moments.Moment(*read_moment(text)) == moments._by_patterns(text)


def test_words_before_names_are_none_in_half_pairs():
    leads = Leads(["by", "written by"])
    assert leads.after("Written by: Jane") == ("Written by", "Jane")
    assert leads.begin("by Jane")
    assert not leads.begin("by \ud800")
    assert leads.after("bye Jane") is None


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a", "a"),
        ({"name": "", "@value": "a", "text": "b"}, "a"),
        ([{"name": ["a"]}], "a"),
        ([[[["a"]]]], None),
        ({"text": None}, None),
        ([], None),
        (1, None),
    ],
)
def test_the_text_of_a_json_value_is_found(value, text):
    assert text_in(value) == text


def test_rows_are_those_with_a_known_name_or_ending_in_one_or_a_bracket():
    known = KnownNames(["dpa"])
    rows = [
        block(at, "body", text) for at, text in enumerate(["Von dpa", "dpapa", "a (mit b)。", f"dpa {'x ' * 120}", f"{'x ' * 120}(DPA)"])
    ]
    assert [row[0] for row in known.rows_in(rows)] == [0, 3, 4]
    assert [row[0] for row in known.ends_in(rows)] == [0, 2, 4]
    assert known.any_in_any(["a", "dpa"])
    assert not known.any_in_any([])
