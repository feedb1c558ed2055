//! The rows of a body as the pieces that it is made of. A page has 29: as Python code this took 31 µs, here 11.
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString, PyTuple, PyType};
use pyo3::{ffi, intern};

use super::rows::{self, COLUMN, GROUP, INDEX, KIND, LABEL, LEVEL, ROW, number};
use crate::blocks::Kind;

/// A heading whose level is not known: inside an article the first free one is the second.
const LEVEL_UNKNOWN: i64 = 2;

/// Rows of a list, a table, a quote or a piece of code, which are neighbours and make one block together.
type Run<'py> = Vec<Bound<'py, PyTuple>>;
/// The index of a row, and the block that it is by itself.
type Single<'py> = (i64, Bound<'py, PyAny>);

/// The rows labelled as content: paragraphs and headings, each as a `Block` with the index of its row; and the runs of
/// others, as rows.
#[pyfunction]
pub fn pieces<'py>(
    rows: &Bound<'py, PyList>,
    block: &Bound<'py, PyType>,
) -> PyResult<(Vec<Single<'py>>, Vec<Run<'py>>)> {
    let new = rows.py().get_type::<PyAny>().getattr("__new__")?;
    let (mut singles, mut runs) = (Vec::new(), Vec::<Run<'py>>::new());
    let mut is_open = false;
    for row in rows {
        let row = row.cast_into::<PyTuple>()?;
        if !rows::is_content(number(&row, LABEL)?) {
            continue;
        }
        if !makes_runs(number(&row, KIND)?) {
            singles.push((number(&row, INDEX)?, single(&row, new.call1((block,))?)?));
            is_open = false;
            continue;
        }
        match runs.last_mut() {
            Some(run) if is_open && belong(&run[run.len() - 1], &row)? => run.push(row),
            _ => runs.push(vec![row]),
        }
        is_open = true;
    }
    Ok((singles, runs))
}

fn makes_runs(kind: i64) -> bool {
    [Kind::Item, Kind::Cell, Kind::Code, Kind::Quote]
        .iter()
        .any(|&known| known as i64 == kind)
}

fn belong(before: &Bound<'_, PyTuple>, row: &Bound<'_, PyTuple>) -> PyResult<bool> {
    for column in [GROUP, KIND, LABEL] {
        if number(row, column)? != number(before, column)? {
            return Ok(false);
        }
    }
    Ok(number(row, GROUP)? >= 0 && !starts_table(before, row)?)
}

/// Whether the cell stands above or left of the one before it: another table of the same container begins.
fn starts_table(before: &Bound<'_, PyTuple>, row: &Bound<'_, PyTuple>) -> PyResult<bool> {
    let place = |row| Ok::<_, PyErr>((number(row, ROW)?, number(row, COLUMN)?));
    Ok(number(row, KIND)? == Kind::Cell as i64 && place(row)? < place(before)?)
}

/// The block that a row is by itself, made of a new object of its class.
fn single<'py>(row: &Bound<'py, PyTuple>, made: Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let py = row.py();
    let is_heading =
        number(row, LABEL)? == rows::HEADING || number(row, KIND)? == Kind::Heading as i64;
    if is_heading {
        keep(&made, intern!(py, "type"), intern!(py, "heading"))?;
    } else {
        keep(&made, intern!(py, "type"), intern!(py, "paragraph"))?;
    }
    keep(&made, intern!(py, "text"), rows::text_of(row)?.as_any())?;
    if is_heading {
        let level = match number(row, LEVEL)? {
            0 => LEVEL_UNKNOWN,
            level => level,
        };
        keep(
            &made,
            intern!(py, "level"),
            level.into_pyobject(py)?.as_any(),
        )?;
    }
    Ok(made)
}

/// Sets an attribute of a new object, frozen from then on, as `object.__setattr__` does.
#[allow(unsafe_code)]
fn keep(
    made: &Bound<'_, PyAny>,
    name: &Bound<'_, PyString>,
    value: &Bound<'_, PyAny>,
) -> PyResult<()> {
    // SAFETY: the interpreter lock is held, and all three are alive.
    let failed =
        unsafe { ffi::PyObject_GenericSetAttr(made.as_ptr(), name.as_ptr(), value.as_ptr()) };
    if failed == 0 {
        Ok(())
    } else {
        Err(PyErr::fetch(made.py()))
    }
}
