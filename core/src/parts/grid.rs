//! The columns in which the cells of the body's tables stand, empty cells and spans counted, and which are headers.
use crate::blocks::{Block, Kind, Page, Part};
use crate::hash::Numbers;
use crate::labels::is_content;
use crate::tree::{Attr, NodeId, Tag, Tree};

/// A span is followed up to so many columns and rows, and only as far as this column: so that few bytes make no wide table.
const LONGEST_SPAN: usize = 20;
const LAST_SPANNED: usize = 64;
/// How far up from a cell's text its table is looked for.
const LONGEST_CHAIN: usize = 64;

/// Sets the columns of the cells in every table that has content.
pub(super) fn place_cells(tree: &Tree<'_>, page: &mut Page, labels: &[u8]) {
    let mut tables: Vec<NodeId> = Vec::new();
    let judged = page.blocks.iter().zip(labels);
    for (block, _) in judged.filter(|(block, label)| is_cell(block) && is_content(**label)) {
        if let Some(table) = block.group
            && tables.last() != Some(&table)
        {
            tables.push(table);
        }
    }
    tables.sort_unstable();
    tables.dedup();
    let mut columns = Numbers::with_capacity(64);
    let mut places: Vec<u32> = Vec::new();
    for &table in &tables {
        number(tree, table, &mut columns, &mut places);
    }
    for block in page.blocks.iter_mut().filter(|block| is_cell(block)) {
        let Some(table) = block
            .group
            .filter(|table| tables.binary_search(table).is_ok())
        else {
            continue;
        };
        if let Some((cell, is_header)) = cell_of(tree, block.container, table)
            && let Some(place) = columns.get(u64::from(cell))
        {
            block.column = places[place] as i32;
            block.part = if is_header { Part::Header } else { Part::None };
        }
    }
}

fn is_cell(block: &Block) -> bool {
    block.kind == Kind::Cell
}

/// The cell of a table that an element is in, and whether it is a header.
fn cell_of(tree: &Tree<'_>, from: NodeId, table: NodeId) -> Option<(NodeId, bool)> {
    let mut cell = None;
    let mut in_head = false;
    for id in std::iter::once(from)
        .chain(tree.ancestors(from))
        .take(LONGEST_CHAIN)
    {
        match tree.node(id).tag {
            _ if id == table => break,
            Tag::TD | Tag::TH => (cell, in_head) = (Some(id), false),
            Tag::THEAD => in_head = true,
            _ => {}
        }
    }
    cell.map(|cell| (cell, in_head || tree.node(cell).tag == Tag::TH))
}

/// Notes the column of every cell of a table. Linear in its rows and cells.
fn number(tree: &Tree<'_>, table: NodeId, columns: &mut Numbers, places: &mut Vec<u32>) {
    // How many rows more a cell from above takes each column.
    let mut taken: Vec<usize> = Vec::new();
    for part in tree.children(table) {
        match tree.node(part).tag {
            Tag::TR => number_row(tree, part, &mut taken, columns, places),
            Tag::THEAD | Tag::TBODY | Tag::TFOOT => {
                taken.clear();
                for row in tree
                    .children(part)
                    .filter(|&row| tree.node(row).tag == Tag::TR)
                {
                    number_row(tree, row, &mut taken, columns, places);
                }
            }
            _ => {}
        }
    }
}

fn number_row(
    tree: &Tree<'_>,
    row: NodeId,
    taken: &mut Vec<usize>,
    columns: &mut Numbers,
    places: &mut Vec<u32>,
) {
    let mut column = 0;
    let mut below = Vec::new();
    let is_cell = |cell: &NodeId| matches!(tree.node(*cell).tag, Tag::TD | Tag::TH);
    for cell in tree.children(row).filter(is_cell) {
        while taken.get(column).is_some_and(|&rows| rows > 0) {
            column += 1;
        }
        let place = columns.add(u64::from(cell));
        places.resize(places.len().max(place + 1), 0);
        places[place] = column as u32;
        let wide = span(tree, cell, Attr::COLSPAN)
            .min(LAST_SPANNED.saturating_sub(column))
            .max(1);
        let high = span(tree, cell, Attr::ROWSPAN);
        if high > 1 && column + wide <= LAST_SPANNED {
            below.push((column, wide, high));
        }
        column += wide;
    }
    for rows in taken.iter_mut() {
        *rows = rows.saturating_sub(1);
    }
    for (column, wide, high) in below {
        taken.resize(taken.len().max(column + wide), 0);
        taken[column..column + wide].fill(high - 1);
    }
}

fn span(tree: &Tree<'_>, cell: NodeId, name: Attr) -> usize {
    let said = tree
        .attr_raw(cell, name)
        .and_then(|value| value.trim().parse().ok());
    said.unwrap_or(1).clamp(1, LONGEST_SPAN)
}
