"""What pages say that tells their kind: types of schema.org and Open Graph, words of addresses and titles, names of programs. Data only; lower case."""

from typing import Final

Weights = dict[str, tuple[str, float]]
"""A word, the kind it speaks for, and how much: 3 outweighs odds of twenty to one."""

ARTICLE_TYPES: Final[Weights] = {
    **dict.fromkeys(
        ("NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle",
         "AskPublicNewsArticle", "SatiricalArticle"),
        ("article", 4.0),
    ),
    **dict.fromkeys(("Article", "BlogPosting", "AdvertiserContentArticle"), ("article", 2.0)),
}  # fmt: skip
"""Types of schema.org that stand before every other: a video, a product or a gallery on such a page is a part of it."""

TYPES: Final[Weights] = {
    "VideoObject": ("video", 3.0),
    "ImageGallery": ("gallery", 4.0),
    "MediaGallery": ("gallery", 3.0),
    "Product": ("product", 2.5),
    "ProductGroup": ("product", 2.5),
    "IndividualProduct": ("product", 2.5),
    "DiscussionForumPosting": ("forum", 4.0),
    "QAPage": ("forum", 3.5),
    "CollectionPage": ("listing", 1.5),
    "SearchResultsPage": ("listing", 3.0),
    "TechArticle": ("documentation", 1.5),
    "APIReference": ("documentation", 3.0),
    "AboutPage": ("page", 2.5),
    "ContactPage": ("page", 2.5),
    "CheckoutPage": ("page", 2.5),
}
"""Types of schema.org that count where the page names no article."""

LIVE: Final = ("LiveBlogPosting", 7.0)
"""The type that is an article's too, and says more."""

OPEN_GRAPH: Final[Weights] = {
    "article": ("article", 0.5),
    "video": ("video", 3.0),
    "video.other": ("video", 3.0),
    "video.movie": ("video", 3.0),
    "video.episode": ("video", 3.0),
    "video.tv_show": ("video", 2.0),
    "product": ("product", 3.0),
    "og:product": ("product", 3.0),
    "product.item": ("product", 3.0),
    "product.group": ("listing", 2.0),
}
"""Values of `og:type`."""

META: Final[Weights] = {
    "article:published_time": ("article", 2.0),
    "product:price:amount": ("product", 2.0),
    "og:price:amount": ("product", 2.0),
}
"""Keys of `<meta>`."""

GENERATORS: Final[Weights] = {
    **dict.fromkeys(
        ("discourse", "vbulletin", "phpbb", "xenforo", "mybb", "flarum", "nodebb", "invision", "smf", "vanilla", "fluxbb", "punbb"), ("forum", 3.0)
    ),
    **dict.fromkeys(
        ("docusaurus", "mkdocs", "sphinx", "rustdoc", "gitbook", "doxygen", "vitepress", "vuepress", "mediawiki", "dokuwiki", "antora", "javadoc",
         "typedoc", "pdoc", "mdbook", "asciidoctor"),
        ("documentation", 2.0),
    ),
}  # fmt: skip
"""The first word of `generator`: programs that make one kind of page."""

ADDRESS_WORDS: Final[Weights] = {
    **dict.fromkeys(
        ("live", "liveblog", "live-blog", "liveticker", "live-ticker", "live-updates", "liveupdates", "newsblog", "minuto-a-minuto", "en-direct", "diretta",
         "newsticker"),
        ("liveblog", 1.5),
    ),
    **dict.fromkeys(("video", "videos", "watch", "vidéo", "videolar", "videó", "clips", "mediathek"), ("video", 1.5)),
    **dict.fromkeys(
        ("gallery", "galleries", "galerie", "galeri", "galeria", "galerias", "galería", "fotogalerie", "fotogaleria", "fotogalerias", "fotogallery", "fotos",
         "foto", "photos", "photo", "pictures", "photo-gallery", "photogallery", "slideshow", "slideshows", "diaporama", "diaporamas", "bildergalerie",
         "bildergalerien", "fotostrecke", "fotostrecken", "bilder", "in-pictures", "infoto", "fotoğraf", "zdjecia"),
        ("gallery", 1.5),
    ),
    **dict.fromkeys(
        ("threads", "thread", "topic", "forum", "forums", "viewtopic.php", "showthread.php", "discussion", "discussions", "questions", "foro", "board"),
        ("forum", 1.5),
    ),
    **dict.fromkeys(
        ("category", "categories", "tag", "tags", "collections", "search", "browse", "kategorie", "categorie", "categoria", "kategori", "etiqueta", "rubrik"),
        ("listing", 1.0),
    ),
    **dict.fromkeys(("docs", "doc", "documentation", "manual", "reference", "wiki", "api"), ("documentation", 1.0)),
    **dict.fromkeys(("product", "products", "dp", "shop", "produkt", "produkte", "produit", "producto", "prodotto"), ("product", 1.0)),
    **dict.fromkeys(
        ("services", "servicios", "servizi", "servicos", "serviços", "leistungen", "dienstleistungen", "layanan", "usługi", "solutions", "departments"),
        ("page", 1.0),
    ),
}  # fmt: skip
"""Parts of the path of an address, or the first of its host."""

