"""Kill a build at random moments, go on with it, and compare: `python tests/kill.py [MOMENTS] [PAGES]`.

Every trial builds the same archives until a process of the build, the supervisor or one of its workers, is killed with `kill -9` at a
random moment; then once more with another kill; then the same command is run to its end. The dataset must be byte for byte that of an
undisturbed build.
"""

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parent))

from corpora import crawl, digest

ROOT = Path(__file__).parents[1]


def started(inputs, target):
    """A build that runs."""
    command = [
        sys.executable,
        "-m",
        "saring",
        "corpus",
        "build",
        *map(str, inputs),
        "--to",
        str(target),
        "--shard-size",
        "1",
        "--workers",
        "2",
    ]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)


def children(process):
    """The processes that a process has started, as far as they are still there."""
    try:
        return [int(each) for each in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()]
    except OSError:
        return []


def disturbed(inputs, target, moment, chance):
    """Build, and kill somebody after `moment` seconds; whether the build came to its end."""
    process = started(inputs, target)
    try:
        process.wait(timeout=moment)
    except subprocess.TimeoutExpired:
        victim = chance.choice([process.pid, *children(process)])
        with suppress(ProcessLookupError):
            os.kill(victim, signal.SIGKILL)
    return process.wait() == 0


def trial(inputs, target, longest, chance):
    """Kill twice, go on, and return the dataset's digest and how often a run was cut short."""
    rmtree(target, ignore_errors=True)
    cut = sum([not disturbed(inputs, target, chance.uniform(0.1, longest), chance) for _ in range(2)])
    process = started(inputs, target)
    assert process.wait() == 0, "the last run failed"
    return digest(target), cut


def main(moments=50, pages=400, seed=1):
    """Run the trials; how many datasets were not the same, and how many runs were cut short."""
    chance = random.Random(seed)
    with TemporaryDirectory() as place:
        folder = Path(place)
        inputs = [crawl(folder / f"{name}.warc.gz", pages // 2, first=first) for name, first in (("a", 0), ("b", pages // 3))]
        begun = time.monotonic()
        assert started(inputs, folder / "whole").wait() == 0
        longest, wanted = time.monotonic() - begun, digest(folder / "whole")
        wrong = cuts = 0
        for number in range(moments):
            found, cut = trial(inputs, folder / "set", longest, chance)
            wrong, cuts = wrong + (found != wanted), cuts + cut
            if __name__ == "__main__":
                told = "the same" if found == wanted else "ANOTHER DATASET"
                sys.stdout.write(f"{number + 1} of {moments}: {told}, {cut} runs cut short\n")
                sys.stdout.flush()
    return wrong, cuts


if __name__ == "__main__":
    not_the_same, cut_short = main(*map(int, sys.argv[1:]))
    sys.stdout.write(f"{not_the_same} datasets were not the same; {cut_short} runs were cut short\n")
    sys.exit(bool(not_the_same))
