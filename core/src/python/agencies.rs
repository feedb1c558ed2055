//! Names of agencies that `saring/fields` gives once, and looking for them in texts.
use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::agencies;

/// The names of agencies, and what stands beside them.
#[pyclass(frozen, module = "saring._core")]
pub struct Agencies(pub Arc<agencies::Agencies>);

#[pymethods]
impl Agencies {
    #[new]
    fn new(
        exact: Vec<(String, String)>,
        lower: Vec<(String, String)>,
        roles: Vec<String>,
        nouns: Vec<String>,
        marks: String,
        words: Vec<String>,
        joiners: Vec<String>,
    ) -> Self {
        Agencies(Arc::new(agencies::Agencies::new(agencies::Names {
            exact,
            lower,
            roles,
            nouns,
            marks,
            words,
            joiners,
        })))
    }

    /// The agency that a whole text names.
    fn named(&self, text: &Bound<'_, PyString>) -> Option<&str> {
        self.0.named(text.to_str().ok()?)
    }

    /// The agencies in a list of names.
    fn listed(&self, text: &Bound<'_, PyString>) -> Vec<&str> {
        text.to_str()
            .map_or_else(|_| Vec::new(), |text| self.0.list(text))
    }
}
