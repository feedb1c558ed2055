"""Names of the front page, words that begin a trail, and what breadcrumbs and menus hold that is no section. Data only; lower case."""

from typing import Final

FRONT: Final = frozenset(
    "home|homepage|start|startseite|accueil|inicio|início|beranda|главная|головна|ana sayfa|anasayfa|αρχική|首页|首頁|ホーム|トップ|홈|hem|hjem|"
    "etusivu|acasă|strona główna|หน้าแรก|trang chủ|الرئيسية|खबरें|laman utama|domů|tepas|pagina iniziale|página inicial|voorpagina|forside|"
    "avaleht|sākums|pradžia|naslovnica|naslovna|почетна|начало|úvod|kezdőlap|főoldal|hlavná stránka|الصفحة الرئيسية|خانه|صفحه اصلی|דף הבית|ראשי|"
    "होम|मुख्य पृष्ठ|হোম|প্রচ্ছদ|முகப்பு|bosh sahifa|басты бет|faqja e parë|home page|front page|frontpage|main page|トップページ|"
    "หน้าหลัก|página principal|portada|sākumlapa|pradinis|pradinis puslapis|esileht|početna|početna stranica|titulní strana|"
    "titulná strana|domov|صفحه نخست|עמוד הבית|halaman utama|halaman depan|utama|startsida|förstasidan|till startsidan|hovedside|"
    "forsíða|à la une|page d'accueil|zur startseite|главная страница|на главную|головна сторінка|на головну|главна|главни|"
    "মূলপাতা|হোমপেজ|হোম পেজ|హోమ్|ഹോം|ಮುಖಪುಟ|મુખ્ય પૃષ્ઠ|હોમ|ਮੁੱਖ ਪੰਨਾ|ਹੋਮ|මුල් පිටුව|မူလစာမျက်နှာ|ទំព័រដើម|ໜ້າທຳອິດ|მთავარი|գլխավոր|"
    "башкы бет|ballina|faqja kryesore|kreu|etusivulle|kotisivu|hasiera|inici|mwanzo|nyumbani|tuis|ana səhifə|нүүр|нүүр хуудас|"
    "صفحۂ اول|صفحہ اول|سەرەکی|الرئيسيه|主页|主頁|網站首頁|网站首页|처음|처음으로".split("|")
)
"""Names of the first breadcrumb, in several languages."""

HERE: Final = (
    "you are here|sie befinden sich hier|sie sind hier|vous êtes ici|estás aquí|está aquí|você está aqui|ti trovi in|sei qui|je bent hier|"
    "u bent hier|du är här|du er her|olet tässä|jesteś tutaj|jesteś w|nacházíte se|nachádzate sa|вы здесь|вы находитесь|ви тут|ви знаходитесь|"
    "вие сте тук|ön itt van|jelenlegi hely|sunteți aici|şu an buradasınız|buradasınız|βρίσκεστε εδώ|anda di sini|anda berada di sini|"
    "anda di|kamu di sini|bạn đang ở đây|คุณอยู่ที่นี่|当前位置|您的位置|您现在的位置|你的位置|目前位置|您目前的位置|現在位置|現在地|현재 위치|현재위치|"
    "أنت هنا|انت هنا|אתה נמצא כאן|شما اینجا هستید|आप यहां हैं"
)
"""Words that begin a trail: "You are here"."""

NO_SECTIONS: Final = frozenset(
    "impressum|datenschutz|kontakt|contact|contact us|about|about us|über uns|privacy|privacy policy|imprint|terms|login|newsletter|abo|"
    "mentions légales|aviso legal|contacto|contato|contatti|tentang kami|kontak|redaksi|hubungi kami|kebijakan privasi|pedoman media siber|"
    "register|log in|sign in|sign up|search|"
    "anmelden|registrieren|werbung|mediadaten|rss|facebook|twitter|youtube|instagram|whatsapp|drucken|print|"
    "teilen|twittern|tweeten|mailen|share|tweet|bagikan|kongsi|partager|compartir|compartilhar|condividi|udostępnij|поделиться".split("|")
)
"""What menus and trails name that is no section of a paper."""

UNFILED: Final = frozenset(
    "uncategorized|uncategorised|unkategorisiert|nicht kategorisiert|ohne kategorie|keine kategorie|non classé|sin categoría|sin categorizar|"
    "sem categoria|senza categoria|sense categoria|geen categorie|niet gecategoriseerd|okategoriserade|okategoriserad|ikke kategoriseret|"
    "ukategorisert|ukategoriseret|bez kategorii|nezařazené|nezaradené|без рубрики|без категории|без категорії|без категория|kategorilenmemiş|"
    "tak berkategori|tidak dikategorikan|tiada kategori|chưa phân loại|chưa được phân loại|fără categorie|χωρίς κατηγορία|nekategorizirano|"
    "未分類|未分类|미분류|غير مصنف|دسته‌بندی نشده|ללא קטגוריה|kateqoriyasız".split("|")
)
"""What programs call the category of an article that nobody has filed, in many languages."""

NO_TAGS: Final = frozenset(
    "rss|alle themen|mehr themen|weitere themen|all topics|all tags|more topics|more tags|see all|view all|more|mehr|tags|topics|themen|tous les sujets|"
    "todos los temas|ver más|ver todos|todas as tags|tutti i tag|alle onderwerpen|alla ämnen|semua topik|semua tag|topik lainnya|lainnya|"
    "selengkapnya|lihat semua|все темы|все теги|ещё|еще|tümü|全部|もっと見る|더보기".split("|")
)
"""What lists of tags hold that is none of them."""
