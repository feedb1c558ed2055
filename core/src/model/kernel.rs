//! The two loops that the network's time goes into.
//!
//! Both run over the columns of a row, so that every number is added in the same order whatever the width of the
//! machine's vectors: results are equal to the last bit with SSE2, AVX2 and AVX-512. No fused multiply-add for
//! the same reason.

/// `out[n, width] += rows[n, depth] · weight[depth, width]`, four rows at a time.
pub fn multiply(rows: &[f32], depth: usize, weight: &[f32], out: &mut [f32], width: usize) {
    dispatch(
        Job::Multiply {
            rows,
            depth,
            weight,
        },
        out,
        width,
    );
}

/// Depth-wise convolution over the sequence: `out[t] += Σ_k rows[t + (k - taps/2)·dilation] * weight[k]`, by column.
pub fn convolve(rows: &[f32], weight: &[f32], dilation: usize, out: &mut [f32], width: usize) {
    dispatch(
        Job::Convolve {
            rows,
            weight,
            dilation,
        },
        out,
        width,
    );
}

enum Job<'a> {
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
fn dispatch(job: Job, out: &mut [f32], width: usize) {
    #[cfg(target_arch = "x86_64")]
    {
        if std::arch::is_x86_feature_detected!("avx512f") {
            // SAFETY: the processor has the feature, checked in the line above.
            return unsafe { run_avx512(job, out, width) };
        }
        if std::arch::is_x86_feature_detected!("avx2") {
            // SAFETY: the processor has the feature, checked in the line above.
            return unsafe { run_avx2(job, out, width) };
        }
    }
    run(job, out, width);
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx512f")]
fn run_avx512(job: Job, out: &mut [f32], width: usize) {
    run(job, out, width);
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
fn run_avx2(job: Job, out: &mut [f32], width: usize) {
    run(job, out, width);
}

#[inline(always)]
fn run(job: Job, out: &mut [f32], width: usize) {
    match job {
        Job::Multiply {
            rows,
            depth,
            weight,
        } => match width {
            32 => multiply_fixed::<32>(rows, depth, weight, out),
            48 => multiply_fixed::<48>(rows, depth, weight, out),
            64 => multiply_fixed::<64>(rows, depth, weight, out),
            _ => multiply_any(rows, depth, weight, out, width),
        },
        Job::Convolve {
            rows,
            weight,
            dilation,
        } => convolve_rows(rows, weight, dilation, out, width),
    }
}

/// The width known at compile time keeps the sums in registers.
#[inline(always)]
fn multiply_fixed<const WIDTH: usize>(rows: &[f32], depth: usize, weight: &[f32], out: &mut [f32]) {
    for (row, out) in rows.chunks_exact(depth).zip(out.chunks_exact_mut(WIDTH)) {
        let mut sums = [0.0_f32; WIDTH];
        sums.copy_from_slice(out);
        for (x, weight) in row.iter().zip(weight.chunks_exact(WIDTH)) {
            for (sum, w) in sums.iter_mut().zip(weight) {
                *sum += x * w;
            }
        }
        out.copy_from_slice(&sums);
    }
}

#[inline(always)]
fn multiply_any(rows: &[f32], depth: usize, weight: &[f32], out: &mut [f32], width: usize) {
    for (row, out) in rows.chunks_exact(depth).zip(out.chunks_exact_mut(width)) {
        for (x, weight) in row.iter().zip(weight.chunks_exact(width)) {
            for (sum, w) in out.iter_mut().zip(weight) {
                *sum += x * w;
            }
        }
    }
}

#[inline(always)]
fn convolve_rows(rows: &[f32], weight: &[f32], dilation: usize, out: &mut [f32], width: usize) {
    let taps = weight.len() / width;
    let count = rows.len() / width;
    for t in 0..count {
        let out = &mut out[t * width..(t + 1) * width];
        for (k, weight) in weight.chunks_exact(width).enumerate() {
            let Some(at) = (t + k * dilation).checked_sub(taps / 2 * dilation) else {
                continue;
            };
            if at >= count {
                continue;
            }
            let row = &rows[at * width..(at + 1) * width];
            for ((sum, x), w) in out.iter_mut().zip(row).zip(weight) {
                *sum += x * w;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{convolve, multiply};

    #[test]
    fn multiplies_rows() {
        let mut out = vec![1.0, 1.0, 0.0, 0.0];
        multiply(
            &[1.0, 2.0, 3.0, 0.0, 1.0, 0.5],
            3,
            &[1.0, 0.0, 0.0, 1.0, 1.0, 1.0],
            &mut out,
            2,
        );
        assert_eq!(out, [5.0, 6.0, 0.5, 1.5]);
    }

    #[test]
    fn convolves_with_dilation_and_empty_edges() {
        let mut out = vec![0.0; 4];
        convolve(
            &[1.0, 10.0, 100.0, 1000.0],
            &[1.0, 2.0, 3.0],
            2,
            &mut out,
            1,
        );
        assert_eq!(out, [302.0, 3020.0, 201.0, 2010.0]);
    }
}
