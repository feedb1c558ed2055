"""Smoothed shares over a tree of kinds: what a rare kind has too few pages to tell, the common kind it belongs to tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import sqrt

PRIOR = 10.0
"""Pages that the share of the kind above counts as much as."""
FEWEST = 10
"""Pages that a kind needs to have a share of its own."""
NOISE = 1.0
"""Standard errors by which its share must differ from that of the kind above."""

Path = Sequence[str]


def fit(seen: Iterable[tuple[Path, bool]]) -> dict[str, float]:
    """Return shares by path, "" for all, `/a` and `/a/b` for kinds and kinds within.

    A share is that of the pages of the kind and of `PRIOR` more with the share of the kind above, which for all is a half: never 0 or 1.
    """
    counts: dict[tuple[str, ...], list[int]] = defaultdict(lambda: [0, 0], {(): [0, 0]})
    for path, is_right in seen:
        for length in range(len(path) + 1):
            count = counts[tuple(path[:length])]
            count[0] += 1
            count[1] += is_right
    shares: dict[tuple[str, ...], float] = {}
    for kind in sorted(counts, key=lambda kind: (len(kind), kind)):
        pages, right = counts[kind]
        above = share_of(shares, kind[:-1]) if kind else 0.5
        smoothed = (right + PRIOR * above) / (pages + PRIOR)
        if not kind or (pages >= FEWEST and abs(right / pages - above) > NOISE * sqrt(above * (1 - above) / pages)):
            shares[kind] = smoothed
    return {"".join(f"/{step}" for step in kind): round(share, 3) for kind, share in shares.items()}


def share_of(shares: Mapping[tuple[str, ...], float], kind: tuple[str, ...]) -> float:
    """Return the share of the longest beginning of `kind` that has one."""
    return next(shares[kind[:length]] for length in range(len(kind), -1, -1) if kind[:length] in shares)
