//! Products with matrices, convolutions, and sums over the sequence.
use super::{
    Kernel, LANES, Lanes, MOST_TILES, TAPS, Vectors, WIDEST, add, add_product, dispatch, higher,
    lanes, product, relu, tiles, tiles_mut,
};

/// `out[n, width] += bias[width] + rows[n, depth] · weight[depth, width]`
pub fn multiply(rows: &[f32], depth: usize, weight: &[f32], bias: &[f32], out: &mut [f32]) {
    dispatch(Multiply {
        rows,
        depth,
        weight,
        bias,
        out,
    });
}

/// Depth-wise convolution over the sequence, by column:
/// `out[t] = max(0, bias + Σ_k rows[t + (k - TAPS/2)·dilation] * weight[k])`
pub fn convolve(rows: &[f32], weight: &[f32], bias: &[f32], dilation: usize, out: &mut [f32]) {
    dispatch(Convolve {
        rows,
        weight,
        bias,
        dilation,
        out,
    });
}

/// Sum and maximum of each column over the sequence, which has at most [`MOST_TILES`] tiles.
pub fn pool(rows: &[f32], sum: &mut [f32], high: &mut [f32]) {
    dispatch(Pool {
        rows: tiles(rows),
        sum: tiles_mut(sum),
        high: tiles_mut(high),
    });
}

struct Multiply<'a> {
    rows: &'a [f32],
    depth: usize,
    weight: &'a [f32],
    bias: &'a [f32],
    out: &'a mut [f32],
}

impl Kernel for Multiply<'_> {
    #[inline(always)]
    fn run<V: Vectors, const ROWS: usize>(self) {
        // The network's own widths are known to the compiler, so that nothing is checked in the inner loop: with AVX2 a
        // third of the instructions less. With AVX-512 it loads many `k` of many rows at once instead and takes them
        // apart again, which takes three times as long as the checks.
        match self.depth / LANES {
            3 if ROWS < WIDEST => self.blocks::<{ 3 * LANES }, ROWS>(),
            2 if ROWS < WIDEST => self.blocks::<{ 2 * LANES }, ROWS>(),
            4 if ROWS < WIDEST => self.blocks::<{ 4 * LANES }, ROWS>(),
            _ => self.checked::<ROWS>(),
        }
    }
}

impl Multiply<'_> {
    #[inline(always)]
    fn blocks<const DEPTH: usize, const ROWS: usize>(self) {
        let width = self.bias.len() / LANES;
        let rows: &[[f32; DEPTH]] = self.rows.as_chunks().0;
        let (blocks, last) = rows.as_chunks::<ROWS>();
        let (out, last_out) = tiles_mut(self.out).split_at_mut(blocks.len() * ROWS * width);
        for tile in 0..width {
            let weight = &tiles(self.weight)[tile..];
            let bias = tiles(self.bias)[tile];
            for (rows, out) in blocks.iter().zip(out.chunks_exact_mut(ROWS * width)) {
                block(rows, weight, width, bias, &mut out[tile..]);
            }
            for (row, out) in last.iter().zip(last_out.chunks_exact_mut(width)) {
                let row = std::array::from_ref(row);
                block(row, weight, width, bias, &mut out[tile..]);
            }
        }
    }

    #[inline(always)]
    fn checked<const ROWS: usize>(self) {
        let (width, depth) = (self.bias.len(), self.depth);
        let whole = self.out.len() / width / ROWS * ROWS;
        let (rows, last_rows) = self.rows.split_at(whole * depth);
        let (out, last_out) = self.out.split_at_mut(whole * width);
        let blocks = rows
            .chunks_exact(depth * ROWS)
            .zip(out.chunks_exact_mut(width * ROWS));
        for (rows, out) in blocks {
            multiply_rows::<ROWS>(rows, depth, self.weight, self.bias, out);
        }
        let blocks = last_rows
            .chunks_exact(depth)
            .zip(last_out.chunks_exact_mut(width));
        for (row, out) in blocks {
            multiply_rows::<1>(row, depth, self.weight, self.bias, out);
        }
    }
}

