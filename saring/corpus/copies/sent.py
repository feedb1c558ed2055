"""Days worked on elsewhere: what another machine is sent, and what it sends back.

To seal a day it is sent its spool. For the pairs of a day it gets the runs of the days around it, from which alone they follow. It lays
that out in a folder of its own, as it is here, and does what a thread does here: what comes of it is the same.
"""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from saring.corpus.copies.days import files_of, lay_down, run_of, seal, stream_of
from saring.corpus.copies.pairs import found_pairs
from saring.corpus.copies.runs import Runs
from saring.corpus.copies.spool import spool_of
from saring.corpus.copies.window import Window

_PIECE = 64 << 20


def pieces_of(folder: Path, day: int) -> Iterator[bytes]:
    """A day's spool, some of it at a time."""
    with spool_of(folder, day).open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece


def sealed_there(day: int, pieces: Iterable[bytes], memory: int) -> Iterator[tuple[str, bytes]]:
    """What is made of a day, for `take_in`.

    Args:
        day: that is sealed.
        pieces: of its spool.
        memory: as of `seal`.

    Raises:
        DatasetError: a line of the spool is damaged.
    """
    with TemporaryDirectory(prefix="saring-") as name:
        folder = Path(name)
        spool_of(folder, day).parent.mkdir(parents=True)
        with spool_of(folder, day).open("wb") as file:
            file.writelines(pieces)
        seal(folder, day, memory=memory)
        yield from ((path.name, path.read_bytes()) for path in files_of(folder, day))


class Sent(NamedTuple):
    """A day, as it is sent."""

    day: int
    digest: str
    texts: tuple[int, ...]
    """How many each of its runs has."""


class Order(NamedTuple):
    """What is to be compared, and with what."""

    day: int
    """Whose pairs are wanted."""
    width: int
    """Of the window, in days."""
    memory: int
    """Bytes that runs may take."""
    days: tuple[Sent, ...]
    """All that have to do with it, in order."""


def order_of(window: Window, day: int, memory: int) -> tuple[Order, list[Path]]:
    """What to send for a day's pairs, and the files of the runs that go with it, day by day."""
    days = [Sent(other, what.digest, what.texts) for other, what in window.reach(day)]
    files = [run_of(window.folder, sent.day, number) for sent in days for number in range(len(sent.texts))]
    return Order(day, window.width, memory, tuple(days)), files


def pairs_there(order: Order, runs: Iterable[bytes]) -> bytes:
    """The pairs of a day, as an Arrow stream.

    Args:
        order: as `order_of` gives it.
        runs: what is in its files, each asked for when the one before is written.
    """
    left = iter(runs)
    with TemporaryDirectory(prefix="saring-") as name, ThreadPoolExecutor(1) as threads:
        folder = Path(name)
        for sent in order.days:
            lay_down(folder, sent.day, sent.digest, sent.texts, islice(left, len(sent.texts)))
        table = found_pairs(Window(folder, order.width), order.day, Runs(order.memory), threads)
    return stream_of(table)
