"""The place (and the agency, and the reporter) before an article's first sentence."""

import re
from collections.abc import Collection
from typing import NamedTuple
from unicodedata import normalize

from saring.fields.attribution.agencies import agencies_in, agency_named, behind_name
from saring.fields.attribution.around_names import BYS, STAFF_ROLES
from saring.fields.attribution.reporters import BRACKET, is_east_asian_name, reported
from saring.fields.attribution.wire_openings import NO_PLACES, dated_place, wire_dateline
from saring.fields.dates.written import TOKEN
from saring.fields.wording import letters
from saring.fields.words.datelines import BEFORE_PLACES, COMPANIES, GERMAN, NEVER_FIRST, OPENING_SIGNS, SWAHILI

LEAD = re.compile(
    r"(?P<head>[^\W\d_](?:[^\s—–:().!?।/|“”«»=―。-]++|[=―。-]|(?!\s(?:--?|–|—|―)\s)[^\S\n]|(?<=[A-Z][a-z])\.|(?<=[^\W_])\.(?=[^\W_])|\.(?=,|\s\d|\s\())*?)"
    r"\s*(?:\((?P<agency>[^()]{2,40})\))?(?P<mark>\s?\.?\s?(?:--|[–—―])\s*|\.-\s*|\s+[-ـ]\s+|(?<=\w)-\s|(?<=[)])\s?-\s?|\s?[:=。।]\s*|(?<=\))\.?\s|(?<=[^\W\d_]{4})\.\s(?!\())"
    r"(?=[^\W_]|[\"“„«'‘(¿¡「『])"
)
"""`KORUT - `, `JAKARTA, KOMPAS.com - `, `WASHINGTON, D.C. (AP) — `, `Gijón, 18 jul (EFE).- `, `Holzminden. ` at the start of a text.

The head goes on by runs of letters inside which no mark can begin: a tenth of the steps that letter by letter takes.
"""

DATED = re.compile(
    r"(?P<place>[^\W\d_][^/.:,]{1,40})[,.]\s(?P<date>\d{1,2}\s[^\W\d_]{3,10})\.\s?(?:/(?P<slashed>[^/]{2,40})/\.?|(?P<agency>[A-ZА-ЯІЇЄҐ][\w.-]{2,20})\s[-–—])\s*"
)
"""`МОСКВА, 21 апреля. /ТАСС/. `, `Москва. 21 апреля. INTERFAX.RU - ` at the start of a text."""

PLACED = re.compile(
    r"(?P<place>[^\W\d_][^\d/():]{1,40}?)[,.]?\s(?:في\s|le\s)?\d{1,2}\.?\s[^\W\d_]{3,10}\.?,?\s?"
    r"(?:/\s?(?P<slashed>[^/]{2,40}?)\s?/|\((?P<inside>[^()]{2,40})\))\s?(?:\.?\s?[-–—:]+\s*)?(?=\S)"
)
"""`HUESCA 24 Ago. (EUROPA PRESS) - `, `КИЇВ. 24 серпня (Інтерфакс-Україна) — `, `الدوحة في 24 أغسطس /قنا/ ` at the start of a text."""

STAFFED = re.compile(r"(?P<place>[^\W\d_][^\s()\d:،,.]*(?:\s[^\s()\d:،,.]+){0,2})\s?\((?P<inside>[^()]{2,40})\)\s?[-–—:।]*\s*(?=\S)")
"""`کراچی (اسٹاف رپورٹر) `, `मुंबई (एजेंसी)। ` at the start of a text."""

RELAYED = re.compile(r"(?P<place>[^\sA-Z]+?)(?P<agency>\s\S+|[A-Z]{2,9})")
"""A place and the agency whose report another one passes on: `【ロンドンAP=共同】`, `(워싱턴 로이터=연합뉴스)`."""

UNCASED_DAY = re.compile(r"\S{1,12}?\.?\s?\d{1,2}")
"""A month and a day in scripts without capitals: `ஆக.24`."""

