"""Bylines and lists of authors to names: who is a person, what is a role, an agency, a date, or noise."""

import re
from functools import lru_cache
from typing import NamedTuple

from saring._core import PlainNames
from saring.fields.attribution.agencies import AGENCY_FORMS, agencies_in, agency_named, behind_name, may_name_agency
from saring.fields.attribution.around_names import BYS, ROLES, STAFF_ROLES, after, role_behind
from saring.fields.attribution.byline_parts import DATE_LABELS, DATED, DAY, DIGIT, EDITED_INSIDE, INSIDE, WEEKDAY_NAMES, parted, parts_of
from saring.fields.attribution.degrees import dotted, is_another, is_degree
from saring.fields.wording import clean, letters
from saring.fields.words import names as words
from saring.fields.words.agencies import AGENCY_ROLES, AMBIGUOUS, PICTURES_ONLY
from saring.fields.words.credits import ARTICLES
from saring.record import Person

_PLACED = "in for from of at on aus für dari di à au en para desde per till för i på w în z"
_BEFORE_PLACE = frozenset(f"{_PLACED} {DATED}".split())
PLACE_TAIL = re.compile(
    r"\s+on behalf of\s.*$"
    rf"|\s+(?:{_PLACED.replace(' ', '|').replace('of', 'of the')})\s+(?:the\s+)?[A-ZÀ-Þ].*$|\s+(?:{DATED.replace(' ', '|')})$"
)
"""What follows a name to say where or for whom: `Jane Doe in London`, `Jane Doe on behalf of the team`."""

SEPARATE_WORD = re.compile(r"[^\W\d_]+(?:[’'.\-][^\W\d_]+)*\.?")
"""A word of a name, with the marks names have inside."""

LONG_EAST_ASIAN = re.compile(r"[\u3040-\u309f\u4e00-\u9fff々]{9,}")
"""More Han and hiragana in a row than a name has; one in katakana may be as long."""

EAST_ASIAN = re.compile(r"[\u4e00-\u9fff々가-힣]{2,4}")
"""A whole name in Han or Hangul."""

_OPENING, _CLOSING = frozenset("(（[【"), frozenset(")）]】")
HOST = re.compile(r"(?!Prof|Dipl)\w[\w-]{2,}\.(?:[a-z]{2,4}|INFO|COM|NET|TV)")
"""The name of a site that is its address: `Express.gr`."""

_FIRST_UNCASED = 0x0590
"""Scripts from here on have no capital letters, with few exceptions."""
_SHORT_DAY = 2
_NO_PERSON = words.NOBODY | STAFF_ROLES | BYS.all | DATE_LABELS | WEEKDAY_NAMES
_NO_NAME = words.NOISE
PLAIN = PlainNames(
    [
        word
        for entries in (_NO_PERSON, _NO_NAME, WEEKDAY_NAMES, ROLES.all, words.EDITOR_ROLES, words.AND, AGENCY_ROLES, AGENCY_FORMS)
        for entry in entries
        for word in entry.split()
    ]
)
"""Knows every word that is, or is part of, what a byline has beside names. A text without any of them has nothing to tell apart."""
_MOST_WORDS, _SHORTEST, _LONGEST, _MOST_PEOPLE, _SHORT_NAME, _INITIALS = 5, 2, 50, 30, 2, 3


class Credits(NamedTuple):
    """Who a byline names."""

    people: tuple[Person, ...] = ()
    agencies: tuple[str, ...] = ()
    credit: str | None = None
    """The words that name the agencies."""


