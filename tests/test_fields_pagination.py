"""The article's own pager: found in many forms and languages, and never another's."""

import pytest
from pages_made import page

import saring
from saring.fields.facts import gather
from saring.fields.pagination.addresses import ALL, FIRST, NUMBER_IN_PATH, NUMBER_IN_URL, OTHER_THINGS, Place, page_number, readings, stem
from saring.fields.pagination.pager import pagination
from saring.fields.pagination.texts import (
    BARE_LABEL,
    BARE_OF,
    CHAPTER,
    COUNTED,
    LEADS_TO,
    NUMBERS,
    PAGE_NUMBER,
    PAGE_OF,
    is_pager_line,
    role_of,
)
from saring.record import Pagination

OWN = "https://www.kabar.example/read/2024/05/nelayan-banda-kembali-melaut"


def read(*pagers, url=OWN, rel=(), kind="html", lines=()):
    made = page(
        *[("body", line) for line in lines],
        kind=kind,
        pagers=list(pagers),
        links={word: [link for link in rel if word in link[0].split()] for word in ("canonical", "next", "prev")},
    )
    found = pagination(gather(made, made.content, url, None))
    return found and found.value


# Pagers with numbers.

FORMS = {
    "?page=2": "?page=3",
    "?p=2": "?p=3",
    "?halaman=2": "?halaman=3",
    "/2": "/3",
    "/2/": "/3/",
    "/page/2": "/page/3",
    "/seite-2": "/seite-3",
    "-p2": "-p3",
    ",nPack,2": ",nPack,3",
}


@pytest.mark.parametrize(("second", "third"), FORMS.items())
def test_the_ways_to_write_a_number(second, third):
    second, third = f"{OWN}{second}", f"{OWN}{third}"
    pagers = [("1", ""), ("2", second), ("3", third), ("Selanjutnya »", second)]
    assert read(*pagers) == Pagination(1, 3, second, (second, third))
    back = [("« Sebelumnya", OWN), ("1", OWN), ("2", ""), ("3", third), ("Selanjutnya", third)]
    if ",n" not in second:
        assert read(*back, url=second) == Pagination(2, 3, third, (OWN, third))


@pytest.mark.parametrize(
    ("own", "second"), [("news089.html", "news089_2.html"), ("a-16604622.html", "a-16604622-p2.html"), ("b.html", "b,2.html")]
)
def test_numbers_before_the_file_ending(own, second):
    base = "https://www.kabar.example/"
    assert read(("2", second), url=base + own) == Pagination(1, 2, base + second, (base + second,))


def test_relative_addresses_without_tracking():
    assert read(
        ("2", "?page=2&utm_source=pager"), ("3", "//www.kabar.example/read/2024/05/nelayan-banda-kembali-melaut?page=3")
    ) == Pagination(1, 3, f"{OWN}?page=2", (f"{OWN}?page=2", f"{OWN}?page=3"))


def test_the_last_page_has_no_next():
    assert read(("1", OWN), ("2", f"{OWN}?page=2"), ("3", ""), url=f"{OWN}?page=3") == Pagination(3, 3, None, (OWN, f"{OWN}?page=2"))


def test_numbers_counted_from_nought():
    second, third = f"{OWN}?start=1", f"{OWN}?start=2"
    assert read(("2", second), ("3", third)) == Pagination(1, 3, second, (second, third))
    assert read(("1", OWN), ("3", third), url=second) == Pagination(2, 3, third, (OWN, third))
    second, third = f"{OWN}?page=0%2C%2C1", f"{OWN}?page=0%2C%2C2"
    assert read(("2", second), ("3", third), ("nächste Seite ›", second)) == Pagination(1, 3, second, (second, third))


def test_more_pages_than_are_linked():
    assert read(("1", ""), ("2", "?page=2"), ("3", "?page=3"), ("…", ""), ("›", "?page=2")).pages is None
    assert read(("1", ""), ("2", "?page=2"), ("…", ""), ("9", "?page=9")).pages == 9
    assert read(("2", "?page=2"), ("Terakhir", "?page=7")).pages == 7


