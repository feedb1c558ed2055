"""The record as JSON: every field, camelCase, unknown fields absent."""

import re
from json import dumps
from typing import Any

from saring.record import Article

_UNSEEN = re.compile("[\x7f-\x9f\u2028\u2029]")
"""Legal inside a JSON string, but some tools end a line there, and terminals obey."""


def write(article: Article) -> str:
    """Indented, for people."""
    return in_json(article.to_dict(), indent=2)


def write_line(article: Article) -> str:
    """On one line, for programs."""
    return in_json(article.to_dict())


def in_json(value: Any, *, indent: int | None = None) -> str:
    """Data as JSON in which every sign can be seen."""
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", dumps(value, ensure_ascii=False, indent=indent))


def known(facts: dict[str, Any]) -> dict[str, Any]:
    """The facts that say something: without None, empty text and empty lists, in lists too."""
    full = {name: [one for one in value if _says(one)] if isinstance(value, list) else value for name, value in facts.items()}
    return {name: value for name, value in full.items() if _says(value)}


def _says(value: Any) -> bool:
    return value is not None and value != "" and value != [] and value != {}
