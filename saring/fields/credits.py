"""Who wrote the article, and whose text it is: persons, agencies, and the words that credit them."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from saring.fields.addresses import absolute, site_label
from saring.fields.agencies import agencies_in, agency_named
from saring.fields.agency_names import AGENCY_NOUNS, PICTURES_ONLY, SOURCE_LABELS
from saring.fields.columns import INDEX, TEXT, Row
from saring.fields.dateline import Dateline, is_own
from saring.fields.dateline_words import BESIDE_AGENCIES
from saring.fields.facts import Facts
from saring.fields.found import Found, found
from saring.fields.name_lines import named_lines
from saring.fields.names import Credits, read_names
from saring.fields.picture_credits import is_credit_word
from saring.fields.wording import clean, letters, many, text_of
from saring.record import Evidence, Organization, Person

SOURCE = re.compile(
    rf"(?:^|[\s|(（])(?:{'|'.join(SOURCE_LABELS)})\s?[:：]\s?(?P<name>[^\W\d_](?:[^\s|()（）:：,，]|\s(?=[A-ZÀ-ÞА-Я])){{1,40}})",
    re.IGNORECASE,
)
"""`来源：江城日报`, `Quelle: dpa/AFP`, `Sumber: ANTARA` in a byline, a date line or the end of a text."""

BRACKETED_END = re.compile(r"[(\[（]\s*(?P<name>[^()\[\]（）]{2,60})\s*[)\]）]\s*[.。]?$")
"""`(AFP)`, `(mit dpa)`, `(وكالة المرفأ)` at the end of a text."""

MARKED_END = re.compile(r"[.!?”\"»。।]\s*(?:[-–—/]{1,2}\s?|©\s?|\(c\)\s?)?(?P<name>[^\W\d_][^.!?()\n-]{1,40})\s*[.。]?$")
"""`… tahun ini. - BERNAMA`, `… 25 nudos. EFE`, `… sagte er. © dpa` at the end of a text."""

_MOST_AUTHORS = 30


class Names(NamedTuple):
    """What one source says of who made the text."""

    credits: Credits
    evidence: Evidence


def read_sources(facts: Facts, language: str | None, line: Dateline | None = None) -> list[Names]:
    """Every claim, every byline and the dateline that name someone, the most trusted first."""
    out = [names for names in _sources(facts, language) if names.credits.people or names.credits.agencies]
    if line is not None and line.people:
        people = tuple([Person(name) for name in line.people])
        out.append(Names(Credits(people), Evidence("block", "dateline", line.raw, 0.8)))
    named = facts.site_names
    sites = {letters(name) for name in named}
    desks = {word for name in named for word in name.lower().split() if len(word) > _FEW}
    return [_without_publisher(names, sites, desks) for names in out]


def _sources(facts: Facts, language: str | None) -> Iterator[Names]:
    value = facts.article.get("author")
    if value is not None:
        yield Names(_from_json(value, facts, language), Evidence("jsonld", "author", _raw(value), 0.93))
    value = facts.article.get("creator")
    if value is not None and "author" not in facts.article:
        yield Names(_from_json(value, facts, language), Evidence("jsonld", "creator", _raw(value), 0.85))
    for row in facts.labelled("byline")[:3]:
        if not _credits_a_picture(row[TEXT]):
            text = SOURCE.sub(" | ", row[TEXT])
            yield Names(read_names(text, language), Evidence("block", str(row[INDEX]), row[TEXT][:200], 0.85))
    yield from _from_marked(facts, language)
    for path in ("author.name", "author", "creator.name", "creator"):
        values = facts.items.get(path)
        if values:
            yield Names(_all(values[:_MOST_AUTHORS], language), Evidence("microdata", path, values[0][:200], 0.85))
            break
    yield from _from_meta(facts, language)
    yield from _from_links(facts, language)
    for names, row in named_lines(facts, language):
        yield Names(names, Evidence("block", str(row[INDEX]), row[TEXT][:200], 0.7))


def _from_marked(facts: Facts, language: str | None) -> Iterator[Names]:
    """The first element that the page's markup names as author or byline, and that names someone."""
    marked = facts.claims["bylines"][:_MOST_MARKED]
    for text, inside in sorted(marked, key=_is_outside):
        if not _credits_a_picture(text):
            names = read_names(SOURCE.sub(" | ", text), language, loose=len(text.split()) <= _FEW)
            if names.people or names.agencies:
                yield Names(names, Evidence("markup", inside or None, text[:200], 0.75))
                return


def _is_outside(marked: tuple[str, str]) -> bool:
    return not marked[1]


_MOST_MARKED = 8
_PICTURE = frozenset("photo photos photograph foto fotos image images bild bilder picture getty © fotografie фото photo:".split())


