r"""Bag-of-words F1: as WCXB counts words, and with Unicode's word boundaries for every script.

WCXB (`evaluate.py`) takes `\w+` of the lower-cased text. Where words are not parted by spaces such a "word" is a whole
clause, and in Thai or Devanagari a vowel sign ends it, so for those the words of Unicode Standard Annex 29 are
counted after NFC: in Chinese and kana a character each, elsewhere what a reader calls a word.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

import regex

from evaluation.metrics.score import Score, bag_score

WORD = re.compile(r"\w+")
# With the WORD flag `\b` is the default word boundary of UAX 29, not the edge of `\w`.
UNICODE_BOUNDARY = regex.compile(r"(?V1w)\b")
HAS_LETTER_OR_DIGIT = regex.compile(r"[\p{L}\p{N}]")


def word_score(prediction: str, truth: str) -> Score:
    """Score one page as WCXB does; an empty truth asks for an empty prediction."""
    return bag_score(Counter(WORD.findall(prediction.lower())), Counter(WORD.findall(truth.lower())))


def word_f1(prediction: str, truth: str) -> float:
    """Return one page's WCXB word F1, 0..1."""
    return word_score(prediction, truth).f1


def unicode_words(text: str) -> list[str]:
    """Return the UAX-29 words of `text` that hold a letter or a digit, NFC and case-folded, in order."""
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    return [word for word in UNICODE_BOUNDARY.split(folded) if HAS_LETTER_OR_DIGIT.search(word)]


def unicode_word_score(prediction: str, truth: str) -> Score:
    """Score one page by UAX-29 words; an empty truth asks for an empty prediction."""
    return bag_score(Counter(unicode_words(prediction)), Counter(unicode_words(truth)))


def unicode_word_f1(prediction: str, truth: str) -> float:
    """Return one page's UAX-29 word F1, 0..1."""
    return unicode_word_score(prediction, truth).f1
