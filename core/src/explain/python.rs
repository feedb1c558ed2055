//! An explanation as Python objects.
use super::{Explained, Judged};
use crate::features::groups::GROUPS;
use crate::model::Reasons;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyTuple};

/// The dictionary that `saring.explain` reads.
///
/// # Errors
/// Only when Python cannot allocate.
pub fn to_py<'py>(py: Python<'py>, explained: &Explained) -> PyResult<Bound<'py, PyDict>> {
    let out = PyDict::new(py);
    let threshold = explained.threshold;
    out.set_item("threshold", threshold.is_finite().then_some(threshold))?;
    out.set_item("judged", list(py, &explained.judged, judged)?)?;
    out.set_item("reasons", list(py, &explained.occluded.reasons, reasons)?)?;
    out.set_item("usual", PyTuple::new(py, &explained.occluded.usual)?)?;
    Ok(out)
}

/// Name, words and columns of every group.
///
/// # Errors
/// Only when Python cannot allocate.
pub fn groups(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
    let group = |group: &crate::features::groups::Group| {
        let columns = PyTuple::new(py, group.columns)?;
        (group.name, group.words, columns).into_pyobject(py)
    };
    PyTuple::new(py, GROUPS.iter().map(group).collect::<PyResult<Vec<_>>>()?)
}

fn list<'py, T>(
    py: Python<'py>,
    items: &[T],
    one: impl Fn(Python<'py>, &T) -> PyResult<Bound<'py, PyTuple>>,
) -> PyResult<Bound<'py, PyList>> {
    let tuples = items.iter().map(|item| one(py, item));
    PyList::new(py, tuples.collect::<PyResult<Vec<_>>>()?)
}

fn judged<'py>(py: Python<'py>, judged: &Judged) -> PyResult<Bound<'py, PyTuple>> {
    let likeliest = PyTuple::new(py, judged.likeliest)?;
    (judged.decision as u8, likeliest).into_pyobject(py)
}

fn reasons<'py>(py: Python<'py>, reasons: &Reasons) -> PyResult<Bound<'py, PyTuple>> {
    let row = PyTuple::new(py, &reasons.row)?;
    let effects = PyTuple::new(py, &reasons.effects)?;
    (reasons.block, reasons.odds, effects, row).into_pyobject(py)
}
