"""Readers' comments, kept apart from the body."""

from collections.abc import Container

from saring.fields.columns import INDEX, KIND, KINDS, TEXT
from saring.fields.comment_words import CONTROLS
from saring.fields.facts import Facts
from saring.fields.wording import letters
from saring.record import Comment

_MOST = 1_000
_HEADING = KINDS.index("heading")
_LONGEST_CONTROL = 100
_CONTROLS = frozenset({letters(word) for line in CONTROLS.values() for word in line.split("|")}) | {""}
_DIGITS = str.maketrans("", "", "0123456789")


def comment(facts: Facts, updates: Container[int] = ()) -> tuple[Comment, ...]:
    """One comment for each block of readers' words, in page order; not those in a live blog's updates, which look alike.

    Headings, buttons, fields of forms and counts among them are none: `2 comments`, `Reply`, `Email *`.
    """
    rows = [row for row in facts.labelled("comment")[:_MOST] if row[INDEX] not in updates]
    return tuple([Comment(row[TEXT]) for row in rows if row[KIND] != _HEADING and not is_control(row[TEXT])])


def is_control(text: str) -> bool:
    """Whether a line among comments is a button, a field of a form or a count."""
    return len(text) <= _LONGEST_CONTROL and letters(text).translate(_DIGITS) in _CONTROLS
