//! Anchors side by side that lead to tags, where the element around them holds the article as well: `Topics: <a>…</a> <a>…</a>`.
use super::anchors::{LONGEST, is_mark};
use super::words::subtree_text;
use crate::tree::{NodeId, Tree};

/// Nodes between two anchors of a row.
const FEW: NodeId = 4;
/// Rows that are kept, and anchors of each.
const MOST: usize = 24;
const MOST_ANCHORS: usize = 40;

/// The rows of a page, in its order.
#[derive(Default)]
pub struct Rows(Vec<Vec<NodeId>>);

impl Rows {
    /// Adds an anchor to the row that it stands in, with nothing but signs between it and the one before; else it begins one.
    pub fn add(&mut self, tree: &Tree<'_>, id: NodeId) {
        let is_next =
            |row: &&mut Vec<NodeId>| row.last().is_some_and(|&last| follows(tree, last, id));
        if let Some(row) = self.0.last_mut().filter(is_next) {
            if row.len() < MOST_ANCHORS {
                row.push(id);
            }
        } else if self.0.len() < MOST {
            self.0.push(vec![id]);
        }
    }

    /// The texts of the first row of several short anchors that is the article's.
    pub fn tags(&self, tree: &Tree<'_>, is_own: impl Fn(NodeId) -> bool) -> Option<Vec<String>> {
        let mut rows = self.0.iter().filter(|row| row.len() > 1 && is_own(row[0]));
        rows.find_map(|row| {
            let texts = row.iter().map(|&id| subtree_text(tree, id, LONGEST + 1));
            let tags: Vec<String> = texts.filter(|text| !is_mark(text)).collect();
            (tags.len() > 1 && tags.iter().all(|tag| tag.len() <= LONGEST)).then_some(tags)
        })
    }
}

/// Whether two anchors of one element have nothing but signs between them.
fn follows(tree: &Tree<'_>, first: NodeId, second: NodeId) -> bool {
    let nodes = tree.nodes();
    let end = nodes[first as usize].end;
    let is_sign =
        |id: NodeId| nodes[id as usize].is_text() && !tree.text(id).contains(char::is_alphanumeric);
    nodes[first as usize].parent == nodes[second as usize].parent
        && second.saturating_sub(end) <= FEW
        && (end..second).all(is_sign)
}

#[cfg(test)]
mod tests {
    use super::Rows;
    use crate::tree::{Tag, parse};

    fn tags(html: &str) -> Option<Vec<String>> {
        let tree = parse(html);
        let mut rows = Rows::default();
        for id in 0..tree.nodes().len() as u32 {
            if tree.nodes()[id as usize].tag == Tag::A {
                rows.add(&tree, id);
            }
        }
        rows.tags(&tree, |_| true)
    }

    #[test]
    fn anchors_side_by_side_are_tags() {
        let row = "<div>A story. <a>Sea</a> is no tag. Topics: <a>Stars</a> &nbsp; <a>Physics</a>, <a>#GSI</a> and more</div>";
        assert_eq!(tags(row).unwrap_or_default(), ["Stars", "Physics", "#GSI"]);
        assert_eq!(
            tags("<div><a>Sea</a> and <a>Stars</a></div>"),
            None,
            "a sentence"
        );
        assert_eq!(tags("<div><a>Sea</a></div><div><a>Stars</a></div>"), None);
        let long = format!("<div><a>Sea</a> <a>{}</a></div>", "x".repeat(90));
        assert_eq!(tags(&long), None);
    }
}
