"""Caption and credit told apart: what at a caption's end names who took or gave the picture."""

import re
from unicodedata import normalize

from saring._core import KnownNames
from saring.fields.agencies import agencies_in, may_name_agency
from saring.fields.image_words import CREDIT_HEADS, CREDIT_SUFFIXES, CREDIT_WORDS, GIVERS, HEADS, TAILS
from saring.fields.wording import clean, longest_first

_FIRST_UNCASED, _FIRST_UNSPACED = 0x0590, 0x0E00
"""Scripts from here on have no capital letters; put no space before such a word."""
_WORDS = frozenset([word for line in CREDIT_WORDS.values() for word in line.split("|")])
_KNOWN = KnownNames(sorted(_WORDS))
_LAST_WORDS = frozenset([word.rpartition(" ")[2] for word in _WORDS])
_UNSPACED = tuple([word for word in _WORDS if ord(word[0]) >= _FIRST_UNSPACED])
"""Words of scripts that put no space before them."""
_TAILS, _HEADS, _CREDIT_HEADS = [tuple(longest_first(words)) for words in (TAILS, HEADS, CREDIT_HEADS)]
_LONGEST, _LONGEST_TAIL, _MOST_WORDS, _MOST_CREDITED = 100, 80, 6, 9
_SHORTEST, _SHORT_SIGN, _FEW = 2, 5, 4
_STROKED = range(2, 5)
"""How many names a credit holds that strokes part."""
_CLOSING = {")": "(", "]": "[", "）": "（", "】": "【"}
_BRACKET_ENDS = frozenset((*_CLOSING, *" .。।"))
"""One of these ends a caption that a bracket ends."""
_COLONS = re.compile(r"[:：=＝]\s*")
"""What parts a word such as `Foto` from the name after it."""
_SENTENCE_END = re.compile(r"[.!?…।۔)]\s+|。\s*")
"""Where a sentence of a caption ends and a bare name may follow."""
_AFTER_MARK = re.compile(r"^.*[(\[|–—/•.)\]]")
"""What stands right before a word without a space: `… 2026).Foto`."""
SENTENCE = re.compile(r"\w\w[.!?]\s")
"""The end of a sentence, not of an initial."""
COUNTER = re.compile(r"(?P<at>\d{1,3})\s?(?:/|of|von|dari|de|di|из)\s?(?P<all>\d{1,3})(?:\s?[:|.–-])?(?:\s+(?=[^\W\d_])|$)")
"""Which of a gallery's pictures it is, before a caption or alone: `1/5 La zucca`."""
_BEFORE_WORD = "(|–—-/"
"""Marks that may stand right before a word for a picture."""
_PARTS = re.compile(r"\s*[/|]\s*")
_ENDS = ("", *".!?…)]|–—-/,;:。」\"'”“»’।")
_NOT_IN_NAMES = frozenset(".!?:,")
_EDGES = " \t|–—-/·,"

Split = tuple[str | None, str | None]
"""A caption and its credit."""


def split_credit(caption: str) -> Split:
    """A caption and the credit at its end: `Sung Kim (Foto: AP)` → `Sung Kim`, `AP`.

    Eight kinds of credit are looked for, each behind a test for the mark that it cannot do without: 9 µs for a caption, where a closer
    look for each took 12. `in` finds a mark in a hundred letters in 50 ns; a set compared with the letters takes 2 µs.
    """
    caption = without_head(_in_plain_marks(_without_counter(_without_tail(clean(caption)))))
    if len(caption) < _SHORTEST:
        return None, None
    credit = _behind_head(caption, _CREDIT_HEADS, _COMMAS)
    if credit is not None:
        return None, credit or caption
    for split in (_bracketed, _worded, _given, _signed, _suffixed, _whole, _bare, _stroked):
        found = split(caption)
        if found:
            return (_without_word(found[0]) if found[0] and found[1] else found[0]) or None, found[1]
    return caption, None


def _in_plain_marks(caption: str) -> str:
    """The caption with the sign of copyright in one character, however it is written."""
    return COPYRIGHT.sub("©", caption) if "(" in caption or "（" in caption else caption


COPYRIGHT = re.compile(r"\([cC]\)|（[ＣcC]）")
"""The sign of copyright in letters."""


