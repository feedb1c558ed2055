"""How far a build is: on a terminal, in a log, as JSON, and to Prometheus."""

import io
import json
import re
import socket
import struct
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

import pytest
from corpora import crawl

from saring.cli import progress as progress_module
from saring.cli.metrics import Metrics
from saring.cli.progress import Shown
from saring.corpus.build import BuildOptions, Progress, build
from saring.errors import OptionsError

HALF = Progress("pages", 5, 10, 600_000_000, 600_000_000, 3000, {"article": 2500, "notFound": 500})


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def clock(monkeypatch):
    now = [1000.0]
    monkeypatch.setattr(progress_module.time, "monotonic", lambda: now[0])
    return now


def test_a_terminal_has_one_live_line(clock, monkeypatch):
    monkeypatch.setattr(progress_module, "get_terminal_size", lambda: type("Size", (), {"columns": 200}))
    out = Terminal()
    shown = Shown(stream=out)
    clock[0] += 60
    shown.update(HALF)
    shown.update(HALF)
    clock[0] += 1
    shown.update(Progress("copies", 10, 10, 12, 0, 6000))
    shown.end()
    lines = re.split(r"\x1b\[K", out.getvalue())
    assert lines == [
        "\rshard 5 of 10, 3,000 pages, 50/s, 10.0 MB/s, 1:00 left; 2,500 article, 500 notFound",
        "\r6,000 pages done; copies …",
        "\r",
        "",
    ]


def test_a_narrow_terminal_keeps_to_its_line(clock, monkeypatch):
    monkeypatch.setattr(progress_module, "get_terminal_size", lambda: type("Size", (), {"columns": 30}))
    out = Terminal()
    shown = Shown(stream=out)
    clock[0] += 60
    shown.update(HALF)
    assert out.getvalue() == "\rshard 5 of 10, 3,000 pages, 5\x1b[K"


def test_a_log_has_a_line_a_minute(clock):
    out = io.StringIO()
    shown = Shown(stream=out)
    for _ in range(130):
        clock[0] += 1
        shown.update(HALF)
    shown.end()
    assert out.getvalue().count("\n") == 2
    assert out.getvalue().startswith("saring: shard 5 of 10, 3,000 pages, 50/s")


def test_json_lines(clock):
    out = io.StringIO()
    shown = Shown(stream=out, json_lines=True)
    clock[0] += 60
    shown.update(HALF)
    shown.summary({"article": 3}, {"request": 1}, 3, 1)
    shown.problem("x\ny")
    told, summary, problem = map(json.loads, out.getvalue().splitlines())
    assert told == {
        "step": "pages", "seconds": 60.0, "shards": 5, "of": 10, "pages": 3000, "pagesPerSecond": 50.0, "bytesPerSecond": 10_000_000,
        "secondsLeft": 60, "outcomes": {"article": 2500, "notFound": 500},
    }  # fmt: skip
    assert summary == {"rows": 3, "files": 1, "outcomes": {"article": 3}, "skipped": {"request": 1}}
    assert problem == {"problem": "x\ny"}


def test_a_build_tells_how_far_it_is(tmp_path):
    told = []
    path = crawl(tmp_path / "x.warc.gz", 30)
    build([path], tmp_path / "set", options=BuildOptions(workers=1, shard=5000), progress=told.append)
    assert list(dict.fromkeys(each.step for each in told)) == ["pages", "captures of one article", "copies", "files"]
    last = told[-1]
    assert last.shards == last.of > 1
    assert (last.pages, last.outcomes, last.left) == (30, {"article": 30}, 0)
    assert last.bytes == path.stat().st_size


def test_the_command_tells_json(tmp_path):
    command = [
        sys.executable,
        "-m",
        "saring",
        "corpus",
        "build",
        str(crawl(tmp_path / "x.warc.gz", 3)),
        "--to",
        str(tmp_path / "set"),
        "--log",
        "json",
        "--metrics",
        "0",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    lines = [json.loads(line) for line in done.stderr.splitlines()]
    assert re.fullmatch(r"http://127\.0\.0\.1:\d{2,5}/metrics", lines[0]["metrics"])
    assert lines[-1]["rows"] == 3
    assert done.stdout == ""


def asked(url):
    with urllib.request.urlopen(url, timeout=10) as answer:
        return answer.headers["Content-Type"], answer.read().decode()


def test_prometheus():
    with Metrics(0) as metrics:
        kind, before = asked(metrics.url)
        assert kind.startswith("text/plain; version=0.0.4")
        assert "saring_pages_total" not in before
        metrics.update(HALF)
        _, told = asked(metrics.url)
        samples = dict(line.rsplit(" ", 1) for line in told.splitlines() if not line.startswith("#"))
        assert samples["saring_pages_total"] == "3000"
        assert samples["saring_shards_done"] == "5"
        assert samples['saring_captures_total{outcome="article"}'] == "2500"
        for line in told.splitlines():
            assert re.fullmatch(r'# (HELP|TYPE) \w+ .+|\w+(\{outcome="\w+"\})? [\d.e+]+', line)
        with pytest.raises(OptionsError, match="give another port"):
            Metrics(urllib.parse.urlsplit(metrics.url).port)
        with pytest.raises(urllib.error.HTTPError):
            asked(metrics.url.replace("/metrics", "/"))


def test_metrics_say_nothing_of_whoever_hangs_up(capfd):
    with Metrics(0) as metrics:
        place = urllib.parse.urlsplit(metrics.url)
        for _ in range(10):
            with socket.create_connection((place.hostname, place.port)) as client:
                client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # a reset, in place of a goodbye
                client.send(b"GET /metrics HTTP/1.1\r\n")
        with urllib.request.urlopen(metrics.url, timeout=10) as answer:
            assert answer.status == 200
    while [thread for thread in threading.enumerate() if "process_request_thread" in thread.name]:
        time.sleep(0.01)
    assert capfd.readouterr() == ("", "")
