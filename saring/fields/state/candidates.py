"""The body of this page's article among all that its state holds: other articles, menus and small print are in there too."""

from collections import deque
from collections.abc import Iterable
from itertools import islice
from typing import Any, NamedTuple

from saring.fields.jsonld.literals import parsed
from saring.fields.state.identity import Identity
from saring.fields.state.keys import is_body, is_of_others, key_words
from saring.fields.state.prose import is_prose, letters_in, members_markup, string_markup
from saring.fields.state.scripts import State
from saring.fields.words.state import STRONG_BODIES, WHOLE_BODIES

_MOST_NODES, _MOST_NESTED, _MOST_LISTS, _MOST_WRITTEN = 300_000, 16_000_000, 100, 8_000_000
"""Objects and lists looked at; characters of JSON inside strings that are read; lists and objects that are tried as bodies, and characters
of their markup: few parts that are referred to often are long bodies on a short page."""
_SHORTEST, _SHORTEST_UNKNOWN, _LONGEST_KEY, _MOST_LEVELS, _FEW = 100, 400, 60, 3, 50
"""Visible characters of a body, and of one whose key says nothing; characters of a key; objects from a body up to its article; members of a
body that are looked at."""
_LEAST_PARAGRAPHS = 2
_STRONG, _MARKED = 1.5, 1.1
"""What a body counts more for whose key says so; and one that is kept in parts, where another is the same as one text."""

_Place = tuple[Any, Any, "_Place | None"]
"""An object or a list, the key or index it stands under, and the place that is in."""


class _Text(NamedTuple):
    """A value as markup."""

    markup: str
    length: int
    """Its visible characters."""
    paragraphs: int
    is_marked: bool
    """Whether it was markup before."""


class Candidate(NamedTuple):
    """A text that may be the body."""

    markup: str
    rank: float
    """By its length."""
    name: str
    path: str
    article: dict[str, Any]
    """The object that is the article."""


def find_body(states: Iterable[State], identity: Identity) -> Candidate | None:
    """The longest body of an object that is this page's article; None if there is none, or none is surely its own."""
    finder = _Finder(identity)
    for state in states:
        finder.walk(state)
    return finder.best


