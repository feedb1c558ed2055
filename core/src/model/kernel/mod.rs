//! The loops that the network's time goes into.
//!
//! Every number is added in the same order whatever the width of the machine's vectors: results are equal to the last
//! bit with SSE2, AVX2 and AVX-512. No fused multiply-add for the same reason; where multiplication and addition have
//! units of their own (Zen) it would gain nothing. The first layer and the mixing of the others, which most of the time goes
//! into, count in whole numbers (see `pairs`).
//!
//! Work is cut into tiles of [`LANES`] columns and some rows, whose sums stay in registers: 2.3 times as fast as row by
//! row, where every addition waits for the one before. How many rows fit depends on the registers: eight with AVX-512,
//! four with AVX2. What the compiler makes of a loop here is to be measured on both: instructions say little.
mod dense;
mod encode;
mod mix;
pub mod pairs;

pub use dense::{convolve, multiply, pool};
pub use encode::{Columns, FILLED, MOST_BINS, MOST_TILES, Plan, Ranks, encode, place};
pub use mix::{Mix, mix};
pub use pairs::Pairs;
use pairs::{Plain, Vectors};

/// Columns of a tile; every width is a multiple of it.
pub const LANES: usize = 16;
/// Weights of a convolution for each column.
pub const TAPS: usize = 5;

/// Rows at a time with the widest vectors, AVX-512's.
const WIDEST: usize = 8;

/// One tile of a row.
pub type Lanes = [f32; LANES];

/// A loop that is compiled once for every width of vectors.
trait Kernel {
    /// Runs it on the machine's vectors, with as many rows at a time as registers hold.
    fn run<V: Vectors, const ROWS: usize>(self);
}

#[allow(unsafe_code)]
fn dispatch(kernel: impl Kernel) {
    #[cfg(target_arch = "x86_64")]
    {
        if std::arch::is_x86_feature_detected!("avx512f")
            && std::arch::is_x86_feature_detected!("avx512bw")
        {
            if std::arch::is_x86_feature_detected!("avx512vnni") {
                // SAFETY: the processor has the features, checked in the lines above.
                return unsafe { run_avx512_vnni(kernel) };
            }
            // SAFETY: the processor has the features, checked in the lines above.
            return unsafe { run_avx512(kernel) };
        }
        if std::arch::is_x86_feature_detected!("avx2") {
            // SAFETY: the processor has the feature, checked in the line above.
            return unsafe { run_avx2(kernel) };
        }
    }
    kernel.run::<Plain, 2>();
}

/// 32 registers of a tile each, and products that are added in one instruction.
#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx512f,avx512bw,avx512vnni")]
fn run_avx512_vnni(kernel: impl Kernel) {
    kernel.run::<pairs::x86::Vnni, WIDEST>();
}

/// 32 registers of a tile each.
#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx512f,avx512bw")]
fn run_avx512(kernel: impl Kernel) {
    kernel.run::<pairs::x86::Avx512, WIDEST>();
}

/// 16 registers of half a tile each.
#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
fn run_avx2(kernel: impl Kernel) {
    kernel.run::<pairs::x86::Avx2, 4>();
}

/// A float from which on the last bits count whole numbers: the conversion that Rust has for floats goes lane by lane.
const NOUGHT: f32 = 8_388_608.0;

#[inline(always)]
fn lanes(values: &[f32], at: usize) -> Lanes {
    let mut lanes = [0.0; LANES];
    lanes.copy_from_slice(&values[at..at + LANES]);
    lanes
}

/// The tiles of rows whose width is a multiple of [`LANES`].
#[inline(always)]
pub fn tiles(values: &[f32]) -> &[Lanes] {
    values.as_chunks().0
}

#[inline(always)]
fn tiles_mut(values: &mut [f32]) -> &mut [Lanes] {
    values.as_chunks_mut().0
}

/// `sums + x * weight`; by value, or the compiler takes lane by lane.
#[inline(always)]
fn add_product(mut sums: Lanes, x: f32, weight: Lanes) -> Lanes {
    for lane in 0..LANES {
        sums[lane] += x * weight[lane];
    }
    sums
}

/// `values * weight`
#[inline(always)]
fn product(mut values: Lanes, weight: Lanes) -> Lanes {
    for lane in 0..LANES {
        values[lane] *= weight[lane];
    }
    values
}

/// `sums + more`
#[inline(always)]
fn add(mut sums: Lanes, more: Lanes) -> Lanes {
    for lane in 0..LANES {
        sums[lane] += more[lane];
    }
    sums
}

/// `max(0, values)`, in one instruction, which the library's `max` is not: it asks for what is no number.
#[inline(always)]
fn relu(values: Lanes) -> Lanes {
    values.map(|value| if value > 0.0 { value } else { 0.0 })
}

/// The higher of two numbers, lane by lane.
#[inline(always)]
fn higher(mut one: Lanes, other: Lanes) -> Lanes {
    for lane in 0..LANES {
        one[lane] = if one[lane] > other[lane] {
            one[lane]
        } else {
            other[lane]
        };
    }
    one
}
