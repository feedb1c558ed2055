"""Pages made of labelled ones: real text in templates of our own, so that what every piece of text is, is known.

The sets label bodies; hardly any labels captions, credits, bylines, standfirsts, comments, or lines that point elsewhere, and
most are in few languages. A made page takes its story from one labelled page, and what stands around it from phrases in one of
many languages and from other pages of the same fold, so that no text crosses a split.
"""

from collections import defaultdict
from collections.abc import Sequence
from html import escape
from random import Random
from typing import Final
from zlib import crc32

import numpy as np

from saring import _core
from training.augment import Line, carry, sources_of
from training.corpus import Example, capture_of
from training.kinds import LABEL
from training.labels import PAGE_TYPES, PageLabels
from training.naming import Naming
from training.page_parts import Page, Stock, Story
from training.phrases import UNKNOWN, Phrases, languages
from training.templates import frame
from training.writer import Piece, Writer

DATASET: Final = "made"
CONTENT: Final = 0.8
LEAST_PIECES, LEAST_WORDS, MOST_PIECES = 3, 80, 60
LONGEST_TITLE = 30
SHORTENED: Final = 0.4
"""Share of the stories of which only the beginning is told: reports of agencies have a handful of paragraphs."""
STOCKED: Final = ("comment", "promotion", "caption", "boilerplate")
MOST_STOCK_WORDS: Final = 60

# What a made page is, and how often; its page type for the labels.
SORTS: Final = (("article", 84), ("liveblog", 5), ("gallery", 3), ("video", 2), ("error", 3), ("wall", 3))
TYPE_OF: Final = {"article": "article", "liveblog": "liveblog", "gallery": "gallery", "video": "video"}

# Languages that sites write around a story, by the script of the story; those first that few labelled pages are in.
FAMILIES: Final = (
    ("zh", "zh-hant", "ja", "ko"), ("ru", "uk", "bg"), ("el",), ("ar", "fa", "ur", "he"), ("hi", "bn"), ("th",),
    ("id", "id", "id", "ms", "ms", "jv", "su", "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "pl", "cs", "ro", "hu",
     "tr", "vi", "sw"),
)  # fmt: skip
FOREIGN: Final = ("ar", "fa", "he", "ur", "hi", "bn", "th", "ko")
OWN_LANGUAGE, FOREIGN_SHARE = 0.5, 0.12
KIND: Final = {name: index for index, name in enumerate(_core.KINDS)}


def story_of(example: Example) -> Story | None:
    """The story of a page whose body and headline are labelled; None for others, and for tables and forums."""
    labels = example.labels
    if labels.source != "gold" or not labels.coverage >= CONTENT or labels.page_type not in (-1, PAGE_TYPES.index("article")):
        return None
    titles = np.flatnonzero((labels.label == LABEL["headline"]) & (labels.label_weight > 0.5))
    if len(titles) != 1 or not 3 <= len(example.texts[titles[0]].split()) <= LONGEST_TITLE:
        return None
    views = _core.training_page(example.data, charset=example.charset, kind="html").views
    inside = np.flatnonzero((labels.content > CONTENT) & (labels.weight > 0) & (labels.label >= 0)).tolist()
    body = [(_kind(views[at][0], int(labels.label[at])), " ".join(example.texts[at].split())) for at in inside[:MOST_PIECES]]
    if len(body) < LEAST_PIECES or sum(len(text.split()) for _, text in body) < LEAST_WORDS or any(kind == "cell" for kind, _ in body):
        return None
    return Story(" ".join(example.texts[titles[0]].split()), body)


def _kind(kind: int, label: int) -> str:
    if label == LABEL["heading"]:
        return "heading"
    return {KIND["item"]: "item", KIND["quote"]: "quote", KIND["cell"]: "cell"}.get(kind, "paragraph")


def made(examples: Sequence[Example], seed: int = 0) -> list[Example]:
    """One made page for every page whose story is known."""
    told = [(example, story) for example in examples if (story := story_of(example)) is not None]
    stories: dict[tuple[int, int], list[Story]] = defaultdict(list)
    for example, story in told:
        stories[example.fold, _family(example.lang)].append(story)
    texts = _stock(examples)
    pages = (_made(example, story, stories, texts, Random(crc32(example.id.encode()) + seed)) for example, story in told)
    return [page for page in pages if page is not None]


def captures(pages: Sequence[Example]) -> list[Example]:
    """The text captures of made pages."""
    found = (capture_of(page, page.data.decode()) for page in pages)
    return [capture for capture in found if capture is not None]


