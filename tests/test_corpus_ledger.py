"""The ledger: what is no ledger is told of, and parts of a file that do not meet are cut anew."""

import pytest
from corpora import crawl

from saring.corpus.build import build, dry_run
from saring.corpus.inputs import InputFile
from saring.corpus.ledger import Ledger
from saring.corpus.shards import Shard
from saring.errors import DatasetError


@pytest.mark.parametrize("asked", [build, dry_run])
def test_a_file_that_is_no_ledger(tmp_path, asked):
    (tmp_path / "set").mkdir()
    (tmp_path / "set" / "ledger.sqlite").write_bytes(b"something else")
    with pytest.raises(DatasetError, match=r"ledger.sqlite: file is not a database: remove the folder, and build it again"):
        asked([crawl(tmp_path / "x.warc.gz", 1)], tmp_path / "set")


@pytest.mark.parametrize("asked", [build, dry_run])
def test_a_ledger_that_cannot_be_opened(tmp_path, asked):
    (tmp_path / "set" / "ledger.sqlite").mkdir(parents=True)
    with pytest.raises(DatasetError, match=r"set cannot be written \(unable to open database file\)"):
        asked([crawl(tmp_path / "x.warc.gz", 1)], tmp_path / "set")


def mended(folder, parts):
    """The parts of a file of 400 bytes after it was mended, which have failed or done with the next one beginning where it says."""
    shards = [Shard(("x.warc",), start, end, (end or 400) - start) for start, end, _ in parts]
    with Ledger(folder) as ledger:
        ledger.add([InputFile("x.warc", 400, 0)], shards)
        for shard, (_, _, following) in zip(shards, parts, strict=True):
            ledger.done({"shard": shard.id, **({"problem": "no more"} if following == "failed" else {"rows": {}, "next": following})})
        is_open = ledger.mend()
        assert is_open == bool(ledger.open_shards())
        there = [shard for shard, _ in ledger.shards_of(InputFile("x.warc", 400, 0))]
        assert all(shard.size == (shard.end or 400) - shard.start for shard in there)
        return [(shard.start, shard.end) for shard in there], [(shard.start, shard.end) for shard in ledger.open_shards()]


def test_a_part_that_failed_ends_where_it_was_to_end(tmp_path):
    parts = [(0, 100, 100), (100, 200, "failed"), (200, 300, "failed"), (300, None, None)]
    assert mended(tmp_path, parts) == ([(0, 100), (100, 200), (200, 300), (300, None)], [])


def test_a_part_that_failed_within_the_one_before_is_no_more(tmp_path):
    parts = [(0, 100, 200), (100, 200, "failed"), (200, 300, 300), (300, None, None)]
    assert mended(tmp_path, parts) == ([(0, 100), (200, 300), (300, None)], [])


def test_of_a_part_that_failed_what_is_behind_the_one_before_is_done_again(tmp_path):
    parts = [(0, 100, 150), (100, 200, "failed"), (200, None, None)]
    assert mended(tmp_path, parts) == ([(0, 100), (150, 200), (200, None)], [(150, 200)])


def test_behind_the_last_record_nothing_is_left(tmp_path):
    parts = [(0, 100, None), (100, 200, "failed"), (200, None, None)]
    assert mended(tmp_path, parts) == ([(0, 100)], [])
