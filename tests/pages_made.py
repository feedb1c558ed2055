"""A page as the native side would give it, made by hand from labelled texts: the test double for the fields."""

from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from saring._core import Beginnings, Embeds, Images, Inserted
from saring.fields.columns import BODY, KINDS, LABELS, PAGE_TYPES
from saring.fields.facts import NO_CLAIMS

_HEADLINE = LABELS.index("headline")
_PARAGRAPH, _UNSPACED_PARAGRAPH, _LONGEST, _MOST_ABOVE, _MOST_BEHIND = 80, 40, 200, 6, 3


def _is_paragraph(text: str) -> bool:
    return len(text) >= _PARAGRAPH or (len(text) >= _UNSPACED_PARAGRAPH and text[0] >= "\u0e00")


@dataclass
class MadePage:
    kind: str = "html"
    claims: dict[str, Any] = field(default_factory=dict)
    content: list[Any] = field(default_factory=list)
    images: Images = field(default_factory=Images)
    embeds: Embeds = field(default_factory=Embeds)
    marks: None = None
    page_type: tuple[float, ...] = (1.0, *[0.0] * (len(PAGE_TYPES) - 1))
    text_length: int = 0
    updates: list[Any] = field(default_factory=list)
    updates_named: bool = False
    notices: list[str] = field(default_factory=list)
    state: list[tuple[str, str]] = field(default_factory=list)

    @property
    def update_count(self) -> int:
        return len(self.updates)

    def beside(self, content: list[Any]) -> tuple[list[Any], list[Any]]:
        """The lines above and behind the text, of which none is left out."""
        body = [row[0] for row in content if row[1] == BODY]
        first = next((row[0] for row in content if row[1] == BODY and _is_paragraph(row[3])), None)
        if first is None:
            return [], []
        title = next((row[0] for row in content if row[1] == _HEADLINE and row[0] < first), -1)
        above = [row for row in content if title < row[0] < first and len(row[3]) <= _LONGEST]
        return above[-_MOST_ABOVE:], [row for row in content if row[0] > body[-1]][:_MOST_BEHIND]

    def before(self, block: int, most: int) -> list[Any]:
        """The lines before a block."""
        return [row for row in self.content if block - most <= row[0] < block]

    def beginning(self, phrases: Beginnings, longest: int) -> list[tuple[Any, Any]]:
        """The short lines that begin so, each with the block behind it."""
        pairs = zip_longest(self.content, self.content[1:])
        return [(row, after) for row, after in pairs if phrases.in_last([row], 1, longest)]

    def related(self, words: Inserted) -> list[tuple[int, str, str]]:
        """None: no line here has a link."""
        del words
        return []

    @property
    def blocks(self) -> list[Any]:
        """Every block, the left-out ones too."""
        return self.content

    @property
    def block_count(self) -> int:
        return len(self.content)


def block(index, label, text, kind="paragraph", *, score=0.9, level=0, group=-1, place=(-1, -1, 0, 0, 0)):
    """A row; its place is row, column, nesting, whether ordered, part."""
    return (index, LABELS.index(label), KINDS.index(kind), text, score, level, group, *place)


def page(*blocks, kind="html", images=(), meta=(), **claims):
    """A page of (label, text) pairs or whole rows, with these pairs of `<meta>`, these claims and no others."""
    rows = [row if len(row) > 2 else block(index, *row) for index, row in enumerate(blocks)]
    claims["meta"] = {key: [value for other, value in meta if other == key] for key, _ in meta}
    return MadePage(kind, NO_CLAIMS | claims, rows, Images(list(images)), text_length=sum([len(row[3]) for row in rows]))
