"""What floors are held on: of the bodies the scores that benchmarks judge by, of the records every line of their table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from evaluation import floors, records
from evaluation.answers import answers_of
from evaluation.datasets import read_pages
from evaluation.floors import Floors, Scores
from evaluation.peers import OWN, SYSTEMS
from evaluation.runner import Outcome
from evaluation.scoring import Row, score
from evaluation.table import HELD

BODY_SETS = ("wcxb", "andy_articles", "misinfo_crawler", "fundus_tests", "waddle_daniel", "trafilatura_eval")


@dataclass(frozen=True, slots=True)
class Measured:
    """Today's scores, the labelled pages of each group where one counts, and what pages raised, by its name."""

    scores: Scores
    pages: Mapping[str, int] = field(default_factory=dict)
    troubles: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Held:
    """One file of floors, the sets they are pinned on, and what measures today's scores: of these in a folder, by so many processes."""

    path: Path
    sets: Sequence[str]
    measure: Callable[[Path, Sequence[str], int], Measured]

    def check(self, folder: Path, workers: int) -> tuple[list[str], list[str]]:
        """Return a line for each floor with the score of today, and a sentence for each that is broken and each kind of trouble."""
        held, now = floors.load(self.path), self.measure(folder, self.sets, workers)
        lines = [
            f"{group:36} {metric:9} floor {floor:.4f}  now {now.scores.get(group, {}).get(metric, float('nan')):.4f}"
            for group, metrics in held.scores.items()
            for metric, floor in metrics.items()
        ]
        troubles = [f"{count} pages gave {name}" for name, count in now.troubles.items()]
        return lines, [*held.broken(now.scores, floors.digests(folder, self.sets)), *troubles]

    def pin(self, folder: Path, workers: int, *, lower: bool) -> Floors:
        """Write the scores of today as floors, and return them.

        Raises:
            FloorsError: one would fall and `lower` is not given.
        """
        now = self.measure(folder, self.sets, workers)
        new = floors.load(self.path).pinned(now.scores, floors.digests(folder, self.sets), now.pages, lower=lower)
        floors.save(new, self.path)
        return new


def of_bodies(folder: Path, sets: Sequence[str], workers: int) -> Measured:
    """Return the F1 of the groups and metrics in `HELD`."""
    pages = list(read_pages(sets, folder))
    answers = answers_of(SYSTEMS[OWN], pages, workers=workers)
    names = tuple(dict.fromkeys(metric for _, metric in HELD))
    return Measured(body_scores(score([answers], pages, names, workers)), troubles=_troubles(answers.outcomes.values()))


def body_scores(rows: Sequence[Row]) -> Scores:
    """Return the held F1 of `rows`, which are those of one system."""
    scores: dict[str, dict[str, float]] = {}
    for row in rows:
        for group, metric in HELD:
            if row.group == group and metric in row.scores:
                scores.setdefault(group, {})[metric] = round(row.scores[metric].score.f1, 5)
    return scores


def of_records(folder: Path, sets: Sequence[str], workers: int) -> Measured:
    """Return what is right, and what is not wrong, of every field and set in the table of records; of sets their mean F1."""
    pages = list(read_pages(sets, folder))
    outcomes = answers_of(records.SYSTEMS[OWN], pages, workers=workers).outcomes
    tallies = records.tally(pages, outcomes)
    shown = {f"{name}, {group}": tallies[name, group] for name, group in records.shown(tallies)}
    return Measured(
        {line: _shares(total) for line, total in shown.items()},
        {line: total.labelled for line, total in shown.items()},
        _troubles(outcomes.values()),
    )


def _shares(total: records.Tally) -> dict[str, float]:
    if total.counts is not None:
        return {"F1": round(total.f1 / total.labelled, 5)}
    return {"right": round(total.right / total.labelled, 5), "not wrong": round(1 - total.wrong / total.labelled, 5)}


def _troubles(outcomes: Iterable[Outcome]) -> Counter[str]:
    return Counter(outcome.trouble for outcome in outcomes if outcome.trouble)


FOLDER = Path(__file__).parent
ALL: Mapping[str, Held] = MappingProxyType(
    {
        "bodies": Held(FOLDER / "floors.json", BODY_SETS, of_bodies),
        "records": Held(FOLDER / "records" / "floors.json", records.SETS, of_records),
    }
)
