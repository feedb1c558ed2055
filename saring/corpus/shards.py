"""Inputs cut into shards: parts of about the same size that can be read by themselves."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any, Final, Self

from saring.captures.boundaries import boundaries
from saring.corpus.inputs import InputFile, look_at

SHARD: Final = 64 << 20
"""Bytes on disk that a shard has at least, unless its input ends: some 1,500 pages of a WARC, done in a few seconds."""
_FILES: Final = 500
"""Most files in one shard."""
_ARCHIVE: Final = re.compile(r"\.(warc|wet|arc)(\.gz)?$", re.IGNORECASE)
"""Names of files that can be cut: WARC, WET and ARC, plain or gzip."""


@dataclass(frozen=True, slots=True)
class Shard:
    """A part of the inputs."""

    paths: tuple[str, ...]
    """Its files; one where it is a part of a file."""
    start: int = 0
    """First byte, of the only file."""
    end: int | None = None
    """Byte before which its last record begins; None for the file's end."""
    size: int = 0
    """Bytes on disk."""

    @property
    def id(self) -> str:
        """Names the shard."""
        told = "\n".join([*self.paths, str(self.start), str(self.end)])
        return hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()[:16]

    @property
    def is_part(self) -> bool:
        """Whether it is a part of a file."""
        return bool(self.start) or self.end is not None

    def to_dict(self) -> dict[str, Any]:
        """As JSON-ready data."""
        return asdict(self)

    @classmethod
    def from_dict(cls, plain: dict[str, Any]) -> Self:
        """Read back what `to_dict` gave."""
        return cls(**{**plain, "paths": tuple(plain["paths"])})


def plan(files: Iterable[InputFile], *, size: int = SHARD) -> Iterator[Shard]:
    """The shards of some files: small ones together, large archives in parts.

    Args:
        files: in any order; no row of the dataset depends on which are together.
        size: bytes of a shard.
    """
    held: list[str] = []
    total = 0
    for file in files:
        if file.size >= size:
            yield from _parts(file, size)
            continue
        held.append(file.path)
        total += max(file.size, 0)
        if total >= size or len(held) == _FILES:
            yield Shard(tuple(held), size=total)
            held, total = [], 0
    if held:
        yield Shard(tuple(held), size=total)


def _parts(file: InputFile, size: int) -> Iterator[Shard]:
    starts = [0, *boundaries(file.path, size)] if _ARCHIVE.search(file.path) else [0]
    for start, end in zip(starts, [*starts[1:], None], strict=True):
        yield Shard((file.path,), start, end, (file.size if end is None else end) - start)


def taken_apart(shard: Shard) -> list[Shard]:
    """A shard for each file of one that has several, or two of a part of an archive; none of what cannot be cut.

    Raises:
        StoreError: a store does not answer, or refuses.
    """
    if len(shard.paths) > 1:
        return [Shard((path,), size=max(look_at(path).size, 0)) for path in shard.paths]
    place = _middle(shard) if _ARCHIVE.search(shard.paths[0]) else None
    if place is None:
        return []
    before = place - shard.start
    return [Shard(shard.paths, shard.start, place, before), Shard(shard.paths, place, shard.end, shard.size - before)]


def _middle(shard: Shard) -> int | None:
    """Where a record begins within it: about its middle, or, where that is in its last record, somewhere before.

    Whether there is one at all is asked first: where there is none, all is looked through once, and not for every place. One gzip member of
    200 MB took 25 s.
    """
    size = shard.size // 2 if _within(shard, 1) is not None else 0
    while size:
        place = _within(shard, size)
        if place is not None:
            return place
        size //= 2
    return None


def _within(shard: Shard, size: int) -> int | None:
    """Where the first record begins within it that is so many bytes behind its beginning."""
    place = next(boundaries(shard.paths[0], size, shard.start), None)
    return place if place is not None and place < shard.start + shard.size else None
