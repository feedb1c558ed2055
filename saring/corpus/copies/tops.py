"""What hangs together, by its latest text: eight bytes for each text of a day, as long as something of it is held."""

from array import array
from collections import Counter
from collections.abc import Callable

from saring.corpus.copies.links import DAY

_ITSELF = -1


class Tops:
    """For each text one that it hangs together with and that is later, if there is one.

    Args:
        texts: how many a day has.
    """

    def __init__(self, texts: Callable[[int], int]) -> None:
        self._texts = texts
        self._above: dict[int, array[int]] = {}
        """By day, and by place."""
        self._linked: Counter[int] = Counter()
        """By day, how many have a later one."""

    def of(self, text: int) -> int:
        """The latest text of what hangs together with this one."""
        days, top = self._above, text
        while (of_day := days.get(top // DAY)) and (above := of_day[top % DAY]) != _ITSELF:
            top = above
        while text != top:  # the next one who asks has a short way
            of_day = days[text // DAY]
            of_day[text % DAY], text = top, of_day[text % DAY]
        return top

    def join(self, low: int, high: int) -> None:
        """What hangs together with a text that has no later one hangs together with this later one, too."""
        day = low // DAY
        if day not in self._above:
            self._above[day] = array("q", [_ITSELF]) * self._texts(day)
        self._linked[day] += 1
        self._above[day][low % DAY] = high

    def forget(self, text: int) -> None:
        """Hold nothing of a text."""
        day, place = divmod(text, DAY)
        of_day = self._above.get(day)
        if of_day is None or of_day[place] == _ITSELF:
            return
        of_day[place] = _ITSELF
        self._linked[day] -= 1
        if not self._linked[day]:
            del self._linked[day], self._above[day]
