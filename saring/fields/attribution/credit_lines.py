"""Where a line credits an agency for the text: `Quelle: dpa/AFP` in a line of date, `(AFP)` or `Mit Material von dpa` at the end."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from saring._core import FIRST_UNSPACED, KnownNames
from saring.fields.attribution.agencies import agencies_in, may_name_agency
from saring.fields.columns import INDEX, TEXT, Row
from saring.fields.words.agencies import AGENCY_NOUNS, SOURCE_LABELS
from saring.fields.words.credits import ARTICLES, BEFORE, BEHIND, BY_WORDS, NO_PAPERS, PAPER_JOINERS, WRITERS
from saring.record import Evidence

SOURCE = re.compile(
    rf"(?:^|[\s|(（])(?:{'|'.join(SOURCE_LABELS)})\s?[:：]\s?(?P<name>[^\W\d_](?:[^\s|()（）:：,，،]|\s(?=[A-ZÀ-ÞА-Я])){{1,40}})",
    re.IGNORECASE,
)
"""`来源：江城日报`, `Quelle: dpa/AFP`, `Sumber: ANTARA` in a byline, a date line or the end of a text."""

BRACKETED_END = re.compile(r"[(\[（]\s*(?P<name>[^()\[\]（）]{2,80})\s*[)\]）]\s*[.。।]?$")
"""`(AFP)`, `(mit dpa)`, `(وكالة المرفأ)` at the end of a text."""

MARKED_END = re.compile(r"[.!?”\"»。।]\s*(?:[-–—/]{1,2}\s?|©\s?|\(c\)\s?)?(?P<name>[^\W\d_][^.!?()\n]{1,60})\s*[.。।]?$")
"""`… tahun ini. - BERNAMA`, `… 25 nudos. EFE`, `… sagte er. © dpa` at the end of a text."""

COPYRIGHT = re.compile(
    r"(?:copyright|©|\(c\))[\s,]*(?:©|\(c\))?\s*(?:by\s)?(?:\d{4}\s)?(?:by\s)?(?P<name>[^\W\d_][^.,:|]{1,40})", re.IGNORECASE
)
"""`Copyright 2026 The Associated Press. All rights reserved.`"""

SIGNED = re.compile(r"(?P<name>[A-Z]{2,5})(?:(?:\s[A-Z]{2,4}){1,5}|\s[a-z]{1,4}(?:/[a-z]{1,4})+/?)")
"""`PTI KVR HVA`, `IANS rk/pgh`: an agency and who wrote and edited it, in letters."""

FIRST_PUBLISHED = re.compile(
    r"\s(?:was\s)?first published\s.{3,40}$"
    r"|,?\s(?:and (?:is|was|has been)|as part of|with permission|under (?:a|an|the)|dengan judul)\s.{3,100}$",
    re.IGNORECASE,
)
"""`This report by The Canadian Press was first published Aug. 24, 2026.`, `… by Reuters and is republished with permission.`"""

STORY_NUMBER = re.compile(r",?\s?[a-z]{2,8}:\d{6}[\d-]*(?:/\d+)?$")
"""The number of a story behind the agency: `dpa-infocom, dpa:261201-99-12345/2`."""

_COPYRIGHTS = ("copy", "©", "(c)", "c)")
_CONTRIBUTED = ("contributed to this report", "contributed to this story", "contributed to this article", "contributed")
_LABELS = KnownNames(sorted(SOURCE_LABELS))
_CLOSING, _STOPS = tuple(")]）"), " .。।"
_MARKS = " \t()[]{}（）【】.。।-–—―/|*©"
"""What may stand around the words that credit."""
_LONGEST_LINE, _LONGEST_CLOSING, _LONGEST_CREDIT, _LONGEST_PAPER, _BESIDE, _FEW = 200, 220, 120, 60, 6, 4
_BEFORE = frozenset([phrase for line in BEFORE.values() for phrase in line.split("|")])
_BEHIND = frozenset([phrase for line in BEHIND.values() for phrase in line.split("|")])
_MOST_BEFORE = 6
_UNSPACED = tuple([phrase for phrase in _BEFORE if phrase[0] >= FIRST_UNSPACED])


class Credit(NamedTuple):
    """The agencies that a line credits, and its words."""

    agencies: list[str]
    words: str


def without_source(text: str) -> str:
    """A byline without the words that name its source."""
    match = _source_in(text)
    if match and credited(text[match.start() :]):
        return text[: match.start()]
    return SOURCE.sub(" | ", text) if match else text


def labelled_sources(rows: list[Row]) -> Iterator[tuple[Credit, Evidence]]:
    """What lines of byline or date name after `Source:`."""
    return filter(None, map(labelled_source, _LABELS.rows_in(rows)))


def labelled_source(row: Row) -> tuple[Credit, Evidence] | None:
    """The paper or agency that a line of byline or date names after `Source:`; one not known counts only beside something else."""
    text = row[TEXT]
    match = _source_in(text) if len(text) <= _LONGEST_LINE else None
    if match is None:
        return None
    whole = credited(text[match.start() :])
    if whole is None:
        name = match["name"].strip()
        beside = len(text) > len(match[0]) + _BESIDE and "." not in name
        whole = Credit(agencies_in(name) or ([name] if beside else []), match[0].strip(_MARKS))
    return whole, Evidence("block", str(row[INDEX]), match[0].strip())


def _source_in(text: str) -> re.Match[str] | None:
    return SOURCE.search(text) if ":" in text or "：" in text else None


def credited(text: str) -> Credit | None:
    """The agencies that the whole of a text credits: `AFP/dpa`, `Mit Material von dpa`, `AP contributed to this report`."""
    words = text.strip(_MARKS)
    if len(words) > _LONGEST_CLOSING:
        return None
    match = COPYRIGHT.search(text) if text[:12].lower().lstrip(" (（").startswith(_COPYRIGHTS) else None
    if match:
        first, _, person = match["name"].partition("/")
        names = agencies_in(match["name"]) or (agencies_in(first) if " " in person else [])
        return Credit(names, match[0].strip(" .")) if names else None
    if len(words) > _LONGEST_CREDIT:
        return None
    words = STORY_NUMBER.sub("", words)
    head, _, rest = words.partition(" ")
    if rest and head.lower().rstrip(":") in BY_WORDS:
        words = rest.strip()
    names = agencies_in(words)
    if not names:
        signed = SIGNED.fullmatch(words)
        if signed:
            words = signed["name"]
        names = agencies_in(signed["name"] if signed else _without_phrases(words)) or _with_paper(words) or _by_writer(words)
    return Credit(names, words) if names else None


def _with_paper(words: str) -> list[str]:
    """The agencies behind a paper's name: `Le Monde avec AFP`."""
    pieces = words.split(" ")[:_MOST_BEFORE]
    at = next((at for at, piece in enumerate(pieces) if piece in PAPER_JOINERS), 0)
    is_paper = at > 0 and len(words) <= _LONGEST_PAPER and all(piece[:1].isupper() or len(piece) < _FEW for piece in pieces[:at])
    is_paper = is_paper and pieces[0][:1].isupper() and NO_PAPERS.isdisjoint([piece.lower() for piece in pieces[:at]])
    return agencies_in(" ".join(words.split(" ")[at + 1 :])) if is_paper else []


