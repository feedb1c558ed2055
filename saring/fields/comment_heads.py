"""The lines that say who wrote a reader's comment and when: `Jane says:`, `#8 Kotik 10.01.12, 20:49`, `Posted by Jane at June 16, 2003`."""

import re
from collections import deque
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from saring._core import FIRST_UNSPACED
from saring.fields.byline_parts import WEEKDAY_NAMES
from saring.fields.calendars import Moment
from saring.fields.comment_words import ANSWERS, BEFORE_NAMES, BEHIND_NAMES, CONTROLS, NOTICES, SAYS
from saring.fields.date_words import WEEKDAYS
from saring.fields.dated_texts import MODIFIED_WORDS
from saring.fields.moments import find, lowered, read_machine
from saring.fields.relative_dates import ago, told_ago
from saring.fields.wording import clean, letters, longest_first

MAY_BE_DATED = re.compile(r"\d.{0,20}?\d.{0,20}?\d")
"""The digits that every date has."""

INITIAL = re.compile(r"(?:\A|\s)\w\.\Z")
"""The first letter of a name at the end of it: `Tom B.`."""

SENTENCE_END = re.compile(r"[.!?。！？…]\s*\Z")
"""What ends a sentence, and no line about a comment."""

NUMBER = re.compile(r"\A(?:[+\-−]?\d{1,4}\s+)?(?:[#№]\s?\d{1,5}|\d{1,5}[.)])\s*(?=\D)|\s*\(\s*#?\d+\s*\)?\s*\Z")
"""The number of a comment before a name, and that of a member behind it: `#8 `, `+39 #1 `, `12. `, ` ( 1311177 )`."""

COUNTED = re.compile(r"\(\s*\d+\s*\)|\A[+\-−]?\d+\s.*\d")
"""A count, which headings have and no names: `Comments (2) - Bridge open`, `+1 of 2 votes`."""

EMOJI = re.compile("[\u2600-\u27bf\u2b50\u2b55\u3030\U0001f000-\U0001faff]")
"""A small picture."""

_BUTTONS = frozenset("👍👎💬🔗🚩❤♥⭐★☆✓✔✕✖✗➕➤➜⤴☰⚑⚐✎✏✉")
"""Those that alone are buttons."""

_LONGEST, _LONGEST_CONTROL, _LONGEST_NAME, _MOST_WORDS = 100, 160, 40, 5
_SHORTEST_STAMP, _LONGEST_STAMP, _OPENING = 6, 70, 20
_FEW = 1
"""Small words of a name before a colon: `jane doe says:`, `Lemons and Luggage says:`, no `As my mother always said:`."""
_ROUNDS = 5
_NOISE = 4
"""Letters beside a number that are none of a name: `1 yr`, `24 pts`."""
_DASHES = "–—―-"
_AROUND = " \t\xa0~|/•·–—-,:;()[]@#»«›‹>*\"'“”„"
_DIGITS = str.maketrans("", "", "0123456789")


def _every(table: dict[str, str]) -> list[str]:
    return longest_first({entry for line in table.values() for entry in line.split("|")})


_CONTROLS = frozenset({letters(word) for word in (*_every(CONTROLS), *_every(NOTICES))}) | {""}
_ENGLISH = "en"


class Around(NamedTuple):
    """The words around names in one language, and in English, as `startswith` and `endswith` take them."""

    before: tuple[str, ...]
    before_long: tuple[str, ...]
    behind: tuple[str, ...]
    says: tuple[str, ...]


def _around(language: str) -> Around:
    before, behind, says = [_entries(table, language) for table in (BEFORE_NAMES, BEHIND_NAMES, SAYS)]
    days = longest_first(
        WEEKDAY_NAMES.intersection(WEEKDAYS.get(language, "").split()) | WEEKDAY_NAMES.intersection(WEEKDAYS["en"].split())
    )
    return Around(
        tuple([word + sign for word in before for sign in " :"]),
        tuple([word + sign for word in before if " " in word for sign in " :"]),
        tuple([_spaced(word) for word in (*days, *behind)]),
        tuple([_spaced(word) for word in says]),
    )


def _entries(table: dict[str, str], language: str) -> list[str]:
    return longest_first({entry for key in (language, _ENGLISH) for entry in table.get(key, "").split("|") if entry})


def _spaced(word: str) -> str:
    return word if word[0] >= FIRST_UNSPACED else f" {word}"


