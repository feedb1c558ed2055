//! Single strings of a page: names, moments, addresses, and what two spellings have in common.
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::{addresses, moments, plain_names, wording};

/// Tells bylines that are one plain name.
#[pyclass(frozen, module = "saring._core")]
pub struct PlainNames(plain_names::PlainNames);

#[pymethods]
impl PlainNames {
    #[new]
    fn new(others: Vec<String>) -> Self {
        PlainNames(plain_names::PlainNames::new(others))
    }

    /// The name that a text is, but for `By` before it.
    fn name<'a>(&self, text: &'a str) -> Option<&'a str> {
        self.0.name(text)
    }
}

/// Only the letters and digits of a text in Latin or Cyrillic, in lower case.
#[pyfunction]
pub fn plain_letters(text: &Bound<'_, PyString>) -> Option<String> {
    wording::letters(text.to_str().ok()?)
}

/// Year, month, day, hour, minute, second and offset of a time as programs write it.
#[pyfunction]
pub fn read_moment(text: &Bound<'_, PyString>) -> Option<moments::Moment> {
    moments::read(text.to_str().ok()?)
}

/// The full http(s) address of a link.
#[pyfunction]
pub fn absolute<'py>(
    href: &Bound<'py, PyString>,
    base: Option<&str>,
) -> Option<Bound<'py, PyString>> {
    let told = href.to_str().ok()?;
    let full = addresses::absolute(told, base)?;
    Some(if *full == *told {
        href.clone()
    } else {
        PyString::new(href.py(), &full)
    })
}
