"""Stories: the same event in other words is one, another event is not, and order makes no difference."""

import random
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.copies.corpus import Maker
from evaluation.copies.score import event_scores
from saring.corpus import stories
from saring.corpus.stories import Telling, find_stories

FLOOD = Telling(
    "a",
    "Banjir Rendam Ratusan Rumah di Kudus",
    "Banjir merendam 312 rumah di Kecamatan Jati, Kudus, sejak Senin malam.",
    "2021-08-03T08:00:00+07:00",
)
OTHER_WORDS = Telling(
    "b",
    "Ratusan Rumah Warga Kudus Terendam Banjir",
    "Sebanyak 312 rumah warga Jati terendam air, kata BPBD Kudus.",
    "2021-08-03T15:00:00+07:00",
)
ANOTHER = Telling(
    "c",
    "Harga Cabai di Kudus Naik Lagi",
    "Pedagang Pasar Bitingan menjual cabai rawit Rp 90 ribu per kilogram.",
    "2021-08-03T16:00:00+07:00",
)
OTHERS = [
    Telling(
        f"o{n}",
        f"Kabar {n} dari kota {n * 7}",
        f"Berita nomor {n} tentang hal {n * 3} dan {n * 5} di sana.",
        f"2021-08-03T{n % 24:02d}:30:00+07:00",
    )
    for n in range(40)
]


def told(tellings):
    return {one.id: one.story for one in find_stories(tellings)}


def test_the_same_event_in_other_words():
    found = told([FLOOD, OTHER_WORDS, ANOTHER, *OTHERS])
    assert (found["a"], found["b"], found["c"]) == ("a", "a", "c")


def test_a_story_ends_after_the_window():
    def later(days):
        return Telling("b", OTHER_WORDS.title, OTHER_WORDS.text, f"2021-08-{3 + days:02d}T15:00:00+07:00")

    assert told([FLOOD, *OTHERS, later(3)])["b"] == "a"
    assert told([FLOOD, *OTHERS, later(4)])["b"] == "b"


def test_a_story_goes_on_while_it_is_told():
    days = [Telling(f"d{day}", FLOOD.title, FLOOD.text, f"2021-08-{day:02d}T10:00:00Z") for day in (3, 5, 8, 11)]
    assert {told([*days, *OTHERS])[one.id] for one in days} == {"d3"}


def test_scripts_without_spaces():
    tellings = [
        Telling("a", "北京举行中印尼领导人会谈", "中国与印尼领导人周三在北京举行会谈，讨论雅万高铁项目。", "2021-08-03T08:00:00Z"),
        Telling("b", "中印尼领导人会谈讨论雅万高铁", "两国领导人在北京会谈，雅万高铁项目成为主题。", "2021-08-03T09:00:00Z"),
        Telling("c", "上海股市周三收盘下跌", "受科技股拖累，沪指下跌百分之二，成交量缩小。", "2021-08-03T10:00:00Z"),
    ]
    assert told(tellings + OTHERS)["b"] == "a" and told(tellings + OTHERS)["c"] == "c"


def test_empty_and_undated_articles_stand_alone_or_together_and_never_fail():
    tellings = [
        Telling("x", "", ""),
        Telling("y", "", "", "2021-08-03"),
        Telling("z", "...", "—", "no date"),
        Telling("u", FLOOD.title, FLOOD.text),
    ]
    found = told([*tellings, FLOOD])
    assert [found[id] for id in ("x", "y", "z", "u", "a")] == ["x", "y", "z", "u", "a"]


ARTICLES = [article for article in Maker(seed=2, stories=40, days=12).articles() if article.kind not in ("round-up", "template")]
TELLINGS = [Telling(article.id, article.title, article.text, article.published.isoformat()) for article in ARTICLES]
EXPECTED = list(find_stories(TELLINGS))


@settings(max_examples=10)
@given(st.randoms(use_true_random=False))
def test_order_makes_no_difference(draw):
    shuffled = list(TELLINGS)
    draw.shuffle(shuffled)
    assert list(find_stories(shuffled)) == EXPECTED


def test_what_comes_later_changes_nothing():
    before = [telling for telling in TELLINGS if telling.published < "2021-08-07T07:00"]
    assert list(find_stories(before)) == EXPECTED[: len(before)] and len(before) > 50


def test_floors():
    """Of pairs of one event; and of those told in other words, which copy detection leaves alone."""
    precision, recall, own_words = event_scores(ARTICLES, {one.id: one.story for one in EXPECTED})
    assert precision >= 0.99 and recall >= 0.85 and own_words >= 0.85


def test_scores_of_events_by_hand():
    """Of three events, one is split and two are joined."""
    a, b, c, d, e = [replace(ARTICLES[0], id=id, event=event, kind=kind, stories=stories) for id, event, kind, stories in HAND]
    found = event_scores([a, b, c, d, e], {"a": "1", "b": "1", "c": "2", "d": "3", "e": "3"})
    assert found == (1 / 2, 1 / 3, 0.5)


HAND = [
    ("a", "x", "cut", ("x",)),
    ("b", "x", "same event", ()),
    ("c", "x", "verbatim", ("x",)),
    ("d", "y", "own", ()),
    ("e", "z", "same event", ()),
]


def test_work_for_an_article_is_bounded(monkeypatch):
    """However many stories have a word, so many are looked at."""
    draw = random.Random(1)
    words = [f"kata{number}" for number in range(60)]
    many = [
        Telling(f"m{number}", " ".join(draw.sample(words, 6)), " ".join(draw.sample(words, 20)), "2021-08-03T08:00:00Z")
        for number in range(400)
    ]
    asked = Counter()
    original = stories._Newsroom._likest

    class Counted(dict):
        def get(self, word, default=None):
            asked["compared"] += 1
            return super().get(word, default)

    monkeypatch.setattr(stories._Newsroom, "_likest", lambda self, vector: (asked.update(articles=1), original(self, vector))[1])
    add = stories._Newsroom._add

    def adding(self, story, vector, day):
        add(self, story, vector, day)
        story.vector = Counted(story.vector)

    monkeypatch.setattr(stories._Newsroom, "_add", adding)
    assert len(list(find_stories(many))) == 400 and asked["articles"] == 400
    assert asked["compared"] <= 400 * (stories._COMPARED * 60 + 60)


@pytest.mark.parametrize(("text", "at", "expected"), [("Satu. Dua", 6, True), ("Satu dua", 5, False), ("“Ya", 1, True), ("", 0, True)])
def test_where_a_sentence_begins(text, at, expected):
    assert stories._begins(text, at) is expected
