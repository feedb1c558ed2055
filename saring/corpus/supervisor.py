"""Worker processes, and somebody who watches them: a page that hangs or kills its process costs that page, and nothing else.

Never `multiprocessing.Pool`, which waits for ever for a worker that was killed.
"""

import json
import os
import selectors
import signal
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from typing import IO, Any, Final

from saring.corpus.deaths import Deaths, Ended
from saring.corpus.ledger import Ledger
from saring.corpus.limits import Limits
from saring.corpus.shard import READING, Job
from saring.corpus.shards import Shard
from saring.corpus.worker import Mark
from saring.errors import DatasetError

WORKER: Final = (sys.executable, "-m", "saring.corpus.worker")
LOOK: Final = 0.2
"""Seconds between two looks at the workers."""
_WORDS: Final = 2_000
"""Bytes of a dead worker's standard error that are looked at for its last line."""
PATIENCE: Final = 10
"""How many times the processor time of a page it may take by the clock: a page that waits for something, and works on nothing."""


def _environment() -> dict[str, str]:
    """A worker's: Arrow's other pools set a gigabyte aside, used or not, and a backtrace takes memory.

    A worker that had no more hung over it, and was ended after ten times a page's time for having taken too long.
    """
    return {"ARROW_DEFAULT_MEMORY_POOL": "system", **os.environ, "RUST_BACKTRACE": "0"}


class Worker:
    """One process."""

    def __init__(self, command: tuple[str, ...]) -> None:
        with tempfile.TemporaryFile() as shared:
            descriptor = shared.fileno()
            self._mark = Mark(descriptor)
            self._noise = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the worker
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter
                [*command, str(descriptor)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._noise,
                env=_environment(),
                text=True,
                pass_fds=(descriptor,),
                start_new_session=True,
            )
        self.shard: Shard | None = None

    @property
    def answers(self) -> IO[str]:
        """Where its lines come from."""
        assert self._process.stdout is not None
        return self._process.stdout

    def give(self, job: Job) -> None:
        """Tell it what to do. One that is dead already shows in that its answers end."""
        self.shard = job.shard
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(job.to_dict()) + "\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            return

    def at(self) -> tuple[int, float, int]:
        """The page it is at, the seconds it has been at it, and how many pages it has begun."""
        page, since, pages = self._mark.read()
        return page, time.monotonic() - since, pages

    def kill(self) -> tuple[int, str]:
        """End it; how it ended, and the last line that it wrote on its standard error."""
        self._process.kill()
        code = self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(BrokenPipeError):
                if pipe is not None:
                    pipe.close()
        self._mark.close()
        with self._noise as noise:
            noise.seek(max(noise.seek(0, os.SEEK_END) - _WORDS, 0))
            lines = noise.read().decode("utf-8", "replace").split("\n")
        return code, next((line.strip() for line in reversed(lines) if line.strip()), "it said nothing")


