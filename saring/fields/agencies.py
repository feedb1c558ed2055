"""Recognising an agency's name, alone or among other words."""

import re

from saring.fields.agency_names import AGENCIES, AGENCY_ROLES

_EXACT = {form: agency.name for agency in AGENCIES for form in (agency.name, *agency.exact)}
_LOWER = {form: agency.name for agency in AGENCIES for form in agency.names}
_LOWER.update({agency.name.lower(): agency.name for agency in AGENCIES if " " in agency.name})
AGENCY_FORMS = frozenset([*_LOWER, *[form.lower() for form in _EXACT]])
"""Every way to write an agency's name, in lower case."""
_LONGEST = 60
_AROUND = " \t()[]{}©.,:;-–—|/*="
"""What may stand before and behind an agency's name."""
_ENDS = frozenset([form[-3:] for form in AGENCY_FORMS])

WORD = re.compile("[a-z]+")
"""A word of English letters, in a text in lower case."""

COLON = re.compile("[^0-9]:")
"""A colon that is no clock's: before such a one words may stand together without a space."""

_FIRST_WORDS = frozenset([word[0] for form in AGENCY_FORMS if (word := WORD.search(form))])


def may_name_agency(text: str) -> bool:
    """Whether a text has a word with which some agency's name begins; one whose words cannot be told apart at a look may name any."""
    if not text.isascii() or "&" in text or (":" in text and COLON.search(text)):
        return True
    return not _FIRST_WORDS.isdisjoint(WORD.findall(text.lower()))


def may_end_in_agency(text: str) -> bool:
    """Whether a text's last letters are those of some agency's name: of nine last paragraphs in ten they are not."""
    end = text[-20:].rstrip(_AROUND)[-3:].lower()
    return end in _ENDS or end[-2:] in _ENDS


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
    return agency_named(text.partition(" ")[2]) if rest and first.strip(":") in AGENCY_ROLES else None


def agencies_in(text: str) -> list[str]:
    """The agencies in a list of names such as `AFP/dpa`, `AP, Reuters`; empty if any part is something else."""
    whole = agency_named(text)
    if whole is not None:
        return [whole]
    if len(text) > _LONGEST or not ("," in text or "/" in text or "|" in text or " and " in text or " und " in text):
        return []
    names = []
    for part in text.strip("()[] ").replace("/", ",").replace("|", ",").replace(" und ", ",").replace(" and ", ",").split(","):
        name = agency_named(part)
        if name is None:
            return []
        names.append(name)
    return names


def forms_of(name: str) -> tuple[str, ...]:
    """Every way to write the name of an agency that `AGENCIES` knows; the name alone if it does not."""
    known = [agency for agency in AGENCIES if agency.name == name]
    return (name, *known[0].exact, *known[0].names) if known else (name,)
