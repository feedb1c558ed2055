"""A build on a real Ray cluster, on this machine: the same dataset as without one, whatever dies on the way."""

import gzip
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest
import stores
from golden import cases
from test_corpus_poison import crawl_with, options

from saring.captures.boundaries import boundaries
from saring.corpus.build import BuildOptions, build
from saring.corpus.check import check
from saring.corpus.inputs import look_at
from saring.corpus.manifest import Manifest
from saring.corpus.ray_cluster import connected, watched
from saring.corpus.shard import Job
from saring.corpus.shards import Shard
from saring.corpus.versions import versions
from saring.errors import DatasetError
from saring.options import Options

pytestmark = pytest.mark.slow

ray = pytest.importorskip("ray", reason="Ray is not installed: it belongs to the extra `ray`, 250 MB")


def write_archive(path, count):
    """So many captures of the golden pages, each at an address of its own."""
    pages = [case.page for case in cases() if case.page.lstrip()[:1] == b"<"]
    with path.open("wb") as file:
        for number in range(count):
            block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + pages[number % len(pages)]
            url = f"https://news{number % 7}.example/{number}"
            head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-08-24T05:16:00Z\r\n"
            length = f"Content-Type: application/http\r\nContent-Length: {len(block)}\r\n\r\n"
            file.write(gzip.compress((head + length).encode() + block + b"\r\n\r\n"))


def digests(folder):
    return {file.path: file.sha256 for file in Manifest.read(folder).files}


def workers(mark):
    """Processes that do shards now, of this test's cluster and not of whoever else builds on this machine."""
    found = subprocess.run(["pgrep", "-f", "saring.corpus.worker"], capture_output=True, text=True, check=False)
    return [process for process in map(int, found.stdout.split()) if has(process, mark)]


def has(process, mark):
    """Whether a process inherited this from the test."""
    try:
        return mark.encode() in Path(f"/proc/{process}/environ").read_bytes()
    except OSError:  # it has ended
        return False


def test_a_cluster_gives_the_same_dataset_though_workers_are_killed(tmp_path, monkeypatch):
    archive = tmp_path / "pages.warc.gz"
    write_archive(archive, 400)
    build([archive], tmp_path / "local", options=BuildOptions(workers=2, shard=1 << 16))
    monkeypatch.setenv("BUILT_IN", str(tmp_path))
    killed, ended = [], threading.Event()

    def kill_some():
        while len(killed) < 2 and not ended.is_set():
            for worker in workers(str(tmp_path))[:1]:
                try:
                    os.kill(worker, signal.SIGKILL)
                    killed.append(worker)
                except ProcessLookupError:
                    continue
            time.sleep(0.7)

    killer = threading.Thread(target=kill_some)
    killer.start()
    monkeypatch.setattr("saring.corpus.copies.find.Threads", None)  # copies are found there, too
    for elsewhere in ("seal", "found_pairs"):
        monkeypatch.setattr(f"saring.corpus.ray_copies.{elsewhere}", None)
    try:
        build([archive], tmp_path / "ray", options=BuildOptions(engine="ray", workers=2, shard=1 << 16))
    finally:
        ended.set()
        killer.join()
    assert killed
    assert digests(tmp_path / "ray") == digests(tmp_path / "local")


def test_a_task_needs_no_folder_of_the_dataset(tmp_path):
    archive = tmp_path / "pages.warc.gz"
    write_archive(archive, 3)
    file = look_at(str(archive))
    job = Job(Shard((file.path,), size=file.size), "/no/such/folder", Options(), ((file.size, file.modified),), {}, 20.0, 2 << 30)
    report, ended, files = watched(job.to_dict(), 20.0, None, versions())
    assert ended is None
    assert {report[name]["file"]: report[name]["bytes"] for name in ("rows", "left")} == {name: len(data) for name, data in files.items()}


def test_machines_with_another_version_are_refused(tmp_path, monkeypatch):
    archive = tmp_path / "pages.warc.gz"
    write_archive(archive, 3)
    on_ray = BuildOptions(engine="ray", workers=1)
    with monkeypatch.context() as patched:  # the command's own, which tasks do not see
        patched.setattr("saring.corpus.ray_cluster.versions", lambda: {**versions(), "saring": "0.0"})
        with pytest.raises(DatasetError, match=r"of the cluster has saring .* for 0\.0: install on it what the command is run with"):
            build([archive], tmp_path / "set", options=on_ray)
    copying = "saring.corpus.ray_copies.versions"
    monkeypatch.setattr(copying, lambda: {**versions(), "saring": "0.0"})  # copies are found here, then
    build([archive], tmp_path / "set", options=on_ray)
    build([archive], tmp_path / "local", options=BuildOptions(workers=1))
    assert digests(tmp_path / "set") == digests(tmp_path / "local")


