"""Every place where a page names who made its text, the most trusted first: JSON-LD, bylines, markup, microdata, meta, links, lines."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from saring.fields.addresses import absolute
from saring.fields.agencies import agencies_in, agency_named
from saring.fields.agency_names import AGENCIES, PICTURES_ONLY
from saring.fields.columns import INDEX, TEXT
from saring.fields.credit_lines import without_source
from saring.fields.dateline import Dateline
from saring.fields.facts import Facts
from saring.fields.name_lines import named_lines
from saring.fields.names import Credits, read_names
from saring.fields.picture_credits import is_credit_word
from saring.fields.wording import letters, many, text_of
from saring.record import Person

PICTURE_AGENCY = re.compile(
    "|".join(
        sorted(
            {
                re.escape(form.lower())
                for agency in AGENCIES
                if agency.name in PICTURES_ONLY
                for form in (agency.name, *agency.exact, *agency.names)
            }
        )
    )
)
"""A name of an agency that sells pictures, in lower case, perhaps inside a longer word."""

_PICTURE = frozenset("photo photos photograph foto fotos image images bild bilder picture getty © fotografie фото photo:".split())

_AUTHOR_META = (
    "author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc.contributor",
    "article.author", "authors", "article:author_name", "og:article:author", "cxenseparse:author", "citation_author", "dcsext.author",
    "bt:author", "vr:author", "rnews:creator", "articleauthor", "article_author", "article-author",
)  # fmt: skip
_AUTHOR_ITEMS = ("author.name", "author", "creator.name", "creator")
_ADDRESS_STARTS = ("http:", "https:", "//")

_MOST_AUTHORS, _MOST_BYLINES, _MOST_MARKED, _FEW, _LONGEST_LINE, _LONGEST_RAW = 30, 3, 8, 4, 200, 200


class Names(NamedTuple):
    """What one source says of who made the text, and where it stands. Of five sources one is asked for evidence, which is made then."""

    credits: Credits
    source: str
    where: str | None
    raw: str
    sure: float


def read_sources(facts: Facts, language: str | None, line: Dateline | None = None) -> list[Names]:
    """Every claim, every byline and the dateline that name someone, the most trusted first.

    All are read: the first that names a person decides on the author, but any may name an agency.
    """
    out = [names for names in _sources(facts, language) if names.credits.people or names.credits.agencies]
    if line is not None and line.people:
        people = tuple([Person(name) for name in line.people])
        out.append(Names(Credits(people), "block", "dateline", line.raw, 0.8))
    return _without_publisher(out, facts.site_names) if out and facts.site_names else out


def _sources(facts: Facts, language: str | None) -> Iterator[Names]:
    yield from _from_article(facts, language)
    for row in facts.labelled("byline")[:_MOST_BYLINES]:
        text = row[TEXT]
        if not _credits_a_picture(text):
            yield Names(read_names(without_source(text), language), "block", str(row[INDEX]), text[:_LONGEST_RAW], 0.85)
    if facts.claims["bylines"]:
        yield from _from_marked(facts, language)
    yield from _from_claims(facts, language)
    for credits, row in named_lines(facts, language):
        yield Names(credits, "block", str(row[INDEX]), row[TEXT][:_LONGEST_RAW], 0.7)


def _from_article(facts: Facts, language: str | None) -> Iterator[Names]:
    """The author of the JSON-LD object; its creator if it has no such property."""
    article = facts.article
    for key, sure in (("author", 0.93), ("creator", 0.85)):
        if key in article:
            value = article[key]
            if value is not None:
                yield Names(_from_json(value, facts, language), "jsonld", key, _raw(value), sure)
            return


def _raw(value: Any) -> str:
    return (text_of(value) or str(value))[:_LONGEST_RAW]


def _from_marked(facts: Facts, language: str | None) -> Iterator[Names]:
    """The first element that the page's markup names as author or byline, and that names someone."""
    for text, inside in sorted(facts.claims["bylines"][:_MOST_MARKED], key=_is_outside):
        if not _credits_a_picture(text):
            credits = read_names(without_source(text), language, loose=len(text.split()) <= _FEW)
            if credits.people or credits.agencies:
                yield Names(credits, "markup", inside or None, text[:_LONGEST_RAW], 0.75)
                return


