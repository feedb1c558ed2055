"""A page that hangs, takes all memory or kills its process costs that page, and nothing else."""

import os
import sys
from dataclasses import replace
from pathlib import Path

import poisonous_worker
import pyarrow.parquet as pq
import pytest
from corpora import digest, packed, page, record, story

from saring.captures.boundaries import boundaries
from saring.cli.corpus import _LEAST
from saring.corpus import deaths, limits, supervisor
from saring.corpus.build import BuildOptions, build
from saring.corpus.check import check
from saring.corpus.limits import Limits
from saring.corpus.scratch import tables_of
from saring.errors import DatasetError

pytestmark = pytest.mark.slow

WORKER = (sys.executable, str(Path(__file__).parent / "poisonous_worker.py"))


@pytest.fixture(autouse=True)
def our_saring(monkeypatch):
    """Workers are started from a script, whose folder is what they look for modules in."""
    root = str(Path(__file__).parents[1])
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([root, os.environ.get("PYTHONPATH", "")]))


def crawl_with(path, poisons):
    """Twelve pages, some of them with poison; the archive's path."""
    pages = [page(number, foot=f"<!-- poison:{poisons.get(number, '')} -->") for number in range(12)]
    path.write_bytes(packed([record(f"http://kabar.co.id/{number}", html) for number, html in enumerate(pages)]))
    return path


def options(**limits):
    return BuildOptions(workers=2, worker=WORKER, limits=Limits(**{"seconds": 1.0, **limits}))


def left_out(folder, manifest):
    rows = pq.read_table(folder / manifest.left_out.path).to_pylist()
    return {row["url"].rpartition("/")[2]: (row["outcome"], row["reason"]) for row in rows}


def test_every_poison_costs_its_page(tmp_path, capfd):
    poisons = {1: "busy", 3: "memory", 5: "fault", 8: "leave", 9: "noise"}
    manifest = build([crawl_with(tmp_path / "x.warc.gz", poisons)], tmp_path / "set", options=options())
    assert manifest.outcomes == {"article": 8, "crashed": 3, "timedOut": 1}
    assert left_out(tmp_path / "set", manifest) == {
        "1": ("timedOut", "it took more than 1 s"),
        "3": ("crashed", "it took more than 2,048 MB of memory"),
        "5": ("crashed", "it ended its process by SIGSEGV"),
        "8": ("crashed", "it ended its process with exit code 5"),
    }
    assert list(check(tmp_path / "set")) == []
    assert capfd.readouterr() == ("", "")


def test_a_page_that_waits_for_ever(tmp_path, monkeypatch):
    monkeypatch.setattr(supervisor, "PATIENCE", 3)  # not ten: the test waits twice
    manifest = build([crawl_with(tmp_path / "x.warc.gz", {4: "asleep"})], tmp_path / "set", options=options(seconds=1))
    assert left_out(tmp_path / "set", manifest) == {"4": ("timedOut", "it took more than 1 s")}
    assert manifest.outcomes == {"article": 11, "timedOut": 1}


def test_a_worker_that_somebody_killed_costs_nothing(tmp_path, monkeypatch):
    monkeypatch.setenv("POISON_ONCE", str(tmp_path / "once"))
    crawl_with(tmp_path / "x.warc.gz", {7: "once"})
    manifest = build([tmp_path / "x.warc.gz"], tmp_path / "set", options=options())
    assert (tmp_path / "once").exists()
    assert manifest.outcomes == {"article": 12}
    build([tmp_path / "x.warc.gz"], tmp_path / "undisturbed")
    assert digest(tmp_path / "set") == digest(tmp_path / "undisturbed")


@pytest.mark.parametrize(("size", "tries"), [(1, 5), (1 << 20, 2)])
def test_a_record_that_cannot_be_read_costs_that_record(tmp_path, monkeypatch, size, tries):
    assert deaths._TRIES == 5
    monkeypatch.setattr(deaths, "_TRIES", tries)
    path = crawl_with(tmp_path / "x.warc.gz", {5: "reading"})
    place = list(boundaries(str(path), 1))[4]
    manifest = build([path], tmp_path / "set", options=replace(options(), shard=size))
    told = (
        f"x.warc.gz from byte {place:,}: workers ended {tries} times between pages (it ended its process with exit code 4; it said nothing)"
    )
    assert manifest.problems == (f"{tmp_path}/{told}",)
    assert manifest.outcomes == {"article": 11}
    assert list(check(tmp_path / "set")) == []


