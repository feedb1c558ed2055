"""The files that a dataset is made of, and whether they are still what they were."""

import hashlib
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from saring.captures import KNOWN_FORMATS
from saring.captures.files import pages_below
from saring.errors import CaptureError

_READ: Final = 1 << 20


class InputFile(NamedTuple):
    """A file, and what tells that it was changed."""

    path: str
    """As it was given, or found below the folder that was given."""
    size: int
    """Bytes; -1 if it cannot be looked at, which reading it will tell."""
    modified: int
    """Nanoseconds."""

    @property
    def key(self) -> str:
        """The same for all ways to write the path."""
        return os.path.realpath(self.path)


def input_files(inputs: Iterable[str]) -> Iterator[InputFile]:
    """The files of the inputs, each once; of a folder, those that may hold pages, sorted.

    Raises:
        CaptureError: an input is not there, or is a folder without pages.
    """
    seen: set[str] = set()
    for name in inputs:
        for path in _files(name):
            file = look_at(path)
            if file.key not in seen:
                seen.add(file.key)
                yield file


def _files(name: str) -> Iterator[str]:
    path = Path(name)
    if not path.is_dir():
        if not path.exists():
            raise CaptureError("no such file or folder", source=name, remedy="check the path")
        yield name
        return
    found = False
    for file in pages_below(name, Counter()):
        found = True
        yield file
    if not found:
        raise CaptureError("a folder without pages", source=name, remedy=f"known are {KNOWN_FORMATS}")


def look_at(path: str) -> InputFile:
    """What a file is now."""
    try:
        state = Path(path).stat()
    except OSError:
        return InputFile(path, -1, 0)
    return InputFile(path, state.st_size, state.st_mtime_ns)


def digest(paths: Iterable[str], start: int, end: int | None) -> str:
    """SHA-256 (hex) of the files' bytes, or of a part of the only one; of one that cannot be read, nothing."""
    found = hashlib.sha256()
    for path in paths:
        try:
            with Path(path).open("rb") as file:
                file.seek(start)
                left = -1 if end is None else end - start
                while left and (data := file.read(_READ if left < 0 else min(_READ, left))):
                    found.update(data)
                    left -= len(data) if left > 0 else 0
        except OSError:
            continue
    return found.hexdigest()
