"""datatrove's own executor, over an archive."""

import gzip
import json
import shutil
import sys

import pytest
from examples import run_python
from pages_table import PAGE, SAMPLES, URL, assert_article, example

from saring.corpus.joined import record_of
from saring.corpus.schema import RECORD_SCHEMA

pytest.importorskip("datatrove", reason="datatrove is not installed: it belongs to the extra `datatrove`")

from datatrove.data import Document
from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.filters import LambdaFilter
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter, ParquetWriter

from saring.adapters.datatrove import Saring

pytestmark = pytest.mark.filterwarnings("default")  # of libraries that are not saring's

PAGES = {
    "article": PAGE.decode(),
    "nothing": "",
    "half": "\ud800",
    "data": "%PDF-1.7 \x00",
    "listing": "<ul>" + "<li><a href=/a>Eine Zeile</a>" * 40,
}


def run(folder, *steps):
    LocalPipelineExecutor(list(steps), logging_dir=str(folder / "logs"), tasks=1, workers=1).run()


def written(folder):
    return [json.loads(line) for path in sorted(folder.glob("*.jsonl.gz")) for line in gzip.open(path, "rt")]


def documents():
    return [Document(text, id, metadata={"url": URL, "crawl": "a"}) for id, text in PAGES.items()]


def test_a_pipeline_over_json_lines(tmp_path):
    (tmp_path / "pages").mkdir()
    rows = [json.dumps({"id": id, "text": text, "metadata": {"url": URL, "crawl": "a"}}) for id, text in PAGES.items()]
    (tmp_path / "pages" / "0.jsonl").write_text("\n".join(rows))
    run(tmp_path, JsonlReader(str(tmp_path / "pages")), Saring(timeout=60), JsonlWriter(str(tmp_path / "out")))
    found = {row["id"]: row for row in written(tmp_path / "out")}
    article = found["article"]
    assert article["metadata"]["crawl"] == "a"
    assert_article(record_of(article["metadata"]))
    assert article["text"] == record_of(article["metadata"]).text
    assert not found.keys() & {"nothing", "data"}


def test_verdicts_choose(tmp_path):
    articles = LambdaFilter(lambda document: document.metadata["verdict"]["kind"] == "article")
    run(tmp_path, documents(), Saring(timeout=60), articles, JsonlWriter(str(tmp_path / "out")))
    assert [row["id"] for row in written(tmp_path / "out")] == ["article"]


def test_parquet_with_the_schema_of_records(tmp_path):
    pa = pytest.importorskip("pyarrow")
    schema = pa.schema([("text", pa.string()), ("id", pa.string()), *RECORD_SCHEMA])
    writer = ParquetWriter(str(tmp_path / "out"), expand_metadata=True, schema=schema, batch_size=1)
    run(tmp_path, documents(), Saring(timeout=60), writer)
    rows = pa.parquet.read_table(tmp_path / "out").to_pylist()
    assert_article(record_of(next(row for row in rows if row["id"] == "article")))


def test_a_page_that_ends_its_process_costs_that_page(tmp_path, monkeypatch):
    step = Saring(timeout=60)
    read = step.extract
    monkeypatch.setattr(step, "extract", lambda text: sys.exit(1) if "Eine Zeile" in text else read(text))
    run(tmp_path, documents(), step, JsonlWriter(str(tmp_path / "out")))
    assert [row["id"] for row in written(tmp_path / "out")] == ["article"]


def test_the_example(tmp_path, monkeypatch):
    try:
        import magic  # noqa: F401
    except ImportError:
        pytest.skip("datatrove reads WARC with libmagic, a library of the system, which is not installed")
    shutil.copytree(SAMPLES, tmp_path / "samples")
    monkeypatch.chdir(tmp_path)
    results, said = run_python(example(Saring), "Saring")
    assert (results.failed, said) == (0, "")
    rows = written(tmp_path / "out")
    assert [row["metadata"]["verdict"]["kind"] for row in rows] == ["article", "article"]
    assert "Ferry crews" in rows[0]["metadata"]["headline"]
