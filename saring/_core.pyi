"""The native half: bytes of one page to labelled blocks and claims. Checked against the binary by `mypy.stubtest`."""

from collections.abc import Set as AbstractSet
from typing import Any, Final, TypeAlias, TypeVar, final

_Row = TypeVar("_Row", bound=tuple[Any, ...])

_Forms: TypeAlias = list[tuple[str, str]]
_Rows: TypeAlias = list[tuple[Any, ...]]
_ByLabel: TypeAlias = dict[str, _Rows]

__all__ = [
    "BLOCK_COLUMNS",
    "DECISIONS",
    "EMBED_COLUMNS",
    "FEATURES",
    "FEATURE_GROUPS",
    "FIRST_EAST_ASIAN",
    "FIRST_UNSPACED",
    "KINDS",
    "LABELS",
    "LEVEL_UNKNOWN",
    "MARKS",
    "NAMES_DIGEST",
    "PAGE_TYPES",
    "PARTS",
    "SOFT",
    "VOTE_GROUPS",
    "Agencies",
    "Beginnings",
    "BlockMaker",
    "CopyBoilerplate",
    "CopyCounting",
    "CopyRun",
    "CopySearch",
    "Credits",
    "Embeds",
    "Images",
    "Inserted",
    "KnownNames",
    "LanguageWords",
    "Leads",
    "Markers",
    "Marks",
    "Model",
    "ObjectKinds",
    "Page",
    "Phrases",
    "PlainNames",
    "TrainingPage",
    "VoteTable",
    "absolute",
    "by_label",
    "clean_text",
    "explain_page",
    "first_texts",
    "folded",
    "gzip_member",
    "host_of",
    "is_charset",
    "is_signed",
    "is_whole",
    "item_values",
    "keyword_list",
    "letter_blocks",
    "likeliest",
    "plain_letters",
    "plain_path",
    "plain_words",
    "read_fragment",
    "read_moment",
    "read_page",
    "table_cells",
    "table_groups",
    "text_in",
    "times_within",
    "title_rows",
    "training_page",
    "unspaced_words",
    "written_moment",
]

LABELS: Final[tuple[str, ...]]
KINDS: Final[tuple[str, ...]]
PAGE_TYPES: Final[tuple[str, ...]]
BLOCK_COLUMNS: Final[tuple[str, ...]]
EMBED_COLUMNS: Final[tuple[str, ...]]
MARKS: Final[tuple[str, ...]]
PARTS: Final[tuple[str, ...]]
FIRST_UNSPACED: Final[str]
FIRST_EAST_ASIAN: Final[str]
"""The first characters of the scripts without spaces between words, and of those without any between an office and a name either."""
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
class Agencies:
    """Names of agencies: as written and in lower case, each with the agency's; words beside them; what parts the names of a list."""

    def __new__(
        cls, exact: _Forms, lower: _Forms, roles: list[str], nouns: list[str], marks: str, words: list[str], joiners: list[str]
    ) -> Agencies: ...
    def named(self, text: str) -> str | None: ...
    def listed(self, text: str) -> list[str]: ...

@final
class Beginnings:
    """Phrases that lines may begin with, in whatever case."""

    def __new__(cls, phrases: list[str]) -> Beginnings: ...
    def in_last(self, rows: _Rows, last: int, longest: int) -> bool: ...

@final
class BlockMaker:
    """Makes the blocks of bodies, as instances of the record's classes."""

    def __new__(cls, block: type[Any], item: type[Any], mark: type[Any]) -> BlockMaker: ...
    def body(
        self, rows: _Rows, marks: Marks | None, base: str | None, cited: dict[int, str], tables: bool
    ) -> tuple[list[int], list[Any], list[_Rows]]:
        """The blocks of those rows that are content, and the pieces that are left to Python.

        Left are the first quotes whose source may be told, and what begins as an address does; `cited` has the blocks whose quotes
        name an address. Indices of the blocks' first rows, the blocks, the pieces.
        """

    def marks(self, marks: Marks | None, block: int, base: str | None, before: int) -> list[Any]:
        """The marks of a block, over a text in which so many characters stand before the block's."""

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

