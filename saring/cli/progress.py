"""How far a long run is: a line that rewrites itself on a terminal, else a plain line a minute, or JSON lines."""

import json
import sys
import time
from collections.abc import Mapping
from io import StringIO
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from saring.corpus.build import Progress

_REFRESH = 0.5
_PLAIN = 60.0


class Shown:
    """Tells on `stream` how far a build is.

    Args:
        json_lines: one JSON object a line instead of words.
        stream: where to; standard error if None.
    """

    def __init__(self, *, json_lines: bool = False, stream: TextIO | None = None) -> None:
        self._json = json_lines
        self._stream = stream or sys.stderr or StringIO()
        self._live = not json_lines and self._stream.isatty()
        self._started = time.monotonic()
        self._told = self._started if not self._live else 0.0
        self._line = False

    def update(self, progress: "Progress") -> None:
        """Say how far it is, if it is time to."""
        now = time.monotonic()
        if now - self._told < (_REFRESH if self._live else _PLAIN):
            return
        self._told = now
        self._tell(progress, now - self._started)

    def _tell(self, progress: "Progress", seconds: float) -> None:
        pages = sum(progress.outcomes.values())
        pace = progress.bytes / seconds if seconds else 0.0
        left = progress.left / pace if pace else None
        if self._json:
            found = {"shards": progress.shards, "of": progress.of, "pages": pages, "pagesPerSecond": round(pages / seconds, 1)}
            line = json.dumps({**found, "bytesPerSecond": round(pace), "secondsLeft": left and round(left), "outcomes": progress.outcomes})
        else:
            outcomes = ", ".join([f"{count:,} {name}" for name, count in sorted(progress.outcomes.items())])
            line = f"shard {progress.shards:,} of {progress.of:,}, {pages:,} pages, {pages / seconds:,.0f}/s, {pace / 1e6:,.1f} MB/s"
            line += f", {_duration(left)} left" if left is not None else ""
            line += f"; {outcomes}" if outcomes else ""
        self._write(line)

    def _write(self, line: str) -> None:
        if self._live:
            self._stream.write(f"\r{line}\x1b[K")
            self._line = True
        else:
            self._stream.write(line + "\n" if self._json else f"saring: {line}\n")
        self._stream.flush()

    def end(self) -> None:
        """Take the live line away."""
        if self._line:
            self._stream.write("\r\x1b[K")
            self._line = False

    def summary(self, outcomes: Mapping[str, int], skipped: Mapping[str, int], rows: int, files: int) -> None:
        """What became of everything, in one line."""
        if self._json:
            self._stream.write(json.dumps({"rows": rows, "files": files, "outcomes": outcomes, "skipped": skipped}) + "\n")
            return
        captures = sum(outcomes.values())
        told = ", ".join([f"{count:,} {name}" for name, count in outcomes.items()])
        beside = f"; passed over: {', '.join([f'{count:,} {name}' for name, count in skipped.items()])}" if skipped else ""
        self._stream.write(f"saring: {captures:,} captures: {told}; {rows:,} rows in {files:,} files{beside}\n")


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
