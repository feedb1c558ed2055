"""The record as JSON: every field, camelCase, unknown fields absent."""

from json import dumps

from saring.record import Article

_LINE_BREAKS = {"\u0085": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}
"""Legal inside a JSON string, but some tools end a line there."""


def write(article: Article) -> str:
    """Indented, for people."""
    return dumps(article.to_dict(), ensure_ascii=False, indent=2)


def write_line(article: Article) -> str:
    """On one line, for programs."""
    line = dumps(article.to_dict(), ensure_ascii=False)
    for sign, escape in _LINE_BREAKS.items():
        line = line.replace(sign, escape)
    return line
