//! What may show a thing from elsewhere, with its attributes and links: which of them do, and what, is a matter of tables.
use crate::blocks::{Frame, Page};
use crate::labels::is_left_out;
use crate::tree::{Attr, NodeId, Tag, Tree, decode_attr};
use std::borrow::Cow;

/// Values of attributes are cut off here, in bytes: an address is shorter, a whole page in `srcdoc` is none.
const LONGEST: usize = 2_000;
/// Attributes looked at in one of these elements, with those of the elements in it that name its file.
const MOST_ATTRIBUTES: usize = 40;
/// Links, the last ones, looked at in one: a post's own is its last.
const MOST_LINKS: usize = 12;
/// Elements in one that are looked at.
const MOST_NODES: u32 = 2_000;

/// An element that may show a thing from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Embed {
    /// Index of the first block in or after it.
    pub block: u32,
    /// Index of the first block after it.
    pub end: u32,
    /// Whether it is in a `figure`, or one itself.
    pub in_figure: bool,
    /// Name of the element.
    pub name: String,
    /// Its attributes by lower-case name, and those of the `source`, `embed` and `param` elements in it; a name may come again.
    pub attrs: Vec<(String, String)>,
    /// Where the links in it lead, as written; of a figure only what it names as the address of what it shows;
    /// of these and of lines also the address that is their first text.
    pub links: Vec<String>,
}

/// Those that stand before or behind a block that may be in the body, or hold one at their start.
pub fn of(tree: &Tree<'_>, page: &Page, labels: &[u8]) -> Vec<Embed> {
    let is_kept = |at: usize| labels.get(at).is_some_and(|&label| !is_left_out(label));
    let mut embeds = Vec::new();
    for frame in &page.frames {
        let at = frame.block as usize;
        let end = tree.node(frame.node).end;
        let behind = at + page.blocks[at..].partition_point(|block| block.at < end);
        if is_kept(at) || is_kept(behind) || at > 0 && is_kept(at - 1) {
            embeds.push(embed(tree, page, frame, behind as u32));
        }
    }
    embeds
}

fn embed(tree: &Tree<'_>, page: &Page, frame: &Frame, behind: u32) -> Embed {
    let node = frame.node;
    let end = tree.node(node).end;
    let is_figure = tree.node(node).tag == Tag::FIGURE;
    let mut attrs = attributes(tree, node);
    let mut links = Vec::new();
    for id in node + 1..end.min(node + MOST_NODES) {
        match tree.node(id).tag {
            Tag::SOURCE | Tag::EMBED | Tag::PARAM => attrs.extend(attributes(tree, id)),
            Tag::A | Tag::LINK | Tag::META => links.extend(leads_to(tree, id, is_figure)),
            _ => {}
        }
        if attrs.len() > MOST_ATTRIBUTES {
            break;
        }
    }
    attrs.truncate(MOST_ATTRIBUTES);
    let is_line = matches!(tree.node(node).tag, Tag::P | Tag::DIV);
    if (is_figure || is_line) && frame.block < behind {
        let text = page.text_of(&page.blocks[frame.block as usize]);
        let is_address = text.starts_with("http") && !text.contains(' ') && text.len() <= LONGEST;
        links.extend(is_address.then_some(Cow::Borrowed(text)));
    }
    let skipped = links.len().saturating_sub(MOST_LINKS);
    Embed {
        block: frame.block,
        end: behind,
        in_figure: frame.in_figure || is_figure,
        name: tree.name(node).into_owned(),
        attrs,
        links: links
            .drain(skipped..)
            .map(|href| href.trim().to_string())
            .collect(),
    }
}

/// Where a link leads; in a figure that says by its type what it shows, one that it names as the address of that.
fn leads_to<'s>(tree: &Tree<'s>, id: NodeId, is_named: bool) -> Option<Cow<'s, str>> {
    if is_named
        && !matches!(
            tree.attr_raw(id, Attr::ITEMPROP)?,
            "url" | "contentUrl" | "embedUrl"
        )
    {
        return None;
    }
    let content = || tree.attr_raw(id, Attr::CONTENT).filter(|_| is_named);
    let address = tree.attr_raw(id, Attr::HREF).or_else(content)?;
    (address.len() <= LONGEST).then(|| decode_attr(address))
}

fn attributes(tree: &Tree<'_>, node: NodeId) -> Vec<(String, String)> {
    let named = tree.named_attrs(node).take(MOST_ATTRIBUTES);
    let short = named.filter(|(name, value)| name.len() <= 40 && value.len() <= LONGEST);
    short
        .map(|(name, value)| {
            let value = decode_attr(value);
            (name.to_ascii_lowercase(), value.trim().to_string())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Embed, of};
    use crate::blocks::from_tree;
    use crate::tree::parse;

    fn embeds(source: &str) -> Vec<Embed> {
        let tree = parse(source);
        let page = from_tree(&tree);
        of(&tree, &page, &vec![0; page.blocks.len()])
    }

    #[test]
    fn tells_where_it_stands_and_what_it_says() {
        let found = embeds(
            "<p>one<figure><iframe DATA-SRC=' https://v.example/1?a=1&amp;b ' class=x>no</iframe></figure><p>two\
             <blockquote class=post><p>three<a href=/4>four</a><p>five</blockquote><video><source src=/6.mp4></video>six",
        );
        let told: Vec<_> = found
            .iter()
            .map(|one| (one.name.as_str(), one.block, one.end, one.in_figure))
            .collect();
        assert_eq!(
            told,
            [
                ("iframe", 1, 1, true),
                ("blockquote", 2, 4, false),
                ("video", 4, 4, false)
            ]
        );
        assert_eq!(
            found[0].attrs[0],
            (
                "data-src".to_string(),
                "https://v.example/1?a=1&b".to_string()
            )
        );
        assert_eq!(found[1].links, ["/4"]);
        assert_eq!(found[2].attrs, [("src".to_string(), "/6.mp4".to_string())]);
    }

    #[test]
    fn is_bounded() {
        let many = "<iframe src=/x></iframe>".repeat(100_000);
        assert!(embeds(&format!("<p>text</p>{many}<p>text</p>")).len() <= 500);
        let long = format!(
            "<p>text<video {}>{}</video>",
            "a=b ".repeat(9),
            "<source src=/x>".repeat(100_000)
        );
        assert!(embeds(&long)[0].attrs.len() <= super::MOST_ATTRIBUTES);
    }
}
