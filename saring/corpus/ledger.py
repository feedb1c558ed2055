"""What has been done: a SQLite file beside the dataset, which owns resuming."""

import fcntl
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from typing import IO, Any, Final, Self

from saring.corpus.inputs import InputFile
from saring.corpus.shards import Shard
from saring.errors import DatasetError

_TABLES: Final = """
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS inputs (key TEXT PRIMARY KEY, path TEXT NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS shards (
    id TEXT PRIMARY KEY, path TEXT NOT NULL, start INTEGER NOT NULL, spec TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open', report TEXT
);
CREATE INDEX IF NOT EXISTS shards_in_order ON shards (path, start, id);
CREATE TABLE IF NOT EXISTS members (key TEXT NOT NULL, shard TEXT NOT NULL, PRIMARY KEY (key, shard));
CREATE TABLE IF NOT EXISTS deaths (shard TEXT NOT NULL, page INTEGER NOT NULL, times INTEGER NOT NULL, PRIMARY KEY (shard, page));
CREATE TABLE IF NOT EXISTS quarantine (
    shard TEXT NOT NULL, page INTEGER NOT NULL, outcome TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (shard, page)
);
CREATE TABLE IF NOT EXISTS published (target TEXT NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (target, digest));
"""
NAME: Final = "ledger.sqlite"


