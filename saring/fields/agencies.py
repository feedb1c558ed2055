"""Recognising an agency's name, alone, in a list, or among the words of a text."""

import re

from saring._core import KnownNames
from saring.fields.agency_names import AGENCIES, AGENCY_NOUNS, AGENCY_ROLES

_EXACT = {form: agency.name for agency in AGENCIES for form in (agency.name, *agency.exact)}
_LOWER = {form: agency.name for agency in AGENCIES for form in agency.names}
_LOWER.update({agency.name.lower(): agency.name for agency in AGENCIES if " " in agency.name})
_LOWER.update({form.replace("ı", "i"): name for form, name in _LOWER.items() if "ı" in form})  # capitals and back: `AJANSI`
AGENCY_FORMS = frozenset([*_LOWER, *[form.lower() for form in _EXACT]])
"""Every way to write an agency's name, in lower case."""
_LONGEST = 60
_AROUND = " \t()[]{}（）【】［］〔〕©.。,:;-–—―|/*="
"""What may stand before and behind an agency's name."""
KNOWN_AGENCIES = KnownNames(sorted(AGENCY_FORMS))
may_name_agency = KNOWN_AGENCIES.any_in
"""Whether an agency's name stands in a text, as whole words where there are words."""

PARTING = re.compile(
    r"\s*[,/|&+=＝、，،;・·]\s*|\s+[-–—]\s+|\s*[–—]\s*|\s(?:and|und|et|y|e|i|en|och|og|ja|a|și|és|dan|и|й|і|та|ve|و|και|और|và|with|mit|avec|con|com)\s",
    re.IGNORECASE,
)
"""What parts the agencies of a list: `AFP/dpa`, `AP und Reuters`, `AFP=時事`."""

INITIALS = re.compile(r"[a-zäöüß]{2,4}\.?")
"""Who wrote or edited it, or the agency's regional service, in small letters beside it: `gf/dpa`, `dpa/lno`, `PAP, mk`."""

JOINER = re.compile(r"(?:mit|with|avec|con|com|met|med)\s", re.IGNORECASE)
"""What stands before an agency in a list: `gf/mit dpa`."""

_FIRST_UNSPACED = 0x0E00
"""Scripts from here on put no space between words; those before have words that can be looked up."""
_UNSPACED = tuple([form for form in AGENCY_FORMS if ord(form[0]) >= _FIRST_UNSPACED])
_UNSPACED_NOUNS = tuple([noun for noun in AGENCY_NOUNS if ord(noun[0]) >= _FIRST_UNSPACED])
_SHORTEST_PAIRED = 2


def agency_named(text: str) -> str | None:
    """The agency that a whole text names: `AP`, `(dpa)`, `Agregasi VOA`, `© Reuters`; None if it names none."""
    text = text.strip(_AROUND)
    if len(text) > _LONGEST:
        return None
    low = text.lower()
    if low in AGENCY_FORMS:
        name = _EXACT.get(text) or _LOWER.get(low)
        if name is not None:
            return name
    first, _, rest = low.partition(" ")
    if rest and first.strip(":") in AGENCY_ROLES:
        return agency_named(text.partition(" ")[2])
    noun = next((noun for noun in _UNSPACED_NOUNS if low.startswith(noun)), None) if low[:1] >= chr(_FIRST_UNSPACED) else None
    return agency_named(text[len(noun) :]) if noun else None


def agencies_in(text: str) -> list[str]:
    """The agencies in a list of names such as `AFP/dpa`, `AP, Reuters`, `gf/dpa`; empty if any part is something else."""
    whole = agency_named(text)
    if whole is not None:
        return [whole]
    text = text.strip(_AROUND)
    if not 1 < len(text) <= _LONGEST:
        return []
    parts = PARTING.split(text)
    if len(parts) == 1:
        return _paired(text)
    names: list[str] = []
    for part in parts:
        name = agency_named(part) or agency_named(JOINER.sub("", part))
        if name is not None:
            names.append(name)
        elif not (INITIALS.fullmatch(part) and ("/" in text or "," in text)):
            return []
    return list(dict.fromkeys(names))


def _paired(text: str) -> list[str]:
    """Two agencies that a dash joins: `TT-Reuters`."""
    head, dash, tail = text.partition("-")
    if not dash or min(len(head), len(tail)) < _SHORTEST_PAIRED:
        return []
    names = [agency_named(head), agency_named(tail)]
    return [name for name in names if name] if None not in names else []


def behind_name(text: str) -> tuple[str, str] | None:
    """What stands before the agency that a text of several words ends with, and the words that name it: `Jane Doe The Associated Press`."""
    pieces = text.rsplit(" ", 4)
    for count in range(len(pieces) - 1, 0, -1):
        tail = " ".join(pieces[-count:])
        if tail.lower() in AGENCY_FORMS and agency_named(tail):
            return " ".join(pieces[:-count]), tail
    tail = _unspaced_end(text) if text and text[-1] >= chr(_FIRST_UNSPACED) else ""
    return (text[: -len(tail)].rstrip(), tail) if tail else None


def _unspaced_end(text: str) -> str:
    """The agency that a text without spaces ends with, behind something else: `ロンドン共同`."""
    ends = [form for form in _UNSPACED if text.endswith(form) and len(form) < len(text)]
    return max(ends, key=len, default="")


def forms_of(name: str) -> tuple[str, ...]:
    """Every way to write the name of an agency that `AGENCIES` knows; the name alone if it does not."""
    known = [agency for agency in AGENCIES if agency.name == name]
    return (name, *known[0].exact, *known[0].names) if known else (name,)