@pytest.mark.parametrize(
    "words", ["Next", "Selanjutnya", "Weiter »", "Page suivante", "Siguiente", "Следующая", "次へ >>", "下一页", "التالي", "다음"]
)
def test_next_without_numbers(words):
    assert read((words, "?page=2")) == Pagination(1, None, f"{OWN}?page=2", (f"{OWN}?page=2",))


def test_words_beside_the_links_say_how_many():
    assert read(("Halaman 1 dari 4", ""), ("Selanjutnya", "?page=2")) == Pagination(1, 4, f"{OWN}?page=2", (f"{OWN}?page=2",))


@pytest.mark.parametrize(
    ("words", "href"),
    [("Tampilkan Semua", "?page=all"), ("Show all", "?showall=1"), ("Auf einer Seite lesen", "/komplettansicht"), ("Semua", "/all")],
)
def test_all_pages_on_one(words, href):
    whole = f"{OWN}{href}"
    assert read(("2", f"{OWN}?page=2"), (words, whole)) == Pagination(1, 2, f"{OWN}?page=2", (f"{OWN}?page=2", whole))
    assert read((words, whole)) == Pagination(1, None, None, (whole,))
    assert read(("1", OWN), ("2", f"{OWN}?page=2"), url=whole) == Pagination(None, 2, None, (OWN, f"{OWN}?page=2"))


# Links of the head.


def test_rel_next_and_prev():
    assert read(rel=[("next", "?page=2", "")]) == Pagination(1, None, f"{OWN}?page=2", (f"{OWN}?page=2",))
    assert read(rel=[("next nofollow", f"{OWN}/2/", "")]) == Pagination(1, None, f"{OWN}/2/", (f"{OWN}/2/",))
    both = [("prev", OWN, ""), ("next", f"{OWN}?page=3", "")]
    assert read(rel=both, url=f"{OWN}?page=2") == Pagination(2, None, f"{OWN}?page=3", (OWN, f"{OWN}?page=3"))
    assert read(rel=[("prev", f"{OWN}?page=2", "")], url=f"{OWN}?page=3") == Pagination(3, None, None, (f"{OWN}?page=2",))


@pytest.mark.parametrize(
    ("rel", "own"),
    [
        (("next", "/read/2024/05/gempa-haiti", ""), OWN),
        (("next", "https://www.kabar.example/chapter-13.html", ""), "https://www.kabar.example/chapter-12.html"),
        (("next", "https://kabar.example/?p=311", "Rupiah menguat ke level terbaik tahun ini"), "https://kabar.example/?p=310"),
        (("next", f"{OWN}?page_b=2#pagination_breves", ""), OWN),
        (("next", f"{OWN}/?start=10", "nächste Seite →"), f"{OWN}/"),
        (("next", f"{OWN}?page=7", ""), OWN),
    ],
)
def test_a_next_that_is_no_page_of_this_article(rel, own):
    assert read(rel=[rel], url=own) is None


# What is another's.


@pytest.mark.parametrize(
    "pagers",
    [
        [("2", "/indeks?page=2"), ("3", "/indeks?page=3")],
        [("2", "?commentpage=2"), ("Next", "?commentpage=2")],
        [("2", "?cpage=2#comments"), ("3", "?cpage=3#comments")],
        [("2", "?page=2#comments"), ("3", "?page=3#kommentare")],
        [("2", "/comment-page-2#comments"), ("Weiter", "/comment-page-2#comments")],
        [("120", f"{OWN}#comments")],
        [("1", "#"), ("2", "#"), ("3", "javascript:next()")],
        [("1", "?foto=1"), ("2", "?foto=2"), ("Next", "?foto=2")],
        [("1", f"{OWN}/photo/1"), ("2", f"{OWN}/photo/2")],
        [("1", "?vote=1"), ("2", "?vote=2"), ("3", "?vote=3")],
        [("1", ""), ("2", ""), ("3", ""), ("4", ""), ("5", "")],
        [("Selanjutnya", "/read/2024/05/gempa-haiti")],
        [("2", "/read/2024/05/2"), ("3", "/read/2024/05/3")],
        [("Show all", "?commentspage=0")],
        [("3", "?page=2"), ("4", "?page=9")],
    ],
)
def test_pagers_of_other_things(pagers):
    assert read(*pagers) is None


