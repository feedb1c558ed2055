//! Gzip members as Python has them.
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::inflate::{HIGHEST_RATIO, end, inflate, size};

/// What the gzip member at a place inflates to, and where it ends. None where it ends later than these bytes, unless they are all there are,
/// inflates to more than `most`, or is not whole.
#[pyfunction]
pub fn gzip_member<'py>(
    held: &Bound<'py, PyBytes>,
    at: usize,
    all: bool,
    most: usize,
) -> PyResult<Option<(Bound<'py, PyBytes>, usize)>> {
    let data = held.as_bytes().get(at..).unwrap_or_default();
    let Some(member) = end(data, all).map(|end| &data[..end]) else {
        return Ok(None);
    };
    let size = size(member);
    // One that says more than deflate can make is damaged, and no reason to take memory.
    if size == 0 || size > most.min(member.len() * HIGHEST_RATIO) {
        return Ok(None);
    }
    let mut whole = false;
    let found = PyBytes::new_with(held.py(), size, |into| {
        whole = inflate(member, into);
        Ok(())
    })?;
    Ok(whole.then_some((found, at + member.len())))
}
