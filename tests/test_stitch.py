"""The pages of one article become one record: whatever their order, nothing twice, nothing lost, nothing pretended."""

import itertools
import random
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from records import articles

import saring
from saring import Article, Block, Evidence, Image, Link, Organization, Pagination, Person, StitchError, Verdict, stitch
from saring._joined_body import joined
from saring.fields.pagination.texts import is_pager_line

URL = "https://kabar.example/read/2024/05/nelayan-banda-kembali-melaut"
HEADLINE = "Nelayan Banda Kembali Melaut"
LEAD = "Ratusan nelayan di Banda Neira kembali melaut setelah gelombang tinggi mereda pekan ini."


def address(number):
    return URL if number == 1 else f"{URL}?page={number}"


def sheet(number, *texts, pages=3, **fields):
    """A page of the article as `extract` gives it."""
    urls = tuple([address(other) for other in range(1, pages + 1) if other != number])
    following = address(number + 1) if number < pages else None
    return Article(
        headline=HEADLINE,
        url=address(number),
        body=tuple([Block("paragraph", text) for text in texts]),
        pagination=Pagination(number, pages, following, urls),
        verdict=Verdict("article", "reads as article", 0.9),
        **fields,
    )


ONE = sheet(1, LEAD, "Kapal pertama berangkat pada Senin pagi dari dermaga kecil,")
TWO = sheet(2, LEAD, "kata Ratna Wulandari, ketua kelompok nelayan setempat.", "Harga ikan turun sepuluh persen dalam sehari.")
THREE = sheet(3, LEAD, "Pemerintah berjanji memperbaiki dermaga sebelum musim barat.", "Halaman 3 dari 3")
TEXTS = (
    LEAD,
    "Kapal pertama berangkat pada Senin pagi dari dermaga kecil, kata Ratna Wulandari, ketua kelompok nelayan setempat.",
    "Harga ikan turun sepuluh persen dalam sehari.",
    "Pemerintah berjanji memperbaiki dermaga sebelum musim barat.",
)
WHOLE = replace(
    sheet(1, *TEXTS), url=f"{URL}?page=all", pagination=Pagination(None, 3, None, (URL, address(2), address(3))), keywords=("laut",)
)


def texts(article):
    return tuple([block.text for block in article.body])


def test_three_pages_in_any_order():
    for order in itertools.permutations([ONE, TWO, THREE]):
        assert stitch(order) == stitch([ONE, TWO, THREE])
    whole = stitch([THREE, ONE, TWO, ONE])
    assert texts(whole) == TEXTS
    assert whole.pagination == Pagination(None, 3, None, (URL, address(2), address(3)))
    assert whole.verdict == Verdict("article", "reads as article; pages 1, 2, 3 of 3 joined", 0.9)
    assert whole.url == URL


def test_a_page_by_itself_is_itself():
    assert stitch([TWO]) == stitch([TWO, TWO]) == TWO


def test_again_with_its_pages_changes_nothing():
    whole = stitch([ONE, TWO, THREE])
    assert stitch([whole]) == stitch([whole, TWO]) == stitch([THREE, whole, ONE, TWO]) == stitch([whole, whole]) == whole
    assert stitch([Article.from_dict(whole.to_dict()), ONE]) == whole


def test_a_missing_page_is_told():
    part = stitch([ONE, THREE])
    assert part.verdict.reason == "reads as article; pages 1, 3 of 3 joined, 2 missing"
    assert part.pagination == Pagination(None, 3, address(2), (URL, address(2), address(3)))
    assert stitch([part, ONE]) == part
    assert stitch([part, ONE, TWO, THREE]) == stitch([ONE, TWO, THREE])


def test_a_page_without_a_body_is_not_there():
    failed = replace(TWO, body=(), verdict=Verdict("errorPage", "404"))
    assert "2 missing" in stitch([ONE, failed, THREE]).verdict.reason


def test_all_pages_on_one_is_the_body():
    together = stitch([ONE, TWO, WHOLE, THREE])
    assert texts(together) == TEXTS
    assert together.verdict.reason == "reads as article; all pages joined"
    assert together.keywords == ("laut",)
    assert together.url == URL
    assert stitch([together, WHOLE, ONE]) == together


def test_all_pages_on_one_that_has_not_all_is_no_whole():
    stub = replace(WHOLE, body=WHOLE.body[:1])
    assert texts(stitch([ONE, TWO, THREE, stub])) == TEXTS


def test_pages_that_only_their_next_links_order():
    chain = [replace(page, pagination=Pagination(page.pagination.page, None, page.pagination.next, ())) for page in (ONE, TWO, THREE)]
    last = replace(chain[2], pagination=None)
    assert texts(stitch([last, chain[1], chain[0]])) == TEXTS
    assert stitch([last, chain[0], chain[1]]).pagination.pages == 3


def test_pages_without_addresses():
    bare = [replace(page, url=None, pagination=Pagination(page.pagination.page, 3)) for page in (THREE, TWO, ONE)]
    assert texts(stitch(bare)) == TEXTS
    assert stitch(bare).pagination == Pagination(None, 3)


