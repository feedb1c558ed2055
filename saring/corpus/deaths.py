"""What becomes of the shards over which workers end: the page or the record that is to blame is found, and costs itself, and nothing else.

A page that ends the worker which extracts it is known by its number. Of a record that ends the worker which reads it nothing is known but
that it comes behind the last page: the shard is cut in two, again and again, until it is a part by itself.

However the shards are cut, in whatever order they are done, and whoever is killed meanwhile, the same records are left.
"""

import signal
from typing import Any, Final, NamedTuple

from saring.corpus.ledger import Ledger
from saring.corpus.limits import Limits
from saring.corpus.shard import READING
from saring.corpus.shards import Shard, taken_apart
from saring.corpus.worker import OUT_OF_MEMORY
from saring.errors import DatasetError

_BLAMED: Final = 2
"""Times that a worker must end over the same page before the page is to blame: once may be somebody who killed it."""
_TRIES: Final = 5
"""Times that workers may end over what cannot be cut, while they are at no page, before it is given up."""
_BROKEN: Final = 3
"""Shards given up, while no worker has come to any page, after which it is not the inputs' fault."""
MOST_DEADLY: Final = 20
"""Records of an input that may end the process that reads them, before nothing behind them is read: each takes half a minute."""


class Ended(NamedTuple):
    """How a worker came to its end."""

    page: int
    """The page that it was at, or `READING`."""
    code: int
    """Its exit code."""
    words: str
    """The last that it said."""
    pages: int = 0
    """That it had begun."""


class Settled(NamedTuple):
    """What is to be done about it."""

    again: tuple[Shard, ...] = ()
    """To be done now, in place of the shard."""
    report: dict[str, Any] | None = None
    """Of a shard that is given up."""


class Deaths:
    """Tells what to do about workers that ended.

    Args:
        ledger: where deaths are noted.
        limits: of pages and workers.
    """

    def __init__(self, ledger: Ledger, limits: Limits) -> None:
        self._ledger = ledger
        self._limits = limits
        self._is_any_done = any("rows" in report for report in ledger.reports())
        self._is_any_begun = self._is_any_done
        self._given_up = 0

    def done(self) -> None:
        """A shard was done: workers can work."""
        self._is_any_done = self._is_any_begun = True

    def settle(self, shard: Shard, ended: Ended, *, is_last: bool) -> Settled:
        """Note that a worker ended over a shard; what is to be done about it.

        Args:
            shard: that it was at.
            ended: how.
            is_last: whether no other shard waits, or is at work.

        Raises:
            DatasetError: workers end for a reason that is no page's.
        """
        page = ended.page
        self._is_any_begun |= ended.pages > 0
        times = self._ledger.died(shard.id, page)
        if page != READING:
            if times >= _BLAMED:
                self._ledger.quarantine(shard.id, page, *self._how(ended))
            return Settled((shard,))
        if times >= _BLAMED and (parts := taken_apart(shard)):
            self._ledger.replace(shard, parts)
            return Settled(tuple(reversed(parts)))  # the first may begin with what is to blame: the others show whether workers work
        if times < _TRIES:
            return Settled((shard,))
        return Settled(report=self._give_up(shard, times, f"{self._how(ended)[1]}; {ended.words}", is_last=is_last))

    def _give_up(self, shard: Shard, times: int, why: str, *, is_last: bool) -> dict[str, Any]:
        """The report of a shard that cannot be read without ending the process. Where none can, it is not the inputs' fault."""
        told = f"{shard.paths[0]} from byte {shard.start:,}: workers ended {times} times between pages ({why})"
        report = {"shard": shard.id, "problem": told}
        self._ledger.done(report)
        self._given_up += 1
        if (is_last and not self._is_any_done) or (self._given_up >= _BROKEN and not self._is_any_begun):
            raise DatasetError(told, remedy="check memory, disk and installation, and run the same command again")
        return report

    def left_behind(self, path: str) -> list[dict[str, Any]]:
        """Give up what comes behind too many records of an input that end the process, be it done or not; its reports.

        Done shards too: whether they were done before is a matter of chance.
        """
        place = self._ledger.failed(path, MOST_DEADLY)
        if place is None:
            return []
        told = f"{path} behind byte {place:,}: not read, for {MOST_DEADLY} records up to there end the process that reads them"
        return self._ledger.give_up_behind(path, place, told)

    def _how(self, ended: Ended) -> tuple[str, str]:
        """Outcome and reason of a page, or a record, over which a worker ended so."""
        code, limits = ended.code, self._limits
        if code == -signal.SIGPROF:
            return "timedOut", f"it took more than {limits.reading if ended.page == READING else limits.seconds:g} s"
        if code == OUT_OF_MEMORY:
            return "crashed", f"it took more than {limits.memory >> 20:,} MB of memory"
        return "crashed", f"it ended its process {f'by {signal.Signals(-code).name}' if code < 0 else f'with exit code {code}'}"
