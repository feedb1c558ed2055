//! Moments that the page shows: `<time>`, and short elements whose class says date or time.
use super::page_parts::inside;
use super::{FEW, Moment, SHORT, words};
use crate::tree::{Attr, NodeId, Tag, Tree};

/// Most nodes under an element that may still be a date and nothing else.
const SMALL: u32 = 9;
/// Longest text of such an element, in bytes.
const LONGEST: usize = 120;
/// Keeps the element if it shows a moment.
///
/// `dated`: whether its class or id says date or time.
pub fn visit(tree: &Tree<'_>, id: NodeId, dated: bool, out: &mut Vec<Moment>) {
    let node = &tree.nodes()[id as usize];
    if out.len() >= FEW {
        return;
    }
    if node.tag == Tag::TIME {
        out.push(moment(tree, id, attr(tree, id, Attr::DATETIME), SHORT));
    } else if dated && node.end - id <= SMALL && may_be_a_date(node.tag) && !holds_time(tree, id) {
        let stated = if node.tag == Tag::ABBR {
            attr(tree, id, Attr::TITLE)
        } else {
            String::new()
        };
        let found = moment(tree, id, stated, LONGEST + 1);
        if found.text.len() <= LONGEST
            && found
                .text
                .bytes()
                .any(|byte| byte.is_ascii_digit() || byte > 127)
        {
            out.push(found);
        }
    }
}

fn attr(tree: &Tree<'_>, id: NodeId, name: Attr) -> String {
    words::attr(tree, id, name).unwrap_or_default()
}

/// Whether a `<time>` inside says it better.
fn holds_time(tree: &Tree<'_>, id: NodeId) -> bool {
    let nodes = &tree.nodes()[id as usize..];
    nodes[1..(nodes[0].end - id) as usize]
        .iter()
        .any(|node| node.tag == Tag::TIME)
}

fn may_be_a_date(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::SPAN
            | Tag::DIV
            | Tag::P
            | Tag::LI
            | Tag::SMALL
            | Tag::TD
            | Tag::B
            | Tag::I
            | Tag::EM
            | Tag::STRONG
            | Tag::A
            | Tag::ABBR
            | Tag::DD
            | Tag::H6
            | Tag::H5
    )
}

fn moment(tree: &Tree<'_>, id: NodeId, datetime: String, most: usize) -> Moment {
    let nodes = tree.nodes();
    let last = nodes.last().map_or(1, |node| node.span.1.max(1));
    Moment {
        datetime,
        text: words::subtree_text(tree, id, most),
        hint: hint(tree, id),
        inside: inside(tree, id),
        offset: (nodes[id as usize].span.0 as f32 / last as f32).min(1.0),
    }
}

fn hint(tree: &Tree<'_>, id: NodeId) -> String {
    let mut hint = String::new();
    if tree.attr(id, Attr::PUBDATE).is_some() {
        hint.push_str("pubdate ");
    }
    for (node, name) in [
        (id, Attr::ITEMPROP),
        (id, Attr::CLASS),
        (id, Attr::ID),
        (tree.nodes()[id as usize].parent, Attr::CLASS),
    ] {
        if let Some(value) = tree.attr(node, name) {
            hint.push_str(value.trim());
            hint.push(' ');
        }
    }
    hint.make_ascii_lowercase();
    words::cut(hint.trim_end().to_owned(), SHORT)
}
