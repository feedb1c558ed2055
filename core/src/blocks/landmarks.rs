//! What the attributes of an element say of all that is in it: that it is hidden, which part of the page it is.
use super::flag;
use crate::tree::{Attr, Node, NodeId, Tree};

/// Beside the flags of blocks: the element may have a picture as its background.
pub(super) const BACKDROP: u32 = 1 << 31;

/// Flags that an element's attributes bring: hidden in some way, or a landmark role.
pub(super) fn attribute_flags(tree: &Tree, id: NodeId, node: &Node) -> u32 {
    let mut flags = 0;
    if node.attrs.1 == 0 {
        return 0;
    }
    let tells = |name| {
        matches!(
            name,
            Attr::HIDDEN
                | Attr::STYLE
                | Attr::ARIA_HIDDEN
                | Attr::ROLE
                | Attr::ITEMPROP
                | Attr::DATA_BG
                | Attr::DATA_BACKGROUND
                | Attr::DATA_BACKGROUND_IMAGE
        )
    };
    for (name, value) in tree.attrs_of(id, tells) {
        flags |= match name {
            Attr::HIDDEN => flag::HIDDEN,
            Attr::STYLE if hides(value) => flag::HIDDEN,
            Attr::STYLE if value.contains("url(") => BACKDROP,
            Attr::DATA_BG | Attr::DATA_BACKGROUND | Attr::DATA_BACKGROUND_IMAGE => BACKDROP,
            Attr::ARIA_HIDDEN if value.eq_ignore_ascii_case("true") => flag::ARIA_HIDDEN,
            Attr::ROLE => role_flag(value),
            Attr::ITEMPROP => flag::PROPERTY,
            _ => 0,
        };
    }
    flags
}

/// Bytes of a style that are read.
const LONGEST_STYLE: usize = 400;

fn hides(style: &str) -> bool {
    let mut folded = [0; LONGEST_STYLE];
    let mut length = 0;
    let read = style.bytes().filter(|byte| !byte.is_ascii_whitespace());
    for (folded, byte) in folded.iter_mut().zip(read) {
        *folded = byte.to_ascii_lowercase();
        length += 1;
    }
    let contains = |what: &[u8]| {
        folded[..length]
            .windows(what.len())
            .any(|at| at[0] == what[0] && at == what)
    };
    contains(b"display:none") || contains(b"visibility:hidden")
}

fn role_flag(role: &str) -> u32 {
    match role.trim() {
        "main" => flag::MAIN,
        "article" => flag::ARTICLE,
        "navigation" | "menu" | "menubar" | "tablist" => flag::NAV,
        "complementary" => flag::ASIDE,
        "banner" => flag::HEADER,
        "contentinfo" => flag::FOOTER,
        "dialog" | "alertdialog" => flag::DIALOG,
        "form" | "search" => flag::FORM,
        _ => 0,
    }
}
