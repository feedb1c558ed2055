"""Inputs from, and datasets to, a real object store: what comes of it is what a folder of this machine would have."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import ExitStack, suppress
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from corpora import crawl, packed, page, record

pytest.importorskip("s3fs", reason="s3fs is not installed: it belongs to the extra `remote`")
pytest.importorskip("moto", reason="moto is not installed: it belongs to the extra `dev`")

import pyarrow.fs
import s3fs
import stores
from fsspec import register_implementation
from fsspec.implementations.arrow import ArrowFSWrapper
from fsspec.implementations.local import LocalFileSystem

from saring.captures import read_captures
from saring.captures.slices import read_slice
from saring.corpus.build import BuildOptions, build
from saring.corpus.check import check
from saring.corpus.inputs import input_files, look_at
from saring.corpus.manifest import Manifest
from saring.corpus.shards import plan
from saring.corpus.stats import stats, text
from saring.corpus.target import Target
from saring.errors import CaptureError, DatasetError, StoreError
from saring.stores import found

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module", autouse=True)
def server(tmp_path_factory):
    with stores.s3_server(tmp_path_factory.mktemp("server") / "log") as endpoint, pytest.MonkeyPatch.context() as patch:
        for name, value in stores.environment(endpoint).items():
            patch.setenv(name, value)
        s3fs.S3FileSystem.clear_instance_cache()
        yield endpoint
    s3fs.S3FileSystem.clear_instance_cache()


@pytest.fixture(scope="module")
def bucket(server):
    return stores.bucket()


@pytest.fixture
def place(bucket, request):
    """An address for a test of its own, and where it lies in the store."""
    return f"s3://{bucket}/{request.node.name.replace('[', '-').rstrip(']')}"


def put(path, address):
    s3fs.S3FileSystem().put_file(str(path), address)
    return address


def remove(address):
    s3fs.S3FileSystem().rm(address)


def seen_at(address):
    """All that readers see below an address, by its path there."""
    files = s3fs.S3FileSystem(use_listings_cache=False)
    root = address.removeprefix("s3://")
    return {name.removeprefix(root + "/"): files.cat_file(name) for name in files.find(root)}


def seen_in(folder):
    paths = [folder / "manifest.json", *folder.glob("left-out-*"), *folder.glob("articles/*/*")]
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


def in_work(folder, **others):
    return BuildOptions(workers=1, work=folder / "work", **others)


def months(path, count, *, first=0):
    """An archive of stories of as many months, so that a dataset of it has as many files."""
    pages = [(n, page(n, date=f"{2000 + n // 12}-{n % 12 + 1:02d}-15T08:00:00+07:00")) for n in range(first, first + count)]
    path.write_bytes(packed([record(f"https://www.kabar.co.id/berita/{n}/judul", each) for n, each in pages]))
    return path


def started(source, to, work):
    command = [sys.executable, "-m", "saring", "corpus", "build", source, "--to", to, "--work", work, "--workers", "1"]
    return subprocess.Popen([*map(str, command)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


# ── inputs ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_parts_are_fetched_by_ranges_and_are_what_they_are_here(tmp_path, place, monkeypatch):
    chance, size, here = random.Random(5), 8 << 20, tmp_path / "big.warc.gz"
    here.write_bytes(packed([record(f"http://a.id/{n}", page(n) + f"<!-- {chance.randbytes(90_000).hex()} -->") for n in range(360)]))
    there, fetched = put(here, f"{place}/big.warc.gz"), []
    fetch = s3fs.core.S3File._fetch_range
    monkeypatch.setattr(s3fs.core.S3File, "_fetch_range", lambda self, a, b: fetched.append(b - a) or fetch(self, a, b))
    shards = list(plan(input_files([there]), size=size))
    assert [(shard.start, shard.end) for shard in shards] == [(s.start, s.end) for s in plan([look_at(str(here))], size=size)]
    assert len(shards) > 3
    assert sum(fetched) < len(shards) * (5 << 18)  # some megabyte for each place to cut at
    for shard in shards:
        fetched.clear()
        skipped_there, skipped_here = Counter(), Counter()
        remote = [(each.offset, each.url, each.digest) for each in read_slice(there, shard.start, shard.end, skipped_there)]
        local = [(each.offset, each.url, each.digest) for each in read_slice(str(here), shard.start, shard.end, skipped_here)]
        assert remote == local
        assert skipped_there == skipped_here
        assert sum(fetched) < shard.size + (5 << 20)
        assert len(fetched) < 12


def test_folders_and_patterns_are_read_as_here(tmp_path, place):
    folder = tmp_path / "pages"
    files = ("b.html", "a/z.html", "a/b/c.html", "a.html", "index.php", "style.css", ".hidden/x.html", "a/.hidden.html")
    for number, name in enumerate(files):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("a { color: red }" if name.endswith("css") else page(number))
        put(folder / name, f"{place}/pages/{name}")
    here, there = read_captures(folder), read_captures(f"{place}/pages")
    assert [each.source.removeprefix(place) for each in there] == [each.source.removeprefix(str(tmp_path)) for each in here]
    assert there.skipped == here.skipped == {".css file": 1}
    assert [file.path for file in input_files([f"{place}/pages/*.html"])] == [f"{place}/pages/{name}" for name in ("a.html", "b.html")]
    assert [file.path for file in input_files([f"{place}/pages/a*"])] == [
        f"{place}/pages/{name}" for name in ("a/z.html", "a/b/c.html", "a.html")
    ]


def test_a_name_with_signs_of_a_pattern_is_a_name_first(tmp_path, place):
    crawl(tmp_path / "a.warc.gz", 2)
    assert len(list(read_captures(put(tmp_path / "a.warc.gz", f"{place}/a[1].warc.gz")))) == 2


@pytest.mark.parametrize("name", ["rows.parquet", "rows.jsonl", "page.html", "x.warc"])
def test_every_format_is_read(tmp_path, place, name):
    rows = pa.table({"html": [page(n) for n in range(40)], "url": [f"http://a.id/{n}" for n in range(40)]})
    if name.endswith(".parquet"):
        pq.write_table(rows, tmp_path / name, row_group_size=7)
    elif name.endswith(".jsonl"):
        (tmp_path / name).write_text("\n".join([json.dumps(row) for row in rows.to_pylist()]))
    else:
        (tmp_path / name).write_bytes(page(1).encode() if name.endswith("html") else record("http://a.id/1", page(1)))
    there = put(tmp_path / name, f"{place}/{name}")
    assert [(each.data, each.offset, each.row) for each in read_captures(there)] == [
        (each.data, each.offset, each.row) for each in read_captures(tmp_path / name)
    ]


def test_extract_takes_an_address(tmp_path, place):
    (tmp_path / "a.html").write_text(page(3, headline="Harga beras turun lagi"))
    there = put(tmp_path / "a.html", f"{place}/a.html")
    done = subprocess.run(
        [sys.executable, "-m", "saring", "extract", there, "-f", "text"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert "Harga beras turun lagi" in done.stdout


# ── datasets ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_dataset_there_is_that_of_a_folder_byte_for_byte_and_days_are_added(tmp_path, place):
    first, second = months(tmp_path / "first.warc.gz", 5), months(tmp_path / "second.warc.gz", 5, first=4)
    build([first], f"{place}/news", options=in_work(tmp_path))
    build([first], tmp_path / "here")
    before = seen_at(f"{place}/news")
    assert before == seen_in(tmp_path / "here")
    build([second], f"{place}/news/", options=in_work(tmp_path))
    build([second], tmp_path / "here")
    after = seen_at(f"{place}/news")
    assert after == seen_in(tmp_path / "here")
    assert before.keys() - after.keys()  # what an earlier manifest named is gone
    assert list(check(f"{place}/news")) == []
    assert text(stats(f"{place}/news")) == text(stats(tmp_path / "here"))
    assert stats(f"{place}/news").articles == 9


def test_the_same_rows_come_of_inputs_there_and_here(tmp_path, place):
    here = crawl(tmp_path / "a.warc.gz", 60)
    there = put(here, f"{place}/a.warc.gz")
    build([here], tmp_path / "here", options=BuildOptions(workers=1, shard=1 << 15))
    build([f"{place}/*.warc.gz"], f"{place}/news", options=in_work(tmp_path, shard=1 << 16))
    assert rows(tmp_path / "work", there) == rows(tmp_path / "here", str(here))


def rows(folder, source):
    found = [row for file in Manifest.read(folder).files for row in pq.read_table(folder / file.path, partitioning=None).to_pylist()]
    assert {row.pop("source") for row in found} == {source}
    for row in found:
        row.pop("id")  # is made of the source, too
    return sorted(found, key=lambda row: row["identity"])


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """Two archives that share months, and the dataset of both."""
    folder = tmp_path_factory.mktemp("both")
    first, second = months(folder / "first.warc.gz", 8), months(folder / "second.warc.gz", 8, first=3)
    build([first, second], folder / "here", options=BuildOptions(workers=1))
    return first, second, seen_in(folder / "here")


@pytest.mark.parametrize("moment", [1, 5])
def test_a_kill_while_files_are_put_costs_nothing(both, tmp_path, place, moment):
    """A dataset is there; a month is added, and the build is killed when so many of the new files are there."""
    first, second, wanted = both
    to = f"{place}/news"
    build([first], to, options=in_work(tmp_path))
    before = seen_at(to)
    process = started(second, to, tmp_path / "work")
    until = time.monotonic() + 60
    while len(seen_articles(to) - before.keys()) < moment and process.poll() is None and time.monotonic() < until:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    _, told = process.communicate()
    between = seen_at(to)
    assert before.keys() < between.keys() or between["manifest.json"] != before["manifest.json"], told
    assert all("it may be removed" in problem for problem in check(to))  # what the manifest names is there, and whole
    build([second], to, options=in_work(tmp_path))
    assert seen_at(to) == wanted


def seen_articles(address):
    root = address.removeprefix("s3://")
    return {name.removeprefix(root + "/") for name in s3fs.S3FileSystem(use_listings_cache=False).find(f"{root}/articles")}


def test_what_was_taken_away_there_is_put_again(tmp_path, place):
    source = months(tmp_path / "a.warc.gz", 3)
    build([source], f"{place}/news", options=in_work(tmp_path))
    whole = seen_at(f"{place}/news")
    gone = next(name for name in whole if name.startswith("articles"))
    remove(f"{place}/news/{gone}")
    assert list(check(f"{place}/news")) == [f"{place}/news/{gone}: it is gone; run the same build again"]
    with pytest.raises(DatasetError, match=r"cannot be read .*: run saring corpus check"):
        stats(f"{place}/news")
    build([source], f"{place}/news", options=in_work(tmp_path))
    assert seen_at(f"{place}/news") == whole


def test_files_that_are_no_dataset_s_stay(tmp_path, place):
    source = months(tmp_path / "a.warc.gz", 2)
    others = {"readme.md", "articles/notes.txt", "part-00000-c000.snappy.parquet", "left-out-letters.parquet"}
    for name in (*others, "articles/month=2000-01/part-000-of-001-0123456789ab.parquet", f".{'a' * 32}.tmp"):
        put(source, f"{place}/news/{name}")
    build([source], f"{place}/news", options=in_work(tmp_path))
    build([source], tmp_path / "here")
    assert seen_at(f"{place}/news").keys() - seen_in(tmp_path / "here").keys() == others


def test_a_dataset_that_was_made_elsewhere_is_not_lost(tmp_path, place):
    source = months(tmp_path / "a.warc.gz", 2)
    build([source], f"{place}/news", options=in_work(tmp_path))
    whole = seen_at(f"{place}/news")
    with pytest.raises(DatasetError, match=r"holds a dataset that was not made in .*: give the folder it was made in with --work"):
        build([months(tmp_path / "b.warc.gz", 2, first=9)], f"{place}/news", options=BuildOptions(workers=1, work=tmp_path / "other"))
    assert seen_at(f"{place}/news") == whole
    shutil.rmtree(tmp_path / "other")


# ── what goes wrong ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_object_that_vanishes_is_named_and_its_return_goes_on(tmp_path, place):
    names = [put(months(tmp_path / f"{n}.warc.gz", 2, first=2 * n), f"{place}/{n}.warc.gz") for n in range(2)]
    options = in_work(tmp_path, shard=1)

    def vanish(progress):
        if progress.shards:
            with suppress(FileNotFoundError):
                remove(names[1])

    with pytest.raises(DatasetError, match=rf"{names[1]} is not there any more"):
        build(names, f"{place}/news", options=options, progress=vanish)
    with pytest.raises(DatasetError, match=rf"{names[1]} is not there any more, .*: put it back"):
        build(names, f"{place}/news", options=options)
    put(tmp_path / "1.warc.gz", names[1])
    assert build(names, f"{place}/news", options=options).outcomes == {"article": 4}


def test_a_changed_object_is_refused_and_a_rewritten_one_is_not(tmp_path, place):
    there, options = put(crawl(tmp_path / "a.warc.gz", 3), f"{place}/a.warc.gz"), in_work(tmp_path)
    build([there], f"{place}/news", options=options)
    time.sleep(1.1)  # S3 tells seconds
    put(tmp_path / "a.warc.gz", there)
    build([there], f"{place}/news", options=options)
    data = bytearray((tmp_path / "a.warc.gz").read_bytes())
    data[8] ^= 1  # of the first member's gzip header: other bytes, the same pages
    (tmp_path / "a.warc.gz").write_bytes(data)
    put(tmp_path / "a.warc.gz", there)
    with pytest.raises(DatasetError, match=r"inputs were changed since they were read: .*--refresh"):
        build([there], f"{place}/news", options=options)
    assert build([there], f"{place}/news", options=in_work(tmp_path, refresh=True)).outcomes == {"article": 3}


def test_an_object_that_was_changed_at_its_length_is_put_again_once_it_is_removed(tmp_path, place):
    path = crawl(tmp_path / "a.warc.gz", 3)
    made = build([path], f"{place}/news", options=in_work(tmp_path))
    name = f"{place}/news/{made.files[0].path}"
    with s3fs.S3FileSystem(skip_instance_cache=True).open(name, "rb") as file:
        whole = file.read()
    (tmp_path / "changed").write_bytes(whole[:-20] + bytes([whole[-20] ^ 1]) + whole[-19:])
    put(tmp_path / "changed", name)
    assert any("its bytes were changed; remove it, and run the same build again" in line for line in check(f"{place}/news"))
    s3fs.S3FileSystem(skip_instance_cache=True).rm(name)
    build([path], f"{place}/news", options=in_work(tmp_path))
    assert list(check(f"{place}/news")) == []


def test_a_working_folder_that_is_lost(tmp_path, place):
    path = crawl(tmp_path / "a.warc.gz", 3)
    build([path], f"{place}/news", options=in_work(tmp_path))
    there = Manifest.read(f"{place}/news")
    shutil.rmtree(tmp_path / "work")
    with pytest.raises(DatasetError, match=r"not made in .*: give the folder it was made in .* build all of them to another target, or"):
        build([path], f"{place}/news", options=in_work(tmp_path))
    assert Manifest.read(f"{place}/news") == there
    build([path], f"{place}/again", options=in_work(tmp_path))
    assert Manifest.read(f"{place}/again").files == there.files


def test_a_bucket_that_is_not_there(tmp_path, place):
    with pytest.raises(CaptureError, match=r"^s3://no-such-bucket-saring/a.warc.gz: nothing is there: check the address$"):
        build(["s3://no-such-bucket-saring/a.warc.gz"], f"{place}/news", options=in_work(tmp_path))
    with pytest.raises(DatasetError, match=r"^s3://no-such-bucket-saring/news cannot be written \(.*bucket does not exist.*\): check"):
        build([crawl(tmp_path / "a.warc.gz", 2)], "s3://no-such-bucket-saring/news", options=in_work(tmp_path))
    with pytest.raises(DatasetError, match=r"^s3://no-such-bucket-saring/news holds no finished dataset"):
        list(check("s3://no-such-bucket-saring/news"))


def test_no_permission_is_one_line(tmp_path, place, monkeypatch):
    source = crawl(tmp_path / "a.warc.gz", 2)
    there = put(source, f"{place}/a.warc.gz")
    with stores.refusing(tmp_path / "log") as endpoint:
        environment = {**os.environ, "AWS_ENDPOINT_URL": endpoint, "AWS_ACCESS_KEY_ID": "nobody", "AWS_SECRET_ACCESS_KEY": "nothing"}
        for command in (
            ["build", there, "--to", tmp_path / "set"],
            ["build", source, "--to", f"{place}/news", "--work", tmp_path / "w"],
            ["check", place],
        ):
            call = [sys.executable, "-m", "saring", "corpus", *map(str, command)]
            done = subprocess.run(call, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
            told = [line for line in done.stderr.splitlines() if "working in" not in line]
            assert done.returncode == 1
            assert len(told) == 1, done.stderr
            assert place in told[0]
            assert told[0].endswith(": check the address, the connection and your permissions, and run the same command again")


def test_a_store_that_goes_away_ends_the_build_which_goes_on(tmp_path, monkeypatch):
    """Its own server, on a folder of its own: a worker loses it between two parts of an archive."""
    if os.environ.get(stores.ADDRESS):
        pytest.skip("the server is not the tests' own")
    here = crawl(tmp_path / "a.warc.gz", 60)
    with ExitStack() as running:
        endpoint = running.enter_context(stores.s3_server(tmp_path / "log"))
        monkeypatch.setenv("AWS_ENDPOINT_URL", endpoint)
        s3fs.S3FileSystem.clear_instance_cache()
        there = put(here, f"s3://{stores.bucket()}/a.warc.gz")
        options = in_work(tmp_path, shard=1 << 15)

        def stop(progress):
            if progress.shards:
                running.close()

        with pytest.raises(DatasetError, match=rf"^{there}.*: its store refuses, or does not answer \(.*\): check the address") as caught:
            build([there], tmp_path / "set", options=options, progress=stop)
        assert "\n" not in str(caught.value)
    s3fs.S3FileSystem.clear_instance_cache()


def test_without_the_packages_a_remedy_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "fsspec", None)
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with pytest.raises(StoreError, match=r"^s3://b/a.warc.gz: .*pip install 'saring\[remote\]'$"):
        list(read_captures("s3://b/a.warc.gz"))


def test_a_store_that_nobody_knows():
    with pytest.raises(StoreError, match=r"^nosuch://b/a.warc.gz: .*Protocol not known"):
        list(read_captures("nosuch://b/a.warc.gz"))


def test_paths_of_this_machine_need_no_store(tmp_path):
    crawl(tmp_path / "a.warc.gz", 2)
    code = (
        "import sys; from saring.corpus.build import build, BuildOptions\n"
        f"build([{str(tmp_path / 'a.warc.gz')!r}], {str(tmp_path / 'set')!r}, options=BuildOptions(workers=1))\n"
        "sys.exit('fsspec' in sys.modules or 'asyncio' in sys.modules and 'botocore' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


# ── file systems that are no object stores ──────────────────────────────────────────────────────────────────────────


def test_a_file_system_has_files_under_their_names_once_they_are_complete(tmp_path, monkeypatch):
    """`file://`, through fsspec as any other: written under another name, then renamed; read by ranges; digests of bytes, for want of ETags."""
    first, second = months(tmp_path / "first.warc.gz", 4), months(tmp_path / "second.warc.gz", 4, first=3)
    to, sent, put_file = f"file://{tmp_path}/set", [], LocalFileSystem.put_file
    monkeypatch.setattr(LocalFileSystem, "put_file", lambda self, here, there: sent.append(Path(there).name) or put_file(self, here, there))
    for source in (first, second):
        build([f"file://{source}"], to, options=in_work(tmp_path, shard=1 << 12))
        build([f"file://{source}"], tmp_path / "here")
    assert all(name.startswith(".") and name.endswith(".tmp") for name in sent)
    assert seen_in(tmp_path / "set") == seen_in(tmp_path / "here")
    assert list(check(to)) == []
    assert sorted(path.name for path in (tmp_path / "set").iterdir() if path.is_file()) == sorted(
        ["manifest.json", Manifest.read(tmp_path / "here").left_out.path]
    )
    os.utime(first)
    build([f"file://{first}"], to, options=in_work(tmp_path))
    data = bytearray(first.read_bytes())
    data[8] ^= 1
    first.write_bytes(data)
    with pytest.raises(DatasetError, match=r"inputs were changed since they were read"):
        build([f"file://{first}"], to, options=in_work(tmp_path))


def test_what_cannot_be_renamed_over_is_taken_away_first(tmp_path, monkeypatch):
    """As HDFS over HTTP, which says nothing when it does not rename."""
    move = LocalFileSystem.mv
    monkeypatch.setattr(LocalFileSystem, "mv", lambda self, a, b: None if Path(b).exists() else move(self, a, b))
    target = Target(f"file://{tmp_path}/set")
    for text_ in ("one", "two"):
        (tmp_path / "x").write_text(text_)
        target.put(tmp_path / "x", "a/x")
        assert target.read("a/x") == text_.encode()
    assert target.names() == {"a/x": 3}


class ArrowFiles(ArrowFSWrapper):
    """What `hdfs://` is to fsspec, on another of Arrow's file systems."""

    protocol = "arrowfiles"

    def __init__(self, **options):
        super().__init__(pyarrow.fs.LocalFileSystem(), **options)


