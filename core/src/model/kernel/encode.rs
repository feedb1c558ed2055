//! The first layer: values to bins, and the bins' rows of weights put together.
use super::pairs::{Pair, Pairs, Vectors, pair};
use super::{Kernel, LANES, Lanes, NOUGHT, add, dispatch, lanes, relu, tiles_mut};
use crate::features;

/// Bins of a column at most.
pub const MOST_BINS: usize = 8;
/// Tiles of the widest network that there are loops for.
pub const MOST_TILES: usize = 4;

/// A bin that is filled, in the steps in which it is filled. As these are multiplied with whole numbers of weights, finer
/// ones leave less for those.
pub const FILLED: i16 = 1 << STEPS;
const STEPS: u32 = 11;

/// The bins of all columns side by side.
///
/// In this order all columns of a tile are compared at once: searching column by column, the processor guesses the end of
/// the search wrong for most of them.
#[derive(Debug)]
pub struct Ranks {
    /// By tile, as many ranks as its columns have bins at most: the marks have one, and are half of the columns.
    tiles: Vec<Vec<Rank>>,
}

/// The first column of a tile. The last tile ends with the last column, so that it is read as the others are, and begins with
/// columns that the tile before it has.
const fn begin(tile: usize) -> usize {
    let last = features::WIDTH - LANES;
    if tile * LANES < last {
        tile * LANES
    } else {
        last
    }
}

/// The tile of a column and its lane in it.
pub const fn place(column: usize) -> (usize, usize) {
    let tile = column / LANES;
    (tile, column - begin(tile))
}

/// The bins of one number in their columns.
#[derive(Debug, Clone, Copy)]
struct Rank {
    /// Where each begins.
    start: Lanes,
    /// What one unit is of it; nought where there is none.
    slope: Lanes,
}

impl Ranks {
    /// From the index of each column's first bin, and where each bin begins and what one unit is of it.
    pub fn new(first: &[usize], start: &[f32], slope: &[f32]) -> Ranks {
        let none = Rank {
            start: [0.0; LANES],
            slope: [0.0; LANES],
        };
        let mut tiles = vec![Vec::new(); features::WIDTH.div_ceil(LANES)];
        for (column, ends) in first.windows(2).enumerate() {
            let (tile, lane) = place(column);
            let ranks = &mut tiles[tile];
            for (rank, bin) in (ends[0]..ends[1]).enumerate() {
                if ranks.len() <= rank {
                    ranks.push(none);
                }
                ranks[rank].start[lane] = start[bin];
                ranks[rank].slope[lane] = slope[bin];
            }
        }
        Ranks { tiles }
    }
}

impl Rank {
    /// The share that is filled of each bin.
    #[inline(always)]
    fn filled(self, mut values: Lanes) -> Lanes {
        let Rank { start, slope } = self;
        for lane in 0..LANES {
            let share = (values[lane] - start[lane]) * slope[lane];
            let share = if share > 0.0 { share } else { 0.0 };
            values[lane] = if share < 1.0 { share } else { 1.0 };
        }
        values
    }
}

/// How many bins of each column of a tile a row's values fill. None begins before the one before it is full.
#[derive(Clone, Copy, Default)]
struct Filled {
    /// Where the weights are that go with it, for columns of more than one bin.
    weights: [u32; LANES],
    /// For columns of one bin, the steps that it and the next are filled in.
    twos: [Pair; LANES],
    /// The share of the last, and a bin that is full: what its weights are taken with, and those of all before it.
    shares: [Pair; LANES],
}

impl Filled {
    #[inline(always)]
    fn of(ranks: &[Rank], columns: &Columns, values: Lanes) -> Filled {
        let mut bins = [0.0; LANES];
        for rank in ranks {
            bins = add(bins, rank.filled(values));
        }
        let steps = in_steps(bins);
        Filled {
            weights: std::array::from_fn(|lane| columns.first[lane] + (steps[lane] >> STEPS)),
            twos: std::array::from_fn(|lane| {
                let next = if lane + 1 < LANES { steps[lane + 1] } else { 0 };
                pair(steps[lane] as i16, next as i16)
            }),
            shares: steps.map(|steps| pair((steps % FILLED as u32) as i16, FILLED)),
        }
    }

    /// The sums with what the columns add.
    #[inline(always)]
    fn added<V: Vectors, const N: usize>(
        &self,
        mut sums: [V::Sums; N],
        columns: &Columns,
        weight: &[[Pairs; N]],
    ) -> [V::Sums; N] {
        for &(lane, at) in &columns.twos {
            let (share, weight) = (self.twos[lane as usize % LANES], &weight[at as usize]);
            for n in 0..N {
                sums[n] = V::add(sums[n], share, &weight[n]);
            }
        }
        for &lane in &columns.others {
            let lane = lane as usize % LANES;
            let (share, weight) = (self.shares[lane], &weight[self.weights[lane] as usize]);
            for n in 0..N {
                sums[n] = V::add(sums[n], share, &weight[n]);
            }
        }
        sums
    }
}

#[inline(always)]
fn in_steps(bins: Lanes) -> [u32; LANES] {
    bins.map(|bins| (bins * f32::from(FILLED) + NOUGHT).to_bits() - NOUGHT.to_bits())
}

/// What is done with a row.
#[derive(Debug)]
pub struct Plan {
    /// The bins.
    pub ranks: Ranks,
    /// The columns of each tile.
    pub columns: Vec<Columns>,
    /// Rows of tiles, in steps: for columns of one bin, the weights of two bins; for each other column, those of each bin with
    /// the sum of those before it, and at last those of none with the sum of all.
    pub weight: Vec<Pairs>,
    /// What a step of each output's sum is.
    pub step: Vec<Lanes>,
    /// What is added to each output.
    pub bias: Vec<Lanes>,
}

