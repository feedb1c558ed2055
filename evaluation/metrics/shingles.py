r"""Shingle F1 of the ScrapingHub article extraction benchmark (AEB, `evaluate.py`).

Tokens are `\w+` with case kept, shingles are runs of four. Counts are taken over multisets and divided by their sum, so
that each page weighs the same. Corpus precision leaves out the pages for which nothing was returned, corpus recall the
pages without truth, and F1 is the harmonic mean of those two means, not the mean of the pages' F1.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from evaluation.metrics.score import Counts, Score, bag_counts, harmonic

SHINGLE_LENGTH = 4
WORD = re.compile(r"\w+")


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    tokens = WORD.findall(text)
    if not tokens:
        return Counter()
    starts = range(max(1, len(tokens) - SHINGLE_LENGTH + 1))
    return Counter(tuple(tokens[start : start + SHINGLE_LENGTH]) for start in starts)


def shingle_counts(prediction: str, truth: str) -> Counts:
    """Return the page's counts as shares of their sum; all 0 when both texts are without words."""
    counts = bag_counts(_shingles(prediction), _shingles(truth))
    total = sum(counts)
    return Counts(*(count / total for count in counts)) if total else Counts(0.0, 0.0, 0.0)


def page_precision(counts: Counts) -> float:
    """Return the benchmark's page precision: 1 when nothing is wrong or missed, 0 when nothing is right."""
    return _ratio(counts.hit, counts.wrong, counts.missed)


def page_recall(counts: Counts) -> float:
    """Return the benchmark's page recall: 1 when nothing is wrong or missed, 0 when nothing is right."""
    return _ratio(counts.hit, counts.missed, counts.wrong)


def _ratio(hit: float, against: float, other: float) -> float:
    if against == other == 0:
        return 1.0
    return hit / (hit + against) if hit + against else 0.0


def corpus_shingles(pages: Iterable[Counts]) -> Score:
    """Return the corpus score of `pages` as the benchmark prints it."""
    counted = list(pages)
    precisions = [page_precision(page) for page in counted if page.hit + page.wrong > 0]
    recalls = [page_recall(page) for page in counted if page.hit + page.missed > 0]
    precision = sum(precisions) / len(precisions) if precisions else 0.0
    recall = sum(recalls) / len(recalls) if recalls else 0.0
    return Score(precision, recall, harmonic(precision, recall))


def shingle_score(prediction: str, truth: str) -> Score:
    """Return one page's precision, recall and their harmonic mean."""
    counts = shingle_counts(prediction, truth)
    precision, recall = page_precision(counts), page_recall(counts)
    return Score(precision, recall, harmonic(precision, recall))


def shingle_f1(prediction: str, truth: str) -> float:
    """Return one page's shingle F1, 0..1."""
    return shingle_score(prediction, truth).f1
