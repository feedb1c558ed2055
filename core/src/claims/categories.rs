//! The categories of an article, as readers see them: links in an element that is named so or leads to one, near the headline.
use super::addresses;
use super::anchors::{around_name, group_around, short_list, texts};
use super::noted::Noted;
use super::page_parts::{article_around, is_of_article, part_of};
use crate::tree::{NodeId, Tree};

/// Largest subtree, in nodes, that is a list of categories: `category-politics` names whole teasers, too.
const LARGEST: u32 = 80;
/// Most categories that one article is filed in; what holds more is a menu.
const MOST: usize = 10;
/// Nodes between a headline and the category of its article.
const NEAR: NodeId = 80;

/// The elements named as categories, or around anchors that lead to one, that were found so far.
#[derive(Default)]
pub struct Categories(Noted);

impl Categories {
    /// Notes an element that is named so.
    pub fn visit(&mut self, tree: &Tree<'_>, id: NodeId) {
        if tree.nodes()[id as usize].end - id <= LARGEST {
            self.0.add(tree, around_name(tree, id).unwrap_or(id));
        }
    }

    /// Notes the element around an anchor that leads to a category.
    pub fn anchor(&mut self, tree: &Tree<'_>, id: NodeId) {
        self.0
            .add(tree, group_around(tree, id, LARGEST).unwrap_or(id));
    }

    /// The categories in the element next to the headline that holds some; the headline is asked for only if there may be some.
    pub fn finish(
        &self,
        tree: &Tree<'_>,
        headline: impl FnOnce() -> Option<NodeId>,
    ) -> Option<Vec<String>> {
        let known: Vec<NodeId> = self.0.iter().collect();
        let headline = if known.is_empty() { None } else { headline() };
        nearest(tree, known, headline?)
    }
}

/// The categories in the element next to the headline that holds some, near it or in its `<article>`.
fn nearest(tree: &Tree<'_>, mut known: Vec<NodeId>, headline: NodeId) -> Option<Vec<String>> {
    let story = article_around(tree, headline);
    let is_own = |id: NodeId| {
        let end = tree.nodes()[id as usize].end;
        (end + NEAR > headline && id < headline + NEAR)
            || (story.is_some() && article_around(tree, id) == story)
    };
    known.sort_by_key(|id| id.abs_diff(headline));
    known.into_iter().filter(|&id| is_own(id)).find_map(|id| {
        let mut links = short_list(tree, id)?;
        if links.iter().any(leads_to_a_category) {
            links.retain(leads_to_a_category);
        }
        (links.len() <= MOST && is_of_article(part_of(tree, id))).then(|| texts(links))
    })
}

fn leads_to_a_category((_, href): &(String, String)) -> bool {
    addresses::leads(href).to_a_category
}
