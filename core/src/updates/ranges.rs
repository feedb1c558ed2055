//! Which blocks stand with each time: those of its box, or those up to the next time.
use std::ops::Range;

use super::{Source, parts};
use crate::blocks::Kind;
use crate::tree::{NodeId, Tag, Tree};

/// How far up the box of a time is looked for.
const MOST_STEPS: usize = 60;

/// The blocks of an update, and which of them shows its time.
pub(super) struct Placed {
    pub(super) moment: usize,
    pub(super) blocks: Range<usize>,
}

/// The blocks of the updates.
pub(super) struct Ranges {
    /// They have no boxes.
    pub(super) flat: bool,
    pub(super) ranges: Vec<Placed>,
}

/// The blocks with each of these times, which are of one build and in page order.
pub(super) fn of(source: Source, moments: &[usize]) -> Ranges {
    let boxes = boxes(source, moments);
    let boxed: Vec<Placed> = moments
        .iter()
        .zip(&boxes)
        .filter_map(|(&moment, &found)| {
            let blocks = inside(source, found?);
            let has_text = blocks
                .clone()
                .any(|index| index != moment && is_text(source, index));
            has_text.then_some(Placed { moment, blocks })
        })
        .collect();
    if boxed.len() * 2 > moments.len() {
        return Ranges {
            flat: false,
            ranges: boxed,
        };
    }
    Ranges {
        flat: true,
        ranges: between(source, moments),
    }
}

fn is_text(source: Source, index: usize) -> bool {
    parts::is_text(&source.page.blocks[index], source.labels[index])
}

/// Of each time the largest element around it that holds no other of them, if it is more than a paragraph or a heading.
fn boxes(source: Source, moments: &[usize]) -> Vec<Option<NodeId>> {
    let (tree, blocks) = (source.tree, &source.page.blocks);
    let mut found: Vec<Option<NodeId>> = vec![None; moments.len()];
    for (at, pair) in moments.windows(2).enumerate() {
        let (one, other) = (blocks[pair[0]].container, blocks[pair[1]].container);
        deepen(tree, &mut found[at], parted(tree, one, other));
        deepen(tree, &mut found[at + 1], parted(tree, other, one));
    }
    let is_line = |&node: &NodeId| {
        matches!(
            tree.node(node).tag,
            Tag::P | Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6 | Tag::DT
        )
    };
    found
        .into_iter()
        .map(|node| node.filter(|node| !is_line(node)))
        .collect()
}

fn deepen(tree: &Tree, kept: &mut Option<NodeId>, other: Option<NodeId>) {
    let depth = |node: NodeId| tree.node(node).depth;
    if let Some(other) = other
        && kept.is_none_or(|kept| depth(other) > depth(kept))
    {
        *kept = Some(other);
    }
}

/// The largest element around one node that does not hold the other.
fn parted(tree: &Tree, one: NodeId, other: NodeId) -> Option<NodeId> {
    let holds = |node: NodeId| tree.subtree(node).contains(&other);
    let mut at = one;
    for _ in 0..MOST_STEPS {
        if holds(at) {
            return None; // both stand in one element without any of their own
        }
        let above = tree.node(at).parent;
        if holds(above) {
            return Some(at);
        }
        at = above;
    }
    None
}

/// The blocks in an element.
fn inside(source: Source, node: NodeId) -> Range<usize> {
    let (blocks, nodes) = (&source.page.blocks, source.tree.subtree(node));
    let before = |node: NodeId| blocks.partition_point(|block| block.at < node);
    before(nodes.start)..before(nodes.end)
}

/// The blocks from each time to the next; a heading right above a time belongs to it where most have one.
fn between(source: Source, moments: &[usize]) -> Vec<Placed> {
    let blocks = &source.page.blocks;
    let is_headed = |&moment: &usize| {
        let above = moment
            .checked_sub(1)
            .filter(|_| blocks[moment].kind != Kind::Heading);
        above.is_some_and(|above| blocks[above].kind == Kind::Heading)
    };
    let headed = moments.iter().filter(|moment| is_headed(moment)).count() * 3 >= moments.len() * 2;
    let start = |moment: usize| {
        if headed && is_headed(&moment) {
            moment - 1
        } else {
            moment
        }
    };
    let mut placed: Vec<Placed> = moments
        .windows(2)
        .map(|pair| Placed {
            moment: pair[0],
            blocks: start(pair[0])..start(pair[1]),
        })
        .collect();
    if let Some(&last) = moments.last() {
        placed.push(Placed {
            moment: last,
            blocks: start(last)..last_end(source, &placed, last),
        });
    }
    placed
}

/// Where the last update ends: at the first block of a build that no update before it has.
fn last_end(source: Source, before: &[Placed], last: usize) -> usize {
    let known: std::collections::HashSet<u32> = before
        .iter()
        .flat_map(|placed| placed.blocks.clone())
        .map(|index| source.builds[index])
        .collect();
    let builds = &source.builds[last + 1..];
    let length = builds.iter().position(|build| !known.contains(build));
    last + 1 + length.unwrap_or(builds.len())
}
