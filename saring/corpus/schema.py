"""The dataset's schema: every field of the record, as the record's own dataclasses declare them, and where each row comes from.

Columns have the names of the JSON record. A field that is not known is null (lists: empty). Version it: whoever changes a column, or
a field of the record, raises `VERSION`, and a dataset of another version is not added to.
"""

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pyarrow as pa

from saring._jsonable import camel
from saring.record import KEYS, Article

VERSION = 1

_SCALARS: Mapping[Any, pa.DataType] = {str: pa.string(), int: pa.int32(), float: pa.float64(), bool: pa.bool_()}
_DERIVED: Mapping[str, pa.DataType] = {"articleBody": pa.string(), "wordCount": pa.int32(), "identifier": pa.string()}
"""Columns of the JSON record that are no fields of the dataclass."""

_PLACE = (
    pa.field("outcome", pa.string(), nullable=False),
    pa.field("source", pa.string(), nullable=False),
    pa.field("offset", pa.int64()),
    pa.field("row", pa.int64()),
    pa.field("day", pa.date32()),
    pa.field("domain", pa.string()),
)
"""What became of the capture; the input, the place in it as `Capture` has it; the day (UTC) of publication, else of the capture, by which
the dataset is laid out; the registered domain whose page it is."""


def _arrow(hint: Any) -> pa.DataType:
    """The Arrow type of an annotation of the record."""
    if hint in _SCALARS:
        return _SCALARS[hint]
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return pa.string()
    if origin in (Union, types.UnionType):
        return _arrow(next(argument for argument in arguments if argument is not types.NoneType))
    if origin is tuple:
        return pa.list_(_arrow(arguments[0]))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return pa.map_(pa.string(), _arrow(arguments[1]))
    if is_dataclass(hint):
        return pa.struct(_columns(hint))
    raise TypeError(f"{hint!r} has no column type")


def _columns(cls: Any) -> list[pa.Field]:
    hints = get_type_hints(cls)
    return [pa.field(camel(declared.name), _arrow(hints[declared.name])) for declared in fields(cls)]


def _schema() -> pa.Schema:
    declared = {column.name: column for column in _columns(Article)}
    record = [declared[key] if key in declared else pa.field(key, _DERIVED[key]) for key in KEYS]
    return pa.schema([*_PLACE, *record], metadata={"saring.schema": str(VERSION)})


SCHEMA = _schema()
"""Of every file of a dataset."""