def test_order_that_nothing_tells_is_told():
    bare = [replace(page, url=None, pagination=Pagination()) for page in (ONE, TWO)]
    assert stitch(bare) == stitch(reversed(bare))
    assert stitch(bare).verdict.reason == "reads as article; 2 pages joined in unknown order"
    assert stitch([stitch(bare), bare[0]]) == stitch(bare)


def markup(number):
    """A page of three in the manner of portals: the lead again, a line to another article, a pager."""
    parts = {1: ONE, 2: TWO, 3: THREE}
    texts = [block.text for block in parts[number].body if not is_pager_line(block.text)]
    more = "Warga setempat menyambut gembira kabar itu, apalagi pasokan ikan di pasar sudah menipis sejak bulan lalu."
    links = [f"<b>{other}</b>" if other == number else f"<a href={address(other)}>{other}</a>" for other in (1, 2, 3)]
    following = f"<a href={address(number + 1)}>Selanjutnya</a>" if number < 3 else ""
    inserted = "<p>Baca juga: <a href=/read/2024/05/gempa>Gempa Mengguncang Haiti</a></p>"
    at = 1 if number == 1 else 2  # page 1 ends, and page 2 goes on, amid a sentence
    paragraphs = "".join([f"<p>{text}</p>" for text in [*texts[:at], f"Bagian {number}. {more}", *texts[at:]]])
    return (
        f"<html lang=id><title>{HEADLINE} - Halaman {number}</title><link rel=canonical href={URL}><header><a href=/>Kabar</a></header><article>"
        f"<h1>{HEADLINE}</h1>{paragraphs}{inserted}</article><div class=paging>Halaman: {''.join(links)} {following}"
        f"<a href={URL}?page=all>Tampilkan semua</a></div><footer>© 2024 Kabar</footer>"
    )


def test_from_markup_to_one_record():
    pages = [saring.extract(markup(number), url=address(number)) for number in (3, 1, 2)]
    whole = stitch(pages)
    assert texts(whole)[0] == LEAD
    assert [text.split(".")[0] for text in texts(whole) if text.startswith("Bagian")] == ["Bagian 1", "Bagian 2", "Bagian 3"]
    assert sum(LEAD in text for text in texts(whole)) == 1
    assert TEXTS[1] in texts(whole)
    assert not any("Baca juga" in text for text in texts(whole))
    assert whole.pagination == Pagination(None, 3, None, (URL, address(2), address(3), f"{URL}?page=all"))
    assert whole.evidence["headline"].where.startswith("page 1")
    assert whole.verdict.reason.endswith("; pages 1, 2, 3 of 3 joined")
    assert whole.headline == HEADLINE


# Fields.


def test_lists_are_united_and_dates_are_the_outermost():
    first = replace(
        ONE,
        author=(Person("Ratna Wulandari"),),
        keywords=("laut",),
        image=(Image("https://kabar.example/1.jpg"),),
        date_published="2024-05-13T10:42:00+07:00",
        date_modified="2024-05-13",
    )
    second = replace(
        TWO,
        author=(Person("RATNA WULANDARI"), Person("Dedi Pranata")),
        keywords=("Laut", "ikan"),
        image=(Image("https://kabar.example/1.jpg", "Kapal"), Image("https://kabar.example/2.jpg")),
        related_link=(Link("https://kabar.example/karet"),),
        date_published="2024-05-13",
        date_modified="2024-05-14T08:00:00+07:00",
        source_organization=(Organization("Antara"),),
    )
    whole = stitch([second, first])
    assert [person.name for person in whole.author] == ["Ratna Wulandari", "Dedi Pranata"]
    assert whole.keywords == ("laut", "ikan")
    assert [image.url for image in whole.image] == ["https://kabar.example/1.jpg", "https://kabar.example/2.jpg"]
    assert (whole.date_published, whole.date_modified) == ("2024-05-13T10:42:00+07:00", "2024-05-14T08:00:00+07:00")
    assert whole.related_link == second.related_link
    assert whole.source_organization == (Organization("Antara"),)


def test_evidence_says_from_which_page():
    first = replace(ONE, evidence={"headline": Evidence("meta", "og:title")})
    second = replace(TWO, credit_text="Antara", evidence={"headline": Evidence("title"), "credit_text": Evidence("text")})
    evidence = stitch([first, second]).evidence
    assert evidence == {"headline": Evidence("meta", "page 1: og:title"), "credit_text": Evidence("text", "page 2")}


def test_the_verdict_is_the_surest():
    unsure = replace(ONE, verdict=Verdict("page", "reads as other content", 0.99))
    assert stitch([unsure, TWO]).verdict.kind == "article"


# Bodies.


def paragraphs(*texts):
    return tuple([Block("paragraph", text) for text in texts])


