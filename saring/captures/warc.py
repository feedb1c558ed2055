"""WARC, WET and ARC files: records become captures."""

import base64
import hashlib
import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from io import BufferedReader
from typing import Final

from fastwarc.warc import HeaderMap, WarcRecord

from saring.captures import http
from saring.captures.capture import LARGEST_PAGE, TOO_LARGE, Capture
from saring.captures.inflate import pieces
from saring.captures.split import ARC, WARC, Damage, Dialect, Record, split
from saring.errors import CaptureError

_ARC_DATE: Final = re.compile(r"(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)")
_ALGORITHMS: Final = frozenset({"md5", "sha1", "sha256", "sha384", "sha512"})
_PAGES: Final = frozenset({"response", "resource", "conversion"})
_DESCRIPTIONS: Final = frozenset({"text/dns", "application/warc-fields"})
"""Media types of records that describe the crawl, whatever their record's type."""
_HTTP: Final = b"HTTP/"
_INTERIM: Final = re.compile(rb"HTTP/[\d.]{1,9} 1\d\d[^\n]*\n(?:[^\r\n]++\r?\n)*+\r?\n(?=HTTP/)")
"""What a server says before it answers: `100 Continue`, `103 Early Hints`."""
_HEADER_END: Final = re.compile(rb"\r?\n\r?\n")
_PROBE: Final = 1 << 12
_LONGEST_HEADER: Final = 1 << 20


def read_warc(stream: BufferedReader, source: str, skipped: "Counter[str]") -> Iterator[Capture]:
    """Captures of a WARC or WET file, gzip, Zstandard, LZ4 or plain.

    Args:
        stream: Read forwards only.
        source: What messages call it.
        skipped: Counts the records that are no pages, by type.

    Raises:
        CaptureError: There is no record in it at all.
    """
    return _read(stream, source, skipped, WARC)


def read_arc(stream: BufferedReader, source: str, skipped: "Counter[str]") -> Iterator[Capture]:
    """The same for an ARC file, the format before WARC."""
    return _read(stream, source, skipped, ARC)


def _read(stream: BufferedReader, source: str, skipped: "Counter[str]", dialect: Dialect) -> Iterator[Capture]:
    begun = False
    held: list[Capture] = []
    # A name in .gz tells of a beginning that is damaged; but plain files are called so, too.
    gzipped = source.lower().endswith(".gz") and not dialect.start.match(stream.peek(_PROBE))
    for found in split(pieces(stream, gzipped=gzipped), dialect):
        if (capture := told(found, source, dialect, skipped)) is not None:
            held.append(capture)
        begun = begun or isinstance(found, Record) or found.record
        # Until a record begins, this may be no such file at all.
        if begun:
            yield from held
            held.clear()
    if not begun:
        why = f"no {dialect.name} record in it" + (f"; it begins with {held[0].problem}" if held else ", it is empty")
        raise CaptureError(why, source=source, remedy="name it by what it is (.html, .txt, .jsonl, .parquet), or fetch it again")


def told(found: Record | Damage, source: str, dialect: Dialect, skipped: "Counter[str]") -> Capture | None:
    """The capture, or the damage, that was found at a place in a file; ``None``, and counted, if it is a record without a page."""
    if isinstance(found, Damage) and not found.header:
        return Capture(b"", source, url=found.url, offset=found.offset, problem=found.problem)
    try:
        header = _arc_header(found.header) if dialect is ARC else _warc_header(found.header)
    except OSError as error:
        return Capture(b"", source, offset=found.offset, problem=f"a record header that cannot be parsed ({error})")
    if header.kind not in _PAGES or header.media_type in _DESCRIPTIONS:
        skipped[header.kind if header.kind not in _PAGES else f"{header.kind} of {header.media_type}"] += 1
        return None
    place = Capture(b"", source, url=header.url, date=header.date, offset=found.offset)
    if isinstance(found, Damage):
        return replace(place, problem=f"{TOO_LARGE} ({found.problem})")
    return _capture(found, header, place)


@dataclass(frozen=True, slots=True)
class _Header:
    """What a record's header says, whichever the format."""

    kind: str
    url: str | None
    date: str | None
    media_type: str | None
    fields: Mapping[str, str]