/// One tile of columns of some rows; `weight` and `out` begin with it.
#[inline(always)]
fn block<const DEPTH: usize, const ROWS: usize>(
    rows: &[[f32; DEPTH]; ROWS],
    weight: &[Lanes],
    width: usize,
    bias: Lanes,
    out: &mut [Lanes],
) {
    let mut sums = [bias; ROWS];
    for row in 0..ROWS {
        sums[row] = add(sums[row], out[row * width]);
    }
    for k in 0..DEPTH {
        let weight = weight[k * width];
        for row in 0..ROWS {
            sums[row] = add_product(sums[row], rows[row][k], weight);
        }
    }
    for row in 0..ROWS {
        out[row * width] = sums[row];
    }
}

/// All columns of some rows.
#[inline(always)]
fn multiply_rows<const N: usize>(
    rows: &[f32],
    depth: usize,
    weight: &[f32],
    bias: &[f32],
    out: &mut [f32],
) {
    let width = bias.len();
    let rows: [&[f32]; N] = std::array::from_fn(|row| &rows[row * depth..][..depth]);
    for column in (0..width).step_by(LANES) {
        let mut sums = [lanes(bias, column); N];
        for (row, sums) in sums.iter_mut().enumerate() {
            let before = lanes(out, row * width + column);
            sums.iter_mut().zip(before).for_each(|(sum, x)| *sum += x);
        }
        for k in 0..depth {
            let weight = lanes(weight, k * width + column);
            for (sums, row) in sums.iter_mut().zip(rows) {
                let x = row[k];
                sums.iter_mut()
                    .zip(weight)
                    .for_each(|(sum, w)| *sum += x * w);
            }
        }
        for (row, sums) in sums.iter().enumerate() {
            let at = row * width + column;
            out[at..at + LANES].copy_from_slice(sums);
        }
    }
}

struct Convolve<'a> {
    rows: &'a [f32],
    weight: &'a [f32],
    bias: &'a [f32],
    dilation: usize,
    out: &'a mut [f32],
}

impl Kernel for Convolve<'_> {
    #[inline(always)]
    fn run<V: Vectors, const ROWS: usize>(self) {
        let width = self.bias.len() / LANES;
        let rows = tiles(self.rows);
        let out = tiles_mut(self.out);
        let count = rows.len() / width;
        // Rows that all taps of lie within the sequence, for which nothing is asked.
        let reach = (TAPS / 2 * self.dilation).min(count);
        let inner = reach..count.saturating_sub(reach).max(reach);
        for tile in 0..width {
            let taps: [Lanes; TAPS] = std::array::from_fn(|k| tiles(self.weight)[k * width + tile]);
            let bias = tiles(self.bias)[tile];
            let row = |t: usize| rows[t * width + tile];
            for t in (0..inner.start).chain(inner.end..count) {
                let mut sums = bias;
                for (k, tap) in taps.iter().enumerate() {
                    let at = (t + k * self.dilation).wrapping_sub(TAPS / 2 * self.dilation);
                    if at < count {
                        sums = add(sums, product(row(at), *tap));
                    }
                }
                out[t * width + tile] = relu(sums);
            }
            let out = &mut out[inner.start * width..inner.end * width];
            let taken = |k: usize| {
                let first = (k * self.dilation * width).min(rows.len());
                rows[first..].chunks_exact(width)
            };
            let before = taken(0).zip(taken(1));
            let behind = taken(3).zip(taken(4));
            let taken = before.zip(taken(2)).zip(behind);
            // In a loop over the taps, the compiler looks up each of them in memory.
            for (out, (((a, b), c), (d, e))) in out.chunks_exact_mut(width).zip(taken) {
                let sums = add(bias, product(a[tile], taps[0]));
                let sums = add(sums, product(b[tile], taps[1]));
                let sums = add(sums, product(c[tile], taps[2]));
                let sums = add(sums, product(d[tile], taps[3]));
                out[tile] = relu(add(sums, product(e[tile], taps[4])));
            }
        }
    }
}

struct Pool<'a> {
    rows: &'a [Lanes],
    sum: &'a mut [Lanes],
    high: &'a mut [Lanes],
}

