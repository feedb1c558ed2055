//! The only file that knows Python: one model, one function that reads a page, the page, and the names.
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyDict, PyList, PyString, PyTuple};

use crate::blocks::{self, Block, KINDS, flag};
use crate::claims::{self, Claims};
use crate::explain::{self, DECISIONS};
use crate::features::{self, Claimed, votes::Votes};
use crate::images::Image;
use crate::inserted;
use crate::language::{self, Words};
use crate::model::{self, LABELS, PAGE_TYPES};
use crate::page::{self, ReadPage, Reading};
use crate::{decode, phrases, tree};

const BLOCK_COLUMNS: [&str; 11] = [
    "index", "label", "kind", "text", "score", "level", "group", "row", "column", "nesting",
    "ordered",
];
const IMAGE_COLUMNS: [&str; 6] = ["url", "alt", "block", "group", "width", "height"];
/// Labels from this one on are boilerplate: "related" and what follows it in `LABELS`.
const FIRST_BOILERPLATE: u8 = 9;

/// Where a copyright notice stands, in blocks from the end, and its longest text in bytes.
const LAST_BLOCKS: usize = 60;
const LONGEST_NOTICE: usize = 300;

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
    /// The claims as Python has them, once somebody has asked: several fields do.
    told: PyOnceLock<Py<PyDict>>,
}

#[pymethods]
impl Page {
    #[getter]
    fn kind(&self) -> &'static str {
        self.read.kind.name()
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
    fn block_list<'py>(
        &self,
        py: Python<'py>,
        wanted: impl Fn(u8) -> bool,
    ) -> PyResult<Bound<'py, PyList>> {
        let labelled = self
            .read
            .blocks
            .blocks
            .iter()
            .zip(&self.read.labels)
            .enumerate();
        let tuples = labelled
            .filter(|(_, (_, label))| wanted(**label))
            .map(|(index, (block, &label))| self.block_tuple(py, index, block, label))
            .collect::<PyResult<Vec<_>>>()?;
        PyList::new(py, tuples)
    }

    fn block_tuple<'py>(
        &self,
        py: Python<'py>,
        index: usize,
        block: &Block,
        label: u8,
    ) -> PyResult<Bound<'py, PyTuple>> {
        let text = self.read.blocks.text_of(block);
        let place = (
            block.level,
            block.group.map_or(-1, i64::from),
            block.row,
            block.column,
            block.nesting,
            block.ordered,
        );
        let (level, group, row, column, nesting, ordered) = place;
        let score = self.read.scores.content[index];
        (
            index,
            label,
            block.kind as u8,
            text,
            score,
            level,
            group,
            row,
            column,
            nesting,
            u8::from(ordered),
        )
            .into_pyobject(py)
    }
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

/// Words and what each says for the languages it is common in, and the languages of each script.
#[pyclass(frozen, module = "saring._core")]
struct LanguageWords(Words);

#[pymethods]
impl LanguageWords {
    #[new]
    fn new(
        entries: Vec<(String, Vec<(String, f64)>)>,
        scripts: Vec<(String, Vec<String>)>,
    ) -> Self {
        LanguageWords(Words::new(&entries, &scripts))
    }

    /// Number of words of a text, and the two languages of a script that they say most for.
    fn rank(&self, text: &str, script: &str) -> (usize, Vec<(f64, &str)>) {
        self.0.rank(text, script)
    }
}

/// The words of lines between the paragraphs that are no part of the text.
#[pyclass(frozen, module = "saring._core")]
struct Inserted(inserted::Inserted);

#[pymethods]
impl Inserted {
    #[new]
    fn new(
        links: Vec<String>,
        before: &str,
        labels: Vec<String>,
        endings: Vec<String>,
        after: &str,
        newsletters: Vec<String>,
    ) -> Self {
        Inserted(inserted::Inserted::new(inserted::Words {
            links,
            before,
            labels,
            endings,
            after,
            newsletters,
        }))
    }

