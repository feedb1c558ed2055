"""What has been done: a SQLite file beside the dataset, which owns resuming."""

import fcntl
import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Final, Self

from saring.corpus.shards import Shard
from saring.errors import DatasetError

_TABLES: Final = """
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS shards (
    id TEXT PRIMARY KEY, number INTEGER NOT NULL, spec TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open', report TEXT
);
CREATE TABLE IF NOT EXISTS deaths (shard TEXT NOT NULL, page INTEGER NOT NULL, times INTEGER NOT NULL, PRIMARY KEY (shard, page));
CREATE TABLE IF NOT EXISTS quarantine (
    shard TEXT NOT NULL, page INTEGER NOT NULL, outcome TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (shard, page)
);
"""


class Ledger:
    """The ledger of a dataset. One process writes it at a time.

    Args:
        folder: the dataset's.

    Raises:
        DatasetError: another process is building this dataset, or the file is no ledger.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = _locked(folder / "ledger.lock")
        try:
            self._file = sqlite3.connect(folder / "ledger.sqlite", isolation_level=None)
            self._file.execute("PRAGMA journal_mode = WAL")
            self._file.execute("PRAGMA synchronous = FULL")
            self._file.executescript(_TABLES)
        except sqlite3.Error as error:
            self._lock.close()
            raise DatasetError(f"{folder / 'ledger.sqlite'}: {error}", remedy="build into another folder, or remove this one") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()
        self._lock.close()

    @contextmanager
    def _together(self) -> Iterator[None]:
        """All of it or nothing."""
        self._file.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._file.execute("ROLLBACK")
            raise
        self._file.execute("COMMIT")

    def agree(self, settings: Mapping[str, str]) -> None:
        """Hold what is to be done to what was begun.

        Raises:
            DatasetError: another version, model, schema or option would mix with what is there.
        """
        known = dict(self._file.execute("SELECT name, value FROM settings"))
        other = [name for name, value in settings.items() if known.get(name, value) != value]
        if other:
            told = "; ".join([f"{name} was {known[name]}, now is {settings[name]}" for name in other])
            remedy = "build into another folder, or go on with what it was begun with"
            raise DatasetError(f"{self.folder} was begun otherwise: {told}", remedy=remedy)
        with self._together():
            self._file.executemany("INSERT OR IGNORE INTO settings VALUES (?, ?)", settings.items())

    def add(self, shards: Iterable[Shard]) -> int:
        """Note shards to be done; those known already are left as they are. Returns how many are new."""
        before = self._count("SELECT count(*) FROM shards")
        rows = ((shard.id, shard.number, json.dumps(shard.to_dict())) for shard in shards)
        with self._together():
            self._file.executemany("INSERT OR IGNORE INTO shards (id, number, spec) VALUES (?, ?, ?)", rows)
        return self._count("SELECT count(*) FROM shards") - before

    def _count(self, question: str) -> int:
        return int(self._file.execute(question).fetchone()[0])

    def open_shards(self) -> list[Shard]:
        """The shards that are not done, in order."""
        rows = self._file.execute("SELECT spec FROM shards WHERE state = 'open' ORDER BY number, id")
        return [Shard.from_dict(json.loads(spec)) for (spec,) in rows]

    def size(self) -> int:
        """How many shards there are."""
        return self._count("SELECT count(*) FROM shards")

    def done(self, report: Mapping[str, Any]) -> None:
        """Note what became of a shard."""
        state = "failed" if "problem" in report else "done"
        self._file.execute("UPDATE shards SET state = ?, report = ? WHERE id = ?", (state, json.dumps(report), report["shard"]))

    def reopen(self, shard: str) -> None:
        """A shard is to be done again: its file is gone, or is not what was written."""
        self._file.execute("UPDATE shards SET state = 'open', report = NULL WHERE id = ?", (shard,))

    def died(self, shard: str, page: int) -> int:
        """Note that a worker ended over a page, or over none (-1); returns how often that was."""
        note = "INSERT INTO deaths VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET times = times + 1 RETURNING times"
        return int(self._file.execute(note, (shard, page)).fetchone()[0])

    def quarantine(self, shard: str, page: int, outcome: str, reason: str) -> None:
        """Note a page that is not to be touched again."""
        self._file.execute("INSERT OR REPLACE INTO quarantine VALUES (?, ?, ?, ?)", (shard, page, outcome, reason))

    def quarantined(self, shard: str) -> dict[int, tuple[str, str]]:
        """The pages of a shard that are not to be touched: outcome and reason by number."""
        rows = self._file.execute("SELECT page, outcome, reason FROM quarantine WHERE shard = ? ORDER BY page", (shard,))
        return {page: (outcome, reason) for page, outcome, reason in rows}

    def reports(self) -> Iterator[dict[str, Any]]:
        """The reports of all shards that are done or failed, in order."""
        for (report,) in self._file.execute("SELECT report FROM shards WHERE report IS NOT NULL ORDER BY number, id"):
            yield json.loads(report)

    def totals(self) -> dict[str, dict[str, int]]:
        """The counts of all reports added up: `outcomes`, `skipped`."""
        sums: dict[str, Counter[str]] = {"outcomes": Counter(), "skipped": Counter()}
        for report in self.reports():
            for name, counts in sums.items():
                counts.update(report.get(name, {}))
        return {name: dict(sorted(counts.items())) for name, counts in sums.items()}


def _locked(path: Path) -> IO[str]:
    """An open file that only one process holds; the system lets go of it when the process ends, however it ends."""
    file = path.open("w", encoding="utf-8")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        raise DatasetError(f"{path.parent} is being built by another process", remedy="wait for it, or stop it") from None
    return file
