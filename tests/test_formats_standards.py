"""JSON-LD, ninjs and TEI: every record, made by hand, made up or hostile, is written by the rules of the standard and runs nothing."""

import json
import re
from functools import cache
from typing import get_args

import golden_formats
import ninjs_rules
import pytest
import schema_org
import tei_rules
from golden import cases
from hypothesis import given
from records import FULL, LIVE, articles
from schemas.prune import KEPT
from test_formats_hostile import articles as hostile_articles

import saring
from saring import Article, Block, Comment, Image, Link, ListItem, Organization, Person, Verdict
from saring.formats import FORMATS
from saring.formats.addresses import uri
from saring.formats.jsonld import TYPES
from saring.formats.moments import is_date, is_date_time
from saring.record import VerdictKind

CASES = {case.name: case for case in cases()}
TEI = tei_rules.NAMESPACE


@cache
def extracted(name):
    return saring.extract(CASES[name].page, url=CASES[name].expected["url"])


def json_ld(record):
    return json.loads(saring.render(record, "jsonld"))


def ninjs(record):
    return json.loads(saring.render(record, "ninjs"))


def tei(record):
    return tei_rules.parsed(saring.render(record, "tei"))


def wrong(record):
    """All that breaks a standard."""
    return schema_org.wrong(json_ld(record)) + ninjs_rules.wrong(ninjs(record)) + tei_rules.wrong(saring.render(record, "tei"))


@pytest.mark.parametrize(("record", "format"), golden_formats.CASES)
def test_golden_outputs(record, format):
    assert golden_formats.written(record, format).decode() == golden_formats.path(record, format).read_bytes().decode()


@pytest.mark.parametrize("name", CASES)
def test_golden_pages_are_valid(name):
    assert wrong(extracted(name)) == []


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", CASES)
def test_golden_pages_have_their_headline_in_every_format(name, format):
    record = extracted(name)
    longest = max(re.findall(r"[^\W\d_]+", record.headline or ""), key=len, default=record.verdict.kind if format != "text" else "")
    assert longest in saring.render(record, format) or (longest == record.verdict.kind and format in ("jsonld", "html"))


@given(articles)
def test_any_record_is_valid(record):
    assert wrong(record) == []


@given(hostile_articles)
def test_hostile_records_are_valid_and_harmless(record):
    assert wrong(record) == []
    assert "<" not in saring.render(record, "jsonld")
    for element in tei(record).iter():
        assert element.tag.removeprefix(TEI) in KEPT
        for name in ("url", "target", "ref"):
            assert element.get(name, "https://").startswith(("http://", "https://"))


@pytest.mark.parametrize(
    "break_it", [{"uri": "no uri"}, {"firstCreated": "2024-05-13"}, {"headline": "x"}, {"bodies": [{}]}, {"type": "page"}]
)
def test_the_judge_of_ninjs_sees_mistakes(break_it):
    assert len(ninjs_rules.wrong(ninjs(FULL) | break_it)) == 1


@pytest.mark.parametrize(
    "break_it", [{"url": "javascript:x"}, {"dateline": 7}, {"vintage": "x"}, {"author": {"@type": "Comment"}}, {"@type": "Novel"}]
)
def test_the_judge_of_schema_org_sees_mistakes(break_it):
    assert schema_org.wrong(json_ld(FULL) | break_it)


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("<p>Kapal", "<p level='1'>Kapal"),
        ('when="2024', 'when="2o24'),
        ("<body>", "<body>words"),
        ("<table>", "<table><p/>"),
        ("<item>lapangan</item>", "<p>lapangan</p>"),
        ("<publicationStmt>", "<publicationStmt><author/>"),
    ],
)
def test_the_judge_of_tei_sees_mistakes(good, bad):
    text = saring.render(FULL, "tei")
    assert good in text
    assert tei_rules.wrong(text.replace(good, bad, 1))


# JSON-LD.


def test_every_kind_of_page_has_a_type():
    assert set(TYPES) == set(get_args(VerdictKind))
    assert set(TYPES.values()) <= set(schema_org.PARENT)


@pytest.mark.parametrize("kind", TYPES)
def test_the_body_stands_where_the_type_has_it(kind):
    record = Article(verdict=Verdict(kind, ""), body=FULL.body, dateline="SUBANG", url=FULL.url)
    thing = json_ld(record)
    assert schema_org.wrong(thing) == []
    assert thing.get("articleBody", thing.get("text")) == FULL.text
    assert ("dateline" in thing) == (kind == "article")


def test_entries_of_a_live_blog_are_posts():
    thing = json_ld(LIVE)
    assert thing["@type"] == "LiveBlogPosting"
    assert [post.get("datePublished") for post in thing["liveBlogUpdate"]] == ["2024-02-08T14:00:00+09:00", None]


def test_a_page_without_anything_known():
    assert json_ld(Article(verdict=Verdict("empty", "the input is empty"))) == {"@context": "https://schema.org", "@type": "WebPage"}


# ninjs.


def test_an_item_without_address_is_named_by_its_text():
    one, other = [Article(verdict=FULL.verdict, headline=headline, body=FULL.body) for headline in ("a", "b")]
    assert ninjs(one)["uri"] == ninjs(other)["uri"]
    assert ninjs(one)["uri"].startswith("ni:///sha-256;")
    assert ninjs(Article(verdict=FULL.verdict))["uri"] != ninjs(one)["uri"]


