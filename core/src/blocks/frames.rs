//! Elements that may show a thing from elsewhere: a video, a post, a map. What they show is looked at once the body is known.
use crate::tree::{Attr, Node, NodeId, Tag, Tree};

/// Most of them kept; the fullest of 2,113 real pages has 190, all but three of them adverts.
pub(super) const MOST: usize = 500;

/// An element that may show a thing from elsewhere.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// The element.
    pub node: NodeId,
    /// Index of the first block in or after it.
    pub block: u32,
    /// Whether it is in a `figure`.
    pub in_figure: bool,
}

/// Whether an element without text of its own is one.
pub(super) fn shows(tree: &Tree, id: NodeId, node: &Node) -> bool {
    match node.tag {
        Tag::IFRAME | Tag::VIDEO | Tag::AUDIO | Tag::OBJECT | Tag::EMBED => true,
        Tag::SCRIPT => node.attrs.1 > 1 && puts_a_post(tree, id),
        _ => false,
    }
}

/// Whether a script shows the thing that its attributes name, where it stands.
fn puts_a_post(tree: &Tree, id: NodeId) -> bool {
    let named = |name: &str| {
        POSTS_OF_SCRIPTS
            .iter()
            .any(|post| name.eq_ignore_ascii_case(post))
    };
    tree.named_attrs(id).any(|(name, _)| named(name))
}

/// Attributes with which scripts name a post, or the element for a chart.
const POSTS_OF_SCRIPTS: [&str; 2] = ["data-telegram-post", "data-target"];

/// Whether an element that may have text is one: a quoted post, a player that a script puts there, a figure that says what it is.
pub(super) fn may_show(tree: &Tree, id: NodeId, node: &Node) -> bool {
    match node.tag {
        Tag::BLOCKQUOTE => node.attrs.1 > 0,
        Tag::FIGURE => {
            let class = || tree.attr_raw(id, Attr::CLASS).unwrap_or("");
            tree.has_attr(id, Attr::ITEMTYPE) || class().contains("embed")
        }
        Tag::DIV => node.attrs.1 > 1 && tree.has_attr(id, Attr::DATA_HREF),
        Tag::UNKNOWN => node.attrs.1 > 0 && is_player(&tree.name(id)),
        _ => false,
    }
}

/// `amp-youtube`, `lite-vimeo`, `twitter-embed`, `brightcove-player` …
fn is_player(name: &str) -> bool {
    let makers = ["amp-", "lite-"];
    let words = ["embed", "player", "video", "audio"];
    makers.iter().any(|maker| name.starts_with(maker))
        || words.iter().any(|word| name.contains(word))
}
