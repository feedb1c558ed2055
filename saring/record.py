"""The article record: what saring says about one page.

Attributes are the snake_case of schema.org's `NewsArticle`; `Article.to_dict` gives the same in camelCase, ready for JSON.
A thing that is not known is `None` or empty here and absent there: never guessed, never copied from another field.
Dates are ISO 8601 text with the offset that the page gives; a date without a time stays a date, which no `datetime` can say.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Self

from saring import _jsonable, _words

BlockType = Literal["paragraph", "heading", "list", "quote", "table", "code", "figure", "embed", "liveUpdate"]
MarkType = Literal["link", "strong", "emphasis", "code", "superscript", "subscript", "deleted"]
VerdictKind = Literal[
    "article",
    "liveblog",
    "gallery",
    "video",
    "listing",
    "forum",
    "product",
    "documentation",
    "page",
    "empty",
    "errorPage",
    "notHtml",
]


_keep = object.__setattr__
"""Sets an attribute of a new record, which is frozen from then on."""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who wrote or made the article."""

    name: str
    url: str | None = None
    role: str | None = None
    """What the page calls the person: "Reporter", "Editor", "Jurnalis" …"""


@dataclass(frozen=True, slots=True)
class Organization:
    """A publisher, or an agency whose text the publisher carries."""

    name: str
    url: str | None = None
    logo: str | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of the article. `url` is None in a text capture, which keeps captions but no addresses."""

    url: str | None = None
    caption: str | None = None
    credit_text: str | None = None
    width: int | None = None
    height: int | None = None
    representative_of_page: bool = False
    """Whether the page itself names this picture as the one that stands for it."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another page."""

    url: str
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Pagination:
    """The article's own pager: which page this is, of how many, and where the others are."""

    page: int | None = None
    """None where nothing tells, and where all pages are on one."""
    pages: int | None = None
    next: str | None = None
    urls: tuple[str, ...] = ()
    """Addresses of pages that the pager links, in the pages' order; that of all pages on one is the last."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A reader's comment."""

    text: str
    author: Person | None = None
    date_created: str | None = None


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item of a list; `level` 2 and more are lists within the list."""

    text: str
    level: int = 1
    ordered: bool | None = None
    """Whether it is numbered, where that differs from the whole list's `ordered`: points within a numbered list, or the reverse."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a block's text that is a link or stands out."""

    start: int
    """Characters (code points) of the text before it."""
    end: int
    """Characters up to its end."""
    type: MarkType
    """What it is, or how it stands out."""
    url: str | None = None
    """Link: the whole http(s) address it leads to."""

    def __init__(self, start: int, end: int, type: MarkType, url: str | None = None) -> None:
        # As for `Evidence`: half the time.
        _keep_start(self, start)
        _keep_end(self, end)
        _keep_type(self, type)
        _keep_url(self, url)


_keep_start, _keep_end, _keep_type, _keep_url = [Mark.__dict__[name].__set__ for name in ("start", "end", "type", "url")]


@dataclass(frozen=True)
class Block:
    """One piece of the body, in reading order.

    `text` is what the block adds to `Article.text`: nothing for a figure, the words of a quoted post for an embed, items by line
    for a list, rows by line with tabs between cells for a table, headline and paragraphs for a live update, parted by a blank line. So
    `items`, `rows` and `headline` repeat it with structure; make those blocks with `Block.of_list`, `Block.of_table` and
    `Block.of_update`. It is plain whatever the markup: links and emphasis are `marks` over it.
    """

    # A page has 27: without slots each keeps only what differs from the class's defaults, and takes 0.4 µs to make, not 1.4.

    type: BlockType
    text: str = ""
    level: int | None = None
    """Heading: 1 to 6."""
    ordered: bool = False
    """List: whether its items are numbered."""
    items: tuple[ListItem, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    url: str | None = None
    """Figure: address of the picture. Embed: of the page of the embedded thing, or of its file. Quote: of what is quoted."""
    caption: str | None = None
    credit_text: str | None = None
    date: str | None = None
    """Live update: when it was posted."""
    headline: str | None = None
    """Live update: its headline, which is the first paragraph of its text too."""
    author: Person | None = None
    """Live update: who wrote it."""
    marks: tuple[Mark, ...] = ()
    """Links and emphasis over `text`, by start, the longer first. Marks of one type neither overlap nor touch, and none goes from one
    item, cell or paragraph to the next; code has none."""
    header_rows: int = 0
    """Table: how many rows at its top are headers."""
    source: str | None = None
    """Quote, embed: who said it or where it is from, as the page says it; no part of `text`."""
    provider: str | None = None
    """Embed: the service it is from, "YouTube", "X" …; None if it is none that saring knows."""

    def __init__(  # noqa: PLR0913, PLR0917 - one for each field, as a dataclass has it
        self,
        type: BlockType,
        text: str = "",
        level: int | None = None,
        ordered: bool = False,
        items: tuple[ListItem, ...] = (),
        rows: tuple[tuple[str, ...], ...] = (),
        url: str | None = None,
        caption: str | None = None,
        credit_text: str | None = None,
        date: str | None = None,
        headline: str | None = None,
        author: Person | None = None,
        marks: tuple[Mark, ...] = (),
        header_rows: int = 0,
        source: str | None = None,
        provider: str | None = None,
    ) -> None:
        _keep(self, "type", type)
        _keep(self, "text", text)
        if level is not None:
            _keep(self, "level", level)
        if ordered:
            _keep(self, "ordered", ordered)
        if items:
            _keep(self, "items", items)
        if rows:
            _keep(self, "rows", rows)
        if url is not None:
            _keep(self, "url", url)
        if caption is not None:
            _keep(self, "caption", caption)
        if credit_text is not None:
            _keep(self, "credit_text", credit_text)
        if marks:
            _keep(self, "marks", marks)
        if header_rows or date is not None or headline is not None or author is not None or source is not None or provider is not None:
            rare = (("date", date), ("headline", headline), ("author", author), ("source", source), ("provider", provider))
            self._keep_rare(rare, header_rows)

    def _keep_rare(self, values: tuple[tuple[str, object], ...], header_rows: int) -> None:
        """What few blocks have."""
        for name, value in values:
            if value is not None:
                _keep(self, name, value)
        if header_rows:
            _keep(self, "header_rows", header_rows)

    @classmethod
    def of_list(cls, items: tuple[ListItem, ...], *, ordered: bool = False, marks: tuple[Mark, ...] = ()) -> Self:
        """Make a list block; the marks are over the items' texts, parted by line breaks."""
        return cls("list", "\n".join([item.text for item in items]), ordered=ordered, items=items, marks=marks)

    @classmethod
    def of_table(cls, rows: tuple[tuple[str, ...], ...], *, header_rows: int = 0, marks: tuple[Mark, ...] = ()) -> Self:
        """Make a table block; the marks are over the rows' texts, parted by line breaks, and tabs between cells."""
        return cls("table", "\n".join(["\t".join(row) for row in rows]), rows=rows, header_rows=header_rows, marks=marks)

    @classmethod
    def of_update(
        cls, paragraphs: tuple[str, ...], *, headline: str | None = None, date: str | None = None, author: Person | None = None
    ) -> Self:
        """Make a live blog's update."""
        texts = (headline, *paragraphs) if headline else paragraphs
        return cls("liveUpdate", "\n\n".join(texts), date=date, headline=headline, author=author)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a field's value comes from, and how sure saring is of it."""

    source: str
    """What kind of place: "jsonld", "meta", "microdata", "time", "text", "model", "url" …"""
    where: str | None = None
    """Which place of that kind: a meta key, a JSON path, the number of a block."""
    raw: str | None = None
    """The words as they stand there."""
    confidence: float | None = None
    """Probability that the value is right, 0 to 1, as counted on labelled pages; None for fields that no labelled pages tell of."""

    def __init__(self, source: str, where: str | None = None, raw: str | None = None, confidence: float | None = None) -> None:
        # A page has 18, and this takes 0.4 µs for each; as a dataclass makes it, 0.65.
        _keep_source(self, source)
        _keep_where(self, where)
        _keep_raw(self, raw)
        _keep_confidence(self, confidence)