def test_file_systems_of_arrow_are_read_and_written(tmp_path):
    register_implementation("arrowfiles", ArrowFiles, clobber=True)
    here = crawl(tmp_path / "in.warc.gz", 30)
    place = f"arrowfiles://{tmp_path}"
    target = Target(f"{place}/set/deep")
    assert target.names() == {}
    assert target.read("manifest.json") is None
    for _ in range(2):
        target.put(here, "crawl/in.warc.gz")
    assert target.names() == {"crawl/in.warc.gz": here.stat().st_size}
    ((name, state),) = found(f"{place}/set")
    assert name == f"{place}/set/deep/crawl/in.warc.gz"
    assert state.size == here.stat().st_size
    assert abs(state.modified - (tmp_path / "set/deep/crawl/in.warc.gz").stat().st_mtime_ns) < 1_000  # Arrow tells microseconds
    assert [each.digest for each in read_captures(name)] == [each.digest for each in read_captures(here)]
    target.remove("crawl/in.warc.gz")
    assert target.names() == {}


def test_a_folder_that_cannot_be_written_there_is_one_line(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(DatasetError, match=rf"^file://{tmp_path}/file/news: its store refuses, or does not answer \(.*\): check"):
        build([crawl(tmp_path / "a.warc.gz", 2)], f"file://{tmp_path}/file/news", options=in_work(tmp_path))
