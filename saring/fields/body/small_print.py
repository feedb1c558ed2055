"""Lines behind the text that are no part of it, by what they say: notices of rights, end marks, an address to write to."""

import re

from saring._core import Phrases
from saring.fields.wording import letters
from saring.fields.words.small_print import END_MARKS, NOTICES

_LONGEST = 260
"""Characters of the longest notice of rights; a last paragraph that mentions them says more."""
_LONGEST_POINTER, _LONGEST_MARK = 60, 24

_NOTICES = Phrases([phrase for phrases in NOTICES.values() for phrase in phrases.split("|")])
_END_MARKS = frozenset([letters(mark) for mark in END_MARKS.split("|")]) - {""}
_SIGNS = frozenset("*#_=~-–—•·■◆●★☆ \u200b\u200d")
"""A line of nothing but these ends a text; brackets and stops do not, which may be code's."""
_POINTERS = ("▶", "☞", "►", "※")
"""What begins a short line that asks for tips, under Korean and Japanese texts."""

ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\[email\W+protected\]", re.ASCII)
"""An address of mail and nothing else, readable or veiled: `eunbyul@hangangilbo.example`, `[email protected]`."""


def is_small_print(line: str) -> bool:
    """Whether a line behind the text is small print. To be asked of the last lines of a text only: within it such words are its own."""
    if len(line) > _LONGEST:
        return False
    if len(line) <= _LONGEST_MARK and _is_end_mark(line):
        return True
    if len(line) <= _LONGEST_POINTER and (line.startswith(_POINTERS) or ADDRESS.fullmatch(line)):
        return True
    return _NOTICES.any_in(line)


def _is_end_mark(line: str) -> bool:
    """Whether a line says no more than that the text ends: `***`, `-30-`, `(selesai)`."""
    return letters(line) in _END_MARKS or line == "-30-" or (line != "" and _SIGNS.issuperset(line))
