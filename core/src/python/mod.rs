//! The only folder that knows Python. Here: one model, one function that reads a page, the page, and the names.
mod copies;
mod fragment;
mod inflate;
mod kinds;
mod pieces;
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
use crate::embeds::Embed;
use crate::explain::{self, DECISIONS};
use crate::features;
use crate::images::Image;
use crate::marks::MARKS;
use crate::model::{self, LABELS, PAGE_TYPES};
use crate::page::{self, ReadPage, Reading};
use crate::updates::Update;

const BLOCK_COLUMNS: [&str; 12] = [
    "index", "label", "kind", "text", "score", "level", "group", "row", "column", "nesting",
    "ordered", "part",
];
const IMAGE_COLUMNS: [&str; 6] = ["url", "alt", "block", "group", "width", "height"];
const EMBED_COLUMNS: [&str; 6] = ["block", "end", "in_figure", "name", "attributes", "links"];
/// Labels from this one on are boilerplate: "related" and what follows it in `LABELS`.
const FIRST_BOILERPLATE: u8 = 9;

/// Where a copyright notice stands, in blocks from the end, and its longest text in bytes.
const LAST_BLOCKS: usize = 60;
const LONGEST_NOTICE: usize = 300;

const BODY: u8 = 0;
const HEADING: u8 = 1;
const HEADLINE: u8 = 2;
/// A text that is surely a paragraph, and the longest line of those beside the text, in bytes.
const SURE_PARAGRAPH: usize = 80;
const LONGEST_BESIDE: usize = 300;
/// Blocks before the text and behind it among which such lines are.
const MOST_ABOVE: usize = 8;
const MOST_BEHIND: usize = 3;

/// The lines above a text, and those behind it.
type BesideLists<'py> = (Bound<'py, PyList>, Bound<'py, PyList>);

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

    /// The short lines right above the text and right behind it that count as no part of it: a byline, a source may be among them.
    fn beside<'py>(&self, py: Python<'py>) -> PyResult<BesideLists<'py>> {
        let labels = &self.read.labels;
        let text = |at: usize| self.read.blocks.text_of(&self.read.blocks.blocks[at]);
        let sure = |at: &usize| labels[*at] == BODY && text(*at).len() >= SURE_PARAGRAPH;
        let Some(first) = (0..labels.len()).find(sure) else {
            return Ok((PyList::empty(py), PyList::empty(py)));
        };
        let headline = (0..first).rfind(|&at| labels[at] == HEADLINE);
        let above = headline
            .map_or(0, |at| at + 1)
            .max(first.saturating_sub(MOST_ABOVE));
        let last = (first..labels.len()).rfind(|&at| labels[at] == BODY || labels[at] == HEADING);
        let behind = last.unwrap_or(first) + 1;
        let line =
            |at: &usize| labels[*at] >= FIRST_BOILERPLATE && text(*at).len() <= LONGEST_BESIDE;
        let lines = |range: std::ops::Range<usize>| -> PyResult<Bound<'py, PyList>> {
            let tuples = range.filter(line).map(|at| self.row(py, at));
            PyList::new(py, tuples.collect::<PyResult<Vec<_>>>()?)
        };
        let end = labels.len().min(behind + MOST_BEHIND);
        Ok((lines(above..first)?, lines(behind..end)?))
    }

    /// The blocks of so many characters at most that begin with one of these phrases.
    fn beginning<'py>(
        &self,
        py: Python<'py>,
        phrases: &words::Beginnings,
        longest: usize,
    ) -> PyResult<Bound<'py, PyList>> {
        let blocks = &self.read.blocks;
        let may_be = |&at: &usize| {
            let text = blocks.text_of(&blocks.blocks[at]);
            phrases.0.begin(text) && text.chars().nth(longest).is_none()
        };
        let tuples = (0..blocks.blocks.len())
            .filter(may_be)
            .map(|at| self.row(py, at));
        PyList::new(py, tuples.collect::<PyResult<Vec<_>>>()?)
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
            .filter(|&at| text(at).len() <= LONGEST_BESIDE)
            .map(|at| self.row(py, at));
        PyList::new(py, tuples.collect::<PyResult<Vec<_>>>()?)
    }

    #[getter]
    fn images<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let tuples = self
            .read
            .images
            .iter()
            .map(|image| image_tuple(py, image))
            .collect::<PyResult<Vec<_>>>()?;
        PyList::new(py, tuples)
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

    /// Tuples of `EMBED_COLUMNS`.
    #[getter]
    fn embeds<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let tuples = self
            .read
            .embeds
            .iter()
            .map(|embed| embed_tuple(py, embed))
            .collect::<PyResult<Vec<_>>>()?;
        PyList::new(py, tuples)
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

    /// Tuples of start, end, number of the kind in `MARKS` and address, by the index of their block.
    #[getter]
    fn marks<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let out = PyDict::new(py);
        for marks in self.read.marks.chunk_by(|a, b| a.block == b.block) {
            let tuples = marks
                .iter()
                .map(|mark| (mark.start, mark.end, mark.kind, &mark.href));
            out.set_item(marks[0].block, PyList::new(py, tuples)?)?;
        }
        Ok(out)
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
    fn new(py: Python<'_>, read: ReadPage, claims: Claims) -> Page {
        Page {
            kind: PyString::intern(py, read.kind.name()).unbind(),
            read,
            claims,
            told: PyOnceLock::new(),
        }
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

fn image_tuple<'py>(py: Python<'py>, image: &Image) -> PyResult<Bound<'py, PyTuple>> {
    (
        &image.url,
        &image.alt,
        image.block,
        image.group,
        image.width,
        image.height,
    )
        .into_pyobject(py)
}

