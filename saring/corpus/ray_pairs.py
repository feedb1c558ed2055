"""Comparing texts on a Ray cluster: a task for each day, which gets the runs of the days around it, and gives its pairs."""

from collections import OrderedDict, deque
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Final

import pyarrow as pa

from saring.corpus.copies.pairs import found_pairs, write_down
from saring.corpus.copies.runs import Runs, damaged_run
from saring.corpus.copies.sent import Order, order_of, pairs_there
from saring.corpus.copies.window import Window
from saring.corpus.ray_cluster import RETRIES, connected, left_at_the_end
from saring.corpus.versions import differing, versions
from saring.errors import DatasetError

_AHEAD: Final = 2
"""Days in hand for each processor."""


def pair_up_on_ray(address: str | None, workers: int, window: Window, memory: int) -> Iterator[int]:
    """Find the pairs of all days whose pairs are not there, write them down, and give each of these days once its pairs are there.

    Args:
        address: of a cluster that is there; None starts one on this machine.
        workers: processors of one that is started.
        window: the days, on this machine.
        memory: bytes that runs may take in a task.

    Raises:
        DatasetError: there is no cluster, it is lost or has no room, or a file is damaged.
    """
    stale = window.stale()
    if not stale:
        return
    ray = connected(address, workers)
    with left_at_the_end(ray):
        task = ray.remote(num_cpus=1, max_retries=RETRIES, retry_exceptions=False)(_compared)
        most = _AHEAD * max(1, int(ray.cluster_resources().get("CPU", 1)))
        held = _Held(ray)
        under_way: deque[tuple[Order, Any]] = deque()
        for day in stale:
            order, files = order_of(window, day, memory)
            under_way.append((order, task.remote(order, held.of(files), versions())))
            if len(under_way) >= most:
                yield _taken(ray, window, *under_way.popleft())
        while under_way:
            yield _taken(ray, window, *under_way.popleft())


class _Held:
    """What is in files, in the cluster's memory: sent once for all days near them, and let go of behind them."""

    def __init__(self, ray: Any) -> None:
        self._ray = ray
        self._held: OrderedDict[Path, Any] = OrderedDict()

    def of(self, files: list[Path]) -> list[Any]:
        """References to what is in these files; those of all others are forgotten."""
        self._held = OrderedDict((file, self._held.get(file) or self._ray.put(_read(file))) for file in files)
        return list(self._held.values())


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        raise damaged_run(file) from None


def _compared(order: Order, runs: list[Any], wanted: Mapping[str, str]) -> bytes:
    """The task.

    Raises:
        DatasetError: this machine has other versions, which might find other pairs.
    """
    import ray

    if others := differing(wanted, versions()):
        raise DatasetError(f"this machine has {others}")

    return pairs_there(order, ray.get(runs))


def _taken(ray: Any, window: Window, order: Order, reference: Any) -> int:
    """Write a task's pairs down; of one that failed those that are found here, where a damaged file has its name."""
    try:
        with pa.ipc.open_stream(ray.get(reference)) as stream:
            found = stream.read_all()
    except ray.exceptions.RayError:
        with ThreadPoolExecutor(1) as threads:
            found = found_pairs(window, order.day, Runs(order.memory), threads)
    return write_down(window, order.day, found)
