"""Made pages: every piece of their text has the label it was written with, and none crosses a split."""

from random import Random

import numpy as np
import pytest

pytest.importorskip("training.pages", reason="training's own requirements are not installed")

from saring import _core
from training.corpus import Example
from training.kinds import LABEL
from training.labels import PageLabels
from training.made import DATASET, captures, made, story_of
from training.naming import STYLES, Naming
from training.phrases import Phrases, languages

CATEGORIES = 43
BODY = [f"Paragraph {number} says at some length what happened in the harbour on that day, and to whom it mattered." for number in range(8)]


def example(name: str, language: str = "en") -> Example:
    """A page with a title and eight paragraphs, all labelled."""
    markup = f"<nav>Menu</nav><h1>Storm closes harbour {name}</h1>" + "".join(f"<p>{text}</p>" for text in BODY)
    native = _core.training_page(markup.encode(), charset="utf-8", kind="html")
    inside = np.array([text in BODY for text in native.texts])
    label = np.where(inside, LABEL["body"], LABEL["navigation"]).astype(np.int8)
    label[1] = LABEL["headline"]
    ones = np.ones(len(label), np.float32)
    labels = PageLabels(inside.astype(np.float32), ones, label, ones.copy(), 0, 1.0, "test", name, "gold")
    words = np.array(native.words, np.float32)
    return Example(
        f"test/{name}", markup.encode(), "utf-8", "html", language, "article", " ".join(BODY), native.texts, words, native.tokens, labels
    )


EXAMPLES = [example(f"site{number}.example", language) for number, language in enumerate(["en", "id", "ja", "ru", "el"] * 12)]
MADE = made(EXAMPLES)


def test_nearly_every_story_becomes_a_page_of_the_same_group() -> None:
    assert len(MADE) >= 0.95 * len(EXAMPLES)
    groups = {page.id: page.labels.group for page in MADE}
    assert all(groups[f"{DATASET}/{one.id}"] == one.labels.group for one in EXAMPLES if f"{DATASET}/{one.id}" in groups)


def test_what_is_content_is_the_story() -> None:
    for page in MADE:
        taken = [text for text, share in zip(page.texts, page.labels.content, strict=True) if share > 0.5]
        assert all("Paragraph" in text or len(text.split()) <= 17 for text in taken), page.id
    whole = [page for page in MADE if page.labels.page_type == 0]
    assert sum("Paragraph 0" in text for page in whole for text in page.texts) >= len(whole)


def test_labels_of_all_kinds_occur() -> None:
    found = {int(label) for page in MADE for label in page.labels.label}
    assert found >= set(LABEL.values())


def test_pages_are_the_same_in_every_run() -> None:
    assert [page.data for page in made(EXAMPLES[:10])] == [page.data for page in made(EXAMPLES[:10])]


def test_captures_of_made_pages_keep_their_labels() -> None:
    pages = captures(MADE[:20])
    assert len(pages) >= 18
    assert all(page.kind == "text" and (page.labels.content > 0.5).any() for page in pages if page.labels.page_type == 0)


def test_only_labelled_articles_have_a_story() -> None:
    forum = example("forum.example")
    assert story_of(forum) is not None
    object.__setattr__(forum.labels, "page_type", 5)
    assert story_of(forum) is None


def test_phrases_are_complete_and_their_slots_are_filled() -> None:
    assert len(languages()) >= 30 and {"id", "ms", "jv", "su"} <= set(languages())
    for language in languages():
        phrases = Phrases(language, Random(1))
        assert len(phrases.lists) == CATEGORIES, language
        for key, texts in phrases.lists.items():
            assert not [text for text in map(phrases.fill, texts) if "{" in text], (language, key)


def test_numeric_dates_have_a_numeric_month() -> None:
    phrases = Phrases("de", Random(2))
    assert phrases.fill("{day}.{month}.{year}").replace(".", "").isdigit()
    assert phrases.values["month"] in phrases.fill("{day}. {month} {year}")


def test_a_part_is_named_the_same_all_over_the_page() -> None:
    namings = [Naming(Random(seed)) for seed in range(40)]
    assert {naming.style for naming in namings} == set(STYLES)
    assert all(naming.attributes("caption") == naming.attributes("caption") for naming in namings)
    assert all(naming.attributes("") == "" for naming in namings)
