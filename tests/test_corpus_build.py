"""Building a dataset: resuming, adding, what changed, what must not mix, and what the disk refuses."""

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from corpora import crawl, digest, packed, page, record

import saring
from saring.corpus import shard as shard_module
from saring.corpus.build import BuildOptions, build
from saring.corpus.check import check
from saring.corpus.finish import FinishOptions
from saring.corpus.inputs import look_at
from saring.corpus.joined import record_of
from saring.corpus.ledger import Ledger
from saring.corpus.outcomes import OUTCOMES
from saring.corpus.schema import SCHEMA
from saring.corpus.shard import READING, Job, run_shard
from saring.corpus.shards import Shard
from saring.errors import CaptureError, DatasetError
from saring.options import Options

pytestmark = pytest.mark.slow

SAMPLES = Path(__file__).parents[1] / "samples"
ONE = BuildOptions(workers=1)


def command(*arguments, **settings):
    return subprocess.run(
        [sys.executable, "-m", "saring", "corpus", *map(str, arguments)], capture_output=True, text=True, check=False, **settings
    )


def rows(folder, manifest):
    return [row for file in manifest.files for row in pq.read_table(folder / file.path, partitioning=None).to_pylist()]


def test_every_capture_is_in_it_once(tmp_path):
    manifest = build([SAMPLES], tmp_path / "set", options=ONE)
    captures = [capture for path in sorted(SAMPLES.iterdir()) for capture in saring.read_captures(path)]
    assert manifest.captures == len(captures) == sum(manifest.outcomes.values())
    assert manifest.outcomes.keys() <= OUTCOMES.keys()
    expected = [saring.extract(c.data, url=c.url) for c in captures if not c.problem and (c.status or 200) == 200]
    found = {row["identifier"]: row for row in rows(tmp_path / "set", manifest)}
    assert found.keys() == {article.identifier for article in expected if article.body}
    assert list(check(tmp_path / "set")) == []


def test_a_row_gives_the_record_back(tmp_path):
    manifest = build([SAMPLES], tmp_path / "set", options=ONE)
    captures = {(c.source, c.offset): c for path in SAMPLES.iterdir() for c in saring.read_captures(path)}
    for row in rows(tmp_path / "set", manifest):
        [article] = saring.extract_many([captures[row["source"], row["offset"]]], workers=1)
        assert record_of(row) == article


def test_files_have_the_schema_and_are_sorted(tmp_path):
    manifest = build([crawl(tmp_path / "x.warc.gz", 30)], tmp_path / "set", options=ONE)
    for file in manifest.files:
        table = pq.read_table(tmp_path / "set" / file.path, partitioning=None)
        assert table.schema.equals(SCHEMA)
        assert table.schema.metadata[b"saring.schema"]
        days = table.column("day").to_pylist()
        assert days == sorted(days)
        assert {f"month={day:%Y-%m}" for day in days} == {Path(file.path).parent.name}


def test_one_dataset_by_many_ways(tmp_path):
    first, second = crawl(tmp_path / "a.warc.gz", 20), crawl(tmp_path / "b.warc.gz", 20, first=15)
    (tmp_path / "pages").mkdir()
    for number in range(5):
        (tmp_path / "pages" / f"{number}.html").write_text(page(100 + number))
    inputs = [first, second, tmp_path / "pages"]
    build(inputs, tmp_path / "at-once", options=BuildOptions(workers=2))
    build(inputs[::-1], tmp_path / "reversed", options=BuildOptions(workers=1, shard=8000))
    for some in inputs:
        build([some], tmp_path / "added", options=BuildOptions(workers=2, shard=20_000))
    assert digest(tmp_path / "at-once") == digest(tmp_path / "reversed") == digest(tmp_path / "added")
    (tmp_path / "pages" / "3b.html").write_text(page(200))
    build([tmp_path / "pages"], tmp_path / "added", options=ONE)
    build(inputs, tmp_path / "at-once-again", options=ONE)
    assert digest(tmp_path / "at-once-again") == digest(tmp_path / "added") != digest(tmp_path / "at-once")


def test_large_months_are_several_files(tmp_path):
    sites = [crawl(tmp_path / f"{n}.warc.gz", 12, first=12 * n, site=f"portal{n}.com") for n in range(6)]
    small = FinishOptions(file=30_000, memory=200_000)
    manifest = build(sites, tmp_path / "set", options=BuildOptions(workers=2, finish=small))
    assert len(manifest.files) > 2
    of_domain = {}
    for file in manifest.files:
        for row in pq.read_table(tmp_path / "set" / file.path, columns=["domain", "day"], partitioning=None).to_pylist():
            of_domain.setdefault((row["domain"], f"{row['day']:%Y-%m}"), set()).add(file.path)
    assert all(len(files) == 1 for files in of_domain.values()), "a portal's month is in one file"
    assert list(check(tmp_path / "set")) == []
    again = build(sites[::-1], tmp_path / "other", options=BuildOptions(workers=1, finish=FinishOptions(file=30_000)))
    assert again == manifest


