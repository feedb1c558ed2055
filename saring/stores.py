"""Files by their paths, on this machine or in a store: `pages/a.html`, `s3://bucket/crawl/a.warc.gz`, `hdfs://host/crawl`.

What is in a store is reached through fsspec, which is imported for an address and for nothing else: no path without `://` ever
touches a network. Addresses, keys and endpoints are those of fsspec and of the libraries behind it (for S3 the environment and
`~/.aws`, as for Amazon's own tools).
"""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from io import SEEK_CUR, SEEK_END, SEEK_SET, BufferedReader, RawIOBase
from pathlib import Path, PurePosixPath
from typing import IO, Any, Final, NamedTuple

from saring.errors import SaringError, StoreError

_ADDRESS: Final = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
"""What the name of something in a store begins with."""
_PATTERN: Final = re.compile(r"[*?\[]")
"""What a name has that stands for several."""
_LEAST: Final = 1 << 16
_MOST: Final = 1 << 22
"""Bytes that are fetched at once, after a jump and after a long run: a shard of 64 MB takes some twenty requests, and 4 MB too much."""
_BUFFER: Final = 1 << 16
_TIMES: Final = ("LastModified", "last_modified", "mtime", "modificationTime", "modified", "updated")
"""What stores call the time of change."""
_ETAGS: Final = ("ETag", "etag")
_SECOND: Final = 10**9
AGAIN: Final = "check the address, the connection and your permissions, and run the same command again"
"""What can be done about a store that does not answer, or refuses."""


class State(NamedTuple):
    """What a file in a store is now."""

    size: int
    """Bytes."""
    modified: int
    """Nanoseconds. Where a store tells an ETag, that stands for the part of a second, which stores do not tell in all their answers."""
    etag: str | None
    """What the store tells the content by."""


def is_remote(path: str | os.PathLike[str]) -> bool:
    """Whether a path is the address of something in a store."""
    return bool(_ADDRESS.match(os.fspath(path)))


def below(root: str | os.PathLike[str], name: str) -> str:
    """The path of a name in a folder or under an address."""
    return f"{os.fspath(root).rstrip('/')}/{name}" if is_remote(root) else str(Path(root, name))


def opened(path: str) -> BufferedReader:
    """A file to be read; of a store, by ranges.

    Raises:
        OSError: a file of this machine cannot be opened, or one of a store is not there.
        StoreError: a store does not answer, or refuses. Reading raises it, too.
    """
    if not is_remote(path):
        return Path(path).open("rb")
    with asking(path):
        files, key = reached(path)
        files.invalidate_cache()  # what a listing told before may be no more
        return BufferedReader(_Ranges(files.open(key, "rb", cache_type="none"), path), _BUFFER)


def state(address: str) -> State | None:
    """What is at an address now; None if nothing is.

    Raises:
        StoreError: the store does not answer, or refuses.
    """
    try:
        with asking(address):
            files, key = reached(address)
            files.invalidate_cache()
            return _state(files.info(key))
    except FileNotFoundError:
        return None


def found(address: str) -> list[tuple[str, State]]:
    """The files that an address means: itself, those below it, or those that it is a pattern of; in the order of `os.walk`.

    Hidden ones are left out, unless they are named.

    Raises:
        FileNotFoundError: there is none.
        StoreError: the store does not answer, or refuses.
    """
    with asking(address):
        files, key = reached(address)
        files.invalidate_cache()
        prefix = _prefix(address, key)
        return [(prefix + name, _state(info)) for name, info in _named(files, key)]


def _named(files: Any, key: str) -> Iterator[tuple[str, dict[str, Any]]]:
    try:
        infos = {key: files.info(key)}
    except FileNotFoundError:
        infos = files.glob(key, detail=True) if _PATTERN.search(key) else {}
    if not infos:
        raise FileNotFoundError(key)
    for name in sorted(infos):
        if infos[name]["type"] == "directory":
            yield from _in_order(name, files.find(name, detail=True))
        else:
            yield name, infos[name]


