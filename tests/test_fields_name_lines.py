"""Who is named beside the date or in a short line above the text, and lines that only look as if they named somebody."""

import pytest
from pages_made import page

from saring import fields
from saring.fields.attribution.name_lines import (
    BEFORE_DATE,
    BEFORE_NAME,
    BEHIND_SITE,
    COLON,
    COUNTED,
    DASHED,
    EMAIL,
    GLUED_COUNT,
    GLUED_LABEL,
    NEXT_LABEL,
    SIGNATURE,
    SIGNED,
    TOPIC,
    _before_date,
    _beside_date,
    _introduced,
    _reporting,
    _signed,
)
from saring.options import Options
from saring.record import CaptureInfo, Person

NAMED = [
    ("Rania Kusuma · 7 Maret 2026, 05.45 WIB", "id", "Rania Kusuma"),
    ("Марія Ткачук — Понеділок, 14 вересня 2026, 10:25", "uk", "Марія Ткачук"),
    ("Serhat Çelebi | 06.05.2026 - Güncelleme : 06.05.2026", "tr", "Serhat Çelebi"),
    ("Ku: Deden Suwarna", "su", "Deden Suwarna"),
    ("Written By: मोहित पंतEdited By: रेखा शर्माPublished: 08 Jun 2026", "hi", "मोहित पंत"),
    ("เผยแพร่: 2 เม.ย. 2569 14:20 น. โดย: อารีย์ ศรีสมุทร", "th", "อารีย์ ศรีสมุทร"),
    ("Giriş: 12.03.2026 - 14:20Güncelleme: 12.03.2026 - 16:05Muhabir: Zeynep AydınKaynak: AA", "tr", "Zeynep Aydın"),
]

NAMED += [
    ("Galih Prasetyo, Jurnalis · Rabu 08 November 2023 09:40 WIB", "id", "Galih Prasetyo"),
    ("Mon, 6/3/2019 - by Gabrielle Doe-Roe", "en", "Gabrielle Doe-Roe"),
    ("Posted on September 21, 2020 by Adi Doe", "en", "Adi Doe"),
    ("by April Doe @aprildoe Dec 15, 2016, 1:55pm EST", "en", "April Doe"),
    ("May 18, 2023 By Sara Doe In News", "en", "Sara Doe"),
    ("Do 25.04.24 | 14:07 Uhr | Von Eva Muster-Rätsch", "de", "Eva Muster-Rätsch"),
    ("VON MORITZ MUSTER am 21. April 2020", "de", "MORITZ MUSTER"),
]

NAMED += [
    ("2026年08月05日 10:32作者：马丽娜", "zh", "马丽娜"),
    ("โดย วรรณา ใจดี | เผยแพร่: 21 ส.ค. 2569 10:45 น.", "th", "วรรณา ใจดี"),
    ("Elif Karaca Son Güncelleme: 17.08.2026 14:22", "tr", "Elif Karaca"),
    ("한지우 기자 승인 2026.08.13 17:50", "ko", "한지우"),
    ("11.12.2019 - Amelie Muster", "de", "Amelie Muster"),
    ("Veröffentlicht von Chris Muster 28. Februar 2016", "de", "Chris Muster"),
    ("Dec 26, 2025 • Jane Doe in Project Management", "en", "Jane Doe"),
    ("May 3, 2017 By Erin Doe 4 Comments", "en", "Erin Doe"),
    ("by Outer Doe » Tue Aug 27, 2019 1:47 am", "en", "Outer Doe"),
]

NAMED += [
    ("Daisy-Mae Doe Dec 05, 20232 Shares 1530 Views", "en", "Daisy-Mae Doe"),
    ("Dec. 19, 2025 · Niko Doe on behalf of Vision Doc group", "en", "Niko Doe"),
    ("Author(s): Jane Doe", "en", "Jane Doe"),
    ("Author: Eric Doe Editor: Angela Roe", "en", "Eric Doe"),
    ("2012-01-12 作者：赵春燕 出处：每日新闻 【转载】 责任编辑：何顺延", "zh", "赵春燕"),
    ("Posted on: January 12, 2012 3:00 AM, by Jane Doe", "en", "Jane Doe"),
    ("2/26/2015 7:11 AM PST by Jane Doe", "en", "Jane Doe"),
]

