"""Gradient-boosted trees on the same rows, for comparison: by block alone, and a second stage over the neighbours' scores.

Not shipped: 300 trees on 300 blocks cost several milliseconds a page, the network a tenth of one. They teach it.
"""

from collections.abc import Sequence
from typing import Any, Final

import lightgbm
import numpy as np
import numpy.typing as npt

from training.corpus import FOLDS, Example
from training.rows import Rows
from training.trust import trust_of

PARAMETERS: Final = {
    "objective": "cross_entropy", "learning_rate": 0.07, "num_leaves": 63, "min_data_in_leaf": 60, "feature_fraction": 0.6,
    "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 2.0, "verbose": -1, "num_threads": 2, "max_bin": 127,
}  # fmt: skip
ROUNDS: Final = 250
REACH: Final = 5
Floats = npt.NDArray[np.float32]


def _weights(examples: Sequence[Example]) -> Floats:
    parts = []
    for example in examples:
        share = example.labels.weight * np.sqrt(example.words + 1)
        parts.append(trust_of(example) * share / max(float(share.sum()), 1.0) * 100)
    return np.concatenate(parts).astype(np.float32)


def _train(rows: Floats, examples: Sequence[Example]) -> lightgbm.Booster:
    weights = _weights(examples)
    target = np.concatenate([example.labels.content for example in examples])
    kept = weights > 0
    data = lightgbm.Dataset(rows[kept], target[kept], weight=weights[kept], free_raw_data=True)
    return lightgbm.train(dict(PARAMETERS), data, ROUNDS)


def neighbours(scores: Floats) -> Floats:
    """Scores of the blocks around each, the page's mean, and running means from both ends."""
    padded = np.pad(scores, REACH)
    around = [padded[REACH + shift : REACH + shift + len(scores)] for shift in range(-REACH, REACH + 1)]
    before = np.cumsum(scores) / np.arange(1, len(scores) + 1)
    after = np.cumsum(scores[::-1])[::-1] / np.arange(len(scores), 0, -1)
    return np.stack([*around, np.full_like(scores, scores.mean()), before, after], 1).astype(np.float32)


def predict_fold(fold: int, examples: Sequence[Example], rows: Sequence[Rows], stages: int) -> dict[int, Floats]:
    """Content probability of the blocks of the fold's pages, from trees that saw only the others."""
    seen = [i for i, example in enumerate(examples) if example.fold != fold]
    unseen = [i for i, example in enumerate(examples) if example.fold == fold]
    first = _train(np.concatenate([rows[i] for i in seen]), [examples[i] for i in seen])
    scores = {i: _scores(first, rows[i]) for i in unseen}
    if stages == 1:
        return scores
    # The second stage must see the first as it is on unseen pages: its rows come from an inner split by domain.
    inner: dict[int, Floats] = {}
    for half in (0, 1):
        fit_on = [i for i in seen if (examples[i].fold + half) % 2]
        use_on = [i for i in seen if not (examples[i].fold + half) % 2]
        booster = _train(np.concatenate([rows[i] for i in fit_on]), [examples[i] for i in fit_on])
        inner |= {i: _scores(booster, rows[i]) for i in use_on}
    stacked = np.concatenate([np.hstack([rows[i], neighbours(inner[i])]) for i in seen])
    second = _train(stacked, [examples[i] for i in seen])
    return {i: _scores(second, np.hstack([rows[i], neighbours(scores[i])])) for i in unseen}


def out_of_fold(examples: Sequence[Example], rows: Sequence[Rows]) -> list[Floats]:
    """What trees of one stage say of every page, which have not seen its fold."""
    scores: dict[int, Floats] = {}
    for fold in range(FOLDS):
        scores |= predict_fold(fold, examples, rows, 1)
    return [scores[index] for index in range(len(examples))]


def _scores(booster: lightgbm.Booster, rows: Any) -> Floats:
    return np.asarray(booster.predict(rows), np.float32)
