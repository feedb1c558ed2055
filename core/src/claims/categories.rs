//! The categories of an article, as readers see them: links in an element that is named so or leads to one, near the headline.
use super::addresses;
use super::anchors::{around_name, group_around, short_list, texts};
use super::noted::Noted;
use super::page_parts::{article_around, is_of_article, part_of};
use super::words::subtree_text;
use crate::tree::{NodeId, Tag, Tree};

/// Largest subtree, in nodes, that is a list of categories: `category-politics` names whole teasers, too.
const LARGEST: u32 = 80;
/// Most categories that one article is filed in; what holds more is a menu.
const MOST: usize = 10;
/// Nodes between a headline and a category that leads nowhere, bytes of the longest such, and how many may stand there.
const BESIDE: NodeId = 12;
const LONGEST_NAME: usize = 40;
const FEW: usize = 3;
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
    /// `asked`: whether what leads nowhere may be one, as nothing else tells the section.
    pub fn finish(
        &self,
        tree: &Tree<'_>,
        headline: impl FnOnce() -> Option<NodeId>,
        asked: bool,
    ) -> Option<Vec<String>> {
        let known: Vec<NodeId> = self.0.iter().collect();
        let headline = if known.is_empty() { None } else { headline() }?;
        let text = if asked {
            unlinked(tree, &known, headline)
        } else {
            None
        };
        nearest(tree, known, headline).or(text)
    }
}

/// The texts of elements right before or behind the headline that are named as categories and lead nowhere.
fn unlinked(tree: &Tree<'_>, known: &[NodeId], headline: NodeId) -> Option<Vec<String>> {
    let nodes = tree.nodes();
    let names: Vec<String> = known
        .iter()
        .filter(|&&id| {
            let before =
                nodes[id as usize].end <= headline && nodes[id as usize].end + BESIDE > headline;
            let behind =
                id >= nodes[headline as usize].end && id < nodes[headline as usize].end + BESIDE;
            before || behind
        })
        .filter(|&&id| is_name(tree, id) && is_of_article(part_of(tree, id)))
        .map(|&id| subtree_text(tree, id, LONGEST_NAME + 1))
        .filter(|name| {
            !name.is_empty() && name.len() <= LONGEST_NAME && name.chars().any(char::is_alphabetic)
        })
        .collect();
    (!names.is_empty() && names.len() <= FEW).then_some(names)
}

/// Whether an element has one text and leads nowhere.
fn is_name(tree: &Tree<'_>, id: NodeId) -> bool {
    let inside = || (id + 1..tree.nodes()[id as usize].end).map(|at| tree.nodes()[at as usize].tag);
    inside().filter(|&tag| tag == Tag::TEXT).count() == 1 && inside().all(|tag| tag != Tag::A)
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
