"""Datelines with a known agency, in the manner of the world's wires: what stands before it is a place, a day or nothing.

`LONDON, Dec 1 (Reuters) - `, `МОСКВА, 1 дек — РИА Новости. `, `دمشق-سانا: `, `dpa Berlin. `, `(AGI) - Roma, 1 dic. - `.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from saring.fields.attribution.agencies import KNOWN_AGENCIES, agencies_in
from saring.fields.attribution.names import PLAIN
from saring.fields.dates.written import MONTH_STARTS
from saring.fields.wording import letters
from saring.fields.words.agencies import AMBIGUOUS, LIKE_WORDS
from saring.fields.words.credits import BY_WORDS
from saring.fields.words.datelines import NEVER_FIRST, NOT_PLACES
from saring.fields.words.dates import IN_DAYS, WEEKDAYS
from saring.fields.words.names import PARTICLES

_BRACKETED = r"[(\[（［〔【](?P<inside>[^()\[\]（）［］〔〕【】]{2,40})[)\]）］〕】]"
_SLASHED = r"(?:(?<=[\s.])|^)/\s?(?P<slashed>[^/]{2,40}?)\s?/"
_SPACED = r"--+|(?<=[\s)\].])-|-(?=\s)|(?<=[\u0590-\uffff])-(?=[\u0590-\uffff])|(?<=\s)ـ(?=\s)"
_STOP = r"(?<=[^\s.])\.(?=$|-|\s?[(/\[–—-]|\s+[^\sa-zß-ÿа-яё])"
PARTING = re.compile(
    rf"\s*(?:{_BRACKETED}|{_SLASHED}|[|:：,،、。।=＝/–—―]|{_SPACED}|{_STOP})(?:\s*(?:[|:：/–—―।]|\.(?=[\s-])|--?(?=\s)))*\s*"
)
"""What parts a dateline's pieces: a bracket, strokes, colons, dashes; a full stop where no small letter follows."""

_NEAR, _MOST_PIECES, _MOST_WORDS, _LONGEST_UNCASED, _SHORT, _LONGEST_INITIALS, _MOST_DAY_WORDS, _LONGEST_PIECE = 90, 9, 5, 24, 3, 4, 16, 60
_FIRST_UNCASED = 0x0590
_DASHES, _STOPS = frozenset("-–—―ـ"), frozenset(".।。")
_STROKES = _DASHES | frozenset(":：|=＝")
_WEEKDAYS = [day for line in WEEKDAYS.values() for day in line.split(" ")]
_DAY_WORDS = frozenset([*IN_DAYS, *_WEEKDAYS])
NO_PLACES = frozenset([letters(word) for word in (*NOT_PLACES, *_WEEKDAYS) if word])
"""What is no place before a dash, as `letters` leaves it: `Monday – The race begins`."""

_CLOSING = {"(": ")", "[": "]", "（": "）", "［": "］", "〔": "〕", "【": "】"}
_QUOTES = "\"'“”„«»‘’「『¿¡"


class Wire(NamedTuple):
    """Such a dateline: the agencies that it names, and where it ends."""

    place: str | None
    agencies: list[str]
    end: int


class _Piece(NamedTuple):
    """What stands between two marks; the mark before it, a bracket if it is in one or in strokes; those behind; where all that is."""

    text: str
    left: str
    right: str
    start: int
    end: int

    @property
    def is_inside(self) -> bool:
        return self.left in _CLOSING

    @property
    def is_dashed(self) -> bool:
        return not _DASHES.isdisjoint(self.right)


class _Place(NamedTuple):
    """The words of a piece that name a place, and whether others name a day."""

    name: str
    is_dated: bool


def wire_dateline(start: str) -> Wire | None:
    """The dateline with a known agency that a text starts with, or None: nineteen texts of twenty name none so near their start."""
    if not KNOWN_AGENCIES.any_in(start[:_NEAR]):
        return None
    pieces = list(_pieces(start))
    before: list[_Place] = []
    for at, piece in enumerate(pieces):
        agencies = _agencies(piece)
        if agencies:
            return _whole(pieces, at, agencies, before, start)
        place = _read(piece.text) or _unknown_day(piece.text, before)
        if place is None or (not place.is_dated and KNOWN_AGENCIES.any_in(piece.text)):
            return _beside(pieces, at, before, start)
        before.append(place)
    return None


def _pieces(start: str) -> Iterator[_Piece]:
    """The pieces near the beginning of a text, one by one: of most texts the first is a sentence, and nobody asks for the next."""
    at, left, count = 0, "", 0
    for match in PARTING.finditer(start):
        marks = match[0].strip()
        text = start[at : match.start()].strip()
        if text:
            yield _Piece(text, left, marks, at, match.end())
        if marks[0] in _CLOSING or match["slashed"]:
            yield _inside(match)
        at, left, count = match.end(), marks[-1], count + 1
        if at > _NEAR or count > _MOST_PIECES:
            return
    if start[at:].strip():
        yield _Piece(start[at:].strip(), left, "", at, len(start))