_AROUND_NAMES = {language: _around(language) for language in {_ENGLISH, *BEFORE_NAMES, *BEHIND_NAMES, *SAYS}}


class Head(NamedTuple):
    """Who wrote a comment, and when; either may be in another line."""

    name: str | None = None
    date: str | None = None
    is_timed: bool = False
    """Whether the line says when, even if nobody can tell the day: `3 hours ago`."""


class Stamps:
    """The times that a page's markup shows among its comments, each used once, in page order."""

    def __init__(self, times: Iterable[Sequence[str]], captured: Moment | None, language: str | None) -> None:
        self.captured, self.language = captured, language
        self.words = _AROUND_NAMES.get((language or "").partition("-")[0], _AROUND_NAMES[_ENGLISH])
        self._values: dict[str, deque[str]] = {}
        before = None
        for value, text, *_ in times:
            if len(text) >= _SHORTEST_STAMP and (text, value) != before:
                self._values.setdefault(text, deque()).append(value)
            before = (text, value)

    def within(self, text: str) -> tuple[int, int, str] | None:
        """Where the first of them stands in a line, and what it says to machines."""
        for shown, values in self._values.items():
            at = text.find(shown)
            if at >= 0:
                return at, at + len(shown), values.popleft() if len(values) > 1 else values[0]
        return None

    def iso(self, value: str, shown: str) -> str | None:
        """The time that a value for machines is, else that which readers see."""
        moment = read_machine(value, self.language) if value else None
        if moment is None:
            seen = find(shown, self.language)
            moment = seen[0].moment if seen else self.captured and ago(shown, self.language, self.captured)
        return moment.iso() if moment else None


def is_control(text: str) -> bool:
    """Whether a line among comments is a button, a field of a form or a count."""
    if len(text) > _LONGEST_CONTROL:
        return False
    said = letters(text).translate(_DIGITS)
    if len(said) <= 1:  # `+1`, `3.2k`
        return said in _CONTROLS and not _is_of_pictures(text) if not said else any(sign.isdecimal() for sign in text)
    return said in _CONTROLS or _is_row_of_controls(text)


def _is_row_of_controls(text: str) -> bool:
    """Whether a line is several buttons: `Balas Suka 3 Laporkan`. Of two letters or fewer is also what somebody says."""
    words = [word for word in (letters(part).translate(_DIGITS) for part in text.split(" ")) if word]
    if not 1 < len(words) <= _MOST_CONTROLS:
        return False
    ends = {0}  # the places in the line up to which it is buttons
    for at in range(len(words)):
        for end in range(at + 1, at + 1 + _WORDS_OF_ONE) if at in ends else ():
            said = "".join(words[at:end])
            if len(said) >= _SHORTEST_CONTROL and said in _CONTROLS:
                ends.add(end)
    return len(words) in ends


_MOST_CONTROLS, _WORDS_OF_ONE, _SHORTEST_CONTROL = 12, 3, 3
"""Words of such a line, and of one button in it; its letters."""


def _is_of_pictures(text: str) -> bool:
    """Whether somebody wrote small pictures and nothing else; a single thumb is a button."""
    pictures = EMOJI.findall(text)
    return bool(pictures) and not any(sign.isdecimal() for sign in text) and (len(pictures) > 1 or pictures[0] not in _BUTTONS)


def is_answer(text: str) -> bool:
    """Whether a line says whom a comment answers, and no more: `Reply to Jane`."""
    return len(text) <= _LONGEST_NAME and lowered(text).startswith(ANSWERS) and not SENTENCE_END.search(text)


def head_of(text: str, stamps: Stamps) -> Head | None:
    """What a line says of who wrote a comment and when; None if it is no such line. An empty head is of a change: `Edited July 5, 2023`."""
    if len(text) > _LONGEST:
        return None
    told = stamps.within(text)
    if told is None:  # most are sentences, and told so at once
        return None if SENTENCE_END.search(text) else _dated(text, stamps) or _said(text, stamps.words)
    start, end, value = told
    shown = text[start:end]
    seen = () if value and not is_signature(shown, stamps.words) else find(shown, stamps.language)
    if len(seen) == 1:  # the element may hold the name, too
        start, end = start + seen[0].start, start + seen[0].end
    beside = _beside(text, start, end, stamps.words)
    return None if beside is None else Head(beside or None, stamps.iso(value, shown), is_timed=True)


def _is_edited(text: str) -> bool:
    """Whether a line is about a change and nothing else: `Edited January 29 by Jane`."""
    return len(text) <= _LONGEST_STAMP and MODIFIED_WORDS.first(lowered(text[:_OPENING])) == 0


