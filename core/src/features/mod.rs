//! Blocks to rows of numbers; [`COLUMNS`] names every one.
//!
//! Free of language: shape, place, density, repetition, agreement with what the page claims of itself, and the
//! votes of class names and words, which are data of the model ([`votes::Votes`]).
//! Context beyond the containers is left to the model, which reads the rows as a sequence.
mod agreement;
mod claimed;
mod containers;
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

/// Rows of all blocks of a page, one after the other: `page.blocks.len() * WIDTH` numbers.
pub fn rows(tree: Option<&Tree>, page: &Page, claimed: &Claimed, votes: &Votes) -> Vec<f32> {
    let mut rows = Rows::with_capacity(page.blocks.len() * WIDTH);
    let shapes = shape::Shapes::of(page);
    let containers = containers::Containers::of(tree, page);
    let agreement = agreement::Agreement::of(page, claimed);
    let mut ballot = votes::Ballot::new(tree, votes);
    for index in 0..page.blocks.len() {
        shapes.push(index, &mut rows);
        containers.push(index, &mut rows);
        agreement.push(index, &mut rows);
        ballot.push(page, index, &mut rows);
        debug_assert_eq!(rows.0.len(), (index + 1) * WIDTH);
    }
    rows.0
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
