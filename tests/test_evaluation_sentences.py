"""The sentence rule that stands in for NLTK's trained splitter."""

from __future__ import annotations

import pytest

from evaluation.metrics.sentences import sentences, text_sentences


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("One here. Two there! Three?", ["One here.", "Two there!", "Three?"]),
        ("He met Mr. Smith at 5 p.m. Monday.", ["He met Mr. Smith at 5 p.m. Monday."]),
        ("J. Doe of the U.S. Army spoke.", ["J. Doe of the U.S. Army spoke."]),
        ('"Go." She left.', ['"Go."', "She left."]),
        ("It cost 3.5 million. then more", ["It cost 3.5 million. then more"]),
        ("第一句。第二句！", ["第一句。", "第二句！"]),
        ("Было так. Стало иначе.", ["Было так.", "Стало иначе."]),
        ("", []),
    ],
)
def test_sentences(paragraph: str, expected: list[str]) -> None:
    assert sentences(paragraph) == expected


def test_a_line_break_ends_a_sentence() -> None:
    assert text_sentences("Headline\n\nBody one. Body two.") == ["Headline", "Body one.", "Body two."]
