//! The rows of a body as the pieces that it is made of: what stands alone, and what makes one block together.
use pyo3::prelude::*;
use pyo3::types::{PyList, PyTuple};

use super::rows::{COLUMN, GROUP, INDEX, KIND, LABEL, ROW, label_of, number};
use crate::blocks::Kind;
use crate::labels::is_content;

pub type Row<'py> = Bound<'py, PyTuple>;
/// A paragraph or a heading; or the rows of a list, a table, a quote or a piece of code, which are neighbours and make one block.
pub type Piece<'py> = Vec<Row<'py>>;

/// The rows labelled as content, by the pieces that they make.
pub fn pieces<'py>(rows: &Bound<'py, PyList>) -> PyResult<Vec<Piece<'py>>> {
    let mut pieces = Vec::<Piece<'py>>::with_capacity(rows.len());
    for row in rows {
        let row = row.cast_into::<PyTuple>()?;
        if !is_content(label_of(&row)?) {
            continue;
        }
        match pieces.last_mut() {
            Some(piece) if belong(&piece[piece.len() - 1], &row)? => piece.push(row),
            _ => pieces.push(vec![row]),
        }
    }
    Ok(pieces)
}

/// Whether a row makes one piece with the one before it.
fn belong(before: &Row<'_>, row: &Row<'_>) -> PyResult<bool> {
    if !makes_pieces(number(row, KIND)?) || number(row, GROUP)? < 0 {
        return Ok(false);
    }
    for column in [GROUP, KIND, LABEL] {
        if number(row, column)? != number(before, column)? {
            return Ok(false);
        }
    }
    Ok(!starts_table(before, row)?)
}

fn makes_pieces(kind: i64) -> bool {
    [Kind::Item, Kind::Cell, Kind::Code, Kind::Quote]
        .iter()
        .any(|&known| known as i64 == kind)
}

/// Whether the cell stands above or left of the one before it: another table of the same container begins.
fn starts_table(before: &Row<'_>, row: &Row<'_>) -> PyResult<bool> {
    let place = |row| Ok::<_, PyErr>((number(row, ROW)?, number(row, COLUMN)?));
    Ok(number(row, KIND)? == Kind::Cell as i64 && place(row)? < place(before)?)
}

/// Whether cells stand beside each other; in a single column they are paragraphs that a table only holds in place.
pub fn is_table(piece: &[Row<'_>]) -> PyResult<bool> {
    let first = &piece[0];
    if number(first, KIND)? != Kind::Cell as i64 {
        return Ok(false);
    }
    let column = number(first, COLUMN)?;
    for row in &piece[1..] {
        if number(row, COLUMN)? != column {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The indices of those rows that are cells of the body's tables.
#[pyfunction]
pub fn table_cells(rows: &Bound<'_, PyList>) -> PyResult<Vec<i64>> {
    let mut cells = Vec::new();
    for piece in pieces(rows)? {
        if is_table(&piece)? {
            for row in &piece {
                cells.push(number(row, INDEX)?);
            }
        }
    }
    Ok(cells)
}
