"""Captures to a dataset, from end to end."""

import hashlib
import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from typing import Literal, NamedTuple

import pyarrow as pa

from saring.corpus.changes import fresh
from saring.corpus.finish import SHARDS, FinishOptions, finish
from saring.corpus.inputs import InputFile, given, input_files
from saring.corpus.layout import FOLDER
from saring.corpus.ledger import Ledger, copied, noted
from saring.corpus.limits import Limits
from saring.corpus.manifest import Manifest
from saring.corpus.names import OURS, UNFINISHED
from saring.corpus.parquet import is_whole
from saring.corpus.publish import claim, publish, working_folder
from saring.corpus.scratch import FOLDER as SCRATCH
from saring.corpus.shard import Job
from saring.corpus.shards import SHARD, Shard, plan
from saring.corpus.supervisor import WORKER, Supervisor
from saring.corpus.target import Target
from saring.corpus.versions import versions
from saring.corpus.worker import REMEDY
from saring.errors import DatasetError
from saring.extract import processors
from saring.options import Options
from saring.stores import is_remote

Engine = Literal["local", "ray"]


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """How a dataset is built."""

    options: Options = field(default_factory=Options)
    """How pages are extracted."""
    workers: int | None = None
    """Processes; as many as there are processors if None."""
    limits: Limits = field(default_factory=Limits)
    finish: FinishOptions = field(default_factory=FinishOptions)
    shard: int = SHARD
    """Bytes of a part of a large input; makes no difference to the dataset."""
    refresh: bool = False
    """Whether inputs that were changed are done again, instead of refused."""
    worker: tuple[str, ...] = WORKER
    """The command that starts a worker."""
    engine: Engine = "local"
    """Where the shards are done: in processes of this machine, or as tasks of a Ray cluster. Makes no difference to the dataset."""
    ray_address: str | None = None
    """Of a cluster that is there, `auto` for the one that this machine belongs to; None starts one on this machine."""
    work: Path | None = None
    """Folder of this machine that a dataset of a store is worked on in; `working_folder` if None."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is."""

    step: str
    """What is being done."""
    shards: int = 0
    """Done, of this run and of those before."""
    of: int = 0
    bytes: int = 0
    """Of the inputs, done in this run."""
    left: int = 0
    """Bytes of the inputs that are to be done."""
    pages: int = 0
    """Begun in this run."""
    outcomes: dict[str, int] = field(default_factory=dict)
    """Of the shards that this run has done."""


class DryRun(NamedTuple):
    """What a build would do."""

    shards: tuple[Shard, ...]
    """That are not done, in order."""
    of: int
    """How many there are."""


_UNPLANNED = Shard(())
"""Stands for a shard that was not there when the run began."""

Tell = Callable[[Progress], None]


def build(
    inputs: Iterable[str | os.PathLike[str]],
    to: str | os.PathLike[str],
    *,
    options: BuildOptions | None = None,
    progress: Tell | None = None,
) -> Manifest:
    """Make a dataset of captures, or go on with one, or add to one.

    Args:
        inputs: WARC, WET, ARC, HTML, text, JSON lines and Parquet files, and folders of such, on this machine or in a store. Those of
            earlier calls stay in the dataset, and need not be there any more.
        to: the dataset's folder; is made if it is not there. What is in it from an earlier run is not done again. The address of a place
            in a store is given what was finished in `BuildOptions.work`.
        options: see `BuildOptions`.
        progress: is told after every shard, and several times a second.

    Returns:
        The manifest. The same inputs and options give the same files, byte for byte, however many workers there are, in how many calls
        the inputs were given, and however often any process was killed on the way.

    Raises:
        CaptureError: an input is not there.
        StoreError: the store of an input does not answer, or refuses.
        DatasetError: the target cannot be written, or holds a dataset that was made elsewhere; the folder holds a dataset of other
            options or versions, is being built by another process, or cannot be written; an input is not what it was.
    """
    chosen, tell = options or BuildOptions(), progress or (lambda _: None)
    target = Target(os.fspath(to)) if is_remote(to) else None
    folder = chosen.work or working_folder(target.address) if target else Path(to)
    files = _files(inputs, folder)
    with _writing(folder):
        (folder / SHARDS).mkdir(parents=True, exist_ok=True)
        with Ledger(folder) as ledger, _swept(folder):
            if target:
                claim(target, ledger)
            settings = _prepare(ledger, files, chosen)
            last = Progress("pages")
            while ledger.open_shards() or ledger.mend():
                last = _extract(folder, ledger, chosen, tell)

            def begin(step: str) -> None:
                tell(replace(last, step=step))

            manifest = _finished(folder, ledger, settings, _placed(chosen), begin)
            if target:
                publish(folder, manifest, target, ledger, begin)
            return manifest


def dry_run(inputs: Iterable[str | os.PathLike[str]], to: str | os.PathLike[str], *, options: BuildOptions | None = None) -> DryRun:
    """What `build` would do with the same arguments, which is not done: the folder stays as it is, or away.

    Raises:
        CaptureError: an input is not there.
        StoreError: the store of an input does not answer, or refuses.
        DatasetError: the folder holds a dataset of other options or versions, or cannot be read; an input is not what it was.
    """
    chosen = options or BuildOptions()
    folder = chosen.work or working_folder(os.fspath(to)) if is_remote(to) else Path(to)
    files = _files(inputs, folder)
    with _writing(folder), TemporaryDirectory(prefix="saring-") as place:
        copied(folder, Path(place))
        with Ledger(folder, Path(place)) as ledger:
            _prepare(ledger, files, chosen)
            return DryRun(tuple(ledger.open_shards()), ledger.size())


