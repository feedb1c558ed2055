"""Adding up over pages what was right, wrong and not given."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from evaluation.datasets import Page
from evaluation.metrics.score import Counts, from_counts
from evaluation.records.measures import MEASURES, Judged
from evaluation.runner import Outcome


@dataclass(slots=True)
class Tally:
    """One field over some pages. `f1` is the sum of the pages' own, `counts` that of the members of all their sets."""

    labelled: int = 0
    right: int = 0
    wrong: int = 0
    f1: float = 0.0
    counts: Counts | None = field(default=None)

    def add(self, judged: Judged) -> None:
        """Count one page."""
        self.labelled += 1
        self.right += judged.right
        self.wrong += judged.given and not judged.right
        if judged.counts is not None:
            before = self.counts or Counts(0, 0, 0)
            self.counts = Counts(*(old + new for old, new in zip(before, judged.counts, strict=True)))
            self.f1 += from_counts(judged.counts).f1


def group_of(page: Page) -> str:
    """The name of the set a page is of; `wcxb` in two, as half of its pages are no articles."""
    return f"wcxb {'articles' if page.page_type == 'article' else 'others'}" if page.dataset == "wcxb" else page.dataset


class Judgement(NamedTuple):
    """One labelled field of one page: what is wanted, what is given, whether that is right, and where it is from."""

    measure: str
    page: Page
    wanted: Any
    given: Any
    judged: Judged
    evidence: tuple[str, str | None, float | None] | None
    """Source, place, confidence; of saring alone."""


def judgements(pages: Sequence[Page], outcomes: Mapping[str, Outcome]) -> Iterator[Judgement]:
    """Every labelled field of every page.

    A page that gave trouble gave nothing.
    """
    for page in pages:
        record = json.loads(outcomes[page.id].text or "{}")
        for name, measure in MEASURES.items():
            wanted = measure.wanted(page)
            if wanted:
                given = measure.given(record)
                evidence = record.get("evidence", {}).get(measure.field)
                yield Judgement(name, page, wanted, given, measure.judge(wanted, given), evidence)


def tally(pages: Sequence[Page], outcomes: Mapping[str, Outcome]) -> dict[tuple[str, str], Tally]:
    """By measure and set, and by measure and "all", what is right over `pages`."""
    tallies: dict[tuple[str, str], Tally] = {}
    for told in judgements(pages, outcomes):
        for group in ("all", group_of(told.page)):
            tallies.setdefault((told.measure, group), Tally()).add(told.judged)
    return tallies


def wrong_values(pages: Sequence[Page], outcomes: Mapping[str, Outcome]) -> Iterator[str]:
    """Every value that is not right, as a JSON line, for whoever looks into them."""
    for measure, page, wanted, given, judged, evidence in judgements(pages, outcomes):
        if not judged.right:
            row = {"measure": measure, "id": page.id, "url": page.url, "wanted": wanted, "given": given, "evidence": evidence}
            yield json.dumps(row, ensure_ascii=False, default=sorted)
