"""Score what systems made of pages: every metric on every group, with intervals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from itertools import repeat
from multiprocessing import get_context

import numpy as np

from evaluation.bootstrap import Interval, interval
from evaluation.datasets import Page
from evaluation.groups import Group, groups
from evaluation.measures import MEASURES, Metric
from evaluation.runner import Outcome

CHUNK = 50


@dataclass(frozen=True, slots=True)
class Answers:
    """What one system made of each page, by page id. `in_sample`: it was trained on pages like these, or these."""

    system: str
    outcomes: Mapping[str, Outcome]
    in_sample: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: a system on a group, an interval a metric that applies."""

    system: str
    in_sample: bool
    kind: str
    group: str
    pages: int
    empty: int
    troubles: Mapping[str, int]
    seconds: float
    scores: Mapping[str, Interval]


Summands = Mapping[str, tuple[float, ...]]


def _of_page(names: Sequence[str], page: Page, text: str) -> Summands:
    measured = (MEASURES[name] for name in names)
    return {metric.name: metric.summands(text, page) for metric in measured if metric.applies(page)}


def measure(answers: Answers, pages: Sequence[Page], names: Sequence[str] = tuple(MEASURES), processes: int = 1) -> dict[str, Summands]:
    """Return the summands of every metric of `names` for each of `pages`, by page id."""
    # Without the captures themselves: processes would be handed gigabytes that no metric reads.
    labels = [replace(page, html="", data=b"") for page in pages]
    texts = [answers.outcomes[page.id].text for page in pages]
    work = partial(_of_page, tuple(names))
    if processes == 1:
        return dict(zip((page.id for page in pages), map(work, labels, texts), strict=True))
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        found = pool.map(work, labels, texts, chunksize=CHUNK)
        return dict(zip((page.id for page in pages), found, strict=True))


def score(many: Iterable[Answers], pages: Sequence[Page], names: Sequence[str] = tuple(MEASURES), processes: int = 1) -> list[Row]:
    """Return a row for each system and group; every system is scored on all of `pages`."""
    parts = list(groups(pages))
    rows: list[Row] = []
    for answers in many:
        summands = measure(answers, pages, names, processes)
        rows.extend(_row(answers, group, summands, names) for group in parts)
    return rows


def _row(answers: Answers, group: Group, summands: Mapping[str, Summands], names: Sequence[str]) -> Row:
    outcomes = [answers.outcomes[page.id] for page in group.pages]
    scores = {
        name: found
        for name, found in map(_score_of, (MEASURES[name] for name in names), repeat(group), repeat(summands))
        if found is not None
    }
    return Row(
        system=answers.system,
        in_sample=answers.in_sample,
        kind=group.kind,
        group=group.name,
        pages=len(group.pages),
        empty=sum(not outcome.text.strip() for outcome in outcomes),
        troubles=Counter(outcome.trouble for outcome in outcomes if outcome.trouble),
        seconds=sum(outcome.seconds for outcome in outcomes),
        scores=scores,
    )


def _score_of(metric: Metric, group: Group, summands: Mapping[str, Summands]) -> tuple[str, Interval | None]:
    rows = [summands[page.id][metric.name] for page in group.pages if metric.name in summands[page.id]]
    return metric.name, interval(metric, np.array(rows, dtype=np.float64)) if rows else None
