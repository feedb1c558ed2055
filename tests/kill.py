"""Kill a build at random moments, go on with it, and compare: `python tests/kill.py [--moments N] [--pages N] [--engine ray]`.

Every trial builds the same archives until a process of the build, the supervisor or one of its workers, is killed with `kill -9` at a
random moment; then once more with another kill; then the same command is run to its end. The dataset must be byte for byte that of an
undisturbed build. On Ray, a cluster of this machine's own outlives the trials: killed is the build, a process of one of the cluster's
tasks, or the worker that one watches.
"""

import argparse
import os
import random
import signal
import socket
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


class Local:
    """Builds on this machine."""

    options = ("--workers", "2")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def victims(self, process):
        """Processes of a build."""
        return [process.pid, *children(process.pid)]


class Cluster:
    """Builds on a Ray cluster, that begins and ends with this."""

    def __enter__(self):
        self._place = TemporaryDirectory()
        port = free_port()
        os.environ["RAY_AUTH_MODE"] = "disabled"  # it listens on this machine only as long as this runs
        self._ray(
            "start",
            "--head",
            f"--port={port}",
            "--num-cpus=2",
            "--include-dashboard=false",
            "--node-ip-address=127.0.0.1",
            f"--temp-dir={self._place.name}",
        )
        self.options = ("--engine", "ray", "--ray-address", f"127.0.0.1:{port}")
        return self

    def __exit__(self, *_):
        for pid in [*below(self._raylet()), *self._own()]:
            killed(pid)
        self._place.cleanup()

    def _ray(self, *arguments):
        subprocess.run([Path(sys.executable).with_name("ray"), *arguments], check=True, stdout=subprocess.DEVNULL)

    def _own(self):
        """The cluster's own processes: all that were told its folder."""
        return [pid for pid, line in command_lines() if self._place.name in line and pid != os.getpid()]

    def _raylet(self):
        return next(pid for pid, line in command_lines() if self._place.name in line and line.split("\0")[0].endswith("/raylet"))

    def victims(self, process):
        """Processes of a build, of the cluster's tasks, and their workers."""
        tasks = [pid for pid in below(self._raylet()) if at_work(pid)]
        return [process.pid, *children(process.pid), *tasks]


def command_lines():
    """Every process and its command line, parts parted by NUL."""
    for place in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            yield int(place.name), (place / "cmdline").read_text(errors="replace")


def at_work(pid):
    """Whether it is a task of Ray's, or a worker of saring's: neither one of Ray's agents nor one that waits for a task."""
    with suppress(OSError):
        line = Path(f"/proc/{pid}/cmdline").read_text(errors="replace")
        return line.startswith("ray::watched") or "saring.corpus.worker" in line
    return False


def below(pid):
    """The processes that a process has started, and that these have."""
    return [each for child in children(pid) for each in (child, *below(child))]


def free_port():
    """A port that nobody listens at."""
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
        return made.getsockname()[1]


def killed(pid):
    """No longer there."""
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def started(inputs, target, engine):
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
        *engine.options,
    ]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)


def children(pid):
    """The processes that a process has started, as far as they are still there."""
    found = []
    for place in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            found += map(int, place.read_text().split())
    return found


def disturbed(inputs, target, engine, moment, chance):
    """Build, and kill somebody after `moment` seconds; whether the build came to its end."""
    process = started(inputs, target, engine)
    try:
        process.wait(timeout=moment)
    except subprocess.TimeoutExpired:
        killed(chance.choice(engine.victims(process)))
    return process.wait() == 0


def trial(inputs, target, engine, longest, chance):
    """Kill twice, go on, and return the dataset's digest and how often a run was cut short."""
    rmtree(target, ignore_errors=True)
    cut = sum([not disturbed(inputs, target, engine, chance.uniform(0.1, longest), chance) for _ in range(2)])
    process = started(inputs, target, engine)
    assert process.wait() == 0, "the last run failed"
    return digest(target), cut


def main(moments=50, pages=400, engine=Local, seed=1, tell=str):
    """Run the trials; how many datasets were not the same, and how many runs were cut short."""
    chance = random.Random(seed)
    with TemporaryDirectory() as place, engine() as used:
        folder = Path(place)
        inputs = [crawl(folder / f"{name}.warc.gz", pages // 2, first=first) for name, first in (("a", 0), ("b", pages // 3))]
        assert started(inputs, folder / "undisturbed", Local).wait() == 0
        wanted = digest(folder / "undisturbed")
        begun = time.monotonic()
        assert started(inputs, folder / "whole", used).wait() == 0
        longest = time.monotonic() - begun
        wrong = int(digest(folder / "whole") != wanted)
        cuts = 0
        for number in range(moments):
            found, cut = trial(inputs, folder / "set", used, longest, chance)
            wrong, cuts = wrong + (found != wanted), cuts + cut
            tell(f"{number + 1} of {moments}: {'the same' if found == wanted else 'ANOTHER DATASET'}, {cut} runs cut short")
    return wrong, cuts


def told(line):
    """A line on standard output."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--moments", type=int, default=50)
    parser.add_argument("--pages", type=int, default=400)
    parser.add_argument("--engine", choices=("local", "ray"), default="local")
    chosen = parser.parse_args()
    not_the_same, cut_short = main(chosen.moments, chosen.pages, {"local": Local, "ray": Cluster}[chosen.engine], tell=told)
    told(f"{not_the_same} datasets were not the same; {cut_short} runs were cut short")
    sys.exit(bool(not_the_same))