def _credits_a_picture(text: str) -> bool:
    """Whether what is labelled as a byline says who took a picture: `Foto: Max Muster/dpa`, `picture alliance / AP`."""
    head, colon, _ = text[:40].partition(":" if ":" in text[:40] else "：")
    if (colon and is_credit_word(head)) or _PICTURE.intersection(text[:_LONGEST_LINE].lower().replace("/", " ").split()):
        return True
    return any(name in PICTURES_ONLY for name in agencies_in(text) or [agency_named(text.partition("/")[0]) or ""])


_AUTHOR_META = (
    "author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc.contributor",
    "article.author", "authors", "article:author_name", "og:article:author", "cxenseparse:author", "citation_author", "dcsext.author",
    "bt:author", "vr:author", "rnews:creator", "articleauthor", "article_author", "article-author",
)  # fmt: skip


def _from_meta(facts: Facts, language: str | None) -> Iterator[Names]:
    for key in facts.given(_AUTHOR_META):
        values = [value for value in facts.meta[key] if not value.startswith(("http:", "https:", "//"))]
        if values:
            yield Names(_all(values[:_MOST_AUTHORS], language), Evidence("meta", key, values[0][:200], 0.8))


def _from_links(facts: Facts, language: str | None) -> Iterator[Names]:
    named = [title for rel, _, _, _, title in facts.claims["links"] if title and "author" in rel.split()]
    if named:
        unique = list(dict.fromkeys(named))
        if len(unique) <= _FEW:
            yield Names(_all(unique, language), Evidence("link", "author", unique[0], 0.75))


_FEW = 4


def _all(values: list[str], language: str | None) -> Credits:
    """The names in several claims together."""
    people: dict[str, Person] = {}
    agencies: list[str] = []
    credit = None
    for value in values:
        credits = read_names(value, language, loose=True)
        for person in credits.people:
            people.setdefault(letters(person.name), person)
        agencies += [name for name in credits.agencies if name not in agencies]
        credit = credit or credits.credit
    return Credits(tuple(people.values())[:_MOST_AUTHORS], tuple(agencies), credit)


def _raw(value: Any) -> str:
    return (text_of(value) or str(value))[:200]


def _from_json(value: Any, facts: Facts, language: str | None) -> Credits:
    """The authors of a JSON-LD value: strings, objects, references, lists of them."""
    people: dict[str, Person] = {}
    agencies: list[str] = []
    credit = None
    for member in many(value)[:_MOST_AUTHORS]:
        node = facts.ld.follow(member)
        name = text_of(node)
        if isinstance(node, dict) and isinstance(node.get("name"), list):
            name = ", ".join([part for part in node["name"] if isinstance(part, str)])
        if not name:
            continue
        credits = read_names(name, language, loose=True)
        agencies += [agency for agency in credits.agencies if agency not in agencies]
        credit = credit or credits.credit
        if isinstance(node, dict):
            credits = credits._replace(people=_with_details(credits.people, node, facts))
        for person in credits.people:
            people.setdefault(letters(person.name), person)
    return Credits(tuple(people.values()), tuple(agencies), credit)


def _with_details(people: tuple[Person, ...], node: dict[str, Any], facts: Facts) -> tuple[Person, ...]:
    """The persons of a JSON-LD object, with its address and title if it is one person's."""
    if "Organization" in str(node.get("@type")) or len(people) != 1:
        return () if "Organization" in str(node.get("@type")) else people
    url, title = node.get("url"), text_of(node.get("jobTitle"))
    address = absolute(url, facts.base) if isinstance(url, str) else None
    return (Person(people[0].name, address, title or people[0].role),)


def _without_publisher(names: Names, sites: set[str], desks: set[str]) -> Names:
    """Without "persons" that are the site itself, or, behind a person, a desk of it: `Jane Doe, Okezone Jakarta`."""
    told = names.credits.people
    people: list[Person] = []
    for person in told:
        desk = people and not desks.isdisjoint(person.name.lower().split())
        if letters(person.name) not in sites and not desk:
            people.append(person)
    return names if len(people) == len(told) else names._replace(credits=names.credits._replace(people=tuple(people)))


def author(sources: list[Names], facts: Facts) -> Found[tuple[Person, ...]] | None:
    """The persons who wrote the article, by the most trusted source that names any; another that agrees adds confidence."""
    naming = [names for names in sources if names.credits.people]
    if not naming:
        return None
    best = naming[0]
    keys = {letters(person.name) for person in best.credits.people}
    agree = any(keys == {letters(person.name) for person in names.credits.people} for names in naming[1:])
    people = tuple([_with_address(person, facts) for person in best.credits.people])
    evidence = best.evidence
    confidence = min(0.98, (evidence.confidence or 0) + 0.05) if agree else evidence.confidence
    return found(people, evidence.source, evidence.where, evidence.raw, confidence)


