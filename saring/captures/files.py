"""Files and folders: what format a file is in, which files of a folder are pages, and a page that is a file."""

import lzma
import os
import re
import stat
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BufferedReader
from pathlib import Path
from typing import Final, Literal

from saring.captures.capture import LARGEST_PAGE, TOO_LARGE, Capture
from saring.captures.inflate import GZIP, unpacked
from saring.captures.tables import read_jsonl, read_parquet
from saring.captures.warc import read_arc, read_warc
from saring.errors import CaptureError
from saring.stores import State, found, opened

Format = Literal["warc", "arc", "jsonl", "parquet", "page", "text"]

SUFFIXES: Final[Mapping[str, Format]] = {
    ".warc": "warc",
    ".wet": "warc",
    ".arc": "arc",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".xht": "page",
    ".shtml": "page",
    ".txt": "text",
    ".text": "text",
}
"""What a file's name says it is, in any case, and with ``.gz`` behind it."""
COMPRESSED: Final = frozenset({".gz", ".xz", ".bz2", ".zst", ".lz4"})

_PROBE: Final = 1 << 12
_SAVED_FROM: Final = re.compile(rb"<!--\s*saved from url=\(\d+\)(\S+)\s*-->", re.IGNORECASE)
"""The comment that browsers put into a page that they save."""
_JSON_ROW: Final = re.compile(rb'\s*\{\s*"')
_BUNDLES: Final = (b"PK\x03\x04", b"7z\xbc\xaf", b"Rar!", b"SQLite format 3\0")
_BLANK: Final = b"\xef\xbb\xbf \t\r\n"
KNOWN_FORMATS: Final = "HTML and plain text, WARC, WET and ARC, JSON lines and Parquet, also with .gz"


def pages_below(folder: str, skipped: "Counter[str]") -> Iterator[str]:
    """Files below a folder that hold pages, sorted; hidden ones and loops of links left out; others counted by suffix.

    Folders that cannot be listed are given, too, at the end: reading them will say why.
    """
    seen: set[str] = set()
    closed: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=closed.append, followlinks=True):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        real = os.path.realpath(parent)
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        for name in sorted(files):
            if name.startswith("."):
                continue
            path = str(Path(parent, name))
            passed_over = _passed_over(path)
            if passed_over:
                skipped[passed_over] += 1
            else:
                yield path
    yield from [str(error.filename) for error in closed]


def pages_at(address: str, skipped: "Counter[str]") -> list[tuple[str, State]]:
    """Files that an address in a store means: the one it names, those of a folder or a pattern that hold pages; others counted by suffix.

    Raises:
        CaptureError: There is none.
        StoreError: The store does not answer, or refuses.
    """
    try:
        files = found(address)
    except FileNotFoundError:
        raise CaptureError("nothing is there", source=address, remedy="check the address") from None
    pages = [(path, state) for path, state in files if path == address or by_name(path) or _begins_like_a_page(path)]
    skipped.update([_kind(path) for path in {path for path, _ in files} - {path for path, _ in pages}])
    if not pages:
        raise CaptureError("a folder without pages", source=address, remedy=f"known are {KNOWN_FORMATS}")
    return pages


def _passed_over(path: str) -> str | None:
    """What a file in a folder is that holds no page; ``None`` for those to be read, and for those that cannot be."""
    try:
        mode = Path(path).stat().st_mode
    except OSError:
        return None
    if not stat.S_ISREG(mode):
        # A pipe that nobody writes to would be waited for without end.
        return "device or pipe"
    if by_name(path) or _begins_like_a_page(path):
        return None
    return _kind(path)


def _kind(path: str) -> str:
    return f"{Path(path).suffix.lower() or 'nameless'} file"


def by_name(name: str) -> Format | None:
    """The format that a file's name tells, ``None`` if it tells none."""
    suffixes = [suffix.lower() for suffix in Path(name).suffixes[-2:]]
    if suffixes and suffixes[-1] in COMPRESSED:
        suffixes.pop()
    return SUFFIXES.get(suffixes[-1]) if suffixes else None


def _begins_like_a_page(path: str) -> bool:
    """A file with another name, as mirrors write them: ``index.php?id=3``."""
    try:
        with opened(path) as file:
            return file.read(_PROBE).lstrip(_BLANK).startswith(b"<")
    except OSError:
        return False


def by_content(head: bytes) -> Format | Literal["bundle"] | None:
    """The format that a file's first bytes prove; ``None`` where any bytes may be a page."""
    if head.startswith(GZIP):
        try:
            head = zlib.decompressobj(wbits=31).decompress(head, _PROBE)
        except zlib.error:
            return None
    if head.startswith((b"WARC/1.", b"WARC/0.")):
        return "warc"
    if head.startswith(b"filedesc:"):
        return "arc"
    if head.startswith(b"PAR1"):
        return "parquet"
    return "bundle" if head.startswith(_BUNDLES) else None


def read_file(path: str, skipped: "Counter[str]") -> Iterator[Capture]:
    """Captures of one file.

    Raises:
        CaptureError: It cannot be opened, holds no such records as its name says, or is in a format that saring does not know.
    """
    try:
        with opened(path) as stream:
            yield from read_stream(stream, path, skipped)
    except OSError as error:
        raise CaptureError(error.strerror or str(error), source=path, remedy="check the path and its permissions") from error


def read_stream(stream: BufferedReader, source: str, skipped: "Counter[str]") -> Iterator[Capture]:
    """Captures of an open file, read forwards only, unless it is Parquet, which is opened again by its path."""
    head = stream.peek(_PROBE)[:_PROBE]
    kind = by_content(head) or by_name(source) or ("jsonl" if _JSON_ROW.match(head) else "page")
    if kind == "bundle":
        raise CaptureError("an unknown format", source=source, remedy=f"unpack it first; known are {KNOWN_FORMATS}")
    if kind == "parquet":
        if source == "-":
            raise CaptureError("Parquet cannot be read from a pipe", source=source, remedy="give the file's path")
        return read_parquet(source)
    if kind == "jsonl":
        return read_jsonl(stream, source)
    if kind in ("warc", "arc"):
        return (read_warc if kind == "warc" else read_arc)(stream, source, skipped)
    return iter([_page(stream, source, named_text=kind == "text")])


def _page(stream: BufferedReader, source: str, *, named_text: bool) -> Capture:
    """The page that is a whole file."""
    place = Capture(b"", source)
    try:
        data = unpacked(stream).read(LARGEST_PAGE + 1)
    except (EOFError, OSError, zlib.error, lzma.LZMAError) as error:
        return replace(place, problem=f"a compressed page that is damaged or cut ({error}): fetch or compress it again")
    if len(data) > LARGEST_PAGE:
        return replace(place, problem=TOO_LARGE)
    head = data[:_PROBE]
    saved = _SAVED_FROM.search(head)
    text = named_text and not head.lstrip(_BLANK).startswith(b"<")
    url = saved[1].decode("utf-8", "replace") if saved else None
    return replace(place, data=data, url=url, kind="text" if text else None)
