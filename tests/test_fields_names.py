"""Bylines in many languages to persons and agencies; and what stands in bylines and is neither."""

import pytest

from saring.fields.attribution.byline_parts import CREDITED_INSIDE, EDITED_INSIDE, EDITOR_BEHIND, SOCIAL
from saring.fields.attribution.names import HOST, LONG_EAST_ASIAN, PLAIN, read_names
from saring.record import Person

PEOPLE = [
    ("By Jane Doe and John Roe, Staff Writers | 24 Aug 2021", ["Jane Doe", "John Roe"]),
    ("Byby JANE DOE, JOHN ROE and ANN POE", ["JANE DOE", "JOHN ROE", "ANN POE"]),
    ("By Jane Doe, John Roe, and Ann Lee", ["Jane Doe", "John Roe", "Ann Lee"]),
    ("By Jane Doe, MD, Dan Roe, PhD, and Ann Lee, RN", ["Jane Doe, MD", "Dan Roe, PhD", "Ann Lee, RN"]),
    ("Oleh Siti Aminah, Budi Santoso, dan Rina Wati", ["Siti Aminah", "Budi Santoso", "Rina Wati"]),
    ("by Jason Rostar | SEO | 8 min Read", ["Jason Rostar"]),
    ("By Adam Smith, Columbian Staff Writer", ["Adam Smith"]),
    ("سلمى الزعبي نشر في: 15 آذار 2026، 20:10 آخر تحديث: 16 آذار 2026، 08:00", ["سلمى الزعبي"]),
    ("Written By: मोहित पंतEdited By: रेखा शर्माPublished: 08 Jun 2026 06:22 PM (IST)", ["मोहित पंत"]),
    ("เผยแพร่: 2 เม.ย. 2569 14:20 น. โดย: อารีย์ ศรีสมุทร", ["อารีย์ ศรีสมุทร"]),
    ("Par Maud Etcheverry (Saint-Rémy-des-Pins, envoyée spéciale)", ["Maud Etcheverry"]),
    ("Von FOCUS-online-Gastautor Andreas Muster, MdB", ["Andreas Muster"]),
    ("Benjamin Muster, Sr. Director of Operations, Atlas Lines - 10+ Years", ["Benjamin Muster"]),
    ("Veröffentlicht von Chris Muster 28. Februar 2016 Veröffentlicht in Internet, Projekte", ["Chris Muster"]),
    ("Penulis: Ani Budi | Editor: Krisna Wibawa", ["Ani Budi"]),
    ("Ku: Deden Suwarna", ["Deden Suwarna"]),
    ("Ditulis dening Ki Sutarman jam 05.30", ["Ki Sutarman"]),
    ("投稿者 山田太郎", ["山田太郎"]),
    ("고은별 기자", ["고은별"]),
    ("记者 王小明", ["王小明"]),
    ("記者林宜庭／綜合報導", ["林宜庭"]),
    ("文／王大明 攝影／李小明", ["王大明"]),
    ("攝影／李小明 文／王大明", ["王大明"]),
    ("摄影/文：王小明", ["王小明"]),
    ("文、圖／王小明", ["王小明"]),
    ("攝影／李小明", []),
    ("Harbour News’ Jane Doe reports:", ["Jane Doe"]),
    ("The harbour’s new mayor reports:", []),
    ("Text von Max Muster Illustration von Erika Muster", ["Max Muster"]),
    ("Autor: Rechtsanwalt Max Muster", ["Max Muster"]),
    ("Blog Beitrag von Erika Muster", ["Erika Muster"]),
    ("Jane DoeJuly/August 2026 Issue", ["Jane Doe"]),
    ("By Jane May Doe, 5 June 2026", ["Jane May Doe"]),
    ("Γράφει: ο Νίκος Παπαδάκης", ["Νίκος Παπαδάκης"]),
    ("By Any Means Necessary", []),
    ("Text size A A A", []),
    ("By J. B. Doe", ["J. B. Doe"]),
    ("Par MAUD ETCHEVERRY, LAURE DURAND Envoyées spéciales à Saint-Rémy", ["MAUD ETCHEVERRY", "LAURE DURAND"]),
    ("◎ 作者：林宜庭 文字大小：【大】【中】【小】", ["林宜庭"]),
    ("Autor: Anna Nowak. Data publikacji Śro, 2011-05-18 15:24", ["Anna Nowak"]),
    ("Par Solenn Le Goff, publié le 11 février 2020 à 07h00", ["Solenn Le Goff"]),
    ("［佐伯由紀，みなと新聞］", ["佐伯由紀"]),
    ("文● オカモト／編集部", ["オカモト"]),
    ("Jane Doe Twitter News & Culture Writer", ["Jane Doe"]),
    ("By Jane Doe Photography by John Roe", ["Jane Doe"]),
    ("Ellen Doe, VMD, DACVB; Monica Roe, BA, LVT", ["Ellen Doe, VMD, DACVB", "Monica Roe, BA, LVT"]),
    ("Rick Doe PhD Senior News Editor", ["Rick Doe PhD"]),
    ("Jane Doe, Ph.D.", ["Jane Doe, Ph.D."]),
    ("February 2, 2018 by R. Doe J.D.", ["R. Doe J.D."]),
    ("Doris Doe-Roe, MD, FOMA", ["Doris Doe-Roe, MD, FOMA"]),
    ("Written by Rebecca Doe, CEPF®", ["Rebecca Doe, CEPF®"]),
    ("Jane Doe, BBC", ["Jane Doe"]),
    ("posted by Jane Doe @ 4/19/2005 02:47:00 AM", ["Jane Doe"]),
    ("Posted by Jane Doe at 3:19 PM", ["Jane Doe"]),
    ("Mateusz Doe Founder at Oakdesk", ["Mateusz Doe"]),
    ("By Kathy Doe Published in FrontDesk December 14, 2016", ["Kathy Doe"]),
    ("By Takeo Doe and Tatsuya Roe, Daily Shimbun Staff Writers", ["Takeo Doe", "Tatsuya Roe"]),
    ("Written By Linny and Peter", ["Linny", "Peter"]),
    ("Penulis: AP Nugraha", ["AP Nugraha"]),
    ("Oleh Rozita Jumat", ["Rozita Jumat"]),
    ("Nguyễn Thu Hà - 22/07/2026 09:15 (GMT+7)", ["Nguyễn Thu Hà"]),
    ("Por Raimunda Teles Envie um e-mail à autora Siga no Instagram", ["Raimunda Teles"]),
    ("เรื่อง: ปรีชา ศรีสุข ภาพ: มาลี ทองดี", ["ปรีชา ศรีสุข"]),
    ("文・写真 佐々木美咲", ["佐々木美咲"]),
    ("By Rambu Ana On July 16, 2026", ["Rambu Ana"]),
    ("By Frank Doe, Jr.", ["Frank Doe, Jr."]),
    ("By Ellen Doe ⋅ Senior Review Analyst ⋅ Updated March 5, 2025", ["Ellen Doe"]),
    ("John Doe in seo", ["John Doe"]),
    ("by Nicole Doe | Dec 30, 2025 | Indoor Plants", ["Nicole Doe"]),
    ("Amie Roe as told to Heather Doe", ["Heather Doe"]),
    ("Interview: Julia Doe", ["Julia Doe"]),
    ("Sarah Doe Worcester Telegram & Gazette", ["Sarah Doe"]),
]

