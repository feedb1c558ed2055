"""newspaper's calls answered by saring: the documented examples of newspaper3k and newspaper4k restated."""

import json
import warnings
from datetime import datetime, timedelta, timezone
from importlib.util import find_spec
from pathlib import Path

import pytest

import saring
from saring.compat import CompatWarning, newspaper, newspaper_config

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "samples" / "kabar-nusantara.html"
PAGE = SAMPLE.read_text(encoding="utf-8")
URL = "https://www.kabarnusantara.example/ekonomi/2024/05/13/pelabuhan-patimban-kapal-kontainer-pertama"
VIDEO = (ROOT / "tests" / "pages" / "id-video" / "page.html").read_bytes()


@pytest.fixture
def parsed():
    article = newspaper.Article(URL)
    article.download(input_html=PAGE)
    article.parse()
    return article


def test_the_quickstart(parsed):
    assert parsed.html == PAGE
    assert parsed.text.startswith("SUBANG, KABAR NUSANTARA - Pelabuhan Patimban")
    assert parsed.top_image == "https://img.kabarnusantara.example/2024/05/13/patimban-1200x675.jpg" == parsed.top_img
    assert parsed.authors == ["Ratna Wulandari"]
    assert parsed.title == "Pelabuhan Patimban Layani Kapal Kontainer Pertama dari Jepang"
    assert parsed.images == [parsed.top_image] == parsed.imgs
    assert parsed.movies == []
    assert parsed.publish_date == datetime(2024, 5, 13, 10, 42, tzinfo=timezone(timedelta(hours=7)))


def test_the_state_of_the_download(parsed):
    assert newspaper.Article(URL).download_state == newspaper.ArticleDownloadState.NOT_STARTED
    assert parsed.download_state == newspaper.ArticleDownloadState.SUCCESS


def test_what_the_page_says_of_itself(parsed):
    assert parsed.meta_description.startswith("Kapal berkapasitas 1.100 peti kemas")
    assert parsed.meta_lang == "id"
    assert parsed.meta_site_name == "Kabar Nusantara"
    assert parsed.meta_keywords == ["Pelabuhan Patimban", "ekspor", "logistik", "Subang"]
    assert parsed.tags == set(parsed.meta_keywords)
    assert parsed.canonical_link == URL
    assert parsed.source_url == "https://www.kabarnusantara.example"
    assert parsed.record == saring.extract(PAGE, url=URL, options=saring.Options(comments=False, evidence=False))


def test_the_html_of_the_body(parsed):
    assert parsed.article_html.startswith("<article")
    assert "<script" in PAGE
    assert "<script" not in parsed.article_html


def test_nlp_makes_up_nothing(parsed):
    with pytest.warns(CompatWarning, match="nlp"):
        parsed.nlp()
    assert parsed.keywords == parsed.meta_keywords
    assert parsed.summary == parsed.meta_description


def test_the_shortcut_for_pages_that_a_browser_or_scrapy_fetched():
    with pytest.warns(CompatWarning, match="^language has no effect: saring tells the language by itself"):
        article = newspaper.article(URL, language="en", input_html=PAGE)
    assert article.is_parsed
    assert article.title


def test_set_html_as_newspaper3k_has_it():
    article = newspaper.Article(url=URL)
    article.set_html(SAMPLE.read_bytes())
    article.parse()
    assert article.authors == ["Ratna Wulandari"]


def test_a_local_file():
    article = newspaper.Article(f"file://{SAMPLE}").download().parse()
    assert article.authors == ["Ratna Wulandari"]
    with pytest.raises(newspaper.ArticleException, match="No such file"):
        newspaper.Article("file:///nowhere.html").download()


def test_fulltext():
    assert newspaper.fulltext(PAGE) == saring.extract(PAGE).text
    with pytest.warns(CompatWarning, match="language"):
        newspaper.fulltext(PAGE, language="id")


def test_settings_are_named():
    config = newspaper.Config()
    config.browser_user_agent = "Mozilla/5.0"
    config.request_timeout = 10
    with pytest.warns(CompatWarning) as warned:
        newspaper.Article(URL, config=config)
    assert [str(warning.message).partition(" ")[0] for warning in warned] == ["browser_user_agent", "request_timeout"]
    assert {warning.filename for warning in warned} == {__file__}
    newspaper.Article(URL, keep_article_html=True)
    with pytest.warns(CompatWarning, match="keep_article_html"):
        newspaper.Article(URL, keep_article_html=False)
    with pytest.raises(AttributeError, match="no setting 'colour'"):
        config.colour = "red"
    with pytest.raises(TypeError, match="colour"):
        newspaper.Article(URL, colour="red")


