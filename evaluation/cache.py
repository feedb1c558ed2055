"""Keep what systems made of pages, because peers are slow: a file a system, version and set, a JSON line a page.

An outcome is kept under the digest of the page, so a changed page is run again. The folder is local and ignored by git;
deleting it costs time only.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from threading import Lock

from evaluation.datasets import CHECKOUT, Page
from evaluation.peers import System
from evaluation.runner import Outcome

FOLDER = CHECKOUT / ".cache" / "evaluation"
NOT_FILE_NAME = re.compile(r"[^\w.-]+")


def page_digest(page: Page) -> str:
    """Return what a kept outcome is kept under: a digest of the page's id and content."""
    return hashlib.sha256(page.id.encode() + b"\0" + page.data).hexdigest()[:24]


class Cache:
    """The kept outcomes of one system on one set."""

    def __init__(self, system: System, dataset: str, folder: Path = FOLDER) -> None:
        """Read what is kept for `system`, in the version installed and with its present settings, on `dataset`."""
        settings = hashlib.sha256(system.settings.encode()).hexdigest()[:8]
        name = NOT_FILE_NAME.sub("_", f"{system.name}-{system.version}-{settings}")
        self._path = folder / name / f"{dataset}.jsonl"
        self._lock = Lock()
        self._kept = dict(self._read())

    def _read(self) -> Iterator[tuple[str, Outcome]]:
        if not self._path.exists():
            return
        with self._path.open(encoding="utf-8") as lines:
            for line in lines:
                try:
                    row = json.loads(line)
                except ValueError:  # the first line, which is empty, or one whose writer was stopped in the middle of it
                    continue
                yield row["page"], Outcome(row["text"], row["seconds"], row["trouble"])

    def get(self, page: Page) -> Outcome | None:
        """Return the kept outcome for `page`, or None."""
        return self._kept.get(page_digest(page))

    def put(self, page: Page, outcome: Outcome) -> None:
        """Keep `outcome` for `page`, on disk at once; safe from several threads."""
        row = {"page": page_digest(page), "id": page.id, **asdict(outcome)}
        with self._lock:
            self._kept[row["page"]] = outcome
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("a", encoding="utf-8") as lines:
                # ASCII, so that a lone surrogate in a peer's output cannot stop the run.
                # The line break comes first, so that a line cut short spoils no other.
                lines.write("\n" + json.dumps(row))
