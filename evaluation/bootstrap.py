"""Intervals by resampling pages: how far a score would move had other pages of the kind been drawn."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from evaluation.measures import Array, Metric
from evaluation.metrics import Score

RESAMPLES = 1000
SEED = 20190101
SHARE = 0.95


class Interval(NamedTuple):
    """A corpus score, and the bounds within which 95 % of the resampled F1 lie."""

    score: Score
    low: float
    high: float


def interval(metric: Metric, rows: Array, resamples: int = RESAMPLES, seed: int = SEED) -> Interval:
    """Score the summands `rows` (pages × columns) and resample its pages with replacement.

    Args:
        metric: whose summands they are.
        rows: one row a page, at least one.
        resamples: how many times to draw as many pages as there are.
        seed: of the draws; the same seed and rows give the same bounds.
    """
    count = len(rows)
    draws = np.random.default_rng(seed).multinomial(count, np.full(count, 1.0 / count), size=resamples)
    resampled = metric.score(draws.astype(np.float64) @ rows)[:, 2]
    low, high = np.quantile(resampled, [(1 - SHARE) / 2, (1 + SHARE) / 2])
    precision, recall, f1 = (float(number) for number in metric.score(rows.sum(axis=0)))
    return Interval(Score(precision, recall, f1), float(low), float(high))
