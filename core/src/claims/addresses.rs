//! Where an anchor leads, by the segments of its address: to a person, to a tag, to a category.

/// What the segments of an address tell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Leads {
    /// It has a segment such as `/author/` with something behind it.
    pub to_a_person: bool,
    /// One of the last segments before the last is such as `/tag/`.
    pub to_a_tag: bool,
    /// One of them is such as `/category/`.
    pub to_a_category: bool,
}

/// Path segments after which an address names a person, in the languages where they are common.
const PERSON_SEGMENTS: [&str; 24] = [
    "author",
    "authors",
    "autor",
    "autoren",
    "autores",
    "auteur",
    "auteurs",
    "autore",
    "autori",
    "by",
    "byline",
    "contributor",
    "contributors",
    "journalist",
    "journalists",
    "penulis",
    "people",
    "person",
    "profile",
    "redaktur",
    "reporter",
    "reporters",
    "staff",
    "writer",
];

/// Path segments before a tag's name, in the languages where they are common.
const TAG_SEGMENTS: [&str; 54] = [
    "tag",
    "tags",
    "topic",
    "topics",
    "etiket",
    "label",
    "keyword",
    "keywords",
    "tema",
    "thema",
    "themen",
    "tudo-sobre",
    "temas",
    "hashtag",
    "tagged",
    "motcle",
    "mot-cle",
    "mots-cles",
    "etiqueta",
    "etiquetas",
    "etichetta",
    "eticheta",
    "tagi",
    "tagovi",
    "tagar",
    "topik",
    "teg",
    "tegi",
    "sujet",
    "sujets",
    "argomento",
    "argomenti",
    "emne",
    "emner",
    "avainsana",
    "stichwort",
    "schlagwort",
    "schlagworte",
    "trefwoord",
    "cimke",
    "cimkek",
    "stitek",
    "stitky",
    "tu-khoa",
    "chu-de",
    "kata-kunci",
    "aihe",
    "aiheet",
    "amne",
    "amnen",
    "etiketter",
    "stikord",
    "tagy",
    "tematy",
];

/// Path segments before a category's name.
const CATEGORY_SEGMENTS: [&str; 10] = [
    "category",
    "categories",
    "cat",
    "categoria",
    "categorie",
    "kategorie",
    "kategori",
    "rubrik",
    "rubric",
    "rubrique",
];

/// How many segments before the last may be a tag's.
const SEGMENTS: usize = 3;
/// Bytes of the longest segment that is known.
const LONGEST: usize = 12;

/// Reads an address, each byte once: a search for every segment, and for persons and tags apart, was 1 % of the native path.
pub fn leads(href: &str) -> Leads {
    let bytes = href.as_bytes();
    let mut leads = Leads::default();
    let (mut start, mut segment, mut opened) = (0, 0_usize, b'?');
    let (mut tag, mut category, mut is_maybe_short) = (None, None, false);
    for at in memchr::memchr2_iter(b'/', b'?', bytes) {
        let (word, byte) = (&bytes[start..at], bytes[at]);
        if is_begun(word) {
            let between = opened == b'/' && byte == b'/' && at + 1 < bytes.len();
            leads.to_a_person |= between && is_one(word, &PERSON_SEGMENTS);
            if is_one(word, &TAG_SEGMENTS) {
                tag = Some(segment);
            }
            if is_one(word, &CATEGORY_SEGMENTS) {
                category = Some(segment);
            }
        }
        is_maybe_short |= word == b"t";
        (start, opened) = (at + 1, byte);
        segment += 1;
    }
    let is_near = |at: usize| segment - at <= SEGMENTS;
    leads.to_a_category = category.is_some_and(is_near);
    leads.to_a_tag = tag.is_some_and(is_near) || (is_maybe_short && is_short(bytes));
    leads
}

