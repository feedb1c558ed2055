"""Agencies named at the end of a text."""

import pytest

from saring.fields.attribution.credit_lines import (
    COPYRIGHT,
    FIRST_PUBLISHED,
    SIGNED,
    SOURCE,
    STORY_NUMBER,
    closing_credit,
    credited,
    joined_credit,
)
from saring.fields.attribution.name_sources import PICTURE_AGENCY, _credits_a_picture
from saring.fields.attribution.republished import REPORT, VERB, republished

NAMED = [
    ("Der nächste Kurs beginnt am 7. März. (mit dpa)", ["dpa"]),
    ("dijangka bermula pada suku ketiga tahun ini. - BERNAMA", ["BERNAMA"]),
    ("con previsión de vientos de hasta 25 nudos. EFE", ["EFE"]),
    ("«تعرف كل حفرة بالاسم». (وكالة المرفأ)", ["وكالة المرفأ"]),
    ("Das sagte sie am Montag. © dpa", ["dpa"]),
    ("(AFP, Reuters)", ["AFP", "Reuters"]),
    ("Das sagte sie am Montag. Quelle: dpa/AFP", ["dpa", "AFP"]),
]
NOT_NAMED = [
    "The agency AP said so on Monday.",
    "He works for the Post (Washington).",
    "It was over. Then came more",
    "Sie kam mit dem Auto (mit Blaulicht).",
]


SENTENCES = [
    ("This content was provided by The Associated Press.", ["AP"]),
    ("This story was originally published by Reuters.", ["Reuters"]),
    ("This article was originally published by Reuters and is republished here with permission.", ["Reuters"]),
    ("Information from The Associated Press was used in this report.", ["AP"]),
    ("This article was syndicated from Agence France-Presse.", ["AFP"]),
    ("Article first appeared on Reuters.", ["Reuters"]),
    ("Artikel ini bersumber dari Reuters.", ["Reuters"]),
    ("Berita ini telah tayang di Antara dengan judul Jembatan Dibuka Lagi", ["ANTARA"]),
    ("Este artículo fue publicado originalmente por EFE.", ["EFE"]),
    ("Dieser Artikel erschien zuerst bei dpa.", ["dpa"]),
]


@pytest.mark.parametrize(("text", "agencies"), SENTENCES)
def test_named_within_a_sentence(text, agencies):
    credit = closing_credit(text)
    assert credit is not None
    assert credit.agencies == agencies


@pytest.mark.parametrize(
    "text",
    [
        "Some video was provided by The Associated Press for this story.",
        "The study was originally published by Nature and is part of a series.",
    ],
)
def test_other_sentences_credit_no_text(text):
    assert closing_credit(text) is None


@pytest.mark.parametrize(("text", "agencies"), NAMED)
def test_named(text, agencies):
    credit = closing_credit(text)
    assert credit is not None
    assert credit.agencies == agencies


@pytest.mark.parametrize(
    ("text", "agencies", "words"),
    [
        ("Mit Material von AFP und dpa", ["AFP", "dpa"], "Mit Material von AFP und dpa"),
        ("Mit dpa-Material", ["dpa"], "Mit dpa-Material"),
        ("The Associated Press contributed to this report.", ["AP"], "The Associated Press contributed to this report"),
        ("This report by The Canadian Press was first published Aug. 24, 2026.", ["CP"], None),
        ("Copyright 2026 The Associated Press. All rights reserved.", ["AP"], "Copyright 2026 The Associated Press"),
        ("(भाषा इनपुट के साथ)", ["PTI"], "भाषा इनपुट के साथ"),
        ("--IANS rk/pgh", ["IANS"], "IANS"),
        ("Par AFP", ["AFP"], "AFP"),
        ("ที่มา: รอยเตอร์", ["Reuters"], "ที่มา: รอยเตอร์"),
        ("Le Monde avec AFP", ["AFP"], "Le Monde avec AFP"),
        ("Associated Press writer Jane Doe contributed to this report.", ["AP"], None),
        ("(c) 2026 Reuters", ["Reuters"], "(c) 2026 Reuters"),
        ("(c)AFP/Jane DOE", ["AFP"], "(c)AFP/Jane DOE"),
        ("dpa-infocom, dpa:261201-99-12345/2", ["dpa"], "dpa-infocom"),
        ("(इनपुट-एएनआई)", ["ANI"], "इनपुट-एएनआई"),
        ("Autor: ČTK", ["ČTK"], "ČTK"),
    ],
)
def test_credited(text, agencies, words):
    credit = credited(text)
    assert credit is not None
    assert credit.agencies == agencies
    assert words is None or credit.words == words


