"""The names in the author of a JSON-LD object: strings, objects, references, lists of them."""

from typing import Any

from saring.fields.addresses import absolute
from saring.fields.attribution.degrees import without_degrees
from saring.fields.attribution.names import Credits, read_names
from saring.fields.facts import Facts
from saring.fields.jsonld.objects import Node
from saring.fields.wording import letters, many, text_of
from saring.record import Person

_MOST_AUTHORS = 30


def signed_object(facts: Facts) -> Node:
    """The JSON-LD object that says who made the text: the article's, else that of the page's video."""
    return facts.article or facts.ld.media


def from_json(value: Any, facts: Facts, language: str | None) -> Credits:
    """The authors of a JSON-LD value: strings, objects, references, lists of them."""
    read: list[Credits] = []
    for member in many(value)[:_MOST_AUTHORS]:
        node = facts.ld.follow(member)
        name = text_of(node)
        if isinstance(node, dict) and not isinstance(node.get("name"), str):
            name = _in_pieces(node) or name
        if name:
            credits = read_names(name, language, loose=True)
            read.append(_with_details(credits, node, facts) if isinstance(node, dict) else credits)
    return together(read)


def _in_pieces(node: dict[str, Any]) -> str | None:
    """The name of a JSON-LD object that has a list of names, or given name and family name alone."""
    name = node.get("name")
    if isinstance(name, list):
        return ", ".join([part for part in name if isinstance(part, str)])
    given, family = node.get("givenName"), node.get("familyName")
    return f"{given} {family}" if not name and isinstance(given, str) and isinstance(family, str) else None


def _with_details(credits: Credits, node: dict[str, Any], facts: Facts) -> Credits:
    """The names of a JSON-LD object: no persons if it is an organization, the address and title with one person's."""
    people = credits.people
    if not people:
        return credits
    if "Organization" in str(node.get("@type")):
        return credits._replace(people=())
    url, title = node.get("url"), node.get("jobTitle")
    if len(people) != 1 or (url is None and title is None):
        return credits
    address = absolute(url, facts.base) if isinstance(url, str) else None
    return credits._replace(people=(Person(people[0].name, address, text_of(title) or people[0].role),))


def together(read: list[Credits]) -> Credits:
    """What several claims of one source say, each person and agency once."""
    if len(read) == 1 and len(read[0].people) <= 1:
        return read[0]
    people: dict[str, Person] = {}
    agencies: dict[str, None] = {}
    credit = None
    for credits in read:
        for person in credits.people:
            people.setdefault(letters(without_degrees(person.name)), person)
        agencies.update(dict.fromkeys(credits.agencies))
        credit = credit or credits.credit
    return Credits(tuple(people.values())[:_MOST_AUTHORS], tuple(agencies), credit)
