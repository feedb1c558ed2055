"""Finer labels than content or not: headline, byline, date, caption and the kinds of what is not the article.

What the gold says is strong evidence; class names, places and shares of links are weak and get a low weight, so that
a model learns them as tendencies. A block that may be one thing or another stays unknown.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz

from training import vocabulary
from training.align import Floats, words
from training.segments import BlockView
from training.vocabulary import in_names, in_text

LABELS = (
    "body", "heading", "headline", "subheadline", "byline", "date", "caption", "credit", "comment", "related", "navigation",
    "promotion", "boilerplate",
)  # fmt: skip
LABEL = {name: at for at, name in enumerate(LABELS)}

COMMENT_NAMES = in_names(vocabulary.COMMENT)
RELATED_NAMES = in_names(vocabulary.RELATED)
NAVIGATION_NAMES = in_names(vocabulary.NAVIGATION)
PROMOTION_NAMES = in_names(vocabulary.PROMOTION)
CAPTION_NAMES = in_names(vocabulary.CAPTION)
CREDIT_NAMES = in_names(vocabulary.CREDIT)
BYLINE_NAMES = in_names(vocabulary.BYLINE)
DEK_NAMES = in_names(vocabulary.DEK)
CREDIT_TEXT = in_text((*vocabulary.AGENCIES, *vocabulary.CREDIT_WORDS))
# A day with its year: 2011-12-09, 9.12.2011, 01/11/11, 2012年01月12日, 6 oktoober 2004, December 9, 2011.
WHOLE_DATE = re.compile(
    r"(?<!\d)(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{2})|\d{4} ?[年년] ?\d{1,2} ?[月월] ?\d{1,2} ?[日일]"
    r"|\d{1,2}\.?,? (?:de )?[^\W\d_]{3,12}\.?,? (?:de )?(?:19|20)\d\d|[^\W\d_]{3,12}\.? \d{1,2},? (?:19|20)\d\d)(?!\d)"
)
NUMBER = re.compile(r"\d+")
WORDY = re.compile(r"[^\W\d_]{3,}")
NAVIGATION_TAGS = frozenset({"nav", "footer", "header", "aside", "form"})

NEAR_HEAD = 8  # blocks around headline and first paragraph where bylines and dates stand
AFTER_BODY = 12
MOST_BYLINE_WORDS = 25
MOST_DATE_WORDS = 16
MOST_HEADING_WORDS = 18


@dataclass(frozen=True)
class Facts:
    """What is known of the article on a page. Strong values come from the gold, hinted ones from the page's own metadata."""

    titles: Sequence[str] = ()
    descriptions: Sequence[str] = ()
    authors: Sequence[str] = ()
    days: frozenset[tuple[int, int, int]] = frozenset()  # (year, month, day)
    captions: Sequence[str] = ()
    credits: Sequence[str] = ()
    hinted: frozenset[str] = frozenset()  # names of the fields above that are only hinted


@dataclass
class Kinds:
    """The finer label of each block (index into LABELS, -1 unknown) and its weight 0..1."""

    label: npt.NDArray[np.int8]
    weight: Floats
    headline: int = -1
    span: tuple[int, int] = (-1, -1)  # first and last block of the body; -1 when unknown
    tokens: list[list[str]] = field(default_factory=list)

    def put(self, at: int, name: str, weight: float) -> None:
        """Label block `at` unless it has a label."""
        if self.label[at] < 0:
            self.label[at] = LABEL[name]
            self.weight[at] = weight


def kinds_of(blocks: Sequence[BlockView], content: Floats, known: Floats, facts: Facts) -> Kinds:
    """Finer labels of a page's blocks; `known` is the weight of `content`, 0 where the gold says nothing."""
    kinds = Kinds(
        label=np.full(len(blocks), -1, dtype=np.int8),
        weight=np.zeros(len(blocks), dtype=np.float32),
        span=_span(blocks, content * (known > 0)),
        tokens=[words(block.text) for block in blocks],
    )
    _headline(kinds, blocks, facts)
    _subheadline(kinds, blocks, facts)
    _captions(kinds, blocks, content, facts)
    _byline_and_date(kinds, blocks, facts)
    _inside(kinds, blocks, content, known)
    _outside(kinds, blocks, content, known)
    return kinds


