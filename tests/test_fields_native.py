"""What the native side does for simple strings is what Python does for all of them."""

import pytest

from saring._core import full_address, plain_text, read_moment
from saring.fields import addresses, moments, wording

EVERY = [chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000]


def test_every_letter_is_told_alike():
    different = [letter for letter in EVERY if wording.letters(f"A{letter}b") != wording._folded.__wrapped__(f"A{letter}b")]
    assert not different


def test_every_character_is_cleaned_alike():
    different = [text for letter in EVERY for text in (letter, f" A{letter}b ") if wording.clean(text) != wording._cleaned(text)]
    assert not different


def test_text_that_is_clean_is_itself():
    text = "L'Été – 1 “été” 中文"
    assert plain_text(text) is text
    assert plain_text(f" {text} ") == text
    assert plain_text("a\ud800") is None


def test_halves_of_surrogate_pairs_are_left_to_python():
    assert wording.letters("A\ud800") == "a"


@pytest.mark.parametrize("href", ["https://b.org/a?b=c#d", "/", "/a/b-c.html?d=e&f=%20"])
def test_plain_addresses_are_resolved_alike(href):
    assert full_address(href, "https://a.org/b/c") == addresses._resolved(href, "https://a.org/b/c")


@pytest.mark.parametrize("text", ["2021-08-24", "2021-08-24 00:00:00", "2024-02-29T05:16:07.5+0530", "2021-08-24T05:16Z"])
def test_times_are_read_alike(text):
    assert moments.Moment(*read_moment(text)) == moments._by_patterns(text)
