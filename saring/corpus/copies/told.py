"""What is said of the copies, day by day, and kept: a day that is added says anew only what hangs together with it.

A step tells the groups that no text of its day or of later ones can join, and then adds the day's pairs. What is told at a step follows
from the pairs of the days before it that may still hang together with something: those are its reach. It follows, too, from no pair of
the window before these hanging together with them. As long as all of that is what it was, so is what it told, and it is read from
`told.parquet` in the folder of its day.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from saring.corpus.complete import put_soon
from saring.corpus.copies.copy import Copy
from saring.corpus.copies.days import batches_of, notes_of
from saring.corpus.copies.held import Held
from saring.corpus.copies.spool import spool_of
from saring.corpus.copies.window import Window

_METHOD = 1
"""Version of how groups are made and told: what another one told is told anew."""
_ROWS = 8_192
_SCHEMA = pa.schema(
    [
        ("id", pa.string()),
        ("group", pa.string()),
        ("relation", pa.string()),
        ("share", pa.float64()),
        ("longest_run", pa.int32()),
        ("origin_reason", pa.string()),
        ("credit", pa.string()),
    ]
)


def copies_in(window: Window, width: int, paired: Iterator[int]) -> Iterator[Copy]:
    """The copies among all texts of `window`, group by group, in the order of the days.

    A text is held until no day that comes is within `width` days of what it hangs together with. `paired` gives the days whose pairs were
    not there, in order, as they come: a day's groups are told while others compare the next one's texts.
    """
    steps = _Steps(window, width)
    held: Held | None = None
    for at in range(len(window.days) + 1):
        if steps.is_told(at):
            yield from steps.told(at)
            held = None
            continue
        _wait_for(window.days[at] if at < len(window.days) else None, paired)
        held = held or steps.replayed(at)
        notes = steps.notes(at, held.reach())
        yield from _written(steps.file(at), held.closed(steps.before(at)), notes)
        if at < len(window.days):
            held.add(window.days[at])
    _wait_for(None, paired)  # for days that nothing was told of


def _wait_for(day: int | None, paired: Iterator[int]) -> None:
    """Until the pairs of the day, and of all before it, are there; of all days if None."""
    for last in paired:
        if day is not None and last >= day:
            return


class _Steps:
    """The steps, one for every day and one for the end, by their numbers."""

    def __init__(self, window: Window, width: int) -> None:
        self._window = window
        self._width = width
        self._days = window.days
        self._keys = {day: window.key(day) for day in self._days}

    def file(self, at: int) -> Path:
        """Where what the step tells is kept."""
        if at == len(self._days):
            return self._window.folder / "told.parquet"
        return spool_of(self._window.folder, self._days[at]).with_name("told.parquet")

    def before(self, at: int) -> int | None:
        """What hangs together is told if its latest text is of a day before this one; None: all is."""
        if at == len(self._days):
            return None
        return self._days[at] - self._width if self._days[at] else 0

    def notes(self, at: int, reach: int | None) -> dict[str, str]:
        """What the step is known by: the first day that its state goes back to, and a digest of all days from one window before."""
        last = self._days[at - 1] if at else 0
        since = min(last - self._width, last if reach is None else reach)
        days = self._days[bisect_left(self._days, since - self._width) : at]
        known = (_METHOD, self._width, self.before(at), [(day, self._keys[day]) for day in days])
        return {"since": str(since), "key": sha256(repr(known).encode()).hexdigest()}

    def is_told(self, at: int) -> bool:
        """Whether what the step tells is there, told from what there is now."""
        found = notes_of(self.file(at))
        return found.get("since", "").removeprefix("-").isdecimal() and self.notes(at, int(found["since"])) == found

    def told(self, at: int) -> Iterator[Copy]:
        """What the step tells.

        Raises:
            DatasetError: its file is damaged.
        """
        for table in batches_of(self.file(at)):
            yield from [Copy(**row) for row in table.to_pylist()]

    def replayed(self, at: int) -> Held:
        """What is held before a step: begun where the last step that is told goes back to, for nothing of before is held there."""
        told = next((step for step in range(at - 1, -1, -1) if self.is_told(step)), None)
        start = 0 if told is None else bisect_left(self._days, int(notes_of(self.file(told))["since"]))
        held = Held(self._window)
        for step in range(start, at):
            held.drop(self.before(step))
            held.add(self._days[step])
        return held


def _written(path: Path, copies: Iterable[Copy], notes: dict[str, str]) -> Iterator[Copy]:
    """Pass on what is told, and keep it; the file is there whole, or not at all."""
    unfinished = path.with_suffix(".tmp")
    with pq.ParquetWriter(unfinished, _SCHEMA, compression="zstd", write_page_checksum=True) as file:
        rest = iter(copies)
        while some := list(islice(rest, _ROWS)):
            file.write_table(pa.Table.from_arrays(_columns(some), schema=_SCHEMA))
            yield from some
        file.add_key_value_metadata(notes)
    put_soon(unfinished, path)


def _columns(copies: list[Copy]) -> list[Any]:
    return [pa.array([getattr(copy, field.name) for copy in copies], field.type) for field in _SCHEMA]