class Supervisor:
    """Does all open shards of a ledger.

    Args:
        ledger: what is to be done, and where it is noted.
        job: makes the job of a shard.
        workers: processes.
        limits: of pages and workers.
        command: of a worker.
    """

    def __init__(
        self, ledger: Ledger, job: Callable[[Shard], Job], workers: int, limits: Limits, command: tuple[str, ...] = WORKER
    ) -> None:
        self._ledger = ledger
        self._job = job
        self._count = workers
        self._limits = limits
        self._command = command
        self._waiting: deque[Shard] = deque()
        self._selector = selectors.DefaultSelector()
        self._deaths = Deaths(ledger, limits)
        self._ended_pages = 0

    def run(self) -> Generator[dict[str, Any] | None, None, None]:
        """Yield every shard's report once it is noted, and None whenever a moment has passed without one.

        Closing the iterator ends the workers; what they were at is done again another time.

        Raises:
            DatasetError: the rows cannot be written, an input was changed meanwhile, or workers die for a reason that is no page's.
        """
        self._waiting = deque(self._ledger.open_shards())
        try:
            for _ in range(min(self._count, len(self._waiting))):
                self._start()
            while self._selector.get_map():
                yield from self._listen()
        finally:
            for key in list(self._selector.get_map().values()):
                key.data.kill()
            self._selector.close()

    def pages(self) -> int:
        """Pages that the workers have begun, some of them twice."""
        workers: list[Worker] = [key.data for key in self._selector.get_map().values()]
        return self._ended_pages + sum([worker.at()[2] for worker in workers])

    def _start(self) -> None:
        """A new worker, with a shard."""
        worker = Worker(self._command)
        self._selector.register(worker.answers, selectors.EVENT_READ, worker)
        worker.give(self._job(self._waiting.popleft()))

    def _listen(self) -> Iterator[dict[str, Any] | None]:
        ready = self._selector.select(LOOK)
        for key, _ in ready:
            line = key.data.answers.readline()
            if not line.endswith("\n"):  # none, or one that its end has cut
                yield from self._died(key.data)
                continue
            yield from self.noted(key.data.shard, json.loads(line))
            self._next(key.data)
        for key in list(self._selector.get_map().values()):
            page, seconds, _ = key.data.at()
            if page != READING and seconds > self._limits.seconds * PATIENCE:
                yield from self._ended(key.data, page, signal.SIGPROF)
        if not ready:
            yield None

    def noted(self, shard: Shard, report: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """Note what became of a shard; its report, and those of others that follow from it.

        Raises:
            DatasetError: it says that nothing can go on.
        """
        _refuse(report)
        self._ledger.done(report)
        self._deaths.done()
        yield report
        yield from self._left_behind(shard)

    def _next(self, worker: Worker) -> None:
        if self._waiting:
            worker.give(self._job(self._waiting.popleft()))
        else:
            self._end(worker)

    def _end(self, worker: Worker) -> tuple[int, str]:
        self._ended_pages += worker.at()[2]
        self._selector.unregister(worker.answers)
        return worker.kill()

    def _died(self, worker: Worker) -> Iterator[dict[str, Any]]:
        yield from self._ended(worker, worker.at()[0], None)

    def _ended(self, worker: Worker, page: int, signal_: int | None) -> Iterator[dict[str, Any]]:
        """A worker is no more: its shard is done again, without the page if that is to blame."""
        shard, pages = worker.shard, worker.at()[2]
        code, words = self._end(worker)
        assert shard is not None
        yield from self.settle(shard, Ended(page, -signal_ if signal_ else code, words, pages))
        while self._waiting and len(self._selector.get_map()) < self._count:
            self._start()

    def settle(self, shard: Shard, ended: Ended) -> Iterator[dict[str, Any]]:
        """Note that a worker ended over a shard, which is done again; yields its report if it is given up instead."""
        settled = self._deaths.settle(shard, ended, is_last=not self.is_busy())
        self._waiting.extendleft(reversed(settled.again))
        if settled.report:
            yield settled.report
        yield from self._left_behind(shard)

    def _left_behind(self, shard: Shard) -> Iterator[dict[str, Any]]:
        """The reports of what is given up of the same input without being tried."""
        reports = self._deaths.left_behind(shard.paths[0])
        if reports:
            ids = {report["shard"] for report in reports}
            self._waiting = deque([waiting for waiting in self._waiting if waiting.id not in ids])
        yield from reports

    def is_busy(self) -> bool:
        """Whether shards wait, or are at work."""
        return bool(self._waiting or self._selector.get_map())


def _refuse(report: dict[str, Any]) -> None:
    if "fatal" in report:
        raise DatasetError(report["fatal"])
    if "gone" in report:
        remedy = "put it back, and run the same command again; or build what there is into another folder"
        raise DatasetError(
            f"{report['gone']} is not there any more, and what was read of it is gone or damaged, if it was read", remedy=remedy
        )
    if "changed" in report:
        remedy = "when it is complete, run the same command again with --refresh"
        raise DatasetError(f"{report['changed']} was changed while it was being read", remedy=remedy)
