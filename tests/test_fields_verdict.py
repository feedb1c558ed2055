"""What a page is: by what it says of itself, by what the model reads, and by what stands in the way of an article."""

import json

import pytest
from pages_made import block, page

import saring
from saring import fields
from saring.fields.columns import PAGE_TYPES
from saring.fields.facts import gather
from saring.fields.kinds.no_content import ERROR_STATUS_TITLE, TITLE_PART, is_loading_note
from saring.fields.kinds.page_kind import sayings
from saring.fields.words.kinds import ADDRESS_WORDS, ARTICLE_TYPES, GENERATORS, META, OPEN_GRAPH, TITLE_WORDS, TYPES
from saring.fields.words.no_content import CONSENT
from saring.options import Options
from saring.record import CaptureInfo

PARAGRAPHS = tuple(
    [("body", f"Paragraph {number} says what happened in the town that day, " + "and then says it again, " * 8) for number in range(4)]
)
SHORT = (("body", "The kite of the village flew at last on Sunday."),)


def judged(made, url=None, **types):
    if types:
        made.page_type = tuple([types.get(name, 0.0) for name in PAGE_TYPES])
    return fields.article(made, CaptureInfo(url=url, kind=made.kind), Options())


def ld(kind, **more):
    return [json.dumps({"@context": "https://schema.org", "@type": kind, **more})]


# ── the page's own words against the model's ──


@pytest.mark.parametrize(
    ("kind", "claims"),
    [
        ("liveblog", {"json_ld": ld("LiveBlogPosting", headline="Storm")}),
        ("video", {"json_ld": ld("VideoObject", name="Kite"), "meta": [("og:type", "video.other")]}),
        ("gallery", {"json_ld": ld("ImageGallery"), "title": "La fiera, le foto più belle - Foto"}),
        ("product", {"json_ld": ld("Product", offers={"@type": "Offer"}), "meta": [("og:type", "product")]}),
        ("forum", {"json_ld": ld("DiscussionForumPosting"), "meta": [("generator", "Discourse 3.3")]}),
        ("forum", {"json_ld": ld("QAPage"), "meta": [("generator", "phpBB")]}),
    ],
)
def test_what_the_page_says_strongly_comes_before_the_model(kind, claims):
    verdict = judged(page(*SHORT, **claims), article=0.95, page=0.05).verdict
    assert verdict.kind == kind
    assert verdict.reason.startswith(f"reads as {kind} and says so (")
    assert 0 < verdict.confidence <= 1


@pytest.mark.parametrize("claims", [{"meta": [("og:type", "website")]}, {"json_ld": ld("WebSite")}, {"meta": [("og:video", "x.mp4")]}, {}])
def test_what_it_does_not_say_changes_nothing(claims):
    verdict = judged(page(*SHORT, **claims), article=0.95, page=0.05).verdict
    assert verdict.kind == "article"
    assert verdict.reason == "reads as article, with 1 block of content"


def test_news_with_a_body_is_an_article_whatever_the_model_says():
    verdict = judged(page(*PARAGRAPHS, json_ld=ld("NewsArticle", headline="Town")), forum=0.97, article=0.03).verdict
    assert verdict.kind == "article"


@pytest.mark.parametrize("kind", ["VideoObject", "ImageGallery", "Product"])
def test_a_video_in_an_article_is_a_part_of_it(kind):
    both = [*ld("NewsArticle", headline="Town"), *ld(kind)]
    assert judged(page(*PARAGRAPHS, json_ld=both), article=0.9, page=0.1).verdict.kind == "article"


def test_a_video_alone_beside_a_long_text_is_not_the_page():
    assert judged(page(*PARAGRAPHS * 3, json_ld=ld("VideoObject")), article=0.9, page=0.1).verdict.kind == "article"


def test_readers_comments_do_not_make_a_dated_article_a_forum():
    made = page(*PARAGRAPHS, meta=[("article:published_time", "2026-10-06T15:12:00+02:00")])
    assert judged(made, forum=0.83, article=0.16).verdict.kind == "article"


def test_the_address_and_the_title_speak_too():
    made = page(*SHORT, title="VIDEO: Detik-detik Layangan Terbang")
    facts = gather(made, made.content, "https://video.lensa.example/watch/33120/live-music", None)
    assert [(saying.kind, saying.word) for saying in sayings(facts)] == [("video", "video"), ("video", "video:")]
    facts = gather(page(*SHORT, title="The videographer: a portrait"), made.content, "https://www.lensa.example/2026/video", None)
    assert not sayings(facts)


def test_the_tables_name_kinds():
    tables = (ADDRESS_WORDS, ARTICLE_TYPES, GENERATORS, META, OPEN_GRAPH, TYPES)
    assert {kind for table in tables for kind, _ in table.values()} | TITLE_WORDS.keys() <= set(PAGE_TYPES)


# ── errors ──


