"""Files that have their names only once they are complete: whoever finds one finds all of it, and the next crash does not take it away."""

import os
from pathlib import Path


def put(unfinished: Path, path: Path) -> None:
    """Give a file that is written and closed its name in the same folder; what had that name before is replaced.

    Raises:
        OSError: the disk refuses.
    """
    _sync(unfinished, os.O_RDWR)
    unfinished.replace(path)
    _sync(path.parent, os.O_RDONLY)


def _sync(path: Path, way: int) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    descriptor = os.open(path, way)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
