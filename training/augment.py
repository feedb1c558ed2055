"""Text captures made from labelled pages, as tools write them: labels go from the HTML blocks to the text's own.

There are no labelled text captures. What a tool writes depends on the tool, so the manner is drawn for every page:
drawn from its id, so that a page has the same capture in every run.
"""

import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape
from random import Random
from zlib import crc32

import numpy as np
import numpy.typing as npt

from saring import _core
from training.labels import PageLabels

KIND = {name: index for index, name in enumerate(_core.KINDS)}
HIDDEN = 1 << 1 | 1 << 3 | 1 << 4  # flags of what no browser shows: hidden, template, noscript
PARAGRAPH = 1 << 21
MOST_BLOCKS = 1500
NO_SOURCE = -1

TITLE = re.compile(r"<title[^>]*>(.*?)</title", re.IGNORECASE | re.DOTALL)
NOT_SOLID = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")

View = tuple[int, int, float, float, list[str], int]


@dataclass(frozen=True)
class Manner:
    """How a tool writes a page as text."""

    title_first: bool
    hidden: bool  # writes what the page hides, too
    blank_lines: bool  # between paragraphs, as browsers do; Common Crawl writes none
    bullet: str
    wrap: int  # characters a line, 0 for whole paragraphs


@dataclass(frozen=True)
class Line:
    """One line of a capture; `source` is the HTML block it shows."""

    text: str
    source: int = NO_SOURCE


def manner_of(page_id: str) -> Manner:
    """The manner drawn for a page: half as Common Crawl, half as browsers, one in six of these hard-wrapped."""
    draw = Random(crc32(page_id.encode()))
    if draw.random() < 0.5:
        return Manner(title_first=draw.random() < 0.7, hidden=True, blank_lines=False, bullet="", wrap=0)
    bullet = draw.choice(("", "", "* ", "• "))
    wrap = draw.randint(70, 100) if draw.random() < 1 / 6 else 0
    return Manner(title_first=draw.random() < 0.1, hidden=False, blank_lines=True, bullet=bullet, wrap=wrap)


def lines_of(html: str, texts: Sequence[str], views: Sequence[View], manner: Manner) -> list[Line]:
    """The lines that a tool of this manner writes for a page with these native blocks."""
    lines = []
    title = TITLE.search(html)
    if manner.title_first and title:
        lines.append(Line(" ".join(unescape(title[1]).split())))
    for source, (text, view) in enumerate(zip(texts, views, strict=True)):
        if view[5] & HIDDEN and not manner.hidden:
            continue
        if manner.blank_lines and _stands_apart(view):
            lines.append(Line(""))
        lines += [Line(line, source) for line in _written(text, view, manner)]
        if manner.blank_lines and _stands_apart(view):
            lines.append(Line(""))
    return lines


def _stands_apart(view: View) -> bool:
    kind, flags = view[0], view[5]
    soft = flags & _core.SOFT
    return not soft and (kind in (KIND["heading"], KIND["quote"]) or bool(flags & PARAGRAPH))


def _written(text: str, view: View, manner: Manner) -> Iterator[str]:
    bullet = manner.bullet if view[0] == KIND["item"] else ""
    for line in text.split("\n"):
        yield from textwrap.wrap(bullet + line, manner.wrap) if manner.wrap else [bullet + line]


def solid(text: str) -> str:
    """The text without what the native reader folds."""
    return NOT_SOLID.sub("", text)


def sources_of(lines: Sequence[Line], texts: Sequence[str]) -> list[npt.NDArray[np.int64]] | None:
    """For each native text block the source of each of its solid characters; None where lines and blocks differ."""
    parts = [(solid(line.text), line.source) for line in lines]
    if "".join(part for part, _ in parts) != "".join(solid(text) for text in texts):
        return None
    owners = np.repeat([source for _, source in parts] or [NO_SOURCE], [len(part) for part, _ in parts] or [0])
    ends = np.cumsum([len(solid(text)) for text in texts])
    return np.split(owners, ends[:-1]) if len(texts) else []


def carry(labels: PageLabels, sources: Sequence[npt.NDArray[np.int64]]) -> PageLabels:
    """Labels of the text blocks: shares and weights as means over the characters, the label of most of them."""
    count = len(sources)
    content, weight, label_weight = (np.zeros(count, np.float32) for _ in range(3))
    label = np.full(count, -1, np.int8)
    for at, every in enumerate(sources):
        known = every[every >= 0]
        if not len(known):
            continue
        share = len(known) / len(every)
        trust = labels.weight[known]
        weight[at] = trust.mean() * share
        content[at] = np.average(labels.content[known], weights=trust) if trust.any() else labels.content[known].mean()
        main = int(np.bincount(labels.label[known] + 1).argmax()) - 1
        label[at] = main
        label_weight[at] = labels.label_weight[known][labels.label[known] == main].sum() / len(every) if main >= 0 else 0
    return replace(labels, content=content, weight=weight, label=label, label_weight=label_weight)
