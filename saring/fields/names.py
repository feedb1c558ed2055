"""Bylines and lists of authors to names: who is a person, what is a role, an agency, a date, or noise."""

import re
from functools import lru_cache
from typing import NamedTuple

from saring.fields import name_words as words
from saring.fields.agencies import agencies_in, agency_named
from saring.fields.agency_names import AMBIGUOUS
from saring.fields.date_words import MODIFIED, PUBLISHED, WEEKDAYS
from saring.fields.moments import find
from saring.fields.wording import clean, letters
from saring.record import Person

ADDRESS = re.compile(
    r"\S+@\S+\.\w+|https?://\S+|www\.\S+|(?<!\w)@\w+|\b\w[\w-]*\.(?:com|net|org|co|id|de|fr|info)\b(?:/\S*)?", re.IGNORECASE
)
"""An e-mail address, a web address or a social handle."""

CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4}\b)?|\b\d{1,2}\s*[ap]\.?m\.?(?!\w)", re.IGNORECASE)
"""A time of day with its zone."""

SEPARATOR = re.compile(r"\s*[,;|•·\n、，；/]+\s*|\s+[-–—]+\s+|\s*[–—]\s*|(?<=\w)-(?=\s)|\s{2,}|\s*\bvia\b\s*|\t")
"""What parts the members of a byline."""

_SEPARATING = frozenset(",;|•·\n、，；/-–—\t")
"""Of these a text that is to be parted has one, or `via`: most bylines are one name and have none."""

DIGIT = re.compile(r"\d")

BRACKETED = re.compile(r"[(\[]([^()\[\]]{1,60})[)\]]")
"""Something in brackets: an agency, a newspaper, a role."""

_PLACED = "in for from of at on aus für dari di à au en para desde per till för i på w în z"
_DATED = "on at am pada le el il om den jam pukul"
_BEFORE_PLACE = frozenset(f"{_PLACED} {_DATED}".split())
PLACE_TAIL = re.compile(
    rf"\s+(?:{_PLACED.replace(' ', '|').replace('of', 'of the')})\s+(?:the\s+)?[A-ZÀ-Þ].*$|\s+(?:{_DATED.replace(' ', '|')})$"
)
"""What follows a name to say where or for whom: `Jane Doe in London`, `Jane Doe for CNN`."""

SEPARATE_WORD = re.compile(r"[^\W\d_]+(?:[’'.\-][^\W\d_]+)*\.?")
"""A word of a name, with the marks names have inside."""

PLAIN = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}")
"""Two or three capitalised English letters' words: `Jane Doe`."""

GLUED = re.compile(
    r"(?<=[^\W\d_A-Z])(?=(?:Written|Edited|Reported|Published|Updated|Posted|Reviewed|Photo|Last)\s?(?:[Bb]y|[Oo]n|[Uu]pdated)?\s?:)"
)
"""Where the parts of a byline stand together without a space: `Jane DoeEdited By: John Roe`."""

GLUED_BY = re.compile(r"^(?:[Bb]y)+(?=[Bb]y\s|[A-Z])")
"""`By` without a space after it: `ByJane Doe`, `Byby Jane Doe`."""

EAST_ASIAN = re.compile(r"[\u4e00-\u9fff々가-힣]{2,4}")
"""A whole name in Han or Hangul."""

AFTER_CLOCK = re.compile(r"\s*(?:น\.|Uhr\b|[Hh]rs\b|WIB\b|WITA\b|WIT\b|IST\b)")
"""What stands behind a time and is no part of a name."""

_AND = re.compile(rf"\s+(?:{'|'.join(re.escape(word) for word in sorted(words.AND, key=len, reverse=True))})\s+", re.IGNORECASE)


def _entries(*tables: dict[str, str]) -> frozenset[str]:
    return frozenset([entry for table in tables for line in table.values() for entry in line.split("|")])


def _without_spaces(entries: frozenset[str]) -> tuple[str, ...]:
    """The entries in scripts that put no space between a role and a name."""
    return tuple([entry for entry in entries if ord(entry[0]) >= _FIRST_UNSPACED])


_FIRST_UNCASED = 0x0590
"""Scripts from here on have no capital letters, with few exceptions."""
_FIRST_UNSPACED = 0x2E80
_SHORT_DAY = 2
_ROLES = _entries(words.ROLES)
_BYS = _entries(words.BY)
_DATE_LABELS = _entries(MODIFIED, PUBLISHED)
_UNSPACED_ROLES = _without_spaces(_ROLES)
_UNSPACED_BYS = _without_spaces(_BYS)
_WEEKDAYS = frozenset(day for line in WEEKDAYS.values() for day in line.split(" ") if len(day) > _SHORT_DAY)
_NEVER = words.NOISE | words.AND | _BYS | _WEEKDAYS | frozenset(role for role in _ROLES if " " not in role)
_MOST_WORDS, _SHORTEST, _LONGEST, _MOST_PEOPLE = 5, 2, 50, 30


