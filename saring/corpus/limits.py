"""What pages and workers may take."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What a page, and a worker, may take."""

    seconds: float = 20.0
    """Of processor time for a page. The slowest real page seen took 0.4 s."""
    memory: int = 2 << 30
    """Bytes for a worker."""
