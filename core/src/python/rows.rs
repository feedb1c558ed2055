//! What is done for each of a page's rows, which Python has as tuples: a page has 37.
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString, PyTuple};

use crate::blocks::{Block, Kind};
use crate::labels::{BODY, HEADLINE, LABELS, is_content};
use crate::titles;

/// The columns of a row.
pub const BLOCK_COLUMNS: [&str; 12] = [
    "index", "label", "kind", "text", "score", "level", "group", "row", "column", "nesting",
    "ordered", "part",
];

// Those that are read here.
pub const INDEX: usize = 0;
pub const LABEL: usize = 1;
pub const KIND: usize = 2;
const TEXT: usize = 3;
pub const LEVEL: usize = 5;
pub const GROUP: usize = 6;
pub const ROW: usize = 7;
pub const COLUMN: usize = 8;
pub const NESTING: usize = 9;
pub const ORDERED: usize = 10;
pub const PART: usize = 11;

/// What a block's row has that the block itself has not.
pub struct Place {
    pub index: usize,
    pub label: u8,
    pub score: f32,
    pub group: i64,
}

/// The row of a block.
pub fn block_tuple<'py>(
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

/// A row's text.
pub fn text_of<'py>(row: &Bound<'py, PyTuple>) -> PyResult<Bound<'py, PyString>> {
    Ok(row.get_item(TEXT)?.cast_into()?)
}

/// A row's number in a column.
pub fn number(row: &Bound<'_, PyTuple>, column: usize) -> PyResult<i64> {
    row.get_borrowed_item(column)?.extract()
}

/// A row's label.
pub fn label_of(row: &Bound<'_, PyTuple>) -> PyResult<u8> {
    row.get_borrowed_item(LABEL)?.extract()
}

/// The rows by their label, in their order.
#[pyfunction]
pub fn by_label<'py>(rows: &Bound<'py, PyList>) -> PyResult<Bound<'py, PyDict>> {
    let mut lists: [Vec<Bound<'py, PyAny>>; LABELS.len()] = Default::default();
    for row in rows {
        let label = usize::from(label_of(row.cast()?)?);
        lists[label.min(LABELS.len() - 1)].push(row);
    }
    let out = PyDict::new(rows.py());
    for (label, list) in lists.into_iter().enumerate() {
        if !list.is_empty() {
            let name = PyString::intern(rows.py(), LABELS[label]);
            out.set_item(name, PyList::new(rows.py(), list)?)?;
        }
    }
    Ok(out)
}

/// The rows with a label, of those that [`by_label`] gives.
pub fn labelled<'py>(
    by_label: &Bound<'py, PyDict>,
    label: &str,
) -> PyResult<Vec<Bound<'py, PyTuple>>> {
    let Some(rows) = by_label.get_item(PyString::intern(by_label.py(), label))? else {
        return Ok(Vec::new());
    };
    let rows = rows.cast_into::<PyList>()?;
    rows.iter().map(|row| Ok(row.cast_into()?)).collect()
}

/// Headings of a page among which one of the first level is its title.
const FIRST_HEADINGS: usize = 4;

/// Places of rows, and the labels that they are to have.
pub type Changes = Vec<(usize, u8)>;

/// Above the first paragraph, what says the same as the page's title or its first heading is the headline.
#[pyfunction]
pub fn title_rows(
    rows: &Bound<'_, PyList>,
    title: Option<Bound<'_, PyString>>,
    headings: &Bound<'_, PyList>,
) -> PyResult<Changes> {
    let mut titles: Vec<_> = title.into_iter().collect();
    for heading in headings.iter().take(FIRST_HEADINGS) {
        let (level, text): (u8, Bound<'_, PyString>) = heading.extract()?;
        if level == 1 {
            titles.push(text);
        }
    }
    let titles = titles.iter().map(|title| title.to_str());
    let titles = titles.collect::<PyResult<Vec<&str>>>()?;
    let mut found = Changes::new();
    for (at, row) in rows.iter().enumerate() {
        let row = row.cast::<PyTuple>()?;
        let label = label_of(row)?;
        if !is_content(label) {
            continue;
        }
        let text = text_of(row)?;
        let text = text.to_str()?;
        if titles.iter().any(|title| titles::says(text, title)) {
            found.push((at, HEADLINE));
        } else if label == BODY {
            break;
        }
    }
    Ok(found)
}

/// The tables, by the number of their group, of which a cell is labelled as content; one may be there twice.
#[pyfunction]
pub fn table_groups(rows: &Bound<'_, PyList>) -> PyResult<Vec<i64>> {
    let mut groups = Vec::new();
    for row in rows {
        let row = row.cast::<PyTuple>()?;
        if number(row, KIND)? == Kind::Cell as i64 && is_content(label_of(row)?) {
            let group = number(row, GROUP)?;
            if groups.last() != Some(&group) {
                groups.push(group);
            }
        }
    }
    Ok(groups)
}

/// The texts of the first rows, as one line: as many as it takes to have so many characters, if there are so many.
#[pyfunction]
pub fn first_texts<'py>(
    rows: &Bound<'py, PyList>,
    least: usize,
) -> PyResult<(Bound<'py, PyString>, usize)> {
    let (mut texts, mut length) = (Vec::new(), 0);
    for row in rows {
        let text = text_of(row.cast()?)?;
        length += text.len()?;
        texts.push(text);
        if length >= least {
            break;
        }
    }
    let space = PyString::intern(rows.py(), " ");
    let line = space.call_method1("join", (texts,))?.cast_into()?;
    Ok((line, length))
}

/// The times for machines that stand in one of these parts of the page.
#[pyfunction]
pub fn times_within<'py>(
    times: &Bound<'py, PyList>,
    parts: Vec<String>,
) -> PyResult<Vec<Bound<'py, PyAny>>> {
    let mut within = Vec::new();
    for time in times {
        let (datetime, inside) = (time.get_item(0)?, time.get_item(3)?);
        let inside = inside.cast::<PyString>()?.to_str()?;
        if datetime.is_truthy()? && parts.iter().any(|part| part == inside) {
            within.push(time);
        }
    }
    Ok(within)
}
