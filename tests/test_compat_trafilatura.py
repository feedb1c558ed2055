"""trafilatura's calls answered by saring: its documented examples restated, every argument heeded, refused or named."""

import csv
import inspect
import io
import json
import xml.etree.ElementTree as ET
from importlib.util import find_spec
from pathlib import Path

import pytest

from saring import CaptureError, FormatError, OptionsError
from saring.compat import CompatWarning
from saring.compat import trafilatura as compat
from saring.compat import trafilatura_choices as choices

SAMPLES = Path(__file__).parents[1] / "samples"
PAGES = Path(__file__).parent / "pages"
PAGE = (SAMPLES / "kabar-nusantara.html").read_text(encoding="utf-8")
URL = "https://www.kabarnusantara.example/ekonomi/2024/05/13/pelabuhan-patimban-kapal-kontainer-pertama"
needs_trafilatura = pytest.mark.skipif(
    find_spec("trafilatura") is None, reason="trafilatura is not installed: it belongs to the extra `evaluation`, not to `dev`"
)


def described(text):
    """A page with a date, comments, a table and a list around a text."""
    return f"""<html lang="en"><head><title>Ferry returns | Harbour Post</title>
    <meta property="article:published_time" content="2018-05-02T09:30:00+02:00"></head><body><article><h1>Ferry returns</h1>
    <p>{text}</p><table><tr><th>Day</th><th>Boats</th></tr><tr><td>Monday</td><td>12</td></tr></table>
    <p>The harbour master said that the timetable of the winter would stay as it is until the end of March.</p></article></body></html>"""


STORY = "The ferry between the two islands sails again on Monday morning after a repair that took three weeks longer than planned."


class TestDocumented:
    """The examples of trafilatura's quickstart and its page on Python."""

    def test_basic_extraction(self):
        result = compat.extract(PAGE)
        assert result.startswith("SUBANG, KABAR NUSANTARA - Pelabuhan Patimban")
        assert "\n- penambahan dua unit derek dermaga berkapasitas 40 ton;\n" in result
        assert "\n\n" not in result

    def test_an_lxml_tree(self):
        html = pytest.importorskip("lxml.html", reason="lxml comes with the extra `dev`")
        tree = html.fromstring("<html><body><article><p>\n  Here is the main text.\n  </p></article></body></html>")
        assert compat.extract(tree) == "Here is the main text."

    def test_xml_with_the_source(self):
        root = ET.fromstring(compat.extract(PAGE, output_format="xml", url=URL, with_metadata=True))
        assert root.tag == "doc"
        assert root.get("url") == URL
        assert root.get("date") == "2024-05-13"
        assert [element.tag for element in root] == ["main", "comments"]
        assert {element.tag for element in root.iter()} >= {"head", "p", "list", "item"}

    def test_no_comments(self):
        assert "macetnya luar biasa" in compat.extract(PAGE)
        assert "macetnya luar biasa" not in compat.extract(PAGE, include_comments=False)

    def test_no_tables(self):
        page = described(STORY)
        assert "| Monday | 12 |" in compat.extract(page)
        assert "Monday | 12" not in compat.extract(page, include_tables=False)

    def test_json(self):
        assert json.loads(compat.extract(PAGE, output_format="json")).keys() == {"text", "comments"}
        told = json.loads(compat.extract(PAGE, output_format="json", with_metadata=True))
        assert told["title"] == "Pelabuhan Patimban Layani Kapal Kontainer Pertama dari Jepang"
        assert told["source-hostname"] == "Kabar Nusantara"
        assert told["tags"] == "Pelabuhan Patimban;ekspor;logistik;Subang"

    def test_markdown_with_metadata(self):
        text = compat.extract(PAGE, output_format="markdown", with_metadata=True)
        assert 'author: "Ratna Wulandari"\n' in text.partition("\n---\n")[0]
        assert "\n\n## Dua kali sepekan\n\n" in text

    def test_formatting_makes_markdown_of_text(self):
        assert "## Dua kali sepekan" in compat.extract(PAGE, include_formatting=True)
        assert "## Dua kali sepekan" not in compat.extract(PAGE, output_format="markdown", include_formatting=False)

    def test_csv_is_one_line_with_its_columns(self):
        (row,) = csv.reader(io.StringIO(compat.extract(PAGE, output_format="csv", with_metadata=True)), delimiter="\t")
        assert len(row) == 11
        assert row[6] == "2024-05-13"

    def test_date_parameters(self):
        page = described(STORY)
        wanted = {"extensive_search": True, "max_date": "2018-07-01"}
        assert 'date="2018-05-02"' in compat.extract(page, output_format="xml", with_metadata=True, date_extraction_params=wanted)
        assert compat.bare_extraction(page, date_extraction_params={"max_date": "2018-01-01"}).date is None
        assert compat.bare_extraction(page, date_extraction_params={"outputformat": "%d/%m/%Y"}).date == "02/05/2018"
        assert compat.bare_extraction(page, date_extraction_params={"enable_time": True}).date == "2018-05-02T09:30:00+02:00"

    def test_the_last_change_where_it_is_asked_for(self):
        assert compat.bare_extraction(PAGE, date_extraction_params={"original_date": False, "enable_time": True}).date.endswith(
            "T12:05:00+07:00"
        )

    def test_a_target_language(self):
        assert compat.extract(PAGE, URL, target_language="id")
        assert compat.extract(PAGE, URL, target_language="de") is None

    def test_metadata_that_must_be_there(self):
        bare = "<html><body><article><p>" + STORY + "</p></article></body></html>"
        assert compat.extract(bare)
        assert compat.extract(bare, only_with_metadata=True) is None
        assert compat.extract(PAGE, only_with_metadata=True)

    def test_bare_extraction(self):
        found = compat.bare_extraction(PAGE, with_metadata=True)
        assert found.author == "Ratna Wulandari"
        assert found.record.author[0].url.endswith("/penulis/ratna-wulandari")
        assert found.body.find("head").text == "Dua kali sepekan"
        assert found.as_dict() == compat.bare_extraction(PAGE, as_dict=True) | {
            "body": found.body,
            "commentsbody": found.commentsbody,
        }

    def test_a_response_object(self):
        class Response:
            data = PAGE.encode()
            url = URL

        assert compat.bare_extraction(Response(), url=Response.url).url == URL

    def test_metadata_alone(self):
        found = compat.extract_metadata(PAGE)
        assert (found.title, found.sitename, found.text) == (
            "Pelabuhan Patimban Layani Kapal Kontainer Pertama dari Jepang",
            "Kabar Nusantara",
            None,
        )

    def test_html2txt_has_all_text(self):
        assert "Terpopuler" in compat.html2txt(PAGE)
        assert "Terpopuler" not in compat.extract(PAGE)
        assert "function" not in compat.html2txt("<body><script>function f() {}</script><p>Text</p>")

    def test_baseline(self):
        body, text, length = compat.baseline(PAGE)
        assert length == len(text) > 1000
        assert body.find("p") is not None


