"""Readers' words, apart from the body and from the buttons, forms and counts around them."""

import pytest
from pages_made import block, page

from saring.fields.comments import comment, is_control
from saring.fields.facts import gather


def test_headings_buttons_and_counts_are_no_comments():
    texts = ("Great news, at last.", "Reply", "Likes (3)", "12", "Email *", "The old jetty should stay open, too.")
    rows = [
        block(0, "comment", "2 comments so far", "heading", level=3),
        *[block(1 + at, "comment", text) for at, text in enumerate(texts)],
    ]
    made = page(*rows)
    assert [one.text for one in comment(gather(made, made.content, None, None))] == [texts[0], texts[-1]]


@pytest.mark.parametrize(
    "line",
    [
        "Reply",
        "REPLY · 3",
        "Antworten",
        "Balas",
        "Répondre",
        "Ответить (2)",
        "返信",
        "답글 3",
        "رد",
        "+1",
        "Your email address will not be published.",
    ],
)
def test_controls(line):
    assert is_control(line)


@pytest.mark.parametrize("line", ["Reply to all of us!", "Comment dites-vous", "Share it with the town", "Hallo", "nice"])
def test_words_are_no_controls(line):
    assert not is_control(line)
