"""The body of a captured HTTP message, with its transfer and content encodings undone, also the wrongly declared ones.

Crawlers store bodies as they came or decoded, with the headers of either: so a header is only a hint, and the bytes decide.
"""

import io
import re
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from fastwarc.stream_io import BrotliReader, ZstdReader

from saring import _core
from saring.captures.capture import LARGEST_PAGE

_CHUNK_SIZE: Final = re.compile(rb"[ \t]*([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,4096})?\r?\n")
_PARAMETER: Final = re.compile(r"""charset\s*=\s*["']?\s*([^\s"';,]+)""", re.IGNORECASE)
_MEDIA_TYPE: Final = re.compile(r"\s*([\w.+-]+/[\w.+-]+)")
_READ: Final = 1 << 16
_READ_FRAMED: Final = 1 << 10
"""At once, from readers that lose what they have unpacked of it where the data breaks off."""
_GZIP: Final = 31
_ZLIB: Final = 15
_BARE: Final = -15
"""zlib's codes for the three wrappings of the same compression."""


@dataclass(frozen=True, slots=True)
class Body:
    """A decoded body, and why it is not the whole one, if it is not."""

    data: bytes
    truncated: str | None = None


def media_type(content_type: str | None) -> str | None:
    """``"text/html"`` of ``"Text/HTML; charset=x"``."""
    found = _MEDIA_TYPE.match(content_type or "")
    return found[1].lower() if found else None


def charset(content_type: str | None) -> str | None:
    """The charset parameter, unquoted."""
    found = _PARAMETER.search(content_type or "")
    return found[1] if found else None


def body(payload: bytes, headers: Mapping[str, str]) -> Body:
    """The page in a message's payload.

    Args:
        payload: All that follows the headers.
        headers: Names in lower case.
    """
    result = Body(payload)
    encodings = [name.strip().lower() for name in headers.get("content-encoding", "").split(",") if name.strip()]
    if "chunked" in headers.get("transfer-encoding", "").lower():
        result = _unchunk(payload)
    elif not encodings:
        result = Body(payload, _short(payload, headers))
    for encoding in reversed(encodings):
        decoder = _DECODERS.get(encoding)
        if decoder and result.data:
            result = _decoded(result, decoder)
    if result.data.startswith(b"\x1f\x8b\x08"):
        # No page begins so: the header that told of it was lost.
        result = _decoded(result, _gunzip)
    return result


def _decoded(before: Body, decoder: "Callable[[bytes], Body | None]") -> Body:
    after = decoder(before.data)
    if after is None:
        return before
    return replace(after, truncated=before.truncated or after.truncated)


def _short(payload: bytes, headers: Mapping[str, str]) -> str | None:
    """Fewer bytes than the server announced (crawlers that rewrite the body rewrite the length)."""
    announced = headers.get("content-length", "").strip()
    if announced.isascii() and announced.isdigit() and payload and len(payload) < int(announced):
        return f"{len(payload):,} of {int(announced):,} bytes of the page were captured"
    return None


def _unchunk(payload: bytes) -> Body:
    """A chunked body joined; as it is, if it does not begin with a chunk."""
    first = _CHUNK_SIZE.match(payload)
    if not first or not _ends_well(payload, first.end() + int(first[1], 16)):
        return Body(payload)
    parts: list[bytes] = []
    at = 0
    while header := _CHUNK_SIZE.match(payload, at):
        size, at = int(header[1], 16), header.end()
        parts.append(payload[at : at + size])
        if size == 0:
            return Body(b"".join(parts))
        at += size
        at += 2 if payload.startswith(b"\r\n", at) else int(payload.startswith(b"\n", at))
    rest = payload[at:].strip()
    # What follows a chunk without being one is kept: it is more likely text than not.
    return Body(b"".join(parts) + rest, "its chunked transfer broke off" if at >= len(payload) else "its chunks are damaged")


def _ends_well(payload: bytes, end: int) -> bool:
    """Whether a first chunk that ends there is one: a page may begin with a number."""
    return end >= len(payload) or payload.startswith((b"\r\n", b"\n"), end)


def _gunzip(data: bytes) -> Body | None:
    """All members of a gzip body; ``None`` if it is none."""
    members: list[bytes] = []
    at, left = 0, LARGEST_PAGE + 1
    truncated = None
    while data.startswith(b"\x1f\x8b", at) and truncated is None and left > 0:
        member, at, truncated = _member(data, at, left)
        if not member:
            break
        members.append(member)
        left -= len(member)
    return Body(b"".join(members), truncated) if members else None


def _member(data: bytes, at: int, most: int) -> tuple[bytes, int, str | None]:
    """What a gzip member unpacks to, where it ends, and why it is not whole; by the native half, in a third of the time, if it is."""
    if whole := _core.gzip_member(data, at, True, most):
        return *whole, None
    part, end = _zlib(data, _GZIP, most, at)
    return (part.data, end, part.truncated) if part else (b"", end, None)


def _inflate(data: bytes) -> Body | None:
    """``deflate`` is zlib's format by the standard and bare deflate by habit."""
    if data.startswith(b"\x1f\x8b"):
        return _gunzip(data)
    return _zlib(data, _ZLIB, LARGEST_PAGE + 1)[0] or _zlib(data, _BARE, LARGEST_PAGE + 1)[0]


def _zlib(data: bytes, wbits: int, most: int, at: int = 0) -> tuple[Body | None, int]:
    """What the stream at a place unpacks to, and where it ends; ``None`` if nothing can be unpacked."""
    stream = zlib.decompressobj(wbits)
    view = memoryview(data)
    parts: list[bytes] = []
    truncated = None
    try:
        # In steps: an error loses what the same step has unpacked.
        while at < len(data) and most > 0 and not stream.eof:
            step = view[at : at + _READ]
            parts.append(stream.decompress(step, most))
            most -= len(parts[-1])
            at += len(step) - len(stream.unconsumed_tail) - len(stream.unused_data)
    except zlib.error:
        truncated = "its compressed body is damaged"
    else:
        if not stream.eof and most > 0:
            truncated = "its compressed body breaks off"
    whole = b"".join(parts)
    return (Body(whole, truncated) if whole else None), at


def _unbrotli(data: bytes) -> Body | None:
    return _read(BrotliReader(io.BytesIO(data)))


def _unzstd(data: bytes) -> Body | None:
    return _read(ZstdReader(io.BytesIO(data))) if data.startswith(b"\x28\xb5\x2f\xfd") else None


def _read(reader: BrotliReader | ZstdReader) -> Body | None:
    """The same by a reader that raises at the first byte that does not fit."""
    parts: list[bytes] = []
    size = 0
    while size <= LARGEST_PAGE:
        try:
            part = reader.read(_READ_FRAMED)
        except OSError:
            return Body(b"".join(parts), "its compressed body is damaged or breaks off") if size else None
        if not part:
            break
        parts.append(part)
        size += len(part)
    return Body(b"".join(parts))


_DECODERS: Final[Mapping[str, Callable[[bytes], Body | None]]] = {
    "gzip": _gunzip,
    "x-gzip": _gunzip,
    "deflate": _inflate,
    "br": _unbrotli,
    "zstd": _unzstd,
}
