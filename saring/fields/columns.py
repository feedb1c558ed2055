"""What the native side gives: names by their numbers, and where things stand in its tuples, to which a test holds the numbers here."""

from typing import Any, Final, Protocol

from saring import _core
from saring._core import Beginnings, Embeds, Images, Inserted, Marks

LABELS: Final = _core.LABELS
KINDS: Final = _core.KINDS
PAGE_TYPES: Final = _core.PAGE_TYPES
PARTS: Final = _core.PARTS
MARKS: Final = _core.MARKS

BODY: Final = 0
HEADING: Final = 1
"""The numbers of the labels "body" and "heading"."""

# Columns of a block.
INDEX: Final = 0
LABEL: Final = 1
KIND: Final = 2
TEXT: Final = 3
SCORE: Final = 4
LEVEL: Final = 5
GROUP: Final = 6
ROW: Final = 7
COLUMN: Final = 8
PART: Final = 11

# Columns of what may show a thing from elsewhere.
EMBED_BLOCK: Final = 0
EMBED_END: Final = 1
EMBED_IN_FIGURE: Final = 2
EMBED_NAME: Final = 3
EMBED_ATTRIBUTES: Final = 4
EMBED_LINKS: Final = 5

Row = tuple[int, int, int, str, float, int, int, int, int, int, int, int]
"""A block as the native side gives it."""
UpdateRow = tuple[int, int, int, str, int, int, list[int]]
"""What has the shape of a live blog's update: numbers of its first block, of the one behind its last, of the one with its time; the time
for machines; numbers of its headline and byline, -1 if it has none, and of its text."""
EmbedRow = tuple[int, int, bool, str, list[tuple[str, str]], list[str]]
"""What may show a thing from elsewhere, as the native side gives it."""
MarkRow = tuple[int, int, int, str | None]
"""A mark as the native side gives it: start, end, number of its kind, address as written."""
Claims = dict[str, Any]
"""What a page says of itself; keys and shapes as in `core/src/claims`."""


def with_label(row: Row, label: int) -> Row:
    """The same block with another label."""
    return (row[INDEX], label, *row[KIND:])


def last_before(at: int, rows: list[Row], label: int) -> int:
    """The place of the last row before this one whose label is `label` or one before it in `LABELS`; -1 if there is none."""
    for before in range(at - 1, -1, -1):
        if rows[before][LABEL] <= label:
            return before
    return -1


class PageLike(Protocol):
    """What the fields read of `saring._core.Page`."""

    @property
    def kind(self) -> str: ...
    @property
    def claims(self) -> Claims: ...
    @property
    def state(self) -> list[tuple[str, str]]: ...
    @property
    def content(self) -> list[Row]: ...
    @property
    def blocks(self) -> list[Row]: ...
    @property
    def block_count(self) -> int: ...
    def beside(self, content: list[Row]) -> tuple[list[Row], list[Row]]: ...
    def before(self, block: int, most: int) -> list[Row]: ...
    def beginning(self, phrases: Beginnings, longest: int) -> list[tuple[Row, Row | None]]: ...
    def related(self, words: Inserted) -> list[tuple[int, str, str]]: ...
    @property
    def images(self) -> Images: ...
    @property
    def updates(self) -> list[UpdateRow]: ...
    @property
    def update_count(self) -> int: ...
    @property
    def updates_named(self) -> bool: ...
    @property
    def embeds(self) -> Embeds: ...
    @property
    def marks(self) -> Marks | None: ...
    @property
    def page_type(self) -> tuple[float, ...]: ...
    @property
    def text_length(self) -> int: ...
    @property
    def notices(self) -> list[str]: ...
