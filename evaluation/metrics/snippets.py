"""With/without snippets: as trafilatura's evaluation counts them, and as WCXB does.

trafilatura (`tests/eval_common.py`): whitespace-normalised, case-sensitive substrings, added up over the corpus, so a
page with more snippets weighs more. WCXB: the share found, case-insensitive, a page each. Both are blind to order and
to text given twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from evaluation.metrics.score import Counts, Score, from_counts


class Confusion(NamedTuple):
    """Snippets wanted and found, unwanted and found, unwanted and left out, wanted and missed."""

    found: int
    intruded: int
    left_out: int
    missed: int


def _normal(text: str) -> str:
    return " ".join(text.split())


def snippet_confusion(prediction: str, wanted: Sequence[str], unwanted: Sequence[str]) -> Confusion:
    """Count which snippets stand in `prediction`; an empty prediction misses all and leaves all out."""
    text = _normal(prediction)
    found = sum(_normal(snippet) in text for snippet in wanted)
    intruded = sum(_normal(snippet) in text for snippet in unwanted)
    return Confusion(found, intruded, len(unwanted) - intruded, len(wanted) - found)


def corpus_snippets(pages: Iterable[Confusion]) -> Score:
    """Return the ratios of the sums over `pages`."""
    sums = [sum(column) for column in zip(*pages, strict=True)] or [0, 0, 0, 0]
    return from_counts(Counts(hit=sums[0], wrong=sums[1], missed=sums[3]))


def snippet_share(prediction: str, snippets: Sequence[str]) -> float | None:
    """Return the share of `snippets` that stand in `prediction` whatever their case; None without snippets."""
    if not snippets:
        return None
    text = prediction.lower()
    return sum(snippet.lower() in text for snippet in snippets) / len(snippets)
