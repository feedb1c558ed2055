"""A file's bytes as a stream of pieces, decompressed, each with its place on disk; holes where it is damaged.

Gzip is read member by member, not with a reader that hides the members: where one is damaged, the next must be found, and an offset
into the file must be told. A member that is held to its end is inflated at once by the native half, in a third of zlib's time; one that
is longer, damaged or cut, or that only seems to end where the next begins, by zlib, which tells how far it came. FastWARC's own
reader stops for good at the first damaged member and passes a cut one on as whole.
"""

import bz2
import gzip
import lzma
import re
import zlib
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from io import BufferedReader
from typing import IO, Final

from fastwarc.stream_io import Lz4Reader, ZstdReader

from saring import _core

GZIP: Final = b"\x1f\x8b\x08"
ZSTD: Final = b"\x28\xb5\x2f\xfd"
LZ4: Final = b"\x04\x22\x4d\x18"
_SKIPPED: Final = re.compile(rb"[\x50-\x5f]\x2a\x4d\x18")
"""What a frame begins with that Zstandard passes over: archives may begin with one, that holds the dictionary of the others."""

_READ: Final = 1 << 18
_READ_GZIP: Final = 1 << 20
_READ_FRAMED: Final = 1 << 12
"""What FastWARC's readers have unpacked of so many bytes is lost when they come to damage. A megabyte takes 1 ms, with `_READ` 0.25."""
_AHEAD: Final = 1 << 18
"""Compressed bytes that are held from a member's beginning on, so that most are held to their ends: pages have 40 KB."""
_FED: Final = 1 << 15
"""What zlib gets at once: it hands back a copy of all that it does not need."""
_UNPACKED: Final = 1 << 20
"""The most that one piece holds, whatever a small input unpacks to."""
_KEPT: Final = 1 << 20
"""Compressed bytes kept behind the read position, to look for the next member in once this one turns out damaged."""
_REREAD: Final = 1 << 24
"""How many bytes may be read twice in all before damage is only searched forwards: bounds what a hostile file costs."""
_TRIAL: Final = 1 << 12

