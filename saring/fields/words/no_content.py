"""Words of pages that stand before the content: consent to tracking, programs that need a script. Data only; lower case; parted by `|`."""

from typing import Final

CONSENT: Final[dict[str, str]] = {
    "en": "cookie|your consent|give consent|personal data|privacy policy|privacy settings|privacy choices|tracking|our partners|and partners|personalised ad|"
    "personalized ad|legitimate interest|access information on a device|unique identifiers|vendors|withdraw your consent|ad-free",
    "id": "cookie|kuki|persetujuan anda|data pribadi|kebijakan privasi|mitra kami|iklan yang dipersonalisasi|pelacakan",
    "ms": "kuki|data peribadi|dasar privasi|rakan kongsi kami|persetujuan anda",
    "de": "cookie|einwilligung|zustimmung|zustimmen|datenschutz|personenbezogene|tracking|werbefrei|unsere partner|243 partner|drittanbieter|widerruf|pur-abo|"
    "informationen auf einem gerät|kennungen|auf ihrem gerät|personalisierte|zu diesem zweck",
    "fr": "cookie|consentement|données personnelles|confidentialité|nos partenaires|traceurs|publicités personnalisées|intérêt légitime|stocker et/ou accéder|"
    "identifiants uniques|retirer votre",
    "es": "cookie|consentimiento|datos personales|privacidad|nuestros socios|anuncios personalizados|publicidad personalizada|interés legítimo|"
    "almacenar o acceder|identificadores únicos",
    "pt": "cookie|consentimento|dados pessoais|privacidade|nossos parceiros|anúncios personalizados|interesse legítimo|publicidade personalizada|rastreadores",
    "it": "cookie|consenso|dati personali|informativa sulla privacy|nostri partner|annunci personalizzati|interesse legittimo|tracciamento|pubblicità personalizzata",
    "nl": "cookie|toestemming|persoonsgegevens|privacybeleid|onze partners|gepersonaliseerde|gerechtvaardigd belang|trackers",
    "pl": "cookie|zgod|danych osobowych|dane osobowe|polityk|zaufani partnerzy|naszych partnerów|spersonalizowan|uzasadniony interes|plików cookie",
    "ru": "cookie|куки|согласие на обработку|персональных данных|персональные данные|политик|наши партнеры|наши партнёры",
    "uk": "cookie|файли cookie|згоду на|персональних даних|політик|наші партнери",
    "bg": "бисквитки|съгласие|лични данни|поверителност|нашите партньори",
    "sr": "kolačić|колачић|saglasnost|ličnih podataka|politika privatnosti|naši partneri",
    "hr": "kolačić|privola|osobnih podataka|pravila privatnosti|naši partneri",
    "sl": "piškot|soglasje|osebnih podatkov|zasebnost|naši partnerji",
    "cs": "cookie|souhlas|osobních údajů|osobní údaje|naši partneři|soukromí",
    "sk": "cookie|súhlas|osobných údajov|osobné údaje|naši partneri|súkromi",
    "ro": "cookie|consimțământ|consimţământ|datelor cu caracter personal|confidențialitate|partenerii noștri",
    "hu": "cookie|sütik|süti|hozzájárul|személyes adat|adatvédelmi|partnereink",
    "tr": "çerez|açık rıza|kişisel veri|gizlilik politikası|iş ortaklarımız",
    "el": "cookie|συγκατάθεση|προσωπικών δεδομένων|προσωπικά δεδομένα|πολιτική απορρήτου|συνεργάτες μας",
    "sv": "cookie|kakor|samtycke|personuppgifter|integritetspolicy|våra partner",
    "no": "cookie|informasjonskapsler|samtykke|personopplysninger|personvern|våre partnere",
    "da": "cookie|samtykke|personoplysninger|privatlivspolitik|vores partnere|persondata",
    "fi": "eväste|suostumus|henkilötieto|tietosuoja|kumppanimme|kumppanit",
    "et": "küpsis|nõusolek|isikuandme|privaatsus",
    "lv": "sīkdat|piekrišan|personas dat|privātuma",
    "lt": "slapuk|sutikim|asmens duomen|privatumo",
    "ca": "galetes|cookie|consentiment|dades personals|privadesa|els nostres socis",
    "ar": "ملفات تعريف الارتباط|الكوكيز|موافقتك|البيانات الشخصية|سياسة الخصوصية|شركائنا",
    "he": "עוגיות|cookie|הסכמה|מידע אישי|מדיניות הפרטיות",
    "hi": "कुकी|सहमति|व्यक्तिगत डेटा|गोपनीयता नीति",
    "th": "คุกกี้|ความยินยอม|ข้อมูลส่วนบุคคล|นโยบายความเป็นส่วนตัว",
    "vi": "cookie|sự đồng ý|dữ liệu cá nhân|chính sách bảo mật|quyền riêng tư",
    "zh": "cookie|同意使用|个人信息|個人資料|隐私政策|隱私權|隱私政策",
    "ja": "クッキー|cookie|同意|個人情報|プライバシー|パートナー企業",
    "ko": "쿠키|동의|개인정보|개인 정보",
}
"""Parts of words that a paragraph about consent has."""

COOKIES: Final[tuple[str, ...]] = (
    "cookie", "kuki", "çerez", "бисквитки", "куки", "kolačić", "колачић", "piškot", "süti", "eväste", "küpsis", "sīkdat", "slapuk", "galetes", "kakor",
    "informasjonskaps", "traceurs", "trackers", "تعريف الارتباط", "الكوكيز", "עוגיות", "कुकी", "คุกกี้", "クッキー", "쿠키",
)  # fmt: skip
"""The word for what a page wants to keep on the reader's device: one of them stands on every such page."""

