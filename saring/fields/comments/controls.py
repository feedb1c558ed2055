"""Lines among readers' comments that are none: buttons, fields of forms, counts, and whom one answers."""

import re

from saring.fields.dates.moments import lowered
from saring.fields.wording import STOPS, letters
from saring.fields.words.comments import ANSWERS, CONTROLS, NOTICES

EMOJI = re.compile("[\u2600-\u27bf\u2b50\u2b55\u3030\U0001f000-\U0001faff]")
"""A small picture."""

_BUTTONS = frozenset("👍👎💬🔗🚩❤♥⭐★☆✓✔✕✖✗➕➤➜⤴☰⚑⚐✎✏✉")
"""Those that alone are buttons."""

_CONTROLS = frozenset([letters(word) for table in (CONTROLS, NOTICES) for line in table.values() for word in line.split("|")])
_LONGEST, _LONGEST_ANSWER = 160, 40
_DIGITS = str.maketrans("", "", "0123456789")


def is_control(text: str) -> bool:
    """Whether a line among comments is a button, a field of a form or a count."""
    if len(text) > _LONGEST:
        return False
    said = without_digits(text)
    if not said:
        return not _is_of_pictures(text)
    return said in _CONTROLS or (len(said) == 1 and _has_number(text)) or _is_row(text)  # `3.2k`


def _is_row(text: str) -> bool:
    """Whether a line is several buttons: `Balas Suka 3 Laporkan`. Of two letters or fewer is also what somebody says."""
    words = [word for word in map(without_digits, text.split(" ")) if word]
    if not 1 < len(words) <= _MOST_WORDS:
        return False
    ends = {0}  # the places in the line up to which it is buttons
    for at in range(len(words)):
        for end in range(at + 1, at + 1 + _WORDS_OF_ONE) if at in ends else ():
            said = "".join(words[at:end])
            if len(said) >= _SHORTEST and said in _CONTROLS:
                ends.add(end)
    return len(words) in ends


_MOST_WORDS, _WORDS_OF_ONE, _SHORTEST = 12, 3, 3
"""Words of such a line, and of one button in it; its letters."""


def without_digits(text: str) -> str:
    """The letters of a text, in one case."""
    return letters(text).translate(_DIGITS)


def _is_of_pictures(text: str) -> bool:
    """Whether somebody wrote small pictures and nothing else; a single thumb is a button."""
    pictures = EMOJI.findall(text)
    return bool(pictures) and not _has_number(text) and (len(pictures) > 1 or pictures[0] not in _BUTTONS)


def _has_number(text: str) -> bool:
    return any(sign.isdecimal() for sign in text)


def is_noise(text: str) -> bool:
    """Whether what stands beside a date is no name but a count or buttons: `24 pts`, `Reply Share`."""
    if is_control(text) or all(is_control(word) for word in text.split(" ")):
        return True
    return len(without_digits(text)) < _NOISE and _has_number(text)


_NOISE = 4
"""Letters beside a number that are none of a name: `1 yr`, `24 pts`."""


def is_answer(text: str) -> bool:
    """Whether a line says whom a comment answers, and no more: `Reply to Jane`."""
    return len(text) <= _LONGEST_ANSWER and begins_as_answer(text) and not ends_sentence(text)


def ends_sentence(text: str) -> bool:
    """Whether a text ends as sentences do, and no line about a comment."""
    return text.rstrip().endswith(STOPS)


def begins_as_answer(text: str) -> bool:
    """Whether a line begins as those do that say whom a comment answers; a name in it is not its writer's."""
    return lowered(text).startswith(ANSWERS)
