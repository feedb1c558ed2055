//! Scripts that hold data: JSON-LD, and the state that a page's own code starts from.
use super::{Claims, words};
use crate::tree::{Attr, NodeId, Tag, Tree};

/// Most bytes of scripts kept; beyond it, the page's later scripts are left out.
const MOST_BYTES: usize = 8 << 20;
/// How far into a script the name of its state variable may stand.
const HEAD: usize = 160;

/// State variables and pushes of common frameworks, as they stand at the head of a script.
const VARIABLES: [&str; 15] = [
    "__NUXT__",
    "__INITIAL_STATE__",
    "__PRELOADED_STATE__",
    "__APOLLO_STATE__",
    "__INITIAL_DATA__",
    "__INITIAL_PROPS__",
    "__PRELOADED_DATA__",
    "__SERVER_DATA__",
    "__STATE__",
    "__DATA__",
    "__next_f",
    "__remixContext",
    "__sveltekit",
    "__inline-page-data",
    "Fusion.",
];

/// Keeps the body of a script that holds data.
pub fn script(tree: &Tree<'_>, id: NodeId, out: &mut Claims) {
    let kind = tree.attr(id, Attr::TYPE).unwrap_or_default();
    if words::contains(&kind, "ld+json") {
        if let Some(body) = body(tree, id)
            && room(out) >= body.len()
        {
            out.json_ld.push(body.trim().to_owned());
        }
        return;
    }
    let json = words::contains(&kind, "json");
    if !json && !kind.is_empty() && !words::contains(&kind, "javascript") && kind != "module" {
        return;
    }
    let Some(body) = body(tree, id) else { return };
    if room(out) < body.len() {
        return;
    }
    let name = if json {
        Some(words::attr(tree, id, Attr::ID).unwrap_or_default())
    } else {
        variable(&body).map(str::to_owned)
    };
    if let Some(name) = name {
        out.state.push((name, body.into_owned()));
    }
}

/// Bytes of scripts that may still be kept.
fn room(out: &Claims) -> usize {
    let entries = out.json_ld.len() + out.state.len();
    if entries >= super::MOST {
        return 0;
    }
    let kept = out.json_ld.iter().map(String::len).sum::<usize>()
        + out.state.iter().map(|(_, body)| body.len()).sum::<usize>();
    MOST_BYTES.saturating_sub(kept)
}

fn body<'t>(tree: &'t Tree<'_>, id: NodeId) -> Option<std::borrow::Cow<'t, str>> {
    let node = tree.nodes()[id as usize];
    let child = id + 1;
    (child < node.end && tree.nodes()[child as usize].tag == Tag::TEXT).then(|| tree.text(child))
}

/// The state variable that a script sets first.
fn variable(body: &str) -> Option<&'static str> {
    let head = body.trim_start();
    let end = (0..=HEAD.min(head.len()))
        .rev()
        .find(|&at| head.is_char_boundary(at))?;
    let head = &head[..end];
    if !head.contains("__") && !head.contains("Fusion") {
        return None;
    }
    VARIABLES.into_iter().find(|name| head.contains(name))
}
