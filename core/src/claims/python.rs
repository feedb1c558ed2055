//! Claims as Python objects: one dictionary, made once per page.
use super::{Claims, Item, Link, Moment};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString, PyTuple};

/// Relations that a field reads; most links are other formats, languages and icons of the page.
const READ: [&str; 6] = ["canonical", "next", "prev", "author", "license", "tag"];

/// The dictionary that `saring.fields` reads; its keys are the fields of [`Claims`].
///
/// `<meta>` is a dictionary of its own, of lists of contents by key. State scripts are left out: they can be as long as
/// the page, few pages need them, and [`state_to_py`] gives them.
///
/// # Errors
/// Only when Python cannot allocate.
pub fn to_py<'py>(py: Python<'py>, claims: &Claims) -> PyResult<Bound<'py, PyDict>> {
    let out = PyDict::new(py);
    let trail = &claims.trail;
    out.set_item(intern!(py, "title"), claims.title.as_deref())?;
    out.set_item(intern!(py, "lang"), claims.lang.as_deref())?;
    out.set_item(intern!(py, "base"), claims.base.as_deref())?;
    out.set_item(intern!(py, "meta"), grouped(py, &claims.meta)?)?;
    out.set_item(intern!(py, "links"), by_relation(py, &claims.links)?)?;
    out.set_item(intern!(py, "json_ld"), &claims.json_ld)?;
    out.set_item(intern!(py, "items"), list(py, &claims.items, item)?)?;
    out.set_item(intern!(py, "times"), list(py, &claims.times, moment)?)?;
    out.set_item(intern!(py, "people"), list(py, &claims.people, pair)?)?;
    out.set_item(intern!(py, "pagers"), list(py, &claims.pagers, pair)?)?;
    out.set_item(
        intern!(py, "headings"),
        list(py, &claims.headings, heading)?,
    )?;
    out.set_item(intern!(py, "kickers"), &claims.kickers)?;
    out.set_item(intern!(py, "trail"), list(py, &trail.steps, pair)?)?;
    out.set_item(intern!(py, "trail_named"), trail.is_named)?;
    out.set_item(intern!(py, "tags"), &claims.filing.tags)?;
    out.set_item(intern!(py, "slugs"), &claims.filing.slugs)?;
    out.set_item(intern!(py, "categories"), &claims.filing.categories)?;
    out.set_item(intern!(py, "filed"), &trail.filed)?;
    out.set_item(intern!(py, "folders"), list(py, &claims.folders, pair)?)?;
    out.set_item(intern!(py, "bylines"), list(py, &claims.bylines, byline)?)?;
    Ok(out)
}

/// The links by relation, each of these in the page's order.
fn by_relation<'py>(py: Python<'py>, links: &[Link]) -> PyResult<Bound<'py, PyDict>> {
    let out = PyDict::new(py);
    for relation in READ {
        let is_read = |link: &&Link| link.rel.split_ascii_whitespace().any(|rel| rel == relation);
        let read = list(py, links.iter().filter(is_read), link)?;
        if !read.is_empty() {
            out.set_item(PyString::intern(py, relation), read)?;
        }
    }
    Ok(out)
}

/// The contents by key, both in the page's order.
fn grouped<'py>(py: Python<'py>, pairs: &[(String, String)]) -> PyResult<Bound<'py, PyDict>> {
    let out = PyDict::new(py);
    for (key, content) in pairs {
        let key = PyString::new(py, key);
        match out.get_item(&key)? {
            Some(contents) => contents.cast::<PyList>()?.append(content)?,
            None => out.set_item(key, PyList::new(py, [content])?)?,
        }
    }
    Ok(out)
}

/// The raw state scripts: `list[(id or variable name, body)]`.
///
/// # Errors
/// Only when Python cannot allocate.
pub fn state_to_py<'py>(py: Python<'py>, claims: &Claims) -> PyResult<Bound<'py, PyList>> {
    list(py, &claims.state, pair)
}

fn list<'py, T>(
    py: Python<'py>,
    rows: impl IntoIterator<Item = T>,
    make: impl Fn(Python<'py>, T) -> PyResult<Bound<'py, PyTuple>>,
) -> PyResult<Bound<'py, PyList>> {
    let out = rows
        .into_iter()
        .map(|row| make(py, row))
        .collect::<PyResult<Vec<_>>>()?;
    PyList::new(py, out)
}

fn pair<'py>(py: Python<'py>, (key, value): &(String, String)) -> PyResult<Bound<'py, PyTuple>> {
    (key, value).into_pyobject(py)
}

fn heading<'py>(py: Python<'py>, (level, text): &(u8, String)) -> PyResult<Bound<'py, PyTuple>> {
    (*level, text).into_pyobject(py)
}

fn byline<'py>(
    py: Python<'py>,
    (text, inside): &(String, &'static str),
) -> PyResult<Bound<'py, PyTuple>> {
    (text, *inside).into_pyobject(py)
}

fn link<'py>(py: Python<'py>, link: &Link) -> PyResult<Bound<'py, PyTuple>> {
    (&link.rel, &link.href, &link.title).into_pyobject(py)
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
