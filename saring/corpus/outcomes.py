"""What can become of a capture: every one ends in exactly one of these, and their counts add up to the captures seen."""

from collections.abc import Mapping
from typing import Final

OUTCOMES: Final[Mapping[str, str]] = {
    "article": "a record whose verdict is an article or a live blog",
    "otherContent": "a record of a page that is something else and has content",
    "noContent": "a page without main content: a shell, a wall, an error page",
    "duplicateCapture": "the same page with the same content, captured again",
    "joinedPage": "a further page of an article, joined to the row of its first page",
    "skippedType": "no page by its content: a picture, a script, a PDF",
    "notFound": "a response that the server did not answer with the page: a redirect, an error",
    "empty": "a response without a body",
    "truncated": "cut short by the crawler or on the way",
    "tooLarge": "larger than a page may be",
    "damaged": "bytes of the input that could not be read",
    "timedOut": "took longer than a page may",
    "crashed": "ended its process, or took more memory than a page may",
}
"""Name of every outcome, and what it means."""

KEPT: Final = frozenset(("article", "otherContent"))
"""Outcomes that become rows of the dataset; captures with the others are listed in its file of what was left out."""