NOBODY = [
    "Pukul Jumat",
    "Jr. →",
    "MND Staff",
    "By Technology",
    "Вход / Регистрация",
    "Report Duplicate",
    "some_user_name",
    "No Author",
    "Jurnalis-Selasa, 24 Agustus 2021 |05:16 WIB",
    "ByABC News",
    "Center for Security Policy",
    "评论",
    "Published: 24 August 2021",
    "Share this article",
    "Guest Post",
    "Staff Clinician",
    "MM-Redaktion",
    "Folgen",
    "《KT》",
    "本报记者",
]


STAFF = (
    "নিজস্ব প্রতিবেদক|নিজস্ব প্রতিবেদক, ঢাকা|স্টাফ রিপোর্টার|অনলাইন ডেস্ক|বিশেষ সংবাদদাতা|विशेष संवाददाता|निज संवाददाता|वेब डेस्क|ब्यूरो|विशेष प्रतिनिधी|वृत्तसंस्था|"
    "نمائندہ خصوصی|اسٹاف رپورٹر|ویب ڈیسک|நமது நிருபர்|சிறப்பு செய்தியாளர்|செய்திப்பிரிவு|మా ప్రతినిధి|న్యూస్ డెస్క్|અમારા પ્રતિનિધિ|സ്വന്തം ലേഖകൻ|ನಮ್ಮ ಪ್ರತಿನಿಧಿ|"
    "ਵਿਸ਼ੇਸ਼ ਪ੍ਰਤੀਨਿਧ|समाचारदाता|අපේ වාර්තාකරු|Our Staff Correspondent|Our Correspondent"
).split("|")


