//! Scripts that hold data: JSON-LD, and the state that a page's own code starts from.
use std::borrow::Cow;

use super::{Claims, words};
use crate::tree::{Attr, NodeId, Tree, decode_raw};

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
    let name = if json {
        Some(words::attr(tree, id, Attr::ID).unwrap_or_default())
    } else {
        variable(tree, id).map(str::to_owned)
    };
    if let Some(name) = name
        && let Some(body) = body(tree, id)
        && room(out) >= body.len()
    {
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

/// The text node that is a script's body.
fn text(tree: &Tree<'_>, id: NodeId) -> Option<NodeId> {
    let child = id + 1;
    let is_text = child < tree.node(id).end && tree.node(child).is_text();
    is_text.then_some(child)
}

fn body<'t>(tree: &Tree<'t>, id: NodeId) -> Option<Cow<'t, str>> {
    text(tree, id).map(|text| tree.text(text))
}

/// The state variable that a script sets first. Most scripts set none, and are read no further than their head.
fn variable(tree: &Tree<'_>, id: NodeId) -> Option<&'static str> {
    let raw = tree.raw(text(tree, id)?).trim_start();
    // Twice as much, as two characters can be one line end.
    let head = decode_raw(up_to(raw, 2 * HEAD + 1));
    let head = up_to(&head, HEAD);
    let has = |what: &[u8]| memchr::memmem::find(head.as_bytes(), what).is_some();
    if !has(b"__") && !has(b"Fusion") {
        return None;
    }
    VARIABLES.into_iter().find(|name| head.contains(name))
}

/// The start of a text, of at most so many bytes.
fn up_to(text: &str, most: usize) -> &str {
    let end = (0..=most.min(text.len())).rfind(|&at| text.is_char_boundary(at));
    &text[..end.unwrap_or(0)]
}

#[cfg(test)]
mod tests {
    use super::{HEAD, variable};
    use crate::tree::{Tag, parse};

    /// The name may stand in the first bytes behind white space, of which CRLF is one.
    #[test]
    fn variables_stand_at_the_head_of_a_script() {
        for (before, found) in [
            (String::new(), true),
            (" \r\n".repeat(HEAD), true),
            (format!(";{}", "\r\n".repeat(HEAD - 10)), true),
            (format!(";{}", "\n".repeat(HEAD - 8)), false),
            (format!(";{}", "é".repeat(HEAD / 2)), false),
        ] {
            let source = format!("<script>{before}__DATA__={{}}</script>");
            let tree = parse(&source);
            let script = tree.nodes().iter().position(|node| node.tag == Tag::SCRIPT);
            let name = script.and_then(|script| variable(&tree, script as u32));
            assert_eq!(name.is_some(), found, "{source}");
        }
    }
}
