"""From the pairs of all days to what is said of every article that has copies."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from saring.corpus.copies.days import Known, known_of
from saring.corpus.copies.groups import Group, Link, groups
from saring.corpus.copies.origin import Reason, origin
from saring.corpus.copies.pairs import pairs_of
from saring.corpus.copies.relations import Relation, Shares
from saring.corpus.copies.window import Window


@dataclass(frozen=True, slots=True)
class Copy:
    """An article that shares its text with others."""

    id: str
    group: str
    """The id of the group's origin."""
    relation: Relation | None
    """What it is to the origin; where the two share too little, to the text that the group shares most with. None for the origin."""
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
_MOST = 1_000_000
"""Links that may hang together before they are told: what stands every day for years would be held for ever. Groups end with the
day on which there are more, whichever way the days were added."""


def copies_in(window: Window, width: int) -> Iterator[Copy]:
    """The copies among all texts of `window`, group by group, in the order of the days.

    A text is held until no day that comes is within `width` days of what it hangs together with.
    """
    held = _Held(window)
    for day in window.days:
        yield from held.closed(day - width if day else 0)
        held.add(day)
    yield from held.closed(None)


class _Held:
    """Links of which more may come, by what hangs together."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._links: dict[int, list[Link]] = {}
        """By the latest text of all that hang together."""
        self._above: dict[int, int] = {}
        self._told: dict[int, set[int]] = defaultdict(set)
        """By day, texts that are told already though more may hang together with them."""

    def add(self, day: int) -> None:
        """Hold the pairs of which the later text is of this day."""
        for pair in pairs_of(self._window, day):
            first, second = pair.first_day * _DAY + pair.first, day * _DAY + pair.second
            if pair.first not in self._told.get(pair.first_day, ()):
                shares = Shares(pair.first_share, pair.second_share, pair.longest, pair.equal)
                self._join(self._top(first), self._top(second)).append((first, second, shares))

    def _join(self, one: int, two: int) -> list[Link]:
        """The links of what hangs together with either."""
        if one == two:
            return self._links.setdefault(one, [])
        low, high = min(one, two), max(one, two)
        self._above[low] = high
        few, many = sorted((self._links.pop(low, []), self._links.pop(high, [])), key=len)
        many += few
        self._links[high] = many
        return many

    def _top(self, text: int) -> int:
        """The latest text of what hangs together with this one."""
        while (above := self._above.get(text, text)) != text:
            self._above[text] = self._above.get(above, above)
            text = above
        return text

    def closed(self, before: int | None) -> Iterator[Copy]:
        """The copies of what hangs together and ends before this day, or has grown too large; all if None."""
        for day in [day for day in self._told if before is not None and day < before]:
            del self._told[day]
        ended = [top for top, links in self._links.items() if before is None or top // _DAY < before or len(links) > _MOST]
        links = [link for top in sorted(ended) for link in sorted(self._links.pop(top))]
        texts = {text for link in links for text in link[:2]}
        for text in texts:
            self._above.pop(text, None)
            if before is not None and text // _DAY >= before:
                self._told[text // _DAY].add(text % _DAY)
        found = list(groups(links))
        known = self._known({text for group in found for text in group.members})
        for group in found:
            yield from _told(group, known)

    def _known(self, texts: set[int]) -> dict[int, Known]:
        places: dict[int, list[int]] = defaultdict(list)
        for text in texts:
            places[text // _DAY].append(text % _DAY)
        found: dict[int, Known] = {}
        for day, of_day in places.items():
            found.update(zip([day * _DAY + place for place in of_day], known_of(self._window.folder, day, of_day), strict=True))
        return found


_MOSTLY_OTHER = 0.6
"""Share of a text from which on it is the story that it holds, more than other text."""


def _holds_more(group: Group, number: int) -> bool:
    """Whether the text holds the story among more text, as a round-up does: it is the origin of nothing that stands alone elsewhere."""
    shares = group.shares(number, group.head) if number != group.head else None
    return shares is not None and shares.relation() == "embedded" and shares.own < _MOSTLY_OTHER


def _told(group: Group, known: Mapping[int, Known]) -> Iterator[Copy]:
    """What is said of the texts of one group."""
    first = origin([known[number] for number in group.members if not _holds_more(group, number)])
    start = next(number for number in group.members if known[number].id == first.id)
    for number in group.members:
        one = known[number]
        if number == start:
            yield Copy(one.id, first.id, None, 1.0, one.words, first.reason, first.credit)
            continue
        shares = group.shares(number, start) or group.shares(number, group.head) or Shares(0.0, 0.0, 0, equal=False)
        longest = one.words if shares.equal else shares.longest
        yield Copy(one.id, first.id, shares.relation(), round(shares.own, 4), longest, first.reason, first.credit)
