"""Who is named away from headline and text, where nothing nearer names anyone: in links to one author's page, in a line that says so."""

import re
from collections.abc import Iterator
from unicodedata import combining, normalize

from saring._core import Beginnings
from saring.fields.attribution.name_lines import lines_behind, signed_twice
from saring.fields.attribution.names import PLAIN, Credits, read_names
from saring.fields.attribution.told_names import Names, is_whole
from saring.fields.columns import INDEX, LABEL, LABELS, TEXT, Row
from saring.fields.facts import Facts
from saring.fields.wording import letters
from saring.fields.words import names as words
from saring.record import Person

AUTHORS = re.compile(
    r"/(?:[\w-]*authors?|autor(?:en|es|i)?|auteurs?|autore|penulis|writers?|reporters?|contributors?|columnists?|staff|by|redaktion)/"
)
"""An address at which a site tells of one who writes for it; not `/people/` or `/profile/`, where others are too."""

_SHORT = 2
_MOST_BEHIND, _LONGEST_TOLD = 6, 2_000
"""Lines behind the text that may name who wrote it; letters of what is told of an author."""
_LONGEST, _LONGEST_NAME = 90, 60
_LEADS = sorted(words.WRITTEN_BY)
_BEGUN = Beginnings(_LEADS)
_COMMENT = LABELS.index("comment")


def far_names(facts: Facts, language: str | None) -> Names | None:
    """Who signs behind the text; else the one author that links lead to, or lines such as `Written by Jane Doe` name: lists name many."""
    lines = (*signed_twice(facts), *lines_behind(facts, language))
    behind = (Names(credits, "block", str(row[INDEX]), row[TEXT]) for credits, row in lines)
    return _the_one(behind) or _the_one(_told_of(facts)) or _the_one(_linked(facts, language)) or _the_one(_introduced(facts, language))


def _the_one(told: Iterator[Names]) -> Names | None:
    """What names the same as all the others."""
    found: dict[tuple[str, ...], Names] = {}
    for names in told:
        found.setdefault(tuple([person.name for person in names.credits.people]), names)
        if len(found) > 1:
            return None
    return next(iter(found.values()), None)


def _told_of(facts: Facts) -> Iterator[Names]:
    """Who is named in a line right behind the text and told of in a block that begins with the same name: `Jane Doe is an editor at`."""
    for row in facts.lines_behind[:_MOST_BEHIND]:
        name = PLAIN.name(row[TEXT])
        if name and " " in name and row[LABEL] != _COMMENT and facts.page.kind == "html":
            told = Beginnings([f"{name.lower()} {verb}" for verb in words.TOLD_OF])
            if facts.page.beginning(told, _LONGEST_TOLD):
                yield Names(Credits((Person(name),)), "block", str(row[INDEX]), row[TEXT])


def _linked(facts: Facts, language: str | None) -> Iterator[Names]:
    others = _otherwise_labelled(facts) if facts.claims["people"] else set()
    for text, address in facts.claims["people"]:
        if " " in text and len(text) <= _LONGEST_NAME and AUTHORS.search(address) and letters(text) not in others:
            names = read_names(text, language) if _is_in(text, address) else Credits()
            if names.people and all(is_whole(person.name) for person in names.people):
                yield Names(names, "link", "author", text)
            elif letters(text) == letters(address.rstrip("/").rpartition("/")[2]):
                yield Names(Credits((Person(text),)), "link", "author", text)  # `/author/the-example-team`


def _otherwise_labelled(facts: Facts) -> set[str]:
    """Those whom a line beside the text names behind a label that is none of an author's: `Contact: Jane Doe`."""
    texts = [row[TEXT] for row in (*facts.labelled("byline"), *facts.lines_above)]
    return {letters(text.partition(":")[2]) for text in texts if ":" in text and len(text) <= _LONGEST}


def _is_in(name: str, address: str) -> bool:
    """Whether an address has every long word of a name, perhaps without its accents: `/author/zoe-muller` has `Zoë Müller`."""
    plain = "".join([letter for letter in normalize("NFD", name.lower()) if not combining(letter)])
    return all(word in address.lower() for word in plain.split() if len(word) > _SHORT)


def _introduced(facts: Facts, language: str | None) -> Iterator[Names]:
    if facts.page.kind != "html":
        return
    for row, following in facts.page.beginning(_BEGUN, _LONGEST):
        if row[LABEL] == _COMMENT:
            continue
        alone = following if following and _is_lead(row[TEXT]) else None
        names = read_names(_with_name(row[TEXT], alone), language)
        if names.people and (" " in names.people[0].name or (alone and alone[TEXT] != names.people[0].name)):
            yield Names(names, "block", str(row[INDEX]), row[TEXT])


def _with_name(text: str, following: Row | None) -> str:
    """What a line says behind such words; what the one behind it says, if it is nothing but them."""
    if following is not None and len(following[TEXT]) <= _LONGEST_NAME:
        return f"By {following[TEXT]}"
    return f"By {text[len(_lead_of(text)) :].lstrip(' :')}"


def _is_lead(text: str) -> bool:
    return text.rstrip(" :").lower() in words.WRITTEN_BY


def _lead_of(text: str) -> str:
    low = text.lower()
    return max([lead for lead in _LEADS if low.startswith(lead)], key=len)
