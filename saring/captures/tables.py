"""Tables of pages: JSON lines and Parquet, a page a row."""

import base64
import json
import lzma
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BufferedReader
from typing import Any, Final

from saring.captures.capture import LARGEST_PAGE, TOO_LARGE, Capture
from saring.captures.inflate import unpacked
from saring.errors import CaptureError
from saring.stores import is_remote, opened

PAGE_KEYS: Final = ("html", "html_b64", "content", "text")
"""Where a row keeps its page, the first that is there: markup; bytes in base 64; either markup or text; a plain-text capture."""
URL_KEYS: Final = ("url", "uri", "link")
DATE_KEYS: Final = ("date", "crawl_date", "warc_date", "timestamp", "fetched_at")
CHARSET_KEYS: Final = ("charset", "encoding")
"""Encoding of the page's bytes; asked only where they are bytes."""
STATUS_KEYS: Final = ("status", "status_code")
KNOWN_KEYS: Final = frozenset((*PAGE_KEYS, *URL_KEYS, *DATE_KEYS, *CHARSET_KEYS, *STATUS_KEYS))
_LONGEST_LINE: Final = 2 * LARGEST_PAGE
_ROWS: Final = 16
_SURELY_NONE: Final = 1_000
"""Lines without one row from which a file is none of JSON lines."""


def read_jsonl(stream: BufferedReader, source: str) -> Iterator[Capture]:
    """A capture a line, gzip, bzip2, xz or plain; a line that is none is reported with its place in the unpacked file.

    Raises:
        CaptureError: There is no row in it at all.
    """
    held: list[Capture] = []
    begun = False
    for offset, row in _json_lines(stream):
        if isinstance(row, str):
            held.append(Capture(b"", source, offset=offset, problem=row))
        begun = begun or not isinstance(row, str)
        # Until a row comes, this may be no such file at all.
        if begun:
            yield from held
            held.clear()
        elif len(held) > _SURELY_NONE:
            break
        if not isinstance(row, str):
            yield from_row(row, Capture(b"", source, offset=offset))
    if not begun:
        why = f"no JSON object in it; it begins with {held[0].problem}" if held else "no line in it, it is empty"
        raise CaptureError(why, source=source, remedy="give JSON lines, or name it by what it is (.html, .txt, .warc, .parquet)")


def _json_lines(stream: BufferedReader) -> Iterator[tuple[int, Mapping[str, Any] | str]]:
    """Each line with its place: the object in it, or what is wrong with it."""
    lines = unpacked(stream)
    offset, within = 0, False
    while True:
        try:
            line = lines.readline(_LONGEST_LINE)
        except (OSError, EOFError, zlib.error, lzma.LZMAError) as error:
            yield offset, f"damaged compressed data ({error}); the rest is lost: fetch or compress it again"
            return
        if not line:
            return
        if line.strip() and not within:
            yield offset, _json_object(line)
        within = len(line) == _LONGEST_LINE and not line.endswith(b"\n")  # what comes next is the rest of it
        offset += len(line)


def _json_object(line: bytes) -> Mapping[str, Any] | str:
    if len(line) >= _LONGEST_LINE:
        return f"{TOO_LARGE} (a line of more than {_LONGEST_LINE >> 20} MB)"
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return f"a line that is not JSON ({error})"
    return row if isinstance(row, dict) else "a line that is not a JSON object"


def read_parquet(path: str) -> Iterator[Capture]:
    """A capture a row; only the columns with known names are read.

    Raises:
        CaptureError: pyarrow is not installed, or this is no Parquet file with pages.
    """
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise CaptureError("reading Parquet needs pyarrow", source=path, remedy="pip install 'saring[corpus]'") from error
    try:
        file = parquet.ParquetFile(opened(path) if is_remote(path) else path)
        columns = [name for name in file.schema_arrow.names if name in KNOWN_KEYS]
        if not set(columns) & set(PAGE_KEYS):
            raise CaptureError("no column with pages", source=path, remedy=f"call it one of {', '.join(PAGE_KEYS)}")
        batches = file.iter_batches(batch_size=_ROWS, columns=columns)
        rows = (row for batch in batches for row in batch.to_pylist())
        for number, row in enumerate(rows):
            yield from_row(row, Capture(b"", path, row=number))
    except (pa.ArrowException, OSError) as error:
        reason = str(error).partition("\n")[0]
        raise CaptureError(f"damaged, or no Parquet ({reason})", source=path, remedy="write or fetch it again") from error


def from_row(row: Mapping[str, Any], place: Capture) -> Capture:
    """The capture in a row of a table, at its place; one with a problem, if the row has no page."""
    status = _first(row, STATUS_KEYS)
    place = replace(
        place,
        url=_text(_first(row, URL_KEYS)),
        date=_text(_first(row, DATE_KEYS)),
        status=status if isinstance(status, int) else None,
    )
    key = next((key for key in PAGE_KEYS if row.get(key) is not None), None)
    if key is None:
        return replace(place, problem=f"a row without a page: call its key one of {', '.join(PAGE_KEYS)}")
    value = row[key]
    if not isinstance(value, str | bytes):
        return replace(place, problem=f"a page that is no text: {key!r} holds {type(value).__name__}")
    charset: str | None = "utf-8"
    if isinstance(value, str) and not key.endswith("_b64"):
        data = utf8(value)
    else:
        charset = _text(_first(row, CHARSET_KEYS))
        try:
            data = value if isinstance(value, bytes) else base64.b64decode("".join(value.split()), validate=True)
        except ValueError as error:
            return replace(place, problem=f"a page that cannot be read from {key!r} ({error})")
    if len(data) > LARGEST_PAGE:
        return replace(place, problem=TOO_LARGE)
    return replace(place, data=data, charset=charset, kind="text" if key == "text" else None)


def utf8(text: str) -> bytes:
    """Text as UTF-8. Halves of a surrogate pair that were escaped one by one are joined; lone surrogates become U+FFFD."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


def _first(row: Mapping[str, Any], keys: tuple[str, ...]) -> Any:
    return next((row[key] for key in keys if row.get(key)), None)


def _text(value: object) -> str | None:
    return None if value is None else str(value)
