//! The first layer: values to bins, and the bins' rows of weights put together.
use super::{Kernel, LANES, Lanes, Tile, add, add_product, dispatch, relu, tiles, tiles_mut};
use crate::features;

/// Bins of a column at most.
pub const MOST_BINS: usize = 8;
/// Columns with those that fill up the last tile.
const PADDED: usize = features::WIDTH.next_multiple_of(LANES);
const TILES: usize = PADDED / LANES;
/// The bins of all columns side by side.
///
/// In this order all columns of a tile are compared at once: searching column by column, the processor guesses the end of
/// the search wrong for most of them.
#[derive(Debug)]
pub struct Columns {
    /// By tile, as many ranks as its columns have bins at most: the marks have one, and are half of the columns. A rank is
    /// where the bins of that number of the tile's columns begin; infinite where there is none.
    ranks: Vec<Vec<Lanes>>,
    /// One less than the index of the first bin of each column.
    before: [u32; PADDED],
    /// Where each bin begins, and what one unit is of it.
    bins: Vec<Bin>,
}

#[derive(Debug, Clone, Copy)]
struct Bin {
    start: f32,
    slope: f32,
}

impl Columns {
    /// From the index of each column's first bin, and where each bin begins and what one unit is of it.
    pub fn new(first: &[usize], start: &[f32], slope: &[f32]) -> Columns {
        let mut columns = Columns {
            ranks: vec![Vec::new(); TILES],
            before: [0; PADDED],
            bins: start
                .iter()
                .zip(slope)
                .map(|(&start, &slope)| Bin { start, slope })
                .collect(),
        };
        for (column, window) in first.windows(2).enumerate() {
            columns.before[column] = (window[0] as u32).wrapping_sub(1);
            let ranks = &mut columns.ranks[column / LANES];
            for (rank, start) in start[window[0]..window[1]].iter().enumerate() {
                if ranks.len() <= rank {
                    ranks.push([f32::INFINITY; LANES]);
                }
                ranks[rank][column % LANES] = *start;
            }
        }
        columns
    }

    /// Takes rows into a chunk.
    #[inline(always)]
    fn reach(&self, rows: &[f32], chunk: &mut Chunk) {
        let rows = rows.chunks_exact(features::WIDTH).zip(&mut chunk.values);
        for ((row, values), passed) in rows.zip(&mut chunk.passed) {
            values[..features::WIDTH].copy_from_slice(row);
            let tiles = self.ranks.iter().zip(tiles(values));
            for ((ranks, values), passed) in tiles.zip(passed.as_chunks_mut::<LANES>().0) {
                *passed = reached(ranks, *values);
            }
        }
    }

    /// The last bin that a value reaches, and the share of it that is filled.
    #[inline(always)]
    fn last(&self, chunk: &Chunk, row: usize, column: usize) -> (usize, f32) {
        let passed = u32::from(chunk.passed[row][column]);
        let index = self.before[column].wrapping_add(passed) as usize;
        let bin = self.bins[index];
        let share = (chunk.values[row][column] - bin.start) * bin.slope;
        (index, share.min(1.0))
    }
}

/// How many bins each value reaches. Counted in floats, whose sums the compiler must not put in another order: whole
/// numbers it adds up rank by rank instead of lane by lane, taking the tiles apart, in five times the time.
#[inline(always)]
fn reached(ranks: &[Lanes], values: Lanes) -> [u8; LANES] {
    let mut count = [NOUGHT; LANES];
    for start in ranks {
        for lane in 0..LANES {
            count[lane] += if values[lane] > start[lane] { 1.0 } else { 0.0 };
        }
    }
    count.map(|count| count.to_bits() as u8)
}

/// A float from which on the last bits count whole numbers: the conversion that Rust has for floats goes lane by lane.
const NOUGHT: f32 = 8_388_608.0;

/// `out[n, width] = max(0, bias + Σ share · weight[bin] + passed[bin])` over the columns that reach a bin: the last that
/// each value reaches, with the share of it that is filled. `weight` is, for each bin, its own and the sum of those
/// before it in its column.
pub fn encode(rows: &[f32], columns: &Columns, weight: &[Tile], bias: &[f32], out: &mut [f32]) {
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
    weight: &'a [Tile],
    bias: &'a [Lanes],
    out: &'a mut [Lanes],
}

