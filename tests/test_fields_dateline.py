"""Datelines of agencies and portals in many languages; and sentences that only look like one."""

import pytest

from saring.fields.attribution.dateline import MARK, NUMBER, PLACED, RELAYED, STAFFED, UNCASED_DAY, read_dateline

OWN = {"kompas", "kompascom", "millbrookcourier", "suaraternate"}

PLACES = [
    ("KORUT - Utusan khusus", "KORUT"),
    ("JAKARTA, KOMPAS.com - Presiden", "JAKARTA"),
    ("SUARATERNATE.EXAMPLE, TERNATE – Ratusan nelayan", "TERNATE"),
    ("MILLBROOK, Ohio — Patrons of", "MILLBROOK, Ohio"),
    ("PORT-AU-PRINCE - Kapal rumah sakit", "PORT-AU-PRINCE"),
    ("Sleman - Kereta wisata", "Sleman"),
    ("Jakarta: Sebanyak 480 relawan di Kali Angke, Jakarta Utara", "Jakarta"),
    ("Holzminden. Samstagmorgen, oberhalb von Holzminden", "Holzminden"),
    ("Barth. Wenn der Wind von Westen kommt, spielt die Orgel.", "Barth"),
    ("Bagamoyo. Kila alfajiri Zuhura huchonga mbao za mwembe ufukweni huku vijana", "Bagamoyo"),
    ("KOMPAS.com - BULUKUMBA. Galangan kapal", "BULUKUMBA"),
    ("Cần Thơ - Sau nhiều năm", "Cần Thơ"),
    ("عمّان - مع غروب الشمس", "عمّان"),
    ("กระบี่ - ชาวบ้านเกาะลันตา", "กระบี่"),
    ("Washington, D.C. – The senate", "Washington, D.C."),
    ("PARIS, France (AFP) – The", "PARIS, France"),
    ("Paris, le 3 mai (AFP) - Le", "Paris"),
    ("Gijón, 18 jul (EFE).- El velero", "Gijón"),
    ("New Delhi [India], June 8 (ANI): The", "New Delhi [India]"),
    ("TAMPA, Fla.- The", "TAMPA, Fla."),
    ("HOLBROOK, Ariz. (AP) — Cell 4 now holds chainsaws", "HOLBROOK, Ariz."),
    ("NAPA COUNTY, Calif. — The vines", "NAPA COUNTY, Calif."),
    ("WASHINGTON. (AP) — The senate", "WASHINGTON"),
    ("FORT WASHINGTON, PA—The", "FORT WASHINGTON, PA"),
    ("BEIJING, Aug. 24 (Xinhua) -- China", "BEIJING"),
]

SOURCES = [
    ("Berlin (dpa) - Der", "Berlin", ("dpa",)),
    ("(ANSA) - GENOVA, 12 OTT - Il molo", "GENOVA", ("ANSA",)),
    ("(AFP) - Le quai a rouvert jeudi - enfin", None, ("AFP",)),
    ("(AP) Paris, 12 things - to see", None, ("AP",)),
    ("अल्मोड़ा, 8 जून (भाषा)। उत्तराखंड के", "अल्मोड़ा", ("PTI",)),
    ("МОСКВА, 21 апреля. /ТАСС/. Первый", "МОСКВА", ("TASS",)),
    ("Москва. 24 августа. INTERFAX.RU - Глава", "Москва", ("Interfax",)),
    ("ГОРОДЕЦ, 21 апреля. /ВолгаИнформ/. Первый", "ГОРОДЕЦ", ("ВолгаИнформ",)),
    ("【東京=共同】日本", "東京", ("Kyodo News",)),
    ("JAKARTA (Kompas) - Presiden", "JAKARTA", ()),
    ("HUESCA 24 Ago. (EUROPA PRESS) - El ayuntamiento", "HUESCA", ("Europa Press",)),
    ("КИЇВ. 24 серпня (Інтерфакс-Україна) — Нову", "КИЇВ", ("Interfax-Ukraine",)),
    ("الدوحة في 24 أغسطس /قنا/ افتتحت", "الدوحة", ("QNA",)),
    ("Husum (dpa/lno) - Ein Boot", "Husum", ("dpa",)),
    ("【ロンドン共同】英国の", "ロンドン", ("Kyodo News",)),
    ("【AFP=時事】地中海", None, ("AFP", "Jiji Press")),
    ("［ハノイ　２４日　ロイター］ - ベトナム", "ハノイ", ("Reuters",)),
]

