"""`python -m evaluation VERB`: evaluate, records, verdicts, agencies, calibration, floors, bench, corpus, copies, crawl."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from evaluation import crawl, verbs
from evaluation.agencies import HALVES
from evaluation.answers import PredictionsError
from evaluation.cache import FOLDER
from evaluation.copies import verb as copies
from evaluation.datasets import DataAbsentError
from evaluation.domains import PARTS
from evaluation.floors import FloorsError
from evaluation.held import ALL as FLOORS
from evaluation.measures import MEASURES, USUAL
from evaluation.peers import SYSTEMS
from evaluation.records import SYSTEMS as RECORD_SYSTEMS

BROKEN, USAGE, ABSENT = 1, 2, 3


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line; each verb keeps its function in `run`."""
    root = argparse.ArgumentParser(prog="python -m evaluation", description="How good and how fast saring is, beside its peers.")
    root.add_argument("--data", type=Path, metavar="DIR", help="folder of labelled pages (else $SARING_DATA, else ../shared/data)")
    root.add_argument("--allow-missing", action="store_true", help="end well where the labelled pages are not on this machine")
    found = root.add_subparsers(required=True, metavar="VERB")
    _add_evaluate(found.add_parser("evaluate", help="score systems on the development pages, print one table"))
    _add_verdicts(found.add_parser("verdicts", help="say how well articles are told from other pages"))
    _add_agencies(found.add_parser("agencies", help="score agencies on the pages of this repository that credit some, or only seem to"))
    _add_records(found.add_parser("records", help="score the fields of the record"))
    _add_calibration(found.add_parser("calibration", help="how true the confidences are, out of fold by domain"))
    _add_floors(found.add_parser("floors", help="fail when saring scores below what is pinned"))
    _add_bench(found.add_parser("bench", help="time systems on the same pages, in one process on one core"))
    _add_corpus(found.add_parser("corpus", help="time captures to a dataset beside the engine alone, two workers beside one"))
    copies.add_arguments(found.add_parser("copies", help="find copies among made articles, beside what others do"))
    crawl.add_arguments(found.add_parser("crawl", help="build a dataset of an archive of labelled pages, and tell what it costs"))
    return root


def _add_evaluate(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--sets", nargs="+", metavar="NAME", help="which sets (all with labelled bodies)")
    verb.add_argument("--systems", nargs="+", choices=SYSTEMS, metavar="NAME", help=f"which systems, of {', '.join(SYSTEMS)}")
    verb.add_argument("--metrics", nargs="+", choices=MEASURES, default=USUAL, metavar="NAME", help=f"of {', '.join(MEASURES)}")
    verb.add_argument("--every", type=int, default=1, metavar="N", help="every Nth page only")
    verb.add_argument(
        "--predictions", nargs="+", type=Path, default=[], metavar="FILE", help="score these JSONL files of id, dataset, text"
    )
    verb.add_argument("--workers", type=int, default=2, metavar="N", help="processes (2)")
    verb.add_argument("--cache", type=Path, default=FOLDER, metavar="DIR", help="where peers' outputs are kept")
    verb.add_argument("--markdown", type=Path, metavar="FILE", help="write the table here too")
    verb.add_argument("--json", type=Path, metavar="FILE", help="write the table as JSON")
    verb.add_argument("--floors", action="store_true", help="then check the floors")
    verb.set_defaults(run=verbs.evaluate)


def _add_records(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--sets", nargs="+", metavar="NAME", help="which sets (all that label a field)")
    verb.add_argument("--systems", nargs="+", choices=RECORD_SYSTEMS, metavar="NAME", help=f"which, of {', '.join(RECORD_SYSTEMS)}")
    verb.add_argument("--part", type=int, choices=range(PARTS), metavar="N", help=f"only the pages of one of {PARTS} parts of the domains")
    verb.add_argument("--wrong", type=Path, metavar="FILE", help="write every value of saring that is not right here, a JSON line each")
    verb.add_argument("--workers", type=int, default=2, metavar="N", help="processes (2)")
    verb.add_argument("--cache", type=Path, default=FOLDER, metavar="DIR", help="where peers' outputs are kept")
    verb.set_defaults(run=verbs.records)


def _add_verdicts(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--sets", nargs="+", metavar="NAME", help="which sets (those that label what a page is)")
    verb.set_defaults(run=verbs.verdicts)


def _add_agencies(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--halves", nargs="+", choices=HALVES, default=HALVES, metavar="NAME", help=f"of {' and '.join(HALVES)} (both)")
    verb.add_argument("--errors", action="store_true", help="then a line for each page of the half seen that is not right")
    verb.set_defaults(run=verbs.agencies)


def _add_calibration(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--workers", type=int, default=2, metavar="N", help="processes (2)")
    verb.set_defaults(run=verbs.calibration)


def _add_floors(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--only", nargs="+", choices=FLOORS, metavar="NAME", help=f"of {' and '.join(FLOORS)} (both)")
    verb.add_argument("--pin", action="store_true", help="raise the floors to what is measured now")
    verb.add_argument("--lower", action="store_true", help="with --pin: let floors fall")
    verb.add_argument("--workers", type=int, default=2, metavar="N", help="processes (2)")
    verb.set_defaults(run=verbs.floors)


def _add_bench(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--systems", nargs="+", choices=SYSTEMS, metavar="NAME", help="which systems")
    verb.add_argument("--passes", type=int, default=3, metavar="N", help="passes, of which the best counts (3)")
    verb.add_argument("--rounds", type=int, default=10_000, metavar="N", help="pages read to see whether memory grows (10000)")
    verb.add_argument("--json", type=Path, metavar="FILE", help="write the figures as JSON")
    verb.set_defaults(run=verbs.bench)


def _add_corpus(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--passes", type=int, default=3, metavar="N", help="passes, of which the best counts (3)")
    verb.add_argument("--pages", type=int, default=3000, metavar="N", help="pages of a dataset; 0 builds none (3000)")
    verb.add_argument("--workers", type=int, nargs="+", default=[1, 2], metavar="N", help="that build it, in turns (1 2)")
    verb.add_argument("--json", type=Path, metavar="FILE", help="write the figures, and the memory page by page, as JSON")
    verb.set_defaults(run=verbs.corpus)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the verb in `arguments` and return the exit code: 0 good, 1 below a floor, 2 wrong usage, 3 no pages here."""
    given = parser().parse_args(arguments)
    try:
        return int(given.run(given))
    except DataAbsentError as error:
        print(f"evaluation: nothing was measured: {error}", file=sys.stderr)
        return 0 if given.allow_missing else ABSENT
    except (FloorsError, PredictionsError) as error:
        print(f"evaluation: {error}", file=sys.stderr)
        return BROKEN if isinstance(error, FloorsError) else USAGE


if __name__ == "__main__":
    sys.exit(main())