class Ledger:
    """The ledger of a dataset. One process writes it at a time.

    Args:
        folder: the dataset's.
        at: where the file is, if not there.

    Raises:
        DatasetError: another process is building this dataset, or the file is no ledger.
        sqlite3.OperationalError: it cannot be read or written.
    """

    def __init__(self, folder: Path, at: Path | None = None) -> None:
        self.folder = folder
        self._lock = _locked((at or folder) / "ledger.lock")
        with ExitStack() as unlocked, _a_ledger(folder):
            unlocked.enter_context(self._lock)
            self._file = sqlite3.connect((at or folder) / NAME, isolation_level=None)
            self._file.execute("PRAGMA journal_mode = WAL")
            self._file.execute("PRAGMA synchronous = FULL")
            self._file.executescript(_TABLES)
            unlocked.pop_all()

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

    def inputs(self) -> dict[str, InputFile]:
        """The files that were planned, by their keys, as they were."""
        rows = self._file.execute("SELECT key, path, size, modified FROM inputs")
        return {_there(key): InputFile(_there(path), size, modified) for key, path, size, modified in rows}

    def state(self, path: str) -> tuple[int, int]:
        """Size and time of change of a file when it was planned."""
        for name, value in (("key", _key(path)), ("path", _here(path))):  # a link that is gone has the key of its file no more
            row = self._file.execute(f"SELECT size, modified FROM inputs WHERE {name} = ?", (value,)).fetchone()  # noqa: S608
            if row:
                return row[0], row[1]
        return -1, 0

    def add(self, files: Iterable[InputFile], shards: Iterable[Shard]) -> None:
        """Note files, and the shards that they are cut into, all or nothing."""
        with self._together():
            rows = [(_here(file.key), _here(file.path), file.size, file.modified) for file in files]
            self._file.executemany("INSERT OR REPLACE INTO inputs VALUES (?, ?, ?, ?)", rows)
            for shard in shards:
                self._insert(shard)

    def _insert(self, shard: Shard) -> None:
        row = (shard.id, _here(shard.paths[0]), shard.start, json.dumps(shard.to_dict()))
        self._file.execute("INSERT OR IGNORE INTO shards (id, path, start, spec) VALUES (?, ?, ?, ?)", row)
        self._file.executemany("INSERT OR IGNORE INTO members VALUES (?, ?)", [(_key(path), shard.id) for path in shard.paths])

    def seen_again(self, file: InputFile) -> None:
        """A file was touched, and is what it was."""
        self._file.execute("UPDATE inputs SET modified = ? WHERE key = ?", (file.modified, _here(file.key)))

    def shards_of(self, file: InputFile) -> list[tuple[Shard, dict[str, Any] | None]]:
        """The shards with a file, and their reports if they are done."""
        question = "SELECT spec, report FROM members JOIN shards ON shards.id = shard WHERE key = ? ORDER BY path, start"
        rows = self._file.execute(question, (_here(file.key),))
        return [(Shard.from_dict(json.loads(spec)), report and json.loads(report)) for spec, report in rows]

    def forget(self, files: Iterable[InputFile]) -> None:
        """Plan files anew, and what is in shards with them."""
        with self._together():
            for file in files:
                for shard, _ in self.shards_of(file):
                    self._file.executemany("DELETE FROM inputs WHERE key = ?", [(_key(path),) for path in shard.paths])
                    self._remove(shard)
                self._file.execute("DELETE FROM inputs WHERE key = ?", (_here(file.key),))

    def _remove(self, shard: Shard) -> None:
        for table in ("members", "deaths", "quarantine"):
            self._file.execute(f"DELETE FROM {table} WHERE shard = ?", (shard.id,))  # noqa: S608 - the names stand above
        self._file.execute("DELETE FROM shards WHERE id = ?", (shard.id,))

    def replace(self, shard: Shard, parts: Iterable[Shard]) -> None:
        """Its parts take the place of a shard that cannot be done."""
        with self._together():
            self._remove(shard)
            for part in parts:
                self._insert(part)

    def mend(self) -> bool:
        """Where a part of a file does not begin where the one before it ended, cut anew. Whether there is something to do because of it."""
        rows = self._file.execute("SELECT path FROM shards GROUP BY path HAVING count(*) > 1 AND sum(state = 'open') = 0").fetchall()
        mended = [self._mend(path) for (path,) in rows]
        return any(mended)

    def _mend(self, path: str) -> bool:
        rows = self._file.execute("SELECT spec, report FROM shards WHERE path = ? ORDER BY start, id", (path,))
        parts = [(Shard.from_dict(json.loads(spec)), json.loads(report)) for spec, report in rows]
        expected: int | None = 0
        for shard, report in parts:
            if not shard.is_part:
                continue  # a shard of several files that begins with this one
            if shard.start == expected:
                expected = report.get("next", shard.end)
                continue
            with self._together():
                self._remove(shard)
                if expected is not None and (shard.end is None or expected < shard.end):
                    left = shard.size + shard.start - expected
                    self._insert(Shard(shard.paths, expected, shard.end, left))
                    return True
        return False

    def open_shards(self) -> list[Shard]:
        """The shards that are not done, in order."""
        rows = self._file.execute("SELECT spec FROM shards WHERE state = 'open' ORDER BY path, start, id")
        return [Shard.from_dict(json.loads(spec)) for (spec,) in rows]

    def size(self) -> int:
        """How many shards there are."""
        return int(self._file.execute("SELECT count(*) FROM shards").fetchone()[0])

    def done(self, report: Mapping[str, Any]) -> None:
        """Note what became of a shard."""
        state = "failed" if "problem" in report else "done"
        self._file.execute("UPDATE shards SET state = ?, report = ? WHERE id = ?", (state, json.dumps(report), report["shard"]))

    def reopen(self, shard: str) -> None:
        """A shard is to be done again: its files are gone, or are not what was written."""
        self._file.execute("UPDATE shards SET state = 'open', report = NULL WHERE id = ?", (shard,))

    def reopen_failed(self) -> None:
        """What failed in an earlier run is tried again."""
        with self._together():
            self._file.execute("DELETE FROM deaths WHERE shard IN (SELECT id FROM shards WHERE state = 'failed')")
            self._file.execute("UPDATE shards SET state = 'open', report = NULL WHERE state = 'failed'")

    def failed(self, path: str, number: int) -> int | None:
        """Where the shard of a file begins that is the first, second, … of its shards to have failed; None if fewer did."""
        question = "SELECT start FROM shards WHERE path = ? AND state = 'failed' ORDER BY start LIMIT 1 OFFSET ?"
        row = self._file.execute(question, (_here(path), number - 1)).fetchone()
        return row and int(row[0])

    def give_up_behind(self, path: str, place: int, problem: str) -> list[dict[str, Any]]:
        """Note of the shards of a file that begin behind a place that they have failed, and why; the reports of those that had not so."""
        question = "SELECT id, report FROM shards WHERE path = ? AND start > ? ORDER BY start, id"
        shards = self._file.execute(question, (_here(path), place)).fetchall()
        reports = [(json.loads(report or "{}"), {"shard": shard, "problem": problem}) for shard, report in shards]
        changed = [report for before, report in reports if before != report]
        with self._together():
            for report in changed:
                self.done(report)
        return changed

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

    def finished(self) -> str | None:
        """What the finished dataset was made of, as `finish` was told."""
        row = self._file.execute("SELECT value FROM settings WHERE name = 'finished'").fetchone()
        return str(row[0]) if row else None

    def finish(self, told: str | None) -> None:
        """Note what the finished dataset is made of; None while it is being made."""
        with self._together():
            self._file.execute("DELETE FROM settings WHERE name = 'finished'")
            if told:
                self._file.execute("INSERT INTO settings VALUES ('finished', ?)", (told,))

    def published(self, target: str) -> set[str]:
        """Digests of the manifests that may be at an address, put there by this ledger's builds."""
        return {digest for (digest,) in self._file.execute("SELECT digest FROM published WHERE target = ?", (target,))}

    def publish(self, target: str, digest: str, *, alone: bool = False) -> None:
        """Note a manifest that is to be at an address; `alone` once it is there, and none before it is any more."""
        with self._together():
            if alone:
                self._file.execute("DELETE FROM published WHERE target = ?", (target,))
            self._file.execute("INSERT OR IGNORE INTO published VALUES (?, ?)", (target, digest))

    def reports(self) -> Iterator[dict[str, Any]]:
        """The reports of all shards that are done or failed, in order."""
        for (report,) in self._file.execute("SELECT report FROM shards WHERE report IS NOT NULL ORDER BY path, start, id"):
            yield json.loads(report)


