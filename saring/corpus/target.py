"""A place in a store that a dataset is put to: files come there whole or not at all."""

import re
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from saring.errors import DatasetError, StoreError
from saring.stores import AGAIN, asking, reached

_OBJECTS: Final = re.compile(r"(s3a?|gs|gcs|az|abfss?|adl|oci|oss|r2|tos)://")
"""Stores in which a file that is being written is not seen. In others it has another name until it is complete."""


@contextmanager
def _asking(address: str) -> Iterator[None]:
    """What goes wrong in the store is an error of the dataset."""
    try:
        with asking(address):
            yield
    except StoreError as error:
        raise DatasetError(str(error)) from error
    except FileNotFoundError as error:
        raise DatasetError(f"{address} cannot be written ({error})", remedy=AGAIN) from error


class Target:
    """The place under an address.

    Args:
        address: of the place; nothing need be there.

    Raises:
        DatasetError: the store does not answer, or refuses; from every method.
    """

    def __init__(self, address: str) -> None:
        self.address = address.rstrip("/")
        with _asking(self.address):
            self._files, self._root = reached(self.address)

    def names(self) -> dict[str, int]:
        """All that is there, by its path below the place, with its bytes."""
        with _asking(self.address):
            self._files.invalidate_cache()
            infos = self._files.find(self._root, detail=True)
        return {name[len(self._root) :].lstrip("/"): int(info["size"]) for name, info in infos.items() if info["type"] == "file"}

    def read(self, name: str) -> bytes | None:
        """A small file; None if it is not there."""
        with _asking(self.address), suppress(FileNotFoundError):
            return bytes(self._files.cat_file(self._at(name)))
        return None

    def put(self, file: Path, name: str) -> None:
        """A file of this machine, over what has its name, and only once it is complete."""
        with _asking(self.address):
            if _OBJECTS.match(self.address):
                self._send(file, self._at(name))
                return
            folder, _, last = self._at(name).rpartition("/")
            self._files.makedirs(folder, exist_ok=True)
            unfinished = f"{folder}/.{uuid.uuid4().hex}.tmp"
            self._send(file, unfinished)
            self._rename(unfinished, f"{folder}/{last}")

    def remove(self, name: str) -> None:
        """Take a file away, if it is there."""
        with _asking(self.address), suppress(FileNotFoundError):
            self._files.rm(self._at(name))

    def _at(self, name: str) -> str:
        return f"{self._root}/{name}"

    def _send(self, file: Path, place: str) -> None:
        self._files.put_file(str(file), place)
        self._files.invalidate_cache()
        there, here = int(self._files.info(place)["size"]), file.stat().st_size
        if there != here:
            raise OSError(f"{place} has {there:,} bytes there, {here:,} here")

    def _rename(self, before: str, after: str) -> None:
        """Some file systems do not rename over what is there, some say nothing of it."""
        with suppress(OSError):
            self._files.mv(before, after)
        self._files.invalidate_cache()
        if self._files.exists(before):
            self._files.rm(after)
            self._files.mv(before, after)
