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
AP | AP; АП; ΑΡ; एपी; A.P.; أ ب; أ.ب; เอพี; এপি | associated press; the associated press; ассошиэйтед пресс; 美联社; 美聯社; ap通信; ap通信社; أسوشيتد برس; أسوشييتد برس; 美联; асошіейтед прес; асошиейтед прес; أسوشيتدبرس; آسوشیتدپرس; اسوشیتدپرس; एसोसिएटेड प्रेस; สำนักข่าวเอพี; hãng tin ap; ap통신; ασοσιέιτεντ πρες; סוכנות הידיעות ap
Reuters | Reuters; REUTERS; RTR; Рейтер; rtr | reuters; thomson reuters; рейтер; ройтерс; 路透社; 路透; ロイター; ロイター通信; رويترز; رویترز; रॉयटर्स; 로이터; 로이터통신; ρόιτερς; рейтерз; ройтерз; reuters news; реутерс; رويتر; خبرگزاری رویترز; รอยเตอร์; รอยเตอร์ส; রয়টার্স; رائٹرز; רויטרס; kantor berita reuters; ロイター発; ρόιτερ; રોઇટર્સ; ராய்ட்டர்ஸ்; रायटर; रॉयटर; ռոյթերս
AFP | AFP; АФП; أ ف ب; أ.ف.ب; ا ف ب; فرانس برس; एएफपी; ΑΦΠ; afp | afp deutschland; afp usa; afp france; agence france-presse; agence france presse; франс пресс; 法新社; afp通信; وكالة فرانس برس; فرانس برس; αφπ; γαλλικό πρακτορείο; франс-прес; франс прес; франс-пресс; ажанс франс прес; وكالة الصحافة الفرنسية; وكالة فرانس بريس; خبرگزاری فرانسه; เอเอฟพี; এএফপি; اے ایف پی; afp통신; afp 통신; סוכנות הידיעות הצרפתית; γαλλικό πρακτορείο ειδήσεων; 法国新闻社; afpbb news; afpbb; এ এফ পি
dpa | dpa; DPA; dpa-AFX; د ب أ; د.ب.أ; ДПА; дпа; डीपीए | deutsche presse-agentur; deutschen presse-agentur; deutsche presseagentur; dpa-infocom; 德新社; dpa international; dpa-international; وكالة الأنباء الألمانية; خبرگزاری آلمان; 德国新闻社; dpa通信; dpa 통신; dpa-regiolinefeed
UPI | UPI | united press international; юпи; upi通信; 合众国际社; 合眾國際社
VOA | VOA; VoA | voice of america; voa indonesia; голос америки; 美国之音; 美國之音; صوت أمريكا; voice of america indonesia; voa news; صدای آمریکا; 미국의소리; voa tiếng việt; amerika'nın sesi
ANTARA | ANTARA; Antara; LKBN Antara | antara news; antaranews; kantor berita antara; antara foto; lkbn antara; kb antara; perum lkbn antara
Xinhua | Xinhua; XINHUA | xinhua news agency; 新华社; 新華社; синьхуа; 新华网; شينخوا; kantor berita xinhua; 新华通讯社; 新華通訊社; 新华视点; وكالة شينخوا; شینهوا; शिन्हुआ; ซินหัว; tân hoa xã; 신화통신; 新華社通信; agence xinhua; xinhuanet; σινχούα
China News Service | 中新社; 中新网; 中新網 | china news service; 中国新闻社; 中國新聞社; 中国新闻网
CCTV | 央视新闻; 央视; CCTV; 央视网 | 央视新闻客户端; 央視
Interfax-Ukraine |  | interfax-ukraine; інтерфакс-україна; интерфакс-украина; interfaks-ukraina
TASS | TASS; ТАСС; Tass | itar-tass; итар-тасс; тасс; 塔斯社; خبرگزاری تاس; タス通信; 타스통신; 타스 통신
RIA Novosti | RIA Novosti; РИА Новости; RIA; РИА | ria novosti; риа новости; ria nowosti; ریا نووستی; 俄新社; риа-новости; riaノーボスチ通信
Interfax | Interfax; Интерфакс; ИНТЕРФАКС; INTERFAX.RU | interfax; интерфакс; 国际文传电讯社; インタファクス通信; 인테르팍스
Sputnik | Sputnik; Спутник; سبوتنيك | sputnik news; اسپوتنیک; スプートニク; 스푸트니크; sputnik türkiye
Kyodo News | Kyodo; 共同; 교도 | kyodo news; 共同通信; 共同通信社; 共同社; kyodo; 교도통신; 교도 통신; كيودو; киодо; เกียวโด; kyodo tsushin
Jiji Press | Jiji; 時事 | jiji press; 時事通信; 時事通信社; 時事ドットコム; jiji; 時事社; 지지통신; 时事通信社; 时事社
Yonhap | Yonhap; YONHAP; 연합뉴스 | yonhap news agency; yonhap news; 연합뉴스; 韩联社; 韓聯社; 聯合ニュース; yonhap; ยอนฮัป; йонхап; рёнхап; ёнхап; يونهاب; ионхап; hãng tin yonhap; 韓聯通訊社
Newsis | 뉴시스 | newsis; 뉴시스
News1 | 뉴스1 | 뉴스1
KCNA | KCNA | korean central news agency; 朝鲜中央通讯社; 朝中社; 朝鮮中央通信; 조선중앙통신
CNA (Taiwan) | 中央社 | 中央通訊社; central news agency
EFE | EFE; Efe | agencia efe; agência efe; agencia española efe; وكالة إفي; إيفي; 埃菲社; efe통신; agencia de noticias efe
Europa Press | EP; Europa Press | europa press; europapress
ANSA | ANSA; Ansa | agenzia ansa; ansa; анса
Adnkronos | Adnkronos | adnkronos
AGI | AGI | agenzia italia
LaPresse | LaPresse | lapresse
Lusa | Lusa; LUSA | agência lusa; agencia lusa; lusa
APA | APA; apa | austria presse agentur; apa-ots; austria presse agentur (apa)
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
STT | STT; FNB | suomen tietotoimisto; stt-lehtikuva
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
ΑΠΕ-ΜΠΕ | ΑΠΕ-ΜΠΕ; ΑΠΕ; AMNA; ANA-MPA | αθηναϊκό πρακτορείο; athens-macedonian news agency; απε - μπε; αθηναϊκό-μακεδονικό πρακτορείο; αθηναϊκό - μακεδονικό πρακτορείο ειδήσεων; αθηναϊκό-μακεδονικό πρακτορείο ειδήσεων; ape-mpe
Anadolu | AA; Anadolu | anadolu; anadolu ajansı; anadolu agency; anadolu ajansi; الأناضول; анадолу; 阿纳多卢通讯社; آناتولی; خبرگزاری آناتولی; agence anadolu; وكالة الأناضول; وكالة الاناضول; الاناضول
DHA | DHA | demirören haber ajansı; doğan haber ajansı
İHA | İHA; IHA | ihlas haber ajansı
ANKA | ANKA | anka haber ajansı
Ukrinform | Ukrinform; Укрінформ; Укринформ | ukrinform; укрінформ; укринформ; ukrinform.ua
UNIAN | УНІАН; УНИАН; UNIAN | unian; уніан; униан
BelTA | БЕЛТА; БелТА; BelTA | белта
Kazinform | Kazinform; Казинформ | казинформ; kazinform
IRNA | IRNA; ایرنا | islamic republic news agency; خبرگزاری جمهوری اسلامی; خبرگزاری ایرنا; ایرنا; وكالة إرنا
ISNA | ISNA; ایسنا | خبرگزاری دانشجویان ایران; خبرگزاری ایسنا; ایسنا; خبرگزاری دانشجویان ایران (ایسنا)
Fars News | فارس | fars news agency; خبرگزاری فارس
Tasnim News | تسنیم; Tasnim | خبرگزاری تسنیم; tasnim news agency
Mehr News | مهر | خبرگزاری مهر; mehr news agency
SANA | SANA; سانا | وكالة سانا
WAFA | WAFA; وفا | وكالة وفا
SPA | واس; SPA; و ا س | وكالة الأنباء السعودية; saudi press agency; وكالة الانباء السعودية
WAM | وام; WAM | وكالة أنباء الإمارات; emirates news agency; وكالة الأنباء الإماراتية; وكالة انباء الامارات
KUNA | KUNA; كونا | وكالة الأنباء الكويتية; kuwait news agency; وكالة الانباء الكويتية
QNA | QNA; قنا; ق ن ا | وكالة الأنباء القطرية; qatar news agency; وكالة الانباء القطرية
MENA | MENA; أ ش أ | وكالة أنباء الشرق الأوسط; middle east news agency; أ.ش.أ; وكالة أنباء الشرق الأوسط (أ ش أ)
MAP | MAP | maghreb arabe presse; وكالة المغرب العربي للأنباء
APS | APS; واج | algérie presse service; وكالة الأنباء الجزائرية
TAP | TAP; وات | tunis afrique presse; وكالة تونس إفريقيا للأنباء
PTI | PTI; पीटीआई; भाषा; पीटीआई-भाषा; पीटीआई/भाषा; पीटीआई भाषा | pti bhasha; press trust of india; पीटीआई; पीटीआइ; press trust of india (pti); பிடிஐ; পিটিআই
ANI | ANI; एएनआई | asian news international; एएनआई; asian news international (ani); এএনআই; ஏஎன்ஐ
IANS | IANS; आईएएनएस | indo-asian news service; आईएएनएस
UNI | UNI; यूनीवार्ता; वार्ता | united news of india; uni varta; यूएनआई
APP (Pakistan) | APP; اے پی پی | associated press of pakistan
PPI | PPI | pakistan press international
BSS | BSS; বাসস | bangladesh sangbad sangstha; বাসস
UNB | UNB; ইউএনবি | united news of bangladesh
BERNAMA | Bernama; BERNAMA | bernama; pertubuhan berita nasional malaysia; மலேசிய தேசிய செய்தி நிறுவனம்; 马新社; 馬新社; agensi berita bernama
PNA | PNA | philippine news agency
VNA | TTXVN; VNA | thông tấn xã việt nam; vietnam news agency; vietnamplus; vietnam+; hãng thông tấn quốc gia việt nam
TNA | TNA | สำนักข่าวไทย; thai news agency; mcot
AAP | AAP | australian associated press
CP | CP | the canadian press; canadian press; la presse canadienne
PA Media | PA; PA Media | press association; pa media; pa news agency; the press association
Bloomberg | Bloomberg; 彭博 | bloomberg news; bloomberg; 彭博社; ブルームバーグ; блумберг; bloomberg l.p.; بلومبرغ; بلومبيرغ; 블룸버그; บลูมเบิร์ก; блумберґ; 블룸버그통신
Dow Jones | Dow Jones | dow jones newswires; dow jones; 道琼斯; ダウ・ジョーンズ; 다우존스
Agência Brasil | Agência Brasil | agência brasil; agencia brasil
Estadão Conteúdo | Estadão Conteúdo | estadão conteúdo; agência estado
Folhapress | Folhapress; FOLHAPRESS | folhapress
Télam | Télam; TELAM; Telam | télam
Notimex | Notimex; NTX | notimex
Prensa Latina | Prensa Latina; PL | prensa latina
Andina | Andina; ANDINA | agencia andina
NAN | NAN | news agency of nigeria
PANA | PANA | panapress
GNA | GNA | ghana news agency
SAPA | SAPA; Sapa | south african press association
BBC | BBC; Би-би-си | bbc news; bbc world service; bbc indonesia; би-би-си; بي بي سي; bbc中文; bbc news indonesia; bbc news brasil; bbc news mundo; bbc mundo; bbc türkçe; bbc persian; بی‌بی‌سی; بی بی سی; बीबीसी; bbc news 中文; bbc arabic
CNN | CNN | cable news network; cnn wire; cnn indonesia; cnn.co.jp
Deutsche Welle | DW | deutsche welle; немецкая волна; دويتشه فيله; دویچه وله; 德国之声
RFI | RFI | radio france internationale
RFE/RL | RFE/RL | radio free europe; radio liberty; radio svoboda; радио свобода; радіо свобода
RFA | RFA | radio free asia; 自由亚洲电台; 自由亞洲電台
AZERTAC | AZƏRTAC; AZERTAC; АЗЕРТАДЖ | azərbaycan dövlət informasiya agentliyi
Armenpress | Armenpress; АРМЕНПРЕСС | armenpress; արմենպրես; арменпресс
UzA | УзА; UzA; O‘zA | национальное информационное агентство узбекистана
KABAR | Кабар; КАБАР | кыргыз национальное агентство кабар
Khovar | Ховар; ХОВАР | khovar; ниат ховар; ниат «ховар»
Moldpres | MOLDPRES; Moldpres | moldpres
MINA (Montenegro) | MINA | agencija mina
ATA (Albania) | ATSH | agjencia telegrafike shqiptare; albanian telegraphic agency
CNA (Cyprus) | ΚΥΠΕ; CNA Cyprus | κυπριακό πρακτορείο ειδήσεων; cyprus news agency
NNA (Lebanon) |  | الوكالة الوطنية للإعلام
Petra | بترا | وكالة الأنباء الأردنية; وكالة الأنباء الأردنية (بترا); jordan news agency
INA (Iraq) | واع | وكالة الأنباء العراقية; iraqi news agency
ONA |  | وكالة الأنباء العمانية; العمانية; oman news agency
BNA (Bahrain) | بنا | وكالة أنباء البحرين; bahrain news agency
SUNA | سونا | وكالة السودان للأنباء; sudan news agency
LANA |  | وكالة الأنباء الليبية
Saba | سبأ | وكالة الأنباء اليمنية; وكالة الأنباء اليمنية (سبأ)
ENA (Ethiopia) |  | ethiopian news agency
Angop | ANGOP; Angop | angop
Inforpress | Inforpress; INFORPRESS | inforpress
ABI (Bolivia) | ABI | agencia boliviana de información
AVN | AVN | agencia venezolana de noticias
ACN (Cuba) | ACN | agencia cubana de noticias
Colprensa | Colprensa; COLPRENSA | colprensa
NA (Argentina) |  | agencia noticias argentinas; noticias argentinas
RSS (Nepal) | रासस; राससा | राष्ट्रिय समाचार समिति
Pajhwok |  | pajhwok afghan news; پژواک
Montsame | МОНЦАМЭ; Montsame | montsame
KPL (Laos) |  | lao news agency; kpl lao news agency
AKP (Cambodia) | AKP | agence kampuchea presse; agence kampuchea press
MNA (Myanmar) |  | myanmar news agency
InfoQuest | อินโฟเควสท์ | สำนักข่าวอินโฟเควสท์; infoquest
Hindusthan Samachar | हि.स.; हि.स | हिन्दुस्थान समाचार; hindusthan samachar
Italpress | Italpress; ITALPRESS | italpress
askanews | askanews; Askanews; ASKANEWS | agenzia askanews
Agenzia Dire | DIRE; Dire | agenzia dire
Agenzia Nova |  | agenzia nova; nova news
Radiocor | Radiocor | radiocor plus; il sole 24 ore radiocor
Servimedia | Servimedia; SERVIMEDIA | servimedia
Colpisa | Colpisa; COLPISA | colpisa
Prime | ПРАЙМ | аэи прайм; агентство прайм
Regnum | REGNUM; ИА REGNUM | иа regnum; иа регнум; ia regnum
Rosbalt | Росбалт | росбалт
UNN | УНН; UNN | українські національні новини
RBC-Ukraine |  | рбк-україна; рбк-украина; rbc-ukraine
AKIpress | AKIpress | akipress
ILNA | ایلنا; ILNA | خبرگزاری ایلنا; خبرگزاری کار ایران; خبرگزاری کار ایران (ایلنا)
IQNA | ایکنا | خبرگزاری ایکنا; خبرگزاری بین‌المللی قرآن
YJC |  | باشگاه خبرنگاران جوان; باشگاه خبرنگاران
Mizan | میزان | خبرگزاری میزان
The Center Square | The Center Square | the center square
KFF Health News |  | kff health news; kaiser health news
Inter Press Service |  | inter press service
Religion News Service | RNS | religion news service
Catholic News Agency |  | catholic news agency; osv news; catholic news service
Accesswire | ACCESSWIRE; ACCESS Newswire | accesswire
EIN Presswire | EIN Presswire | ein presswire; einpresswire
APO Group |  | apo group; african press organization
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
    "agregasi aggregasi agency agentur agence agencia agência agenzia agencja агентство агенція агенция ajansı sumber source quelle fonte fuente "
    "agensi agentura agentúra agencija agenția agjencia nachrichtenagentur persbureau nyhetsbyrån nyhetsbyrå nyhedsbureauet telegrambyrå uutistoimisto "
    "hírügynökség корр. кор. иа πρακτορείο وكالة وکالة خبرگزاری एजेंसी".split()
)
"""Words beside an agency's name that say that the text is its."""