REPORTERS = [
    ("新华社北京8月24日电（记者 王小明、李四）外交部", "北京", ("Xinhua",), ("王小明", "李四")),
    ("江城网10月19日讯（记者 周晓岚）清晨", None, (), ("周晓岚",)),
    ("（島嶼通訊社記者林宜庭嘉義24日電）停駛", "嘉義", (), ("林宜庭",)),
    ("〔記者林宜庭／嘉義報導〕停駛", "嘉義", (), ("林宜庭",)),
    ("【島嶼醒報記者林宜庭嘉義報導】停駛", "嘉義", (), ("林宜庭",)),
    ("◎ 記者林宜庭/採訪報導", None, (), ("林宜庭",)),
    ("記者林宜庭／綜合報導 停駛", None, (), ("林宜庭",)),
    ("【記者林宜庭台北綜合報導】停駛", "台北", (), ("林宜庭",)),
    ("（記者王大明專題報導）停駛", None, (), ("王大明",)),
    ("（記者林宜庭、王大明台北報導）停駛", "台北", (), ("林宜庭", "王大明")),
    ("（記者歐陽大明嘉義報導）停駛", "嘉義", (), ("歐陽大明",)),
    ("【ソウル＝小池和樹】韓国の", "ソウル", (), ("小池和樹",)),
    ("(서울=연합뉴스) 홍길동 기자 = 정부는", "서울", ("Yonhap",), ("홍길동",)),
]

SENTENCES = [
    "（記者公會成員抗議報導）停駛",
    "Monday – The race begins at the harbour.",
    "Senin – Hari ini lomba mulai.",
    "PTI - Imran Khan’s party - won.",
    "UPI - India’s pay system had an outage on Monday.",
    "Bloomberg – The former mayor of New York spoke on Monday.",
    "Jane Doe - the first woman - was",
    "Update - The police said",
    "Frage: Wie geht es in Berlin?",
    "Nein. Das ist nicht wahr",
    "In 1999 - the year - we",
    "Q: What is this?",
    "Trump – der alte",
    "Die Linke - Partei ohne",
    "Manufacturing Consent” – Noam",
    "Greater Houston Association (GHORBA) is",
    "Autor: (AND), (PAP)",
    "本报讯（记者 王小明）今天",
    "Weil es regnet: Alle bleiben",
    "",
]


UNCASED = [
    ("کراچی (اسٹاف رپورٹر) شہر میں پانی کی قلت پر شہریوں نے احتجاج کیا", "کراچی", ()),
    ("کراچی(اسٹاف رپورٹر)شہر میں پانی کی قلت", "کراچی", ()),
    ("اسلام آباد (نمائندہ خصوصی) وزیر اعظم نے کہا", "اسلام آباد", ()),
    ("اسلام آباد (اے پی پی) صدر مملکت نے کہا", "اسلام آباد", ("APP (Pakistan)",)),
    ("القاهرة - رويترز: قالت وزارة الصحة إن", "القاهرة", ("Reuters",)),
    ("بيروت – أ ف ب: قال مسؤول", "بيروت", ("AFP",)),
    ("باريس ـ أ.ف.ب: أعلن", "باريس", ("AFP",)),
    ("عمان - بترا - أعلن رئيس الوزراء", "عمان", ("Petra",)),
    ("تهران- ایرنا- وزیر بهداشت گفت", "تهران", ("IRNA",)),
    ("लखनऊ, जागरण संवाददाता। मुख्यमंत्री ने कहा", "लखनऊ", ()),
    ("जागरण संवाददाता, लखनऊ। मुख्यमंत्री ने कहा", "लखनऊ", ()),
    ("मुंबई (एजेंसी)। शेयर बाजार में", "मुंबई", ()),
    ("নিজস্ব প্রতিবেদক, ঢাকা: প্রধানমন্ত্রী বলেছেন", "ঢাকা", ()),
    ("புதுடெல்லி, ஆக. 24: மத்திய அரசு", "புதுடெல்லி", ()),
    ("சென்னை, ஆக.24- முதல்வர் கூறினார்", "சென்னை", ()),
    ("（中央社台北24日電）行政院長今天表示", "台北", ("CNA (Taiwan)",)),
    ("路透北京8月24日电 - 中国", "北京", ("Reuters",)),
]


@pytest.mark.parametrize(("text", "place", "agencies"), UNCASED)
def test_scripts_without_capitals(text, place, agencies):
    line = read_dateline(text, OWN)
    assert line is not None
    assert (line.place, line.agencies) == (place, agencies)


