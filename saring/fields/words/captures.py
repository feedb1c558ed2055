"""What buttons in a text capture say, by language, and the names of places to share at. Data only; lower case; parted by `|`."""

from typing import Final

BUTTONS: Final[dict[str, str]] = {
    "en": "share|share this|share this article|comment|comments|print|email|save|listen|copy link|follow|follow us|bookmark|like|subscribe|sign in|log in|login|"
    "show all|view all|see all|show more|view photo|view photos|view gallery|view image|open image in gallery|enlarge|menu|search|read aloud|text size|font size|"
    "add us on google|link copied|leave a comment|listen to this article|gift article|resize|reset|close|download|report|send|tweet|pin|post",
    "id": "lihat foto|lihat gambar|perbesar foto|perbesar|tampilkan semua|lihat semua|bagikan|komentar|salin tautan|salin link|simpan|cetak|ikuti|langganan|masuk|"
    "daftar|dengarkan|dengarkan artikel|ukuran huruf|cari|menu|tutup|laporkan|kirim|lihat komentar|bagikan artikel|unduh",
    "ms": "kongsi|kongsikan|komen|cetak|simpan|ikuti|langgan|log masuk|lihat semua|salin pautan",
    "de": "teilen|artikel teilen|kommentare|kommentar|drucken|merken|speichern|vorlesen|anhören|artikel anhören|folgen|abonnieren|jetzt abonnieren|anmelden|alle anzeigen|"
    "mehr anzeigen|bild vergrößern|vergrößern|link kopieren|link kopiert|suche|menü|schließen|schrift|versenden|zur merkliste|merkliste",
    "fr": "partager|commentaires|commenter|imprimer|enregistrer|sauvegarder|écouter|suivre|s'abonner|se connecter|voir tout|tout afficher|agrandir|copier le lien|"
    "rechercher|fermer|offrir l'article|lire plus tard|agrandir l'image|envoyer",
    "es": "compartir|comentarios|comentar|imprimir|guardar|escuchar|seguir|suscríbete|iniciar sesión|ver todo|ver todos|ver más|ampliar|ver foto|copiar enlace|buscar|"
    "menú|cerrar|enviar|ver comentarios|escuchar artículo|ampliar foto",
    "pt": "compartilhar|compartilhe|partilhar|comentários|comentar|imprimir|salvar|ouvir|seguir|assine|entrar|ver tudo|ver todos|ver mais|ampliar|copiar link|buscar|fechar|enviar",
    "it": "condividi|commenti|commenta|stampa|salva|ascolta|segui|abbonati|accedi|vedi tutti|mostra tutto|ingrandisci|copia link|cerca|chiudi|invia|ascolta l'articolo",
    "nl": "delen|deel|reacties|reageer|printen|print|bewaren|opslaan|luister|volgen|abonneren|inloggen|toon alles|bekijk alles|vergroot|kopieer link|zoeken|sluiten",
    "pl": "udostępnij|komentarze|skomentuj|drukuj|zapisz|posłuchaj|obserwuj|subskrybuj|zaloguj|zaloguj się|pokaż wszystkie|zobacz wszystkie|powiększ|kopiuj link|szukaj|zamknij",
    "ru": "поделиться|комментарии|комментировать|печать|распечатать|сохранить|слушать|подписаться|войти|показать все|показать всё|увеличить|скопировать ссылку|поиск|закрыть",
    "uk": "поділитися|поділитись|коментарі|коментувати|друк|роздрукувати|зберегти|слухати|підписатися|увійти|показати все|збільшити|скопіювати посилання|пошук|закрити",
    "bg": "сподели|коментари|печат|запази|абонирай се|вход|виж всички|търсене",
    "sr": "podeli|komentari|štampaj|sačuvaj|prati|prijavi se|prikaži sve|pretraga|подели|коментари",
    "hr": "podijeli|komentari|ispiši|spremi|prati|prijava|prikaži sve|traži",
    "cs": "sdílet|komentáře|diskuse|vytisknout|uložit|poslechnout|sledovat|přihlásit|zobrazit vše|zvětšit|kopírovat odkaz|hledat|zavřít",
    "sk": "zdieľať|komentáre|diskusia|vytlačiť|uložiť|sledovať|prihlásiť|zobraziť všetko|hľadať",
    "ro": "distribuie|comentarii|tipărește|salvează|ascultă|urmărește|abonează-te|vezi toate|mărește|caută|închide",
    "hu": "megosztás|megosztom|hozzászólások|kommentek|nyomtatás|mentés|követés|feliratkozás|bejelentkezés|összes mutatása|keresés|bezárás",
    "tr": "paylaş|yorumlar|yorum yap|yazdır|kaydet|dinle|takip et|abone ol|giriş yap|tümünü göster|tümünü gör|büyüt|bağlantıyı kopyala|ara|kapat",
    "el": "κοινοποίηση|μοιραστείτε|σχόλια|εκτύπωση|αποθήκευση|ακολουθήστε|σύνδεση|δείτε όλα|αναζήτηση",
    "sv": "dela|kommentarer|skriv ut|spara|lyssna|följ|prenumerera|logga in|visa alla|förstora|kopiera länk|sök|stäng",
    "no": "del|kommentarer|skriv ut|lagre|lytt|følg|abonner|logg inn|vis alle|forstørr|kopier lenke|søk|lukk",
    "da": "del|kommentarer|udskriv|gem|lyt|følg|abonner|log ind|vis alle|forstør|kopier link|søg|luk",
    "fi": "jaa|kommentit|tulosta|tallenna|kuuntele|seuraa|tilaa|kirjaudu|näytä kaikki|suurenna|kopioi linkki|haku|sulje",
    "ar": "مشاركة|شارك|تعليقات|التعليقات|طباعة|حفظ|استمع|متابعة|اشترك|تسجيل الدخول|عرض الكل|تكبير|نسخ الرابط|بحث|إغلاق|ع+ع-",
    "fa": "اشتراک‌گذاری|اشتراک گذاری|نظرات|چاپ|ذخیره|کپی لینک|جستجو|ورود",
    "he": "שיתוף|שתף|תגובות|הדפסה|שמירה|האזנה|מעקב|התחברות|הצג הכל|חיפוש",
    "hi": "शेयर करें|शेयर|टिप्पणियाँ|टिप्पणी|प्रिंट|सेव करें|सुनें|फॉलो करें|साइन इन|सभी देखें|खोजें",
    "bn": "শেয়ার|মন্তব্য|প্রিন্ট|সংরক্ষণ|অনুসরণ",
    "th": "แชร์|ความคิดเห็น|พิมพ์|บันทึก|ติดตาม|เข้าสู่ระบบ|ดูทั้งหมด|ค้นหา",
    "vi": "chia sẻ|bình luận|in bài|lưu|nghe|theo dõi|đăng nhập|xem tất cả|tìm kiếm|sao chép liên kết",
    "zh": "分享|评论|評論|收藏|打印|列印|字号|字體|关注|關注|登录|登入|查看全部|显示全部|複製連結|复制链接|搜索|收藏本文|大中小|纠错|举报|點讚|点赞",
    "ja": "印刷|シェア|シェアする|共有|ツイート|コメント|保存|聴く|フォロー|ログイン|すべて表示|拡大|リンクをコピー|検索|閉じる|ブックマーク|ポスト|クリップ|文字サイズ",
    "ko": "공유|공유하기|댓글|인쇄|저장|듣기|구독|로그인|전체보기|모두 보기|확대|링크 복사|검색|닫기|스크랩|글자크기|좋아요",
}
"""What a button says."""

SHARED_AT: Final = (
    "facebook", "twitter", "whatsapp", "telegram", "linkedin", "pinterest", "instagram", "reddit", "tumblr", "messenger", "wechat", "weibo", "viber",
    "threads", "bluesky", "mastodon", "email", "e-mail", "mail", "line", "xing", "youtube", "tiktok", "x", "copy", "link", "koo", "pocket", "flipboard",
    "snapchat", "vk", "ok", "rss", "kakao", "naver", "hatena", "フェイスブック", "微信", "微博", "فيسبوك", "تويتر", "واتساب", "يوتيوب",
)  # fmt: skip
"""Where readers share: a line of nothing else is a row of buttons."""
