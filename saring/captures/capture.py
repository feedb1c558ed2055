"""One captured page as bytes, with what is known of how it was captured."""

import hashlib
from dataclasses import dataclass
from typing import Final, Literal

LARGEST_PAGE: Final = 64 << 20
"""Bytes; a larger page is not read into memory but reported as a problem (the largest real pages have a few MB)."""
TOO_LARGE: Final = f"a page of more than {LARGEST_PAGE >> 20} MB: cut it into several, or leave it out"
"""What the problem of such a page begins with."""


@dataclass(frozen=True, slots=True)
class Capture:
    """A captured page, or the place in an input where one could not be read.

    ``problem`` decides: where it is ``None``, ``data`` is the whole page as it was captured. Otherwise the input is damaged
    here, ``problem`` says how in one line, and ``data`` is empty or not to be trusted; reading goes on behind the damage.
    """

    data: bytes
    """The page: the HTTP body with its transfer and content encodings undone, in its own character encoding."""
    source: str
    """The file, or ``"-"`` for standard input."""
    url: str | None = None
    date: str | None = None
    """When it was captured, ISO 8601 as the input gives it: with its zone, or without if it names none."""
    charset: str | None = None
    """Character encoding that the HTTP header names: a claim, not a fact."""
    kind: Literal["html", "text"] | None = None
    """``"text"`` for a plain-text capture (WET, ``.txt``); ``None`` where the content has to tell."""
    offset: int | None = None
    """Byte in the file as it lies on disk: of the record, of its gzip member, or of the line. ``None`` for a whole file."""
    row: int | None = None
    """Row of a Parquet file, from 0."""
    status: int | None = None
    """HTTP status code."""
    content_type: str | None = None
    """Media type of the HTTP header, lower-case, without parameters: a claim, too."""
    truncated: str | None = None
    """Why the page is shorter than it was on the server, if it is: the crawler's limit, or a broken transfer."""
    problem: str | None = None
    """What is wrong with the input at this place, or ``None``."""

    @property
    def digest(self) -> str:
        """``"sha256:…"`` of ``data``; computed when asked for."""
        return f"sha256:{hashlib.sha256(self.data).hexdigest()}"

    @property
    def where(self) -> str:
        """The file and the place in it, as messages name them."""
        if self.row is not None:
            return f"{self.source} row {self.row}"
        return self.source if self.offset is None else f"{self.source} at byte {self.offset}"
