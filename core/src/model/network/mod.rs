//! The network: a residual stack of depth-wise dilated convolutions over the sequence of blocks.
//!
//! ```text
//! rows ─encode in pieces─▶ dense, relu ─▶ + what the whole page looks like (mean and maximum, dense, relu)
//!      ─▶ six times: convolve over 5 blocks at distance 1, 2, 4, 8, 16, 1 ─relu─▶ dense ─▶ added
//!      ─▶ content, labels of each block; page type from mean and maximum
//! ```
//! Depth-wise because a page of 300 blocks has 0.3 ms: a full convolution of the same width takes five times that.
mod occlude;

pub use occlude::{Occluded, Reasons};

use super::encoding::Encoding;
use super::file::{File, ModelError};
use super::kernel::Mix;
use super::{PAGE_TYPES, kernel};
use crate::features::RowMaker;
use crate::labels::LABELS;

const DILATIONS: [usize; 6] = [1, 2, 4, 8, 16, 1];
const OUTPUTS: usize = 1 + LABELS.len();

#[derive(Debug)]
struct Dense {
    weight: Vec<f32>,
    bias: Vec<f32>,
}

#[derive(Debug)]
struct Layer {
    taps: Dense,
    mix: Mix,
}

/// One trained network.
#[derive(Debug)]
pub struct Network {
    width: usize,
    input: Encoding,
    whole: Dense,
    layers: Vec<Layer>,
    output: Dense,
    page: Dense,
}

/// What the network says of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Scores {
    /// Probability that the block is content, for every block.
    pub content: Vec<f32>,
    /// Probability of each label, `LABELS.len()` for every block.
    pub labels: Vec<f32>,
    /// Probability of each page type.
    pub page: Vec<f32>,
}

impl Dense {
    fn take(file: &mut File, name: &str, width: usize) -> Result<Dense, ModelError> {
        let dense = Dense {
            weight: file.take(&format!("{name}.weight"))?,
            bias: file.take(&format!("{name}.bias"))?,
        };
        if dense.bias.len() != width || width == 0 || !dense.weight.len().is_multiple_of(width) {
            return Err(ModelError::Mismatch(format!("shape of '{name}'")));
        }
        Ok(dense.padded())
    }

    /// The same with columns of noughts up to the next width that the kernel takes.
    fn padded(self) -> Dense {
        let width = self.bias.len();
        let more = width.next_multiple_of(kernel::LANES) - width;
        let pad = |rows: &[f32]| {
            rows.chunks_exact(width)
                .flat_map(|row| row.iter().copied().chain(std::iter::repeat_n(0.0, more)))
                .collect()
        };
        Dense {
            weight: pad(&self.weight),
            bias: pad(&self.bias),
        }
    }

    /// `rows · weight + bias`
    fn apply(&self, rows: &[f32], depth: usize) -> Vec<f32> {
        let mut out = vec![0.0; rows.len() / depth * self.bias.len()];
        kernel::multiply(rows, depth, &self.weight, &self.bias, &mut out);
        out
    }
}

impl Network {
    /// Takes the tensors of the network `name` out of a file and checks their shapes.
    pub fn take(file: &mut File, name: &str) -> Result<Network, ModelError> {
        let width = file
            .take(&format!("{name}.width"))?
            .first()
            .map_or(0, |w| *w as usize);
        let input = Encoding::take(file, name, width)?;
        let whole = Dense::take(file, &format!("{name}.whole"), width)?;
        let layers = (0..DILATIONS.len())
            .map(|l| Layer::take(file, name, l, width))
            .collect::<Result<_, _>>()?;
        let output = Dense::take(file, &format!("{name}.out"), OUTPUTS)?;
        let page = Dense::take(file, &format!("{name}.page"), PAGE_TYPES.len())?;
        let fits = whole.weight.len() == 2 * width * width
            && width.is_multiple_of(kernel::LANES)
            && output.weight.len() == width * output.bias.len()
            && page.weight.len() == 2 * width * page.bias.len();
        if !fits {
            return Err(ModelError::Mismatch(format!("shapes of '{name}'")));
        }
        Ok(Network {
            width,
            input,
            whole,
            layers,
            output,
            page,
        })
    }

