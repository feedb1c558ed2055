"""The decision as training scores it: what `core/src/decision/alike.rs` tests, on the same blocks."""

import numpy as np
import pytest

pytest.importorskip("training.pages", reason="training's own requirements are not installed")

from training.decide import Markup, alike, markup_of

YES, NO = True, False


def judged(content: list[float], builds: list[int], taken: list[bool], heading: tuple[int, ...] = ()) -> list[bool]:
    count = len(taken)
    headings = np.isin(np.arange(count), heading)
    markup = Markup(np.array(builds), headings, np.zeros(count, bool))
    return alike(np.full(count, 4, np.float32), np.array(content, np.float32), markup, np.array(taken)).tolist()


def test_a_doubtful_paragraph_goes_with_its_like() -> None:
    content = [0.9, 0.4, 0.9, 0.9, 0.9, 0.4, 0.4, 0.4, 0.4]
    taken = [YES, NO, YES, YES, YES, NO, NO, NO, NO]
    assert judged(content, [0, 0, 0, 0, 0, 1, 0, 1, 0], taken) == [YES, YES, YES, YES, YES, NO, YES, NO, NO]


def test_one_paragraph_is_no_company() -> None:
    assert judged([0.9, 0.4], [0, 0], [YES, NO]) == [YES, NO]


def test_a_teaser_among_teasers_is_none_of_the_article() -> None:
    assert judged([0.99, 0.99, 0.8, 0.1, 0.1], [0, 0, 1, 1, 1], [YES, YES, YES, NO, NO]) == [YES, YES, NO, NO, NO]


def test_nothing_is_taken_where_nothing_was() -> None:
    assert judged([0.4, 0.4], [0, 0], [NO, NO]) == [NO, NO]


def test_a_heading_goes_with_the_text_below() -> None:
    assert judged([0.9, 0.4, 0.9], [0, 1, 0], [YES, NO, YES], heading=(1,)) == [YES, YES, YES]


def test_markup_tells_headings_links_and_paragraphs_apart() -> None:
    markup = markup_of(b"<h2>Harbour</h2><p>First text.</p><p>Second text.</p><p><a href=/x>Read on here</a></p>", "utf-8")
    assert markup.heading.tolist() == [YES, NO, NO, NO] and markup.link.tolist() == [NO, NO, NO, YES]
    assert markup.builds[1] == markup.builds[2] != markup.builds[0]
