"""Every field that is scored: what is wanted of a page, what a record gives, and when that is right.

A measure is of one of three kinds: of a value, which is right or wrong; of a set, which also has precision and recall;
of absence, where whatever is given is invented.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from evaluation.datasets import Page
from evaluation.metrics.score import Counts
from evaluation.records import labels
from evaluation.records.same import (
    credit_words,
    folded,
    instant,
    language,
    names,
    same_day,
    same_instant,
    same_offset,
    same_picture,
    strings,
)

# Sets whose pages carry any of these labels, reliably; "htmldate_eval" has dates only, "waddle_*" languages only.
SETS = (
    "wcxb",
    "andy_articles",
    "misinfo_crawler",
    "fundus_tests",
    "trafilatura_eval",
    "postlight",
    "htmldate_eval",
    "waddle_daniel",
    "waddle_europa",
)
Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Judged:
    """One field of one page. `counts` is of sets alone."""

    given: bool
    right: bool
    counts: Counts | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """One field: its label on a page (None: not labelled), a record's value for it, and the judgement of both.

    `field` is the attribute of saring's record whose evidence tells where the value is from.
    """

    name: str
    field: str
    wanted: Callable[[Page], Any]
    given: Callable[[Record], Any]
    judge: Callable[[Any, Any], Judged]


def _key(*keys: str) -> Callable[[Record], Any]:
    """The first of these keys that a record has."""
    return lambda record: next((record[key] for key in keys if record.get(key)), None)


def _keys(*keys: str) -> Callable[[Record], Any]:
    """The values of all of these keys that a record has."""
    return lambda record: [record[key] for key in keys if record.get(key)]


def _value(is_same: Callable[[Any, Any], bool]) -> Callable[[Any, Any], Judged]:
    return lambda wanted, given: Judged(bool(given), bool(given) and is_same(wanted, given))


def _sets(wanted: frozenset[str], given: frozenset[str]) -> Judged:
    hit = len(wanted & given)
    return Judged(bool(given), wanted == given, Counts(hit, len(given) - hit, len(wanted) - hit))


def _folded(wanted: str, given: str) -> bool:
    return folded(wanted) == folded(given)


def _within(wanted: str, given: str) -> bool:
    wanted, given = folded(wanted), folded(given)
    return bool(given) and (wanted in given or given in wanted)


def _named(record: Record) -> tuple[frozenset[str], frozenset[str]]:
    return names(record.get("authors") or []), names(record.get("agencies") or [])


def _people(wanted: list[str], given: tuple[frozenset[str], frozenset[str]]) -> Judged:
    """An agency told apart counts where the label has it among the authors, and is no invention where not: it is a field of its own.

    It counts by its name and by the page's words of credit: labels have `JIJI` and `Deutsche Presse-Agentur` for `Jiji Press` and `dpa`.
    """
    right, (people, agencies) = names(wanted), given
    return _sets(right, people | (agencies & right))


def _instant(is_same: Callable[[str, str], bool]) -> Callable[[Any, Any], Judged]:
    """A date without time or without offset is no wrong instant but none."""
    return lambda wanted, given: _value(is_same)(wanted, given if given and instant(given) else None)


def _any(is_same: Callable[[Any, Any], bool]) -> Callable[[Any, Any], Judged]:
    return _value(lambda wanted, given: any(is_same(wanted, one) for one in given))


def _same_credit(wanted: str, given: str) -> bool:
    return credit_words(wanted) == credit_words(given)


def _invented(_: object, given: object) -> Judged:
    return Judged(bool(given), not given)


def _strings(wanted: list[str], given: list[str] | None) -> Judged:
    return _sets(strings(wanted), strings(given or ()))


def _persons(wanted: list[str], given: list[str] | None) -> Judged:
    return _sets(names(wanted), names(given or ()))


def _same_language(wanted: str, given: str) -> bool:
    return language(wanted) == language(given)


MEASURES: Mapping[str, Measure] = MappingProxyType(
    {
        measure.name: measure
        for measure in (
            Measure("headline", "headline", labels.title, _key("title"), _value(_folded)),
            Measure("headline, or within", "headline", labels.title, _key("title"), _value(_within)),
            Measure("authors", "author", labels.authors, _named, _people),
            Measure("authors, persons alone", "author", labels.authors, _key("authors"), _persons),
            Measure("no author", "author", labels.no_authors, lambda record: names(record.get("authors") or ()), _invented),
            Measure("day", "date_published", labels.published, _key("published"), _value(same_day)),
            Measure("no date", "date_published", labels.no_date, _key("published"), _invented),
            Measure("instant", "date_published", labels.published_instant, _key("published"), _instant(same_instant)),
            Measure("instant, offset", "date_published", labels.published_offset, _key("published"), _instant(same_offset)),
            Measure("description", "description", labels.description, _key("description"), _value(_folded)),
            Measure("teaser", "alternative_headline", labels.teaser, _keys("dek", "description"), _any(_folded)),
            Measure("image", "image", labels.image, _key("image"), _value(same_picture)),
            Measure("caption", "image", labels.caption, _key("caption"), _value(_folded)),
            Measure("caption, of any image", "image", labels.caption, _key("captions"), _any(_folded)),
            Measure("credit", "image", labels.credit, _key("credit"), _value(_same_credit)),
            Measure("credit, of any image", "image", labels.credit, _key("credits"), _any(_same_credit)),
            Measure("keywords", "keywords", labels.keywords, _key("keywords"), _strings),
            Measure("section", "article_section", labels.section, _key("section"), _strings),
            Measure("language", "in_language", labels.spoken, _key("language"), _value(_same_language)),
        )
    }
)
