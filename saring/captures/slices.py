"""A part of an archive, read as the same bytes are read within the whole."""

import sys
from collections import Counter
from collections.abc import Generator
from io import BufferedReader
from typing import Final

from saring.captures.capture import Capture
from saring.captures.files import by_content, by_name
from saring.captures.inflate import GZIP, pieces
from saring.captures.split import ARC, WARC, Dialect, split
from saring.captures.warc import told
from saring.errors import CaptureError
from saring.stores import opened

_PROBE: Final = 1 << 12


def read_slice(path: str, start: int, end: int | None, skipped: "Counter[str]") -> Generator[Capture, None, int | None]:
    """The captures of what begins in a part of a WARC, WET or ARC file, in the file's own offsets.

    Reading goes on behind `end` until what began before it is over, and returns where the next record, or the next damage, begins, of which
    no more is read: None if nothing follows. A part that begins where the one before it says is read as it would be within the file. A
    place that only looks like a record's beginning, such as that of an archive within an archive, shows in that the two differ.

    Args:
        path: of the file.
        start: where to begin: 0, one of the file's `boundaries`, or where the part before ended.
        end: byte before which a record must begin to be this part's; None for the file's end.
        skipped: counts the records that are no pages, by type.

    Raises:
        CaptureError: the file cannot be opened.
    """
    try:
        with opened(path) as stream:
            return (yield from _read(stream, path, (start, end), skipped))
    except OSError as error:
        raise CaptureError(error.strerror or str(error), source=path, remedy="check the path and its permissions") from error


def _read(stream: BufferedReader, path: str, part: tuple[int, int | None], skipped: "Counter[str]") -> Generator[Capture, None, int | None]:
    start, end = part
    head = stream.peek(_PROBE)[:_PROBE]
    dialect: Dialect = ARC if (by_content(head) or by_name(path)) == "arc" else WARC
    stream.seek(start)
    records = split(pieces(stream, gzipped=head.startswith(GZIP), start=start), dialect, sys.maxsize if end is None else end)
    while True:
        try:
            found = next(records)
        except StopIteration as over:
            place: int | None = over.value
            return place
        capture = told(found, path, dialect, skipped)
        if capture is not None:
            yield capture