def _with_address(person: Person, facts: Facts) -> Person:
    """The person with the address of their page on the site, if a link there has the name."""
    if person.url:
        return person
    key = letters(person.name)
    for text, href in facts.claims["people"]:
        if letters(text) == key:
            return Person(person.name, absolute(href, facts.base), person.role)
    return person


def source_organization(sources: list[Names], line: Dateline | None, facts: Facts) -> Found[tuple[Organization, ...]] | None:
    """The agencies whose text this is, by byline, dateline, closing credit or JSON-LD."""
    own = {letters(name) for name in facts.site_names} | ({site_label(facts.url)} if facts.url else set())
    for agencies, evidence in _agency_claims(sources, line, facts):
        names = [name for name in agencies if name not in PICTURES_ONLY and not _is_publisher(name, own)]
        if names:
            return Found(tuple([Organization(name) for name in dict.fromkeys(names)]), evidence)
    return None


def _is_publisher(name: str, own: set[str]) -> bool:
    """Whether the agency is the site itself: `ANTARA` at `ANTARA News`, but not `AP` at `AP7 TV`."""
    key = letters(name)
    return key in own or (len(key) > _SHORT and is_own(name, own))


_SHORT = 3


def _agency_claims(sources: list[Names], line: Dateline | None, facts: Facts) -> Iterator[tuple[list[str], Evidence]]:
    name = facts.said("sourceOrganization")
    if name:
        yield agencies_in(name) or [name], Evidence("jsonld", "sourceOrganization", name, 0.95)
    for names in sources:
        if names.credits.agencies:
            raw = names.credits.credit or names.evidence.raw
            yield list(names.credits.agencies), Evidence(names.evidence.source, names.evidence.where, raw, 0.9)
    if line is not None and line.agencies:
        yield list(line.agencies), Evidence("block", "dateline", line.raw, 0.95)
    for row in (*facts.labelled("byline")[:3], *facts.labelled("date")[:3]):
        yield from _labelled_source(row)
    for row in facts.labelled("body")[-2:]:
        agencies = closing_agencies(row[TEXT])
        if agencies:
            yield agencies, Evidence("block", str(row[INDEX]), row[TEXT][-80:], 0.85)


def _labelled_source(row: Row) -> Iterator[tuple[list[str], Evidence]]:
    """The paper or agency that a line of byline or date names after `Source:`; one not known counts only beside something else."""
    text = row[TEXT]
    match = SOURCE.search(text) if len(text) <= _LONGEST_LINE and (":" in text or "：" in text) else None
    if match:
        name = match["name"].strip()
        beside = len(text) > len(match[0]) + _BESIDE and "." not in name
        yield agencies_in(name) or ([name] if beside else []), Evidence("block", str(row[INDEX]), match[0].strip(), 0.85)


_LONGEST_LINE, _LONGEST_CLOSING, _BESIDE = 200, 60, 6


_BRACKETED_ENDS = tuple(")]）.。")


def closing_agencies(text: str) -> list[str]:
    """The agencies named at the end of a text, or by the whole of a short one."""
    tail = text[-100:].rstrip()
    if len(text) <= _LONGEST_CLOSING:
        whole = agencies_in(_without_joiners(text))
        if whole:
            return whole
    match = BRACKETED_END.search(tail) if tail.endswith(_BRACKETED_ENDS) else None
    if match:
        name = _without_joiners(match["name"])
        known = agencies_in(name)
        return known or ([name] if _is_agency_by_name(name) else [])
    match = (SOURCE.search(tail) if ":" in tail or "：" in tail else None) or MARKED_END.search(tail)
    return agencies_in(_without_joiners(match["name"])) if match else []


def _without_joiners(text: str) -> str:
    """`mit dpa` → `dpa`; `mit Material von dpa` stays what it is."""
    head, _, rest = text.strip().partition(" ")
    return rest.strip() if rest and head.lower() in BESIDE_AGENCIES else text.strip()


def _is_agency_by_name(name: str) -> bool:
    low = name.lower()
    return len(name.split()) <= _FEW and low not in AGENCY_NOUNS and (low.startswith(AGENCY_NOUNS) or low.endswith(AGENCY_NOUNS))


def credit_text(sources: list[Names], facts: Facts) -> Found[str] | None:
    """The words in which the page credits where its text is from."""
    text = facts.said("creditText")
    if text:
        return found(text, "jsonld", "creditText", text, 0.9)
    for names in sources:
        if names.credits.credit:
            return found(clean(names.credits.credit), names.evidence.source, names.evidence.where, names.evidence.raw, 0.8)
    return None
