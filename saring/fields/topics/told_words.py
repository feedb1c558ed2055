"""Whether an article has one of the words of keywords: most that are its own have one in its first lines."""

import re
from collections import Counter
from collections.abc import Sequence
from unicodedata import name as name_of
from unicodedata import normalize

from saring._core import FIRST_EAST_ASIAN
from saring.fields.columns import TEXT, Row
from saring.fields.facts import Facts, joined

WORD = re.compile(r"[^\W_]+")
"""A word of an address or a text."""

SEVERAL = 4
"""Keywords of which the text has at least one word, if they are the article's."""

_STEM, _SHORT = 5, 4
"""Letters in which words agree whatever their endings; of the shortest word in Latin that tells."""

_MOST_BLOCKS, _MOST_LETTERS, _MOST_UNSPACED = 200, 2_000, 15
"""Blocks and letters of a block in which words are looked for, and words of scripts without spaces that are."""

_PLAIN = {
    **{code: normalize("NFD", chr(code))[0] for code in (*range(0x00C0, 0x0460), *range(0x1E00, 0x1F00))},
    **dict.fromkeys(range(0x0300, 0x0370)),
    **str.maketrans("đħıłø", "dhilo"),
}
"""Letters without their accents, which keywords often leave out: `sao paulo`, `αθηνα`, `lodz`. A table, as to take texts apart whole
costs the square of the accents that a hostile one piles on a letter."""


def is_any_told(names: Sequence[str], facts: Facts) -> bool:
    """Whether the headline or the text has one of the words of keywords, or cannot: there is none, or it is in another script."""
    words = dict.fromkeys([word[:_STEM] for name in names for word in _words(name)])  # in their order: a set's differs from run to run
    body = facts.labelled("body")[:_MOST_BLOCKS]
    if not words or not body:
        return True
    unspaced = [word for word in words if word[0] >= FIRST_EAST_ASIAN][:_MOST_UNSPACED]
    for row in (*facts.labelled("headline"), *body):
        text = _plain(row[TEXT][:_MOST_LETTERS])
        if not words.keys().isdisjoint([word[:_STEM] for word in WORD.findall(text)]) or any(word in text for word in unspaced):
            return True
    return not _are_in_script(names, body)


def _words(name: str) -> list[str]:
    """The words of a keyword that tell."""
    words = WORD.findall(normalize("NFC", name.lower()))
    return [_plain(word) for word in words if len(word) >= _SHORT or not word.isascii()]


def _plain(text: str) -> str:
    """In lower case and without accents."""
    return text.lower() if text.isascii() else text.lower().translate(_PLAIN)


def _are_in_script(names: Sequence[str], body: list[Row]) -> bool:
    """Whether several keywords are in the script of the text: the European Commission files what it says in Russian in English."""
    script = _script(joined(body))
    return sum([_has_script(name, script) for name in names]) >= SEVERAL


def _script(text: str) -> str:
    """The script of most letters of a text's beginning; empty if it has none."""
    seen = Counter(map(_script_of, filter(str.isalpha, text[:_MOST_LETTERS])))
    return max(seen, key=lambda script: (seen[script], script), default="")


def _has_script(name: str, script: str) -> bool:
    return any(_script_of(letter) == script for letter in name if letter.isalpha())


def _script_of(letter: str) -> str:
    script = name_of(letter, "").partition(" ")[0]
    return {"HIRAGANA": "CJK", "KATAKANA": "CJK", "FULLWIDTH": "LATIN"}.get(script, script)
