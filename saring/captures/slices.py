"""A part of an archive, read as if it were a file of its own."""

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from io import BufferedReader
from pathlib import Path

from saring.captures.capture import Capture
from saring.captures.files import read_stream
from saring.errors import CaptureError


class _Slice(io.RawIOBase):
    """The bytes of a file from one place to before another."""

    def __init__(self, path: str, start: int, end: int | None) -> None:
        self._file = Path(path).open("rb", buffering=0)  # noqa: SIM115 - closed with this
        self._file.seek(start)
        self._left = end - start if end is not None else None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        size = len(buffer) if self._left is None else min(len(buffer), self._left)
        count = self._file.readinto(memoryview(buffer)[:size]) or 0
        if self._left is not None:
            self._left -= count
        return count

    def close(self) -> None:
        self._file.close()
        super().close()


def read_slice(path: str, start: int, end: int | None, skipped: "Counter[str]") -> Iterator[Capture]:
    """The captures of a part of a WARC, WET or ARC file that begins at one of its `boundaries` and ends before another.

    Offsets are those in the whole file. A part without any record is damage, as it would be within the file.

    Raises:
        CaptureError: the file cannot be opened.
    """
    try:
        with BufferedReader(_Slice(path, start, end)) as stream:
            for capture in read_stream(stream, path, skipped):
                yield replace(capture, offset=start + capture.offset) if capture.offset is not None else capture
    except OSError as error:
        raise CaptureError(error.strerror or str(error), source=path, remedy="check the path and its permissions") from error
    except CaptureError as error:
        if start == 0:
            raise
        yield Capture(b"", path, offset=start + (error.offset or 0), problem=error.problem)