UNNAMED = [
    ("2020-04-26 Deutsche Sprache", "de"),
    ("Published in New York: 7 March 2026", "en"),
    ('By clicking "Start Now!" you accept our Terms and Conditions', "en"),
    ("Image by: Jane Doe", "en"),
    ("Reviewed by: Jane Doe", "en"),
    ("Contributions from: Jane Doe", "en"),
    ("Digital Projectors - Under $3,000", "en"),
    ("Jakarta Pusat, 7 Maret 2026", "id"),
    ("Selasa, 24 Agustus 2021 | 05:16 WIB", "id"),
    ("Updated: 7 Maret 2026, 05.45", "en"),
    ("Politik · 7 Maret 2026", "id"),
    ("The answer: Jane Doe", "en"),
]


def _names(text, language):
    found = _introduced(text, language) or _signed(text, language) or _before_date(text, language) or _beside_date(text, language)
    return [person.name for person in found.people] if found else []


@pytest.mark.parametrize(("text", "language", "name"), NAMED)
def test_named(text, language, name):
    assert _names(text, language) == [name]


@pytest.mark.parametrize(("text", "language"), UNNAMED)
def test_unnamed(text, language):
    assert _names(text, language) == []


def test_who_signs_in_brackets_and_stands_at_the_headline():
    body = ("body", "町は来年度、旧ホームに読書用の客車を1両置く計画だ。運行はしないが、車窓からは天塩川が見える。（佐藤美咲）")

    def authors(date):
        return fields.article(page(("headline", "廃線の駅舎"), ("date", date), body), CaptureInfo(kind="html"), Options()).author

    assert authors("佐藤美咲2026年3月12日 14時20分") == (Person("佐藤美咲"),)
    assert authors("2026年3月12日 14時20分") == ()


def test_patterns():
    assert GLUED_LABEL.sub(" ", "16:05Muhabir: Jane DoeKaynak: AA") == "16:05 Muhabir: Jane Doe Kaynak: AA"
    assert GLUED_LABEL.search("By Jane McDonald: a report") is None
    assert SIGNATURE.search("計画だ。（佐藤美咲）")["name"] == "佐藤美咲"
    assert SIGNATURE.search("（佐藤美咲）は言う") is None
    assert NEXT_LABEL.search("Eric Doe Editor: Angela Roe").start() == len("Eric Doe")
    assert not NEXT_LABEL.search("Eric Doe 10:15")
    assert BEFORE_NAME.search("11.12.2019 - ") and BEFORE_NAME.search("28. Februar 2016 von ")
    assert BEFORE_NAME.search("28. Februar 2016 ") is None
    assert BEFORE_DATE.match("Jane Doe | 24 Aug 2021")["name"] == "Jane Doe"
    assert BEFORE_DATE.match("Jane Doe | Staff") is None
    assert SIGNED.search("24.08.2021 - von Max Muster")["rest"] == "Max Muster"
    assert SIGNED.search("Ein Bild von Max Muster") is None
    assert TOPIC.sub("", "Jane Doe | News") == TOPIC.sub("", "Jane Doe In News") == "Jane Doe"
    assert TOPIC.sub("", "Jane Inman") == "Jane Inman"
    assert DASHED.fullmatch("- Jane Doe")["name"] == "Jane Doe"
    assert DASHED.fullmatch("Jane - Doe") is None
    assert COUNTED.sub("", "Jane Doe 2–3 minutes") == "Jane Doe"
    assert COUNTED.sub("", "Jane Doe 2–3 Roe") == "Jane Doe 2–3 Roe"
    assert GLUED_COUNT.sub("", "Dec 05, 20232 Shares") == "Dec 05, 2023"
    assert GLUED_COUNT.sub("", "Dec 05, 2023 Shares") == "Dec 05, 2023 Shares"
    assert COLON.search("By : Jane")
    assert COLON.search("By Jane") is None


def test_a_name_in_han_between_site_and_date():
    assert BEHIND_SITE.match("江城网 周晓岚 2026-12-15") and BEHIND_SITE.match("江城网 2026-12-15") is None
    credits = _beside_date("21世纪网 何漪 2011-12-15 23:46:41 评论0条", "zh")
    assert credits and credits.people == (Person("何漪"),)
    assert _beside_date("江城网 财经 2011-12-15 23:46:41", "zh") is None
    assert EMAIL.fullmatch("E-mail: jane@courier.example") and EMAIL.fullmatch("to jane@courier.example") is None


def test_a_line_of_who_reports():
    credits = _reporting("◎ 記者林宜庭/採訪報導")
    assert credits and credits.people == (Person("林宜庭"),)
    assert _reporting("◎ 記者林宜庭/採訪報導 全文見此") is None
    assert _reporting("記者公會抗議報導") is None
