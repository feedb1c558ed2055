"""Stories: which articles tell of the same event, in whatever words. A softer layer than copies, which it neither uses nor changes.

One pass in the order of time. An article joins the story that its headline and lede are likest to, if they are like enough, or begins
one of its own; stories end when nothing is added for `WINDOW` days. How rare a word is, is counted over the day and the window before
it: what comes later changes nothing, and neither does the order in which articles are given.

Sources: Allan, Papka, Lavrenko, "On-line new event detection and tracking", SIGIR 1998 (one pass, a window, words weighted by rarity).
"""

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from math import log, sqrt
from typing import NamedTuple

from saring.corpus.copies.documents import moment

WINDOW = 3
"""Days that may lie between an article and the last one of its story."""
_LIKE = 0.18
"""Cosine of an article and a story from which on it belongs there. (Of the generator's events told in other words, .15 finds 99.5 %
and joins stories that share a place; .25 finds 82 %.)"""
_LEDE = 60
"""Words of the body that are read: its first sentences say what happened."""
_LETTERS = 1000
"""Of headline and lede, at most."""
_TITLE, _NAMED = 2.0, 1.5
"""How much more a word of the headline weighs; and a name or a number."""
_TELLING, _POSTINGS, _COMPARED = 12, 64, 24
"""Words by which stories are looked up, stories that are looked at for each, and stories that are compared at all."""
_TERMS = 128
"""Words of a story that are remembered, the weightiest."""
_HAN, _THAI = "\u3041-\u30ff\u3400-\u9fff", "\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Scripts that put no spaces between words: with Chinese and Japanese characters; with the alphabets of Thai, Lao, Burmese, Khmer."""
_WORD = re.compile(f"[{_HAN}]+|[{_THAI}]+|[^\\W_{_HAN}{_THAI}]+")
_HAN_LETTERS, _THAI_LETTERS = 2, 4
"""Characters that stand for a word there."""

_Vector = dict[str, float]


@dataclass(frozen=True, slots=True)
class Telling:
    """What is read of an article."""

    id: str
    """Unique."""
    title: str
    text: str
    """Its body; the beginning is enough."""
    published: str | None = None
    """ISO 8601, as `Article.date_published` has it."""
    captured: str | None = None
    """ISO 8601: stands in where `published` is not known."""


class Told(NamedTuple):
    """An article and its story."""

    id: str
    story: str
    """The id of the story's first article."""
    likeness: float
    """To what the story had before, 0 to 1; 1 for its first article."""


class _Read(NamedTuple):
    day: int
    second: int
    vague: int
    id: str
    words: Mapping[str, float]


@dataclass(slots=True)
class _Story:
    id: str
    last: int
    """Day of its last article."""
    vector: _Vector
    norm: float = 1.0
    terms: set[str] = field(default_factory=set)
    """Words under which it is found."""


def find_stories(tellings: Iterable[Telling]) -> Iterator[Told]:
    """The story of every article, in the order of time.

    Args:
        tellings: in any order. Their headlines and ledes are held in memory, about a kilobyte each.
    """
    newsroom = _Newsroom()
    for day, of_day in groupby(sorted([_read(telling) for telling in tellings], key=lambda read: read[:4]), key=lambda read: read.day):
        yield from newsroom.told(day, list(of_day))


def _read(telling: Telling) -> _Read:
    when = moment(telling.published, telling.captured)
    words: dict[str, float] = defaultdict(float)
    for text, weight in ((telling.title[:_LETTERS], _TITLE), (telling.text[:_LETTERS], 1.0)):
        left = float(_LEDE)
        for found in _WORD.finditer(text):
            for word, more in _terms(found.group(), begins=_begins(text, found.start())):
                words[word] += weight * more
            left -= len(found.group()) / (_unspaced(found.group()[0]) or len(found.group()))
            if left <= 0:
                break
    return _Read(*when, telling.id, words)


def _begins(text: str, at: int) -> bool:
    """Whether a sentence begins here, so that a capital letter says nothing."""
    before = text[max(0, at - 3) : at].rstrip(" \"'“‘(")
    return not before or before[-1] in ".!?\n:"


