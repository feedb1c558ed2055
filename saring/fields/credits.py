"""Who wrote the article, and whose text it is: the persons, the agencies, and the words that credit them."""

from collections.abc import Iterator, Sequence

from saring.fields.addresses import absolute, site_label
from saring.fields.agencies import agencies_in
from saring.fields.agency_names import PICTURES_ONLY
from saring.fields.columns import INDEX, TEXT
from saring.fields.credit_lines import closing_agencies, labelled_source
from saring.fields.dateline import Dateline, is_own
from saring.fields.facts import Facts
from saring.fields.found import Found, found
from saring.fields.name_sources import Sources
from saring.fields.wording import clean, letters
from saring.record import Evidence, Organization, Person

_SHORT, _MOST_LINES = 3, 3


def author(sources: Sources, facts: Facts) -> Found[tuple[Person, ...]] | None:
    """The persons who wrote the article, by the most trusted source that names any."""
    for names in sources.named:
        if names.credits.people:
            people = tuple([_with_address(person, facts) for person in names.credits.people])
            return Found(people, Evidence(names.source, names.where, names.raw or None))
    return None


def _with_address(person: Person, facts: Facts) -> Person:
    """The person with the address of their page on the site, if a link there has the name."""
    if person.url or not facts.claims["people"]:
        return person
    key = letters(person.name)
    for text, href in facts.claims["people"]:
        if letters(text) == key:
            return Person(person.name, absolute(href, facts.base), person.role)
    return person


def source_organization(sources: Sources, line: Dateline | None, facts: Facts) -> Found[tuple[Organization, ...]] | None:
    """The agencies whose text this is, by byline, dateline, closing credit or JSON-LD."""
    own: set[str] | None = None
    for agencies, evidence in _agency_claims(sources, line, facts):
        if own is None:  # most pages have no claim, and need no names to compare with
            own = {letters(name) for name in facts.site_names} | ({site_label(facts.url)} if facts.url else set())
        names = [name for name in agencies if name not in PICTURES_ONLY and not _is_publisher(name, own)]
        if names:
            return Found(tuple([Organization(name) for name in dict.fromkeys(names)]), evidence)
    return None


def organizations(sources: Sources, line: Dateline | None, facts: Facts) -> Iterator[Found[str]]:
    """Every agency that anything on the page names, the site itself among them."""
    for agencies, evidence in _agency_claims(sources, line, facts):
        yield from [Found(name, evidence) for name in agencies]


def _is_publisher(name: str, own: set[str]) -> bool:
    """Whether the agency is the site itself: `ANTARA` at `ANTARA News`, but not `AP` at `AP7 TV`."""
    key = letters(name)
    return key in own or (len(key) > _SHORT and is_own(name, own))


def _agency_claims(sources: Sources, line: Dateline | None, facts: Facts) -> Iterator[tuple[Sequence[str], Evidence]]:
    name = facts.said("sourceOrganization")
    if name:
        yield agencies_in(name) or [name], Evidence("jsonld", "sourceOrganization", name)
    for names in sources.named:
        if names.credits.agencies:
            yield names.credits.agencies, Evidence(names.source, names.where, names.credits.credit or names.raw)
    if line is not None and line.agencies:
        yield line.agencies, Evidence("block", "dateline", line.raw)
    for row in (*facts.labelled("byline")[:_MOST_LINES], *facts.labelled("date")[:_MOST_LINES]):
        labelled = labelled_source(row)
        if labelled is not None:
            yield labelled
    for row in facts.labelled("body")[-2:]:
        agencies = closing_agencies(row[TEXT])
        if agencies:
            yield agencies, Evidence("block", str(row[INDEX]), row[TEXT][-80:])


def credit_text(sources: Sources, facts: Facts) -> Found[str] | None:
    """The words in which the page credits where its text is from."""
    text = facts.said("creditText")
    if text:
        return found(text, "jsonld", "creditText", text)
    for names in sources.named:
        if names.credits.credit:
            return found(clean(names.credits.credit), names.source, names.where, names.raw)
    return None