def _without_word(caption: str) -> str:
    """The caption without `Foto:` before it."""
    head, colon, rest = caption.partition(":")
    return rest.strip() if colon and head.lower() in _WORDS else caption


def _without_tail(caption: str) -> str:
    """The caption without the link that a portal puts behind every picture: `Purchase Licensing Rights`, `hide caption`."""
    for _ in range(_MOST_TAILS):
        low = caption[-_LONGEST_TAIL:].lower()
        if not low.endswith(_TAILS):
            break
        tail = next(tail for tail in _TAILS if low.endswith(tail))
        caption = caption[: len(caption) - len(tail)].rstrip(_EDGES)
    return caption


_MOST_TAILS = 3


def without_head(caption: str) -> str:
    """The caption without what a portal puts before it, a link or the word for a caption: `Image caption, …`, `Detailansicht öffnen …`."""
    rest = _behind_head(caption, _HEADS, _HEAD_ENDS)
    return caption if rest is None else rest


def _behind_head(caption: str, heads: tuple[str, ...], ends: str) -> str | None:
    """What follows one of these words and one of these marks at the start of a caption; None where there is none."""
    low = caption[:_LONGEST_HEAD].lower()
    if not low.startswith(heads):
        return None
    rest = caption[len(next(head for head in heads if low.startswith(head))) :]
    return rest.lstrip(_HEAD_ENDS) if not rest or rest[0] in ends else None


_LONGEST_HEAD = 40
_COMMAS = ",，،"
_HEAD_ENDS = f"{_COMMAS} :："


def _without_counter(caption: str) -> str:
    """The caption without the number of the picture before it; a date is none, whose day is after its month."""
    match = COUNTER.match(caption) if caption[:1].isdigit() else None
    return caption[match.end() :] if match and int(match["at"]) <= int(match["all"]) else caption


def _whole(caption: str) -> Split | None:
    """Nothing but a credit: `Noel Celis/Getty Images`, `Lontar Jateng/Sekar Ayu`, `picture alliance/dpa | Jane Doe`, `AFP`."""
    if len(caption) > _LONGEST_TAIL or _has_sentences(caption):
        return None
    if _names_agencies(caption) or ("/" in caption and is_signed(caption, most=2)):
        return None, caption
    parts = _PARTS.split(caption) if "|" in caption else []
    return (None, caption) if len(parts) in _STROKED and any(agencies_in(part) for part in parts) else None


def _names_agencies(text: str) -> bool:
    """Whether a text is a list of agencies.

    Most have no word of any, which is told in a tenth of the time; where letters stand without spaces no words are told apart.
    """
    return (may_name_agency(text) or not text.isascii()) and bool(agencies_in(text))


def _has_sentences(text: str) -> bool:
    """Whether a sentence ends before the end of the text."""
    return (". " in text or "! " in text or "? " in text) and SENTENCE.search(text) is not None


def _has_parting(text: str) -> bool:
    """Whether a text has one of the marks that part a word such as `Foto` from the name after it."""
    return ":" in text or "=" in text or "：" in text or "＝" in text


def _bracketed(caption: str) -> Split | None:
    """A credit in brackets: `… Sung Kim (Foto: AP)`, `… (AFP)`, `… (Jane Doe/The Post)`."""
    if caption[-1] not in _BRACKET_ENDS:
        return None
    end = caption.rstrip(" .。।")
    opening = _CLOSING.get(end[-1:])
    at = end.rfind(opening) if opening else -1
    if at < 0:
        return None
    inside = end[at + 1 : -1].strip()
    credit = _credited(inside)
    before = caption[:at].rstrip()
    joined = before[-1:].isalnum() and caption[at - 1] == before[-1]  # a page puts the two side by side in elements of their own
    if credit is None and (before[-1:] in ".!?…" or joined) and is_signed(inside, most=1):
        credit = inside
    if credit is None:
        return None
    start = _name_at_end(before) if credit == inside else 0
    return (_trimmed(before[:start]), end[start:].strip()) if start else (_trimmed(before), credit)


def _name_at_end(caption: str) -> int:
    """Where the name begins whose agency a bracket names: `… on Friday. Jane Doe (Getty)`, `Foto: Jane Doe (Getty)`; 0 if none does."""
    head, colon, name = caption.partition(":")
    if colon and " " in name.strip() and head.lower() in _WORDS and is_signed(name, most=1):
        return len(head) + 1
    for sentence in _SENTENCE_END.finditer(caption, max(0, len(caption) - _LONGEST_NAME)):
        name = caption[sentence.end() :]
        if " " in name and is_signed(name, most=1):
            return sentence.end()
    return 0


