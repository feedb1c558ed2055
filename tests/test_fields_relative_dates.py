"""Days told by how long before the capture they were, in many languages; and lines that only look so."""

import pytest

import saring
from saring.captures import Capture
from saring.fields.dates.calendars import Moment
from saring.fields.dates.relative import BEFORE_CLOCK, LARGER_UNIT, NUMBER, PARTING, ago
from saring.fields.words.relative_dates import DAYS, HOURS, MINUTES

CAPTURED = Moment(2021, 8, 24, 1, 30, 0, 0)

AGO = [
    ("en", "2 hours ago", "2021-08-23"),
    ("en", "An hour ago", "2021-08-24"),
    ("en", "Published 3 days ago", "2021-08-21"),
    ("en", "Jane Doe | 25 mins ago", "2021-08-24"),
    ("en", "Yesterday at 5:16 pm", "2021-08-23T17:16:00"),
    ("id", "2 jam lalu", "2021-08-23"),
    ("id", "Sehari yang lalu", "2021-08-23"),
    ("id", "3 hari yang lalu", "2021-08-21"),
    ("id", "Kemarin, 17.16 WIB", "2021-08-23T17:16:00+07:00"),
    ("ms", "15 minit lalu", "2021-08-24"),
    ("de", "vor 3 Stunden", "2021-08-23"),
    ("de", "Vor einem Tag", "2021-08-23"),
    ("de", "hier", None),
    ("fr", "hier", "2021-08-23"),
    ("fr", "il y a 2 jours", "2021-08-22"),
    ("es", "hace 2 días", "2021-08-22"),
    ("pt", "Há 5 horas", "2021-08-23"),
    ("it", "2 ore fa", "2021-08-23"),
    ("nl", "2 dagen geleden", "2021-08-22"),
    ("pl", "2 dni temu", "2021-08-22"),
    ("ru", "5 часов назад", "2021-08-23"),
    ("uk", "2 дні тому", "2021-08-22"),
    ("tr", "3 saat önce", "2021-08-23"),
    ("sv", "för 2 timmar sedan", "2021-08-23"),
    ("fi", "2 päivää sitten", "2021-08-22"),
    ("ar", "منذ 3 ساعات", "2021-08-23"),
    ("fa", "۲ روز پیش", "2021-08-22"),
    ("hi", "2 घंटे पहले", "2021-08-23"),
    ("th", "2 ชั่วโมงที่แล้ว", "2021-08-23"),
    ("vi", "3 giờ trước", "2021-08-23"),
    ("zh", "3小时前", "2021-08-23"),
    ("zh", "昨天 17:16", "2021-08-23T17:16:00"),
    ("ja", "3時間前", "2021-08-23"),
    ("ko", "3시간 전", "2021-08-23"),
    ("id", "Hari ini pukul 07.16 WIB", "2021-08-24T07:16:00+07:00"),
    ("en-US", "Published yesterday at 11 p.m. PDT", "2021-08-22T23:00:00-07:00"),  # there it is the 23rd
    ("en", "Jane Doe, TODAY", None),  # the programme
    ("en", "Today", "2021-08-24"),
    ("en", "Updated: today", "2021-08-24"),
    ("en", "Yesterday", "2021-08-23"),
    ("en", "Jane Doe | Yesterday", "2021-08-23"),
    ("en", "Yesterdays 5:16", None),
    ("de", "Heute, 05:16 Uhr", "2021-08-24T05:16:00"),
    ("de", "Vorgestern um 17.16 Uhr", "2021-08-22T17:16:00"),
    ("es", "Publicado ayer a las 5:16 de la tarde", "2021-08-23T17:16:00"),
    ("fr", "Avant-hier à 17h16", "2021-08-22T17:16:00"),
    ("fr", "Aujourd’hui à 05:16", "2021-08-24T05:16:00"),
    ("pt", "Ontem às 17:16", "2021-08-23T17:16:00"),
    ("it", "Ieri alle 17:16", "2021-08-23T17:16:00"),
    ("nl", "Gisteren om 17:16", "2021-08-23T17:16:00"),
    ("pl", "wczoraj, 17:16", "2021-08-23T17:16:00"),
    ("cs", "včera 17:16", "2021-08-23T17:16:00"),
    ("ru", "Вчера в 17:16 GrosseBoss 268 99 11", "2021-08-23T17:16:00"),
    ("uk", "Учора", None),
    ("bg", "вчера в 17:16 ч.", "2021-08-23T17:16:00"),
    ("sr", "juče u 17:16", "2021-08-23T17:16:00"),
    ("tr", "Dün 17:16", "2021-08-23T17:16:00"),
    ("el", "Χθες, 5:16 μ.μ.", "2021-08-23T17:16:00"),
    ("ro", "Ieri, ora 17:16", "2021-08-23T17:16:00"),
    ("hu", "tegnap 17:16", "2021-08-23T17:16:00"),
    ("fi", "Eilen klo 17.16", "2021-08-23T17:16:00"),
    ("sv", "Igår kl. 17.16", "2021-08-23T17:16:00"),
    ("no", "I går 17:16", "2021-08-23T17:16:00"),
    ("ar", "أمس، 5:16 مساءً", "2021-08-23T17:16:00"),
    ("fa", "دیروز ساعت ۱۷:۱۶", "2021-08-23T17:16:00"),
    ("ur", "آج شام 5:16", "2021-08-24T17:16:00"),
    ("he", "אתמול, 17:16", "2021-08-23T17:16:00"),
    ("hi", "आज सुबह 5:16 बजे", "2021-08-24T05:16:00"),
    ("bn", "গতকাল রাত ৯:১৬", "2021-08-23T21:16:00"),
    ("ta", "நேற்று மாலை 5:16", "2021-08-23T17:16:00"),
    ("th", "เมื่อวานนี้ 17:16 น.", "2021-08-23T17:16:00"),
    ("vi", "Hôm qua, 17:16", "2021-08-23T17:16:00"),
    ("zh", "今天上午5:16", "2021-08-24T05:16:00"),
    ("ja", "昨日 午後5時16分", "2021-08-23T17:16:00"),
    ("ko", "어제 오후 5:16", "2021-08-23T17:16:00"),
    ("fil", "Kahapon, 5:16 ng hapon", "2021-08-23T17:16:00"),
    ("fi", "Kahapon", None),
    ("sw", "Jana 17:16", "2021-08-23T17:16:00"),
    ("he", "לפני שעתיים", "2021-08-23"),
    ("ar", "منذ يومين", "2021-08-22"),
    ("et", "3 tundi tagasi", "2021-08-23"),
    ("lt", "prieš 2 dienas", "2021-08-22"),
    ("nb-NO", "I går kl. 17.16", "2021-08-23T17:16:00"),
    ("nn", "i går kl 17.16", "2021-08-23T17:16:00"),
    ("bs", "Jučer, 17:16", "2021-08-23T17:16:00"),
    ("en", "Yesterday at 5 PM", "2021-08-23T17:00:00"),
    ("en", "Yesterday,5:16 PM", "2021-08-23T17:16:00"),
    ("en", "Yesterday 5 people", None),
    ("de", "Gestern um 17 Uhr", "2021-08-23T17:00:00"),
    ("fr", "Hier à 17h", "2021-08-23T17:00:00"),
    ("fr", "Hier, 17 h 16", "2021-08-23T17:16:00"),
    ("he", "אתמול ב-17:16", "2021-08-23T17:16:00"),
    ("en", "1 week, 2 days ago", None),
    ("en", "Updated 1 day, 3 hours ago", None),
    ("en", "1,234 days ago", None),
    ("en", "Jane Doe, 3 days ago", "2021-08-21"),
    ("en", "3 hrs. ago", "2021-08-23"),
    ("en", "2 hours ago( 5:16 PM)", "2021-08-23"),
    ("de", "vor etwa 3 Stunden", "2021-08-23"),
    ("it", "un'ora fa", "2021-08-24"),
    ("pt", "2h atrás", "2021-08-23"),
    ("ro", "acum o zi", "2021-08-23"),
    ("ru", "3 ч. назад", "2021-08-23"),
    ("uk", "3 год. тому", "2021-08-23"),
    ("pl", "dzień temu", "2021-08-23"),
    ("th", "๓ ชั่วโมงก่อน", "2021-08-23"),
    ("zh", "3个小时前", "2021-08-23"),
    ("zh", "2 天之前", "2021-08-22"),
    ("ko", "이틀 전", "2021-08-22"),
    ("ur", "ایک گھنٹہ قبل", "2021-08-24"),
    ("ar", "أول أمس", "2021-08-22"),
    ("eu", "Atzo, 17:16", "2021-08-23T17:16:00"),
    ("ms", "Semalam, 5:16 petang", "2021-08-23T17:16:00"),
    ("ms", "Kelmarin", None),
    ("en", "2 weeks ago", None),
    ("en", "5 years ago", None),
    ("en", "2 hours to go", None),
    ("en", "Yesterday's papers", None),
]


