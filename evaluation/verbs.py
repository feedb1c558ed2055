"""What the verbs of the command line do; each takes the parsed arguments and returns the exit code."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from evaluation import agencies as agency
from evaluation import bench as timing
from evaluation import confidences as sure
from evaluation import corpus as throughput
from evaluation import held
from evaluation import records as record
from evaluation import verdicts as verdict
from evaluation.answers import answers_of, predictions
from evaluation.calibration import complaints
from evaluation.calibration import table as table_of_outcomes
from evaluation.datasets import Page, data_folder, read_pages
from evaluation.domains import part_of
from evaluation.metrics.score import from_counts
from evaluation.peers import SYSTEMS, USUAL, System
from evaluation.sample import sample
from evaluation.scoring import Answers, score
from evaluation.table import as_json, markdown


def tell(message: str) -> None:
    """Say on stderr what is going on."""
    print(f"evaluation: {message}", file=sys.stderr)


def present(names: Iterable[str], known: Mapping[str, System] | None = None) -> list[System]:
    """Return the systems of `names` that are installed; name on stderr those that are not."""
    systems = [(known or SYSTEMS)[name] for name in names]
    for system in systems:
        if not system.installed:
            tell(f"{system.name} is left out: {system.package} is not installed")
    return [system for system in systems if system.installed]


def evaluate(given: argparse.Namespace) -> int:
    """Score systems, or predictions beside systems, and print the table."""
    guessed = [predictions(path, path.stem) for path in given.predictions]
    pages = _chosen(list(read_pages(given.sets, data_folder(given.data)))[:: given.every], guessed)
    if not pages:
        tell("no page is left to score: the predictions name none of the development pages")
        return 2
    systems = present(given.systems or (("trafilatura", "resiliparse") if guessed else USUAL))
    answers = [*guessed, *(answers_of(s, pages, workers=given.workers, folder=given.cache, tell=tell) for s in systems)]
    rows = score(answers, pages, given.metrics, given.workers)
    table = markdown(rows, f"# {len(pages)} development pages")
    print(table)
    if given.markdown:
        given.markdown.write_text(table, encoding="utf-8")
    if given.json:
        given.json.write_text(as_json(rows, {"systems": {s.name: [s.version, s.settings] for s in systems}}), encoding="utf-8")
    return _held(data_folder(given.data), given.workers) if given.floors else 0


def _chosen(pages: Sequence[Page], guessed: Sequence[Answers]) -> list[Page]:
    """Return the pages that every file of predictions answers, so that all are scored on the same."""
    chosen = [page for page in pages if all(page.id in answers.outcomes for answers in guessed)]
    if len(chosen) < len(pages):
        tell(f"scoring the {len(chosen)} of {len(pages)} pages that are predicted")
    return chosen


def records(given: argparse.Namespace) -> int:
    """Score the fields of the record, and print their table."""
    pages = [page for page in read_pages(given.sets or record.SETS, data_folder(given.data)) if _in_part(page, given.part)]
    tallies = {}
    for system in present(given.systems or record.SYSTEMS, record.SYSTEMS):
        outcomes = answers_of(system, pages, workers=given.workers, folder=given.cache, tell=tell).outcomes
        tallies[system.name] = record.tally(pages, outcomes)
        troubles = Counter(outcome.trouble for outcome in outcomes.values() if outcome.trouble)
        if troubles:
            tell(f"{system.name} gave nothing for {troubles.total()} of {len(pages)} pages: {dict(troubles)}")
        if system.own and given.wrong:
            given.wrong.write_text("".join(f"{line}\n" for line in record.wrong_values(pages, outcomes)), encoding="utf-8")
    print(record.markdown(tallies))
    return 0


def verdicts(given: argparse.Namespace) -> int:
    """Print what each kind of page is taken for."""
    folder = data_folder(given.data)
    print(verdict.markdown({name: verdict.table(read_pages([name], folder)) for name in given.sets or verdict.SETS}))
    return 0


def agencies(given: argparse.Namespace) -> int:
    """Score agencies on the pages written for it, print their table, and 1 if one half is below its floor."""
    found = {half: list(agency.results(agency.read_items(half))) for half in given.halves}
    print(agency.markdown(found))
    for complaint in agency.complaints(found.get("seen", ())) if given.errors else ():
        print(complaint)
    low = [half for half, rows in found.items() if from_counts(agency.total(rows)).f1 < agency.FLOOR]
    for half in low:
        tell(f"{half}: agencies are below the floor of {agency.FLOOR}")
    return 1 if low else 0


def calibration(given: argparse.Namespace) -> int:
    """Measure how true the confidences are on sites that they were not fitted on; 1 where they err too much."""
    pages = list(read_pages(sure.ALL_SETS, data_folder(given.data)))
    seen = sure.sures(pages, given.workers)
    outcomes = sure.out_of_fold(seen)
    print(table_of_outcomes(outcomes))
    changed = sure.stale(seen)
    if changed:
        tell(f"{changed} of {len(seen)} confidences are not what a fit gives today: run `python -m training.confidence`")
    broken = list(complaints(outcomes))
    for complaint in broken:
        tell(complaint)
    return 1 if broken else 0


def _in_part(page: Page, part: int | None) -> bool:
    return part is None or part_of(page) == part


def floors(given: argparse.Namespace) -> int:
    """Check the floors, or pin them."""
    folder = data_folder(given.data)
    if not given.pin:
        return _held(folder, given.workers, given.only)
    for name in given.only or held.ALL:
        new = held.ALL[name].pin(folder, given.workers, lower=given.lower)
        tell(f"{name}: pinned {sum(map(len, new.scores.values()))} floors")
    return 0


def _held(folder: Path, workers: int, only: Iterable[str] | None = None) -> int:
    """Print each floor with the score of today; 1 when one is broken or a page raised."""
    broken = 0
    for name in only or held.ALL:
        lines, complaints = held.ALL[name].check(folder, workers)
        print("\n".join([f"## {name}", *lines]))
        for complaint in complaints:
            tell(f"{name}: {complaint}")
        broken += len(complaints)
    return 1 if broken else 0


def bench(given: argparse.Namespace) -> int:
    """Time the systems, the threads and the memory, and print ratios."""
    figures = timing.bench(present(given.systems or timing.USUAL), data_folder(given.data), given.passes, given.rounds, tell)
    print(timing.report(figures))
    if given.json:
        given.json.write_text(json.dumps(figures.plain(), indent=1) + "\n", encoding="utf-8")
    return 0


def corpus(given: argparse.Namespace) -> int:
    """Time captures to a dataset, and print the figures beside what saring sets itself."""
    figures = throughput.measure(sample(data_folder(given.data)), given.passes, given.pages, given.workers, tell)
    print(throughput.report(figures))
    if given.json:
        given.json.write_text(json.dumps(figures.plain(), indent=1) + "\n", encoding="utf-8")
    return 0
