"""What lines between the paragraphs begin with that are no part of the text: links to other articles, advert labels, by language. Data only.

Lower case, parted by `|`; a word that has other uses stands with the colon that it needs.
"""

from typing import Final

READ_ALSO: Final[dict[str, str]] = {
    "en": "read also|also read|read more:|read more about|read more on|read more from|read more |read: |read next:|read next |see also:|see more:|"
    "related:|related: |related story:|related stories:|related article:|related articles:|related coverage:|related content:|related news:|"
    "related link:|related links:|related video:|related topics:|more on this story|more from:|don't miss:|don’t miss:|must read:|must-read:|recommended:|"
    "you may also like|you might also like|you may also be interested in|you might also be interested in|you may be interested in:|recommended reading:|"
    "more like this:|"
    "read the full story:|read the full story here|click here to read|watch also:|also watch:|also see:|further reading:|read on:|from the archive:|"
    "suggested reading:|in case you missed it:|icymi:|up next:|trending:|more:|more stories:",
    "id": "baca juga|baca pula|baca selengkapnya|simak juga|simak pula|lihat juga|tonton juga|saksikan juga|berita terkait|artikel terkait|"
    "baca artikel |baca berita |baca lainnya|baca: |pilihan editor:|simak video|tonton video|gambas:|selanjutnya:|menarik dibaca:",
    "ms": "baca juga|baca lagi|berita berkaitan|artikel berkaitan|berita terkait|lihat juga",
    "jv": "waca uga|wacanen uga",
    "su": "baca oge",
    "de": "lesen sie auch|lesen sie dazu|lesen sie hier|lesen sie mehr|lesen sie weiter|lies auch|mehr zum thema|mehr dazu:|auch interessant|"
    "das könnte sie auch interessieren|das könnte dich auch interessieren|zum thema:|siehe auch:|weiterlesen:|passend dazu:|lesetipp|mehr lesen:|lesen sie zudem",
    "fr": "lire aussi|à lire aussi|a lire aussi|lire également|à lire également|à lire :|à lire:|voir aussi|à voir aussi|lire la suite|sur le même sujet|"
    "pour aller plus loin|lire notre |lire l'article|lire l’article|lire :|relire :",
    "es": "lea también|lee también|leer también|leé también|lea además|te puede interesar|le puede interesar|también te puede interesar|"
    "quizás te interese|lea más|lee más|leer más|ver también|vea también|mira también|además lee|puedes leer:|te recomendamos|le recomendamos|relacionado:|"
    "noticias relacionadas|noticia relacionada|artículos relacionados",
    "pt": "leia também|leia mais|leia ainda|veja também|saiba mais:|saiba mais sobre|leia a seguir|notícias relacionadas|confira também|relacionado:",
    "it": "leggi anche|leggi pure|leggi di più|leggi tutto|leggi qui|potrebbe interessarti|ti potrebbe interessare|vedi anche|guarda anche|approfondisci:|"
    "per approfondire|articoli correlati|approfondimento:",
    "nl": "lees ook|lees meer|lees verder|lees hier|zie ook|bekijk ook|ook interessant",
    "pl": "czytaj także|czytaj też|czytaj również|czytaj więcej|przeczytaj także|przeczytaj też|przeczytaj również|zobacz także|zobacz też|zobacz również|"
    "polecamy:|warto przeczytać|czytaj:",
    "ru": "читайте также|читать также|читайте еще|читайте ещё|читайте далее|смотрите также|см. также|по теме:|подробнее:|материалы по теме|читать далее",
    "uk": "читайте також|читати також|читайте ще|дивіться також|див. також|за темою:|детальніше:|до теми:|матеріали по темі",
    "be": "чытайце таксама|глядзіце таксама",
    "bg": "прочетете още|вижте още|още по темата|още:|четете още",
    "sr": "pročitajte još|pročitajte i|pročitaj i|прочитајте и|прочитајте још|vidi još|čitajte i",
    "hr": "pročitajte i|pročitajte još|pročitajte više|pogledajte i|čitajte još|povezani članci",
    "sl": "preberite še|preberite tudi|preberi še|beri še",
    "cs": "čtěte také|čtěte též|přečtěte si|související:|související články|čtěte dále|mohlo by vás zajímat",
    "sk": "čítajte aj|čítajte tiež|prečítajte si|súvisiace články|mohlo by vás zaujímať",
    "ro": "citește și|citeşte şi|citește mai mult|vezi și|vezi şi|citiți și|citiţi şi|articole similare",
    "hu": "olvassa el ezt is|olvasd el ezt is|olvassa el|olvasd el|ezt olvasta már|kapcsolódó cikk|ez is érdekelheti|lásd még",
    "tr": "ayrıca okuyun|ayrıca bakınız|ayrıca oku|ilgili haber|bunları da okuyun|ilginizi çekebilir|ilgili haberler|okumaya devam",
    "az": "həmçinin oxuyun|həmçinin bax",
    "el": "διαβάστε επίσης|διαβάστε ακόμα|διαβάστε ακόμη|διαβάστε περισσότερα|δείτε επίσης|δείτε ακόμα|διαβάστε εδώ|σχετικά άρθρα|διαβάστε: |διαβάστε και",
    "sv": "läs också|läs även|läs mer|se även|läs vidare",
    "no": "les også|les mer|les videre|se også",
    "da": "læs også|læs mere|læs videre|se også",
    "fi": "lue myös|lue lisää|katso myös|lue:|lue seuraavaksi",
    "et": "loe ka|loe lisaks|vaata ka",
    "lv": "lasi arī|lasiet arī",
    "lt": "skaitykite taip pat|taip pat skaitykite|skaityti daugiau",
    "ca": "llegeix també|llegiu també|et pot interessar",
    "ar": "اقرأ أيضا|اقرأ أيضاً|اقرأ أيضًا|إقرأ أيضا|إقرأ أيضاً|اقرأ المزيد|شاهد أيضا|شاهد أيضاً|مواضيع ذات صلة|أخبار ذات صلة|اقرأ ايضا|طالع أيضا|موضوعات ذات صلة|اقرأ: ",
    "fa": "بیشتر بخوانید|بخوانید:|همچنین بخوانید|مطالب مرتبط|اخبار مرتبط",
    "sw": "soma zaidi|soma pia|soma na hii",
    "tl": "basahin din|basahin:|basahin ang kaugnay",
    "ur": "یہ بھی پڑھیں|مزید پڑھیں",
    "he": "קראו גם|קרא גם|ראו גם|לקריאה נוספת|קראו עוד|עוד בנושא",
    "hi": "यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|और पढ़ें|यह भी देखें|ये भी देखें|पढ़ें:|संबंधित खबर",
    "bn": "আরও পড়ুন|আরো পড়ুন",
    "ta": "மேலும் படிக்க|இதையும் படிக்க|இதையும் படியுங்கள்",
    "th": "อ่านเพิ่มเติม|อ่านข่าวอื่น|ข่าวที่เกี่ยวข้อง|อ่านต่อ|อ่านข่าว:",
    "vi": "xem thêm|đọc thêm|tin liên quan|mời quý vị đọc|mời bạn đọc",
    "zh": "延伸阅读|延伸閱讀|相关阅读|相關閱讀|相关新闻|相關新聞|相关报道|相關報導|推荐阅读|推薦閱讀|更多新聞|更多新闻|看更多|更多阅读|相关链接|相关文章|相關文章",
    "ja": "関連記事|あわせて読みたい|合わせて読みたい|こちらも読む|関連ニュース|関連】|続きを読む",
    "ko": "관련기사|관련 기사|관련뉴스|더 읽기|함께 읽기|이어서 보기",
}
"""What a link to another article begins with; standing alone, the heading of a list of such links."""

