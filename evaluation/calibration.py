"""Whether confidences are true: of the values of which saring is nine tenths sure, nine in ten should be right."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

BINS = 10
MOST = 0.05
"""What all fields together, and the verdict, may err by."""
ALL_FIELDS = "all fields"
VERDICT = "verdict"
DRAWS = 200
Told = Sequence[tuple[float, bool]]
"""Confidences, each with whether the value was right."""


class Outcome(NamedTuple):
    """One value: how sure saring is of it when fitted on other sites, how sure when fitted on all, and whether it is right."""

    unseen: float
    shipped: float
    right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """The values whose confidence is from `low` up to `low` + 0.1: how many, their mean confidence, the share of right ones."""

    low: float
    count: int
    confidence: float
    right: float


def reliability(told: Told, by: Sequence[float] | None = None, bins: int = BINS) -> list[Bin]:
    """Return the bins of equal width that hold any value; 1.0 belongs to the last.

    Args:
        told: confidences and outcomes.
        by: numbers that say which bin each belongs to, if not its confidence.
        bins: how many there are from 0 to 1.
    """
    filled: dict[int, list[tuple[float, bool]]] = {}
    for one, place in zip(told, by or [confidence for confidence, _ in told], strict=True):
        filled.setdefault(min(int(place * bins), bins - 1), []).append(one)
    return [
        Bin(
            number / bins,
            len(members),
            sum(confidence for confidence, _ in members) / len(members),
            sum(right for _, right in members) / len(members),
        )
        for number, members in sorted(filled.items())
    ]


def expected_calibration_error(told: Told, by: Sequence[float] | None = None, bins: int = BINS) -> float:
    """Return the mean distance of confidence and share of right values over the bins, each by its count (Naeini et al. 2015); 0..1."""
    return sum(one.count * abs(one.confidence - one.right) for one in reliability(told, by, bins)) / len(told)


def brier(told: Told) -> float:
    """Return the mean squared distance of confidence and outcome (Brier 1950); 0 is best."""
    return sum((confidence - right) ** 2 for confidence, right in told) / len(told)


def least_error(told: Told) -> float:
    """Return the calibration error that these very confidences would have if they were true: what so few values cannot fall below.

    The mean over outcomes drawn from the confidences, with a fixed seed.
    """
    draw = random.Random(7)
    drawn = ([(confidence, draw.random() < confidence) for confidence, _ in told] for _ in range(DRAWS))
    return sum(expected_calibration_error(one) for one in drawn) / DRAWS


def table(fields: Mapping[str, Sequence[Outcome]]) -> str:
    """Return a table of fields, and the bins of all fields but the verdict together."""
    every = {**fields, ALL_FIELDS: of_record(fields)}
    return "\n".join([*_lines(every), "", *_bins(every[ALL_FIELDS])]) + "\n"


def of_record(fields: Mapping[str, Sequence[Outcome]]) -> list[Outcome]:
    """Return the outcomes of all fields but the verdict."""
    return [one for name, outcomes in fields.items() if not name.startswith(VERDICT) for one in outcomes]


def complaints(fields: Mapping[str, Sequence[Outcome]]) -> Iterator[str]:
    """Yield a sentence where all fields together, or the verdict, err by more than `MOST`."""
    verdicts = [one for name, outcomes in fields.items() if name.startswith(VERDICT) for one in outcomes]
    for name, outcomes in ((ALL_FIELDS, of_record(fields)), ("verdicts", verdicts)):
        error = expected_calibration_error([(one.unseen, one.right) for one in outcomes]) if outcomes else 0.0
        if error > MOST:
            yield f"{name} err by {error:.3f}, more than {MOST}"


def _lines(fields: Mapping[str, Sequence[Outcome]]) -> Iterator[str]:
    yield "| field | values | right % | mean confidence % | ECE | in fixed bins | if true | Brier |"
    yield "|---|--:|--:|--:|--:|--:|--:|--:|"
    for name, outcomes in fields.items():
        told = [(one.unseen, one.right) for one in outcomes]
        right, mean = (100 * sum(one[part] for one in told) / len(told) for part in (1, 0))
        fixed = expected_calibration_error(told, [one.shipped for one in outcomes])
        figures = [expected_calibration_error(told), fixed, least_error(told), brier(told)]
        yield f"| {name} | {len(told)} | {right:.1f} | {mean:.1f} | {' | '.join(f'{one:.3f}' for one in figures)} |"


def _bins(outcomes: Sequence[Outcome]) -> Iterator[str]:
    yield "| confidence | values | mean confidence % | right % |"
    yield "|---|--:|--:|--:|"
    for one in reliability([(outcome.unseen, outcome.right) for outcome in outcomes]):
        yield f"| {one.low:.1f}–{one.low + 1 / BINS:.1f} | {one.count} | {100 * one.confidence:.1f} | {100 * one.right:.1f} |"
