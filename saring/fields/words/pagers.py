"""Words of pagers by language, and names that addresses of pages are made with. Data only."""

from typing import Final

_NEXT: Final = {
    "en": "next|next page|next part|next part of the article|go to next page|continue|continue reading|continue to next page",
    "id": "selanjutnya|berikutnya|halaman selanjutnya|halaman berikutnya|lanjut|lanjutkan|baca selanjutnya|lanjut ke halaman berikutnya",
    "ms": "seterusnya|halaman seterusnya",
    "de": "weiter|nächste|nächste seite|zur nächsten seite|auf der nächsten seite|weiterlesen|vor|weiter lesen",
    "fr": "suivant|suivante|page suivante|lire la suite|la suite",
    "es": "siguiente|página siguiente|siguiente página|pagina siguiente|seguir leyendo",
    "pt": "próxima|próximo|seguinte|próxima página|página seguinte|continuar",
    "it": "successivo|successiva|prossima|pagina successiva|prossima pagina|avanti|continua",
    "nl": "volgende|volgende pagina|verder|verder lezen",
    "pl": "następna|następne|następny|następna strona|dalej|czytaj dalej",
    "cs": "další|následující|další strana|další stránka",
    "sk": "ďalšia|ďalej|ďalšia strana|nasledujúca",
    "sv": "nästa|nästa sida",
    "no": "neste|neste side",
    "da": "næste|næste side",
    "fi": "seuraava|seuraava sivu",
    "hu": "következő|következő oldal|tovább",
    "ro": "următoarea|următorul|pagina următoare|înainte",
    "tr": "sonraki|sonraki sayfa|ileri|devamı",
    "ru": "следующая|следующая страница|вперед|вперёд|далее|дальше",
    "uk": "наступна|наступна сторінка|далі|вперед",
    "bg": "следваща|следваща страница|напред",
    "el": "επόμενη|επόμενο|επόμενη σελίδα",
    "ar": "التالي|التالية|الصفحة التالية",
    "fa": "بعدی|صفحه بعد|صفحه بعدی",
    "he": "הבא|הבאה|לעמוד הבא|העמוד הבא",
    "hi": "अगला|अगला पेज|अगला पृष्ठ|आगे",
    "th": "ถัดไป|หน้าถัดไป",
    "vi": "tiếp|tiếp theo|trang sau|trang tiếp|trang tiếp theo",
    "zh": "下一页|下一頁|下页|下頁",
    "ja": "次へ|次のページ|次のページへ|次ページ|次ページへ",
    "ko": "다음|다음 페이지|다음페이지",
    "signs": "»|›|>|→|>>|»»|››",
}

_PREVIOUS: Final = {
    "en": "previous|prev|previous page|back",
    "id": "sebelumnya|halaman sebelumnya|kembali",
    "de": "zurück|vorherige|vorige|vorherige seite|zur vorherigen seite",
    "fr": "précédent|précédente|page précédente",
    "es": "anterior|página anterior|pagina anterior",
    "pt": "página anterior|voltar",
    "it": "precedente|pagina precedente|indietro",
    "nl": "vorige|vorige pagina",
    "pl": "poprzednia|poprzednie|poprzedni|poprzednia strona|wstecz",
    "cs": "předchozí|předchozí strana",
    "sv": "föregående|föregående sida",
    "no": "forrige|forrige side",
    "fi": "edellinen|edellinen sivu",
    "hu": "előző|előző oldal|vissza",
    "ro": "anterioară|pagina anterioară|înapoi",
    "tr": "önceki|önceki sayfa|geri",
    "ru": "предыдущая|предыдущая страница|назад",
    "uk": "попередня|попередня сторінка",
    "el": "προηγούμενη|προηγούμενη σελίδα",
    "ar": "السابق|السابقة|الصفحة السابقة",
    "fa": "قبلی|صفحه قبل",
    "he": "הקודם|לעמוד הקודם",
    "hi": "पिछला|पिछला पेज",
    "th": "ก่อนหน้า|หน้าก่อนหน้า",
    "vi": "trước|trang trước",
    "zh": "上一页|上一頁|上页|上頁",
    "ja": "前へ|前のページ|前のページへ|前ページ",
    "ko": "이전|이전 페이지",
    "signs": "«|‹|<|←|<<|««|‹‹",
}

