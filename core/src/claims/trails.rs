//! What a page shows around its article: the way to its section, and who its markup says wrote it.
use super::{SHORT, hints, times, words};
use crate::letters;
use crate::tree::{Attr, NodeId, Tag, Tree};

/// Most elements of a kind that are looked at, and most texts kept of one.
const MOST: usize = 24;
const MOST_TEXTS: usize = 40;
/// Largest subtree, in nodes, that is a trail, a byline.
const LARGEST: u32 = 400;
const LARGEST_BYLINE: u32 = 60;
/// Longest text of a step, and of a byline, in bytes.
const LONGEST: usize = 120;
const LONGEST_BYLINE: usize = 240;
/// Letters beside the anchors of a trail, in bytes; no signs between them.
const LITTLE: usize = 60;
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
    bylines: Vec<NodeId>,
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
    /// Texts of elements named as author or byline, each with the part of the page.
    pub bylines: Vec<(String, &'static str)>,
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
        if hints & hints::BYLINE != 0 && size <= LARGEST_BYLINE {
            add(tree, &mut self.bylines, id);
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
            bylines: self
                .bylines
                .iter()
                .filter_map(|&id| byline(tree, id))
                .collect(),
        }
    }
}

/// Notes an element unless one around it is noted already, or there are many.
pub fn add(tree: &Tree<'_>, known: &mut Vec<NodeId>, id: NodeId) {
    let inside = known
        .last()
        .is_some_and(|&last| last <= id && id < tree.nodes()[last as usize].end);
    if known.len() < MOST && !inside {
        known.push(id);
    }
}

/// The anchors under a node, text and address, and how many bytes of letters stand beside them.
pub fn anchors(tree: &Tree<'_>, id: NodeId, longest: usize) -> (Vec<(String, String)>, usize) {
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
            let of_menu = steps.len() == 1 && times::inside(tree, anchor) == "nav";
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

/// Whether a text only parts or ends a trail: `/`, `›`, `> 正文`.
pub fn is_mark(text: &str) -> bool {
    text.starts_with(['>', '»', '›', '/', '▸', '|']) || !text.chars().any(char::is_alphabetic)
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

fn is_of_article(inside: &str) -> bool {
    !matches!(inside, "aside" | "footer" | "nav" | "comment")
}

fn byline(tree: &Tree<'_>, id: NodeId) -> Option<(String, &'static str)> {
    let inside = times::inside(tree, id);
    let text = words::subtree_text(tree, id, SHORT);
    (is_of_article(inside) && !text.is_empty() && text.len() <= LONGEST_BYLINE)
        .then_some((text, inside))
}