@lru_cache(maxsize=8)  # a page says the same name in several places
def read_names(text: str, language: str | None = None, *, loose: bool = False) -> Credits:
    """The persons and agencies that a byline or an author claim names.

    Nearly half of what is asked for on two thousand pages is one plain name, which is known at a tenth of the cost.

    Args:
        text: such as `By Jane Doe and John Roe, Staff Writers | 24 Aug 2021`.
        language: BCP 47, for the dates in it.
        loose: accept a name of a single word (the text is known to be a name).
    """
    plain = _plain(text)
    if plain and language not in words.BY_IN:
        return Credits((plain,))
    text = _inside(clean(text)[:600])
    if text.lower() in _NO_PERSON or _is_staff_somewhere(text):
        return Credits()
    for word in words.BY_IN.get(language or "", ()):
        text = text.removeprefix(word)
    text = parted(text)
    by, rest = after(text, BYS)
    whole = agencies_in(rest) if len(rest) <= _LONGEST and may_name_agency(rest) else []
    if whole:
        return Credits((), tuple(whole), rest.strip(_AROUND))
    reader = _Reader(loose or by is not None, loose, is_dated=DIGIT.search(text) is not None)
    for part in parts_of(text, language):
        if part == DAY:
            reader.is_over = bool(reader.people)
        elif not reader.take(part):
            break
    people = [person for person in reader.people if not _is_paper(person.name)] if reader.agencies else reader.people
    return Credits(tuple(people[:_MOST_PEOPLE]), tuple(reader.agencies), reader.credit)


def _inside(text: str) -> str:
    """What stands in a bracket that is the whole text: `（记者 王小明）`."""
    is_bracketed = text[:1] in _OPENING and text[-1:] in _CLOSING and _CLOSING.isdisjoint(text[1:-1])
    return text[1:-1].strip() if is_bracketed and len(text) > _SHORT_NAME else text


def _is_paper(name: str) -> bool:
    """Whether what stands beside an agency is rather a paper: `Le Monde avec AFP`."""
    first, _, rest = name.lower().partition(" ")
    return first in ARTICLES and " " not in rest


def _is_staff_somewhere(text: str) -> bool:
    """Whether a text names a staff role and a place: `নিজস্ব প্রতিবেদক, ঢাকা`."""
    role, comma, place = text.replace("،", ",").partition(",")
    return bool(comma) and role.strip() in STAFF_ROLES and " " not in place.strip()


def _plain(text: str) -> Person | None:
    """The person that capitalised words name if they are nothing else, so that there are no parts to be told apart."""
    name = PLAIN.name(text)
    return Person(name) if name else None


class _Reader:
    """Takes a byline's parts one by one, and says when what follows is no byline any more."""

    def __init__(self, introduced: bool, loose: bool, *, is_dated: bool) -> None:
        self.introduced = introduced
        self.may_be_day = introduced and not is_dated
        """Whether a name may end like a day of the week: `Oleh Rozita Jumat`."""
        self.loose = loose
        self.is_over = False
        """Whether all persons are named, and only an agency may follow."""
        self.is_other = False
        """Whether a part was none of what is known, so that a single word may be the rest of it: `Center for Drugs and Research`."""
        self.lead: str | None = None
        """The role alone before everybody, as in a table of who made the text: `Reporter | Jane Doe | Editor | John Roe`."""
        self.people: list[Person] = []
        self.agencies: list[str] = []
        self.credit: str | None = None

    def take(self, part: str) -> bool:
        """Whether parts after this one may name someone."""
        inside = part[0] == INSIDE
        part = part.lstrip(INSIDE).strip()
        part = after(part, BYS)[1] if inside else part
        plain = None if inside else _plain(part)
        if plain:
            return self._add(plain)
        known = may_name_agency(part)
        named = agencies_in(part) if known else []
        desk = _desk_of(part, initials=self.introduced) if known and not named else None
        if named or desk:
            self._take_agencies(*(desk or (part, named)))
            return True
        role = _role_alone(part, behind=bool(self.people))
        if role is not None or (inside and self.people):
            return self._take_role(role)
        if self.people and (is_degree(part) or is_another(part, self.people[-1].name)):
            last = self.people[-1]
            self.people[-1] = Person(dotted(f"{last.name}, {part}"), last.url, last.role)
            return True
        if self.people and part.lower().rstrip(".") in words.GENERATIONS:
            last = self.people[-1]
            self.people[-1] = Person(f"{last.name}, {part if part.isupper() else part.rstrip('.') + '.'}", last.url, last.role)
            return True
        if is_edited(part):
            return False
        part = self._without_agency(part)
        alike = not self.people or " " not in self.people[-1].name
        single = not self.is_other and (self.loose or (self.introduced and alike))
        is_slogan = self.loose and self.is_other and " " not in part  # `…网_提供股票、基金、期货` is what a site offers
        person = None if is_slogan else _person(part, single=single, may_be_day=self.may_be_day)
        self.is_other = self.is_other or person is None
        if person and self.people and person.role and person.role.lower().endswith(words.PLURAL_ROLES):
            return True  # `Jane Doe and John Roe, Yomiuri Shimbun Staff Writers`
        return self._add(person) if person else not self.people

    def _take_role(self, role: str | None) -> bool:
        """Give a role alone to the one before it, if it comes first to the one behind it; that of an editor who follows ends the list."""
        if not self.people:
            self.lead = role
        elif self.lead and role and role.lower() in words.EDITOR_ROLES:
            return False
        else:
            self.people[-1] = _with_role(self.people[-1], role)
        return True

    def _without_agency(self, part: str) -> str:
        """A part without the agency that it ends with, perhaps before a role: `Jane Doe AP Science Writer`."""
        if " " not in part or not may_name_agency(part):
            return part
        for whole in (part, role_behind(part)[1]):
            before = behind_name(whole)
            if before and before[1] not in AMBIGUOUS and (self.introduced or is_name(before[0])):
                self._take_agencies(before[1], agencies_in(before[1]))
                return before[0] if " " in before[0] or len(before[0]) > _INITIALS else ""
        return part

    def _add(self, person: Person) -> bool:
        if not self.is_over and person.name not in [other.name for other in self.people]:
            self.people.append(_with_role(person, self.lead) if not self.people else person)
        return True

    def _take_agencies(self, part: str, named: list[str]) -> None:
        if not (self.people and part in AMBIGUOUS):
            new = [name for name in named if name not in self.agencies]
            self.agencies.extend(new)
            if not PICTURES_ONLY.issuperset(named):
                self.credit = f"{self.credit}, {part}" if self.credit and new else self.credit or part


