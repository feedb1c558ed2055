//! Single strings of a page: names, moments, addresses, and what two spellings have in common.
use std::borrow::Cow;

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyList, PyString};

use crate::clean::clean;
use crate::{addresses, decode, keywords, moments, plain_names, wording};

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
    fn name<'a>(&self, text: &'a Bound<'_, PyString>) -> Option<&'a str> {
        self.0.name(text.to_str().ok()?)
    }
}

/// Levels of a JSON value in which its text is sought.
const DEEPEST: usize = 4;

/// The text of a JSON value: a string, the first of a list, the `name` or `@value` of an object; as it is written.
#[pyfunction]
pub fn text_in<'py>(value: Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyString>>> {
    let mut value = value;
    for _ in 0..DEEPEST {
        value = match value.cast_into::<PyString>() {
            Ok(text) => return Ok(Some(text)),
            Err(other) => match inside(&other.into_inner())? {
                Some(inside) => inside,
                None => return Ok(None),
            },
        };
    }
    Ok(None)
}

/// What of a list or an object names it.
fn inside<'py>(value: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyAny>>> {
    if let Ok(list) = value.cast::<PyList>() {
        return Ok(list.get_item(0).ok());
    }
    let Ok(object) = value.cast::<PyDict>() else {
        return Ok(None);
    };
    for key in [intern!(value.py(), "name"), intern!(value.py(), "@value")] {
        if let Some(named) = object.get_item(key)?
            && named.is_truthy()?
        {
            return Ok(Some(named));
        }
    }
    object.get_item(intern!(value.py(), "text"))
}

/// Only the letters and digits of a text in Latin or Cyrillic, in lower case.
#[pyfunction]
pub fn plain_letters(text: &Bound<'_, PyString>) -> Option<String> {
    wording::letters(text.to_str().ok()?)
}

/// The text as a reader sees it; itself if it is so.
#[pyfunction]
pub fn clean_text<'py>(text: &Bound<'py, PyString>) -> PyResult<Bound<'py, PyString>> {
    let Ok(whole) = text.to_str() else {
        // Halves of surrogate pairs, which nobody can write, are left out.
        let whole = text.call_method1("encode", ("utf-8", "ignore"))?;
        let whole = whole.cast_into::<PyBytes>()?;
        let told = clean(&String::from_utf8_lossy(whole.as_bytes())).into_owned();
        return Ok(PyString::new(text.py(), &told));
    };
    let told = clean(whole);
    Ok(
        if told.len() == whole.len() && matches!(told, Cow::Borrowed(_)) {
            text.clone()
        } else {
            PyString::new(text.py(), &told)
        },
    )
}

/// Year, month, day, hour, minute, second and offset of a time as programs write it.
#[pyfunction]
pub fn read_moment(text: &Bound<'_, PyString>) -> Option<moments::Moment> {
    moments::read(text.to_str().ok()?)
}

/// The same moment as ISO 8601 writes it.
#[pyfunction]
pub fn written_moment(moment: moments::Moment) -> String {
    moments::written(moment)
}

/// The keywords in a text without halves of surrogate pairs.
#[pyfunction]
pub fn keyword_list(text: &str, coded: bool) -> Vec<String> {
    keywords::keywords(text, coded)
}

/// The path of a plain address.
#[pyfunction]
pub fn plain_path<'a>(url: &'a Bound<'_, PyString>) -> Option<&'a str> {
    addresses::path(url.to_str().ok()?)
}

/// The full http(s) address of a link.
#[pyfunction]
pub fn absolute<'py>(
    href: &Bound<'py, PyString>,
    base: Option<&str>,
) -> Option<Bound<'py, PyString>> {
    let told = href.to_str().ok()?;
    let full = addresses::absolute(told, base)?;
    Some(if *full == *told {
        href.clone()
    } else {
        PyString::new(href.py(), &full)
    })
}

/// The host of an address without `www.`, in lower case; empty if it has none.
#[pyfunction]
pub fn host_of(url: Option<&Bound<'_, PyString>>) -> String {
    let told = url.map(PyStringMethods::to_string_lossy);
    told.map_or_else(String::new, |url| addresses::host(&url))
}

/// Whether an address is one, and not what a template left of it.
#[pyfunction]
pub fn is_whole(url: &Bound<'_, PyString>) -> bool {
    addresses::is_whole(&url.to_string_lossy())
}

/// Whether a label names an encoding that a page can be in.
#[pyfunction]
pub fn is_charset(label: &str) -> bool {
    decode::is_charset(label)
}
