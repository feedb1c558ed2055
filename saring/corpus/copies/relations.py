"""What a text is to the origin of its group."""

from typing import Literal, NamedTuple

Relation = Literal["exact", "copy", "cut", "embedded", "partial"]
"""What a text is to the origin: the same word for word; the same but for small changes; a part of it; it within a longer text; a part
of it within other text, or a reworded one."""

_WHOLE = 0.8
"""Share of a text that is all of it."""


class Shares(NamedTuple):
    """What a text shares with another one."""

    own: float
    """How much of it stands in the other, 0 to 1."""
    other: float
    """How much of the other stands in it."""
    longest: int
    """Words of the longest passage that they share."""
    equal: bool

    @property
    def mutual(self) -> float:
        """How much the two are one text: 1 if they are."""
        return self.own * self.other

    def relation(self) -> Relation:
        """What the text is to the other one."""
        if self.equal:
            return "exact"
        if self.own >= _WHOLE:
            return "copy" if self.other >= _WHOLE else "cut"
        return "embedded" if self.other >= _WHOLE else "partial"
