"""News agencies, and public media whose text others republish, by the names they go by. Data only.

`exact` names are short words that mean an agency only as written; others count in any case.
"""

from typing import Final, NamedTuple


class Agency(NamedTuple):
    """An agency: the name saring gives it, how pages write it exactly, and its longer names, in any case."""

    name: str
    exact: tuple[str, ...]
    names: tuple[str, ...]


def _agency(line: str) -> Agency:
    name, exact, names = [part.strip() for part in line.split("|")]
    return Agency(
        name,
        tuple([form.strip() for form in exact.split(";") if form.strip()]),
        tuple([form.strip() for form in names.split(";") if form.strip()]),
    )


AGENCIES: Final[tuple[Agency, ...]] = tuple(
    [
        _agency(line)
        for line in """
AP | AP; АП; ΑΡ; एपी; A.P. | associated press; the associated press; ассошиэйтед пресс; 美联社; 美聯社; ap通信; ap通信社; أسوشيتد برس; أسوشييتد برس; 美联
Reuters | Reuters; REUTERS; RTR; Рейтер | reuters; thomson reuters; рейтер; ройтерс; 路透社; 路透; ロイター; ロイター通信; رويترز; رویترز; रॉयटर्स; 로이터; 로이터통신; ρόιτερς
AFP | AFP; АФП | afp deutschland; afp usa; afp france; agence france-presse; agence france presse; франс пресс; 法新社; afp通信; وكالة فرانس برس; فرانس برس; αφπ; γαλλικό πρακτορείο
dpa | dpa; DPA; dpa-AFX | deutsche presse-agentur; deutschen presse-agentur; deutsche presseagentur; dpa-infocom; 德新社
UPI | UPI | united press international
VOA | VOA; VoA | voice of america; voa indonesia; голос америки; 美国之音; 美國之音; صوت أمريكا
ANTARA | ANTARA; Antara; LKBN Antara | antara news; antaranews; kantor berita antara; antara foto
Xinhua | Xinhua; XINHUA | xinhua news agency; 新华社; 新華社; синьхуа; 新华网; شينخوا; kantor berita xinhua
TASS | TASS; ТАСС; Tass | itar-tass; итар-тасс; тасс; 塔斯社
RIA Novosti | RIA Novosti; РИА Новости; RIA | ria novosti; риа новости
Interfax | Interfax; Интерфакс | interfax; интерфакс
Sputnik | Sputnik; Спутник | sputnik news
Kyodo News | Kyodo; 共同 | kyodo news; 共同通信; 共同通信社; 共同社; kyodo
Jiji Press | Jiji; 時事 | jiji press; 時事通信; 時事通信社; 時事ドットコム; jiji
Yonhap | Yonhap; YONHAP; 연합뉴스 | yonhap news agency; yonhap news; 연합뉴스; 韩联社; 韓聯社; 聯合ニュース; yonhap
Newsis | 뉴시스 | newsis; 뉴시스
News1 | 뉴스1 | 뉴스1
KCNA | KCNA | korean central news agency; 朝鲜中央通讯社; 朝中社; 朝鮮中央通信; 조선중앙통신
CNA (Taiwan) | 中央社 | 中央通訊社; central news agency
EFE | EFE; Efe | agencia efe; agência efe
Europa Press | EP; Europa Press | europa press; europapress
ANSA | ANSA; Ansa | agenzia ansa; ansa
Adnkronos | Adnkronos | adnkronos
AGI | AGI | agenzia italia
LaPresse | LaPresse | lapresse
Lusa | Lusa; LUSA | agência lusa; agencia lusa; lusa
APA | APA | austria presse agentur; apa-ots
sda | sda; SDA; Keystone-SDA; ats; ATS | keystone-sda; schweizerische depeschenagentur; agence télégraphique suisse; keystone-ats; agenzia telegrafica svizzera
epd | epd | evangelischer pressedienst; evangelische pressedienst
KNA | KNA | katholische nachrichten-agentur; katholische nachrichtenagentur
SID | SID; sid | sport-informations-dienst
dts | dts | dts nachrichtenagentur; dts-nachrichtenagentur
ddp | ddp; dapd | dapd nachrichtenagentur
AWP | awp; AWP | awp finanznachrichten
ANP | ANP | algemeen nederlands persbureau
Belga | Belga; BELGA | agence belga; belga news agency; persagentschap belga
TT | TT | tidningarnas telegrambyrå; tt nyhetsbyrån
NTB | NTB; ©NTB | norsk telegrambyrå
Ritzau | Ritzau; RITZAU | ritzau
STT | STT | suomen tietotoimisto; stt-lehtikuva
BNS | BNS | baltic news service
ELTA | ELTA | elta
LETA | LETA | leta
PAP | PAP | polska agencja prasowa
ČTK | ČTK; CTK | česká tisková kancelář; čtk
TASR | TASR | tlačová agentúra slovenskej republiky
SITA | SITA | slovenská tlačová agentúra
MTI | MTI | magyar távirati iroda
Agerpres | Agerpres; AGERPRES | agerpres
Mediafax | Mediafax; MEDIAFAX | mediafax
BTA | BTA; БТА | българска телеграфна агенция
BGNES | БГНЕС; BGNES | bgnes
Tanjug | Tanjug; Танјуг; TANJUG | tanjug
Beta | BETA | novinska agencija beta
FoNet | FoNet | fonet
SRNA | SRNA | srna
FENA | FENA | fena
Hina | Hina; HINA | hina
STA | STA | slovenska tiskovna agencija
MIA | MIA; МИА | mia news agency
ΑΠΕ-ΜΠΕ | ΑΠΕ-ΜΠΕ; ΑΠΕ; AMNA; ANA-MPA | αθηναϊκό πρακτορείο; athens-macedonian news agency; απε - μπε; αθηναϊκό-μακεδονικό πρακτορείο
Anadolu | AA; Anadolu | anadolu; anadolu ajansı; anadolu agency; anadolu ajansi; الأناضول
DHA | DHA | demirören haber ajansı; doğan haber ajansı
İHA | İHA; IHA | ihlas haber ajansı
ANKA | ANKA | anka haber ajansı
Ukrinform | Ukrinform; Укрінформ; Укринформ | ukrinform; укрінформ; укринформ
UNIAN | УНІАН; УНИАН; UNIAN | unian; уніан; униан
BelTA | БЕЛТА; БелТА; BelTA | белта
Kazinform | Kazinform; Казинформ | казинформ
IRNA | IRNA; ایرنا | islamic republic news agency; خبرگزاری جمهوری اسلامی
ISNA | ISNA; ایسنا | خبرگزاری دانشجویان ایران
Fars News | فارس | fars news agency; خبرگزاری فارس
Tasnim News | تسنیم; Tasnim | خبرگزاری تسنیم; tasnim news agency
Mehr News | مهر | خبرگزاری مهر; mehr news agency
SANA | SANA; سانا | وكالة سانا
WAFA | WAFA; وفا | وكالة وفا
SPA | واس; SPA | وكالة الأنباء السعودية; saudi press agency
WAM | وام; WAM | وكالة أنباء الإمارات; emirates news agency
KUNA | KUNA; كونا | وكالة الأنباء الكويتية
QNA | QNA; قنا | وكالة الأنباء القطرية
MENA | MENA; أ ش أ | وكالة أنباء الشرق الأوسط; middle east news agency
MAP | MAP | maghreb arabe presse; وكالة المغرب العربي للأنباء
APS | APS; واج | algérie presse service; وكالة الأنباء الجزائرية
TAP | TAP; وات | tunis afrique presse; وكالة تونس إفريقيا للأنباء
PTI | PTI; पीटीआई | pti bhasha; press trust of india; पीटीआई; पीटीआइ
ANI | ANI; एएनआई | asian news international; एएनआई
IANS | IANS; आईएएनएस | indo-asian news service; आईएएनएस
UNI | UNI | united news of india
APP (Pakistan) | APP | associated press of pakistan
PPI | PPI | pakistan press international
BSS | BSS; বাসস | bangladesh sangbad sangstha; বাসস
UNB | UNB; ইউএনবি | united news of bangladesh
BERNAMA | Bernama; BERNAMA | bernama; pertubuhan berita nasional malaysia
PNA | PNA | philippine news agency
VNA | TTXVN; VNA | thông tấn xã việt nam; vietnam news agency; vietnamplus
TNA | TNA | สำนักข่าวไทย
AAP | AAP | australian associated press
CP | CP | the canadian press; canadian press; la presse canadienne
PA Media | PA; PA Media | press association; pa media; pa news agency; the press association
Bloomberg | Bloomberg; 彭博 | bloomberg news; bloomberg; 彭博社; ブルームバーグ; блумберг
Dow Jones | Dow Jones | dow jones newswires; dow jones
Agência Brasil | Agência Brasil | agência brasil; agencia brasil
Estadão Conteúdo | Estadão Conteúdo | estadão conteúdo; agência estado
Folhapress | Folhapress; FOLHAPRESS | folhapress
Télam | Télam; TELAM; Telam | télam
Notimex | Notimex; NTX | notimex
Prensa Latina | Prensa Latina; PL | prensa latina
Andina | Andina | agencia andina
NAN | NAN | news agency of nigeria
PANA | PANA | panapress
GNA | GNA | ghana news agency
SAPA | SAPA; Sapa | south african press association
BBC | BBC; Би-би-си | bbc news; bbc world service; bbc indonesia; би-би-си; بي بي سي
CNN | CNN | cable news network; cnn wire; cnn indonesia
Deutsche Welle | DW | deutsche welle; немецкая волна
RFI | RFI | radio france internationale
RFE/RL | RFE/RL | radio free europe; radio liberty; radio svoboda; радио свобода; радіо свобода
RFA | RFA | radio free asia; 自由亚洲电台; 自由亞洲電台
The Conversation | The Conversation | the conversation
ProPublica | ProPublica | propublica
The Washington Post |  | washington post; the washington post
The New York Times |  | new york times; the new york times; new york times news service
Tribune News Service | TNS | tribune news service; tribune content agency
Los Angeles Times |  | los angeles times
Getty Images | Getty; Getty Images | getty images; gettyimages; afp/getty; via getty images
PR Newswire | PRNewswire; PR Newswire; PRN | pr newswire; prnewswire
Business Wire | Business Wire; BUSINESS WIRE | business wire; businesswire
GlobeNewswire | GlobeNewswire; GLOBE NEWSWIRE | globe newswire; globenewswire
news aktuell | ots | news aktuell; presseportal
Central European News | CEN | central european news
SWNS | SWNS | south west news service
AFPTV | AFPTV |
ZUMA Press | ZUMA | zuma press; zumapress
EPA | EPA; EPA-EFE; epa | european pressphoto agency
Imago | IMAGO; imago images | imago images; imago
Shutterstock | Shutterstock | shutterstock
Alamy | Alamy | alamy
picture alliance | picture alliance | picture alliance; picture-alliance
""".strip().splitlines()
    ]
)

