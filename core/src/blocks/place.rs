//! What a block is by markup, and which list, table or figure it belongs to.
//!
//! Runs after the walk, when it is known how much each cell and item holds: a table whose cells hold prose is
//! a layout table and is seen through; an item that holds several paragraphs is a container, not an item.
use super::{Block, Kind, Page, flag};
use std::ops::Range;

use crate::hash::Numbers;
use crate::tree::{NodeId, Tag, Tree};

/// A cell or item holding more blocks than this is a container.
const MOST_BLOCKS: u32 = 3;
/// A cell with more words than this makes its table a layout table.
const MOST_CELL_WORDS: u32 = 120;
/// How far up the chain of containers is looked for the place of a block.
const LONGEST_CHAIN: usize = 64;

#[derive(Default, Clone, Copy)]
struct Holding {
    blocks: u32,
    words: u32,
    layout: bool,
}

/// Sets kind, group, row, column, nesting and ordered of every block.
/// `everywhere`: whether there is a `dl`, which marks no block in it.
pub fn assign(tree: &Tree, page: &mut Page, everywhere: bool) {
    let places = Places::of(tree, page, false);
    let mut numbering = Numbering::default();
    // Most blocks stand in none of what is looked for.
    let marked = flag::TABLE | flag::LIST | flag::QUOTE | flag::FIGURE | flag::PRE;
    for block in &mut page.blocks {
        if everywhere || block.flags & marked != 0 {
            places.assign(block, &mut numbering);
        } else {
            block.kind = kind(block, None);
        }
    }
}

/// Makes items of the texts before a list within a list, and numbers the items anew.
///
/// [`assign`] counts the blocks of the inner list to the outer item, takes an item with more than three for a container, and
/// the model was trained on that. So this comes after it.
pub fn assign_outer_items(tree: &Tree, page: &mut Page, content: Range<usize>) {
    let in_list = |block: &Block| {
        block.flags & (flag::LIST | flag::TABLE) == flag::LIST
            && matches!(block.kind, Kind::Paragraph | Kind::Item)
    };
    let mut inside = page.blocks[content.clone()].iter();
    if !inside.any(|block| in_list(block) && block.kind == Kind::Paragraph) {
        return;
    }
    let places = Places::of(tree, page, true);
    let mut numbering = Numbering::default();
    for block in page.blocks[content]
        .iter_mut()
        .filter(|block| in_list(block))
    {
        (block.nesting, block.ordered, block.group, block.row) = (0, false, None, -1);
        places.assign(block, &mut numbering);
    }
}

/// The figure around a picture.
pub fn figure(tree: &Tree, picture: NodeId) -> Option<NodeId> {
    chain(tree, picture).find(|&id| tree.nodes()[id as usize].tag == Tag::FIGURE)
}

fn chain<'t>(tree: &'t Tree, from: NodeId) -> impl Iterator<Item = NodeId> + 't {
    let mut next = Some(from);
    std::iter::from_fn(move || {
        let id = next?;
        let parent = tree.nodes()[id as usize].parent;
        next = (parent != id).then_some(parent);
        Some(id)
    })
    .take(LONGEST_CHAIN)
}

struct Places<'t, 's> {
    tree: &'t Tree<'s>,
    /// What the cells and items hold, and whether the tables are layout tables.
    holdings: Vec<Holding>,
    /// Cells, items and tables to their place in `holdings`.
    places: Numbers,
    /// Whether a list within an item counts for nothing there.
    direct: bool,
}

/// Row and column counters of the tables and lists, as their blocks go by.
#[derive(Default)]
struct Numbering {
    table: Option<NodeId>,
    row: Option<NodeId>,
    cell: Option<NodeId>,
    at: (i32, i32),
}

impl<'t, 's> Places<'t, 's> {
    fn of(tree: &'t Tree<'s>, page: &Page, direct: bool) -> Self {
        let mut places = Places {
            tree,
            holdings: Vec::new(),
            places: Numbers::with_capacity(64),
            direct,
        };
        let inside = flag::TABLE | flag::LIST;
        for block in page.blocks.iter().filter(|b| b.flags & inside != 0) {
            places.count(block);
        }
        places
    }

    fn tag(&self, id: NodeId) -> Tag {
        self.tree.nodes()[id as usize].tag
    }

