"""Degrees and memberships behind a name, which pages write as part of it: `Jane Doe, Ph.D.`, `John Roe MD, FACS`."""

from saring.fields.words.names import CREDENTIALS

_LONGEST = 6


def is_degree(part: str) -> bool:
    """Whether a part of a byline is nothing but degrees: `Ph.D.`, `MD`; in capitals what is a registered mark: `CEPF®`."""
    words = part.replace(".", "").split()
    return bool(words) and all(map(_is_degree, words))


def _is_degree(word: str) -> bool:
    bare = word.rstrip("®™")
    return (bare.lower() in CREDENTIALS and not word.islower()) or (bare != word and bare.isupper())


def is_another(part: str, name: str) -> bool:
    """Whether a part is an abbreviation in capitals behind a name that ends with a degree: `Jane Doe, MD`, then `DABOM`."""
    return part.isupper() and part.isalpha() and len(part) <= _LONGEST and name != without_degrees(name)


def dotted(name: str) -> str:
    """The name with the last dot of its degree, which the parts of a byline have lost: `Jane Doe Ph.D`."""
    last = name.rpartition(" ")[2]
    return f"{name}." if "." in last and last[-1] != "." and is_degree(last) else name


def without_degrees(name: str) -> str:
    """The name alone, by which it is compared: other places leave the degrees out."""
    if name[-1:].islower() and "," not in name:
        return name  # as nearly all
    name, comma, behind = name.partition(", ")
    if comma and not is_degree(behind.partition(", ")[0]):
        name = f"{name}, {behind}"
    first, _, last = name.rpartition(" ")
    while " " in first and is_degree(last):
        name = first
        first, _, last = name.rpartition(" ")
    return name
