"""How sure to be of a value: as often as values with such evidence were right on labelled pages.

`confidence_table` holds the shares, for pages with markup and for text captures, as `training/confidence.py` found them; a field that no
set labels is not in it, and gets no number.
The kind of a value is a path, from what tells most to what is rare: its source, what else agrees, whether the page is an article, the
place. Where too few pages had the whole path, its longest beginning in the table counts.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from saring.fields.agreement import SIGNS
from saring.fields.confidence_table import CONFIDENCE
from saring.fields.facts import Facts
from saring.fields.found import Found
from saring.record import Evidence

_ARTICLES = ("article", "liveblog")
BYTES, WORDS, NO_CONTENT = "bytes", "words", "no content"
"""What decides on a verdict where no probability does: what the input is, the words of a wall or an error, the lack of content."""
_BANDS = tuple([(low, f"{low:g}") for low in (0.97, 0.9, 0.8, 0.7, 0.5, 0.0)])
"""Where the probability of a kind of page is cut, and what the table calls that band."""


def with_confidence(found: Mapping[str, Found[Any] | None], facts: Facts, on: str) -> dict[str, Evidence]:
    """The evidence of the fields that have a value, with its confidence.

    Args:
        found: by the record's attribute, its value and where that is from.
        facts: what else the page says.
        on: on what, as `side` says.
    """
    of = facts.page.kind
    known = CONFIDENCE.get(of, ())
    told = {}
    for name, field in found.items():
        if field is not None:
            value, evidence = field
            if name in known:  # of an empty page the address may still tell the day
                sure = _share(of, name, path(name, value, evidence, facts, on))
                evidence = Evidence(evidence.source, evidence.where, evidence.raw, sure)
            told[name] = evidence
    return told


def path(name: str, value: object, evidence: Evidence, facts: Facts, on: str) -> tuple[str, ...]:
    """The kind of a value, step by step; the number of a block is none."""
    tell = SIGNS.get(name)
    where = evidence.where
    return (
        evidence.source,
        tell(value, evidence, facts) if tell else "",
        on,
        where if where and not where.isdecimal() else "",
    )


def side(kind: str) -> str:
    """Whether a verdict's kind says that the page is an article."""
    return "article" if kind in _ARTICLES else "other"


@lru_cache(maxsize=256)  # most values of most pages are of a hundred kinds: 0.1 µs, not 0.6
def _share(of: str, name: str, steps: tuple[str, ...]) -> float:
    return share(CONFIDENCE[of][name], steps)


def verdict_path(kind: str, probability: float | str) -> tuple[str, ...]:
    """The kind of a verdict: whether it says article, and how probable that kind of page is, or in a word what decided it."""
    if isinstance(probability, str):
        return "other", probability
    return side(kind), next(name for low, name in _BANDS if probability >= low)


def verdict_confidence(of: str, kind: str, probability: float | str) -> float:
    """The probability that a page `of` HTML or text is an article, or is none, as its verdict says."""
    return 1.0 if probability == BYTES else _share(of, "verdict", verdict_path(kind, probability))


def share(shares: Mapping[str, float], steps: tuple[str, ...]) -> float:
    """The share of the longest beginning of a path that the table has; it has that of all."""
    key = ""
    best = shares[key]
    for step in steps:
        key = f"{key}/{step}"
        best = shares.get(key, best)
    return best