@pytest.mark.parametrize("url", ["https://kabar.example/", "https://kabar.example/tag/haiti", "https://kabar.example/kategori/ekonomi/"])
def test_pagers_of_lists(url):
    assert read(("2", f"{url}?page=2"), ("3", f"{url}?page=3"), url=url) is None


def test_an_article_behind_the_name_of_its_category_has_pages():
    assert read(("2", "?page=2"), url="https://kabar.example/kategori/ekonomi/rupiah-menguat").page == 1


def test_pages_of_comments_beside_those_of_the_article():
    pagers = [("2", "?page=2#comments"), ("3", "?page=3#comments")]
    assert read(*pagers, rel=[("next", f"{OWN}/seite-2", "")]) == Pagination(1, None, f"{OWN}/seite-2", (f"{OWN}/seite-2",))


# Words without links.


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Halaman:"], Pagination()),
        (["Halaman: 1 2 3 Selanjutnya"], Pagination(None, 3)),
        (["Halaman:", "1", "2", "3", "Selanjutnya"], Pagination(None, 3)),
        (["Halaman 2 dari 3"], Pagination(2, 3)),
        (["Page 2 of 5"], Pagination(2, 5)),
        (["Seite 1/3"], Pagination(1, 3)),
        (["1/3ページ"], Pagination(1, 3)),
        (["第2/4页"], Pagination(2, 4)),
        (["Page 5 of 2"], None),
        (["1/3"], None),
        (["Halaman rumahnya penuh bunga"], None),
        (["Page 2 of 5 is missing from the report"], None),
    ],
)
def test_lines_of_a_text_capture(lines, expected):
    assert read(kind="text", lines=lines, url=None) == expected


def test_a_pager_of_words_in_markup():
    assert read(("Page 2 of 5", "")) == Pagination(2, 5)
    assert read(("Halaman:", "")) == Pagination()


def test_without_an_address_the_page_says_its_own():
    rel = [("canonical", OWN, "")]
    assert read(("1", OWN), ("2", ""), ("3", f"{OWN}?page=3"), url=None, rel=rel) == Pagination(
        2, 3, f"{OWN}?page=3", (OWN, f"{OWN}?page=3")
    )
    assert read(("2", "?page=2"), ("3", "?page=3"), ("Selanjutnya", "?page=3"), url=None, rel=rel).page == 2
    assert read(url=None, rel=[*rel, ("next", f"{OWN}/2", "")]) == Pagination(1, None, f"{OWN}/2", (f"{OWN}/2",))
    assert read(url=None, rel=[*rel, ("prev", f"{OWN}/2", "")]) == Pagination(3, None, None, (f"{OWN}/2",))
    assert read(url=None, rel=[*rel, ("next", f"{OWN}?start=10", "")]) is None
    assert read(("1", OWN), ("2", f"{OWN}?page=2"), url=None) is None
    assert read(("Page 1 of 35", ""), ("2", "https://kabar.example/page/2"), url=None) is None


def test_the_address_alone():
    assert read(url=f"{OWN}?page=2") == Pagination(2)
    assert read(url=f"{OWN}/2") is None
    assert read(url=f"{OWN}?cpage=2") is None


# Nothing grows without bound.


def test_hostile_pagers():
    many = [(str(number % 999), f"?page={number}") for number in range(5_000)]
    assert len(read(*many).urls) <= 200
    assert read(("2", "http://[bad"), ("3", "\0"), ("4", "?page=" + "9" * 5_000), ("²", "?page=2"), ("٢", "?page=2")) is None
    assert read(("2", "?page=2"), url="http://[bad") is None


