"""How far a long run is: a line that rewrites itself on a terminal, else a plain line a minute, or JSON lines."""

import json
import sys
import time
from collections.abc import Mapping
from io import StringIO
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Final, TextIO

from saring.cli.report import printable

if TYPE_CHECKING:
    from saring.corpus.build import Progress

_REFRESH: Final = 0.5
_PLAIN: Final = 60.0
_SURE: Final = 5.0
"""Seconds after which what is left can be told from what is done."""


class Shown:
    """Tells on `stream` how far a build is.

    Args:
        json_lines: one JSON object a line instead of words.
        stream: where to; standard error if None.
        plain: seconds between two lines where nothing can be rewritten.
    """

    def __init__(self, *, json_lines: bool = False, stream: TextIO | None = None, plain: float = _PLAIN) -> None:
        self._json = json_lines
        self._stream = stream or sys.stderr or StringIO()
        self._live = not json_lines and self._stream.isatty()
        self._pause = _REFRESH if self._live else plain
        self._started = time.monotonic()
        self._told = self._started if not self._live else 0.0
        self._step = "pages"
        self._line = False

    def update(self, progress: "Progress") -> None:
        """Say how far it is, if it is time to, or something else is begun."""
        now = time.monotonic()
        if now - self._told < self._pause and progress.step == self._step:
            return
        self._told, self._step = now, progress.step
        self._tell(progress, now - self._started)

    def _tell(self, progress: "Progress", seconds: float) -> None:
        rate = progress.pages / seconds if seconds else 0.0
        pace = progress.bytes / seconds if seconds else 0.0
        left = progress.left / pace if pace and seconds > _SURE else None
        if self._json:
            found = {"step": progress.step, "seconds": round(seconds, 1), "shards": progress.shards, "of": progress.of}
            rates = {"pages": progress.pages, "pagesPerSecond": round(rate, 1), "bytesPerSecond": round(pace)}
            rest = {"secondsLeft": None if left is None else round(left), "outcomes": progress.outcomes}
            self._write(json.dumps({**found, **rates, **rest}))
        elif progress.step != "pages":
            self._write(f"{progress.pages:,} pages done; {progress.step} …")
        else:
            self._write(_words(progress, rate, pace, left))

    def _write(self, line: str) -> None:
        if self._live:
            width = get_terminal_size().columns - 1
            self._stream.write(f"\r{line[:width]}\x1b[K")
            self._line = True
        else:
            self._stream.write(line + "\n" if self._json else f"saring: {line}\n")
        self._stream.flush()

    def end(self) -> None:
        """Take the live line away."""
        if self._line:
            self._stream.write("\r\x1b[K")
            self._line = False

    def working_in(self, folder: str) -> None:
        """Where a dataset of a store is worked on."""
        self._stream.write(json.dumps({"work": folder}) + "\n" if self._json else f"saring: working in {printable(folder)}\n")

    def metrics_at(self, url: str) -> None:
        """Where Prometheus may ask."""
        self._stream.write(json.dumps({"metrics": url}) + "\n" if self._json else f"saring: metrics at {url}\n")
        self._stream.flush()

    def problem(self, message: str) -> None:
        """Something that could not be read."""
        self._stream.write(json.dumps({"problem": message}) + "\n" if self._json else f"saring: {printable(message)}\n")

    def summary(self, outcomes: Mapping[str, int], skipped: Mapping[str, int], rows: int, files: int) -> None:
        """What became of everything, in one line."""
        if self._json:
            self._stream.write(json.dumps({"rows": rows, "files": files, "outcomes": outcomes, "skipped": skipped}) + "\n")
            return
        captures = sum(outcomes.values())
        told = ", ".join([f"{count:,} {name}" for name, count in outcomes.items()])
        beside = f"; passed over: {', '.join([f'{count:,} {name}' for name, count in skipped.items()])}" if skipped else ""
        self._stream.write(f"saring: {captures:,} captures: {told}; {rows:,} rows in {files:,} files{beside}\n")


def _words(progress: "Progress", rate: float, pace: float, left: float | None) -> str:
    outcomes = ", ".join([f"{count:,} {name}" for name, count in sorted(progress.outcomes.items())])
    line = f"shard {progress.shards:,} of {progress.of:,}, {progress.pages:,} pages, {rate:,.0f}/s, {pace / 1e6:,.1f} MB/s"
    line += f", {_duration(left)} left" if left is not None else ""
    return f"{line}; {outcomes}" if outcomes else line


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