@pytest.mark.parametrize(("language", "text", "day"), AGO)
def test_ago(language, text, day):
    moment = ago(text, language, CAPTURED)
    assert (moment.iso() if moment else None) == day


@pytest.mark.parametrize("table", [MINUTES, HOURS, DAYS])
def test_every_phrase_is_found_as_it_is_written(table):
    for language, line in table.items():
        for phrase in line.split("|"):
            assert ago(phrase.replace("#", "2"), language, CAPTURED), phrase


PAGE = """<html lang="id"><head><title>Kapal feri berlayar lagi</title></head><body><article><h1>Kapal feri berlayar lagi</h1>
<div class="date">{}</div><p>Kapal feri yang menghubungkan dua pulau itu berhenti selama sembilan hari, dan pada hari kesepuluh berlayar lagi
dengan sebuah piano di geladaknya.</p><p>Kepala pelabuhan mengatakan tidak ada yang memberi tahu dia tentang piano itu sebelumnya.</p>
<p>Para penumpang mengatakan bahwa piano itu milik seorang guru musik yang pindah ke pulau seberang.</p></article></body></html>"""


def published(line: str, captured: str | None) -> str | None:
    capture = Capture(PAGE.format(line).encode(), "page.html", date=captured, kind="html")
    return next(saring.extract_many([capture], workers=1)).date_published


