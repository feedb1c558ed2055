"""Lines that stand between the paragraphs and are no part of the text: links to other articles, labels of adverts, newsletters."""

from saring.fields.columns import LABELS
from saring.fields.inserted_words import ADVERT_LABELS, NEWSLETTER_ENDINGS, NEWSLETTERS, READ_ALSO
from saring.fields.wording import letters

_RELATED, _PROMOTION = LABELS.index("related"), LABELS.index("promotion")

LONGEST = 250
"""Letters of the longest such line, a newsletter's; a paragraph that happens to begin with such words says more."""

_LONGEST_LINK, _LONGEST_LABEL = 200, 80

_LEADING = " \t\xa0»›>→►▶●•*–—-|([【{◆■▲△☞👉#:+"
"""Marks that stand before such a line."""
_TRAILING = " .!…。|-–—:"

_KEY = 3


def _by_start(table: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """The phrases by the three letters they begin with: one look finds that most lines begin with none."""
    out: dict[str, set[str]] = {}
    for line in table.values():
        for phrase in line.split("|"):
            out.setdefault(phrase[:_KEY], set()).add(phrase)
    return {start: tuple(sorted(phrases)) for start, phrases in out.items()}


_READ_ALSO = _by_start(READ_ALSO)
_LABELS = frozenset([letters(label) for line in ADVERT_LABELS.values() for label in line.split("|")])
_STARTS = frozenset([label[:_KEY] for label in _LABELS]) | _READ_ALSO.keys()
_ENDING = 3
_ENDINGS = frozenset([f"{end}{mark}"[-_ENDING:] for end in NEWSLETTER_ENDINGS for mark in ("", *_TRAILING)])


def inserted(text: str) -> int | None:
    """The label of a line that is no part of the text by what it says: related or promotion; None for every other.

    It is asked of every block of the body, so the three letters it begins with and its end are looked at first: 0.3 µs.
    """
    bare = text if text[:1].isalnum() else text.lstrip(_LEADING)
    start = bare[:_KEY].lower()
    if start in _STARTS:
        if start in _READ_ALSO and _is_link(bare, _READ_ALSO[start]):
            return _RELATED
        if len(text) <= _LONGEST_LABEL and _is_label(letters(text)):
            return _PROMOTION
    return _PROMOTION if text[-_ENDING:].lower() in _ENDINGS and _is_newsletter(text) else None


def _is_label(key: str) -> bool:
    """Whether letters are those of an advert's label, or of two that nothing parts: `ReklamaDalszy ciąg materiału pod reklamą`."""
    return key in _LABELS or any(key[:cut] in _LABELS and key[cut:] in _LABELS for cut in range(_KEY, len(key) - _KEY))


def _is_link(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether a line begins as a link to another article does: `Baca juga: …`, `>> Lire aussi : …`, `(Read more: …)`."""
    start = text[:_LONGEST_PHRASE].lower().replace("：", ":").replace(" :", ":").replace("\xa0:", ":")
    return len(text) <= _LONGEST_LINK and start.startswith(phrases) and not (text.endswith(".") and ":" not in start)


_LONGEST_PHRASE = 48
"""Letters. `Read more about aliases in the dedicated section.` is a sentence of a manual, and no link between paragraphs."""


def _is_newsletter(text: str) -> bool:
    """Whether a line advertises a newsletter, as `The Daily Briefing newsletter provides … Sign up here.` does."""
    if not text[-_LONGEST_ENDING:].rstrip(_TRAILING).lower().endswith(NEWSLETTER_ENDINGS):
        return False
    return any(word in text.lower() for word in NEWSLETTERS)


_LONGEST_ENDING = 32
