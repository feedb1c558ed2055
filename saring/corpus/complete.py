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


def put_soon(unfinished: Path, path: Path) -> None:
    """The same without waiting for the disk, for what can be made again and shows whether it is whole.

    The end of a process takes nothing away; when the machine itself ends, the file can be missing or cut afterwards. The four files that
    are kept of each day for copies took 60 ms a day where they were waited for, on a disk that others kept busy, and 1 to 9 ms without.

    Raises:
        OSError: the disk refuses.
    """
    unfinished.replace(path)


def _sync(path: Path, way: int) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    descriptor = os.open(path, way)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
