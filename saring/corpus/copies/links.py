"""Links between texts as bytes, of which there are millions: 37 each, where tuples take some 350."""

from collections.abc import Iterator
from struct import Struct

from saring.corpus.copies.groups import Link
from saring.corpus.copies.pairs import Pair
from saring.corpus.copies.relations import Shares

DAY = 1 << 32
"""A text's number is its day times this, and its place in the day: the earlier text has the smaller number."""
_LINK = Struct("<qqddi?")
"""Both texts' numbers, and what `Shares` has."""


def packed(pair: Pair, day: int) -> bytes:
    """A pair of this day."""
    first, second = pair.first_day * DAY + pair.first, day * DAY + pair.second
    return _LINK.pack(first, second, pair.first_share, pair.second_share, pair.longest, pair.equal)


def unpacked(links: bytearray) -> list[Link]:
    """The links, in order."""
    return sorted([(first, second, Shares(*shares)) for first, second, *shares in _LINK.iter_unpack(links)])


def texts_of(links: bytearray) -> Iterator[int]:
    """The numbers of the texts that are linked, some of them several times."""
    for first, second, *_ in _LINK.iter_unpack(links):
        yield first
        yield second


def count(links: bytearray) -> int:
    """How many there are."""
    return len(links) // _LINK.size
