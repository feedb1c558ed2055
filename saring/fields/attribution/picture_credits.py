"""Caption and credit told apart: what at a caption's end names who took or gave the picture."""

from saring._core import Credits, is_signed
from saring.fields.attribution.agencies import AGENCY_LISTS
from saring.fields.wording import longest_first
from saring.fields.words.embed_providers import MEDIA, POSTS
from saring.fields.words.images import ALONE, CREDIT_HEADS, CREDIT_SUFFIXES, CREDIT_WORDS, GIVERS, HEADS, TAILS

__all__ = ["CREDITS", "is_credit_word", "is_signed", "split_credit"]

_WORDS = frozenset([word for line in CREDIT_WORDS.values() for word in line.split("|")])

CREDITS = Credits(
    (
        sorted(_WORDS),
        sorted(GIVERS),
        list(CREDIT_SUFFIXES),
        *[longest_first(words) for words in (TAILS, HEADS, CREDIT_HEADS)],
        sorted(ALONE),
    ),
    AGENCY_LISTS,
    POSTS,
    list(MEDIA),
)
"""What the credits of pictures are told by."""
split_credit = CREDITS.split
"""A caption and the credit at its end: `Sung Kim (Foto: AP)` → `Sung Kim`, `AP`."""


def is_credit_word(text: str) -> bool:
    """Whether a text is a word that stands before a picture's credit: `Foto`, `Photo credit`."""
    return text.strip().lower() in _WORDS