def test_a_portal_with_a_large_month_has_several_files(tmp_path):
    inputs = [crawl(tmp_path / "x.warc.gz", 60, site="large.com"), crawl(tmp_path / "y.warc.gz", 4, first=60, site="small.com")]
    manifest = build(inputs, tmp_path / "set", options=BuildOptions(workers=1, finish=FinishOptions(file=30_000)))
    rows = [file.rows for file in manifest.files]
    assert len(rows) >= 4
    assert max(rows) < 25
    tables = [pq.read_table(tmp_path / "set" / file.path, columns=["domain", "day"], partitioning=None) for file in manifest.files]
    assert sum(["small.com" in table.column("domain").to_pylist() for table in tables]) == 1
    assert list(check(tmp_path / "set")) == []
    options = BuildOptions(workers=2, shard=1 << 12, finish=FinishOptions(file=30_000, memory=200_000))
    assert build(inputs[::-1], tmp_path / "other", options=options) == manifest


def test_the_same_command_again_does_nothing(tmp_path, monkeypatch):
    path = crawl(tmp_path / "x.warc.gz", 5)
    manifest = build([path], tmp_path / "set", options=ONE)
    times = {each: each.stat().st_mtime_ns for each in (tmp_path / "set").glob("articles/*/*")}
    monkeypatch.setattr("saring.corpus.build.Supervisor", None)
    monkeypatch.setattr("saring.corpus.build.finish", None)
    assert build([path], tmp_path / "set", options=ONE) == manifest
    assert {each: each.stat().st_mtime_ns for each in (tmp_path / "set").glob("articles/*/*")} == times


@pytest.mark.parametrize("victim", ["shards/*.parquet", "articles/*/*", "left-out-*", "manifest.json"])
def test_what_is_gone_is_done_again(tmp_path, victim):
    path = crawl(tmp_path / "x.warc.gz", 8)
    build([path], tmp_path / "set", options=ONE)
    before = digest(tmp_path / "set")
    for each in (tmp_path / "set").glob(victim):
        each.unlink()
    (tmp_path / "set" / ".0123456789abcdef0123456789abcdef.tmp").touch()
    (tmp_path / "set" / "shards" / ".0123456789abcdef0123456789abcdef.tmp").touch()
    build([path], tmp_path / "set", options=ONE)
    assert digest(tmp_path / "set") == before
    assert not list((tmp_path / "set").glob("**/.*.tmp"))


def test_changed_options_do_not_mix(tmp_path):
    path = crawl(tmp_path / "x.warc.gz", 3)
    build([path], tmp_path / "set", options=ONE)
    before = digest(tmp_path / "set")
    done = command("build", path, "--to", tmp_path / "set", "--no-tables")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert '"tables": true' in done.stderr
    assert '"tables": false' in done.stderr
    assert "build into another folder, or go on with what it was begun with" in done.stderr
    assert digest(tmp_path / "set") == before


@pytest.mark.parametrize("name", ["saring", "model", "schema", "pyarrow"])
def test_versions_do_not_mix(tmp_path, name):
    path = crawl(tmp_path / "x.warc.gz", 2)
    build([path], tmp_path / "set", options=ONE)
    with Ledger(tmp_path / "set") as ledger:
        ledger._file.execute("UPDATE settings SET value = 'older' WHERE name = ?", (name,))
    with pytest.raises(DatasetError, match=f"{name} was older, now is .*: build into another folder"):
        build([path], tmp_path / "set", options=ONE)


def test_a_touched_input_is_the_same(tmp_path):
    path = crawl(tmp_path / "x.warc.gz", 4)
    before = build([path], tmp_path / "set", options=ONE)
    os.utime(path, ns=(1, 1))
    assert build([path], tmp_path / "set", options=ONE) == before
    assert build([os.path.relpath(path)], tmp_path / "set", options=ONE) == before