def test_days_are_not_made_moments():
    item = ninjs(LIVE)
    assert "firstCreated" not in item
    assert {"role": "datePublished", "value": "2024-02-08"} in item["descriptions"]
    assert item["versionCreated"] == "2024-02-08T14:30:00+09:00"


def test_pictures_are_associations_each_once():
    shown = Article(verdict=FULL.verdict, image=(Image("https://x.example/1.jpg"),), body=(Block("figure", url="https://x.example/1.jpg"),))
    assert [association["uri"] for association in ninjs(shown)["associations"]] == ["https://x.example/1.jpg"]
    assert len(json_ld(shown)["image"]) == 1


# TEI.


def test_headings_open_divisions_within_those_above():
    heading = [Block("heading", text, level) for text, level in (("a", 2), ("b", 3), ("c", 2))]
    body = tei(Article(verdict=FULL.verdict, body=(*heading[:2], Block("paragraph", "x"), heading[2]))).find(f".//{TEI}body/{TEI}div")
    assert [tei_rules.words(head) for head in body.findall(f"{TEI}div/{TEI}head")] == ["a", "c"]
    assert tei_rules.words(body.find(f"{TEI}div/{TEI}div/{TEI}p")) == "x"


def test_lists_within_lists():
    items = (ListItem("a", 2), ListItem("b"), ListItem("c", 3))
    whole = tei(Article(verdict=FULL.verdict, body=(Block.of_list(items),))).find(f".//{TEI}list")
    first, second = whole.findall(f"{TEI}item")
    assert tei_rules.words(first.find(f"{TEI}list/{TEI}item")) == "a"
    assert tei_rules.words(second.find(f"{TEI}list/{TEI}item/{TEI}list/{TEI}item")) == "c"


def test_what_xml_cannot_hold_is_left_out():
    record = Article(verdict=Verdict("article", "\x00"), headline="a\x0b\ufffe\ud800b\x1b[1m", body=(Block("code", "x\r\n  y\x00"),))
    document = tei(record)
    assert document.find(f".//{TEI}title").text == "ab[1m"
    assert document.find(f".//{TEI}code").text == "x\n  y"


@given(articles)
def test_all_words_of_the_body_are_in_the_text(record):
    body = tei(Article(verdict=record.verdict, body=record.body)).find(f".//{TEI}body")
    kept = "".join(sorted(tei_rules.words(body).replace(" ", "")))
    for letter in set("".join(block.text for block in record.body)):
        if letter.isalnum():
            assert letter in kept


def test_what_follows_the_article_stands_behind_it():
    record = Article(
        verdict=FULL.verdict,
        comment=(Comment("<b>x</b>", Person("A & B")),),
        related_link=(Link("javascript:x", "no"), Link("https://x.example/")),
    )
    back = tei(record).find(f".//{TEI}back")
    assert tei_rules.words(back) == "A & B <b>x</b> no https://x.example/"
    assert [ref.get("target") for ref in back.iter(f"{TEI}ref")] == ["https://x.example/"]


# Addresses and dates.


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("HTTPS://x.example/a?b=c&d#e", "https://x.example/a?b=c&d#e"),
        (" https://x.exa\nmple/ä b%20% ", "https://x.example/%C3%A4%20b%20%25"),
        ("https://x.example/[1]?[2]#[3]#", "https://x.example/%5B1%5D?%5B2%5D#%5B3%5D%23"),
        ("http://[::1]:80/", "http://[::1]:80/"),
        ("HTTP://0:", "http://0"),
        ("https://ü.example", "https://%C3%BC.example"),
    ],
)
def test_addresses_become_uris(address, written):
    assert uri(address) == written


@pytest.mark.parametrize(
    "address",
    [None, "", "/a", "//x.example/", "x.example", "javascript:x", "https://", "http://x:y/", "http://x:999999/", "http://a[b/", "ftp://x/"],
)
def test_others_are_no_uris(address):
    assert uri(address) is None


@pytest.mark.parametrize(
    "date", ["2024", "2024-05", "2024-02-29", "2024-05-13T10:42:00", "2024-05-13T10:42:00.123456789Z", "2024-05-13T10:42:00-09:30"]
)
def test_dates_that_standards_take(date):
    assert is_date(date)
    assert is_date_time(date) == date.endswith(("Z", ":30"))


@pytest.mark.parametrize(
    "date",
    [
        None,
        "",
        "24",
        "0000",
        "2024-13",
        "2023-02-29",
        "2024-05-13T10:42",
        "2024-05-13 10:42:00",
        "2024-05-13T25:00:00Z",
        "٢٠٢٤",
        "2024-05-13T10:42:00+23:00",
    ],
)
def test_dates_that_they_do_not(date):
    assert not is_date(date)
    assert not is_date_time(date)


def test_an_agency_is_told_from_author_and_publisher():
    record = Article(
        verdict=FULL.verdict, source_organization=(Organization("AP"),), publisher=Organization("Kabar"), author=(Person("R"),)
    )
    assert (json_ld(record)["sourceOrganization"][0]["name"], ninjs(record)["infoSources"][0]["name"]) == ("AP", "AP")
    assert tei_rules.words(tei(record).find(f".//{TEI}respStmt")) == "agency AP"
