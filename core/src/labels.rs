//! What a block can be: the labels, in the order of the network's outputs.

/// Their names; Python reads them as `LABELS`.
pub const LABELS: [&str; 13] = [
    "body",
    "heading",
    "headline",
    "subheadline",
    "byline",
    "date",
    "caption",
    "credit",
    "comment",
    "related",
    "navigation",
    "promotion",
    "boilerplate",
];

/// A paragraph of the text.
pub const BODY: u8 = number("body");
/// A heading in it.
pub const HEADING: u8 = number("heading");
/// The title of the article.
pub const HEADLINE: u8 = number("headline");
/// Who wrote it.
pub const BYLINE: u8 = number("byline");
/// When.
pub const DATE: u8 = number("date");
/// What a picture shows.
pub const CAPTION: u8 = number("caption");
/// Who took it.
pub const CREDIT: u8 = number("credit");
/// What a reader wrote.
pub const COMMENT: u8 = number("comment");
/// A link to another article.
pub const RELATED: u8 = number("related");
/// An advert, a newsletter.
pub const PROMOTION: u8 = number("promotion");
/// Whatever else is no part of an article.
pub const BOILERPLATE: u8 = number("boilerplate");

/// Whether it is that of a paragraph or heading of the body.
pub fn is_content(label: u8) -> bool {
    label <= HEADING
}

/// Whether it is that of what is no part of an article, nor of what is told of it.
pub fn is_left_out(label: u8) -> bool {
    label >= RELATED
}

/// The place of a name in [`LABELS`]; one that is not there is an error when this is compiled.
const fn number(name: &str) -> u8 {
    let mut at = 0;
    while !is_same(LABELS[at].as_bytes(), name.as_bytes()) {
        at += 1;
    }
    at as u8
}

const fn is_same(a: &[u8], b: &[u8]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}
