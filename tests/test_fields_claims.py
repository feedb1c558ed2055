"""Headline, publisher, section, tags, images and stored bodies of pages made by hand: what each is read from, and what it is not."""

import pytest
from pages_made import page

import saring
from saring import fields
from saring.options import Options
from saring.record import CaptureInfo, Image

URL = "https://www.harborpost.example/local/news/ferry-17.html"
TITLE = "Ferry returns to the harbor after ten years"


def record(*blocks, url=URL, notices=(), **rest):
    made = page(*blocks, **rest)
    made.notices = list(notices)
    return fields.article(made, CaptureInfo(url=url), Options())


def test_a_kicker_in_the_same_element_is_no_headline():
    made = record(("headline", f"Coast {TITLE}"), meta=[("og:title", TITLE)])
    assert made.headline == TITLE


@pytest.mark.parametrize("title", [f"{TITLE} | Harbor Post", f"{TITLE} : Local : Harbor Post", f"{TITLE}_Local_Harbor Post"])
def test_the_title_gives_headline_and_publisher(title):
    made = record(("headline", TITLE), title=title, headings=[(1, TITLE)])
    assert (made.headline, made.publisher.name) == (TITLE, "Harbor Post")


def test_the_first_line_of_a_capture_is_its_title():
    made = record(("boilerplate", f"{TITLE} - Harbor Post"), ("boilerplate", f"Coast{TITLE}"), kind="text", url=None)
    assert (made.headline, made.publisher.name) == (TITLE, "Harbor Post")


@pytest.mark.parametrize(
    ("notice", "name"),
    [
        ("Hak cipta © 2003-2026 Manglembar Online. Alamat: Jl. Sudirman 12", "Manglembar Online"),
        ("Copyright © 1998-2026 江城网 版权所有", "江城网"),
        ("© 2004–2026 «Волжский телеграф». Все права защищены. 16+", "Волжский телеграф"),
        ("جميع الحقوق محفوظة © صحيفة الميناء 2026", "صحيفة الميناء"),
        ("© 2026 Lontarjateng.com, a subsidiary of LMG", "Lontarjateng.com"),
    ],
)
def test_a_copyright_notice_names_the_publisher(notice, name):
    assert record(("body", "Text."), notices=[notice]).publisher.name == name


@pytest.mark.parametrize(
    ("claim", "name"),
    [
        ("Copyright © 2000 by Karl Auer, All Rights Reserved", "Karl Auer"),
        ("Copyright.2006 H.a.r.b.o.u.r and Co. All rights reserved", "H.a.r.b.o.u.r and Co"),
        ("江城网版权所有", "江城网"),
        ("2003 The Harbour Agency", "The Harbour Agency"),
        ("Harbour systems © 2001", "Harbour systems"),
        ("Harbour Post © 2020. All rights reserved.", "Harbour Post"),
        ("江城网 © 2020 版权所有", "江城网"),
        ("© 2020 St. Harbour Post", "St. Harbour Post"),
        ("© U.S. Harbour News", "U.S. Harbour News"),
        ("CDU - Fraktion Erfurt", "CDU - Fraktion Erfurt"),
    ],
)
def test_a_claim_of_copyright_names_the_publisher(claim, name):
    assert record(("body", "Text."), meta=[("copyright", claim)]).publisher.name == name


def test_a_site_is_not_called_as_its_article():
    told = {"meta": [("og:site_name", TITLE)]}
    blocks = ("headline", TITLE), ("body", "Text.")
    assert record(*blocks, **told).publisher is None
    assert record(*blocks, url="https://ferry-returns.example/news/7", **told).publisher.name == TITLE
    assert record(*blocks, url="https://harborpost.example/", **told).publisher.name == TITLE
    assert record(*blocks, meta=[("og:site_name", f"{TITLE} | Harbor Post")]).publisher.name == "Harbor Post"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (f"{TITLE} | Politics", None),
        (f"{TITLE} | Harbor Post", "Harbor Post"),
        (f"{TITLE} | Politics | Harbor Post", "Harbor Post"),
        ("Politics", None),
        ("Politics Weekly", "Politics Weekly"),
    ],
)
@pytest.mark.parametrize("url", [None, "https://quay.example/news/7"])
def test_a_section_is_no_publisher(said, name, url):
    told = {"meta": [("og:site_name", said), ("article:section", "Politics")], "title": f"{TITLE} | Politics"}
    made = record(("headline", TITLE), ("body", "Text."), url=url, **told).publisher
    assert (made and made.name) == name
    made = record(("headline", TITLE), ("body", "Text."), url=url, meta=told["meta"], title=f"{TITLE}_Harbor Post_Politics").publisher
    assert made.name == (name or "Harbor Post")


