"""Gold text against a page's blocks: which words of which block are the gold body at that place.

Words of both sides are compared in order. Runs of equal words (seeds) are chained so that the chain is long and
its gaps on the page are small; what is left between two links of the chain is filled word by word; what the gold
holds in another order than the page is found last. A text that stands twice on the page counts where it fits the
chain, so a teaser that repeats the first paragraph is not content.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import LCSseq

Ints = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float32]

# Scripts written without spaces: every character is a word.
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
WORD = re.compile(f"[{UNSPACED}]|[^\\W{UNSPACED}]+")
SINGLE = re.compile(f"[{UNSPACED}]")

SEED_WORDS = 3  # equal words in a row that start a seed; twice as many where characters are words
SEED_REPEATS = 24  # a seed that occurs more often in the gold says nothing of its place
MOST_SEEDS = 3000  # the chain costs the square of this
PAGE_GAP_COST = 0.5  # words lost per doubling of the words skipped on the page
GOLD_GAP_COST = 0.25
FILL_LIMIT = 3000  # words on either side of a gap that is still filled word by word
END_WINDOW = 160  # words before the first and after the last link that are looked at for short blocks
MOVED_WORDS = 12  # a run this long counts out of order too


def words(text: str) -> list[str]:
    """Words of `text` for comparison: NFKC, case folded; characters of unspaced scripts one by one."""
    return WORD.findall(unicodedata.normalize("NFKC", text).casefold())


@dataclass(frozen=True, slots=True)
class Alignment:
    """What `align` found. Lengths are those of the blocks; all shares lie in 0..1."""

    content: Floats  # share of the block's words that are the gold body at this place
    repeated: Floats  # share of its words in runs that stand in the gold, but not at this place
    length: Ints  # words of the block
    gold_at: Ints  # where in the gold (word) the block's first aligned word stands; -1: nowhere
    gold_length: int  # words of the gold
    coverage: float  # share of the gold's words found; 1.0 for an empty gold


@dataclass(slots=True)
class _Sides:
    """Both word sequences as numbers (-1: a word that the gold lacks) and the page word → gold word links."""

    page: list[int]
    gold: list[int]
    block: Ints  # block of each page word
    starts: Ints  # first page word of each block, and the end
    link: Ints  # gold word of each page word; -1: none
    seed: int


def align(gold_text: str, blocks: Sequence[str]) -> Alignment:
    """Align `gold_text` with the texts of a page's blocks in document order."""
    sides = _sides(gold_text, blocks)
    seeds = _seeds(sides)
    _apply(sides, _chain(seeds))
    _fill(sides)
    _add_moved(sides, seeds)
    return _result(sides, seeds)


def _sides(gold_text: str, blocks: Sequence[str]) -> _Sides:
    gold_words = words(gold_text)
    number = {word: at for at, word in enumerate(dict.fromkeys(gold_words))}
    page: list[int] = []
    starts = [0]
    for text in blocks:
        page.extend(number.get(word, -1) for word in words(text))
        starts.append(len(page))
    singles = sum(1 for word in gold_words if SINGLE.match(word))
    bounds = np.array(starts, dtype=np.int32)
    return _Sides(
        page=page,
        gold=[number[word] for word in gold_words],
        block=np.repeat(np.arange(len(blocks), dtype=np.int32), np.diff(bounds)),
        starts=bounds,
        link=np.full(len(page), -1, dtype=np.int32),
        seed=SEED_WORDS * (2 if singles * 3 > len(gold_words) else 1),
    )


def _seeds(sides: _Sides) -> Ints:
    """Maximal runs of equal words as rows (page start, gold start, words), sorted by place on the page."""
    page, gold, size = sides.page, sides.gold, sides.seed
    places: dict[tuple[int, ...], list[int]] = {}
    for at in range(len(gold) - size + 1):
        places.setdefault(tuple(gold[at : at + size]), []).append(at)
    done: dict[int, int] = {}  # diagonal → first page word after its last run
    found: list[tuple[int, int, int]] = []
    for at in range(len(page) - size + 1):
        if page[at] < 0:
            continue
        spots = places.get(tuple(page[at : at + size]), ())
        if len(spots) > SEED_REPEATS:
            continue
        for spot in spots:
            if done.get(at - spot, 0) <= at:
                run = _extended(page, gold, at, spot)
                done[at - spot] = run[0] + run[2]
                found.append(run)
    least = size
    while len(found) > MOST_SEEDS:
        least += 1
        found = [run for run in found if run[2] >= least]
    return np.array(sorted(found), dtype=np.int32).reshape(-1, 3)


def _extended(page: list[int], gold: list[int], at: int, spot: int) -> tuple[int, int, int]:
    end, last = at, spot
    while end < len(page) and last < len(gold) and page[end] == gold[last]:
        end, last = end + 1, last + 1
    while at > 0 and spot > 0 and page[at - 1] == gold[spot - 1]:
        at, spot = at - 1, spot - 1
    return at, spot, end - at