def test_nothing_is_fetched():
    with pytest.raises(
        saring.CaptureError, match=r"saring never touches the network: fetch the page yourself and call download\(input_html"
    ):
        newspaper.Article(URL).download()
    with pytest.raises(saring.CaptureError, match="read_captures"):
        newspaper.build("http://cnn.com", memoize_articles=False)
    with pytest.raises(saring.CaptureError, match="read_captures"):
        newspaper.Source("http://cnn.com")
    with pytest.raises(saring.SaringError, match="no list of languages"):
        newspaper.languages()


def test_steps_out_of_order():
    article = newspaper.Article(URL)
    for step in (article.parse, article.nlp, article.is_valid_body, article.to_json):
        with pytest.raises(newspaper.ArticleException, match="call "):
            step()


def test_what_is_not_given_says_what_to_take(parsed):
    with pytest.raises(AttributeError, match=r"top_node is not given here: .* take record\.body"):
        parsed.top_node  # noqa: B018 - the access is what is tested
    with pytest.raises(AttributeError, match="no attribute 'colour'"):
        parsed.colour  # noqa: B018
    assert not hasattr(parsed, "meta_data")


def test_verdicts(parsed):
    assert parsed.is_valid_url()
    assert parsed.is_valid_body()
    assert parsed.has_top_image()
    assert not parsed.is_media_news()
    assert newspaper.Article(URL).download(VIDEO).parse().is_media_news()
    assert not newspaper.Article("/only/a/path").is_valid_url()
    assert not newspaper.Article("http://[").is_valid_url()


def test_to_json(parsed):
    told = json.loads(parsed.to_json())
    assert told == parsed.to_json(as_string=False)
    assert told["publish_date"] == "2024-05-13T10:42:00+07:00"
    assert told["tags"] == sorted(parsed.tags)


def test_what_the_page_does_not_say_is_empty():
    article = newspaper.Article(title="From the feed").download("<p>Nothing else.</p>").parse()
    assert (article.title, article.authors, article.publish_date, article.top_image) == ("From the feed", [], None, "")
    assert article.meta_lang == article.canonical_link == article.meta_description == ""


def test_parsing_again_forgets_the_page_before(parsed):
    parsed.set_html("<p>Nothing else.</p>")
    parsed.parse()
    assert parsed.authors == []
    assert parsed.images == []


STEPS = {"fetch_images", "set_movies", "throw_if_not_downloaded_verbose", "throw_if_not_parsed_verbose"}
"""Steps of newspaper4k's own, which nobody calls."""

needs_newspaper = pytest.mark.skipif(
    find_spec("newspaper") is None, reason="newspaper4k is not installed: it belongs to the extra `evaluation`, not to `dev`"
)


@needs_newspaper
def test_everything_that_newspaper4k_has_is_given_or_told_of(parsed):
    theirs = their_article()
    names = {name for name in dir(theirs) if not name.startswith("_")} - STEPS
    assert not [name for name in names if name not in newspaper._NOT_GIVEN and not hasattr(parsed, name)]
    settings = {name.removeprefix("_") for name in vars(theirs.config)}
    assert settings <= set(newspaper_config.SETTINGS)


@needs_newspaper
def test_the_same_types_as_newspaper4k_gives(parsed):
    theirs = their_article()
    assert parsed.to_json(as_string=False).keys() == theirs.to_json(as_string=False).keys()
    for name in (
        "title",
        "authors",
        "meta_img",
        "images",
        "meta_keywords",
        "meta_description",
        "meta_lang",
        "canonical_link",
    ):
        assert getattr(parsed, name) == getattr(theirs, name), name
    assert parsed.publish_date.date() == theirs.publish_date.date()


def their_article():
    """The sample as newspaper4k reads it; it warns of what it lacks when it is imported."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import newspaper as theirs

        return theirs.article(URL, input_html=PAGE, language="id", fetch_images=False)
