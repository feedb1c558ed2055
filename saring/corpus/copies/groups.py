"""Pairs to groups: everything in a group shares enough with its head, so that no chain of likenesses joins what is unlike."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from saring.corpus.copies.relations import Shares

Link = tuple[int, int, Shares]
"""Numbers of two texts, and what the first shares with the second."""
_Web = Mapping[int, Mapping[int, Shares]]


class Group(NamedTuple):
    """Texts that are copies of one another."""

    head: int
    """Number of the text that the others share most with."""
    members: tuple[int, ...]
    """Numbers of all, the head's among them, the earliest first."""
    equals: Mapping[int, int]
    """The earliest of the texts that a text is equal to, itself perhaps."""
    web: _Web
    """What texts share with others, of equal texts the earliest."""

    def shares(self, text: int, other: int) -> Shares | None:
        """What `text` shares with `other`, as far as it is known."""
        one, two = self.equals[text], self.equals[other]
        return Shares(1.0, 1.0, 0, equal=True) if one == two else self.web[one].get(two)


def groups(links: Iterable[Link]) -> Iterator[Group]:
    """The groups that the links make; numbers say which text is earlier.

    A head is the text that shares most with all others, both ways: of a story and a round-up that holds three stories, the story.
    Shares count by their squares: summed as they are, a round-up has as much as its stories together, and would swallow them.
    Equal texts stand as one, so that a text that stands a thousand times weighs once.
    """
    links = list(links)
    equals = _equal(links)
    web: dict[int, dict[int, Shares]] = defaultdict(dict)
    for first, second, shares in links:
        one, two = equals[first], equals[second]
        known = web[one].get(two)
        if one != two and (known is None or known.mutual < shares.mutual):
            web[one][two], web[two][one] = shares, Shares(shares.other, shares.own, shares.longest, shares.equal)
    alike: dict[int, list[int]] = defaultdict(list)
    for text, earliest in equals.items():
        alike[earliest].append(text)
    for component in _components(sorted(alike), web):
        for head, members in _split(component, web):
            texts = sorted([text for member in members for text in alike[member]])
            if len(texts) > 1:
                yield Group(head, tuple(texts), {text: equals[text] for text in texts}, web)


def _equal(links: Iterable[Link]) -> dict[int, int]:
    """Of every text the earliest that it is equal to. Every text is linked to one equal text at most, which is earlier."""
    equals: dict[int, int] = {}
    for first, second, shares in links:
        equals.setdefault(first, first)
        if shares.equal:
            equals[second] = first
        else:
            equals.setdefault(second, second)
    for text in sorted(equals):
        equals[text] = equals[equals[text]]
    return equals


def _components(texts: Iterable[int], web: _Web) -> Iterator[set[int]]:
    """What hangs together."""
    seen: set[int] = set()
    for start in texts:
        if start in seen:
            continue
        component, waiting = {start}, [start]
        while waiting:
            new = [other for other in web.get(waiting.pop(), ()) if other not in component]
            component.update(new)
            waiting += new
        seen |= component
        yield component


def _split(component: set[int], web: _Web) -> Iterator[tuple[int, set[int]]]:
    """Heads in turn, each with those left that share with it."""
    left = set(component)
    weights = {text: sum([shares.mutual**2 for shares in web.get(text, {}).values()]) for text in component}
    heap = [(-weight, text) for text, weight in weights.items()]
    heapify(heap)
    while heap:
        weight, head = heappop(heap)
        if head not in left or -weight != weights[head]:
            continue  # it is gone, or stands in the heap with its present weight as well
        near = web.get(head, {})
        members = {head, *[other for other in near if other in left]}
        yield head, members
        left -= members
        for other in sorted({other for gone in members for other in web.get(gone, ()) if other in left}):
            weights[other] = sum([shares.mutual**2 for near, shares in web[other].items() if near in left])
            heappush(heap, (-weights[other], other))
