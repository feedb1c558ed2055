"""Training labels of a page's blocks from what its set knows: whole bodies, snippets, first words, or the page's own JSON-LD."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from evaluation.datasets import headline_of
from training.align import Alignment, Floats, align, words
from training.hints import Hints, days, read_hints
from training.kinds import LABEL, Facts, kinds_of
from training.pages import Page
from training.segments import BlockView

PAGE_TYPES = ("article", "liveblog", "gallery", "video", "listing", "forum", "product", "documentation", "page")

# The sets' page types → PAGE_TYPES. WCXB's "service" pages sell or explain a service: other content; its "collection"
# pages (shop categories) are lists of entries like its "listing" pages.
TYPES = {
    "article": "article", "press_release": "article", "forum": "forum", "listing": "listing", "collection": "listing", "product": "product",
    "documentation": "documentation", "service": "page",
}  # fmt: skip

FULL, NONE = 0.9, 0.5  # coverage from which a page counts fully, and under which it does not count
SILVER_COVERAGE = 0.9
SILVER_WORDS = 100
JSON_LD_WEIGHT = 0.7
TOOL_WEIGHT = 0.3  # another extractor's output
BEFORE_START_WEIGHT = 0.3  # blocks before the known first words
DOUBTED_WORDS = 15
CUT_SHARE = 0.15
COPY_SHARE = 0.4  # text repeated on the page for this share of the gold is a second copy of the article


@dataclass(frozen=True)
class PageLabels:
    """Labels of one page; arrays have one entry a block."""

    content: Floats  # share of the block's words that belong to the gold body, 0..1
    weight: Floats  # trust in `content`, 0 where unknown
    label: npt.NDArray[np.int8]  # index into LABELS, -1 unknown
    label_weight: Floats
    page_type: int  # index into PAGE_TYPES, -1 unknown
    coverage: float  # share of the gold's words found in the blocks; nan where there is no whole gold
    dataset: str
    group: str  # never split: see Page.group
    source: str  # "gold", "json-ld", "tool", "snippets", "start" or "none"


@dataclass
class _Content:
    value: Floats
    weight: Floats
    coverage: float
    source: str


def label_page(page: Page, blocks: Sequence[BlockView]) -> PageLabels:
    """Label the blocks of `page`, given in document order."""
    hints = read_hints(page.html)
    content = _content(page, blocks, hints)
    _snippets(page, blocks, content)
    kinds = kinds_of(blocks, content.value, content.weight, facts_of(page, hints))
    _comment_snippets(page, blocks, kinds.label, kinds.weight)
    if kinds.headline >= 0 and content.value[kinds.headline] > 0.5 and TYPES.get(page.page_type, "article") == "article":
        content.weight[kinds.headline] = 0  # some sets count it, but it is a field of its own
    return PageLabels(
        content=content.value,
        weight=content.weight,
        label=kinds.label,
        label_weight=kinds.weight,
        page_type=page_type(page, hints),
        coverage=content.coverage,
        dataset=page.dataset,
        group=page.group,
        source=content.source,
    )


def page_type(page: Page, hints: Hints) -> int:
    """Index into PAGE_TYPES, or -1: the set's label, but a live blog by the page's own word is one."""
    name = TYPES.get(page.page_type)
    if name in (None, "article") and "liveblogposting" in hints.types:
        name = "liveblog"
    return PAGE_TYPES.index(name) if name else -1


def facts_of(page: Page, hints: Hints) -> Facts:
    """What is known of the article: the set's labels, and for what it does not label the page's own metadata."""
    gold = page.gold
    first = headline_of(page.row)
    images = gold.get("images") or []
    given = {
        "titles": [gold["title"]] if gold.get("title") else [first] if first else [],
        "descriptions": [gold["description"]] if gold.get("description") else [],
        "authors": list(gold.get("authors") or []),
    }
    gold_days = days(gold.get("date_published")) | days(gold.get("date_modified"))
    return Facts(
        titles=given["titles"] + hints.titles,
        descriptions=given["descriptions"] or hints.descriptions,
        authors=given["authors"] or hints.authors,
        days=frozenset(gold_days or hints.days),
        captions=[gold.get("image_caption") or "", *(image.get("caption") or "" for image in images)],
        credits=[name for image in images for name in image.get("authors") or []] + list(gold.get("image_credit") or []),
        hinted=frozenset([name for name, value in given.items() if not value] + ([] if gold_days else ["days"])),
    )


def _content(page: Page, blocks: Sequence[BlockView], hints: Hints) -> _Content:
    texts = [block.text for block in blocks]
    if page.gold_text is not None:
        return _doubt(_from_text(align(page.gold_text, texts), "gold", 1.0), blocks)
    for body in sorted(hints.bodies, key=len, reverse=True)[:1]:
        found = align(body, texts)
        if found.coverage >= SILVER_COVERAGE and found.gold_length >= SILVER_WORDS:
            return _cut_short(_from_text(found, "json-ld", JSON_LD_WEIGHT), found)
    if page.row.get("silver_text"):
        return _from_text(align(page.row["silver_text"], texts), "tool", TOOL_WEIGHT)
    nothing = np.zeros(len(blocks), dtype=np.float32)
    return _Content(nothing, nothing.copy(), float("nan"), "none")


def _from_text(found: Alignment, source: str, trust: float) -> _Content:
    sure = min(1.0, max(0.0, (found.coverage - NONE) / (FULL - NONE)))
    weight = np.full(len(found.content), sure, dtype=np.float32)
    if found.coverage > NONE / 2:
        # Text found in order is the article even where much of the gold is missing; what is not found may be, too.
        weight[found.content > 0.5] = max(sure, 0.5)
    copies = (found.repeated > 0.8) & (found.content < 0.2) & (found.length >= 10)
    second_copy = found.length[copies].sum() > COPY_SHARE * max(found.gold_length, 1)
    weight[copies] *= 0.0 if second_copy else 0.5
    weight[found.length == 0] = 0
    return _Content(found.content, weight * np.float32(trust), found.coverage, source)


def _doubt(content: _Content, blocks: Sequence[BlockView]) -> _Content:
    """Less weight for paragraphs that look in every way like the gold's own, but are missing from it.

    Most are omissions of the gold: on pages where they make up much text beyond its end, it was cut.
    """
    inside = np.flatnonzero(content.value > 0.5)
    alike = {(blocks[at].tag, blocks[at].names) for at in inside.tolist()}
    doubted = [
        at
        for at in np.flatnonzero((content.value < 0.2) & (content.weight > 0)).tolist()
        if (blocks[at].tag, blocks[at].names) in alike and blocks[at].link_share < 0.3 and len(words(blocks[at].text)) >= DOUBTED_WORDS
    ]
    gold = sum(len(blocks[at].text) for at in inside.tolist())
    beyond = sum(len(blocks[at].text) for at in doubted if at > inside[-1])
    for at in doubted:
        content.weight[at] *= 0.6 if at > inside[-1] and beyond < CUT_SHARE * gold else 0.25
    return content


def _cut_short(content: _Content, found: Alignment) -> _Content:
    """A body that ends inside a block was cut by its maker: what follows is unknown."""
    inside = np.flatnonzero(found.content > 0.1)
    if len(inside) and found.content[inside[-1]] < 0.9:
        content.weight[inside[-1] :] = 0
    return content


def _snippets(page: Page, blocks: Sequence[BlockView], content: _Content) -> None:
    """Snippets that must or must not be in the text, and the first words; only where no whole gold is given."""
    if page.gold_text is not None:
        return
    row = page.row
    texts = [" ".join(block.text.split()) for block in blocks]
    wanted = [" ".join(text.split()) for text in row.get("gold_with") or []]
    unwanted = [" ".join(text.split()) for text in row.get("gold_without") or []]
    for at, text in enumerate(texts):
        good = any(snippet in text for snippet in wanted if snippet)
        bad = any(snippet in text for snippet in unwanted if snippet)
        if good != bad:
            # A short unwanted snippet may stand in a long wanted block by chance.
            chance = bad and len(text) > 8 * max(len(snippet) for snippet in unwanted if snippet in text)
            content.value[at], content.weight[at] = float(good), 0.3 if chance else 1.0
            content.source = "snippets" if content.source == "none" else content.source
    if row.get("gold_start"):
        _start(words(row["gold_start"]), texts, content)


def _start(first: Sequence[str], texts: Sequence[str], content: _Content) -> None:
    """The body's first words: their block is content, those before are most likely not."""
    found = align(" ".join(first), texts)
    inside = np.flatnonzero(found.content * found.length >= 0.6 * len(first))
    if not len(inside) or content.source != "none":
        return
    at = int(inside[0])
    content.value[at], content.weight[at] = 1.0, 1.0
    content.weight[:at] = BEFORE_START_WEIGHT
    content.source = "start"


def _comment_snippets(page: Page, blocks: Sequence[BlockView], label: npt.NDArray[np.int8], weight: Floats) -> None:
    for snippet in page.gold.get("comments_snippets") or []:
        for at, block in enumerate(blocks):
            if snippet in block.text:
                label[at], weight[at] = LABEL["comment"], 1.0
