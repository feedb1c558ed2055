"""The days that there are, and which of them have to do with which."""

from bisect import bisect_left, bisect_right
from hashlib import sha256
from pathlib import Path

from saring.corpus.copies.days import Sealed, days_in, notes_of, run_of, sealed
from saring.corpus.copies.spool import spool_of

_METHOD = 2
"""Version of how pairs are found: those of another one are found anew."""


class Window:
    """The days of a folder, all of them sealed.

    Args:
        folder: that of `find_copies`.
        width: days that may lie between a story and its copy.
    """

    def __init__(self, folder: Path, width: int) -> None:
        self.folder = folder
        self.width = width
        self.days = days_in(folder)
        found = {day: sealed(folder, day) for day in self.days}
        self._sealed: dict[int, Sealed] = {day: what for day, what in found.items() if what is not None}

    def _span(self, day: int, before: int, after: int) -> list[int]:
        """What has no date is near to nothing else."""
        if not day:
            return [0]
        return self.days[bisect_left(self.days, max(1, day - before)) : bisect_right(self.days, day + after)]

    def before(self, day: int) -> list[int]:
        """The days whose texts those of this day may be copies of, itself the last."""
        return self._span(day, self.width, 0)

    def around(self, day: int) -> list[Path]:
        """The runs by which it is known what portals print on this day."""
        return [path for other in self._span(day, self.width, self.width) for path, _, _ in self.runs(other)]

    def runs(self, day: int) -> list[tuple[Path, int, int]]:
        """The runs of a day: file, place of the first text in the day, number of texts."""
        found, first = [], 0
        for number, texts in enumerate(self._sealed[day].texts):
            found.append((run_of(self.folder, day, number), first, texts))
            first += texts
        return found

    def texts(self, day: int) -> int:
        """How many texts a day has."""
        return sum(self._sealed[day].texts)

    def pairs_file(self, day: int) -> Path:
        """Where the pairs of a day are."""
        return spool_of(self.folder, day).with_name("pairs.parquet")

    def reach(self, day: int) -> list[tuple[int, Sealed]]:
        """The days that its pairs are made from: they reach one window back, and boilerplate is counted one window around those texts."""
        return [(other, self._sealed[other]) for other in self._span(day, 2 * self.width, self.width)]

    def key(self, day: int) -> str:
        """What the pairs of a day are made from."""
        days = [(other, what.digest) for other, what in self.reach(day)]
        return sha256(repr((_METHOD, self.width, days)).encode()).hexdigest()

    def stale(self) -> list[int]:
        """The days whose pairs are not there.

        Raises:
            DatasetError: a file of pairs is damaged.
        """
        return [day for day in self.days if not self.has_pairs(day)]

    def has_pairs(self, day: int) -> bool:
        """Whether the day's pairs are there, made from what there is now."""
        return notes_of(self.pairs_file(day)).get("key") == self.key(day)
