"""What stands before and behind a name in a byline: `By`, `Autor:`, `記者`, `Staff Writer`."""

from typing import NamedTuple

from saring.fields import name_words as words

_FIRST_UNSPACED = 0x2E80
"""Scripts from here on put no space between a role and a name."""
_MOST_BEHIND, _SHORTEST_NAME = 3, 2
"""The words of an entry behind a name."""
_COLONS = "/-:"


class Entries(NamedTuple):
    """The words of one kind, and what tells at a look that a text neither begins nor ends with any of them."""

    all: frozenset[str]
    firsts: dict[str, int]
    """The first word of each, and the most words of one with it; of texts on two thousand pages one in fifty begins with that of a role,
    one in six with that of `By`."""
    lasts: frozenset[str]
    unspaced: tuple[str, ...]
    """Those in scripts that put no space between a role and a name."""


def _entries(table: dict[str, str]) -> Entries:
    every = frozenset([entry for line in table.values() for entry in line.split("|")])
    firsts: dict[str, int] = {}
    for entry in every:
        first = entry.partition(" ")[0].rstrip(_COLONS)
        firsts[first] = max(firsts.get(first, 0), entry.count(" ") + 1)
    return Entries(
        every,
        firsts,
        frozenset([entry.rpartition(" ")[2] for entry in every]),
        tuple([entry for entry in every if ord(entry[0]) >= _FIRST_UNSPACED]),
    )


BYS = _entries(words.BY)
ROLES = _entries(words.ROLES)


def after(part: str, entries: Entries) -> tuple[str | None, str]:
    """The entry that a part begins with, if any, and what follows it: `Von Max Müller`, `Autor: Max`, `记者王小明`."""
    if ":" in part or "：" in part:
        head, _, tail = part.partition(":" if ":" in part else "：")
        if head.strip().lower() in entries.all:
            return head.strip(), tail.strip()
    first, space, rest = part.partition(" ")
    if space:
        if "-" in first and first.rpartition("-")[2].lower() in entries.all:
            return first, rest
        most = entries.firsts.get(first.lower().rstrip(_COLONS))
        if most:
            spaced = _spaced(part, entries, most)
            if spaced:
                return spaced
    if not part.isascii() and part.startswith(entries.unspaced):
        head = max([entry for entry in entries.unspaced if part.startswith(entry)], key=len)
        return head, part[len(head) :].lstrip(" ・：:/")
    return None, part


def _spaced(part: str, entries: Entries, most: int) -> tuple[str, str] | None:
    """The longest entry, of so many words at `most`, that a part begins with, if the part goes on behind it."""
    pieces = part.split(" ", most)
    for count in range(len(pieces) - 1, 0, -1):
        head = " ".join(pieces[:count])
        if head.lower().rstrip(_COLONS) in entries.all:
            return head, " ".join(pieces[count:]).lstrip(":/- ")
    return None


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