def _chain(seeds: Ints) -> Ints:
    """The rows of `seeds` that make the best chain: many words, in order on both sides, near each other."""
    if not len(seeds):
        return seeds
    start, gold, size = (seeds[:, column].astype(np.float64) for column in range(3))
    score = size.copy()
    before = np.full(len(seeds), -1, dtype=np.int64)
    for at in range(1, len(seeds)):
        page_gap = start[at] - (start[:at] + size[:at])
        gold_gap = gold[at] - (gold[:at] + size[:at])
        shared = np.maximum(0, -np.minimum(page_gap, gold_gap))
        cost = PAGE_GAP_COST * np.log2(1 + np.maximum(page_gap, 0)) + GOLD_GAP_COST * np.log2(1 + np.maximum(gold_gap, 0))
        gain = score[:at] - cost - shared
        gain[(start[:at] >= start[at]) | (gold[:at] >= gold[at]) | (shared >= size[at])] = -1.0
        best = int(np.argmax(gain))
        if gain[best] > 0:
            score[at] += gain[best]
            before[at] = best
    chain = [int(np.argmax(score))]
    while before[chain[-1]] >= 0:
        chain.append(int(before[chain[-1]]))
    return seeds[chain[::-1]]


def _apply(sides: _Sides, chain: Ints) -> None:
    page_end = gold_end = 0
    for start, gold, size in chain.tolist():
        skip = max(0, page_end - start, gold_end - gold)
        sides.link[start + skip : start + size] = np.arange(gold + skip, gold + size, dtype=np.int32)
        page_end, gold_end = start + size, gold + size


def _fill(sides: _Sides) -> None:
    """Words between the links of the chain, and short blocks just before its first and after its last link."""
    linked = np.flatnonzero(sides.link >= 0)
    if not len(linked):
        return
    first, last = int(linked[0]), int(linked[-1])
    gold_first, gold_last = int(sides.link[first]), int(sides.link[last])
    for left, right in zip(linked[:-1].tolist(), linked[1:].tolist(), strict=True):
        if right - left > 1 and sides.link[right] - sides.link[left] > 1:
            _fill_gap(sides, (left + 1, right), (int(sides.link[left]) + 1, int(sides.link[right])))
    _fill_gap(sides, (max(0, first - END_WINDOW), first), (max(0, gold_first - END_WINDOW), gold_first))
    _fill_gap(sides, (last + 1, last + 1 + END_WINDOW), (gold_last + 1, gold_last + 1 + END_WINDOW))


def _fill_gap(sides: _Sides, on_page: tuple[int, int], in_gold: tuple[int, int]) -> None:
    """Link the longest common subsequence of a gap, but only in blocks that it fills by half or more."""
    page = sides.page[slice(*on_page)]
    gold = sides.gold[slice(*in_gold)]
    if not page or not gold or max(len(page), len(gold)) > FILL_LIMIT:
        return
    link = np.full(len(page), -1, dtype=np.int32)
    for step in LCSseq.opcodes(page, gold):
        if step.tag == "equal":
            link[step.src_start : step.src_end] = np.arange(step.dest_start, step.dest_end) + in_gold[0]
    block = sides.block[on_page[0] : on_page[0] + len(page)]
    for at in np.unique(block[link >= 0]).tolist():
        start, end = int(sides.starts[at]), int(sides.starts[at + 1])
        inside = block == at
        filled = int((link[inside] >= 0).sum()) + int((sides.link[start:end] >= 0).sum())
        scattered = end - start <= 4 and np.any(np.diff(link[inside]) != 1)
        if filled * 2 >= end - start and not scattered:
            where = np.flatnonzero(inside)
            sides.link[where + on_page[0]] = link[where]


def _add_moved(sides: _Sides, seeds: Ints) -> None:
    """Long runs that the gold holds in another order than the page, longest first."""
    taken = np.zeros(len(sides.gold), dtype=bool)
    taken[sides.link[sides.link >= 0]] = True
    least = MOVED_WORDS * sides.seed // SEED_WORDS
    for start, gold, size in seeds[np.argsort(-seeds[:, 2], kind="stable")].tolist() if len(seeds) else ():
        whole = start in sides.starts and start + size in sides.starts and size * 2 >= least
        if size < least and not whole:
            break_early = size * 2 < least
            if break_early:
                break
            continue
        free = (sides.link[start : start + size] < 0) & ~taken[gold : gold + size]
        if free.sum() * 10 >= size * 9:
            sides.link[start : start + size][free] = np.arange(gold, gold + size, dtype=np.int32)[free]
            taken[gold : gold + size] = True


def _result(sides: _Sides, seeds: Ints) -> Alignment:
    count = len(sides.starts) - 1
    length = np.diff(sides.starts).astype(np.int32)
    linked = sides.link >= 0
    again = np.zeros(len(sides.page), dtype=bool)
    for start, _gold, size in seeds.tolist():
        if size >= 2 * sides.seed:
            again[start : start + size] = True
    again &= ~linked
    found = np.zeros(len(sides.gold), dtype=bool)
    found[sides.link[linked]] = True
    gold_at = np.full(count, -1, dtype=np.int32)
    for word in np.flatnonzero(linked)[::-1].tolist():
        gold_at[sides.block[word]] = sides.link[word]
    words_of = np.maximum(length, 1)
    return Alignment(
        content=(np.bincount(sides.block[linked], minlength=count) / words_of).astype(np.float32),
        repeated=(np.bincount(sides.block[again], minlength=count) / words_of).astype(np.float32),
        length=length,
        gold_at=gold_at,
        gold_length=len(sides.gold),
        coverage=float(found.mean()) if len(found) else 1.0,
    )


def word_f1(gold_text: str, text: str) -> float:
    """F1 of two bags of words as the WCXB benchmark counts it, with `words` as tokens; 1.0 when both are empty."""
    gold, got = Counter(words(gold_text)), Counter(words(text))
    if not gold or not got:
        return float(not gold and not got)
    shared = (gold & got).total()
    return 2 * shared / (gold.total() + got.total())
