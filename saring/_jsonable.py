"""Dataclasses to JSON-ready data and back: camelCase names, nothing for what is unknown.

Knows no class by name: the dataclasses' own annotations are the schema.
"""

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import Any, Literal, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from saring.errors import RecordError

T = TypeVar("T")
_Loader = Callable[[Any, str], Any]


class _Field(NamedTuple):
    attribute: str
    key: str
    default: Any
    load: _Loader


def camel(name: str) -> str:
    """`date_published` → `datePublished`."""
    head, *rest = name.split("_")
    return head + "".join([part.capitalize() for part in rest])


def dump(value: Any) -> Any:
    """JSON-ready data for a dataclass made of dataclasses, tuples, mappings, text, numbers and truth values."""
    if type(value) in _PLAIN or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple):
        return [dump(item) for item in value]
    if isinstance(value, Mapping):
        return {camel(name): dump(item) for name, item in value.items()}
    return _dump_record(value)


_PLAIN = frozenset((str, int, float, bool))
"""Types asked for first: a page has 300 values, nearly all of them text, and a union takes 0.2 µs to ask."""


def _dump_record(record: Any) -> dict[str, Any]:
    plain = {}
    for name, key, default, _ in _schema(type(record)):
        value = getattr(record, name)
        if value is not None and value != default:
            plain[key] = value if type(value) is str else dump(value)
    return plain


def load(cls: type[T], plain: Any, at: str = "record") -> T:
    """Make a `cls` from what `dump` gave.

    Raises:
        RecordError: a field without default is missing, or a value has the wrong type.
    """
    if not isinstance(plain, Mapping):
        raise RecordError(f"{at} should be an object with the fields of {cls.__name__}, not {plain!r:.60}")
    known = {}
    for name, key, default, read in _schema(cls):
        if key in plain:
            known[name] = read(plain[key], f"{at}.{key}")
        elif default is MISSING:
            raise RecordError(f"{at}.{key} is missing")
    return cls(**known)


def _read_schema(cls: Any) -> tuple[_Field, ...]:
    hints = get_type_hints(cls)
    return tuple([_Field(f.name, camel(f.name), _default(f), _loader(hints[f.name])) for f in fields(cls)])


def _default(declared: Field[Any]) -> Any:
    return declared.default if declared.default_factory is MISSING else declared.default_factory()


_schema: Callable[[Any], tuple[_Field, ...]] = cache(_read_schema)


def _loader(hint: Any) -> _Loader:
    """The function that reads a value of this annotated type."""
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _loader(next(arg for arg in args if arg is not types.NoneType))
    if origin is tuple:
        return _tuple_loader(_loader(args[0]))
    if origin is Literal:
        return _checked(lambda value: value in args, "one of " + ", ".join(args))
    if origin is not None:
        return _mapping_loader(_loader(args[1]))
    if is_dataclass(hint):
        return _record_loader(hint)
    return _checked(_ACCEPT[hint], hint.__name__)


_ACCEPT: dict[type, Callable[[Any], bool]] = {
    str: lambda value: isinstance(value, str),
    bool: lambda value: isinstance(value, bool),
    int: lambda value: isinstance(value, int) and not isinstance(value, bool),
    float: lambda value: isinstance(value, int | float) and not isinstance(value, bool),
}


def _checked(accept: Callable[[Any], bool], wanted: str) -> _Loader:
    def read(value: Any, at: str) -> Any:
        if not accept(value):
            raise RecordError(f"{at} should be {wanted}, not {value!r:.60}")
        return value

    return read


def _record_loader(cls: Any) -> _Loader:
    return lambda value, at: load(cls, value, at)


def _tuple_loader(item: _Loader) -> _Loader:
    def read(value: Any, at: str) -> tuple[Any, ...]:
        if not isinstance(value, list | tuple):
            raise RecordError(f"{at} should be an array, not {value!r:.60}")
        return tuple([item(part, f"{at}[{number}]") for number, part in enumerate(value)])

    return read


def _mapping_loader(item: _Loader) -> _Loader:
    def read(value: Any, at: str) -> dict[str, Any]:
        if not isinstance(value, Mapping):
            raise RecordError(f"{at} should be an object, not {value!r:.60}")
        return {_snake(name): item(part, f"{at}.{name}") for name, part in value.items()}

    return read


def _snake(name: str) -> str:
    """`datePublished` → `date_published`: undoes `camel`."""
    return "".join([f"_{letter.lower()}" if letter.isupper() else letter for letter in name])
