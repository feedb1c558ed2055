"""Pairs to groups: everything in a group shares enough with its head, so that no chain of likenesses joins what is unlike."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from saring.corpus.copies.relations import Pair


class Group(NamedTuple):
    """Texts that are copies of one another."""

    head: int
    """Number of the text that the others share most with."""
    members: tuple[int, ...]
    """Numbers of all, the head's among them, the earliest first."""


def groups(pairs: Iterable[Pair]) -> Iterator[Group]:
    """The groups that the pairs make; numbers say which text is earlier.

    A head is the text that shares most with all others, both ways: of a story and a round-up that holds three stories, the story.
    """
    neighbours: dict[int, dict[int, float]] = defaultdict(dict)
    for pair in pairs:
        neighbours[pair.first][pair.second] = neighbours[pair.second][pair.first] = pair.mutual
    for component in _components(neighbours):
        yield from _split(component, neighbours)


def _components(neighbours: Mapping[int, Mapping[int, float]]) -> Iterator[set[int]]:
    """What hangs together."""
    seen: set[int] = set()
    for start in sorted(neighbours):
        if start in seen:
            continue
        component, waiting = {start}, [start]
        while waiting:
            new = [other for other in neighbours[waiting.pop()] if other not in component]
            component.update(new)
            waiting += new
        seen |= component
        yield component


def _split(component: set[int], neighbours: Mapping[int, Mapping[int, float]]) -> Iterator[Group]:
    """Heads in turn, each with those left that share with it."""
    left = set(component)
    weights = {text: sum(neighbours[text].values()) for text in component}
    heap = [(-weight, text) for text, weight in weights.items()]
    heapify(heap)
    while heap:
        weight, head = heappop(heap)
        if head not in left or -weight != weights[head]:
            continue  # it is gone, or stands in the heap with its present weight as well
        members = {head, *[other for other in neighbours[head] if other in left]}
        if len(members) > 1:
            yield Group(head, tuple(sorted(members)))
        left -= members
        for other in {other for gone in members for other in neighbours[gone] if other in left}:
            weights[other] = sum([share for near, share in neighbours[other].items() if near in left])
            heappush(heap, (-weights[other], other))
