"""Counts how names and words vote: log-odds per token and group of labels, by domain, without the domains of a fold."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from saring import _core
from training.corpus import Example

# Labels of each group, in the order of _core.VOTE_GROUPS.
MEMBERS: Final = (
    frozenset({"body", "heading"}),
    frozenset({"headline", "subheadline", "byline", "date"}),
    frozenset({"caption", "credit"}),
    frozenset({"comment"}),
    frozenset({"related", "navigation", "promotion", "boilerplate"}),
)
GROUP_OF: Final = np.array([next(g for g, names in enumerate(MEMBERS) if label in names) for label in _core.LABELS])
LEAST_DOMAINS = 4  # a token seen on fewer domains tells of those domains, not of the web
SHRINK = 2.0  # domains' worth of the prior that every token starts with
Table = tuple[list[int], list[float]]


def shares(example: Example) -> npt.NDArray[np.float64]:
    """Group membership of every block, `[blocks, groups]`; rows of zeros where nothing is known."""
    labels = example.labels
    out = np.zeros((len(example.texts), len(MEMBERS)))
    known = labels.weight > 0
    out[known, 0] = labels.content[known]
    fine = (labels.label >= 0) & (labels.label_weight > 0)
    for index in np.flatnonzero(fine):
        group = GROUP_OF[labels.label[index]]
        rest = 1 - out[index, 0] if known[index] else 1.0
        if group != 0:
            out[index, group] += rest
    loose = known & ~fine
    out[loose, 4] += 1 - labels.content[loose]
    return out


class Counts:
    """Per token: for every domain, how its blocks spread over the groups."""

    def __init__(self) -> None:
        self.by_domain: dict[str, dict[int, npt.NDArray[np.float64]]] = defaultdict(dict)

    def add(self, example: Example) -> None:
        """Count one page."""
        domain = self.by_domain[example.labels.group]
        for share, slots in zip(shares(example), example.tokens, strict=True):
            if share.sum() == 0:
                continue
            for token in {token for slot in slots for token in slot}:
                known = domain.get(token)
                domain[token] = share if known is None else known + share

    def table(self, without: Sequence[str] = ()) -> Table:
        """Tokens and their log-odds per group, each domain one vote; `without` names domains that do not vote."""
        left_out = frozenset(without)
        sums: dict[int, npt.NDArray[np.float64]] = {}
        counts: dict[int, int] = defaultdict(int)
        for domain, tokens in self.by_domain.items():
            if domain in left_out:
                continue
            for token, share in tokens.items():
                vote = share / share.sum()
                sums[token] = sums[token] + vote if token in sums else vote
                counts[token] += 1
        kept = [token for token, count in counts.items() if count >= LEAST_DOMAINS]
        votes = np.array([sums[token] for token in kept]).reshape(-1, len(MEMBERS))
        number = np.array([counts[token] for token in kept], float).reshape(-1, 1)
        prior = votes.sum(0) / max(number.sum(), 1)
        share = (votes + SHRINK * prior) / (number + SHRINK)
        odds = np.log(share / (1 - share)) - np.log(prior / (1 - prior))
        return kept, odds.clip(-4, 4).astype(np.float32).ravel().tolist()


def count(examples: Sequence[Example]) -> Counts:
    """Counts over all examples."""
    counts = Counts()
    for example in examples:
        counts.add(example)
    return counts
