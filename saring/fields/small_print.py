"""Lines behind the text that are no part of it, by what they say: notices of rights, end marks, an address to write to."""

from saring._core import SmallPrint
from saring.fields.small_print_words import END_MARKS, NOTICES

_SIGNS = ["###", "***", "-30-", "* * *", "■", "◆", "—"]
_POINTERS = ["▶", "☞", "►", "※"]
"""What begins a short line that asks for tips, under Korean and Japanese texts."""

SMALL_PRINT = SmallPrint([phrase for phrases in NOTICES.values() for phrase in phrases.split("|")], END_MARKS.split("|"), _SIGNS, _POINTERS)
"""Tells whether a line behind the text is small print. To be asked of the last lines of a text only: within it such words are its own."""
