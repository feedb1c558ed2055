"""What the sources of a field say, each for itself: for explanations, which show where they disagree."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from saring.fields.attribution.credits import organizations
from saring.fields.attribution.dateline import Dateline
from saring.fields.attribution.name_sources import Sources, read_sources
from saring.fields.canonical import canonical_urls
from saring.fields.dates.dated_texts import Dated
from saring.fields.dates.publication import dated, is_possible
from saring.fields.facts import Facts
from saring.fields.found import Found
from saring.fields.languages.language import languages
from saring.fields.pictures.images import Pictures, image_claims
from saring.fields.titles.headline import headlines
from saring.record import Evidence

_MOST = 60
"""Candidates of one field that are told."""


class Alternative(NamedTuple):
    """What one source says of a field."""

    value: str
    evidence: Evidence
    problem: str | None = None
    """Why it cannot be the value, whatever the others say."""


def alternatives(facts: Facts, shown: Pictures, language: str | None, line: Dateline | None) -> dict[str, list[Alternative]]:
    """By attribute of the record, every value that a source of the page gives, the most trusted first.

    Args:
        facts: what the page says.
        shown: its pictures.
        language: that of its text, in which names and dates are read.
        line: the dateline its text opens with.
    """
    sources = read_sources(facts, language, line, every=True)
    published, modified = dated(facts, language)
    every: dict[str, Iterator[Alternative]] = {
        "headline": _plain(headlines(facts)),
        "author": _authors(sources),
        "source_organization": _plain(organizations(sources, line, facts, language)),
        "date_published": _dates(published, facts.capture_date),
        "date_modified": _dates(modified, facts.capture_date),
        "in_language": _plain(languages(facts)),
        "image": _plain(image_claims(facts, shown.claims)),
        "canonical_url": _addresses(facts),
    }
    return {name: _each_once(told) for name, told in every.items()}


def _plain(told: Iterable[Found[str]]) -> Iterator[Alternative]:
    return (Alternative(value, evidence) for value, evidence in told)


def _authors(sources: Sources) -> Iterator[Alternative]:
    for names in sources.named:
        if names.credits.people:
            people = ", ".join([person.name for person in names.credits.people])
            yield Alternative(people, Evidence(names.source, names.where, names.raw or None))


def _dates(told: Iterable[Dated], capture_date: str | None) -> Iterator[Alternative]:
    for moment, evidence in told:
        problem = None if is_possible(moment, capture_date) else "later than the page was captured"
        yield Alternative(moment.iso(), evidence, problem)


def _addresses(facts: Facts) -> Iterator[Alternative]:
    for (value, evidence), possible in canonical_urls(facts):
        yield Alternative(value, evidence, None if possible else "a front page, or no address that can be true")


def _each_once(told: Iterator[Alternative]) -> list[Alternative]:
    unique = dict.fromkeys(told)
    return list(unique)[:_MOST]