@pytest.mark.parametrize("text", STAFF)
@pytest.mark.parametrize("loose", [False, True])
def test_a_reporter_whom_nobody_names(text, loose):
    assert read_names(text, loose=loose).people == ()


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("রহিম উদ্দিন, নিজস্ব প্রতিবেদক", "রহিম উদ্দিন", "নিজস্ব প্রতিবেদক"),
        ("নিজস্ব প্রতিবেদক: রহিম উদ্দিন", "রহিম উদ্দিন", "নিজস্ব প্রতিবেদক"),
        ("रमेश कुमार, विशेष संवाददाता", "रमेश कुमार", "विशेष संवाददाता"),
        ("எஸ். குமார், சிறப்பு நிருபர்", "எஸ். குமார்", "சிறப்பு நிருபர்"),
        ("Jane Doe, Our Correspondent", "Jane Doe", "Our Correspondent"),
    ],
)
def test_beside_a_name_it_is_a_role(text, name, role):
    assert [(person.name, person.role) for person in read_names(text).people] == [(name, role)]


@pytest.mark.parametrize(("text", "names"), PEOPLE)
def test_people(text, names):
    assert [person.name for person in read_names(text).people] == names


@pytest.mark.parametrize("text", NOBODY)
def test_nobody(text):
    assert read_names(text).people == ()


def test_agency_beside_a_person():
    credits = read_names("By Jane Doe / Associated Press")
    assert ([person.name for person in credits.people], credits.agencies) == (["Jane Doe"], ("AP",))


@pytest.mark.parametrize(
    ("text", "names", "agencies"),
    [
        ("By LUCAS DOE The Associated Press", ["LUCAS DOE"], ("AP",)),
        ("By MALCOLM DOE AP Science Writer", ["MALCOLM DOE"], ("AP",)),
        ("PG PAP", [], ("PAP",)),
        ("Pewarta: Sinta Ayu | ANTARA Senin, 24 Agustus 2026", ["Sinta Ayu"], ("ANTARA",)),
        ("AP/AFP", [], ("AP", "AFP")),
    ],
)
def test_agencies_behind_persons_and_alone(text, names, agencies):
    credits = read_names(text, "id")
    assert ([person.name for person in credits.people], credits.agencies) == (names, agencies)


def test_a_role_keeps_the_words_before_it():
    assert read_names("Sam Doe Senior Politics Editor").people[0].role == "Senior Politics Editor"


