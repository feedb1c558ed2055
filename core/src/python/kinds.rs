//! Weighing what kind of page it is: nine logarithms and exponentials, 10 µs as Python code that runs once a page, here 2.
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::model::PAGE_TYPES;

/// The likeliest kind of page and its probability: the model's, each raised by what the page says for it.
///
/// `least` is what the model gives a kind at least.
#[pyfunction]
pub fn likeliest(
    chances: [f64; PAGE_TYPES.len()],
    least: f64,
    said: Vec<(Bound<'_, PyString>, f64)>,
) -> PyResult<(&'static str, f64)> {
    let mut scores = chances.map(|chance| chance.max(least).ln());
    for (kind, weight) in &said {
        let kind = kind.to_str()?;
        let at = PAGE_TYPES.iter().position(|&known| known == kind);
        let at = at.ok_or_else(|| PyValueError::new_err(format!("no kind of page: {kind}")))?;
        scores[at] += weight;
    }
    let best = (1..scores.len()).fold(
        0,
        |best, at| {
            if scores[at] > scores[best] { at } else { best }
        },
    );
    let total: f64 = scores
        .iter()
        .map(|score| (score - scores[best]).exp())
        .sum();
    Ok((PAGE_TYPES[best], 1.0 / total))
}
