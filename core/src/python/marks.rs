//! Links and emphasis of a page's blocks, as marks of the record.
use std::borrow::Cow;

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString, PyType};

use super::frozen::Frozen;
use super::page::Page;
use crate::addresses;
use crate::marks::{CITE, MARKS, Mark};

/// The marks of a page's blocks, or of a stored body's.
#[pyclass(frozen, module = "saring._core")]
pub struct Marks(Of);

/// Whose marks they are.
enum Of {
    Page(Py<Page>),
    Stored(Vec<Mark>),
}

#[pymethods]
impl Marks {
    /// Those of a block: start, end, number of the kind in `MARKS`, address as written.
    fn at<'py>(&self, py: Python<'py>, block: i64) -> PyResult<Bound<'py, PyList>> {
        let own = self.of(block).iter();
        PyList::new(
            py,
            own.map(|mark| (mark.start, mark.end, mark.kind, &mark.href)),
        )
    }
}

impl Marks {
    pub(super) fn new(page: Py<Page>) -> Marks {
        Marks(Of::Page(page))
    }

    /// Those of a stored body, whose blocks are numbered from `first` on.
    pub(super) fn stored(mut marks: Vec<Mark>, first: u32) -> Marks {
        for mark in &mut marks {
            mark.block += first;
        }
        Marks(Of::Stored(marks))
    }

    /// The marks of a block.
    fn of(&self, block: i64) -> &[Mark] {
        let marks = match &self.0 {
            Of::Page(page) => &page.get().read.marks,
            Of::Stored(marks) => marks,
        };
        let first = marks.partition_point(|mark| i64::from(mark.block) < block);
        let count = marks[first..].partition_point(|mark| i64::from(mark.block) == block);
        &marks[first..first + count]
    }
}

/// The marks of a page, and what its links are relative to.
#[derive(Clone, Copy)]
pub struct Links<'a> {
    marks: Option<&'a Marks>,
    base: Option<&'a str>,
}

impl<'a> Links<'a> {
    pub fn new(marks: Option<&'a Marks>, base: Option<&'a str>) -> Self {
        Links { marks, base }
    }

    /// The marks of a block.
    fn of(&self, block: i64) -> &'a [Mark] {
        self.marks.map_or(&[], |marks| marks.of(block))
    }

    /// Whether something in a block is named as where it is from.
    pub fn has_cite(&self, block: i64) -> bool {
        self.of(block).iter().any(|mark| mark.kind == CITE)
    }

    /// Where a link leads, if it leads anywhere: without an address of the page only a full one does.
    fn full(&self, href: &'a str) -> Option<Cow<'a, str>> {
        let may = self.base.is_some() || href.contains("//");
        may.then(|| addresses::absolute(href, self.base)).flatten()
    }
}

/// Makes the record's marks.
pub struct MarkMaker {
    class: Frozen,
    /// What a mark is called, by its number.
    types: [Py<PyString>; MARKS.len()],
}

impl MarkMaker {
    pub fn new(class: Bound<'_, PyType>) -> PyResult<MarkMaker> {
        let py = class.py();
        // A `cite` that is no quote's source is a name in italics.
        let told = MARKS.map(|name| if name == "cite" { "emphasis" } else { name });
        Ok(MarkMaker {
            class: Frozen::new(class)?,
            types: told.map(|name| PyString::intern(py, name).unbind()),
        })
    }

    /// The record's marks.
    pub fn made<'py>(
        &self,
        py: Python<'py>,
        stretches: Vec<Stretch<'_>>,
    ) -> PyResult<Vec<Bound<'py, PyAny>>> {
        let made = stretches.into_iter().map(|stretch| {
            let mark = self.class.make(py)?;
            let mark = mark.with(intern!(py, "start"), stretch.start)?;
            let mark = mark.with(intern!(py, "end"), stretch.end)?;
            let mark = mark.with(intern!(py, "type"), &self.types[stretch.kind as usize])?;
            Ok(mark.with(intern!(py, "url"), stretch.url)?.done())
        });
        made.collect()
    }
}

/// A mark over the text of a block of the record.
pub struct Stretch<'a> {
    start: usize,
    end: usize,
    kind: u8,
    url: Option<Cow<'a, str>>,
}

/// Adds the marks of a block with `before` characters before its text in that which they are over.
pub fn add<'a>(links: Links<'a>, (block, before): (i64, usize), to: &mut Vec<Stretch<'a>>) {
    to.extend(links.of(block).iter().filter_map(|mark| {
        let url = match &mark.href {
            Some(href) => Some(links.full(href)?),
            None => None,
        };
        Some(Stretch {
            start: before + mark.start as usize,
            end: before + mark.end as usize,
            kind: mark.kind,
            url,
        })
    }));
}

/// The marks as they are where only a space parts blocks: one that ends there goes on with the next of its type.
///
/// Formats for others' tools nest elements and could not tell them apart. `spaces` are where blocks begin behind such a space.
pub fn across<'a>(marks: Vec<Stretch<'a>>, spaces: &[usize]) -> Vec<Stretch<'a>> {
    let mut kept = Vec::<Stretch>::with_capacity(marks.len());
    // Marks of one type do not overlap: only the last of each may go on.
    let mut last = [None; MARKS.len()];
    for mark in marks {
        let open: &mut Option<usize> = &mut last[mark.kind as usize];
        match open.map(|place| &mut kept[place]) {
            Some(before)
                if before.end + 1 == mark.start
                    && before.url == mark.url
                    && spaces.binary_search(&mark.start).is_ok() =>
            {
                before.end = mark.end;
            }
            _ => {
                *open = Some(kept.len());
                kept.push(mark);
            }
        }
    }
    kept.sort_by_key(|mark| (mark.start, usize::MAX - mark.end, mark.kind));
    kept
}
