//! The loops that the network's time goes into.
//!
//! Every number is added in the same order whatever the width of the machine's vectors: results are equal to the last
//! bit with SSE2, AVX2 and AVX-512. No fused multiply-add for the same reason; where multiplication and addition have
//! units of their own (Zen) it would gain nothing.
//!
//! Work is cut into tiles of [`LANES`] columns and [`ROWS`] rows, whose sums stay in registers: 2.3 times as fast as row
//! by row, where every addition waits for the one before.

/// Columns of a tile; every width is a multiple of it.
pub const LANES: usize = 16;
/// Rows of a tile: enough sums at work to hide the time that one addition takes.
const ROWS: usize = 8;
/// Weights of a convolution for each column.
pub const TAPS: usize = 5;

type Lanes = [f32; LANES];

/// `out[n, width] += bias[width] + rows[n, depth] · weight[depth, width]`
pub fn multiply(rows: &[f32], depth: usize, weight: &[f32], bias: &[f32], out: &mut [f32]) {
    let job = Job::Multiply {
        rows,
        depth,
        weight,
    };
    dispatch(job, bias, out);
}

/// Depth-wise convolution over the sequence, by column:
/// `out[t] = max(0, bias + Σ_k rows[t + (k - TAPS/2)·dilation] * weight[k])`
pub fn convolve(rows: &[f32], weight: &[f32], bias: &[f32], dilation: usize, out: &mut [f32]) {
    let job = Job::Convolve {
        rows,
        weight,
        dilation,
    };
    dispatch(job, bias, out);
}

/// `out[width] = bias + Σ share · weight[index]`: a product with a row that is mostly zeros.
pub fn gather(terms: &[(f32, usize)], weight: &[f32], bias: &[f32], out: &mut [f32]) {
    dispatch(Job::Gather { terms, weight }, bias, out);
}

/// `out[column]`: how many of the column's starts its value is above. `starts` are those of all columns, then the next
/// of all columns, and so on; there are as many columns as values, a multiple of [`LANES`].
pub fn count_passed(values: &[f32], starts: &[f32], out: &mut [f32]) {
    dispatch(Job::Count { values, starts }, &[], out);
}

enum Job<'a> {
    Count {
        values: &'a [f32],
        starts: &'a [f32],
    },
    Gather {
        terms: &'a [(f32, usize)],
        weight: &'a [f32],
    },
    Multiply {
        rows: &'a [f32],
        depth: usize,
        weight: &'a [f32],
    },
    Convolve {
        rows: &'a [f32],
        weight: &'a [f32],
        dilation: usize,
    },
}