_LONGEST_NAME = 40


def _credited(inside: str) -> str | None:
    """The credit that a bracket holds, if it holds one."""
    if not _SHORTEST <= len(inside) <= _LONGEST:
        return None
    after = _after_word(inside)
    if after:
        return after
    parts = _PARTS.split(inside) if "/" in inside or "|" in inside else [inside]
    last = inside.rpartition(" ")[2].lower()
    if (
        inside.endswith(CREDIT_SUFFIXES)
        or (last in _WORDS and is_signed(inside))
        or agencies_in(parts[-1])
        or (len(parts) > 1 and is_signed(inside))
    ):
        return inside
    return None


def _after_word(text: str) -> str | None:
    """What follows a word such as `Foto:`, `Photo by` or `Foto` at the start of a text."""
    colon = _COLONS.search(text) if _has_parting(text) else None
    if colon and text[: colon.start()].lower().strip(" .") in _WORDS:
        return text[colon.end() :].strip(" .") or None
    head, _, rest = text.partition(" ")
    word, _, name = head.partition("/")
    if word.lower() not in _WORDS:
        return None
    if name:
        return f"{name} {rest}".strip()
    giver, _, name = rest.partition(" ")
    return name if giver.lower() in GIVERS and name else rest if is_signed(rest) else None


def _worded(caption: str) -> Split | None:
    """`… Foto: dpa`, `Bild: Jane Doe`; where the word stands before the caption itself, the credit is sought behind it."""
    if not _has_parting(caption) or sum(map(caption.count, ":=：＝")) > _MOST_COLONS:
        return None
    for colon in _COLONS.finditer(caption):
        start = _word_start(caption[: colon.start()])
        if start is None:
            continue
        rest = caption[colon.end() :]
        if start == 0:
            inner = split_credit(rest)
            if inner[1]:
                return inner
            if len(rest.split()) > _MOST_CREDITED:
                return rest, None
            if rest[:1].islower() and not rest[1:2].isupper() and " " in rest and not agencies_in(rest):
                return rest, None
        if _SHORTEST <= len(rest) <= _LONGEST and (caption[:start].rstrip()[-1:] in _ENDS or _names(rest)):
            return _trimmed(caption[:start]), rest.strip(" .)|")
    return None


_MOST_COLONS = 20
"""Marks in a caption behind which a credit is looked for: each is looked at with all before it, and may hold a caption of its own."""


def _names(text: str) -> bool:
    return is_signed(text) or bool(agencies_in(text))


def _word_start(head: str) -> int | None:
    """Where the words that a text ends with begin, if they are a word for credit such as `Photo credit`."""
    head = head.rstrip(" .")
    pieces = head.rsplit(None, 3)
    told = bool(pieces) and _AFTER_MARK.sub("", pieces[-1]).lower() in _LAST_WORDS
    for count in range(min(3, len(pieces)), 0, -1) if told else ():
        words = _AFTER_MARK.sub("", " ".join(pieces[-count:]))
        if words.lower() in _WORDS:
            return len(head) - len(words)
    if not head.isascii() and head.endswith(_UNSPACED):
        return len(head) - max(len(word) for word in _UNSPACED if head.endswith(word))
    return None


def _given(caption: str) -> Split | None:
    """`… Photo by Jane Doe`, `… Image courtesy of NASA`, `… - Foto Amran Hamid`."""
    if not _KNOWN.any_in(caption):
        return None
    lows = [word.lstrip(_BEFORE_WORD) for word in caption.lower().split(" ")]
    words = caption.split(" ")
    for at, (low, following) in enumerate(zip(lows, words[1:], strict=False)):
        if low not in _WORDS:
            continue
        name = " ".join(words[at + (2 if following.lower() in GIVERS else 1) :])
        if at == 0 and len(following) == _SHORTEST and " " not in name:
            continue
        told = following.lower() in GIVERS or (at > 0 and words[at - 1] in ("-", "–", "—", "|", "/"))
        if told and len(name) <= _LONGEST and is_signed(name.removeprefix("of ")):
            return _trimmed(" ".join(words[:at])), name.removeprefix("of ").strip(" .)|")
    return None


