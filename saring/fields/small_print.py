"""Lines behind the text that are no part of it, by what they say: notices of rights, end marks, an address to write to."""

import re

from saring._core import Phrases
from saring.fields.small_print_words import END_MARKS, NOTICES
from saring.fields.wording import letters

_LONGEST = 260
"""Letters of the longest notice of rights; a last paragraph that mentions them says more."""
_LONGEST_POINTER, _LONGEST_MARK = 60, 24

_NOTICES = Phrases([phrase for phrases in NOTICES.values() for phrase in phrases.split("|")])
_END_MARKS = frozenset([letters(mark) for mark in END_MARKS.split("|")]) - {""}
_SIGNS = frozenset(["###", "***", "***", "-30-", "* * *", "■", "◆", "—"])

_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\[email\W+protected\]", re.ASCII)
"""An address of mail and nothing else, readable or veiled: `eunbyul@hangangilbo.example`, `[email protected]`."""

_POINTERS = ("▶", "☞", "►", "※")
"""What begins a short line that asks for tips, under Korean and Japanese texts."""


def is_small_print(text: str) -> bool:
    """Whether a line behind the text is small print. To be asked of the last lines of a text only: within it such words are its own."""
    if len(text) > _LONGEST:
        return False
    if len(text) <= _LONGEST_MARK and (text in _SIGNS or letters(text) in _END_MARKS):
        return True
    if len(text) <= _LONGEST_POINTER and (text.startswith(_POINTERS) or _is_address(text)):
        return True
    return _NOTICES.any_in(text)


def _is_address(text: str) -> bool:
    return _ADDRESS.fullmatch(text) is not None
