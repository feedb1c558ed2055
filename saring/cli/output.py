"""Records to a file or to stdout, one after another, in the form that fits how many there are."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from saring import formats
from saring.errors import SaringError
from saring.record import Article


class Writer:
    """Writes records in one format; without one, JSON: indented for a single record, a line each for several.

    The first record waits for the second, or for the end, before it is written.
    """

    def __init__(self, out: BinaryIO, format: formats.Format | None) -> None:
        self._out = out
        self._single = format or formats.FORMATS["json"]
        self._many = format or formats.FORMATS["jsonl"]
        self._first: Article | None = None
        self._written = 0

    def write(self, article: Article) -> None:
        """Add a record."""
        if self._first is None and self._written == 0:
            self._first = article
            return
        self._several(article)

    def close(self) -> None:
        """Write what is still held back, and the end."""
        if self._first is not None:
            self._put(self._single.write(self._first) + self._single.end)
        elif self._written:
            self._put(self._many.after + self._many.end)
        self._out.flush()

    def _several(self, article: Article) -> None:
        if self._first is not None:
            self._put(self._many.before + self._many.each(self._first))
            self._first, self._written = None, 1
        self._put(self._many.between + self._many.each(article))
        self._written += 1

    def _put(self, text: str) -> None:
        self._out.write(text.encode("utf-8", "replace"))


@contextmanager
def opened(path: str | None) -> Iterator[BinaryIO]:
    """The file to write to; stdout for None and "-".

    Raises:
        SaringError: the file cannot be written, or no longer.
        BrokenPipeError: nobody reads stdout any more.
    """
    to_stdout = path is None or path == "-"
    try:
        if to_stdout:
            yield _stdout()
        else:
            with Path(path or "").open("wb") as file:
                yield file
    except OSError as problem:
        if to_stdout:
            _let_go_of_stdout()
        if isinstance(problem, BrokenPipeError):
            raise
        name = "standard output" if to_stdout else path
        raise SaringError(f"{name} cannot be written ({problem.strerror})", remedy="give another file to --output") from problem


def _stdout() -> BinaryIO:
    if sys.stdout is None:
        raise SaringError("standard output is closed", remedy="give a file to --output")
    return sys.stdout.buffer


def _let_go_of_stdout() -> None:
    """Nothing more can be written there; without this the interpreter would complain again when it flushes at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