_BRACKETS = ("【", "[", "(", "（", "［", "〔")
MARK = re.compile(r"[–—―:=。।(]|[.-][\s-]|ـ\s")
"""Of these `LEAD` has one behind its head, which is at most `_LONGEST_HEAD` long.

Seven texts of ten have none so near, and are spared `LEAD`: 25 to 17 µs a page for all of the dateline.
"""
_LONGEST_HEAD, _MOST_WORDS, _MOST_TITLED, _LONGEST_UNCASED = 60, 5, 3, 20
_MONTH_DAY = re.compile(r"(?:[^\W\d_]{3,10}\.?\s\d{1,2}|(?:le\s)?\d{1,2}\.?\s\S{2,12}\.?|\d{1,2}/\d{1,2}(?:/\d{2,4})?)(?:,?\s\d{4})?")
DIGIT = re.compile(r"\d")
_DOMAIN = re.compile(r"[\w-]+\.(?:com|co|id|net|org|tv|de|fr|news|info)(?:\.\w\w)?", re.IGNORECASE)
_FIRST_UNCASED, _SHORT_WORD, _SHORT_NAME, _LONGEST_ABBREVIATION, _LONGEST_GAP = 0x0590, 3, 4, 5, 6


class Dateline(NamedTuple):
    """A dateline taken apart."""

    place: str | None
    agencies: tuple[str, ...]
    raw: str
    people: tuple[str, ...] = ()
    """Reporters that it names, as East Asian agencies' datelines do."""


def read_dateline(text: str, own: Collection[str] = ()) -> Dateline | None:
    """The dateline that a first paragraph starts with, or None.

    A place in capitals, a place beside an agency, a date or the portal's own name, and a capitalised place before a dash count;
    a sentence that has a dash does not.

    Args:
        text: the paragraph.
        own: names of the portal, as `letters` leaves them.
    """
    start = text[:160].lstrip(f'"“ {OPENING_SIGNS}')
    seen = reported(start) if not start.isascii() else None
    if seen is not None:
        sources = tuple([name for name in agencies_in(seen.agency or "") if not is_own(name, own)])
        return Dateline(seen.place, sources, seen.raw, seen.people)
    wire = wire_dateline(start) if start.partition(":")[0].lower() not in BYS.all else None
    if wire is not None:
        place = None if wire.place and letters(wire.place) in own else wire.place
        return Dateline(place, tuple([name for name in wire.agencies if not is_own(name, own)]), start[: wire.end])
    match = BRACKET.match(start) if start[:1] in _BRACKETS else None
    if match:
        line = _bracketed(match, own)
        return _with_place_behind(line, start, match.end(), own) if line and line.agencies and not line.place else line
    line = _placed_beside_date(start, own) if DIGIT.search(start, 0, _LONGEST_HEAD) else None
    if line is not None:
        return line
    if MARK.search(start, 0, _LONGEST_HEAD + _LONGEST_GAP) is None:
        return None
    if ord(start[0]) >= _FIRST_UNCASED:
        staffed = _staffed(start, own)
        if staffed is not None:
            return staffed
    match = LEAD.match(start)
    line = _plain(match, text, own) if match and len(match["head"]) <= _LONGEST_HEAD else None
    if line is None and match and _is_portal(match["head"].strip(), own):
        return _behind_portal(match, start)
    placed = dated_place(start) if line is None and DIGIT.search(start, 0, _LONGEST_HEAD) else None
    return Dateline(placed.place, (), start[: placed.end]) if placed and placed.place and not is_own(placed.place, own) else line


def _behind_portal(match: re.Match[str], start: str) -> Dateline | None:
    """The place in capitals behind the portal's address: `KABAR.CO.ID - BULUKUMBA. `."""
    behind = LEAD.match(start, match.end()) if "-" in match["mark"] or "–" in match["mark"] or "—" in match["mark"] else None
    place = behind["head"].strip() if behind else ""
    if behind is None or not place.isupper() or len(place) <= _SHORT_WORD or len(place.split()) > _MOST_TITLED:
        return None
    return Dateline(place, (), start[: behind.end()]) if letters(place) not in NO_PLACES else None


def _staffed(start: str, own: Collection[str]) -> Dateline | None:
    """A place and in a bracket a staff role or an agency, with no dash behind it, as papers in Urdu and Hindi print it."""
    match = STAFFED.match(start) if "(" in start[:_LONGEST_HEAD] else None
    if match is None or letters(match["place"]) in NO_PLACES or len(match["place"]) > _LONGEST_UNCASED:
        return None
    agencies = agencies_in(match["inside"])
    if not agencies and match["inside"].strip() not in STAFF_ROLES:
        return None
    return Dateline(match["place"].strip(), tuple([name for name in agencies if not is_own(name, own)]), match[0])