_ALL: Final = {
    "en": "all|show all|view all|all pages|view as single page|single page|single-page view|view on one page|read on one page|on one page"
    "|full article|view full article|read full article|entire article",
    "id": "semua|tampilkan semua|lihat semua|semua halaman|baca semua|selengkapnya|baca selengkapnya|tampilkan semua halaman",
    "ms": "papar semua|lihat semua halaman",
    "de": "alles|alles auf einer seite|auf einer seite lesen|auf einer seite|komplettansicht|artikel auf einer seite lesen|gesamter artikel"
    "|alle seiten|alles auf einer seite anzeigen|ganzen artikel anzeigen",
    "fr": "tout afficher|afficher tout|voir tout|sur une seule page|lire sur une page|toutes les pages",
    "es": "ver todo|mostrar todo|en una sola página|ver en una página|todas las páginas",
    "pt": "ver tudo|mostrar tudo|em uma página|todas as páginas|página única",
    "it": "mostra tutto|vedi tutto|tutto su una pagina|tutte le pagine|pagina unica",
    "nl": "alles tonen|toon alles|op één pagina|alle pagina's",
    "pl": "pokaż wszystko|wszystkie|na jednej stronie|cały artykuł|wszystkie strony",
    "cs": "zobrazit vše|vše na jedné stránce",
    "tr": "tümünü göster|tek sayfada göster|tümü|tek sayfa",
    "ru": "показать все|показать всё|на одной странице|все страницы|весь текст",
    "ar": "عرض الكل|الكل",
    "vi": "xem tất cả|tất cả",
    "zh": "全文|全文阅读|阅读全文|显示全部|查看全文|在本页阅读全文",
    "ja": "全文表示|全文を表示|全ページ|1ページで読む|すべて表示|すべて",
    "ko": "전체보기|전체 보기",
}

NAMES: Final = "pages seiten páginas pagine pagina's strony laman hlm страницы сторінки صفحة الصفحة صفحه หน้า पृष्ठ पेज דף עמוד".split()
"""Words for page and pages that titles do not end with."""

PARTS: Final = "part bagian teil partie parte deel część díl del osa rész partea bölüm часть частина μέρος phần".split()
"""Words for one of the pages of an article, which titles have for other things, too."""

_LAST: Final = "last|last page|terakhir|akhir|halaman terakhir|letzte|letzte seite|dernière|dernière page|última|último|última página|ultima|laatste|ostatnia|последняя|最后一页|末页|尾页|最後|最後へ|sista|siste|son|마지막"


def _roles() -> dict[str, str]:
    roles = {}
    for role, words in (
        ("all", "|".join(_ALL.values())),
        ("last", _LAST),
        ("prev", "|".join(_PREVIOUS.values())),
        ("next", "|".join(_NEXT.values())),
    ):
        roles.update(dict.fromkeys(words.split("|"), role))
    return roles


ROLES: Final = _roles()
"""What an anchor of a pager leads to, by its words in lower case: `next`, `prev`, `last` or `all`."""

MARKS: Final = " \t\u00a0»›>→«‹<←|:…·•▶►◀◄[]()"
"""Signs around the words of an anchor."""

PAGE_NAMES: Final = frozenset(
    "page pages p pg pag pagina pagine seite halaman hal paged pagenumber pagenum pageno page_no page-no page_number currentpage pn pagenr pageindex "
    "strana strona str sida side sivu trang sayfa oldal stranica stranka stran part npack start limitstart offset".split()
)
"""What precedes the number of a page in an address: `?page=2`, `/seite/2`, `-p2.html`."""

COUNTED_FROM_NOUGHT: Final = frozenset("start limitstart offset".split())
"""Those whose number says how many pages come before."""

ALL_NAMES: Final = frozenset(
    "all showall show_all single singlepage single_page single-page onepage fullpage full full-article komplettansicht komplett wholearticle semua viewall view-all "
    "allpages pagewanted=all page=all p=all halaman=all seite=all hal=all paged=all pg=all view=all view=full showall=1 showall=true show_all=1 single=1 single=true all=1 all=true singlepage=1 singlepage=true "
    "onepage=1 onepage=true mode=full page=0-all seite=komplett page=full page=single page=semua print=all display=all pageall=1 pages=all".split()
)
"""How addresses call the page that has all pages: an end of the path, or a parameter with its value."""

COMMENTS: Final = "comment coment komment koment cpage respond disqus disquss reply replies reaction reacti opinion opinie opini diskus discus leserbrief feedback review ulasan tanggapan вопрос коммент".split()
"""Parts of names in addresses that tell the pages of readers' comments."""

PICTURES: Final = "foto photo image img pic slide bild galer galler carousel video thumb figure diapo picture".split()
"""Parts of names in addresses that tell the pictures of a gallery."""

LISTS: Final = frozenset(
    "category categories kategori kategorie categoria categorie tag tags tagged author authors penulis search suche cari indeks archive label labels".split()
)
"""Parts of a path behind which a list of articles stands; the name of what is listed follows."""
