"""What works on the days: threads of this process, unless somebody has machines for it."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import Any, Protocol, Self

from saring.corpus.copies.days import seal
from saring.corpus.copies.pairs import pair_up
from saring.corpus.copies.runs import Runs
from saring.corpus.copies.window import Window

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is, and how much there is."""


class CopyEngine(AbstractContextManager[Any], Protocol):
    """Seals days and compares them. Who does it makes no difference to what is found."""

    def seal(self, folder: Path, days: Sequence[int], memory: int) -> Iterator[int]:
        """Seal these days, see `days.seal`, and give each once it is."""

    def pair_up(self, window: Window, memory: int) -> Iterator[int]:
        """Find the pairs of all days of which there are none, with so many bytes for runs; give each day once they are written down."""


class Threads(CopyEngine):
    """Of this process.

    Args:
        workers: how many.
        tell: is told of every day.
    """

    def __init__(self, workers: int, tell: Progress) -> None:
        self._workers = workers
        self._tell = tell
        self._threads = ThreadPoolExecutor(workers)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._threads.shutdown(cancel_futures=True)  # after an error none begins anything

    def seal(self, folder: Path, days: Sequence[int], memory: int) -> Iterator[int]:
        """See `CopyEngine`."""
        sealing = self._threads.map(partial(seal, folder, memory=memory), days)
        for done, (day, _) in enumerate(zip(days, sealing, strict=True)):
            self._tell("texts", done, len(days))
            yield day

    def pair_up(self, window: Window, memory: int) -> Iterator[int]:
        """See `CopyEngine`."""
        return pair_up(window, Runs(memory), self._threads, self._workers, partial(self._tell, "pairs"))
