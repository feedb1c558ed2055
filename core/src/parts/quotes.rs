//! Which blocks of a quote say who said it or where it is from: its `cite` and `footer`, the caption of its figure.
use crate::blocks::{Block, Kind, Page, Part};
use crate::labels::BODY;
use crate::tree::{Attr, NodeId, Tag, Tree};

/// Blocks behind a quote among which its source is.
const NEAR: usize = 3;
/// Words of the longest source.
const MOST_WORDS: u32 = 40;
/// How far up from a text its quote is looked for.
const LONGEST_CHAIN: usize = 32;

/// Marks the sources of the body's quotes, and takes those into the body that stand beside them.
pub(super) fn mark_sources(tree: &Tree<'_>, page: &mut Page, labels: &mut [u8]) {
    // The quote that may go on, and the blocks that have come since.
    let mut open: Option<(NodeId, usize)> = None;
    for (block, label) in page.blocks.iter_mut().zip(labels) {
        let goes_on = open.is_some_and(|(quote, _)| block.group == Some(quote));
        if goes_on
            && block
                .group
                .is_some_and(|quote| is_source(tree, block, quote))
        {
            (block.kind, block.part, *label) = (Kind::Quote, Part::Source, BODY);
        } else if block.kind == Kind::Quote && *label == BODY {
            open = block.group.map(|quote| (quote, 0));
        } else {
            open = open.and_then(|(quote, since)| (since < NEAR).then_some((quote, since + 1)));
        }
    }
}

/// Whether a block of the quote, or of the figure around it, is nothing but its source.
fn is_source(tree: &Tree<'_>, block: &Block, quote: NodeId) -> bool {
    if block.measure.words > MOST_WORDS
        || !matches!(block.kind, Kind::Quote | Kind::Caption | Kind::Paragraph)
    {
        return false;
    }
    let end = tree.node(block.container).end;
    let around = tree.ancestors(block.at).take(LONGEST_CHAIN);
    let mut inside = around.take_while(|&id| id != quote);
    inside.any(|id| match tree.node(id).tag {
        Tag::FOOTER => true,
        // A figure that says what it shows has a quoted post in it, and below it a link to that.
        Tag::FIGCAPTION => !tree.has_attr(tree.node(id).parent, Attr::ITEMTYPE),
        // It is the last thing of its paragraph, and the block begins with it.
        Tag::CITE => tree.node(id).end >= end,
        _ => false,
    })
}
