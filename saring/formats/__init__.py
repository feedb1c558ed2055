"""Records to text: one table of formats, one function that looks a format up in it."""

from collections.abc import Callable
from typing import NamedTuple

from saring.errors import FormatError
from saring.formats import html, json, markdown, text
from saring.record import Article


class Format(NamedTuple):
    """A way to write a record."""

    help: str
    write: Callable[[Article], str]
    """The record as text, without a newline at the end."""
    before: str = ""
    """What goes before the first of several records …"""
    between: str = "\n\n"
    """… between any two …"""
    after: str = ""
    """… and after the last."""


FORMATS = {
    "json": Format("the whole record as indented JSON; several records make one JSON array", json.write, "[\n", ",\n", "\n]"),
    "jsonl": Format("the whole record as JSON on one line", json.write_line, between="\n"),
    "markdown": Format("the facts as front matter, the body as CommonMark", markdown.write),
    "text": Format("the headline and the body, plain", text.write),
    "html": Format("the article as a page of its own, in which nothing runs", html.write),
}
"""Every format, by the name that `render` and the command line use."""


def find(name: str) -> Format:
    """The format of this name.

    Raises:
        FormatError: there is none.
    """
    if name not in FORMATS:
        raise FormatError(f"unknown format {name!r}", remedy=f"choose one of {', '.join(FORMATS)}")
    return FORMATS[name]


def render(article: Article, format: str) -> str:
    """Write a record in one of the `FORMATS`: "json", "jsonl", "markdown", "text" or "html".

    Raises:
        FormatError: no such format.
    """
    return find(format).write(article)
