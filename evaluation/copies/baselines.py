"""What others do to find copies, on the same articles: groups by equal digests, by headlines, by MinHash and by SimHash."""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from hashlib import sha1
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from evaluation.copies.corpus import MadeArticle

_WORD = re.compile(r"\w+")
_SHINGLE = 5
"""Words, as datatrove has it; characters were no better."""
_BITS, _PARTS, _DISTANCE = 64, 4, 3
"""SimHash as Manku, Jain and Das Sarma 2007 have it: 64 bits, of which 3 may differ; of 4 parts one is equal then."""

_Numbers = npt.NDArray[np.uint64]


def joined(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Groups of what hangs together."""
    above: dict[str, str] = {}

    def top(id_: str) -> str:
        while above.setdefault(id_, id_) != id_:
            above[id_] = above[above[id_]]
            id_ = above[id_]
        return id_

    for one, two in pairs:
        low, high = sorted((top(one), top(two)))
        above[high] = low
    return {id_: top(id_) for id_ in list(above)}


def _alike(keys: Iterable[tuple[Hashable, str]]) -> Iterator[tuple[str, str]]:
    """Pairs of neighbours among those that have a key in common."""
    found: dict[Hashable, list[str]] = defaultdict(list)
    for key, id_ in keys:
        found[key].append(id_)
    for ids in found.values():
        yield from pairwise(ids)


def exact(articles: Sequence[MadeArticle]) -> dict[str, str]:
    """Equal texts, case and spaces apart."""
    return joined(_alike((sha1(" ".join(article.text.lower().split()).encode()).digest(), article.id) for article in articles))


def title(articles: Sequence[MadeArticle]) -> dict[str, str]:
    """Equal headlines of one day."""
    return joined(_alike(((" ".join(_WORD.findall(article.title.lower())), article.published.date()), article.id) for article in articles))


def _shingles(text: str) -> _Numbers:
    """Hashes of all runs of five words."""
    words = np.array([hash_of(word) for word in _WORD.findall(text.lower())], dtype=np.uint64)
    if len(words) < _SHINGLE:
        return np.array([hash_of(text)], dtype=np.uint64)
    sums = np.zeros(len(words) - _SHINGLE + 1, dtype=np.uint64)
    for place in range(_SHINGLE):
        sums = _mixed(sums + words[place : len(words) - _SHINGLE + 1 + place])
    return np.unique(sums)


def hash_of(word: str) -> int:
    """Sixty-four bits that are the same in every process."""
    return int.from_bytes(sha1(word.encode(), usedforsecurity=False).digest()[:8], "little")


def _mixed(numbers: _Numbers) -> _Numbers:
    """SplitMix64."""
    numbers = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    numbers = (numbers ^ (numbers >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return numbers ^ (numbers >> np.uint64(31))


def minhash(bands: int, rows: int) -> Callable[[Sequence[MadeArticle]], dict[str, str]]:
    """MinHash of five-word shingles, `bands` of `rows` hashes each; whatever shares a band is one, as datatrove has it."""
    seeds = _mixed(np.arange(1, bands * rows + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15))

    def keys(articles: Sequence[MadeArticle]) -> Iterator[tuple[Hashable, str]]:
        for article in articles:
            least = _mixed(_shingles(article.text)[:, None] ^ seeds).min(axis=0).reshape(bands, rows)
            yield from [((band, least[band].tobytes()), article.id) for band in range(bands)]

    return lambda articles: joined(_alike(keys(articles)))


def simhash(articles: Sequence[MadeArticle]) -> dict[str, str]:
    """SimHash of five-word shingles, three of 64 bits apart at most."""
    prints, found = {}, defaultdict(list)
    bits = np.arange(_BITS, dtype=np.uint64)
    for article in articles:
        votes = ((_shingles(article.text)[:, None] >> bits) & np.uint64(1)).astype(np.int64) * 2 - 1
        prints[article.id] = int(((votes.sum(axis=0) > 0).astype(np.uint64) << bits).sum())
    wide = _BITS // _PARTS
    for id_, number in prints.items():
        for part in range(_PARTS):
            found[part, number >> part * wide & (1 << wide) - 1].append(id_)
    near = [
        (one, two)
        for ids in found.values()
        for at, one in enumerate(ids)
        for two in ids[at + 1 :]
        if (prints[one] ^ prints[two]).bit_count() <= _DISTANCE
    ]
    return joined(near)


BASELINES: Mapping[str, Callable[[Sequence[MadeArticle]], dict[str, str]]] = {
    "exact hash": exact,
    "title and day": title,
    "MinHash 14×8": minhash(14, 8),
    "MinHash 32×4": minhash(32, 4),
    "SimHash": simhash,
}
"""By the names that the table has. MinHash 14×8 of five-word shingles is what datatrove does unless told otherwise."""
