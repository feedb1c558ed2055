"""Ray Data on a real local cluster."""

import pytest
from examples import run_python
from pages_table import PAGES, check, example, write

from saring.adapters.ray import extract_batch

ray = pytest.importorskip("ray", reason="Ray is not installed: it belongs to the extra `ray`, 250 MB")
pytestmark = pytest.mark.filterwarnings("default")  # of libraries that are not saring's


@pytest.fixture(scope="module", autouse=True)
def cluster():
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    yield
    ray.shutdown()


@pytest.mark.parametrize("batch_format", ["pyarrow", "pandas", "numpy"])
def test_pages_become_records(batch_format):
    pages = ray.data.from_arrow(PAGES)
    articles = pages.map_batches(extract_batch, batch_format=batch_format, batch_size=4, fn_kwargs={"keep": ["id"]})
    check([row for table in articles.iter_batches(batch_format="pyarrow") for row in table.to_pylist()])


def test_the_example(tmp_path):
    path = tmp_path / "pages.parquet"  # not relative: workers were started elsewhere
    write(path, 2)
    results, said = run_python(example(extract_batch).replace("pages.parquet", str(path)), "extract_batch")
    assert (results.failed, said) == (0, "")
    assert results.attempted
