"""The floors: what the scores on the development pages may not fall below, pinned with a digest of those pages.

`floors.json` beside this file holds them. The model was trained on these pages, so a floor is no claim about unseen
ones; it notices when a change of code or model makes things worse. A check on other pages than those pinned would
prove nothing, so it fails too. Pinning keeps every floor that would fall, and refuses, unless told to lower it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from evaluation.scoring import Row

PATH = Path(__file__).with_name("floors.json")
TOLERANCE = 0.002
# What is held: groups of `evaluation.groups` and, for each, the metric it is judged by elsewhere.
HELD = (
    ("all news", "shingle"),
    ("wcxb", "word"),
    ("wcxb article", "word"),
    ("fundus_tests", "rouge"),
    ("waddle_daniel zh", "uax29"),
    ("waddle_daniel ru", "uax29"),
    ("waddle_daniel pl", "uax29"),
    ("waddle_daniel el", "uax29"),
    ("waddle_daniel en", "uax29"),
    ("trafilatura_eval", "snippets"),
)
SETS = ("wcxb", "andy_articles", "misinfo_crawler", "fundus_tests", "waddle_daniel", "trafilatura_eval")

Scores = Mapping[str, Mapping[str, float]]


class FloorsError(Exception):
    """Floors cannot be read or may not be pinned; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Floors:
    """F1 by group and metric (0..1), how far below one may fall, and the SHA-256 of each file they were pinned on."""

    scores: Scores = field(default_factory=dict)
    data: Mapping[str, str] = field(default_factory=dict)
    tolerance: float = TOLERANCE


def load(path: Path = PATH) -> Floors:
    """Read the floors.

    Raises:
        FloorsError: the file is missing or is not one.
    """
    try:
        held = json.loads(path.read_text("utf-8"))
        return Floors(held["floors"], held["data"], held["tolerance"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = f"{path} holds no floors ({type(error).__name__}): restore it, or pin anew"
        raise FloorsError(message) from error


def save(floors: Floors, path: Path = PATH) -> None:
    """Write the floors, sorted, so that a change of one is a change of one line."""
    held = {"tolerance": floors.tolerance, "data": floors.data, "floors": floors.scores}
    path.write_text(json.dumps(held, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def digests(folder: Path, names: Iterable[str] = SETS) -> dict[str, str]:
    """Return the SHA-256 of each set's file and of the list of held-out domains, which decides what is read."""
    files = [*(f"{name}.jsonl.xz" for name in names), "held-out-domains.txt"]
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in files if (folder / name).exists()}


def scores_of(rows: Sequence[Row]) -> dict[str, dict[str, float]]:
    """Return the held F1 of `rows`, which are those of one system."""
    scores: dict[str, dict[str, float]] = {}
    for row in rows:
        for group, metric in HELD:
            if row.group == group and metric in row.scores:
                scores.setdefault(group, {})[metric] = round(row.scores[metric].score.f1, 5)
    return scores


def broken(floors: Floors, scores: Scores, data: Mapping[str, str]) -> list[str]:
    """Return a sentence for each floor that `scores` break; none when all hold."""
    changed = sorted(name for name in floors.data.keys() | data.keys() if floors.data.get(name) != data.get(name))
    if changed:
        return [f"the development pages are not those the floors were pinned on: {', '.join(changed)}; pin anew"]
    if not floors.scores:
        return ["no floor is pinned: run `python -m evaluation floors --pin`"]
    return [
        _sentence(group, metric, floor, scores.get(group, {}).get(metric))
        for group, held in floors.scores.items()
        for metric, floor in held.items()
        if scores.get(group, {}).get(metric, -1.0) < floor - floors.tolerance
    ]


def _sentence(group: str, metric: str, floor: float, score: float | None) -> str:
    now = "is not measured" if score is None else f"is {score:.4f}"
    return f"{group}: {metric} {now}, the floor is {floor:.4f}"


def pinned(floors: Floors, scores: Scores, data: Mapping[str, str], *, lower: bool = False) -> Floors:
    """Return floors at `scores` for `data`.

    Raises:
        FloorsError: a floor would fall or vanish and `lower` is not given, or there is nothing to pin.
    """
    if not scores:
        raise FloorsError("nothing was measured, so there is nothing to pin")
    fallen = [
        _sentence(group, metric, floor, scores.get(group, {}).get(metric))
        for group, held in floors.scores.items()
        for metric, floor in held.items()
        if scores.get(group, {}).get(metric, -1.0) < floor
    ]
    if fallen and not lower:
        raise FloorsError("refused to lower a floor (--lower allows it):\n  " + "\n  ".join(fallen))
    return Floors(scores, data, floors.tolerance)
