"""Worker processes, and somebody who watches them: a page that hangs or kills its process costs that page, and nothing else.

Never `multiprocessing.Pool`, which waits for ever for a worker that was killed.
"""

import json
import selectors
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

from saring.corpus.ledger import Ledger
from saring.corpus.shard import Job
from saring.corpus.shards import Shard
from saring.corpus.worker import Mark, make_mark
from saring.errors import DatasetError

_LOOK: Final = 0.2
"""Seconds between two looks at the workers."""
_BLAMED: Final = 2
"""Times that a worker must end over the same page before the page is to blame: once may be somebody who killed it."""
_TRIES: Final = 5
"""Times that workers may end over a shard while they are at no page."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a page, and a worker, may take."""

    seconds: float = 20.0
    """For a page. The slowest real page seen took 0.4 s."""
    memory: int = 2 << 30
    """Bytes of address space for a worker."""


class _Worker:
    """One process."""

    def __init__(self, number: int, folder: Path) -> None:
        self._path = folder / f".worker-{number}.mark"
        self._mark: Mark = make_mark(self._path)
        command = [sys.executable, "-m", "saring.corpus.worker", str(self._path)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True)  # noqa: S603
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

    def page(self) -> tuple[int, float]:
        """The page it is at, -1 for none, and the seconds it has been at it."""
        page, since = self._mark.read()
        return page, time.monotonic() - since

    def kill(self) -> int:
        """End it, and return how it ended."""
        self._process.kill()
        code = self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        self._mark.close()
        self._path.unlink(missing_ok=True)
        return code


class Supervisor:
    """Does all open shards of a ledger.

    Args:
        ledger: what is to be done, and where it is noted.
        job: makes the job of a shard.
        workers: processes.
        limits: of pages and workers.
    """

    def __init__(self, ledger: Ledger, job: Callable[[Shard], Job], workers: int, limits: Limits) -> None:
        self._ledger = ledger
        self._job = job
        self._count = workers
        self._limits = limits
        self._waiting: deque[Shard] = deque()
        self._selector = selectors.DefaultSelector()
        self._started = 0

    def run(self) -> Iterator[dict[str, Any] | None]:
        """Yield every shard's report once it is noted, and None whenever a moment has passed without one.

        Closing the iterator ends the workers; what they were at is done again another time.

        Raises:
            DatasetError: workers die for a reason that is no page's.
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

    def _start(self) -> None:
        """A new worker, with a shard."""
        if not self._waiting:
            return
        worker = _Worker(self._started, self._ledger.folder)
        self._started += 1
        self._selector.register(worker.answers, selectors.EVENT_READ, worker)
        worker.give(self._job(self._waiting.popleft()))

    def _listen(self) -> Iterator[dict[str, Any] | None]:
        ready = self._selector.select(_LOOK)
        for key, _ in ready:
            line = key.data.answers.readline()
            if not line:
                self._died(key.data)
                continue
            report = json.loads(line)
            if "fatal" in report:
                raise DatasetError(report["fatal"], remedy="make room or give permission, and run the same command again")
            self._ledger.done(report)
            yield report
            self._next(key.data)
        for key in list(self._selector.get_map().values()):
            page, seconds = key.data.page()
            if page >= 0 and seconds > self._limits.seconds:
                self._ended(key.data, page, "timedOut", f"it took more than {self._limits.seconds:g} s")
        if not ready:
            yield None

    def _next(self, worker: _Worker) -> None:
        if self._waiting:
            worker.give(self._job(self._waiting.popleft()))
        else:
            self._end(worker)

    def _end(self, worker: _Worker) -> int:
        self._selector.unregister(worker.answers)
        return worker.kill()

    def _died(self, worker: _Worker) -> None:
        page, _ = worker.page()
        self._ended(worker, page, "crashed", "it ended its process, or took more memory than a page may")

    def _ended(self, worker: _Worker, page: int, outcome: str, reason: str) -> None:
        """A worker is no more: its shard is done again, without the page if that is to blame."""
        shard, code = worker.shard, self._end(worker)
        assert shard is not None
        times = self._ledger.died(shard.id, page)
        if page < 0 and times >= _TRIES:
            remedy = "check memory and disk, and run the same command again"
            raise DatasetError(f"workers end over {', '.join(shard.paths[:3])} (exit code {code})", remedy=remedy)
        if page >= 0 and times >= _BLAMED:
            self._ledger.quarantine(shard.id, page, outcome, reason)
        self._waiting.appendleft(shard)
        self._start()
