"""How well the agencies whose text a page carries are found, on pages written for the purpose: `agency_pages`.

An agency counts as found when the record's `sourceOrganization` has it under the name that saring gives it; F1 is of all pages' agencies
added up. The page's own words of credit are right when they are the same, letter for letter.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.agency_templates import markup
from evaluation.metrics.score import Counts, from_counts

FOLDER = Path(__file__).with_name("agency_pages")
HALVES = ("seen", "unseen")
FLOOR = 0.95


@dataclass(frozen=True, slots=True)
class Result:
    """One page: what it is, what it credits, and what was found."""

    item: Mapping[str, Any]
    wanted: frozenset[str]
    given: frozenset[str]
    credit: str | None

    @property
    def counts(self) -> Counts:
        """Agencies found, invented and missed."""
        return Counts(len(self.wanted & self.given), len(self.given - self.wanted), len(self.wanted - self.given))

    @property
    def credit_is_right(self) -> bool:
        """Whether the words of credit are those of the page; both may be none."""
        return self.credit == self.item.get("credit")


def read_items(half: str, folder: Path = FOLDER) -> list[dict[str, Any]]:
    """Return the descriptions of one half, `seen` or `unseen`."""
    return [json.loads(line) for line in (folder / f"{half}.jsonl").read_text("utf-8").splitlines()]


def read_stories(folder: Path = FOLDER) -> dict[str, Any]:
    """Return the story of each language that fills the pages."""
    stories: dict[str, Any] = json.loads((folder / "stories.json").read_text("utf-8"))
    return stories


def results(items: Iterable[Mapping[str, Any]]) -> Iterator[Result]:
    """Yield what saring finds on the page of each description."""
    from saring import extract

    stories = read_stories()
    for item in items:
        page, address = markup(item, stories[item["lang"]])
        article = extract(page, url=address)
        given = frozenset([source.name for source in article.source_organization])
        yield Result(item, frozenset(item["agencies"]), given, article.credit_text)


def total(found: Iterable[Result]) -> Counts:
    """Return the counts of all pages added up."""
    counts = [result.counts for result in found]
    return Counts(*(sum(column) for column in zip(*counts, strict=True))) if counts else Counts(0, 0, 0)


def markdown(found: Mapping[str, Sequence[Result]]) -> str:
    """Return a table by half and language, then what is wrong, page by page."""
    lines = ["| half | language | pages | without agency | invented | agencies F1 (P/R) | credit right |", "|---|---|--:|--:|--:|--:|--:|"]
    for half, rows in found.items():
        lines.append(_line(half, "all", rows))
        languages = sorted({row.item["lang"] for row in rows})
        lines += [_line(half, language, [row for row in rows if row.item["lang"] == language]) for language in languages]
    return "\n".join([*lines, ""])


def _line(half: str, language: str, rows: Sequence[Result]) -> str:
    counts = total(rows)
    precision, recall, f1 = (f"{100 * number:.1f}" for number in from_counts(counts))
    none = sum(not row.wanted for row in rows)
    credit = f"{sum(row.credit_is_right for row in rows)}/{len(rows)}"
    return f"| {half} | {language} | {len(rows)} | {none} | {counts.wrong} | {f1} ({precision}/{recall}) | {credit} |"


def complaints(found: Iterable[Result]) -> Iterator[str]:
    """Yield a line for each page whose agencies or credit are not right."""
    for row in found:
        if row.wanted != row.given or not row.credit_is_right:
            agencies = f"{', '.join(sorted(row.given)) or 'none'} for {', '.join(sorted(row.wanted)) or 'none'}"
            about = f"{row.item['id']} ({row.item['template']}; {row.item.get('about', '')})"
            yield f"{about}: {agencies}; credit {row.credit!r} for {row.item.get('credit')!r}"
