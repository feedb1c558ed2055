//! Lists of links: the anchors under an element, and which elements hold little else.
use super::words;
use crate::letters;
use crate::tree::{Attr, NodeId, Tag, Tree};

/// Most texts kept of one element.
const MOST_TEXTS: usize = 40;
/// Longest text of a link in a list, in bytes: what has a longer one lists stories or wares.
pub const LONGEST: usize = 60;
/// Letters beside the anchors of a list, in bytes: `Tags:`, not a sentence; no signs between them.
const LITTLE: usize = 60;

/// Texts of anchors, and their addresses.
pub type Links = Vec<(String, String)>;

/// The anchors under a node, text and address, and how many bytes of letters stand beside them.
pub fn anchors(tree: &Tree<'_>, id: NodeId, longest: usize) -> (Links, usize) {
    let nodes = tree.nodes();
    let (mut found, mut beside) = (Vec::new(), 0);
    let mut at = id;
    while at < nodes[id as usize].end {
        let node = &nodes[at as usize];
        match node.tag {
            Tag::A if found.len() < MOST_TEXTS => {
                let text = words::subtree_text(tree, at, longest + 1);
                let href = words::attr(tree, at, Attr::HREF).unwrap_or_default();
                if !text.is_empty() && text.len() <= longest {
                    found.push((text, href));
                }
                at = node.end.max(at + 1);
                continue;
            }
            Tag::TEXT => {
                beside += letters::letters(&tree.text(at))
                    .map(char::len_utf8)
                    .sum::<usize>()
            }
            Tag::SCRIPT | Tag::STYLE => {
                at = node.end.max(at + 1);
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    (found, beside)
}

/// The anchors of an element that holds little else, all of them short.
pub fn short_list(tree: &Tree<'_>, id: NodeId) -> Option<Links> {
    let (found, beside) = anchors(tree, id, LONGEST * 2);
    let is_short = |(text, _): &(String, String)| text.len() <= LONGEST;
    (!found.is_empty() && beside <= LITTLE && found.iter().all(is_short)).then_some(found)
}

/// The anchor that an element is or stands right in.
pub fn around_name(tree: &Tree<'_>, id: NodeId) -> Option<NodeId> {
    std::iter::once(id)
        .chain(tree.ancestors(id).take(2))
        .find(|&id| tree.nodes()[id as usize].tag == Tag::A)
}

/// The element around an anchor or item, if it can be a list.
pub fn group_around(tree: &Tree<'_>, id: NodeId, largest: u32) -> Option<NodeId> {
    let nodes = tree.nodes();
    let mut group = nodes[id as usize].parent;
    for _ in 0..2 {
        if matches!(nodes[group as usize].tag, Tag::LI | Tag::SPAN) {
            group = nodes[group as usize].parent;
        }
    }
    (nodes[group as usize].end - group <= largest).then_some(group)
}

/// The texts of links, but for marks between them.
pub fn texts(links: Links) -> Vec<String> {
    let texts = links.into_iter().map(|(text, _)| text);
    texts.filter(|text| !is_mark(text)).collect()
}

/// Whether a text only parts or ends a trail: `/`, `›`, `> 正文`.
pub fn is_mark(text: &str) -> bool {
    text.starts_with(['>', '»', '›', '/', '▸', '|']) || !text.chars().any(char::is_alphabetic)
}
