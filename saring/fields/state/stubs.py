"""Whether a page's markup shows its article, or only the first lines of one that its data holds whole."""

import re
from collections.abc import Sequence

from saring.fields.wording import letters

REST = re.compile(r'(?:[^"\\]|\\.)*', re.DOTALL)
"""The rest of a string of JSON."""

PLAIN = re.compile("[A-Za-z0-9 ,]{20,60}")
"""A run of letters that JSON, markup and text write alike."""

_STUB, LONGEST_STUB, _LONGEST_LOCKED = 400, 1_500, 3_000
"""Characters that no article has but a very short one; that the first lines have; that those before a paywall have."""
_MUCH_MORE, _MORE, _HELD = 5, 1.5, 0.8
"""How much longer the stored body is, where it has nothing in common with what is shown, and where it holds so much of it."""


def may_be_stub(
    length: int, shown: Sequence[str] = (), scripts: Sequence[tuple[str, str]] | None = None, *, is_locked: bool = False
) -> bool:
    """Whether a text of so many characters may be a stub.

    Args:
        length: characters that the markup shows.
        shown: its paragraphs.
        scripts: the page's state, of which a text longer than a few lines has to be a part; None if that is not asked for yet.
        is_locked: whether the page says that the article is not free.
    """
    if length <= _STUB:
        return True
    if length > _LONGEST_LOCKED or scripts is None:
        return length <= _LONGEST_LOCKED
    return is_locked or (length <= LONGEST_STUB and _goes_on(shown[-1], length, scripts))


def _goes_on(last: str, length: int, scripts: Sequence[tuple[str, str]]) -> bool:
    """Whether the last paragraph stands in a string of the state with much more behind it. Costs a search, not a reading."""
    runs = PLAIN.findall(last)
    sample = max(runs, key=len) if runs else last[:_SAMPLE]
    for _, text in scripts:
        at = text.find(sample)
        rest = REST.match(text, at) if at >= 0 else None
        if rest is not None and len(rest[0]) > length:
            return True
    return False


_SAMPLE = 20


def is_body_of(texts: Sequence[str], shown: Sequence[str]) -> bool:
    """Whether a stored body is the whole of which the markup shows a part, or stands in for a page that shows next to nothing."""
    length, seen = sum(map(len, texts)), sum(map(len, shown))
    if seen <= _STUB and length >= _MUCH_MORE * seen:
        return True
    if length < _MORE * seen:
        return False
    whole = letters("".join(texts))
    held = sum([len(text) for text in shown if letters(text.rstrip(".… "))[:_COMPARED] in whole])
    return held >= _HELD * seen


_COMPARED = 200
"""Letters of a paragraph that are compared: the last one shown is often cut off."""