def _dated(text: str, stamps: Stamps) -> Head | None:
    """A line with a date that no markup marks, and nothing but a name beside it."""
    if MAY_BE_DATED.search(text) is None:
        return _ago(text, stamps) if len(text) <= _LONGEST_STAMP else None
    if _is_edited(text):
        return Head()
    seen = find(text, stamps.language)
    if len(seen) != 1:
        return _ago(text, stamps) if not seen else None
    (date,) = seen
    beside = _beside(text, date.start, date.end, stamps.words)
    if beside is None or (beside and date.moment.hour is None and not _is_name(beside)):
        return None
    return Head(beside or None, date.moment.iso(), is_timed=True)


def _ago(text: str, stamps: Stamps) -> Head | None:
    told = told_ago(text, stamps.language)
    if told is None:
        return None
    end = len(text) if told.is_day else told.end
    beside = _beside(text, told.start, end, stamps.words)
    moment = ago(text[told.start :], stamps.language, stamps.captured) if stamps.captured else None
    return None if beside is None else Head(beside or None, moment.iso() if moment else None, is_timed=True)


def _said(text: str, words: Around) -> Head | None:
    """`Jane Doe says:`, `Posted by Jane Doe`."""
    line = text.rstrip(" :：")
    low = lowered(line)
    if low.endswith(words.says):
        name = plain_name(line, words)
        is_told = line != text.rstrip()  # with a colon behind it
        return Head(name) if name and _is_name(name, small=_FEW if is_told else 0) else None
    if low.startswith(words.before_long):
        name = plain_name(line, words)
        return Head(name) if name and _is_name(name) else None
    return None


def _beside(text: str, start: int, end: int, words: Around) -> str | None:
    """The name beside a date from `start` to `end`, empty if there is none; None if there is more than a name."""
    pieces = [plain_name(piece, words) for piece in (text[:start], text[end:])]
    names = [piece for piece in pieces if piece and not _is_noise(piece)]
    if not names:
        return ""
    return names[0] if len(names) == 1 and _is_short(names[0]) else None


def _is_noise(piece: str) -> bool:
    return (
        all(is_control(word) for word in piece.split(" "))
        or is_control(piece)
        or (len(letters(piece).translate(_DIGITS)) < _NOISE and any(sign.isdecimal() for sign in piece))
    )


def _is_short(name: str) -> bool:
    return len(name) <= _LONGEST_NAME and name.count(" ") < _MOST_WORDS and "://" not in name


def _is_name(name: str, small: int = 0) -> bool:
    """Whether every word begins as those of names do, but for so many behind the first."""
    return _is_short(name) and sum([word[:1].islower() for word in name.split(" ")[1:]]) <= small


def may_name(text: str) -> bool:
    """Whether a whole line can be the name of somebody."""
    if SENTENCE_END.search(text) and not INITIAL.search(text):
        return False
    if not _is_short(text) or COUNTED.search(text) or lowered(text).startswith(ANSWERS):
        return False
    return not is_control(text) and any(sign.isalnum() for sign in text)


def is_signature(text: str, words: Around) -> bool:
    """Whether a line begins as those do that stand below what somebody wrote: `Posted by …`, `— Jane`."""
    low = lowered(text.lstrip())
    return low[:1] in _DASHES or low.startswith(words.before)


def plain_name(piece: str, words: Around) -> str:
    """A piece of a line without the comment's number and the words around a name."""
    piece = clean(piece) if "<" in piece else piece
    if lowered(piece).startswith(ANSWERS):
        return ""
    for _ in range(_ROUNDS):
        piece = NUMBER.sub("", piece).strip(_AROUND)
        low = lowered(piece)
        piece = piece[_before(low + " ", words.before) : len(piece) - _behind(" " + low.replace("(", " "), words.behind)]
        if len(piece) == len(low):
            break
    return piece.strip(_AROUND)


def _before(line: str, words: tuple[str, ...]) -> int:
    """Letters of the word that a line begins with, if it is one that stands before names."""
    if not line.startswith(words):  # in C: most begin with none
        return 0
    return next(len(word) - 1 for word in words if line.startswith(word))


def _behind(line: str, words: tuple[str, ...]) -> int:
    """Letters of the word that a line ends with, if it is one that stands behind names."""
    if not line.endswith(words):
        return 0
    return next(len(word.lstrip()) for word in words if line.endswith(word))