AGENCY_NOUNS: Final = (
    "وكالة", "وکالة", "خبرگزاری", "агентство", "агенція", "ajansı", "agence", "agencia", "agenzia", "agência", "agencja", "nachrichtenagentur",
    "news agency", "通讯社", "通訊社", "通信社", "통신", "สำนักข่าว",
)  # fmt: skip
"""Words that an agency's name begins or ends with; lower case."""

LIST_MARKS: Final = ",/|&+=＝、，،;・·"
"""Marks that part the agencies of a list: `AFP/dpa`, `AFP=時事`; dashes do, too."""

LIST_WORDS: Final = "and und et y e i en och og ja a și és dan и й і та ve و و और avec with mit con com"
"""Words that do: `AP und Reuters`."""

JOINERS: Final = "mit with avec con com met med"
"""What stands before an agency in a list: `gf/mit dpa`."""

SOURCE_LABELS: Final = (
    "来源", "來源", "稿源", "文章来源", "新闻来源", "출처", "sumber", "source", "quelle", "fuente", "fonte", "bron", "źródło", "zdroj", "источник",
    "джерело", "kaynak", "πηγή", "sursa", "forrás", "källa", "kilde", "lähde", "المصدر", "منبع", "nguồn", "ที่มา", "स्रोत",
)  # fmt: skip
"""What stands before the name of the paper or agency that a text is from."""

AMBIGUOUS: Final = frozenset(("PA", "MIA", "CP", "EP", "STA", "UNI", "APP", "MAP", "TAP", "AA", "SID"))
"""Names that mean something else beside a person's: a state, a degree."""

LIKE_WORDS: Final = frozenset(
    "AAP Anadolu ANP APA Belga Bloomberg KNA MTI PTI Sputnik TT UPI Hina HINA Petra MENA Beta BETA Andina ANDINA SANA ANKA Lusa LUSA Antara DIRE Dire Getty ПРАЙМ مهر فارس میزان भाषा वार्ता وفا بنا واع وات واج سبأ قنا وام واس".split()
)
"""Names that are words, persons' or places' names too: alone before a dash they are none."""
