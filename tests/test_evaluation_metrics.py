"""Each metric against hand-computed values, its benchmark's odd cases, and the packages it reimplements."""

from __future__ import annotations

import math
import random

import pytest

from evaluation import metrics
from evaluation.metrics import Confusion, Counts, Score
from evaluation.metrics.snippets import corpus_snippets


def test_shingles_count_runs_of_four_as_shares() -> None:
    # "a b c d e" has two shingles, "a b c d x" has two; one is common.
    assert metrics.shingle_counts("a b c d x", "a b c d e") == Counts(1 / 3, 1 / 3, 1 / 3)
    assert metrics.shingle_score("a b c d x", "a b c d e") == Score(0.5, 0.5, 0.5)


def test_shingles_keep_case() -> None:
    assert metrics.shingle_f1("A b c d", "a b c d") == 0.0


def test_a_text_of_one_to_three_words_is_one_short_shingle() -> None:
    assert metrics.shingle_counts("a b", "a b") == Counts(1.0, 0.0, 0.0)
    assert metrics.shingle_f1("a b", "a b c") == 0.0


def test_corpus_precision_leaves_out_pages_without_output() -> None:
    pages = [metrics.shingle_counts("a b c d", "a b c d"), metrics.shingle_counts("", "a b c d")]
    assert metrics.corpus_shingles(pages) == Score(1.0, 0.5, 2 / 3)


def test_corpus_recall_leaves_out_pages_without_truth() -> None:
    pages = [metrics.shingle_counts("a b c d", "a b c d"), metrics.shingle_counts("w x y z", "")]
    assert metrics.corpus_shingles(pages) == Score(0.5, 1.0, 2 / 3)


def test_corpus_f1_is_not_the_mean_of_page_f1() -> None:
    pages = [metrics.shingle_counts("a b c d x", "a b c d"), metrics.shingle_counts("a b c d", "a b c d x")]
    assert metrics.corpus_shingles(pages) == Score(0.75, 0.75, 0.75)
    assert metrics.shingle_f1("a b c d x", "a b c d") == pytest.approx(2 / 3)


def test_words_ignore_order_and_case() -> None:
    assert metrics.word_score("B a a", "a b c") == pytest.approx((2 / 3, 2 / 3, 2 / 3))
    assert metrics.word_f1("anak-anak", "Anak anak") == 1.0


@pytest.mark.parametrize(("prediction", "f1"), [("", 1.0), (" . ", 1.0), ("a", 0.0)])
def test_an_empty_truth_asks_for_silence(prediction: str, f1: float) -> None:
    assert metrics.word_f1(prediction, "") == f1
    assert metrics.unicode_word_f1(prediction, "") == f1
    assert metrics.character_f1(prediction, "") == f1


def test_an_empty_prediction_scores_nothing() -> None:
    assert metrics.word_score("", "a") == Score(0.0, 0.0, 0.0)


def test_chinese_is_one_token_to_wcxb_and_a_character_each_to_unicode() -> None:
    assert metrics.word_f1("国家统计局今天公布", "国家统计局昨天公布") == 0.0
    assert metrics.unicode_words("国家统计局今天公布 GDP 3.5%") == [*"国家统计局今天公布", "gdp", "3.5"]
    assert metrics.unicode_word_f1("国家统计局今天公布", "国家统计局昨天公布") == pytest.approx(8 / 9)


def test_vowel_signs_stay_with_their_words() -> None:
    assert metrics.unicode_words("सरकार ने") == ["सरकार", "ने"]
    assert metrics.word_f1("सरकार", "सरक र") == 1.0  # what \w+ makes of it
    assert metrics.unicode_words("İstanbul'da") == ["i̇stanbul'da"]
    assert metrics.unicode_words("cafe\u0301") == ["caf\u00e9"]


def test_punctuation_between_scripts() -> None:
    assert metrics.unicode_words("Привет, мир! 1,000.5 can't — カタカナ") == ["привет", "мир", "1,000.5", "can't", "カタカナ"]


def test_unicode_words_agree_with_uniseg() -> None:
    wordbreak = pytest.importorskip("uniseg.wordbreak")
    text = '东京都の天気は晴れ。ไทย ελληνικά, Łódź! "quoted" a_b x:y 3.14 e.g. l\'été שלום-עולם'
    whole = [word.casefold() for word in wordbreak.words(text)]
    assert metrics.unicode_words(text) == [word for word in whole if any(sign.isalnum() for sign in word)]


