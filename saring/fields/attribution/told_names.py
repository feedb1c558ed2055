"""What a page's sources have told so far of who made its text, and whether another of them has anything to add."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from saring.fields.addresses import site_label
from saring.fields.attribution.agencies import KNOWN_AGENCIES
from saring.fields.attribution.around_names import BYS, role_behind
from saring.fields.attribution.degrees import without_degrees
from saring.fields.attribution.names import PLAIN, Credits, is_name
from saring.fields.columns import INDEX
from saring.fields.facts import Facts
from saring.fields.wording import letters, many, text_of
from saring.fields.words.credits import ARTICLES
from saring.fields.words.names import AND, OF_SITES, SIGNING
from saring.record import Person

HOST = re.compile(r"\w{2}\.\w")
"""What an address has inside, and a name with initials has not: `Jane Doe Example.com`."""

SHOWN = frozenset(("block", "markup", "link"))
"""Sources that readers see; the others are what the page says of itself as a whole."""

_LISTS = ("meta",)
"""Sources that are lists of nothing but authors."""

_MOST_JOINED, _FEW, _LONGEST_LINE = 6, 4, 200


class Names(NamedTuple):
    """What one source says of who made the text, and where it stands. Evidence is made of the one that decides."""

    credits: Credits
    source: str
    where: str | None
    raw: str


class Told:
    """What the sources have told so far, without "persons" that are the site itself."""

    def __init__(self, facts: Facts, *, every: bool = False) -> None:
        self.named: list[Names] = []
        self.needs_every = every
        self.agreed = False
        """Whether another source names the same persons as the first that names any."""
        self.first: tuple[Person, ...] = ()
        """The persons that decide."""
        self._keys: set[str] = set()
        self._line: str | None = None
        """The line that names them, if it is one."""
        self.fuller: Names | None = None
        self.other: Names | None = None
        """A line, or a claim, that says by whom the text is, when it is nobody of the first."""
        self._facts = facts
        self._sites = {letters(name) for name in facts.site_names}
        self._label = site_label(facts.url).replace("-", "")

    def take(self, sources: Iterator[Names]) -> None:
        """Hear one source after another."""
        for names in sources:
            self.add(names)

    def add(self, names: Names) -> None:
        """Hear what a source says."""
        told = names.credits.people
        people = self._without_publisher(told) if told else told
        if people is not told:
            names = names._replace(credits=names.credits._replace(people=people))
        if people and not self.first:
            self.first, self._keys = people, keys(people)
            self._line = names.raw if names.source in ("block", "markup") and people[0].role is None else None
        elif people:
            self._compare(names, people)
        if people or names.credits.agencies:
            self.named.append(names)

    def _compare(self, names: Names, people: tuple[Person, ...]) -> None:
        """Hear what a source says behind the first that names a person. The same persons again settle it, and contradict nobody."""
        if people == self.first or keys(people) == self._keys:
            self.agreed = self.agreed or names.raw != self._line  # else it is the markup of that line
            return
        if self.other is None and (_contradicts(names, self.first) or (self._line and _is_other(names, self.first) and self.is_bare)):
            self.other = names
        if self.fuller is None and (_says_more(names, self.first) or self._lists_more(names)):
            self.fuller = names

    def _leads_in(self, names: Names) -> bool:
        """Whether a line begins with words such as `By` and stands above the text or among its first lines."""
        body = self._facts.labelled("body")[:1]
        if not body or names.where is None or not names.where.isdecimal():
            return False
        return int(names.where) <= body[0][INDEX] + _FEW and BYS.leads.begin(names.raw)

    def _lists_more(self, names: Names) -> bool:
        """Whether a line that begins with words such as `Written by` has the one of the first and others, all with a page of their own."""
        people = names.credits.people
        if not 1 == len(self.first) < len(people) <= _MOST_JOINED or not self._leads_in(names):
            return False
        linked = {letters(without_degrees(text)) for text, _ in self._facts.claims["people"]}
        (first,) = self._keys
        return keys(people) <= linked and any(key.endswith(first) for key in keys(people))

    @property
    def is_account(self) -> bool:
        """Whether who decides is a single word: the account that put the text online, perhaps."""
        return len(self.first) == 1 and " " not in self.first[0].name

    @property
    def is_agencys(self) -> bool:
        """Whether only agencies have been named so far, so that a single word is rather theirs once more: `SIDNachrichtenagentur`."""
        return not self.first and bool(self.named)

    @property
    def is_bare(self) -> bool:
        """Whether who decides stands in a line without a word such as `By`, which may as well be a list of topics."""
        line = self._line
        if line is None or BYS.leads.begin(line):
            return False
        before = line.partition(self.first[0].name)[0].rstrip().rpartition(" ")[2]
        return before.lower() not in SIGNING

    @property
    def is_patchy(self) -> bool:
        """Whether the names are less than half of such a line: `Articles, Our Research, Events`, a teaser."""
        return self.is_bare and 2 * sum([len(person.name) for person in self.first]) < len(self._line or "")

    def has_news(self, texts: list[str]) -> bool:
        """Whether texts, once read, could tell anything that is not known: who decides, the same persons again, or an agency."""
        if self.needs_every or not self.first:
            return True
        is_one = len(self.first) == 1
        if is_one and len(texts) == 1 and texts[0] == self.first[0].name:
            return not self.agreed
        if KNOWN_AGENCIES.any_in_any(texts) or (not self.agreed and self._is_in(texts)):
            return True
        if is_one and self.is_account and any(map(is_signed, texts)):
            return True
        if self._line and self.other is None and len(texts) == 1 and PLAIN.name(texts[0]) and self.is_bare:
            return True
        return is_one and self.fuller is None and (any(map(_joins, texts)) or any(map(_lists, texts))) and self._is_in(texts)

    def _is_in(self, texts: list[str]) -> bool:
        """Whether the persons that decide stand in texts."""
        whole = letters(" ".join(texts))
        return all(key in whole for key in self._keys)

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
        if " " in name and key.startswith(tuple(self._sites)) and self._begins_with_site(key):
            return not self._is_owner(name)  # `Example Electrical Software` on the site Example; what names it elsewhere is no person
        return key == self._label and (PLAIN.name(name) is None or not OF_SITES.isdisjoint(name.lower().split()))

    def _begins_with_site(self, key: str) -> bool:
        """Whether letters begin with the site's name, if that is no short word, which a first name may be."""
        return any(len(site) > _FEW and key.startswith(site) for site in self._sites)

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
    if not len(first) < len(people) <= _MOST_JOINED or not keys(people) > keys(first):
        return False
    return (names.source in _LISTS or (is_signed(names.raw) and _joins(names.raw))) and all(is_whole(person.name) for person in people)


