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
        Tag::SCRIPT => node.attrs.1 > 0 && puts_a_post(tree, id),
        _ => false,
    }
}

/// Whether a script shows the thing that its attributes name, or its own address, where it stands.
fn puts_a_post(tree: &Tree, id: NodeId) -> bool {
    let named = |name: &str| {
        POSTS_OF_SCRIPTS
            .iter()
            .any(|post| name.eq_ignore_ascii_case(post))
    };
    let addressed = |value: &str| {
        let address = value
            .trim_start_matches("https:")
            .trim_start_matches("http:");
        SHOWN_BY_SCRIPTS
            .iter()
            .any(|host| address.starts_with(host))
    };
    tree.named_attrs(id)
        .any(|(name, value)| named(name) || name.eq_ignore_ascii_case("src") && addressed(value))
}

/// Attributes with which scripts name a post, or the element for a chart.
const POSTS_OF_SCRIPTS: [&str; 2] = ["data-telegram-post", "data-target"];
/// What the addresses of scripts have that show what they are called by.
const SHOWN_BY_SCRIPTS: [&str; 3] = [
    "//datawrapper.dwcdn.net/",
    "//gist.github.com/",
    "//geo.dailymotion.com/player",
];

/// Whether an element that may have text is one: a quoted post, a player that a script puts there, a figure that says what it is.
pub(super) fn may_show(tree: &Tree, id: NodeId, node: &Node) -> bool {
    match node.tag {
        Tag::BLOCKQUOTE => node.attrs.1 > 0,
        Tag::FIGURE => {
            let class = || tree.attr_raw(id, Attr::CLASS).unwrap_or("");
            tree.has_attr(id, Attr::ITEMTYPE) || class().contains("embed")
        }
        Tag::DIV => names_a_thing(tree, id, node) || is_address(tree, id, node),
        Tag::P => is_address(tree, id, node),
        Tag::UNKNOWN => node.attrs.1 > 0 && is_player(&tree.name(id)),
        _ => false,
    }
}

/// Whether an attribute names a thing in an element that a script fills, or its class, which tells what may be any.
fn names(name: Attr) -> bool {
    matches!(
        name,
        Attr::CLASS
            | Attr::DATA_HREF
            | Attr::DATA_SRC
            | Attr::DATA_ID
            | Attr::DATA_URL
            | Attr::DATA_EMBED
            | Attr::DATA_OEMBED_URL
            | Attr::DATA_VIDEO_ID
            | Attr::DATA_YOUTUBE_ID
    )
}

/// What the class of such an element has, if the attribute may name anything.
const PLAYERS: [&str; 6] = [
    "embed",
    "youtube",
    "vimeo",
    "flourish",
    "infogram",
    "dailymotion",
];
/// Nodes of the largest element that has nothing but a thing in it.
const LARGEST: u32 = 40;

/// Whether a `div` is there for a script to put the thing into that its attributes name.
fn names_a_thing(tree: &Tree, id: NodeId, node: &Node) -> bool {
    if node.attrs.1 < 2 && !tree.has_attr(id, Attr::DATA_OEMBED_URL) {
        return false;
    }
    let is_small = node.end - id <= LARGEST;
    // Each attribute once: of an element with 50,000 of them each asked for the class took 8 s.
    let (mut class, mut may_be_named) = (None, false);
    for (name, value) in tree.attrs_of(id, names) {
        match name {
            Attr::CLASS => class = class.or(Some(value)),
            Attr::DATA_HREF => return true,
            Attr::DATA_OEMBED_URL | Attr::DATA_YOUTUBE_ID if is_small => return true,
            _ => may_be_named = true,
        }
    }
    let class = class.unwrap_or_default();
    may_be_named && is_small && PLAYERS.iter().any(|player| class.contains(player))
}

/// Whether an element has nothing but an address in it, plain or as a link: where the editor wants the thing itself to stand.
fn is_address(tree: &Tree, id: NodeId, node: &Node) -> bool {
    let text = match node.end - id {
        2 => id + 1,
        3 if tree.node(id + 1).tag == Tag::A => id + 2,
        _ => return false,
    };
    tree.node(text).tag == Tag::TEXT && {
        let text = tree.raw(text).trim_start();
        text.starts_with("http") && !text.trim_end().contains(char::is_whitespace)
    }
}

/// `amp-youtube`, `lite-vimeo`, `twitter-embed`, `brightcove-player` …
fn is_player(name: &str) -> bool {
    let makers = ["amp-", "lite-"];
    let words = ["embed", "player", "video", "audio"];
    makers.iter().any(|maker| name.starts_with(maker))
        || words.iter().any(|word| name.contains(word))
}