@contextmanager
def _a_ledger(folder: Path) -> Iterator[None]:
    """Around what is done with the file in a folder, which may be none that a ledger made.

    Raises:
        DatasetError: it is not.
        sqlite3.OperationalError: it cannot be read or written, which says nothing of what is in it.
    """
    try:
        yield
    except sqlite3.OperationalError:
        raise
    except sqlite3.Error as error:
        raise DatasetError(f"{folder / NAME}: {error}", remedy="remove the folder, and build it again") from error


def noted(folder: Path) -> frozenset[str]:
    """Keys and paths of the files that the ledger in a folder knows of; none where there is no ledger."""
    if not (folder / NAME).exists():
        return frozenset()
    with suppress(sqlite3.DatabaseError), closing(_to_read(folder)) as file:  # opening it to write will say what is wrong
        return frozenset([_there(name) for names in file.execute("SELECT key, path FROM inputs") for name in names])
    return frozenset()


def copied(folder: Path, to: Path) -> None:
    """Copy the ledger in a folder, if there is one, to another folder, whatever another process is doing with it."""
    if (folder / NAME).exists():
        with _a_ledger(folder), closing(_to_read(folder)) as here, closing(sqlite3.connect(to / NAME)) as there:
            here.backup(there)


def _to_read(folder: Path) -> sqlite3.Connection:
    """The ledger in a folder, in which nothing is changed: SQLite would make files there to see what others write, if there are none."""
    way = "mode=ro" if (folder / f"{NAME}-wal").exists() else "immutable=1"
    return sqlite3.connect(f"{(folder / NAME).absolute().as_uri()}?{way}", uri=True)


def _key(path: str) -> str:
    return _here(InputFile(path, 0, 0).key)


def _here(path: str) -> str:
    """A path as the ledger has it: names of files may have bytes that are no UTF-8."""
    return json.dumps(path)


def _there(path: str) -> str:
    return str(json.loads(path))


def _locked(path: Path) -> IO[str]:
    """An open file that only one process holds; the system lets go of it when the process ends, however it ends."""
    file = path.open("w", encoding="utf-8")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        raise DatasetError(f"{path.parent} is being built by another process", remedy="wait for it, or stop it") from None
    return file
