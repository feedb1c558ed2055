"""Names of those who wrote readers' comments, and the words that stand around them: `#8 Kotik`, `Posted by Jane`, `Jane says:`."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from saring._core import FIRST_UNSPACED
from saring.fields.attribution.byline_parts import WEEKDAY_NAMES
from saring.fields.comments.controls import begins_as_answer, ends_sentence, is_control
from saring.fields.dates.moments import lowered
from saring.fields.languages.codes import words_of
from saring.fields.wording import clean, longest_first
from saring.fields.words.comments import BEFORE_NAMES, BEHIND_NAMES, PRONOUNS, SAYS
from saring.fields.words.dates import WEEKDAYS

NUMBER = re.compile(r"\A(?:[+\-−]?\d{1,4}\s+)?(?:[#№]\s?\d{1,5}|\d{1,5}[.)])\s*(?=\D)|\s*\(\s*#?\d+\s*\)?\s*\Z")
"""The number of a comment before a name, and that of a member behind it: `#8 `, `+39 #1 `, `12. `, ` ( 1311177 )`."""

COUNTED = re.compile(r"\(\s*\d+\s*\)|\A[+\-−]?\d+\s.*\d")
"""A count, which headings have and no names: `Comments (2) - Bridge open`, `+1 of 2 votes`."""

INITIAL = re.compile(r"(?:\A|\s)\w\.\Z")
"""The first letter of a name at the end of it: `Tom B.`."""

_LONGEST, _MOST_WORDS = 40, 5
_ROUNDS = 5
"""Words around a name that are taken away, one by one: `Posted by Jane at`."""
_DASHES = "–—―-"
_AROUND = " \t\xa0~|/•·–—-,:;()[]@#»«›‹>*\"'“”„"
_ENGLISH = "en"


class Around(NamedTuple):
    """The words around names in one language, and in English, the longest first, as `startswith` and `endswith` take them."""

    before: tuple[str, ...]
    """With what follows them: `posted by `, `posted by:`."""
    before_long: tuple[str, ...]
    """Those of several words, which need no date beside them."""
    behind: tuple[str, ...]
    """With the space before them, and days of the week."""
    says: tuple[str, ...]
    """Those that need no date behind them."""
    pronouns: frozenset[str]
    """What is no name before those."""


def around_names(language: str | None) -> Around:
    """The words around names in a language (BCP 47); in English where it has none."""
    return _AROUND_NAMES.get(words_of(language), _AROUND_NAMES[_ENGLISH])


def _around(language: str) -> Around:
    before, behind, says = [_entries(table, language) for table in (BEFORE_NAMES, BEHIND_NAMES, SAYS)]
    days = [word for key in (language, _ENGLISH) for word in WEEKDAYS.get(key, "").split() if word in WEEKDAY_NAMES]
    return Around(
        tuple(_with_sign(before)),
        tuple(_with_sign([word for word in before if " " in word])),
        tuple(map(_spaced, (*longest_first(set(days)), *behind))),
        tuple(map(_spaced, says)),
        frozenset(_entries(PRONOUNS, language)),
    )


def _entries(table: dict[str, str], language: str) -> list[str]:
    return longest_first({entry for key in (language, _ENGLISH) for entry in table.get(key, "").split("|") if entry})


def _with_sign(words: Iterable[str]) -> list[str]:
    return [word + sign for word in words for sign in " :"]


def _spaced(word: str) -> str:
    return word if word[0] >= FIRST_UNSPACED else f" {word}"


_AROUND_NAMES = {language: _around(language) for language in {_ENGLISH, *BEFORE_NAMES, *BEHIND_NAMES, *SAYS}}


def plain_name(piece: str, words: Around) -> str:
    """A piece of a line without the comment's number and the words around a name; empty if it is one whom a comment answers."""
    piece = clean(piece) if "<" in piece else piece
    if begins_as_answer(piece):
        return ""
    for _ in range(_ROUNDS):
        kept = NUMBER.sub("", piece).strip(_AROUND)
        piece = _without_words(kept, words)
        if len(piece) == len(kept):
            break
    return piece.strip(_AROUND)


def _without_words(piece: str, words: Around) -> str:
    """A piece without the word before a name and the one behind it."""
    low = lowered(piece)
    return piece[_before(low + " ", words.before) : len(piece) - _behind(" " + low.replace("(", " "), words.behind)]


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


def is_short(name: str) -> bool:
    """Whether a text is no longer than names are."""
    return len(name) <= _LONGEST and name.count(" ") < _MOST_WORDS and "://" not in name


def is_name(name: str, words: Around, small: int = 0) -> bool:
    """Whether every word begins as those of names do, but for so many behind the first; no `He`."""
    is_plain = is_short(name) and lowered(name) not in words.pronouns
    return is_plain and sum([word[:1].islower() for word in name.split(" ")[1:]]) <= small


def may_name(text: str) -> bool:
    """Whether a whole line can be the name of somebody."""
    if ends_sentence(text) and not INITIAL.search(text):
        return False
    if not is_short(text) or COUNTED.search(text) or begins_as_answer(text):
        return False
    return not is_control(text) and any(sign.isalnum() for sign in text)


def is_signature(text: str, words: Around) -> bool:
    """Whether a line begins as those do that stand below what somebody wrote: `Posted by …`, `— Jane`."""
    low = lowered(text.lstrip())
    return low[:1] in _DASHES or low.startswith(words.before)
