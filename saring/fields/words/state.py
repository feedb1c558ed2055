"""Names by which the state of pages says what it holds. Data only; letters and digits in lower case, parted by spaces.

Names of keys are English nearly everywhere, whatever the page's language; the others are those of systems made for one.
"""

from typing import Final

TITLES: Final = tuple(
    "headline headlines title heading h1 articletitle newstitle posttitle storytitle pagetitle longtitle shorttitle fulltitle seotitle "
    "titlepage judul judulberita titulo titre titel tajuk baslik tieude zagolovok".split()
)
"""Keys whose text is what an object is called."""

BODIES: Final = frozenset(
    "body bodies content contents text html articlebody articlecontent articletext bodyhtml bodytext contenthtml contentbody contentelements "
    "contentblocks fulltext story storybody rendered paragraphs blocks components elements richtext maintext "
    "newsbody newscontent newstext postcontent postbody detail details markup article isi isiberita isikonten konten kandungan cuerpo "
    "contenido contenu corps inhalt conteudo corpo icerik metin noidung tekst tresc document doc json raw value processed main data nodes "
    "children attributes fields sections pagesections bodymodel cards storyelements slices primary layout".split()
)
"""Keys that bodies stand under, themselves or a level above."""

STRONG_BODIES: Final = frozenset(
    "body content articlebody articlecontent articletext bodyhtml bodytext contenthtml contentelements contentblocks fulltext storybody "
    "rendered newsbody newscontent postcontent postbody isi isiberita isikonten konten".split()
)
"""Those of them that rarely hold anything else."""

WHOLE_BODIES: Final = frozenset(
    "body bodies content contents articlebody articlecontent bodytext contentelements contentblocks elements paragraphs components blocks "
    "story storybody pagesections sections richtext cards slices layout isi isiberita konten".split()
)
"""Keys under which, in an article, every text is the article's."""

OTHERS: Final = frozenset(
    "sidebar sidebars comment comments reply replies related recommended recommendation recommendations recommend next nextarticle previous prev "
    "trending popular latest mostread mostpopular breaking footer header nav navigation menu menus ad ads adverts "
    "advertisement newsletter newsletters promo promos teaser teasers bio biography author authors byline bylines contributor "
    "contributors writer editor cookie cookies consent privacy legal terms disclaimer copyright license translation translations i18n "
    "intl locale locales messages dictionary teletext strings labels config configuration settings env theme styles style css script scripts "
    "excerpt summary standfirst lead teasertext metadescription seo schema jsonld structureddata tracking analytics caption credit credits "
    "image images photo photos gallery media video videos podcast poll quiz subscription subscribe paywall login user site website "
    "publisher organization error errors routes manifest transcript terkait rekomendasi populer terbaru selanjutnya "
    "komentar penulis readmore readalso bacajuga seealso more morefrom similar suggested suggestions promoted sponsored partner".split()
)
"""Keys under which what is said is not the article's text."""

ADDRESSES: Final = (
    "url", "uri", "href", "link", "slug", "path", "permalink", "route", "canonical", "uid",
)  # fmt: skip
"""How keys end whose text is an object's own address, or a part of it."""

IDENTITIES: Final = frozenset("id uuid guid nid pk aid articleid newsid storyid postid contentid documentid docid".split())
"""Keys whose value is an object's own number."""

AUTHORS: Final = (
    "author", "authors", "byline", "bylines", "creator", "creators", "writer", "writers", "credits", "contributors", "penulis", "reporter",
    "wartawan", "jurnalis",
)  # fmt: skip
NAMES: Final = ("name", "displayname", "fullname", "title", "nama")
PUBLISHED: Final = (
    "datepublished", "publishedat", "publisheddate", "publishdate", "published", "firstpublishdate", "firstpublishedat",
    "firstpublished", "publicationdate", "publishat", "publishtime", "publishedtime", "displaydate", "pubdate", "dategmt", "date",
    "createdat", "created",
)  # fmt: skip
MODIFIED: Final = (
    "datemodified", "modifiedat", "modifieddate", "modified", "updatedat", "updateddate", "updated", "lastupdated", "lastupdateddate",
    "lastmodified", "lastupdatedate",
)  # fmt: skip
SECOND_TITLES: Final = (
    "subheadline",
    "subheadlines",
    "alternativeheadline",
    "subtitle",
    "subjudul",
    "dek",
    "deck",
    "subheading",
    "subtitulo",
)
DESCRIPTIONS: Final = ("description", "summary", "excerpt", "standfirst", "lead", "abstract", "ringkasan")
KEYWORDS: Final = ("keywords", "tags", "tag", "topics", "topik")
SECTIONS: Final = ("section", "sections", "category", "categories", "channel", "kategori", "rubrik", "kanal", "primarysection")
IMAGES: Final = (
    "image", "images", "featuredimage", "leadimage", "mainimage", "heroimage", "thumbnail", "cover", "coverimage", "promoitems", "photo",
    "gambar",
)  # fmt: skip
PICTURE_ADDRESSES: Final = ("url", "src", "href", "sourceurl", "contenturl", "originalurl")

ELEMENTS: Final[dict[str, str]] = {
    **dict.fromkeys(("paragraph", "p", "unstyled", "normal", "richtext", "para", "prose", "section", "richtextblock"), "paragraph"),
    **dict.fromkeys(("text", "rawtext", "span", "leaf", "string", "br", "hardbreak", "linebreak"), "text"),
    **dict.fromkeys(("heading", "header", "headline", "subheading", "subheader", "subtitle", "title", "h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("list", "ul", "ol", "bulletlist", "orderedlist", "bulletedlist", "numberedlist", "unorderedlist"), "list"),
    **dict.fromkeys(("item", "li", "uli", "oli", "listitem", "unorderedlistitem", "orderedlistitem"), "item"),
    **dict.fromkeys(("quote", "blockquote", "pq", "bq", "pullquote", "pullquotes", "quotation"), "quote"),
    **dict.fromkeys(("image", "img", "picture", "photo", "figure", "inlineimage"), "image"),
    **dict.fromkeys(("table",), "table"),
    **dict.fromkeys(("row", "tr", "tablerow"), "row"),
    **dict.fromkeys(("cell", "td", "th", "tablecell", "tableheader", "tableheadercell"), "cell"),
    **dict.fromkeys(("code", "codeblock", "pre", "preformatted"), "code"),
    **dict.fromkeys(("embed", "oembed", "oembedresponse", "iframe", "youtube", "tweet", "twitter", "instagram", "socialembed"), "embed"),
    **dict.fromkeys(("html", "rawhtml", "freeform", "customhtml", "wysiwyg"), "html"),
    **dict.fromkeys(("block", "doc", "document", "root", "group", "column", "columns", "body", "link", "a", "strong", "em"), "group"),
    **dict.fromkeys(
        ("ad", "advert", "divider", "hr", "interstitial", "interstitiallink", "related", "newsletter", "promo", "gallery", "video", "audio",
         "poll", "reference", "embeddedentry", "button", "form", "comment", "caption", "readmore", "relatedarticles", "teaser", "podcast"),
        "left",
    ),
}  # fmt: skip
"""What the element of a body is, by the name of its type or by the end of that name; `left` is what is no text of it."""
