"""What each set's gold holds and how well the labels fit it: `python -m training.survey` prints it as JSON, a set a key.

`included` tells a set's convention: of the blocks of each sort that stand beside or inside the article, the share that is
in the gold body. `oracle_f1` is the best a model could reach with these blocks: word F1 of those labelled content.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from training.align import word_f1
from training.kinds import COMMENT_NAMES, LABELS
from training.labels import FULL, NONE, PAGE_TYPES, PageLabels, label_page
from training.pages import Page, read_pages
from training.segments import BlockView, segment

TYPED = ("magic_html", "wcxb")  # sets with several page types, each with a convention of its own
BESIDE = 12  # blocks before and after the body that still count as beside it


@dataclass
class Tally:
    """Sums over the pages of one set."""

    pages: int = 0
    blocks: int = 0
    source: Counter[str] = field(default_factory=Counter)
    page_type: Counter[str] = field(default_factory=Counter)
    coverage: list[float] = field(default_factory=list)
    oracle: list[float] = field(default_factory=list)
    labels: Counter[str] = field(default_factory=Counter)
    sorts: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def add(self, page: Page, blocks: Sequence[BlockView], labels: PageLabels) -> None:
        """Count one page."""
        self.pages += 1
        self.blocks += len(blocks)
        self.source[labels.source] += 1
        self.page_type[PAGE_TYPES[labels.page_type] if labels.page_type >= 0 else "unknown"] += 1
        self.labels.update(
            LABELS[label] for label, weight in zip(labels.label, labels.label_weight, strict=True) if label >= 0 and weight > 0
        )
        if labels.source != "gold":
            return
        self.coverage.append(labels.coverage)
        chosen = " ".join(block.text for block, share in zip(blocks, labels.content, strict=True) if share >= 0.5)
        self.oracle.append(word_f1(page.gold_text or "", chosen))
        if labels.coverage >= FULL:
            for sort, share in sorted_blocks(blocks, labels):
                self.sorts[sort].append(share)

    def report(self) -> dict[str, object]:
        """The set's figures, ready for JSON."""
        coverage = np.array(self.coverage)
        figures: dict[str, object] = {
            "pages": self.pages,
            "blocks_per_page": round(self.blocks / self.pages),
            "source": dict(self.source),
            "page_type": dict(self.page_type),
            "labels": {name: self.labels[name] for name in LABELS if self.labels[name]},
        }
        if len(coverage):
            figures |= {
                "coverage": round(float(coverage.mean()), 4),
                f"pages_under_{NONE}": int((coverage < NONE).sum()),
                f"pages_under_{FULL}": int((coverage < FULL).sum()),
                "oracle_f1": round(float(np.mean(self.oracle)), 4),
                "oracle_f1_of_covered": round(
                    float(np.mean([f1 for f1, found in zip(self.oracle, coverage, strict=True) if found >= FULL])), 4
                ),
                "included": {sort: [round(float(np.mean(found)), 2), len(found)] for sort, found in sorted(self.sorts.items())},
            }
        return figures


BY_LABEL = ("headline", "subheadline", "byline", "date")
BY_MARKUP: dict[str, Callable[[BlockView], bool]] = {
    "figcaption": lambda block: "figcaption" in block.path,
    "subheading": lambda block: block.level > 1,
    "list_item": lambda block: "li" in block.path and block.link_share < 0.5,
    "linked_list_item": lambda block: "li" in block.path and block.link_share >= 0.8,
    "table_cell": lambda block: block.tag in ("td", "th") and block.link_share < 0.5,
    "quote": lambda block: "blockquote" in block.path,
    "code": lambda block: "pre" in block.path,
    "comment": lambda block: bool(COMMENT_NAMES.search(block.names)),
    "paragraph": lambda block: block.tag == "p" and block.link_share < 0.3,
}


def sorted_blocks(blocks: Sequence[BlockView], labels: PageLabels) -> Iterator[tuple[str, float]]:
    """The blocks beside and inside the body, with the sorts they belong to and whether the gold holds them (0 or 1)."""
    inside = np.flatnonzero(labels.content >= 0.5)
    if not len(inside):
        return
    first, last = int(inside[0]), int(inside[-1])
    for at, block in enumerate(blocks):
        # Lists, tables and paragraphs beside the body are mostly the page's furniture: they are counted within it.
        share = float(labels.content[at] >= 0.5)
        name = LABELS[labels.label[at]] if labels.label[at] >= 0 else ""
        beside = first - BESIDE <= at <= last + BESIDE
        if name in BY_LABEL and beside:
            yield name, share
        for sort, test in BY_MARKUP.items():
            near = first <= at <= last or sort == "comment" or (sort == "figcaption" and beside)
            if near and name != "headline" and test(block):
                yield sort, share


def survey(names: Sequence[str] | None = None) -> dict[str, dict[str, object]]:
    """Figures of the sets `names` (default: all), and of each page type in those that label it."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for page in read_pages(names=names):
        blocks = segment(page.html)
        labels = label_page(page, blocks)
        tallies[page.dataset].add(page, blocks, labels)
        if page.dataset in TYPED:
            tallies[f"{page.dataset}/{page.page_type}"].add(page, blocks, labels)
    return {name: tally.report() for name, tally in tallies.items()}


if __name__ == "__main__":
    json.dump(survey(sys.argv[1:] or None), sys.stdout, indent=1, ensure_ascii=False)
    print()
