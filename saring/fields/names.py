"""Bylines and lists of authors to names: who is a person, what is a role, an agency, a date, or noise."""

import re
from functools import lru_cache
from typing import NamedTuple

from saring._core import PlainNames
from saring.fields import name_words as words
from saring.fields.agencies import AGENCY_FORMS, agencies_in, agency_named, behind_name, may_name_agency
from saring.fields.agency_names import AGENCY_ROLES, AMBIGUOUS, PICTURES_ONLY
from saring.fields.around_names import BYS, ROLES, after, role_behind
from saring.fields.date_words import MODIFIED, PUBLISHED, WEEKDAYS
from saring.fields.moments import find
from saring.fields.picture_credits import is_credit_word
from saring.fields.wording import clean, letters, longest_first
from saring.record import Person

ADDRESS = re.compile(
    r"\S+@\S+\.\w+|https?://\S+|www\.\S+|(?<!\w)@\w+|\b\w[\w-]*\.(?:com|net|org|co|id|de|fr|info)\b(?:/\S*)?", re.IGNORECASE
)
"""An e-mail address, a web address or a social handle."""

CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4}\b)?|\b\d{1,2}\s*[ap]\.?m\.?(?!\w)", re.IGNORECASE)
"""A time of day with its zone."""

SEPARATOR = re.compile(r"\s*[,;|•·⋅»\n、，；/／●［］]+\s*|\s+[-–—]+\s+|\s*[–—]\s*|(?<=\w)-(?=\s)|\s{2,}|\s*\bvia\b\s*|\t")
"""What parts the members of a byline."""

_SEPARATING = frozenset(",;|•·⋅»\n、，；/／●［］-–—\t")
"""Of these a text that is to be parted has one, or `via`: most bylines are one name and have none."""

_BUTTON_NAMES = frozenset("Twitter Facebook Instagram LinkedIn Mastodon Bluesky Threads Email E-mail E-Mail RSS Bio Follow".split())
_BUTTON_VERBS = frozenset("Envie Enviar Siga Sigue Seguir Suivre Folgen Ikuti Segui Volg Contact Contactar Contatta View More Alle".split())
_BUTTONS = _BUTTON_NAMES | _BUTTON_VERBS
SOCIAL = re.compile(rf"\s(?:(?:{'|'.join(sorted(_BUTTON_NAMES))})(?=\s|$)|(?:{'|'.join(sorted(_BUTTON_VERBS))})(?=\s\S))")
"""The name of a button beside a name, or the word that begins it: `Jane Doe Twitter`, `Jane Doe Envie um e-mail`."""

EDITED_INSIDE = re.compile(
    r"\s(?=(?:Photograph(?:y|s)|Photos?|Illustrations?|Styled|Edited|(?:Medically )?[Rr]eviewed|Fact[- ][Cc]hecked|Videos?)\s[Bb]y\s"
    r"|(?:Fotos?|Illustration(?:en)?|Bilder|Mitarbeit|Grafik(?:en)?|Fotografie)\s(?:von|de|di|av)\s|Photos?\s(?:de|par)\s)"
)
"""Where a byline goes on to who made the pictures or edited the text: `By Jane Doe Photography by John Roe`."""

CREDITED_INSIDE = re.compile(r"(?<=\w)\s+(\w+)\s?[:：]")
"""A word with a colon behind other words, which may be that of a picture's credit: `Text: Jane Doe Foto: John Roe`."""

_MAKING = frozenset("by By von de di av par".split())
"""Of these such a byline has one."""

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

_AND = re.compile(rf"\s+(?:{'|'.join(re.escape(word) for word in longest_first(words.AND))})\s+", re.IGNORECASE)

