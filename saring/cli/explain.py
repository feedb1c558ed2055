"""`saring explain`: how the record of one page came about, as a page to look at or as data."""

import argparse
import json
from contextlib import closing
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from saring.captures import Capture, read_captures
from saring.cli import flags
from saring.cli.output import opened
from saring.errors import OptionsError, SaringError
from saring.explain import Explanation, explain_task, page
from saring.extract import task_of

_DESCRIPTION = """\
Show how the record of one page came about: every block with its label, its score, what decided on it and why; every field with its
evidence and what other sources say; and the record. The result is one HTML page in which nothing runs and nothing is loaded."""

_EPILOG = """\
Data goes to stdout, messages to stderr. Exit code: 0 done; 1 the input cannot be read, which is named; 2 wrong usage."""


def add_to(commands: Any) -> None:
    """Add the command to the subparsers."""
    command = commands.add_parser("explain", help="show how the record of one page came about", description=_DESCRIPTION, epilog=_EPILOG)
    command.add_argument("input", metavar="INPUT", help="file with a page, archive (see --nth), or - for stdin")
    command.add_argument("-o", "--output", metavar="FILE", help="write here instead of to stdout; - is stdout")
    command.add_argument("--json", action="store_true", help="write the explanation as JSON instead of as a page to look at")
    command.add_argument("--nth", type=int, metavar="N", help="which page of an input that holds several, from 1")
    command.add_argument("--url", help="address that the page was captured at, if the input does not say so itself")
    flags.add_to(command)
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Explain one page.

    Raises:
        OptionsError: wrong usage.
        SaringError: the input cannot be read, or the output not written.
    """
    options = flags.options_of(arguments)
    _check(arguments)
    capture = _capture(arguments.input, arguments.nth)
    if not capture.url:
        capture = replace(capture, url=arguments.url)
    write = _json if arguments.json else page.write
    text = write(explain_task(task_of(capture, options), options))
    with opened(arguments.output) as out:
        out.write(text.encode("utf-8", "replace"))
        out.flush()
    return 0


def _json(explanation: Explanation) -> str:
    return json.dumps(explanation.to_dict(), ensure_ascii=False, indent=2) + "\n"


def _check(arguments: argparse.Namespace) -> None:
    """Refuse what cannot be meant, before anything is written."""
    if arguments.nth is not None and arguments.nth < 1:
        raise OptionsError(f"--nth {arguments.nth} is not possible", remedy="pages are counted from 1")
    if arguments.output in (None, "-") or arguments.input == "-":
        return
    if Path(arguments.input).resolve() == Path(arguments.output).resolve():
        raise OptionsError(f"{arguments.output} is the input and the output", remedy="give another file to --output")


def _capture(source: str, nth: int | None) -> Capture:
    """The page to explain: the only one of the input, or the one asked for."""
    with closing(read_captures(source)) as captures:
        found = list(islice(captures, (nth or 1) - 1, (nth or 1) + (nth is None)))
    if not found:
        raise SaringError(f"{source}: there is no such page in it", remedy="give one that holds a page, or a smaller --nth")
    if len(found) > 1:
        raise OptionsError(f"{source} holds several pages", remedy="choose one with --nth, counted from 1")
    if found[0].problem:
        raise SaringError(f"{found[0].where}: {found[0].problem}", remedy="give a page that is whole")
    return found[0]
