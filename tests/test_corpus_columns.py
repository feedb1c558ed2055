"""Rows of shards as columns: what Arrow makes of the record as data, without that data."""

from datetime import date

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from records import FULL, articles

from saring.corpus.columns import Columns
from saring.corpus.rows import Place, row
from saring.corpus.schema import SHARD_SCHEMA
from saring.record import Article, Verdict

PLACE = Place("a.warc.gz", 7, None, "2021-08-25T05:16:00Z")
BARE = Article(verdict=Verdict("empty", "nothing"))


def as_data(row):
    """A row by way of the record as JSON-ready data."""
    plain = row.article.to_dict()
    if "evidence" in plain:
        plain["evidence"] = [{"field": name, **evidence} for name, evidence in plain["evidence"].items()]
    own = {name: getattr(row, name) for name in ("id", "outcome", "source", "offset", "row", "day", "domain")}
    work = {f"_{name}": getattr(row, name) for name in ("own", "key", "traits", "links", "size")}
    return {**own, **plain, **work}


def taken(columns, rows):
    for each in rows:
        columns.add(each)
    table = columns.take()
    table.validate(full=True)
    return table


@given(st.lists(articles, max_size=4))
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_columns_are_those_of_the_record_as_data(found):
    rows = [row(PLACE, "article", article) for article in found]
    assert taken(Columns(), rows).equals(pa.Table.from_pylist([as_data(each) for each in rows], schema=SHARD_SCHEMA))


@pytest.mark.parametrize("count", [1, 31, 32, 33, 70])
def test_what_was_taken_is_let_go_of(count):
    rows = [row(PLACE, "article", FULL if number % 3 else BARE) for number in range(count)]
    columns = Columns()
    first = taken(columns, rows)
    assert (first.num_rows, columns.rows) == (count, 0)
    assert first.equals(taken(columns, rows))
    assert columns.take().num_rows == 0


def test_a_page_without_a_body_is_known_to_have_none():
    [plain] = taken(Columns(), [row(PLACE, "otherContent", BARE)]).to_pylist()
    assert (plain["body"], plain["articleBody"], plain["wordCount"], plain["identifier"]) == ([], "", 0, None)
    assert (plain["author"], plain["evidence"], plain["publisher"], plain["day"]) == (None, None, None, date(2021, 8, 25))
