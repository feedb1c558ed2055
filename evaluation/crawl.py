"""`python -m evaluation crawl`: what a dataset costs, on an archive of labelled news pages, step by step."""

from __future__ import annotations

import argparse
import gzip
import resource
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from tempfile import mkdtemp
from time import process_time

from evaluation.datasets import data_folder, read_pages
from evaluation.ledger import print_ledger
from evaluation.sample import SETS
from saring.corpus.build import BuildOptions, Progress, build
from saring.corpus.manifest import Manifest

_BEGIN = datetime(2026, 8, 1, tzinfo=UTC)
_DAYS = 30
_SITES = 3000
"""Pages are cut from their own addresses, so that each may stand in the archive several times as a page of another site."""


def add_arguments(verb: argparse.ArgumentParser) -> None:
    """Tell the parser what the verb understands."""
    verb.add_argument(
        "--pages",
        type=int,
        default=8000,
        metavar="N",
        help="captures in the archive, some thousand pages again and again (8000)",
    )
    verb.add_argument("--workers", type=int, default=1, metavar="N", help="processes (1)")
    verb.add_argument("--ledger", type=int, metavar="N", help="only measure the ledger of so many inputs of 1 GB, which need not be there")
    verb.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Write the archive, build the dataset, and print what each step took of processor time and of disk."""
    if given.ledger:
        print_ledger(given.ledger)
        return 0
    folder = Path(mkdtemp(prefix="crawl-"))
    try:
        archive = folder / "pages.warc.gz"
        size = _write(archive, islice(_articles(data_folder(given.data)), given.pages))
        print(f"{given.pages:,} pages of {size / given.pages / 1e3:.0f} kB in an archive of {archive.stat().st_size / 1e6:.0f} MB")
        watch = _Watch()
        manifest = build([archive], folder / "news", options=BuildOptions(workers=given.workers), progress=watch)
        watch.end()
        _print(given.pages, manifest, watch, folder / "news")
    finally:
        shutil.rmtree(folder)
    return 0


class _Watch:
    """Processor time by step: of the workers for pages, of this process for all else."""

    def __init__(self) -> None:
        self.steps: dict[str, float] = {}
        self._step, self._since = "plan", process_time()

    def __call__(self, told: Progress) -> None:
        if told.step != self._step:
            self.end()
            self._step = told.step

    def end(self) -> None:
        """Count the step that ends here."""
        now = process_time()
        self.steps[self._step] = self.steps.get(self._step, 0.0) + now - self._since
        self._since = now


def _articles(folder: Path) -> Iterator[bytes]:
    """The news pages of the sets that `bench` takes its sample from, without end; never all in memory, which workers would inherit."""
    while True:
        yield from (page.data for page in read_pages(SETS, folder) if page.page_type == "article")


def _write(path: Path, pages: Iterator[bytes]) -> int:
    """The pages as captures of a month; the bytes of all."""
    size = 0
    with path.open("wb") as file:
        for number, page in enumerate(pages):
            size += len(page)
            when = _BEGIN + timedelta(seconds=number * 7919 % (_DAYS * 86_400))
            block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
            head = (
                f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news{number % _SITES}.example/{number}\r\n"
                f"WARC-Date: {when:%Y-%m-%dT%H:%M:%SZ}\r\nContent-Type: application/http\r\nContent-Length: {len(block)}\r\n\r\n"
            )
            file.write(gzip.compress(head.encode() + block + b"\r\n\r\n", 6))
    return size


def _print(pages: int, manifest: Manifest, watch: _Watch, folder: Path) -> None:
    workers, here = (resource.getrusage(who) for who in (resource.RUSAGE_CHILDREN, resource.RUSAGE_SELF))
    rows = sum(file.rows for file in manifest.files)
    seconds = workers.ru_utime + workers.ru_stime
    rate, memory = pages / seconds, workers.ru_maxrss / 1024
    print(f"workers: {seconds:.1f} s of processor time, {rate:.0f} pages/s and core, at most {memory:.0f} MB each")
    for step, taken in watch.steps.items():
        print(f"this process, {step}: {taken:.1f} s, {1e3 * taken / max(rows, 1):.2f} ms a row")
    print(f"this process: at most {here.ru_maxrss / 1024:.0f} MB")
    print(f"{rows:,} rows in {len(manifest.files)} files; outcomes {dict(manifest.outcomes)}")
    for name in sorted(path.name for path in folder.iterdir()):
        place = folder / name
        size = sum(path.stat().st_size for path in place.rglob("*") if path.is_file()) if place.is_dir() else place.stat().st_size
        print(f"{name}: {size / 1e6:.1f} MB")