def _terms(word: str, *, begins: bool) -> Iterator[tuple[str, float]]:
    """A word in lower case, or runs of characters where a script does not part words, and how much more it weighs."""
    length = _unspaced(word[0])
    if length:
        for at in range(max(1, len(word) - length + 1)):
            yield word[at : at + length], 1.0
    else:
        named = any(letter.isdigit() for letter in word) or (word[0].isupper() and not begins)
        yield word.lower(), _NAMED if named else 1.0


def _unspaced(letter: str) -> int:
    """How many characters stand for a word in the letter's script; 0 if it parts words."""
    if re.match(f"[{_HAN}]", letter):
        return _HAN_LETTERS
    return _THAI_LETTERS if re.match(f"[{_THAI}]", letter) else 0


class _Newsroom:
    """The stories of the last days, and how often words were used in them."""

    def __init__(self) -> None:
        self._counts: deque[tuple[int, int, Counter[str]]] = deque()
        self._used: Counter[str] = Counter()
        self._articles = 0
        self._by_word: dict[str, dict[str, _Story]] = defaultdict(dict)
        self._stories: dict[str, _Story] = {}

    def told(self, day: int, of_day: list[_Read]) -> Iterator[Told]:
        """The stories of a day's articles."""
        self._forget(day)
        counts = Counter(word for read in of_day for word in read.words)
        self._counts.append((day, len(of_day), counts))
        self._used.update(counts)
        self._articles += len(of_day)
        for read in of_day:
            vector = self._vector(read.words)
            story, likeness = self._likest(vector)
            if story is None:
                story, likeness = _Story(read.id, day, {}), 1.0
                self._stories[story.id] = story
            self._add(story, vector, day)
            yield Told(read.id, story.id, round(likeness, 4))

    def _forget(self, day: int) -> None:
        """What is too old for this day; what has no date comes first, and is forgotten at the first day that there is."""
        while self._counts and self._counts[0][0] < day - WINDOW:
            _, articles, counts = self._counts.popleft()
            self._used.subtract(counts)
            self._used = +self._used
            self._articles -= articles
        for story in [story for story in self._stories.values() if story.last < day - WINDOW]:
            del self._stories[story.id]
            for word in story.terms:
                self._by_word[word].pop(story.id, None)
                if not self._by_word[word]:
                    del self._by_word[word]

    def _vector(self, words: Mapping[str, float]) -> _Vector:
        """Words by how often they stand and how rare they are, of length 1."""
        vector = {
            word: (1 + log(count)) * max(0.0, log((self._articles + 1) / (self._used[word] + 0.5)))
            for word, count in words.items()
            if count >= 1
        }
        norm = sqrt(sum([weight * weight for weight in vector.values()])) or 1.0
        return {word: weight / norm for word, weight in vector.items()}

    def _likest(self, vector: _Vector) -> tuple[_Story | None, float]:
        """The story that is likest, if one is like enough; of equals the one that began first."""
        hits: dict[str, float] = defaultdict(float)
        for word in _weightiest(vector, _TELLING):
            found = self._by_word.get(word)
            if found and len(found) <= _POSTINGS:
                for id_ in found:
                    hits[id_] += vector[word]
        best: _Story | None = None
        most = _LIKE
        for id_ in sorted(hits, key=lambda id_: (-hits[id_], id_))[:_COMPARED]:
            story = self._stories[id_]
            likeness = sum([weight * story.vector.get(word, 0.0) for word, weight in vector.items()]) / story.norm
            if likeness > most:
                best, most = story, likeness
        return best, most

    def _add(self, story: _Story, vector: _Vector, day: int) -> None:
        story.last = day
        for word, weight in vector.items():
            story.vector[word] = story.vector.get(word, 0.0) + weight
        if len(story.vector) > _TERMS:
            story.vector = {word: story.vector[word] for word in _weightiest(story.vector, _TERMS)}
        story.norm = sqrt(sum([weight * weight for weight in story.vector.values()])) or 1.0
        for word in _weightiest(vector, _TELLING):
            story.terms.add(word)
            self._by_word[word][story.id] = story


def _weightiest(vector: Mapping[str, float], count: int) -> list[str]:
    return sorted(vector, key=lambda word: (-vector[word], word))[:count]
