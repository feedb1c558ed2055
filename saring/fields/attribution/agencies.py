"""Recognising an agency's name, alone, in a list, or among the words of a text."""

from collections.abc import Iterable, Iterator

from saring._core import FIRST_UNSPACED, Agencies, KnownNames, host_of
from saring.fields.words.agencies import AGENCIES, AGENCY_NOUNS, AGENCY_ROLES, JOINERS, LIST_MARKS, LIST_WORDS
from saring.fields.words.agency_sites import AGENCY_SITES

_EXACT = {form: agency.name for agency in AGENCIES for form in (agency.name, *agency.exact)}
_LOWER = {form: agency.name for agency in AGENCIES for form in agency.names}
_LOWER.update({agency.name.lower(): agency.name for agency in AGENCIES if " " in agency.name})
_LOWER.update({form.replace("ı", "i"): name for form, name in _LOWER.items() if "ı" in form})  # capitals and back: `AJANSI`
AGENCY_FORMS = frozenset([*_LOWER, *[form.lower() for form in _EXACT]])
"""Every way to write an agency's name, in lower case."""
KNOWN_AGENCIES = KnownNames(sorted(AGENCY_FORMS))
may_name_agency = KNOWN_AGENCIES.any_in
"""Whether an agency's name stands in a text, as whole words where there are words."""

_UNSPACED = tuple([form for form in AGENCY_FORMS if form[0] >= FIRST_UNSPACED])
_UNSPACED_NOUNS = tuple([noun for noun in AGENCY_NOUNS if noun[0] >= FIRST_UNSPACED])
AGENCY_LISTS = Agencies(
    list(_EXACT.items()), list(_LOWER.items()), sorted(AGENCY_ROLES), list(_UNSPACED_NOUNS), LIST_MARKS, LIST_WORDS.split(), JOINERS.split()
)
agency_named = AGENCY_LISTS.named
"""The agency that a whole text names: `AP`, `(dpa)`, `Agregasi VOA`, `© Reuters`; None if it names none."""
agencies_in = AGENCY_LISTS.listed
"""The agencies in a list of names such as `AFP/dpa`, `AP, Reuters`, `gf/dpa`; empty if any part is something else."""


def behind_name(text: str) -> tuple[str, str] | None:
    """What stands before the agency that a text of several words ends with, and the words that name it: `Jane Doe The Associated Press`."""
    pieces = text.rsplit(" ", 4)
    for count in range(len(pieces) - 1, 0, -1):
        tail = " ".join(pieces[-count:])
        if tail.lower() in AGENCY_FORMS and agency_named(tail):
            return " ".join(pieces[:-count]), tail
    tail = _unspaced_end(text) if text and text[-1] >= FIRST_UNSPACED else ""
    return (text[: -len(tail)].rstrip(), tail) if tail else None


def _unspaced_end(text: str) -> str:
    """The agency that a text without spaces ends with, behind something else: `ロンドン共同`."""
    ends = [form for form in _UNSPACED if text.endswith(form) and len(form) < len(text)]
    return max(ends, key=len, default="")


def agency_at(host: str) -> str | None:
    """The agency whose site a host is."""
    pieces = host.split(".")
    return next((name for start in range(len(pieces)) if (name := AGENCY_SITES.get(".".join(pieces[start:])))), None)


def agencies_of_site(names: Iterable[str], url: str | None) -> Iterator[str]:
    """The agencies that a site is, by its names or its address: `РИА Новости` is RIA Novosti."""
    for name in names:
        yield from agencies_in(name)
    own = agency_at(host_of(url)) if url else None
    if own:
        yield own


def forms_of(name: str) -> tuple[str, ...]:
    """Every way to write the name of an agency that `AGENCIES` knows; the name alone if it does not."""
    known = [agency for agency in AGENCIES if agency.name == name]
    return (name, *known[0].exact, *known[0].names) if known else (name,)