@pytest.mark.parametrize(
    "text",
    [
        "The Associated Press first reported the change on Friday.",
        "AP is here",
        "Reuters shares rose by four percent",
        "Copyright 2026 Harbour Courier",
        "Market data provided by Reuters",
        "© dpa/Spektrum.de",
        "She met with Reuters",
        "Interview with Reuters",
        "Entrevista con EFE",
        "An Associated Press writer was there",
        "Jane Doe contributed to this report.",
    ],
)
def test_not_credited(text):
    assert credited(text) is None


def test_a_bare_name_in_a_bracket_may_be_a_picture_s():
    assert joined_credit("The bridge on Monday (AP)") is None
    assert joined_credit("Tagblatt (mit dpa)").agencies == ["dpa"]


def test_patterns():
    assert COPYRIGHT.match("© 2026 Reuters")["name"] == "Reuters"
    assert COPYRIGHT.match("Copy 2026 Reuters") is None
    assert SIGNED.fullmatch("PTI KVR HVA")["name"] == "PTI"
    assert SIGNED.fullmatch("AP is here") is None
    assert FIRST_PUBLISHED.sub("", "By AP was first published Aug. 24") == "By AP"
    assert FIRST_PUBLISHED.search("It was published") is None
    assert STORY_NUMBER.sub("", "dpa-infocom, dpa:261201-99-12345/2") == "dpa-infocom"
    assert STORY_NUMBER.search("at 12:00") is None


@pytest.mark.parametrize(
    ("text", "agencies", "words"),
    [
        ("Suhu melewati 42 derajat, seperti dilansir AFP, Senin (24/8/2026).", ["AFP"], "dilansir AFP"),
        ("Mengutip dari AP dan Reuters, kapal itu kandas.", ["AP", "Reuters"], "Mengutip dari AP dan Reuters"),
    ],
)
def test_republished(text, agencies, words):
    credit, _ = republished([text], "id")
    assert (credit.agencies, credit.words) == (agencies, words)


@pytest.mark.parametrize("text", ['"Kami tidak tahu," katanya kepada Reuters.', "Dilansir situs kota, jembatan dibuka.", "Reuters dikutip"])
def test_not_republished(text):
    assert republished([text], "id") is None
    assert VERB.search("dilansirkan AFP") is None


@pytest.mark.parametrize(
    ("text", "agencies", "words"),
    [
        ("به گزارش ایسنا، پل تازه گشوده شد.", ["ISNA"], "به گزارش ایسنا"),
        ("به گزارش گروه اجتماعی خبرگزاری فارس، پل تازه", ["Fars News"], "به گزارش گروه اجتماعی خبرگزاری فارس"),
        ("به گزارش روزنامه بندر به نقل از ایرنا، پل تازه", ["IRNA"], "به نقل از ایرنا"),
    ],
)
def test_reported_in_persian(text, agencies, words):
    credit, _ = republished([text], "fa")
    assert (credit.agencies, credit.words) == (agencies, words)


@pytest.mark.parametrize("text", ["به گزارش پلیس فارس، پل تازه", "وزیر به گزارش ایسنا اشاره کرد", "به گزارش خبرنگار ما از مهر، پل"])
def test_not_reported(text):
    assert republished([text], "fa") is None
    assert REPORT.search("و به گزارش ایسنا") is None


@pytest.mark.parametrize("text", NOT_NAMED)
def test_not_named(text):
    assert closing_credit(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2026年10月19日09:12 来源：江城日报 评论(126)", "江城日报"),
        ("24.08.2021 | Quelle: dpa", "dpa"),
        ("Sumber: Lontar Jateng", "Lontar Jateng"),
    ],
)
def test_source(text, name):
    match = SOURCE.search(text)
    assert match is not None
    assert match["name"] == name


def test_picture_agency():
    assert PICTURE_AGENCY.search("afp / getty images")
    assert PICTURE_AGENCY.search("jane doe / afp") is None


@pytest.mark.parametrize("text", ["picture alliance / AP", "Foto: Max Muster/dpa", "Imago/Max Muster", "Getty Images"])
def test_a_picture_is_credited(text):
    assert _credits_a_picture(text)


@pytest.mark.parametrize("text", ["Jane Doe / AP", "Von: Max Muster", "Imago Mundi Verein"])
def test_no_picture_is_credited(text):
    assert not _credits_a_picture(text)
