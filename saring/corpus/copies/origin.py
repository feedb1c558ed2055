"""Which text of a group is the origin, and why."""

from collections import Counter
from collections.abc import Sequence
from typing import Literal, NamedTuple

from saring.corpus.copies.days import Known
from saring.fields.attribution.agencies import agency_named, forms_of

Reason = Literal["credited", "earliest", "longest"]
"""The others name its publisher; it was there first; it was there as early as another, and is longer."""


class Origin(NamedTuple):
    """The origin of a group."""

    id: str
    reason: Reason
    credit: str | None
    """The agency that most of the group names; its own page need not be in the dataset."""


def origin(candidates: Sequence[Known]) -> Origin:
    """The origin among the texts of a group.

    Args:
        candidates: all that may be it.
    """
    credit = _most_named(candidates)
    forms = {form.replace(" ", "").lower() for form in forms_of(credit)} if credit else set()
    own = [text for text in candidates if _is_of(text, credit, forms)] if credit else []
    chosen = min(own or candidates, key=_earliest)
    if own:
        return Origin(chosen.id, "credited", credit)
    as_early = [text for text in candidates if text.second == chosen.second and text.id != chosen.id]
    return Origin(chosen.id, "longest" if as_early else "earliest", credit)


def _earliest(text: Known) -> tuple[int, int, int, str]:
    return text.second, text.vague, -text.words, text.id


def _most_named(candidates: Sequence[Known]) -> str | None:
    """The agency that most texts name; of several named as often the first by its letters, so that no order decides."""
    counts = Counter(name for text in candidates for name in dict.fromkeys(text.credit))
    return min(counts, key=lambda name: (-counts[name], name)) if counts else None


def _is_of(text: Known, agency: str | None, forms: set[str]) -> bool:
    """Whether the agency, whose name is written in these ways, publishes the text itself."""
    if text.publisher and agency_named(text.publisher) == agency:
        return True
    return text.portal.partition(".")[0].lower() in forms
