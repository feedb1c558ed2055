"""Words around an agency's name in a line that credits it for the text, by language. Data only; lower case; entries parted by `|`."""

from typing import Final

PAPER_JOINERS: Final = frozenset("avec mit with con com met med".split())
"""What joins a paper's name and an agency's: `Le Monde avec AFP`."""

NO_PAPERS: Final = frozenset(
    "interview interviews gespräch entrevista intervista entretien podcast partnership cooperation collaboration deal contract alliance "
    "partnerschaft kooperation zusammenarbeit vertrag acuerdo contrato accordo contratto accord partenariat work working more story video".split()
)
"""What has an agency for a partner and is no paper: `Interview with Reuters`."""

WRITERS: Final = frozenset("writer writers reporter reporters correspondent correspondents journalist journalists photographer".split())
"""Whose work an agency's is: `Associated Press writer Jane Doe contributed to this report`."""

BEFORE: Final[dict[str, str]] = {
    "en": "this story first appeared on|article first appeared on|first appeared on|this content was provided by|content provided by|story provided by|provided by|this article was syndicated from|syndicated from|republished from|this article is republished from|information from|"
    "this story was originally published by|this article was originally published by|this report was originally published by|originally published by|originally published on|originally appeared on|this article originally appeared on|this story originally appeared on|this article first appeared on|"
    "with files from|with a file from|with inputs from|with input from|with additional inputs from|with agency inputs from|inputs from|"
    "with reporting from|with reporting by|with additional reporting by|with additional reporting from|additional reporting by|reporting by|"
    "with contributions from|with information from|with material from|with text from|with wire reports from|compiled from|this report by|"
    "this story by|this article by|this report includes material from|includes reporting by|with|from|via|by|source|sources|credit|wire",
    "de": "dieser artikel erschien zuerst bei|dieser text erschien zuerst bei|zuerst erschienen bei|dieser beitrag erschien zuerst bei|"
    "mit material von|mit material der|mit material von der|mit materialien von|mit agenturmaterial von|mit agenturmaterial der|mit informationen von|"
    "mit informationen der|mit inhalten von|mit inhalten der|unter verwendung von material von|unter verwendung von material der|dieser artikel enthält material von|"
    "nach material von|mit angaben von|mit|von|quelle|quellen|text|textquelle|agentur|verwendete quellen",
    "fr": "cet article a été publié par|article publié à l’origine par|publié à l’origine par|"
    "avec des informations de|avec les informations de|avec des informations de l’|avec l’|avec l'|avec les agences|avec la contribution de|"
    "d’après|d'après|avec|source|sources|par|texte",
    "es": "este artículo fue publicado originalmente por|este artículo fue publicado originalmente en|publicado originalmente por|publicado originalmente en|"
    "con información de|con informacion de|con informaciones de|con datos de|con material de|con reportes de|con aportes de|con|fuente|fuentes|por|de",
    "pt": "esta matéria foi publicada originalmente por|publicado originalmente por|publicado originalmente em|este artigo foi publicado originalmente por|"
    "com informações da|com informações do|com informações de|com informações das agências|com dados da|com conteúdo da|com agência|com a|com|da|do|"
    "fonte|fontes|por",
    "it": "con informazioni di|con informazioni da|con il contributo di|con notizie|con|fonte|fonti|di|da",
    "nl": "met informatie van|met medewerking van|met materiaal van|met bijdragen van|met|bron|bronnen|door",
    "pl": "na podstawie|opracowano na podstawie|na podstawie depeszy|za|z|źródło|źródła|źródło informacji",
    "ru": "по материалам|по информации|по данным|по сообщениям|по сообщению|с использованием материалов|источник|источники|источник новости",
    "uk": "за матеріалами|за інформацією|за даними|за повідомленням|за повідомленнями|з використанням матеріалів|джерело|джерела",
    "tr": "kaynak|kaynaklar|haber|haber kaynağı|haber ajansı",
    "el": "με πληροφορίες από|με πληροφορίες από το|με πληροφορίες από την|με στοιχεία από|με πληροφορίες|πηγή|πηγές|πηγη",
    "sv": "med material från|med uppgifter från|källa|källor|av",
    "no": "med materiale fra|med opplysninger fra|kilde|kilder|av",
    "da": "med materiale fra|med oplysninger fra|kilde|kilder|af",
    "fi": "lähde|lähteet",
    "cs": "s využitím|s využitím materiálů|s přispěním|podle|zdroj|zdroje",
    "sk": "s využitím|podľa|zdroj|zdroje",
    "ro": "cu informații de la|cu informații|sursa|surse|sursă",
    "hu": "forrás|források",
    "hr": "izvor|izvori|prema",
    "bg": "източник|по материали на|по информация на",
    "id": "artikel ini bersumber dari|berita ini bersumber dari|artikel ini telah tayang di|berita ini telah tayang di|artikel ini sebelumnya tayang di|"
    "dilansir dari|dikutip dari|disadur dari|diolah dari|dengan bahan dari|dengan materi dari|dengan laporan|laporan|sumber|dari|agregasi|sumber berita",
    "ms": "dipetik daripada|dengan maklumat daripada|dengan laporan|laporan|sumber|oleh",
    "vi": "theo|nguồn|nguồn tin|tổng hợp từ|dẫn nguồn|dịch từ",
    "th": "ที่มา|อ้างอิง|แปลจาก|เรียบเรียงจาก|ข้อมูลจาก|ข่าวจาก|ที่มาข่าว|โดย",
    "ar": "المصدر|المصادر|نقلا عن|نقلاً عن|عن|بالاتفاق مع|بمساهمة|مع",
    "fa": "منبع|منابع|به نقل از|با استفاده از",
    "he": "מקור|באדיבות",
    "hi": "स्रोत|सोर्स|इनपुट|साभार|एजेंसी",
    "bn": "সূত্র|তথ্যসূত্র",
    "ur": "بشکریہ",
    "zh": "来源|來源|稿源|文章来源|新闻来源|信息来源|资料来源|資料來源|综合|綜合|据|來自|来自",
    "ja": "出典|提供|配信|引用元",
    "ko": "출처|자료",
}
"""What stands before it."""

