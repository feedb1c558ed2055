"""Cleaning the strings that pages give, and comparing them."""

import re
from collections.abc import Iterable
from functools import lru_cache
from html import unescape
from typing import Any

from saring._core import plain_letters, plain_text, text_in

TAG = re.compile(r"<[a-zA-Z/!][^<>]*>")
"""A tag inside a string that should be text: `a <b>bold</b> claim`."""

INVISIBLE = re.compile("[\u200b\u200e\u200f\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters without a shape: zero-width space, marks of direction, soft hyphen; and halves of pairs, which nobody can write."""

LETTERS = re.compile(r"[^\W_]+")
"""Letters and digits without anything between them."""


def longest_first(words: Iterable[str]) -> list[str]:
    """The words so that none stands before a longer one that begins or ends with it, in one order whatever they come from."""
    return sorted(words, key=lambda word: (-len(word), word))


def clean(text: str) -> str:
    """Text as a reader sees it: references resolved (also twice escaped), tags gone, white space single. Most text is so already."""
    plain = plain_text(text)
    return _cleaned(text) if plain is None else plain


def _cleaned(text: str) -> str:
    if "&" in text:
        text = unescape(text)
        if "&" in text and ";" in text:
            text = unescape(text)
    if "<" in text:
        text = TAG.sub("", text)
    if not text.isascii():
        text = INVISIBLE.sub("", text)
    return " ".join(text.split())


def text_of(value: Any) -> str | None:
    """The text of a JSON value: a string, the first of a list, the `name` or `@value` of an object."""
    text = text_in(value)
    return (clean(text) or None) if text else None


UNFILLED = re.compile(r"(?:null|undefined|nan|\[object \w+\])|\{\{.*|\$\{.*|%%.*", re.IGNORECASE | re.DOTALL)
"""What programs write for a value that they do not have: `null`, `[object Object]`, `{{ article.description }}`."""


def is_unfilled(text: str) -> bool:
    """Whether a text is what a program writes for a value that it does not have."""
    return text[0] in "nNuU[{$%" and UNFILLED.fullmatch(text) is not None


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
