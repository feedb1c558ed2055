//! The links with which a page files its article: its tags and its categories, as readers see them.
//!
//! Elements are noted while the nodes are passed, by their names and by where their anchors lead; which of them are the article's is
//! decided once the headline is known.
use super::addresses::Leads;
use super::categories::Categories;
use super::hints;
use super::tags::{self, Tags};
use crate::tree::{NodeId, Tree};

/// The elements found so far.
#[derive(Default)]
pub struct Topics {
    tags: Tags,
    categories: Categories,
}

/// What they say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filing {
    /// Texts of the article's tags.
    pub tags: Vec<String>,
    /// Texts of the links in the article that each lead to the folder that they name, where it has no tags that say what they are.
    pub slugs: Vec<String>,
    /// Texts of the article's categories.
    pub categories: Vec<String>,
}

impl Topics {
    /// Notes an element whose class or id has a meaning here.
    pub fn visit(&mut self, tree: &Tree<'_>, id: NodeId, hints: u8) {
        if hints & hints::TAGS != 0 {
            self.tags.visit(tree, id);
        }
        if hints & hints::CATEGORY != 0 {
            self.categories.visit(tree, id);
        }
    }

    /// Notes the elements around an anchor that leads to a tag or to a category.
    pub fn anchor(&mut self, tree: &Tree<'_>, id: NodeId, leads: Leads) {
        if leads.to_a_tag {
            self.tags.anchor(tree, id);
        }
        if leads.to_a_category {
            self.categories.anchor(tree, id);
        }
    }

    /// What the elements say of the article below a headline. `first`: the first heading of the first level; `asked`: whether
    /// anything but names may tell tags; `unfiled`: whether nothing that programs read tells the section.
    pub fn finish(
        self,
        tree: &Tree<'_>,
        first: Option<NodeId>,
        headline: impl FnOnce() -> Option<NodeId>,
        asked: bool,
        unfiled: bool,
    ) -> Filing {
        let tags = self.tags.finish(tree, first);
        let slugs = first
            .filter(|_| asked && tags.is_empty())
            .map_or_else(Vec::new, |heading| tags::of_folders(tree, heading));
        let categories = self.categories.finish(tree, headline, unfiled);
        Filing {
            categories: categories
                .filter(|names| *names != slugs)
                .unwrap_or_default(),
            tags,
            slugs,
        }
    }
}