@pytest.mark.parametrize(
    ("last", "first", "expected"),
    [
        ("Kapal itu berangkat dari", "dermaga kecil.", ["Kapal itu berangkat dari dermaga kecil."]),
        ("Kapal itu berangkat.", "Ia kembali sore hari.", ["Kapal itu berangkat.", "Ia kembali sore hari."]),
        ("“Kami siap,”", "kata dia.", ["“Kami siap,”", "kata dia."]),
        ("Kapal itu berangkat, kata", "Kapal itu berangkat, kata dia.", ["Kapal itu berangkat, kata dia."]),
        ("今日午前、船は港を出て", "北へ向かった。", ["今日午前、船は港を出て", "北へ向かった。"]),
        ("今日午前、" * 9 + "船は港を出て", "北へ向かった。", ["今日午前、" * 9 + "船は港を出て北へ向かった。"]),
        ("Analisis", "Kapal itu berangkat.", ["Analisis", "Kapal itu berangkat."]),
    ],
)
def test_a_paragraph_cut_at_the_end_of_a_page(last, first, expected):
    assert [block.text for block in joined([paragraphs("Awal.", last), paragraphs(first, "Akhir.")])] == ["Awal.", *expected, "Akhir."]


def test_what_repeats_at_the_ends_of_a_page_goes_and_a_short_answer_within_stays():
    pages = [
        paragraphs("Rubrik", LEAD, "Tidak.", "Baca juga: Gempa Haiti"),
        paragraphs("Rubrik", "Apakah ia tahu?", "Tidak.", "Ia pergi.", "Baca juga: Gempa Haiti"),
    ]
    assert [block.text for block in joined(pages)] == [
        "Rubrik",
        LEAD,
        "Tidak.",
        "Baca juga: Gempa Haiti",
        "Apakah ia tahu?",
        "Tidak.",
        "Ia pergi.",
    ]


def test_headlines_pagers_and_pictures_are_not_repeated():
    figure = Block("figure", url="https://kabar.example/1.jpg")
    pages = [
        (figure, *paragraphs(LEAD, "Selanjutnya")),
        (Block("heading", HEADLINE, 2), figure, *paragraphs("Isi halaman kedua.", "Page 2 of 2")),
    ]
    assert [block.text or block.url for block in joined(pages, [HEADLINE])] == [figure.url, LEAD, "Isi halaman kedua."]


# What is refused.


def test_pages_of_two_articles():
    other = replace(sheet(1, "Lain."), headline="Gempa Haiti", url="https://kabar.example/gempa", pagination=None)
    with pytest.raises(
        StitchError, match=r"2 articles: “Gempa Haiti” \(https://kabar\.example/gempa\); “Nelayan Banda.*one article at a time"
    ):
        stitch([ONE, other, TWO])


def test_nothing_to_stitch():
    with pytest.raises(StitchError, match="no page"):
        stitch([])


def test_a_headline_of_its_own_is_no_other_article():
    renamed = replace(TWO, headline="Harga ikan turun")
    assert stitch([ONE, renamed, THREE]).headline == HEADLINE
    bare = replace(THREE, url=None, pagination=None)
    assert stitch([ONE, bare]).url == URL


# Properties.

quick = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
_texts = st.lists(
    st.sampled_from([*TEXTS, "Tidak.", "Selanjutnya", "Ia berkata,", "bahwa kapal itu datang", ""]) | st.text(max_size=50), max_size=5
)
_sheets = st.lists(
    st.builds(lambda number, texts, pages: sheet(number, *texts, pages=pages), st.integers(1, 5), _texts, st.integers(1, 5)),
    min_size=1,
    max_size=5,
)


@quick
@given(_sheets, st.randoms(use_true_random=False))
def test_order_does_not_matter_and_twice_is_once(pages, chance: random.Random):
    whole = stitch(pages)
    shuffled = [*pages, *pages[:2]]
    chance.shuffle(shuffled)
    assert stitch(shuffled) == whole
    assert stitch([whole]) == whole


@quick
@example([sheet(1, "Ia berkata,"), sheet(2, " ")])
@given(_sheets)
def test_a_joined_article_gains_nothing_from_its_pages(pages):
    whole = stitch(pages)
    if len({page.pagination.page for page in pages}) == len(pages):
        assert stitch([*pages, whole]) == whole


@quick
@given(_sheets)
def test_every_text_is_kept(pages):
    pages = list({page.pagination.page: page for page in pages}.values())
    text = " ".join(stitch(pages).text.casefold().split())
    for page in pages:
        for block in page.body:
            words = " ".join(block.text.casefold().split())
            assert words in text or words == HEADLINE.casefold() or is_pager_line(block.text)


@quick
@given(st.lists(articles, max_size=4), st.booleans())
def test_odd_records_never_raise_anything_else(records, same):
    if same:
        records = [replace(record, headline=HEADLINE, url=None, canonical_url=None) for record in records]
    try:
        whole = stitch(records)
    except StitchError:
        assert not same or not records
        return
    assert whole == stitch(reversed(records))
    assert saring.Article.from_dict(whole.to_dict()) == whole
