//! The pieces of a body as the record's blocks.
//!
//! A page has 28 blocks with 14 marks over them, which were an eighth of what is done in Python for a page.
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString, PyTuple, PyType};

use super::frozen::{Frozen, Made};
use super::marks::{self, Links, MarkMaker, Marks, Stretch, across};
use super::pieces::{Piece, Row, is_table, pieces};
use super::rows::{COLUMN, INDEX, KIND, LEVEL, NESTING, ORDERED, PART, ROW};
use super::rows::{label_of, number, text_of};
use crate::blocks::{Kind, Part};
use crate::labels::HEADING;

/// A heading whose level is not known: inside an article the first free one is the second.
pub const LEVEL_UNKNOWN: i64 = 2;
/// The longest paragraph that may be an address alone, where the thing itself is to stand, in characters.
const LONGEST_ADDRESS: usize = 408;
/// Quotes and addresses of a body that are left to Python, each for ten microseconds; no labelled page has a quarter of them.
const MOST_LEFT: usize = 500;

/// What stands between the paragraphs of a quote.
const PARAGRAPHS: &str = "\n\n";

/// Indices of the blocks' first rows; the blocks; the pieces that are left.
type Body<'py> = (Vec<i64>, Vec<Bound<'py, PyAny>>, Vec<Piece<'py>>);

/// Makes the blocks of bodies.
#[pyclass(frozen, module = "saring._core")]
pub struct BlockMaker {
    block: Frozen,
    item: Frozen,
    mark: MarkMaker,
}

#[pymethods]
impl BlockMaker {
    #[new]
    fn new(
        block: Bound<'_, PyType>,
        item: Bound<'_, PyType>,
        mark: Bound<'_, PyType>,
    ) -> PyResult<Self> {
        Ok(BlockMaker {
            block: Frozen::new(block)?,
            item: Frozen::new(item)?,
            mark: MarkMaker::new(mark)?,
        })
    }

    /// The blocks of those rows that are content, and the index of each one's first row; and the pieces that are left to Python:
    /// the first quotes whose source may be told, and paragraphs that begin as an address does. `cited` has the blocks whose quotes
    /// name an address.
    fn body<'py>(
        &self,
        rows: &Bound<'py, PyList>,
        marks: Option<&Marks>,
        base: Option<&str>,
        cited: &Bound<'py, PyDict>,
        tables: bool,
    ) -> PyResult<Body<'py>> {
        let mut making = Making::new(self, Links::new(marks, base), cited);
        for piece in pieces(rows)? {
            making.add(piece, tables)?;
        }
        Ok(making.body)
    }

    /// The marks of a block, over a text in which so many characters stand before the block's.
    fn marks<'py>(
        &self,
        py: Python<'py>,
        marks: Option<&Marks>,
        block: i64,
        base: Option<&str>,
        before: usize,
    ) -> PyResult<Vec<Bound<'py, PyAny>>> {
        let links = Links::new(marks, base);
        let mut made = Vec::new();
        marks::add(links, (block, before), &mut made);
        self.mark.made(py, made)
    }
}

/// A body that is being made.
struct Making<'py, 'a> {
    py: Python<'py>,
    maker: &'a BlockMaker,
    links: Links<'a>,
    cited: &'a Bound<'py, PyDict>,
    body: Body<'py>,
}

impl<'py, 'a> Making<'py, 'a> {
    fn new(maker: &'a BlockMaker, links: Links<'a>, cited: &'a Bound<'py, PyDict>) -> Self {
        Making {
            py: cited.py(),
            maker,
            links,
            cited,
            body: Body::default(),
        }
    }

    /// Adds a piece; cells in a single column, and headings that only look like one piece, are several blocks.
    fn add(&mut self, piece: Piece<'py>, tables: bool) -> PyResult<()> {
        let first = &piece[0];
        let kind = number(first, KIND)?;
        let is_cell = kind == Kind::Cell as i64;
        if is_cell && !is_table(&piece)? {
            return piece.into_iter().try_for_each(|row| self.paragraph(row));
        }
        if is_cell && !tables {
            return Ok(());
        }
        if label_of(first)? == HEADING || kind == Kind::Heading as i64 {
            return piece.iter().try_for_each(|row| self.heading(row));
        }
        match kind {
            _ if is_cell => self.table(&piece),
            _ if kind == Kind::Item as i64 => self.list(&piece),
            _ if kind == Kind::Code as i64 => self.code(&piece),
            _ if kind == Kind::Quote as i64 => self.quote(piece),
            _ => piece.into_iter().try_for_each(|row| self.paragraph(row)),
        }
    }