class _Finder:
    """Goes through values, the outer before the inner, each once: what refers to itself ends too."""

    def __init__(self, identity: Identity) -> None:
        self.best: Candidate | None = None
        self._identity = identity
        self._seen: set[int] = set()
        self._kept: list[Any] = []
        """What `_seen` knows by its number, which another would get once it is gone."""
        self._says: dict[int, bool | None] = {}
        self._texts: dict[int, _Text] = {}
        self._strangers: set[int] = set()
        self._lists = _MOST_LISTS
        self._left = _MOST_NODES
        self._nested = _MOST_NESTED
        self._room = _MOST_WRITTEN

    def walk(self, state: State) -> None:
        if not isinstance(state.value, dict | list):
            return
        self._kept.append(state.value)
        waiting: deque[_Place] = deque([(state.value, None, None)])
        while waiting and self._left > 0:
            place = waiting.popleft()
            node = place[0]
            if id(node) in self._seen:
                continue
            self._seen.add(id(node))
            self._left -= 1
            if isinstance(node, dict):
                self._look(place, waiting, state.name)
            else:
                waiting.extend([(child, index, place) for index, child in enumerate(node) if isinstance(child, dict | list)])

    def _look(self, place: _Place, waiting: deque[_Place], name: str) -> None:
        """Take the bodies of an object into account, and what is to be looked at in it."""
        for key, child in place[0].items():
            is_text = isinstance(child, str)
            if (is_text and len(child) < _SHORTEST) or not isinstance(child, str | dict | list) or not child or is_of_others(key):
                continue
            if isinstance(child, str) and child[:1] in {"{", "["} and id(child) not in self._seen:
                self._seen.add(id(child))
                child = self._parsed(child) or child  # noqa: PLW2901 - JSON inside a string is looked at in its place
                self._kept.append(child)
            self._consider(child, key, place, name)
            if not isinstance(child, str):
                waiting.append((child, key, place))

    def _parsed(self, text: str) -> Any:
        self._nested -= len(text)
        return parsed(text) if self._nested > 0 else None

    def _consider(self, value: Any, key: str, place: _Place, name: str) -> None:
        """Take a value for the body if it is better than what is known."""
        is_text = isinstance(value, str)
        if is_text and self.best is not None and len(value) * _STRONG * _MARKED < self.best.rank:
            return
        says, article = self._article(key, place)
        if says is False or (says is None and not (is_text and is_body(key) and len(value) >= _SHORTEST_UNKNOWN)):
            return
        text = self._text(value, every=says is True and key_words(key) in WHOLE_BODIES and not self._has_article(value))
        if text.length < _SHORTEST or (not is_body(key) and (text.length < _SHORTEST_UNKNOWN or text.paragraphs < _LEAST_PARAGRAPHS)):
            return
        rank = text.length * (_STRONG if key_words(key) in STRONG_BODIES else 1.0) * (_MARKED if not is_text or text.is_marked else 1.0)
        if (self.best is None or rank > self.best.rank) and (says or self._is_told(value, text)):
            self.best = Candidate(text.markup, rank, name, _path(place, key), article)

    def _is_told(self, value: Any, text: _Text) -> bool:
        """Whether a text says by itself that it is the page's article; asked of each once."""
        if id(value) in self._strangers or not self._identity.is_in(text.markup):
            self._strangers.add(id(value))
            return False
        return True

    def _text(self, value: Any, *, every: bool) -> _Text:
        """The value as markup, made once; nothing if it is no prose."""
        known = self._texts.get(id(value))
        if known is None:
            if isinstance(value, str):
                markup = string_markup(value) if is_prose(value) else ""
                known = _Text(markup, letters_in(markup), markup.count("<p"), "<p" in value)
            else:
                self._lists -= 1
                markup = members_markup(value, every=every) if self._lists > 0 and self._room > 0 else ""
                self._room -= len(markup)
                known = _Text(markup, letters_in(markup), markup.count("<p"), True)
            self._texts[id(value)] = known
        return known

    def _article(self, key: str, place: _Place | None) -> tuple[bool | None, dict[str, Any]]:
        """Whether what stands under `key` in `place` is of this page's article, and the object that is it: this or one around it.

        False where an object has another title, None where none says anything. A list of several ends the search: they may be
        other articles; and so does a key that says nothing of a body: what it holds has another subject.
        """
        for _ in range(_MOST_LEVELS):
            if place is None:
                break
            says = self._said(place[0])
            if says is not None:
                return says, place[0]
            above, holder = _holder(place)
            if is_of_others(above):
                return False, {}
            if not (is_body(key) and is_body(above)):
                break
            key, place = above, holder
        return None, {}

    def _has_article(self, value: Any) -> bool:
        """Whether a value is, or has in it, an object that is the article: then it is around the body, not the body."""
        if isinstance(value, dict) and self._said(value) is not None:
            return True
        parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        return any(isinstance(part, dict) and self._said(part) for part in islice(parts, _FEW))

    def _said(self, node: dict[str, Any]) -> bool | None:
        if id(node) not in self._says:
            self._says[id(node)] = self._identity.says(node)
        return self._says[id(node)]


def _holder(place: _Place) -> tuple[str, _Place | None]:
    """The key that an object stands under, and the object around it; a list of one, or an element's of React, is no border."""
    around = place[2]
    for _ in range(_MOST_LISTS_OF_ONE):
        if around is None or not isinstance(around[0], list):
            return str(place[1] or ""), around
        if len(around[0]) > 1 and around[0][0] != "$":
            break
        place, around = around, around[2]
    return "", None


_MOST_LISTS_OF_ONE = 20


def _path(place: _Place | None, key: str) -> str:
    """The way to a value: `props.pageProps.article.body`, `data[0].content`."""
    steps = [key]
    while place is not None:
        if place[1] is not None:
            steps.append(f"[{place[1]}]" if isinstance(place[1], int) else str(place[1])[:_LONGEST_KEY])
        place = place[2]
    return ".".join(reversed(steps[-_MOST_STEPS:])).replace(".[", "[")


_MOST_STEPS = 20
