//! Anchors that say that they lead to a tag or a category of the article: `rel="tag"`, `rel="category tag"`.
use super::page_parts::{article_around, is_of_article, part_of};
use super::words::has_token;
use super::{Link, MOST};
use crate::tree::{NodeId, Tree};

/// Nodes between two anchors of a list that stands in no `<article>`.
const GAP: NodeId = 60;

/// The lists of such anchors: of tags, and of categories.
#[derive(Default)]
pub struct RelTags([Run; 2]);

/// A list of anchors that say what they are: it ends where the next one is far, or of another story.
#[derive(Default)]
struct Run {
    links: Vec<Link>,
    last: Option<NodeId>,
    story: Option<NodeId>,
    /// Whether it stands in the article, as far as names of elements tell: `right-sidebar` names some that hold the whole page.
    is_sure: bool,
}

impl RelTags {
    /// Keeps an anchor if it is the article's: the first list of such is, but for those beside it.
    pub fn visit(&mut self, tree: &Tree<'_>, id: NodeId, link: Link) {
        self.0[usize::from(has_token(&link.rel, &["category"]))].add(tree, id, link);
    }

    /// Those that are kept.
    pub fn finish(self) -> impl Iterator<Item = Link> {
        self.0.into_iter().flat_map(|run| run.links)
    }
}

impl Run {
    fn add(&mut self, tree: &Tree<'_>, id: NodeId, link: Link) {
        let story = article_around(tree, id);
        let goes_on = story == self.story
            && self
                .last
                .is_some_and(|last| story.is_some() || id - last <= GAP);
        if !goes_on {
            let is_sure = !self.is_sure && is_of_article(part_of(tree, id));
            if self.last.is_some() && !is_sure {
                return;
            }
            *self = Run {
                story,
                is_sure,
                ..Run::default()
            };
        }
        self.last = Some(id);
        if self.links.len() < MOST {
            self.links.push(link);
        }
    }
}