def _span(blocks: Sequence[BlockView], content: Floats) -> tuple[int, int]:
    inside = [at for at in np.flatnonzero(content >= 0.5).tolist() if len(blocks[at].text) >= 40 and not blocks[at].level]
    return (inside[0], inside[-1]) if inside else (-1, -1)


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """How alike two runs of words are, 0..1; a long beginning of the other counts as well (a title before the site's name)."""
    if not one or not other:
        return 0.0
    if len(one) >= 3 and list(other[: len(one)]) == list(one) and len(one) * 5 >= len(other) * 2:
        return 0.95
    if max(len(one), len(other)) > 3 * min(len(one), len(other)):
        return 0.0
    return fuzz.ratio(" ".join(one), " ".join(other)) / 100


def _headline(kinds: Kinds, blocks: Sequence[BlockView], facts: Facts) -> None:
    titles = [words(title) for title in facts.titles]
    first = kinds.span[0]
    values: dict[int, float] = {}
    for at, (block, tokens) in enumerate(zip(blocks, kinds.tokens, strict=True)):
        same = max((_title_likeness(tokens, title, block.level) for title in titles), default=0.0) if len(tokens) <= 60 else 0.0
        if same < 0.85:
            continue
        place = 0.0 if first < 0 else -abs(first - at) / 60 - 1.5 * (at > first + 1)
        level = 1.5 * (block.level == 1) + 0.8 * (block.level == 2)
        teaser = block.link_share + 0.5 * ("header" in block.path and not block.level and block.link_share > 0.5)
        values[at] = same + level + place - teaser
    if not values:
        _only_h1(kinds, blocks)
        return
    kinds.headline = max(values, key=lambda at: (values[at], -at))
    kinds.put(kinds.headline, "headline", 0.6 if "titles" in facts.hinted and not blocks[kinds.headline].level else 1.0)
    for at in values:  # the same words elsewhere: a teaser, a sticky bar; never a negative example of a headline
        if at != kinds.headline and blocks[at].level == 1:
            kinds.put(at, "headline", 0.0)


def _title_likeness(tokens: Sequence[str], title: Sequence[str], level: int) -> float:
    """As `likeness`; an h1 may also be part of the title, or the title with a few words more."""
    same = likeness(tokens, title)
    if same >= 0.85 or level != 1 or len(tokens) < 2 or not title:
        return same
    longer = _contains(tokens, title) and len(tokens) <= len(title) + 4
    return 0.9 if longer or _contains(title, tokens) else same


def _only_h1(kinds: Kinds, blocks: Sequence[BlockView]) -> None:
    """No block agrees with a title: the last h1 before the first paragraph, if it reads like one."""
    first = kinds.span[0]
    above = [at for at, block in enumerate(blocks[: max(first, 0)]) if block.level == 1 and block.link_share < 0.5]
    if above and len(kinds.tokens[above[-1]]) >= 3 and first - above[-1] < 40:
        kinds.headline = above[-1]
        kinds.put(above[-1], "headline", 0.4)


def _near_head(kinds: Kinds) -> range:
    """Blocks around the headline and the first paragraph."""
    marks = [mark for mark in (kinds.headline, kinds.span[0]) if mark >= 0]
    if not marks:
        return range(0)
    low, high = min(marks), max(marks)
    if high - low > 40:
        low = high
    return range(max(0, low - NEAR_HEAD), min(len(kinds.label), high + NEAR_HEAD))


