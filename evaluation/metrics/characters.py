"""F1 over runs of characters: for scripts whose words no rule finds (Thai, Lao, Khmer), order included.

Spaces and punctuation do not count, so one stray sign costs a few runs and not a clause.
"""

from __future__ import annotations

import unicodedata
from collections import Counter

import regex

from evaluation.metrics.score import Score, bag_score

RUN_LENGTH = 5
NOT_LETTER_MARK_OR_DIGIT = regex.compile(r"[^\p{L}\p{M}\p{N}]+")


def _runs(text: str) -> Counter[str]:
    kept = NOT_LETTER_MARK_OR_DIGIT.sub("", unicodedata.normalize("NFC", text).casefold())
    if not kept:
        return Counter()
    return Counter(kept[start : start + RUN_LENGTH] for start in range(max(1, len(kept) - RUN_LENGTH + 1)))


def character_score(prediction: str, truth: str) -> Score:
    """Score one page by runs of five letters, marks or digits; an empty truth asks for an empty prediction."""
    return bag_score(_runs(prediction), _runs(truth))


def character_f1(prediction: str, truth: str) -> float:
    """Return one page's character-run F1, 0..1."""
    return character_score(prediction, truth).f1
