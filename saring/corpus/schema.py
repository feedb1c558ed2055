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

_IDENTITY = (
    pa.field("id", pa.string(), nullable=False),
    pa.field("identity", pa.string(), nullable=False),
    pa.field("revision", pa.int32(), nullable=False),
    pa.field("latest", pa.bool_(), nullable=False),
    pa.field("changed", pa.list_(pa.string())),
)
"""Unique name of the row; the article's address, the same for all captures of it, or the place of a page without one; which revision of
the article this is, by time of capture from 1; whether it is the last; the fields that changed since the one before."""

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

COPY_COLUMNS = (
    pa.field("copyGroup", pa.string()),
    pa.field("relation", pa.string()),
    pa.field("origin", pa.bool_()),
    pa.field("originReason", pa.string()),
    pa.field("originCredit", pa.string()),
    pa.field("share", pa.float64()),
    pa.field("longestRun", pa.int32()),
)
"""Of an article with copies: the id of its group's origin; what it is to that; whether it is that; why the origin is taken for it; the
agency that most of the group names; how much of this text stands in the origin; words of the longest passage that both have."""

_WORK = (
    pa.field("_own", pa.string()),
    pa.field("_key", pa.string()),
    pa.field("_traits", pa.binary()),
    pa.field("_links", pa.list_(pa.string())),
    pa.field("_size", pa.int32()),
)
"""Of shards: the page's own address and the article's; digests of the fields that captures are compared by; addresses of the article's
other pages; characters of the body."""

LEFT_OUT = pa.schema(
    [
        pa.field("outcome", pa.string(), nullable=False),
        pa.field("source", pa.string(), nullable=False),
        pa.field("offset", pa.int64()),
        pa.field("row", pa.int64()),
        pa.field("url", pa.string()),
        pa.field("date", pa.string()),
        pa.field("reason", pa.string(), nullable=False),
    ],
    metadata={"saring.schema": str(VERSION)},
)
"""Of captures that became no row."""


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
        # Not a map, which Hugging Face datasets cannot read: a list of entries that have their key as `field`.
        return pa.list_(pa.struct([pa.field("field", pa.string()), *_columns(arguments[1])]))
    if is_dataclass(hint):
        return pa.struct(_columns(hint))
    raise TypeError(f"{hint!r} has no column type")


def _columns(cls: Any) -> list[pa.Field]:
    hints = get_type_hints(cls)
    return [pa.field(camel(declared.name), _arrow(hints[declared.name])) for declared in fields(cls)]


def _record() -> list[pa.Field]:
    declared = {column.name: column for column in _columns(Article)}
    return [declared[key] if key in declared else pa.field(key, _DERIVED[key]) for key in KEYS]


def record_row(article: Article) -> dict[str, Any]:
    """A record as a row of `RECORD_SCHEMA`; what is not known is absent."""
    plain = article.to_dict()
    if "evidence" in plain:
        plain["evidence"] = [{"field": name, **evidence} for name, evidence in plain["evidence"].items()]
    return plain


RECORD_SCHEMA = pa.schema(_record())
"""Of a record alone."""

SHARD_SCHEMA = pa.schema([_IDENTITY[0], *_PLACE, *RECORD_SCHEMA, *_WORK])
"""Of the rows of a shard, before captures of one article are put together and copies are found."""

SCHEMA = pa.schema([*_IDENTITY, *_PLACE, *RECORD_SCHEMA, *COPY_COLUMNS], metadata={"saring.schema": str(VERSION)})
"""Of every file of a dataset."""