def test_a_record_over_which_the_reader_comes_to_no_end_at_the_beginning_of_a_part(tmp_path, monkeypatch):
    monkeypatch.setattr(deaths, "_TRIES", 2)
    monkeypatch.setattr(limits, "_READING", poisonous_worker.READING)
    path = crawl_with(tmp_path / "x.warc.gz", {6: "endless"})
    manifest = build([path], tmp_path / "set", options=replace(options(), shard=1))
    assert manifest.outcomes == {"article": 11}
    [problem] = manifest.problems
    assert problem.endswith("workers ended 2 times between pages (it took more than 2 s; it said nothing)")


def test_a_record_that_cannot_be_read_at_the_very_beginning(tmp_path, monkeypatch):
    monkeypatch.setattr(deaths, "_TRIES", 2)
    manifest = build([crawl_with(tmp_path / "x.warc.gz", {0: "reading", 1: "reading"})], tmp_path / "set", options=options())
    assert manifest.outcomes == {"article": 10}
    assert len(manifest.problems) == 2


def test_behind_many_records_that_cannot_be_read_nothing_is_read_in_whatever_order(tmp_path, monkeypatch):
    monkeypatch.setattr(deaths, "MOST_DEADLY", 2)
    monkeypatch.setattr(deaths, "_TRIES", 2)
    path = crawl_with(tmp_path / "x.warc.gz", {2: "reading", 5: "reading", 6: "reading", 11: "reading"})
    place = list(boundaries(str(path), 1))[4]
    made = set()
    for size, workers in ((1, 1), (1 << 20, 2)):
        to = tmp_path / f"set-{size}-{workers}"
        manifest = build([path], to, options=replace(options(), shard=size, workers=workers))
        assert manifest.outcomes == {"article": 4}
        [_, second, rest] = manifest.problems
        assert f" from byte {place:,}: workers ended" in second
        assert f" behind byte {place:,}: not read, for 2 records up to there end the process" in rest
        assert list(check(to)) == []
        made.add(digest(to))
    assert len(made) == 1
    mended = build([path], to, options=BuildOptions(workers=2))
    assert mended.problems == ()
    assert mended.outcomes == {"article": 12}


def test_an_input_that_cannot_be_read_without_ending_the_process(tmp_path, monkeypatch):
    monkeypatch.setattr(deaths, "_TRIES", 2)  # five are waited for above
    good, bad = crawl_with(tmp_path / "a.warc.gz", {}), crawl_with(tmp_path / "unreadable.warc.gz", {})
    bad.write_bytes(bad.read_bytes()[: list(boundaries(str(bad), 1))[4]])
    manifest = build([good, bad], tmp_path / "set", options=BuildOptions(workers=2, worker=WORKER))
    assert manifest.outcomes == {"article": 12}
    assert manifest.problems
    assert all("unreadable.warc.gz" in problem and "exit code 3" in problem for problem in manifest.problems)
    assert list(check(tmp_path / "set")) == []
    # What was given up is tried again another time: the input may have been mended, or the machine.
    mended = build([good, bad], tmp_path / "set", options=BuildOptions(workers=2))
    assert mended.problems == ()
    assert mended.outcomes["article"] + mended.outcomes.get("duplicateCapture", 0) == 17


def test_an_installation_that_does_not_work_is_not_the_inputs_fault(tmp_path):
    crawl_with(tmp_path / "x.warc.gz", {})
    broken = BuildOptions(workers=1, worker=(sys.executable, "-c", "import no_such_module"))
    with pytest.raises(DatasetError, match=r"No module named 'no_such_module'.*run the same command again"):
        build([tmp_path / "x.warc.gz"], tmp_path / "set", options=broken)


def test_little_memory_is_enough_for_pages_and_for_books(tmp_path):
    pages = [page(number) for number in range(40)] + [page(number, paragraphs=story(number, 1500)) for number in range(40, 60)]
    path = tmp_path / "x.warc.gz"
    path.write_bytes(packed([record(f"http://kabar.co.id/{number}", html) for number, html in enumerate(pages)]))
    little = BuildOptions(workers=1, limits=Limits(memory=_LEAST["memory"] << 20))
    assert build([path], tmp_path / "set", options=little).outcomes == {"article": 60}


def test_few_books_are_held_at_a_time(tmp_path):
    path = tmp_path / "x.warc.gz"
    path.write_bytes(packed([record(f"http://kabar.co.id/{number}", page(number, paragraphs=story(number, 3000))) for number in range(9)]))
    build([path], tmp_path / "set", options=BuildOptions(workers=1))
    [rows] = [each for each in (tmp_path / "set" / "shards").glob("*.parquet") if "left" not in each.name]
    assert pq.ParquetFile(rows).num_row_groups > 1
    assert [first for first, _ in tables_of(rows, ["id"])][-1] > 0
