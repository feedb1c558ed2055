"""The files that a dataset is made of, and whether they are still what they were."""

import hashlib
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from saring.captures import KNOWN_FORMATS
from saring.captures.files import pages_at, pages_below
from saring.errors import CaptureError
from saring.stores import is_remote, opened, state

_READ: Final = 1 << 20


class InputFile(NamedTuple):
    """A file, and what tells that it was changed."""

    path: str
    """As it was given, or found below the folder that was given."""
    size: int
    """Bytes; -1 if it cannot be looked at, which reading it will tell."""
    modified: int
    """Nanoseconds; see `saring.stores.State` for files in stores."""

    @property
    def key(self) -> str:
        """The same for all ways to write the path."""
        return self.path if is_remote(self.path) else os.path.realpath(self.path)


def input_files(inputs: Iterable[str]) -> Iterator[InputFile]:
    """The files of the inputs, each once; of a folder, those that may hold pages, sorted.

    Raises:
        CaptureError: an input is not there, or is a folder without pages.
        StoreError: a store does not answer, or refuses.
    """
    seen: set[str] = set()
    for name in inputs:
        for file in _at_address(name) if is_remote(name) else map(look_at, _files(name)):
            if file.key not in seen:
                seen.add(file.key)
                yield file


def given(names: Iterable[str], known: frozenset[str]) -> Iterator[str]:
    """The inputs without those that were read before and are no more: what was read of them is kept.

    Args:
        names: of the inputs.
        known: keys and paths of the files that were planned before; of a link that is gone only its path tells.
    """
    for name in names:
        if not _was_read(name, known) or _is_there(name):
            yield name


def _is_there(name: str) -> bool:
    """Whether a file is there, or a folder of this machine with pages."""
    return any(pages_below(name, Counter())) if _is_folder(name) else look_at(name).size >= 0


def _is_folder(name: str) -> bool:
    return not is_remote(name) and Path(name).is_dir()


def _was_read(name: str, known: frozenset[str]) -> bool:
    """Whether a file was planned before, or files below a folder of this machine."""
    key = InputFile(name, 0, 0).key
    if key in known or name in known or is_remote(name) or Path(name).is_file():
        return key in known or name in known
    return any(other.startswith(f"{key}{os.sep}") for other in known)


def _files(name: str) -> Iterator[str]:
    if not name:
        raise CaptureError("an empty name", source="''", remedy="give a file or a folder")
    if not _is_folder(name):
        if not Path(name).exists():
            raise CaptureError("no such file or folder", source=name, remedy="check the path")
        yield name
        return
    found = False
    for file in pages_below(name, Counter()):
        found = True
        yield file
    if not found:
        raise CaptureError("a folder without pages", source=name, remedy=f"known are {KNOWN_FORMATS}")


def _at_address(name: str) -> Iterator[InputFile]:
    if name.startswith("memory:"):
        raise CaptureError("other processes do not see this memory", source=name, remedy="write it to a file or to a store")
    for path, there in pages_at(name, Counter()):
        yield InputFile(path, there.size, there.modified)


def look_at(path: str) -> InputFile:
    """What a file is now.

    Raises:
        StoreError: its store does not answer, or refuses.
    """
    if is_remote(path):
        there = state(path)
        return InputFile(path, there.size, there.modified) if there else InputFile(path, -1, 0)
    try:
        now = Path(path).stat()
    except OSError:
        return InputFile(path, -1, 0)
    return InputFile(path, now.st_size, now.st_mtime_ns)


def digest(paths: Iterable[str], start: int, end: int | None) -> str:
    """SHA-256 (hex) of the files' bytes, or of a part of the only one; of one that cannot be read, nothing.

    Where a store tells a file's ETag, that stands for its bytes, which are then not fetched for it.

    Raises:
        StoreError: a store does not answer, or refuses.
    """
    found = hashlib.sha256()
    for path in paths:
        if is_remote(path) and (there := state(path)) and there.etag:
            found.update(there.etag.encode())
            continue
        try:
            with opened(path) as file:
                file.seek(start)
                left = -1 if end is None else end - start
                while left and (data := file.read(_READ if left < 0 else min(_READ, left))):
                    found.update(data)
                    left -= len(data) if left > 0 else 0
        except OSError:
            continue
    return found.hexdigest()
