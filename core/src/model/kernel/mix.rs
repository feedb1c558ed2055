//! Products with a matrix in whole numbers: what the network's layers are mixed with.
use super::pairs::{Pairs, Vectors, pair};
use super::{Kernel, LANES, Lanes, NOUGHT, dispatch, higher, pairs, tiles, tiles_mut};

/// The largest number of a row, in the steps in which the row is counted.
const LARGEST: i16 = 16_383;

/// A matrix and what is added to its products.
#[derive(Debug)]
pub struct Mix {
    /// By tile of the output, for every two numbers of a row.
    weight: Vec<Pairs>,
    /// What a step of each output's sum is.
    step: Vec<Lanes>,
    bias: Vec<Lanes>,
}

impl Mix {
    /// From `weight[depth, width]`, whose depth is even, and `bias[width]`.
    pub fn new(weight: &[f32], bias: &[f32]) -> Mix {
        let width = bias.len();
        let depth = weight.len() / width;
        let step: Vec<f32> = (0..width)
            .map(|column| step(weight.iter().skip(column).step_by(width)))
            .collect();
        let whole =
            |k: usize, column: usize| pairs::in_steps(weight[k * width + column], step[column]);
        let mut all = Vec::with_capacity(weight.len() / 2 / LANES);
        for tile in (0..width).step_by(LANES) {
            for k in (0..depth).step_by(2) {
                let pair = |lane| [whole(k, tile + lane), whole(k + 1, tile + lane)];
                all.push(Pairs(std::array::from_fn(pair)));
            }
        }
        Mix {
            weight: all,
            step: tiles(&step).to_vec(),
            bias: tiles(bias).to_vec(),
        }
    }
}

fn step<'w>(weights: impl Iterator<Item = &'w f32>) -> f32 {
    let (mut most, mut sum, mut terms) = (0.0_f32, 0.0, 0);
    for weight in weights {
        most = most.max(weight.abs());
        sum += weight.abs();
        terms += 1;
    }
    pairs::step(most, sum, terms, LARGEST)
}

/// `out[n, width] += bias[width] + rows[n, depth] · weight[depth, width]`, where no number of `rows` is below nought.
/// Each row is counted in steps of its own.
pub fn mix(rows: &[f32], mix: &Mix, out: &mut [f32]) {
    dispatch(Mixing {
        rows,
        mix,
        out: tiles_mut(out),
    });
}

struct Mixing<'a> {
    rows: &'a [f32],
    mix: &'a Mix,
    out: &'a mut [Lanes],
}

impl Kernel for Mixing<'_> {
    #[inline(always)]
    fn run<V: Vectors, const ROWS: usize>(self) {
        let width = self.mix.bias.len();
        let depth = self.mix.weight.len() / width * 2;
        let mut whole = vec![0; ROWS * depth];
        let rows = self.rows.chunks(ROWS * depth);
        for (rows, out) in rows.zip(self.out.chunks_mut(ROWS * width)) {
            let mut scales = [0.0; ROWS];
            let each = rows.chunks_exact(depth).zip(whole.chunks_exact_mut(depth));
            for ((row, whole), scale) in each.zip(&mut scales) {
                *scale = in_steps(tiles(row), whole.as_chunks_mut().0);
            }
            if out.len() == ROWS * width {
                self.mix.add_products::<V, ROWS>(&whole, scales, out);
                continue;
            }
            let each = whole.chunks_exact(depth).zip(scales);
            for ((whole, scale), out) in each.zip(out.chunks_exact_mut(width)) {
                self.mix.add_products::<V, 1>(whole, [scale], out);
            }
        }
    }
}

impl Mix {
    /// Of some rows in steps, of each what a step is.
    #[inline(always)]
    fn add_products<V: Vectors, const ROWS: usize>(
        &self,
        rows: &[i16],
        scales: [f32; ROWS],
        out: &mut [Lanes],
    ) {
        let width = self.bias.len();
        let depth = rows.len() / ROWS;
        let pairs = rows.as_chunks::<2>().0;
        for (tile, weight) in self.weight.chunks_exact(depth / 2).enumerate() {
            let rows: [&[[i16; 2]]; ROWS] =
                std::array::from_fn(|row| &pairs[row * weight.len()..][..weight.len()]);
            let mut sums = [V::noughts(); ROWS];
            for (k, weight) in weight.iter().enumerate() {
                for row in 0..ROWS {
                    let [one, other] = rows[row][k];
                    sums[row] = V::add(sums[row], pair(one, other), weight);
                }
            }
            for row in 0..ROWS {
                let sums = V::lanes(sums[row]);
                let mut lanes = out[row * width + tile];
                for lane in 0..LANES {
                    let step = scales[row] * self.step[tile][lane];
                    lanes[lane] += self.bias[tile][lane] + sums[lane] as f32 * step;
                }
                out[row * width + tile] = lanes;
            }
        }
    }
}

