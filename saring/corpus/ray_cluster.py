"""The shards of a build as tasks of a Ray cluster, for when one machine is too small.

A task starts the very worker that a build on one machine has, and watches it: what a page may take, and what becomes of one that takes
more, is the same. It works in a folder of its own, and Ray brings its two files of rows to the machine that has the ledger: machines
share nothing but the inputs, which each must see under the same name. Ray needs the extra `saring[ray]`.
"""

import json
import logging
import os
import re
import selectors
import signal
import socket
from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from saring.corpus.deaths import Ended
from saring.corpus.ledger import Ledger
from saring.corpus.limits import Limits
from saring.corpus.parquet import write_whole
from saring.corpus.shard import READING, Job
from saring.corpus.shards import Shard
from saring.corpus.supervisor import LOOK, PATIENCE, WORKER, Supervisor, Worker
from saring.corpus.versions import differing, versions
from saring.errors import DatasetError

RETRIES: Final = 3
"""Times that Ray runs a task again whose machine was lost."""
_AHEAD: Final = 2
"""Tasks in hand for each processor: enough that none waits."""

_UNREACHED: Final = (
    "check --ray-address; a cluster that asks for a token, as Ray's do from 2.59 on, also wants RAY_AUTH_MODE=token, and the token in "
    "~/.ray/auth_token or RAY_AUTH_TOKEN"
)

_PLACE: Final = re.compile(r"(?:ray://)?\[?([^/\[\]]+?)\]?:(\d{1,5})")
"""`host:port`, also with `ray://` before it."""
_SECONDS: Final = 10
"""For which a cluster may take to be reached."""

Answer = tuple[dict[str, Any] | None, tuple[int, int, str, int] | None, Mapping[str, bytes]]
"""The report of a shard, or how its worker ended; its files."""


def watched(job: dict[str, Any], seconds: float, command: tuple[str, ...] | None, wanted: Mapping[str, str]) -> Answer:
    """Do one shard in a worker of its own, and watch it: what a task of the cluster does.

    Args:
        job: as `Job.to_dict` gives it.
        seconds: of processor time that a page may take.
        command: that starts a worker; the one of the machine that this runs on if None.
        wanted: versions that the rows are to be of. Where they are others the report has only `fatal`, which says so.
    """
    if others := differing(wanted, versions()):
        fatal = f"{socket.gethostname()} of the cluster has {others}: install on it what the command is run with"
        return {"shard": Shard.from_dict(job["shard"]).id, "fatal": fatal}, None, {}
    with TemporaryDirectory(prefix="saring-") as folder:
        report, ended = _watched({**job, "folder": folder}, seconds, command or WORKER)
        return report, ended, {path.name: path.read_bytes() for path in Path(folder).glob("*.parquet")}


def _watched(
    job: dict[str, Any], seconds: float, command: tuple[str, ...]
) -> tuple[dict[str, Any] | None, tuple[int, int, str, int] | None]:
    worker = Worker(command)
    with selectors.DefaultSelector() as selector:
        selector.register(worker.answers, selectors.EVENT_READ)
        worker.give(Job.from_dict(json.loads(json.dumps(job))))
        while not selector.select(LOOK):
            page, since, pages = worker.at()
            if page != READING and since > seconds * PATIENCE:
                return None, (page, -signal.SIGPROF, worker.kill()[1], pages)
        line = worker.answers.readline()
    page, _, pages = worker.at()
    code, words = worker.kill()
    return (json.loads(line), None) if line.endswith("\n") else (None, (page, code, words, pages))


class RaySupervisor(Supervisor):
    """Does all open shards of a ledger on a cluster.

    Args:
        ledger: what is to be done, and where it is noted: on the machine that runs this.
        job: makes the job of a shard.
        address: of a cluster that is there, `auto` for the one that this machine belongs to; None starts one on this machine.
        workers: processors of a cluster that is started; of one that is there, all are used.
        limits: of pages and workers.
        command: of a worker.

    Raises:
        DatasetError: Ray is not installed, or there is no cluster at the address.
    """

    def __init__(
        self,
        ledger: Ledger,
        job: Callable[[Shard], Job],
        address: str | None,
        workers: int,
        limits: Limits,
        command: tuple[str, ...] = WORKER,
    ) -> None:
        super().__init__(ledger, job, workers, limits, command)
        self._ray = connected(address, workers)
        self._running: dict[Any, Shard] = {}

    def run(self) -> Generator[dict[str, Any] | None, None, None]:
        """As on one machine. Closing the iterator lets go of the cluster; what its tasks were at is done again another time."""
        self._waiting = deque(self._ledger.open_shards())
        task = self._ray.remote(num_cpus=1, max_retries=RETRIES, retry_exceptions=False)(watched)
        running = self._running
        command, wanted = None if self._command == WORKER else self._command, versions()
        most = _AHEAD * max(1, int(self._ray.cluster_resources().get("CPU", 1)))
        with left_at_the_end(self._ray):
            while self._waiting or running:
                while self._waiting and len(running) < most:
                    shard = self._waiting.popleft()
                    running[task.remote(self._job(shard).to_dict(), self._limits.seconds, command, wanted)] = shard
                done, _ = self._ray.wait(list(running), timeout=LOOK)
                for reference in done:
                    yield from self._taken(running.pop(reference), reference)
                if not done:
                    yield None

    def is_busy(self) -> bool:
        """Whether shards wait, or are at work."""
        return bool(self._waiting or self._running)

    def pages(self) -> int:
        """Pages of the shards that are done: those that are at work are not seen from here."""
        return self._ended_pages

    def _taken(self, shard: Shard, reference: Any) -> Iterator[dict[str, Any]]:
        try:
            report, ended, files = self._ray.get(reference)
        except self._ray.exceptions.RayError as error:  # the task's process or machine is gone, again and again
            report, ended, files = None, (READING, 1, str(error).partition("\n")[0], 0), {}
        if report is None:
            yield from self.settle(shard, Ended(*ended))
            return
        for name, data in files.items():
            write_whole(Path(self._job(shard).folder), name, data)
        self._ended_pages += report.get("captures", 0)
        yield from self.noted(shard, report)


@contextmanager
def left_at_the_end(ray: Any) -> Iterator[None]:
    """Let go of the cluster at the end, whatever that is.

    Raises:
        DatasetError: the cluster is lost, or has no room.
    """
    try:
        yield
    except ray.exceptions.RayError as error:
        told = str(error).strip().partition("\n")[0] or type(error).__name__
        raise DatasetError(f"the Ray cluster fails ({told})", remedy="look after it, and run the same command again") from error
    finally:
        ray.shutdown()


def connected(address: str | None, workers: int) -> Any:
    """Ray, connected to a cluster."""
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # nothing is sent anywhere
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    try:
        import ray
    except ImportError:
        raise DatasetError("the engine ray needs Ray", remedy="install saring[ray]") from None
    try:
        _look_for(address)
        where: dict[str, Any] = {"address": address} if address else {"num_cpus": workers, "include_dashboard": False}
        ray.init(**where, log_to_driver=False, logging_level=logging.ERROR, ignore_reinit_error=True)
    except (OSError, ValueError, RuntimeError, ray.exceptions.RayError) as error:
        raise DatasetError(f"no Ray cluster at {address or 'this machine'} ({error})", remedy=_UNREACHED) from error
    return ray


def _look_for(address: str | None) -> None:
    """Make sure that somebody listens at an address: Ray itself goes on trying for minutes.

    Raises:
        OSError: nobody does.
    """
    found = _PLACE.fullmatch(address or "")
    if found:
        socket.create_connection((found[1], int(found[2])), _SECONDS).close()