def _by_writer(words: str) -> list[str]:
    """The agency whose writers contributed: `Associated Press writers Jane Doe and John Roe contributed to this report`."""
    if not words.lower().endswith(_CONTRIBUTED):
        return []
    pieces = words.split(" ")[:_MOST_BEFORE]
    at = next((at for at, piece in enumerate(pieces) if piece.lower() in WRITERS), 0)
    return next((names for count in range(at, 0, -1) if (names := agencies_in(" ".join(pieces[:count])))), [])


def _without_phrases(words: str) -> str:
    """`Mit Material von dpa` → `dpa`; a text without such words stays what it is."""
    rest = _without_behind(FIRST_PUBLISHED.sub("", words))
    for _ in range(2):
        rest = _without_before(rest)
    return rest


def _without_before(words: str) -> str:
    pieces = words.split(" ", _MOST_BEFORE)
    for count in range(min(_MOST_BEFORE, len(pieces) - 1), 0, -1):
        head = " ".join(pieces[:count]).lower().rstrip(":： ")
        if head in _BEFORE or head in ARTICLES:
            return " ".join(pieces[count:]).lstrip(":： ")
    low = words.lower()
    head, colon, rest = low.partition("：" if "：" in low else ":" if ":" in low else "-")
    if colon and head.strip() in _BEFORE:
        return words[-len(rest) :].strip() if rest else ""
    if low.startswith(("l’", "l'")):
        return words[2:]
    if low[:1] >= FIRST_UNSPACED and low.startswith(_UNSPACED):
        return words[max([len(phrase) for phrase in _UNSPACED if low.startswith(phrase)]) :].lstrip(":： ")
    return words


def _without_behind(words: str) -> str:
    low = words.lower()
    for phrase in _BEHIND:
        if low.endswith(phrase) and len(phrase) < len(words):
            before = words[: -len(phrase)]
            if before[-1] == " " or phrase[0] == "-" or phrase[0] >= FIRST_UNSPACED:
                rest = before.rstrip()
                if agencies_in(_without_before(rest)):
                    return rest
    return words


def closing_credit(text: str) -> Credit | None:
    """What the end of a text credits, or the whole of a short one."""
    tail = text[-100:].rstrip()
    if not may_name_agency(tail if len(text) > _LONGEST_CLOSING else text):
        return _unknown(tail)
    whole = credited(text) if len(text) <= _LONGEST_CLOSING else None
    if whole:
        return whole
    if tail.rstrip(_STOPS).endswith(_CLOSING):
        match = BRACKETED_END.search(tail)
        return (credited(match["name"]) if match else None) or _unknown(tail)
    source = _source_in(tail)
    if source:
        return credited(tail[source.start() :]) or credited(source["name"])
    match = MARKED_END.search(tail)
    return credited(match["name"]) if match else None


def joined_credit(text: str) -> Credit | None:
    """What a short line above the text credits as a whole, or in a bracket that says more than a name: `Tagblatt (mit dpa)`.

    A bare name in a bracket ends captions too, which such lines may be.
    """
    whole = credited(text)
    if whole or not text.rstrip(_STOPS).endswith(_CLOSING):
        return whole
    match = BRACKETED_END.search(text[-100:])
    credit = credited(match["name"]) if match else None
    return credit if credit and not agencies_in(credit.words) else None


def _unknown(tail: str) -> Credit | None:
    """An agency that is not known, but by a word such as `وكالة` in a bracket at the end."""
    match = BRACKETED_END.search(tail) if tail.rstrip(_STOPS).endswith(_CLOSING) else None
    if match is None:
        return None
    name = _without_joiners(match["name"])
    return Credit([name], name) if _is_agency_by_name(name) else None


def _without_joiners(text: str) -> str:
    """`mit Hafenagentur` → `Hafenagentur`."""
    head, _, rest = text.strip().partition(" ")
    return rest.strip() if rest and head.lower() in _BEFORE else text.strip()


def _is_agency_by_name(name: str) -> bool:
    low = name.lower()
    return len(name.split()) <= _FEW and low not in AGENCY_NOUNS and (low.startswith(AGENCY_NOUNS) or low.endswith(AGENCY_NOUNS))
