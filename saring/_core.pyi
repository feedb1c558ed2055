"""The native half: bytes of one page to labelled blocks and claims. Checked against the binary by `mypy.stubtest`."""

from typing import Any, Final, final

__all__ = [
    "BLOCK_COLUMNS",
    "DECISIONS",
    "EMBED_COLUMNS",
    "FEATURES",
    "FEATURE_GROUPS",
    "IMAGE_COLUMNS",
    "KINDS",
    "LABELS",
    "LEVEL_UNKNOWN",
    "MARKS",
    "NAMES_DIGEST",
    "PAGE_TYPES",
    "PARTS",
    "SOFT",
    "VOTE_GROUPS",
    "BlockMaker",
    "CopyBoilerplate",
    "CopyCounting",
    "CopyRun",
    "CopySearch",
    "Inserted",
    "KnownNames",
    "LanguageWords",
    "Marks",
    "Model",
    "Page",
    "Phrases",
    "PlainNames",
    "SmallPrint",
    "TrainingPage",
    "VoteTable",
    "by_label",
    "changed_labels",
    "explain_page",
    "folded",
    "full_address",
    "gzip_member",
    "item_values",
    "letter_blocks",
    "likeliest",
    "picture_key",
    "plain_letters",
    "plain_text",
    "plain_words",
    "read_fragment",
    "read_moment",
    "read_page",
    "table_cells",
    "table_groups",
    "training_page",
]

LABELS: Final[tuple[str, ...]]
KINDS: Final[tuple[str, ...]]
PAGE_TYPES: Final[tuple[str, ...]]
BLOCK_COLUMNS: Final[tuple[str, ...]]
IMAGE_COLUMNS: Final[tuple[str, ...]]
EMBED_COLUMNS: Final[tuple[str, ...]]
MARKS: Final[tuple[str, ...]]
PARTS: Final[tuple[str, ...]]
FEATURES: Final[tuple[str, ...]]
"""Names of the columns of a row, in their order."""
FEATURE_GROUPS: Final[tuple[tuple[str, str, tuple[str, ...]], ...]]
"""What reasons of the model are called: name, words and columns of every group; the last, the blocks before and behind, has no columns."""
DECISIONS: Final[tuple[str, ...]]
"""Names of what decides that a block is content or is not, in the order of their numbers."""
VOTE_GROUPS: Final[tuple[str, ...]]
"""Groups of labels that tokens vote for."""
LEVEL_UNKNOWN: Final[int]
"""The level of a heading that does not say its own."""
NAMES_DIGEST: Final[str]
"""Digest of the names of columns and labels: a model made for others is refused."""
SOFT: Final[int]
"""The flag of a block that only a single line break parts from the one before it."""

@final
class BlockMaker:
    """Makes the blocks of bodies, as instances of the record's classes."""

    def __new__(cls, block: type[Any], item: type[Any], mark: type[Any]) -> BlockMaker: ...
    def body(
        self, rows: list[tuple[Any, ...]], marks: Marks | None, base: str | None, links: dict[str, str | None], tables: bool
    ) -> tuple[list[int], list[Any], list[list[tuple[Any, ...]]]]:
        """The blocks of those rows that are content, and the pieces that are left to Python: quotes, and what begins as an address does.

        Indices of the blocks' first rows, the blocks, the pieces. `links` has full addresses by those that `Marks.unresolved` gives.
        """

@final
class CopyBoilerplate:
    """Passages that portals print under everything."""

    def __len__(self) -> int: ...

@final
class CopyCounting:
    """Counts the passages of a run's portals over the texts of the runs that are added, its own among them."""

    def __new__(cls, run: CopyRun) -> CopyCounting: ...
    def add(self, other: CopyRun) -> None: ...
    def finish(self) -> CopyBoilerplate: ...

@final
class CopyRun:
    """Texts, the earliest first, and the index of their fingerprints."""

    def __new__(cls, texts: list[str], portals: list[str]) -> CopyRun: ...
    @staticmethod
    def from_bytes(data: bytes) -> CopyRun: ...
    def to_bytes(self) -> bytes: ...
    def __len__(self) -> int: ...

@final
class CopySearch:
    """Finds the copies of a run's texts from `first` to before `end`, with a limit to what is spent on each text."""

    def __new__(cls, run: CopyRun, boilerplate: CopyBoilerplate, first: int, end: int) -> CopySearch: ...
    def among(self, others: list[tuple[CopyRun, CopyBoilerplate]]) -> list[tuple[int, int, int, float, float, int, bool]]:
        """Pairs with texts of these runs.

        Number of the earlier text's run, its place there, the later text's place, how much of either stands in the other, words of the
        longest passage that both have, whether they are equal.
        """

@final
class Inserted:
    """The words of lines between the paragraphs that are no part of the text."""

    def __new__(
        cls, links: list[str], before: str, labels: list[str], endings: list[str], after: str, newsletters: list[str]
    ) -> Inserted: ...
    def label(self, line: str) -> int | None: ...

@final
class KnownNames:
    """Names in lower case that are looked for in texts as whole words."""

    def __new__(cls, names: list[str]) -> KnownNames: ...
    def any_in(self, text: str) -> bool: ...