_MEMBER_START: Final = re.compile(rb"\x1f\x8b\x08[\x00-\x1f]")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some bytes of the decompressed stream, or a hole in it."""

    data: bytes
    offset: int
    """Place on disk: of the first byte, or of the compressed member that the bytes are in."""
    exact: bool = True
    """Whether bytes on disk and in ``data`` correspond one to one."""
    damage: str | None = None
    """A hole: what is wrong here."""
    whole: bool = False
    """Whether it is all of a compressed member, whose checksum is right."""


def pieces(stream: BufferedReader, *, gzipped: bool = False, start: int = 0) -> Iterator[Piece]:
    """The stream's bytes, decompressed if they are gzip, Zstandard or LZ4; read forwards only, so that a pipe will do.

    ``gzipped``: it should be gzip, and if it does not begin so, it is damaged at its beginning. ``start``: the stream's place on disk.
    """
    first = stream.peek(4)
    if first.startswith(GZIP) or gzipped:
        return _Gzip(stream, start).pieces()
    if first.startswith((ZSTD, LZ4)) or _SKIPPED.match(first):
        return _framed(stream, start, zstd=not first.startswith(LZ4))
    return _plain(stream, start)


def _plain(stream: BufferedReader, offset: int) -> Iterator[Piece]:
    while data := stream.read(_READ):
        yield Piece(data, offset)
        offset += len(data)


class _Gzip:
    """Reads gzip members one after the other and steps over what is none."""

    def __init__(self, stream: BufferedReader, start: int) -> None:
        self._stream = stream
        self._bytes = b""
        self._base = start
        """Offset on disk of the first byte held."""
        self._at = 0
        """Index in ``_bytes`` of the next byte to unpack."""
        self._begun = 0
        """Index in ``_bytes`` of the member in hand."""
        self._over = False
        """Whether all has been read."""
        self._reread = 0

    def pieces(self) -> Iterator[Piece]:
        while self._more(_AHEAD):
            start = self._base + self._at
            self._begun = self._at
            if self._bytes.startswith(GZIP, self._at):
                damage = yield from self._member(start)
            else:
                damage = "no gzip member"
            if damage:
                skipped = self._resync(start)
                yield Piece(b"", start, exact=False, damage=f"{damage}; {skipped:,} bytes skipped")

    def _more(self, ahead: int = 1) -> bool:
        """Whether there is a byte to unpack; reads if there are fewer than so many."""
        while len(self._bytes) - self._at < ahead and not self._over:
            self._read()
        return self._at < len(self._bytes)

    def _read(self) -> None:
        """Reads on, and lets go of what lies before the member in hand, and far behind."""
        surplus = max(self._at - _KEPT, self._begun)
        found = self._stream.read(_READ_GZIP)
        self._bytes = self._bytes[surplus:] + found
        self._base += surplus
        self._at -= surplus
        self._begun = 0
        self._over = not found

    def _member(self, start: int) -> Generator[Piece, None, str | None]:
        """Unpacks one member; returns what is wrong with it, or ``None``."""
        whole = _core.gzip_member(self._bytes, self._at, self._over, _UNPACKED)
        if whole:
            data, self._at = whole
            yield Piece(data, start, exact=False, whole=True)
            return None
        member, before = zlib.decompressobj(wbits=31), zlib.decompressobj(wbits=31)
        while not member.eof:
            if not self._more():
                return "the file ends inside a gzip member"
            chunk = self._bytes[self._at : self._at + _FED]
            if self._base + self._at > start:
                before = member.copy()
            try:
                data = member.decompress(chunk, _UNPACKED)
            except zlib.error as error:
                yield from [Piece(data, start, exact=False) for data in _sound_part(before, chunk)]
                return f"damaged gzip member ({str(error).rpartition(': ')[2]})"
            # At its end zlib may tell what is left over twice: as the member's tail, too.
            self._at += len(chunk) - len(member.unused_data if member.eof else member.unconsumed_tail)
            if data:
                yield Piece(data, start, exact=False)
        return None

    def _resync(self, start: int) -> int:
        """Goes to the next member behind ``start``, or to the end; returns how far that is."""
        place = start + 1
        self._reread += max(self._base + self._at - place, 0)
        if self._reread > _REREAD:
            place = max(place, self._base + self._at)
        while True:
            place = max(place, self._base)
            found = _MEMBER_START.search(self._bytes, place - self._base)
            if found and not self._over and len(self._bytes) - found.start() < _TRIAL:
                self._at = found.start()
                self._read()
                continue
            if found and self._unpacks(found.start()):
                self._at = found.start()
                return self._base + self._at - start
            if found:
                place = self._base + found.start() + 1
                continue
            # The mark may lie across the border to what is read next.
            place = max(place, self._base + len(self._bytes) - 3)
            self._at = len(self._bytes)
            if not self._more():
                return self._base + self._at - start

    def _unpacks(self, index: int) -> bool:
        """Whether a member that is one begins here, as far as its first kilobytes tell."""
        try:
            return bool(zlib.decompressobj(wbits=31).decompress(self._bytes[index : index + _TRIAL], _TRIAL))
        except zlib.error:
            return False


def _sound_part(member: "zlib._Decompress", chunk: bytes) -> Iterator[bytes]:
    """What can be unpacked of the bytes before one that is damaged: zlib keeps what it has made of a chunk in which it meets an error.

    So what is read of a damaged member does not depend on where its bytes were parted.
    """
    try:
        for at in range(len(chunk)):
            while data := member.decompress(member.unconsumed_tail + chunk[at : at + 1], _UNPACKED):
                yield data
                if not member.unconsumed_tail:
                    break
    except zlib.error:
        return


def _framed(stream: BufferedReader, start: int, *, zstd: bool) -> Iterator[Piece]:
    """Zstandard or LZ4 by FastWARC's readers, which cannot go on behind damage."""
    reader = ZstdReader(stream) if zstd else Lz4Reader(stream)
    while True:
        try:
            data = reader.read(_READ_FRAMED)
        except OSError as error:
            offset = start + (reader.frame_start_position() or 0)
            yield Piece(b"", offset, exact=False, damage=f"damaged {'Zstandard' if zstd else 'LZ4'} data ({error}); the rest is lost")
            return
        if not data:
            return
        yield Piece(data, start + (reader.frame_start_position() or 0), exact=False)


def unpacked(stream: BufferedReader) -> IO[bytes] | gzip.GzipFile:
    """The stream to read lines from, unpacked if it is gzip, bzip2 or xz; reading damaged data raises an error."""
    first = stream.peek(6)
    if first.startswith(GZIP):
        return gzip.open(stream)
    if first.startswith(b"BZh"):
        return bz2.open(stream)
    if first.startswith(b"\xfd7zXZ\0"):
        return lzma.open(stream)
    return stream
