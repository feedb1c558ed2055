//! The first layer: values to bins, and the bins' rows of weights put together.
use super::{Kernel, LANES, Lanes, add, add_product, dispatch, relu, tiles, tiles_mut};
use crate::features;

/// Bins of a column at most.
pub const MOST_BINS: usize = 8;
/// Columns with those that fill up the last tile.
const PADDED: usize = features::WIDTH.next_multiple_of(LANES);
const TILES: usize = PADDED / LANES;
/// Room for the terms of a row; a power of two, so that no place in it needs to be checked.
const ROOM: usize = (PADDED + 1).next_power_of_two();

/// The bins of one rank of a tile's columns: the first of each, or the second, and so on.
#[derive(Debug, Clone)]
pub struct Rank {
    /// Where they begin; infinite where there is none.
    pub start: Lanes,
    /// What one unit is of them.
    pub slope: Lanes,
}

/// The bins of all columns side by side.
///
/// In this order all columns of a tile are compared at once: searching column by column, the processor guesses the end of
/// the search wrong for most of them.
#[derive(Debug)]
pub struct Columns {
    /// By tile, as many ranks as its columns have bins at most: the marks have one, and are half of the columns.
    pub ranks: Vec<Vec<Rank>>,
    /// One less than the index of the first bin of each column.
    pub before: [u32; PADDED],
}

impl Columns {
    /// From the index of each column's first bin, and where each bin begins and what one unit is of it.
    pub fn new(first: &[usize], start: &[f32], slope: &[f32]) -> Columns {
        let mut ranks = vec![Vec::new(); TILES];
        let mut before = [0; PADDED];
        for (column, window) in first.windows(2).enumerate() {
            before[column] = (window[0] as u32).wrapping_sub(1);
            let (tile, lane) = (column / LANES, column % LANES);
            for (rank, bin) in (window[0]..window[1]).enumerate() {
                if ranks[tile].len() <= rank {
                    ranks[tile].push(Rank {
                        start: [f32::INFINITY; LANES],
                        slope: [0.0; LANES],
                    });
                }
                ranks[tile][rank].start[lane] = start[bin];
                ranks[tile][rank].slope[lane] = slope[bin];
            }
        }
        Columns { ranks, before }
    }
}

/// `out[n, width] = max(0, bias + Σ share · weight[bin] + passed[bin])` over the columns that reach a bin: the last that
/// each value reaches, with the share of it that is filled. `weight` is, for each bin, its own and the sum of those
/// before it in its column.
pub fn encode(rows: &[f32], columns: &Columns, weight: &[f32], bias: &[f32], out: &mut [f32]) {
    dispatch(Encode {
        rows,
        columns,
        weight,
        bias: tiles(bias),
        out: tiles_mut(out),
    });
}

struct Encode<'a> {
    rows: &'a [f32],
    columns: &'a Columns,
    weight: &'a [f32],
    bias: &'a [Lanes],
    out: &'a mut [Lanes],
}

/// What of a row is not nought: shares and bins.
struct Terms {
    share: [f32; ROOM],
    bin: [u32; ROOM],
    count: usize,
}

impl Terms {
    fn new() -> Terms {
        Terms {
            share: [0.0; ROOM],
            bin: [0; ROOM],
            count: 0,
        }
    }
}

impl Kernel for Encode<'_> {
    #[inline(always)]
    fn run<const ROWS: usize>(self) {
        match self.bias.len() {
            2 => self.gather::<2>(),
            3 => self.gather::<3>(),
            4 => self.gather::<4>(),
            _ => self.gather_any(),
        }
    }
}

impl Encode<'_> {
    /// All columns of two rows at once, or every addition would wait for the one before.
    #[inline(always)]
    fn gather<const N: usize>(self) {
        let mut bias = [[0.0; LANES]; N];
        bias.copy_from_slice(self.bias);
        let (mut one, mut other) = (Terms::new(), Terms::new());
        let rows = self.rows.chunks(2 * features::WIDTH);
        for (rows, out) in rows.zip(self.out.chunks_mut(2 * N)) {
            let (first, second) = rows.split_at(features::WIDTH);
            self.columns.terms(first, &mut one);
            other.count = 0;
            if !second.is_empty() {
                self.columns.terms(second, &mut other);
            }
            let (mut sums, mut sums2) = (bias, bias);
            let both = one.count.min(other.count);
            for at in 0..both {
                add_term(&one, at, self.weight, &mut sums);
                add_term(&other, at, self.weight, &mut sums2);
            }
            (both..one.count).for_each(|at| add_term(&one, at, self.weight, &mut sums));
            (both..other.count).for_each(|at| add_term(&other, at, self.weight, &mut sums2));
            for (out, sums) in out.iter_mut().zip(sums.iter().chain(&sums2)) {
                *out = relu(*sums);
            }
        }
    }

    #[inline(always)]
    fn gather_any(self) {
        let width = self.bias.len();
        let mut terms = Terms::new();
        let rows = self.rows.chunks_exact(features::WIDTH);
        for (row, out) in rows.zip(self.out.chunks_exact_mut(width)) {
            self.columns.terms(row, &mut terms);
            out.copy_from_slice(self.bias);
            for at in 0..terms.count {
                let own = &tiles(self.weight)[terms.bin[at] as usize * 2 * width..][..2 * width];
                let (own, passed) = own.split_at(width);
                for ((sums, own), passed) in out.iter_mut().zip(own).zip(passed) {
                    *sums = add(add_product(*sums, terms.share[at], *own), *passed);
                }
            }
            out.iter_mut().for_each(|sums| *sums = relu(*sums));
        }
    }
}

