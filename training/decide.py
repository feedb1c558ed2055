"""Probabilities to text, as `core/src/decision.rs` decides it; for scoring folds in training."""

import numpy as np
import numpy.typing as npt

from saring import _core

ROUNDS = 4
LEAST_F1 = 0.2
LEAST_CONTENT = 0.1
CAUTION = 1.0
SURELY_OTHER, SURELY_CONTENT = 0.7, 0.95
ARTICLE = _core.PAGE_TYPES.index("article")
OTHERS = _core.LABELS.index("heading") + 1
Floats = npt.NDArray[np.float32]


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


def body(texts: list[str], words: npt.NDArray[np.float32], said: tuple[Floats, Floats, Floats]) -> str:
    """Text of the chosen blocks; `said` are the probabilities of content, of the labels and of the page types."""
    content, labels, page = said
    other = labels[:, OTHERS:].max(1) > SURELY_OTHER
    chosen = (content >= threshold(words, content, float(page[ARTICLE]))) & ~(other & (content < SURELY_CONTENT))
    return "\n\n".join(text for text, taken in zip(texts, chosen, strict=True) if taken)
