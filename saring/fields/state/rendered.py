"""An article that React's server payload holds as rendered elements: `["$","article",null,{"children":[["$","h1",…],["$","p",…]]}]`.

Where no object of the payload is the article, what the page would show is: the element in which nearly all of its paragraphs stand,
if a first-level heading there is the page's title.
"""

import re
from collections.abc import Iterator
from html import escape
from typing import Any, NamedTuple

from saring.fields.state.candidates import Candidate
from saring.fields.state.identity import Identity
from saring.fields.state.prose import letters_in
from saring.fields.state.scripts import State

TAG_NAME = re.compile(r"[a-z][a-z0-9]*")
"""The name of an element of HTML; components have names such as `$L2`."""

_LEFT = frozenset("script style nav aside footer form button svg noscript head title meta link template select textarea".split())
"""Elements without any of the article's text."""
_VOID = frozenset(("img", "br", "hr", "source", "wbr"))
_ATTRIBUTES = {"className": "class", "href": "href", "src": "src", "srcSet": "srcset", "alt": "alt", "start": "start"}
_MOST_NODES, _MOST_LETTERS, _DEEPEST = 50_000, 2_000_000, 120
"""Bounds of what is written out: what is referred to often is one value in memory, and would be many here."""
_SHARE, _LEAST, _MOST_HEADINGS, _CHILDREN = 0.8, 400, 20, 3
"""Of all letters in paragraphs an article has nearly all; letters of one that nothing but its place tells; headings that are looked at;
where an element has its properties."""


class _Element(NamedTuple):
    """An element of HTML, or one without a name: a component, a fragment."""

    tag: str
    properties: dict[str, Any]
    inside: "list[_Element | str]"
    letters: int
    paragraphs: int
    """Letters of the paragraphs in it."""


def find_rendered(states: list[State], identity: Identity) -> Candidate | None:
    """The markup of the article among a payload's elements; None if it has none that is surely the page's."""
    reader = _Reader()
    pages = [
        page for state in states if state.name == "self.__next_f" for page in reader.read(state.value, 0) if isinstance(page, _Element)
    ]
    page = max(pages, key=lambda page: page.paragraphs, default=None)
    if page is None or page.paragraphs < _LEAST:
        return None
    if not any(identity.says({"headline": title}) for title in reader.titles):
        return None
    article, path = _narrowest(page)
    return Candidate("".join(_written(article)), page.paragraphs, "self.__next_f", path, {})


class _Reader:
    """Makes elements of lists that begin with `$`."""

    def __init__(self) -> None:
        self._nodes, self._letters = _MOST_NODES, _MOST_LETTERS
        self.titles: list[str] = []
        """The texts of first-level headings."""

    def read(self, value: Any, depth: int) -> "list[_Element | str]":
        """The elements and texts of a value; a list that is no element is what stands one after the other."""
        self._nodes -= 1
        if self._nodes < 0 or depth > _DEEPEST:
            return []
        if isinstance(value, str):
            self._letters -= len(value)
            return [value] if self._letters >= 0 else []
        if isinstance(value, int | float) and not isinstance(value, bool):
            return [str(value)]
        if not isinstance(value, list):
            return []
        if len(value) > _CHILDREN and value[0] == "$" and isinstance(value[_CHILDREN], dict):
            return self._element(value[1], value[_CHILDREN], depth)
        return [part for member in value for part in self.read(member, depth + 1)]

    def _element(self, name: Any, properties: dict[str, Any], depth: int) -> "list[_Element | str]":
        tag = name if isinstance(name, str) and TAG_NAME.fullmatch(name) else ""
        if tag in _LEFT:
            return []
        inside = self._inside(properties, depth)
        if tag == "h1" and len(self.titles) < _MOST_HEADINGS:
            self.titles.append(_text(inside))
        letters = sum([len(part) if isinstance(part, str) else part.letters for part in inside])
        paragraphs = letters if tag == "p" else sum([part.paragraphs for part in inside if isinstance(part, _Element)])
        return [_Element(tag, properties, inside, letters, paragraphs)]

    def _inside(self, properties: dict[str, Any], depth: int) -> "list[_Element | str]":
        """What is in an element: its children, or the markup that it is given as a text."""
        given = properties.get("dangerouslySetInnerHTML")
        markup = given.get("__html") if isinstance(given, dict) else None
        if not isinstance(markup, str):
            return self.read(properties.get("children"), depth + 1)
        self._letters -= len(markup)
        if self._letters < 0:
            return []
        letters = letters_in(markup)
        return [_Element(_MARKUP, {_MARKUP: markup}, [], letters, letters if "<p" in markup else 0)]


_MARKUP = "__html"
"""Name of the markup of an element, and of what holds it here."""


def _text(inside: "list[_Element | str]") -> str:
    """The letters in elements, in their order."""
    return "".join([part if isinstance(part, str) else _text(part.inside) for part in inside])


def _narrowest(page: _Element) -> tuple[_Element, str]:
    """The innermost element with nearly all of the paragraphs, and the way to it."""
    element, steps = page, [page.tag]
    while True:
        inner = [part for part in element.inside if isinstance(part, _Element) and part.tag not in {"p", _MARKUP}]
        largest = max(inner, key=lambda part: part.paragraphs, default=None)
        if largest is None or largest.paragraphs < _SHARE * page.paragraphs:
            return element, ".".join(filter(None, steps))
        element = largest
        steps.append(element.tag)


def _written(element: _Element) -> Iterator[str]:
    """An element as markup."""
    if element.tag == _MARKUP:
        yield element.properties[_MARKUP]
        return
    if element.tag:
        told = [f' {name}="{escape(value)}"' for key, name in _ATTRIBUTES.items() if isinstance(value := element.properties.get(key), str)]
        yield f"<{element.tag}{''.join(told)}>"
    for part in element.inside:
        if isinstance(part, str):
            yield escape(part, quote=False)
        else:
            yield from _written(part)
    if element.tag and element.tag not in _VOID:
        yield f"</{element.tag}>"
