//! Copies for Python: runs of texts, what their portals print under everything, and the pairs that have something in common.
use std::collections::HashMap;
use std::sync::Arc;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::copies::{Boilerplate, Comparison, Counting, Reading, Run};

/// Texts of the other run that are kept read: copies of a story come close to each other.
const KEPT: usize = 2048;

/// Texts of some days and the index of their fingerprints.
#[pyclass(frozen, module = "saring._core", name = "CopyRun")]
pub struct CopyRun(Arc<Run>);

/// What the portals of a run print under everything.
#[pyclass(frozen, module = "saring._core", name = "CopyBoilerplate")]
pub struct CopyBoilerplate(Boilerplate);

/// Counting it.
#[pyclass(module = "saring._core", name = "CopyCounting")]
pub struct CopyCounting(Counting);

/// First, second, sizes of both, shared, longest passage, aligned, words of both, numbers, shared numbers, equal.
type Pair = (
    u32,
    u32,
    (u32, u32),
    u32,
    u32,
    u32,
    (u32, u32),
    u32,
    u32,
    bool,
);

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

    /// The pairs of a text of this run, from `first` to before `end`, with one of `other` that comes before it.
    fn pairs(
        &self,
        py: Python<'_>,
        boilerplate: &CopyBoilerplate,
        other: &CopyRun,
        other_boilerplate: &CopyBoilerplate,
        first: usize,
        end: usize,
    ) -> Vec<Pair> {
        py.detach(|| {
            let own = Arc::ptr_eq(&self.0, &other.0);
            let mut pairs = Vec::new();
            let mut read: HashMap<u32, Reading> = HashMap::new();
            for text in first..end.min(self.0.len()) {
                let reading = Reading::new(&self.0, text, &boilerplate.0);
                for candidate in reading.candidates(&other.0, own) {
                    if read.len() > KEPT {
                        read.clear();
                    }
                    let before = read.entry(candidate).or_insert_with(|| {
                        Reading::new(&other.0, candidate as usize, &other_boilerplate.0)
                    });
                    pairs.push(told(candidate, text as u32, before.compare(&reading)));
                }
            }
            pairs
        })
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
        CopyBoilerplate(self.0.finish())
    }
}

#[pymethods]
impl CopyBoilerplate {
    fn __len__(&self) -> usize {
        self.0.len()
    }
}

fn told(first: u32, second: u32, found: Comparison) -> Pair {
    let pair = |numbers: [u32; 2]| (numbers[0], numbers[1]);
    (
        first,
        second,
        pair(found.sizes),
        found.shared,
        found.longest,
        found.aligned,
        pair(found.words),
        found.numbers,
        found.shared_numbers,
        found.equal,
    )
}
