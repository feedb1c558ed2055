"""The body of this page's article among all that its state holds: other articles, menus and small print are in there too."""

import re
from collections import deque
from collections.abc import Iterable
from typing import Any, NamedTuple

from saring.fields.state.identity import Identity, key_words
from saring.fields.state.prose import is_prose, letters_in, members_markup, string_markup
from saring.fields.state.scripts import State, parsed
from saring.fields.state_words import BODIES, OTHERS, STRONG_BODIES

KEY_PART = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")
"""A word of a key: `relatedArticles`, `related_articles`."""

_MOST_NODES, _MOST_NESTED = 300_000, 16_000_000
"""Objects and lists looked at; characters of JSON inside strings that are read."""
_SHORTEST, _SHORTEST_UNKNOWN, _LONGEST_KEY, _MOST_LEVELS = 100, 400, 60, 3
"""Visible characters of a body, and of one whose key says nothing; characters of a key; objects from a body up to its article."""
_LEAST_PARAGRAPHS = 2
_STRONG, _MARKED = 1.5, 1.1
"""What a body counts more for whose key says so; and one that is kept in parts, where another is the same as one text."""

_Place = tuple[Any, Any, "_Place | None"]  # type: ignore[misc]
"""An object or a list, the key or index it stands under, and the place that is in."""


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
        self._markups: dict[int, str] = {}
        self._left = _MOST_NODES
        self._nested = _MOST_NESTED

    def walk(self, state: State) -> None:
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
            if (is_text and len(child) < _SHORTEST) or not isinstance(child, str | dict | list) or not child or _is_of_others(key):
                continue
            if is_text and child[:1] in {"{", "["}:
                child = self._parsed(child)  # noqa: PLW2901 - JSON inside a string is looked at in its place
                if child is None:
                    continue
                self._kept.append(child)
            self._consider(child, key, place, name)
            if not isinstance(child, str):
                waiting.append((child, key, place))

    def _parsed(self, text: str) -> Any:
        self._nested -= len(text)
        return parsed(text) if self._nested > 0 else None

    def _consider(self, value: Any, key: str, place: _Place, name: str) -> None:
        if isinstance(value, str) and self.best is not None and len(value) * _STRONG * _MARKED < self.best.rank:
            return
        article = self._article(key, place)
        if article is None:
            return
        markup = self._markup(value)
        length = letters_in(markup)
        if length < _SHORTEST or (not _is_body(key) and (length < _SHORTEST_UNKNOWN or markup.count("<p") < _LEAST_PARAGRAPHS)):
            return
        rank = length * (_STRONG if key_words(key) in STRONG_BODIES else 1.0) * (_MARKED if not isinstance(value, str) or "<p" in value else 1.0)
        if self.best is None or rank > self.best.rank:
            self.best = Candidate(markup, rank, name, _path(place, key), article)

    def _markup(self, value: Any) -> str:
        """The value as markup, once; nothing if it is no prose."""
        known = self._markups.get(id(value))
        if known is None:
            if isinstance(value, str):
                known = string_markup(value) if is_prose(value) else ""
            else:
                known = members_markup(value)
            self._markups[id(value)] = known
        return known

    def _article(self, key: str, place: _Place | None) -> dict[str, Any] | None:
        """The object whose body stands under `key` in `place`: this or one around it, if that is this page's article.

        An object that has another title ends the search, and so does a list of several: they may be other articles.
        """
        told = False
        for _ in range(_MOST_LEVELS):
            if place is None:
                return None
            told = told or _is_body(key)
            node = place[0]
            says = self._said(node)
            if says is not None:
                return node if says and (told or node is not None) else None
            if not told:
                return None
            key, place = str(place[1] or ""), _holder(place[2])
            if _is_of_others(key):
                return None
        return None

    def _said(self, node: dict[str, Any]) -> bool | None:
        if id(node) not in self._says:
            self._says[id(node)] = self._identity.says(node)
        return self._says[id(node)]


def _holder(place: _Place | None) -> _Place | None:
    """The object around a place; a list of one, or an element's of React, is no border."""
    while place is not None and isinstance(place[0], list):
        if len(place[0]) > 1 and place[0][0] != "$":
            return None
        place = place[2]
    return place


def _words(key: str) -> list[str]:
    return [part.lower() for part in KEY_PART.findall(key[:_LONGEST_KEY])]


def _is_of_others(key: str) -> bool:
    """Whether what stands under a key is of something else than the article: `relatedArticles`, `comments`, `footer`."""
    return key_words(key[:_LONGEST_KEY]) in OTHERS or not OTHERS.isdisjoint(_words(key))


def _is_body(key: str) -> bool:
    return key_words(key[:_LONGEST_KEY]) in BODIES or not BODIES.isdisjoint(_words(key))


def _path(place: _Place | None, key: str) -> str:
    """The way to a value: `props.pageProps.article.body`, `data[0].content`."""
    steps = [key]
    while place is not None:
        if place[1] is not None:
            steps.append(f"[{place[1]}]" if isinstance(place[1], int) else str(place[1])[:_LONGEST_KEY])
        place = place[2]
    return ".".join(reversed(steps[-_MOST_STEPS:])).replace(".[", "[")


_MOST_STEPS = 20
