"""Records as rows of a table: CSV of RFC 4180, a column for each field that was chosen.

A field that has several values has them in one cell, parted by "; "; of a thing with fields of its own (a person, a publisher, the verdict)
the cell has the first one (its name, its kind), or the one that is named: `author.url`. `body` and `evidence` are JSON.

Spreadsheets run what begins like a formula. A cell that does has an apostrophe before it, which they take for "this is text"; so has one
that already begins with apostrophes and then like a formula, so that taking one away gives every value back. That holds where
the file is opened as what it is, with commas: a program told that semicolons part the cells divides texts, and may find a formula in one.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

from saring._jsonable import camel
from saring.errors import OptionsError
from saring.formats.json import in_json
from saring.formats.text import plain
from saring.record import KEYS, Article

DEFAULT = tuple(
    (
        "url headline author sourceOrganization publisher datePublished dateModified dateline articleSection keywords inLanguage "
        "description wordCount articleBody verdict"
    ).split()
)
"""The columns where none are named: what one would ask of a list of articles."""

LINE_END = "\r\n"
_BETWEEN = "; "
_AS_JSON = ("body", "evidence")
"""Fields of which one value would say little."""

_FORMULA = re.compile(r"'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])")
"""How a cell begins that a spreadsheet runs (full-width signs too), behind white space that it may strip; the controls are OWASP's."""

_QUOTED = re.compile(r'[",;\t\r\n]|^\s|\s$')
"""Where a cell needs its quotation marks; semicolons and tabs for readers that guess."""


def header(columns: Sequence[str]) -> str:
    """The first row."""
    return ",".join(columns)


def row(article: Article, columns: Sequence[str]) -> str:
    """The row of a record."""
    record = article.to_dict()
    return ",".join([_written(_cell(record, column)) for column in columns])


def writers(columns: Sequence[str]) -> tuple[Callable[[Article], str], Callable[[Article], str]]:
    """What writes a table of one record, and what writes a row."""

    def table(article: Article) -> str:
        return header(columns) + LINE_END + row(article, columns)

    return table, lambda article: row(article, columns)


def checked(columns: Sequence[str]) -> tuple[str, ...]:
    """The columns, if a record can have each of them.

    Raises:
        OptionsError: a field that no record has, or no field at all.
    """
    for column in columns:
        if column not in _COLUMNS:
            raise OptionsError(f"no record has a field {column!r}", remedy=f"choose from {', '.join(KEYS)}, or a part such as author.url")
    if not columns:
        raise OptionsError("a table without columns says nothing", remedy=f"choose from {', '.join(KEYS)}")
    return tuple(columns)


def _parts() -> Iterator[tuple[str, list[str]]]:
    """Every field whose values have fields of their own, with those."""
    for name, hint in get_type_hints(Article).items():
        classes = [kind for kind in (hint, *get_args(hint)) if is_dataclass(kind)]
        if classes and camel(name) not in _AS_JSON:
            yield camel(name), [camel(part.name) for part in fields(classes[0])]


_PARTS = dict(_parts())
_COLUMNS = {*KEYS, *[f"{name}.{part}" for name, parts in _PARTS.items() for part in parts]}


def _cell(record: dict[str, Any], column: str) -> str:
    name, _, part = column.partition(".")
    value = record.get(name)
    if name in _PARTS:
        part = part or _PARTS[name][0]
        things = value if isinstance(value, list) else [value] if value else []
        value = [thing[part] for thing in things if part in thing]
    if isinstance(value, list) and name not in _AS_JSON:
        return _BETWEEN.join([_text(one) for one in value])
    return _text(value)


def _text(value: Any) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    return in_json(value)


def _written(text: str) -> str:
    text = plain(text)
    text = "'" + text if _FORMULA.match(text) else text
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text