class Credits(NamedTuple):
    """Who a byline names."""

    people: tuple[Person, ...] = ()
    agencies: tuple[str, ...] = ()
    credit: str | None = None
    """The words that name the agencies."""


@lru_cache(maxsize=8)  # a page says the same name in several places
def read_names(text: str, language: str | None = None, *, loose: bool = False) -> Credits:
    """The persons and agencies that a byline or an author claim names.

    Args:
        text: such as `By Jane Doe and John Roe, Staff Writers | 24 Aug 2021`.
        language: BCP 47, for the dates in it.
        loose: accept a name of a single word (the text is known to be a name).
    """
    text = clean(text)[:600]
    if text[:2] in ("By", "by"):
        text = GLUED_BY.sub("By ", text)
    if ":" in text:
        text = GLUED.sub(" | ", text)
    if loose and PLAIN.fullmatch(text) and _is_plain(text):
        return Credits((Person(text),))
    introduced = loose or _after(text, _BYS, _UNSPACED_BYS)[0] is not None
    reader = _Reader(introduced, loose)
    for part in _parts(text, language):
        if not reader.take(part):
            break
    return Credits(tuple(reader.people[:_MOST_PEOPLE]), tuple(reader.agencies), reader.credit)


class _Reader:
    """Takes a byline's parts one by one, and says when what follows is no byline any more."""

    def __init__(self, introduced: bool, loose: bool) -> None:
        self.introduced = introduced
        self.loose = loose
        self.people: list[Person] = []
        self.agencies: list[str] = []
        self.credit: str | None = None

    def take(self, part: str) -> bool:
        """Whether parts after this one may name someone."""
        inside = part[0] == _INSIDE
        part = part.lstrip(_INSIDE).strip()
        named = agencies_in(part) or _desk_of(part)
        if named:
            self._take_agencies(part, named)
            return True
        role = _role_alone(part)
        if role is not None or (inside and self.people):
            if self.people:
                self.people[-1] = _with_role(self.people[-1], role)
            return True
        return not _is_edited(part) and self._take_person(part)

    def _take_agencies(self, part: str, named: list[str]) -> None:
        if not (self.people and part in AMBIGUOUS):
            self.agencies.extend([name for name in named if name not in self.agencies])
            self.credit = self.credit or part

    def _take_person(self, part: str) -> bool:
        person = _person(part, single=self.loose or (self.introduced and not self.people))
        if person is not None and person.name not in [other.name for other in self.people]:
            self.people.append(person)
        return person is not None or not self.people


_NEVER_INSIDE = frozenset(":：/|=＝。（）【】!?！？<>«»…#")
"""Characters that no name has inside."""
_INSIDE = "\x01"
"""Stands before what was in brackets, which is no other person."""
_EDITED = frozenset([letters(role) for role in words.EDITOR_ROLES])


def _desk_of(part: str) -> list[str]:
    """The agency of which a part names an office: `EFE Gijón`, `AFP Paris`."""
    first, _, place = part.partition(" ")
    name = (
        agency_named(first)
        if place
        and first.isupper()
        and first not in AMBIGUOUS
        and place.lower() not in words.NOISE
        and place[0].isupper()
        and not place.isupper()
        else None
    )
    return [name] if name else []


def _with_role(person: Person, role: str | None) -> Person:
    return Person(person.name, person.url, role) if role and person.role is None else person


def _is_edited(part: str) -> bool:
    """Whether a part names who edited the text or took its pictures: `Edited By: Jane Doe`, `Editor: …`, `Redaktur`."""
    head, colon, _ = part.partition(":" if ":" in part else "：")
    if colon:
        return letters(head) in _EDITED
    words_ = part.split(" ", 2)
    return len(words_) > 1 and f"{words_[0]} {words_[1]}".lower() in words.EDITOR_ROLES


def _parts(text: str, language: str | None) -> list[str]:
    """A byline without dates and addresses, parted into what may be names, roles or agencies."""
    if "." in text or "@" in text or "://" in text:
        text = ADDRESS.sub(" | ", text)
    if DIGIT.search(text):
        for seen in reversed(find(text, language)):
            text = f"{_without_label(text[: seen.start])} | {AFTER_CLOCK.sub('', text[seen.end :], count=1)}"
        text = CLOCK.sub(" | ", text)
    if "(" in text or "[" in text:
        text = BRACKETED.sub(rf" | {_INSIDE}\1 | ", text)
    parts: list[str] = []
    for whole in [text] if _SEPARATING.isdisjoint(text) and "via" not in text else SEPARATOR.split(text):
        part = _after(whole, _BYS, _UNSPACED_BYS)[1]
        parts.extend([part] if words.AND.isdisjoint(part.lower().split()) else _AND.split(part))
    return [stripped for part in parts if (stripped := part.strip(" \"'“”‘’:|-–—*.•©"))]


