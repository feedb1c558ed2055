//! What class and id tell of an element: read once per element, a token at a time, without allocating.
use crate::hash;
use crate::tree::{Attr, NodeId, Tree};

/// Bits of [`hints`].
pub const DATE: u8 = 1;
/// The element is named as a pager.
pub const PAGER: u8 = 2;
/// The element carries microdata or RDFa.
pub const ITEM: u8 = 4;
/// The element is named as breadcrumbs.
pub const CRUMBS: u8 = 8;
/// The element is named as a list of tags.
pub const TAGS: u8 = 16;
/// The element is named as who wrote the text.
pub const BYLINE: u8 = 32;
/// The element is the entry of a menu in which the article is filed, as WordPress marks it.
pub const FILED: u8 = 64;
/// The element is named as a category.
pub const CATEGORY: u8 = 128;

/// Words that begin a part of a class or id and tell a date, as portals of many countries write them.
const DATE_WORDS: [&[u8]; 13] = [
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
const PAGER_WORDS: [&[u8]; 7] = [
    b"pagin",
    b"pager",
    b"paging",
    b"pagenav",
    b"page-nav",
    b"page-numbers",
    b"halaman",
];
/// Words that tell breadcrumbs.
const CRUMB_WORDS: [&[u8]; 4] = [b"breadcrumb", b"bread-crumb", b"brdcrmb", b"crumb"];
/// The same in words that begin with other letters: Japanese, TYPO3's and Dutch names.
const PATH_WORDS: [&[u8]; 6] = [
    b"topicpath",
    b"topic-path",
    b"topic_path",
    b"pankuzu",
    b"rootline",
    b"kruimel",
];
/// Whole words that tell tags.
const TAG_WORDS: [&[u8]; 13] = [
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
];
/// Whole words that tell a category.
const CATEGORY_WORDS: [&[u8]; 11] = [
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
const BYLINE_WORDS: [&[u8]; 12] = [
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
/// The class of that entry.
const FILED_WORDS: [&[u8]; 1] = [b"current-post-parent"];
/// Words that tell readers' comments.
const COMMENT_WORDS: [&[u8]; 3] = [b"comment", b"disqus", b"komentar"];
/// Words that tell a part whose dates are other pages'.
const ASIDE_WORDS: [&[u8]; 13] = [
    b"sidebar",
    b"related",
    b"recommend",
    b"teaser",
    b"widget",
    b"popular",
    b"trending",
    b"most-read",
    b"mostread",
    b"latest",
    b"promo",
    b"terkait",
    b"terpopuler",
];

/// Classes and ids that were read, by the hash of the value: pages repeat theirs, and to read one costs ten times a look
/// into this table (hints were 9 % of the native path without it). What falls into a slot that is taken takes it over.
pub struct Hints {
    known: Vec<(u64, u8)>,
}

const SLOTS: usize = 1024;

impl Default for Hints {
    fn default() -> Self {
        Hints {
            known: vec![(0, 0); SLOTS],
        }
    }
}

impl Hints {
    /// What the attributes of an element tell, in one pass over them.
    pub fn of(&mut self, tree: &Tree<'_>, id: NodeId) -> u8 {
        let mut bits = 0;
        for (name, value) in tree.attrs_of(id, tells) {
            bits |= match name {
                Attr::CLASS | Attr::ID => self.named(value),
                _ => ITEM,
            };
        }
        bits
    }

    fn named(&mut self, value: &str) -> u8 {
        // The hash of the empty value is not nought, so that empty slots match nothing.
        let key = hash::of_bytes(1, value.as_bytes());
        let slot = &mut self.known[key as usize % SLOTS];
        if slot.0 != key {
            *slot = (key, named(value));
        }
        slot.1
    }
}

fn tells(name: Attr) -> bool {
    matches!(
        name,
        Attr::CLASS | Attr::ID | Attr::ITEMPROP | Attr::PROPERTY | Attr::ITEMSCOPE | Attr::TYPEOF
    )
}

fn named(value: &str) -> u8 {
    let mut bits = 0;
    parts(value, &NAMED, |part| match part[0] | 32 {
        b't' | b'p' | b'r' | b'k' if begins_one(part, &PATH_WORDS) => bits |= CRUMBS,
        b'm' if is_one(part, &TAG_WORDS) => bits |= TAGS,
        b'd' | b't' | b'f' | b'u' | b'b' | b'm' if begins_one(part, &DATE_WORDS) => {
            bits |= DATE;
            if begins_one(part, &BYLINE_WORDS) {
                bits |= BYLINE;
            }
        }
        b'b' | b'c' if begins_one(part, &CRUMB_WORDS) => bits |= CRUMBS,
        b'c' if begins_one(part, &FILED_WORDS) => bits |= FILED,
        b't' | b'k' | b'e' | b's' if is_one(part, &TAG_WORDS) => bits |= TAGS,
        b'c' | b'k' | b'r' if is_one(part, &CATEGORY_WORDS) => bits |= CATEGORY,
        b'a' | b'b' | b'w' | b'j' | b'r' | b'c' | b'k' if begins_one(part, &BYLINE_WORDS) => {
            bits |= BYLINE;
        }
        b'p' | b'h' => {
            if begins_one(part, &DATE_WORDS) {
                bits |= DATE;
            }
            if begins_one(part, &PAGER_WORDS) || is_one(part, &[b"pages"]) {
                bits |= PAGER;
            }
            if is_one(part, &TAG_WORDS) {
                bits |= TAGS;
            }
            if is_one(part, &[b"path"]) {
                bits |= CRUMBS;
            }
            if begins(part, b"penulis") {
                bits |= BYLINE;
            }
        }
        _ => {}
    });
    bits
}

/// `comment` or `aside`, if a class or id of the element says so.
pub fn part_of_page(tree: &Tree<'_>, id: NodeId) -> Option<&'static str> {
    let mut found = None;
    let is_name = |name| name == Attr::CLASS || name == Attr::ID;
    for (_, value) in tree.attrs_of(id, is_name) {
        // First letters first, as in `named`: 0.15 million instructions a page.
        parts(value, &PARTS, |part| match part[0] | 32 {
            b'c' | b'd' | b'k'
                if begins_one(part, &COMMENT_WORDS) && !begins(part, b"comment-count") =>
            {
                found = Some("comment");
            }
            b's' | b'r' | b't' | b'w' | b'p' | b'm' | b'l'
                if found.is_none() && begins_one(part, &ASIDE_WORDS) =>
            {
                found = Some("aside");
            }
            _ => {}
        });
    }
    found
}

/// Calls `visit` with the rest of `value` at every start of a word: `article-date`, `articleDate` → both words.
/// Nearly all words whose first four letters begin none that is looked for are passed over.
fn parts(value: &str, begun: &Beginnings, mut visit: impl FnMut(&[u8])) {
    let bytes = value.as_bytes();
    let mut before = 0;
    for (start, &byte) in bytes.iter().enumerate() {
        let case = CASES[byte as usize];
        // A letter behind none, or a capital behind a small one. One branch, which is seldom taken: where a word begins the
        // processor cannot guess.
        if (case > before) & begun.have(first_letters(&bytes[start..])) {
            visit(&bytes[start..]);
        }
        before = case;
    }
}

#[inline(always)]
fn first_letters(part: &[u8]) -> u32 {
    let letters = match part.first_chunk() {
        Some(letters) => u32::from_le_bytes(*letters),
        None => part
            .iter()
            .rev()
            .fold(0, |letters, &byte| letters << 8 | u32::from(byte)),
    };
    letters & LETTERS
}

const SMALL: u8 = 1;
const CAPITAL: u8 = 2;

/// Nought for what is no letter.
const CASES: [u8; 256] = {
    let mut table = [0; 256];
    let mut letter = b'a';
    while letter <= b'z' {
        table[letter as usize] = SMALL;
        table[letter.to_ascii_uppercase() as usize] = CAPITAL;
        letter += 1;
    }
    table
};

/// Five bits of each of four letters, which are the same for small ones and capitals.
const LETTERS: u32 = 0x1F1F_1F1F;

/// A bit for the first four letters of every word that is looked for, at a place that one in thirty of others shares. By the
/// first two letters, half of the words of class names had to be compared, which cost 30 µs a page.
struct Beginnings([u64; 64]);

impl Beginnings {
    const fn of<const N: usize>(lists: [&[&[u8]]; N]) -> Beginnings {
        let mut begun = Beginnings([0; 64]);
        let mut list = 0;
        while list < N {
            let mut word = 0;
            while word < lists[list].len() {
                begun.add(lists[list][word]);
                word += 1;
            }
            list += 1;
        }
        begun
    }

    /// Adds a word of three letters at least; one of three with whatever may stand behind it.
    const fn add(&mut self, word: &[u8]) {
        let mut behind = 0;
        while behind < 32 {
            let fourth = if word.len() > 3 { word[3] } else { behind };
            let (index, bit) =
                place(u32::from_le_bytes([word[0], word[1], word[2], fourth]) & LETTERS);
            self.0[index] |= bit;
            behind += 1;
        }
    }

    #[inline(always)]
    fn have(&self, letters: u32) -> bool {
        let (index, bit) = place(letters);
        self.0[index] & bit != 0
    }
}

#[inline(always)]
const fn place(letters: u32) -> (usize, u64) {
    let place = letters.wrapping_mul(0x9E37_79B1) >> 20;
    (place as usize >> 6, 1 << (place & 63))
}

/// Of the words that [`named`] knows.
static NAMED: Beginnings = Beginnings::of([
    &DATE_WORDS,
    &PAGER_WORDS,
    &CRUMB_WORDS,
    &PATH_WORDS,
    &TAG_WORDS,
    &CATEGORY_WORDS,
    &BYLINE_WORDS,
    &FILED_WORDS,
    &[b"path", b"pages"],
]);
/// Of the words that [`part_of_page`] knows.
static PARTS: Beginnings = Beginnings::of([&COMMENT_WORDS, &ASIDE_WORDS]);

/// Whether the word that a part begins with is one of these, alone or before another: `tags`, `tag-list`, `tagList`.
fn is_one(part: &[u8], words: &[&[u8]]) -> bool {
    words.iter().any(|word| {
        begins(part, word)
            && part
                .get(word.len())
                .is_none_or(|next| !next.is_ascii_lowercase())
    })
}

fn begins_one(part: &[u8], words: &[&[u8]]) -> bool {
    words.iter().any(|word| begins(part, word))
}

fn begins(part: &[u8], word: &[u8]) -> bool {
    part.len() >= word.len()
        && part[0] | 32 == word[0]
        && part[..word.len()].eq_ignore_ascii_case(word)
}

#[cfg(test)]
mod tests {
    use super::{BYLINE, CATEGORY, CRUMBS, DATE, PAGER, TAGS, named, parts};

    #[test]
    fn tells_words_wherever_they_begin() {
        for (value, bits) in [
            ("tag", TAGS),
            ("post-tags", TAGS),
            ("tgl", DATE),
            ("TGL x", DATE),
            ("path", CRUMBS),
            ("nav-path2", CRUMBS),
            ("articleDate", DATE),
            ("by-line", BYLINE),
            ("penulis", BYLINE),
            ("x pagination", PAGER),
            ("pages", PAGER),
            ("article-pages x", PAGER),
            ("pagesize", 0),
            ("post_cat", CATEGORY),
            ("catalog", 0),
            ("", 0),
            ("t", 0),
            ("update", 0),
            ("stage container content", 0),
        ] {
            assert_eq!(named(value), bits, "{value}");
        }
    }

    #[test]
    fn visits_every_word_that_is_looked_for() {
        let mut seen = Vec::new();
        parts("tag dateTime x-ta", &super::NAMED, |part| {
            seen.push(part.len())
        });
        assert_eq!(seen, [17, 13, 9]);
    }
}
