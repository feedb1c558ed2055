"""From the pairs of all days to what is said of every article that has copies."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from saring.corpus.copies.days import Known, days_in, known_of
from saring.corpus.copies.groups import Group, groups
from saring.corpus.copies.origin import Origin, Reason, origin
from saring.corpus.copies.pairs import pairs_of
from saring.corpus.copies.relations import Pair, Relation, relation


@dataclass(frozen=True, slots=True)
class Copy:
    """An article that shares its text with others."""

    id: str
    group: str
    """The id of the group's origin."""
    relation: Relation | None
    """What it is to the origin; where the two share too little, to the text with which the group shares most. None for the origin itself."""
    share: float
    """How much of it stands there, 0 to 1."""
    longest_run: int
    """Words of the longest passage that both have."""
    origin_reason: Reason
    """Why the origin is taken for it."""
    credit: str | None
    """The agency that most of the group names."""

    @property
    def is_origin(self) -> bool:
        """Whether the others are copies of this one."""
        return self.id == self.group


_DAY = 1 << 32
"""A text's number is its day times this, and its place in the day: the earlier text has the smaller number."""


def copies_in(folder: Path, window: int) -> Iterator[Copy]:
    """The copies among all texts in `folder`, group by group, in the order of the days.

    A text is held until no day that comes is near enough for a pair with what it hangs together with.
    """
    held = _Held()
    for day in days_in(folder):
        yield from held.closed(day - window if day else 0)
        held.add(folder, day)
    yield from held.closed(None)


class _Held:
    """Pairs of which more may come, and what is known of their texts."""

    def __init__(self) -> None:
        self._pairs: list[Pair] = []
        self._known: dict[int, Known] = {}
        self._above: dict[int, int] = {}

    def add(self, folder: Path, day: int) -> None:
        """Hold the pairs of which the later text is of this day."""
        found = [_numbered(pair, first_day, day) for first_day, pair in pairs_of(folder, day)]
        rows: dict[int, list[Known]] = {}
        for text in {text for pair in found for text in pair[:2]} - self._known.keys():
            of_day = text // _DAY
            if of_day not in rows:
                rows[of_day] = known_of(folder, of_day)
            self._known[text] = rows[of_day][text % _DAY]
        self._pairs += found
        for pair in found:
            one, two = self._top(pair.first), self._top(pair.second)
            self._above[min(one, two)] = max(one, two)

    def _top(self, text: int) -> int:
        """The latest text of what hangs together with this one."""
        while (above := self._above.get(text, text)) != text:
            self._above[text] = self._above.get(above, above)
            text = above
        return text

    def closed(self, before: int | None) -> Iterator[Copy]:
        """The copies of what hangs together and ends before this day; all if None."""
        done: list[Pair] = []
        left: list[Pair] = []
        for pair in self._pairs:
            ended = before is None or self._top(pair.first) // _DAY < before
            (done if ended else left).append(pair)
        self._pairs = left
        by_texts = {(pair.first, pair.second): pair for pair in done}
        for group in groups(done):
            yield from _told(group, self._known, by_texts)
        for text in {text for pair in done for text in pair[:2]}:
            self._known.pop(text, None)
            self._above.pop(text, None)


def _numbered(pair: Pair, first_day: int, day: int) -> Pair:
    return pair._replace(first=first_day * _DAY + pair.first, second=day * _DAY + pair.second)


def _told(group: Group, known: Mapping[int, Known], pairs: Mapping[tuple[int, int], Pair]) -> Iterator[Copy]:
    """What is said of the texts of one group."""
    texts = {known[number].id: number for number in group.members}
    first = origin([known[number] for number in group.members])
    start = texts[first.id]
    for id_, number in texts.items():
        if number == start:
            yield Copy(id_, first.id, None, 1.0, known[number].words, first.reason, first.credit)
            continue
        shares = _shares(number, start, pairs) or _shares(number, group.head, pairs)
        yield _copy(id_, first, shares)


_Shares = tuple[float, float, int, bool]


def _shares(number: int, other: int, pairs: Mapping[tuple[int, int], Pair]) -> _Shares | None:
    """How much of the text stands in the other, of the other in it, their longest passage, and whether they are equal."""
    pair = pairs.get((min(number, other), max(number, other)))
    if pair is None:
        return None
    own, others = (pair.second_share, pair.first_share) if pair.second == number else (pair.first_share, pair.second_share)
    return own, others, pair.longest, pair.equal


def _copy(id_: str, first: Origin, shares: _Shares | None) -> Copy:
    own, others, longest, equal = shares or (0.0, 0.0, 0, False)
    return Copy(id_, first.id, relation(others, own, equal=equal), round(own, 4), longest, first.reason, first.credit)
