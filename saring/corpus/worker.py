"""One process that does shards: told of each by a line on its standard input, it answers with a line on its standard output.

Before every page it writes down, in memory that the supervisor sees, which page it is at and since when: a process that hangs or dies
is known by its page. What a page may take of the processor's time is held by the system itself, which ends the process by `SIGPROF`:
time that other processes take from this one does not count, so that a busy machine changes nothing in the dataset.
"""

import gc
import json
import mmap
import os
import resource
import signal
import struct
import sys
import time
from collections.abc import Iterable
from typing import IO, Final

import pyarrow as pa

from saring.corpus.limits import Limits
from saring.corpus.shard import READING, Job, run_shard
from saring.errors import StoreError

_LAYOUT: Final = struct.Struct("<qdq")
"""Number of the page within its shard or `READING`, when it was begun as `time.monotonic` has it, and how many pages were begun."""
REMEDY: Final = "make room or give permission, and run the same command again"
"""For a folder that cannot be written."""
OUT_OF_MEMORY: Final = 77
"""Exit code of a worker that had to take more memory than it may."""


class Mark:
    """What a worker is at, for the supervisor to see.

    Args:
        descriptor: of an open file that both have, of which nothing but its memory is used.
    """

    def __init__(self, descriptor: int) -> None:
        if os.fstat(descriptor).st_size < _LAYOUT.size:
            os.write(descriptor, _LAYOUT.pack(READING, 0.0, 0))
        self._memory = mmap.mmap(descriptor, _LAYOUT.size)
        self._pages = 0

    def at(self, page: int) -> None:
        """This page is begun, or `READING`."""
        self._pages += page >= 0
        _LAYOUT.pack_into(self._memory, 0, page, time.monotonic(), self._pages)

    def read(self) -> tuple[int, float, int]:
        """The page, since when, and how many there were."""
        page, since, pages = _LAYOUT.unpack_from(self._memory, 0)
        return page, since, pages

    def close(self) -> None:
        """Let go of the memory."""
        self._memory.close()


class _Watch:
    """Marks pages, and gives each its time, and the way to it."""

    def __init__(self, mark: Mark, limits: Limits) -> None:
        self._mark = mark
        self._limits = limits
        self._parent = os.getppid()

    def __call__(self, page: int) -> None:
        if os.getppid() != self._parent:  # nobody waits for this any more
            os._exit(1)
        self._mark.at(page)
        signal.setitimer(signal.ITIMER_PROF, self._limits.reading if page == READING else self._limits.seconds)

    def rest(self) -> None:
        """Between shards nothing is limited."""
        signal.setitimer(signal.ITIMER_PROF, 0)
        self._mark.at(READING)


def main(commands: Iterable[str] = sys.stdin, answers: IO[str] = sys.stdout) -> int:
    """Do shards until there are none."""
    mark = Mark(int(sys.argv[1]))
    pa.set_cpu_count(1)
    pa.set_io_thread_count(1)
    gc.freeze()  # what was imported stays: going through it took half a millisecond of each of the first 600 pages
    for line in commands:
        job = Job.from_dict(json.loads(line))
        _limit(job.memory)
        watch = _Watch(mark, Limits(job.seconds, job.memory))
        try:
            done = run_shard(job, watch)
        except OSError as error:  # inputs are read with errors of their own: this is the target
            done = {"shard": job.shard.id, "fatal": f"{job.folder} cannot be written ({error.strerror or error}): {REMEDY}"}
        except StoreError as error:
            done = {"shard": job.shard.id, "fatal": str(error)}
        except (MemoryError, pa.ArrowMemoryError):
            os._exit(OUT_OF_MEMORY)
        watch.rest()
        try:
            answers.write(json.dumps(done) + "\n")
            answers.flush()
        except BrokenPipeError:
            os._exit(1)
    return 0


def _limit(memory: int) -> None:
    """No more memory of its own than this: what would take it all fails here, in this process.

    Not its address space, of which the libraries alone take 360 MB, most of it never touched: half a gigabyte of it was too little for
    any page.
    """
    hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
    resource.setrlimit(resource.RLIMIT_DATA, (memory if hard == resource.RLIM_INFINITY else min(memory, hard), hard))


if __name__ == "__main__":
    sys.exit(main())