# The expressions.


@pytest.mark.parametrize(
    ("expression", "hit", "miss"),
    [
        (NUMBER_IN_PATH, "/read/berita/page/2", "/read/berita-2024"),
        (NUMBER_IN_URL, "https://a.example/b?page=2", "https://a.example/b?homepage=2024"),
        (OTHER_THINGS, "commentpage", "page"),
        (BARE_LABEL, "Halaman:", "Halaman depan"),
        (PAGE_OF, "Page 2 of 5", "Page 2 and 5"),
        (PAGE_NUMBER, "Halaman 2", "Halaman dua"),
        (NUMBERS, "Halaman: 1 2 3", "Halaman: 12 dan 13"),
        (BARE_OF, "2 of 5", "2 or 5"),
        (COUNTED, "1 2 3 Next", "1.2.3 Next"),
        (LEADS_TO, "Continue reading on page 2", "Continue reading the page"),
        (CHAPTER, "2. The bench", "2.5 inches"),
    ],
)
def test_a_hit_and_a_near_miss(expression, hit, miss):
    assert expression.search(hit)
    assert not expression.fullmatch(miss)
    assert not expression.search(miss) or expression in (PAGE_OF, PAGE_NUMBER, BARE_LABEL, NUMBERS)


def test_words_of_anchors():
    assert role_of("Selanjutnya »").name == "next"
    assert role_of("‹ Zurück").name == "prev"
    assert role_of("Halaman 2").number == 2
    assert not role_of("2024").is_known
    assert role_of("[3]").number == role_of("Bagian 3").number == role_of("Lanjut membaca di halaman 3").number == 3
    assert role_of("Selanjutnya: Anggaran jembatan").name == "next"
    assert not role_of("Next in politics").is_known


def test_readings_of_an_address():
    forms = [(where.path, where.query, place) for where, place in readings("https://a.example/b/2?page=3&x=y")]
    assert forms == [
        ("/b/2", (("page", "3"), ("x", "y")), Place(FIRST, None)),
        ("/b/2", (("x", "y"),), Place("?page", 3)),
        ("/b", (("page", "3"), ("x", "y")), Place("/{}", 2)),
    ]
    assert stem("https://www.A.example/b.html/").place("http://a.example/b,2.html") == Place(",{}", 2)
    assert stem("https://a.example/b").place("https://a.example/b/all") == Place(ALL, None)
    assert page_number("https://a.example/b/page/4") == 4


@pytest.mark.parametrize(
    ("pager", "pages"),
    [
        ("<div class=pages>Page 1 of 3 <a href=?page=2>Next page</a></div>", 3),
        ("<p class='article-pages'><a href=?page=2>Next page</a></p>", None),
        ("<ul class=widget_pages><li><a href=/about>About</a></li><li><a href=/contact>Contact</a></li></ul>", 0),
    ],
)
def test_a_container_named_pages(pager, pages):
    text = "<p>The bridge between the two islands was closed for {} days, and then it opened again with a piano on it, they told us.</p>"
    page = f"<html><body><article><h1>Bridge open</h1>{text.format('nine')}{text.format('six')}{pager}</article></body></html>"
    told = saring.extract(page, url="https://x.example/news/bridge").pagination
    assert (told.pages, told.next) == (pages, "https://x.example/news/bridge?page=2") if told else pages == 0


BRIDGE = "<p>The bridge between the two islands was closed for {} days, and then it opened again with a piano on it, they told us.</p>"


def bridge(pager: str) -> saring.Article:
    text = "".join([BRIDGE.format(days) for days in ("nine", "six", "five")])
    html = f"<html><body><article><h1>Bridge open</h1>{text}{pager}</article></body></html>"
    return saring.extract(html, url="https://x.example/news/bridge")