def test_thai_scores_by_runs_of_characters() -> None:
    assert metrics.character_f1("ประเทศไทยมีประชากร", "ประเทศไทย มีประชากร") == 1.0
    assert 0.2 < metrics.character_f1("ประเทศไทยมีประชากร", "ประเทศลาวมีประชากร") < 0.8


def test_snippets_normalise_space_and_keep_case() -> None:
    assert metrics.snippet_confusion("One  two\nthree", ["two three", "One Two"], ["One", "four"]) == Confusion(1, 1, 1, 1)
    assert metrics.snippet_confusion("", ["a"], ["b", "c"]) == Confusion(0, 0, 2, 1)


def test_corpus_snippets_are_summed_not_averaged() -> None:
    score = corpus_snippets([Confusion(3, 1, 0, 0), Confusion(0, 0, 1, 1)])
    assert score == Score(0.75, 0.75, 0.75)
    assert corpus_snippets([]) == Score(0.0, 0.0, 0.0)


def test_snippet_share_ignores_case() -> None:
    assert metrics.snippet_share("Hello World", ["hello", "moon"]) == 0.5
    assert metrics.snippet_share("x", []) is None


def test_rouge_unites_what_several_sentences_cover() -> None:
    truth = [["w1", "w2", "w3", "w4", "w5"]]
    prediction = [["w1", "w2", "w6", "w7", "w8"], ["w1", "w3", "w8", "w9", "w5"]]
    # The example of Lin (2004), section 3.2: the union covers w1 w2 w3 w5, four of five.
    score = metrics.rouge_lsum(prediction, truth)
    assert score.recall == 0.8
    assert score.precision == 0.4


def test_rouge_agrees_with_the_rouge_score_package() -> None:
    package = pytest.importorskip("rouge_score.rouge_scorer")
    scorer = package.RougeScorer(["rougeLsum"])
    chance = random.Random(7)
    for _ in range(150):
        truth, prediction = (
            [[chance.choice("abcdefghij") for _ in range(chance.randint(1, 12))] for _ in range(chance.randint(1, 9))] for _ in range(2)
        )
        theirs = scorer.score(*("\n".join(" ".join(tokens) for tokens in text) for text in (truth, prediction)))["rougeLsum"]
        assert metrics.rouge_lsum(prediction, truth) == pytest.approx((theirs.precision, theirs.recall, theirs.fmeasure))


def test_default_rouge_tokens_are_ascii_only() -> None:
    assert metrics.DEFAULT_TOKENS("Ein Käse für 4,5 国") == ["ein", "k", "se", "f", "r", "4", "5"]
    assert metrics.rouge_lsum_paragraphs("ประเทศไทย", ["ประเทศไทย"]).f1 == 0.0


def test_optional_paragraphs_never_cost() -> None:
    truth = ["First paragraph here.", "[An aside that may stay.]"]
    assert metrics.rouge_lsum_paragraphs("First paragraph here.", truth).f1 == 1.0
    assert metrics.rouge_lsum_paragraphs("First paragraph here.\nAn aside that may stay.", truth).f1 == 1.0


def test_many_optional_paragraphs_are_all_or_none() -> None:
    truth = ["Kept line.", *(f"[aside number {name}]" for name in ("one", "two", "three", "four", "five"))]
    whole = "\n".join(text.strip("[]") for text in truth)
    assert metrics.rouge_lsum_paragraphs(whole, truth).f1 == 1.0
    assert metrics.rouge_lsum_paragraphs("Kept line.", truth).f1 == 1.0
    assert metrics.rouge_lsum_paragraphs("Kept line.\naside number one", truth).f1 < 1.0


def test_whitespace_rouge_counts_case_and_punctuation() -> None:
    assert metrics.rouge_lsum_whitespace("the cat, sat", "the cat sat").f1 == pytest.approx(2 / 3)
    assert metrics.rouge_lsum_whitespace("", "") == Score(1.0, 1.0, 1.0)
    assert metrics.rouge_lsum_whitespace("more", "") == Score(0.0, 1.0, 0.0)
    assert metrics.rouge_lsum_whitespace("", "more") == Score(0.0, 0.0, 0.0)


def test_every_score_of_a_text_against_itself_is_one() -> None:
    text = "A first line. And more, with 3.5 % of it!\n\n第二段。"
    for measure in (metrics.word_f1, metrics.shingle_f1, metrics.unicode_word_f1, metrics.character_f1):
        assert math.isclose(measure(text, text), 1.0)
    assert math.isclose(metrics.rouge_lsum_whitespace(text, text).f1, 1.0)
