"""A decompressed stream cut into the records of a WARC or ARC file; damage told, and stepped over.

A record is passed on only when it is whole: its length is what its header says, what follows is the blank line that ends a
record, no hole lies inside, and the gzip member it ends with has the right checksum. Otherwise the next line that begins a
record is looked for, from the damaged record's own beginning on, for a wrong length may have swallowed good ones.
"""

import re
import sys
from collections import deque
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Final

from saring.captures.capture import LARGEST_PAGE
from saring.captures.inflate import Piece

_LONGEST_HEADER: Final = 1 << 20
_LONGEST_START: Final = 1 << 13
"""No line that begins a record is longer: an ARC record's holds its URL."""
_AFTER: Final = 64
_LARGEST_RECORD: Final = LARGEST_PAGE + _LONGEST_HEADER

_LENGTH: Final = re.compile(rb"^content-length[ \t]*:[ \t]*(\d{1,18})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_TARGET: Final = re.compile(rb"^warc-target-uri[ \t]*:[ \t]*<?([^\r\n]*?)>?[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_HEADER_END: Final = re.compile(rb"\r?\n\r?\n")
_AFTER_RECORD: Final = (b"\r\n\r\n", b"\n\n")
_BLANK: Final = re.compile(rb"[\r\n]*")


@dataclass(frozen=True, slots=True)
class Dialect:
    """How records begin and say their length."""

    name: str
    start: re.Pattern[bytes]
    """Matches the line that begins a record, at its place."""
    search: re.Pattern[bytes]
    """The same line amid other bytes."""


WARC: Final = Dialect(
    "WARC",
    start=re.compile(rb"WARC/[01]\.\d{1,2}[ \t]*\r?\n"),
    # Garbage need not end with a line.
    search=re.compile(rb"WARC/[01]\.\d{1,2}[ \t]*\r?\n(?=[A-Za-z][A-Za-z-]*:)"),
)
_ARC_LINE: Final = rb"[a-z]{2,12}:[^\n]{0,4000}? [\d.a-fA-F:]{2,45} \d{8,18} [^ \n]* (-?\d{1,12})\r?\n"
ARC: Final = Dialect("ARC", start=re.compile(_ARC_LINE), search=re.compile(rb"(?<=\n)" + _ARC_LINE))


@dataclass(frozen=True, slots=True)
class Record:
    """A whole record: header and block. The block stays where it was found, for it is as long as the page, and a copy costs."""

    header: bytes
    data: bytes
    start: int
    """Where in ``data`` the block begins."""
    end: int
    offset: int
    proven: bool
    """Whether a checksum of the file's compression covers it."""

    @property
    def block(self) -> bytes:
        """The block by itself."""
        return self.data[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Damage:
    """A place where no record could be read."""

    problem: str
    offset: int
    url: str | None = None
    record: bool = False
    """Whether a record began here."""
    header: bytes = b""
    """Of a record that is as long as it says, and larger than any page may be."""


def split(pieces: Iterator[Piece], dialect: Dialect, end: int = sys.maxsize) -> Generator[Record | Damage, None, int | None]:
    """Records and damage of what begins before `end`, in the order of the file.

    Returns where the next record, or the next damage, begins, of which no more is read; None if nothing follows.
    """
    window = _Window(pieces)
    while True:
        yield from window.whole_records(dialect, end)
        window.skip_blank()
        if window.data:
            if (place := window.offset()) >= end:
                return place
            yield _next(window, dialect)
            continue
        hole, told = window.cross()
        if hole is None:
            return None
        if not told:
            if hole.offset >= end:
                return hole.offset
            yield Damage(hole.damage or "", hole.offset)


class _Window:
    """The part of the stream that is being looked at: grows at its end, up to a hole; is let go of at its beginning."""

    def __init__(self, pieces: Iterator[Piece]) -> None:
        self.data = bytearray()
        self._pieces = pieces
        self._begun = 0
        """Bytes of the stream before ``data``."""
        self._places: deque[tuple[int, Piece]] = deque()
        self._hole: Piece | None = None
        self._told = False
        self._over = False
        """Whether the stream has ended."""
        self._ahead: Piece | None = None
        """A piece that was looked at, and is no record by itself."""

    def grow(self) -> bool:
        """Adds a piece; ``False`` at a hole and at the end."""
        if self._hole is None:
            piece = self._ahead or next(self._pieces, None)
            self._ahead = None
            if piece is not None and piece.damage is None:
                self._places.append((self._begun + len(self.data), piece))
                self.data += piece.data
                return True
            self._hole, self._over = piece, piece is None
        return False

    def whole_records(self, dialect: Dialect, end: int) -> Iterator[Record]:
        """The records that are next, as long as each is a member by itself: those pass without being copied into the window."""
        while not self.data and self._hole is None and self._ahead is None:
            self._ahead = next(self._pieces, None)
            is_next = self._ahead is not None and self._ahead.whole and self._ahead.offset < end
            record = _in_member(self._ahead, dialect) if self._ahead and is_next else None
            if record is None or self._ahead is None:
                return
            self._begun += len(self._ahead.data)
            self._ahead = None
            yield record

    def fill(self, size: int) -> bool:
        """Grows to at least ``size`` bytes, if the stream has them before a hole."""
        while len(self.data) < size:
            if not self.grow():
                return False
        return True

    def cross(self) -> tuple[Piece | None, bool]:
        """Steps over the hole that growing ended at (``None``: that was the end), and whether it was told of already."""
        hole, told = self._hole, self._told
        self._hole, self._told = None, False
        return hole, told

    def tell(self) -> str:
        """What the hole behind the window is, for a record that it cuts; it is not told again."""
        self._told = True
        return f" ({self._hole.damage})" if self._hole else ""

    def tell_of(self, offset: int) -> str:
        """The same if nothing is left before the hole, and it is in the member at ``offset``: one damage is told once."""
        mine = not self.data and not self._told and self._hole is not None and self._hole.offset == offset
        return self.tell() if mine else ""

    def offset(self) -> int:
        """Place on disk of the window's first byte."""
        while len(self._places) > 1 and self._places[1][0] <= self._begun:
            self._places.popleft()
        start, piece = self._places[0]
        return piece.offset + (self._begun - start if piece.exact else 0)

    def last_piece(self) -> Piece:
        """The piece that the window ends with."""
        return self._places[-1][1]

    def is_proven(self, size: int) -> bool:
        """Whether the member that the first ``size`` bytes end in has come to its end, and with it to its checksum."""
        end = self._begun + size
        piece = next(piece for start, piece in reversed(self._places) if start < end)
        after = self._hole or self.last_piece()
        return piece.whole or (not piece.exact and (self._over or after.offset != piece.offset))

    def ends_member(self, size: int) -> bool:
        """Whether a whole member ends with the first ``size`` bytes and a blank line."""
        return self.last_piece().whole and bytes(self.data[size : size + _AFTER]) in _AFTER_RECORD

    def torn(self) -> bool:
        """Whether the hole behind the window is in the very member that the window ends with."""
        return self._hole is not None and not self._hole.exact and self._hole.offset == self.last_piece().offset

    def drop(self, size: int) -> None:
        """Lets go of bytes at the beginning."""
        del self.data[:size]
        self._begun += size

    def skip_blank(self) -> None:
        """Goes to the next byte that is not the end of a line."""
        while True:
            blank = _BLANK.match(self.data)
            self.drop(blank.end() if blank else 0)
            if self.data or not self.grow():
                return

    def seek(self, pattern: re.Pattern[bytes], after: int) -> int:
        """Drops everything up to the next match behind ``after``, or all up to the hole; returns how much that was."""
        dropped = 0
        while True:
            found = pattern.search(self.data, after)
            if found:
                self.drop(found.start())
                return dropped + found.start()
            # What may be the beginning of a match stays, with the byte before it.
            surplus = max(len(self.data) - _LONGEST_START, after - 1, 0)
            self.drop(surplus)
            dropped += surplus
            after = max(after - surplus, 0)
            if not self.grow():
                dropped += len(self.data)
                self.drop(len(self.data))
                return dropped


def _in_member(piece: Piece, dialect: Dialect) -> Record | None:
    """The record that is a whole member with nothing but the blank line behind it; ``None`` if it is not that simple."""
    found = _HEADER_END.search(piece.data, 0, _LONGEST_HEADER) if dialect is WARC and WARC.start.match(piece.data) else None
    if found is None:
        return None
    header = piece.data[: found.end()]
    length = _length(header, dialect)
    size = len(header) + (length or 0)
    if length is None or piece.data[size:] not in _AFTER_RECORD:
        return None
    return Record(header, piece.data, len(header), size, piece.offset, proven=True)


def _next(window: _Window, dialect: Dialect) -> Record | Damage:
    """The record at the window's beginning, or what is there instead of one."""
    offset = window.offset()
    window.fill(_LONGEST_START)
    if not dialect.start.match(window.data):
        dropped = window.seek(dialect.search, 1)
        return Damage(f"{dropped:,} bytes that belong to no record", offset)
    header_size = _header_size(window, dialect)
    header = bytes(window.data[:header_size])
    length = _length(header, dialect)
    if length is None or length > _LARGEST_RECORD:
        return _passed_over(window, header, length, dialect)
    size = header_size + length
    damage = _damage(window, header_size, size, dialect)
    if damage:
        window.seek(dialect.search, header_size)
        damage += window.tell_of(offset)
        return Damage(damage, offset, _url(header, dialect), record=True)
    block = bytes(memoryview(window.data)[header_size:size])
    record = Record(header, block, 0, length, offset, proven=window.is_proven(size))
    window.drop(size)
    return record


def _passed_over(window: _Window, header: bytes, length: int | None, dialect: Dialect) -> Damage:
    """What is said of a record that no window holds; where the next one is found shows whether it is as long as it says."""
    offset = window.offset()
    dropped = window.seek(dialect.search, 1)
    if length is None:
        problem, whole = "a record header that is cut or names no length", False
    else:
        problem, whole = f"a record of {length:,} bytes", dropped >= len(header) + length
    told = problem + window.tell_of(offset) + ("" if whole else ": fetch the file again")
    return Damage(told, offset, _url(header, dialect), record=True, header=header if whole else b"")


def _header_size(window: _Window, dialect: Dialect) -> int:
    """Length of the header with the blank line that ends it; 0 if it has none."""
    if dialect is ARC:
        return window.data.index(b"\n") + 1
    checked = 0
    while True:
        found = _HEADER_END.search(window.data, checked)
        if found:
            return found.end()
        checked = max(len(window.data) - 3, 0)
        if checked > _LONGEST_HEADER or not window.grow():
            return 0


def _length(header: bytes, dialect: Dialect) -> int | None:
    if dialect.search.search(header, 1):
        return None  # cut, and run into the next record's
    found = ARC.start.match(header) if dialect is ARC else _LENGTH.search(header)
    length = int(found[1]) if found else -1
    return length if length >= 0 else None


def _url(header: bytes, dialect: Dialect) -> str | None:
    if dialect is ARC:
        return header.split(b" ", 1)[0].decode("utf-8", "replace")
    found = _TARGET.search(header)
    return found[1].decode("utf-8", "replace") if found else None


def _damage(window: _Window, header_size: int, size: int, dialect: Dialect) -> str | None:
    """What is wrong with the record of ``size`` bytes at the window's beginning, or ``None``."""
    if not window.fill(size):
        return f"a record that is cut: {len(window.data):,} of {size:,} bytes are there{window.tell()}: fetch the file again"
    if window.ends_member(size):
        return None
    # What follows, or the end of the member, proves the length and the checksum.
    window.fill(size + _AFTER)
    after = window.data[size : size + _AFTER]
    following = after.lstrip(b"\r\n")
    if not following and window.torn():
        return f"a record that is damaged{window.tell()}: fetch the file again"
    if not following or dialect.start.match(following):
        return None
    # Before garbage a blank line will do, unless this record has run over the next one's header up to such a line.
    overrun = dialect.search.search(window.data, header_size, size + _AFTER)
    if after.startswith((b"\r\n", b"\n")) and not (overrun and overrun.start() < size):
        return None
    return "a record that does not end where its Content-Length says"
