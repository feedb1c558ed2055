"""Where a line of the page credits an agency for its text: `Quelle: dpa/AFP` in a line of date, `(AFP)` at the end of the story."""

import re

from saring.fields.agencies import agencies_in, may_end_in_agency
from saring.fields.agency_names import AGENCY_NOUNS, SOURCE_LABELS
from saring.fields.columns import INDEX, TEXT, Row
from saring.fields.dateline_words import BESIDE_AGENCIES
from saring.record import Evidence

SOURCE = re.compile(
    rf"(?:^|[\s|(（])(?:{'|'.join(SOURCE_LABELS)})\s?[:：]\s?(?P<name>[^\W\d_](?:[^\s|()（）:：,，]|\s(?=[A-ZÀ-ÞА-Я])){{1,40}})",
    re.IGNORECASE,
)
"""`来源：江城日报`, `Quelle: dpa/AFP`, `Sumber: ANTARA` in a byline, a date line or the end of a text."""

BRACKETED_END = re.compile(r"[(\[（]\s*(?P<name>[^()\[\]（）]{2,60})\s*[)\]）]\s*[.。]?$")
"""`(AFP)`, `(mit dpa)`, `(وكالة المرفأ)` at the end of a text."""

MARKED_END = re.compile(r"[.!?”\"»。।]\s*(?:[-–—/]{1,2}\s?|©\s?|\(c\)\s?)?(?P<name>[^\W\d_][^.!?()\n-]{1,40})\s*[.。]?$")
"""`… tahun ini. - BERNAMA`, `… 25 nudos. EFE`, `… sagte er. © dpa` at the end of a text."""

_CLOSING, _STOPS = tuple(")]）"), " .。"
_LONGEST_LINE, _LONGEST_CLOSING, _BESIDE, _FEW = 200, 60, 6, 4


def without_source(text: str) -> str:
    """A byline without the words that name its source."""
    return SOURCE.sub(" | ", text) if ":" in text or "：" in text else text


def labelled_source(row: Row) -> tuple[list[str], Evidence] | None:
    """The paper or agency that a line of byline or date names after `Source:`; one not known counts only beside something else."""
    text = row[TEXT]
    match = _source_in(text) if len(text) <= _LONGEST_LINE else None
    if match is None:
        return None
    name = match["name"].strip()
    beside = len(text) > len(match[0]) + _BESIDE and "." not in name
    return agencies_in(name) or ([name] if beside else []), Evidence("block", str(row[INDEX]), match[0].strip())


def _source_in(text: str) -> re.Match[str] | None:
    return SOURCE.search(text) if ":" in text or "：" in text else None


def closing_agencies(text: str) -> list[str]:
    """The agencies named at the end of a text, or by the whole of a short one."""
    tail = text[-100:].rstrip()
    named = may_end_in_agency(tail)
    if named and len(text) <= _LONGEST_CLOSING:
        whole = agencies_in(_without_joiners(text))
        if whole:
            return whole
    match = BRACKETED_END.search(tail) if tail.rstrip(_STOPS).endswith(_CLOSING) else None
    if match:
        name = _without_joiners(match["name"])
        known = agencies_in(name)
        return known or ([name] if _is_agency_by_name(name) else [])
    match = _source_in(tail) or (MARKED_END.search(tail) if named else None)
    return agencies_in(_without_joiners(match["name"])) if match else []


def _without_joiners(text: str) -> str:
    """`mit dpa` → `dpa`; `mit Material von dpa` stays what it is."""
    head, _, rest = text.strip().partition(" ")
    return rest.strip() if rest and head.lower() in BESIDE_AGENCIES else text.strip()


def _is_agency_by_name(name: str) -> bool:
    low = name.lower()
    return len(name.split()) <= _FEW and low not in AGENCY_NOUNS and (low.startswith(AGENCY_NOUNS) or low.endswith(AGENCY_NOUNS))
