"""Values that no record may have, however a page writes them: nothing raises, and nothing of them gets in."""

import json
from html import escape

import pytest

import saring

PROSE = "The ferry that links the two islands was out of service for nine days, and then it sailed with a piano on its deck. " * 2
HEADLINE = "Ferry sails again with a piano"
URL = "https://post.example/news/ferry-sails-again"


def record(*told: object, head: str = "", raw: str = "") -> saring.Article:
    """The record of a page with these objects, or these texts of scripts, as JSON-LD."""
    scripts = [json.dumps(one) for one in told] + ([raw] if raw else [])
    head += "".join([f'<script type="application/ld+json">{script}</script>' for script in scripts])
    return saring.extract(
        f"<html lang='en'><head><title>{HEADLINE}</title>{head}</head><body><article><h1>{HEADLINE}</h1>"
        f"<p>{PROSE}</p><p>Then {PROSE}</p><p>So {PROSE}</p></article></body></html>",
        url=URL,
    )


def own(**more: object) -> dict[str, object]:
    return {"@type": "NewsArticle", "headline": HEADLINE, "url": URL, **more}


BAD_DATES = [
    "0001-01-01T00:00:00Z", "0000-00-00 00:00:00", "1970-01-01", "9999-12-31", "2021-13-45", "2021-02-30", "Invalid Date", "Invalid date",
    "NaN-NaN-NaN", "undefined", "null", "{{ date }}", "%Y-%m-%d", "-62135596800", "Infinity", "2021-08-24T99:99:99Z", "2021-08-24T05:16+99:00",
    "", " ", "\x00", "1e308", "9" * 5_000, "٩٩٩٩-٩٩-٩٩",
]  # fmt: skip
BAD_VALUES = [None, True, -1, 1e300, [], {}, [[]], {"@value": "Invalid Date"}, ["Invalid Date"], {"@type": "Date"}]


@pytest.mark.parametrize("bad", [*BAD_DATES, *BAD_VALUES], ids=lambda bad: repr(bad)[:30])
def test_dates(bad):
    article = record(own(datePublished=bad, dateModified=bad))
    assert (article.date_published, article.date_modified) == (None, None)
    assert article.headline == HEADLINE
    if isinstance(bad, str):
        meta = f'<meta property="article:published_time" content="{bad}"><meta property="article:modified_time" content="{bad}">'
        article = record(head=meta)
        assert (article.date_published, article.date_modified) == (None, None)


def test_a_good_date_behind_a_bad_one_is_found():
    meta = '<meta property="article:published_time" content="2021-08-24T05:16:00+07:00">'
    assert record(own(datePublished="0001-01-01T00:00:00Z"), head=meta).date_published == "2021-08-24T05:16:00+07:00"


def test_the_article_of_another_page_says_nothing_of_this_one():
    other = {
        "@type": "NewsArticle",
        "headline": "Mayor resigns over lighthouse",
        "url": "https://post.example/news/mayor-resigns",
        "datePublished": "2019-01-02",
        "author": {"@type": "Person", "name": "Otto Other"},
        "keywords": ["mayor"],
    }
    for told in ([other, own(datePublished="2021-08-24")], [own(datePublished="2021-08-24"), other]):
        article = record(*told)
        assert (article.headline, article.date_published) == (HEADLINE, "2021-08-24")
        assert article.author == ()
        assert article.keywords == ()


@pytest.mark.parametrize(
    ("told", "is_own"),
    [
        ({"headline": "Mayor resigns over lighthouse", "url": "https://post.example/news/mayor-resigns"}, False),
        ({"headline": "Mayor resigns over lighthouse", "mainEntityOfPage": {"@id": "https://post.example/news/mayor-resigns"}}, False),
        ({"headline": "Mayor resigns over lighthouse"}, True),
        ({"headline": HEADLINE, "url": "https://post.example/amp/1"}, True),
        ({"url": "https://post.example/amp/1"}, True),
    ],
)
def test_a_page_s_only_article_may_be_another_page_s(told, is_own):
    """Either sign alone is common: a headline for search engines, the address of another form of the page."""
    article = record({"@type": "NewsArticle", "datePublished": "2019-01-02", **told})
    assert (article.date_published == "2019-01-02") is is_own
    assert article.headline == HEADLINE


UNFILLED = [
    "null",
    "None",
    "undefined",
    "NaN",
    "N/A",
    "Invalid Date",
    "[object Object]",
    "{{ a.value }}",
    "${value}",
    "%%value%%",
    "<%= value %>",
]


@pytest.mark.parametrize("value", UNFILLED)
def test_what_a_program_has_not_filled_in_data(value):
    """In JSON-LD and microdata as in `<meta>`: `null` was a publisher, a section and a licence."""
    keys = (
        "publisher",
        "sourceOrganization",
        "creditText",
        "articleSection",
        "license",
        "alternativeHeadline",
        "description",
        "author",
        "mainEntityOfPage",
    )
    items = "".join([f'<meta itemprop="{key}" content="{escape(value)}">' for key in keys])
    microdata = f'<div itemscope itemtype="https://schema.org/NewsArticle">{items}</div>'
    for article in (
        record(own(**dict.fromkeys(keys, value), image=value)),
        record(head=f'<link rel=canonical href="{escape(value)}">{microdata}'),
    ):
        told = article.to_dict().items()
        assert {key for key, said in told if value.lower() in str(said).lower() or "%" in str(said)} <= {"capture", "evidence"}
        assert article.canonical_url in (None, URL)
        assert {field for field in article.evidence if article.evidence[field].raw == value} == set()


