"""Makes the model from the labelled pages: `python -m training --data DIR --cache DIR --out saring/model [--version V]`."""

import argparse
import datetime as dt
import os
from collections.abc import Sequence
from pathlib import Path

from training import corpus, export, fit, made, rows, trees, votes
from training.trust import trust_of


def fitted(labelled: Sequence[corpus.Example], pages: Sequence[corpus.Example], counts: votes.Counts, settings: fit.Settings) -> fit.Fitted:
    """A network for pages of one kind; no page's row knows the votes of its own fold.

    The trees teach what the labels of real pages leave in doubt; of made pages nothing is.
    """
    examples = [*labelled, *pages]
    matrices = rows.out_of_fold(examples, counts)
    if settings.teaching:
        opinions = trees.out_of_fold(labelled, matrices[: len(labelled)])
        examples = [*fit.taught(labelled, opinions, settings.teaching), *pages]
    return fit.fit(examples, matrices, [trust_of(example) for example in examples], settings)


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit both networks on all pages and write the model."""
    parser = argparse.ArgumentParser(prog="training", description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("SARING_DATA"), help="the folder of labelled pages (or SARING_DATA)")
    parser.add_argument("--cache", type=Path, default=Path(".cache/training"), help="where read pages are kept between runs")
    parser.add_argument("--out", type=Path, default=Path("saring/model"), help="the folder of the model")
    parser.add_argument("--version", default=dt.datetime.now(dt.UTC).strftime("%Y.%m.%d"))
    parser.add_argument("--fresh", action="store_true", help="read the pages again: needed after any change of blocks, features or labels")
    given = parser.parse_args(arguments)
    if given.data is None:
        parser.error("no labelled pages: name their folder with --data or SARING_DATA")
    labelled = corpus.load(given.data, given.cache, fresh=given.fresh)
    pages = made.made(labelled)
    counts = votes.count(labelled)  # made pages do not vote: their words and names are ours
    tensors = export.tensors_of("html", fitted(labelled, pages, counts, fit.Settings()))
    captures = corpus.load_text(given.data, given.cache, fresh=given.fresh)
    tensors |= export.tensors_of("text", fitted(captures, made.captures(pages), counts, fit.Settings(epochs=12, teaching=0.0)))
    export.write(given.out / "saring.model", given.version, tensors, counts.table())


if __name__ == "__main__":
    main()