def _placed_beside_date(start: str, own: Collection[str]) -> Dateline | None:
    """A dateline of place, date and an agency that is not known; one in a bracket has to be the portal."""
    match = DATED.match(start)
    if match:
        source = match["slashed"] or match["agency"].partition(".")[0]
        return Dateline(match["place"], () if is_own(source, own) else tuple(_sources(source)), match[0])
    match = PLACED.match(start)
    if match is None:
        return None
    place = match["place"].strip(" ,.")
    is_portal = is_own(match["slashed"] or match["inside"], own)
    return Dateline(place, (), match[0]) if is_portal and letters(place) not in NO_PLACES and len(place.split()) <= _MOST_WORDS else None


def is_own(name: str, own: Collection[str]) -> bool:
    """Whether a name is the portal's own, or a part of it or of its address."""
    key = letters(name)
    return bool(key) and any(
        key == other or (len(key) >= _SHORT_NAME and key in other) or (len(other) >= _SHORT_NAME and other in key) for other in own
    )


def _is_portal(part: str, own: Collection[str]) -> bool:
    """Whether a part of a dateline is the portal: its name or its address, not a place that its name has in it."""
    key = letters(part)
    return key in own or ("." in part and any(len(other) >= _SHORT_NAME and key.startswith(other) for other in own))


def _sources(name: str | None) -> list[str]:
    """The agencies of a dateline's bracket: known ones by their names, another as written."""
    return agencies_in(name) or [name.strip()] if name else []


def _bracketed(match: re.Match[str], own: Collection[str]) -> Dateline | None:
    inside = normalize("NFKC", match["inside"]).strip()
    whole = agencies_in(inside)
    if whole:
        return Dateline(None, tuple([name for name in whole if not is_own(name, own)]), match[0])
    place, mark, source = inside.partition("=")
    if not mark:
        named = behind_name(inside.replace("\u3000", " ")) if max(inside) >= "\u3000" else None
        return Dateline(named[0].split(" ")[0].strip(" ・"), tuple(agencies_in(named[1])), match[0]) if named else None
    relayed = RELAYED.fullmatch(place)
    first = agencies_in(relayed["agency"]) if relayed else []
    agencies = [*first, *agencies_in(source.split(" ")[0])]
    people = () if agencies or is_own(source, own) or not is_east_asian_name(source) else (source,)
    if relayed and first:
        place = relayed["place"]
    return Dateline(place.strip(), () if is_own(source, own) else tuple(agencies), match[0], people)


_DASHES = ("-", "–", "—")


def _with_place_behind(line: Dateline, start: str, at: int, own: Collection[str]) -> Dateline:
    """The dateline with the place behind the agency, as Italian agencies write it: `(ANSA) - GENOVA, 12 OTT - `."""
    match = LEAD.match(start, at) if line.raw.rstrip().endswith(_DASHES) else None
    placed = _plain(match, start, own) if match and len(match["head"]) <= _LONGEST_HEAD and DIGIT.search(match["head"]) else None
    if match is None or placed is None or not placed.place:
        return line
    return Dateline(placed.place, (*line.agencies, *placed.agencies), start[: match.end()])


def _plain(match: re.Match[str], text: str, own: Collection[str]) -> Dateline | None:
    """A dateline of a place and what else stands beside it, parted by commas."""
    inside = match["agency"]
    agencies = agencies_in(inside) if inside else []
    places: list[str] = []
    dated, sure = False, bool(agencies) or bool(inside and is_own(inside, own))
    if inside and not sure and _is_of_name(inside.strip(), match["head"].strip()):
        return None
    parts = re.split(r"[,/]\s*", match["head"].strip())
    for part in parts:
        name = agency_named(part) if len(part) >= _SHORT_WORD and part in (parts[0], parts[-1]) else None
        if name:
            agencies = [*agencies, name]
        elif part[:1].isdigit() or _MONTH_DAY.fullmatch(part) or (part >= "\u0590" and UNCASED_DAY.fullmatch(part)):
            dated = True
        elif part in STAFF_ROLES:
            pass
        elif part and not _DOMAIN.fullmatch(part) and not _is_portal(part, own):
            places.append(part)
            continue
        sure = True
    if inside and dated and not sure:
        sure = True
    if inside and dated and not agencies and not is_own(inside, own):
        agencies = _sources(inside)
    return _placed(match, text, places, agencies, sure)


NUMBER = re.compile(r"(?=\d)(?!\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$)[\d.,:/ –-]+|[A-Za-z ]{2,12}:\s?[\w.]{1,6}")
"""In a bracket behind a name: an age, a count, a score, a share's sign: `34`, `94,804`, `3-2`, `NYSE: ACME`; not a day in figures."""


