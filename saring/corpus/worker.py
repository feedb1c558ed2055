"""One process that does shards: told of each by a line on its standard input, it answers with a line on its standard output.

Before every page it writes down, in a file that the supervisor sees as memory, which page it is at and since when: a process that
hangs or dies is known by its page.
"""

import json
import mmap
import os
import resource
import struct
import sys
import time
from pathlib import Path
from typing import IO, Final

from saring.corpus.shard import Job, run_shard

MARK: Final = struct.Struct("<qd")
"""Number of the page within its shard, -1 between shards, and when it was begun, as `time.monotonic` has it."""


class Mark:
    """What the worker is at, for the supervisor to see."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("r+b")
        self._memory = mmap.mmap(self._file.fileno(), MARK.size)

    def at(self, page: int) -> None:
        """This page is begun."""
        MARK.pack_into(self._memory, 0, page, time.monotonic())

    def read(self) -> tuple[int, float]:
        """The page, and since when."""
        page, since = MARK.unpack_from(self._memory, 0)
        return page, since

    def close(self) -> None:
        """Let go of the file."""
        self._memory.close()
        self._file.close()


def make_mark(path: Path) -> Mark:
    """A new mark, of a worker that is between shards."""
    path.write_bytes(MARK.pack(-1, 0.0))
    return Mark(path)


def main(commands: IO[str] = sys.stdin, answers: IO[str] = sys.stdout) -> int:
    """Do shards until there are none."""
    mark = Mark(Path(sys.argv[1]))
    for line in commands:
        job = Job.from_dict(json.loads(line))
        _limit(job.memory)
        try:
            done = run_shard(job, mark.at)
        except OSError as error:  # inputs are read with errors of their own: this is the target
            done = {"shard": job.shard.id, "fatal": f"{error.filename or job.folder}: {error.strerror or error}"}
        mark.at(-1)
        try:
            answers.write(json.dumps(done) + "\n")
            answers.flush()
        except BrokenPipeError:  # nobody waits for it any more
            os._exit(1)
    return 0


def _limit(memory: int) -> None:
    """No more address space than this: what would take it all fails here, in this process."""
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (memory if hard == resource.RLIM_INFINITY else min(memory, hard), hard))


if __name__ == "__main__":
    sys.exit(main())
