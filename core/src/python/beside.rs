//! The short lines beside the text: above it, where the author stands, and behind it, where the source does.
use pyo3::prelude::*;
use pyo3::types::{PyList, PyTuple};

use super::Page;
use super::rows::{self, INDEX, number};
use crate::model::LABELS;

/// A text of so many letters is a paragraph; scripts from that letter on say as much with half of them.
const SURE_PARAGRAPH: usize = 80;
const SURE_UNSPACED: usize = 40;
const FIRST_UNSPACED: char = '\u{0e00}';
const LONGEST: usize = 200;
const MOST_ABOVE: usize = 6;
const MOST_BEHIND: usize = 3;

type Row<'py> = Bound<'py, PyTuple>;

const COMMENT: u8 = 8;
const _: () = assert!(matches!(LABELS[COMMENT as usize].as_bytes(), b"comment"));

/// A line, and the block behind it.
pub type LineAndNext<'py> = (Row<'py>, Option<Row<'py>>);

impl Page {
    /// The short lines that begin with one of these texts in lower case, but for comments, each with the block behind it.
    pub fn lines_beginning<'py>(
        &self,
        py: Python<'py>,
        starts: &[String],
        longest: usize,
    ) -> PyResult<Vec<LineAndNext<'py>>> {
        let labels = &self.read.labels;
        let begins = |at: &usize| {
            let text = self.read.blocks.text_of(&self.read.blocks.blocks[*at]);
            labels[*at] != COMMENT && text.chars().nth(longest).is_none() && {
                let low = text.to_lowercase();
                starts.iter().any(|start| low.starts_with(start.as_str()))
            }
        };
        let row = |at: usize| self.row(py, at);
        (0..labels.len())
            .filter(begins)
            .map(|at| {
                let next = (at + 1 < labels.len()).then(|| row(at + 1));
                Ok((row(at)?, next.transpose()?))
            })
            .collect()
    }
}

/// The lines above the text, and those behind it, in page order: those of the content, and others that the page has there.
#[pyfunction]
pub fn lines_beside<'py>(
    content: &Bound<'py, PyList>,
    body: &Bound<'py, PyList>,
    headlines: &Bound<'py, PyList>,
    beside: (Vec<Row<'py>>, Vec<Row<'py>>),
) -> PyResult<(Vec<Row<'py>>, Vec<Row<'py>>)> {
    let Some(first) = first_paragraph(body)? else {
        return Ok(Default::default());
    };
    let last = number(body.get_item(body.len() - 1)?.cast()?, INDEX)?;
    let headline = index_at(headlines, 0)?.filter(|&index| index < first);
    let start = headline.map_or(Ok(0), |index| place(content, index + 1))?;
    let (mut above, mut behind) = (Vec::new(), Vec::new());
    for at in start..place(content, first)? {
        let row = content.get_item(at)?.cast_into::<PyTuple>()?;
        if rows::text_of(&row)?.len()? <= LONGEST {
            above.push(row);
        }
    }
    let end = place(content, last + 1)?;
    for at in end..content.len().min(end + MOST_BEHIND) {
        behind.push(content.get_item(at)?.cast_into()?);
    }
    above = merged(above, beside.0)?;
    above.drain(..above.len().saturating_sub(MOST_ABOVE));
    behind = merged(behind, beside.1)?;
    behind.truncate(MOST_BEHIND + 1);
    Ok((above, behind))
}

/// The number of the first block of the text that is surely a paragraph.
fn first_paragraph(body: &Bound<'_, PyList>) -> PyResult<Option<i64>> {
    for row in body {
        let row = row.cast_into::<PyTuple>()?;
        let text = rows::text_of(&row)?;
        let length = text.len()?;
        let is_unspaced = || Ok::<_, PyErr>(text.to_str()?.starts_with(|c| c >= FIRST_UNSPACED));
        if length >= SURE_PARAGRAPH || (length >= SURE_UNSPACED && is_unspaced()?) {
            return number(&row, INDEX).map(Some);
        }
    }
    Ok(None)
}

fn index_at(rows: &Bound<'_, PyList>, at: usize) -> PyResult<Option<i64>> {
    if at >= rows.len() {
        return Ok(None);
    }
    number(rows.get_item(at)?.cast()?, INDEX).map(Some)
}

/// The place of the first of the rows whose number is not below this one.
fn place(rows: &Bound<'_, PyList>, index: i64) -> PyResult<usize> {
    let (mut low, mut high) = (0, rows.len());
    while low < high {
        let middle = (low + high) / 2;
        if index_at(rows, middle)?.is_some_and(|other| other < index) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    Ok(low)
}

/// The rows, and those others whose number none of them has, by their numbers.
fn merged<'py>(rows: Vec<Row<'py>>, others: Vec<Row<'py>>) -> PyResult<Vec<Row<'py>>> {
    let mut all: Vec<(i64, Row<'py>)> = Vec::with_capacity(rows.len() + others.len());
    for row in rows.into_iter().chain(others) {
        all.push((number(&row, INDEX)?, row));
    }
    all.sort_by_key(|(index, _)| *index);
    all.dedup_by_key(|(index, _)| *index);
    Ok(all.into_iter().map(|(_, row)| row).collect())
}
