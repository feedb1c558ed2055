"""Spark: a function for `DataFrame.mapInPandas`, and the schema of what it gives."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from saring.adapters.batches import records, table_of
from saring.corpus.schema import RECORD_SCHEMA
from saring.options import Options

if TYPE_CHECKING:
    from pyspark.sql.types import StructField, StructType


def extract_frames(frames: Iterable[Any], *, keep: Sequence[str] = (), options: Options | None = None) -> Iterator[Any]:
    """The records of frames of pages, a row each, for `pyspark.sql.DataFrame.mapInPandas`.

    ```python
    >>> from functools import partial
    >>> from pyspark.sql import SparkSession
    >>> from saring.adapters.spark import extract_frames, schema
    >>> spark = SparkSession.builder.getOrCreate()
    >>> pages = spark.read.parquet("pages.parquet")  # columns: html, url, id
    >>> articles = pages.mapInPandas(partial(extract_frames, keep=["id"]), schema(pages.schema["id"]))
    >>> for row in articles.orderBy("id").collect():
    ...     print(row.id, row.verdict.kind, row.headline)
    1 article Pelabuhan Patimban Layani Kapal Kontainer Pertama dari Jepang
    2 empty None

    ```

    Args:
        frames: pandas DataFrames, as Spark gives them, with the columns that `saring.adapters.ray.extract_batch` knows.
        keep: columns that go on beside the record; give their fields to `schema`, in the same order.
        options: as for `saring.extract`.

    Returns:
        A frame for each, a row for each of its rows, in their order.

    Raises:
        OptionsError: a column to keep is not there, or has the name of one of the record's.
    """
    for frame in frames:
        yield records(table_of(frame), keep, options).to_pandas()


def schema(*kept: "StructField") -> "StructType":
    """What `extract_frames` gives: the columns of `saring.corpus.schema.RECORD_SCHEMA`, then those kept."""
    from pyspark.sql.pandas.types import from_arrow_schema
    from pyspark.sql.types import StructType

    return StructType([*from_arrow_schema(RECORD_SCHEMA).fields, *kept])
