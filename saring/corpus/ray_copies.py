"""Finding copies on a Ray cluster: a task seals a day, or compares it with the days around it."""

from collections import OrderedDict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final, Self

import pyarrow as pa

from saring.corpus.copies.days import seal, take_in
from saring.corpus.copies.engine import CopyEngine
from saring.corpus.copies.pairs import found_pairs, write_down
from saring.corpus.copies.runs import Runs, damaged_run
from saring.corpus.copies.sent import Order, order_of, pairs_there, pieces_of, sealed_there
from saring.corpus.copies.window import Window
from saring.corpus.ray_cluster import RETRIES, connected, left_at_the_end
from saring.corpus.versions import differing, versions
from saring.errors import DatasetError

_AHEAD: Final = 2
"""Days in hand for each processor."""


class RayCopies(CopyEngine):
    """Tasks of a cluster. What fails there is done here.

    Args:
        address: of a cluster that is there; None starts one on this machine.
        workers: processors of one that is started.

    Raises:
        DatasetError: once there is something to do: there is no cluster, it is lost or has no room, or a file is damaged.
    """

    def __init__(self, address: str | None, workers: int) -> None:
        self._address = address
        self._workers = workers
        self._stack = ExitStack()
        self._ray: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *told: object) -> None:
        self._ray = None
        self._stack.__exit__(*told)  # type: ignore[arg-type]

    def _connected(self) -> Any:
        """Ray, from the first day that there is something to do for until the end."""
        if self._ray is None:
            self._ray = connected(self._address, self._workers)
            self._stack.enter_context(left_at_the_end(self._ray))
        return self._ray

    def _in_turn(self, days: Iterable[int], begin: Callable[[int], Any], end: Callable[[int, Any], int]) -> Iterator[int]:
        """Begin the work on each day, and give what its end gives; as many are under way as keep the cluster busy."""
        most = _AHEAD * max(1, int(self._connected().cluster_resources().get("CPU", 1)))
        under_way: deque[tuple[int, Any]] = deque()
        for day in days:
            under_way.append((day, begin(day)))
            if len(under_way) >= most:
                yield end(*under_way.popleft())
        while under_way:
            yield end(*under_way.popleft())

    def seal(self, folder: Path, days: Sequence[int], memory: int) -> Iterator[int]:
        """See `CopyEngine`."""
        if not days:
            return
        ray = self._connected()
        task = ray.remote(num_cpus=1, max_retries=RETRIES, retry_exceptions=False, num_returns="streaming")(_sealed)

        def begin(day: int) -> Any:
            return task.remote(day, [ray.put(piece) for piece in pieces_of(folder, day)], memory, versions())

        def end(day: int, files: Any) -> int:
            try:
                take_in(folder, day, map(ray.get, files))
            except ray.exceptions.RayError:
                seal(folder, day, memory=memory)
            return day

        yield from self._in_turn(days, begin, end)

    def pair_up(self, window: Window, memory: int) -> Iterator[int]:
        """See `CopyEngine`."""
        stale = window.stale()
        if not stale:
            return
        ray = self._connected()
        task = ray.remote(num_cpus=1, max_retries=RETRIES, retry_exceptions=False)(_compared)
        held = _Held(ray)

        def begin(day: int) -> Any:
            order, files = order_of(window, day, memory)
            return task.remote(order, held.of(files), versions())

        def end(day: int, reference: Any) -> int:
            try:
                with pa.ipc.open_stream(ray.get(reference)) as stream:
                    found = stream.read_all()
            except ray.exceptions.RayError:  # here a damaged file has its name
                with ThreadPoolExecutor(1) as threads:
                    found = found_pairs(window, day, Runs(memory), threads)
            return write_down(window, day, found)

        yield from self._in_turn(stale, begin, end)


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


def _sealed(day: int, pieces: list[Any], memory: int, wanted: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """The task that seals a day.

    Raises:
        DatasetError: this machine has other versions, or a line is damaged.
    """
    import ray

    _refuse_others(wanted)
    yield from sealed_there(day, map(ray.get, pieces), memory)


def _compared(order: Order, runs: list[Any], wanted: Mapping[str, str]) -> bytes:
    """The task that finds the pairs of a day.

    Raises:
        DatasetError: this machine has other versions.
    """
    import ray

    _refuse_others(wanted)
    return pairs_there(order, map(ray.get, runs))


def _refuse_others(wanted: Mapping[str, str]) -> None:
    """Other versions might find other pairs."""
    if others := differing(wanted, versions()):
        raise DatasetError(f"this machine has {others}")