def _files(inputs: Iterable[str | os.PathLike[str]], folder: Path) -> list[InputFile]:
    return list(input_files(given([os.fspath(name) for name in inputs], noted(folder))))


def _prepare(ledger: Ledger, files: list[InputFile], chosen: BuildOptions) -> dict[str, str]:
    """Note what is to be done, and with what settings, which are returned."""
    settings = _settings(chosen.options)
    ledger.agree(settings)
    ledger.reopen_failed()
    for report in list(ledger.reports()):
        if not all(is_whole(ledger.folder / SHARDS / report[name]["file"], report[name]) for name in ("rows", "left")):
            ledger.reopen(report["shard"])
    new = fresh(ledger, files, refresh=chosen.refresh)
    ledger.add(new, plan(new, size=chosen.shard))
    return settings


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    """What the disk refuses becomes one line."""
    try:
        yield
    except (OSError, pa.ArrowException) as error:
        raise DatasetError(f"{folder} cannot be written ({getattr(error, 'strerror', None) or error})", remedy=REMEDY) from error
    except sqlite3.Error as error:
        raise DatasetError(f"{folder} cannot be written ({error})", remedy=REMEDY) from error


def _settings(options: Options) -> dict[str, str]:
    """What must not change within a dataset."""
    return {**versions(), "options": json.dumps(asdict(options), sort_keys=True)}


@contextmanager
def _swept(folder: Path) -> Iterator[None]:
    """Take away what a killed process left, and at the end what processes left that are stopped now."""
    _sweep(folder)
    try:
        yield
    finally:
        _sweep(folder)


def _sweep(folder: Path) -> None:
    for place in (SHARDS, ".", f"{FOLDER}/*"):
        for unfinished in folder.glob(f"{place}/{UNFINISHED}"):
            if OURS.fullmatch(str(unfinished.relative_to(folder))):
                unfinished.unlink(missing_ok=True)
    rmtree(folder / SCRATCH, ignore_errors=True)


def _extract(folder: Path, ledger: Ledger, chosen: BuildOptions, tell: Tell) -> Progress:
    """Do the open shards."""

    def job(shard: Shard) -> Job:
        states = tuple([ledger.state(path) for path in shard.paths])
        limits = chosen.limits
        return Job(shard, str(folder / SHARDS), chosen.options, states, ledger.quarantined(shard.id), limits.seconds, limits.memory)

    waiting = {shard.id: shard for shard in ledger.open_shards()}
    count, total = ledger.size(), sum([shard.size for shard in waiting.values()])
    done, outcomes = 0, dict[str, int]()
    supervisor = _supervisor(ledger, job, chosen)
    told = Progress("pages", count - len(waiting), count, done, total)
    with closing(supervisor.run()) as reports:  # whatever comes between: the workers are ended before what they left is taken away
        for report in reports:
            if report is not None:
                done += waiting.pop(report["shard"], _UNPLANNED).size
                for name, number in report.get("outcomes", {}).items():
                    outcomes[name] = outcomes.get(name, 0) + number
            told = Progress("pages", count - len(waiting), count, done, total - done, supervisor.pages(), dict(outcomes))
            tell(told)
    return told


def _supervisor(ledger: Ledger, job: Callable[[Shard], Job], chosen: BuildOptions) -> Supervisor:
    workers = chosen.workers or processors()
    if chosen.engine == "local":
        return Supervisor(ledger, job, workers, chosen.limits, chosen.worker)
    from saring.corpus.ray_cluster import RaySupervisor

    return RaySupervisor(ledger, job, chosen.ray_address, workers, chosen.limits, chosen.worker)


def _placed(chosen: BuildOptions) -> BuildOptions:
    """The same, with copies found where the shards are done."""
    if chosen.engine == "local":
        return chosen
    from saring.corpus.ray_copies import RayCopies

    return replace(chosen, finish=replace(chosen.finish, engine=RayCopies(chosen.ray_address, chosen.workers or processors())))


def _finished(folder: Path, ledger: Ledger, settings: dict[str, str], chosen: BuildOptions, tell: Callable[[str], None]) -> Manifest:
    """The dataset of what is done: made, unless it is there already."""
    reports = list(ledger.reports())
    told = hashlib.sha256(json.dumps([reports, settings, chosen.finish.told()], sort_keys=True).encode()).hexdigest()
    if ledger.finished() == told and (known := _known(folder)):
        return known
    ledger.finish(None)
    manifest = finish(folder, reports, settings, chosen.finish, tell)
    ledger.finish(told)
    return manifest


def _known(folder: Path) -> Manifest | None:
    """The manifest in a folder, if its files are there."""
    try:
        manifest = Manifest.read(folder)
    except DatasetError:
        return None
    files = (*manifest.files, manifest.left_out)
    return manifest if all(is_whole(folder / file.path, asdict(file)) for file in files) else None
