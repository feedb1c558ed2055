"""What the native side does for simple strings is what Python does for all of them."""

import pytest
from pages_made import block

from saring._core import KnownNames, Leads, full_address, lines_beside, read_moment, text_in
from saring.fields import addresses, moments, wording

EVERY = [chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000]


def test_every_letter_is_told_alike():
    different = [letter for letter in EVERY if wording.letters(f"A{letter}b") != wording._folded.__wrapped__(f"A{letter}b")]
    assert not different


def test_halves_of_surrogate_pairs_are_left_to_python():
    assert wording.letters("A\ud800") == "a"


@pytest.mark.parametrize("href", ["https://b.org/a?b=c#d", "/", "/a/b-c.html?d=e&f=%20"])
def test_plain_addresses_are_resolved_alike(href):
    assert full_address(href, "https://a.org/b/c") == addresses._resolved(href, "https://a.org/b/c")


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


def test_lines_beside_a_text_are_those_between_headline_and_paragraph_and_behind_it():
    texts = ["Title", "by Jane", "x" * 201, "p " * 50, "short", "Source: a", "b", "c", "d"]
    labels = ["headline", "byline", "related", "body", "body", *["caption"] * 4]
    content = [block(at, *told) for at, told in enumerate(zip(labels, texts, strict=True))]
    left_out = block(6, "boilerplate", "b")
    above, behind = lines_beside(content[:6] + content[7:], content[3:5], content[:1], ([content[1]], [left_out]))
    assert [row[0] for row in above] == [1]
    assert [row[0] for row in behind] == [5, 6, 7, 8]
    assert lines_beside(content, content[4:5], [], ([], [])) == ([], [])
