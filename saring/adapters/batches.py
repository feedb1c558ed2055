"""Pages in a table to records in a table, row by row: what Ray Data and Spark share."""

from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa

from saring.captures import Capture
from saring.captures.tables import KNOWN_KEYS, from_row, utf8
from saring.corpus.schema import RECORD_SCHEMA, record_row
from saring.errors import OptionsError
from saring.extract import extract_many
from saring.options import Options


def table_of(batch: Any) -> pa.Table:
    """A batch as Arrow: a table is one, a pandas DataFrame or a mapping of NumPy arrays becomes one.

    Halves of surrogate pairs, which Arrow cannot hold, are joined if they match and replaced if not, as in a page given as text.
    """
    if isinstance(batch, pa.Table):
        return batch
    if isinstance(batch, Mapping):
        return pa.table({str(name): _array(values) for name, values in batch.items()})
    try:
        return pa.Table.from_pandas(batch, preserve_index=False)
    except UnicodeError:  # of the columns that hold such halves alone: the others stay what pandas has
        return pa.table([_series(batch.iloc[:, at]) for at in range(batch.shape[1])], names=[str(name) for name in batch.columns])


def _series(series: Any) -> Any:
    try:
        return pa.Array.from_pandas(series)
    except UnicodeError:
        return _array(series.to_numpy())


def _array(values: Any) -> Any:
    try:
        return pa.array(values if values.ndim == 1 else values.tolist(), from_pandas=True)
    except UnicodeError:
        return pa.array([_without_halves(value) for value in values.tolist()], from_pandas=True)


def _without_halves(value: Any) -> Any:
    value = value.tolist() if hasattr(value, "tolist") else value  # an array in a column of objects
    if isinstance(value, str):
        return utf8(value).decode()
    if isinstance(value, list | tuple):
        return [_without_halves(member) for member in value]
    if isinstance(value, dict):
        return {_without_halves(key): _without_halves(member) for key, member in value.items()}
    return value


def _values(column: Any) -> list[Any]:
    """What is in a column; of text that is no UTF-8, which Arrow lets pass, what can be read."""
    try:
        return list(column.to_pylist())
    except UnicodeError:
        return [value and _text(value) for value in column.cast(pa.large_binary()).to_pylist()]


def _text(value: bytes) -> str:
    """The text of bytes, halves of surrogate pairs among them as some languages write them."""
    try:
        return utf8(value.decode("utf-8", "surrogatepass")).decode()
    except UnicodeDecodeError:
        return value.decode("utf-8", "replace")


def records(pages: pa.Table, keep: Sequence[str], options: Options | None) -> pa.Table:
    """The record of each row's page, and beside it the columns to keep, in the order of the rows.

    A row without a page, or with one that cannot be read, has a record whose verdict says so.

    Raises:
        OptionsError: a column to keep is not there, or has the name of one of the record's.
    """
    for name in keep:
        if name not in pages.column_names or name in RECORD_SCHEMA.names:
            why = "has the name of a column of the record" if name in pages.column_names else "is not there"
            raise OptionsError(f"keep={name!r}: the column {why}", remedy=f"rename it, or keep some of {', '.join(pages.column_names)}")
    columns = {name: _values(pages[at]) for at, name in enumerate(pages.column_names) if name in KNOWN_KEYS}
    rows_ = ({name: column[at] for name, column in columns.items()} for at in range(pages.num_rows))
    captures = (from_row(row, Capture(b"", "row")) for row in rows_)
    rows = [record_row(article) for article in extract_many(captures, options=options, workers=1)]
    made = pa.Table.from_pylist(rows, schema=RECORD_SCHEMA)
    for name in keep:
        made = made.append_column(pages.schema.field(name), pages[name])
    return made
