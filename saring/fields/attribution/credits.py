"""Who wrote the article, and whose text it is: the persons, the agencies, and the words that credit them."""

from collections.abc import Iterator
from typing import NamedTuple

from saring.fields.addresses import absolute
from saring.fields.attribution.agency_claims import agency_claims, own_claims
from saring.fields.attribution.dateline import Dateline
from saring.fields.attribution.degrees import without_degrees
from saring.fields.attribution.json_names import signed_object
from saring.fields.attribution.name_sources import Sources
from saring.fields.facts import Facts
from saring.fields.found import Found, found
from saring.fields.wording import clean, letters, many, text_of
from saring.record import Evidence, Organization, Person


def author(sources: Sources, facts: Facts) -> Found[tuple[Person, ...]] | None:
    """The persons who wrote the article, by the most trusted source that names any."""
    for names in [sources.fuller] if sources.fuller else sources.named:
        if names.credits.people:
            people = tuple([_with_address(person, facts) for person in names.credits.people])
            return Found(people, Evidence(names.source, names.where, names.raw or None))
    return None


def _with_address(person: Person, facts: Facts) -> Person:
    """The person with the address of their page on the site, if a link there has the name, or JSON-LD gives the address with it."""
    if person.url:
        return person
    key = letters(without_degrees(person.name))
    for text, href in facts.claims["people"]:
        if letters(text) == key or letters(without_degrees(text)) == key:
            return Person(person.name, absolute(href, facts.base), person.role)
    for node in map(facts.ld.follow, many(signed_object(facts).get("author"))[:_MOST_AUTHORS]):
        url = node.get("url") if isinstance(node, dict) else None
        if isinstance(url, str) and letters(without_degrees(text_of(node) or "")) == key:
            return Person(person.name, absolute(url, facts.base), person.role)
    return person


_MOST_AUTHORS = 30


class Attribution(NamedTuple):
    """Whose text it is, and the words in which the page says so."""

    organizations: Found[tuple[Organization, ...]] | None
    credit: Found[str] | None


def attribution(sources: Sources, line: Dateline | None, facts: Facts, language: str | None) -> Attribution:
    """The agencies whose text this is, by the most trusted sign, and the first words of credit.

    Args:
        sources: who is named as the author.
        line: the dateline of the text.
        facts: the page.
        language: BCP 47.
    """
    said = facts.said("creditText")
    words = found(said, "jsonld", "creditText", said) if said else None
    organizations = None
    for agencies, evidence, credit in own_claims(agency_claims(sources, line, facts, language), facts):
        organizations = organizations or Found(tuple([Organization(name) for name in agencies]), evidence)
        if words is None and credit:
            words = found(clean(credit), evidence.source, evidence.where, evidence.raw)
        if words:
            break
    return Attribution(organizations, words)


def organizations(sources: Sources, line: Dateline | None, facts: Facts, language: str | None) -> Iterator[Found[str]]:
    """Every agency that anything on the page names, the site itself among them."""
    for agencies, evidence, _ in agency_claims(sources, line, facts, language):
        yield from [Found(name, evidence) for name in agencies]