@pytest.mark.parametrize(
    ("pager", "pages", "last"),
    [
        ("<p>Page 1 of 3 <a href=?page=2>Next »</a></p>", 3, "?page=2"),
        ("<div>Seite 1 von 4 <a href=?seite=2>weiter</a></div>", 4, "?seite=2"),
        ("<p>第1页 共3页 <a href=?page=2>下一页</a></p>", 3, "?page=2"),
        ("<p>1/3 <a href=?page=2>›</a></p>", 3, "?page=2"),
        ("<p>Laman: 1 <a href=?page=2>2</a> <a href=?page=3>3</a></p>", 3, "?page=3"),
        ("<p>[1] <a href=?page=2>[2]</a> <a href=?page=3>[3]</a></p>", 3, "?page=3"),
        ("<p><a href=/news/bridge/2>Next page</a></p>", None, "/2"),
        ("<div><a href=?page=all>Tampilkan semua</a></div>", None, "?page=all"),
        ("<p><a href=/news/bridge/komplettansicht>Auf einer Seite lesen</a></p>", None, "/komplettansicht"),
    ],
)
def test_a_pager_in_an_element_without_a_name(pager, pages, last):
    article = bridge(pager)
    assert article.pagination is not None
    assert (article.pagination.page, article.pagination.pages) == (1, pages)
    assert article.pagination.urls[-1] == f"https://x.example/news/bridge{last}"
    assert len(article.body) == 3


def test_parts_are_pages():
    told = bridge("<p><b>Bagian 1</b> <a href=?page=2>Bagian 2</a></p>").pagination
    assert told and (told.page, told.pages) == (1, 2)


@pytest.mark.parametrize(
    "pager",
    [
        "<div class=comments><p>So nice</p><p>Page 1 of 3 <a href=?page=2>Next</a></p></div>",
        "<section id=comments><p>Halaman: 1 <a href='?cpage=2#comments'>2</a></p></section>",
        "<div class=related><ul><li><a href=/a>Rice is dear again</a></ul><div>1 <a href=?page=2>2</a></div></div>",
        "<p><a href=/news/rice-2>Next</a></p>",
        "<p><a href=/news>Show all</a></p>",
    ],
)
def test_what_is_no_pager_of_the_article(pager):
    assert bridge(pager).pagination is None


def test_lines_of_pagers():
    for line in ("Halaman 2 dari 3", "Page 1 of 3 Next »", "1/3 ›", "1 of 3 Next", "Laman: 1 2 3", "Tampilkan semua"):
        assert is_pager_line(line), line
    for line in ("2/3 of them", "Page 1 of 3 was torn out", "3 of 5 people agreed", "1 2 3"):
        assert not is_pager_line(line), line


RANKED = "2. Harbour mayor resigns"


@pytest.mark.parametrize(
    "pagers",
    [
        [(RANKED, f"{OWN}/2")],
        [(RANKED, f"{OWN}-2")],
        [("1. Rice is dear again", "https://www.kabar.example/read/2024/05/rice"), (RANKED, f"{OWN}-2"), ("3. A piano", f"{OWN}-4")],
    ],
)
def test_a_ranking_of_other_stories_is_no_pager(pagers):
    assert read(*pagers) is None


@pytest.mark.parametrize(
    ("pagers", "pages"),
    [
        ([("1. The boats", OWN), (RANKED, f"{OWN}/2")], [2]),
        ([("2. The bench", f"{OWN}/2"), ("3. The verdict", f"{OWN}/3")], [2, 3]),
        ([("2. The bench", f"{OWN}?page=2")], [2]),
        ([("2. The bench", f"{OWN}-p2")], [2]),
        ([("2", f"{OWN}/2"), ("3. The verdict", f"{OWN}/3")], [2, 3]),
    ],
)
def test_entries_that_agree_are_pages(pagers, pages):
    told = read(*pagers)
    assert told and [url[-1] for url in told.urls if url != OWN] == [str(page) for page in pages]
