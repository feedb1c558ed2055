//! Why the network says of a block what it says: how much surer or less sure it would be without a group of columns.
//!
//! Occlusion (Zeiler and Fergus 2014, "Visualizing and Understanding Convolutional Networks"): the columns of a group get
//! the values of the page's average block, and the log-odds of content are worked out anew. What they lose is what the group
//! said for content; what they gain, what it said against it. Columns that are the same all over the page, as its size is, get
//! the values that are usual on the pages the network was trained on. The block's part in what the whole page looks like
//! stays as it is.
//!
//! Only blocks that reach the block through the convolutions matter, and no more are put through the layers: the cost is
//! some 130 rows for each block and group, whatever the length of the page (1.1 ms a block, on one core).
use super::{DILATIONS, Network, kernel, pool};
use crate::features::{self, RowMaker};

/// Blocks on either side that the layers together look at.
const REACH: usize = {
    let (mut reach, mut layer) = (0, 0);
    while layer < DILATIONS.len() {
        reach += DILATIONS[layer] * (kernel::TAPS / 2);
        layer += 1;
    }
    reach
};

/// Why a block is judged as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Reasons {
    /// Index of the block.
    pub block: usize,
    /// Its columns.
    pub row: Vec<f32>,
    /// Log-odds of content.
    pub odds: f32,
    /// What each group of columns adds to them.
    pub effects: Vec<f32>,
}

/// Reasons for some blocks of a page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Occluded {
    /// One for every block asked for, in page order.
    pub reasons: Vec<Reasons>,
    /// The value of every column that they are compared with.
    pub usual: Vec<f32>,
}

impl Network {
    /// The reasons for those of the blocks in `wanted`, which is in order. A group without columns stands for the blocks before and
    /// behind, which all become the page's average block.
    pub fn reasons(&self, rows: RowMaker, groups: &[Vec<usize>], wanted: &[usize]) -> Occluded {
        let mut hidden = Vec::with_capacity(rows.count() * self.width);
        let mut kept: Vec<Vec<f32>> = Vec::with_capacity(wanted.len());
        let mut columns = Spread::default();
        rows.each_piece(|piece| {
            let first = hidden.len() / self.width;
            self.input.apply(piece, &mut hidden);
            for (at, row) in piece.chunks_exact(features::WIDTH).enumerate() {
                columns.add(row);
                if wanted.get(kept.len()) == Some(&(first + at)) {
                    kept.push(row.to_vec());
                }
            }
        });
        if hidden.is_empty() {
            return Occluded::default();
        }
        let whole = self.whole(&hidden);
        add(&mut hidden, &whole);
        let page = Encoded {
            network: self,
            average: pool(&hidden, self.width)[..self.width].to_vec(),
            usual: columns.usual(&self.input.usual),
            hidden,
            whole,
        };
        let blocks = wanted.iter().zip(kept);
        Occluded {
            reasons: blocks
                .map(|(&block, row)| page.reasons(block, row, groups))
                .collect(),
            usual: page.usual,
        }
    }
}

/// What is known of the columns of a page.
#[derive(Default)]
struct Spread {
    rows: f32,
    sum: Vec<f32>,
    first: Vec<f32>,
    varies: Vec<bool>,
}

impl Spread {
    fn add(&mut self, row: &[f32]) {
        if self.rows == 0.0 {
            self.first = row.to_vec();
            self.sum = vec![0.0; row.len()];
            self.varies = vec![false; row.len()];
        }
        self.rows += 1.0;
        for (column, value) in row.iter().enumerate() {
            self.sum[column] += value;
            self.varies[column] |= *value != self.first[column];
        }
    }

    /// The average of the columns that vary, and of the others what is usual elsewhere.
    fn usual(&self, elsewhere: &[f32]) -> Vec<f32> {
        let average = self.sum.iter().map(|sum| sum / self.rows);
        let columns = average.zip(&self.varies).zip(elsewhere);
        columns
            .map(|((average, varies), usual)| if *varies { average } else { *usual })
            .collect()
    }
}

/// A page behind the first layer.
struct Encoded<'n> {
    network: &'n Network,
    hidden: Vec<f32>,
    /// What the whole page looks like, which is in every row.
    whole: Vec<f32>,
    average: Vec<f32>,
    /// The values that columns get which are looked away from.
    usual: Vec<f32>,
}

impl Encoded<'_> {
    fn reasons(&self, block: usize, row: Vec<f32>, groups: &[Vec<usize>]) -> Reasons {
        let width = self.network.width;
        let own = &self.hidden[block * width..][..width];
        let odds = self.odds(block, own, false);
        let variants = self.variants(&row, groups);
        let variants = variants.chunks_exact(width).zip(groups);
        let effects =
            variants.map(|(variant, group)| odds - self.odds(block, variant, group.is_empty()));
        Reasons {
            block,
            odds,
            effects: effects.collect(),
            row,
        }
    }

    /// The block behind the first layer, once for each group that it has usual values in.
    fn variants(&self, row: &[f32], groups: &[Vec<usize>]) -> Vec<f32> {
        let mut rows = row.repeat(groups.len());
        for (row, group) in rows.chunks_exact_mut(features::WIDTH).zip(groups) {
            group
                .iter()
                .for_each(|&column| row[column] = self.usual[column]);
        }
        let mut hidden = Vec::with_capacity(groups.len() * self.network.width);
        self.network.input.apply(&rows, &mut hidden);
        add(&mut hidden, &self.whole);
        hidden
    }

    /// Log-odds of content for a block that looks so; `alone` makes all others the page's average.
    fn odds(&self, block: usize, looks: &[f32], alone: bool) -> f32 {
        let width = self.network.width;
        let blocks = self.hidden.len() / width;
        let first = block.saturating_sub(REACH);
        let last = blocks.min(block + REACH + 1);
        let mut window = if alone {
            self.average.repeat(last - first)
        } else {
            self.hidden[first * width..last * width].to_vec()
        };
        let own = (block - first) * width;
        window[own..own + width].copy_from_slice(looks);
        self.network.put_through(&mut window);
        self.network.output.apply(&window[own..own + width], width)[0]
    }
}

fn add(hidden: &mut [f32], whole: &[f32]) {
    for row in hidden.chunks_exact_mut(whole.len()) {
        row.iter_mut().zip(whole).for_each(|(h, w)| *h += w);
    }
}
