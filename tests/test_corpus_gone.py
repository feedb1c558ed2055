"""Inputs that are not there any more: what was read of them stays in the dataset."""

from dataclasses import replace

import pytest
from corpora import crawl, digest, page

from saring.corpus.build import BuildOptions, build
from saring.corpus.check import check
from saring.errors import CaptureError, DatasetError

ONE = BuildOptions(workers=1)


def test_an_input_that_is_gone_stays_in_the_dataset(tmp_path):
    gone, other = crawl(tmp_path / "x.warc.gz", 4), crawl(tmp_path / "y.warc.gz", 4, first=9)
    both = build([gone, other], tmp_path / "set", options=replace(ONE, shard=1 << 12))
    there = gone.read_bytes()
    gone.unlink()
    # A file of the dataset is made of what was read, for which no input is needed.
    changed = tmp_path / "set" / both.files[0].path
    changed.write_bytes(changed.read_bytes()[:-1])
    [line] = check(tmp_path / "set")
    assert line.endswith("remove it, and run the same build again")
    changed.unlink()
    assert build([gone, other], tmp_path / "set", options=ONE) == both
    # What was read is damaged, too.
    for shard in (tmp_path / "set" / "shards").glob("*.parquet"):
        shard.write_bytes(b"")
    with pytest.raises(DatasetError, match=r"x\.warc\.gz is not there any more, .*: put it back, and run the same command again"):
        build([gone, other], tmp_path / "set", options=ONE)
    gone.write_bytes(there)
    assert build([gone, other], tmp_path / "set", options=ONE) == both
    with pytest.raises(CaptureError, match="no such file or folder"):
        build([tmp_path / "never"], tmp_path / "set", options=ONE)


def test_what_is_gone_is_not_lost_because_of_a_changed_file_beside_it(tmp_path):
    pages = [tmp_path / f"{number}.html" for number in range(3)]
    for number, path in enumerate(pages):
        path.write_text(page(number))
    build(pages, tmp_path / "set", options=ONE)
    before = digest(tmp_path / "set")
    there = pages[0].read_text()
    pages[0].unlink()
    pages[1].write_text(page(9))
    with pytest.raises(DatasetError, match=r"0\.html is not there any more, .* with .*1\.html, which was changed: put it back"):
        build(pages, tmp_path / "set", options=BuildOptions(workers=1, refresh=True))
    assert digest(tmp_path / "set") == before
    pages[0].write_text(there)
    build(pages, tmp_path / "set", options=BuildOptions(workers=1, refresh=True))
    build(pages, tmp_path / "anew", options=ONE)
    assert digest(tmp_path / "set") == digest(tmp_path / "anew")


def test_a_folder_that_is_emptied_or_gone_stays_in_the_dataset(tmp_path):
    (tmp_path / "new").mkdir()
    crawl(tmp_path / "new" / "x.warc.gz", 2)
    made = build([tmp_path / "new"], tmp_path / "set", options=ONE)
    (tmp_path / "new" / "x.warc.gz").unlink()
    assert build([tmp_path / "new"], tmp_path / "set", options=ONE) == made
    (tmp_path / "new").rmdir()
    assert build([tmp_path / "new"], tmp_path / "set", options=ONE) == made
    with pytest.raises(CaptureError, match="no such file or folder"):
        build([tmp_path / "ne"], tmp_path / "set", options=ONE)
    (tmp_path / "ne").mkdir()
    with pytest.raises(CaptureError, match="a folder without pages"):
        build([tmp_path / "ne"], tmp_path / "set", options=ONE)


def test_a_link_that_is_gone_is_like_a_file_that_is(tmp_path):
    link = tmp_path / "link.warc.gz"
    link.symlink_to(crawl(tmp_path / "x.warc.gz", 2))
    made = build([link], tmp_path / "set", options=ONE)
    link.unlink()
    assert build([link], tmp_path / "set", options=ONE) == made
    for shard in (tmp_path / "set" / "shards").glob("*.parquet"):
        shard.write_bytes(b"")
    with pytest.raises(DatasetError, match=r"link\.warc\.gz is not there any more"):
        build([link], tmp_path / "set", options=ONE)
    link.symlink_to(tmp_path / "x.warc.gz")
    assert build([link], tmp_path / "set", options=ONE) == made