def _family(language: str) -> int:
    return next((number for number, family in enumerate(FAMILIES) if language in family), len(FAMILIES) - 1)


def _stock(examples: Sequence[Example]) -> dict[tuple[int, str], dict[str, list[str]]]:
    """Texts of real pages by fold, language and label."""
    stock: dict[tuple[int, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for example in examples:
        labels = example.labels
        for name in STOCKED:
            sure = np.flatnonzero((labels.label == LABEL[name]) & (labels.label_weight >= 0.5) & (labels.content < 0.2))
            for at in sure[:20].tolist():
                if 4 <= example.words[at] <= MOST_STOCK_WORDS:
                    stock[example.fold, example.lang][name].append(" ".join(example.texts[at].split()))
    return stock


def _language(example: Example, draw: Random) -> str:
    family = FAMILIES[_family(example.lang)]
    if example.lang in languages() and draw.random() < OWN_LANGUAGE:
        return example.lang
    chosen = draw.choice(FOREIGN if draw.random() < FOREIGN_SHARE else family)
    return chosen if chosen in languages() else UNKNOWN


def _made(
    example: Example,
    story: Story,
    stories: dict[tuple[int, int], list[Story]],
    texts: dict[tuple[int, str], dict[str, list[str]]],
    draw: Random,
) -> Example | None:
    language = _language(example, draw)
    around = stories[example.fold, _family(example.lang)]
    stock = Stock(around, texts.get((example.fold, language), {}))
    if draw.random() < SHORTENED:
        story = Story(story.title, story.body[: draw.randint(LEAST_PIECES, 9)])
    page = Page(Writer(draw, Naming(draw)), Phrases(language, draw), story, stock)
    sort = draw.choices([name for name, _ in SORTS], [share for _, share in SORTS])[0]
    frame(page, sort)
    data = f"<!DOCTYPE html><html><head>{_head(page, sort)}</head><body>{''.join(page.w.html)}</body></html>".encode()
    return _example(example, data, page.w.pieces, sort)


def _head(page: Page, sort: str) -> str:
    """What the page says of itself: often little, sometimes its description, seldom its whole text."""
    draw, site = page.draw, page.phrases.values["site"]
    title = escape(page.story.title if sort not in ("error", "wall") else page.phrases.say("error_page"))
    parts = [
        f"<title>{title}{draw.choice((' - ', ' | ', ' – '))}{escape(site)}</title>" if draw.random() < 0.9 else f"<title>{title}</title>"
    ]
    if draw.random() < 0.7:
        parts.append(f'<meta property="og:title" content="{title}">')
    first = next((text for kind, text in page.story.body if kind == "paragraph"), "")
    deks = [piece.text for piece in page.w.pieces if piece.label == "subheadline"]
    if draw.random() < 0.7:
        parts.append(f'<meta name="description" content="{escape(draw.choice([*deks, first])[:300])}">')
    if draw.random() < 0.1 and sort == "article":
        body = " ".join(text for _, text in page.story.body).replace("\\", " ").replace('"', '\\"').replace("<", " ")
        parts.append(f'<script type="application/ld+json">{{"@type":"NewsArticle","articleBody":"{body}"}}</script>')
    return "".join(parts)


def _example(source: Example, data: bytes, pieces: Sequence[Piece], sort: str) -> Example | None:
    native = _core.training_page(data, charset="utf-8", kind="html")
    sources = sources_of([Line(piece.text, at) for at, piece in enumerate(pieces)], native.texts)
    if not sources:
        return None
    labels = carry(_labels(source, pieces, sort), sources)
    return Example(
        id=f"{DATASET}/{source.id}", data=data, charset="utf-8", kind="html", lang=source.lang, page_type="article", gold_text="",
        texts=native.texts, words=np.array(native.words, np.float32), tokens=native.tokens, labels=labels,
    )  # fmt: skip


def _labels(source: Example, pieces: Sequence[Piece], sort: str) -> PageLabels:
    return PageLabels(
        content=np.array([piece.content for piece in pieces], np.float32),
        weight=np.array([piece.weight for piece in pieces], np.float32),
        label=np.array([LABEL[piece.label] for piece in pieces], np.int8),
        label_weight=np.ones(len(pieces), np.float32),
        page_type=PAGE_TYPES.index(TYPE_OF[sort]) if sort in TYPE_OF else -1,
        coverage=1.0,
        dataset=DATASET,
        group=source.labels.group,
        source=DATASET,
    )
