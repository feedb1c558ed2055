"""The numbers every metric family gives back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from typing import NamedTuple, TypeVar

T = TypeVar("T", bound=Hashable)


class Score(NamedTuple):
    """Precision, recall and F1 of one page or one corpus, each 0..1."""

    precision: float
    recall: float
    f1: float


class Counts(NamedTuple):
    """Things found rightly, found wrongly and missed; whole numbers or shares."""

    hit: float
    wrong: float
    missed: float


def harmonic(precision: float, recall: float) -> float:
    """Return the harmonic mean of two numbers, 0 when both are 0."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def from_counts(counts: Counts) -> Score:
    """Return the plain ratios of `counts`; a ratio without a denominator is 0."""
    precision = counts.hit / (counts.hit + counts.wrong) if counts.hit + counts.wrong else 0.0
    recall = counts.hit / (counts.hit + counts.missed) if counts.hit + counts.missed else 0.0
    return Score(precision, recall, harmonic(precision, recall))


def bag_counts(prediction: Counter[T], truth: Counter[T]) -> Counts:
    """Return how two multisets overlap."""
    hit = (prediction & truth).total()
    return Counts(hit, prediction.total() - hit, truth.total() - hit)


def bag_score(prediction: Counter[T], truth: Counter[T]) -> Score:
    """Score two multisets; an empty truth is answered by nothing (1) or by something (0)."""
    if not truth:
        return Score(0.0, 0.0, 0.0) if prediction else Score(1.0, 1.0, 1.0)
    return from_counts(bag_counts(prediction, truth))