    fn paragraph(&mut self, row: Row<'py>) -> PyResult<()> {
        let text = text_of(&row)?;
        let may_be_left = self.body.2.len() < MOST_LEFT && text.len()? <= LONGEST_ADDRESS;
        if may_be_left && self.begins_as_address(&text)? {
            self.body.2.push(vec![row]);
            return Ok(());
        }
        let block = self.block(intern!(self.py, "paragraph"), &text)?;
        let marks = self.marks(&row)?;
        self.push(&row, block, marks)
    }

    /// Asked in Python's way: the text in UTF-8, of which Python keeps a copy, took three times as long.
    fn begins_as_address(&self, text: &Bound<'py, PyString>) -> PyResult<bool> {
        let start = (intern!(self.py, "http"),);
        text.call_method1(intern!(self.py, "startswith"), start)?
            .is_truthy()
    }

    /// A quote; one whose source may be told is left, and once too many are, what it says is.
    fn quote(&mut self, piece: Piece<'py>) -> PyResult<()> {
        if self.body.2.len() < MOST_LEFT && self.may_have_source(&piece)? {
            self.body.2.push(piece);
            return Ok(());
        }
        let text = joined(self.py, PARAGRAPHS, &piece)?;
        let block = self.block(intern!(self.py, "quote"), &text)?;
        let (mut marks, mut before) = (Vec::new(), 0);
        for row in &piece {
            self.add_marks(row, before, &mut marks)?;
            before += text_of(row)?.len()? + PARAGRAPHS.len();
        }
        self.push(&piece[0], block, marks)
    }

    /// Whether a quote has more than one paragraph, of which one may be its source, a `cite` in it, or an address.
    fn may_have_source(&self, piece: &Piece<'py>) -> PyResult<bool> {
        let index = number(&piece[0], INDEX)?;
        Ok(piece.len() > 1 || self.links.has_cite(index) || self.cited.contains(index)?)
    }

    fn heading(&mut self, row: &Row<'py>) -> PyResult<()> {
        let level = match number(row, LEVEL)? {
            0 => LEVEL_UNKNOWN,
            level => level,
        };
        let block = self.block(intern!(self.py, "heading"), &text_of(row)?)?;
        let block = block.with(intern!(self.py, "level"), level)?;
        let marks = self.marks(row)?;
        self.push(row, block, marks)
    }

    /// A list; rows of the same item, which a line break or a paragraph parts, are one.
    fn list(&mut self, piece: &Piece<'py>) -> PyResult<()> {
        let mut outer = (number(&piece[0], NESTING)?, number(&piece[0], ORDERED)?);
        for row in &piece[1..] {
            let nesting = number(row, NESTING)?;
            if nesting < outer.0 {
                outer = (nesting, number(row, ORDERED)?);
            }
        }
        let place = |row: &Row<'py>| Ok::<_, PyErr>((number(row, ROW)?, number(row, NESTING)?));
        let (mut texts, mut items) = (Vec::new(), Vec::new());
        let mut start = 0;
        while start < piece.len() {
            let mut end = start + 1;
            while end < piece.len() && place(&piece[end])? == place(&piece[start])? {
                end += 1;
            }
            let text = joined(self.py, " ", &piece[start..end])?;
            let last = &piece[end - 1];
            let own = number(last, ORDERED)?;
            let differs = (own != outer.1).then_some(own == 1);
            let item = self.maker.item.make(self.py)?;
            let item = item.with(intern!(self.py, "text"), &text)?;
            let item = item.with(intern!(self.py, "level"), number(last, NESTING)?.max(1))?;
            items.push(item.with(intern!(self.py, "ordered"), differs)?.done());
            texts.push(text);
            start = end;
        }
        let block = self.block(intern!(self.py, "list"), &join(self.py, "\n", texts)?)?;
        let items = PyTuple::new(self.py, items)?;
        let mut block = block.with(intern!(self.py, "items"), items)?;
        if outer.1 == 1 {
            block = block.with(intern!(self.py, "ordered"), true)?;
        }
        // A space between the rows of an item, a line break between items: one character either way.
        let (mut marks, mut spaces, mut before) = (Vec::new(), Vec::new(), 0);
        for (number, row) in piece.iter().enumerate() {
            self.add_marks(row, before, &mut marks)?;
            if number > 0 && place(row)? == place(&piece[number - 1])? {
                spaces.push(before);
            }
            before += text_of(row)?.len()? + 1;
        }
        self.push(&piece[0], block, across(marks, &spaces))
    }

