"""Readers' comments, kept apart from the body."""

from saring.fields.columns import TEXT
from saring.fields.facts import Facts
from saring.record import Comment

_MOST = 1_000


def comment(facts: Facts) -> tuple[Comment, ...]:
    """One comment for each block of readers' words, in page order."""
    return tuple([Comment(row[TEXT]) for row in facts.labelled("comment")[:_MOST]])
