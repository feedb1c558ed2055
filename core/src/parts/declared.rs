//! Blocks of which the page itself says, one by one, that they are text of the article: `<p itemprop="articleBody">`.
//!
//! A container so named holds adverts and lists of links too, which is what the model is for. Who names a single paragraph,
//! heading, list, table or quote means just that.
use super::{BODY, HEADING};
use crate::blocks::{Block, Kind, Page, flag};
use crate::tree::{Attr, NodeId, Tag, Tree};

/// Index of "caption" and "credit" in [`LABELS`](crate::model::LABELS).
const CAPTION: u8 = 6;
const CREDIT: u8 = 7;

/// Gives the blocks that the page names the labels it names.
pub(super) fn obey(tree: &Tree<'_>, page: &Page, labels: &mut [u8]) {
    let judged = page.blocks.iter().zip(labels);
    for (block, label) in judged.filter(|(block, _)| block.flags & flag::PROPERTY != 0) {
        if let Some(told) = told(tree, block) {
            *label = told;
        }
    }
}

fn told(tree: &Tree<'_>, block: &Block) -> Option<u8> {
    let own = tree.attr_raw(block.container, Attr::ITEMPROP);
    let property = own.or_else(|| tree.attr_raw(block.group?, Attr::ITEMPROP))?;
    match property {
        "articleBody" if is_leaf(tree, block) => Some(if block.kind == Kind::Heading { HEADING } else { BODY }),
        "caption" if in_figure(tree, block.container) => Some(CAPTION),
        "creditText" if in_figure(tree, block.container) => Some(CREDIT),
        _ => None,
    }
}

/// Whether the element so named is the block, or the list, table, quote or code that the block is part of.
fn is_leaf(tree: &Tree<'_>, block: &Block) -> bool {
    let named = match block.group {
        Some(group) if !tree.has_attr(block.container, Attr::ITEMPROP) => group,
        _ => block.container,
    };
    matches!(
        tree.node(named).tag,
        Tag::P | Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6 | Tag::UL | Tag::OL | Tag::LI
            | Tag::TABLE | Tag::BLOCKQUOTE | Tag::PRE
    )
}

fn in_figure(tree: &Tree<'_>, id: NodeId) -> bool {
    tree.ancestors(id).take(4).any(|around| tree.node(around).tag == Tag::FIGURE)
}
