"""Labels from gold: alignment in order, duplicates, short blocks, snippets, finer kinds."""

from typing import Any

import numpy as np
import pytest

from training.align import align, word_f1, words
from training.hints import read_hints
from training.kinds import LABELS, shows_day
from training.labels import PAGE_TYPES, PageLabels, label_page
from training.pages import Page, domains_of, make_page, registered_domain
from training.segments import BlockView, segment

FIRST = "The harbour of the old town was closed on Monday after a storm damaged two of its three piers."
SECOND = "Fishermen said they would need at least a week before the boats could leave again."
THIRD = "The mayor promised help and asked the region for money to rebuild what the sea had taken."


def page_of(html: str, gold_text: str | None = None, **more: Any) -> Page:
    gold = more.pop("gold", {})
    return Page(
        "t/1", "test", html, html.encode(), "example.org", "example.org", "", "en", more.pop("page_type", ""), gold_text, gold, more
    )


def labelled(html: str, gold_text: str | None = None, **more: Any) -> tuple[list[BlockView], PageLabels]:
    blocks = segment(html)
    return blocks, label_page(page_of(html, gold_text, **more), blocks)


def name_of(labels: PageLabels, at: int) -> str | None:
    return LABELS[labels.label[at]] if labels.label[at] >= 0 else None


def test_body_found_in_order_and_teaser_is_not_content() -> None:
    blocks = ["Home", FIRST, "Sport", "Harbour closed", FIRST, SECOND, "Advertisement", THIRD, "More news"]
    found = align("\n\n".join([FIRST, SECOND, THIRD]), blocks)
    assert found.content.tolist() == [0, 0, 0, 0, 1, 1, 0, 1, 0]
    assert found.repeated[1] == 1
    assert found.coverage == 1


def test_short_item_counts_only_between_its_neighbours() -> None:
    blocks = ["Two piers", FIRST, "Two piers", "Three boats", SECOND, "Three boats"]
    found = align("\n".join([FIRST, "Two piers", "Three boats", SECOND]), blocks)
    assert found.content.tolist() == [0, 1, 1, 1, 1, 0]


def test_text_the_gold_holds_elsewhere_is_found() -> None:
    assert align("\n".join([THIRD, FIRST, SECOND]), [FIRST, SECOND, "x", THIRD]).content.tolist() == [1, 1, 0, 1]


def test_scripts_without_spaces_are_compared_by_character() -> None:
    assert words("東京Tower ไทย") == ["東", "京", "tower", "ไ", "ท", "ย"]
    gold = "国家统计局今天公布了最新的经济数据。专家认为增长将继续。"
    found = align(gold, ["首页", "国家统计局今天公布了最新的经济数据。", "相关新闻", "专家认为增长将继续。"])
    assert found.content.tolist() == [0, 1, 0, 1]


@pytest.mark.parametrize(
    "gold, blocks, coverage", [("", ["a b c"], 1.0), (FIRST, [], 0.0), (FIRST, ["nothing alike here"], 0.0), ("", [], 1.0)]
)
def test_nothing_to_align(gold: str, blocks: list[str], coverage: float) -> None:
    found = align(gold, blocks)
    assert found.content.tolist() == [0.0] * len(blocks)
    assert found.coverage == coverage


def test_absent_gold_gives_no_weight() -> None:
    _, labels = labelled(f"<p>{FIRST}<p>{SECOND}", "Entirely different words stand in the gold of this page, nowhere on it.")
    assert not labels.weight.any()


def test_finer_kinds_of_an_article() -> None:
    html = f"""<title>Storm closes the harbour - Daily</title><body><nav><a href=/>Home</a></nav><h1>Storm closes the harbour</h1>
    <div class=byline>By Ana Sousa</div><div>3 May 2024, 10:15</div><figure><img><figcaption>The pier on Monday</figcaption></figure>
    <p>{FIRST}</p><h2>A week of waiting</h2><p>{SECOND}</p><p>{THIRD}</p><div class=comments><p>I was there and saw it all.</p></div>"""
    gold = {"title": "Storm closes the harbour", "authors": ["Ana Sousa"], "date_published": "2024-05-03"}
    _, labels = labelled(html, f"{FIRST}\nA week of waiting\n{SECOND}\n{THIRD}", gold=gold, page_type="article")
    names = [name_of(labels, at) for at in range(len(labels.label))]
    assert names == ["navigation", "headline", "byline", "date", "caption", "body", "heading", "body", "body", "comment"]
    assert labels.page_type == PAGE_TYPES.index("article")
    assert labels.weight.tolist() == [1.0] * len(names)


