"""Get every system's outcomes: kept ones from the cache, the rest by running it, or from a file of predictions."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from evaluation.cache import FOLDER, Cache
from evaluation.datasets import Page
from evaluation.peers import System
from evaluation.runner import Outcome, run
from evaluation.scoring import Answers


class PredictionsError(Exception):
    """A file of predictions cannot be used; the message names the file and the line."""


def answers_of(
    system: System,
    pages: Sequence[Page],
    *,
    workers: int = 1,
    folder: Path = FOLDER,
    tell: Callable[[str], None] | None = None,
) -> Answers:
    """Return the outcomes of `system` on `pages`; those of peers are kept in `folder`, ours are always made anew."""
    outcomes: dict[str, Outcome] = {}
    for name in dict.fromkeys(page.dataset for page in pages):
        of_set = [page for page in pages if page.dataset == name]
        cache = None if system.own else Cache(system, name, folder)
        known = {page.id: outcome for page in of_set if cache and (outcome := cache.get(page))}
        missing = [page for page in of_set if page.id not in known]
        if missing and tell is not None:
            tell(f"{system.name}: {len(missing)} pages of {name}")
        ran = run(system, missing, workers=workers, done=cache.put if cache else None)
        outcomes.update(known)
        outcomes.update(zip((page.id for page in missing), ran, strict=True))
    return Answers(system.name, outcomes, in_sample=system.own)


def predictions(path: Path, name: str) -> Answers:
    """Return the answers in a JSONL file of `{"id", "dataset", "text"}`, as made out of fold by whoever trains.

    Raises:
        PredictionsError: a line is not such an object, or an id comes twice.
    """
    outcomes: dict[str, Outcome] = {}
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                row = json.loads(line)
                key, text = row["id"], row["text"]
            except (ValueError, KeyError, TypeError) as error:
                message = f"{path}, line {number}: not an object with id, dataset and text"
                raise PredictionsError(message) from error
            if key in outcomes:
                message = f"{path}, line {number}: {key} was given before"
                raise PredictionsError(message)
            outcomes[key] = Outcome(text or "", 0.0)
    return Answers(name, outcomes)
