"""ROUGE-LSum, as rouge-score 0.1.2 computes it, in the two forms the benchmarks use.

fundus-evaluation (`scorers.py`): lower-cased ASCII words only (so Chinese scores by its digits alone), truth given as
paragraphs of which those written "[...]" are optional; the best choice of optional paragraphs counts. WCEB (SIGIR
2023): whitespace tokens, case and punctuation count, an empty truth is fully recalled.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from evaluation.metrics.lcs import lcs_positions
from evaluation.metrics.score import Score, harmonic
from evaluation.metrics.sentences import sentences, text_sentences

Tokens = Sequence[Sequence[str]]
NOT_ASCII_WORD = re.compile(r"[^a-z0-9]+")
# Beyond this many optional paragraphs only all and none of them are tried, as in fundus-evaluation.
MOST_OPTIONAL = 4


def _default_tokens(sentence: str) -> list[str]:
    return NOT_ASCII_WORD.sub(" ", sentence.lower()).split()


def _whitespace_tokens(sentence: str) -> list[str]:
    return sentence.split()


DEFAULT_TOKENS: Callable[[str], list[str]] = _default_tokens
WHITESPACE_TOKENS: Callable[[str], list[str]] = _whitespace_tokens


def _tokens(split: Iterable[str], tokenize: Callable[[str], list[str]]) -> list[list[str]]:
    return [tokenize(sentence) for sentence in split]


def _united(reference: Sequence[str], candidates: list[tuple[frozenset[str], Sequence[str]]]) -> list[int]:
    """Return the positions of `reference` that the longest common subsequence with any candidate covers."""
    words = set(reference)
    near = sorted(candidates, key=lambda pair: len(words & pair[0]), reverse=True)
    covered: set[int] = set()
    lacking = words
    for bag, candidate in near:
        if lacking.isdisjoint(bag):  # nothing can be added: the usual case once a sentence was found whole
            continue
        covered.update(lcs_positions(reference, candidate))
        lacking = {token for position, token in enumerate(reference) if position not in covered}
    return sorted(covered)


def rouge_lsum(prediction: Tokens, truth: Tokens) -> Score:
    """Score tokenised sentences, as `rouge_score.rouge_scorer._summary_level_lcs` does."""
    of_truth = sum(map(len, truth))
    of_prediction = sum(map(len, prediction))
    if not of_truth or not of_prediction:
        return Score(0.0, 0.0, 0.0)
    left_truth = Counter(token for sentence in truth for token in sentence)
    left_prediction = Counter(token for sentence in prediction for token in sentence)
    candidates = [(frozenset(sentence), sentence) for sentence in prediction]
    hits = 0
    for sentence in truth:
        for position in _united(sentence, candidates):
            token = sentence[position]
            if left_prediction[token] > 0 and left_truth[token] > 0:
                hits += 1
                left_prediction[token] -= 1
                left_truth[token] -= 1
    precision, recall = hits / of_prediction, hits / of_truth
    return Score(precision, recall, harmonic(precision, recall))


def _variants(paragraphs: Sequence[str], optional: frozenset[int]) -> Iterable[list[str]]:
    """Yield the truth with every choice of its optional paragraphs."""
    every = tuple(sorted(optional))
    sizes = range(len(every) + 1) if len(every) <= MOST_OPTIONAL else (0, len(every))
    chosen = (some for size in sizes for some in combinations(every, size))
    for some in chosen:
        yield [text for place, text in enumerate(paragraphs) if place not in optional or place in some]


def _bracketed(paragraph: str) -> bool:
    return paragraph.startswith("[") and paragraph.endswith("]")


def rouge_lsum_paragraphs(prediction: str, paragraphs: Sequence[str]) -> Score:
    """Score a page as fundus-evaluation does: lines against paragraphs, those in square brackets optional."""
    optional = frozenset(place for place, text in enumerate(paragraphs) if _bracketed(text))
    bare = [text[1:-1] if place in optional else text for place, text in enumerate(paragraphs)]
    lines = [" ".join(line.split()) for line in prediction.split("\n")]
    found = _tokens((part for line in lines if line for part in sentences(line)), DEFAULT_TOKENS)
    scores = (
        rouge_lsum(found, _tokens((part for text in variant for part in sentences(text)), DEFAULT_TOKENS))
        for variant in _variants(bare, optional)
    )
    return max(scores, key=lambda score: score.f1)


def rouge_lsum_whitespace(prediction: str, truth: str) -> Score:
    """Score a page as the Web Content Extraction Benchmark does."""
    wanted = _tokens(text_sentences(truth), WHITESPACE_TOKENS)
    found = _tokens(text_sentences(prediction), WHITESPACE_TOKENS)
    if not wanted:
        return Score(0.0, 1.0, 0.0) if found else Score(1.0, 1.0, 1.0)
    return rouge_lsum(found, wanted)