@pytest.mark.parametrize("bad", ["javascript:void(0)", "data:text/html,x", "about:blank", "#", "0", "-", "null"])
def test_what_is_no_licence(bad):
    assert record(own(license=bad)).license is None


@pytest.mark.parametrize("good", ["CC BY 4.0", "Licence: see below", "MIT"])
def test_a_licence_in_words(good):
    assert record(own(license=good)).license == good


def test_a_licence_with_half_of_a_surrogate_pair():
    article = record(own(license="MIT \ud800 licence"))
    assert article.license == "MIT licence"
    assert saring.render(article, "json").encode()


@pytest.mark.parametrize("value", UNFILLED)
def test_what_a_program_has_not_filled(value):
    head = f'<meta name="description" content="{value}"><meta property="og:image" content="{value}">'
    article = record(head=head + '<meta name="twitter:description" content="Of a piano.">')
    assert (article.description, article.image) == ("Of a piano.", ())
    assert article.headline == HEADLINE


def test_a_description_that_begins_so_is_one():
    assert record(head='<meta name="description" content="Null is not a number, and undefined is no value.">').description is not None


def test_a_hundred_authors():
    names = [f"{first} {last}" for first in ("Ann", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gus", "Hal", "Ida", "Jon") for last in
             ("Abel", "Beck", "Cole", "Dorn", "Ehrt", "Falk", "Gray", "Hart", "Iben", "Jost")]  # fmt: skip
    article = record(own(author=[{"@type": "Person", "name": name} for name in names]))
    assert len({person.name for person in article.author}) == len(article.author) <= len(names)
    assert {person.name for person in article.author} <= set(names)


@pytest.mark.parametrize("told", [[f"word {number}" for number in range(1_000_000)], ", ".join(["word"] * 2_000_000), "w" * 10_000_000])
def test_ten_megabytes_of_keywords(told):
    keywords = record(own(keywords=told)).keywords
    assert len(keywords) <= 100
    assert all(len(word) <= 100 for word in keywords)


@pytest.mark.parametrize("opening", ['{"author":', "[", '{"@graph":[', '{"mainEntity":', '[{"image":'])
def test_ten_thousand_levels(opening):
    closing = "".join([{"{": "}", "[": "]"}[sign] for sign in reversed(opening) if sign in "{["])
    article = record(raw=opening * 10_000 + "1" + closing * 10_000)
    assert article.headline == HEADLINE
    deep = record(raw=json.dumps(own(datePublished="2021-08-24"))[:-1] + ',"author":' + '{"name":' * 10_000 + '"x"' + "}" * 10_001)
    assert deep.headline == HEADLINE
    assert all(len(person.name) < 100 for person in deep.author)


@pytest.mark.parametrize(
    "bad", [*BAD_VALUES, "x" * 100_000, "undefined", "\ud800", {"name": {"name": {"name": 3}}}], ids=lambda bad: repr(bad)[:30]
)
def test_every_field_bears_any_value(bad):
    # Half of a surrogate pair, which JSON lets through, can be in no text that is written.
    fields = (
        "alternativeHeadline description author publisher creator image thumbnailUrl keywords articleSection inLanguage isAccessibleForFree "
        "license mainEntityOfPage sourceOrganization creditText isPartOf dateCreated articleBody wordCount video"
    ).split()
    article = record(own(**dict.fromkeys(fields, bad)))
    assert article.headline == HEADLINE
    assert saring.Article.from_dict(article.to_dict()) == article
    assert saring.render(article, "json").encode()


def test_halves_of_surrogate_pairs():
    assert record(own(alternativeHeadline="A piano \U0001f600", description="\ud83d lost")).alternative_headline == "A piano \U0001f600"
    assert record(own(description="\ud83d lost")).description == "lost"


@pytest.mark.parametrize("size", ["00000000199999999999", "1" * 5_000, "1e9", "-1", "0", "١٢٠٠٠٠٠"])
def test_sizes_of_pictures(size):
    head = f'<meta property="og:image" content="/a.jpg"><meta property="og:image:width" content="{size}">'
    for article in (record(head=head), record(own(image={"@type": "ImageObject", "url": "/a.jpg", "width": size}))):
        assert [(image.url, image.width) for image in article.image] == [("https://post.example/a.jpg", None)]


def test_halves_of_surrogate_pairs_in_names():
    assert [person.name for person in record(own(author={"@type": "Person", "name": ["Jane \ud800 Doe"]})).author] == ["Jane Doe"]


def test_an_address_with_half_of_a_surrogate_pair():
    page = f"<article><h1>{HEADLINE}</h1><p>{PROSE}</p><p>Then {PROSE}</p></article>"
    for article in (saring.extract(page, url=f"{URL}\ud800"), *saring.extract_many([(page, f"{URL}\ud800")], workers=1)):
        assert (article.url, article.headline) == (f"{URL}\ufffd", HEADLINE)


def test_an_explained_live_blog_whose_body_is_in_its_data():
    told = {"@type": "LiveBlogPosting", "articleBody": PROSE * 4}
    page = f'<script type="application/ld+json">{json.dumps(told)}</script><p>0</p><p>6:05</p><p>r</p><p>7:05</p><p>r</p>'
    assert saring.explain(page).record == saring.extract(page)