_Claimed: TypeAlias = tuple[str, str | None, str | None, int | None, int | None]
_Picture: TypeAlias = tuple[str | None, str | None, str | None, int | None, int | None, bool]
_Embed: TypeAlias = tuple[int, int, bool, str, list[tuple[str, str]], list[str]]

@final
class Credits:
    """The words of pictures' credits.

    Seven lists of words: before credits, between those and a name, at the end of credits; the longest first, behind captions, before
    captions, before credits; of nobody by name. Then agencies, and the classes and types of elements whose captions are no picture's.
    """

    def __new__(cls, words: tuple[list[str], ...], agencies: Agencies, posts: AbstractSet[str], media: list[str]) -> Credits: ...
    def split(self, caption: str) -> tuple[str | None, str | None]: ...
    def pictures(
        self, images: Images, embeds: Embeds, by_label: _ByLabel, base: str | None, claims: list[_Claimed]
    ) -> tuple[list[_Picture], list[tuple[int, _Picture]]]:
        """An article's pictures, each once: those that the page claims, and those that it shows.

        Of each the address, caption, credit, width, height, and whether it is claimed; then those that are shown with a caption, by the
        number of the block behind them.
        """

    def shown(self, images: Images, embeds: Embeds, by_label: _ByLabel, base: str | None, claimed: bool) -> list[tuple[int, _Picture]]:
        """The pictures shown in an article, as often as they are, by the number of the block behind them."""

@final
class Embeds:
    """What may show a thing from elsewhere on a page."""

    def __new__(cls, rows: list[_Embed] = ...) -> Embeds: ...
    def __len__(self) -> int: ...
    def beside(self, content: _Rows, by_label: _ByLabel) -> list[_Embed]: ...
    def cited(self, base: str | None) -> dict[int, str]: ...

@final
class Images:
    """The pictures of a page, made from tuples of address, block, figure, width, height."""

    def __new__(cls, rows: list[tuple[str, int, int, int, int]] = ...) -> Images: ...
    def __len__(self) -> int: ...

@final
class Inserted:
    """The words of lines between the paragraphs that are no part of the text."""

    def __new__(
        cls, links: list[str], before: str, labels: list[str], endings: list[str], after: str, newsletters: list[str], headings: list[str]
    ) -> Inserted: ...
    def label(self, line: str) -> int | None: ...
    def changes(self, rows: _Rows) -> list[tuple[int, int]]:
        """Places of rows that are one, and the labels that they are to have."""

@final
class KnownNames:
    """Names in lower case that are looked for in texts as whole words."""

    def __new__(cls, names: list[str]) -> KnownNames: ...
    def any_in(self, text: str) -> bool: ...
    def any_in_any(self, texts: list[str]) -> bool: ...
    def rows_in(self, rows: list[_Row]) -> list[_Row]: ...
    def ends_in(self, rows: list[_Row]) -> list[_Row]: ...

@final
class LanguageWords:
    def __new__(cls, entries: list[tuple[str, list[tuple[str, float]]]], scripts: list[tuple[str, list[str]]]) -> LanguageWords: ...
    def rank(self, text: str, script: str) -> tuple[int, list[tuple[float, str]]]: ...

@final
class Leads:
    """Words in lower case that stand before names."""

    def __new__(cls, entries: list[str]) -> Leads: ...
    def after(self, text: str) -> tuple[str, str] | None: ...
    def begin(self, text: str) -> bool: ...

@final
class Markers:
    """Words that say of what a date in a line is."""

    def __new__(cls, words: list[str]) -> Markers: ...
    def first(self, text: str) -> int | None: ...
    def last(self, text: str) -> int | None: ...

@final
class Marks:
    """Links and emphasis of a page's blocks, or of a stored body's."""

    def at(self, block: int) -> list[tuple[int, int, int, str | None]]:
        """Those of a block: start, end, number of the kind in `MARKS`, address as written."""

