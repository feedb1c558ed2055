"""`saring corpus`: captures to a dataset, whether it is whole, and what is in it."""

import argparse
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path, PurePath, PurePosixPath
from typing import TYPE_CHECKING, Any

from saring.cli import flags
from saring.cli.progress import Shown
from saring.errors import OptionsError, SaringError
from saring.stores import is_remote

if TYPE_CHECKING:
    from saring.corpus.build import BuildOptions, DryRun, Progress

_BUILD = """\
Make a Parquet dataset of articles from WARC, WET, HTML and text captures, each exactly once. The same command again goes on where it was
stopped, however it was; other inputs are added to those that are there. The same inputs and options give the same files, byte for byte."""

_CHECK = "Say what is wrong with a dataset: files that are missing, changed or not named by its manifest, counts that do not add up."

_STATS = "Say what is in a dataset: captures by outcome, articles by day, publisher, language, agency and length, missing fields, copies."

_EPILOG = """\
Messages go to stderr. Exit code: 0 done; 1 some input could not be read, or the dataset is not whole; 2 wrong usage."""


def _with_extra(run: Callable[[argparse.Namespace], int]) -> Callable[[argparse.Namespace], int]:
    """The same, with a line in place of a traceback where what datasets need is not installed."""

    def told(arguments: argparse.Namespace) -> int:
        try:
            return run(arguments)
        except ModuleNotFoundError as missing:
            if (missing.name or "").partition(".")[0] in _EXTRA:
                raise SaringError(f"datasets need {missing.name}", remedy="pip install 'saring[corpus]'") from missing
            raise

    return told


_EXTRA = ("pyarrow", "tldextract")


def add_to(commands: Any) -> None:
    """Add the command to the subparsers."""
    corpus = commands.add_parser("corpus", help="make a dataset of captures, check it, and say what is in it", epilog=_EPILOG)
    verbs = corpus.add_subparsers(metavar="VERB", required=True)
    _add_build(verbs)
    check = verbs.add_parser("check", help="say what is wrong with a dataset", description=_CHECK, epilog=_EPILOG)
    check.set_defaults(run=_with_extra(_check))
    stats = verbs.add_parser("stats", help="say what is in a dataset", description=_STATS, epilog=_EPILOG)
    stats.add_argument("-o", "--output", metavar="FILE", help="draw it, as an HTML page")
    stats.set_defaults(run=_with_extra(_stats))
    for verb in (check, stats):
        verb.add_argument("dataset", metavar="DIR", help="the dataset's folder, or s3://…, hdfs://…")


def _add_build(verbs: Any) -> None:
    build = verbs.add_parser("build", help="captures to a dataset", description=_BUILD, epilog=_EPILOG)
    build.add_argument(
        "inputs",
        nargs="+",
        metavar="CAPTURES",
        help="WARC, WET, ARC, HTML, text, .jsonl or .parquet file, folder of such, or s3://…, hdfs://…",
    )
    build.add_argument("--to", required=True, metavar="DIR", help="the dataset's folder, made if it is not there; or s3://…, hdfs://…")
    build.add_argument(
        "--work",
        type=Path,
        metavar="DIR",
        help="folder to work in where --to is s3://… or the like (default: one in ~/.local/state/saring)",
    )
    build.add_argument("--workers", type=int, metavar="N", help="processes (default: one for each processor)")
    build.add_argument(
        "--engine", choices=("local", "ray"), default="local", help="processes of this machine, or a Ray cluster (default: local)"
    )
    build.add_argument("--ray-address", metavar="ADDRESS", help="of a cluster that is there, or auto (default: start one on this machine)")
    build.add_argument("--page-seconds", type=float, default=20.0, metavar="S", help="processor time that a page may take (default: 20)")
    build.add_argument("--memory", type=int, default=2048, metavar="MB", help="memory that a worker may take (default: 2048)")
    build.add_argument(
        "--sort-memory", type=int, default=1024, metavar="MB", help="memory that comparing and sorting may take (default: 1024)"
    )
    build.add_argument("--file-size", type=int, default=128, metavar="MB", help="size of the dataset's files (default: 128)")
    build.add_argument("--shard-size", type=int, default=64, metavar="MB", help="size of the parts that inputs are cut into (default: 64)")
    build.add_argument("--no-copies", action="store_true", help="do not look for articles that republish the same text")
    build.add_argument("--refresh", action="store_true", help="do inputs again that were changed since they were read")
    build.add_argument("--dry-run", action="store_true", help="show what would be done, and do nothing")
    build.add_argument("--log", choices=("text", "json"), default="text", help="how progress is told (default: text)")
    build.add_argument("--metrics", type=int, metavar="PORT", help="tell progress to Prometheus on this port of 127.0.0.1; 0: any")
    flags.add_to(build)
    build.set_defaults(run=_with_extra(_build))


