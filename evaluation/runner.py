"""Run a system over pages in worker processes: what it raises or hangs on is counted, never raised.

A worker is a process that holds one system and answers one page at a time. A page that takes longer than the limit
costs that page: the worker is killed and another takes its place. Workers are renewed after some pages, because several
peers never give memory back.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing.connection import Connection
from queue import SimpleQueue

from evaluation.datasets import Page
from evaluation.peers import System

PAGES_BEFORE_RENEWAL = 400
SECONDS_TO_START = 60.0
TIMEOUT = "timeout"
DIED = "died"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a system made of one page. `trouble` is empty, or the exception's name, `timeout` or `died`."""

    text: str
    seconds: float
    trouble: str = ""


def answer(system: System, page: Page) -> Outcome:
    """Run `system` on `page` in this process; an exception becomes an outcome without text."""
    start = time.perf_counter()
    try:
        text = system.extract(page)
    except Exception as error:  # noqa: BLE001 - a peer may raise anything, and that is a result
        return Outcome("", time.perf_counter() - start, type(error).__name__)
    return Outcome(text, time.perf_counter() - start)


def _serve(system: System, pipe: Connection) -> None:
    """Answer pages until the pipe closes; silence what peers say on the way."""
    logging.disable(logging.CRITICAL)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    while (page := pipe.recv()) is not None:
        pipe.send(answer(system, page))


class Worker:
    """One process that answers pages for one system."""

    def __init__(self, system: System, limit: float) -> None:
        """Keep `system` and the seconds a page may take; the process starts with the first page."""
        self._system = system
        self._limit = limit
        self._answered = 0
        self._process: multiprocessing.process.BaseProcess | None = None
        self._pipe: Connection | None = None

    def ask(self, page: Page) -> Outcome:
        """Return the outcome for `page`, which is a trouble when the process hangs or dies."""
        if self._answered >= PAGES_BEFORE_RENEWAL:
            self.close()
        pipe = self._pipe or self._start()
        # The first answer also waits for the peer's imports.
        patience = self._limit if self._answered else self._limit + SECONDS_TO_START
        try:
            pipe.send(page)
            if pipe.poll(patience):
                self._answered += 1
                outcome: Outcome = pipe.recv()
                return outcome
        except (EOFError, BrokenPipeError, ConnectionResetError):
            self.close()
            return Outcome("", 0.0, DIED)
        self.close()
        return Outcome("", self._limit, TIMEOUT)

    def _start(self) -> Connection:
        # Not fork: pages are asked for from threads, and a fork of a threaded process may hang.
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(self._system, theirs), daemon=True)
        self._process.start()
        theirs.close()
        self._pipe = ours
        self._answered = 0
        return ours

    def close(self) -> None:
        """End the process, at once."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
        if self._pipe is not None:
            self._pipe.close()
        self._process, self._pipe, self._answered = None, None, 0


def run(
    system: System,
    pages: Sequence[Page],
    *,
    workers: int = 1,
    limit: float = 30.0,
    done: Callable[[Page, Outcome], None] | None = None,
) -> Iterator[Outcome]:
    """Yield the outcome of each of `pages`, in order; `done` is called for each as soon as it is known.

    Args:
        system: what to run.
        pages: on what.
        workers: processes at a time.
        limit: seconds a page may take.
        done: told of each outcome, from several threads.
    """
    free: SimpleQueue[Worker] = SimpleQueue()
    staff = [Worker(system, limit) for _ in range(workers)]
    for worker in staff:
        free.put(worker)

    def one(page: Page) -> Outcome:
        worker = free.get()
        try:
            outcome = worker.ask(page)
        finally:
            free.put(worker)
        if done is not None:
            done(page, outcome)
        return outcome

    with ThreadPoolExecutor(workers) as pool:
        try:
            yield from pool.map(one, pages)
        finally:
            for worker in staff:
                worker.close()
