"""`saring extract`: captured pages to records."""

import argparse
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from saring.captures import Capture, read_captures
from saring.cli import flags
from saring.cli.output import Writer, opened
from saring.cli.report import Input, Report
from saring.errors import CaptureError, OptionsError
from saring.extract import extract_many
from saring.formats import FORMATS, Format, csv, find
from saring.record import Article
from saring.stitch import stitch

_DESCRIPTION = """\
Make article records of captured pages. An input is an HTML file, a text capture (.txt), a WARC or WET archive, a .jsonl or .parquet
file with pages, a folder of such files, or - for stdin. One page gives one indented JSON record, several give one record a line."""

_EPILOG = """\
Data goes to stdout, messages to stderr. Exit code: 0 all done; 1 some input failed or is damaged, each is named; 2 wrong usage."""


def add_to(commands: Any) -> None:
    """Add the command to the subparsers."""
    command = commands.add_parser("extract", help="make article records of captured pages", description=_DESCRIPTION, epilog=_EPILOG)
    command.add_argument("inputs", nargs="+", metavar="INPUT", help="file, folder, or - for stdin")
    formats = "; ".join([f"{name}: {format.help}" for name, format in FORMATS.items()])
    command.add_argument("-f", "--format", metavar="|".join(FORMATS), help=formats)
    columns = f"columns of csv, parted by commas: {', '.join(csv.DEFAULT)} unless told"
    command.add_argument("--fields", metavar="FIELD,…", help=columns)
    command.add_argument("-o", "--output", metavar="FILE", help="write here instead of to stdout")
    command.add_argument("--stitch", action="store_true", help="the inputs are the pages of one article: make one record of them")
    command.add_argument("--url", help="address that the page was captured at, for a single input that does not say so itself")
    command.add_argument("--workers", type=int, metavar="N", help="threads (default: one for each processor)")
    flags.add_to(command)
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Extract every input; 1 if there was anything wrong with one."""
    options = flags.options_of(arguments)
    format = _format(arguments)
    _check(arguments)
    report = Report(len(arguments.inputs))
    origins: deque[_Origin] = deque()
    captures = _captures(arguments, report, origins)
    with opened(arguments.output) as out:
        writer = Writer(out, format)
        articles = extract_many(captures, options=options, workers=arguments.workers)
        wanted = (article for article in articles if _wanted(article, origins.popleft(), report))
        for article in _stitched(wanted) if arguments.stitch else wanted:
            writer.write(article)
        writer.close()
    report.summary()
    return 0 if report.clean else 1


def _stitched(articles: Iterable[Article]) -> Iterator[Article]:
    """The one record of all pages; none where no page could be read, which is reported."""
    pages = list(articles)
    if pages:
        yield stitch(pages)


def _format(arguments: argparse.Namespace) -> Format | None:
    """The format asked for; None leaves it to the number of records."""
    if arguments.fields is None:
        return find(arguments.format) if arguments.format is not None else None
    if not arguments.format:
        raise OptionsError("--fields is for tables", remedy="add --format csv")
    return find(arguments.format, [name.strip() for name in arguments.fields.split(",")])


def _check(arguments: argparse.Namespace) -> None:
    """Refuse what cannot be meant, before anything is written."""
    if arguments.url and len(arguments.inputs) > 1:
        raise OptionsError(
            "--url is for a single input", remedy="run one command for each page, or put the pages into a .jsonl with their urls"
        )
    if arguments.inputs.count("-") > 1:
        raise OptionsError("- is given twice", remedy="standard input can be read once")
    if arguments.output in (None, "-"):
        return
    output = Path(arguments.output).resolve()
    for name in arguments.inputs:
        source = Path(name).resolve() if name != "-" else None
        if source == output:
            raise OptionsError(f"{arguments.output} is an input and the output", remedy="give another file to --output")
        if source in output.parents:
            raise OptionsError(f"{arguments.output} is inside the input {name} and would be read", remedy="write it elsewhere")


class _Origin(NamedTuple):
    """Where a capture comes from."""

    source: Input
    file: str
    where: str
    """The place in the file, as messages name it."""
    archived: bool
    """Whether it is one record of a crawl, among which pictures and redirects are to be expected: Browsertrix keeps screenshots, and
    what it measured of a page as JSON, as resources without an HTTP header."""
    blank: bool
    """Whether there is nothing in it but white space."""


def _captures(arguments: argparse.Namespace, report: Report, origins: deque[_Origin]) -> Iterator[Capture]:
    """The captures of all inputs; what cannot be read is reported, and reading goes on."""
    for name in arguments.inputs:
        source = report.begin(name)
        try:
            captures, found = read_captures(name), False
            for capture in captures:
                found = True
                if capture.problem:
                    report.problem(source, capture.source, f"{capture.where}: {capture.problem}")
                    continue
                if capture.truncated:
                    report.cut_short(source, capture.source, f"{capture.where}: the page is not whole: {capture.truncated}")
                archived = (capture.status or capture.content_type) is not None
                origins.append(_Origin(source, capture.source, capture.where, archived, blank=not capture.data.strip()))
                yield capture if capture.url else replace(capture, url=arguments.url)
            report.passed_over.update(captures.skipped)
            if not found:
                report.problem(source, name, f"{name}: there is no page in it: give one that holds pages")
        except CaptureError as problem:
            report.problem(source, problem.source, str(problem))


def _wanted(article: Article, origin: _Origin, report: Report) -> bool:
    """Count a record, and name the input if it is no page at all. In an archive those are counted and left out."""
    kind = article.capture.kind if article.capture and not origin.blank else "empty"
    if kind in _PAGES:
        report.record(origin.source, bool(article.body))
        return True
    if origin.archived:
        report.passed_over[f"{kind} response"] += 1
        origin.source.beside += 1
        return False
    report.record(origin.source, False)
    origin.source.useless += 1
    reason = "there is nothing in it" if origin.blank else article.verdict.reason
    report.problem(origin.source, origin.file, f"{origin.where}: {reason}: give an HTML page or a plain-text capture")
    return True


_PAGES = ("html", "text")
