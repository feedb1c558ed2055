//! A page that was read, as Python has it: what is asked for becomes Python objects when it is asked for.
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyList, PyString, PyTuple};

use super::beside;
use super::embeds::Embeds;
use super::marks::Marks;
use super::pictures::Images;
use super::rows::{Place, block_tuple};
use super::words;
use crate::claims::{self, Claims};
use crate::labels::is_left_out;
use crate::page::ReadPage;
use crate::related;
use crate::updates::Update;

/// Where a copyright notice stands, in blocks from the end, and its longest text in bytes.
const LAST_BLOCKS: usize = 60;
const LONGEST_NOTICE: usize = 300;

/// The longest line before a block, in bytes.
const LONGEST_LINE: usize = 300;

/// A line, and the block behind it.
type LineAndNext<'py> = (Bound<'py, PyTuple>, Option<Bound<'py, PyTuple>>);

/// A page that was read; what is asked for becomes Python objects when it is asked for.
#[pyclass(frozen, module = "saring._core")]
pub struct Page {
    pub read: ReadPage,
    claims: Claims,
    images: Py<Images>,
    embeds: Py<Embeds>,
    /// The kind's name, which is asked for five times.
    kind: Py<PyString>,
    /// The claims as Python has them, once somebody has asked: several fields do.
    told: PyOnceLock<Py<PyDict>>,
}

#[pymethods]
impl Page {
    #[getter]
    fn kind(&self, py: Python<'_>) -> Py<PyString> {
        self.kind.clone_ref(py)
    }

    #[getter]
    fn charset(&self) -> &'static str {
        self.read.charset
    }

    #[getter]
    fn charset_source(&self) -> &'static str {
        self.read.charset_source.name()
    }

    #[getter]
    fn claims<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let told = self.told.get_or_try_init(py, || {
            claims::python::to_py(py, &self.claims).map(Bound::unbind)
        })?;
        Ok(told.bind(py).clone())
    }

    #[getter]
    fn state<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        claims::python::state_to_py(py, &self.claims)
    }

    #[getter]
    fn content<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        self.block_list(py, |label| !is_left_out(label))
    }

    #[getter]
    fn blocks<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        self.block_list(py, |_| true)
    }

    /// How many those are.
    #[getter]
    fn block_count(&self) -> usize {
        self.read.labels.len()
    }

    /// The short lines above the text of these rows and behind it, those that are left out among them.
    fn beside<'py>(&self, content: &Bound<'py, PyList>) -> PyResult<beside::Lists<'py>> {
        beside::beside(self, content)
    }

    /// The lines among the few blocks before one, in page order: a trail to the section may be among those above the headline.
    fn before<'py>(
        &self,
        py: Python<'py>,
        block: usize,
        most: usize,
    ) -> PyResult<Bound<'py, PyList>> {
        let end = block.min(self.read.labels.len());
        let text = |at: usize| self.read.blocks.text_of(&self.read.blocks.blocks[at]);
        let tuples = (end.saturating_sub(most)..end)
            .filter(|&at| text(at).len() <= LONGEST_LINE)
            .map(|at| self.row(py, at));
        PyList::new(py, tuples.collect::<PyResult<Vec<_>>>()?)
    }

    /// The blocks of so many characters at most that begin with one of these phrases, each with the block behind it.
    fn beginning<'py>(
        &self,
        py: Python<'py>,
        phrases: &words::Beginnings,
        longest: usize,
    ) -> PyResult<Vec<LineAndNext<'py>>> {
        let blocks = &self.read.blocks;
        let begins = |at: &usize| {
            let text = blocks.text_of(&blocks.blocks[*at]);
            phrases.0.begin(text) && text.chars().nth(longest).is_none()
        };
        let row = |at: usize| self.row(py, at);
        let count = blocks.blocks.len();
        let found = (0..count).filter(begins);
        found
            .map(|at| Ok((row(at)?, (at + 1 < count).then(|| row(at + 1)).transpose()?)))
            .collect()
    }

    /// What the page names as related: number of the block, words of the link, address as written.
    fn related(&self, words: &words::Inserted) -> Vec<related::Named<'_>> {
        related::named(&self.read, &words.0)
    }

    #[getter]
    fn images(&self, py: Python<'_>) -> Py<Images> {
        self.images.clone_ref(py)
    }

    /// What has the shape of a live blog's updates: of each its first block, the one behind its last, the one with its time,
    /// the time for machines, its headline and byline (-1 if it has none), and its text.
    #[getter]
    fn updates<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let tuples = self
            .read
            .stream
            .updates
            .iter()
            .map(|update| update_tuple(py, update))
            .collect::<PyResult<Vec<_>>>()?;
        PyList::new(py, tuples)
    }

    #[getter]
    fn embeds(&self, py: Python<'_>) -> Py<Embeds> {
        self.embeds.clone_ref(py)
    }

    /// How many those are.
    #[getter]
    fn update_count(&self) -> usize {
        self.read.stream.updates.len()
    }

    /// Whether a class or id around those says "live" or "ticker".
    #[getter]
    fn updates_named(&self) -> bool {
        self.read.stream.named
    }

    /// Links and emphasis of its blocks.
    #[getter]
    fn marks(slf: Bound<'_, Self>) -> Marks {
        Marks::new(slf.unbind())
    }

    #[getter]
    fn page_type<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, &self.read.scores.page)
    }

    #[getter]
    fn text_length(&self) -> usize {
        self.read.text_length()
    }

    /// Short texts near the page's end that say whose it is: those with a copyright sign.
    #[getter]
    fn notices(&self) -> Vec<&str> {
        let blocks = &self.read.blocks;
        let short = blocks.blocks.iter().rev().take(LAST_BLOCKS);
        short
            .map(|block| blocks.text_of(block))
            .filter(|text| text.len() <= LONGEST_NOTICE && text.contains('©'))
            .collect()
    }
}

impl Page {
    pub fn new(py: Python<'_>, mut read: ReadPage, claims: Claims) -> PyResult<Page> {
        let images = std::mem::take(&mut read.images);
        let embeds = std::mem::take(&mut read.embeds);
        Ok(Page {
            images: Py::new(py, Images(images))?,
            embeds: Py::new(py, Embeds(embeds))?,
            kind: PyString::intern(py, read.kind.name()).unbind(),
            read,
            claims,
            told: PyOnceLock::new(),
        })
    }

    fn block_list<'py>(
        &self,
        py: Python<'py>,
        wanted: impl Fn(u8) -> bool,
    ) -> PyResult<Bound<'py, PyList>> {
        let labels = &self.read.labels;
        let wanted = (0..labels.len()).filter(|at| wanted(labels[*at]));
        let tuples = wanted.map(|at| self.row(py, at));
        PyList::new(py, tuples.collect::<PyResult<Vec<_>>>()?)
    }

    /// The row of one block.
    pub fn row<'py>(&self, py: Python<'py>, index: usize) -> PyResult<Bound<'py, PyTuple>> {
        let block = &self.read.blocks.blocks[index];
        let place = Place {
            index,
            label: self.read.labels[index],
            score: self.read.scores.content[index],
            group: block.group.map_or(-1, i64::from),
        };
        block_tuple(py, place, block, self.read.blocks.text_of(block))
    }
}

fn update_tuple<'py>(py: Python<'py>, update: &Update) -> PyResult<Bound<'py, PyTuple>> {
    let or_none = |index: Option<u32>| index.map_or(-1, i64::from);
    (
        update.first,
        update.end,
        update.moment,
        &update.datetime,
        or_none(update.headline),
        or_none(update.byline),
        &update.text,
    )
        .into_pyobject(py)
}
