//! Blocks of which the page itself says, one by one, that they are text of the article: `<p itemprop="articleBody">`.
//!
//! A container so named holds adverts and lists of links too, which is what the model is for. Who names a single paragraph,
//! heading, list, table or quote means just that.
use crate::blocks::{Block, Kind, Page, Part, flag};
use crate::labels::{BODY, BOILERPLATE, CAPTION, CREDIT, HEADING, is_content};
use crate::tree::{Attr, NodeId, Tag, Tree};

/// How far up from a block the element that names it is looked for.
const LONGEST_CHAIN: usize = 32;

/// Gives the blocks that the page names the labels it names.
pub(super) fn obey(tree: &Tree<'_>, page: &mut Page, labels: &mut [u8]) {
    let (mut first, mut named) = (None, 0);
    let judged = page.blocks.iter_mut().zip(labels.iter_mut()).enumerate();
    for (at, (block, label)) in judged.filter(|(_, (block, _))| block.flags & flag::PROPERTY != 0) {
        if let Some(told) = told(tree, block) {
            *label = told;
            block.part = Part::Named;
            if is_content(told) {
                first = first.or(Some(at));
                named += block.measure.chars;
            }
        }
    }
    let first = first.unwrap_or(0);
    leave_out_signs(&page.blocks[..first], &mut labels[..first], named);
}

/// Takes what stands above the named blocks out of the text, if that has fewer characters than these, and is no sentence: it is what
/// the page calls otherwise, its byline, its date. Where a lone paragraph below the article is named, the article is above.
fn leave_out_signs(above: &[Block], labels: &mut [u8], named: u32) {
    let content = || {
        above
            .iter()
            .zip(&*labels)
            .filter(|(_, label)| is_content(**label))
    };
    if content().map(|(block, _)| block.measure.chars).sum::<u32>() >= named {
        return;
    }
    for (block, label) in above.iter().zip(labels) {
        if is_content(*label) && !block.measure.ends_sentence {
            *label = BOILERPLATE;
        }
    }
}

fn told(tree: &Tree<'_>, block: &Block) -> Option<u8> {
    let mut around =
        std::iter::once(block.container).chain(tree.ancestors(block.container).take(LONGEST_CHAIN));
    let (named, property) = around.find_map(|id| Some((id, tree.attr_raw(id, Attr::ITEMPROP)?)))?;
    match property {
        "articleBody" if is_single(tree.node(named).tag, block.kind) => {
            Some(if block.kind == Kind::Heading {
                HEADING
            } else {
                BODY
            })
        }
        "caption" | "url" if in_figure(tree, named) => Some(CAPTION),
        "creditText" if in_figure(tree, named) => Some(CREDIT),
        _ => None,
    }
}

/// Whether an element is a block of this kind, or the list, table, quote or code that it is part of.
fn is_single(tag: Tag, kind: Kind) -> bool {
    match tag {
        Tag::P | Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6 => true,
        // An item that holds a list is found out to be one later.
        Tag::UL | Tag::OL | Tag::LI => matches!(kind, Kind::Item | Kind::Paragraph),
        Tag::TABLE => kind == Kind::Cell,
        Tag::BLOCKQUOTE => kind == Kind::Quote,
        Tag::PRE => kind == Kind::Code,
        _ => false,
    }
}

fn in_figure(tree: &Tree<'_>, id: NodeId) -> bool {
    tree.ancestors(id)
        .take(4)
        .any(|around| tree.node(around).tag == Tag::FIGURE)
}