def _without_label(head: str) -> str:
    """A text without the words at its end that say what the date behind it is the date of: `Jane Doe Published`."""
    pieces = head.rstrip(" :：|،,-–").rsplit(None, 3)
    for count in range(min(3, len(pieces)), 0, -1):
        if " ".join(pieces[-count:]).lower() in _DATE_LABELS:
            return " ".join(pieces[:-count])
    return head


def _role_alone(part: str) -> str | None:
    low = part.lower()
    if low in _ROLES or low.removesuffix("s") in _ROLES:
        return part
    words_ = low.split()
    known = len(words_) > 1 and words_[-1] in _ROLES and len(words_) <= _MOST_WORDS
    return part if known and not _is_name_shaped(part.rsplit(" ", 1)[0]) else None


def _person(part: str, *, single: bool) -> Person | None:
    """The person that a part of a byline names, if it does."""
    role, part = _after(part, _ROLES, _UNSPACED_ROLES)
    single = single or role is not None
    if role is None:
        role, part = _before(part)
    part = _after(part, _BYS, _UNSPACED_BYS)[1]
    whole = part
    pieces = part.split()
    if len(pieces) % 2 == 0 and len(pieces) > _SHORT_DAY and pieces[: len(pieces) // 2] == pieces[len(pieces) // 2 :]:
        part = " ".join(pieces[: len(pieces) // 2])
    if not _BEFORE_PLACE.isdisjoint(part.lower().split()):
        part = PLACE_TAIL.sub("", part)
    part = part.strip(" \"'“”:|-–—*.,")
    if " " not in part and " " in whole and part.isascii():
        return None
    if not is_name(part) or (" " not in part and not single and not EAST_ASIAN.fullmatch(part)):
        return None
    return Person(part, role=role)


def _after(part: str, entries: frozenset[str], unspaced: tuple[str, ...]) -> tuple[str | None, str]:
    """The entry that a part begins with, if any, and what follows it: `Von Max Müller`, `Autor: Max`, `记者王小明`."""
    head, colon, tail = part.partition(":" if ":" in part else "：")
    if colon and head.strip().lower() in entries:
        return head.strip(), tail.strip()
    pieces = part.split(" ", 4)
    if len(pieces) > 1 and "-" in pieces[0] and pieces[0].rpartition("-")[2].lower() in entries:
        return pieces[0], part[len(pieces[0]) + 1 :]
    for count in range(min(4, len(pieces) - 1), 0, -1):
        head = " ".join(pieces[:count])
        if head.lower().rstrip("/-:") in entries:
            return head, " ".join(pieces[count:]).lstrip(":/- ")
    if not part.isascii() and part.startswith(unspaced):
        head = max([entry for entry in unspaced if part.startswith(entry)], key=len)
        return head, part[len(head) :].lstrip(" ・：:/")
    return None, part


def _before(part: str) -> tuple[str | None, str]:
    """The role that a part ends with, if any, and what stands before it: `Jane Doe Staff Writer`, `山田太郎記者`."""
    pieces = part.rsplit(" ", 3)
    for count in range(min(3, len(pieces) - 1), 0, -1):
        tail = " ".join(pieces[-count:])
        if tail.lower() in _ROLES or tail.lower().rstrip("s") in _ROLES:
            return tail, " ".join(pieces[:-count])
    if not part.isascii() and part.endswith(_UNSPACED_ROLES):
        tail = max([entry for entry in _UNSPACED_ROLES if part.endswith(entry)], key=len)
        return tail, part[: -len(tail)].strip()
    return None, part


def _is_plain(text: str) -> bool:
    """Whether two or three capitalised words are a name as they stand."""
    low = text.lower()
    return low not in words.NOBODY and agency_named(text) is None and not any(word in _NEVER for word in low.split())


def is_name(text: str) -> bool:
    """Whether a text can be a person's name: few words, capitals where the script has them, nothing that names no one."""
    low = text.lower()
    if not _SHORTEST <= len(text) <= _LONGEST or low in words.NOBODY or low in _BYS or low in _DATE_LABELS or low in _WEEKDAYS:
        return False
    return agency_named(text) is None and _is_name_shaped(text)


def _is_name_shaped(text: str) -> bool:
    parts = text.split()
    if not 1 <= len(parts) <= _MOST_WORDS or any(letter.isdigit() or letter in _NEVER_INSIDE for letter in text):
        return False
    lows = [part.strip(".,'’\"").lower() for part in parts]
    if any(low in words.NOISE or low in _WEEKDAYS for low in lows):
        return False
    if not all(SEPARATE_WORD.fullmatch(part.strip("\"“”'’,()")) or not part.isascii() for part in parts):
        return False
    capital = [part[0].isupper() or ord(part[0]) >= _FIRST_UNCASED for part in parts]
    return capital.count(True) >= 1 and all(
        big or low in words.PARTICLES or part[:2].lower() in ("d'", "l'", "d’", "l’")
        for big, low, part in zip(capital, lows, parts, strict=True)
    )
