//! Claims as Python objects: one dictionary of lists of tuples, made once per page.
use super::{Claims, Item, Link, Moment};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyTuple};

/// The dictionary that `saring.fields` reads; its keys are the fields of [`Claims`].
///
/// State scripts are named with their sizes only: they can be as long as the page, few pages need them, and
/// [`state_to_py`] gives them.
///
/// # Errors
/// Only when Python cannot allocate.
pub fn to_py<'py>(py: Python<'py>, claims: &Claims) -> PyResult<Bound<'py, PyDict>> {
    let out = PyDict::new(py);
    out.set_item("title", claims.title.as_deref())?;
    out.set_item("lang", claims.lang.as_deref())?;
    out.set_item("base", claims.base.as_deref())?;
    out.set_item("meta", pairs(py, &claims.meta)?)?;
    out.set_item("links", list(py, &claims.links, link)?)?;
    out.set_item("json_ld", PyList::new(py, &claims.json_ld)?)?;
    out.set_item(
        "state",
        list(py, &claims.state, |py, (id, body)| {
            (id, body.len()).into_pyobject(py)
        })?,
    )?;
    out.set_item("items", list(py, &claims.items, item)?)?;
    out.set_item("times", list(py, &claims.times, moment)?)?;
    out.set_item("people", pairs(py, &claims.people)?)?;
    out.set_item("pagers", pairs(py, &claims.pagers)?)?;
    out.set_item(
        "headings",
        list(py, &claims.headings, |py, (level, text)| {
            (*level, text).into_pyobject(py)
        })?,
    )?;
    out.set_item("trail", pairs(py, &claims.trail.steps)?)?;
    out.set_item("trail_named", claims.trail.is_named)?;
    out.set_item("tags", PyList::new(py, &claims.trail.tags)?)?;
    out.set_item(
        "bylines",
        list(py, &claims.trail.bylines, |py, (text, inside)| {
            (text, *inside).into_pyobject(py)
        })?,
    )?;
    Ok(out)
}

/// The raw state scripts: `list[(id or variable name, body)]`.
///
/// # Errors
/// Only when Python cannot allocate.
pub fn state_to_py<'py>(py: Python<'py>, claims: &Claims) -> PyResult<Bound<'py, PyList>> {
    pairs(py, &claims.state)
}

fn pairs<'py>(py: Python<'py>, rows: &[(String, String)]) -> PyResult<Bound<'py, PyList>> {
    list(py, rows, |py, (key, value)| (key, value).into_pyobject(py))
}

fn list<'py, T>(
    py: Python<'py>,
    rows: &[T],
    make: impl Fn(Python<'py>, &T) -> PyResult<Bound<'py, PyTuple>>,
) -> PyResult<Bound<'py, PyList>> {
    let out = rows
        .iter()
        .map(|row| make(py, row))
        .collect::<PyResult<Vec<_>>>()?;
    PyList::new(py, out)
}

fn link<'py>(py: Python<'py>, link: &Link) -> PyResult<Bound<'py, PyTuple>> {
    (
        &link.rel,
        &link.href,
        &link.kind,
        &link.hreflang,
        &link.title,
    )
        .into_pyobject(py)
}

fn item<'py>(py: Python<'py>, item: &Item) -> PyResult<Bound<'py, PyTuple>> {
    (&item.kind, &item.property, &item.value).into_pyobject(py)
}

fn moment<'py>(py: Python<'py>, moment: &Moment) -> PyResult<Bound<'py, PyTuple>> {
    (
        &moment.datetime,
        &moment.text,
        &moment.hint,
        moment.inside,
        moment.offset,
    )
        .into_pyobject(py)
}