    /// The places of those texts that are such lines, each with its label.
    fn find(&self, texts: &Bound<'_, PyList>) -> PyResult<Vec<(usize, u8)>> {
        let mut found = Vec::new();
        for (at, text) in texts.iter().enumerate() {
            // Longer ones are none, and need no copy in UTF-8.
            if text.len()? <= inserted::LONGEST
                && let Some(label) = self.0.label(text.cast::<PyString>()?.to_str()?)
            {
                found.push((at, label));
            }
        }
        Ok(found)
    }
}

/// Phrases that are looked for in texts.
#[pyclass(frozen, module = "saring._core")]
struct Phrases(phrases::Phrases);

#[pymethods]
impl Phrases {
    #[new]
    fn new(phrases: Vec<String>) -> Self {
        Phrases(phrases::Phrases::new(&phrases))
    }

    /// Whether any of them stands in a text.
    fn any_in(&self, text: &str) -> bool {
        self.0.any_in(text)
    }
}

/// Every fourth letter of a text, counted by block of 128 characters; Latin ones are all in block 0.
#[pyfunction]
fn letter_blocks(text: &str) -> Vec<(u32, u32)> {
    language::blocks(text)
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
    Ok(Page {
        read,
        claims,
        told: PyOnceLock::new(),
    })
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
    let page = Page {
        read,
        claims,
        told: PyOnceLock::new(),
    };
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

/// What training needs of a page: its blocks, their tokens, and, with a table of votes, their rows.
#[pyclass(frozen, module = "saring._core")]
struct TrainingPage {
    text: Vec<String>,
    views: Vec<(u8, u8, f32, f32, Vec<String>, u32)>,
    tokens: Vec<[Vec<u32>; 3]>,
    rows: Vec<f32>,
    words: Vec<u32>,
    builds: Vec<u32>,
}

#[pymethods]
impl TrainingPage {
    /// Text of every block.
    #[getter]
    fn texts(&self) -> Vec<String> {
        self.text.clone()
    }

    /// Kind, level, link share, emphasis share, names of the elements around it (`tag` or `tag.class.class#id`,
    /// outermost first) and flags of every block.
    #[getter]
    fn views(&self) -> Vec<(u8, u8, f32, f32, Vec<String>, u32)> {
        self.views.clone()
    }

    /// Words of every block.
    #[getter]
    fn words(&self) -> Vec<u32> {
        self.words.clone()
    }

    /// Number of the build of every block: blocks with the same tags and classes around them have the same.
    #[getter]
    fn builds(&self) -> Vec<u32> {
        self.builds.clone()
    }

    /// Hashed tokens of every block: of its own element, of those around it, of its text.
    #[getter]
    fn tokens(&self) -> Vec<(Vec<u32>, Vec<u32>, Vec<u32>)> {
        self.tokens
            .iter()
            .map(|[own, up, text]| (own.clone(), up.clone(), text.clone()))
            .collect()
    }

    /// The rows as native 32-bit floats.
    #[getter]
    fn rows<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        let bytes: Vec<u8> = self
            .rows
            .iter()
            .flat_map(|value| value.to_ne_bytes())
            .collect();
        PyBytes::new(py, &bytes)
    }
}

/// A table of votes: tokens, and one score per `VOTE_GROUPS` for each.
#[pyclass(frozen, module = "saring._core")]
struct VoteTable(Votes);

#[pymethods]
impl VoteTable {
    #[new]
    fn new(tokens: Vec<u32>, scores: Vec<f32>) -> Self {
        VoteTable(Votes::new(&tokens, &scores))
    }
}

/// The same path as [`read_page`], up to the rows.
#[pyfunction]
#[pyo3(signature = (data, votes=None, charset=None, kind=None))]
fn training_page(
    py: Python<'_>,
    data: &[u8],
    votes: Option<&VoteTable>,
    charset: Option<&str>,
    kind: Option<&str>,
) -> PyResult<TrainingPage> {
    let is_html = page::kind_of(data, reading(kind)?) == decode::Kind::Html;
    Ok(py.detach(|| training(data, votes.map(|table| &table.0), charset, is_html)))
}

