//! Single strings of a page: names, moments, addresses, and what two spellings have in common.
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::addresses::{self, Full};
use crate::{cuts, moments, plain_names, wording};

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

/// The text without spaces at its ends, if else a reader sees it as it stands.
#[pyfunction]
pub fn plain_text<'py>(text: &Bound<'py, PyString>) -> Option<Bound<'py, PyString>> {
    let whole = text.to_str().ok()?;
    let plain = wording::plain(whole)?;
    Some(if plain.len() == whole.len() {
        text.clone()
    } else {
        PyString::new(text.py(), plain)
    })
}

/// Year, month, day, hour, minute, second and offset of a time as programs write it.
#[pyfunction]
pub fn read_moment(text: &Bound<'_, PyString>) -> Option<moments::Moment> {
    moments::read(text.to_str().ok()?)
}

/// The full address of a link that needs no quoting or resolving.
#[pyfunction]
pub fn full_address<'py>(
    href: &Bound<'py, PyString>,
    base: Option<&str>,
) -> Option<Bound<'py, PyString>> {
    let told = href.to_str().ok()?;
    match addresses::full(told, base)? {
        Full::Itself => Some(href.clone()),
        Full::Behind(origin) => Some(PyString::new(href.py(), &format!("{origin}{told}"))),
    }
}

/// The same for the addresses of all cuts of a picture.
#[pyfunction]
pub fn picture_key(url: &str) -> String {
    cuts::picture_key(url)
}