@pytest.mark.parametrize(
    "title",
    [
        "Page introuvable - L'Écho de la Vallée",
        "404 Not Found",
        "Error 503 - Backend fetch failed",
        "Oops! That page can’t be found. | Daily",
        "Halaman tidak ditemukan",
        "Страница не найдена — Новости",
        "お探しのページは見つかりません：新聞",
        "Just a moment...",
    ],
)
def test_error_pages_have_no_body(title):
    record = judged(page(("body", "Vérifiez l'adresse."), ("heading", "Les plus lus"), title=title), article=1.0)
    assert record.verdict.kind == "errorPage"
    assert title in record.verdict.reason
    assert record.body == ()


def test_the_first_line_of_a_capture_is_its_title():
    lines = (("navigation", "Page introuvable - L'Écho"), ("body", "Vérifiez l'adresse ou utilisez le moteur de recherche."))
    assert judged(page(*lines, kind="text"), article=1.0).verdict.kind == "errorPage"
    assert judged(page(("navigation", "L'Écho"), *lines[1:], kind="text"), article=1.0).verdict.kind == "article"


@pytest.mark.parametrize(
    "title",
    [
        "Reporters say access denied to courtroom where former minister was to be heard",
        "404 Media raises funds",
        "The page not found in the archive of the emperor, and who took it",
        "500 people march in Ghent",
    ],
)
def test_headlines_with_such_words_are_none(title):
    made = page(*SHORT, title=title, meta=[("article:published_time", "2026-10-06")])
    assert judged(made, article=1.0).verdict.kind == "article"


def test_an_article_about_an_error_is_none():
    made = page(*SHORT, title="Access denied", json_ld=ld("NewsArticle", headline="Access denied"))
    assert judged(made, article=1.0).verdict.kind == "article"
    assert judged(page(*PARAGRAPHS * 3, title="Access denied"), article=1.0).verdict.kind == "article"


def test_patterns_of_titles():
    assert ERROR_STATUS_TITLE.match("HTTP Error 404 - Not here")
    assert not ERROR_STATUS_TITLE.match("404.5 million tonnes")
    assert TITLE_PART.split("Page introuvable - Écho") == ["Page introuvable", "Écho"]
    assert TITLE_PART.split("The well-known town") == ["The well-known town"]


# ── nothing but consent, nothing but a script ──

WALL = (
    ("body", "Besuchen Sie uns wie gewohnt mit Werbung und Tracking. Details finden Sie in unserer Datenschutzerklärung."),
    ("body", "Wir und unsere Partner speichern Cookies, um personenbezogene Daten zu verarbeiten."),
    ("body", "Ihre Daten können auf Grundlage Ihrer Einwilligung zu diesem Zweck verarbeitet werden."),
)
BUTTON = ("boilerplate", "Alle akzeptieren")


def test_a_consent_wall_has_no_body():
    record = judged(page(*WALL, BUTTON, title="Elbanzeiger"), article=0.8, page=0.2)
    assert (record.verdict.kind, record.body) == ("empty", ())
    assert "consent" in record.verdict.reason


@pytest.mark.parametrize(
    "made",
    [
        page(*WALL, BUTTON, ("body", "Das Hafenfest beginnt am Freitag um zehn Uhr. " * 12)),
        page(*WALL, BUTTON, json_ld=ld("NewsArticle", headline="Cookies")),
        page(*WALL, BUTTON, title="Cookie-Richtlinie"),
        page(*WALL, ("boilerplate", "Startseite")),
        page(*WALL * 20, BUTTON),
    ],
    ids=["text beside it", "news about cookies", "a policy", "no choice", "much text"],
)
def test_what_only_speaks_of_consent_stays(made):
    assert judged(made, article=0.9, page=0.1).body


@pytest.mark.parametrize(
    "text",
    [
        "You need to enable JavaScript to run this app.",
        "Tideline needs JavaScript.",
        "Bitte aktivieren Sie JavaScript.",
        "Включите джаваскрипт.",
    ],
)
def test_a_shell_has_no_body(text):
    record = judged(page(("body", text), title="Quick Ledger"), forum=0.8, article=0.2)
    assert (record.verdict.kind, record.body) == ("empty", ())
    assert "JavaScript" in record.verdict.reason


def test_a_note_beside_a_text_is_no_shell():
    assert judged(page(*SHORT, ("body", "Enable JavaScript.")), article=1.0).body
    assert judged(page(("body", "JavaScript is thirty."), json_ld=ld("NewsArticle", headline="Thirty")), article=1.0).body
    assert judged(page(("body", "JavaScript is thirty."), *[("navigation", "A long menu of many things")] * 9), article=1.0).body


def test_no_body_is_told_with_a_reason():
    assert judged(page(("navigation", "Home")), article=1.0).verdict.reason == "no block of the page is main content"
    claimed = judged(page(("navigation", "Home"), json_ld=ld("NewsArticle", headline="x")), article=1.0).verdict
    assert (claimed.kind, claimed.reason) == ("empty", "the page says that it is an article, but no block of it is main content")
    assert judged(page(block(0, "navigation", "Ferry to the islands sails again " * 8)), listing=1.0).verdict.kind == "listing"
    assert judged(page(block(0, "navigation", "Loading")), listing=1.0).verdict.kind == "empty"


