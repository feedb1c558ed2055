"""The table: a line a field and set, a column a system."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from evaluation.metrics.score import from_counts
from evaluation.records.measures import MEASURES
from evaluation.records.tally import Tally

FEWEST_PAGES = 5
LEGEND = (
    "Right % of the labelled pages, wrong % behind the stroke, the rest gave nothing; of sets equality counts as right, then the mean F1 "
    "of the pages, and in brackets precision and recall of all members. Where nothing is wanted, wrong is what was invented.\n\n"
)
Tallies = Mapping[str, Mapping[tuple[str, str], Tally]]


def markdown(tallies: Tallies) -> str:
    """Return a table of the tallies of each system."""
    return LEGEND + "\n".join(_lines(tallies)) + "\n"


def _lines(tallies: Tallies) -> Iterator[str]:
    yield f"| field | set | labelled | {' | '.join(tallies)} |"
    yield f"|---|---|--:|{'--:|' * len(tallies)}"
    first = next(iter(tallies.values()))
    for name, group in shown(first):
        cells = [_cell(of_system[name, group]) for of_system in tallies.values()]
        yield f"| {name} | {group} | {first[name, group].labelled} | {' | '.join(cells)} |"


def shown(tallies: Mapping[tuple[str, str], Tally]) -> Iterator[tuple[str, str]]:
    """The fields and sets that have a line: all sets as one, and each of several with enough pages."""
    for name in MEASURES:
        groups = [(group, total.labelled) for (measure, group), total in tallies.items() if measure == name]
        for group, labelled in groups:
            if group == "all" or (len(groups) > 2 and labelled >= FEWEST_PAGES):
                yield name, group


def _cell(total: Tally) -> str:
    cell = f"{_percent(total.right, total.labelled)} / {_percent(total.wrong, total.labelled)}"
    if total.counts is None:
        return cell
    precision, recall, _ = from_counts(total.counts)
    return f"{cell}; F1 {_percent(total.f1, total.labelled)} ({100 * precision:.1f}/{100 * recall:.1f})"


def _percent(part: float, whole: int) -> str:
    return f"{100 * part / whole:.1f}"
