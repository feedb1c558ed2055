"""Files without a name that SQLite keeps in the folder for temporary files, and what is said when that is full."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import gettempdir

from saring.errors import DatasetError


@contextmanager
def temporary_room() -> Iterator[None]:
    """Around what is kept there.

    Raises:
        DatasetError: it cannot be written.
    """
    try:
        yield
    except sqlite3.Error as error:
        told = f"the folder for temporary files, {gettempdir()}, cannot be written ({error})"
        raise DatasetError(told, remedy="make room there, or name another with TMPDIR") from error
