//! Microdata of a page, of which some have a thousand values.
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyFrozenSet, PyList, PyString};

/// What stands before the properties of a blog's post; of the article's, if the page has but one.
const POST: &str = "blogPost.";
const POST_TYPE: &str = "blogPost.@type";
/// What the paths of readers' words begin with.
const OF_READERS: [&str; 2] = ["comment", "review"];

/// The values of the items by the path of their property, without those of these other types and of readers.
#[pyfunction]
pub fn item_values<'py>(
    items: &Bound<'py, PyList>,
    others: &Bound<'py, PyFrozenSet>,
) -> PyResult<Bound<'py, PyDict>> {
    let items = items.iter().map(|item| item.extract()).collect::<PyResult<
        Vec<(
            Bound<'py, PyString>,
            Bound<'py, PyString>,
            Bound<'py, PyString>,
        )>,
    >>()?;
    let mut posts = 0;
    for (_, path, _) in &items {
        posts += usize::from(path.to_str()? == POST_TYPE);
    }
    let before = if posts == 1 { POST } else { "" };
    let values = PyDict::new(others.py());
    for (kind, path, value) in &items {
        let path = path.to_str()?;
        let path = path.strip_prefix(before).unwrap_or(path);
        if others.contains(kind)? || OF_READERS.iter().any(|word| path.starts_with(word)) {
            continue;
        }
        match values.get_item(path)? {
            Some(known) => known.cast::<PyList>()?.append(value)?,
            None => values.set_item(path, PyList::new(others.py(), [value])?)?,
        }
    }
    Ok(values)
}