#[allow(unsafe_code)]
fn dispatch(job: Job, bias: &[f32], out: &mut [f32]) {
    #[cfg(target_arch = "x86_64")]
    {
        if std::arch::is_x86_feature_detected!("avx512f") {
            // SAFETY: the processor has the feature, checked in the line above.
            return unsafe { run_avx512(job, bias, out) };
        }
        if std::arch::is_x86_feature_detected!("avx2") {
            // SAFETY: the processor has the feature, checked in the line above.
            return unsafe { run_avx2(job, bias, out) };
        }
    }
    run(job, bias, out);
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx512f")]
fn run_avx512(job: Job, bias: &[f32], out: &mut [f32]) {
    run(job, bias, out);
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
fn run_avx2(job: Job, bias: &[f32], out: &mut [f32]) {
    run(job, bias, out);
}

#[inline(always)]
fn run(job: Job, bias: &[f32], out: &mut [f32]) {
    match job {
        Job::Count { values, starts } => count_tiles(values, starts, out),
        Job::Gather { terms, weight } => match bias.len() / LANES {
            2 => gather_tiles::<2>(terms, weight, bias, out),
            3 => gather_tiles::<3>(terms, weight, bias, out),
            4 => gather_tiles::<4>(terms, weight, bias, out),
            _ => gather_any(terms, weight, bias, out),
        },
        Job::Multiply {
            rows,
            depth,
            weight,
        } => multiply_tiles(rows, depth, weight, bias, out),
        Job::Convolve {
            rows,
            weight,
            dilation,
        } => convolve_tiles(rows, weight, bias, dilation, out),
    }
}

#[inline(always)]
fn lanes(values: &[f32], at: usize) -> Lanes {
    let mut lanes = [0.0; LANES];
    lanes.copy_from_slice(&values[at..at + LANES]);
    lanes
}

#[inline(always)]
fn count_tiles(values: &[f32], starts: &[f32], out: &mut [f32]) {
    let width = values.len();
    for column in (0..width).step_by(LANES) {
        let values = lanes(values, column);
        let mut counts = [0.0_f32; LANES];
        for at in (column..starts.len()).step_by(width) {
            let starts = lanes(starts, at);
            for lane in 0..LANES {
                counts[lane] += if values[lane] > starts[lane] {
                    1.0
                } else {
                    0.0
                };
            }
        }
        out[column..column + LANES].copy_from_slice(&counts);
    }
}

/// All columns of a row at once, or every addition would wait for the one before.
#[inline(always)]
fn gather_tiles<const N: usize>(
    terms: &[(f32, usize)],
    weight: &[f32],
    bias: &[f32],
    out: &mut [f32],
) {
    let mut sums: [Lanes; N] = std::array::from_fn(|tile| lanes(bias, tile * LANES));
    for (share, index) in terms {
        let own = &weight[index * N * LANES..(index + 1) * N * LANES];
        for (sums, own) in sums.iter_mut().zip(own.chunks_exact(LANES)) {
            sums.iter_mut()
                .zip(own)
                .for_each(|(sum, w)| *sum += share * w);
        }
    }
    out.copy_from_slice(sums.as_flattened());
}

#[inline(always)]
fn gather_any(terms: &[(f32, usize)], weight: &[f32], bias: &[f32], out: &mut [f32]) {
    out.copy_from_slice(bias);
    for (share, index) in terms {
        let own = weight[index * bias.len()..].iter();
        out.iter_mut()
            .zip(own)
            .for_each(|(sum, w)| *sum += share * w);
    }
}

#[inline(always)]
fn multiply_tiles(rows: &[f32], depth: usize, weight: &[f32], bias: &[f32], out: &mut [f32]) {
    let width = bias.len();
    let whole = out.len() / width / ROWS * ROWS;
    let (rows, last_rows) = rows.split_at(whole * depth);
    let (out, last_out) = out.split_at_mut(whole * width);
    let tiles = rows
        .chunks_exact(depth * ROWS)
        .zip(out.chunks_exact_mut(width * ROWS));
    for (rows, out) in tiles {
        multiply_rows::<ROWS>(rows, depth, weight, bias, out);
    }
    let tiles = last_rows
        .chunks_exact(depth)
        .zip(last_out.chunks_exact_mut(width));
    for (row, out) in tiles {
        multiply_rows::<1>(row, depth, weight, bias, out);
    }
}

#[inline(always)]
fn multiply_rows<const N: usize>(
    rows: &[f32],
    depth: usize,
    weight: &[f32],
    bias: &[f32],
    out: &mut [f32],
) {
    let width = bias.len();
    let rows: [&[f32]; N] = std::array::from_fn(|row| &rows[row * depth..(row + 1) * depth]);
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

#[inline(always)]
fn convolve_tiles(rows: &[f32], weight: &[f32], bias: &[f32], dilation: usize, out: &mut [f32]) {
    let width = bias.len();
    let count = rows.len() / width;
    for column in (0..width).step_by(LANES) {
        let weights: [Lanes; TAPS] = std::array::from_fn(|k| lanes(weight, k * width + column));
        let bias = lanes(bias, column);
        for t in 0..count {
            let mut sums = bias;
            for (k, weight) in weights.iter().enumerate() {
                let at = (t + k * dilation).wrapping_sub(TAPS / 2 * dilation);
                if at < count {
                    let row = lanes(rows, at * width + column);
                    let added = row.iter().zip(weight);
                    sums.iter_mut()
                        .zip(added)
                        .for_each(|(sum, (x, w))| *sum += x * w);
                }
            }
            let at = t * width + column;
            out[at..at + LANES].copy_from_slice(&sums.map(|sum| sum.max(0.0)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LANES, convolve, gather, multiply};

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
    fn gathers_rows_of_weights_in_every_width() {
        for width in [2, 16, 32, 48, 64] {
            let weight: Vec<f32> = [1.0, 9.0, 4.0]
                .iter()
                .flat_map(|w| vec![*w; width])
                .collect();
            let mut out = vec![7.0; width];
            gather(&[(0.5, 2), (1.0, 0)], &weight, &vec![1.0; width], &mut out);
            assert_eq!(out, vec![4.0; width]);
        }
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
    fn convolves_with_dilation_and_empty_edges() {
        let rows = column(&[1.0, 10.0, 100.0, 1000.0]);
        let weight = column(&[5.0, 1.0, 2.0, 3.0, 7.0]);
        let mut out = vec![9.0; rows.len()];
        convolve(&rows, &weight, &column(&[0.5]), 2, &mut out);
        assert_eq!(out, column(&[302.5, 3020.5, 201.5, 2010.5]));
        convolve(&rows, &weight, &column(&[-3000.0]), 2, &mut out);
        assert_eq!(out, column(&[0.0, 20.0, 0.0, 0.0]));
    }
}
