"""Probabilities to text, as `core/src/decision.rs` decides it; for scoring folds in training."""

import numpy as np
import numpy.typing as npt

ROUNDS = 4
LEAST_F1 = 0.2


def threshold(words: npt.NDArray[np.float32], content: npt.NDArray[np.float32]) -> float:
    """Half of the largest expected word F1 (see decision.rs); infinite where no body is worth giving."""
    expected = float((words * content).sum())
    limit = 0.5
    f1 = 0.0
    for _ in range(ROUNDS):
        chosen = content >= limit
        f1 = 2 * float((words * content)[chosen].sum()) / max(float(words[chosen].sum()) + expected, 1.0)
        limit = max(f1 / 2, 0.1)
    return float("inf") if f1 < LEAST_F1 else limit


def body(texts: list[str], words: npt.NDArray[np.float32], content: npt.NDArray[np.float32]) -> str:
    """Text of the chosen blocks."""
    limit = threshold(words, content)
    return "\n\n".join(text for text, p in zip(texts, content, strict=True) if p >= limit)
