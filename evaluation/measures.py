"""What the table measures: each metric as numbers that add up over pages, so that resampling pages is one product.

A metric turns a page into a row of summands and the sums of any pages into precision, recall and F1. That holds for all
of them: means over pages, means over the pages that count, and ratios of corpus-wide counts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from evaluation import metrics
from evaluation.datasets import Page
from evaluation.metrics.shingles import page_precision, page_recall

Array = NDArray[np.float64]
# The sets of the benchmark whose whitespace ROUGE-LSum is reported; elsewhere it costs more than it tells.
WCEB_SETS = frozenset({"cleaneval", "readability"})


@dataclass(frozen=True, slots=True)
class Metric:
    """One column of the table: for which pages, what a page adds, and how sums become precision, recall, F1."""

    name: str
    meaning: str
    applies: Callable[[Page], bool]
    summands: Callable[[str, Page], tuple[float, ...]]
    score: Callable[[Array], Array]


def _has_text(page: Page) -> bool:
    return page.text is not None


def _has_snippets(page: Page) -> bool:
    return bool(page.wanted or page.unwanted)


def _ratio(above: Array, below: Array) -> Array:
    return np.divide(above, below, out=np.zeros_like(above), where=below > 0)


def _with_harmonic(precision: Array, recall: Array) -> Array:
    f1 = _ratio(2 * precision * recall, precision + recall)
    return np.stack([precision, recall, f1], axis=-1)


def _means(sums: Array) -> Array:
    """Turn sums of precision, recall, F1 and pages into their means."""
    return sums[..., :3] / sums[..., 3:4]


def _means_where_counted(sums: Array) -> Array:
    """Turn sums of precision, pages counted for it, recall, pages counted for it into means and their harmonic."""
    return _with_harmonic(_ratio(sums[..., 0], sums[..., 1]), _ratio(sums[..., 2], sums[..., 3]))


def _micro(sums: Array) -> Array:
    """Turn sums of found, intruding and missed things into ratios."""
    found = sums[..., 0]
    return _with_harmonic(_ratio(found, found + sums[..., 1]), _ratio(found, found + sums[..., 2]))


def _of_score(score: metrics.Score) -> tuple[float, ...]:
    return (*score, 1.0)


def _shingles(text: str, page: Page) -> tuple[float, ...]:
    counts = metrics.shingle_counts(text, page.text or "")
    answered, labelled = counts.hit + counts.wrong > 0, counts.hit + counts.missed > 0
    precision = page_precision(counts) if answered else 0.0
    recall = page_recall(counts) if labelled else 0.0
    return (precision, float(answered), recall, float(labelled))


def _words(text: str, page: Page) -> tuple[float, ...]:
    return _of_score(metrics.word_score(text, page.text or ""))


def _unicode_words(text: str, page: Page) -> tuple[float, ...]:
    return _of_score(metrics.unicode_word_score(text, page.text or ""))


def _rouge(text: str, page: Page) -> tuple[float, ...]:
    return _of_score(metrics.rouge_lsum_paragraphs(text, page.paragraphs))


def _whitespace_rouge(text: str, page: Page) -> tuple[float, ...]:
    return _of_score(metrics.rouge_lsum_whitespace(text, page.text or ""))


def _snippets(text: str, page: Page) -> tuple[float, ...]:
    confusion = metrics.snippet_confusion(text, page.wanted, page.unwanted)
    return (confusion.found, confusion.intruded, confusion.missed)


def _shares(text: str, page: Page) -> tuple[float, ...]:
    wanted = metrics.snippet_share(text, page.wanted)
    unwanted = metrics.snippet_share(text, page.unwanted)
    kept_out = 0.0 if unwanted is None else 1.0 - unwanted
    return (kept_out, float(unwanted is not None), wanted or 0.0, float(wanted is not None))


MEASURES: Mapping[str, Metric] = MappingProxyType(
    {
        metric.name: metric
        for metric in (
            Metric("shingle", "AEB shingle-4 F1", _has_text, _shingles, _means_where_counted),
            Metric("word", "WCXB word F1, mean of pages", _has_text, _words, _means),
            Metric("uax29", "UAX-29 word F1, mean of pages", _has_text, _unicode_words, _means),
            Metric("rouge", "fundus ROUGE-LSum F1", lambda page: bool(page.paragraphs), _rouge, _means),
            Metric(
                "rouge-ws",
                "WCEB whitespace ROUGE-LSum F1",
                lambda page: _has_text(page) and page.dataset in WCEB_SETS,
                _whitespace_rouge,
                _means,
            ),
            Metric("snippets", "trafilatura's with/without, micro F1", _has_snippets, _snippets, _micro),
            Metric("shares", "WCXB with found / without kept out", _has_snippets, _shares, _means_where_counted),
        )
    }
)
# Whitespace ROUGE-LSum takes longer than all the others together; it is measured when asked for.
USUAL = tuple(name for name in MEASURES if name != "rouge-ws")