def _is_outside(marked: tuple[str, str]) -> bool:
    return not marked[1]


def _credits_a_picture(text: str) -> bool:
    """Whether what is labelled as a byline says who took a picture: `Foto: Max Muster/dpa`, `picture alliance / AP`."""
    if ":" in text or "：" in text:
        head, colon, _ = text[:40].partition(":" if ":" in text[:40] else "：")
        if colon and is_credit_word(head):
            return True
    low = text.lower()
    if not _PICTURE.isdisjoint(low[:_LONGEST_LINE].replace("/", " ").split()):
        return True
    if PICTURE_AGENCY.search(low) is None:
        return False
    return not PICTURES_ONLY.isdisjoint(agencies_in(text) or [agency_named(text.partition("/")[0])])


def _from_claims(facts: Facts, language: str | None) -> Iterator[Names]:
    """The names in microdata, meta and links."""
    for path in _AUTHOR_ITEMS:
        values = facts.items.get(path)
        if values:
            yield Names(_from_texts(values, language), "microdata", path, values[0][:_LONGEST_RAW], 0.85)
            break
    for key in facts.given(_AUTHOR_META):
        values = [value for value in facts.meta[key] if not value.startswith(_ADDRESS_STARTS)]
        if values:
            yield Names(_from_texts(values, language), "meta", key, values[0][:_LONGEST_RAW], 0.8)
    linked = dict.fromkeys([title for rel, _, _, _, title in facts.claims["links"] if title and "author" in rel.split()])
    if 0 < len(linked) <= _FEW:
        unique = list(linked)
        yield Names(_from_texts(unique, language), "link", "author", unique[0], 0.75)


def _from_texts(values: list[str], language: str | None) -> Credits:
    """The names in several claims together."""
    return _together([read_names(value, language, loose=True) for value in values[:_MOST_AUTHORS]])


def _from_json(value: Any, facts: Facts, language: str | None) -> Credits:
    """The authors of a JSON-LD value: strings, objects, references, lists of them."""
    read: list[Credits] = []
    for member in many(value)[:_MOST_AUTHORS]:
        node = facts.ld.follow(member)
        name = text_of(node)
        if isinstance(node, dict) and isinstance(node.get("name"), list):
            name = ", ".join([part for part in node["name"] if isinstance(part, str)])
        if name:
            credits = read_names(name, language, loose=True)
            read.append(_with_details(credits, node, facts) if isinstance(node, dict) else credits)
    return _together(read)


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


def _together(read: list[Credits]) -> Credits:
    """What several claims of one source say, each person and agency once."""
    if len(read) == 1 and len(read[0].people) <= 1:
        return read[0]
    people: dict[str, Person] = {}
    agencies: dict[str, None] = {}
    credit = None
    for credits in read:
        for person in credits.people:
            people.setdefault(letters(person.name), person)
        agencies.update(dict.fromkeys(credits.agencies))
        credit = credit or credits.credit
    return Credits(tuple(people.values())[:_MOST_AUTHORS], tuple(agencies), credit)


def _without_publisher(sources: list[Names], site_names: list[str]) -> list[Names]:
    """Without "persons" that are the site itself, or, behind a person, a desk of it: `Jane Doe, Okezone Jakarta`."""
    sites = {letters(name) for name in site_names}
    desks = {word for name in site_names for word in name.lower().split() if len(word) > _FEW}
    out: list[Names] = []
    for names in sources:
        people: list[Person] = []
        for person in names.credits.people:
            desk = people and not desks.isdisjoint(person.name.lower().split())
            if letters(person.name) not in sites and not desk:
                people.append(person)
        same = len(people) == len(names.credits.people)
        out.append(names if same else names._replace(credits=names.credits._replace(people=tuple(people))))
    return out
