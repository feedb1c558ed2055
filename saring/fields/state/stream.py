r"""The state that React Router streams: lines of flat arrays, in which a number stands for the value at that place.

`streamController.enqueue("[{\"_1\":2},\"loaderData\",{…}]\n")` is the form of the package `turbo-stream`: the keys of objects are places
too, with a `_` before them. What is promised comes in a line of its own, `P12:[…]`, whose values go on with the places of those before.
"""

import re
from collections.abc import Iterator
from typing import Any

from saring.fields.jsonld.literals import QUOTED, parsed, unescaped

ENQUEUED = re.compile(r"""\bstreamController\s*\.\s*enqueue\(\s*(?=["'`])""")
"""The start of `window.__reactRouterContext.streamController.enqueue("…")`."""

LINE = re.compile(r"(?:[A-Z](\d{1,9}):)?(?=[\[{])")
"""The head of a line, with the number of what was promised."""

PLACE = re.compile(r"_(\d{1,9})")
"""The key of an object: the place of its name."""

_MOST_PIECES, _MOST_LINES, _MOST_STEPS = 500, 2_000, 20
_LITERALS = frozenset("DUBRYSE")
"""The signs of dates, addresses, long numbers, patterns, symbols and errors, of which the first argument is taken as it is written."""


def enqueued(script: str) -> Iterator[str]:
    """The pieces that a script adds to the stream."""
    at = 0
    for _ in range(_MOST_PIECES):
        call = ENQUEUED.search(script, at)
        piece = QUOTED.match(script, call.end()) if call else None
        if piece is None:
            return
        yield unescaped(piece[0])
        at = piece.end()


def read_stream(text: str) -> Any:
    """The value that a stream stands for, None if it is no such stream; what refers to itself does so in the value too. Linear."""
    flat: list[Any] = []
    promised: dict[int, int] = {}
    for line in text.split("\n", _MOST_LINES)[:_MOST_LINES]:
        head = LINE.match(line)
        values = parsed(line[head.end() :]) if head else None
        if not isinstance(values, list):
            continue
        if head and head[1]:
            promised[int(head[1])] = len(flat)
        flat += values
    return _Stream(flat, promised).value() if flat else None


class _Stream:
    """The values of a stream by their places."""

    def __init__(self, flat: list[Any], promised: dict[int, int]) -> None:
        self._flat = flat
        self._promised = promised
        self._values: list[Any] = [{} if isinstance(member, dict) else [] if _is_list(member) else member for member in flat]

    def value(self) -> Any:
        """The first one, with all that it refers to."""
        for member, value in zip(self._flat, self._values, strict=True):
            if isinstance(value, dict):
                for key, place in member.items():
                    named = PLACE.fullmatch(key)
                    value[str(self._at(int(named[1])) if named else key)] = self._at(place)
            elif _is_list(member):
                value += [self._at(place) for place in member]
        return self._at(0)

    def _at(self, place: Any) -> Any:
        """The value at a place; None for those that the stream does not have: negative ones stand for `null` and `undefined`."""
        for _ in range(_MOST_STEPS):
            if type(place) is not int or not 0 <= place < len(self._flat):
                return None
            member = self._flat[place]
            if not isinstance(member, list) or _is_list(member):
                return self._values[place]
            if len(member) < 2 or member[0] in _LITERALS:  # noqa: PLR2004
                return member[1] if len(member) > 1 else None
            place = member[1]
            if member[0] == "P":
                place = self._promised.get(place) if type(place) is int else None
        return None


def _is_list(member: Any) -> bool:
    """Whether it is a list of places; one that begins with a sign is a value that JSON has no form for."""
    return isinstance(member, list) and not (member and isinstance(member[0], str))
