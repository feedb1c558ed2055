//! What a page may keep its article in where its markup shows none: scripts, whatever they call it, and attributes that hold JSON.
//!
//! It is looked for on pages with little text alone: the others have their article in the markup, and a fifth of their bytes in scripts.
use super::scripts::{body, is_json_ld, room};
use super::words;
use crate::tree::{Attr, NodeId, Tag, Tree, decode_attr};

/// Bytes of an attribute that can hold an article; a script may be a short piece of one.
const SHORTEST: usize = 200;
/// What is in the types of scripts that hold something else: markup with gaps, places of modules.
const OTHERS: [&str; 6] = [
    "template",
    "html",
    "importmap",
    "speculation",
    "handlebars",
    "shader",
];

/// The page's state, by the id of the script or the name of the attribute. Linear in the page, and bounded.
pub fn of(tree: &Tree<'_>) -> Vec<(String, String)> {
    let mut kept = Vec::<(String, String)>::new();
    for (index, node) in tree.nodes().iter().enumerate() {
        let id = index as NodeId;
        if node.tag == Tag::SCRIPT {
            script(tree, id, &mut kept);
        } else if node.attrs.1 > 0 {
            attributes(tree, id, &mut kept);
        }
    }
    kept
}

fn script(tree: &Tree<'_>, id: NodeId, kept: &mut Vec<(String, String)>) {
    let kind = tree.attr_raw(id, Attr::TYPE).unwrap_or_default();
    if is_json_ld(tree, id) || OTHERS.iter().any(|other| words::contains(kind, other)) {
        return;
    }
    if let Some(text) = body(tree, id)
        && room(kept, |(_, text)| text.len()) >= text.len()
    {
        let name = words::attr(tree, id, Attr::ID).unwrap_or_default();
        kept.push((name, text.into_owned()));
    }
}

/// The properties of a component, which is to be drawn in this element: `data-page="{&quot;…`.
fn attributes(tree: &Tree<'_>, id: NodeId, kept: &mut Vec<(String, String)>) {
    for (name, raw) in tree.long_attrs(id, SHORTEST) {
        let is_json = raw.trim_start().starts_with(['{', '[']);
        if is_json && room(kept, |(_, text)| text.len()) >= raw.len() {
            let text = decode_attr(raw).trim().to_owned();
            kept.push((name.to_ascii_lowercase(), text));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::tree::parse;

    fn states(source: &str) -> Vec<(String, String)> {
        of(&parse(source))
    }

    #[test]
    fn scripts_and_attributes_that_may_hold_an_article() {
        let text = "x".repeat(super::SHORTEST);
        let source = format!(
            r#"<script id=a type="application/json">{{"a":"{text}"}}</script><script>var b = "{text}";</script>
            <div data-page=" {{&quot;c&quot;:&quot;{text}&quot;}}" title="{text}"></div>"#
        );
        let found = states(&source);
        let starts: Vec<_> = found
            .iter()
            .map(|(name, text)| (name.as_str(), &text[..8]))
            .collect();
        assert_eq!(
            starts,
            [
                ("a", r#"{"a":"xx"#),
                ("", "var b = "),
                ("data-page", r#"{"c":"xx"#)
            ]
        );
    }

    #[test]
    fn others_are_left() {
        let text = "x".repeat(super::SHORTEST);
        let source = format!(
            r#"<script type="application/ld+json">{{"a":"{text}"}}</script><script type="text/template">"{text}"</script>
            <script src=a></script><a href="{text}">a</a><div data-page="{{}}"></div>"#
        );
        assert!(states(&source).is_empty());
    }

    #[test]
    fn are_bounded() {
        let many = format!("<script>'{}'</script>", "x".repeat(1_000)).repeat(2_000);
        assert!(states(&many).len() <= crate::claims::MOST);
    }
}
