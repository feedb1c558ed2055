"""Packs the pages beside this file into `samples/crawl.warc.gz`: the sample archive, and a test that the packing is what it was.

Run it after editing a page. The archive holds what real ones hold: a warcinfo record, request records, a body that is gzipped and
chunked, an error page, a picture; each record its own gzip member.
"""

import gzip
import hashlib
from base64 import b32encode
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

PAGES = Path(__file__).parent
TARGET = PAGES.parents[1] / "samples" / "crawl.warc.gz"
DATE = "2024-05-14T03:20:11Z"
PIXEL = bytes.fromhex("47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b")


def archive() -> bytes:
    """The whole file; the same bytes each time."""
    info = b"software: hand-packed sample\r\nformat: WARC File Format 1.1\r\n"
    english = (PAGES / "harbour-gazette.html").read_bytes()
    records = [
        _record("warcinfo", "", "application/warc-fields", info),
        *_visit("https://www.harbourgazette.example/news/2023/mar/09/ferry-crews-vote-to-end-strike", _chunked(english)),
        *_visit("https://www.alwadi.example/news/4711", _plain((PAGES / "sahifat-alwadi.html").read_bytes())),
        *_visit("https://www.alwadi.example/pixel.gif", _plain(PIXEL, media="image/gif")),
        *_visit("https://www.kabarnusantara.example/hilang", _plain((PAGES / "not-found.html").read_bytes(), "404 Not Found")),
    ]
    return b"".join([gzip.compress(record, 9, mtime=0) for record in records])


def _visit(url: str, response: bytes) -> list[bytes]:
    host, _, path = url.removeprefix("https://").partition("/")
    request = f"GET /{path} HTTP/1.1\r\nHost: {host}\r\nUser-Agent: sample\r\n\r\n".encode()
    return [
        _record("request", url, "application/http; msgtype=request", request),
        _record("response", url, "application/http; msgtype=response", response),
    ]


def _plain(body: bytes, status: str = "200 OK", media: str = "text/html; charset=utf-8") -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def _chunked(body: bytes) -> bytes:
    packed = gzip.compress(body, 9, mtime=0)
    pieces = [packed[start : start + 1000] for start in range(0, len(packed), 1000)]
    chunks = b"".join([b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces]) + b"0\r\n\r\n"
    head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
    return head.encode() + chunks


def _record(kind: str, url: str, media: str, block: bytes) -> bytes:
    digest = b32encode(hashlib.sha1(block, usedforsecurity=False).digest()).decode()
    fields = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:{uuid5(NAMESPACE_URL, kind + url)}>",
        "WARC-Date": DATE,
        "WARC-Target-URI": url,
        "WARC-Block-Digest": f"sha1:{digest}",
        "Content-Type": media,
        "Content-Length": str(len(block)),
    }
    head = "".join([f"{name}: {value}\r\n" for name, value in fields.items() if value])
    return f"WARC/1.1\r\n{head}\r\n".encode() + block + b"\r\n\r\n"


if __name__ == "__main__":
    TARGET.write_bytes(archive())
