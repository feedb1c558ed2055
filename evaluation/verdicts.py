"""How well pages are told apart by kind, where the sets label it: precision, recall and F1 of "article", and what each kind is taken for.

A live blog counts as an article: the sets do not tell them apart. WCXB's collections are lists, its services pages of another kind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from evaluation.datasets import Page
from evaluation.metrics.score import Counts, from_counts
from saring.extract import extract

SETS = ("wcxb", "tiptop", "magic_html", "andy_articles", "misinfo_crawler", "fundus_tests", "waddle_daniel")
KIND_OF: Mapping[str, str] = MappingProxyType(
    {
        "article": "article",
        "forum": "forum",
        "product": "product",
        "documentation": "documentation",
        "listing": "listing",
        "collection": "listing",
        "service": "page",
    }
)
"""The kind of a record by what the sets call the type of a page; pages of other types are not counted."""

Table = Mapping[str, Mapping[str, int]]
"""By labelled kind, how many pages got each verdict."""


def table(pages: Iterable[Page]) -> Table:
    """Return how often each labelled kind gets each verdict."""
    counts: dict[str, Counter[str]] = {}
    for page in pages:
        kind = KIND_OF.get(page.page_type)
        if kind is not None:
            verdict = extract(page.data, url=page.url).verdict.kind
            counts.setdefault(kind, Counter())["article" if verdict == "liveblog" else verdict] += 1
    return counts


def articles(counts: Table) -> Counts:
    """Return how many articles are told, how many other pages are taken for one, and how many articles are not told."""
    told = sum(counts.get("article", {}).values())
    hit = counts.get("article", {}).get("article", 0)
    wrong = sum(verdicts.get("article", 0) for kind, verdicts in counts.items() if kind != "article")
    return Counts(hit, wrong, told - hit)


def markdown(by_set: Mapping[str, Table]) -> str:
    """Return a line for each set and labelled kind, and one for the articles of each set."""
    return "\n".join(_lines(by_set)) + "\n"


def _lines(by_set: Mapping[str, Table]) -> Iterator[str]:
    yield "| set | labelled | pages | verdicts |"
    yield "|---|---|--:|---|"
    for name, counts in by_set.items():
        for kind, verdicts in counts.items():
            told = ", ".join(f"{verdict} {count}" for verdict, count in sorted(verdicts.items(), key=lambda pair: -pair[1]))
            yield f"| {name} | {kind} | {sum(verdicts.values())} | {told} |"
        precision, recall, f1 = (f"{100 * number:.1f}" for number in from_counts(articles(counts)))
        yield f"| {name} | articles F1 (P/R) | | {f1} ({precision}/{recall}) |"
