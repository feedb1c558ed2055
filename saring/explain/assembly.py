"""What the native half and the fields tell, put together to an explanation."""

import re
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Any

from saring import _core
from saring.explain.explanation import BlockExplanation, Candidate, Explanation, FieldExplanation, Likelihood, Reason, Trait
from saring.explain.words import DECIDED
from saring.fields.alternatives import Alternative
from saring.fields.columns import INDEX, KIND, KINDS, LABEL, LABELS, PAGE_TYPES, SCORE, TEXT, Row
from saring.fields.explained import Explained, Place
from saring.record import Article, Block, Image, Link, Organization, Pagination, Person

_WEAKEST = 0.2
"""Log-odds below which a group says nothing worth telling."""
_LEAST = 0.001
"""Probability below which a kind of page is not told."""
_MOST_REASONS, _MOST_TRAITS, _MOST_KINDS = 8, 3, 3
MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?)?(Z|[+-]\d\d:\d\d)?")
"""A date as records have it: day, time to the minute, offset; the seconds, which pages show to nobody, are not compared."""

_SAME = 0.05
"""Columns that are closer than this to what is usual are no trait of the block."""


def assemble(page: _core.Page, native: dict[str, Any], told: Explained) -> Explanation:
    """The explanation of a page.

    Args:
        page: what the native half read.
        native: what `_core.explain_page` says of it.
        told: what the fields say of it.
    """
    return Explanation(
        kind=page.kind,
        charset=page.charset,
        charset_source=page.charset_source,
        verdict=told.record.verdict,
        page_kinds=_page_kinds(page),
        threshold=native["threshold"],
        blocks=tuple(_blocks(page.blocks, native, told)),
        fields=tuple(_fields(told)),
        record=told.record,
    )


def _page_kinds(page: _core.Page) -> tuple[Likelihood, ...]:
    kinds = [Likelihood(name, chance) for name, chance in zip(PAGE_TYPES, page.page_type, strict=True) if chance >= _LEAST]
    return tuple(sorted(kinds, key=attrgetter("probability"), reverse=True)[:_MOST_KINDS])


def _blocks(rows: Sequence[Row], native: dict[str, Any], told: Explained) -> Iterator[BlockExplanation]:
    reasons = {block: _reasons(effects, values, native["usual"]) for block, _, effects, values in native["reasons"]}
    for row, (number, likeliest), place in zip(rows, native["judged"], told.places, strict=True):
        decision = place.rule or _core.DECISIONS[number]
        yield BlockExplanation(
            index=row[INDEX],
            text=row[TEXT],
            kind=KINDS[row[KIND]],
            label=LABELS[place.label],
            model_label=LABELS[row[LABEL]],
            score=row[SCORE],
            in_body=place.in_body,
            decision=decision,
            because=_because(decision, row, place, native["threshold"], told),
            likeliest=tuple([Likelihood(LABELS[label], chance) for label, chance in likeliest]),
            reasons=reasons.get(row[INDEX], ()),
        )


def _because(decision: str, row: Row, place: Place, threshold: float | None, told: Explained) -> str:
    said = DECIDED[decision]
    return (said.kept if place.in_body else said.left).format(
        score=_percent(row[SCORE]),
        threshold=_percent(threshold or 0.0),
        label=_a(LABELS[place.label]),
        verdict=told.record.verdict.reason,
        stored=_place_of_body(told),
    )


def _place_of_body(told: Explained) -> str:
    """Where in the page's data the body is from, if it is."""
    evidence = told.evidence.get("body")
    return f"{evidence.source} {evidence.where}" if evidence else ""


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"


def _a(label: str) -> str:
    return label if label in ("related", "navigation", "promotion", "boilerplate", "body") else f"a {label}"


def _reasons(effects: Sequence[float], values: Sequence[float], usual: Sequence[float]) -> tuple[Reason, ...]:
    """The strongest reasons of one block."""
    groups = zip(_core.FEATURE_GROUPS, effects, strict=True)
    strong = [(group, effect) for group, effect in groups if abs(effect) >= _WEAKEST]
    strong.sort(key=_strength, reverse=True)
    return tuple(
        [Reason(name, words, effect, _traits(columns, values, usual)) for (name, words, columns), effect in strong[:_MOST_REASONS]]
    )


def _strength(reason: tuple[Any, float]) -> float:
    return abs(reason[1])


_COLUMNS = {name: number for number, name in enumerate(_core.FEATURES)}


def _traits(columns: Sequence[str], values: Sequence[float], usual: Sequence[float]) -> tuple[Trait, ...]:
    """The columns of a group in which a block differs most from what is usual, as a share of the larger of the two."""
    traits = [Trait(name, values[_COLUMNS[name]], usual[_COLUMNS[name]]) for name in columns]
    told = [trait for trait in traits if _difference(trait) > _SAME]
    return tuple(sorted(told, key=_difference, reverse=True)[:_MOST_TRAITS])


def _difference(trait: Trait) -> float:
    return abs(trait.value - trait.usual) / max(abs(trait.value), abs(trait.usual), 1.0)


def _fields(told: Explained) -> Iterator[FieldExplanation]:
    """The fields that have a value or that any source says something of."""
    names = [name for name in Article.__dataclass_fields__ if name in told.evidence or told.alternatives.get(name)]
    for name in names:
        value = getattr(told.record, name)
        yield FieldExplanation(
            name=name,
            value=_words(value),
            evidence=told.evidence.get(name),
            candidates=tuple([_candidate(said, value) for said in told.alternatives.get(name, ())]),
        )


def _candidate(said: Alternative, value: object) -> Candidate:
    values = [text for part in (value, *(value if isinstance(value, tuple) else ())) if (text := _words(part))]
    return Candidate(said.value, said.evidence, any(_says_so(said.value, text) for text in values), said.problem)


def _says_so(candidate: str, value: str) -> bool:
    """Whether a source says the same as the value, if less exactly: a day without the time, a language without the region."""
    if candidate == value or value.startswith(f"{candidate}-"):
        return True
    one, other = MOMENT.fullmatch(candidate), MOMENT.fullmatch(value)
    return bool(one and other and all(a is None or b is None or a == b for a, b in zip(one.groups(), other.groups(), strict=True)))


def _words(value: object) -> str | None:
    """A value of the record as text; None if there is none."""
    if value is None or value == ():
        return None
    match value:
        case tuple():
            return ", ".join([text for part in value if (text := _words(part))])
        case Person() | Organization():
            return value.name
        case Image():
            return value.url or value.caption or value.credit_text
        case Block() | Link():
            return value.text or value.url
        case Pagination():
            return f"page {value.page or '?'} of {value.pages or '?'}"
        case bool():
            return "yes" if value else "no"
    return str(value)
