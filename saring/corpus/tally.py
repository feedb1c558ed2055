"""How often each of very many names came: those that came last in memory, all in a file that has no name."""

import sqlite3
from collections import Counter
from collections.abc import Iterable
from typing import Final

from saring.corpus.temporary import temporary_room

_MOST: Final = 65_536
"""Names in memory."""
_CACHE: Final = 16 << 10
"""Kilobytes of the file that are held."""
_ADD: Final = "INSERT INTO names VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET count = count + excluded.count"


class Tally:
    """Counts by name, whose memory has a bound: pages may name as many publishers as they like."""

    def __init__(self) -> None:
        self._some: Counter[str] = Counter()
        # A file once it is larger than the cache, gone with the connection.
        self._file = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        for pragma in (f"cache_size = -{_CACHE}", "journal_mode = OFF", "synchronous = OFF"):
            self._file.execute(f"PRAGMA {pragma}")
        self._file.execute("CREATE TABLE names (name TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID")

    def update(self, names: Iterable[str]) -> None:
        """Each of the names came once more."""
        self._some.update(names)
        if len(self._some) > _MOST:
            self._flush()

    def __len__(self) -> int:
        """How many names there are."""
        return self._number("SELECT count(*) FROM names")

    def total(self) -> int:
        """How often they came together."""
        return self._number("SELECT total(count) FROM names")

    def most_common(self, most: int) -> list[tuple[str, int]]:
        """The names that came most often, of equals the first by name."""
        self._flush()
        return list(self._file.execute("SELECT name, count FROM names ORDER BY count DESC, name LIMIT ?", (most,)))

    def by_count(self) -> dict[int, int]:
        """How many names came so often, by how often."""
        self._flush()
        return dict(self._file.execute("SELECT count, count(*) FROM names GROUP BY count ORDER BY count"))

    def _number(self, question: str) -> int:
        self._flush()
        return int(self._file.execute(question).fetchone()[0])

    def _flush(self) -> None:
        with temporary_room():
            self._file.execute("BEGIN")
            self._file.executemany(_ADD, self._some.items())
            self._file.execute("COMMIT")
        self._some.clear()