    /// Scores of all rows of a page.
    pub fn score(&self, rows: RowMaker) -> Scores {
        if rows.count() == 0 {
            return Scores {
                content: vec![],
                labels: vec![],
                page: vec![0.0; PAGE_TYPES.len()],
            };
        }
        let mut hidden = Vec::with_capacity(rows.count() * self.width);
        rows.each_piece(|piece| self.input.apply(piece, &mut hidden));
        self.add_whole(&mut hidden);
        self.put_through(&mut hidden);
        let outputs = self.output.apply(&hidden, self.width);
        let mut page = self.page.apply(&pool(&hidden, self.width), 2 * self.width);
        page.truncate(PAGE_TYPES.len());
        softmax(&mut page);
        let blocks = hidden.len() / self.width;
        let mut scores = Scores {
            content: Vec::with_capacity(blocks),
            labels: Vec::with_capacity(blocks * LABELS.len()),
            page,
        };
        for row in outputs.chunks_exact(self.output.bias.len()) {
            scores.content.push(1.0 / (1.0 + (-row[0]).exp()));
            let start = scores.labels.len();
            scores.labels.extend_from_slice(&row[1..OUTPUTS]);
            softmax(&mut scores.labels[start..]);
        }
        scores
    }

    /// What the whole page looks like, to be added to every block.
    fn whole(&self, hidden: &[f32]) -> Vec<f32> {
        let mut whole = self.whole.apply(&pool(hidden, self.width), 2 * self.width);
        relu(&mut whole);
        whole
    }

    fn add_whole(&self, hidden: &mut [f32]) {
        let whole = self.whole(hidden);
        for row in hidden.chunks_exact_mut(self.width) {
            row.iter_mut().zip(&whole).for_each(|(h, w)| *h += w);
        }
    }

    /// Puts encoded rows through all layers.
    fn put_through(&self, hidden: &mut [f32]) {
        let mut mixed = vec![0.0; hidden.len()];
        for (layer, dilation) in self.layers.iter().zip(DILATIONS) {
            layer.add(hidden, dilation, &mut mixed);
        }
    }
}

impl Layer {
    fn take(file: &mut File, name: &str, index: usize, width: usize) -> Result<Layer, ModelError> {
        let taps = Dense::take(file, &format!("{name}.{index}.taps"), width)?;
        let mix = Dense::take(file, &format!("{name}.{index}.mix"), width)?;
        if taps.weight.len() != kernel::TAPS * width || mix.weight.len() != width * width {
            return Err(ModelError::Mismatch(format!(
                "shape of layer {index} of '{name}'"
            )));
        }
        Ok(Layer {
            taps,
            mix: Mix::new(&mix.weight, &mix.bias),
        })
    }

    /// `mixed` is room for as many numbers as `hidden` has.
    fn add(&self, hidden: &mut [f32], dilation: usize, mixed: &mut [f32]) {
        let taps = &self.taps;
        kernel::convolve(hidden, &taps.weight, &taps.bias, dilation, mixed);
        kernel::mix(mixed, &self.mix, hidden);
    }
}

fn relu(values: &mut [f32]) {
    values.iter_mut().for_each(|v| *v = v.max(0.0));
}

/// Mean and maximum of each column over the sequence.
fn pool(rows: &[f32], width: usize) -> Vec<f32> {
    let count = (rows.len() / width) as f32;
    let mut pooled = vec![0.0_f32; width];
    pooled.resize(2 * width, f32::MIN);
    let (mean, high) = pooled.split_at_mut(width);
    kernel::pool(rows, mean, high);
    mean.iter_mut().for_each(|m| *m /= count);
    pooled
}

fn softmax(values: &mut [f32]) {
    let high = values.iter().copied().fold(f32::MIN, f32::max);
    values.iter_mut().for_each(|v| *v = (*v - high).exp());
    let sum: f32 = values.iter().sum();
    values.iter_mut().for_each(|v| *v /= sum);
}