def test_no_text_of_a_page_becomes_markup():
    page = described(
        "<b>Sails &lt;script&gt;alert(1)&lt;/script&gt; again</b> on Monday, after a repair that took three weeks &amp; a day."
    )
    page = page.replace("<title>Ferry returns", "<title>&lt;script&gt;x&lt;/script&gt; [a](b)").replace("<h1>Ferry returns</h1>", "")
    for format in ("markdown", "html", "xml", "xmltei"):
        text = compat.extract(page, output_format=format, with_metadata=True)
        assert "alert(1)" in text
        assert "<script>" not in text.replace("\\<script>", "")


@pytest.mark.parametrize("format", choices.FORMATS)
def test_every_format_is_written(format):
    assert "Pelabuhan Patimban" in compat.extract(PAGE, output_format=format)


def test_images_stand_in_the_text_only_if_they_are_asked_for():
    assert "patimban-1200x675.jpg" not in compat.extract(PAGE)
    assert "](https://img.kabarnusantara.example/2024/05/13/patimban-1200x675.jpg)" in compat.extract(PAGE, include_images=True)


def test_precision_and_recall_become_favour():
    favour = [choices.wanted(given).to_options().favour for given in ({}, {"favor_precision": True}, {"favor_recall": True})]
    assert favour == ["balanced", "precision", "recall"]
    with pytest.warns(CompatWarning, match="favor_recall is taken"):
        assert choices.wanted({"favor_precision": True, "favor_recall": True}).to_options().favour == "recall"


def test_blacklists():
    assert compat.extract(PAGE, url_blacklist={URL}) is None
    assert compat.bare_extraction(PAGE, author_blacklist={"ratna wulandari"}).author is None
    for format in choices.FORMATS:
        told = {"output_format": format, "with_metadata": True}
        assert "Ratna Wulandari" not in compat.extract(PAGE, author_blacklist={"Ratna Wulandari"}, **told), format


@pytest.mark.parametrize("name", choices.WITHOUT_EFFECT)
def test_what_has_no_effect_is_named_at_the_callers_line(name):
    with pytest.warns(CompatWarning, match=f"^{name} has no effect: ") as warned:
        assert compat.extract(PAGE, **{name: True}) == compat.extract(PAGE)
    assert [warning.filename for warning in warned] == [__file__]


