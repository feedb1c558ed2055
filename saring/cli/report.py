"""What the user is told on stderr: problems one line each, progress on a terminal, and a summary that adds up."""

import sys
import time
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from io import StringIO
from typing import TextIO


@dataclass
class Input:
    """One thing named on the command line, and what came of it."""

    name: str
    read: int = 0
    """Records made of it."""
    problems: int = 0
    """Places where it could not be read, and records of what is no page."""
    useless: int = 0
    """Records among them that are of no page."""

    beside: int = 0
    """Responses in it that are no pages, as archives have them."""
    told: Counter[str] = field(default_factory=Counter)
    """Problems in each of its files."""

    @property
    def outcome(self) -> str:
        """In one word."""
        if self.read == self.useless and (self.problems or not self.beside):
            return "failed"
        return "damaged" if self.problems else "done"


@dataclass
class Report:
    """Counts inputs and records, and says what is wrong with which."""

    total: int
    stream: TextIO = field(default_factory=lambda: sys.stderr or StringIO())
    inputs: list[Input] = field(default_factory=list)
    records: int = 0
    with_content: int = 0
    cut: int = 0
    """Pages that were not captured whole."""
    passed_over: Counter[str] = field(default_factory=Counter)
    """What the inputs hold beside pages, by kind."""
    _started: float = field(default_factory=time.monotonic)
    _shown: float = 0.0

    def begin(self, name: str) -> Input:
        """Count an input that is about to be read."""
        self.inputs.append(Input(name))
        return self.inputs[-1]

    def problem(self, source: Input, file: str, message: str) -> None:
        """One line about an input that is not as it should be; of one file's many problems, the first ones, and how many more."""
        source.problems += 1
        self._tell(source, file, message)

    def cut_short(self, source: Input, file: str, message: str) -> None:
        """The same about a page that is not whole, of which there is a record all the same."""
        self.cut += 1
        self._tell(source, file, message)

    def _tell(self, source: Input, file: str, message: str) -> None:
        source.told[file] += 1
        if source.told[file] <= _TOLD:
            self._line(message)

    def record(self, source: Input, has_content: bool) -> None:
        """Count a record."""
        source.read += 1
        self.records += 1
        self.with_content += has_content
        self._progress()

    @property
    def clean(self) -> bool:
        """Whether every input was done and had nothing wrong with it."""
        return all(source.outcome == "done" for source in self.inputs)

    def summary(self) -> None:
        """The counts, unless all that happened is that one page became one record."""
        for source in self.inputs:
            for file, count in source.told.items():
                if count > _TOLD:
                    self._line(f"{file}: and {_count(count - _TOLD, 'more problem')} in it")
        self._clear()
        if self.clean and self.total == self.records == 1 and not (self.cut or self.passed_over):
            return
        outcomes = [source.outcome for source in self.inputs]
        inputs = ", ".join([f"{outcomes.count(name):,} {name}" for name in ("done", "damaged", "failed") if name in outcomes])
        records = f"{_count(self.records, 'record')}: {self.with_content:,} with content, {self.records - self.with_content:,} without"
        unread = sum([source.problems - source.useless for source in self.inputs])
        lost = f"; {_count(unread, 'place')} not read" if unread else ""
        lost += f"; {_count(self.cut, 'page')} cut short" if self.cut else ""
        self._line(f"{_count(self.total, 'input')}: {inputs}; {records}{lost}{self._beside()}")

    def _beside(self) -> str:
        beside = ", ".join([f"{count:,} {kind}" for kind, count in sorted(self.passed_over.items())])
        return f"; passed over: {beside}" if beside else ""

    def _progress(self) -> None:
        """A line that rewrites itself, ten times a second at most, where somebody is looking and there is something to wait for."""
        now = time.monotonic()
        if self.records > 1 and now - self._shown > _REFRESH and self.stream.isatty():
            self._shown = now
            rate = self.records / max(now - self._started, _REFRESH)
            bar = _bar(len(self.inputs) - 1, self.total)
            self.stream.write(
                f"\r{bar} input {len(self.inputs):,} of {self.total:,}, {_count(self.records, 'record')}, {rate:,.0f}/s\x1b[K"
            )
            self.stream.flush()

    def _line(self, message: str) -> None:
        self._clear()
        self.stream.write(f"saring: {printable(message)}\n")

    def _clear(self) -> None:
        if self._shown:
            self.stream.write("\r\x1b[K")


def printable(text: str) -> str:
    """Text on one line that cannot command the terminal: names of files may hold anything."""
    return "".join([sign.encode("unicode_escape").decode() if unicodedata.category(sign) in _UNSEEN else sign for sign in text])


_UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
_TOLD = 20
_REFRESH = 0.1
_BAR_WIDTH = 24


def _bar(finished: int, total: int) -> str:
    filled = _BAR_WIDTH * finished // max(total, 1)
    return "█" * filled + "░" * (_BAR_WIDTH - filled)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
