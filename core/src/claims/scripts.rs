//! JSON-LD scripts.
use std::borrow::Cow;

use super::{Claims, words};
use crate::tree::{Attr, NodeId, Tree};

/// Most bytes of scripts kept; beyond it, the page's later scripts are left out.
const MOST_BYTES: usize = 8 << 20;

/// Keeps the body of a script that is JSON-LD.
pub fn script(tree: &Tree<'_>, id: NodeId, out: &mut Claims) {
    if is_json_ld(tree, id)
        && let Some(body) = body(tree, id)
        && room(&out.json_ld, String::len) >= body.len()
    {
        out.json_ld.push(body.trim().to_owned());
    }
}

/// Whether a script is JSON-LD.
pub fn is_json_ld(tree: &Tree<'_>, id: NodeId) -> bool {
    let kind = tree.attr(id, Attr::TYPE).unwrap_or_default();
    words::contains(&kind, "ld+json")
}

/// Bytes that may still be kept beside these.
pub fn room<T>(kept: &[T], length: impl Fn(&T) -> usize) -> usize {
    if kept.len() >= super::MOST {
        return 0;
    }
    MOST_BYTES.saturating_sub(kept.iter().map(length).sum::<usize>())
}

/// The text of a script.
pub fn body<'t>(tree: &Tree<'t>, id: NodeId) -> Option<Cow<'t, str>> {
    let child = id + 1;
    let is_text = child < tree.node(id).end && tree.node(child).is_text();
    is_text.then(|| tree.text(child))
}
