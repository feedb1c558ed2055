"""Every place where a page names who made its text, the most trusted first: JSON-LD, bylines, markup, microdata, meta, links, lines."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from saring.fields.addresses import absolute, site_label
from saring.fields.agencies import agencies_in, agency_named, may_name_agency
from saring.fields.agency_names import AGENCIES, PICTURES_ONLY
from saring.fields.around_names import BYS, after
from saring.fields.collective_names import Claim, claimed_in_sight, collective
from saring.fields.columns import INDEX, TEXT, Row
from saring.fields.credit_lines import without_source
from saring.fields.credit_words import ARTICLES
from saring.fields.dateline import Dateline
from saring.fields.facts import Facts
from saring.fields.name_claims import author_claims
from saring.fields.name_lines import named_lines
from saring.fields.name_words import AND, OF_SITES, SIGNING
from saring.fields.names import PLAIN, Credits, is_edited, read_names
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

SHOWN = frozenset(("block", "markup", "link"))
"""Sources that readers see; the others are what the page says of itself as a whole."""

_LISTS = ("meta",)
"""Sources that are lists of nothing but authors."""

_PICTURE = frozenset("photo photos photograph foto fotos image images bild bilder picture getty © fotografie фото photo:".split())

_MOST_AUTHORS, _MOST_BYLINES, _MOST_MARKED, _MOST_JOINED, _FEW, _LONGEST_MAKER, _LONGEST_LINE, _LONGEST_RAW = 30, 3, 8, 6, 4, 60, 200, 200


class Names(NamedTuple):
    """What one source says of who made the text, and where it stands. Evidence is made of the one that decides."""

    credits: Credits
    source: str
    where: str | None
    raw: str


class Sources(NamedTuple):
    """The sources that name someone, the most trusted first."""

    named: list[Names]
    fuller: Names | None = None
    """Another source that is to decide: it names the same persons and more, or more of a name, or it is the line above the text."""


def read_sources(facts: Facts, language: str | None, line: Dateline | None = None, *, every: bool = False) -> Sources:
    """Every claim, every byline and the dateline that name someone, without those that have nothing to add.

    The first source that names a person decides on the author, and a second that agrees settles it. From there on only an
    agency is news: what has no word of any is not read, which is one source in six on two thousand pages. So where JSON-LD names
    a person, the claims are asked before the lines above them in trust: they are mostly one plain name, a line is to be taken apart.
    For explanations `every` source is read all the same.
    """
    told = _Told(facts, every=every)
    told.take(_from_article(facts, language))
    if told.first:
        trusted, told.named = told.named, []
        told.take(_from_claims(told, facts, language))
        claimed, told.named = told.named, trusted
        _take_lines(told, facts, language)
        told.named += claimed
    else:
        _take_lines(told, facts, language)
        told.take(_from_claims(told, facts, language))
    if line is not None and line.people:
        people = tuple([Person(name) for name in line.people])
        told.add(Names(Credits(people), "block", "dateline", line.raw))
    if not told.first:
        told.named += [_as_names(claim) for claim in collective(facts, language)]
    elif told.is_patchy and told.other is None:
        others = [claim for claim in claimed_in_sight(facts) if not any(key in letters(claim.name) for key in _keys(told.first))]
        told.other = _as_names(others[0]) if others else None
    if len(told.first) > 1:
        told.named = _without_makers(told.named, facts)
    return Sources(told.named, told.other or told.fuller)


class _Told:
    """What the sources have told so far, without "persons" that are the site itself."""

    def __init__(self, facts: Facts, *, every: bool = False) -> None:
        self.named: list[Names] = []
        self.needs_every = every
        self.agreed = False
        """Whether another source names the same persons as the first that names any."""
        self.first: tuple[Person, ...] = ()
        """The persons that decide."""
        self._line: str | None = None
        """The line that names them, if it is one."""
        self.fuller: Names | None = None
        self.other: Names | None = None
        """A line, or a claim, that says by whom the text is, when it is nobody of the first."""
        self._facts = facts
        self._sites = {letters(name) for name in facts.site_names}
        self._label = site_label(facts.url).replace("-", "")

    def take(self, sources: Iterator[Names]) -> None:
        for names in sources:
            self.add(names)

    def add(self, names: Names) -> None:
        told = names.credits.people
        people = self._without_publisher(told) if told else told
        if people is not told:
            names = names._replace(credits=names.credits._replace(people=people))
        if people and not self.first:
            self.first = people
            self._line = names.raw if names.source in ("block", "markup") and people[0].role is None else None
        elif people and not self.agreed:
            self.agreed = people == self.first or _keys(people) == _keys(self.first)
        if people and self.other is None and (_contradicts(names, self.first) or (_is_other(names, self.first) and self.is_bare)):
            self.other = names
        if people and self.fuller is None and people is not self.first and _says_more(names, self.first):
            self.fuller = names
        if people or names.credits.agencies:
            self.named.append(names)

    @property
    def is_account(self) -> bool:
        """Whether who decides is a single word: the account that put the text online, perhaps."""
        return len(self.first) == 1 and " " not in self.first[0].name

    @property
    def is_bare(self) -> bool:
        """Whether who decides stands in a line without a word such as `By`, which may as well be a list of topics."""
        return self._line is not None and after(self._line, BYS)[0] is None

    @property
    def is_patchy(self) -> bool:
        """Whether the names are less than half of such a line: `Articles, Our Research, Events`, a teaser."""
        return self.is_bare and 2 * sum([len(person.name) for person in self.first]) < len(self._line or "")

    def has_news(self, texts: list[str]) -> bool:
        """Whether texts, once read, could tell anything that is not known: who decides, the same persons again, or an agency."""
        if self.needs_every or (not self.agreed and (not self.first or self._is_in(texts))):
            return True
        if self.is_account and any(map(_is_signed, texts)):
            return True
        if self._line and self.other is None and len(texts) == 1 and PLAIN.name(texts[0]) and self.is_bare:
            return True
        if self.fuller is None and len(self.first) == 1 and any(_joins(text) for text in texts) and self._is_in(texts):
            return True
        return any(may_name_agency(text) for text in texts)

    def _is_in(self, texts: list[str]) -> bool:
        """Whether the persons that decide stand in texts."""
        whole = letters(" ".join(texts))
        return all(letters(person.name) in whole for person in self.first)

    def _without_publisher(self, told: tuple[Person, ...]) -> tuple[Person, ...]:
        """Without the site, and, behind a person, a desk of it: `Jane Doe, Okezone Jakarta`."""
        if len(told) == 1:
            return () if self._is_site(told[0].name) else told
        desks = {word for name in self._facts.site_names for word in name.lower().split() if len(word) > _FEW}
        people: list[Person] = []
        for person in told:
            desk = people and not desks.isdisjoint(person.name.lower().split())
            if not desk and not self._is_site(person.name):
                people.append(person)
        return told if len(people) == len(told) else tuple(people)

    def _is_site(self, name: str) -> bool:
        """Whether a name is the site's and nobody's: a site's address may be its author's name, and its own name even."""
        key = letters(name)
        if key in self._sites:
            return not self._is_owner(name)
        return key == self._label and (PLAIN.name(name) is None or not OF_SITES.isdisjoint(name.lower().split()))

    def _is_owner(self, name: str) -> bool:
        """Whether the site is called like the person whose it is: JSON-LD says that its author, or publisher, is that person."""
        article, ld = self._facts.article, self._facts.ld
        low = name.lower().split()
        if PLAIN.name(name) is None or low[0] in ARTICLES or not OF_SITES.isdisjoint(low):
            return False
        members = [*many(article.get("author"))[:_FEW], *many(article.get("publisher"))[:_FEW]]
        nodes = [node for member in members if isinstance(node := ld.follow(member), dict)]
        return any("Person" in str(node.get("@type")) and letters(text_of(node) or "") == letters(name) for node in nodes)


def _says_more(names: Names, first: tuple[Person, ...]) -> bool:
    """Whether a source names the persons of the first and others, by plain names that `and` joins, or the only one in more than a word.

    Commas do not count: behind them stand editors, desks and roles too.
    """
    people = names.credits.people
    if len(first) == len(people) == 1:
        return " " not in first[0].name and people[0].name.startswith(f"{first[0].name} ") and PLAIN.name(people[0].name) is not None
    if not len(first) < len(people) <= _MOST_JOINED or not _keys(people) > _keys(first):
        return False
    return (names.source in _LISTS or (_is_signed(names.raw) and _joins(names.raw))) and all(PLAIN.name(person.name) for person in people)


def _contradicts(names: Names, first: tuple[Person, ...]) -> bool:
    """Whether a line that begins with `By` names others than a claim that is a single word, which is who put the text online."""
    if len(first) != 1 or " " in first[0].name or not first[0].name.isascii() or names.source != "block" or not _is_signed(names.raw):
        return False
    return all(PLAIN.name(person.name) for person in names.credits.people)


def _is_other(names: Names, first: tuple[Person, ...]) -> bool:
    """Whether a claim is one plain name of several words, none of the first: where those stood in a bare line, four of four were right."""
    people = names.credits.people
    name = people[0].name
    if names.source not in ("meta", "microdata") or len(people) > 1 or name != names.raw or letters(name) in _keys(first):
        return False
    return " " in name and PLAIN.name(name) is not None and name.partition(" ")[0].lower() not in ARTICLES


def _is_signed(text: str) -> bool:
    """Whether a short line begins with a word such as `By`."""
    return len(text) <= _LONGEST_LINE and text.partition(" ")[0].lower().rstrip(":") in SIGNING


def _joins(text: str) -> bool:
    """Whether a byline may name several: a word such as `and` joins them."""
    return len(text) <= _LONGEST_LINE and not AND.isdisjoint(text.lower().split())


def _keys(people: tuple[Person, ...]) -> set[str]:
    return {letters(person.name) for person in people}


def _without_makers(named: list[Names], facts: Facts) -> list[Names]:
    """Without those that the first source lists and a byline says edited the text or took its pictures: `Photography by Jane Doe`."""
    rows = [*facts.labelled("byline")[:_MOST_MARKED], *facts.lines_above]
    makers = tuple([letters(row[TEXT]) for row in rows if len(row[TEXT]) <= _LONGEST_MAKER and is_edited(row[TEXT])])
    at = next((at for at, names in enumerate(named) if names.credits.people), None) if makers else None
    if at is None or named[at].source in SHOWN:
        return named
    credits = named[at].credits
    people = tuple([person for person in credits.people if not any(maker.endswith(letters(person.name)) for maker in makers)])
    fewer = named[at]._replace(credits=credits._replace(people=people or credits.people))
    return [*named[:at], fewer, *named[at + 1 :]]


def _as_names(claim: Claim) -> Names:
    return Names(Credits((Person(claim.name),)), claim.source, claim.where, claim.raw)


def _take_lines(told: _Told, facts: Facts, language: str | None) -> None:
    told.take(_from_bylines(told, facts, language))
    if not told.first or told.is_account or told.needs_every:
        for credits, row in named_lines(facts, language):
            told.add(Names(credits, "block", str(row[INDEX]), row[TEXT][:_LONGEST_RAW]))
            if told.first and not told.is_account and not told.needs_every:
                break
    if facts.claims["bylines"]:
        told.take(_from_marked(told, facts, language))


def _from_article(facts: Facts, language: str | None) -> Iterator[Names]:
    """The author of the JSON-LD object; its creator if it has no such property."""
    article = facts.article
    for key in ("author", "creator"):
        if key in article:
            value = article[key]
            if value is not None:
                yield Names(_from_json(value, facts, language), "jsonld", key, _raw(value))
            return


def _raw(value: Any) -> str:
    return (text_of(value) or str(value))[:_LONGEST_RAW]


def _from_bylines(told: _Told, facts: Facts, language: str | None) -> Iterator[Names]:
    rows = facts.labelled("byline")[:_MOST_MARKED]
    if len(rows) > 1:
        rows = sorted(rows, key=_is_not_introduced)[:_MOST_BYLINES]
    for row in rows:
        text = row[TEXT]
        if told.has_news([text]) and not _credits_a_picture(text):
            yield Names(read_names(without_source(text), language), "block", str(row[INDEX]), text[:_LONGEST_RAW])


def _from_marked(told: _Told, facts: Facts, language: str | None) -> Iterator[Names]:
    """The first element that the page's markup names as author or byline, and that names someone."""
    marked = facts.claims["bylines"][:_MOST_MARKED]
    if not told.has_news([text for text, _ in marked]):
        return
    for text, inside in sorted(marked, key=_is_outside):
        if not _credits_a_picture(text):
            credits = read_names(without_source(text), language, loose=len(text.split()) <= _FEW)
            if credits.people or credits.agencies:
                yield Names(credits, "markup", inside or None, text[:_LONGEST_RAW])
                if told.first or credits.agencies:
                    return  # else what it names is the site


def _is_not_introduced(row: Row) -> bool:
    """Whether no word such as `By` begins the line: one that has it is rather a byline than others that the model takes for one."""
    return after(row[TEXT][:_LONGEST_LINE], BYS)[0] is None


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


def _from_claims(told: _Told, facts: Facts, language: str | None) -> Iterator[Names]:
    """The names in microdata, meta and links."""
    for source, where, values in author_claims(facts):
        if told.has_news(values):
            read = [read_names(value, language, loose=True) for value in values]
            yield Names(_together(read), source, where, values[0][:_LONGEST_RAW])


def _from_json(value: Any, facts: Facts, language: str | None) -> Credits:
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
    return _together(read)


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