def test_a_site_may_be_called_as_its_section():
    told = {"meta": [("og:site_name", "Politics"), ("article:section", "Politics")]}
    assert record(("headline", TITLE), ("body", "Text."), url="https://politics.example/news/7", **told).publisher.name == "Politics"


def test_a_page_without_an_address_is_no_front_page():
    blocks = ("headline", TITLE), ("body", "Text.")
    assert record(*blocks, url=None, meta=[("og:site_name", TITLE)]).publisher is None
    assert record(*blocks, url=None, meta=[("og:site_name", f"{TITLE} | Harbor Post")]).publisher.name == "Harbor Post"


@pytest.mark.parametrize("notice", ["© 2026 All rights reserved", "© 2026", "Photo © 2026 - 12"])
def test_a_notice_without_a_name_gives_none(notice):
    assert record(("body", "Text."), notices=[notice]).publisher is None


@pytest.mark.parametrize(
    ("trail", "named", "sections"),
    [
        ([("Home", "/"), ("News", "/news"), ("Local", "/news/local")], True, ("News", "Local")),
        ([("Local", "/local")], False, ("Local",)),
        ([("Weather", "/weather")], False, ("Weather",)),
        ([("Subscribe", "/offers/17")], False, ()),
        ([("World", "/world"), ("Sport", "/sport")], False, ()),
        ([("Sponsored", "")], False, ()),
    ],
)
def test_the_section_is_what_stands_before_the_headline_if_the_page_agrees(trail, named, sections):
    assert record(("headline", TITLE), trail=trail, trail_named=named).article_section == sections


def test_tags():
    assert record(tags=["#Ferry", "Harbor"]).keywords == ("Ferry", "Harbor")
    assert record(tags=["#Ferry"], meta=[("keywords", "boats, sea")]).keywords == ("boats", "sea")


def test_markup_that_names_the_author():
    assert [person.name for person in record(bylines=[("By Jane Doe, Staff Writer", "article")]).author] == ["Jane Doe"]
    assert record(bylines=[("Photo: Jane Doe", "article")]).author == ()


def test_images_of_the_article_only():
    made = record(
        ("headline", TITLE),
        ("body", "A ferry."),
        ("caption", "The ferry. Photo: Jane Doe"),
        ("body", "It is back."),
        ("related", "Other news"),
        images=[("/a.jpg", 2, -1, 0, 0), ("/other.jpg", 9, -1, 0, 0)],
    )
    assert made.image == (Image("https://www.harborpost.example/a.jpg", "The ferry.", "Jane Doe"),)


STORED = {"@type": "NewsArticle", "headline": TITLE, "articleBody": "PORTO - " + "A row of houses. " * 20 + "\\n\\n" + "They are dry. " * 9}


def test_a_body_that_only_json_ld_has():
    script = str(STORED).replace("'", '"').replace("\\\\n", "\\n")
    made = record(("headline", TITLE), json_ld=[script])
    assert len(made.body) == 2
    assert made.dateline == "PORTO"
    shown = record(("headline", TITLE), ("body", "What readers see. " * 40), json_ld=[script])
    assert len(shown.body) == 1


@pytest.mark.parametrize("prefix", ["DC.", "dc:", "dcterms.", "DCTERMS:"])
def test_dublin_core_is_read_with_either_prefix_and_sign(prefix):
    told = {
        "title": TITLE,
        "creator": "Ada Moreno",
        "publisher": "Harbor Post",
        "subject": "ferry",
        "description": "It sails.",
        "language": "en-NZ",
    }
    head = "".join([f'<meta name="{prefix}{key}" content="{value}">' for key, value in told.items()])
    made = saring.extract(f"{head}<p>The first ferry in ten years left the harbor on Monday morning with forty people on board.")
    assert (made.headline, made.author[0].name, made.publisher.name) == (TITLE, "Ada Moreno", "Harbor Post")
    assert (made.keywords, made.description, made.in_language) == (("ferry",), "It sails.", "en-NZ")
