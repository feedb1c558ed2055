//! Groups of anchors that look like a pager: numbers side by side, a container that says so, or what leads to a further page.
use super::onward::leads_on;
use super::page_parts::named_part;
use super::words;
use crate::tree::{Attr, NodeId, Tag, Tree};

/// Most pagers of a page, and most anchors of one.
const MOST_GROUPS: usize = 8;
const MOST_ANCHORS: usize = 40;
/// Most texts outside the anchors of one pager.
const MOST_TEXTS: usize = 20;
/// Largest subtree, in nodes, that is still a pager; that is one around a lone anchor.
const LARGEST: u32 = 400;
const SMALL: u32 = 12;
/// Most anchors that may lead to further pages and stand in no group.
const MOST_ONWARD: usize = 16;
/// How many elements outwards a name is looked for that tells readers' comments.
const FARTHEST: usize = 8;
/// The same for one that tells a list of other articles.
const NEAR: usize = 3;
/// Longest text of an anchor in a pager, in bytes.
const LONGEST: usize = 80;

/// The containers found so far.
#[derive(Default)]
pub struct Pagers {
    groups: Vec<NodeId>,
    /// Anchors without a number whose address may be a further page's.
    onward: Vec<NodeId>,
}

impl Pagers {
    /// Notes an element whose class or id names a pager, if it can be one.
    pub fn visit(&mut self, tree: &Tree<'_>, id: NodeId) {
        let node = &tree.nodes()[id as usize];
        if !matches!(
            node.tag,
            Tag::DIV
                | Tag::UL
                | Tag::OL
                | Tag::NAV
                | Tag::P
                | Tag::SECTION
                | Tag::SPAN
                | Tag::SELECT
        ) {
            return;
        }
        self.add(tree, id);
    }

    /// Notes the container of an anchor that shows a number, and an anchor that may lead to a further page.
    pub fn anchor(&mut self, tree: &Tree<'_>, id: NodeId, href: &str) {
        if is_number(tree, id) {
            self.add(tree, around(tree, id));
        } else if self.onward.len() < MOST_ONWARD && leads_on(href) {
            self.onward.push(id);
        }
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

    /// What all groups show, in order: an anchor's text and address, or a text that leads nowhere and no address.
    pub fn finish(self, tree: &Tree<'_>) -> Vec<(String, String)> {
        let mut out = Vec::new();
        for &group in &self.groups {
            if is_of_others(tree, group) {
                continue;
            }
            let before = out.len();
            if !show(tree, group, &mut out) {
                out.truncate(before);
                let text = words::subtree_text(tree, group, LONGEST);
                if !text.is_empty() {
                    out.push((text, String::new()));
                }
            }
        }
        alone(tree, &self.groups, &self.onward, &mut out);
        out
    }
}

/// Adds anchors that stand in no group: with what stands around them where that is little.
fn alone(tree: &Tree<'_>, groups: &[NodeId], onward: &[NodeId], out: &mut Vec<(String, String)>) {
    let nodes = tree.nodes();
    let is_in = |group: NodeId, id: NodeId| group < id && nodes[group as usize].end > id;
    let mut shown = 0;
    for &id in onward {
        let group = around(tree, id);
        if id < shown || groups.iter().any(|&group| is_in(group, id)) || is_of_others(tree, group) {
            continue;
        }
        if nodes[group as usize].end - group <= SMALL {
            show(tree, group, out);
            shown = nodes[group as usize].end;
        } else {
            let href = words::attr(tree, id, Attr::HREF).unwrap_or_default();
            out.push((words::subtree_text(tree, id, LONGEST), href));
        }
    }
}

/// The container of an anchor of a pager.
fn around(tree: &Tree<'_>, anchor: NodeId) -> NodeId {
    let nodes = tree.nodes();
    let group = nodes[anchor as usize].parent;
    match nodes[group as usize].tag {
        Tag::LI | Tag::SPAN | Tag::B | Tag::STRONG | Tag::TD => nodes[group as usize].parent,
        _ => group,
    }
}

/// Whether an element around the group, or the group itself, is named as readers' comments, or one next to it as a list of other
/// articles. What is the whole page or article is not asked: its class may say that comments are open.
fn is_of_others(tree: &Tree<'_>, group: NodeId) -> bool {
    let nodes = tree.nodes();
    let mut at = group;
    for step in 0..FARTHEST {
        if matches!(
            nodes[at as usize].tag,
            Tag::BODY | Tag::HTML | Tag::MAIN | Tag::ARTICLE
        ) {
            return false;
        }
        match named_part(tree, at) {
            Some("comment") => return true,
            Some(_) if step < NEAR && !is_widget(tree, at) => return true,
            _ => {}
        }
        at = nodes[at as usize].parent;
    }
    false
}

/// Whether an element is called so, as programs that build pages call all they place.
fn is_widget(tree: &Tree<'_>, id: NodeId) -> bool {
    let class = tree.attr_raw(id, Attr::CLASS).unwrap_or("");
    ["widget", "teaser"]
        .iter()
        .any(|word| words::contains(class, word))
}

/// Adds the anchors of a group and the words between them, such as the number of the page that is shown; false if it has no anchor.
fn show(tree: &Tree<'_>, group: NodeId, out: &mut Vec<(String, String)>) -> bool {
    let nodes = tree.nodes();
    let (mut anchors, mut texts) = (0, 0);
    let mut at = group + 1;
    while at < nodes[group as usize].end && anchors < MOST_ANCHORS {
        let node = &nodes[at as usize];
        match node.tag {
            Tag::A => {
                anchors += 1;
                let href = words::attr(tree, at, Attr::HREF).unwrap_or_default();
                out.push((words::subtree_text(tree, at, LONGEST), href));
            }
            // A list to choose the page from; a value that is no address is a number of a form's.
            Tag::OPTION => {
                if let Some(href) = words::attr(tree, at, Attr::VALUE)
                    && href.starts_with(['/', '?', 'h'])
                {
                    anchors += 1;
                    out.push((words::subtree_text(tree, at, LONGEST), href));
                }
            }
            Tag::SCRIPT | Tag::STYLE | Tag::SVG | Tag::NOSCRIPT => {}
            Tag::TEXT if texts < MOST_TEXTS => {
                let text = words::collapsed(&tree.text(at), LONGEST);
                if !text.is_empty() {
                    texts += 1;
                    out.push((text, String::new()));
                }
                at += 1;
                continue;
            }
            _ => {
                at += 1;
                continue;
            }
        }
        at = node.end.max(at + 1);
    }
    anchors > 0
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
