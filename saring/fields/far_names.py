"""Who is named away from headline and text, where nothing nearer names anyone: in links to one author's page, in a line that says so."""

import re
from collections.abc import Iterator
from unicodedata import combining, normalize

from saring.fields import name_words as words
from saring.fields.columns import INDEX, LABEL, LABELS, TEXT, Row
from saring.fields.facts import Facts
from saring.fields.names import PLAIN, Credits, read_names
from saring.fields.told_names import Names
from saring.fields.wording import letters
from saring.record import Person

AUTHORS = re.compile(
    r"/(?:[\w-]*authors?|autor(?:en|es|i)?|auteurs?|autore|penulis|writers?|reporters?|contributors?|columnists?|staff|by|redaktion)/"
)
"""An address at which a site tells of one who writes for it; not `/people/` or `/profile/`, where others are too."""

_SHORT = 2
_COMMENT = LABELS.index("comment")
_LONGEST, _LONGEST_NAME = 90, 60
_LEADS = tuple(words.WRITTEN_BY)


def far_names(facts: Facts, language: str | None) -> Names | None:
    """The one author that the page's links lead to, else the one of lines such as `Written by Jane Doe`: a list of texts names many."""
    return _the_one(_linked(facts, language)) or _the_one(_introduced(facts, language))


def _the_one(told: Iterator[Names]) -> Names | None:
    """What names the same as all the others."""
    found: dict[tuple[str, ...], Names] = {}
    for names in told:
        found.setdefault(tuple([person.name for person in names.credits.people]), names)
        if len(found) > 1:
            return None
    return next(iter(found.values()), None)


def _linked(facts: Facts, language: str | None) -> Iterator[Names]:
    for text, address in facts.claims["people"]:
        if " " in text and len(text) <= _LONGEST_NAME and AUTHORS.search(address):
            names = read_names(text, language) if _is_in(text, address) else Credits()
            if names.people and all(PLAIN.name(person.name) for person in names.people):
                yield Names(names, "link", "author", text)
            elif letters(text) == letters(address.rstrip("/").rpartition("/")[2]):
                yield Names(Credits((Person(text),)), "link", "author", text)  # `/author/the-example-team`


def _is_in(name: str, address: str) -> bool:
    """Whether an address has every long word of a name, perhaps without its accents: `/author/zoe-muller` has `Zoë Müller`."""
    plain = "".join([letter for letter in normalize("NFD", name.lower()) if not combining(letter)])
    return all(word in address.lower() for word in plain.split() if len(word) > _SHORT)


def _introduced(facts: Facts, language: str | None) -> Iterator[Names]:
    blocks = facts.page.blocks if facts.page.kind == "html" else []
    for at, row in enumerate(blocks):
        text = row[TEXT]
        if len(text) <= _LONGEST and row[LABEL] != _COMMENT and text.lower().startswith(_LEADS):
            names = read_names(_with_name(row, blocks[at + 1 : at + 2]), language)
            if names.people and " " in names.people[0].name:
                yield Names(names, "block", str(row[INDEX]), text)


def _with_name(row: Row, following: list[Row]) -> str:
    """A line with the one behind it, if it is nothing but the word before the name."""
    lead = row[TEXT].rstrip(" :")
    alone = lead.lower() in words.WRITTEN_BY and following and len(following[0][TEXT]) <= _LONGEST_NAME
    return f"By {following[0][TEXT]}" if alone else f"By {row[TEXT][len(_lead_of(row[TEXT])) :].lstrip(' :')}"


def _lead_of(text: str) -> str:
    low = text.lower()
    return max([lead for lead in _LEADS if low.startswith(lead)], key=len)
