"""Probabilities to text, as `core/src/decision.rs` decides it; for scoring folds in training."""

import numpy as np
import numpy.typing as npt

ROUNDS = 4
LEAST_F1 = 0.2
LEAST_CONTENT = 0.1
CAUTION = 1.0


def threshold(words: npt.NDArray[np.float32], content: npt.NDArray[np.float32], article: float) -> float:
    """Half of the largest expected word F1, raised as far as the page is an article (see decision.rs); infinite where there is nothing."""
    expected = float((words * content)[content >= LEAST_CONTENT].sum())
    limit = 0.5
    f1 = 0.0
    for _ in range(ROUNDS):
        chosen = content >= limit
        f1 = 2 * float((words * content)[chosen].sum()) / max(float(words[chosen].sum()) + expected, 1.0)
        limit = max(f1 / 2, LEAST_CONTENT)
    odds = limit / (1 - limit) * float(np.exp(CAUTION * article))
    return float("inf") if f1 < LEAST_F1 else odds / (1 + odds)


def body(texts: list[str], words: npt.NDArray[np.float32], content: npt.NDArray[np.float32], article: float) -> str:
    """Text of the chosen blocks; `article` is the probability that the page is one."""
    limit = threshold(words, content, article)
    return "\n\n".join(text for text, p in zip(texts, content, strict=True) if p >= limit)
