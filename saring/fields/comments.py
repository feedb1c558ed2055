"""Readers' comments, kept apart from the body."""

from collections.abc import Container

from saring.fields.columns import INDEX, TEXT
from saring.fields.facts import Facts
from saring.record import Comment

_MOST = 1_000


def comment(facts: Facts, updates: Container[int] = ()) -> tuple[Comment, ...]:
    """One comment for each block of readers' words, in page order; not those in a live blog's updates, which look alike."""
    return tuple([Comment(row[TEXT]) for row in facts.labelled("comment")[:_MOST] if row[INDEX] not in updates])