def _is_of_name(inside: str, name: str) -> bool:
    """Whether a bracket says something of a name that is no place: `Jane Miller (34)`, `Acme (NYSE: ACME)`, `Health Organization (HO)`."""
    if NUMBER.fullmatch(inside):
        return True
    if not inside.isalnum() or not inside[0].isupper() or name.isupper():  # `SALT LAKE CITY (SLT)`
        return False
    rest = iter(name.lower())
    return inside[0] == name[0] and all(letter in rest for letter in inside.lower())


def _placed(match: re.Match[str], text: str, places: list[str], agencies: list[str], sure: bool) -> Dateline | None:
    """The dateline, if what is left of it can be a place."""
    place = ", ".join(places)
    if place[-2:-1] == ".":
        place += "."
    mark = match["mark"].strip()
    rest = text[match.end() :]
    if not place:
        is_bracketed = match["agency"] is not None and agencies == _sources(match["agency"]) and not rest[:1].islower()
        return Dateline(None, tuple(agencies), match[0]) if is_bracketed else None
    first, _, last = places[0].partition(" ")
    if letters(places[0]) in NO_PLACES or first.lower() in NEVER_FIRST or len(place.split()) > _MOST_WORDS:
        return None
    if last.rpartition(" ")[2].strip(".").lower() in COMPANIES:
        return None
    place = _rightly_stopped(place, places, match["mark"])
    if (agencies and rest[:1].islower()) or (not mark and not (agencies and sure)):
        return None
    if mark in (".", "。") and not (sure and match["agency"]):
        sure = False
        if not _is_again(place, rest) and not _opens(place, rest):
            return None
    elif not sure and not _can_stand_alone(places[0], mark, rest):
        return None
    if not all(_is_capital(word) for word in TOKEN.findall(place)):
        return None
    return Dateline(place, tuple(agencies), match[0])


def _rightly_stopped(place: str, places: list[str], mark: str) -> str:
    """The place with the stop of a state's abbreviation (`HOLBROOK, Ariz.`), without that of a place alone."""
    if len(places) > 1 and mark.startswith(".") and len(places[-1]) <= _LONGEST_ABBREVIATION and place[-1] != ".":
        return place + "."
    return place[:-1] if len(places) == 1 and len(place) > _SHORT_NAME and place[-1] == "." else place


def _can_stand_alone(place: str, mark: str, rest: str) -> bool:
    """Whether a place with nothing beside it is one: in capitals, or few capitalised words before a dash and a new sentence."""
    if mark == "=":
        return False
    if place.isupper():
        return len(place) > _SHORT_WORD or mark != ":"
    words = place.split()
    if mark in (":", "।"):
        return _is_again(place, rest)
    opening = rest.lstrip("\"“„«'‘(¿¡「『")[:1]
    if place[0].isupper():
        return len(words) <= _MOST_TITLED and not opening.islower() and all(word[0].isupper() for word in words)
    return ord(place[0]) >= _FIRST_UNCASED and len(words) < _MOST_TITLED and len(place) <= _LONGEST_UNCASED


def _is_again(place: str, rest: str) -> bool:
    """Whether the text names the place again where places are named: after a comma or after `in`."""
    if len(place.split()) >= _MOST_TITLED or len(place) <= _SHORT_WORD:
        return False
    at = rest.find(place)
    before = rest[:at].rstrip() if at > 0 else ""
    return bool(before) and (before.endswith(",") or before.rpartition(" ")[2].lower() in BEFORE_PLACES)


def _opens(place: str, rest: str) -> bool:
    """Whether one word and a full stop stand before a German or Swahili sentence: `Barth. Wenn der Wind von Westen kommt`.

    So begin texts of German regional papers and of Tanzanian ones; of eleven such German pages all eight of one word, before a
    sentence of five or more, are places.
    """
    sentence = rest.partition(".")[0].lower().split(" ")
    is_told = not GERMAN.isdisjoint(sentence) or len(SWAHILI.intersection(sentence)) > 1
    return " " not in place and len(sentence) >= _LEAST_SENTENCE and is_told


_LEAST_SENTENCE = 5


def _is_capital(word: str) -> bool:
    """Whether a word could begin or join a place's name: a capital, a script without capitals, or a short word."""
    return word[0].isupper() or ord(word[0]) >= _FIRST_UNCASED or len(word) <= _SHORT_WORD
