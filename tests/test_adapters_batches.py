"""What Ray Data and Spark share: any kind of batch becomes a table, any row becomes a record."""

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from pages_table import PAGES, check

from saring import Options, OptionsError
from saring.adapters.batches import records, table_of


def numpy_batch():
    return {name: np.array(PAGES[name].to_pylist(), dtype=object) for name in PAGES.column_names}


def pandas_batch():
    return pytest.importorskip("pandas", reason="pandas is not installed").DataFrame(PAGES.to_pydict())


@pytest.mark.parametrize("batch", [lambda: PAGES, numpy_batch, pandas_batch], ids=["pyarrow", "numpy", "pandas"])
def test_every_kind_of_batch(batch):
    check(records(table_of(batch()), ["id"], None).to_pylist())


def test_a_batch_with_tensors():
    pages = {"html": np.array(["<p>Kapal tiba.", None], dtype=object), "vector": np.array([[1.0, 2.0], [3.0, 4.0]])}
    assert records(table_of(pages), ["vector"], None)["vector"].to_pylist() == [[1.0, 2.0], [3.0, 4.0]]


def test_options_reach_the_engine():
    with_evidence, without = (records(PAGES.slice(0, 1), [], options)["evidence"][0].as_py() for options in (None, Options(evidence=False)))
    assert with_evidence
    assert not without


def test_no_rows_are_no_rows():
    assert records(PAGES.slice(0, 0), ["id"], None).num_rows == 0


def test_other_names_of_the_page():
    pages = pa.table({"text": ["BANDA NEIRA - Nelayan kembali melaut."], "link": ["https://kabar.example/a"]})
    [record] = records(pages, [], None).to_pylist()
    assert record["capture"]["kind"] == "text"
    assert record["url"] == "https://kabar.example/a"


@pytest.mark.parametrize("keep", ["url", "nowhere"])
def test_what_cannot_be_kept(keep):
    with pytest.raises(OptionsError, match=f"keep='{keep}'"):
        records(PAGES, [keep], None)


def broken(text):
    """A column with bytes that are no UTF-8, as other languages write halves of surrogate pairs."""
    data = text.encode("utf-8", "surrogatepass")
    offsets = pa.py_buffer(np.array([0, len(data)], dtype=np.int32).tobytes())
    return pa.table({"html": pa.Array.from_buffers(pa.string(), 1, [None, offsets, pa.py_buffer(data)])})


STORY = "Kapal \ud83d\ude00 itu \udc00 tiba di pelabuhan pagi ini. " * 8
HALVES = f"<article><h1>Kapal \ud800 tiba</h1><p>{STORY}</p></article>"


@pytest.mark.parametrize(
    "batch",
    [
        {"html": np.array([HALVES])},
        {"html": np.array([HALVES], dtype=object)},
        pd.DataFrame({"html": pd.Series([HALVES], dtype=object), "row": [7]}),
        broken(HALVES),
    ],
    ids=["text", "objects", "pandas", "Arrow"],
)
def test_halves_of_surrogate_pairs_are_no_error(batch):
    (found,) = records(table_of(batch), (), None).to_pylist()
    assert found["headline"] == "Kapal \ufffd tiba"
    assert found["articleBody"].startswith("Kapal \U0001f600 itu \ufffd tiba")


def test_text_that_is_no_utf_8_is_no_error():
    data = b"<article><h1>Kapal \xff tiba</h1></article>"
    offsets = pa.py_buffer(np.array([0, len(data)], dtype=np.int32).tobytes())
    table = pa.table({"html": pa.Array.from_buffers(pa.string(), 1, [None, offsets, pa.py_buffer(data)])})
    assert records(table, (), None)["headline"].to_pylist() == ["Kapal \ufffd tiba"]


def test_other_columns_stay_what_they_are_beside_halves_of_surrogate_pairs():
    batch = pd.DataFrame(
        {
            "html": pd.Series([HALVES, None], dtype=object),
            "row": pd.array([9007199254740993, None], dtype="Int64"),
            "kind": pd.Categorical(["a", "b"]),
            "tags": pd.Series([["x\ud800"], ["y"]], dtype=object),
        }
    )
    table = table_of(batch)
    assert table["row"].to_pylist() == [9007199254740993, None]
    assert pa.types.is_dictionary(table["kind"].type)
    assert table["tags"].to_pylist() == [["x\ufffd"], ["y"]]
    assert records(table, ["row"], None)["row"].to_pylist() == [9007199254740993, None]


def test_of_columns_with_one_name_the_last_counts():
    pages = pa.table(
        [pa.array(["<h1>Kapal tiba"]), pa.array(["https://a.example/1"]), pa.array(["https://a.example/2"])], ["html", "url", "url"]
    )
    assert records(pages, [], None)["url"].to_pylist() == ["https://a.example/2"]
