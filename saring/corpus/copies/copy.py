"""What is said of every article that has copies."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from saring.corpus.copies.days import Known
from saring.corpus.copies.groups import Group
from saring.corpus.copies.origin import Reason, origin
from saring.corpus.copies.relations import Relation, Shares


@dataclass(frozen=True, slots=True)
class Copy:
    """An article that shares its text with others."""

    id: str
    group: str
    """The id of the group's origin."""
    relation: Relation | None
    """What it is to the origin; where the two share too little, to the text that the group shares most with. None for the origin."""
    share: float
    """How much of it stands there, 0 to 1."""
    longest_run: int
    """Words of the longest passage that both have."""
    origin_reason: Reason
    """Why the origin is taken for it."""
    credit: str | None
    """The agency that most of the group names."""

    @property
    def is_origin(self) -> bool:
        """Whether the others are copies of this one."""
        return self.id == self.group


_MOSTLY_OTHER = 0.6
"""Share of a text from which on it is the story that it holds, more than other text."""


def _holds_more(group: Group, number: int) -> bool:
    """Whether the text holds the story among more text, as a round-up does: it is the origin of nothing that stands alone elsewhere."""
    shares = group.shares(number, group.head) if number != group.head else None
    return shares is not None and shares.relation() == "embedded" and shares.own < _MOSTLY_OTHER


def copies_of(group: Group, known: Mapping[int, Known]) -> Iterator[Copy]:
    """What is said of the texts of one group."""
    first = origin([known[number] for number in group.members if not _holds_more(group, number)])
    start = next(number for number in group.members if known[number].id == first.id)
    for number in group.members:
        one = known[number]
        if number == start:
            yield Copy(one.id, first.id, None, 1.0, one.words, first.reason, first.credit)
            continue
        shares = group.shares(number, start) or group.shares(number, group.head) or Shares(0.0, 0.0, 0, equal=False)
        longest = one.words if shares.equal else shares.longest
        yield Copy(one.id, first.id, shares.relation(), round(shares.own, 4), longest, first.reason, first.credit)