ABOUT_THE_SITE: Final = ("page", 4.0)
"""What it speaks for if the last part of an address is one of `SITE_PAGES`."""

SITE_PAGES: Final = frozenset(
    "about about-us aboutus tentang tentang-kami ueber-uns uber-uns wir-ueber-uns a-propos qui-sommes-nous quienes-somos sobre-nosotros sobre quem-somos "
    "chi-siamo over-ons o-nas om-oss om-os hakkimizda kunye redaksi redaktion contact contact-us contactus kontak hubungi-kami kontakt contacto contato "
    "contatti iletisim contacts kontakty privacy privacy-policy privacypolicy privacy-notice kebijakan-privasi dasar-privasi datenschutz "
    "datenschutzerklaerung politique-de-confidentialite confidentialite politica-de-privacidad politica-de-privacidade informativa-privacy "
    "privacybeleid polityka-prywatnosci gizlilik-politikasi cookies cookie-policy cookiepolicy cookie-richtlinie politica-de-cookies terms terms-of-use "
    "terms-of-service terms-and-conditions termsofuse conditions-generales agb nutzungsbedingungen mentions-legales cgu aviso-legal termos-de-uso "
    "terminos-y-condiciones note-legali regulamin syarat-ketentuan ketentuan-layanan disclaimer impressum imprint legal legal-notice accessibility "
    "pedoman-media-siber pedoman-siber karir careers advertise advertising mediadaten werbung".split()
)
"""The last parts of the addresses of pages about the site itself."""

HOME: Final = (("listing", 1.5), ("page", 1.5))
"""What an address without a path speaks for: a site's first page is seldom an article. Of 52 such pages of WCXB two are."""

TITLE_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "liveblog": (
        "liveblog", "live blog", "liveticker", "live-ticker", "newsblog", "live updates", "as it happened", "live: ", "– live", "- live ", "| live ",
        "en direct", "en directo", "minuto a minuto", "in diretta", "diretta live", "la diretta", "ao vivo", "na żywo", "онлайн-трансляция", "текстовая трансляция",
        "canlı anlatım", "canlı blog", "مباشر:", "लाइव अपडेट", "实时更新", "【速報中】", "실시간 중계", "cập nhật trực tiếp", "live update", "liveblogg", "livestudio",
        "live report", "laporan langsung",
    ),
    "video": ("video:", "[video]", "(video)", "watch:", "vidéo.", "vidéo:", "vidéo :", "(vidéo)", "vídeo:", "(vídeo)", "видео:", "(видео)", "відео:", "فيديو:", "【動画】", "[영상]", "视频：", "影／", "video |", "video -"),
    "gallery": (
        "in pictures", "in photos", "photo gallery", "photos:", "pictures:", "en images", "en photos", "en imágenes", "las fotos", "em imagens", "em fotos",
        "galeria de fotos", "le foto", "fotogallery", "fotostrecke", "bildergalerie", "die bilder", "in beeld", "foto-foto", "galeri foto", "fotoğraflar", "galeria zdjęć",
        "фотогалерея", "фоторепортаж", "в фотографиях", "фото:", "بالصور", "صور:", "तस्वीरें", "組圖", "组图", "【写真", "[포토]", "chùm ảnh", "| foto", "- foto ",
    ),
}  # fmt: skip
"""What titles say, by kind."""

TITLE_WEIGHT: Final = 1.5
