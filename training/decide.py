"""Probabilities to text, as `core/src/decision` decides it without the tree (the next story, text shown twice); for scoring folds."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from saring import _core

ROUNDS = 4
LEAST_F1 = 0.2
LEAST_CONTENT = 0.1
CAUTION = 1.0
SURELY_OTHER, SURELY_CONTENT = 0.7, 0.95
ARTICLE = _core.PAGE_TYPES.index("article")
OTHERS = _core.LABELS.index("heading") + 1
HEADING_KIND = _core.KINDS.index("heading")
MOST, DOUBTFUL, SURE, LIKELY_HEADING, BEHIND, COMPANY = 0.5, 0.25, 0.95, 0.3, 3, 2  # as in core/src/decision/alike.rs
Floats = npt.NDArray[np.float32]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Markup:
    """What the decision knows of a page's blocks: number of the build, whether a heading, whether mostly a link."""

    builds: npt.NDArray[np.int64]
    heading: Bools
    link: Bools


def markup_of(data: bytes, charset: str | None) -> Markup:
    """The markup of a page's blocks."""
    native = _core.training_page(data, charset=charset, kind="html")
    kinds, links = [view[0] for view in native.views], [view[2] for view in native.views]
    return Markup(np.array(native.builds, np.int64), np.array(kinds) == HEADING_KIND, np.array(links) > MOST)


def threshold(words: npt.NDArray[np.float32], content: npt.NDArray[np.float32], article: float) -> float:
    """Half of the largest expected word F1, raised as far as the page is an article; infinite where there is nothing."""
    expected = float((words * content)[content >= LEAST_CONTENT].sum())
    limit = 0.5
    f1 = 0.0
    for _ in range(ROUNDS):
        chosen = content >= limit
        f1 = 2 * float((words * content)[chosen].sum()) / max(float(words[chosen].sum()) + expected, 1.0)
        limit = max(f1 / 2, LEAST_CONTENT)
    odds = limit / (1 - limit) * float(np.exp(CAUTION * article))
    return float("inf") if f1 < LEAST_F1 else odds / (1 + odds)


def alike(words: Floats, content: Floats, markup: Markup, taken: Bools) -> Bools:
    """Blocks of one build judged together (see alike.rs)."""
    if not taken.any():
        return taken
    count = int(markup.builds.max()) + 1
    all_words = np.bincount(markup.builds, words, count)
    taken_words = np.bincount(markup.builds[taken], words[taken], count)
    company = np.bincount(markup.builds[taken], minlength=count)[markup.builds] >= COMPANY
    mostly = (taken_words >= MOST * all_words)[markup.builds]
    heads = markup.heading & np.append((taken & ~markup.heading)[1:], False)
    places = np.flatnonzero(taken)
    near = np.zeros(len(taken), bool)
    near[places[0] : places[-1] + BEHIND + 1] = True
    kept = taken & ((content >= SURE) | mostly | heads)
    joined = (company & mostly & (content >= DOUBTFUL)) | (heads & (content >= LIKELY_HEADING))
    return kept | (~taken & near & ~markup.link & joined)


def body(texts: list[str], words: Floats, said: tuple[Floats, Floats, Floats], markup: Markup | None = None) -> str:
    """Text of the chosen blocks.

    Args:
        texts: of the blocks.
        words: of each.
        said: the probabilities of content, of the labels and of the page types.
        markup: of the blocks; None for a text capture.
    """
    content, labels, page = said
    other = labels[:, OTHERS:].max(1) > SURELY_OTHER
    chosen = (content >= threshold(words, content, float(page[ARTICLE]))) & ~(other & (content < SURELY_CONTENT))
    if markup is not None:
        chosen = alike(words, content, markup, chosen)
    return "\n\n".join(text for text, taken in zip(texts, chosen, strict=True) if taken)
