//! What the page's links say that they lead to: `rel` of `<link>` and of anchors, addresses of licences.
use super::folders::Folders;
use super::words::{attr, has_token};
use super::{Claims, MOST, addresses};
use crate::tree::{Attr, NodeId, Tag, Tree};

/// `<link>`, or an anchor whose `rel` says what it leads to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Link {
    /// `rel`, lower-cased.
    pub rel: String,
    /// `href`, as written.
    pub href: String,
    /// `title` of a `<link>`, text of an anchor.
    pub title: String,
}

/// Values of `rel` on `<link>` that say nothing of the page's content.
const TECHNICAL: [&str; 12] = [
    "stylesheet",
    "preload",
    "prefetch",
    "preconnect",
    "dns-prefetch",
    "modulepreload",
    "icon",
    "apple-touch-icon",
    "mask-icon",
    "manifest",
    "pingback",
    "edituri",
];
/// Values of `rel` on an anchor that say what it leads to.
const TELLING: [&str; 7] = [
    "next",
    "prev",
    "previous",
    "author",
    "license",
    "tag",
    "canonical",
];

/// Keeps a `<link>` that says something of the page.
pub fn link(tree: &Tree<'_>, id: NodeId, out: &mut Claims, folders: &mut Folders) {
    let Some(rel) = tree.attr(id, Attr::REL) else {
        return;
    };
    if out.links.len() >= MOST || has_token(&rel, &TECHNICAL) {
        return;
    }
    if let Some(href) = attr(tree, id, Attr::HREF) {
        if rel.trim().eq_ignore_ascii_case("canonical") {
            folders.address(&href);
        }
        out.links.push(Link {
            rel: rel.trim().to_ascii_lowercase(),
            href,
            title: attr(tree, id, Attr::TITLE).unwrap_or_default(),
        });
    }
}

/// What an anchor says that it leads to. Many pages link their licence without saying so; a picture's is not the page's.
pub fn told(tree: &Tree<'_>, id: NodeId, href: &str) -> Option<String> {
    let rel = tree.attr(id, Attr::REL).unwrap_or_default();
    if has_token(&rel, &TELLING) {
        let of_a_picture = has_token(&rel, &["license"]) && is_within(tree, id, &FIGURES);
        return (!of_a_picture).then(|| rel.trim().to_ascii_lowercase());
    }
    let of_the_page = addresses::is_licence(href) && !is_within(tree, id, &CONTENT);
    of_the_page.then(|| "license".to_owned())
}

/// Elements of a picture and its caption.
const FIGURES: [Tag; 2] = [Tag::FIGURE, Tag::FIGCAPTION];
/// Elements in which a link to a licence can be a picture's, or the story's.
const CONTENT: [Tag; 4] = [Tag::FIGURE, Tag::FIGCAPTION, Tag::ARTICLE, Tag::MAIN];
/// How many ancestors are looked at.
const CLIMB: usize = 40;

fn is_within(tree: &Tree<'_>, id: NodeId, tags: &[Tag]) -> bool {
    let nodes = tree.nodes();
    let mut at = id;
    for _ in 0..CLIMB {
        at = nodes[at as usize].parent;
        if tags.contains(&nodes[at as usize].tag) {
            return true;
        }
    }
    false
}
