"""Rows of shards as Arrow columns, taken from the records' own objects.

What is null follows `Article.to_dict`: what is absent there. Nothing is held of a record but its values, which give the garbage collector
no work.
"""

import types
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from itertools import chain
from operator import attrgetter, methodcaller
from typing import Any, Final, Protocol, Union, get_args, get_origin, get_type_hints

import pyarrow as pa

from saring._jsonable import camel
from saring.corpus.rows import Row
from saring.corpus.schema import SHARD_SCHEMA
from saring.record import Article

_AT_ONCE: Final = 8
"""Rows that are taken apart together: in half the time of one by one. With 32, what is held leaves the processor's cache, and the next
pages take 2 % longer than that saves.
"""


class Columns:
    """The columns of some rows of a shard."""

    def __init__(self) -> None:
        named = {**_of_record(), **_of_row()}
        self._columns = [named[name] for name in SHARD_SCHEMA.names]
        self._held: list[Row] = []
        self.rows = 0

    def add(self, row: Row) -> None:
        """Add a row."""
        self.rows += 1
        self._held.append(row)
        if len(self._held) == _AT_ONCE:
            self._take_apart()

    def _take_apart(self) -> None:
        for value, column in self._columns:
            column.extend(list(map(value, self._held)))
        self._held.clear()

    def take(self) -> pa.Table:
        """The rows added since the last time."""
        self._take_apart()
        self.rows = 0
        return pa.Table.from_arrays([column.take() for _, column in self._columns], schema=SHARD_SCHEMA)


class _Column(Protocol):
    """Values that become an Arrow array."""

    def extend(self, values: Sequence[Any]) -> None:
        """Add values; None for those that are not known."""

    def take(self) -> pa.Array:
        """The array of all values, which are let go of."""


_Named = dict[str, tuple[Callable[[Row], Any], _Column]]
"""By column, what takes its value from a row, and where that goes."""


def _of_record() -> _Named:
    types_ = {field.name: field.type for field in SHARD_SCHEMA}
    found: _Named = {camel(name): (attrgetter(f"article.{name}"), column) for name, column in _members(Article, types_)}
    # A page without a body is known to have none.
    body = found["body"][1]
    assert isinstance(body, _Lists)
    body.empty_is_null = False
    return found


def _of_row() -> _Named:
    found: _Named = {}
    for declared in fields(Row):
        name = camel(declared.name) if camel(declared.name) in SHARD_SCHEMA.names else f"_{declared.name}"
        if name in SHARD_SCHEMA.names:
            found[name] = (attrgetter(declared.name), _Values(SHARD_SCHEMA.field(name).type))
    return found


def _members(cls: Any, types_: Mapping[str, pa.DataType]) -> Iterator[tuple[str, _Column]]:
    """The fields of a dataclass and their columns."""
    hints = get_type_hints(cls)
    for declared in fields(cls):
        yield declared.name, _column(hints[declared.name], types_[camel(declared.name)], _default(declared))


def _default(declared: Field[Any]) -> Any:
    return None if declared.default is MISSING else declared.default


def _column(hint: Any, type_: pa.DataType, default: Any = None) -> _Column:
    """The column of an annotation of the record; a value that is the field's default counts as not known."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _column(next(argument for argument in arguments if argument is not types.NoneType), type_, default)
    if origin is tuple:
        lists = _Lists(type_, _column(arguments[0], type_.value_type))
        lists.empty_is_null = default == ()
        return lists
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _Lists(type_, _Entries(type_.value_type, arguments[1]), methodcaller("items"))
    return _Records(type_, hint) if is_dataclass(hint) else _Values(type_, default)


class _Values:
    """Texts, numbers, truth values."""

    def __init__(self, type_: pa.DataType, default: Any = None) -> None:
        self._type = type_
        self._default = default
        self._values: list[Any] = []

    def extend(self, values: Sequence[Any]) -> None:
        default = self._default
        self._values += values if default is None else [None if value == default else value for value in values]

    def take(self) -> pa.Array:
        array = pa.array(self._values, self._type)
        self._values = []
        return array


class _Records:
    """Dataclasses."""

    def __init__(self, type_: pa.DataType, cls: Any) -> None:
        self._type = type_
        members = _members(cls, {field.name: field.type for field in type_})
        self._members = [(attrgetter(name), column) for name, column in members]
        self._missing: list[bool] = []

    def extend(self, values: Sequence[Any]) -> None:
        if all(values):
            self._missing += [False] * len(values)
            for value, column in self._members:
                column.extend(list(map(value, values)))
            return
        self._missing += [each is None for each in values]
        some = any(values)
        for value, column in self._members:
            column.extend([None if each is None else value(each) for each in values] if some else values)

    def arrays(self) -> list[pa.Array]:
        """Those of its fields, of which all are let go."""
        self._missing = []
        return [column.take() for _, column in self._members]

    def take(self) -> pa.Array:
        missing = pa.array(self._missing, pa.bool_())
        return pa.StructArray.from_arrays(self.arrays(), fields=list(self._type), mask=missing)


class _Lists:
    """Tuples, and mappings."""

    def __init__(self, type_: pa.DataType, items: _Column, entries: Callable[[Any], Iterable[Any]] = iter) -> None:
        self.empty_is_null = True
        self._type = type_
        self._items = items
        self._entries = entries
        self._starts: list[int | None] = []
        self._end = 0

    def extend(self, values: Sequence[Any]) -> None:
        if self.empty_is_null and not any(values):
            self._starts += [None] * len(values)
            return
        for value in values:
            known = value or (value is not None and not self.empty_is_null)
            self._starts.append(self._end if known else None)
            self._end += len(value) if known else 0
        items = list(chain.from_iterable(map(self._entries, filter(None, values))))
        if items:
            self._items.extend(items)

    def take(self) -> pa.Array:
        starts = pa.array([*self._starts, self._end], pa.int32())
        self._starts, self._end = [], 0
        return pa.ListArray.from_arrays(starts, self._items.take(), type=self._type)


class _Entries:
    """What a mapping has, and by which attribute's name, as structures that begin with it."""

    def __init__(self, type_: pa.DataType, cls: Any) -> None:
        self._type = type_
        self._names = _Values(type_.field(0).type)
        self._records = _Records(pa.struct(list(type_)[1:]), cls)

    def extend(self, values: Sequence[tuple[str, Any]]) -> None:
        self._names.extend([_camel(name) for name, _ in values])
        self._records.extend([record for _, record in values])

    def take(self) -> pa.Array:
        return pa.StructArray.from_arrays([self._names.take(), *self._records.arrays()], fields=list(self._type))


_camel = cache(camel)
