"""Scores of predicted bodies by set, language and page type, with the benchmarks' own metrics."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from evaluation.metrics.shingles import corpus_shingles, shingle_counts
from evaluation.metrics.words import unicode_word_f1, word_f1
from training.corpus import Example


def table(examples: Sequence[Example], bodies: Sequence[str]) -> str:
    """A table of page counts, mean word F1, mean UAX-29 word F1 and AEB shingle F1; only pages with trusted gold."""
    cells: dict[str, list[int]] = defaultdict(list)
    for index, example in enumerate(examples):
        if example.labels.source != "gold" or not example.labels.coverage >= 0.8:
            continue
        dataset = example.labels.dataset
        cells[dataset].append(index)
        if dataset == "wcxb":
            cells[f"wcxb {example.page_type}"].append(index)
        if dataset == "waddle_daniel":
            cells[f"daniel {example.lang}"].append(index)
    lines = [f"{'':24} pages  words   uax29   shingles"]
    for name in sorted(cells):
        pairs = [(bodies[index], examples[index].gold_text) for index in cells[name]]
        words = np.mean([word_f1(*pair) for pair in pairs])
        unicode = np.mean([unicode_word_f1(*pair) for pair in pairs])
        shingles = corpus_shingles([shingle_counts(*pair) for pair in pairs])
        lines.append(f"{name:24} {len(pairs):5}  {words:.4f}  {unicode:.4f}  {shingles.f1:.4f}")
    return "\n".join(lines)
