//! Words in class names and ids that tell a picture's caption or credit, and what else has pictures.
use crate::tree::{Attr, NodeId, Tree};

/// Bits of [`of_node`].
pub const CAPTION: u8 = 1;
/// The element is named as the credit of a picture.
pub const CREDIT: u8 = 2;
/// The element is named as something else that has a picture: a person, a teaser, an advert.
pub const OTHER: u8 = 4;

/// Words that begin with one of these tell a caption, as portals of many countries write them.
const CAPTIONS: [&str; 15] = [
    "caption",
    "figcaption",
    "cutline",
    "legende",
    "bildunterschrift",
    "bildtext",
    "bildetekst",
    "billedtekst",
    "bijschrift",
    "fotoonderschrift",
    "didascalia",
    "piedefoto",
    "keteranganfoto",
    "kuvateksti",
    "onderschrift",
];
/// Whole words that tell a credit.
const CREDITS: [&str; 11] = [
    "copyright",
    "source",
    "credit",
    "credits",
    "photographer",
    "fotograf",
    "fotografo",
    "photocredit",
    "imagecredit",
    "bildnachweis",
    "fotocredit",
];
/// Whole words that tell a picture, or several; a word of text behind them tells its caption: `img_desc`.
const PICTURES: [&str; 11] = [
    "photo",
    "foto",
    "image",
    "img",
    "pic",
    "picture",
    "figure",
    "bild",
    "imagen",
    "artimg",
    "thumbnail",
];
/// Whole words of text that make a caption of a picture's word before them: `photo-txt`, `imageDescription`.
const TEXTS: [&str; 9] = [
    "desc",
    "description",
    "text",
    "txt",
    "legend",
    "legenda",
    "alt",
    "pie",
    "keterangan",
];
/// Whole words that make a credit of a picture's word before them: `image-author`, `foto_copyright`.
const OWNERS: [&str; 6] = ["credit", "author", "copyright", "source", "autor", "owner"];
/// Words that begin with one of these tell something else.
const OTHERS: [&str; 22] = [
    "author",
    "avatar",
    "byline",
    "profile",
    "bio",
    "related",
    "recommend",
    "teaser",
    "promo",
    "card",
    "widget",
    "sidebar",
    "popular",
    "newsletter",
    "banner",
    "logo",
    "comment",
    "product",
    "sponsor",
    "advert",
    "user",
    "social",
];
/// Whole words that make the size of letters of a caption's word behind them: `text-caption`, `typography-caption`.
const TYPES: [&str; 4] = ["text", "typography", "font", "type"];
/// Words of one value beyond this many are passed over.
const MOST_WORDS: usize = 24;

/// What class, id and the like of an element tell.
pub fn of_node(tree: &Tree<'_>, node: NodeId) -> u8 {
    let mut bits = 0;
    let is_name = |name| {
        matches!(
            name,
            Attr::CLASS | Attr::ID | Attr::ITEMPROP | Attr::DATA_TESTID | Attr::DATA_COMPONENT
        )
    };
    for (_, value) in tree.attrs_of(node, is_name) {
        for token in value.split_ascii_whitespace() {
            bits |= of_token(token);
        }
    }
    bits
}

/// What one class tells: the words between signs and at changes of case, and pairs of them.
fn of_token(token: &str) -> u8 {
    let mut bits = 0;
    let mut after_picture = false;
    let mut after_type = false;
    for word in words(token).take(MOST_WORDS) {
        if !may_tell(word) {
            after_type = false;
            continue;
        }
        if (begins(word, &CAPTIONS) && !after_type) || (after_picture && is(word, &TEXTS)) {
            bits |= CAPTION;
        }
        if is(word, &CREDITS) || (after_picture && is(word, &OWNERS)) {
            bits |= CREDIT;
        } else if begins(word, &OTHERS) {
            bits |= OTHER;
        }
        after_picture |= is(word.trim_end_matches('s'), &PICTURES);
        after_type = is(word, &TYPES);
    }
    bits
}

/// Whether a word begins with the two letters of one that is known: most do not, and so need not be compared with all.
fn may_tell(word: &str) -> bool {
    match word.as_bytes() {
        [first, second, ..] => BEGUN[(first & 31) as usize] >> (second & 31) & 1 != 0,
        _ => false,
    }
}

/// By first letter, a bit for every second letter.
const BEGUN: [u32; 32] = {
    let lists: [&[&str]; 7] = [
        &CAPTIONS, &CREDITS, &PICTURES, &TEXTS, &OWNERS, &OTHERS, &TYPES,
    ];
    let mut begun = [0; 32];
    let mut list = 0;
    while list < lists.len() {
        let mut word = 0;
        while word < lists[list].len() {
            let letters = lists[list][word].as_bytes();
            begun[(letters[0] & 31) as usize] |= 1 << (letters[1] & 31);
            word += 1;
        }
        list += 1;
    }
    begun
};

/// The words of a class: `articleImage__caption-text` has four.
fn words(token: &str) -> impl Iterator<Item = &str> {
    let mut rest = token;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| !c.is_ascii_alphabetic());
        let bytes = rest.as_bytes();
        let end = (1..bytes.len())
            .find(|&at| {
                !bytes[at].is_ascii_alphabetic()
                    || (bytes[at].is_ascii_uppercase() && bytes[at - 1].is_ascii_lowercase())
            })
            .unwrap_or(bytes.len());
        let (word, after) = rest.split_at(end);
        rest = after;
        (!word.is_empty()).then_some(word)
    })
}

fn begins(word: &str, list: &[&str]) -> bool {
    let bytes = word.as_bytes();
    list.iter().any(|known| {
        bytes.len() >= known.len() && bytes[..known.len()].eq_ignore_ascii_case(known.as_bytes())
    })
}

fn is(word: &str, list: &[&str]) -> bool {
    list.iter().any(|known| word.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::{CAPTION, CREDIT, OTHER, of_token};

    #[test]
    fn a_caption_is_named_alone_or_behind_a_picture() {
        for token in [
            "wp-caption-text",
            "img_desc",
            "photo-txt",
            "imageDescription",
            "foto-alt",
            "tr-caption",
            "bildunterschrift",
        ] {
            assert_ne!(of_token(token) & CAPTION, 0, "{token}");
        }
        for token in [
            "description",
            "article-text",
            "picked-text",
            "text-photo",
            "post_desc",
            "text-caption",
            "MuiTypography-caption",
            "recaption",
        ] {
            assert_eq!(of_token(token) & CAPTION, 0, "{token}");
        }
    }

    #[test]
    fn a_credit_is_no_author_and_a_picture_of_an_author_is_another() {
        assert_ne!(of_token("image-box__author") & CREDIT, 0);
        assert_ne!(of_token("b-label__credits") & CREDIT, 0);
        assert_eq!(of_token("author-credited") & CREDIT, 0);
        assert_ne!(of_token("author-photo") & OTHER, 0);
    }
}
