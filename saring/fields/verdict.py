"""What a page is, and why: the model's page type, or what stands in the way of an article."""

import re
from collections.abc import Sequence
from typing import cast

from saring.fields.columns import PAGE_TYPES
from saring.fields.error_titles import ERROR_TITLES
from saring.record import Block, Verdict, VerdictKind

_ERROR_PAGE_LETTERS = 1500
"""An error page says little; an article about errors says more."""

_ERROR_STATUS_TITLE = re.compile(r"\W*(?:error\W*|http\W*)*(?:4(?:0[0-9]|10|29|51)|5(?:0[0-4]|2[0-9]))\b(?!\s*\w*\d|[.,]\d)", re.IGNORECASE)
"""A title that starts with the number of an HTTP error: "404", "Error 503 - …"."""

_ERROR_PHRASES = tuple([phrase for phrases in ERROR_TITLES.values() for phrase in phrases])

_READABLE = ("html", "text")


def verdict(kind: str, titles: Sequence[str | None], page_type: Sequence[float], body: Sequence[Block]) -> Verdict:
    """What the page is.

    Args:
        kind: what the bytes are, as the native side names it: "html", "text", "empty", "pdf" …
        titles: the page's headline and its title; either may be that of an error page.
        page_type: the model's probability for each of `PAGE_TYPES`.
        body: the blocks of the article.
    """
    if kind == "empty":
        return Verdict("empty", "the input is empty", 1.0)
    if kind not in _READABLE:
        return Verdict("notHtml", f"the input is not a page but {_an(kind)}", 1.0)
    for title in titles:
        if _is_error_page(title, body):
            return Verdict("errorPage", f"the title is that of an error page: {title}")
    return _by_type(page_type, body)


def _an(kind: str) -> str:
    """The name of a kind of data as a reader would say it."""
    name = kind.upper() if len(kind) <= _ACRONYM else f"{kind} data"
    return f"{'an' if name[0] in 'aeio' else 'a'} {name}" if name.isupper() else name


_ACRONYM = 4


def _is_error_page(title: str | None, body: Sequence[Block]) -> bool:
    if not title or sum([len(block.text) for block in body]) > _ERROR_PAGE_LETTERS:
        return False
    words = title.lower()
    return _ERROR_STATUS_TITLE.match(words) is not None or any(phrase in words for phrase in _ERROR_PHRASES)


def _by_type(page_type: Sequence[float], body: Sequence[Block]) -> Verdict:
    """The likeliest type; without a body, only a type that needs none."""
    probability = max(page_type)
    kind = PAGE_TYPES[list(page_type).index(probability)]
    if body:
        return Verdict(cast(VerdictKind, kind), f"reads as {kind}, with {len(body)} blocks of content", probability)
    if kind in _BODILESS:
        return Verdict(cast(VerdictKind, kind), f"reads as {kind}; no block is main content", probability)
    return Verdict("empty", "no block of the page is main content")


_BODILESS = ("listing", "gallery", "video", "forum", "product")
"""Kinds of page that are what they are without any text of their own."""
