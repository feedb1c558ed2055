"""Where an archive can be cut: places at which a record begins, and at which reading it in order would come, too."""

import os
import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import IO, Final

from saring.captures.inflate import GZIP
from saring.stores import opened

_WINDOW: Final = 1 << 20
_TRIAL: Final = 1 << 14
_LONGEST_HEADER: Final = 1 << 16
_MEMBER: Final = re.compile(rb"\x1f\x8b\x08[\x00-\x1f]")
_RECORD: Final = re.compile(rb"WARC/[01]\.\d{1,2}[ \t]*\r?\n|[a-z]{2,12}:[^\n]{0,4000}? [\d.a-fA-F:]{2,45} \d{8,18} ")
"""What a record of a WARC or of an ARC file begins with."""
_HEADER_END: Final = re.compile(rb"\r?\n\r?\n")
_LENGTH: Final = re.compile(rb"^content-length[ \t]*:[ \t]*(\d{1,18})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_AFTER: Final = b"\r\n\r\n"


def boundaries(path: str, size: int, start: int = 0) -> Iterator[int]:
    """Byte offsets, `size` or more apart, at which a record of a WARC, WET or ARC file begins; none where it cannot be cut.

    They begin `size` or more behind `start`, at which a record begins, too.

    A gzip file is cut where a member begins whose text begins a record; looked for from each place that would be nearest. A plain
    file's records tell their lengths, and are gone through one by one, for a page may hold what looks like a record.
    A file that cannot be read is not cut: whoever reads it will tell why.
    """
    with suppress(OSError), opened(path) as file:
        gzipped = file.read(len(GZIP)) == GZIP
        yield from _of_members(file, size, start) if gzipped else _of_records(file, size, start)


def _of_members(file: IO[bytes], size: int, start: int) -> Iterator[int]:
    place = start + size
    while (found := _next_member(file, place)) is not None:
        yield found
        place = found + size


def _next_member(file: IO[bytes], place: int) -> int | None:
    """The first place from this one on at which a member begins with a record."""
    while True:
        file.seek(place)
        window = memoryview(file.read(_WINDOW + _TRIAL))
        for found in _MEMBER.finditer(window, 0, _WINDOW):
            if _begins_record(window[found.start() : found.start() + _TRIAL]):
                return place + found.start()
        if len(window) <= _WINDOW:
            return None
        place += _WINDOW - len(GZIP)


def _begins_record(data: memoryview) -> bool:
    try:
        return bool(_RECORD.match(zlib.decompressobj(wbits=31).decompress(data, _TRIAL)))
    except zlib.error:
        return False


def _of_records(file: IO[bytes], size: int, start: int) -> Iterator[int]:
    """As far as lengths lead from one record to the next."""
    place = last = start
    over = file.seek(0, os.SEEK_END)
    while place < over:
        file.seek(place)
        head = file.read(_LONGEST_HEADER)
        if not _RECORD.match(head) or not head.startswith(b"WARC/"):
            return
        if place - last >= size:
            yield place
            last = place
        end = _HEADER_END.search(head)
        length = _LENGTH.search(head, 0, end.end()) if end else None
        if end is None or length is None:
            return
        place += end.end() + int(length[1])
        file.seek(place)
        if file.read(len(_AFTER)) != _AFTER:
            return
        place += len(_AFTER)
