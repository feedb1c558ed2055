"""Inputs cut into shards: parts of about the same size that can be read by themselves, in an order that depends on nothing else."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

from saring.captures import KNOWN_FORMATS
from saring.captures.boundaries import boundaries
from saring.captures.files import pages_below
from saring.errors import CaptureError

SHARD = 64 << 20
"""Bytes on disk that a shard has at least, unless its input ends: some 300 pages of a WARC, done in a second or two."""
_FILES = 500
"""Files of a folder in one shard."""


@dataclass(frozen=True, slots=True)
class Shard:
    """A part of the inputs."""

    number: int
    """Place among all shards of the inputs."""
    paths: tuple[str, ...]
    """Its files; one where it is a part of a file."""
    start: int = 0
    """First byte, of the only file."""
    end: int | None = None
    """Byte behind the last; None for the file's end."""
    size: int = 0
    """Bytes on disk."""

    @property
    def id(self) -> str:
        """Names the shard: the same for the same part of the same file, wherever it stands among others."""
        told = "\n".join([*self.paths, str(self.start), str(self.end)])
        return hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()[:16]

    def to_dict(self) -> dict[str, Any]:
        """As JSON-ready data."""
        return asdict(self)

    @classmethod
    def from_dict(cls, plain: dict[str, Any]) -> Self:
        """Read back what `to_dict` gave."""
        return cls(**{**plain, "paths": tuple(plain["paths"])})


def plan(inputs: Iterable[str], *, size: int = SHARD) -> Iterator[Shard]:
    """The shards of the inputs, in their order; of a folder, its files in sorted order.

    Args:
        inputs: files and folders.
        size: bytes of a shard.

    Raises:
        CaptureError: an input is not there, or is a folder without pages.
    """
    number = 0
    for paths, start, end, length in _parts(inputs, size):
        yield Shard(number, paths, start, end, length)
        number += 1


_Part = tuple[tuple[str, ...], int, int | None, int]


def _parts(inputs: Iterable[str], size: int) -> Iterator[_Part]:
    for name in inputs:
        path = Path(name)
        if path.is_dir():
            yield from _of_folder(name, size)
        elif path.exists():
            yield from _of_file(name, size)
        else:
            raise CaptureError("no such file or folder", source=name, remedy="check the path")


def _of_folder(folder: str, size: int) -> Iterator[_Part]:
    """Small files together, large ones by themselves."""
    held: list[str] = []
    total, found = 0, False
    for path in pages_below(folder, Counter()):
        found = True
        length = _size(path)
        if length >= size:
            yield from _of_file(path, size)
            continue
        held.append(path)
        total += length
        if total >= size or len(held) == _FILES:
            yield tuple(held), 0, None, total
            held, total = [], 0
    if held:
        yield tuple(held), 0, None, total
    if not found:
        raise CaptureError("a folder without pages", source=folder, remedy=f"known are {KNOWN_FORMATS}")


def _of_file(path: str, size: int) -> Iterator[_Part]:
    length = _size(path)
    starts = [0, *boundaries(path, size)] if length > size and _ARCHIVE.search(path.lower()) else [0]
    for start, end in zip(starts, [*starts[1:], None], strict=True):
        yield (path,), start, end, (length if end is None else end) - start


_ARCHIVE = re.compile(r"\.(warc|wet|arc)(\.gz)?$")
"""Names of files that can be cut: WARC, WET and ARC, plain or gzip."""


def _size(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except OSError:
        return 0
