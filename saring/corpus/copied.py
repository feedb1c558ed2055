"""The dataset's articles to copy detection, and what it says back to the rows."""

from collections.abc import Iterator
from pathlib import Path
from shutil import rmtree
from typing import Any, Final

import pyarrow.parquet as pq

from saring.corpus.copies import CopyOptions, Document, find_copies
from saring.corpus.scratch import Scratch

FOLDER: Final = "copies"
_COLUMNS: Final = [
    "id", "outcome", "articleBody", "domain", "datePublished", "capture", "sourceOrganization", "publisher", "source",
]  # fmt: skip


def note_copies(scratch: Scratch, files: list[Path], folder: Path, options: CopyOptions) -> None:
    """Find the copies among the latest revisions of all articles, and note what is said of each.

    Args:
        scratch: where to note it.
        files: the shards' rows and those that were made of them.
        folder: the dataset's; what is known of the texts is kept below it, and is made anew if it was not completed.
        options: see `CopyOptions`.
    """
    place = folder / FOLDER
    rmtree(place, ignore_errors=True)  # a text that is no longer the latest of its article must not stay
    place.mkdir()
    for copy in find_copies(_documents(scratch, files), place, options=options):
        row = (copy.id, copy.group, copy.relation, copy.is_origin, copy.origin_reason, copy.credit, copy.share, copy.longest_run)
        scratch.file.execute("INSERT OR REPLACE INTO copies VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)


def _documents(scratch: Scratch, files: list[Path]) -> Iterator[Document]:
    for shard, path in enumerate(files):
        dropped, revised = scratch.dropped_of(shard), scratch.revised_of(shard)
        for at, row in enumerate(pq.read_table(path, columns=_COLUMNS, use_threads=False).to_pylist()):
            if row["outcome"] == "article" and at not in dropped and (at not in revised or revised[at][2]):
                yield _document(row)


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
