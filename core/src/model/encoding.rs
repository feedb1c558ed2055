//! The first layer: every column goes through a function of its own, linear in pieces, into the network's width.
//!
//! A column is cut into bins at its quantiles; a bin is 0 before it, 1 behind it, linear inside (Gorishniy et al. 2022,
//! "On Embeddings for Numerical Features in Tabular Deep Learning"). On unseen domains this gave the network what trees
//! have over it: word F1 0.959 instead of 0.956 on articles, 0.953 instead of 0.946 on the old web.
//! Multiplied out, a value costs one bin's weights, and the sum of the bins passed, which is made once at loading.
use super::file::{File, ModelError};
use super::kernel;
use crate::features;

/// The bins of all columns and their weights.
#[derive(Debug)]
pub struct Encoding {
    /// Bins of each column: index of its first one, and of the next column's.
    columns: Vec<(usize, usize)>,
    start: Vec<f32>,
    slope: Vec<f32>,
    /// `[2 · bins, width]`: the weights of the bins, then for each the sum of those before it in its column.
    weight: Vec<f32>,
    bias: Vec<f32>,
}

impl Encoding {
    /// Takes the tensors of the network `name` out of a file and checks their shapes.
    pub fn take(file: &mut File, name: &str, width: usize) -> Result<Encoding, ModelError> {
        let start = file.take(&format!("{name}.bins.start"))?;
        let slope = file.take(&format!("{name}.bins.slope"))?;
        let column = file.take(&format!("{name}.bins.column"))?;
        let mut weight = file.take(&format!("{name}.in.weight"))?;
        let bias = file.take(&format!("{name}.in.bias"))?;
        let bins = start.len();
        let fits = slope.len() == bins
            && column.len() == bins
            && width > 0
            && weight.len() == bins * width
            && bias.len() == width
            && column.is_sorted()
            && column.iter().all(|c| (*c as usize) < features::WIDTH);
        if !fits {
            return Err(ModelError::Mismatch(format!("bins of '{name}'")));
        }
        let columns = (0..features::WIDTH)
            .map(|c| {
                (
                    column.partition_point(|own| (*own as usize) < c),
                    column.partition_point(|own| (*own as usize) <= c),
                )
            })
            .collect::<Vec<_>>();
        let passed = passed(&columns, &weight, width);
        weight.extend(passed);
        Ok(Encoding {
            columns,
            start,
            slope,
            weight,
            bias,
        })
    }

    /// Appends the first layer's sums, `[rows, width]`.
    pub fn apply(&self, rows: &[f32], out: &mut Vec<f32>) {
        let width = self.bias.len();
        let start = out.len();
        out.resize(start + rows.len() / features::WIDTH * width, 0.0);
        let mut terms = Vec::with_capacity(2 * features::WIDTH);
        let rows = rows.chunks_exact(features::WIDTH);
        for (row, out) in rows.zip(out[start..].chunks_exact_mut(width)) {
            terms.clear();
            self.terms(row, &mut terms);
            kernel::gather(&terms, &self.weight, &self.bias, out);
        }
    }

    /// For each value of a row: its bin with the share of it that is filled, and the bins passed before it.
    fn terms(&self, row: &[f32], terms: &mut Vec<(f32, usize)>) {
        for (value, (first, end)) in row.iter().zip(&self.columns) {
            let reached = self.start[*first..*end].iter();
            let reached = reached.take_while(|start| value > *start).count();
            if reached > 0 {
                let bin = first + reached - 1;
                terms.push((((value - self.start[bin]) * self.slope[bin]).min(1.0), bin));
            }
            if reached > 1 {
                terms.push((1.0, self.start.len() + first + reached - 1));
            }
        }
    }
}

fn passed(columns: &[(usize, usize)], weight: &[f32], width: usize) -> Vec<f32> {
    let mut passed = vec![0.0_f32; weight.len()];
    for (first, end) in columns {
        for at in (first + 1) * width..end * width {
            passed[at] = passed[at - width] + weight[at - width];
        }
    }
    passed
}
