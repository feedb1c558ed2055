//! The first layer: values to bins, and the bins' rows of weights put together.
use super::pairs::{Pair, Pairs, Vectors, pair};
use super::{Kernel, LANES, Lanes, NOUGHT, add, dispatch, relu, tiles_mut};
use crate::features;

/// Bins of a column at most.
pub const MOST_BINS: usize = 8;
/// Tiles of the widest network that there are loops for.
pub const MOST_TILES: usize = 4;
/// Columns at most: what counts them with one byte needs no check where it is looked up.
const MOST_COLUMNS: usize = 256;
const _: () = assert!(features::WIDTH <= MOST_COLUMNS);

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
            let ranks = &mut tiles[column / LANES];
            for (rank, bin) in (ends[0]..ends[1]).enumerate() {
                if ranks.len() <= rank {
                    ranks.push(none);
                }
                ranks[rank].start[column % LANES] = start[bin];
                ranks[rank].slope[column % LANES] = slope[bin];
            }
        }
        Ranks { tiles }
    }

    #[inline(always)]
    fn fill(&self, row: &[f32], filled: &mut Filled) {
        let mut padded = [0.0; MOST_COLUMNS];
        padded[..features::WIDTH].copy_from_slice(row);
        let values = padded.as_chunks::<LANES>().0;
        let steps = filled.steps.as_chunks_mut::<LANES>().0;
        let shares = filled.shares.as_chunks_mut::<LANES>().0;
        let filled = steps.iter_mut().zip(shares);
        for ((ranks, values), (steps, shares)) in self.tiles.iter().zip(values).zip(filled) {
            let mut bins = [0.0; LANES];
            for rank in ranks {
                bins = add(bins, rank.filled(*values));
            }
            *steps = in_steps(bins);
            *shares = steps.map(|steps| pair((steps % FILLED as u32) as i16, FILLED));
        }
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

/// How many bins of each column a row's value fills. None begins before the one before it is full.
struct Filled {
    /// In steps of a bin.
    steps: [u32; MOST_COLUMNS],
    /// The share of the last, and a bin that is full: what its weights are taken with, and those of all before it.
    shares: [Pair; MOST_COLUMNS],
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
    /// Columns of one bin, as the marks are, two at a time.
    pub twos: Vec<[u8; 2]>,
    /// Each other column, and where its weights begin.
    pub others: Vec<(u8, u32)>,
    /// Rows of tiles, in steps: for two columns, the weights of their bins; then for each other column, those of each bin with
    /// the sum of those before it, and at last those of none with the sum of all.
    pub weight: Vec<Pairs>,
    /// What a step of each output's sum is.
    pub step: Vec<Lanes>,
    /// What is added to each output.
    pub bias: Vec<Lanes>,
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

impl Encode<'_> {
    #[inline(always)]
    fn rows<V: Vectors, const N: usize>(self) {
        let plan = self.plan;
        let weight: &[[Pairs; N]] = plan.weight.as_chunks().0;
        let mut filled = Filled {
            steps: [0; MOST_COLUMNS],
            shares: [0; MOST_COLUMNS],
        };
        let rows = self.rows.chunks_exact(features::WIDTH);
        for (row, out) in rows.zip(self.out.as_chunks_mut::<N>().0) {
            plan.ranks.fill(row, &mut filled);
            let Filled { steps, shares } = &filled;
            let mut sums = [V::noughts(); N];
            for (&[one, other], weight) in plan.twos.iter().zip(weight) {
                let pair = pair(steps[one as usize] as i16, steps[other as usize] as i16);
                for n in 0..N {
                    sums[n] = V::add(sums[n], pair, &weight[n]);
                }
            }
            for &(column, first) in &plan.others {
                let weight = &weight[(first + (steps[column as usize] >> STEPS)) as usize];
                for n in 0..N {
                    sums[n] = V::add(sums[n], shares[column as usize], &weight[n]);
                }
            }
            for n in 0..N {
                let (sums, mut lanes) = (V::lanes(sums[n]), plan.bias[n]);
                for lane in 0..LANES {
                    lanes[lane] += sums[lane] as f32 * plan.step[n][lane];
                }
                out[n] = relu(lanes);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::pairs::Plain;
    use super::{Encode, Kernel, LANES, Pairs, Plan, Ranks, encode, tiles_mut};
    use crate::features::WIDTH;

    /// Columns of one and of three bins in turn.
    fn plan() -> Plan {
        let mut first = vec![0];
        let (mut twos, mut others) = (Vec::new(), Vec::new());
        for column in 0..WIDTH {
            first.push(first[column] + if column % 2 == 0 { 1 } else { 3 });
        }
        let even: Vec<u8> = (0..WIDTH as u8).step_by(2).collect();
        for two in even.chunks(2) {
            twos.push([two[0], two[two.len() - 1]]);
        }
        for column in (1..WIDTH as u8).step_by(2) {
            others.push((column, (twos.len() + 4 * others.len()) as u32));
        }
        let rows = twos.len() + 4 * others.len();
        let some = |at: usize| (at % 3_001) as i16 - 1_500;
        let weight = |at: usize| [some(at * 7_919), some(at * 104_729)];
        Plan {
            ranks: Ranks::new(&first, &vec![-1.0; first[WIDTH]], &vec![0.4; first[WIDTH]]),
            twos,
            others,
            weight: (0..rows * 3)
                .map(|at| Pairs(std::array::from_fn(|lane| weight(at * LANES + lane))))
                .collect(),
            step: vec![[1e-6; LANES]; 3],
            bias: vec![[0.1; LANES]; 3],
        }
    }

    #[test]
    fn encodes_the_same_on_every_machine() {
        let plan = plan();
        let rows: Vec<f32> = (0..5 * WIDTH).map(|n| 3.0 * (n as f32).sin()).collect();
        let (mut out, mut plain) = (vec![0.0; 5 * 48], vec![0.0; 5 * 48]);
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