def test_an_input_that_ends_every_worker_does_not_end_the_build_while_another_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr("saring.corpus.deaths._TRIES", 2)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH", "")]))
    paths = [crawl_with(tmp_path / name, poisons) for name, poisons in (("long.warc.gz", {1: "asleep"}), ("unreadable.warc.gz", {}))]
    paths[1].write_bytes(paths[1].read_bytes()[: list(boundaries(str(paths[1]), 1))[1]])  # two records
    size = min([path.stat().st_size for path in paths])  # a shard each
    made = build(paths, tmp_path / "set", options=replace(options(seconds=1), shard=size, engine="ray"))
    assert made.outcomes == {"article": 11, "timedOut": 1}
    assert len(made.problems) == 2
    assert "unreadable.warc.gz from byte 0: workers ended 2 times" in made.problems[0]


@pytest.mark.parametrize(("call", "error"), [("wait", "RaySystemError"), ("put", "ObjectStoreFullError")])
def test_a_cluster_that_fails_is_told_of_and_the_build_goes_on_later(tmp_path, monkeypatch, call, error):
    archive = tmp_path / "pages.warc.gz"
    write_archive(archive, 3)

    def fail(*_, **__):
        raise getattr(ray.exceptions, error)("no more\nand so on")

    with monkeypatch.context() as patched:
        patched.setattr(ray, call, fail)
        with pytest.raises(DatasetError, match=r"the Ray cluster fails \(.*no more\): look after it, and run the same command again"):
            build([archive], tmp_path / "set", options=BuildOptions(engine="ray", workers=1))
    assert not ray.is_initialized()
    build([archive], tmp_path / "set", options=BuildOptions(workers=1))
    build([archive], tmp_path / "local", options=BuildOptions(workers=1))
    assert digests(tmp_path / "set") == digests(tmp_path / "local")


def test_tasks_read_a_store_themselves(tmp_path, monkeypatch):
    s3fs = pytest.importorskip("s3fs", reason="s3fs is not installed: it belongs to the extra `remote`")
    archive = tmp_path / "pages.warc.gz"
    write_archive(archive, 60)
    with stores.s3_server(tmp_path / "log") as endpoint:
        for name, value in stores.environment(endpoint).items():
            monkeypatch.setenv(name, value)
        s3fs.S3FileSystem.clear_instance_cache()
        place = f"s3://{stores.bucket()}"
        s3fs.S3FileSystem().put_file(str(archive), f"{place}/crawl/pages.warc.gz")
        made = [
            build(
                [f"{place}/crawl"],
                f"{place}/{engine}",
                options=BuildOptions(engine=engine, workers=2, shard=1 << 16, work=tmp_path / engine),
            )
            for engine in ("local", "ray")
        ]
        assert made[0] == made[1]
        assert list(check(f"{place}/ray")) == []
    s3fs.S3FileSystem.clear_instance_cache()


def test_a_cluster_that_wants_a_token_is_told_of(tmp_path):
    """Ray raises an error of its own kind where there is none."""
    write_archive(tmp_path / "pages.warc.gz", 3)
    places = ["build", str(tmp_path / "pages.warc.gz"), "--to", str(tmp_path / "set")]
    without = {name: value for name, value in os.environ.items() if not name.startswith("RAY_")}
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"127.0.0.1:{server.getsockname()[1]}"
        command = [sys.executable, "-m", "saring", "corpus", *places, "--engine", "ray", "--ray-address", address]
        told = {**without, "RAY_AUTH_MODE": "token", "HOME": str(tmp_path)}
        ran = subprocess.run(command, env=told, capture_output=True, text=True, check=False)
    last = ran.stderr.strip().splitlines()[-1]
    assert ran.returncode == 1
    assert last.startswith(f"saring: no Ray cluster at {address} (")
    assert last.endswith("also wants RAY_AUTH_MODE=token, and the token in ~/.ray/auth_token or RAY_AUTH_TOKEN")


@pytest.mark.parametrize("before", ["", "ray://"])
def test_an_address_at_which_nobody_listens_is_told_at_once(before):
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"{before}127.0.0.1:{server.getsockname()[1]}"
    begun = time.monotonic()
    with pytest.raises(DatasetError, match=f"no Ray cluster at {address} .*: check --ray-address"):
        connected(address, 1)
    assert time.monotonic() - begun < 60  # Ray's own trying takes two minutes and more