PARTNERS: Final[tuple[str, ...]] = (
    "our partners", "unsere partner", "nos partenaires", "nuestros socios", "nossos parceiros", "nostri partner", "onze partners", "naszych partnerów", "mitra kami",
    "våra partner", "våre partnere", "vores partnere", "kumppanimme", "iş ortaklarımız", "συνεργάτες μας", "partenerii noștri", "naši partneři", "naši partneri",
    "partnereink", "els nostres socis", "شركائنا",
)  # fmt: skip
"""With whom it is shared: pages that speak of identifiers name them in place of cookies."""

ACCEPTING: Final[tuple[str, ...]] = (
    "accept", "agree", "allow all", "i agree", "reject all", "manage ", "continue without", "consent", "cookie settings", "privacy settings", "setuju", "terima semua",
    "akzeptieren", "alle akzeptieren", "zustimmen", "einverstanden", "einwilligen", "ablehnen", "mit werbung", "accepter", "tout accepter", "j'accepte", "refuser",
    "continuer sans", "paramétrer", "aceptar", "rechazar", "configurar", "aceitar", "rejeitar", "concordo", "accetta", "accetto", "rifiuta", "accepteren", "akkoord",
    "weigeren", "alles accepteren", "akceptuj", "zgadzam się", "przejdź do serwisu", "принять", "согласен", "прийняти", "погоджуюсь", "приемам", "prihvati", "prihvatam",
    "přijmout", "souhlasím", "prijať", "súhlasím", "accept toate", "elfogad", "kabul", "αποδοχή", "αποδέχομαι", "συμφωνώ", "godkänn", "acceptera", "godta", "aksepter",
    "accepter alle", "tillad alle", "hyväksy", "nõustun", "piekrītu", "sutinku", "accepta", "موافق", "قبول", "אישור", "מסכים", "स्वीकार", "ยอมรับ", "đồng ý", "chấp nhận",
    "接受", "同意", "同意する", "すべて許可", "동의", "모두 허용",
)  # fmt: skip
"""What a button that gives or refuses consent begins with."""

POLICIES: Final[tuple[str, ...]] = (
    "privacy", "cookie", "datenschutz", "confidentialite", "confidentialité", "privacidad", "privacidade", "gdpr", "privasi", "polityka", "gizlilik", "rgpd", "dsgvo",
    "policy", "terms", "legal", "konfidentsial", "конфиденциальн", "personvern", "integritet", "tietosuoja", "隐私", "隱私", "プライバシー", "개인정보",
)  # fmt: skip
"""What the address or the title of a page that is itself about privacy has."""

SCRIPTS: Final[tuple[str, ...]] = (
    "javascript", "java script", "джаваскрипт", "جافا سكريبت", "جاوا اسکریپت", "जावास्क्रिप्ट", "จาวาสคริปต์", "จาวาสคริปท์", "자바스크립트", "ジャバスクリプト",
)  # fmt: skip
"""The language of scripts, which pages ask for that have nothing without it."""

LOADING: Final[tuple[str, ...]] = (
    "loading", "please wait", "one moment please", "fetching ", "memuat", "sedang memuat", "mohon tunggu", "harap tunggu", "tunggu sebentar", "sila tunggu",
    "memuatkan", "laden", "wird geladen", "inhalt wird geladen", "seite wird geladen", "bitte warten", "lade ", "lädt", "chargement", "veuillez patienter",
    "patientez", "cargando", "espere un momento", "por favor espere", "un momento por favor", "a carregar", "carregando", "aguarde", "por favor aguarde",
    "caricamento", "attendere prego", "even geduld", "bezig met laden", "ładowanie", "trwa ładowanie", "proszę czekać", "wczytywanie", "загрузка", "загружается",
    "идет загрузка", "идёт загрузка", "подождите", "пожалуйста, подождите", "завантаження", "зачекайте", "зареждане", "учитавање", "učitavanje", "nalaganje",
    "načítání", "načítá se", "načítava sa", "načítavam", "se încarcă", "betöltés", "yükleniyor", "lütfen bekleyin", "φόρτωση", "φορτώνει", "laddar", "vänta",
    "laster", "vent litt", "indlæser", "vent venligst", "ladataan", "laadimine", "ielādē", "įkeliama", "carregant", "جاري التحميل", "جارٍ التحميل", "جار التحميل",
    "يرجى الانتظار", "تحميل", "در حال بارگذاری", "بارگذاری", "لطفا صبر کنید", "لوڈ ہو رہا ہے", "טוען", "נא להמתין", "लोड हो रहा है", "लोड हो रही है", "कृपया प्रतीक्षा करें",
    "লোড হচ্ছে", "অপেক্ষা করুন", "ஏற்றுகிறது", "లోడ్ అవుతోంది", "กำลังโหลด", "โปรดรอสักครู่", "กรุณารอสักครู่", "đang tải", "vui lòng chờ", "加载中", "正在加载",
    "載入中", "正在載入", "请稍候", "請稍候", "读取中", "読み込み中", "読込中", "ロード中", "お待ちください", "로딩", "불러오는 중", "잠시만 기다려",
)  # fmt: skip
"""What a page says, and little more, where a script has yet to bring its text."""