fn training(
    data: &[u8],
    votes: Option<&Votes>,
    charset: Option<&str>,
    is_html: bool,
) -> TrainingPage {
    let decoded = decode::decode(data, charset);
    let tree = is_html.then(|| tree::parse(&decoded.text));
    let page = tree
        .as_ref()
        .map_or_else(|| blocks::from_text(&decoded.text), blocks::from_tree);
    let claimed = tree
        .as_ref()
        .map_or_else(|| Claimed::of_capture(&page), Claimed::of);
    let view = |block: &Block| {
        let chars = block.measure.chars.max(1) as f32;
        let around = tree
            .as_ref()
            .map(|tree| names_around(tree, block))
            .unwrap_or_default();
        (
            block.kind as u8,
            block.level,
            block.link_chars as f32 / chars,
            block.emphasis_chars as f32 / chars,
            around,
            block.flags,
        )
    };
    TrainingPage {
        text: page
            .blocks
            .iter()
            .map(|block| page.text_of(block).to_string())
            .collect(),
        views: page.blocks.iter().map(view).collect(),
        tokens: (0..page.blocks.len())
            .map(|index| features::block_tokens(tree.as_ref(), &page, index))
            .collect(),
        rows: votes
            .map(|votes| features::rows(tree.as_ref(), &page, &claimed, votes))
            .unwrap_or_default(),
        words: page
            .blocks
            .iter()
            .map(|block| block.measure.words)
            .collect(),
        builds: features::builds(tree.as_ref(), &page),
    }
}

fn names_around(tree: &tree::Tree, block: &Block) -> Vec<String> {
    let mut names = Vec::new();
    let mut node = block.inline;
    while node != 0 && names.len() < 64 {
        let mut name = tree.name(node).into_owned();
        for (attr, mark) in [(tree::Attr::CLASS, '.'), (tree::Attr::ID, '#')] {
            for word in tree
                .attr(node, attr)
                .iter()
                .flat_map(|value| value.split_ascii_whitespace())
                .take(12)
            {
                name.push(mark);
                name.push_str(word);
            }
        }
        names.push(name);
        node = tree.nodes()[node as usize].parent;
    }
    names.reverse();
    names
}

#[pymodule]
fn _core(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let py = module.py();
    module.add_class::<Inserted>()?;
    module.add_class::<LanguageWords>()?;
    module.add_class::<Model>()?;
    module.add_class::<Page>()?;
    module.add_class::<Phrases>()?;
    module.add_class::<TrainingPage>()?;
    module.add_class::<VoteTable>()?;
    module.add_function(wrap_pyfunction!(explain_page, module)?)?;
    module.add_function(wrap_pyfunction!(letter_blocks, module)?)?;
    module.add_function(wrap_pyfunction!(read_page, module)?)?;
    module.add_function(wrap_pyfunction!(training_page, module)?)?;
    module.add("LABELS", PyTuple::new(py, LABELS)?)?;
    module.add("KINDS", PyTuple::new(py, KINDS)?)?;
    module.add("PAGE_TYPES", PyTuple::new(py, PAGE_TYPES)?)?;
    module.add("BLOCK_COLUMNS", PyTuple::new(py, BLOCK_COLUMNS)?)?;
    module.add("IMAGE_COLUMNS", PyTuple::new(py, IMAGE_COLUMNS)?)?;
    module.add("FEATURES", PyTuple::new(py, features::columns())?)?;
    module.add("FEATURE_GROUPS", explain::python::groups(py)?)?;
    module.add("DECISIONS", PyTuple::new(py, DECISIONS)?)?;
    module.add("VOTE_GROUPS", PyTuple::new(py, features::votes::GROUPS)?)?;
    module.add("NAMES_DIGEST", model::names_digest())?;
    module.add("SOFT", flag::SOFT)?;
    Ok(())
}