@pytest.mark.parametrize("same_size", [True, False])
def test_a_changed_input_is_noticed(tmp_path, same_size):
    path = crawl(tmp_path / "x.warc.gz", 4)
    other = crawl(tmp_path / "y.warc.gz", 4, first=50)
    build([path, other], tmp_path / "set", options=BuildOptions(workers=1, shard=1))
    before = digest(tmp_path / "set")
    data = bytearray(crawl(tmp_path / "z.warc.gz", 6, first=10).read_bytes())
    if same_size:
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
    path.write_bytes(data)
    os.utime(path, ns=(5, 5))
    with pytest.raises(DatasetError, match=r"changed since they were read: .*x\.warc\.gz had .* bytes of .*--refresh"):
        build([path, other], tmp_path / "set", options=ONE)
    assert digest(tmp_path / "set") == before
    build([path, other], tmp_path / "set", options=BuildOptions(workers=1, refresh=True))
    build([path, other], tmp_path / "anew", options=ONE)
    assert digest(tmp_path / "set") == digest(tmp_path / "anew") != before


@pytest.mark.parametrize("which", ["articles/*/*.parquet", "left-out-*.parquet"])
def test_a_file_that_was_changed_at_its_length_is_found_and_made_again_once_it_is_removed(tmp_path, which):
    path = crawl(tmp_path / "x.warc.gz", 4)
    build([path], tmp_path / "set", options=ONE)
    before = digest(tmp_path / "set")
    changed = min((tmp_path / "set").glob(which))
    whole = changed.read_bytes()
    changed.write_bytes(whole[:-20] + bytes([whole[-20] ^ 1]) + whole[-19:])
    [line] = check(tmp_path / "set")
    assert line.endswith("its bytes were changed; remove it, and run the same build again")
    changed.unlink()
    build([path], tmp_path / "set", options=ONE)
    assert changed.read_bytes() == whole
    assert digest(tmp_path / "set") == before


def test_a_changed_file_among_small_ones(tmp_path):
    (tmp_path / "pages").mkdir()
    for number in range(4):
        (tmp_path / "pages" / f"{number}.html").write_text(page(number))
    build([tmp_path / "pages"], tmp_path / "set", options=ONE)
    (tmp_path / "pages" / "2.html").write_text(page(9))
    with pytest.raises(DatasetError, match=r"2\.html had"):
        build([tmp_path / "pages"], tmp_path / "set", options=ONE)
    build([tmp_path / "pages"], tmp_path / "set", options=BuildOptions(workers=1, refresh=True))
    build([tmp_path / "pages"], tmp_path / "anew", options=ONE)
    assert digest(tmp_path / "set") == digest(tmp_path / "anew")


def test_an_input_that_changes_while_it_is_read(tmp_path, monkeypatch):
    path = crawl(tmp_path / "x.warc.gz", 4)
    (tmp_path / "out").mkdir()
    state = look_at(str(path))
    job = Job(Shard((str(path),)), str(tmp_path / "out"), Options(), ((state.size, state.modified),), {}, 20.0, 1 << 31)
    extracted = shard_module.extracted

    def appended(capture, options):
        with path.open("ab") as file:
            file.write(b"more")
        return extracted(capture, options)

    monkeypatch.setattr(shard_module, "extracted", appended)
    assert run_shard(job, lambda _: None) == {"shard": job.shard.id, "changed": str(path)}
    assert not list((tmp_path / "out").iterdir())


def test_pages_are_told_before_they_are_touched(tmp_path):
    path = crawl(tmp_path / "x.warc.gz", 2)
    state, told = look_at(str(path)), []
    job = Job(Shard((str(path),)), str(tmp_path), Options(), ((state.size, state.modified),), {0: ("crashed", "it did")}, 20.0, 1 << 31)
    assert Job.from_dict(json.loads(json.dumps(job.to_dict()))) == job
    report = run_shard(job, told.append)
    assert told == [READING, 0, READING, 1, READING]
    assert report["outcomes"] == {"article": 1, "crashed": 1}


def test_inputs_that_cannot_be_read_are_captures_that_are_damaged(tmp_path):
    (tmp_path / "none.warc").write_bytes(b"this is no archive\n" * 50)
    (tmp_path / "sheet.parquet").write_bytes(b"PK\x03\x04" + bytes(50))
    done = command("build", tmp_path / "none.warc", tmp_path / "sheet.parquet", SAMPLES, "--to", tmp_path / "set", "--workers", "1")
    assert done.returncode == 1
    assert "2 damaged" in done.stderr
    left = pq.read_table(next((tmp_path / "set").glob("left-out-*"))).to_pylist()
    assert {Path(row["source"]).name for row in left if row["outcome"] == "damaged"} == {"none.warc", "sheet.parquet"}
    assert list(check(tmp_path / "set")) == []


