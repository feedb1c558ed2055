"""The part of the day that stands beside a time of twelve hours: `5:16 pm`, `下午5:16`, `शाम 5:16 बजे`, `5:16 de la tarde`."""

import re
from typing import NamedTuple

from saring._core import FIRST_UNSPACED
from saring.fields.languages.codes import words_of
from saring.fields.wording import longest_first
from saring.fields.words import day_parts as words

WORDS_BEHIND = re.compile(r"[\s\u200c]{0,3}(?:(?:uhr|giờ|बजे) )?([^\W\d_](?:[^\s\d,:：;|()\[\]/·•–—]| (?=[^\s\d])){0,18})")
"""What may be the words behind a time and its unit: three at most are looked at."""

WORDS_BEFORE = re.compile(r"((?:[^\s\d,:：;|()\[\]/·•–—]|(?<=[^\s\d]) ){1,18})[\s\u200c]{0,3}\Z")
"""What may be the words before a time."""

_REACH, _MOST_WORDS = 22, 3
_MORNING, _NOON, _AFTERNOON, _NIGHT = range(4)
_DROPPED = str.maketrans({".": "", " ": "", "\u200c": "", "\xa0": "", "µ": "μ"})
"""What is written or not in such words."""


class Half(NamedTuple):
    """A part of the day beside a time, and where the time with it begins and ends."""

    part: int
    start: int
    end: int


def _table() -> dict[str, dict[str, int]]:
    """By language the part that each word names."""
    kinds = ((words.MORNING, _MORNING), (words.NOON, _NOON), (words.AFTERNOON, _AFTERNOON), (words.NIGHT, _NIGHT))
    found: dict[str, dict[str, int]] = {}
    for table, part in kinds:
        for language, line in table.items():
            found.setdefault(language, {}).update(dict.fromkeys(line.split(), part))
    return {language: found[""] | own for language, own in found.items()}


_PARTS = _table()
_UNSPACED = tuple(longest_first([word for word in _PARTS[""] if word[0] >= FIRST_UNSPACED]))
"""Words of scripts without spaces, and of some with: they may stand right behind a date."""


def half_of(text: str, start: int, end: int, language: str | None) -> Half | None:
    """The part of the day beside the time from `start` to `end` of a lower-case text: that behind it, else that before it."""
    known = _PARTS.get(words_of(language), _PARTS[""])
    behind = WORDS_BEHIND.match(text, end)
    if behind:
        told = behind[1].rstrip().split(" ")[:_MOST_WORDS]
        for count in range(len(told), 0, -1):
            said = " ".join(told[:count])
            part = known.get(said.translate(_DROPPED))
            if part is not None:
                return Half(part, start, behind.start(1) + len(said))
    before = WORDS_BEFORE.search(text[max(0, start - _REACH) : start])
    return _before(before[1], start, end, known) if before else None


def _before(said: str, start: int, end: int, known: dict[str, int]) -> Half | None:
    pieces = said.split(" ")[-_MOST_WORDS:]
    for count in range(len(pieces), 0, -1):
        word = "".join(pieces[-count:]).translate(_DROPPED)
        is_word = len(word) > 1 or word >= FIRST_UNSPACED  # behind an Arabic year one letter is that of its calendar
        part = known.get(word) if is_word else None
        if part is not None:
            return Half(part, start - len(" ".join(pieces[-count:])), end)
    last = pieces[-1]
    tail = next((word for word in _UNSPACED if last.endswith(word)), None) if last[-1:] >= FIRST_UNSPACED else None
    return Half(known[tail], start - len(tail), end) if tail else None


def hour_in(part: int, hour: int) -> int:
    """The hour of 24 that an hour of twelve is in a part of the day; one of 24 stays."""
    if hour > _TWELVE:
        return hour
    if part == _MORNING:
        return hour % _TWELVE
    if part == _AFTERNOON:
        return hour % _TWELVE + _TWELVE
    if part == _NOON:
        return hour + _TWELVE if hour < _FORENOON else hour
    return hour % _TWELVE if hour < _SMALL_HOURS or hour == _TWELVE else hour + _TWELVE


_TWELVE, _FORENOON, _SMALL_HOURS = 12, 8, 6
"""The hours of half a day; the first that is before noon where noon is said of it, and the first that is an evening's where night is."""