_AROUND = " ()[]|-–—/.,:*©"
"""What may stand around the words that name an agency."""
_NEVERINSIDE = frozenset("0123456789_:：/|=＝。（）【】《》!?！？<>«»…#→")
"""Characters that no name has inside; nor has it a digit of another script."""
_EDITED = frozenset([letters(role) for role in words.EDITOR_ROLES])


def _desk_of(part: str, *, initials: bool) -> tuple[str, list[str]] | None:
    """The agency of which a part names an office: `EFE Gijón`, `AFP Paris`; and its word.

    Where a person is expected two letters may be `initials`: `Penulis: AP Nugraha`.
    """
    first, _, place = part.partition(" ")
    if initials and len(first) <= _SHORT_DAY:
        return None
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
    return (first, [name]) if name else None


def _with_role(person: Person, role: str | None) -> Person:
    return Person(person.name, person.url, role) if role and person.role is None else person


def is_edited(part: str) -> bool:
    """Whether a part names who edited the text or took its pictures: `Edited By: Jane Doe`, `Editor: …`, `Redaktur`."""
    head, colon, _ = part.partition(":" if ":" in part else "：")
    if colon:
        return letters(head) in _EDITED
    words_ = part.split(" ", 2)
    return len(words_) > 1 and (f"{words_[0]} {words_[1]}".lower() in words.EDITOR_ROLES or EDITED_INSIDE.match(f" {part}") is not None)


def _role_alone(part: str, *, behind: bool) -> str | None:
    low = part.lower()
    if low in ROLES.all or low.removesuffix("s") in ROLES.all:
        return part
    words_ = low.split()
    known = 1 < len(words_) <= _MOST_WORDS and words_[-1] in ROLES.all
    is_papers = behind and known and " " not in role_behind(part)[1]  # `Jane Doe, Example Staff Writer`
    return part if is_papers or (known and not _is_name_shaped(part.rsplit(" ", 1)[0])) else None


