"""news-please's library mode answered by saring: its documented calls and the keys of its sample."""

import inspect
import io
import json
import warnings
from datetime import UTC, datetime, timedelta, timezone
from importlib.util import find_spec
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType

import saring
from saring.compat import CompatWarning
from saring.compat.newsplease import NewsArticle, NewsPlease

SAMPLES = Path(__file__).parents[1] / "samples"
PAGE = (SAMPLES / "kabar-nusantara.html").read_text(encoding="utf-8")
URL = "https://www.kabarnusantara.example/ekonomi/pelabuhan"
KEYS = (
    "authors date_download date_modify date_publish description filename image_url language localpath maintext source_domain text title "
    "title_page title_rss url"
).split()


def test_from_html():
    article = NewsPlease.from_html(PAGE, url=URL)
    assert article.title == "Pelabuhan Patimban Layani Kapal Kontainer Pertama dari Jepang"
    assert article.authors == ["Ratna Wulandari"]
    assert article.date_publish == datetime(2024, 5, 13, 10, 42, tzinfo=timezone(timedelta(hours=7)))
    assert article.date_modify == datetime(2024, 5, 13, 12, 5, tzinfo=timezone(timedelta(hours=7)))
    assert article.date_download is None
    assert article.language == "id"
    assert article.source_domain == "www.kabarnusantara.example"
    assert article.filename == "https%3A%2F%2Fwww.kabarnusantara.example%2Fekonomi%2Fpelabuhan.json"
    assert article.maintext.startswith("SUBANG, KABAR NUSANTARA - ")
    assert article.image_url.endswith("patimban-1200x675.jpg")
    assert article.url == URL


def test_the_keys():
    article = NewsPlease.from_html(PAGE, url=URL, download_date="2024-05-14T08:00:00Z")
    assert sorted(article.get_dict()) == sorted(KEYS)
    told = json.loads(json.dumps(article.get_serializable_dict()))
    assert told["date_publish"] == "2024-05-13 10:42:00+07:00"
    assert told["date_download"] == "2024-05-14 08:00:00+00:00"
    assert told["title_rss"] is None


def test_an_empty_page_is_an_article_without_text():
    article = NewsPlease.from_html("")
    assert isinstance(article, NewsArticle)
    assert article.maintext is None
    assert article.get_serializable_dict()["date_publish"] is None
    assert NewsPlease.from_html("<p>x", "http://[bad").source_domain is None


def test_a_date_after_the_download_cannot_be_the_pages():
    assert NewsPlease.from_html(PAGE, download_date="2024-05-13T12:00:00+07:00").date_publish is not None
    early = datetime(2023, 1, 1, tzinfo=UTC)
    found = NewsPlease.from_html(PAGE, download_date=early)
    assert found.date_download == early
    assert found.date_publish is None


def records():
    with (SAMPLES / "crawl.warc.gz").open("rb") as file:
        yield from ArchiveIterator(file, record_types=WarcRecordType.response)


def test_from_warc_of_fastwarc():
    articles = [NewsPlease.from_warc(record) for record in records()]
    captures = list(saring.read_captures(SAMPLES / "crawl.warc.gz"))
    assert [article.url for article in articles] == [capture.url for capture in captures]
    assert [article.title for article in articles] == [article.headline for article in saring.extract_many(captures)]
    assert articles[0].date_download is not None
    assert NewsPlease.from_warc(captures[0]) == articles[0]


class Headers(dict):
    get_header = dict.get


class Warcio:
    """A record as warcio gives it."""

    def __init__(self, page, content_type):
        self.rec_headers = Headers({"WARC-Target-URI": URL, "WARC-Date": "2024-05-14T08:00:00Z"})
        self.http_headers = Headers({"Content-Type": content_type})
        self.page = page

    def content_stream(self):
        return io.BytesIO(self.page)


def test_from_warc_of_warcio():
    article = NewsPlease.from_warc(Warcio(PAGE.encode(), "text/html; charset=utf-8"))
    assert article.authors == ["Ratna Wulandari"]
    assert article.date_download.isoformat() == "2024-05-14T08:00:00+00:00"


def test_an_encoding_that_does_not_exist_is_the_pages_own_trouble():
    assert NewsPlease.from_warc(Warcio(PAGE.encode(), "text/html; charset=klingon")).title


def test_what_has_no_effect_is_named():
    with pytest.warns(CompatWarning, match="fetch_images=False has no effect"):
        NewsPlease.from_html(PAGE, fetch_images=False)
    with pytest.warns(CompatWarning, match="decode_errors has no effect"):
        NewsPlease.from_warc(Warcio(b"<p>x", None), decode_errors="strict")


@pytest.mark.parametrize(
    "call", [lambda: NewsPlease.from_url(URL), lambda: NewsPlease.from_urls([URL], timeout=6), lambda: NewsPlease.from_file("urls.txt")]
)
def test_nothing_is_fetched(call):
    with pytest.raises(saring.CaptureError, match="saring never touches the network: fetch the page yourself"):
        call()


def test_what_is_no_record():
    with pytest.raises(TypeError, match="warcio or FastWARC"):
        NewsPlease.from_warc("page.html")


@pytest.mark.skipif(
    find_spec("newsplease") is None, reason="news-please is not installed: no extra brings it, as it needs Scrapy and boto3"
)
def test_the_keys_and_calls_are_those_of_news_please():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import newsplease
        from newsplease.NewsArticle import NewsArticle as TheirArticle

    assert sorted(TheirArticle().get_dict()) == sorted(KEYS)
    for name in ("from_html", "from_warc"):
        theirs, ours = (inspect.signature(getattr(cls, name)).parameters for cls in (newsplease.NewsPlease, NewsPlease))
        assert list(theirs) == list(ours)
    assert {name for name in vars(newsplease.NewsPlease) if name.startswith("from_")} <= set(vars(NewsPlease))
