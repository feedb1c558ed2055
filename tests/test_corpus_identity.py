"""Which addresses are one, and which are not."""

import pytest

from saring.corpus.domains import registered_domain
from saring.corpus.identity import identity

ARTICLE = "kabar.co.id/berita/7/judul"


@pytest.mark.parametrize(
    "url",
    [
        "https://kabar.co.id/berita/7/judul",
        "http://www.kabar.co.id:80/berita/7/judul/",
        "https://M.Kabar.co.id/berita/7/judul#top",
        "https://amp.kabar.co.id/berita/7/judul",
        "https://kabar.co.id/amp/berita/7/judul",
        "https://kabar.co.id/berita/7/judul/amp/",
        "https://kabar.co.id/berita/7/judul.amp.html",
        "https://kabar.co.id/berita/7/judul?amp=1",
        "https://kabar.co.id/berita/7/judul?outputType=amp",
        "https://kabar.co.id/berita/7/judul?utm_source=x&fbclid=y",
        "https://kabar.co.id/berita/7/judul?UTM_Source=x&FBCLID=y",
        "https://kabar.co.id/berita/7/judul/index.html",
        "https://kabar-co-id.cdn.ampproject.org/c/s/kabar.co.id/berita/7/judul",
        "https://www-kabar-co-id.cdn.ampproject.org/v/s/www.kabar.co.id/berita/7/judul/amp?amp=1",
        "https://www.google.co.id/amp/s/m.kabar.co.id/berita/7/judul",
        "https://kabar.co.id/berita/7/%6Audul",
        "https://kabar-co-id.cdn.ampproject.org/v/s/kabar.co.id/berita/7/judul?amp_js_v=0.1&usqp=mq331AQ",
        "https://kabar.co.id/berita/7/judul;jsessionid=0123456789ABCDEF.node1",
        "https://kabar.co.id/berita/7/judul?PHPSESSID=0a1b2c",
        "https://kabar.co.id/berita/7/judul?utm_source=x&amp;utm_medium=y",
        "https://m.www.kabar.co.id./berita/7/judul",
    ],
)
def test_addresses_of_one_article(url):
    assert identity(url) == ARTICLE


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        # Pages of an article have texts of their own.
        ("https://kabar.co.id/berita/7/judul?page=2&utm_medium=x", f"{ARTICLE}?page=2"),
        ("https://kabar.co.id/berita/7/judul?page=all", f"{ARTICLE}?page=all"),
        ("https://kabar.co.id/?p=7", "kabar.co.id?p=7"),
        ("https://kabar.co.id/berita?m=7", "kabar.co.id/berita?m=7"),
        ("https://kabar.co.id/amplas/7", "kabar.co.id/amplas/7"),
        ("https://m.id/7", "m.id/7"),
        ("http://kabar.co.id:8080/7", "kabar.co.id:8080/7"),
        ("https://www.google.com/amplify/s/7.x", "google.com/amplify/s/7.x"),
        ("https://kabar.co.id/a%2Fb", "kabar.co.id/a%2Fb"),
        # A number behind /amp is the article's.
        ("https://kabar.co.id/amp/7123", "kabar.co.id/7123"),
        ("https://kabar.co.id/berita/amp/7123/", "kabar.co.id/berita/7123"),
        # A program's paths; and what only looks like a session.
        ("https://kabar.co.id/#!/berita/7", "kabar.co.id#!/berita/7"),
        ("https://kabar.co.id/app#/berita/7?x=1", "kabar.co.id/app#/berita/7?x=1"),
        ("https://kabar.co.id/7;v=2", "kabar.co.id/7;v=2"),
        ("https://kabar.co.id/sidang?session=2", "kabar.co.id/sidang?session=2"),
        ("https://kabar.co.id/7?page=2&amp;single=1", "kabar.co.id/7?page=2&single=1"),
        # Whose site is none of Google's has no articles of others.
        ("https://www.google.com.jahat.example/amp/s/kabar.co.id/7", "google.com.jahat.example/s/kabar.co.id/7"),
        ("https://www.google.jahat/amp/s/kabar.co.id/7", "google.jahat/s/kabar.co.id/7"),
        # Two words in one byte a letter.
        ("https://kabar.de/?q=%E4", "kabar.de?q=%E4"),
        ("https://kabar.de/?q=%F6", "kabar.de?q=%F6"),
        ("about:blank", None),
        ("http://[", None),
        ("http://kabar.co.id:x/", None),
        (None, None),
    ],
)
def test_addresses_of_others(url, expected):
    assert identity(url) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://kabar.cn/新闻/七", "https://kabar.cn/%e6%96%b0%E9%97%BB/%E4%B8%83"),
        ("https://kabar.cn/?q=新", "https://kabar.cn/?q=%e6%96%b0"),
        ("https://kabar.cn/a b", "https://kabar.cn/a%20b"),
        ("https://kabar.cn/~a", "https://kabar.cn/%7ea"),
        ("https://bücher.de/7", "https://xn--bcher-kva.de/7"),
    ],
)
def test_with_and_without_escapes(one, other):
    assert identity(one) == identity(other) is not None


def test_hosts_that_look_alike_are_not_one():
    assert identity("https://straße.de/7") != identity("https://strasse.de/7")


def test_nothing_raises():
    assert identity("https://kabar.cn/\ud83d") is not None
    assert identity("https://\ud83d.cn/7") is not None
    assert identity("https://kabar.cn/?q=\ud83d") is not None
    assert identity("https://" + "ä" * 70 + ".de/") is not None


@pytest.mark.parametrize(
    ("url", "domain"),
    [
        ("https://news.kabar.co.id/7", "kabar.co.id"),
        ("https://berita.bücher.de/7", "xn--bcher-kva.de"),
        ("https://berita.xn--bcher-kva.de/7", "xn--bcher-kva.de"),
        ("http://10.0.0.1/7", "10.0.0.1"),
        ("http://[", None),
        (None, None),
    ],
)
def test_whose_page_it_is_does_not_depend_on_how_it_is_spelled(url, domain):
    assert registered_domain(url) == domain