/// Whether an address is that of a licence of Creative Commons, or of its mark for what is nobody's.
pub fn is_licence(href: &str) -> bool {
    let href = href.trim_start();
    let host = href
        .strip_prefix("https:")
        .or_else(|| href.strip_prefix("http:"))
        .unwrap_or(href)
        .strip_prefix("//")
        .unwrap_or_default();
    let host = host.strip_prefix("www.").unwrap_or(host);
    host.strip_prefix("creativecommons.org/")
        .is_some_and(|path| {
            ["licenses/", "publicdomain/"].into_iter().any(|start| {
                path.strip_prefix(start)
                    .is_some_and(|name| !name.is_empty())
            })
        })
}

/// Whether a segment begins as a known one does.
fn is_begun(segment: &[u8]) -> bool {
    matches!(segment, [first, second, ..] if segment.len() <= LONGEST
        && BEGUN[(first & 31) as usize] >> (second & 31) & 1 != 0)
}

fn is_one(segment: &[u8], words: &[&str]) -> bool {
    words
        .iter()
        .any(|word| segment.eq_ignore_ascii_case(word.as_bytes()))
}

/// By first letter of a known segment, a bit for every second letter.
const BEGUN: [u32; 32] = {
    let lists: [&[&str]; 3] = [&PERSON_SEGMENTS, &TAG_SEGMENTS, &CATEGORY_SEGMENTS];
    let mut begun = [0; 32];
    let mut list = 0;
    while list < lists.len() {
        let mut at = 0;
        while at < lists[list].len() {
            let word = lists[list][at].as_bytes();
            assert!(word.len() <= LONGEST);
            begun[(word[0] & 31) as usize] |= 1 << (word[1] & 31);
            at += 1;
        }
        list += 1;
    }
    begun
};

/// `/t/kudus`, but not a forum's `/t/a-topic/123`.
fn is_short(href: &[u8]) -> bool {
    let slashes = href.iter().rev().take_while(|&&byte| byte == b'/').count();
    let href = &href[..href.len() - slashes];
    let Some(slash) = memchr::memrchr(b'/', href) else {
        return false;
    };
    let before = &href[..slash];
    (before == b"t" || before.ends_with(b"/t"))
        && href[slash + 1..].iter().any(|byte| !byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{is_licence, leads};

    #[test]
    fn tells_addresses_of_licences() {
        for href in [
            "https://creativecommons.org/licenses/by/4.0/",
            " http://www.creativecommons.org/publicdomain/zero/1.0/",
            "//creativecommons.org/licenses/by-sa/3.0/de/",
        ] {
            assert!(is_licence(href), "{href}");
        }
        for href in [
            "",
            "//",
            "https://creativecommons.org/",
            "https://creativecommons.org/licenses/",
            "https://e.com/creativecommons.org/licenses/by/4.0/",
            "creativecommons.org/licenses/by/4.0/",
        ] {
            assert!(!is_licence(href), "{href}");
        }
    }

    #[test]
    fn tells_addresses_of_tags() {
        for href in [
            "/tag/a-b",
            "https://e.com/tag/x/",
            "/search/label/x",
            "/tr/etiket/van",
            "/topics/a/",
            "tag/x",
            "/t/kudus",
        ] {
            assert!(leads(href).to_a_tag, "{href}");
        }
        for href in [
            "/tagesschau/a",
            "/news/tag",
            "/tag/a/b/c/d",
            "/a/b/c",
            "",
            "/stage/x",
            "/t/a-topic/123",
            "/t/123",
            "/t/",
        ] {
            assert!(!leads(href).to_a_tag, "{href}");
        }
    }

    #[test]
    fn tells_addresses_of_persons() {
        for href in ["/author/sri", "https://e.com/Penulis/12/x", "//e.com/by/a"] {
            assert!(leads(href).to_a_person, "{href}");
        }
        for href in [
            "/author/",
            "/author",
            "author/sri",
            "/authority/x",
            "/x?/author",
        ] {
            assert!(!leads(href).to_a_person, "{href}");
        }
    }
}
