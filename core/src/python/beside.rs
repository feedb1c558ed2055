//! The short lines beside the text: above it, where the author stands, and behind it, where the source does.
use std::ops::Range;

use pyo3::prelude::*;
use pyo3::types::{PyList, PyTuple};

use super::page::Page;
use super::rows::{INDEX, label_of, number, text_of};
use crate::labels::{BODY, HEADLINE, is_content, is_left_out};
use crate::letters::FIRST_UNSPACED;

/// A text of so many characters is a paragraph; those that put no space between words say as much with half of them.
const SURE_PARAGRAPH: usize = 80;
const SURE_UNSPACED: usize = 40;
/// The longest line, in characters; of those that are left out in bytes, which are not counted for all of them.
const LONGEST: usize = 200;
const LONGEST_LEFT_OUT: usize = 300;
/// Blocks above the text and behind it among which lines that are left out are.
const NEAR_ABOVE: usize = 8;
const NEAR_BEHIND: usize = 3;
/// Lines above the text, and behind it: so many that are not left out, and one more with those that are.
const MOST_ABOVE: usize = 6;
const MOST_BEHIND: usize = 3;

type Row<'py> = Bound<'py, PyTuple>;
/// The lines above a text, and those behind it.
pub type Lists<'py> = (Bound<'py, PyList>, Bound<'py, PyList>);

/// The lines beside the text of a page whose rows that are not left out are `content`; those that are left out come from the page.
pub fn beside<'py>(page: &Page, content: &Bound<'py, PyList>) -> PyResult<Lists<'py>> {
    let py = content.py();
    let mut rows = Vec::with_capacity(content.len());
    for row in content {
        let row = row.cast_into::<PyTuple>()?;
        rows.push((number(&row, INDEX)?, label_of(&row)?, row));
    }
    let Some(first) = first_paragraph(&rows)? else {
        return Ok((PyList::empty(py), PyList::empty(py)));
    };
    let of = |wanted: u8| rows.iter().filter(move |(_, label, _)| *label == wanted);
    let headline = of(HEADLINE).map(|(index, ..)| *index).next();
    let start = headline.filter(|&at| at < first).unwrap_or(-1);
    let last = of(BODY).map(|(index, ..)| *index).next_back();
    let (left_above, left_behind) = left_out(page);
    let mut above = Vec::new();
    let mut behind = Vec::new();
    for (index, _, row) in &rows {
        if start < *index && *index < first {
            if text_of(row)?.len()? <= LONGEST {
                above.push((*index, row.clone()));
            }
        } else if *index > last.unwrap_or(first) && behind.len() < MOST_BEHIND {
            behind.push((*index, row.clone()));
        }
    }
    add(page, py, left_above, &mut above)?;
    add(page, py, left_behind, &mut behind)?;
    let above = above.split_off(above.len().saturating_sub(MOST_ABOVE));
    behind.truncate(MOST_BEHIND + 1);
    let list = |lines: Vec<(i64, Row<'py>)>| PyList::new(py, lines.into_iter().map(|(_, row)| row));
    Ok((list(above)?, list(behind)?))
}

/// The index of the first row that surely is a paragraph of the text.
fn first_paragraph(rows: &[(i64, u8, Row<'_>)]) -> PyResult<Option<i64>> {
    for (index, label, row) in rows {
        if *label == BODY {
            let text = text_of(row)?;
            let length = text.len()?;
            let is_unspaced =
                || Ok::<_, PyErr>(text.to_str()?.starts_with(|c| c >= FIRST_UNSPACED));
            if length >= SURE_PARAGRAPH || (length >= SURE_UNSPACED && is_unspaced()?) {
                return Ok(Some(*index));
            }
        }
    }
    Ok(None)
}

/// Adds rows of the page that are not among the lines, and puts them in order.
fn add<'py>(
    page: &Page,
    py: Python<'py>,
    left: Vec<usize>,
    lines: &mut Vec<(i64, Row<'py>)>,
) -> PyResult<()> {
    let known = lines.len();
    for index in left {
        let own = index as i64;
        if lines[..known].iter().all(|(index, _)| *index != own) {
            lines.push((own, page.row(py, index)?));
        }
    }
    lines.sort_by_key(|(index, _)| *index);
    Ok(())
}

/// The lines that count as no part of the article right above its text, and right behind it, as the model has the text.
fn left_out(page: &Page) -> (Vec<usize>, Vec<usize>) {
    let labels = &page.read.labels;
    let text = |at: usize| page.read.blocks.text_of(&page.read.blocks.blocks[at]);
    let of = |label: u8, at: usize| labels[at] == label;
    let sure = |at: &usize| of(BODY, *at) && text(*at).len() >= SURE_PARAGRAPH;
    let Some(first) = (0..labels.len()).find(sure) else {
        return Default::default();
    };
    let headline = (0..first).rfind(|&at| of(HEADLINE, at));
    let start = headline.map_or(0, |at| at + 1);
    let above = start.max(first.saturating_sub(NEAR_ABOVE));
    let last = (first..labels.len()).rfind(|&at| is_content(labels[at]));
    let behind = last.unwrap_or(first) + 1;
    let end = labels.len().min(behind + NEAR_BEHIND);
    let is_line = |at: &usize| is_left_out(labels[*at]) && text(*at).len() <= LONGEST_LEFT_OUT;
    let lines = |range: Range<usize>| range.filter(is_line).collect();
    (lines(above..first), lines(behind..end))
}