BEHIND: Final[dict[str, str]] = {
    "en": "contributed to this report|contributed to this story|contributed to this article|contributed reporting|contributed|reports|inputs|input|"
    "was first published|first published|was used in this report|was used in this story|was used in this article",
    "de": "-material|-mitteilung|-meldung|haben zu diesem bericht beigetragen|hat zu diesem bericht beigetragen",
    "fr": "ont contribué à cet article|a contribué à cet article",
    "es": "contribuyó con este reporte|contribuyó a este informe",
    "hu": "alapján|nyomán",
    "hi": "इनपुट के साथ|के इनपुट के साथ|से इनपुट के साथ|इनपुट|के इनपुट पर आधारित|से साभार",
    "zh": "报道|報導|供稿|综合报道|綜合報導|電|电|讯|訊",
    "ja": "配信|提供|発|電",
    "ko": "제공",
    "tr": "haberine göre",
}
"""What stands behind it."""

REPUBLISHED: Final = frozenset(
    "dilansir melansir dikutip mengutip disadur menyadur dinukil menukil diwartakan diberitakan dipetik memetik".split()
)
"""Indonesian and Malay verbs that say whose report an article passes on: `seperti dilansir AFP, Senin (24/8/2021)`."""

BESIDE_REPUBLISHED: Final = frozenset("dari daripada oleh kembali laman situs media portal kantor berita agensi pihak".split())
"""Words between such a verb and the agency."""

REPORTED: Final = ("به گزارش", "به‌گزارش", "به نقل از")
"""Words with which Persian articles say in their opening whose report they are: `به گزارش ایسنا، …`."""

REPORTED_BY: Final = frozenset("خبرنگار خبرگزاری سرویس گروه دفتر پایگاه".split())
"""Words between those and the agency, the first of them: `به گزارش خبرنگار مهر`, `به گزارش گروه اجتماعی خبرگزاری فارس`."""

ARTICLES: Final = frozenset("the der die das den dem la le el il lo da do de del della dell o a os as het η το την τον του της ο".split())
"""Articles before its name."""

BY_WORDS: Final = frozenset("by von par por da do di door av af oleh de autor autora autorka auteur author автор szerző penulis".split())
"""Words that say no more than that a name follows."""