_keep_source, _keep_where, _keep_raw, _keep_confidence = [
    Evidence.__dict__[name].__set__ for name in ("source", "where", "raw", "confidence")
]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the page is, and why saring says so."""

    kind: VerdictKind
    reason: str
    confidence: float | None = None
    """Probability that the page is an article (liveblogs are), or that it is none, whichever `kind` says; 0 to 1."""


@dataclass(frozen=True, slots=True)
class CaptureInfo:
    """Which bytes the record was made from."""

    url: str | None = None
    date: str | None = None
    """When the page was captured, ISO 8601."""
    charset: str | None = None
    """The encoding the page was read in, by its name in the WHATWG Encoding Standard."""
    kind: str | None = None
    """What the bytes were: "html", "text", "pdf" …"""
    digest: str | None = None
    """The archive's own digest of the payload, as the archive writes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """The record of one page.

    `text`, `word_count` and `identifier` are worked out from `body` when asked for, each time: whoever needs one often keeps it.
    """

    headline: str | None = None
    alternative_headline: str | None = None
    description: str | None = None
    author: tuple[Person, ...] = ()
    source_organization: tuple[Organization, ...] = ()
    """The agencies whose text this is, where the publisher says so."""
    credit_text: str | None = None
    publisher: Organization | None = None
    dateline: str | None = None
    """The place before the first sentence, as the page writes it."""
    date_published: str | None = None
    date_modified: str | None = None
    article_section: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    in_language: str | None = None
    """BCP 47."""
    image: tuple[Image, ...] = ()
    body: tuple[Block, ...] = ()
    pagination: Pagination | None = None
    is_accessible_for_free: bool | None = None
    license: str | None = None
    """Address of the licence that the page gives its article, or the words for it."""
    url: str | None = None
    canonical_url: str | None = None
    related_link: tuple[Link, ...] = ()
    comment: tuple[Comment, ...] = ()
    verdict: Verdict
    evidence: Mapping[str, Evidence] = field(default_factory=dict, hash=False)
    """By attribute name: `evidence["date_published"]`; camelCase in JSON, like the fields."""
    capture: CaptureInfo | None = None

    @property
    def text(self) -> str:
        """The body as plain text, its blocks parted by a blank line."""
        return "\n\n".join([block.text for block in self.body if block.text])

    @property
    def word_count(self) -> int:
        """Number of words in `text`, counted as in `saring._words.count`."""
        return _words.count(self.text)

    @property
    def identifier(self) -> str | None:
        """SHA-256 (hex) of `text` in NFC with white space folded; None without a body. Equal bodies have equal identifiers."""
        return _words.fingerprint(self.text)

    def to_dict(self) -> dict[str, Any]:
        """The record as JSON-ready data, in camelCase.

        Unknown fields are absent; `verdict`, `articleBody`, `body` and `wordCount` are always there.
        """
        plain = _jsonable.dump(self)
        text = self.text
        plain["articleBody"] = text
        plain.setdefault("body", [])
        plain["wordCount"] = _words.count(text)
        if text:
            plain["identifier"] = _words.fingerprint(text)
        return {name: plain[name] for name in KEYS if name in plain}

    @classmethod
    def from_dict(cls, plain: Mapping[str, Any]) -> Self:
        """Read back what `to_dict` gave: `Article.from_dict(a.to_dict()) == a`.

        Keys that are no field are ignored, so that an older saring reads a newer one's records; so are `articleBody`, `wordCount`
        and `identifier`, which follow from `body`.

        Raises:
            RecordError: a field is missing or has a value of the wrong type.
        """
        return _jsonable.load(cls, plain)


KEYS = (
    "headline",
    "alternativeHeadline",
    "description",
    "author",
    "sourceOrganization",
    "creditText",
    "publisher",
    "dateline",
    "datePublished",
    "dateModified",
    "articleSection",
    "keywords",
    "inLanguage",
    "image",
    "articleBody",
    "body",
    "pagination",
    "isAccessibleForFree",
    "license",
    "url",
    "canonicalUrl",
    "relatedLink",
    "comment",
    "wordCount",
    "identifier",
    "verdict",
    "evidence",
    "capture",
)
"""Every key that `Article.to_dict` can give, in its order."""
