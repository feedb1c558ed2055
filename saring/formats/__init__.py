"""Records to text: one table of formats, one function that looks a format up in it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from saring.errors import FormatError, OptionsError
from saring.formats import csv, html, json, jsonld, markdown, ninjs, tei, text
from saring.record import Article


class Format(NamedTuple):
    """A way to write records."""

    help: str
    write: Callable[[Article], str]
    """A record by itself as text, without a line break at the end."""
    each: Callable[[Article], str]
    """One of several records."""
    before: str = ""
    """What goes before the first of several records …"""
    between: str = "\n\n"
    """… between any two …"""
    after: str = ""
    """… and after the last."""
    end: str = "\n"
    """The line break at the end of all."""


def _table(columns: Sequence[str]) -> Format:
    table, row = csv.writers(csv.checked(columns))
    help = "chosen fields as a table, a record a row under a header; no cell runs as a formula"
    return Format(help, table, row, csv.header(columns) + csv.LINE_END, csv.LINE_END, end=csv.LINE_END)


def _one_way(help: str, write: Callable[[Article], str], before: str = "", between: str = "\n\n", after: str = "") -> Format:
    """A format in which a record reads the same by itself and among others."""
    return Format(help, write, write, before, between, after)


FORMATS = {
    "json": _one_way("the whole record as indented JSON; several records make one JSON array", json.write, "[\n", ",\n", "\n]"),
    "jsonl": _one_way("the whole record as JSON on one line", json.write_line, between="\n"),
    "jsonld": _one_way(
        "schema.org's NewsArticle, or what the page is instead, as JSON-LD; several make one array", jsonld.write, "[\n", ",\n", "\n]"
    ),
    "ninjs": Format("an item of ninjs 3.1, IPTC's News in JSON; several make an item a line", ninjs.write, ninjs.write_line, "", "\n"),
    "markdown": _one_way("the facts as front matter, the body as CommonMark", markdown.write),
    "text": _one_way("the headline and the body, plain", text.write),
    "html": _one_way("the article as a page of its own, in which nothing runs", html.write),
    "tei": Format(
        "TEI P5, the XML of text corpora; several records make one `teiCorpus`",
        tei.write,
        tei.write_element,
        tei.corpus_opening(),
        "\n",
        tei.CORPUS_END,
    ),
    "csv": _table(csv.DEFAULT),
}
"""Every format, by the name that `render` and the command line use."""


def find(name: str, fields: Sequence[str] | None = None) -> Format:
    """The format of this name; of a table, with these fields as its columns.

    Raises:
        FormatError: there is none.
        OptionsError: fields that no record has, or for a format that always writes the same ones.
    """
    if name not in FORMATS:
        raise FormatError(f"unknown format {name!r}", remedy=f"choose one of {', '.join(FORMATS)}")
    if fields is None:
        return FORMATS[name]
    if name != "csv":
        raise OptionsError(f"fields cannot be chosen for {name}", remedy="choose csv, or leave the fields out")
    return _table(fields)


def render(article: Article, format: str, *, fields: Sequence[str] | None = None) -> str:
    """Write a record in one of the `FORMATS`.

    Args:
        article: The record.
        format: "json", "jsonl", "jsonld", "ninjs", "markdown", "text", "html", "tei" or "csv".
        fields: The columns of csv: keys of `Article.to_dict`, or parts of them such as "author.url".

    Raises:
        FormatError: no such format. It is an `OptionsError`.
        OptionsError: fields that no record has, or for a format that has no columns.
    """
    return find(format, fields).write(article)