def _in_order(folder: str, infos: dict[str, dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    def place(name: str) -> list[tuple[bool, str]]:
        *folders, last = PurePosixPath(name).parts
        return [*[(True, each) for each in folders], (False, last)]

    for name in sorted(infos, key=place):
        hidden = any(part.startswith(".") for part in PurePosixPath(name[len(folder) :]).parts)
        if infos[name]["type"] == "file" and not name.endswith("/") and not hidden:
            yield name, infos[name]


@contextmanager
def asking(address: str) -> Iterator[None]:
    """What a store's library raises, whichever it is, becomes one line; that something is not there is said as on this machine."""
    try:
        yield
    except (FileNotFoundError, MemoryError, SaringError):
        raise
    except ImportError as error:
        raise StoreError(
            f"not to be reached without more packages ({error})", source=address, remedy="pip install 'saring[remote]'"
        ) from error
    except Exception as error:
        why = " ".join(str(error).split()) or type(error).__name__
        raise StoreError(f"its store refuses, or does not answer ({why})", source=address, remedy=AGAIN) from error


def reached(address: str) -> tuple[Any, str]:
    """The file system of fsspec that knows an address, and what that calls it: to be used within `asking`."""
    from fsspec.core import url_to_fs

    files, key = url_to_fs(address)
    return files, str(key)


def _prefix(address: str, key: str) -> str:
    """What the names of a file system lack to be addresses: scheme, and host where the names have none."""
    address = address.rstrip("/")
    place = address.rfind(key.rstrip("/"))
    return address[:place] if place >= 0 else _ADDRESS.match(address)[0]  # type: ignore[index] # it is one


def _state(info: dict[str, Any]) -> State:
    etag = next((str(info[name]) for name in _ETAGS if info.get(name)), None)
    moment = _moment(info)
    if etag is not None:
        moment += int.from_bytes(sha256(etag.encode()).digest()[:8]) % _SECOND - moment % _SECOND
    return State(int(info.get("size") or 0), moment, etag)


def _moment(info: dict[str, Any]) -> int:
    """Nanoseconds since 1970 of the last change; 0 where the store does not tell."""
    name = next((name for name in _TIMES if info.get(name)), None)
    told = info[name] if name else 0
    if isinstance(told, str):
        told = datetime.fromisoformat(told)
    if isinstance(told, datetime):
        moment = told if told.tzinfo else told.replace(tzinfo=UTC)
        return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1) * 1000
    return int(told * 10**6 if name == "modificationTime" else told * _SECOND)  # HDFS tells milliseconds


class _Ranges(RawIOBase):
    """A file of a store, fetched range by range: little after a jump, and ever more while it is read in order.

    Args:
        file: of fsspec, which fetches what it is asked for and keeps nothing.
        address: for errors.
    """

    def __init__(self, file: IO[bytes], address: str) -> None:
        self._file = file
        self._address = address
        self._size = file.seek(0, SEEK_END) or file.tell()
        self._at = 0
        self._held = memoryview(b"")
        self._from = 0
        self._ahead = _LEAST

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = SEEK_SET) -> int:
        self._at = max(0, offset + {SEEK_SET: 0, SEEK_CUR: self._at, SEEK_END: self._size}[whence])
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: Any) -> int:
        if self._at >= self._size:
            return 0
        if not self._from <= self._at < self._from + len(self._held):
            self._fetch(len(buffer))
        piece = self._held[self._at - self._from :][: len(buffer)]
        buffer[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)

    def _fetch(self, least: int) -> None:
        in_order = self._at == self._from + len(self._held)
        self._ahead = min(2 * self._ahead, _MOST) if in_order and self._at else _LEAST
        with asking(self._address):
            self._file.seek(self._at)
            data = self._file.read(min(max(self._ahead, least), self._size - self._at))
        if not data:
            raise StoreError("it ends before its end", source=self._address, offset=self._at, remedy=AGAIN)
        self._held, self._from = memoryview(data), self._at

    def close(self) -> None:
        if not self.closed:
            self._file.close()
        super().close()
