//! Links and emphasis of a page's blocks, as marks of the record.
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString, PyTuple, PyType};

use super::Page;
use super::frozen::Frozen;
use super::rows::{INDEX, LABEL, is_content, number};
use crate::addresses::{self, Full};
use crate::marks::{MARKS, Mark};

/// The marks of a page's blocks.
#[pyclass(frozen, module = "saring._core")]
pub struct Marks(Py<Page>);

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

    /// Addresses of links in those rows that are content, which are not made full at a look.
    fn unresolved(&self, rows: &Bound<'_, PyList>, base: Option<&str>) -> PyResult<Vec<&str>> {
        let mut left = Vec::new();
        for row in rows {
            let row = row.cast::<PyTuple>()?;
            if is_content(number(row, LABEL)?) {
                let hrefs = self.of(number(row, INDEX)?).iter();
                let hrefs = hrefs.filter_map(|mark| mark.href.as_deref());
                left.extend(hrefs.filter(|href| may_lead_somewhere(href, base)));
            }
        }
        Ok(left)
    }
}

/// Whether an address that is not made full at a look may become a full one.
fn may_lead_somewhere(href: &str, base: Option<&str>) -> bool {
    addresses::full(href, base).is_none() && (base.is_some() || href.contains("//"))
}

impl Marks {
    pub(super) fn new(page: Py<Page>) -> Marks {
        Marks(page)
    }

    /// The marks of a block; a stored body's blocks, which are numbered behind the page's, have none.
    fn of(&self, block: i64) -> &[Mark] {
        let marks = &self.0.get().read.marks;
        let first = marks.partition_point(|mark| i64::from(mark.block) < block);
        let count = marks[first..].partition_point(|mark| i64::from(mark.block) == block);
        &marks[first..first + count]
    }
}

/// The marks of a page and what its links lead to.
pub struct Links<'py, 'a> {
    marks: Option<&'a Marks>,
    base: Option<&'a str>,
    resolved: &'a Bound<'py, PyDict>,
}

impl<'py, 'a> Links<'py, 'a> {
    /// Links with what relative addresses are relative to, and the full addresses by those that [`Marks::unresolved`] gives.
    pub fn new(
        marks: Option<&'a Marks>,
        base: Option<&'a str>,
        resolved: &'a Bound<'py, PyDict>,
    ) -> Self {
        Links {
            marks,
            base,
            resolved,
        }
    }

    pub fn py(&self) -> Python<'py> {
        self.resolved.py()
    }

    /// The marks of a block.
    fn of(&self, block: i64) -> &'a [Mark] {
        self.marks.map_or(&[], |marks| marks.of(block))
    }

    /// Where a link leads, if it leads anywhere.
    fn full(&self, href: &str) -> PyResult<Option<Bound<'py, PyString>>> {
        let py = self.py();
        Ok(match addresses::full(href, self.base) {
            Some(Full::Itself) => Some(PyString::new(py, href)),
            Some(Full::Behind(origin)) => Some(PyString::new(py, &format!("{origin}{href}"))),
            None => match self.resolved.get_item(href)? {
                Some(url) => url.extract()?,
                None => None,
            },
        })
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
        links: &Links<'py, '_>,
        block: i64,
        before: usize,
        to: &mut Vec<Bound<'py, PyAny>>,
    ) -> PyResult<()> {
        let py = links.py();
        for mark in links.of(block) {
            let url = match &mark.href {
                Some(href) => match links.full(href)? {
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
