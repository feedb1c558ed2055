//! The only folder that knows Python. Here: one model, one function that reads a page, and all names.
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
mod page;
mod pictures;
mod pieces;
mod rows;
mod strings;
mod training;
mod words;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

use self::page::Page;
use crate::blocks::{KINDS, PARTS, flag};
use crate::explain::{self, DECISIONS};
use crate::features;
use crate::labels::LABELS;
use crate::letters::{FIRST_EAST_ASIAN, FIRST_UNSPACED};
use crate::marks::MARKS;
use crate::model::{self, PAGE_TYPES};
use crate::page::Reading;

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
    let (read, claims) = py.detach(|| crate::page::read(data, charset, reading, &model.0));
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
    module.add_class::<embeds::Embeds>()?;
    module.add_class::<pictures::Images>()?;
    module.add_class::<words::Inserted>()?;
    module.add_class::<words::LanguageWords>()?;
    module.add_class::<leads::Leads>()?;
    module.add_class::<marks::Marks>()?;
    module.add_class::<Model>()?;
    module.add_class::<objects::ObjectKinds>()?;
    module.add_class::<Page>()?;
    module.add_class::<words::KnownNames>()?;
    module.add_class::<words::Markers>()?;
    module.add_class::<words::Phrases>()?;
    module.add_class::<strings::PlainNames>()?;
    module.add_class::<training::TrainingPage>()?;
    module.add_class::<training::VoteTable>()?;
    module.add_function(wrap_pyfunction!(rows::by_label, module)?)?;
    module.add_function(wrap_pyfunction!(explain_page, module)?)?;
    module.add_function(wrap_pyfunction!(strings::absolute, module)?)?;
    module.add_function(wrap_pyfunction!(words::folded, module)?)?;
    module.add_function(wrap_pyfunction!(rows::first_texts, module)?)?;
    module.add_function(wrap_pyfunction!(inflate::gzip_member, module)?)?;
    module.add_function(wrap_pyfunction!(strings::keyword_list, module)?)?;
    module.add_function(wrap_pyfunction!(strings::plain_path, module)?)?;
    module.add_function(wrap_pyfunction!(rows::times_within, module)?)?;
    module.add_function(wrap_pyfunction!(rows::title_rows, module)?)?;
    module.add_function(wrap_pyfunction!(strings::written_moment, module)?)?;
    module.add_function(wrap_pyfunction!(pictures::is_signed, module)?)?;
    module.add_function(wrap_pyfunction!(words::letter_blocks, module)?)?;
    module.add_function(wrap_pyfunction!(copies::unspaced_words, module)?)?;
    module.add_function(wrap_pyfunction!(words::plain_words, module)?)?;
    module.add_function(wrap_pyfunction!(strings::host_of, module)?)?;
    module.add_function(wrap_pyfunction!(strings::is_charset, module)?)?;
    module.add_function(wrap_pyfunction!(strings::is_whole, module)?)?;
    module.add_function(wrap_pyfunction!(items::item_values, module)?)?;
    module.add_function(wrap_pyfunction!(kinds::likeliest, module)?)?;
    module.add_function(wrap_pyfunction!(pieces::table_cells, module)?)?;
    module.add_function(wrap_pyfunction!(strings::plain_letters, module)?)?;
    module.add_function(wrap_pyfunction!(strings::clean_text, module)?)?;
    module.add_function(wrap_pyfunction!(strings::read_moment, module)?)?;
    module.add_function(wrap_pyfunction!(fragment::read_fragment, module)?)?;
    module.add_function(wrap_pyfunction!(read_page, module)?)?;
    module.add_function(wrap_pyfunction!(rows::table_groups, module)?)?;
    module.add_function(wrap_pyfunction!(strings::text_in, module)?)?;
    module.add_function(wrap_pyfunction!(training::training_page, module)?)?;
    module.add("LABELS", PyTuple::new(py, LABELS)?)?;
    module.add("KINDS", PyTuple::new(py, KINDS)?)?;
    module.add("PAGE_TYPES", PyTuple::new(py, PAGE_TYPES)?)?;
    module.add("BLOCK_COLUMNS", PyTuple::new(py, rows::BLOCK_COLUMNS)?)?;
    module.add("PARTS", PyTuple::new(py, PARTS)?)?;
    module.add("MARKS", PyTuple::new(py, MARKS)?)?;
    module.add("EMBED_COLUMNS", PyTuple::new(py, embeds::EMBED_COLUMNS)?)?;
    module.add("FEATURES", PyTuple::new(py, features::columns())?)?;
    module.add("FEATURE_GROUPS", explain::python::groups(py)?)?;
    module.add("DECISIONS", PyTuple::new(py, DECISIONS)?)?;
    module.add("VOTE_GROUPS", PyTuple::new(py, features::votes::GROUPS)?)?;
    module.add("LEVEL_UNKNOWN", bodies::LEVEL_UNKNOWN)?;
    module.add("NAMES_DIGEST", model::names_digest())?;
    module.add("SOFT", flag::SOFT)?;
    module.add("FIRST_UNSPACED", FIRST_UNSPACED)?;
    module.add("FIRST_EAST_ASIAN", FIRST_EAST_ASIAN)?;
    Ok(())
}
