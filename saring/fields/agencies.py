"""Recognising an agency's name, alone or among other words."""

from saring.fields.agency_names import AGENCIES, AGENCY_ROLES

_EXACT = {form: agency.name for agency in AGENCIES for form in (agency.name, *agency.exact)}
_LOWER = {form: agency.name for agency in AGENCIES for form in agency.names}
_LOWER.update({agency.name.lower(): agency.name for agency in AGENCIES if " " in agency.name})
_LONGEST = 60


def agency_named(text: str) -> str | None:
    """The agency that a whole text names: `AP`, `(dpa)`, `Agregasi VOA`, `© Reuters`; None if it names none."""
    text = text.strip(" \t()[]{}©.,:;-–—|/*=")
    if not text or len(text) > _LONGEST:
        return None
    name = _EXACT.get(text) or _LOWER.get(text.lower())
    if name is not None:
        return name
    first, _, rest = text.partition(" ")
    if rest and first.lower().strip(":") in AGENCY_ROLES:
        return agency_named(rest)
    return None


def agencies_in(text: str) -> list[str]:
    """The agencies in a list of names such as `AFP/dpa`, `AP, Reuters`; empty if any part is something else."""
    whole = agency_named(text)
    if whole is not None:
        return [whole]
    if len(text) > _LONGEST:
        return []
    parts = text.strip("()[] ").replace("/", ",").replace("|", ",").replace(" und ", ",").replace(" and ", ",").split(",")
    names = [agency_named(part) for part in parts]
    return [name for name in names if name] if all(names) else []
