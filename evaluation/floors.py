"""Floors: what scores on the development pages may not fall below, pinned with a digest of those pages.

A file beside the code holds them (`evaluation.held` names both). The model was trained on these pages, and rules were written with
some of them at hand, so a floor is no claim about unseen ones; it notices when a change of code or model makes things worse. A check
on other pages than those pinned would prove nothing, so it fails too. Pinning keeps every floor that would fall, and refuses, unless
told to lower it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

TOLERANCE = 0.002

Scores = Mapping[str, Mapping[str, float]]


class FloorsError(Exception):
    """Floors cannot be read or may not be pinned; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Floors:
    """Scores by group and metric (0..1), how far below one may fall, and the SHA-256 of each file they were pinned on.

    `pages` are those of a group, where one page more or less is to be no fall: so it is where few are labelled.
    """

    scores: Scores = field(default_factory=dict)
    data: Mapping[str, str] = field(default_factory=dict)
    tolerance: float = TOLERANCE
    pages: Mapping[str, int] = field(default_factory=dict)

    def broken(self, scores: Scores, data: Mapping[str, str]) -> list[str]:
        """Return a sentence for each floor that `scores` break; none when all hold."""
        changed = sorted(name for name in self.data.keys() | data.keys() if self.data.get(name) != data.get(name))
        if changed:
            return [f"the development pages are not those the floors were pinned on: {', '.join(changed)}; pin anew"]
        if not self.scores:
            return ["no floor is pinned: run `python -m evaluation floors --pin`"]
        return list(self._below(scores, self._slack))

    def pinned(self, scores: Scores, data: Mapping[str, str], pages: Mapping[str, int] | None = None, *, lower: bool = False) -> Floors:
        """Return floors at `scores` for `data`.

        Raises:
            FloorsError: a floor would fall or vanish and `lower` is not given, or there is nothing to pin.
        """
        if not scores:
            raise FloorsError("nothing was measured, so there is nothing to pin")
        fallen = list(self._below(scores, lambda _: 0.0))
        if fallen and not lower:
            raise FloorsError("refused to lower a floor (--lower allows it):\n  " + "\n  ".join(fallen))
        return Floors(scores, data, self.tolerance, pages or {})

    def _slack(self, group: str) -> float:
        """How far a group may fall: not by more than the tolerance, but for one page."""
        return max(self.tolerance, 1.5 / self.pages[group] if group in self.pages else 0.0)

    def _below(self, scores: Scores, slack: Callable[[str], float]) -> Iterator[str]:
        for group, held in self.scores.items():
            for metric, floor in held.items():
                score = scores.get(group, {}).get(metric)
                if score is None or score < floor - slack(group):
                    now = "is not measured" if score is None else f"is {score:.4f}"
                    yield f"{group}: {metric} {now}, the floor is {floor:.4f}"


def load(path: Path) -> Floors:
    """Read the floors.

    Raises:
        FloorsError: the file is missing or is not one.
    """
    try:
        held = json.loads(path.read_text("utf-8"))
        return Floors(held["floors"], held["data"], held["tolerance"], held.get("pages", {}))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        message = f"{path} holds no floors ({type(error).__name__}): restore it, or pin anew"
        raise FloorsError(message) from error


def save(floors: Floors, path: Path) -> None:
    """Write the floors, sorted, so that a change of one is a change of one line."""
    held = {
        "tolerance": floors.tolerance,
        "data": floors.data,
        "floors": floors.scores,
        **({"pages": floors.pages} if floors.pages else {}),
    }
    path.write_text(json.dumps(held, indent=2, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


def digests(folder: Path, names: Iterable[str]) -> dict[str, str]:
    """Return the SHA-256 of each set's file and of the list of held-out domains, which decides what is read."""
    files = [*(f"{name}.jsonl.xz" for name in names), "held-out-domains.txt"]
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in files if (folder / name).exists()}
