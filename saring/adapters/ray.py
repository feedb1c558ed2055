"""Ray Data: a function for `Dataset.map_batches`."""

from collections.abc import Sequence
from typing import Any

import pyarrow as pa

from saring.adapters.batches import records, table_of
from saring.options import Options


def extract_batch(batch: Any, *, keep: Sequence[str] = (), options: Options | None = None) -> pa.Table:
    """The records of a batch of pages, a row each, for `ray.data.Dataset.map_batches`.

    ```python
    >>> import ray
    >>> from saring.adapters.ray import extract_batch
    >>> pages = ray.data.read_parquet("pages.parquet")  # columns: html, url, id
    >>> articles = pages.map_batches(extract_batch, batch_format="pyarrow", batch_size=64, fn_kwargs={"keep": ["id"]})
    >>> for row in articles.sort("id").take_all():
    ...     print(row["id"], row["verdict"]["kind"], row["headline"])
    1 article Pelabuhan Patimban Layani Kapal Kontainer Pertama dari Jepang
    2 empty None

    ```

    Args:
        batch: in any of Ray's formats; "pyarrow" copies least. Pages are in `html` (bytes in any encoding, or text), `html_b64`,
            `content` or `text` (a plain-text capture), addresses in `url`, times of capture in `date`, encodings in `charset`.
        keep: columns of the batch that go on beside the record.
        options: as for `saring.extract`.

    Returns:
        A row for each of the batch, in its order: the columns of `saring.corpus.schema.RECORD_SCHEMA`, then those kept.

    Raises:
        OptionsError: a column to keep is not there, or has the name of one of the record's.
    """
    return records(table_of(batch), keep, options)
