"""What pages and workers may take."""

from dataclasses import dataclass
from typing import Final

_READING: Final = 60.0
"""Seconds of processor time, at least, from one page to the next: what a page may take says nothing of the bytes between."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a page, and a worker, may take."""

    seconds: float = 20.0
    """Of processor time for a page. The slowest real page seen took 0.4 s."""
    memory: int = 2 << 30
    """Bytes for a worker."""

    @property
    def reading(self) -> float:
        """Of processor time to come to the next page."""
        return max(self.seconds, _READING)
