"""An explanation: how the record of one page came about, as data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from saring import _jsonable
from saring.record import Article, Evidence, Verdict


@dataclass(frozen=True, slots=True)
class Likelihood:
    """One thing that something may be, and how likely the model holds it to be that."""

    name: str
    probability: float


@dataclass(frozen=True, slots=True)
class Trait:
    """A column of the model's input: what it is of this block, and what it was compared with."""

    name: str
    value: float
    usual: float
    """Of the page's average block; where all blocks of the page have the same value, of the pages the model was trained on."""


@dataclass(frozen=True, slots=True)
class Reason:
    """What a group of the model's columns says of a block: the change of its score if the block were as usual in that."""

    name: str
    words: str
    """What it is, in words that go on from "because of"."""
    effect: float
    """Log-odds of content: above nought it speaks for the block, below against it."""
    traits: tuple[Trait, ...] = ()
    """The columns in which the block differs most from what is usual."""


@dataclass(frozen=True, slots=True)
class BlockExplanation:
    """One block of the page: what it was taken for, and why."""

    index: int
    text: str
    kind: str
    """What it is by its markup: paragraph, heading, item, cell …"""
    label: str
    """What it was taken for in the end."""
    model_label: str
    """What the native half took it for, before the rules of the fields."""
    score: float
    """Probability that it is content, as the model says."""
    in_body: bool
    decision: str
    """What decided: a name of `saring.explain.words.DECIDED`."""
    because: str
    """The same as a sentence."""
    likeliest: tuple[Likelihood, ...] = ()
    """The labels that the model holds to be likeliest."""
    reasons: tuple[Reason, ...] = ()
    """The strongest first; none for the blocks of a long page that are least like content."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What one source says of a field."""

    value: str
    evidence: Evidence
    agrees: bool
    """Whether it is the field's value, or one of its values."""
    problem: str | None = None
    """Why it cannot be the value."""


@dataclass(frozen=True, slots=True)
class FieldExplanation:
    """A field of the record: its value, where that is from, and what other sources say."""

    name: str
    """Attribute of `Article`."""
    value: str | None = None
    """In words; the record has it as data. None if the field has no value."""
    evidence: Evidence | None = None
    candidates: tuple[Candidate, ...] = ()
    """All that was looked at, the most trusted first, for fields that several sources give."""

    @property
    def alternatives(self) -> tuple[Candidate, ...]:
        """The candidates that lost."""
        return tuple([candidate for candidate in self.candidates if not candidate.agrees])


@dataclass(frozen=True, slots=True)
class Explanation:
    """How the record of one page came about."""

    kind: str
    """What the bytes are: "html", "text", "pdf" …"""
    charset: str
    charset_source: str
    """What said so: "bom", "http", "meta", "xml", "detected" or "default"."""
    verdict: Verdict
    page_kinds: tuple[Likelihood, ...]
    """What the model holds the page to be, the likeliest first."""
    threshold: float | None
    """Score from which a block of this page is content; None if no set of blocks promises to be an article."""
    blocks: tuple[BlockExplanation, ...]
    """All blocks, in page order."""
    fields: tuple[FieldExplanation, ...]
    """In the order of the record's attributes."""
    record: Article

    def to_dict(self) -> dict[str, Any]:
        """The explanation as JSON-ready data, in camelCase; what is unknown or empty is absent."""
        return {_jsonable.camel(name): value for name, value in self._entries()}

    def _entries(self) -> Iterator[tuple[str, Any]]:
        yield "kind", self.kind
        yield "charset", self.charset
        yield "charset_source", self.charset_source
        yield "verdict", _jsonable.dump(self.verdict)
        yield "page_kinds", _jsonable.dump(self.page_kinds)
        if self.threshold is not None:
            yield "threshold", self.threshold
        yield "blocks", _jsonable.dump(self.blocks)
        yield "fields", [_field(field) for field in self.fields]
        yield "record", self.record.to_dict()


def _field(field: FieldExplanation) -> Mapping[str, Any]:
    """The field under its name in the record."""
    return {**_jsonable.dump(field), "name": _jsonable.camel(field.name)}
