"""Runs of texts in memory, as many as a setting allows, and what the portals of each print under everything."""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from pathlib import Path

from saring import _core
from saring.errors import DatasetError

_GROWN = 3
"""How much more memory a run takes than its file has: the index of its fingerprints."""
_PORTION = 0.5
"""Of the memory, for runs that are searched at once; as much again may still be searched in for the day before."""

_BOILERPLATES = 256
"""Runs of which the boilerplate is kept: some kilobytes each."""


class Runs:
    """Reads runs, and keeps those that were read last.

    Args:
        memory: bytes that runs may take together; the two that are compared are always kept.
    """

    def __init__(self, memory: int) -> None:
        self.portion = int(memory * _PORTION)
        self._left = self.portion
        self._kept: OrderedDict[Path, tuple[_core.CopyRun, int]] = OrderedDict()
        self._boilerplate: OrderedDict[Path, _core.CopyBoilerplate] = OrderedDict()

    def __getitem__(self, path: Path) -> _core.CopyRun:
        """The run in the file.

        Raises:
            DatasetError: it is damaged.
        """
        if path not in self._kept:
            run, size = _read(path)
            self._left -= size
            self._kept[path] = run, size
        self._kept.move_to_end(path)
        while self._left < 0 and len(self._kept) > 2:  # noqa: PLR2004 - the two that are compared
            _, (_, size) = self._kept.popitem(last=False)
            self._left += size
        return self._kept[path][0]

    def size(self, path: Path) -> int:
        """Bytes that the run takes in memory.

        Raises:
            DatasetError: it is not there.
        """
        try:
            return path.stat().st_size * _GROWN
        except FileNotFoundError:
            raise damaged_run(path) from None

    def boilerplate(self, path: Path, around: Callable[[], Iterable[Path]]) -> _core.CopyBoilerplate:
        """What the portals of the run in `path` print under everything, by the texts of the runs `around`, its own among them."""
        if path not in self._boilerplate:
            counting = _core.CopyCounting(self[path])
            for other in around():
                counting.add(self[other])
            self._boilerplate[path] = counting.finish()
            if len(self._boilerplate) > _BOILERPLATES:
                self._boilerplate.popitem(last=False)
        self._boilerplate.move_to_end(path)
        return self._boilerplate[path]


def _read(path: Path) -> tuple[_core.CopyRun, int]:
    try:
        data = path.read_bytes()
        return _core.CopyRun.from_bytes(data), len(data) * _GROWN
    except (FileNotFoundError, ValueError):
        raise damaged_run(path) from None


def damaged_run(path: Path) -> DatasetError:
    """That a run is gone or damaged."""
    return DatasetError(f"{path} is damaged", remedy=f"remove {path.with_name('documents.parquet')} and go on: both are made again")