def is_whole(name: str) -> bool:
    """Whether a name has several words, and nothing else in it: `Daniel O'Mahony`, `Erik van Vulpen`."""
    return " " in name and is_name(name) and role_behind(name)[0] is None and HOST.search(name) is None


def _contradicts(names: Names, first: tuple[Person, ...]) -> bool:
    """Whether a line that begins with `By` names others than a claim that is a single word, which is who put the text online."""
    if len(first) != 1 or " " in first[0].name or not first[0].name.isascii() or names.source != "block" or not is_signed(names.raw):
        return False
    return all(is_whole(person.name) for person in names.credits.people)


def _is_other(names: Names, first: tuple[Person, ...]) -> bool:
    """Whether a claim is one plain name of several words, none of the first: where those stood in a bare line, four of four were right."""
    people = names.credits.people
    name = people[0].name
    if names.source not in ("meta", "microdata") or len(people) > 1 or name != names.raw or letters(without_degrees(name)) in keys(first):
        return False
    return is_whole(name) and name.partition(" ")[0].lower() not in ARTICLES


def is_signed(text: str) -> bool:
    """Whether a short line begins with a word such as `By`."""
    return len(text) <= _LONGEST_LINE and text.partition(" ")[0].lower().rstrip(":") in SIGNING


def _joins(text: str) -> bool:
    """Whether a byline may name several: a word such as `and` joins them."""
    return len(text) <= _LONGEST_LINE and not AND.isdisjoint(text.lower().split())


def _lists(text: str) -> bool:
    """Whether commas part what stands behind words such as `By`."""
    return "," in text[:_LONGEST_LINE] and BYS.leads.begin(text)


def keys(people: tuple[Person, ...]) -> set[str]:
    """The letters of the names without degrees, by which they are compared."""
    return {letters(without_degrees(person.name)) for person in people}