def _capture(record: Record, header: _Header, place: Capture) -> Capture:
    """The capture in a record, at its place."""
    try:
        message = _message(record)
    except (OSError, ValueError) as error:
        return replace(place, problem=f"an HTTP header that cannot be parsed ({error})")
    page = http.body(message.payload, message.fields)
    captured = message.status is not None
    content_type = message.fields.get("content-type")
    found = replace(
        place,
        data=page.data,
        truncated=_truncated(header.fields) or page.truncated,
        status=message.status,
        charset=http.charset(content_type),
        content_type=http.media_type(content_type) if captured else header.media_type,
        kind="text" if header.kind == "conversion" and not captured else None,
    )
    if len(page.data) > LARGEST_PAGE:
        return replace(found, data=b"", problem=TOO_LARGE)
    wrong = None if record.proven else wrong_digest(header.fields, record.block, (message.payload, page.data))
    return replace(found, problem=wrong) if wrong else found


def _warc_header(header: bytes) -> _Header:
    record = WarcRecord.from_reader(io.BytesIO(header), quirks_mode=True)
    fields = _lower(record.headers)
    return _Header(
        kind=fields.get("warc-type", "untyped").lower(),
        url=fields.get("warc-target-uri", "").strip("<> ") or None,
        date=fields.get("warc-date"),
        media_type=http.media_type(fields.get("content-type")),
        fields=fields,
    )


def _arc_header(header: bytes) -> _Header:
    """``URL IP-address date media-type length``; a URL may contain spaces."""
    url, _, date, media_type, _ = header.decode("utf-8", "replace").rsplit(" ", 4)
    kind = "warcinfo" if url.startswith("filedesc:") else "dns" if url.startswith("dns:") else "response"
    return _Header(kind, url, _arc_date(date), http.media_type(media_type), {})


def _arc_date(digits: str) -> str | None:
    """``20140216050221`` is 2014-02-16T05:02:21Z: dates in ARC are in UTC."""
    found = _ARC_DATE.match(digits)
    return "{}-{}-{}T{}:{}:{}Z".format(*found.groups()) if found else None


@dataclass(frozen=True, slots=True)
class _Message:
    """A record's block taken apart; ``status`` is ``None`` where it is no HTTP message."""

    status: int | None
    fields: Mapping[str, str]
    payload: bytes


def _message(record: Record) -> _Message:
    data, start, end = record.data, record.start, record.end
    if not data.startswith(_HTTP, start, end):
        return _Message(None, {}, record.block)
    while interim := _INTERIM.match(data, start, end):
        start = interim.end()
    # FastWARC parses an HTTP header only inside a record.
    found = _HEADER_END.search(data, start, end)
    size = (found.end() if found else end) - start
    envelope = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n" % size
    parsed = WarcRecord.from_reader(io.BytesIO(envelope + data[start : start + size]), quirks_mode=True)
    parsed.parse_http(max_header_len=_LONGEST_HEADER, quirks_mode=True, strict_mode=False)
    return _Message(parsed.http_headers.status_code or 0, _lower(parsed.http_headers), data[start + size : end])


def _lower(headers: HeaderMap) -> dict[str, str]:
    """The first value of each field, by lower-case name."""
    first: dict[str, str] = {}
    for name, value in headers.to_tuples():
        first.setdefault(name.lower(), value)
    return first


def _truncated(fields: Mapping[str, str]) -> str | None:
    reason = fields.get("warc-truncated", "").strip()
    if reason:
        return f"the crawler cut it ({reason})"
    return "the crawler put the rest into records of its own" if "warc-segment-number" in fields else None


def wrong_digest(fields: Mapping[str, str], block: bytes, payloads: tuple[bytes, ...]) -> str | None:
    """What is wrong with a record by its own digests, or ``None``.

    A payload digest is held against the payload with and without its transfer encoding, for writers disagree which is meant.
    """
    digest = fields.get("warc-block-digest")
    candidates = (block,) if digest else payloads
    if digest is None:
        digest = fields.get("warc-payload-digest")
    algorithm, _, value = (digest or "").strip().partition(":")
    if algorithm.lower() not in _ALGORITHMS:
        return None
    wanted = _digest_bytes(value, hashlib.new(algorithm.lower()).digest_size)
    if wanted is None or any(hashlib.new(algorithm.lower(), data).digest() == wanted for data in candidates):
        return None
    return "its digest does not match: bytes were changed"


def _digest_bytes(value: str, size: int) -> bytes | None:
    """A digest written in base 32 or base 16."""
    try:
        found = bytes.fromhex(value) if len(value) == 2 * size else base64.b32decode(value + "=" * (-len(value) % 8), casefold=True)
    except ValueError:
        return None
    return found if len(found) == size else None
