"""`python -m evaluation corpus`: how fast captures become a dataset, beside the engine on the same pages; what workers gain and hold.

The captures are the sixty pages that everything is timed on (`evaluation.sample`), again and again at different addresses, in a WARC file
with a gzip member for each record, as Common Crawl writes them.
"""

from __future__ import annotations

import gc
import gzip
import hashlib
import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from evaluation.datasets import Page

MEGABYTE: Final = 1_000_000
SHARDS: Final = 16
"""Parts of a build's archive, about: so many that no worker waits long for the last."""
TIMED: Final = 600
"""Pages of one pass in this process."""


@dataclass(frozen=True, slots=True)
class Built:
    """One build: pages, seconds from the first page begun to the last done, megabytes the largest worker held by pages begun."""

    workers: int
    pages: int
    seconds: float
    held: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured: processor seconds a page of the engine alone and of a whole shard, and builds with one worker and two."""

    kilobytes: float
    engine: float
    shard: float
    builds: tuple[Built, ...] = field(default=())

    @property
    def gain(self) -> float | None:
        """How many times faster two workers are than one, the best builds against each other."""
        best = {count: [built.seconds / built.pages for built in self.builds if built.workers == count] for count in (1, 2)}
        return min(best[1]) / min(best[2]) if all(best.values()) else None

    def plain(self) -> dict[str, Any]:
        """Return the figures as JSON can hold them."""
        return asdict(self)


def measure(
    pages: Sequence[Page], passes: int, built: int, workers: Sequence[int] = (1, 2), tell: Callable[[str], None] = print
) -> Figures:
    """Time the engine and a shard on the same captures in turns, and build datasets with one worker and two, in turns.

    Args:
        pages: which; repeated as often as it takes.
        passes: of each, of which the best counts.
        built: pages of a dataset; 0 leaves builds out.
        workers: of each build.
        tell: told what is being measured.
    """
    mean = sum(len(page.data) for page in pages) / len(pages) / 1000
    with TemporaryDirectory() as folder:
        small, large = Path(folder, "small.warc.gz"), Path(folder, "large.warc.gz")
        write_archive(pages, small, TIMED)
        tell(f"a shard of {TIMED:,} pages, and the engine on them")
        engine, shard = processor_seconds(small, passes)
        if not built:
            return Figures(mean, engine, shard)
        write_archive(pages, large, built)
        builds = []
        for number in range(passes):
            for count in workers:
                tell(f"dataset {number + 1} of {built:,} pages with workers: {count}")
                builds.append(build_with(count, large, Path(folder, f"{number}-{count}"), built))
        return Figures(mean, engine, shard, tuple(builds))


def report(figures: Figures) -> str:
    """Return the figures as text."""
    ratio, rate = figures.engine / figures.shard, 1 / figures.shard
    lines = [
        f"Pages of {figures.kilobytes:.0f} KB, processor time, one core, best pass:",
        f"engine alone {1000 * figures.engine:.3f} ms, WARC to Parquet {1000 * figures.shard:.3f} ms a page.",
        "",
        _aim("rate of the bare engine ≥ 0.60", f"{ratio:.3f}", reached=ratio >= 0.6),
        _aim("pages a second and core ≥ 250", f"{rate:.0f}", reached=rate >= 250),
    ]
    if figures.gain:
        lines.append(_aim("two workers ≥ 1.85 × one", f"{figures.gain:.2f}", reached=figures.gain >= 1.85))
    most = max((held for built in figures.builds for _, held in built.held), default=0.0)
    if most:
        lines.append(_aim("memory of a worker ≤ 400 MB", f"{most:.0f}", reached=most <= 400))
    return "\n".join(lines)


def _aim(aim: str, found: str, *, reached: bool) -> str:
    return f"- {aim}: {found}, {'reached' if reached else 'NOT reached'}"


def write_archive(pages: Sequence[Page], path: Path, count: int) -> None:
    """Write so many captures, each page in its turn, at addresses of which no two are the same."""
    with path.open("wb") as file:
        for number in range(count):
            file.write(gzip.compress(_record(pages[number % len(pages)], number // len(pages)), 6, mtime=0))


def _record(page: Page, copy: int) -> bytes:
    url = page.url or f"https://{hashlib.sha256(page.id.encode()).hexdigest()[:8]}.example/story"
    head = (
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + f"Content-Length: {len(page.data)}\r\nX-Crawler-Content-Encoding: gzip\r\n\r\n"
    )
    block = head.encode() + page.data
    fields = {
        "WARC-Type": "response",
        "WARC-Target-URI": f"{url}{'&' if '?' in url else '?'}copy={copy}",
        "WARC-Date": "2026-08-25T05:16:00Z",
        "WARC-Record-ID": f"<urn:uuid:{hashlib.md5(f'{page.id} {copy}'.encode(), usedforsecurity=False).hexdigest()}>",
        "Content-Type": "application/http; msgtype=response",
        "WARC-Payload-Digest": f"sha1:{hashlib.sha1(page.data, usedforsecurity=False).hexdigest()}",
        "Content-Length": str(len(block)),
    }
    told = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return f"WARC/1.0\r\n{told}\r\n".encode() + block + b"\r\n\r\n"


def processor_seconds(archive: Path, passes: int) -> tuple[float, float]:
    """Return processor seconds a page, at best: of the engine on pages in memory, and of their archive as a shard. Passes alternate."""
    import pyarrow as pa

    from saring import extract, read_captures
    from saring.corpus.inputs import look_at
    from saring.corpus.shard import Job, run_shard
    from saring.corpus.shards import Shard
    from saring.options import Options

    pa.set_cpu_count(1)
    pa.set_io_thread_count(1)
    captures = [(capture.data, capture.url) for capture in read_captures(archive)]
    state = look_at(str(archive))
    shard = Shard((str(archive),), 0, state.size, state.size)

    def engine() -> None:
        for data, url in captures:
            extract(data, url=url)

    def whole() -> None:
        with TemporaryDirectory() as folder:
            run_shard(Job(shard, folder, Options(), ((state.size, state.modified),), {}, 60.0, 1 << 34), lambda _: None)

    best = [float("inf"), float("inf")]
    for _ in range(passes):
        for which, run in enumerate((engine, whole)):
            gc.collect()
            start = time.process_time()
            run()
            best[which] = min(best[which], (time.process_time() - start) / len(captures))
    return best[0], best[1]


def build_with(workers: int, archive: Path, folder: Path, pages: int) -> Built:
    """Build a dataset of an archive, as far as the pages are done: what is made of the shards then is another matter."""
    from saring.corpus.build import BuildOptions, Progress, build
    from saring.corpus.finish import FinishOptions

    times: list[float] = []
    held: list[tuple[int, float]] = []

    def progress(told: Progress) -> None:
        if told.step == "pages" and told.pages:
            times.append(time.perf_counter())
            held.append((told.pages, max(_held_by_children(), default=0.0)))

    size = max(archive.stat().st_size // SHARDS, 1)
    build([archive], folder, options=BuildOptions(workers=workers, shard=size, finish=FinishOptions(copies=False)), progress=progress)
    return Built(workers, pages, times[-1] - times[0], tuple(held))


def _held_by_children() -> Iterator[float]:
    """Megabytes that each process that this one started holds; nothing where the system does not say."""
    for listed in Path(f"/proc/{os.getpid()}/task").glob("*/children"):
        for child in listed.read_text().split():
            status = Path(f"/proc/{child}/status").read_text()
            yield from [int(line.split()[1]) * 1024 / MEGABYTE for line in status.splitlines() if line.startswith("VmRSS:")]