    fn table(&mut self, piece: &Piece<'py>) -> PyResult<()> {
        let (mut rows, mut lines) = (Vec::new(), Vec::new());
        let (mut marks, mut spaces) = (Vec::new(), Vec::new());
        let (mut before, mut headers) = (0, 0);
        let mut start = 0;
        while start < piece.len() {
            let line = number(&piece[start], ROW)?;
            let mut end = start + 1;
            while end < piece.len() && number(&piece[end], ROW)? == line {
                end += 1;
            }
            let cells = &piece[start..end];
            let columns = columns(cells)?;
            if headers == rows.len() && is_header(cells)? {
                headers += 1;
            }
            let mut texts = Vec::with_capacity(columns.len());
            for column in &columns {
                let mut own = before;
                for cell in column {
                    self.add_marks(cell, own, &mut marks)?;
                    if own > before {
                        spaces.push(own);
                    }
                    own += text_of(cell)?.len()? + 1;
                }
                let text = joined(self.py, " ", column)?;
                before += text.len()? + 1;
                texts.push(text);
            }
            let texts = PyTuple::new(self.py, texts)?;
            lines.push(join(self.py, "\t", &texts)?);
            rows.push(texts);
            start = end;
        }
        let block = self.block(intern!(self.py, "table"), &join(self.py, "\n", lines)?)?;
        let count = rows.len();
        let mut block = block.with(intern!(self.py, "rows"), PyTuple::new(self.py, rows)?)?;
        // Where every row is one, none is.
        if headers > 0 && headers < count {
            block = block.with(intern!(self.py, "header_rows"), headers)?;
        }
        self.push(&piece[0], block, across(marks, &spaces))
    }

    fn code(&mut self, piece: &Piece<'py>) -> PyResult<()> {
        let block = self.block(intern!(self.py, "code"), &joined(self.py, "\n", piece)?)?;
        self.push(&piece[0], block, Vec::new())
    }

    fn block(
        &self,
        kind: &Bound<'py, PyString>,
        text: &Bound<'py, PyString>,
    ) -> PyResult<Made<'py>> {
        let block = self.maker.block.make(self.py)?;
        let block = block.with(intern!(self.py, "type"), kind)?;
        block.with(intern!(self.py, "text"), text)
    }

    fn marks(&self, row: &Row<'py>) -> PyResult<Vec<Stretch<'a>>> {
        let mut marks = Vec::new();
        self.add_marks(row, 0, &mut marks)?;
        Ok(marks)
    }

    fn add_marks(&self, row: &Row<'py>, before: usize, to: &mut Vec<Stretch<'a>>) -> PyResult<()> {
        marks::add(self.links, (number(row, INDEX)?, before), to);
        Ok(())
    }

    fn push(
        &mut self,
        first: &Row<'py>,
        mut block: Made<'py>,
        marks: Vec<Stretch<'_>>,
    ) -> PyResult<()> {
        if !marks.is_empty() {
            let marks = PyTuple::new(self.py, self.maker.mark.made(self.py, marks)?)?;
            block = block.with(intern!(self.py, "marks"), marks)?;
        }
        self.body.0.push(number(first, INDEX)?);
        self.body.1.push(block.done());
        Ok(())
    }
}

/// The cells of one row of a table by their column; some have none, so that columns stay in line.
fn columns<'py>(cells: &[Row<'py>]) -> PyResult<Vec<Piece<'py>>> {
    let mut columns = Vec::<Piece<'py>>::new();
    for cell in cells {
        let column = usize::try_from(number(cell, COLUMN)?).unwrap_or(0);
        if columns.len() <= column {
            columns.resize_with(column + 1, Vec::new);
        }
        columns[column].push(cell.clone());
    }
    Ok(columns)
}

fn is_header(cells: &[Row<'_>]) -> PyResult<bool> {
    for cell in cells {
        if number(cell, PART)? != Part::Header as i64 {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The texts of rows as one.
fn joined<'py>(
    py: Python<'py>,
    between: &str,
    rows: &[Row<'py>],
) -> PyResult<Bound<'py, PyString>> {
    match rows {
        [row] => text_of(row),
        _ => {
            let texts = rows.iter().map(text_of).collect::<PyResult<Vec<_>>>()?;
            join(py, between, texts)
        }
    }
}

/// Python joins strings without looking at them as UTF-8, of which it would keep copies.
fn join<'py>(
    py: Python<'py>,
    between: &str,
    texts: impl IntoPyObject<'py>,
) -> PyResult<Bound<'py, PyString>> {
    let between = PyString::intern(py, between);
    let joined = between.call_method1(intern!(py, "join"), (texts,))?;
    Ok(joined.cast_into()?)
}