def _person(part: str, *, single: bool, may_be_day: bool) -> Person | None:
    """The person that a part of a byline names, if it does."""
    marked = ":" in part or "：" in part or not part.isascii()
    role, part = after(part, ROLES)
    if role is not None:
        single = single or marked
        if not marked and " " not in part:
            return None  # `Staff Clinician` is no name
    else:
        role, part = role_behind(part)
    if role and " " not in part and role.lower() in words.TEAMS:
        return None  # `MND Staff` is a team
    part = after(part, BYS)[1]
    part = part[2:] if part.startswith(_GREEK_ARTICLES) else part
    whole = part
    pieces = part.split()
    if len(pieces) % 2 == 0 and len(pieces) > _SHORT_DAY and pieces[: len(pieces) // 2] == pieces[len(pieces) // 2 :]:
        part = " ".join(pieces[: len(pieces) // 2])
    if not _BEFORE_PLACE.isdisjoint(part.lower().split()):
        part = PLACE_TAIL.sub("", part)
        head, topic, _ = part.partition(" in ")
        if topic and " " in head and _plain(head):
            part = head  # `Jane Doe in seo`
        if role is None:
            role, part = role_behind(part)
    part = _without_tail(part.strip(" \"'“”:|-–—*.,"))
    if " " not in part and ((" " in whole and part.isascii()) or not (single or EAST_ASIAN.fullmatch(part))):
        return None
    first, _, last = part.rpartition(" ")
    named = is_name(first if may_be_day and first and last.lower() in WEEKDAY_NAMES else part)
    return Person(dotted(part), role=role) if named else None


_GREEK_ARTICLES = ("ο ", "η ")
"""What stands before a name behind `Γράφει:`."""


def _without_tail(part: str) -> str:
    """A name without the word behind it that says what was done that day: `Kathy Wise Published`."""
    pieces = part.split(" ")
    while len(pieces) > _SHORT_NAME:
        last = pieces[-1].lower()
        if not (last in DATE_LABELS or last in ("last", "in")):
            break
        pieces.pop()
    if len(pieces) > _SHORT_NAME + 1 and pieces[-1].lower() in words.OF_SITES:
        pieces = pieces[:_SHORT_NAME]  # `Jane Doe Worcester Telegram`
    return " ".join(pieces)


def is_name(text: str) -> bool:
    """Whether a text can be a person's name: few words, capitals where the script has them, nothing that names no one."""
    if not _SHORTEST <= len(text) <= _LONGEST or text.lower() in _NO_PERSON or text.strip(".").lower() in words.TITLES:
        return False
    return _is_name_shaped(text) and agency_named(text) is None


def _is_name_shaped(text: str) -> bool:
    parts = text.split()
    if not 1 <= len(parts) <= _MOST_WORDS or not _NEVERINSIDE.isdisjoint(text):
        return False
    if not text.isascii() and (any(letter.isdigit() for letter in text) or LONG_EAST_ASIAN.search(text)):
        return False
    if _is_company(text, parts) or (parts[0] in _LOWER_ARTICLES and len(parts) <= _SHORT_NAME):  # `Aus den Ländern`
        return False
    if WEEKDAY_NAMES.intersection((parts[0].lower(), parts[-1].lower())):
        return False  # inside a name it is none: `Nguyễn Thu Hà`
    if len(parts) > 1 and max(map(len, parts)) == 1 and text.isascii():
        return False  # `Text size A A A`
    capital = False
    for part in parts:
        low = part.strip(".,'’\"").lower()
        if (
            low in _NO_NAME
            or ("-" in low and low.rpartition("-")[2] in _NO_NAME)
            or (part.isascii() and not part.isalpha() and not SEPARATE_WORD.fullmatch(part.strip("\"“”'’,()")))
        ):
            return False
        if part[0].isupper() or ord(part[0]) >= _FIRST_UNCASED:
            capital = True
        elif low not in words.PARTICLES and part[:2].lower() not in _ELIDED:
            return False
    return capital


def _is_company(text: str, parts: list[str]) -> bool:
    """Whether a text is the address of a site, or ends as companies do: `Example.gr`, `Example Press A.E.`, `Example Dentistry PC`."""
    if "." in text and HOST.fullmatch(text):
        return True
    if len(parts) == 1 or parts[-1].rstrip(".").lower() not in words.LEGAL_FORMS:
        return False
    return "." in parts[-1] or (len(parts) > _SHORT_NAME and parts[-1].isupper() and not text.isupper())


_LOWER_ARTICLES = frozenset("den dem das die der ein eine einem einer the les los las gli".split())
_ELIDED = ("d'", "l'", "d’", "l’")
