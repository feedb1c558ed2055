"""Pairs that hang together with others, held until no day can add to them, and what is then said of their texts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from saring.corpus.copies.copy import Copy, copies_of
from saring.corpus.copies.days import Known, known_of
from saring.corpus.copies.groups import Link, groups
from saring.corpus.copies.links import DAY, count, packed, texts_of, unpacked
from saring.corpus.copies.pairs import pairs_of
from saring.corpus.copies.tops import Tops
from saring.corpus.copies.window import Window

_MOST = 1_000_000
"""Links that may hang together before they are told: what stands every day for years would be held for ever. Groups end with the
day on which there are more, whichever way the days were added."""
_AT_ONCE = 65_536
"""Links that are made to groups at a time, or as many more as hang together."""


class Held:
    """Links of which more may come, by what hangs together.

    It takes 37 bytes for every pair of the days that are within the window of the last one, some 350 for all that hangs together, and eight
    for every text of these days; and nothing for those before.
    """

    def __init__(self, window: Window) -> None:
        self._window = window
        self._links: dict[int, bytearray] = {}
        """By the latest text of all that hang together."""
        self._since: dict[int, int] = {}
        """By the same, the day to which the first of the links belongs."""
        self._tops = Tops(window.texts)
        self._ended: dict[int, set[int]] = defaultdict(set)
        """By day, texts that are told already though more may hang together with them."""
        self._cuts: list[list[int]] = []
        """When such texts were told: to which day all went back that was held then, and the last day on which it made a difference."""

    def add(self, day: int) -> None:
        """Hold the pairs of which the later text is of this day."""
        for pair in pairs_of(self._window, day):
            if pair.first not in self._ended.get(pair.first_day, ()):
                first, second = pair.first_day * DAY + pair.first, day * DAY + pair.second
                links = self._join(self._tops.of(first), self._tops.of(second), day)
                links += packed(pair, day)
        if self._ended:
            self._cuts[-1][1] = day

    def reach(self) -> int | None:
        """The day from which on the days' pairs alone, added to nothing, give what is held; None if nothing is held."""
        first = min(self._since.values(), default=None)
        if self._ended:
            first = self._cuts[-1][0] if first is None else first
        for since, until in reversed(self._cuts):
            if first is not None and first <= until:
                first = min(first, since)
        return first

    def closed(self, before: int | None) -> Iterator[Copy]:
        """The copies of what hangs together and ends before this day, or has grown too large; all if None. It is held no longer."""
        some: list[Link] = []
        for links in self.drop(before):
            some += unpacked(links)
            if len(some) >= _AT_ONCE:
                yield from self._told(some)
                some = []
        yield from self._told(some)

    def drop(self, before: int | None) -> list[bytearray]:
        """Hold that no longer; its links, by what hangs together."""
        for day in [day for day in self._ended if before is not None and day < before]:
            del self._ended[day]
        ended = [top for top, links in self._links.items() if before is None or top // DAY < before or count(links) > _MOST]
        if before is not None and any(top // DAY >= before for top in ended):
            reach = self.reach()
            self._cuts.append([reach or 0, before])
        return [self._end(top, before) for top in sorted(ended)]

    def _end(self, top: int, before: int | None) -> bytearray:
        links = self._links.pop(top)
        del self._since[top]
        for text in texts_of(links):
            self._tops.forget(text)
            if before is not None and text // DAY >= before:
                self._ended[text // DAY].add(text % DAY)
        return links

    def _join(self, one: int, two: int, day: int) -> bytearray:
        """The links of what hangs together with either."""
        low, high = min(one, two), max(one, two)
        if one != two:
            self._tops.join(low, high)
            few, many = sorted((self._links.pop(low, bytearray()), self._links.pop(high, bytearray())), key=len)
            many += few
            self._links[high] = many
        self._since[high] = min(self._since.pop(low, day), self._since.pop(high, day))
        return self._links.setdefault(high, bytearray())

    def _told(self, links: Iterable[Link]) -> Iterator[Copy]:
        found = list(groups(links))
        known = self._known({text for group in found for text in group.members})
        for group in found:
            yield from copies_of(group, known)

    def _known(self, texts: Iterable[int]) -> dict[int, Known]:
        places: dict[int, list[int]] = defaultdict(list)
        for text in texts:
            places[text // DAY].append(text % DAY)
        found: dict[int, Known] = {}
        for day, of_day in places.items():
            known = known_of(self._window.folder, day, sorted(of_day))
            found.update(zip([day * DAY + place for place in sorted(of_day)], known, strict=True))
        return found