impl Kernel for Pool<'_> {
    #[inline(always)]
    fn run<V: Vectors, const ROWS: usize>(self) {
        match self.sum.len() {
            1 => self.rows::<1>(),
            2 => self.rows::<2>(),
            3 => self.rows::<3>(),
            _ => self.rows::<MOST_TILES>(),
        }
    }
}

impl Pool<'_> {
    /// All tiles of a row together: tile by tile, each addition waits for the one before.
    #[inline(always)]
    fn rows<const N: usize>(self) {
        let (Some(all), Some(highest)) = (
            self.sum.first_chunk_mut::<N>(),
            self.high.first_chunk_mut::<N>(),
        ) else {
            return;
        };
        let (mut sum, mut high) = (*all, *highest);
        for row in self.rows.as_chunks::<N>().0 {
            for tile in 0..N {
                sum[tile] = add(sum[tile], row[tile]);
                high[tile] = higher(high[tile], row[tile]);
            }
        }
        (*all, *highest) = (sum, high);
    }
}

#[cfg(test)]
mod tests {
    use super::super::LANES;
    use super::{convolve, multiply, pool};

    /// One value in the first column, nought in the others.
    fn column(values: &[f32]) -> Vec<f32> {
        let mut out = vec![0.0; values.len() * LANES];
        values
            .iter()
            .enumerate()
            .for_each(|(row, value)| out[row * LANES] = *value);
        out
    }

    #[test]
    fn multiplies_rows() {
        // Nine rows: a tile of eight and one more.
        let rows: Vec<f32> = (0..9).flat_map(|n| [n as f32, 1.0, 0.5]).collect();
        let mut out = column(&[1.0; 9]);
        let weight = column(&[1.0, 2.0, 4.0]);
        multiply(&rows, 3, &weight, &column(&[10.0]), &mut out);
        let expected: Vec<f32> = (0..9).map(|n| 1.0 + 10.0 + n as f32 + 2.0 + 2.0).collect();
        assert_eq!(out, column(&expected));
    }

    #[test]
    fn multiplies_in_every_width() {
        for tiles in 1..8 {
            let width = tiles * LANES;
            let weight: Vec<f32> = (0..2 * width).map(|n| (n % width) as f32).collect();
            let mut out = vec![0.0; 11 * width];
            multiply(
                &[1.0, 2.0].repeat(11),
                2,
                &weight,
                &vec![0.5; width],
                &mut out,
            );
            let expected: Vec<f32> = (0..width).map(|n| 0.5 + 3.0 * n as f32).collect();
            assert_eq!(out, expected.repeat(11));
        }
    }

    #[test]
    fn convolves_with_dilation_and_empty_edges() {
        let rows = column(&[1.0, 10.0, 100.0, 1000.0]);
        let weight = column(&[5.0, 1.0, 2.0, 3.0, 7.0]);
        let mut out = vec![9.0; rows.len()];
        convolve(&rows, &weight, &column(&[0.5]), 2, &mut out);
        assert_eq!(out, column(&[302.5, 3020.5, 201.5, 2010.5]));
        convolve(&rows, &weight, &column(&[-3000.0]), 2, &mut out);
        assert_eq!(out, column(&[0.0, 20.0, 0.0, 0.0]));
    }

    #[test]
    fn convolves_the_middle() {
        let rows = column(&[1.0, 2.0, 4.0, 8.0, 16.0, 32.0]);
        let mut out = vec![9.0; rows.len()];
        let weight = column(&[10000.0, 1000.0, 100.0, 10.0, 1.0]);
        convolve(&rows, &weight, &column(&[0.0]), 1, &mut out);
        let expected = [124.0, 1248.0, 12496.0, 24992.0, 49920.0, 99200.0];
        assert_eq!(out, column(&expected));
    }

    #[test]
    fn pools_in_every_width() {
        for tiles in 1..5 {
            let width = tiles * LANES;
            let rows: Vec<f32> = (0..7 * width).map(|n| (n / width) as f32 - 2.0).collect();
            let (mut sum, mut high) = (vec![1.0; width], vec![f32::MIN; width]);
            pool(&rows, &mut sum, &mut high);
            assert_eq!((sum, high), (vec![8.0; width], vec![4.0; width]));
        }
    }
}
