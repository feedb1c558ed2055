//! Who wrote the article, as the page's markup names it.
use super::noted::Noted;
use super::page_parts::{inside, is_of_article};
use super::{SHORT, words};
use crate::tree::{NodeId, Tree};

/// Largest subtree, in nodes, that is a byline.
const LARGEST: u32 = 60;
/// Longest text of one, in bytes.
const LONGEST: usize = 240;

/// The elements named as author or byline that were found so far.
#[derive(Default)]
pub struct Bylines(Noted);

impl Bylines {
    /// Notes an element that is named so.
    pub fn visit(&mut self, tree: &Tree<'_>, id: NodeId) {
        if tree.nodes()[id as usize].end - id <= LARGEST {
            self.0.add(tree, id);
        }
    }

    /// Their texts, each with the part of the page.
    pub fn finish(&self, tree: &Tree<'_>) -> Vec<(String, &'static str)> {
        self.0.iter().filter_map(|id| byline(tree, id)).collect()
    }
}

fn byline(tree: &Tree<'_>, id: NodeId) -> Option<(String, &'static str)> {
    let part = inside(tree, id);
    let text = words::subtree_text(tree, id, SHORT);
    (is_of_article(part) && !text.is_empty() && text.len() <= LONGEST).then_some((text, part))
}
