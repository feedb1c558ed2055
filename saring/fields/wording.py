"""Cleaning the strings that pages give, and comparing them."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from saring._core import clean_text, plain_letters, text_in

TAG = re.compile(r"<[a-zA-Z/!][^<>]*>")
"""A tag inside a string that should be text: `a <b>bold</b> claim`."""

STOPS = (".", "!", "?", "…", "।", "۔", "؟", "。", "！", "？")
"""What ends a sentence, in many scripts."""

LETTERS = re.compile(r"[^\W_]+")
"""Letters and digits without anything between them."""


def longest_first(words: Iterable[str]) -> list[str]:
    """The words so that none stands before a longer one that begins or ends with it, in one order whatever they come from."""
    return sorted(words, key=lambda word: (-len(word), word))


clean = clean_text
"""Text as a reader sees it: references resolved (also twice escaped), tags gone, white space single. Most text is so already."""


UNFILLED = re.compile(r"(?:null|none|undefined|nan|n/a|invalid date|\[object \w+\])|\{\{.*|\$\{.*|%%.*|<%.*", re.IGNORECASE | re.DOTALL)
"""What programs write for a value that they do not have: `null`, `[object Object]`, `{{ article.description }}`."""


def is_unfilled(text: str) -> bool:
    """Whether a text is what a program writes for a value that it does not have."""
    return text[:1] in "nNuUiI[{$%<" and UNFILLED.fullmatch(text) is not None


def text_of(value: Any) -> str | None:
    """The text of a JSON value: a string, the first of a list, the `name` or `@value` of an object; None for what is no value."""
    text = text_in(value)
    text = clean(text) if text else ""
    return text if text and not is_unfilled(text) else None


def many(value: Any) -> list[Any]:
    """The members of a JSON value: a list's own, else the value itself; nothing for None."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def letters(text: str) -> str:
    """Only the letters and digits of a text, in one case: what is left of two titles that differ in dashes and spaces."""
    plain = plain_letters(text)
    return _folded(text) if plain is None else plain


@lru_cache(maxsize=64)  # a page's title, names and headings are asked for by several fields
def _folded(text: str) -> str:
    return "".join(LETTERS.findall(text)).casefold()
