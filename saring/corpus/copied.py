"""The dataset's articles to copy detection, and what it says back to the rows."""

from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from saring.corpus.copies import CopyOptions, Document, update_copies
from saring.corpus.copies.engine import CopyEngine
from saring.corpus.scratch import Scratch, rows_at, tables_of

FOLDER: Final = "copies"
_COLUMNS: Final = ["id", "articleBody", "domain", "datePublished", "capture", "sourceOrganization", "publisher", "source"]
_TEXTS: Final = """
CREATE TABLE texts AS SELECT c.day, c.id, c.mark, c.shard, c.at FROM captures c LEFT JOIN revised r USING (shard, at)
WHERE c.outcome = 'article' AND coalesce(r.latest, 1)
AND NOT EXISTS (SELECT 1 FROM dropped d WHERE d.shard = c.shard AND d.at = c.at)
"""


def note_copies(scratch: Scratch, files: list[Path], folder: Path, options: CopyOptions, engine: CopyEngine | None) -> None:
    """Find the copies among the latest revisions of all articles, and note what is said of each.

    Args:
        scratch: where to note it.
        files: the shards' rows and those that were made of them.
        folder: the dataset's; what is known of the texts is kept below it, and the texts of a day are read only if they are not those
            that are kept.
        options: see `CopyOptions`.
        engine: what works on the days; this process if None.
    """
    scratch.file.execute(_TEXTS)
    found = update_copies(_days(scratch), lambda days: _documents(scratch, files, days), folder / FOLDER, options=options, engine=engine)
    with closing(found):  # whatever comes between: nobody works on the days any more, and they are free for the next build
        rows = (
            (copy.id, copy.group, copy.relation, copy.is_origin, copy.origin_reason, copy.credit, copy.share, copy.longest_run)
            for copy in found
        )
        scratch.file.executemany("INSERT OR REPLACE INTO copies VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)


def _days(scratch: Scratch) -> dict[int, str]:
    """A digest of the articles of every day."""
    rows = scratch.file.execute("SELECT day, id, mark FROM texts ORDER BY day, id, mark")
    found = {}
    for day, of_day in groupby(rows, key=lambda row: int(row[0])):
        digest = sha256()
        for _, id_, mark in of_day:
            digest.update(f"{id_}\n".encode() + mark)
        found[day] = digest.hexdigest()
    return found


def _documents(scratch: Scratch, files: list[Path], days: frozenset[int]) -> Iterator[Document]:
    """The articles of these days, shard by shard."""
    scratch.file.execute("CREATE TABLE changed (day INTEGER PRIMARY KEY)")
    scratch.file.executemany("INSERT INTO changed VALUES (?)", [(day,) for day in sorted(days)])
    places = scratch.file.execute("SELECT shard, at FROM texts JOIN changed USING (day) ORDER BY shard, at")
    for shard, found in groupby(places, key=lambda place: int(place[0])):
        wanted = {at for _, at in found}
        for first, table in tables_of(files[shard], _COLUMNS):
            some = [at for at in range(table.num_rows) if first + at in wanted]
            yield from map(_document, rows_at(table, some).to_pylist())


def _document(row: dict[str, Any]) -> Document:
    return Document(
        id=row["id"],
        text=row["articleBody"],
        portal=row["domain"] or row["source"],
        published=row["datePublished"],
        captured=(row["capture"] or {}).get("date"),
        credit=tuple([agency["name"] for agency in row["sourceOrganization"] or ()]),
        publisher=(row["publisher"] or {}).get("name"),
    )