RELATED_HEADINGS: Final[dict[str, str]] = {
    "en": "related|related articles|related stories|related coverage|related news|related content|related links|related posts|related topics|"
    "related reading|more on this topic|more on this|more on this subject|read these next|keep reading",
    "id": "berita terkait|artikel terkait|baca juga artikel terkait|berita terkini terkait|konten terkait|topik terkait|bacaan terkait|artikel serupa",
    "ms": "berita berkaitan|artikel berkaitan|berita lain berkaitan|laporan berkaitan",
    "de": "verwandte artikel|verwandte themen|ähnliche artikel|mehr zum thema|zum thema|weitere artikel zum thema|passend zum thema|das könnte sie interessieren|"
    "lesen sie mehr zum thema",
    "fr": "articles liés|articles connexes|articles similaires|sur le même thème|à lire sur le même sujet|contenus liés|nos articles sur le sujet|"
    "dans le même dossier",
    "es": "artículos relacionados|noticias relacionadas|notas relacionadas|contenido relacionado|relacionados|más sobre este tema|más información|"
    "archivado en relación",
    "pt": "artigos relacionados|matérias relacionadas|conteúdo relacionado|conteúdos relacionados|relacionadas|relacionados|mais sobre o tema|sobre o mesmo tema",
    "it": "articoli correlati|notizie correlate|contenuti correlati|sullo stesso argomento|potrebbe interessarti anche",
    "nl": "gerelateerde artikelen|gerelateerd|verwante artikelen|meer over dit onderwerp|lees meer over",
    "pl": "powiązane artykuły|artykuły powiązane|podobne artykuły|zobacz powiązane",
    "ru": "похожие статьи|похожие новости|по теме|материалы по теме|новости по теме|другие материалы по теме|связанные материалы|сюжет",
    "uk": "схожі новини|за темою|пов'язані матеріали|новини за темою|статті за темою",
    "bg": "свързани статии|свързани новини|още по темата",
    "sr": "повезане вести|povezane vesti|slične vesti",
    "hr": "povezani članci|povezane vijesti",
    "cs": "související články|související|podobné články|k tématu",
    "sk": "súvisiace články|súvisiace|podobné články",
    "ro": "articole similare|articole înrudite|știri similare|pe aceeași temă",
    "hu": "kapcsolódó cikkek|kapcsolódó cikk|kapcsolódó|kapcsolódó tartalom|a témában",
    "tr": "ilgili haberler|ilgili haber|benzer haberler|ilgili içerikler|ilgili konular",
    "el": "σχετικά άρθρα|σχετικά θέματα|σχετικές ειδήσεις|σχετικά",
    "sv": "relaterade artiklar|relaterat|mer om ämnet|liknande artiklar",
    "no": "relaterte artikler|relaterte saker|relatert|mer om saken",
    "da": "relaterede artikler|relateret|mere om emnet",
    "fi": "aiheesta lisää|lisää aiheesta|aiheeseen liittyvää|katso myös",
    "ar": "مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|أخبار متعلقة|موضوعات متعلقة|مواضيع متعلقة|اقرأ أيضا",
    "fa": "مطالب مرتبط|اخبار مرتبط|خبرهای مرتبط|مرتبط",
    "ur": "متعلقہ خبریں|متعلقہ مضامین|مزید پڑھیں",
    "he": "כתבות קשורות|כתבות נוספות בנושא|עוד בנושא",
    "hi": "संबंधित खबरें|संबंधित लेख|संबंधित समाचार|यह भी पढ़ें",
    "bn": "সম্পর্কিত খবর|এ সম্পর্কিত আরও খবর|আরও পড়ুন",
    "ta": "தொடர்புடைய செய்திகள்|தொடர்புடையவை",
    "th": "ข่าวที่เกี่ยวข้อง|บทความที่เกี่ยวข้อง|เนื้อหาที่เกี่ยวข้อง",
    "vi": "tin liên quan|bài liên quan|bài viết liên quan|tin bài liên quan",
    "zh": "相关新闻|相關新聞|相关阅读|相關閱讀|相关文章|相關文章|相关报道|相關報導|延伸阅读|延伸閱讀|相关推荐",
    "ja": "関連記事|関連ニュース|関連リンク|関連|この記事に関連するニュース|あわせて読みたい",
    "ko": "관련기사|관련 기사|관련뉴스|관련 뉴스",
}  # fmt: skip
"""The whole of a heading above links to other articles on the same matter."""

