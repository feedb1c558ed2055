"""The head of a text capture: what is its title, who is named, and what is only a button, whatever the model said."""

import pytest
from pages_made import block, page

from saring import fields
from saring.fields.body.capture_head import BRANDED, CRUMBS, SHARED, capture_head, is_button
from saring.fields.columns import LABELS
from saring.fields.words.captures import BUTTONS
from saring.options import Options
from saring.record import CaptureInfo, Organization, Person

LEAD = "LEBAK - Sebanyak 63 siswa sekolah dasar menyeberangi sungai dengan rakit bambu sejak jembatan gantung putus pekan lalu."
NEXT = "Jembatan sepanjang 75 meter itu putus setelah sling penahan di sisi timur lepas diterjang banjir bandang, Kamis malam."
TITLE = "Jembatan Gantung Putus, Siswa Seberangi Sungai dengan Rakit"
BODY = (("body", LEAD), ("body", NEXT))


def record(*lines):
    return fields.article(page(*lines, kind="text"), CaptureInfo(kind="text"), Options())


def labels(*lines):
    return [LABELS[row[1]] for row in capture_head(page(*lines, kind="text").content)]


def test_the_title_is_the_line_that_the_first_one_begins_with():
    made = record(("navigation", f"{TITLE} Halaman all - Warga.com"), ("boilerplate", TITLE), ("headline", "Lihat Foto"), *BODY)
    assert made.headline == TITLE


def test_the_title_is_the_line_by_the_date():
    lines = (("headline", "Suara Timur"), ("boilerplate", TITLE), ("date", "Kamis, 8 Februari 2024 | 14:30 WIT"), *BODY)
    assert record(*lines).headline == TITLE
    lines = (("headline", "Suara Timur"), ("headline", TITLE), ("date", "Kamis, 8 Februari 2024 | 14:30 WIT"), *BODY)
    assert record(*lines).headline == TITLE


def test_a_kicker_may_stand_in_the_titles_line():
    made = labels(("navigation", f"{TITLE} - Warga"), ("headline", f"Banten{TITLE}"), ("date", "8 Februari 2024"), *BODY)
    assert made[1] == "headline"


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Penulis: Sekar Ayu Widuri", ["Sekar Ayu Widuri"]),
        ("By Inês Carvalho and Tom Breckenridge", ["Inês Carvalho", "Tom Breckenridge"]),
        ("سلمى الزعبي نشر في: 15 آذار 2026، 20:10", ["سلمى الزعبي"]),
        ("Ratna Dewi - Kamis, 8 Februari 2024 | 14:30 WIT", ["Ratna Dewi"]),
        ("Ratna Dewi", ["Ratna Dewi"]),
        ("Tampilkan Semua", []),
        ("Warga.com - 18/02/2026, 09:34 WIB", []),
        ("Kamis, 8 Februari 2024 | 14:30 WIT", []),
    ],
)
def test_who_wrote_it_stands_under_the_title(line, people):
    made = record(("navigation", f"{TITLE} - Warga"), ("headline", TITLE), ("headline", line), *BODY)
    assert made.headline == TITLE
    assert made.author == tuple([Person(name) for name in people])


def test_an_agency_before_the_date_is_the_source():
    made = record(("headline", TITLE), ("date", "Agregasi VOA , Jurnalis-Selasa, 24 Agustus 2021 |05:16 WIB"), *BODY)
    assert made.author == ()
    assert made.source_organization == (Organization("VOA"),)
    assert made.date_published == "2021-08-24T05:16:00+07:00"


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("Perwakilan AS untuk Korea Utara, Sung Kim (Foto: AP)", "Perwakilan AS untuk Korea Utara, Sung Kim", "AP"),
        (
            "手旗に見送られ桟橋を離れるみさき丸（12日、荒神島で）＝藤井千尋撮影",
            "手旗に見送られ桟橋を離れるみさき丸（12日、荒神島で）",
            "藤井千尋",
        ),
    ],
)
def test_a_caption_that_was_taken_for_the_text(line, caption, credit):
    made = record(("headline", TITLE), ("body", line), *BODY)
    assert [(image.caption, image.credit_text) for image in made.image] == [(caption, credit)]
    assert made.text == f"{LEAD}\n\n{NEXT}"