def _subheadline(kinds: Kinds, blocks: Sequence[BlockView], facts: Facts) -> None:
    descriptions = [words(text) for text in facts.descriptions]
    first = kinds.span[0]
    for at in _near_head(kinds):
        dek = DEK_NAMES.search(own_names(blocks[at])) is not None
        same = max((likeness(kinds.tokens[at], text) for text in descriptions), default=0.0)
        heading = blocks[at].level > 0 and at > kinds.headline
        if len(kinds.tokens[at]) < 4 or at == kinds.headline:
            continue
        # A description is often the first paragraph itself: only a block set apart by its markup is a subheadline.
        if (same >= 0.85 and (dek or heading or "descriptions" not in facts.hinted)) or (dek and kinds.headline < at <= first):
            kinds.put(at, "subheadline", 0.8 if same >= 0.85 else 0.5)
            return


def own_names(block: BlockView) -> str:
    """Class and id tokens of the holder and its nearest ancestors, which come first in `names`."""
    return " ".join(block.names.split()[:6])


def _captions(kinds: Kinds, blocks: Sequence[BlockView], content: Floats, facts: Facts) -> None:
    captions = [tokens for tokens in map(words, facts.captions) if len(tokens) >= 2]
    credits = [tokens for tokens in map(words, facts.credits) if tokens]
    for at, block in enumerate(blocks):
        tokens = kinds.tokens[at]
        if content[at] >= 0.5 or not tokens or len(tokens) > 120:
            continue
        figure = _in_figure(block) and _beside_body(kinds, at) and block.link_share < 0.8
        marked = "©" in block.text or CREDIT_TEXT.search(block.text) is not None or CREDIT_NAMES.search(own_names(block)) is not None
        named = any(_contains(tokens, name) and len(tokens) <= len(name) + 4 for name in credits)
        if any(likeness(tokens, caption) >= 0.8 or (len(caption) >= 5 and _contains(tokens, caption)) for caption in captions):
            kinds.put(at, "caption", 1.0)
        elif named or (figure and marked and len(tokens) <= 12):
            kinds.put(at, "credit", 0.8 if figure else 0.5)
        elif figure:
            kinds.put(at, "caption", 0.6 if "figcaption" in block.path else 0.4)


def _in_figure(block: BlockView) -> bool:
    return "figcaption" in block.path or "figure" in block.path or CAPTION_NAMES.search(own_names(block)) is not None


def _beside_body(kinds: Kinds, at: int) -> bool:
    """Near the article: a figure elsewhere is a teaser's."""
    first, last = kinds.span
    if first < 0:
        return kinds.headline >= 0 and 0 <= at - kinds.headline <= 60
    return min(first, kinds.headline if kinds.headline >= 0 else first) - NEAR_HEAD <= at <= last + 3


def _contains(tokens: Sequence[str], part: Sequence[str]) -> bool:
    return f" {' '.join(part)} " in f" {' '.join(tokens)} "


def _byline_and_date(kinds: Kinds, blocks: Sequence[BlockView], facts: Facts) -> None:
    authors = [name for name in map(words, facts.authors) if len(name) > 1 or (name and len(name[0]) > 3)]
    last = kinds.span[1]
    head = _near_head(kinds)
    after = range(max(last + 1, head.stop), min(len(blocks), last + AFTER_BODY)) if last >= 0 else range(0)
    shown = [at for at in head if _shows_date(kinds, blocks, at, facts)]
    for at in (*head, *after):
        block, tokens = blocks[at], kinds.tokens[at]
        names = sum(len(name) for name in authors if _contains(tokens, name))
        marked = len(tokens) <= 12 and BYLINE_NAMES.search(own_names(block)) is not None
        enough = names and (names * 3 >= len(tokens) or marked) and len(tokens) <= MOST_BYLINE_WORDS
        if enough and (at in head or marked or names == len(tokens)):
            kinds.put(at, "byline", 0.7 if "authors" in facts.hinted else 1.0)
        elif at in shown or (len(tokens) <= MOST_DATE_WORDS and any(shows_day(block.text, day) for day in facts.days)):
            kinds.put(at, "date", 0.7 if "days" in facts.hinted else 1.0)
        elif marked and not authors and at in head:
            kinds.put(at, "byline", 0.3)
    if not any(kinds.label[at] == LABEL["date"] for at in head):
        _any_date(kinds, blocks, head)


