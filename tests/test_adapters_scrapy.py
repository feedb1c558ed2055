"""Scrapy crawls a server on this machine, in a process of its own as `scrapy runspider` does."""

import json
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from examples import PYTHON
from pages_table import PAGE, example

import saring
from saring.adapters.scrapy import SaringPipeline

pytest.importorskip("scrapy", reason="Scrapy is not installed: it belongs to the extra `scrapy`")


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    (folder / "kabar-nusantara.html").write_bytes(PAGE)
    (folder / "empty.html").write_bytes(b"<title>Nothing</title>")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


SPIDER = "\n".join(
    line[4:] for block in PYTHON.findall(example(SaringPipeline)) for line in block.splitlines() if line.startswith((">>> ", "... "))
)


def crawl(folder, spider):
    """The items, and what Scrapy said."""
    (folder / "news.py").write_text(spider)
    command = [sys.executable, "-m", "scrapy", "runspider", "news.py", "-o", "items.jsonl", "-s", "TELNETCONSOLE_ENABLED=0"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return [json.loads(line) for line in (folder / "items.jsonl").read_text().splitlines()], done.stderr


def test_the_example(server, tmp_path):
    [item], _ = crawl(tmp_path, SPIDER.replace("http://127.0.0.1:8000", server))
    url = f"{server}/kabar-nusantara.html"
    assert {name: item.pop(name) for name in ("charset", "seen")} == {"charset": "utf-8", "seen": "front page"}
    assert "html" not in item
    expected = saring.extract(PAGE, url=url).to_dict()
    assert {**item, "capture": None} == {**expected, "capture": None}


def test_others_are_dropped_with_the_reason(server, tmp_path):
    spider = SPIDER.replace("http://127.0.0.1:8000", server).replace("kabar-nusantara", "empty")
    items, said = crawl(tmp_path, spider)
    assert items == []
    assert f"Dropped: {server}/empty.html: empty, " in said


def test_without_the_setting_all_are_kept(server, tmp_path):
    spider = SPIDER.replace("http://127.0.0.1:8000", server).replace("kabar-nusantara", "empty").replace('"SARING_KINDS"', '"OTHER"')
    [item], _ = crawl(tmp_path, spider)
    assert item["verdict"]["kind"] == "empty"


DECLARED = """
class Page(scrapy.Item):
    url, html, author = scrapy.Field(), scrapy.Field(), scrapy.Field()

def parse(self, response):
    yield Page(html=response.text, url=response.url, author="the spider's word")
    yield {"no": "page"}

News.parse = parse
"""


def test_items_of_other_kinds(server, tmp_path):
    items, _ = crawl(tmp_path, SPIDER.replace("http://127.0.0.1:8000", server) + DECLARED)
    item = next(item for item in items if "html" not in item and "no" not in item)
    assert item["author"] == "the spider's word"
    assert item["headline"] == saring.extract(PAGE).headline
    assert {"no": "page"} in items
