//! Copies for Python: runs of texts, what their portals print under everything, and the pairs of texts that are one.
use std::sync::Arc;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

use crate::copies::{self, Boilerplate, Counting, Found, Run, Search};

/// Texts of some days and the index of their fingerprints.
#[pyclass(frozen, module = "saring._core", name = "CopyRun")]
pub struct CopyRun(Arc<Run>);

/// What the portals of a run print under everything.
#[pyclass(frozen, module = "saring._core", name = "CopyBoilerplate")]
pub struct CopyBoilerplate(Arc<Boilerplate>);

/// Counting it.
#[pyclass(module = "saring._core", name = "CopyCounting")]
pub struct CopyCounting(Counting);

/// Searching for the copies of some texts of a run.
#[pyclass(module = "saring._core", name = "CopySearch")]
pub struct CopySearch(Search);

/// Number of the first text's run, places of both, share of each that stands in the other, longest passage, equal.
type Row = (usize, u32, u32, f64, f64, u32, bool);

type Side<'py> = (Bound<'py, CopyRun>, Bound<'py, CopyBoilerplate>);

#[pymethods]
impl CopyRun {
    #[new]
    fn new(py: Python<'_>, texts: Vec<String>, portals: Vec<String>) -> PyResult<Self> {
        if texts.len() != portals.len() {
            return Err(PyValueError::new_err("as many portals as texts are needed"));
        }
        let made = py.detach(|| {
            Run::new(
                texts.iter().map(String::as_str),
                portals.iter().map(String::as_str),
            )
        });
        Ok(CopyRun(Arc::new(made)))
    }

    #[staticmethod]
    fn from_bytes(py: Python<'_>, data: &[u8]) -> PyResult<Self> {
        let run = py.detach(|| Run::from_bytes(data));
        run.map(|run| CopyRun(Arc::new(run)))
            .map_err(|_| PyValueError::new_err("not a run of texts, or a damaged one"))
    }

    fn to_bytes<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        let bytes = py.detach(|| self.0.to_bytes());
        PyBytes::new(py, &bytes)
    }

    fn __len__(&self) -> usize {
        self.0.len()
    }
}

#[pymethods]
impl CopyCounting {
    #[new]
    fn new(run: &CopyRun) -> Self {
        CopyCounting(Counting::new(&run.0))
    }

    fn add(&mut self, py: Python<'_>, other: &CopyRun) {
        let (counting, run) = (&mut self.0, &other.0);
        py.detach(|| counting.add(run));
    }

    fn finish(&self) -> CopyBoilerplate {
        CopyBoilerplate(Arc::new(self.0.finish()))
    }
}

#[pymethods]
impl CopyBoilerplate {
    fn __len__(&self) -> usize {
        self.0.len()
    }
}

#[pymethods]
impl CopySearch {
    #[new]
    fn new(run: &CopyRun, boilerplate: &CopyBoilerplate, first: usize, end: usize) -> Self {
        let (run, known) = (Arc::clone(&run.0), Arc::clone(&boilerplate.0));
        CopySearch(Search::new(run, known, first, end))
    }

    /// The pairs of a text with an earlier one of these runs.
    fn among(&mut self, py: Python<'_>, others: Vec<Side<'_>>) -> Vec<Row> {
        let shared = |side: &Side<'_>| (Arc::clone(&side.0.get().0), Arc::clone(&side.1.get().0));
        let others: Vec<_> = others.iter().map(shared).collect();
        let search = &mut self.0;
        let found = py.detach(|| search.among(&others));
        found.into_iter().map(row).collect()
    }
}

fn row(found: Found) -> Row {
    let [first, second] = found.pair.shares;
    (
        found.run,
        found.first,
        found.second,
        first,
        second,
        found.pair.longest,
        found.pair.equal,
    )
}

/// How many words of a text are one character each, of a script without spaces.
#[pyfunction]
pub fn unspaced_words(text: &Bound<'_, PyString>) -> usize {
    copies::singles(&text.to_string_lossy())
}
