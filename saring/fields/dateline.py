"""The place (and the agency) before an article's first sentence."""

import re
from typing import NamedTuple

from saring.fields.agencies import agencies_in, agency_named
from saring.fields.moments import TOKEN
from saring.fields.wording import letters

LEAD = re.compile(
    r"(?P<head>[^\W\d_](?:(?!\s(?:--?|–|—|―)\s)[^—–:()\n.!?]|(?<=[A-Z][a-z])\.|(?<=\w)\.(?=\w)|\.(?=,)){0,70}?)"
    r"\s*(?:\((?P<agency>[^()]{2,40})\))?\s*(?P<mark>--?|–|—|―|:|=)\s*(?=[^\W_]|[\"“„«'‘(¿¡])"
)
"""`KORUT - `, `JAKARTA, KOMPAS.com - `, `WASHINGTON (AP) — ` at the start of a text."""

BRACKET = re.compile(r"[【\[(（](?P<inside>[^】\])）]{2,40})[】\])）]\s*")
"""`【东京=共同】`, `(서울=연합뉴스)` at the start of a text."""

XINHUA = re.compile(r"(?P<agency>新华社|中新社|新華社|中央社)(?P<place>[\u4e00-\u9fff]{2,8}?)\d{1,2}月\d{1,2}日[电電]")
"""`新华社北京8月24日电`."""

_LONGEST_HEAD, _MOST_WORDS = 60, 5
_MONTH_DAY = re.compile(r"(?:[^\W\d_]{3,10}\.?\s\d{1,2}|\d{1,2}\.?\s[^\W\d_]{3,10}\.?|\d{1,2}/\d{1,2}(?:/\d{2,4})?)(?:\s\d{4})?")
_DOMAIN = re.compile(r"[\w-]+\.(?:com|co|id|net|org|tv|de|fr|news|info)(?:\.\w\w)?", re.IGNORECASE)


class Dateline(NamedTuple):
    """A dateline taken apart."""

    place: str | None
    agencies: tuple[str, ...]
    raw: str


def read_dateline(text: str, publisher: str | None = None) -> Dateline | None:
    """The dateline that a first paragraph starts with, or None.

    A place in capitals, or a place beside an agency, a publisher or a date, counts; a sentence that has a dash does not.
    """
    start = text[:120].lstrip('"“ ')
    match = XINHUA.match(start)
    if match:
        return Dateline(
            match["place"], ("Xinhua",) if match["agency"] in ("新华社", "新華社") else tuple(agencies_in(match["agency"])), match[0]
        )
    match = BRACKET.match(start)
    if match:
        return _bracketed(match)
    match = LEAD.match(start)
    if match is None or len(match["head"]) > _LONGEST_HEAD:
        return None
    agencies = agencies_in(match["agency"]) if match["agency"] else []
    if match["mark"] == "-" and not match[0].endswith(" ") and not agencies:
        return None
    return _plain(match, agencies, publisher)


def _bracketed(match: re.Match[str]) -> Dateline | None:
    place, _, source = match["inside"].partition("=" if "=" in match["inside"] else "＝")
    agencies = agencies_in(source.split(" ")[0]) if source else agencies_in(place)
    if not agencies and not source:
        return None
    return Dateline(place if source else None, tuple(agencies), match[0])


def _plain(match: re.Match[str], agencies: list[str], publisher: str | None) -> Dateline | None:
    """A dateline of a place and what else stands beside it, parted by commas."""
    places: list[str] = []
    sure = bool(agencies) or bool(match["agency"] and letters(match["agency"]) == letters(publisher or "-"))
    for part in re.split(r"[,/]\s*", match["head"].strip()):
        name = agency_named(part)
        if name:
            agencies = [*agencies, name]
            sure = True
        elif _MONTH_DAY.fullmatch(part) or _DOMAIN.fullmatch(part) or (publisher and letters(part) == letters(publisher)):
            sure = True
        elif part:
            places.append(part)
    place = ", ".join(places)
    if (not sure and not (place.isupper() and match["mark"] != "=")) or len(place.split()) > _MOST_WORDS:
        return None
    if place and not all(_is_capital(word) for word in TOKEN.findall(place)):
        return None
    return Dateline(place or None, tuple(agencies), match[0]) if place or agencies else None


def _is_capital(word: str) -> bool:
    """Whether a word could begin or join a place's name: a capital, a script without capitals, or a short word."""
    return word[0].isupper() or ord(word[0]) >= _FIRST_UNCASED or len(word) <= _SHORT_WORD


_FIRST_UNCASED, _SHORT_WORD = 0x0590, 3
