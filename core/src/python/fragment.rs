//! Rows of a piece of markup that a page keeps in its data.
use pyo3::prelude::*;
use pyo3::types::PyList;

use super::marks::Marks;
use super::pictures::Images;
use super::rows::{Place, block_tuple};
use crate::fragment;

/// Groups of a fragment are numbered from here on; those of the page itself are nodes, which are fewer.
const FIRST_GROUP: i64 = 1 << 32;

/// Rows, pictures, embedded things and marks of a fragment.
type Rows<'py> = (Bound<'py, PyList>, Images, Vec<(usize, String)>, Marks);

/// Reads markup that a page keeps as a string; its blocks are numbered from `first` on, so that they can stand among the page's.
#[pyfunction]
pub fn read_fragment<'py>(py: Python<'py>, markup: &str, first: usize) -> PyResult<Rows<'py>> {
    let read = py.detach(|| fragment::read(markup));
    let mut rows = Vec::with_capacity(read.labels.len());
    for (index, (block, &label)) in read.blocks.blocks.iter().zip(&read.labels).enumerate() {
        let place = Place {
            index: first + index,
            label,
            score: 1.0,
            group: block
                .group
                .map_or(-1, |group| FIRST_GROUP + i64::from(group)),
        };
        rows.push(block_tuple(py, place, block, read.blocks.text_of(block))?);
    }
    let mut images = read.images;
    for image in &mut images {
        image.block += first as u32;
        if image.group >= 0 {
            image.group += FIRST_GROUP;
        }
    }
    let embeds = read.embeds.into_iter();
    let embeds = embeds.map(|(block, url)| (first + block as usize, url));
    let marks = Marks::stored(read.marks, first as u32);
    Ok((
        PyList::new(py, rows)?,
        Images(images),
        embeds.collect(),
        marks,
    ))
}
