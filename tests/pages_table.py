"""A table of pages as others' pipelines bring them, and what must become of it: for the tests of the adapters."""

import textwrap
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

import saring
from saring.corpus.joined import record_of
from saring.corpus.schema import RECORD_SCHEMA

SAMPLES = Path(__file__).parents[1] / "samples"
URL = "https://kabar.example/patimban"
PAGE = (SAMPLES / "kabar-nusantara.html").read_bytes()
GIVEN = [PAGE, b"", b"%PDF-1.7 \x00 no page", None, b"\xed\xa0\x80 half a pair", b"<h1>" * 2000]
"""An article, and five that are none: each has its row."""
PAGES = pa.table({"id": range(1, len(GIVEN) + 1), "html": pa.array(GIVEN, pa.binary()), "url": [URL] * len(GIVEN)})


def write(path, rows=None):
    pq.write_table(PAGES.slice(0, rows), path)


def check(rows):
    """That rows, as `to_pylist` gives them, are those of the table, with every field of the article and a verdict for all."""
    rows = sorted(rows, key=lambda row: row["id"])
    assert [row["id"] for row in rows] == PAGES["id"].to_pylist()
    assert all(list(row) == [*RECORD_SCHEMA.names, "id"] for row in rows)
    assert_article(record_of(rows[0]))
    assert all(row["verdict"]["kind"] != "article" and row["verdict"]["reason"] for row in rows[1:])


def assert_article(record):
    """That a record is the article's; of its capture an adapter may know more than `extract` is told."""
    expected = saring.extract(PAGE, url=URL)
    assert record.body
    assert replace(record, capture=None) == replace(expected, capture=None)


def example(documented):
    """The Markdown of a docstring."""
    return textwrap.dedent("    " + documented.__doc__)
