"""Captured pages, from whatever they are kept in: the only way into saring for more than one page.

``read_captures`` gives one `Capture` a page: from HTML and text files, folders of them, WARC, WET and ARC files, JSON lines and
Parquet. Everything is read as a stream, a record at a time. A damaged input is read to its end: each place that could not be
read comes as a capture whose ``problem`` says what is wrong there, between those that could.
"""

import os
import sys
from collections import Counter
from collections.abc import Generator, Iterator
from io import BufferedReader, RawIOBase
from itertools import chain
from pathlib import Path
from typing import Self, cast

from saring.captures.capture import LARGEST_PAGE, Capture
from saring.captures.files import KNOWN_FORMATS, SUFFIXES, pages_at, pages_below, read_file, read_stream
from saring.errors import CaptureError, StoreError
from saring.stores import is_remote

__all__ = ["KNOWN_FORMATS", "LARGEST_PAGE", "SUFFIXES", "Capture", "Captures", "read_captures"]


class Captures(Iterator[Capture]):
    """The captures of one input, in its order; closes its file at the end, or as a context manager."""

    def __init__(self, source: str, captures: "Generator[Capture]", skipped: "Counter[str]") -> None:
        self.source = source
        """The path as it was given."""
        self.skipped = skipped
        """What was passed over because it is no page, counted by kind: ``"request"``, ``"warcinfo"``, ``".css file"`` …"""
        self._captures = captures

    def __next__(self) -> Capture:
        return next(self._captures)

    def close(self) -> None:
        """Closes the file that is being read."""
        self._captures.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def read_captures(path: str | os.PathLike[str]) -> Captures:
    """Reads the captured pages of a file, a folder or standard input, a page at a time.

    Args:
        path: A file; a folder, read recursively in sorted order, hidden files left out; the address of either, or a pattern of
            addresses, in a store that fsspec knows (``s3://…``); or ``"-"``, standard input. Formats are told by content first, then
            by name (`saring.captures.SUFFIXES`), compressed with gzip or not (WARC: Zstandard and LZ4 too). Rows of
            ``.jsonl`` and ``.parquet`` keep their page in ``html``, ``html_b64``, ``content`` or ``text``, its address in
            ``url``, its day in ``date``, its encoding in ``charset``.

    Returns:
        An iterator of captures. Damage inside an input is a capture with a ``problem``, and reading goes on behind it; in a
        folder that holds for a whole file that cannot be read. Each page is at most 64 MB.

    Raises:
        StoreError: A store does not answer, or refuses; now, or while iterating.
        CaptureError: Now, if there is no such file or the folder holds no pages; while iterating, if the file is not what
            its name says, or in no format that saring knows.
    """
    source = os.fspath(path)
    if not source:
        raise CaptureError("an empty name", source="''", remedy="give a file, a folder, or - for standard input")
    skipped: Counter[str] = Counter()
    if source == "-":
        return Captures(source, _stdin(skipped), skipped)
    if is_remote(source):
        return Captures(source, _at_address(source, skipped), skipped)
    if Path(source).is_dir():
        return Captures(source, _folder(source, skipped), skipped)
    if not Path(source).exists():
        raise CaptureError("no such file or folder", source=source, remedy="check the path")
    return Captures(source, _file(source, skipped), skipped)


def _stdin(skipped: "Counter[str]") -> "Generator[Capture]":
    if sys.stdin is None:
        raise CaptureError("standard input is closed", source="-", remedy="give a file or a folder")
    stdin = sys.stdin.buffer
    # Behind a pipe it is buffered already; a test's stand-in need not be.
    stream = stdin if isinstance(stdin, BufferedReader) else BufferedReader(cast("RawIOBase", stdin))
    yield from read_stream(stream, "-", skipped)


def _file(path: str, skipped: "Counter[str]") -> "Generator[Capture]":
    yield from read_file(path, skipped)


def _at_address(address: str, skipped: "Counter[str]") -> "Generator[Capture]":
    paths = [path for path, _ in pages_at(address, skipped)]
    return _file(address, skipped) if paths == [address] else _each(iter(paths), skipped)


def _folder(folder: str, skipped: "Counter[str]") -> "Generator[Capture]":
    paths = pages_below(folder, skipped)
    first = next(paths, None)
    if first is None:
        raise CaptureError("a folder without pages", source=folder, remedy=f"known are {KNOWN_FORMATS}")
    return _each(chain([first], paths), skipped)


def _each(paths: Iterator[str], skipped: "Counter[str]") -> "Generator[Capture]":
    """The captures of many files; one that cannot be read does not end the others."""
    for path in paths:
        try:
            yield from read_file(path, skipped)
        except StoreError:
            raise
        except CaptureError as error:
            problem = f"{error.problem}: {error.remedy}" if error.remedy else error.problem
            yield Capture(b"", path, offset=error.offset, problem=problem)