def _shows_date(kinds: Kinds, blocks: Sequence[BlockView], at: int, facts: Facts) -> bool:
    """A line near the headline may hold date, source, counter and more."""
    return len(kinds.tokens[at]) <= 2 * MOST_DATE_WORDS and any(shows_day(blocks[at].text, day) for day in facts.days)


def _any_date(kinds: Kinds, blocks: Sequence[BlockView], head: range) -> None:
    """No date is known: the first line after the headline, or just above it, that holds a whole one."""
    start = max(kinds.headline - 2, 0) if kinds.headline >= 0 else head.start
    for at in range(start, max(start, min(head.stop, max(kinds.span[0], kinds.headline + 4)))):
        if len(kinds.tokens[at]) <= MOST_DATE_WORDS and WHOLE_DATE.search(blocks[at].text):
            kinds.put(at, "date", 0.5)
            return


def shows_day(text: str, day: tuple[int, int, int]) -> bool:
    """Whether a short text names this day: its year and day as numbers, and its month as a number or some word."""
    year, month, date = day
    numbers = [int(number) for number in NUMBER.findall(text) if len(number) <= 8]
    if year * 10000 + month * 100 + date in numbers:
        return True
    if year not in numbers and not (year % 100 in numbers and len(numbers) >= 3):
        return False
    rest = list(numbers)
    rest.remove(year if year in rest else year % 100)
    if date not in rest:
        return False
    rest.remove(date)
    return month in rest or WORDY.search(text) is not None


def _inside(kinds: Kinds, blocks: Sequence[BlockView], content: Floats, known: Floats) -> None:
    """Blocks of the gold body: text or heading."""
    for at in np.flatnonzero((content >= 0.5) & (known > 0)).tolist():
        block, size = blocks[at], len(kinds.tokens[at])
        short = size <= MOST_HEADING_WORDS and not block.text.endswith((".", "。", ",", ";"))
        if block.level and size <= 2 * MOST_HEADING_WORDS:
            kinds.put(at, "heading", 1.0)
        elif block.bold and short and block.tag not in ("li", "td", "th", "dt", "dd"):
            kinds.put(at, "heading", 0.3)
        else:
            kinds.put(at, "body", 1.0 if content[at] > 0.8 else 0.5)


def _outside(kinds: Kinds, blocks: Sequence[BlockView], content: Floats, known: Floats) -> None:
    """Blocks that are not of the body: what kind, by class names, links and place."""
    first, last = kinds.span
    for at in np.flatnonzero((content < 0.2) & (known > 0)).tolist():
        block, size = blocks[at], len(kinds.tokens[at])
        name, weight = _kind_outside(block, size, after=at > last)
        inserted = first < at < last and block.link_share > 0.7 and size >= 4 and name != "promotion"
        kinds.put(at, *("related", 0.5) if inserted else (name, weight))


def _kind_outside(block: BlockView, size: int, *, after: bool) -> tuple[str, float]:
    links, bar = block.link_share, not NAVIGATION_TAGS.isdisjoint(block.path)
    if after and COMMENT_NAMES.search(block.names):
        return "comment", 0.6
    if PROMOTION_NAMES.search(own_names(block)) and links < 0.9:
        return "promotion", 0.5
    if size >= 3 and RELATED_NAMES.search(block.names):
        return "related", 0.6 if links > 0.5 else 0.4
    if "nav" in block.path:
        return "navigation", 0.7
    if links > 0.5 and (bar or NAVIGATION_NAMES.search(block.names)):
        return "navigation", 0.5
    if links > 0.7:
        return ("related", 0.3) if size >= 5 else ("navigation", 0.4)
    return "boilerplate", 0.3
