"""Examples as matrices: the native rows, with votes counted without the example's own fold."""

import functools
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import numpy.typing as npt

from saring import _core
from training import votes
from training.corpus import FOLDS, Example

WIDTH = len(_core.FEATURES)
Rows = npt.NDArray[np.float32]


def rows_of(example: Example, table: _core.VoteTable) -> Rows:
    """The native rows of one page, `[blocks, WIDTH]`."""
    native = _core.training_page(example.data, votes=table, charset=example.charset, kind=example.kind)
    return np.frombuffer(native.rows, np.float32).reshape(-1, WIDTH)


def out_of_fold(examples: Sequence[Example], counts: votes.Counts) -> list[Rows]:
    """Rows of all examples, in order; the votes that a page's rows hold know nothing of its fold."""
    found: dict[int, Rows] = {}
    for fold in range(FOLDS):
        own = [(index, example) for index, example in enumerate(examples) if example.fold == fold]
        table = _core.VoteTable(*counts.table(sorted({example.labels.group for _, example in own})))
        with ThreadPoolExecutor(2) as pool:
            for (index, _), rows in zip(own, pool.map(functools.partial(_row, table), own), strict=True):
                found[index] = rows
    return [found[index] for index in range(len(examples))]


def _row(table: _core.VoteTable, pair: tuple[int, Example]) -> Rows:
    return rows_of(pair[1], table)
