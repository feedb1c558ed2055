"""`kill -9` of any process of a build at any moment, and the same command again: the same dataset, byte for byte."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from corpora import crawl, digest
from kill import Local, children, main, started

from saring.corpus.build import build

pytestmark = pytest.mark.slow


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="children are looked up in /proc")
def test_a_few_random_moments():
    wrong, cuts = main(moments=2, pages=90, seed=4)
    assert wrong == 0
    assert cuts > 0


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="children are looked up in /proc")
def test_workers_do_not_outlive_the_supervisor(tmp_path):
    crawl(tmp_path / "x.warc.gz", 300)
    process = started([tmp_path / "x.warc.gz"], tmp_path / "set", Local)
    deadline = time.monotonic() + 60
    while not (workers := children(process.pid)) and time.monotonic() < deadline:
        time.sleep(0.02)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    while any(alive(each) for each in workers) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert workers
    assert not any(alive(each) for each in workers)


def alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_ctrl_c_says_how_to_go_on(tmp_path):
    crawl(tmp_path / "x.warc.gz", 600)
    # Whoever runs the tests in the background has Ctrl-C switched off, for its children too.
    program = (
        "import runpy, signal; signal.signal(signal.SIGINT, signal.default_int_handler); runpy.run_module('saring', run_name='__main__')"
    )
    command = [
        sys.executable,
        "-c",
        program,
        "corpus",
        "build",
        str(tmp_path / "x.warc.gz"),
        "--to",
        str(tmp_path / "set"),
        "--workers",
        "1",
    ]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    while not (tmp_path / "set" / "shards").exists():
        time.sleep(0.02)
    while not list((tmp_path / "set" / "shards").glob(".*.tmp")):
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert out == ""
    assert err == f"saring: stopped; what is done is kept in {tmp_path / 'set'}: run the same command to go on\n"
    assert not list((tmp_path / "set").glob("**/.*.tmp"))
    build([tmp_path / "x.warc.gz"], tmp_path / "set")
    build([tmp_path / "x.warc.gz"], tmp_path / "other")
    assert digest(tmp_path / "set") == digest(tmp_path / "other")