@final
class Model:
    def __new__(cls, data: bytes) -> Model: ...
    @property
    def version(self) -> str: ...

@final
class ObjectKinds:
    """Types of JSON-LD's objects, in groups."""

    def __new__(cls, groups: list[list[str]]) -> ObjectKinds: ...
    def sort(self, values: list[Any], most: int) -> tuple[list[list[dict[str, Any]]], dict[str, dict[str, Any]], set[str]]:
        """The objects at the top, in graphs and as main entities: those of each group, all by their identity, and their types."""

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
    def content(self) -> _Rows: ...
    @property
    def blocks(self) -> _Rows: ...
    @property
    def block_count(self) -> int: ...
    def beside(self, content: _Rows) -> tuple[_Rows, _Rows]: ...
    def before(self, block: int, most: int) -> _Rows: ...
    def beginning(self, phrases: Beginnings, longest: int) -> list[tuple[tuple[Any, ...], tuple[Any, ...] | None]]: ...
    def related(self, words: Inserted) -> list[tuple[int, str, str]]: ...
    @property
    def images(self) -> Images: ...
    @property
    def updates(self) -> list[tuple[int, int, int, str, int, int, list[int]]]: ...
    @property
    def update_count(self) -> int: ...
    @property
    def updates_named(self) -> bool: ...
    @property
    def embeds(self) -> Embeds: ...
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

def absolute(href: str, base: str | None) -> str | None:
    """The full http(s) address of a link on a page at `base`; None if it has none."""

def by_label(rows: _Rows) -> _ByLabel: ...
def clean_text(text: str) -> str:
    """The text without references, tags, characters without a shape, white space but single spaces; itself if it is so."""

def first_texts(rows: _Rows, least: int) -> tuple[str, int]: ...
def folded(text: bytes) -> bytes: ...
def gzip_member(held: bytes, at: int, all: bool, most: int) -> tuple[bytes, int] | None: ...
def keyword_list(text: str, coded: bool) -> list[str]: ...
def host_of(url: str | None) -> str: ...
def is_charset(label: str) -> bool: ...
def is_whole(url: str) -> bool: ...
def unspaced_words(text: str) -> int:
    """How many words of a text are one character each to the search for copies, as its script puts no spaces."""

def letter_blocks(text: str) -> list[tuple[int, int]]: ...
def likeliest(chances: tuple[float, ...], least: float, said: list[tuple[str, float]]) -> tuple[str, float]: ...
def is_signed(text: str, most: int = 4) -> bool:
    """Whether a text is names only: up to `most` parted by strokes, each of few words with capitals, no numbers."""

def plain_letters(text: str) -> str | None: ...
def plain_path(url: str) -> str | None: ...
def item_values(items: list[tuple[str, str, str]], others: frozenset[str]) -> dict[str, list[str]]: ...
def plain_words(text: str) -> tuple[int, str]: ...
def read_fragment(markup: str, first: int) -> tuple[_Rows, Images, list[tuple[int, str]], Marks]: ...
def read_moment(text: str) -> tuple[int, int, int, int | None, int, int, int | None] | None: ...
def read_page(data: bytes, model: Model, charset: str | None = None, kind: str | None = None) -> Page: ...
def explain_page(data: bytes, model: Model, charset: str | None = None, kind: str | None = None) -> tuple[Page, dict[str, Any]]: ...
def times_within(times: list[tuple[str, str, str, str, float]], parts: tuple[str, ...]) -> list[tuple[str, str, str, str, float]]: ...
def title_rows(rows: _Rows, title: str | None, headings: list[tuple[int, str]]) -> list[tuple[int, int]]: ...
def written_moment(moment: tuple[int, int, int, int | None, int, int, int | None]) -> str: ...
def table_groups(rows: _Rows) -> list[int]: ...
def text_in(value: object) -> str | None: ...
def table_cells(rows: _Rows) -> list[int]: ...

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