    fn holding(&self, id: NodeId) -> Option<&Holding> {
        self.places
            .get(u64::from(id))
            .map(|place| &self.holdings[place])
    }

    fn holding_mut(&mut self, id: NodeId) -> &mut Holding {
        let place = self.places.add(u64::from(id));
        if place == self.holdings.len() {
            self.holdings.push(Holding::default());
        }
        &mut self.holdings[place]
    }

    fn count(&mut self, block: &Block) {
        let mut crowded = false;
        let mut in_item = false;
        for id in chain(self.tree, block.container) {
            let tag = self.tag(id);
            match tag {
                Tag::LI | Tag::DD | Tag::DT if in_item && self.direct => {}
                Tag::LI | Tag::TD | Tag::TH | Tag::DD | Tag::DT => {
                    in_item |= !matches!(tag, Tag::TD | Tag::TH);
                    let held = self.holding_mut(id);
                    held.blocks += 1;
                    held.words += block.measure.words;
                    let cell = matches!(tag, Tag::TD | Tag::TH);
                    crowded |= cell && (held.blocks > MOST_BLOCKS || held.words > MOST_CELL_WORDS);
                }
                Tag::TABLE => {
                    self.holding_mut(id).layout |= crowded;
                }
                _ => {}
            }
        }
    }

    fn assign(&self, block: &mut Block, numbering: &mut Numbering) {
        let mut cell = None;
        let mut row = None;
        let mut item = None;
        let mut first = None;
        for id in chain(self.tree, block.container) {
            let tag = self.tag(id);
            match tag {
                Tag::TD | Tag::TH => cell = cell.or(Some(id)),
                Tag::TR => row = row.or(Some(id)),
                Tag::LI | Tag::DD | Tag::DT => item = item.or(Some(id)),
                Tag::UL | Tag::OL | Tag::DL | Tag::MENU | Tag::DIR if self.is_list_item(item) => {
                    block.nesting = block.nesting.saturating_add(1);
                    block.ordered |= tag == Tag::OL && block.nesting == 1;
                    block.group = Some(id);
                    first = first.or(Some(Kind::Item));
                }
                Tag::TABLE => {
                    if self.holding(id).is_some_and(|held| !held.layout) && cell.is_some() {
                        block.group = Some(id);
                        first = first.or(Some(Kind::Cell));
                        numbering.cell(block, id, row, cell);
                    }
                    (cell, row, item) = (None, None, None);
                }
                Tag::BLOCKQUOTE | Tag::FIGURE | Tag::PRE | Tag::LISTING => {
                    block.group = Some(id);
                    first = first.or(match tag {
                        Tag::BLOCKQUOTE => Some(Kind::Quote),
                        Tag::FIGURE => None,
                        _ => Some(Kind::Code),
                    });
                }
                _ => {}
            }
        }
        if first == Some(Kind::Item) {
            numbering.item(block, item);
        }
        block.kind = kind(block, first);
    }

    fn is_list_item(&self, item: Option<NodeId>) -> bool {
        item.and_then(|id| self.holding(id))
            .is_some_and(|held| held.blocks <= MOST_BLOCKS)
    }
}

impl Numbering {
    fn cell(
        &mut self,
        block: &mut Block,
        table: NodeId,
        row: Option<NodeId>,
        cell: Option<NodeId>,
    ) {
        if self.table != Some(table) {
            (self.at, self.table) = ((0, 0), Some(table));
        } else if self.row != row {
            self.at = (self.at.0 + 1, 0);
        } else if self.cell != cell {
            self.at.1 += 1;
        }
        (self.row, self.cell) = (row, cell);
        (block.row, block.column) = self.at;
    }

    fn item(&mut self, block: &mut Block, item: Option<NodeId>) {
        if self.table != block.group {
            (self.at, self.table) = ((0, 0), block.group);
        } else if self.cell != item {
            self.at.0 += 1;
        }
        self.cell = item;
        block.row = self.at.0;
    }
}

fn kind(block: &Block, place: Option<Kind>) -> Kind {
    if block.flags & flag::PRE != 0 {
        Kind::Code
    } else if block.level > 0 {
        Kind::Heading
    } else if block.flags & flag::CAPTION != 0 {
        Kind::Caption
    } else if block.flags & flag::CONTROL != 0 {
        Kind::Other
    } else {
        place.unwrap_or(Kind::Paragraph)
    }
}
