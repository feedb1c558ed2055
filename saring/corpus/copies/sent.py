"""A day's pairs worked out elsewhere: what another machine is sent of the days around it, and what it sends back.

It gets the runs of these days, from which alone the pairs follow, lays them out in a folder of its own as they are here, and compares them
as one thread does here: the pairs are the same.
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pyarrow as pa

from saring.corpus.copies.days import lay_down, run_of
from saring.corpus.copies.pairs import found_pairs
from saring.corpus.copies.runs import Runs
from saring.corpus.copies.window import Window


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


def pairs_there(order: Order, runs: Sequence[bytes]) -> bytes:
    """The pairs of a day, as an Arrow stream.

    Args:
        order: as `order_of` gives it.
        runs: what is in its files.
    """
    left = iter(runs)
    with TemporaryDirectory(prefix="saring-") as name, ThreadPoolExecutor(1) as threads:
        folder = Path(name)
        for sent in order.days:
            lay_down(folder, sent.day, sent.digest, sent.texts, list(islice(left, len(sent.texts))))
        table = found_pairs(Window(folder, order.width), order.day, Runs(order.memory), threads)
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table)
    return bytes(sink.getvalue())
