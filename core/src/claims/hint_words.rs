//! The words by which a class or id tells what an element is, in lower case, as portals of many countries write them. Data only.

/// Words that begin a part of a class or id and tell a date, as portals of many countries write them.
pub const DATE_WORDS: [&[u8]; 13] = [
    b"date",
    b"datum",
    b"time",
    b"tanggal",
    b"tgl",
    b"publish",
    b"pubdate",
    b"posted",
    b"fecha",
    b"updated",
    b"byline",
    b"dateline",
    b"meta",
];
/// Words that tell a pager.
pub const PAGER_WORDS: [&[u8]; 7] = [
    b"pagin",
    b"pager",
    b"paging",
    b"pagenav",
    b"page-nav",
    b"page-numbers",
    b"halaman",
];
/// Words that tell breadcrumbs.
pub const CRUMB_WORDS: [&[u8]; 4] = [b"breadcrum", b"bread-crumb", b"brdcrmb", b"crumb"];
/// The same in words that begin with other letters: Japanese, TYPO3's and Dutch names.
pub const PATH_WORDS: [&[u8]; 6] = [
    b"topicpath",
    b"topic-path",
    b"topic_path",
    b"pankuzu",
    b"rootline",
    b"kruimel",
];
/// Whole words that tell tags.
pub const TAG_WORDS: [&[u8]; 22] = [
    b"tag",
    b"tags",
    b"keyword",
    b"keywords",
    b"etiket",
    b"etiketler",
    b"topics",
    b"taglist",
    b"tagcloud",
    b"mots-cles",
    b"motscles",
    b"palabras-clave",
    b"schlagworte",
    b"schlagwort",
    b"stichworte",
    b"stichwoerter",
    b"topik",
    b"tagi",
    b"etiquetas",
    b"motcle",
    b"hashtag",
    b"hashtags",
];
/// Whole words that tell a category.
pub const CATEGORY_WORDS: [&[u8]; 11] = [
    b"cat",
    b"cats",
    b"cate",
    b"category",
    b"categories",
    b"categoria",
    b"kategorie",
    b"kategori",
    b"rubrik",
    b"rubric",
    b"rubrique",
];
/// Words that begin a part and tell who wrote the text.
pub const BYLINE_WORDS: [&[u8]; 12] = [
    b"author",
    b"byline",
    b"by-line",
    b"autor",
    b"auteur",
    b"penulis",
    b"writer",
    b"journalist",
    b"reporter",
    b"contributor",
    b"redaktur",
    b"kontributor",
];
/// The class of the entry of a menu in which the article is filed, as WordPress marks it.
pub const FILED_WORDS: [&[u8]; 1] = [b"current-post-parent"];
