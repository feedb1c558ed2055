"""The states of Nuxt 3 and Astro, whose values are not where they belong, or not alone.

Nuxt's is one flat array in which every number inside an object or a list is the place of the value that is meant.

The form is that of the package `devalue`: `[{"data":1},{"title":2},"…"]` is `{data: {title: "…"}}`. A list that begins with a name
is a value that JSON has no form for: `["Date","2024-05-13T…"]`, `["Ref",3]`.

In the `props` of Astro's islands each value is a pair behind its type: `{"title":[0,"…"],"tags":[1,[[0,"a"],[0,"b"]]]}`.
"""

from typing import Any

_LISTS = frozenset(("Set", "Array"))
_TABLES = frozenset(("Map", "null"))
_LITERALS = frozenset(("Date", "BigInt", "RegExp", "URL", "Object"))
_MOST_STEPS = 20
"""Names around one value: `["Reactive",["Ref",…]]`."""


def is_flat(value: Any) -> bool:
    """Whether a value read from JSON is such an array."""
    if not isinstance(value, list) or len(value) < 2:  # noqa: PLR2004
        return False
    first = value[0]
    if isinstance(first, dict):
        return bool(first) and all(type(place) is int for place in first.values())
    return isinstance(first, list) and len(first) == 2 and isinstance(first[0], str) and type(first[1]) is int  # noqa: PLR2004


def unflattened(flat: list[Any]) -> Any:
    """The value that the array stands for. What refers to itself does so in the result too. Linear in the array's length."""
    values = [_empty(member) for member in flat]
    places = _Places(flat, values)
    for member, value in zip(flat, values, strict=True):
        if isinstance(value, dict):
            value.update(places.entries(member))
        elif isinstance(value, list):
            value.extend([places.at(place) for place in (member[1:] if _name(member) else member)])
    return places.at(0)


def _name(member: Any) -> str | None:
    """The name that a list begins with."""
    return member[0] if isinstance(member, list) and member and isinstance(member[0], str) else None


def _empty(member: Any) -> Any:
    """What a member becomes: a list or a dict yet without its members, or itself."""
    name = _name(member)
    if isinstance(member, dict) or name in _TABLES:
        return {}
    if isinstance(member, list) and (name is None or name in _LISTS):
        return []
    return member


class _Places:
    """Values by their place in the array."""

    def __init__(self, flat: list[Any], values: list[Any]) -> None:
        self._flat = flat
        self._values = values

    def at(self, place: Any) -> Any:
        """The value at a place; None for a place that the array does not have, such as the negative ones for `undefined` and `NaN`."""
        for _ in range(_MOST_STEPS):
            if type(place) is not int or not 0 <= place < len(self._values):
                return None
            name = _name(self._flat[place])
            if name is None or name in _LISTS or name in _TABLES:
                return self._values[place]
            wrapped = self._flat[place]
            if len(wrapped) < 2 or name in _LITERALS:  # noqa: PLR2004
                return wrapped[1] if len(wrapped) > 1 else None
            place = wrapped[1]
        return None

    def entries(self, member: Any) -> dict[str, Any]:
        """The entries of an object, a `Map` or an object without prototype."""
        if isinstance(member, dict):
            return {key: self.at(place) for key, place in member.items()}
        plain = _name(member) == "null"
        keys = member[1::2] if plain else [self.at(place) for place in member[1::2]]
        return {str(key): self.at(place) for key, place in zip(keys, member[2::2], strict=False) if isinstance(key, str | int)}


_TYPES = 12
"""Numbers of the types of Astro: of plain values and objects 0, of lists 1, of dates, patterns, tables and sets the others."""


def is_paired(value: Any) -> bool:
    """Whether a value read from JSON is an object whose values are such pairs."""
    return isinstance(value, dict) and bool(value) and all(_is_pair(member) for member in value.values())


def _is_pair(member: Any) -> bool:
    return isinstance(member, list) and len(member) in {1, 2} and type(member[0]) is int and 0 <= member[0] < _TYPES


def unpaired(value: Any) -> Any:
    """The value without the types. Linear in its size; nested as deep as JSON may be."""
    whole: dict[str, Any] = {}
    waiting: list[tuple[Any, Any, Any]] = [(whole, key, member) for key, member in value.items()]
    while waiting:
        holder, key, member = waiting.pop()
        inner = (*member, None)[1] if _is_pair(member) else member
        made: Any = {} if isinstance(inner, dict) else [None] * len(inner) if isinstance(inner, list) else inner
        holder[key] = made
        if isinstance(inner, dict | list):
            parts = inner.items() if isinstance(inner, dict) else enumerate(inner)
            waiting += [(made, name, part) for name, part in parts]
    return whole