/// The bins passed are added even if there are none: four of five terms have some, and adding nought costs less than
/// asking.
#[inline(always)]
fn add_term<const N: usize>(terms: &Terms, at: usize, weight: &[f32], sums: &mut [Lanes; N]) {
    let at = at % ROOM;
    let own = &tiles(weight)[terms.bin[at] as usize * 2 * N..][..2 * N];
    for (n, sums) in sums.iter_mut().enumerate() {
        *sums = add(add_product(*sums, terms.share[at], own[n]), own[N + n]);
    }
}

impl Columns {
    /// The terms of a row, in the order of its columns.
    #[inline(always)]
    fn terms(&self, row: &[f32], terms: &mut Terms) {
        let mut values = [0.0; PADDED];
        values[..features::WIDTH].copy_from_slice(&row[..features::WIDTH]);
        let mut shares = [0.0; PADDED];
        let mut passed = [0_u32; PADDED];
        for (tile, ranks) in self.ranks.iter().enumerate().take(TILES) {
            let at = tile * LANES..(tile + 1) * LANES;
            let (share, count) = filled(ranks, tiles(&values)[tile]);
            shares[at.clone()].copy_from_slice(&share);
            passed[at].copy_from_slice(&count);
        }
        // All are written whether they are kept or not, and then counted or not: no branch to guess.
        let mut count = 0;
        for column in 0..features::WIDTH {
            terms.share[count % ROOM] = shares[column];
            terms.bin[count % ROOM] = self.before[column].wrapping_add(passed[column]);
            count += usize::from(passed[column] > 0);
        }
        terms.count = count;
    }
}

/// How many bins each value reaches, and how much of the last one it fills.
#[inline(always)]
fn filled(ranks: &[Rank], values: Lanes) -> (Lanes, [u32; LANES]) {
    let (mut starts, mut slopes, mut count) = ([0.0; LANES], [0.0; LANES], [0; LANES]);
    for rank in ranks {
        let (start, slope) = (rank.start, rank.slope);
        for lane in 0..LANES {
            let reached = values[lane] > start[lane];
            starts[lane] = if reached { start[lane] } else { starts[lane] };
            slopes[lane] = if reached { slope[lane] } else { slopes[lane] };
            count[lane] += u32::from(reached);
        }
    }
    let mut share = [0.0; LANES];
    for lane in 0..LANES {
        share[lane] = ((values[lane] - starts[lane]) * slopes[lane]).min(1.0);
    }
    (share, count)
}

#[cfg(test)]
mod tests {
    use super::{Columns, encode};
    use crate::features::WIDTH;

    /// The second column has two bins, from 0 and from 1; the last has one, from 0, half as steep.
    #[test]
    fn encodes_rows_in_every_width() {
        let mut first = vec![0, 0];
        first.resize(WIDTH, 2);
        first.push(3);
        let columns = Columns::new(&first, &[0.0, 1.0, 0.0], &[1.0, 1.0, 0.5]);
        let mut rows = vec![0.0; 3 * WIDTH];
        (rows[1], rows[WIDTH + 1], rows[3 * WIDTH - 1]) = (0.5, 1.25, 1.0);
        for width in [16, 32, 48, 64, 80] {
            // Own weights 2, 4, 8, and before the second bin the first one's 2.
            let weight: Vec<f32> = [2.0, 0.0, 4.0, 2.0, 8.0, 0.0]
                .iter()
                .flat_map(|w| vec![*w; width])
                .collect();
            let mut out = vec![9.0; 3 * width];
            encode(&rows, &columns, &weight, &vec![-1.5; width], &mut out);
            let expected = [0.0, 1.5, 2.5].map(|sum| vec![sum; width]);
            assert_eq!(out, expected.concat());
        }
    }
}