/// A row in steps; returns what a step is.
#[inline(always)]
fn in_steps(row: &[Lanes], whole: &mut [[i16; LANES]]) -> f32 {
    let high = row
        .iter()
        .fold([0.0; LANES], |high, lanes| higher(high, *lanes));
    let high = highest(high).max(f32::MIN_POSITIVE);
    let inverse = f32::from(LARGEST) / high;
    for (lanes, whole) in row.iter().zip(whole) {
        *whole = rounded(*lanes, inverse);
    }
    high / f32::from(LARGEST)
}

/// The highest of all lanes, by halves: lane after lane, each comparison waits for the one before, which was a tenth of the
/// network's time.
#[inline(always)]
fn highest(mut lanes: Lanes) -> f32 {
    let mut half = LANES / 2;
    while half > 0 {
        for lane in 0..half {
            let other = lanes[lane + half];
            lanes[lane] = if lanes[lane] > other {
                lanes[lane]
            } else {
                other
            };
        }
        half /= 2;
    }
    lanes[0]
}

#[inline(always)]
fn rounded(mut lanes: Lanes, inverse: f32) -> [i16; LANES] {
    for lane in &mut lanes {
        *lane = *lane * inverse + NOUGHT;
    }
    lanes.map(|lane| lane.to_bits() as i16)
}

#[cfg(test)]
mod tests {
    use super::super::pairs::Plain;
    use super::{Kernel, LANES, Mix, Mixing, mix, tiles_mut};

    /// As floats have it, to a thousandth of the largest number.
    #[test]
    fn mixes_as_floats_do() {
        for width in [16, 48, 64, 96] {
            let weight: Vec<f32> = (0..width * width)
                .map(|n| ((n * 37 % 101) as f32 - 50.0) / 80.0)
                .collect();
            let bias: Vec<f32> = (0..width).map(|n| n as f32 / 10.0).collect();
            // Eleven rows: some tiles, and some rows more.
            let rows: Vec<f32> = (0..11 * width)
                .map(|n| (n * 29 % 13) as f32 * (1 + n / width) as f32)
                .collect();
            let mut out = vec![1.0; rows.len()];
            mix(&rows, &Mix::new(&weight, &bias), &mut out);
            for (row, out) in rows.chunks(width).zip(out.chunks(width)) {
                let high = row.iter().copied().fold(0.0, f32::max);
                for (column, found) in out.iter().enumerate() {
                    let products = row.iter().zip(weight.iter().skip(column).step_by(width));
                    let expected = 1.0 + bias[column] + products.map(|(x, w)| x * w).sum::<f32>();
                    assert!(
                        (found - expected).abs() < high / 1000.0,
                        "{found} {expected}"
                    );
                }
            }
        }
    }

    #[test]
    fn mixes_the_same_on_every_machine() {
        let weight: Vec<f32> = (0..48 * 48).map(|n| (n as f32).sin()).collect();
        let matrix = Mix::new(&weight, &[0.1; 48]);
        let rows: Vec<f32> = (0..11 * 48).map(|n| (n as f32).cos().max(0.0)).collect();
        let (mut out, mut plain) = (vec![0.3; rows.len()], vec![0.3; rows.len()]);
        mix(&rows, &matrix, &mut out);
        let mixing = Mixing {
            rows: &rows,
            mix: &matrix,
            out: tiles_mut(&mut plain),
        };
        mixing.run::<Plain, 2>();
        assert_eq!(out, plain);
    }

    #[test]
    fn rows_of_noughts_get_the_bias() {
        let mut out = vec![0.5; 3 * LANES];
        let matrix = Mix::new(&[1.0; LANES * LANES], &[2.0; LANES]);
        mix(&[0.0; 3 * LANES], &matrix, &mut out);
        assert_eq!(out, [2.5; 3 * LANES]);
    }
}
