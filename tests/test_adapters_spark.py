"""Spark in a real local session."""

import os
import shutil
import sys
from functools import partial

import pytest
from examples import run_python
from pages_table import PAGES, check, example, write

from saring.adapters.spark import extract_frames, schema

pyspark = pytest.importorskip("pyspark", reason="Spark is not installed: it belongs to the extra `spark`, 490 MB")
if shutil.which("java") is None:
    pytest.skip("Spark needs Java, and there is none", allow_module_level=True)
pytestmark = pytest.mark.filterwarnings("default")  # of libraries that are not saring's


@pytest.fixture(scope="module")
def spark():
    from pyspark.sql import SparkSession

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # else whichever python3 is found first
    settings = {"spark.ui.enabled": "false", "spark.driver.bindAddress": "127.0.0.1", "spark.driver.host": "127.0.0.1"}
    session = SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
    yield session
    session.stop()


def test_pages_become_records(spark, tmp_path):
    write(tmp_path / "pages.parquet")
    pages = spark.read.parquet(str(tmp_path / "pages.parquet")).repartition(2)
    articles = pages.mapInPandas(partial(extract_frames, keep=["id"]), schema(pages.schema["id"]))
    check([row.asDict(recursive=True) for row in articles.collect()])


def test_records_go_through_parquet(spark, tmp_path):
    write(tmp_path / "pages.parquet")
    spark.read.parquet(str(tmp_path / "pages.parquet")).mapInPandas(extract_frames, schema()).write.parquet(str(tmp_path / "articles"))
    kinds = spark.read.parquet(str(tmp_path / "articles")).groupBy("verdict.kind").count().collect()
    assert sum(row["count"] for row in kinds) == PAGES.num_rows
    assert {row["kind"]: row["count"] for row in kinds}["article"] == 1


def test_the_example(spark, tmp_path):
    path = tmp_path / "pages.parquet"  # not relative: workers were started elsewhere
    write(path, 2)
    results, said = run_python(example(extract_frames).replace("pages.parquet", str(path)), "extract_frames")
    assert (results.failed, said) == (0, "")
    assert results.attempted