def _signed(caption: str) -> Split | None:
    """`… © dpa`."""
    at = caption.rfind("©")
    if at < 0:
        return None
    credit = caption[at + 1 :].strip(" .)|")
    return (_trimmed(caption[:at]), credit) if _SHORTEST <= len(credit) <= _LONGEST else None


def _suffixed(caption: str) -> Split | None:
    """`…＝藤井千尋撮影`, `…＝ＡＰ`, `…。江城日报记者 周晓岚 摄`."""
    if caption.isascii():
        return None
    if not caption.endswith(CREDIT_SUFFIXES):
        head, sign, tail = caption.rpartition("＝")
        return (head.strip(), tail.strip()) if sign and agencies_in(normalize("NFKC", tail)) else None
    at = max(caption.rfind(mark, 0, -1) for mark in "＝=。）)")
    if at < 0:
        return None
    credit = caption[at + 1 :].strip()
    kept = caption[: at + (caption[at] in "。）)")]
    return (kept.strip(), without_suffix(credit)) if _SHORTEST < len(credit) <= _LONGEST_TAIL else None


def without_suffix(credit: str) -> str:
    """`藤井千尋撮影` → `藤井千尋`: as the word before a name is no part of the credit, nor is the one behind it."""
    ending = next((word for word in CREDIT_SUFFIXES if credit.endswith(word)), "")
    return credit[: len(credit) - len(ending)].strip() or credit


def _stroked(caption: str) -> Split | None:
    """`… en La Soledat / Lorenzo Marina`: a name of several words behind a stroke and a caption of several words."""
    head, stroke, tail = caption.rpartition(" / ")
    if not stroke or len(head.split()) < _FEW or len(tail) > _LONGEST_TAIL or "/" in head or _has_sentences(head):
        return None
    named = " " in tail and _NOT_IN_NAMES.isdisjoint(tail) and is_signed(tail, most=1)
    return (head.strip(), tail) if named else None


def _bare(caption: str) -> Split | None:
    """`… in Lisbon. AGENCY/Jane Doe`, `… el puerto. J. L. CUEVAS / EFE`: a name or an agency after the last sentence."""
    for end in _SENTENCE_END.finditer(caption, max(0, len(caption) - _LONGEST_TAIL - _SHORTEST)):
        tail = caption[end.end() :]
        if not 0 < len(tail) <= _LONGEST_TAIL:
            continue
        if _names_agencies(tail) or _is_parted(tail) or _is_loud(tail, caption):
            return caption[: end.start() + 1].strip(), tail.strip(" |")
    return None


def _is_parted(tail: str) -> bool:
    """Whether the tail is names of which a stroke parts the agency: `J. L. CUEVAS / EFE`."""
    slashed = "/" in tail
    return (slashed or "|" in tail) and is_signed(tail) and (slashed or bool(agencies_in(_PARTS.split(tail)[-1])))


def _is_loud(tail: str, caption: str) -> bool:
    """Whether the tail alone is written in capitals, as French and Spanish papers write who took a picture."""
    return tail.isupper() and " " in tail and not tail[0].isdigit() and not caption[: -len(tail)].isupper()


def is_credit_word(text: str) -> bool:
    """Whether a text is a word that stands before a picture's credit: `Foto`, `Photo credit`."""
    return text.strip().lower() in _WORDS


def is_signed(text: str, most: int = 4) -> bool:
    """Whether a text is names only: up to `most` parted by strokes, each of few words with capitals, no numbers."""
    text = text.strip(" .")
    parts = _PARTS.split(text) if "/" in text or "|" in text else [text]
    return len(parts) <= most and all(_is_named(part, place) for place, part in enumerate(parts))


def _is_named(part: str, place: int) -> bool:
    words = part.split()
    if not 1 <= len(words) <= _MOST_WORDS or any(map(str.isdigit, part)):
        return False
    if place and len(words) == 1 and (len(part) <= _SHORT_SIGN or part != part.lower()):
        return True
    big = [word for word in words if word[0].isupper() or ord(word[0]) >= _FIRST_UNCASED or "." in word[1:-1]]
    return bool(big) and len(big) >= len(words) - 1 and (len(words) == len(big) or len(words) > _SHORTEST)


def _trimmed(caption: str) -> str:
    return caption.strip(_EDGES).strip()
