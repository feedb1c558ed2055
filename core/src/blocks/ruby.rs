//! Readings that stand above words in `ruby`: in a line, without the brackets of `rp`, they double the word (漢字かんじ).
use crate::tree::{NodeId, Tag, Tree};

/// Whether a node is a reading without brackets around it, which is no text of the line.
pub fn is_bare_reading(tree: &Tree<'_>, id: NodeId) -> bool {
    tree.nodes()[id as usize].tag == Tag::RT && before(tree, id).is_none_or(|tag| tag != Tag::RP)
}

/// The element before a node within the same parent, with nothing but white space between them.
fn before(tree: &Tree<'_>, id: NodeId) -> Option<Tag> {
    let nodes = tree.nodes();
    let parent = nodes[id as usize].parent;
    let mut at = id - 1;
    while at > parent {
        let last = at;
        while nodes[at as usize].parent != parent {
            at = nodes[at as usize].parent;
        }
        if at != last || !nodes[at as usize].is_text() {
            return Some(nodes[at as usize].tag);
        }
        if !tree.text(at).trim().is_empty() {
            return None;
        }
        at -= 1;
    }
    None
}
