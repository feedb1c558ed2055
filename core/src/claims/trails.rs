//! The way to the section of an article, as the page shows it.
use super::anchors::{anchors, is_mark};
use super::hint_words::TRAIL_LABELS;
use super::hints;
use super::page_parts::inside;
use crate::tree::{Attr, NodeId, Tag, Tree, decode_attr};

/// Largest subtree, in nodes, that is a trail.
const LARGEST: u32 = 400;
/// Longest text of a step, in bytes.
const LONGEST: usize = 120;
/// Letters beside the anchors of a trail, in bytes; no signs between them.
const LITTLE: usize = 60;
/// Longest label of breadcrumbs, in bytes.
const LONGEST_LABEL: usize = 80;
/// How far before the first heading its section may stand, in nodes, and in how many anchors.
const NEAR: NodeId = 60;
const FEW_STEPS: usize = 4;

/// The elements found so far.
#[derive(Default)]
pub struct Trails {
    crumbs: Option<NodeId>,
    /// The first heading of the first level.
    pub heading: Option<NodeId>,
    subheading: Option<NodeId>,
    filed: Vec<NodeId>,
}

/// What they say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trail {
    /// Steps of the breadcrumbs, or of what stands before the heading in their stead: text and address.
    pub steps: Vec<(String, String)>,
    /// Whether the steps' element is named as breadcrumbs.
    pub is_named: bool,
    /// Texts of the entries of menus in which the article is filed.
    pub filed: Vec<String>,
}

impl Trails {
    /// Notes an element whose class or id has a meaning here.
    pub fn visit(&mut self, tree: &Tree<'_>, id: NodeId, hints: u8) {
        let size = tree.nodes()[id as usize].end - id;
        let tag = tree.nodes()[id as usize].tag;
        let page = matches!(tag, Tag::BODY | Tag::MAIN | Tag::ARTICLE); // `path-news` names these, and no trail
        if hints & hints::CRUMBS != 0 && self.crumbs.is_none() && size <= LARGEST && !page {
            self.crumbs = Some(id);
        }
        if hints & hints::FILED != 0 && self.filed.len() < FEW_STEPS {
            self.filed.push(id);
        }
    }

    /// Notes a menu or list whose label, for those who do not see it, says that it is breadcrumbs, in whatever language.
    pub fn labelled(&mut self, tree: &Tree<'_>, id: NodeId) {
        let is_label = |name| matches!(name, Attr::ARIA_LABEL | Attr::DATA_TESTID);
        let mut labels = tree.attrs_of(id, is_label);
        let is_told = labels.any(|(_, label)| {
            label.len() <= LONGEST_LABEL && {
                let label = decode_attr(label).to_lowercase();
                TRAIL_LABELS.iter().any(|told| label.contains(told))
            }
        });
        if is_told {
            self.visit(tree, id, hints::CRUMBS);
        }
    }

    /// Notes the first heading of the first level, and of the second for pages that have no other.
    pub fn heading(&mut self, tree: &Tree<'_>, id: NodeId) {
        if tree.nodes()[id as usize].tag == Tag::H1 {
            self.heading.get_or_insert(id);
        } else {
            self.subheading.get_or_insert(id);
        }
    }

    /// What the elements say.
    pub fn finish(self, tree: &Tree<'_>) -> Trail {
        let steps = self.crumbs.map(|id| anchors(tree, id, LONGEST).0);
        let is_named = steps.as_ref().is_some_and(|steps| !steps.is_empty());
        let heading = self.heading.or(self.subheading);
        Trail {
            steps: steps
                .filter(|_| is_named)
                .or_else(|| heading.map(|id| before(tree, id)))
                .unwrap_or_default(),
            is_named,
            filed: self
                .filed
                .iter()
                .filter_map(|&id| anchors(tree, id, LONGEST).0.into_iter().next())
                .map(|(text, _)| text)
                .collect(),
        }
    }
}

/// What stands right before a heading and is short: the anchors of one element, or a text that leads nowhere; not a menu's last.
fn before(tree: &Tree<'_>, heading: NodeId) -> Vec<(String, String)> {
    let nodes = tree.nodes();
    let mut at = heading;
    while at > heading.saturating_sub(NEAR) {
        at -= 1;
        if nodes[at as usize].tag != Tag::TEXT || tree.raw(at).trim().is_empty() {
            continue;
        }
        let anchor = tree
            .ancestors(at)
            .take(4)
            .find(|&id| nodes[id as usize].tag == Tag::A);
        if let Some(anchor) = anchor {
            let steps = steps_around(tree, anchor, heading);
            let of_menu = steps.len() == 1 && inside(tree, anchor) == "nav";
            return if of_menu { Vec::new() } else { steps };
        }
        let text = tree.text(at);
        let text = text.trim();
        if !is_mark(text) {
            let short = text.len() <= LITTLE;
            return if short {
                vec![(text.to_owned(), String::new())]
            } else {
                Vec::new()
            };
        }
    }
    Vec::new()
}

/// The anchors of the largest element around one that ends before the heading and holds few anchors and little else.
fn steps_around(tree: &Tree<'_>, anchor: NodeId, heading: NodeId) -> Vec<(String, String)> {
    let nodes = tree.nodes();
    let mut steps = anchors(tree, anchor, LONGEST).0;
    for around in tree
        .ancestors(anchor)
        .skip_while(|&id| id == anchor)
        .take(4)
    {
        let node = &nodes[around as usize];
        if node.end > heading || node.end - around > LARGEST {
            break;
        }
        let (found, beside) = anchors(tree, around, LONGEST);
        if found.len() > FEW_STEPS || beside > LITTLE {
            if around == nodes[anchor as usize].parent {
                steps.clear();
            }
            break;
        }
        steps = found;
    }
    steps
}
