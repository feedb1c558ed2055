"""`make bench`: time, threads and memory of saring and its peers on the same news pages, and the ratios that matter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from evaluation.memory import Memory, measure
from evaluation.peers import OWN, System
from evaluation.sample import sample
from evaluation.timing import reader_of, seconds_a_page, thread_gain

USUAL = (
    "saring",
    "resiliparse",
    "trafilatura-fast",
    "trafilatura",
    "trafilatura-metadata",
    "justext",
    "readability-lxml",
    "goose3",
    "newspaper4k",
)
# Threads and memory are compared with those two: the fastest peer, and the one most used.
COMPARED = (OWN, "resiliparse", "trafilatura")
PEER_ROUNDS = 600


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured: seconds a page, gain of two threads over one, memory; each by system."""

    pages: int
    kilobytes: float
    seconds: Mapping[str, float]
    gains: Mapping[str, float]
    memory: Mapping[str, Memory]

    def plain(self) -> dict[str, Any]:
        """Return the figures as JSON can hold them."""
        return asdict(self)


def bench(systems: Sequence[System], folder: Path, passes: int, rounds: int, tell: Callable[[str], None] = print) -> Figures:
    """Measure `systems` on the sample of news pages in `folder`.

    Args:
        systems: which, installed.
        folder: of the labelled pages.
        passes: over the sample for each system; the best counts.
        rounds: pages that saring reads to see whether its memory grows; peers read fewer, being slower.
        tell: told what is being measured.
    """
    pages = sample(folder)
    tell(f"timing {', '.join(system.name for system in systems)}")
    compared = [system for system in systems if system.name in COMPARED]
    return Figures(
        pages=len(pages),
        kilobytes=sum(len(page.data) for page in pages) / len(pages) / 1000,
        seconds=seconds_a_page(systems, pages, passes),
        gains={system.name: thread_gain(reader_of(system), pages, passes) for system in compared},
        memory={s.name: measure(s, pages, rounds if s.name == OWN else min(rounds, PEER_ROUNDS)) for s in compared},
    )


def report(figures: Figures) -> str:
    """Return the figures as Markdown."""
    lines = [f"{figures.pages} news pages of {figures.kilobytes:.0f} KB on the mean; one process, one core, best pass.", ""]
    return "\n".join([*lines, *_times(figures), "", *_gains(figures), "", *_memory(figures), "", *_aims(figures)]) + "\n"


def _times(figures: Figures) -> Iterator[str]:
    yield "| system | ms a page | ÷ resiliparse | ÷ trafilatura-metadata |"
    yield "|---|--:|--:|--:|"
    for name, seconds in sorted(figures.seconds.items(), key=lambda item: item[1]):
        ratios = [_over(seconds, figures.seconds.get(other)) for other in ("resiliparse", "trafilatura-metadata")]
        yield f"| {name} | {1000 * seconds:.3f} | {ratios[0]} | {ratios[1]} |"


def _over(above: float, below: float | None) -> str:
    return f"{above / below:.3f}" if below else ""


def _gains(figures: Figures) -> Iterator[str]:
    for name, gain in figures.gains.items():
        yield f"{name}: two threads are {gain:.2f} × as fast as one."


def _memory(figures: Figures) -> Iterator[str]:
    for name, used in figures.memory.items():
        yield (
            f"{name}: {used.start:.0f} MB before any page, {used.peak:.0f} MB at most with a page of {used.page:.2f} MB, "
            f"{used.growth:+.1f} MB over {used.rounds} pages."
        )


def _aims(figures: Figures) -> Iterator[str]:
    """Yield what saring sets itself, reached or not."""
    own = figures.seconds.get(OWN)
    for peer, most in (("resiliparse", 1 / 2), ("trafilatura-metadata", 1 / 35)):
        if own and peer in figures.seconds:
            yield _aim(f"time ≤ {most:.4f} × {peer}", own / figures.seconds[peer] <= most)
    if OWN in figures.gains:
        yield _aim("two threads ≥ 1.7 × one", figures.gains[OWN] >= 1.7)
    if OWN in figures.memory:
        used = figures.memory[OWN]
        yield _aim("peak ≤ 8 × the page + 60 MB", used.peak <= 8 * used.page + 60)


def _aim(aim: str, reached: bool) -> str:
    return f"- {aim}: {'reached' if reached else 'NOT reached'}"