PICTURES_ONLY: Final = frozenset(("Getty Images", "Imago", "Shutterstock", "Alamy", "picture alliance", "ZUMA Press", "AFPTV"))
"""Of these, those that sell pictures: credited for images, never for text."""

AGENCY_ROLES: Final = frozenset(
    "agregasi aggregasi agency agentur agence agencia agência agenzia agencja агентство ajansı sumber source quelle fonte fuente".split()
)
"""Words beside an agency's name that say that the text is its."""

AGENCY_NOUNS: Final = (
    "وكالة", "وکالة", "خبرگزاری", "агентство", "агенція", "ajansı", "agence", "agencia", "agenzia", "agência", "agencja", "nachrichtenagentur",
    "news agency", "通讯社", "通訊社", "通信社", "통신",
)  # fmt: skip
"""Words that an agency's name begins or ends with; lower case."""

SOURCE_LABELS: Final = (
    "来源", "來源", "稿源", "文章来源", "新闻来源", "출처", "sumber", "source", "quelle", "fuente", "fonte", "bron", "źródło", "zdroj", "источник",
    "джерело", "kaynak", "πηγή", "sursa", "forrás", "källa", "kilde", "lähde", "المصدر", "منبع", "nguồn", "ที่มา", "स्रोत",
)  # fmt: skip
"""What stands before the name of the paper or agency that a text is from."""

AMBIGUOUS: Final = frozenset(("PA", "MIA", "CP", "EP", "STA", "UNI", "APP", "MAP", "TAP", "AA", "SID"))
"""Names that mean something else beside a person's: a state, a degree."""
