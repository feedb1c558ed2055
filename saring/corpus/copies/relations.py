"""What two texts that share something are to each other."""

from typing import Literal, NamedTuple

Relation = Literal["exact", "copy", "cut", "embedded", "partial"]
"""What a text is to the origin: the same word for word; the same but for small changes; a part of it; it within a longer text; a part
of it within other text, or a reworded one."""

PairRow = tuple[int, int, tuple[int, int], int, int, int, tuple[int, int], int, int, bool]
"""As the native half tells a pair: places of both, shingles of both, shared shingles, longest shared passage, words in order, words of
both, numbers among those in order, those of them that the other text has, whether the texts are equal."""

_CONTAINED = 0.4
"""Share of the shorter text's shingles that makes it a copy. (CORPUS experiment: .4 finds 81 % of what is reworded by 15 %, .6 only 1 %.)"""
_REWORDED, _IN_ORDER = 0.2, 0.6
"""Share of shingles, and of words in order, that makes a reworded copy."""
_LEAST_SHARED = 20
"""Shingles: less is a quotation. Texts that have not so many are copies if they are equal."""
_NUMBERS, _FEW_NUMBERS = 0.5, 3
"""Share of the numbers that a copy keeps; today's edition of a table shares all its words and none of its numbers.
Below three numbers a change may be a correction."""
_WHOLE = 0.8
"""Share of a text that is all of it."""


class Pair(NamedTuple):
    """Two texts of which one is a copy of the other, or both of a third."""

    first: int
    """Number of the earlier one."""
    second: int
    first_share: float
    """How much of the first stands in the second, 0 to 1."""
    second_share: float
    longest: int
    """Words of the longest passage that they share."""
    equal: bool

    @property
    def mutual(self) -> float:
        """How much the two are one text: 1 if they are."""
        return self.first_share * self.second_share


def related(row: PairRow, first: int, second: int) -> Pair | None:
    """The pair, if one of the texts is a copy: `row` tells what they share, `first` and `second` what they are called."""
    _, _, sizes, shared, longest, aligned, words, numbers, shared_numbers, equal = row
    if equal:
        return Pair(first, second, 1.0, 1.0, longest or words[0], equal=True)
    shorter = min(sizes)
    if shared < _LEAST_SHARED or not shorter:
        return None
    contained, in_order = shared / shorter, aligned / max(min(words), 1)
    if contained < _CONTAINED and (contained < _REWORDED or in_order < _IN_ORDER):
        return None
    if numbers >= _FEW_NUMBERS and shared_numbers < _NUMBERS * numbers:
        return None
    return Pair(first, second, shared / sizes[0], shared / sizes[1], longest, equal=False)


def relation(origin_share: float, own_share: float, *, equal: bool) -> Relation:
    """What a text is to its origin, by how much of the origin stands in it, and how much of it in the origin."""
    if equal:
        return "exact"
    if own_share >= _WHOLE:
        return "copy" if origin_share >= _WHOLE else "cut"
    return "embedded" if origin_share >= _WHOLE else "partial"