_FIRST_UNCASED = 0x0590
"""Scripts from here on have no capital letters, with few exceptions."""
_SHORT_DAY = 2
_DATE_LABELS = frozenset([entry for table in (MODIFIED, PUBLISHED) for line in table.values() for entry in line.split("|")])
_WEEKDAYS = frozenset(day for line in WEEKDAYS.values() for day in line.split(" ") if len(day) > _SHORT_DAY)
_BEFORE_DATE = frozenset(_DATED.split())
_NO_PERSON = words.NOBODY | BYS.all | _DATE_LABELS | _WEEKDAYS
_NO_NAME = words.NOISE
PLAIN = PlainNames(
    [
        word
        for entries in (_NO_PERSON, _NO_NAME, _WEEKDAYS, ROLES.all, words.EDITOR_ROLES, words.AND, AGENCY_ROLES, AGENCY_FORMS)
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
    if plain:
        return Credits((plain,))
    text = clean(text)[:600]
    if text.lower() in _NO_PERSON:
        return Credits()
    text = _parted(text)
    by, rest = after(text, BYS)
    whole = agencies_in(rest) if len(rest) <= _LONGEST and may_name_agency(rest) else []
    if whole:
        return Credits((), tuple(whole), rest.strip(_AROUND))
    reader = _Reader(loose or by is not None, loose, is_dated=DIGIT.search(text) is not None)
    for part in parts_of(text, language):
        if not reader.take(part):
            break
    return Credits(tuple(reader.people[:_MOST_PEOPLE]), tuple(reader.agencies), reader.credit)


def _parted(text: str) -> str:
    """A byline with a stroke where parts stand glued, a button begins, or who edited it or took the pictures; nothing behind a credit."""
    if text[:2] in ("By", "by"):
        text = GLUED_BY.sub("By ", text)
    if ":" in text:
        text = GLUED.sub(" | ", text)
    if text.count(" ") >= _SHORT_NAME:
        if (":" in text or "：" in text) and (credit := _credit_inside(text)):
            text = text[:credit]
        pieces = text.split()
        if not _BUTTONS.isdisjoint(pieces):
            text = SOCIAL.sub(" | ", text)
        if not _MAKING.isdisjoint(pieces):
            text = EDITED_INSIDE.sub(" | ", text)
    return text


def _credit_inside(text: str) -> int | None:
    """Where a byline goes on to whose the pictures are: before `Foto:`."""
    return next((seen.start() for seen in CREDITED_INSIDE.finditer(text) if is_credit_word(seen[1])), None)


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
        self.people: list[Person] = []
        self.agencies: list[str] = []
        self.credit: str | None = None

    def take(self, part: str) -> bool:
        """Whether parts after this one may name someone."""
        inside = part[0] == _INSIDE
        part = part.lstrip(_INSIDE).strip()
        plain = None if inside else _plain(part)
        if plain:
            return self._add(plain)
        known = may_name_agency(part)
        named = agencies_in(part) if known else []
        desk = _desk_of(part, initials=self.introduced) if known and not named else None
        if named or desk:
            self._take_agencies(*(desk or (part, named)))
            return True
        role = _role_alone(part)
        if role is not None or (inside and self.people):
            if self.people:
                self.people[-1] = _with_role(self.people[-1], role)
            return True
        if self.people and words.CREDENTIALS.issuperset(part.lower().replace(".", "").rstrip("®™").split()):
            return True
        if self.people and part.lower().rstrip(".") in words.GENERATIONS:
            last = self.people[-1]
            self.people[-1] = Person(f"{last.name}, {part if part.isupper() else part.rstrip('.') + '.'}", last.url, last.role)
            return True
        if is_edited(part):
            return False
        part = self._without_agency(part)
        alike = not self.people or " " not in self.people[-1].name
        person = _person(part, single=self.loose or (self.introduced and alike), may_be_day=self.may_be_day)
        if person and self.people and person.role and person.role.lower().endswith(words.PLURAL_ROLES):
            return True  # `Jane Doe and John Roe, Yomiuri Shimbun Staff Writers`
        return self._add(person) if person else not self.people

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
        if person.name not in [other.name for other in self.people]:
            self.people.append(person)
        return True

    def _take_agencies(self, part: str, named: list[str]) -> None:
        if not (self.people and part in AMBIGUOUS):
            new = [name for name in named if name not in self.agencies]
            self.agencies.extend(new)
            if not PICTURES_ONLY.issuperset(named):
                self.credit = f"{self.credit}, {part}" if self.credit and new else self.credit or part


_AROUND = " ()[]|-–—/.,:*©"
"""What may stand around the words that name an agency."""
_NEVER_INSIDE = frozenset("0123456789:：/|=＝。（）【】《》!?！？<>«»…#→")
"""Characters that no name has inside; nor has it a digit of another script."""
_INSIDE = "\x01"
"""Stands before what was in brackets, which is no other person."""
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
    return len(words_) > 1 and f"{words_[0]} {words_[1]}".lower() in words.EDITOR_ROLES


def parts_of(text: str, language: str | None) -> list[str]:
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
        part = after(whole, BYS)[1]
        parts.extend([part] if words.AND.isdisjoint(part.lower().split()) else _AND.split(part))
    return [stripped for part in parts if (stripped := part.strip(" \"'“”‘’:|-–—*.•©"))]


def _without_label(head: str) -> str:
    """A text without the words at its end that belong to the date behind it: `Jane Doe Published`, `Jane Doe On`, `Jane Doe Monday`."""
    pieces = head.rstrip(" :：|،,-–").rsplit(None, 3)
    for words_ in (_WEEKDAYS, _BEFORE_DATE):
        if len(pieces) > 1 and pieces[-1].lower() in words_:
            pieces.pop()
            head = " ".join(pieces)
    for count in range(min(3, len(pieces)), 0, -1):
        if " ".join(pieces[-count:]).lower() in _DATE_LABELS:
            return " ".join(pieces[:-count])
    return head


def _role_alone(part: str) -> str | None:
    low = part.lower()
    if low in ROLES.all or low.removesuffix("s") in ROLES.all:
        return part
    words_ = low.split()
    known = len(words_) > 1 and words_[-1] in ROLES.all and len(words_) <= _MOST_WORDS
    return part if known and not _is_name_shaped(part.rsplit(" ", 1)[0]) else None


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
    named = is_name(first if may_be_day and first and last.lower() in _WEEKDAYS else part)
    return Person(part, role=role) if named else None


def _without_tail(part: str) -> str:
    """A name without the word behind it that says what was done that day, and without degrees: `Kathy Wise Published`, `Jane Doe PhD`."""
    pieces = part.split(" ")
    while len(pieces) > _SHORT_NAME:
        last = pieces[-1].lower().replace(".", "")
        is_degree = last in words.CREDENTIALS and not pieces[-1].islower() and (pieces[-1].isupper() or last == "phd")
        if not (is_degree or last in _DATE_LABELS or last in ("last", "in")):
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
    if not 1 <= len(parts) <= _MOST_WORDS or not _NEVER_INSIDE.isdisjoint(text):
        return False
    if not text.isascii() and any(letter.isdigit() for letter in text):
        return False
    if _WEEKDAYS.intersection((parts[0].lower(), parts[-1].lower())):
        return False  # inside a name it is none: `Nguyễn Thu Hà`
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


_ELIDED = ("d'", "l'", "d’", "l’")