ADVERT_LABELS: Final[dict[str, str]] = {
    "en": "advertisement|advertisements|advertising|ad|ads|advert|sponsored|sponsored content|sponsored links|paid content|promoted|promoted content|"
    "story continues below|story continues below advertisement|article continues below|article continues below advertisement|"
    "article continues after ad|article continues after advertisement|continue reading below|scroll to continue|scroll to continue reading|"
    "scroll to continue with content|scroll down to continue|advertisement scroll to continue|advertisement scroll to continue reading|"
    "advertisement continue reading below|advertisement article continues below|advertisement story continues below|advertisement scroll for more|"
    "advertisement article continues below this ad|article continues below this ad|skip advertisement|skip ad|this advertisement has not loaded yet|"
    "this advertisement has not loaded yet but your article continues below|story continues|report this ad|loading ad|ad loading|hide ad|"
    "scroll to resume content|advertisement scroll to resume content|skip past newsletter promotion|after newsletter promotion|end of list",
    "id": "iklan|advertorial|lanjut baca setelah iklan|scroll untuk melanjutkan membaca|scroll untuk membaca|scroll ke bawah untuk melanjutkan membaca|scroll ke bawah untuk membaca|gulir untuk melanjutkan|gulir ke bawah untuk membaca|"
    "gulir untuk lanjut membaca|iklan gulir ke bawah untuk melanjutkan|berita ini berlanjut setelah iklan",
    "ms": "iklan|tajaan",
    "de": "anzeige|werbung|advertorial|anzeige weiter unten|artikel wird nach der anzeige fortgesetzt|nach der anzeige geht es weiter|werbeanzeige|"
    "der artikel wird nach der anzeige fortgesetzt",
    "fr": "publicité|annonce|la suite après la publicité|la suite après cette publicité|contenu sponsorisé|pub|publicite",
    "es": "publicidad|anuncio|anuncios|contenido patrocinado|la noticia continúa después de la publicidad|patrocinado",
    "pt": "publicidade|anúncio|continua após a publicidade|continua depois da publicidade|conteúdo patrocinado|propaganda|pub",
    "it": "pubblicità|annuncio|annunci|contenuto sponsorizzato|la notizia continua dopo la pubblicità|continua dopo la pubblicità",
    "nl": "advertentie|advertenties|reclame|tekst gaat verder onder de advertentie|verder lezen na de advertentie|artikel gaat verder onder de advertentie",
    "pl": "reklama|dalszy ciąg artykułu pod materiałem wideo|dalszy ciąg materiału pod reklamą|dalszy ciąg materiału pod wideo|dalsza część artykułu pod materiałem wideo|dalsza część tekstu pod wideo|ciąg dalszy pod reklamą|artykuł sponsorowany",
    "ru": "реклама|на правах рекламы|продолжение после рекламы",
    "uk": "реклама|на правах реклами|продовження після реклами",
    "bg": "реклама",
    "sr": "реклама|oglas",
    "hr": "oglas|nastavak teksta ispod oglasa|članak se nastavlja ispod oglasa|tekst se nastavlja ispod oglasa",
    "sl": "oglas",
    "cs": "reklama|inzerce|článek pokračuje pod reklamou",
    "sk": "reklama|inzercia|článok pokračuje pod reklamou",
    "ro": "publicitate|reclamă|articolul continuă după reclamă",
    "hu": "hirdetés|reklám|a cikk a hirdetés után folytatódik",
    "tr": "reklam|ilan|haberin devamı|haberin devamı reklamdan sonra",
    "el": "διαφήμιση|διαφημιση",
    "sv": "annons|artikeln fortsätter under annonsen|fortsätt läsa under annonsen",
    "no": "annonse|artikkelen fortsetter under annonsen|saken fortsetter under annonsen|saken fortsetter etter annonsen",
    "da": "annonce|artiklen fortsætter efter annoncen|artiklen fortsætter under annoncen|historien fortsætter under annoncen",
    "fi": "mainos|juttu jatkuu mainoksen jälkeen|artikkeli jatkuu mainoksen jälkeen",
    "et": "reklaam",
    "lv": "reklāma",
    "lt": "reklama",
    "ca": "publicitat",
    "ar": "إعلان|اعلان|إعلانات",
    "fa": "تبلیغات|آگهی",
    "he": "פרסומת|פרסומות",
    "hi": "विज्ञापन",
    "ur": "اشتہار|اشتہارات",
    "sw": "tangazo|matangazo",
    "tl": "anunsyo|patuloy na mag-scroll para magbasa",
    "bn": "বিজ্ঞাপন",
    "ta": "விளம்பரம்",
    "th": "โฆษณา|อ่านต่อด้านล่าง",
    "vi": "quảng cáo",
    "zh": "广告|廣告|请继续往下阅读|請繼續往下閱讀",
    "ja": "広告|スポンサーリンク|pr",
    "ko": "광고|이 기사는 광고 뒤에 계속됩니다",
}
"""The whole of a line that labels an advert, or says that the text goes on below it; without marks."""

NEWSLETTER_ENDINGS: Final = (
    "sign up here", "subscribe here", "sign up now", "click here to subscribe", "daftar di sini", "langganan di sini", "hier anmelden", "jetzt anmelden",
    "jetzt abonnieren", "inscrivez-vous ici", "abonnez-vous ici", "suscríbete aquí", "suscríbase aquí", "inscreva-se aqui", "iscriviti qui",
    "or paid subscriber", "schrijf je hier in", "meld je hier aan", "zapisz się tutaj", "подпишитесь здесь",
)  # fmt: skip
"""What a line that advertises a newsletter ends in; lower case."""

NEWSLETTERS: Final = (
    "newsletter",
    "reader-supported publication",
    "nieuwsbrief",
    "boletín",
    "nyhetsbrev",
    "рассылк",
    "розсилк",
    "bülten",
    "hírlevél",
    "uutiskirje",
    "buletin",
)
"""The word for it, as part of which such a line has it."""
