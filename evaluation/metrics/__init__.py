"""The metrics of the public benchmarks, each as its benchmark defines it; one file a family.

Page functions take `(prediction, truth)` and give a `Score` (precision, recall, F1, each 0..1) or counts that a corpus
function adds up. What a benchmark does with an empty text differs from one to the next, and is kept as it is there.
"""

from evaluation.metrics.characters import character_f1, character_score
from evaluation.metrics.rouge import (
    DEFAULT_TOKENS,
    WHITESPACE_TOKENS,
    rouge_lsum,
    rouge_lsum_paragraphs,
    rouge_lsum_whitespace,
)
from evaluation.metrics.score import Counts, Score, from_counts, harmonic
from evaluation.metrics.shingles import corpus_shingles, shingle_counts, shingle_f1, shingle_score
from evaluation.metrics.snippets import Confusion, snippet_confusion, snippet_share
from evaluation.metrics.words import (
    unicode_word_f1,
    unicode_word_score,
    unicode_words,
    word_f1,
    word_score,
)

__all__ = [
    "DEFAULT_TOKENS",
    "WHITESPACE_TOKENS",
    "Confusion",
    "Counts",
    "Score",
    "character_f1",
    "character_score",
    "corpus_shingles",
    "from_counts",
    "harmonic",
    "rouge_lsum",
    "rouge_lsum_paragraphs",
    "rouge_lsum_whitespace",
    "shingle_counts",
    "shingle_f1",
    "shingle_score",
    "snippet_confusion",
    "snippet_share",
    "unicode_word_f1",
    "unicode_word_score",
    "unicode_words",
    "word_f1",
    "word_score",
]