/// The columns of one tile, by their lanes.
#[derive(Debug, Default)]
pub struct Columns {
    /// Columns of one bin, as the marks are, each with the next, whose weights are nought if it has more bins or is taken
    /// already; and where the weights of both are.
    pub twos: Vec<(u8, u32)>,
    /// The other columns.
    pub others: Vec<u8>,
    /// Where their weights begin.
    pub first: [u32; LANES],
}

/// `out[n, width] = max(0, bias + Σ share · weight[bin])` over the bins of all columns, with the share that is filled.
///
/// No column is passed over where its value fills nothing, as one in three does: to go on costs less than to ask.
pub fn encode(rows: &[f32], plan: &Plan, out: &mut [f32]) {
    dispatch(Encode {
        rows,
        plan,
        out: tiles_mut(out),
    });
}

struct Encode<'a> {
    rows: &'a [f32],
    plan: &'a Plan,
    out: &'a mut [Lanes],
}

impl Kernel for Encode<'_> {
    #[inline(always)]
    fn run<V: Vectors, const ROWS: usize>(self) {
        match self.plan.bias.len() {
            1 => self.rows::<V, 1>(),
            2 => self.rows::<V, 2>(),
            3 => self.rows::<V, 3>(),
            _ => self.rows::<V, MOST_TILES>(),
        }
    }
}

/// Rows that a tile of columns is gone through for at a time. The tile's weights stay in the first-level cache meanwhile.
const ROWS: usize = 32;

impl Encode<'_> {
    #[inline(always)]
    fn rows<V: Vectors, const N: usize>(self) {
        let plan = self.plan;
        let weight: &[[Pairs; N]] = plan.weight.as_chunks().0;
        // Made for all rows before any is added: else the compiler takes vectors apart into registers for single numbers.
        let mut filled = [Filled::default(); ROWS];
        let rows = self.rows.chunks(ROWS * features::WIDTH);
        for (rows, out) in rows.zip(self.out.chunks_mut(ROWS * N)) {
            let mut sums = [[V::noughts(); N]; ROWS];
            for (tile, ranks) in plan.ranks.tiles.iter().enumerate() {
                let rows = rows.chunks_exact(features::WIDTH);
                let count = rows.len().min(ROWS);
                let columns = &plan.columns[tile];
                for (row, filled) in rows.zip(&mut filled) {
                    *filled = Filled::of(ranks, columns, lanes(row, begin(tile)));
                }
                for (filled, sums) in filled[..count].iter().zip(&mut sums) {
                    *sums = filled.added::<V, N>(*sums, columns, weight);
                }
            }
            for (sums, out) in sums.iter().zip(out.as_chunks_mut::<N>().0) {
                plan.close::<V, N>(sums, out);
            }
        }
    }
}

impl Plan {
    #[inline(always)]
    fn close<V: Vectors, const N: usize>(&self, sums: &[V::Sums; N], out: &mut [Lanes; N]) {
        for n in 0..N {
            let (sums, mut lanes) = (V::lanes(sums[n]), self.bias[n]);
            for lane in 0..LANES {
                lanes[lane] += sums[lane] as f32 * self.step[n][lane];
            }
            out[n] = relu(lanes);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::pairs::Plain;
    use super::{Columns, Encode, Kernel, LANES, Pairs, Plan, Ranks, encode, place, tiles_mut};
    use crate::features::WIDTH;

    /// Columns of one and of three bins in turn.
    fn plan() -> Plan {
        let first: Vec<usize> = (0..=WIDTH).map(|c| c / 2 * 4 + c % 2).collect();
        let mut columns: Vec<Columns> = Vec::new();
        let mut rows = 0;
        for column in 0..WIDTH {
            let (tile, lane) = place(column);
            columns.resize_with(tile + 1, Columns::default);
            if column % 2 == 0 {
                columns[tile].twos.push((lane as u8, rows));
                rows += 1;
            } else {
                columns[tile].others.push(lane as u8);
                columns[tile].first[lane] = rows;
                rows += 4;
            }
        }
        let some = |at: usize| (at % 3_001) as i16 - 1_500;
        let weight = |at: usize| [some(at * 7_919), some(at * 104_729)];
        Plan {
            ranks: Ranks::new(&first, &vec![-1.0; first[WIDTH]], &vec![0.4; first[WIDTH]]),
            columns,
            weight: (0..rows as usize * 3)
                .map(|at| Pairs(std::array::from_fn(|lane| weight(at * LANES + lane))))
                .collect(),
            step: vec![[1e-6; LANES]; 3],
            bias: vec![[0.1; LANES]; 3],
        }
    }

    #[test]
    fn encodes_the_same_on_every_machine() {
        let plan = plan();
        let rows: Vec<f32> = (0..70 * WIDTH).map(|n| 3.0 * (n as f32).sin()).collect();
        let (mut out, mut plain) = (vec![0.0; 70 * 48], vec![0.0; 70 * 48]);
        encode(&rows, &plan, &mut out);
        let encoding = Encode {
            rows: &rows,
            plan: &plan,
            out: tiles_mut(&mut plain),
        };
        encoding.run::<Plain, 2>();
        assert_eq!(out, plain);
        assert!(out.iter().any(|sum| *sum > 0.0));
    }
}