/// Rows taken together. Column by column over all of them, a column's weights come from the second-level cache once for so
/// many rows and not for every row: they are 237 KB in all.
const CHUNK: usize = 32;

impl Kernel for Encode<'_> {
    #[inline(always)]
    fn run<const ROWS: usize>(self) {
        match self.bias.len() {
            2 => self.chunks::<2>(),
            3 => self.chunks::<3>(),
            4 => self.chunks::<4>(),
            _ => self.chunks_any(),
        }
    }
}

impl Encode<'_> {
    #[inline(always)]
    fn chunks<const N: usize>(self) {
        let mut bias = [Tile([0.0; LANES]); N];
        bias.iter_mut()
            .zip(self.bias)
            .for_each(|(tile, bias)| tile.0 = *bias);
        let weight: &[[[Tile; N]; 2]] = self.weight.as_chunks().0.as_chunks().0;
        let (mut chunk, mut those) = (Chunk::new(), [0; CHUNK]);
        let out: &mut [[Lanes; N]] = self.out.as_chunks_mut().0;
        let rows = self.rows.chunks(CHUNK * features::WIDTH);
        for (rows, out) in rows.zip(out.chunks_mut(CHUNK)) {
            self.columns.reach(rows, &mut chunk);
            let mut sums = [bias; CHUNK];
            for column in 0..features::WIDTH {
                let count = chunk.those_that_reach(column, out.len(), &mut those);
                for &row in &those[..count] {
                    let row = row as usize % CHUNK;
                    let (bin, share) = self.columns.last(&chunk, row, column);
                    let [own, before] = &weight[bin];
                    let sums = &mut sums[row];
                    for n in 0..N {
                        sums[n].0 = add(add_product(sums[n].0, share, own[n].0), before[n].0);
                    }
                }
            }
            for (out, sums) in out.iter_mut().zip(sums) {
                *out = sums.map(|sums| relu(sums.0));
            }
        }
    }

    /// The same for a width that is not known here.
    #[inline(always)]
    fn chunks_any(self) {
        let width = self.bias.len();
        let mut chunk = Chunk::new();
        let rows = self.rows.chunks(CHUNK * features::WIDTH);
        for (rows, out) in rows.zip(self.out.chunks_mut(CHUNK * width)) {
            self.columns.reach(rows, &mut chunk);
            for (row, out) in out.chunks_exact_mut(width).enumerate() {
                out.copy_from_slice(self.bias);
                for column in 0..features::WIDTH {
                    if chunk.passed[row][column] == 0 {
                        continue;
                    }
                    let (bin, share) = self.columns.last(&chunk, row, column);
                    let own = &self.weight[bin * 2 * width..][..2 * width];
                    let (own, before) = own.split_at(width);
                    for ((sums, own), before) in out.iter_mut().zip(own).zip(before) {
                        *sums = add(add_product(*sums, share, own.0), before.0);
                    }
                }
                out.iter_mut().for_each(|sums| *sums = relu(*sums));
            }
        }
    }
}

/// Some rows: their values, and how many bins each reaches.
struct Chunk {
    values: [[f32; PADDED]; CHUNK],
    passed: [[u8; PADDED]; CHUNK],
}

impl Chunk {
    fn new() -> Chunk {
        Chunk {
            values: [[0.0; PADDED]; CHUNK],
            passed: [[0; PADDED]; CHUNK],
        }
    }

    /// Writes down which of the first `most` rows have a value in a column that reaches a bin; returns how many they are.
    #[inline(always)]
    fn those_that_reach(&self, column: usize, most: usize, those: &mut [u8; CHUNK]) -> usize {
        let mut count = 0;
        // All are written, and then counted or not: no branch to guess.
        for row in 0..most.min(CHUNK) {
            those[count % CHUNK] = row as u8;
            count += usize::from(self.passed[row][column] > 0);
        }
        count
    }
}

#[cfg(test)]
mod tests {
    use super::{Columns, Tile, encode};
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
            encode(
                &rows,
                &columns,
                &Tile::all(&weight),
                &vec![-1.5; width],
                &mut out,
            );
            let expected = [0.0, 1.5, 2.5].map(|sum| vec![sum; width]);
            assert_eq!(out, expected.concat());
        }
    }
}