def _build(arguments: argparse.Namespace) -> int:
    from saring.corpus.build import build, dry_run
    from saring.corpus.publish import working_folder

    chosen = _options(arguments)
    if arguments.dry_run:
        return _told(dry_run(arguments.inputs, arguments.to, options=chosen))
    shown = Shown(json_lines=arguments.log == "json")
    place = arguments.to
    if is_remote(place):
        place = chosen.work or working_folder(place)
        shown.working_in(str(place))
    try:
        with ExitStack() as stack:
            tell = [shown.update]
            if arguments.metrics is not None:
                from saring.cli.metrics import Metrics

                metrics = stack.enter_context(Metrics(arguments.metrics))
                shown.metrics_at(metrics.url)
                tell.append(metrics.update)

            def progressed(progress: "Progress") -> None:
                for each in tell:
                    each(progress)

            manifest = build(arguments.inputs, arguments.to, options=chosen, progress=progressed)
    except KeyboardInterrupt:
        raise KeyboardInterrupt(f"stopped; what is done is kept in {place}: run the same command to go on") from None
    finally:
        shown.end()
    shown.summary(manifest.outcomes, manifest.skipped, sum([file.rows for file in manifest.files]), len(manifest.files))
    for problem in manifest.problems:
        shown.problem(problem)
    return 1 if manifest.problems or manifest.outcomes.get("damaged") else 0


def _options(arguments: argparse.Namespace) -> "BuildOptions":
    """What the flags say.

    Raises:
        OptionsError: it is impossible.
    """
    from saring.corpus.build import BuildOptions
    from saring.corpus.finish import FinishOptions
    from saring.corpus.limits import Limits

    _refuse_impossible(arguments)
    if arguments.ray_address and arguments.engine != "ray":
        raise OptionsError("--ray-address is for --engine ray", remedy="add --engine ray")
    if arguments.work and not is_remote(arguments.to):
        raise OptionsError("--work is for a dataset in a store", remedy=f"leave it out, {arguments.to} is a folder")
    return BuildOptions(
        flags.options_of(arguments),
        arguments.workers,
        Limits(arguments.page_seconds, arguments.memory << 20),
        FinishOptions(copies=not arguments.no_copies, memory=arguments.sort_memory << 20, file=arguments.file_size << 20),
        arguments.shard_size << 20,
        arguments.refresh,
        engine=arguments.engine,
        ray_address=arguments.ray_address,
        work=arguments.work,
    )


def _told(found: "DryRun") -> int:
    """The plan, a shard a line."""
    for shard in found.shards:
        part = f" bytes {shard.start:,} to {'the end' if shard.end is None else f'{shard.end:,}'}" if shard.is_part else ""
        files = shard.paths[0] if len(shard.paths) == 1 else f"{shard.paths[0]} and {len(shard.paths) - 1:,} more files"
        print(f"{shard.id}  {files}{part}")  # noqa: T201 - the plan is data
    done = found.of - len(found.shards)
    size = sum([shard.size for shard in found.shards])
    print(f"{len(found.shards):,} shards, {size / 1e6:,.1f} MB" + (f"; {done:,} are done already" if done else ""))  # noqa: T201
    return 0


_LEAST = {"workers": 1, "page_seconds": 0.1, "memory": 384, "sort_memory": 64, "file_size": 1, "shard_size": 1, "metrics": 0}
"""Of each number that may be given."""


def _refuse_impossible(arguments: argparse.Namespace) -> None:
    for name, least in _LEAST.items():
        value = getattr(arguments, name)
        if value is not None and value < least:
            raise OptionsError(f"--{name.replace('_', '-')} {value} is not possible", remedy=f"give {least} or more")
    for name, what in ((arguments.to, "--to"), *[(source, "an input") for source in arguments.inputs]):
        if not name:  # it would be the folder that the command is in
            raise OptionsError(f"{what} is an empty name", remedy="give a folder, or a dot for this one")
    target = _place(arguments.to)
    for name in arguments.inputs:
        source = _place(name)
        if source == target or source in target.parents:
            raise OptionsError(f"{arguments.to} is inside the input {name} and would be read", remedy="build elsewhere")
        if target in source.parents:
            raise OptionsError(f"the input {name} is inside {arguments.to}, a dataset's folder", remedy="move it elsewhere")


def _place(name: str) -> PurePath:
    return PurePosixPath(name) if is_remote(name) else Path(name).resolve()


def _check(arguments: argparse.Namespace) -> int:
    from saring.corpus.check import check

    problems = 0
    for problem in check(arguments.dataset):
        print(problem)  # noqa: T201 - what is wrong is the data
        problems += 1
    return 1 if problems else 0


def _stats(arguments: argparse.Namespace) -> int:
    from saring.cli.output import opened
    from saring.corpus.stats import stats, text

    found = stats(arguments.dataset)
    if arguments.output:
        from saring.corpus.stats_page import write

        with opened(arguments.output) as out:
            out.write(write(found).encode())
    else:
        print(text(found))  # noqa: T201 - what is in it is the data
    return 0