@pytest.mark.parametrize("name", choices.REFUSED)
def test_what_would_change_the_result_is_refused(name):
    with pytest.raises(OptionsError, match=f"^{name} cannot be honoured: "):
        compat.extract(PAGE, **{name: "//aside"})
    assert compat.extract(PAGE, **{name: None})


LINKED = described(f'{STORY} <a href="https://harbour.example/plan">The plan of the winter</a> is <b>on show</b> in the town hall.')


def test_links_and_emphasis_stand_in_the_text_only_if_they_are_asked_for():
    texts = {links: compat.extract(LINKED, output_format="markdown", include_links=links) for links in (True, False)}
    assert "https://harbour.example/plan" in texts[True]
    assert "https://harbour.example/plan" not in texts[False]
    assert all("The plan of the winter" in text and "**on show**" in text for text in texts.values())
    assert "**on show**" not in compat.extract(LINKED, include_links=True)
    assert "https://harbour.example/plan" not in compat.extract(LINKED, include_formatting=True)


def test_unknown_arguments_formats_and_parameters():
    with pytest.raises(TypeError, match="include_everything"):
        compat.extract(PAGE, include_everything=True)
    with pytest.raises(FormatError, match="'pdf'"):
        compat.extract(PAGE, output_format="pdf")
    with pytest.raises(FormatError, match="'python'"):
        compat.extract(PAGE, output_format="python")
    assert compat.bare_extraction(PAGE, output_format="python").text
    with pytest.raises(OptionsError, match="deferred_url_extractor"):
        compat.extract_metadata(PAGE, date_config={"deferred_url_extractor": True})


@pytest.mark.parametrize("fetch", [compat.fetch_url, compat.fetch_response])
def test_fetching_is_refused(fetch):
    with pytest.raises(CaptureError, match=r"example\.org: fetch_.* saring never touches the network: fetch the page yourself"):
        fetch("https://example.org", no_ssl=True)


@pytest.mark.parametrize("page", ["", b"", " ", b"%PDF-1.7 \xff", "\ud800", "<html>" * 5000])
def test_a_page_without_text_is_none(page):
    assert compat.extract(page) is None
    assert compat.bare_extraction(page, "http://[no address") is None
    assert compat.extract_metadata(page).title is None


def test_html2txt_of_nothing():
    assert [compat.html2txt(page) for page in ("", b"", " ", "<html>" * 5000)] == [""] * 4


def test_what_is_no_page():
    with pytest.raises(TypeError, match="not int"):
        compat.extract(7)


@pytest.mark.parametrize("page", sorted(PAGES.glob("*/page.html")), ids=lambda path: path.parent.name)
def test_no_page_raises(page):
    found = compat.bare_extraction(page.read_bytes(), include_images=True)
    for format in choices.FORMATS:
        text = compat.extract(page.read_bytes(), output_format=format, with_metadata=True, include_images=True)
        assert (text is None) == (found is None)


@needs_trafilatura
@pytest.mark.parametrize("name", ["extract", "bare_extraction", "extract_with_metadata", "extract_metadata", "html2txt", "baseline"])
def test_every_argument_of_trafilatura_is_known(name):
    import trafilatura

    theirs = inspect.signature(getattr(trafilatura, name)).parameters
    ours = inspect.signature(getattr(compat, name)).parameters
    known = {*ours, *choices.Choices.__annotations__} if "choices" in ours else set(ours)
    assert set(theirs) <= known
    positional = [entry for entry in ours if entry not in ("choices", "as_dict")]
    assert list(theirs)[: len(positional)] == positional


@needs_trafilatura
def test_the_document_has_every_attribute():
    import trafilatura.settings

    assert set(compat.Document().as_dict()) == set(trafilatura.settings.Document().as_dict())


@needs_trafilatura
def test_the_same_shape_as_trafilatura_gives():
    import trafilatura

    for told in ({}, {"with_metadata": True}):
        theirs = json.loads(trafilatura.extract(PAGE, output_format="json", **told))
        assert json.loads(compat.extract(PAGE, output_format="json", **told)).keys() == theirs.keys()
    old = trafilatura.bare_extraction(PAGE, with_metadata=True)
    new = compat.bare_extraction(PAGE)
    assert (new.title, new.author, new.date, new.url, new.hostname, new.sitename) == (
        old.title,
        old.author,
        old.date,
        old.url,
        old.hostname,
        old.sitename,
    )