fn embed_tuple<'py>(py: Python<'py>, embed: &Embed) -> PyResult<Bound<'py, PyTuple>> {
    (
        embed.block,
        embed.end,
        embed.in_figure,
        &embed.name,
        &embed.attrs,
        &embed.links,
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
    Ok(Page::new(py, read, claims))
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
    let page = Page::new(py, read, claims);
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
    module.add_class::<copies::CopyBoilerplate>()?;
    module.add_class::<copies::CopyCounting>()?;
    module.add_class::<copies::CopyRun>()?;
    module.add_class::<copies::CopySearch>()?;
    module.add_class::<words::Beginnings>()?;
    module.add_class::<words::Inserted>()?;
    module.add_class::<words::LanguageWords>()?;
    module.add_class::<Model>()?;
    module.add_class::<Page>()?;
    module.add_class::<words::KnownNames>()?;
    module.add_class::<words::Markers>()?;
    module.add_class::<words::Phrases>()?;
    module.add_class::<strings::PlainNames>()?;
    module.add_class::<training::TrainingPage>()?;
    module.add_class::<training::VoteTable>()?;
    module.add_function(wrap_pyfunction!(rows::by_label, module)?)?;
    module.add_function(wrap_pyfunction!(explain_page, module)?)?;
    module.add_function(wrap_pyfunction!(strings::full_address, module)?)?;
    module.add_function(wrap_pyfunction!(words::folded, module)?)?;
    module.add_function(wrap_pyfunction!(rows::first_texts, module)?)?;
    module.add_function(wrap_pyfunction!(inflate::gzip_member, module)?)?;
    module.add_function(wrap_pyfunction!(strings::host, module)?)?;
    module.add_function(wrap_pyfunction!(strings::is_tidy, module)?)?;
    module.add_function(wrap_pyfunction!(strings::keyword_list, module)?)?;
    module.add_function(wrap_pyfunction!(strings::plain_path, module)?)?;
    module.add_function(wrap_pyfunction!(rows::times_within, module)?)?;
    module.add_function(wrap_pyfunction!(strings::written_moment, module)?)?;
    module.add_function(wrap_pyfunction!(words::letter_blocks, module)?)?;
    module.add_function(wrap_pyfunction!(words::plain_words, module)?)?;
    module.add_function(wrap_pyfunction!(kinds::likeliest, module)?)?;
    module.add_function(wrap_pyfunction!(pieces::pieces, module)?)?;
    module.add_function(wrap_pyfunction!(strings::picture_key, module)?)?;
    module.add_function(wrap_pyfunction!(strings::plain_letters, module)?)?;
    module.add_function(wrap_pyfunction!(strings::read_moment, module)?)?;
    module.add_function(wrap_pyfunction!(fragment::read_fragment, module)?)?;
    module.add_function(wrap_pyfunction!(read_page, module)?)?;
    module.add_function(wrap_pyfunction!(rows::table_groups, module)?)?;
    module.add_function(wrap_pyfunction!(rows::title_rows, module)?)?;
    module.add_function(wrap_pyfunction!(training::training_page, module)?)?;
    module.add("LABELS", PyTuple::new(py, LABELS)?)?;
    module.add("KINDS", PyTuple::new(py, KINDS)?)?;
    module.add("PAGE_TYPES", PyTuple::new(py, PAGE_TYPES)?)?;
    module.add("BLOCK_COLUMNS", PyTuple::new(py, BLOCK_COLUMNS)?)?;
    module.add("PARTS", PyTuple::new(py, PARTS)?)?;
    module.add("MARKS", PyTuple::new(py, MARKS)?)?;
    module.add("EMBED_COLUMNS", PyTuple::new(py, EMBED_COLUMNS)?)?;
    module.add("IMAGE_COLUMNS", PyTuple::new(py, IMAGE_COLUMNS)?)?;
    module.add("FEATURES", PyTuple::new(py, features::columns())?)?;
    module.add("FEATURE_GROUPS", explain::python::groups(py)?)?;
    module.add("DECISIONS", PyTuple::new(py, DECISIONS)?)?;
    module.add("VOTE_GROUPS", PyTuple::new(py, features::votes::GROUPS)?)?;
    module.add("LEVEL_UNKNOWN", pieces::LEVEL_UNKNOWN)?;
    module.add("NAMES_DIGEST", model::names_digest())?;
    module.add("SOFT", flag::SOFT)?;
    Ok(())
}