@pytest.mark.parametrize(
    ("text", "language", "name", "role"),
    [
        ("Rep: Siti Maryam/ Red: Agus Yulianto", "id", "Siti Maryam", None),
        ("Reporter: Vina Destyana | Editor: Handoyo Suryadi", "id", "Vina Destyana", "Reporter"),
        ("Reporter Raras Wulandari Editor Dedi Harun", "id", "Raras Wulandari", "Reporter"),
        ("Reporter | Raras Wulandari | Editor | Dedi Harun", "id", "Raras Wulandari", "Reporter"),
        ("Kontributor : Ririn Septiyani", "id", "Ririn Septiyani", "Kontributor"),
        ("By दीपा नेगी Edited By: स्कंद शुक्ला", "hi", "दीपा नेगी", None),
        ("Na Asha Mrisho", "sw", "Asha Mrisho", None),
        ("Ni Lorna Abrenica", "tl", "Lorna Abrenica", None),
        ("Na Hong Jin", "en", "Na Hong Jin", None),
    ],
)
def test_who_reports_and_who_edits(text, language, name, role):
    assert read_names(text, language).people == (Person(name, role=role),)


def test_patterns():
    assert EDITOR_BEHIND.search("Reporter Jane Doe Editor John Roe")
    assert EDITOR_BEHIND.search("Reporter: Jane Doe, Editor") is None
    assert SOCIAL.sub("|", "Jane Doe Twitter") == "Jane Doe|"
    assert SOCIAL.search("Jane Twitterman") is None
    assert EDITED_INSIDE.split("Von Jane Doe Illustration von John Roe") == ["Von Jane Doe", "Illustration von John Roe"]
    assert EDITED_INSIDE.split("By Jane Doe and John Roe") == ["By Jane Doe and John Roe"]


def test_what_is_too_long_for_a_name_in_han():
    assert LONG_EAST_ASIAN.search("この記事を書いた人")
    assert LONG_EAST_ASIAN.search("佐々木美咲") is None
    assert read_names("この記事を書いた人", loose=True).people == ()


def test_the_rest_of_an_organization_is_no_person():
    assert read_names("Center for Drug Evaluation and Research", loose=True).people == ()


def test_a_state_is_no_agency():
    assert read_names("Por Socorro Bentes — PA").agencies == ()


@pytest.mark.parametrize("text", ["Jane Doe", "By Jane R. Doe", "Ann-Marie McDonald", "Иван Петров", "José Luis Müller"])
def test_plain_names_are_known_at_a_look(text):
    assert PLAIN.name(text) == text.removeprefix("By ")


@pytest.mark.parametrize("text", ["Jane", "Jane Doe, Reporter", "JANE DOE", "Jane von Doe", "ByJane Doe"])
def test_no_plain_names(text):
    assert PLAIN.name(text) is None


def test_plain_words_that_are_no_person():
    assert read_names("Associated Press").agencies == ("AP",)
    assert read_names("Staff Writer", loose=True).people == ()
    assert read_names("Special To", loose=True).people == ()


def test_a_credit_inside_a_byline():
    assert CREDITED_INSIDE.search("Text: Jane Doe Foto: John Roe")[1] == "Foto"
    assert CREDITED_INSIDE.search("Foto: John Roe") is None


@pytest.mark.parametrize(
    "text",
    ["Express.gr", "TVP.INFO", "Example Press A.E.", "Example Dentistry PC", "den Ländern", "個人", "Super User", "Artykuł Komentarze"],
)
def test_sites_companies_and_buttons_are_nobody(text):
    assert read_names(text, loose=True).people == ()


@pytest.mark.parametrize("text", ["J.R. Ewing", "Prof.dr Jansen", "Jane Doe", "JANE PC", "Ana de Armas", "St.John Greer"])
def test_names_like_them(text):
    assert read_names(text, loose=True).people != ()
    assert HOST.fullmatch("Express.gr")
    assert not HOST.fullmatch("Prof.dr")
