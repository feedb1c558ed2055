"""How well headline, authors and date of publication are found, where the sets label them.

Nobody else publishes such numbers, so the rules are our own and plain: a headline is right when letters and digits
agree; authors are scored as sets of names added up over the pages that have labelled ones; a date is right when it is
the same day in the zone it is given in, or the same instant.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

import regex

from evaluation.datasets import Page
from evaluation.metrics.score import Counts, from_counts
from evaluation.peers import OWN, System
from evaluation.runner import Outcome

# Sets whose pages carry these labels; "htmldate_eval" has dates only.
SETS = ("wcxb", "andy_articles", "misinfo_crawler", "fundus_tests", "trafilatura_eval", "postlight", "htmldate_eval")
NOT_LETTER_OR_DIGIT = regex.compile(r"[^\p{L}\p{M}\p{N}]+")
BETWEEN_NAMES = regex.compile(r"\s*(?:[,;|&/·]|\s(?:and|und|et|y|e|og|och|dan|en)\s)\s*")


def _saring(page: Page) -> str:
    from saring.extract import extract

    article = extract(page.data, url=page.url)
    names = [*(person.name for person in article.author), *(source.name for source in article.source_organization)]
    return _record(article.headline, names, article.date_published)


def _trafilatura(page: Page) -> str:
    import trafilatura

    found: Any = trafilatura.bare_extraction(page.html, url=page.url, with_metadata=True)
    return _record(found.title, [found.author or ""], found.date) if found else _record(None, [], None)


def _newspaper(page: Page) -> str:
    import newspaper

    article: Any = newspaper.Article(page.url or "https://example.org/", fetch_images=False)
    article.download(input_html=page.html)
    article.parse()
    return _record(article.title, article.authors, article.publish_date)


def _record(title: str | None, authors: Sequence[str], published: object) -> str:
    when = published.isoformat() if isinstance(published, date) else published
    return json.dumps({"title": title, "authors": list(authors), "date": when})


SYSTEMS: Mapping[str, System] = MappingProxyType(
    {
        system.name: system
        for system in (
            System(OWN, OWN, "saring._core", "record", _saring),
            System("trafilatura-record", "trafilatura", "trafilatura", "record, bare_extraction with_metadata", _trafilatura),
            System("newspaper4k-record", "newspaper4k", "newspaper", "record, input_html", _newspaper),
        )
    }
)


@dataclass(slots=True)
class Tally:
    """What was right over some pages: counts of headlines, names and dates."""

    titles: int = 0
    titles_right: int = 0
    titles_within: int = 0
    names: Counts = field(default_factory=lambda: Counts(0, 0, 0))
    dates: int = 0
    dates_right: int = 0
    dates_wrong: int = 0

    def add(self, gold: Mapping[str, Any], found: Mapping[str, Any]) -> None:
        """Count one page: what is labelled in `gold` against what was `found`."""
        if gold.get("title"):
            self._add_title(folded(gold["title"]), folded(found.get("title") or ""))
        if gold.get("authors"):
            wanted, given = names(gold["authors"]), names(found.get("authors") or [])
            hit, wrong, missed = len(wanted & given), len(given - wanted), len(wanted - given)
            self.names = Counts(self.names.hit + hit, self.names.wrong + wrong, self.names.missed + missed)
        if gold.get("date_published"):
            self.dates += 1
            if found.get("date"):
                right = same_day(gold["date_published"], found["date"])
                self.dates_right += right
                self.dates_wrong += not right

    def _add_title(self, wanted: str, given: str) -> None:
        self.titles += 1
        self.titles_right += wanted == given
        self.titles_within += bool(given) and (wanted in given or given in wanted)


def folded(text: str) -> str:
    """Return the letters and digits of `text`, lower case."""
    return NOT_LETTER_OR_DIGIT.sub(" ", text.casefold()).strip()


def names(given: Sequence[str] | str) -> frozenset[str]:
    """Return the names in `given`, folded; a string may hold several."""
    strings = [given] if isinstance(given, str) else given
    return frozenset(name for string in strings for part in BETWEEN_NAMES.split(string) if (name := folded(part)))


def same_day(wanted: str, given: str) -> bool:
    """Tell whether two ISO dates are the same day as written, or the same instant."""
    if wanted[:10] == given[:10]:
        return True
    moments = [_instant(wanted), _instant(given)]
    return moments[0] is not None and moments[0] == moments[1]


def _instant(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def tally(pages: Sequence[Page], outcomes: Mapping[str, Outcome]) -> Tally:
    """Return what is right over `pages`; a page that gave trouble gave nothing."""
    total = Tally()
    for page in pages:
        text = outcomes[page.id].text
        total.add(page.gold, json.loads(text) if text else {})
    return total


def markdown(tallies: Mapping[tuple[str, str], Tally]) -> str:
    """Return a table of tallies by set and system."""
    return "\n".join(_lines(tallies)) + "\n"


def _lines(tallies: Mapping[tuple[str, str], Tally]) -> Iterator[str]:
    yield "| set | system | headlines | right % | or one within the other % | names F1 (P/R) | dates | right % | wrong % |"
    yield "|---|---|--:|--:|--:|--:|--:|--:|--:|"
    for (name, system), total in tallies.items():
        precision, recall, f1 = (f"{100 * number:.1f}" for number in from_counts(total.names))
        right, within = _percent(total.titles_right, total.titles), _percent(total.titles_within, total.titles)
        on_day, off = _percent(total.dates_right, total.dates), _percent(total.dates_wrong, total.dates)
        people = f"{f1} ({precision}/{recall})" if total.names.hit + total.names.missed else ""
        yield f"| {name} | {system} | {total.titles} | {right} | {within} | {people} | {total.dates} | {on_day} | {off} |"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else ""
