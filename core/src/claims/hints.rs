//! What class and id tell of an element: read once per element, a token at a time, without allocating.
use super::class_words::{Beginnings, begins, begins_one, is_one, visit};
use super::hint_words::{
    BYLINE_WORDS, CATEGORY_WORDS, CRUMB_WORDS, DATE_WORDS, FILED_WORDS, PAGER_WORDS, PATH_WORDS,
    TAG_WORDS, TRAIL_WORDS,
};
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
    visit(value, &NAMED, |part| match part[0] | 32 {
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
        b'p' if begins_one(part, &PATH_WORDS) || is_one(part, &TRAIL_WORDS) => bits |= CRUMBS,
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
            if begins(part, b"penulis") {
                bits |= BYLINE;
            }
        }
        _ if begins_one(part, &PATH_WORDS) || is_one(part, &TRAIL_WORDS) => bits |= CRUMBS,
        _ => {}
    });
    bits
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
    &TRAIL_WORDS,
    &[b"pages"],
]);

#[cfg(test)]
mod tests {
    use super::{BYLINE, CATEGORY, CRUMBS, DATE, PAGER, TAGS, named};

    #[test]
    fn tells_words_wherever_they_begin() {
        for (value, bits) in [
            ("tag", TAGS),
            ("post-tags", TAGS),
            ("tgl", DATE),
            ("TGL x", DATE),
            ("path", CRUMBS),
            ("nav-path2", CRUMBS),
            ("pathology", 0),
            ("fil-ariane", CRUMBS),
            ("filAriane", CRUMBS),
            ("migas_de_pan", CRUMBS),
            ("ruta", CRUMBS),
            ("xlebnye-kroshki", CRUMBS),
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
}
