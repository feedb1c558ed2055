//! Groups of anchors that look like a pager: numbers side by side, or a container that says so.
use super::words;
use crate::tree::{Attr, NodeId, Tag, Tree};

/// Most pagers of a page, and most anchors of one.
const MOST_GROUPS: usize = 8;
const MOST_ANCHORS: usize = 40;
/// Largest subtree, in nodes, that is still a pager.
const LARGEST: u32 = 400;
/// Longest text of an anchor in a pager, in bytes.
const LONGEST: usize = 80;

/// The containers found so far.
#[derive(Default)]
pub struct Pagers {
    groups: Vec<NodeId>,
}

impl Pagers {
    /// Notes an element whose class or id names a pager, if it can be one.
    pub fn visit(&mut self, tree: &Tree<'_>, id: NodeId) {
        let node = &tree.nodes()[id as usize];
        if !matches!(
            node.tag,
            Tag::DIV | Tag::UL | Tag::OL | Tag::NAV | Tag::P | Tag::SECTION | Tag::SPAN
        ) {
            return;
        }
        self.add(tree, id);
    }

    /// Notes the container of an anchor that shows a number.
    pub fn anchor(&mut self, tree: &Tree<'_>, id: NodeId) {
        let nodes = tree.nodes();
        if !is_number(tree, id) {
            return;
        }
        let mut group = nodes[id as usize].parent;
        if matches!(
            nodes[group as usize].tag,
            Tag::LI | Tag::SPAN | Tag::B | Tag::STRONG | Tag::TD
        ) {
            group = nodes[group as usize].parent;
        }
        self.add(tree, group);
    }

    fn add(&mut self, tree: &Tree<'_>, group: NodeId) {
        let nodes = tree.nodes();
        let known = |&other: &NodeId| other <= group && nodes[other as usize].end > group;
        if self.groups.len() < MOST_GROUPS
            && nodes[group as usize].end - group <= LARGEST
            && !self.groups.iter().any(known)
        {
            self.groups.push(group);
        }
    }

    /// The anchors of all groups, in order: text and address.
    pub fn finish(self, tree: &Tree<'_>) -> Vec<(String, String)> {
        let nodes = tree.nodes();
        let mut out = Vec::new();
        for group in self.groups {
            let anchors = (group + 1..nodes[group as usize].end)
                .filter(|&id| nodes[id as usize].tag == Tag::A);
            let before = out.len();
            for id in anchors.take(MOST_ANCHORS) {
                let text = words::subtree_text(tree, id, LONGEST);
                let href = words::attr(tree, id, Attr::HREF).unwrap_or_default();
                out.push((text, href));
            }
            if out.len() == before {
                let text = words::subtree_text(tree, group, LONGEST);
                if !text.is_empty() {
                    out.push((text, String::new()));
                }
            }
        }
        out
    }
}

/// Whether the anchor's only text is a number of at most three digits.
fn is_number(tree: &Tree<'_>, id: NodeId) -> bool {
    let nodes = tree.nodes();
    let end = nodes[id as usize].end;
    if end - id > 4 {
        return false;
    }
    let texts = (id + 1..end).filter(|&at| nodes[at as usize].tag == Tag::TEXT);
    let mut seen = false;
    for at in texts {
        // As written: nobody writes a digit as a reference, and to resolve them was 1 % of the native path.
        let text = tree.raw(at).as_bytes().trim_ascii();
        if text.is_empty() {
            continue;
        }
        if seen || text.len() > 3 || !text.iter().all(u8::is_ascii_digit) {
            return false;
        }
        seen = true;
    }
    seen
}
