"""What the native side does for simple strings is what Python does for all of them."""

from urllib.parse import urljoin

import pytest

from saring._core import absolute, read_moment
from saring.fields import moments, wording

EVERY = [chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000]


def test_every_letter_is_told_alike():
    different = [letter for letter in EVERY if wording.letters(f"A{letter}b") != wording._folded.__wrapped__(f"A{letter}b")]
    assert not different


def test_halves_of_surrogate_pairs_are_left_to_python():
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
