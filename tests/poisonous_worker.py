"""A worker for which some pages are poison: `python tests/poisonous_worker.py MARK`. What a page does to it stands in the page."""

import os
import signal
import sys
import time
from pathlib import Path

from saring.captures import split
from saring.corpus import limits, shard, worker

READING = 2.0
"""Seconds that a worker may take to come to a page."""
extracted = shard.extracted
captures = shard._captures
in_member = split._in_member


def poisoned(capture, options):
    """The record, unless the page is poison."""
    for word, effect in EFFECTS.items():
        if b"poison:" + word in capture.data:
            effect()
    if b"poison:once" in capture.data and not Path(os.environ["POISON_ONCE"]).exists():
        Path(os.environ["POISON_ONCE"]).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return extracted(capture, options)


def unreadable(of, output):
    """The captures, unless reading ends the process."""
    if any("unreadable" in path for path in of.paths):
        os._exit(3)
    yield from captures(of, output)


def deadly(piece, dialect):
    """The record in a member, unless reading it ends the process."""
    if b"poison:reading" in piece.data:
        os._exit(4)
    if b"poison:endless" in piece.data:
        busy()
    return in_member(piece, dialect)


def busy():
    while True:
        pass


EFFECTS = {
    b"busy": busy,
    b"asleep": lambda: time.sleep(1000),
    b"memory": lambda: bytearray(1 << 40),
    b"fault": lambda: os.kill(os.getpid(), signal.SIGSEGV),
    b"leave": lambda: os._exit(5),
    b"noise": lambda: sys.stderr.write("noise " * 100_000),
}

if __name__ == "__main__":
    shard.extracted = poisoned
    shard._captures = unreadable
    split._in_member = deadly
    limits._READING = READING
    sys.exit(worker.main())
