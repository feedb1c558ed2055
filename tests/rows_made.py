"""Shards of a dataset made without pages, for the tests of what follows extraction."""

import hashlib
from collections import Counter
from datetime import UTC, datetime, timedelta

import pyarrow as pa
import pyarrow.parquet as pq

from saring.corpus.finish import SHARDS, FinishOptions, finish
from saring.corpus.rows import Place, row
from saring.corpus.schema import LEFT_OUT, SHARD_SCHEMA
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


def shard(folder, name, rows):
    """Write a shard of these rows; its report."""
    (folder / SHARDS).mkdir(parents=True, exist_ok=True)
    files = {}
    for key, ending, table in (
        ("rows", "", pa.Table.from_pylist(rows, schema=SHARD_SCHEMA)),
        ("left", ".left", LEFT_OUT.empty_table()),
    ):
        path = folder / SHARDS / f"{name}{ending}.parquet"
        pq.write_table(table, path)
        data = path.read_bytes()
        files[key] = {"file": path.name, "rows": table.num_rows, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    outcomes = dict(Counter(each["outcome"] for each in rows))
    return {"shard": name, **files, "captures": len(rows), "outcomes": outcomes, "skipped": {}}


def finished(folder, shards, **options):
    """The manifest of a dataset of shards, which are rows by name."""
    reports = [shard(folder, name, rows) for name, rows in sorted(shards.items())]
    return finish(folder, reports, {}, FinishOptions(**{"file": 40_000, "memory": 1 << 20, **options}), lambda _: None)