def test_names_that_are_no_unicode(tmp_path):
    name = os.fsencode(tmp_path) + b"/\xff\xfe.html"
    Path(os.fsdecode(name)).write_text(page(1))
    manifest = build([os.fsdecode(name)], tmp_path / "set", options=ONE)
    assert manifest.outcomes == {"article": 1}
    assert build([os.fsdecode(name)], tmp_path / "set", options=ONE) == manifest


def test_an_input_that_is_not_there(tmp_path):
    with pytest.raises(CaptureError, match="no such file or folder: check the path"):
        build([tmp_path / "none"], tmp_path / "set")
    assert not (tmp_path / "set").exists()


def test_only_one_builds(tmp_path):
    path = crawl(tmp_path / "x.warc.gz", 2)
    build([path], tmp_path / "set", options=ONE)
    with Ledger(tmp_path / "set"):
        done = command("build", path, "--to", tmp_path / "set")
    assert done.returncode == 1
    assert done.stderr == f"saring: {tmp_path / 'set'} is being built by another process: wait for it, or stop it\n"


def test_a_full_disk_fails_in_one_line_and_can_be_resumed(tmp_path):
    path = crawl(tmp_path / "x.warc.gz", 90)
    failed = 0
    # The first is too little for the ledger, others for a shard's rows, for what is sorted, for the dataset.
    for most in (2_000, 60_000, 90_000, 110_000, 140_000, 200_000):
        done = command(
            "build", path, "--to", tmp_path / "set", "--workers", "1",
            preexec_fn=lambda most=most: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)),
        )  # fmt: skip
        if done.returncode:
            failed += 1
            [line] = [line for line in done.stderr.splitlines() if not line.endswith("…")]
            assert "cannot be written" in line
            assert line.endswith("make room or give permission, and run the same command again")
            assert not list((tmp_path / "set").glob("**/.*.tmp"))
    assert failed > 2
    build([path], tmp_path / "set", options=ONE)
    build([path], tmp_path / "other", options=ONE)
    assert digest(tmp_path / "set") == digest(tmp_path / "other")


@pytest.mark.parametrize("target", ["/proc/saring-set", "file"])
def test_a_target_that_cannot_be_written(tmp_path, target):
    (tmp_path / "file").touch()
    target = Path(target) if target.startswith("/") else tmp_path / target
    done = command("build", crawl(tmp_path / "x.warc.gz", 2), "--to", target)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert f"{target} cannot be written" in done.stderr


def test_what_was_begun_by_a_relative_path_goes_on_where_that_leads_to_it(tmp_path, monkeypatch):
    (tmp_path / "crawl").mkdir()
    path = crawl(tmp_path / "crawl" / "x.warc.gz", 4)
    monkeypatch.chdir(tmp_path / "crawl")
    build(["x.warc.gz"], tmp_path / "set", options=ONE)
    monkeypatch.chdir(tmp_path)
    manifest = build([path], tmp_path / "set", options=ONE)  # nothing is left to do
    next((tmp_path / "set" / "shards").glob("*.left.parquet")).unlink()
    with pytest.raises(DatasetError, match=r"was begun as x\.warc\.gz, which is not found from .*: run the command in the folder"):
        build([path], tmp_path / "set", options=ONE)
    monkeypatch.chdir(tmp_path / "crawl")
    assert build([path], tmp_path / "set", options=ONE) == manifest


def test_what_others_put_into_the_folder_stays(tmp_path):
    theirs = [
        tmp_path / "set" / name
        for name in (
            "articles/en/x.parquet",
            "articles/notes.txt",
            "left-out-mine.parquet",
            ".x.tmp",
            "shards/.x.tmp",
            ".scratch/x",
            "copies/x",
        )
    ]
    for path in theirs:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("theirs")
    (tmp_path / "set" / "articles" / "fr").mkdir()
    for count in (2, 4):
        build([crawl(tmp_path / f"{count}.warc.gz", count)], tmp_path / "set", options=ONE)
    assert [path.read_text() for path in theirs] == ["theirs"] * len(theirs)
    assert (tmp_path / "set" / "articles" / "fr").exists()
    assert len(list((tmp_path / "set").glob("left-out-*"))) == 2


def test_empty_names(tmp_path):
    path = crawl(tmp_path / "x.warc.gz", 2)
    for arguments in ((path, "--to", ""), ("", "--to", tmp_path / "set"), (path, "", "--to", tmp_path / "set")):
        done = command("build", *arguments, cwd=tmp_path)
        assert done.returncode == 2
        assert "an empty name" in done.stderr
    with pytest.raises(CaptureError, match="an empty name"):
        build([""], tmp_path / "set", options=ONE)
    assert list(tmp_path.iterdir()) == [path]


