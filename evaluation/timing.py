"""Time systems in one process on one core, passes interleaved, the best pass of each counting.

Interleaved (every system's first pass, then every system's second) so that a busy moment of the machine does not fall
on one system alone; the best, because noise only ever adds. Pages are in memory; peers get them decoded, saring bytes.
"""

from __future__ import annotations

import gc
import logging
import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from evaluation.datasets import Page
from evaluation.peers import OWN, System
from evaluation.runner import answer

Reader = Callable[[Sequence[Page], int], None]
"""Reads pages with so many threads."""


@contextmanager
def one_core() -> Iterator[None]:
    """Keep the process on the last core it may use, and give the others back at the end; nothing where that cannot be said."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(allowed)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, allowed)


@contextmanager
def quiet() -> Iterator[None]:
    """Silence what peers log."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(before)


def one_pass(system: System, pages: Sequence[Page]) -> float:
    """Return the seconds `system` takes for `pages`, garbage of others collected before."""
    gc.collect()
    start = time.perf_counter()
    for page in pages:
        answer(system, page)
    return time.perf_counter() - start


def seconds_a_page(systems: Sequence[System], pages: Sequence[Page], passes: int = 3) -> dict[str, float]:
    """Return the mean seconds a page of each system's best pass, on one core."""
    best: dict[str, float] = {}
    with one_core(), quiet():
        for system in systems:  # imports and first-use tables are not what is timed
            one_pass(system, pages[:3])
        for _ in range(passes):
            for system in systems:
                seconds = one_pass(system, pages) / len(pages)
                best[system.name] = min(seconds, best.get(system.name, seconds))
    return best


def thread_gain(read: Reader, pages: Sequence[Page], passes: int = 3) -> float:
    """Return how many times faster two threads read `pages` than one, best passes against each other."""
    best = {1: float("inf"), 2: float("inf")}
    with quiet():
        for _ in range(passes):
            for workers, before in best.items():
                start = time.perf_counter()
                read(pages, workers)
                best[workers] = min(before, time.perf_counter() - start)
    return best[1] / best[2]


def reader_of(system: System) -> Reader:
    """Return how `system` reads with threads: saring by its own `extract_many`, a peer in a pool of threads."""
    if system.name == OWN:
        return _extract_many

    def read(pages: Sequence[Page], workers: int) -> None:
        with ThreadPoolExecutor(workers) as pool:
            for _ in pool.map(lambda page: answer(system, page), pages):
                pass

    return read


def _extract_many(pages: Sequence[Page], workers: int) -> None:
    from saring.extract import extract_many

    for _ in extract_many(((page.data, page.url) for page in pages), workers=workers):
        pass
