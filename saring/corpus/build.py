"""Captures to a dataset, from end to end."""

import json
import os
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Final

from saring._model import model
from saring.corpus.layout import FOLDER, lay_out
from saring.corpus.ledger import Ledger
from saring.corpus.manifest import Manifest
from saring.corpus.schema import VERSION
from saring.corpus.shard import Job
from saring.corpus.shards import Shard, plan
from saring.corpus.supervisor import Limits, Supervisor
from saring.errors import DatasetError
from saring.options import Options

_SHARDS: Final = "shards"


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """How a dataset is built."""

    options: Options = field(default_factory=Options)
    """How pages are extracted."""
    workers: int | None = None
    """Processes; as many as there are processors if None."""
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is."""

    shards: int
    """Done, of this run and of those before."""
    of: int
    bytes: int
    """Of the inputs, done in this run."""
    left: int
    """Bytes of the inputs that are to be done."""
    outcomes: dict[str, int]
    """Of this run."""


def build(
    inputs: Iterable[str | os.PathLike[str]],
    to: str | os.PathLike[str],
    *,
    options: BuildOptions | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> Manifest:
    """Make a dataset of captures, or go on with one.

    Args:
        inputs: WARC, WET, ARC, HTML, text, JSON lines and Parquet files, and folders of such.
        to: the dataset's folder; is made if it is not there. What is in it from an earlier run is not done again.
        options: see `BuildOptions`.
        progress: is told after every shard, and several times a second.

    Returns:
        The manifest. The same inputs and options give the same files, byte for byte, however many workers there are and however often
        any process was killed on the way.

    Raises:
        CaptureError: an input is not there.
        DatasetError: the folder holds a dataset of other options or versions, is being built by another process, or cannot be written.
    """
    chosen, folder = options or BuildOptions(), Path(to)
    shards = list(plan([os.fspath(name) for name in inputs]))
    _make(folder)
    with Ledger(folder) as ledger:
        settings = _settings(chosen.options)
        ledger.agree(settings)
        _sweep(folder, ledger)
        ledger.add(shards)
        _extract(folder, ledger, chosen, progress or (lambda done: None))
        return _finish(folder, ledger, settings)


def _make(folder: Path) -> None:
    try:
        (folder / _SHARDS).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatasetError(f"{folder}: {error.strerror}", remedy="give a folder that can be written") from error


def _settings(options: Options) -> dict[str, str]:
    """What must not change within a dataset."""
    told = {"saring": version("saring"), "model": model().version, "schema": str(VERSION), "pyarrow": version("pyarrow")}
    return {**told, "options": json.dumps(asdict(options), sort_keys=True)}


def _sweep(folder: Path, ledger: Ledger) -> None:
    """Take away what a killed process left, and do again what the ledger knows and the disk does not."""
    for unfinished in [*folder.glob(f"{_SHARDS}/.*.tmp"), *folder.glob(f"{FOLDER}/*/.*.tmp"), *folder.glob(".*.mark")]:
        unfinished.unlink(missing_ok=True)
    for report in list(ledger.reports()):
        path = folder / _SHARDS / report.get("file", "")
        if "file" in report and (not path.exists() or path.stat().st_size != report["bytes"]):
            ledger.reopen(report["shard"])


def _extract(folder: Path, ledger: Ledger, chosen: BuildOptions, tell: Callable[[Progress], None]) -> None:
    def job(shard: Shard) -> Job:
        return Job(shard, str(folder / _SHARDS), chosen.options, ledger.quarantined(shard.id), chosen.limits.memory)

    waiting = {shard.id: shard for shard in ledger.open_shards()}
    count, total = ledger.size(), sum(shard.size for shard in waiting.values())
    done, outcomes = 0, dict[str, int]()
    supervisor = Supervisor(ledger, job, chosen.workers or _processors(), chosen.limits)
    for report in supervisor.run():
        if report is not None:
            done += waiting.pop(report["shard"]).size
            for name, number in report.get("outcomes", {}).items():
                outcomes[name] = outcomes.get(name, 0) + number
        tell(Progress(count - len(waiting), count, done, total - done, dict(outcomes)))


def _finish(folder: Path, ledger: Ledger, settings: dict[str, str]) -> Manifest:
    """Lay out the dataset, name its files in the manifest, and take away those of an earlier manifest."""
    reports = list(ledger.reports())
    files = lay_out([folder / _SHARDS / report["file"] for report in reports if "file" in report], folder)
    problems = tuple([report["problem"] for report in reports if "problem" in report])
    manifest = Manifest(settings=settings, problems=problems, files=files, **ledger.totals())
    manifest.write(folder)
    known = {folder / file.path for file in files}
    for path in folder.glob(f"{FOLDER}/*/*.parquet"):
        if path not in known:
            path.unlink()
    return manifest


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

