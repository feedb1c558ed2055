"""The command line. Data on stdout, everything else on stderr; exit codes: 0 done, 1 some input failed, 2 wrong usage."""

import argparse
import sys
from collections.abc import Sequence
from importlib.metadata import version
from typing import NoReturn

from saring import _loading
from saring.cli import corpus, explain, extract
from saring.cli.report import printable
from saring.errors import OptionsError, SaringError

FAILED = 1
WRONG_USAGE = 2
INTERRUPTED = 130
"""What shells call a program that Ctrl-C ended."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line; the usage is a `--help` away."""

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_USAGE, f"{self.prog}: {message} (see {self.prog} --help)\n")


class _Version(argparse.Action):
    """Asks the installation, when asked: the version is written down once, in pyproject.toml."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        sys.stdout.write(f"saring {version('saring')}\n")
        parser.exit()


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; also what the documentation is checked against."""
    top = _Parser(prog="saring", description="Captured news pages become clean, attributed article records.")
    top.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")
    commands = top.add_subparsers(metavar="COMMAND", required=True)
    extract.add_to(commands)
    explain.add_to(commands)
    corpus.add_to(commands)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    try:
        _loading.loaded()
        arguments = parser().parse_args(argv)
        return int(arguments.run(arguments))
    except OptionsError as problem:
        return _fail(problem, WRONG_USAGE)
    except SaringError as problem:
        return _fail(problem, FAILED)
    except BrokenPipeError:
        return FAILED
    except KeyboardInterrupt as stopped:
        return _fail(str(stopped) or "interrupted", INTERRUPTED)


def _fail(problem: object, code: int) -> int:
    if sys.stderr is not None:
        sys.stderr.write(f"saring: {printable(str(problem))}\n")
    return code