def test_consent_in_many_languages():
    assert len(CONSENT) >= 25
    assert all(phrase == phrase.lower() and phrase for line in CONSENT.values() for phrase in line.split("|"))


def test_what_a_program_says_of_a_page_that_is_no_article_dates_none():
    made = page(*SHORT, meta=[("article:published_time", "2026-10-06")])
    assert judged(made, page=1.0).date_published is None
    assert judged(made, article=1.0).date_published == "2026-10-06"
    shown = page(*SHORT, ("date", "6 October 2026"))
    assert judged(shown, page=1.0).date_published == "2026-10-06"
    assert judged(shown, listing=1.0).date_published is None


@pytest.mark.parametrize(
    ("notice", "button"),
    [
        ("We and our 842 partners store and access information on a device, such as cookies, and process personal data.", "Accept all"),
        (
            "Nosotros y nuestros socios almacenamos o accedemos a información en un dispositivo y procesamos datos personales.",
            "Aceptar y cerrar",
        ),
    ],
)
def test_a_wall_of_consent_that_the_model_takes_for_no_text(notice, button):
    page = f'<title>The Post</title><div id="cmp"><h2>Privacy</h2><p>{notice}</p><button>{button}</button></div>'
    judged = saring.extract(page, url="https://post.example/2021/quay").verdict
    assert (judged.kind, "consent" in judged.reason) == ("empty", True)


def test_a_short_page_without_content_that_names_partners_is_no_wall():
    page = "<title>The Post</title><p>Our partners: Jane, Joe, and the town.</p><button>Search</button>"
    assert "consent" not in saring.extract(page, url="https://post.example/2021/quay").verdict.reason


@pytest.mark.parametrize("address", ["about-us", "privacy-policy.html", "tentang-kami/", "de/impressum", "pedoman-media-siber?x=1"])
def test_pages_about_the_site(address):
    made = page(*SHORT, ("body", "The Harbour Post was founded in 1950, and is printed in the old town."))
    assert judged(made, url=f"https://harbourpost.example/{address}", article=0.8, page=0.1).verdict.kind == "page"
    news = page(*PARAGRAPHS, json_ld=ld("NewsArticle", headline="Town"))
    assert judged(news, url=f"https://harbourpost.example/{address}", article=0.8, page=0.1).verdict.kind == "article"


def test_a_story_about_privacy_is_an_article():
    made = page(*PARAGRAPHS)
    for address in ("privacy/harbour-cameras", "privacy-policy-of-the-harbour", "news/about-the-ferry"):
        assert judged(made, url=f"https://harbourpost.example/{address}", article=0.8, page=0.1).verdict.kind == "article"


# ── what says that there is nothing ──


def shell(body, title="Harbour Post"):
    return saring.extract(f"<!doctype html><title>{title}</title><body><header><a href='/'>Harbour Post</a></header>{body}</body>")


@pytest.mark.parametrize(
    "note", ["Loading…", "Memuat…", "Bitte warten, Seite wird geladen …", "読み込み中...", "جاري التحميل...", "Загрузка", "กำลังโหลด…"]
)
def test_a_note_that_something_is_loading_is_no_text(note):
    read = shell(f"<div id=root><p>{note}</p></div>", "Ferry sails again")
    assert (read.verdict.kind, read.body) == ("empty", ())


def test_a_sentence_that_begins_so_is_a_text():
    text = "Loading the ferry took nine hours, said the harbour master, who had not slept since Sunday."
    assert shell(f"<article><h1>Ferry</h1><p>{text}</p></article>").text == text
    assert not is_loading_note(["Loading docks of the harbour are to be closed from Monday on, says the city"], 75)


@pytest.mark.parametrize(
    "heading", ["<h1>Halaman tidak ditemukan</h1>", "<h2>Page not found</h2>", "<h1>Please verify you are a human</h1>"]
)
def test_a_heading_that_says_it_is_an_error_under_the_title_of_the_site(heading):
    read = shell(
        f"<main>{heading}<p>Maaf, halaman yang Anda cari tidak tersedia atau sudah dipindahkan, silakan kembali ke beranda.</p></main>"
    )
    assert (read.verdict.kind, read.body) == ("errorPage", ())
    assert read.verdict.reason.startswith("the heading is that of an error page: ")


def test_a_heading_about_errors_over_a_long_text_is_none():
    text = "<p>When the page is gone, the server says so, and the reader stands before a picture of a whale.</p>" * 12
    assert shell(f"<main><h1>Page not found</h1>{text}</main>", "Whales").verdict.kind == "article"


def test_the_beginning_of_what_is_not_free_is_told():
    told = ld("NewsArticle", headline="Kite", isAccessibleForFree=False)
    assert judged(page(*PARAGRAPHS[:2], json_ld=told)).verdict.reason.endswith(
        "the page says that it is not free, and so much may be its beginning alone"
    )
    assert "not free" not in judged(page(*PARAGRAPHS * 3, json_ld=told)).verdict.reason
    assert (
        "not free" not in judged(page(*PARAGRAPHS[:2], json_ld=ld("NewsArticle", headline="Kite", isAccessibleForFree=True))).verdict.reason
    )