def _inside(match: re.Match[str]) -> _Piece:
    """What stands in a bracket, or between two strokes, with the marks behind that."""
    name = "slashed" if match["slashed"] else "inside"
    left = match[0].strip()[0] if name == "inside" else "("
    behind = match[0][match.end(name) - match.start() :].strip()[1:].strip()
    return _Piece(match[name].strip(), left, behind, match.start(), match.end())


def _agencies(piece: _Piece) -> list[str]:
    """The agencies that a piece is, perhaps with a day behind them: `TTXVN 1/12`."""
    return agencies_in(piece.text.rstrip(" 0123456789/."))


def _read(text: str) -> _Place | None:
    """What a piece says, if it is nothing but a place, a day, or a place and a day: `HUESCA 24 Ago`."""
    if len(text) > _LONGEST_PIECE:
        return None
    words = text.split()
    first = next((at for at, word in enumerate(words) if _is_of_day(word)), len(words))
    is_day = first < len(words) and all(map(_is_of_day, words[first:]))
    place = words[:first] if is_day else words
    return _Place(" ".join(place), is_day) if not place or _is_place(place) else None


def _unknown_day(text: str, before: list[_Place]) -> _Place | None:
    """A number and a word behind a place, a day in a language that is not known."""
    return _Place("", is_dated=True) if before and text[0].isdigit() and text.count(" ") <= _SHORT else None


def _is_of_day(word: str) -> bool:
    return _tells_day(word) or word.strip(".,") in _DAY_WORDS


def _tells_day(word: str) -> bool:
    return word[0].isdigit() or word.strip(".,").lower() in MONTH_STARTS


def _is_uncased(text: str) -> bool:
    return ord(text[0]) >= _FIRST_UNCASED


def _is_place(words: list[str]) -> bool:
    text = " ".join(words)
    if len(words) > _MOST_WORDS or words[0].lower() in NEVER_FIRST or letters(text) in NO_PLACES:
        return False
    if _is_uncased(text):
        return len(text) <= _LONGEST_UNCASED
    return words[0][0].isupper() and all(word[0].isupper() or word in PARTICLES for word in words)


def _whole(pieces: list[_Piece], at: int, agencies: list[str], before: list[_Place], start: str) -> Wire | None:
    """The dateline whose agency is a piece of its own, if the marks around it say so."""
    last = at
    while last + 1 < len(pieces) and pieces[last].right[:1] in ("/", ","):
        more = _agencies(pieces[last + 1])
        if not more and not (pieces[last].right == "/" and _is_initials(pieces[last + 1].text)):
            break
        agencies = [*agencies, *[name for name in more if name not in agencies]]
        last += 1
    if not (_is_marked(pieces, at, last, before, start) or _is_headed(pieces, at, start)):
        signed = _signed(pieces, at, before)
        return Wire(_place(pieces[:at], before), agencies, signed.end) if signed else None
    return (None if before else _with_place_behind(pieces, last, agencies)) or Wire(_place(pieces[:at], before), agencies, pieces[last].end)


def _is_initials(text: str) -> bool:
    return text.islower() and len(text) <= _LONGEST_INITIALS


def _is_marked(pieces: list[_Piece], at: int, last: int, before: list[_Place], start: str) -> bool:
    """Whether marks on both sides set the agency apart from the sentence behind it."""
    left, right, end = pieces[at].left, pieces[last].right, pieces[last].end
    opens = not start[end:].lstrip(_QUOTES)[:1].islower()
    is_dated = any(place.is_dated for place in before)
    if pieces[at].is_inside or (left == "/" and right[:1] == "/"):
        return opens or not _STROKES.isdisjoint(right)
    if pieces[at].text in AMBIGUOUS and not is_dated:
        return False
    if not right:
        return is_dated
    if not before:
        return (
            opens
            and pieces[at].text not in LIKE_WORDS
            and (pieces[last].is_dashed or right[0] == "|" or (right[0] in _STROKES and _is_uncased(start)))
        )
    if not _STROKES.isdisjoint(right):
        return opens and (right[0] != ":" or is_dated or _is_uncased(start) or (before[0].name or "").isupper())
    return right[0] in _STOPS and opens and (is_dated or left in _DASHES or left in _STOPS or right[0] == "।")


def _is_headed(pieces: list[_Piece], at: int, start: str) -> bool:
    """Whether a text starts with an agency, a stroke and a place: `AA / Tunis / Jane Doe – `, `ایسنا/آذربایجان شرقی `."""
    if at or not pieces[0].right.startswith("/"):
        return False
    if _is_uncased(start):
        return True
    dashed = next((place for place, piece in enumerate(pieces[1:], 1) if piece.is_dashed), 0)
    return bool(dashed) and all(_read(piece.text) for piece in pieces[1 : dashed + 1])


def _signed(pieces: list[_Piece], at: int, before: list[_Place]) -> _Piece | None:
    """The name behind the agency and a comma: `МОСКВА, 1 дек - РИА Новости, Иван Петров. `."""
    if not before or not any(place.is_dated for place in before) or pieces[at].right != "," or at + 1 == len(pieces):
        return None
    name = pieces[at + 1]
    is_ended = name.is_dashed or name.right[:1] in (".", ":")
    return name if pieces[at].left in _DASHES and is_ended and PLAIN.name(name.text) else None


