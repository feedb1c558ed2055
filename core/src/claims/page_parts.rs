//! The part of the page that an element stands in: its article, its menu, beside it, readers' comments.
use super::class_words::{Beginnings, begins, begins_one, visit};
use crate::tree::{Attr, NodeId, Tag, Tree};

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
/// Of the words that [`named_part`] knows.
static PARTS: Beginnings = Beginnings::of([&COMMENT_WORDS, &ASIDE_WORDS]);
/// How many ancestors are looked at.
const CLIMB: usize = 40;

/// The part of the page that a node stands in; the nearest container that decides wins.
pub fn inside(tree: &Tree<'_>, id: NodeId) -> &'static str {
    let nodes = tree.nodes();
    let (mut at, mut found) = (id, "");
    for _ in 0..CLIMB {
        let node = &nodes[at as usize];
        match node.tag {
            Tag::BODY | Tag::HTML => break,
            Tag::ASIDE => return "aside",
            Tag::FOOTER if found != "article" => return "footer",
            Tag::NAV => return "nav",
            Tag::ARTICLE => found = "article",
            Tag::MAIN if found.is_empty() => found = "main",
            Tag::HEADER if found.is_empty() => found = "header",
            _ => {}
        }
        if let Some(part) = named_part(tree, at) {
            return part;
        }
        if node.parent == at {
            break;
        }
        at = node.parent;
    }
    found
}

/// The same for the links of an article, whose menu and footer are its own.
pub fn part_of(tree: &Tree<'_>, id: NodeId) -> &'static str {
    let mut found = "";
    for id in std::iter::once(id).chain(tree.ancestors(id)).take(CLIMB) {
        match tree.nodes()[id as usize].tag {
            Tag::ARTICLE => return "article",
            Tag::ASIDE => return "aside",
            Tag::NAV => found = "nav",
            Tag::FOOTER => found = "footer",
            Tag::MAIN | Tag::BODY => return found, // `one-sidebar` says how the page is laid out
            _ => {}
        }
        if let Some(part) = named_part(tree, id) {
            return part;
        }
    }
    found
}

/// Whether a part may be the article's.
pub fn is_of_article(part: &str) -> bool {
    !matches!(part, "aside" | "footer" | "nav" | "comment")
}

/// `comment` or `aside`, if a class or id of the element says so.
pub fn named_part(tree: &Tree<'_>, id: NodeId) -> Option<&'static str> {
    let mut found = None;
    let is_name = |name| name == Attr::CLASS || name == Attr::ID;
    for (_, value) in tree.attrs_of(id, is_name) {
        // First letters first, as in `named`: 0.15 million instructions a page.
        visit(value, &PARTS, |part| match part[0] | 32 {
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

/// The `<article>` that a node stands in.
pub fn article_around(tree: &Tree<'_>, id: NodeId) -> Option<NodeId> {
    let mut around = tree.ancestors(id).take(CLIMB);
    around.find(|&id| tree.nodes()[id as usize].tag == Tag::ARTICLE)
}

/// The outermost `<article>` or `<main>` around a node.
pub fn story_around(tree: &Tree<'_>, id: NodeId) -> Option<NodeId> {
    let is = |&id: &NodeId| matches!(tree.nodes()[id as usize].tag, Tag::ARTICLE | Tag::MAIN);
    tree.ancestors(id).take(CLIMB).filter(is).last()
}
