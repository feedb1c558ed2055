//! The rows of a body as the pieces that it is made of: what stands alone, and what makes one block together.
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString, PyTuple};

use super::rows::{self, COLUMN, GROUP, INDEX, KIND, LABEL, LEVEL, ROW, number};
use crate::blocks::Kind;

/// A heading whose level is not known: inside an article the first free one is the second.
pub const LEVEL_UNKNOWN: i64 = 2;

/// Rows of a list, a table, a quote or a piece of code, which are neighbours and make one block together.
type Run<'py> = Vec<Bound<'py, PyTuple>>;
/// Index and text of a row that is a block by itself, and its level as a heading, 0 for a paragraph.
type Single<'py> = (i64, Bound<'py, PyString>, i64);

/// The rows labelled as content: paragraphs and headings, and the runs of others.
#[pyfunction]
pub fn pieces<'py>(rows: &Bound<'py, PyList>) -> PyResult<(Vec<Single<'py>>, Vec<Run<'py>>)> {
    let (mut singles, mut runs) = (Vec::new(), Vec::<Run<'py>>::new());
    let mut is_open = false;
    for row in rows {
        let row = row.cast_into::<PyTuple>()?;
        if !rows::is_content(number(&row, LABEL)?) {
            continue;
        }
        if !makes_runs(number(&row, KIND)?) {
            singles.push((number(&row, INDEX)?, rows::text_of(&row)?, level(&row)?));
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

/// The level of a row that is a heading, 0 if it is none.
fn level(row: &Bound<'_, PyTuple>) -> PyResult<i64> {
    let is_heading =
        number(row, LABEL)? == rows::HEADING || number(row, KIND)? == Kind::Heading as i64;
    Ok(match number(row, LEVEL)? {
        _ if !is_heading => 0,
        0 => LEVEL_UNKNOWN,
        level => level,
    })
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