def _with_place_behind(pieces: list[_Piece], last: int, agencies: list[str]) -> Wire | None:
    """The dateline with the place and the day behind the agency, as Italian agencies write it: `(ANSA) - GENOVA, 12 OTT - `."""
    behind: list[_Place] = []
    for piece in pieces[last + 1 :]:
        place = _read(piece.text)
        if place is None:
            return None
        behind.append(place)
        if piece.is_dashed:
            end = last + 1 + len(behind)
            is_dated = any(place.is_dated for place in behind)
            return Wire(_place(pieces[last + 1 : end], behind), agencies, piece.end) if is_dated else None
    return None


def _beside(pieces: list[_Piece], at: int, before: list[_Place], start: str) -> Wire | None:
    """The dateline whose agency stands beside other words with no mark between: `dpa Berlin. `, `BERLIN dpa | `."""
    piece = pieces[at]
    first, _, rest = piece.text.partition(" ")
    head, _, tail = piece.text.rpartition(" ")
    agencies = agencies_in(tail) if head else []
    if agencies and tail not in AMBIGUOUS:
        place = _read(head)
        if place and _is_ended(piece, tail, place):
            parted = [*pieces[:at], piece._replace(text=head, right=""), piece._replace(text=tail, left="-"), *pieces[at + 1 :]]
            return _whole(parted, at + 1, agencies, [*before, place], start)
    agencies = agencies_in(first) if rest and first not in AMBIGUOUS else []
    is_acronym = first.isupper() or first.islower()
    if agencies and not at and is_acronym and piece.right[:1] == "." and len(first) >= _SHORT and (place := _read(rest)):
        return Wire(place.name or None, agencies, piece.end)
    if agencies and first.isupper() and before and before[-1].is_dated and rest[0].isupper() and len(first) >= _SHORT:
        return Wire(_place(pieces[:at], before), agencies, piece.start + len(first) + 1)
    behind = None if at else _behind_day(piece.text)
    if behind:
        return behind
    agencies = agencies_in(rest) if rest and not at and first.lower() in BY_WORDS and piece.is_dashed else []
    return Wire(None, agencies, piece.end) if agencies else None


def _is_ended(piece: _Piece, agency: str, place: _Place) -> bool:
    """Whether marks end a piece of a place and an agency."""
    if piece.is_inside:
        return True
    if not (place.is_dated or place.name.isupper() or agency.islower()):
        return False  # `Michelle Getty - `
    mark = "-" if piece.is_dashed else piece.right[:1]
    if mark == "/":
        return place.name.isupper() or place.is_dated
    return mark in ("|", ":", "-") or (mark == "." and agency.islower()) or (not mark and place.is_dated)


def _behind_day(text: str) -> Wire | None:
    """The dateline that names the agency behind a whole day with no mark, as the Saudi agency's does: `… 01 ديسمبر 2026 م واس `."""
    words = text.split()[:_MOST_DAY_WORDS]
    first = next((at for at, word in enumerate(words) if _tells_day(word)), len(words))
    last = next((at for at, word in enumerate(words[first:], first) if not _is_of_day(word)), len(words))
    if not 0 < first < last - 1 or last == len(words) or not _is_place(words[:first]):
        return None
    agencies = agencies_in(words[last])
    return Wire(" ".join(words[:first]), agencies, len(" ".join(words[: last + 1])) + 1) if agencies else None


def dated_place(start: str) -> Wire | None:
    """A dateline of a place and a day without any agency, but with a dash behind it: `LONDON 1 Dis. - `."""
    before: list[_Place] = []
    pieces: list[_Piece] = []
    for piece in _pieces(start):
        is_dated = bool(before) and before[-1].is_dated
        place = _Place("", is_dated=True) if is_dated and piece.is_inside else _read(piece.text)
        if place is None or (place.is_dated and not is_dated and not _names_month(piece.text)):
            return None
        before.append(place)
        pieces.append(piece)
        if place.is_dated and piece.is_dashed:
            is_opened = before[0].name and not start[piece.end :].lstrip(_QUOTES)[:1].islower()
            return Wire(_place(pieces, before), [], piece.end) if is_opened else None
    return None


def _names_month(text: str) -> bool:
    return any(not word[0].isdigit() and _tells_day(word) for word in text.split())


def _place(pieces: list[_Piece], places: list[_Place]) -> str | None:
    """The place that pieces name, with the marks that stand between its parts."""
    name = ""
    for piece, place in zip(pieces, places, strict=True):
        if not place.name:
            continue
        joined = f"{place.name}." if name and piece.right[:1] == "." and len(place.name) <= _LONGEST_INITIALS else place.name
        joined = f"{joined}." if joined[-2:-1] == "." else joined
        if name and piece.is_inside:
            name = f"{name} {piece.left}{joined}{_CLOSING[piece.left]}"
        else:
            name = f"{name}{piece.left if piece.left == '/' else ', '}{joined}" if name else joined
    return name or None