def test_impossible_commands(tmp_path):
    path = crawl(tmp_path / "x.warc.gz", 2)
    for flags, words in (
        (["--workers", "0"], "--workers 0 is not possible"),
        (["--page-seconds", "0"], "--page-seconds 0.0 is not possible"),
        (["--metrics", "-1"], "--metrics -1 is not possible"),
        (["--metrics", "70000"], "give another port"),
    ):
        done = command("build", path, "--to", tmp_path / "set", *flags)
        assert done.returncode == 2
        assert words in done.stderr
    assert command("build", tmp_path, "--to", tmp_path / "set").returncode == 2
    build([path], tmp_path / "set", options=ONE)
    assert command("build", tmp_path / "set" / "articles", "--to", tmp_path / "set").returncode == 2


def test_a_dry_run_does_nothing(tmp_path):
    done = command("build", crawl(tmp_path / "x.warc.gz", 40), SAMPLES, "--to", tmp_path / "set", "--dry-run")
    assert done.returncode == 0
    *shards, total = done.stdout.splitlines()
    assert total.startswith(f"{len(shards)} shards, ")
    assert not (tmp_path / "set").exists()


def test_a_dry_run_knows_what_is_done(tmp_path):
    old, new = crawl(tmp_path / "x.warc.gz", 4), crawl(tmp_path / "y.warc.gz", 4, first=9)
    build([old], tmp_path / "set", options=ONE)
    files = {path: path.read_bytes() for path in (tmp_path / "set").rglob("*") if path.is_file()}
    changed = (tmp_path / "set").stat().st_mtime_ns
    done = command("build", old, "--to", tmp_path / "set", "--dry-run")
    assert (done.returncode, done.stdout) == (0, "0 shards, 0.0 MB; 1 are done already\n")
    done = command("build", old, new, "--to", tmp_path / "set", "--dry-run")
    [shard, total] = done.stdout.splitlines()
    assert shard.endswith(f"  {new}")
    assert total.endswith("; 1 are done already")
    done = command("build", old, "--to", tmp_path / "set", "--dry-run", "--no-tables")
    assert (done.returncode, done.stdout) == (1, "")
    assert f"{tmp_path / 'set'} was begun otherwise" in done.stderr
    old.write_bytes(old.read_bytes() + packed([record("http://a.id/", page(99))]))
    done = command("build", old, "--to", tmp_path / "set", "--dry-run")
    assert "do them again with --refresh" in done.stderr
    assert {path: path.read_bytes() for path in (tmp_path / "set").rglob("*") if path.is_file()} == files
    assert (tmp_path / "set").stat().st_mtime_ns == changed


def test_what_is_too_large_is_no_damage(tmp_path):
    large = record("http://a.id/1", b"<p>" + bytes(66 << 20))
    (tmp_path / "x.warc.gz").write_bytes(packed([record("http://a.id/2", page(2)), large, record("http://a.id/3", page(3))]))
    done = command("build", tmp_path / "x.warc.gz", "--to", tmp_path / "set", "--workers", "1")
    assert done.returncode == 0
    assert "3 captures: 2 article, 1 tooLarge;" in done.stderr


def test_pages_in_every_container(tmp_path):
    (tmp_path / "a.jsonl").write_text(json.dumps({"html": page(1), "url": "http://a.id/1"}) + "\nnot JSON\n")
    (tmp_path / "b.txt").write_text("\n".join(["Judul berita", *["Kalimat panjang tentang banjir di kota itu." * 4] * 6]))
    (tmp_path / "c.warc").write_bytes(
        record("http://a.id/2", page(2)) + record("http://a.id/3", "", status="301 Moved") + record("http://a.id/4", " ")
    )
    (tmp_path / "d.warc.gz").write_bytes(packed([record("http://a.id/5.png", b"\x89PNG\r\n\x1a\n" + bytes(100), media="image/png")]))
    manifest = build([tmp_path / name for name in ("a.jsonl", "b.txt", "c.warc", "d.warc.gz")], tmp_path / "set", options=ONE)
    assert {name: manifest.outcomes.get(name) for name in ("damaged", "notFound", "empty", "skippedType")} == {
        "damaged": 1, "notFound": 1, "empty": 1, "skippedType": 1,
    }  # fmt: skip
    assert manifest.captures == 7
    assert list(check(tmp_path / "set")) == []
