"""Shards of a dataset made without pages, for the tests of what follows extraction."""

import hashlib
from collections import Counter
from datetime import UTC, datetime, timedelta

import pyarrow as pa
import pyarrow.parquet as pq

from saring.corpus.columns import Columns
from saring.corpus.finish import SHARDS, FinishOptions, finish
from saring.corpus.rows import Place, row
from saring.corpus.schema import LEFT_OUT
from saring.record import Article, Block, Organization, Pagination, Verdict

START = datetime(2021, 8, 20, 8, tzinfo=UTC)


def article(number, text, *, day=0, site="kabar.example", captured=None, source="x.warc.gz", next=None, agency=None):
    """A row of an article of so many days after the start, captured so many days after it."""
    url = f"https://{site}/berita/{number}"
    record = Article(
        headline=f"Judul {text[:20]}",
        body=tuple([Block("paragraph", part) for part in text.split("\n")]),
        url=url,
        verdict=Verdict("article", "made"),
        date_published=(START + timedelta(days=day)).isoformat(),
        source_organization=(Organization(agency),) if agency else (),
        pagination=Pagination(next=f"https://{site}/berita/{next}") if next else None,
    )
    date = (START + timedelta(days=day + 1 if captured is None else captured)).isoformat()
    return row(Place(source, 0, None, date), "article", record)


def table_of(rows):
    """The rows as a shard has them."""
    columns = Columns()
    for made in rows:
        columns.add(made)
    return columns.take()


def shard(folder, name, rows):
    """Write a shard of these rows, which are a table or a list; its report."""
    (folder / SHARDS).mkdir(parents=True, exist_ok=True)
    table = rows if isinstance(rows, pa.Table) else table_of(rows)
    files = {}
    for key, ending, some in (
        ("rows", "", table),
        ("left", ".left", LEFT_OUT.empty_table()),
    ):
        path = folder / SHARDS / f"{name}{ending}.parquet"
        pq.write_table(some, path)
        data = path.read_bytes()
        files[key] = {"file": path.name, "rows": some.num_rows, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    outcomes = dict(Counter(table["outcome"].to_pylist()))
    return {"shard": name, **files, "captures": table.num_rows, "outcomes": outcomes, "skipped": {}}


def finished(folder, shards, **options):
    """The manifest of a dataset of shards, which are rows by name."""
    (folder / SHARDS).mkdir(parents=True, exist_ok=True)  # of no shards as well
    reports = [shard(folder, name, rows) for name, rows in sorted(shards.items())]
    return finished_of(folder, reports, **options)


def finished_of(folder, reports, **options):
    """The manifest of a dataset of shards that are there."""
    return finish(folder, reports, {}, FinishOptions(**{"file": 20_000, "memory": 1 << 20, **options}), lambda _: None)
