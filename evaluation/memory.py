"""Memory, in a process of its own: the peak for one page, and whether reading many pages makes it grow.

The process is started afresh and reads its pages from files one at a time, so that neither what evaluation imports nor
the other pages count: `python -m evaluation.memory SYSTEM FOLDER ROUNDS` prints one JSON object.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from evaluation.datasets import CHECKOUT, Page
from evaluation.peers import SYSTEMS, System
from evaluation.runner import answer
from evaluation.timing import quiet

MEGABYTE = 1_000_000
STATUS = Path("/proc/self/status")
# Growth counts after this share of the rounds: until then pools and tables fill up once.
SETTLED = 0.1


@dataclass(frozen=True, slots=True)
class Memory:
    """What a process held, in megabytes.

    `start` before its first real page, `peak` at most while reading the largest `page`, `growth` from the tenth part of
    the rounds to their end.
    """

    start: float
    page: float
    peak: float
    growth: float
    rounds: int


def resident() -> float:
    """Return the megabytes this process holds now; its peak where the system does not say."""
    return _status("VmRSS") or _usage()


def peak() -> float:
    """Return the most megabytes this process ever held."""
    # Not from getrusage where there is a choice: Linux lets a child begin with the peak of its parent.
    return _status("VmHWM") or _usage()


def _status(name: str) -> float | None:
    if not STATUS.exists():
        return None
    line = next(line for line in STATUS.read_text().splitlines() if line.startswith(f"{name}:"))
    return int(line.split()[1]) * 1024 / MEGABYTE


def _usage() -> float:
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / MEGABYTE


def measure(system: System, pages: Sequence[Page], rounds: int) -> Memory:
    """Return the memory `system` needs for the largest of `pages`, and its growth over `rounds` pages.

    Raises:
        subprocess.CalledProcessError: the process that measures ended badly.
    """
    with TemporaryDirectory() as folder:
        for number, page in enumerate(pages):
            Path(folder, f"{number:06}.html").write_bytes(page.html.encode("utf-8", errors="replace"))
        command = [sys.executable, "-m", "evaluation.memory", system.name, folder, str(rounds)]
        done = subprocess.run(command, cwd=CHECKOUT, check=True, stdout=subprocess.PIPE, text=True)
    return Memory(**json.loads(done.stdout))


def _page(path: Path) -> Page:
    data = path.read_bytes()
    return Page(path.stem, "", data.decode("utf-8"), data, None, "en", "article", "", None, (), (), (), {})


def watch(system: System, paths: Sequence[Path], rounds: int) -> Memory:
    """Read the files at `paths` with `system` in this process, and return what it came to hold."""
    largest = max(paths, key=lambda path: path.stat().st_size)
    with quiet():
        answer(system, _page(min(paths, key=lambda path: path.stat().st_size)))  # the imports and the model
        start = resident()
        answer(system, _page(largest))
        most, settled = peak(), resident()
        for number in range(rounds):
            answer(system, _page(paths[number % len(paths)]))
            if number == int(rounds * SETTLED):
                settled = resident()
    return Memory(start, largest.stat().st_size / MEGABYTE, most, resident() - settled, rounds)


if __name__ == "__main__":
    name, where, count = sys.argv[1:]
    print(json.dumps(asdict(watch(SYSTEMS[name], sorted(Path(where).glob("*.html")), int(count)))))
