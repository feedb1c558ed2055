"""What stands before and behind a name in a byline: `By`, `Autor:`, `記者`, `Staff Writer`."""

from typing import NamedTuple

from saring._core import FIRST_EAST_ASIAN, Leads
from saring.fields.words import names as words
from saring.fields.words.staff import OTHERS, STAFF

_MOST_BEHIND, _SHORTEST_NAME = 3, 2
"""The words of an entry behind a name."""


class Entries(NamedTuple):
    """The words of one kind, and what tells at a look that a text neither begins nor ends with any of them."""

    all: frozenset[str]
    leads: Leads
    lasts: frozenset[str]
    unspaced: tuple[str, ...]
    """Those in scripts that put no space between a role and a name."""


def _entries(table: dict[str, str]) -> Entries:
    every = frozenset([entry for line in table.values() for entry in line.split("|")])
    return Entries(
        every,
        Leads(sorted(every)),
        frozenset([entry.rpartition(" ")[2] for entry in every]),
        tuple([entry for entry in every if entry[0] >= FIRST_EAST_ASIAN]),
    )


BYS = _entries(words.BY)


def _staff() -> dict[str, str]:
    """By language the roles of reporters whom nobody names."""
    return {
        language: "|".join([*nouns.split("|"), *[f"{which} {noun}" for which in modifiers.split("|") for noun in nouns.split("|")]])
        for language, (modifiers, nouns) in STAFF.items()
    }


_STAFF = _staff()
ROLES = _entries(
    {language: "|".join(filter(None, (words.ROLES.get(language), _STAFF.get(language)))) for language in {**words.ROLES, **_STAFF}}
)
STAFF_ROLES = frozenset([role for line in (*_STAFF.values(), OTHERS) for role in line.split("|")])
"""Roles, desks and bureaus that stand where nobody is named."""


def after(part: str, entries: Entries) -> tuple[str | None, str]:
    """The entry that a part begins with, if any, and what follows it: `Von Max Müller`, `Autor: Max`, `记者王小明`."""
    return entries.leads.after(part) or (None, part)


def role_behind(part: str) -> tuple[str | None, str]:
    """The role that a part ends with, if any, and what stands before it: `Jane Doe Staff Writer`, `山田太郎記者`."""
    last = part.rpartition(" ")[2].lower()
    if last in ROLES.lasts or last.rstrip("s") in ROLES.lasts:
        pieces = part.rsplit(" ", _MOST_BEHIND)
        for count in range(min(_MOST_BEHIND, len(pieces) - 1), 0, -1):
            tail = " ".join(pieces[-count:])
            if tail.lower() in ROLES.all or tail.lower().rstrip("s") in ROLES.all:
                return _whole_role(" ".join(pieces[:-count]), tail)
    if not part.isascii() and part.endswith(ROLES.unspaced):
        tail = max([entry for entry in ROLES.unspaced if part.endswith(entry)], key=len)
        return tail, part[: -len(tail)].strip()
    return None, part


def _whole_role(before: str, role: str) -> tuple[str, str]:
    """The role with the words before it that belong to it, and what stands before those; a name of two words is left."""
    pieces = before.split(" ")
    while len(pieces) > _SHORTEST_NAME and pieces[-1].lower() in words.BEFORE_ROLES:
        role = f"{pieces.pop()} {role}"
    return role, " ".join(pieces)