@final
class LanguageWords:
    def __new__(cls, entries: list[tuple[str, list[tuple[str, float]]]], scripts: list[tuple[str, list[str]]]) -> LanguageWords: ...
    def rank(self, text: str, script: str) -> tuple[int, list[tuple[float, str]]]: ...

@final
class Marks:
    """Links and emphasis of a page's blocks."""

    def at(self, block: int) -> list[tuple[int, int, int, str | None]]:
        """Those of a block: start, end, number of the kind in `MARKS`, address as written."""
    def unresolved(self, rows: list[tuple[Any, ...]], base: str | None) -> list[str]:
        """Addresses of links in those rows that are content, which are not made full at a look."""

@final
class Model:
    def __new__(cls, data: bytes) -> Model: ...
    @property
    def version(self) -> str: ...

@final
class Page:
    @property
    def kind(self) -> str: ...
    @property
    def charset(self) -> str: ...
    @property
    def charset_source(self) -> str: ...
    @property
    def claims(self) -> dict[str, Any]: ...
    @property
    def state(self) -> list[tuple[str, str]]: ...
    @property
    def content(self) -> list[tuple[Any, ...]]: ...
    @property
    def blocks(self) -> list[tuple[Any, ...]]: ...
    @property
    def block_count(self) -> int: ...
    def beside(self, content: list[tuple[Any, ...]]) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]: ...
    def before(self, block: int, most: int) -> list[tuple[Any, ...]]: ...
    @property
    def images(self) -> list[tuple[Any, ...]]: ...
    @property
    def updates(self) -> list[tuple[int, int, int, str, int, int, list[int]]]: ...
    @property
    def update_count(self) -> int: ...
    @property
    def updates_named(self) -> bool: ...
    @property
    def embeds(self) -> list[tuple[Any, ...]]: ...
    @property
    def marks(self) -> Marks: ...
    @property
    def page_type(self) -> tuple[float, ...]: ...
    @property
    def text_length(self) -> int: ...
    @property
    def notices(self) -> list[str]: ...

@final
class Phrases:
    """Phrases in lower case that are looked for in texts."""

    def __new__(cls, phrases: list[str]) -> Phrases: ...
    def any_in(self, text: str) -> bool: ...

@final
class PlainNames:
    """Tells bylines that are one plain name."""

    def __new__(cls, others: list[str]) -> PlainNames: ...
    def name(self, text: str) -> str | None: ...

@final
class SmallPrint:
    """The words of lines behind a text that are no part of it."""

    def __new__(cls, notices: list[str], ends: list[str], signs: list[str], pointers: list[str]) -> SmallPrint: ...
    def says(self, line: str) -> bool: ...

def by_label(rows: list[tuple[Any, ...]]) -> dict[str, list[tuple[Any, ...]]]: ...
def folded(text: bytes) -> bytes: ...
def full_address(href: str, base: str | None) -> str | None: ...
def gzip_member(held: bytes, at: int, all: bool, most: int) -> tuple[bytes, int] | None: ...
def item_values(items: list[tuple[str, str, str]], others: frozenset[str]) -> dict[str, list[str]]: ...
def letter_blocks(text: str) -> list[tuple[int, int]]: ...
def likeliest(chances: tuple[float, ...], least: float, said: list[tuple[str, float]]) -> tuple[str, float]: ...
def picture_key(url: str) -> str: ...
def plain_letters(text: str) -> str | None: ...
def plain_text(text: str) -> str | None: ...
def plain_words(text: str) -> tuple[int, str]: ...
def read_fragment(markup: str, first: int) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]], list[tuple[int, str]]]: ...
def read_moment(text: str) -> tuple[int, int, int, int | None, int, int, int | None] | None: ...
def read_page(data: bytes, model: Model, charset: str | None = None, kind: str | None = None) -> Page: ...
def changed_labels(
    rows: list[tuple[Any, ...]],
    title: str | None,
    headings: list[tuple[int, str]],
    page_type: tuple[float, ...] | None,
    inserted: Inserted,
    small_print: SmallPrint,
) -> list[tuple[str, list[tuple[int, int]]]]:
    """What rules change, by their names in their order: places of rows and their new labels."""

def explain_page(data: bytes, model: Model, charset: str | None = None, kind: str | None = None) -> tuple[Page, dict[str, Any]]: ...
def table_cells(rows: list[tuple[Any, ...]]) -> list[int]: ...
def table_groups(rows: list[tuple[Any, ...]]) -> list[int]: ...

@final
class VoteTable:
    """Tokens, and for each one score for every one of `VOTE_GROUPS`. For training only."""

    def __new__(cls, tokens: list[int], scores: list[float]) -> VoteTable: ...

@final
class TrainingPage:
    """A page on its way to the model: its blocks, their tokens and rows. For training only."""

    @property
    def texts(self) -> list[str]: ...
    @property
    def views(self) -> list[tuple[int, int, float, float, list[str], int]]: ...
    @property
    def words(self) -> list[int]: ...
    @property
    def builds(self) -> list[int]: ...
    @property
    def tokens(self) -> list[tuple[list[int], list[int], list[int]]]: ...
    @property
    def rows(self) -> bytes: ...

def training_page(data: bytes, votes: VoteTable | None = None, charset: str | None = None, kind: str | None = None) -> TrainingPage: ...