@pytest.mark.parametrize(
    "caption",
    [
        "Siswa menyeberangi sungai dengan rakit di Lebak, Selasa. WARGA/Bagus Prakoso",
        "KOPI SINDORO - Sugeng menjemur biji kopi di rumahnya.",
    ],
)
def test_what_stands_before_a_dateline_is_no_text(caption):
    lead = f"WARGA.CO.ID, {LEAD}"
    made = record(("headline", TITLE), ("body", caption), ("byline", "Penulis: Ratna Dewi"), ("body", lead), ("body", NEXT))
    assert made.text == f"{lead}\n\n{NEXT}"
    assert [name.name for name in made.author] == ["Ratna Dewi"]


def test_a_second_paragraph_with_a_dash_leaves_the_first():
    assert labels(("headline", TITLE), ("body", LEAD), ("body", NEXT), ("body", LEAD)) == ["headline", "body", "body", "body"]


def test_texts_that_begin_with_an_address():
    assert BRANDED.match("KABAR.CO.ID, LOMBOK TIMUR -- Sebuah")
    assert BRANDED.match("Lontar.com - Tim penyelam")
    assert not BRANDED.match("Lontar.com melaporkan bahwa - kata dia - hujan turun")


def test_a_sentence_far_below_that_was_taken_for_a_caption():
    def last(text, score):
        rows = page(("headline", TITLE), *BODY, block(3, "caption", text, score=score), kind="text").content
        return LABELS[capture_head(rows)[-1][1]]

    assert last(NEXT, 0.6) == "body"
    assert last(NEXT, 0.3) == "caption"
    assert last(f"{NEXT} (Foto: AP)", 0.6) == "caption"


def test_a_caption_between_paragraphs_credits_a_picture():
    caption = "Diêm dân gom muối trên ruộng cũ là ao tôm ở huyện Đầm Dơi. Ảnh: An Minh"
    assert labels(("headline", TITLE), *BODY, ("body", caption), ("body", NEXT))[3] == "caption"
    assert labels(("headline", TITLE), *BODY, ("body", f"{NEXT} Sumber: Antara"))[-1] == "body"


def test_a_line_of_dates_has_no_credit_in_brackets():
    assert labels(("headline", TITLE), ("date", "Published: 12 Mar 2026 02:20 PM (IST)"), *BODY)[1] == "date"


def test_a_brief_that_names_its_agency_in_brackets_is_text():
    assert labels(("headline", TITLE), ("body", f"{LEAD} (AP)"), ("body", NEXT)) == ["headline", "body", "body"]


def test_the_credit_may_stand_before_its_caption():
    caption = "KOPI SINDORO - Sugeng Riyadi menjemur biji kopi di halaman rumahnya di Bansari, Senin (26/1/2026)."
    made = record(("headline", TITLE), ("headline", "Lontar Jateng/Sekar Ayu"), ("date", caption), *BODY)
    assert [(image.caption, image.credit_text) for image in made.image] == [(caption, "Lontar Jateng/Sekar Ayu")]


@pytest.mark.parametrize(
    "text",
    ["A", "A- A A+", "#Nelayan#Perak", "+", "Lihat Foto", "Tampilkan Semua", "FacebookWhatsAppLine+", "Share", "印刷", "Partager", "ع+ع-"],
)
def test_buttons(text):
    assert is_button(text)


@pytest.mark.parametrize("text", ["Facebook kauft Firma", "Lihat Foto Udara Banjir di Demak", "Share prices fall", "印刷会社が倒産"])
def test_titles_that_begin_like_buttons(text):
    assert not is_button(text)


def test_trails():
    assert CRUMBS.search("Home » Daerah » Maluku")
    assert not CRUMBS.search("«Ich habe genug»")
    assert SHARED.sub("", "facebookwhatsappline") == ""
    assert SHARED.sub("", "faceboo") == "faceboo"


def test_a_capture_without_text_is_left_alone():
    assert labels(("headline", TITLE), ("byline", "Ratna Dewi")) == ["headline", "byline"]


def test_buttons_in_many_languages():
    assert len(BUTTONS) >= 25
    assert all(text == text.lower() and text for line in BUTTONS.values() for text in line.split("|"))
