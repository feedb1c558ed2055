//! The only folder that knows Python. Here: one model, one function that reads a page, the page, and the names.
mod agencies;
mod beside;
mod bodies;
mod copies;
mod embeds;
mod fragment;
mod frozen;
mod inflate;
mod items;
mod kinds;
mod leads;
mod marks;
mod objects;
mod pictures;
mod pieces;
mod relabel;
mod rows;
mod strings;
mod training;
mod words;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyList, PyString, PyTuple};

use crate::blocks::{Block, KINDS, PARTS, flag};
use crate::claims::{self, Claims};
use crate::explain::{self, DECISIONS};
use crate::features;
use crate::marks::MARKS;
use crate::model::{self, LABELS, PAGE_TYPES};
use crate::page::{self, ReadPage, Reading};
use crate::related;
use crate::updates::Update;

use self::embeds::Embeds;
use self::marks::Marks;
use self::pictures::Images;

const BLOCK_COLUMNS: [&str; 12] = [
    "index", "label", "kind", "text", "score", "level", "group", "row", "column", "nesting",
    "ordered", "part",
];
const EMBED_COLUMNS: [&str; 6] = ["block", "end", "in_figure", "name", "attributes", "links"];
/// Labels from this one on are boilerplate: "related" and what follows it in `LABELS`.
const FIRST_BOILERPLATE: u8 = 9;

/// Where a copyright notice stands, in blocks from the end, and its longest text in bytes.
const LAST_BLOCKS: usize = 60;
const LONGEST_NOTICE: usize = 300;

/// The longest line before a block, in bytes.
const LONGEST_LINE: usize = 300;

/// A line, and the block behind it.
type LineAndNext<'py> = (Bound<'py, PyTuple>, Option<Bound<'py, PyTuple>>);

/// The trained model.
#[pyclass(frozen, module = "saring._core")]
struct Model(model::Model);

#[pymethods]
impl Model {
    #[new]
    fn new(py: Python<'_>, data: &[u8]) -> PyResult<Self> {
        py.detach(|| model::Model::parse(data))
            .map(Model)
            .map_err(|error| PyValueError::new_err(error.to_string()))
    }

    #[getter]
    fn version(&self) -> &str {
        &self.0.version
    }
}

/// A page that was read; what is asked for becomes Python objects when it is asked for.
#[pyclass(frozen, module = "saring._core")]
struct Page {
    read: ReadPage,
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
        self.block_list(py, |label| label < FIRST_BOILERPLATE)
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
    fn new(py: Python<'_>, mut read: ReadPage, claims: Claims) -> PyResult<Page> {
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
    fn row<'py>(&self, py: Python<'py>, index: usize) -> PyResult<Bound<'py, PyTuple>> {
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

/// What a block's row has that the block itself has not.
struct Place {
    index: usize,
    label: u8,
    score: f32,
    group: i64,
}

fn block_tuple<'py>(
    py: Python<'py>,
    place: Place,
    block: &Block,
    text: &str,
) -> PyResult<Bound<'py, PyTuple>> {
    (
        place.index,
        place.label,
        block.kind as u8,
        text,
        place.score,
        block.level,
        place.group,
        block.row,
        block.column,
        block.nesting,
        u8::from(block.ordered),
        block.part as u8,
    )
        .into_pyobject(py)
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

/// Reads a page: bytes in any encoding. The interpreter lock is released for all of it.
#[pyfunction]
#[pyo3(signature = (data, model, charset=None, kind=None))]
fn read_page(
    py: Python<'_>,
    data: &[u8],
    model: &Model,
    charset: Option<&str>,
    kind: Option<&str>,
) -> PyResult<Page> {
    let reading = reading(kind)?;
    let (read, claims) = py.detach(|| page::read(data, charset, reading, &model.0));
    Page::new(py, read, claims)
}

/// Reads a page as [`read_page`] does, and says why: not for the normal path.
#[pyfunction]
#[pyo3(signature = (data, model, charset=None, kind=None))]
fn explain_page<'py>(
    py: Python<'py>,
    data: &[u8],
    model: &Model,
    charset: Option<&str>,
    kind: Option<&str>,
) -> PyResult<(Page, Bound<'py, PyDict>)> {
    let reading = reading(kind)?;
    let (read, claims, explained) =
        py.detach(|| explain::explain(data, charset, reading, &model.0));
    let page = Page::new(py, read, claims)?;
    Ok((page, explain::python::to_py(py, &explained)?))
}

fn reading(kind: Option<&str>) -> PyResult<Reading> {
    match kind {
        None | Some("auto") => Ok(Reading::Auto),
        Some("html") => Ok(Reading::Html),
        Some("text") => Ok(Reading::Text),
        Some(other) => Err(PyValueError::new_err(format!(
            "unknown kind '{other}': give 'auto', 'html' or 'text'"
        ))),
    }
}

