//! Links and emphasis of a page's blocks, as marks of the record.
use std::borrow::Cow;

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString, PyType};

use super::frozen::Frozen;
use super::page::Page;
use crate::addresses;
use crate::marks::{MARKS, Mark};

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

    /// The marks of a block with `before` characters before its text in that which they are over.
    pub fn add<'py>(
        &self,
        py: Python<'py>,
        links: Links<'_>,
        (block, before): (i64, usize),
        to: &mut Vec<Bound<'py, PyAny>>,
    ) -> PyResult<()> {
        for mark in links.of(block) {
            let url = match &mark.href {
                Some(href) => match links.full(href) {
                    Some(url) => Some(url),
                    None => continue,
                },
                None => None,
            };
            let made = self.class.make(py)?;
            let made = made.with(intern!(py, "start"), before + mark.start as usize)?;
            let made = made.with(intern!(py, "end"), before + mark.end as usize)?;
            let made = made.with(intern!(py, "type"), &self.types[mark.kind as usize])?;
            to.push(made.with(intern!(py, "url"), url)?.done());
        }
        Ok(())
    }
}
