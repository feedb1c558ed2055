//! Words before a name, looked for in the texts of a page.
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::leads;

/// Words of one kind that stand before a name.
#[pyclass(frozen, module = "saring._core")]
pub struct Leads(leads::Leads);

#[pymethods]
impl Leads {
    #[new]
    fn new(entries: Vec<String>) -> Self {
        Leads(leads::Leads::new(entries))
    }

    /// The word that a text begins with, and what follows it. Halves of surrogate pairs are in none.
    fn after<'a>(&self, text: &'a Bound<'_, PyString>) -> Option<(&'a str, &'a str)> {
        self.0.after(text.to_str().ok()?)
    }

    /// Whether a text begins with such a word.
    fn begin(&self, text: &Bound<'_, PyString>) -> bool {
        text.to_str().is_ok_and(|text| self.0.after(text).is_some())
    }
}