def test_snippets_label_only_their_blocks() -> None:
    _, labels = labelled(f"<p>{FIRST}<p>{SECOND}<p>Share this", gold_with=["old town was closed"], gold_without=["Share this"])
    assert labels.content.tolist() == [1, 0, 0]
    assert labels.weight.tolist() == [1, 0, 1]
    assert np.isnan(labels.coverage)


def test_first_words_label_the_first_block() -> None:
    _, labels = labelled(f"<p>Share this<p>{FIRST}<p>{SECOND}", gold_start="The harbour of the old town")
    assert labels.content.tolist() == [0, 1, 0]
    assert labels.weight[1] == 1 and 0 < labels.weight[0] < 1 and labels.weight[2] == 0


def test_article_body_in_json_ld_is_silver() -> None:
    body = " ".join([FIRST, SECOND, THIRD] * 3)
    script = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{body}"}}</script>'
    _, labels = labelled(f"{script}<p>Home page<p>{body}")
    assert labels.source == "json-ld"
    assert labels.content.tolist() == [0, 1]


@pytest.mark.parametrize(
    "text, day, shown",
    [
        ("Selasa, 24 Agustus 2021 |05:16 WIB", (2021, 8, 24), True),
        ("2024年5月3日", (2024, 5, 3), True),
        ("03/05/24 10:00", (2024, 5, 3), True),
        ("20240503", (2024, 5, 3), True),
        ("May 2024", (2024, 5, 3), False),
        ("4 May 2024", (2024, 5, 3), False),
    ],
)
def test_days_are_recognised_in_any_language(text: str, day: tuple[int, int, int], shown: bool) -> None:
    assert shows_day(text, day) is shown


def test_hints_are_read_whatever_the_order_of_attributes() -> None:
    meta = '<meta content="A &amp; B" property=og:title><meta name=author content="Ana Sousa">'
    hints = read_hints(f'{meta}<script type="application/ld+json">{{broken</script>')
    assert hints.titles == ["A & B"]
    assert hints.authors == ["Ana Sousa"]


def test_domains() -> None:
    assert registered_domain("https://news.example.co.uk/a?b") == "example.co.uk"
    assert registered_domain("216.31.193.173") == "216.31.193.173"


def test_address_of_a_page_is_found_in_its_markup() -> None:
    row = {"id": "x/1", "dataset": "x", "html": '<link href="https://www.example.com/a" rel=canonical><p>Text</p>'}
    page = make_page(row)
    assert (page.domain, page.group) == ("example.com", "example.com")
    assert domains_of(make_page({**row, "url": "https://news.example.org/a"})) == {"example.com", "example.org"}
    assert make_page({**row, "html": "<p>Text</p>"}).group == "x/1"


def test_gold_that_begins_with_the_headline_names_it_and_is_without_it() -> None:
    blocks = segment(f"<body><div>Storm closes the harbour</div><p>{FIRST}</p>")
    page = make_page({"id": "waddle_daniel/1", "dataset": "waddle_daniel", "html": "", "gold_text": f"Storm closes the harbour\n\n{FIRST}"})
    labels = label_page(page, blocks)
    assert [name_of(labels, at) for at in range(2)] == ["headline", "body"]
    assert labels.content.tolist() == [0, 1]


def test_paragraph_missing_from_the_gold_is_doubted() -> None:
    _, labels = labelled(f"<body><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><div>{SECOND} And more.</div>", f"{FIRST}\n{THIRD}")
    assert labels.content.tolist() == [1, 0, 1, 0]
    assert labels.weight[1] < 0.5 and labels.weight[3] == 1


def test_word_f1() -> None:
    assert word_f1("a b c d", "a b") == pytest.approx(2 / 3)
    assert word_f1("", "") == 1.0
    assert word_f1("", "a") == 0.0
