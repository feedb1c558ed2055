//! Blocks to rows of numbers; [`COLUMNS`] names every one.
//!
//! Free of language: shape, place, density, repetition, agreement with what the page claims of itself, and the
//! votes of class names and words, which are data of the model ([`votes::Votes`]).
//! Context beyond the containers is left to the model, which reads the rows as a sequence.
mod agreement;
mod claimed;
mod containers;
pub mod groups;
mod marks;
mod shape;
mod tokens;
pub mod votes;

pub use claimed::Claimed;

use std::sync::LazyLock;

use crate::blocks::Page;
use crate::tree::Tree;
use votes::Votes;

/// Number of columns of a row.
pub const WIDTH: usize = shape::WIDTH + containers::WIDTH + agreement::WIDTH + votes::WIDTH;

/// Name of every column, in order.
pub fn columns() -> Vec<String> {
    let own = [
        shape::COLUMNS.as_slice(),
        &containers::COLUMNS,
        &agreement::COLUMNS,
    ];
    own.concat()
        .into_iter()
        .map(String::from)
        .chain(votes::columns())
        .collect()
}

/// Makes the rows of a page.
pub struct RowMaker<'p, 't, 's, 'v> {
    page: &'p Page,
    shapes: shape::Shapes<'p>,
    containers: containers::Containers<'p, 't, 's>,
    agreement: agreement::Agreement<'p>,
    ballot: votes::Ballot<'t, 's, 'v>,
    rows: Rows,
}

/// Blocks whose rows are made at a time: a page's rows in one piece are half a kilobyte a block.
const PIECE: usize = 64;

impl<'p, 't, 's, 'v> RowMaker<'p, 't, 's, 'v> {
    /// For a page with its tree, if it has one.
    pub fn new(
        tree: Option<&'t Tree<'s>>,
        page: &'p Page,
        claimed: &Claimed,
        votes: &'v Votes,
    ) -> Self {
        RowMaker {
            page,
            shapes: shape::Shapes::of(page),
            containers: containers::Containers::of(tree, page),
            agreement: agreement::Agreement::of(page, claimed),
            ballot: votes::Ballot::new(tree, votes),
            rows: Rows::with_capacity(PIECE * WIDTH),
        }
    }

    /// How many rows there are.
    pub fn count(&self) -> usize {
        self.page.blocks.len()
    }

    /// Number of each block's build: blocks with the same tags and classes around them have the same.
    pub fn builds(&self) -> Vec<u32> {
        self.containers.builds()
    }

    /// Hands all rows over in their order, piece by piece.
    pub fn each_piece(mut self, mut take: impl FnMut(&[f32])) {
        for first in (0..self.count()).step_by(PIECE) {
            self.rows.0.clear();
            for index in first..self.count().min(first + PIECE) {
                self.push(index);
            }
            take(&self.rows.0);
        }
    }

    fn push(&mut self, index: usize) {
        let before = self.rows.0.len();
        self.shapes.push(index, &mut self.rows);
        self.containers.push(index, &mut self.rows);
        self.agreement.push(index, &mut self.rows);
        self.ballot.push(self.page, index, &mut self.rows);
        debug_assert_eq!(self.rows.0.len(), before + WIDTH);
    }
}

/// Rows of all blocks of a page, one after the other: `page.blocks.len() * WIDTH` numbers.
pub fn rows(tree: Option<&Tree>, page: &Page, claimed: &Claimed, votes: &Votes) -> Vec<f32> {
    let mut rows = Vec::with_capacity(page.blocks.len() * WIDTH);
    RowMaker::new(tree, page, claimed, votes).each_piece(|piece| rows.extend_from_slice(piece));
    rows
}

/// Number of each block's build, as [`RowMaker::builds`] has it.
pub fn builds(tree: Option<&Tree>, page: &Page) -> Vec<u32> {
    containers::Containers::of(tree, page).builds()
}

/// Token ids of a block for the votes, by slot; what training counts.
pub fn block_tokens(tree: Option<&Tree>, page: &Page, index: usize) -> [Vec<u32>; 3] {
    tokens::of_block(tree, page, index)
}

/// Rows under construction.
///
/// Parts hand over arrays: one check of the room for all numbers of a part (a check for each was 3 % of the native path).
pub(crate) struct Rows(Vec<f32>);

impl Rows {
    fn with_capacity(numbers: usize) -> Self {
        Rows(Vec::with_capacity(numbers))
    }

    fn all<const N: usize>(&mut self, values: [f32; N]) {
        self.0.extend_from_slice(&values);
    }
}

fn bit(value: bool) -> f32 {
    f32::from(u8::from(value))
}

/// Logarithm of a count, so that ten words and a thousand are comparable.
fn count(value: u32) -> f32 {
    static KNOWN: LazyLock<Vec<f32>> = LazyLock::new(|| (0..2048).map(logarithm).collect());
    match KNOWN.get(value as usize) {
        Some(&known) => known,
        None => logarithm(value),
    }
}

fn logarithm(value: u32) -> f32 {
    (1.0 + value as f32).ln()
}

fn share(part: u32, whole: u32) -> f32 {
    part as f32 / whole.max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::{WIDTH, columns};

    #[test]
    fn every_column_has_one_name() {
        let names = columns();
        assert_eq!(names.len(), WIDTH);
        let unique: std::collections::HashSet<_> = names.iter().collect();
        assert_eq!(unique.len(), WIDTH);
    }
}
