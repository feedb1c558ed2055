"""A page as the native side would give it, made by hand from labelled texts: the test double for the fields."""

from dataclasses import dataclass, field
from typing import Any

from saring._core import Beginnings
from saring.fields.columns import KINDS, LABELS, PAGE_TYPES
from saring.fields.facts import NO_CLAIMS


@dataclass
class MadePage:
    kind: str = "html"
    claims: dict[str, Any] = field(default_factory=dict)
    content: list[Any] = field(default_factory=list)
    images: list[Any] = field(default_factory=list)
    embeds: list[Any] = field(default_factory=list)
    marks: dict[int, list[Any]] = field(default_factory=dict)
    page_type: tuple[float, ...] = (1.0, *[0.0] * (len(PAGE_TYPES) - 1))
    text_length: int = 0
    updates: list[Any] = field(default_factory=list)
    updates_named: bool = False
    notices: list[str] = field(default_factory=list)
    state: list[tuple[str, str]] = field(default_factory=list)

    @property
    def update_count(self) -> int:
        return len(self.updates)

    above: list[Any] = field(default_factory=list)
    behind: list[Any] = field(default_factory=list)

    def beside(self) -> tuple[list[Any], list[Any]]:
        """The lines beside the text that are no part of it."""
        return self.above, self.behind

    def before(self, block: int, most: int) -> list[Any]:
        """The lines before a block."""
        return [row for row in self.content if block - most <= row[0] < block]

    def beginning(self, phrases: Beginnings, longest: int) -> list[Any]:
        """The short lines that begin with a phrase."""
        return [row for row in self.content if phrases.in_last([row], 1, longest)]

    @property
    def blocks(self) -> list[Any]:
        """Every block, the left-out ones too."""
        return self.content


def block(index, label, text, kind="paragraph", *, score=0.9, level=0, group=-1):
    return (index, LABELS.index(label), KINDS.index(kind), text, score, level, group, -1, -1, 0, 0, 0)


def page(*blocks, kind="html", images=(), meta=(), **claims):
    """A page of (label, text) pairs or whole rows, with these pairs of `<meta>`, these claims and no others."""
    rows = [row if len(row) > 2 else block(index, *row) for index, row in enumerate(blocks)]
    claims["meta"] = {key: [value for other, value in meta if other == key] for key, _ in meta}
    return MadePage(kind, NO_CLAIMS | claims, rows, list(images), text_length=sum([len(row[3]) for row in rows]))
