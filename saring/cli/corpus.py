"""`saring corpus`: captures to a dataset, and whether it is whole."""

import argparse
from pathlib import Path
from typing import Any

from saring.cli import flags
from saring.cli.progress import Shown
from saring.errors import SaringError

_BUILD = """\
Make a Parquet dataset of articles from WARC, WET, HTML and text captures, each exactly once. The same command again goes on where it was
stopped, however it was; the same inputs and options give the same files, byte for byte."""

_CHECK = "Say what is wrong with a dataset: files that are missing, changed or not named by its manifest, counts that do not add up."

_EPILOG = """\
Messages go to stderr. Exit code: 0 done; 1 some input could not be read, or the dataset is not whole; 2 wrong usage."""


def add_to(commands: Any) -> None:
    """Add the command to the subparsers."""
    corpus = commands.add_parser("corpus", help="make a dataset of captures, and check it", epilog=_EPILOG)
    verbs = corpus.add_subparsers(metavar="VERB", required=True)
    _add_build(verbs)
    check = verbs.add_parser("check", help="say what is wrong with a dataset", description=_CHECK, epilog=_EPILOG)
    check.add_argument("dataset", metavar="DIR", help="the dataset's folder")
    check.set_defaults(run=_check)


def _add_build(verbs: Any) -> None:
    build = verbs.add_parser("build", help="captures to a dataset", description=_BUILD, epilog=_EPILOG)
    build.add_argument("inputs", nargs="+", metavar="CAPTURES", help="WARC, WET, ARC, HTML, text, .jsonl or .parquet file, or folder of such")
    build.add_argument("--to", required=True, metavar="DIR", help="the dataset's folder; made if it is not there")
    build.add_argument("--workers", type=int, metavar="N", help="processes (default: one for each processor)")
    build.add_argument("--page-seconds", type=float, default=20.0, metavar="S", help="time that a page may take (default: 20)")
    build.add_argument("--memory", type=int, default=2048, metavar="MB", help="memory that a worker may take (default: 2048)")
    build.add_argument("--dry-run", action="store_true", help="show what would be done, and do nothing")
    build.add_argument("--log", choices=("text", "json"), default="text", help="how progress is told (default: text)")
    flags.add_to(build)
    build.set_defaults(run=_build)


def _build(arguments: argparse.Namespace) -> int:
    from saring.corpus.build import BuildOptions, build
    from saring.corpus.shards import plan
    from saring.corpus.supervisor import Limits

    options = flags.options_of(arguments)
    _refuse_impossible(arguments)
    if arguments.dry_run:
        return _told(plan(arguments.inputs))
    chosen = BuildOptions(options, arguments.workers, Limits(arguments.page_seconds, arguments.memory << 20))
    shown = Shown(json_lines=arguments.log == "json")
    try:
        manifest = build(arguments.inputs, arguments.to, options=chosen, progress=shown.update)
    except KeyboardInterrupt:
        shown.end()
        raise SaringError(f"stopped; what is done is kept in {arguments.to}", remedy="run the same command to go on") from None
    shown.end()
    shown.summary(manifest.outcomes, manifest.skipped, sum(file.rows for file in manifest.files), len(manifest.files))
    return 1 if manifest.problems or manifest.outcomes.get("damaged") else 0


def _told(shards: Any) -> int:
    """The plan, a shard a line."""
    count = size = 0
    for shard in shards:
        part = "" if shard.end is None and not shard.start else f" bytes {shard.start:,} to {'the end' if shard.end is None else f'{shard.end:,}'}"
        files = shard.paths[0] if len(shard.paths) == 1 else f"{shard.paths[0]} and {len(shard.paths) - 1:,} more files"
        print(f"{shard.id}  {files}{part}")  # noqa: T201 - the plan is data
        count, size = count + 1, size + shard.size
    print(f"{count:,} shards, {size / 1e6:,.1f} MB")  # noqa: T201
    return 0


def _refuse_impossible(arguments: argparse.Namespace) -> None:
    from saring.errors import OptionsError

    for name, least in (("workers", 1), ("page_seconds", 0.1), ("memory", 256)):
        value = getattr(arguments, name)
        if value is not None and value < least:
            raise OptionsError(f"--{name.replace('_', '-')} {value} is not possible", remedy=f"give {least} or more")
    target = Path(arguments.to).resolve()
    for name in arguments.inputs:
        source = Path(name).resolve()
        if source == target or source in target.parents:
            raise OptionsError(f"{arguments.to} is inside the input {name} and would be read", remedy="build elsewhere")


def _check(arguments: argparse.Namespace) -> int:
    from saring.corpus.check import check

    problems = 0
    for problem in check(Path(arguments.dataset)):
        print(problem)  # noqa: T201 - what is wrong is the data
        problems += 1
    return 1 if problems else 0