#[pymodule]
fn _core(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let py = module.py();
    module.add_class::<agencies::Agencies>()?;
    module.add_class::<bodies::BlockMaker>()?;
    module.add_class::<copies::CopyBoilerplate>()?;
    module.add_class::<copies::CopyCounting>()?;
    module.add_class::<copies::CopyRun>()?;
    module.add_class::<copies::CopySearch>()?;
    module.add_class::<words::Beginnings>()?;
    module.add_class::<pictures::Credits>()?;
    module.add_class::<Embeds>()?;
    module.add_class::<Images>()?;
    module.add_class::<words::Inserted>()?;
    module.add_class::<words::LanguageWords>()?;
    module.add_class::<leads::Leads>()?;
    module.add_class::<Marks>()?;
    module.add_class::<Model>()?;
    module.add_class::<objects::ObjectKinds>()?;
    module.add_class::<Page>()?;
    module.add_class::<words::KnownNames>()?;
    module.add_class::<words::Markers>()?;
    module.add_class::<words::Phrases>()?;
    module.add_class::<strings::PlainNames>()?;
    module.add_class::<words::SmallPrint>()?;
    module.add_class::<training::TrainingPage>()?;
    module.add_class::<training::VoteTable>()?;
    module.add_function(wrap_pyfunction!(rows::by_label, module)?)?;
    module.add_function(wrap_pyfunction!(relabel::changed_labels, module)?)?;
    module.add_function(wrap_pyfunction!(explain_page, module)?)?;
    module.add_function(wrap_pyfunction!(strings::absolute, module)?)?;
    module.add_function(wrap_pyfunction!(words::folded, module)?)?;
    module.add_function(wrap_pyfunction!(rows::first_texts, module)?)?;
    module.add_function(wrap_pyfunction!(inflate::gzip_member, module)?)?;
    module.add_function(wrap_pyfunction!(strings::keyword_list, module)?)?;
    module.add_function(wrap_pyfunction!(strings::plain_path, module)?)?;
    module.add_function(wrap_pyfunction!(rows::times_within, module)?)?;
    module.add_function(wrap_pyfunction!(strings::written_moment, module)?)?;
    module.add_function(wrap_pyfunction!(pictures::is_signed, module)?)?;
    module.add_function(wrap_pyfunction!(words::letter_blocks, module)?)?;
    module.add_function(wrap_pyfunction!(words::plain_words, module)?)?;
    module.add_function(wrap_pyfunction!(strings::host_of, module)?)?;
    module.add_function(wrap_pyfunction!(strings::is_charset, module)?)?;
    module.add_function(wrap_pyfunction!(strings::is_whole, module)?)?;
    module.add_function(wrap_pyfunction!(items::item_values, module)?)?;
    module.add_function(wrap_pyfunction!(kinds::likeliest, module)?)?;
    module.add_function(wrap_pyfunction!(pieces::table_cells, module)?)?;
    module.add_function(wrap_pyfunction!(strings::plain_letters, module)?)?;
    module.add_function(wrap_pyfunction!(strings::plain_text, module)?)?;
    module.add_function(wrap_pyfunction!(strings::read_moment, module)?)?;
    module.add_function(wrap_pyfunction!(fragment::read_fragment, module)?)?;
    module.add_function(wrap_pyfunction!(read_page, module)?)?;
    module.add_function(wrap_pyfunction!(rows::table_groups, module)?)?;
    module.add_function(wrap_pyfunction!(strings::text_in, module)?)?;
    module.add_function(wrap_pyfunction!(training::training_page, module)?)?;
    module.add("LABELS", PyTuple::new(py, LABELS)?)?;
    module.add("KINDS", PyTuple::new(py, KINDS)?)?;
    module.add("PAGE_TYPES", PyTuple::new(py, PAGE_TYPES)?)?;
    module.add("BLOCK_COLUMNS", PyTuple::new(py, BLOCK_COLUMNS)?)?;
    module.add("PARTS", PyTuple::new(py, PARTS)?)?;
    module.add("MARKS", PyTuple::new(py, MARKS)?)?;
    module.add("EMBED_COLUMNS", PyTuple::new(py, EMBED_COLUMNS)?)?;
    module.add("FEATURES", PyTuple::new(py, features::columns())?)?;
    module.add("FEATURE_GROUPS", explain::python::groups(py)?)?;
    module.add("DECISIONS", PyTuple::new(py, DECISIONS)?)?;
    module.add("VOTE_GROUPS", PyTuple::new(py, features::votes::GROUPS)?)?;
    module.add("LEVEL_UNKNOWN", bodies::LEVEL_UNKNOWN)?;
    module.add("NAMES_DIGEST", model::names_digest())?;
    module.add("SOFT", flag::SOFT)?;
    Ok(())
}