@pytest.mark.parametrize(
    "text",
    [
        "لاہور میں وزیر اعلیٰ (مریم نواز) نے کہا",
        "وزیر اعظم (شہباز شریف) نے منگل کو کہا",
        "मुख्यमंत्री (योगी) ने कहा",
        "प्रधानमंत्री ने मुंबई में (मंगलवार) कहा",
    ],
)
def test_other_brackets_are_no_datelines(text):
    assert read_dateline(text, OWN) is None


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_place(text, place):
    line = read_dateline(text, OWN)
    assert line is not None
    assert line.place == place


@pytest.mark.parametrize(("text", "place", "agencies"), SOURCES)
def test_agency(text, place, agencies):
    line = read_dateline(text, OWN)
    assert line is not None
    assert (line.place, line.agencies) == (place, agencies)


@pytest.mark.parametrize(("text", "place", "agencies", "people"), REPORTERS)
def test_reporters(text, place, agencies, people):
    line = read_dateline(text, OWN)
    assert line is not None
    assert (line.place, line.agencies, line.people) == (place, agencies, people)


@pytest.mark.parametrize("text", SENTENCES)
def test_sentence(text):
    assert read_dateline(text, OWN) is None


@pytest.mark.parametrize("text", ["KORUT - Ein", "Gijón, 18 jul (EFE).- El", "Holzminden. Der"])
def test_mark_of_a_dateline(text):
    assert MARK.search(text)


@pytest.mark.parametrize("text", ["self-made", "KOMPAS.com"])
def test_no_mark_of_a_dateline(text):
    assert MARK.search(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Acme Inc. (ACME) — The maker of anvils said on Monday that it would open a plant.",
        "Acme Corp. (NYSE: ACME) — The maker of anvils said on Monday.",
        "Quay Holdings (LSE:QUAY) - The owner of the ferries said on Monday.",
        "Ferry Lines Ltd – The company said on Monday.",
        "PT Kapal Laut Tbk (KPLT) - Perusahaan mengatakan pada hari Senin.",
        "Tesla (TSLA) — Shares of the maker fell on Monday.",
        "World Health Organization (WHO) — The body said on Monday.",
        "Jane Miller (34) — The teacher from Ohio said on Monday that she would run.",
        "Jane Miller, Sam Poe (34, 35) — The teachers said so.",
        "Very Positive (94,804) - All reviews in the past.",
        "Chicago Bears (3-2) — The team won again.",
        "Mr FINCH (Question) - I refer to the answer.",
    ],
)
def test_companies_and_people_are_no_places(text):
    assert read_dateline(text) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("LAS VEGAS, NV (KLAS) — Police said", "LAS VEGAS, NV"),
        ("SALT LAKE CITY (SLT) — Police said", "SALT LAKE CITY"),
        ("Kiel (dpo) - Die Stadt hat", "Kiel"),
        ("Miami (WSVN) - Police said", "Miami"),
        ("Rostow (Russland) - Die Stadt hat", "Rostow"),
        ("WASHINGTON (January 24, 2017) — The senate", "WASHINGTON"),
        ("JAKARTA (24/1/2017) - Presiden mengatakan", "JAKARTA"),
        ("Aarau AG - Die Stadt hat", "Aarau AG"),
        ("◆ SEOUL (Yonhap) - The president said", "SEOUL"),
    ],
)
def test_places_before_a_bracket_stay(text, place):
    made = read_dateline(text)
    assert made and made.place == place


def test_a_second_agency_that_is_passed_on():
    assert RELAYED.fullmatch("ロンドンAP")["agency"] == "AP"
    assert RELAYED.fullmatch("ロンドン") is None


def test_number_in_a_bracket():
    assert all(map(NUMBER.fullmatch, ("34", "94,804", "3-2", "NYSE: ACME")))
    assert not any(map(NUMBER.fullmatch, ("24/1/2017", "January 24, 2017", "KGTV", "24.1.17")))


def test_placed():
    assert PLACED.match("HUESCA 24 Ago. (EUROPA PRESS) - El")["inside"] == "EUROPA PRESS"
    assert PLACED.match("Am Montag 24 Leute (viele)") is None
    assert read_dateline("Sie kamen am 24 August (einem Montag) an") is None


def test_patterns_of_scripts_without_capitals():
    assert STAFFED.match("کراچی (اسٹاف رپورٹر) شہر")
    assert not STAFFED.match("لاہور میں وزیر اعلیٰ پنجاب (مریم) نے")
    assert UNCASED_DAY.fullmatch("ஆக.24")
    assert not UNCASED_DAY.fullmatch("சென்னை")
