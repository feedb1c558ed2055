"""The made corpus of copies: the same from a seed, true by construction, in pages that can be read; scores and baselines; the floors."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest

from evaluation.__main__ import main
from evaluation.copies.baselines import BASELINES, exact, joined, minhash, simhash, title
from evaluation.copies.corpus import KINDS, TRAPS, MadeArticle, Maker
from evaluation.copies.layouts import LAYOUTS
from evaluation.copies.pages import documents_in, html_of, write_warc
from evaluation.copies.scale import short_articles
from evaluation.copies.score import origin_share, score
from evaluation.copies.verb import copies_of
from saring import read_captures


@pytest.fixture(scope="module")
def articles():
    return list(Maker(seed=3, stories=30, days=10).articles())


def test_a_seed_makes_one_corpus(articles):
    assert articles == list(Maker(seed=3, stories=30, days=10).articles())
    assert articles != list(Maker(seed=4, stories=30, days=10).articles())


def test_a_corpus_has_every_kind_and_every_trap(articles):
    counts = Counter(article.kind for article in articles)
    assert {counts[kind] for kind in (*KINDS, *TRAPS)} == {30} and counts["round-up"] == 3 and 5 < counts["wire"] < 25
    assert len({article.id for article in articles}) == len(articles)
    assert {len(article.stories) for article in articles if article.kind in TRAPS} == {0}
    few = Counter(article.portal for article in articles if article.portal.startswith("kecil"))
    assert few and max(few.values()) < 15


@pytest.mark.parametrize(("script", "letter"), [("han", "一"), ("thai", "ก"), ("arabic", "ب"), ("hangul", "가")])
def test_scripts(script, letter):
    article = next(Maker(seed=1, stories=1, script=script).articles())
    letters = [one for one in article.text if one.isalpha() and ord(one) > 0x500]
    assert len(letters) > 0.9 * sum([one.isalpha() for one in article.text])
    assert (" " in article.text.split("\n")[0].strip("0123456789 ")) or script in ("han", "thai")
    assert abs(ord(letters[0]) - ord(letter)) < 12_000


class _Text(HTMLParser):
    """The text of a page without its scripts."""

    def __init__(self):
        super().__init__()
        self.found, self.skipped = [], 0

    def handle_starttag(self, tag, _attrs):
        self.skipped += tag == "script"

    def handle_endtag(self, tag):
        self.skipped -= tag == "script"

    def handle_data(self, data):
        if not self.skipped:
            self.found.append(data)


def test_every_layout_shows_the_whole_article(articles):
    article = next(article for article in articles if article.kind == "inserts")
    seen = set()
    for number in range(60):
        there = replace(article, portal=f"p{number}.example", title="Harga <naik> & turun")
        parser = _Text()
        html = html_of(there, articles[:6])
        parser.feed(html)
        text = " ".join(" ".join(parser.found).split())
        for paragraph in article.text.split("\n"):
            assert paragraph.removeprefix("Baca juga: ") in text
        assert "Harga <naik> & turun" in text and article.published.isoformat() in html
        seen.add(html.partition("<body")[2][:40])
    assert len(LAYOUTS) == 6 and len(seen) >= 5


def test_a_warc_of_pages_is_the_same_from_the_same_articles(articles, tmp_path):
    for name in ("one.warc.gz", "two.warc.gz"):
        write_warc(articles[:20], tmp_path / name)
    assert (tmp_path / "one.warc.gz").read_bytes() == (tmp_path / "two.warc.gz").read_bytes()
    assert [capture.problem for capture in read_captures(tmp_path / "one.warc.gz")] == [None] * 20


def test_pages_come_back_as_articles(articles, tmp_path):
    write_warc(articles[:60], tmp_path / "pages.warc.gz")
    found = {document.id: document for document in documents_in(tmp_path / "pages.warc.gz")}
    assert set(found) == {article.id for article in articles[:60]}
    kept = []
    for article in articles[:60]:
        words = article.text.split()
        kept.append(len(set(words) & set(found[article.id].text.split())) / len(set(words)))
        assert found[article.id].portal == article.portal
        assert datetime.fromisoformat(found[article.id].published).date() == article.published.date()
    assert sum(kept) / len(kept) > 0.93


def test_floors_of_texts(articles):
    """Below what is measured (docs/copies.md), above what the layer promises; a small corpus moves by a hundredth."""
    articles = list(Maker(seed=11, stories=60, days=15).articles())
    found, _ = copies_of(articles)
    groups = {copy.id: copy.group for copy in found}
    scores = score(articles, groups)
    assert scores.precision >= 0.995
    assert min(scores.recall[kind] for kind in KINDS if kind != "reworded15") >= 0.975
    assert scores.recall["reworded15"] >= 0.95 and scores.round_ups == 1.0
    assert scores.ari >= 0.98 and min(scores.b_cubed) >= 0.98
    assert origin_share(articles, groups) >= 0.97
    relations = {(article.kind, copy.relation) for copy in found for article in articles if article.id == copy.id and not copy.is_origin}
    assert ("embedded", "embedded") in relations and ("cut", "cut") in relations and ("verbatim", "copy") in relations
    assert ("cut", "embedded") not in relations or ("cut", "cut") in relations


@pytest.mark.parametrize("script", ["han", "thai", "arabic"])
def test_floors_of_other_scripts(script):
    articles = list(Maker(seed=11, stories=25, days=10, script=script).articles())
    found, _ = copies_of(articles)
    scores = score(articles, {copy.id: copy.group for copy in found})
    assert scores.precision >= 0.99 and min(scores.recall.values()) >= 0.9


def test_floors_through_pages(articles):
    found, _ = copies_of(articles, pages=True)
    groups = {copy.id: copy.group for copy in found}
    scores = score(articles, groups)
    assert scores.precision >= 0.99 and min(scores.recall.values()) >= 0.9
    assert origin_share(articles, groups) >= 0.95


def test_baselines_find_what_they_are_known_to_find(articles):
    counts = {name: score(articles, baseline(articles)) for name, baseline in BASELINES.items()}
    assert counts["MinHash 32×4"].recall["verbatim"] > counts["MinHash 14×8"].recall["verbatim"] > counts["exact hash"].recall["verbatim"]
    assert all(scores.recall["embedded"] < 0.6 for scores in counts.values())


def article(id, text="", story=None, kind="verbatim", day=1, head="Judul"):
    return MadeArticle(id, "p.example", head, text, datetime(2021, 8, day, tzinfo=UTC), (story,) if story else (), story or id, kind)


def test_baselines_by_hand():
    words = [f"kata{number}" for number in range(120)]
    texts = {
        "a": " ".join(words),
        "b": " ".join(words).upper() + "\n",
        "c": " ".join([*words[:118], "lain", "lagi"]),
        "d": " ".join(words[60:] + words[:20]),
    }
    articles = [article(id, text, day=1 + (id == "d"), head="Judul, lain" if id == "c" else "JUDUL") for id, text in texts.items()]
    assert exact(articles) == {"a": "a", "b": "a"}
    assert title(articles) == {"a": "a", "b": "a"}
    assert minhash(32, 4)(articles) == {"a": "a", "b": "a", "c": "a"} | ({"d": "a"} if "d" in minhash(32, 4)(articles) else {})
    assert {"a", "b"} <= set(simhash(articles)) and "d" not in simhash(articles)


def test_minhash_agrees_with_its_probability():
    """Texts with a Jaccard of s share a band of r in one of b with probability 1 - (1 - s^r)^b."""
    both, own = 90, 30
    met = 0
    for seed in range(150):
        names = [[f"kata{seed}x{side}x{number}" for number in range(own)] for side in "xy"]
        common = [f"kata{seed}x{number}" for number in range(both)]
        pair = [article(side, " ".join(common + names[at])) for at, side in enumerate("xy")]
        met += bool(minhash(8, 6)(pair))
    jaccard = (both - 4) / (both + 2 * own - 4)
    assert met / 150 == pytest.approx(1 - (1 - jaccard**6) ** 8, abs=0.12)


def test_scores_by_hand():
    """Two stories of three and two; one article in the wrong group, one trap with it."""
    articles = [
        article("a", story="s"),
        article("b", story="s"),
        article("c", story="s", kind="cut"),
        article("d", story="t"),
        article("e", story="t"),
        article("f", kind="own"),
    ]
    scores = score(articles, {"a": "1", "b": "1", "c": "2", "d": "2", "e": "2", "f": "2"})
    assert scores.precision == pytest.approx(2 / 7)
    assert scores.recall == {"verbatim": pytest.approx(2 / 4), "cut": 0.0}
    assert scores.b_cubed == pytest.approx(((1 + 1 + 1 / 4 + 2 / 4 + 2 / 4 + 1 / 4) / 6, (2 / 3 + 2 / 3 + 1 / 3 + 1 + 1 + 1) / 6))
    assert scores.ari == pytest.approx((2 - 7 * 4 / 15) / ((7 + 4) / 2 - 7 * 4 / 15))
    perfect = score(articles, {"a": "1", "b": "1", "c": "1", "d": "2", "e": "2"})
    assert (perfect.precision, perfect.ari, perfect.b_cubed) == (1.0, 1.0, (1.0, 1.0))


def test_groups_of_pairs():
    assert joined([("b", "a"), ("c", "b"), ("x", "y")]) == {"a": "a", "b": "a", "c": "a", "x": "x", "y": "x"}


def test_the_verb_prints_a_table(capsys):
    assert main(["copies", "--stories", "12", "--days", "5", "--seeds", "1"]) == 0
    lines = capsys.readouterr().out.splitlines()
    names = [line.split("|")[1].strip() for line in lines if line.startswith("| ")]
    assert names[:2] == ["", "**saring**"] and names[2:7] == list(BASELINES)
    assert set(names) >= {"relation to the wire", *KINDS, "round-up"}


def test_the_verb_times(capsys):
    assert main(["copies", "--scale", "800", "--workers", "1"]) == 0
    line = capsys.readouterr().out
    assert line.startswith("800 short articles, 1 workers: ") and "articles/s and core" in line and "groups after" in line


def test_short_articles_are_short_and_the_same_every_time():
    found = list(short_articles(300))
    assert found == list(short_articles(300)) and len(found) == len({one.id for one in found}) == 300
    assert all(70 <= len(one.text.split()) <= 140 for one in found)