def test_it_needs_the_time_of_the_capture():
    assert published("2 jam lalu", "2021-08-24T01:30:00Z") == "2021-08-23"
    assert published("2 jam lalu", None) is None


def test_a_time_behind_the_word_is_kept():
    assert published("Kemarin, 14.05 WIB", "2021-08-24T01:30:00Z") == "2021-08-23T14:05:00+07:00"


OTHERS = [
    "<aside><h3>Lainnya</h3><p class=date>2 jam lalu</p><p><a href=/x>Jembatan lama dibuka</a></p></aside>",
    "<div class=comments><h3>Komentar</h3><p>Budi</p><p class=date>Kemarin, 14.05 WIB</p><p>Kabar baik sekali untuk kami semua.</p></div>",
    "<ul class=related><li><time>3 jam lalu</time> <a href=/a>Pasar ikan dibuka lagi</a></li><li><time>5 jam lalu</time> <a href=/b>Hujan lebat</a></li></ul>",
]


@pytest.mark.parametrize("other", OTHERS)
def test_none_of_a_teaser_a_comment_or_a_sidebar(other):
    page = PAGE.format("Pelabuhan").replace("</article>", "</article>" + other)
    capture = Capture(page.encode(), "page.html", date="2021-08-24T01:30:00Z", kind="html")
    assert next(saring.extract_many([capture], workers=1)).date_published is None


def test_a_day_written_out_comes_first():
    assert published("2 jam lalu | 24/08/2021", "2021-08-24T01:30:00Z") == "2021-08-24"


def test_patterns():
    assert NUMBER.search("vor 3 Stunden")
    assert not NUMBER.search("vor drei Stunden")
    assert BEFORE_CLOCK.match(" at 5:16 pm")
    assert not BEFORE_CLOCK.match("'s papers")
    assert LARGER_UNIT.search("1 week, ".rstrip())
    assert not LARGER_UNIT.search("Jane Doe,")
    assert PARTING.search("a | b")
    assert not PARTING.search("1,234")
    assert not PARTING.search("a-b")
