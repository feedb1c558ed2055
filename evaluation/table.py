"""The one table: systems by group, as Markdown for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from typing import Any

from evaluation.bootstrap import SHARE, Interval
from evaluation.measures import MEASURES
from evaluation.scoring import Row

HEADINGS = {"set": "By set", "language": "By language within a set", "page type": "By page type within a set"}
IN_SAMPLE = "in-sample"
# What is shown at a glance, and held by floors: groups of `evaluation.groups` and, for each, the metric it is judged by elsewhere.
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


def markdown(rows: Sequence[Row], note: str = "") -> str:
    """Return the table as Markdown, a section a kind of group; `note` stands above it."""
    names = [name for name in MEASURES if any(name in row.scores for row in rows)]
    lines = [note, ""] if note else []
    lines += [f"F1 ± half of the {SHARE:.0%} bootstrap interval, in points of 100 (precision/recall).", ""]
    lines += [f"- `{name}`: {MEASURES[name].meaning}" for name in names]
    if any(row.in_sample for row in rows):
        lines += ["", f"**{IN_SAMPLE}**: the system was trained on these pages; it would score lower on unseen ones."]
    glance = list(_glance(rows))
    if glance:
        lines += ["", "## At a glance", "", *glance]
    for kind, heading in HEADINGS.items():
        of_kind = [row for row in rows if row.kind == kind]
        if of_kind:
            lines += ["", f"## {heading}", "", *_section(of_kind, names)]
    return "\n".join(lines) + "\n"


def _glance(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the held groups by system, F1 alone."""
    found = {(row.group, row.system): row for row in rows}
    systems = list(dict.fromkeys(row.system for row in rows))
    learned = {row.system for row in rows if row.in_sample}
    held = [(group, metric) for group, metric in HELD if any(row.group == group and metric in row.scores for row in rows)]
    if not held:
        return
    yield "| group | metric | " + " | ".join(f"{name} ({IN_SAMPLE})" if name in learned else name for name in systems) + " |"
    yield "|---|---|" + "--:|" * len(systems)
    for group, metric in held:
        scores = [found[group, system].scores[metric].score.f1 for system in systems]
        yield f"| {group} | {metric} | " + " | ".join(_emphasised(score, max(scores)) for score in scores) + " |"


def _emphasised(score: float, best: float) -> str:
    return f"**{100 * score:.1f}**" if score == best else f"{100 * score:.1f}"


def _section(rows: Sequence[Row], names: Sequence[str]) -> Iterator[str]:
    shown = [name for name in names if any(name in row.scores for row in rows)]
    yield "| group | pages | system | " + " | ".join(shown) + " | empty | trouble |"
    yield "|---|--:|---|" + "--:|" * len(shown) + "--:|---|"
    for group in dict.fromkeys(row.group for row in rows):
        for row in (row for row in rows if row.group == group):
            yield _line(row, shown)


def _line(row: Row, names: Sequence[str]) -> str:
    system = f"{row.system} ({IN_SAMPLE})" if row.in_sample else row.system
    cells = [_cell(row.scores.get(name)) for name in names]
    troubles = ", ".join(f"{name} {count}" for name, count in sorted(row.troubles.items()))
    return "| " + " | ".join([row.group, str(row.pages), system, *cells, str(row.empty), troubles]) + " |"


def _cell(found: Interval | None) -> str:
    if found is None:
        return ""
    precision, recall, f1 = (100 * number for number in found.score)
    return f"**{f1:.1f}** ±{50 * (found.high - found.low):.1f} ({precision:.1f}/{recall:.1f})"


def as_json(rows: Sequence[Row], about: dict[str, Any]) -> str:
    """Return the table as JSON: `about` the run, then a row an object, scores 0..1."""
    return json.dumps({**about, "rows": [_plain(row) for row in rows]}, indent=1) + "\n"


def _plain(row: Row) -> dict[str, Any]:
    scores = {name: {**found.score._asdict(), "low": found.low, "high": found.high} for name, found in row.scores.items()}
    return asdict(replace(row, scores={}, troubles={})) | {"scores": scores, "troubles": dict(row.troubles)}
