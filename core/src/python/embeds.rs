//! What may show a thing from elsewhere.
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyTuple};

use super::rows::{INDEX, labelled, number};
use crate::addresses::absolute;
use crate::embeds::Embed;

/// The columns of one as a tuple.
pub const EMBED_COLUMNS: [&str; 6] = ["block", "end", "in_figure", "name", "attributes", "links"];

/// Blocks of a thing that has a name and perhaps a line below it.
const SHORT: i64 = 2;

/// One of them.
type Row<'a> = (
    u32,
    u32,
    bool,
    &'a str,
    &'a [(String, String)],
    &'a [String],
);
/// The same as it is given.
type Given = (u32, u32, bool, String, Vec<(String, String)>, Vec<String>);

/// Those of a page.
#[pyclass(frozen, module = "saring._core")]
pub struct Embeds(pub Vec<Embed>);

#[pymethods]
impl Embeds {
    #[new]
    #[pyo3(signature = (rows=vec![]))]
    fn new(rows: Vec<Given>) -> Self {
        let embed = |(block, end, in_figure, name, attrs, links)| Embed {
            block,
            end,
            in_figure,
            name,
            attrs,
            links,
        };
        Embeds(rows.into_iter().map(embed).collect())
    }

    fn __len__(&self) -> usize {
        self.0.len()
    }

    /// Those that stand beside the text or in it, next to a block that is kept.
    fn beside(
        &self,
        content: &Bound<'_, PyList>,
        by_label: &Bound<'_, PyDict>,
    ) -> PyResult<Vec<Row<'_>>> {
        let (headline, body) = (labelled(by_label, "headline")?, labelled(by_label, "body")?);
        let (Some(opening), Some(closing)) = (body.first(), body.last()) else {
            return Ok(Vec::new());
        };
        let first = number(opening, INDEX)?;
        let first = match headline.first() {
            Some(row) => first.min(number(row, INDEX)?),
            None => first,
        };
        let near = self.reached(first, number(closing, INDEX)? + 1);
        if near.is_empty() {
            return Ok(Vec::new());
        }
        let mut kept = HashSet::with_capacity(content.len());
        for row in content {
            kept.insert(number(row.cast::<PyTuple>()?, INDEX)?);
        }
        let is_beside = |one: &&&Embed| {
            let (at, end) = (i64::from(one.block), i64::from(one.end));
            [at - 1, at, end].iter().any(|place| kept.contains(place))
        };
        let beside = near.iter().filter(is_beside);
        Ok(beside
            .map(|one| {
                (
                    one.block,
                    one.end,
                    one.in_figure,
                    &*one.name,
                    &*one.attrs,
                    &*one.links,
                )
            })
            .collect())
    }

    /// By the block that it begins with, where a quote says that it is from.
    fn cited(&self, base: Option<&str>) -> HashMap<u32, String> {
        let quotes = self.0.iter().filter(|one| one.name == "blockquote");
        let told = quotes.flat_map(|one| {
            let cites = one.attrs.iter().filter(|(name, _)| name == "cite");
            cites.filter_map(|(_, href)| Some((one.block, absolute(href, base)?.into_owned())))
        });
        told.collect()
    }
}

impl Embeds {
    /// The blocks behind players in figures: what says there what is shown, says it of the film.
    pub fn framed(&self) -> Vec<i64> {
        let has_picture = |one: &Embed| {
            let mut names = one.attrs.iter().map(|(name, _)| name.as_str());
            names.any(|name| matches!(name, "poster" | "data-poster"))
        };
        let framed = self
            .0
            .iter()
            .filter(|one| one.in_figure && one.name != "figure" && !has_picture(one));
        framed.map(|one| i64::from(one.end)).collect()
    }

    /// Those between two blocks, and those that follow right behind the last of them: a name below a video is no end of the article.
    fn reached(&self, first: i64, mut last: i64) -> Vec<&Embed> {
        let mut near = Vec::new();
        for one in &self.0 {
            let (at, end) = (i64::from(one.block), i64::from(one.end));
            if (first..=last).contains(&at) {
                near.push(one);
                if end - at <= SHORT {
                    last = last.max(end);
                }
            }
        }
        near
    }

    /// The blocks of posts' words and of figures that show a thing from elsewhere, by their classes and types.
    pub fn others(&self, posts: &HashSet<String>, media: &[String]) -> Vec<Range<i64>> {
        let is_other = |one: &&Embed| {
            one.attrs
                .iter()
                .any(|(name, value)| match one.name.as_str() {
                    "figure" => {
                        name == "itemtype"
                            && media.iter().any(|kind| value.ends_with(kind.as_str()))
                    }
                    _ => {
                        name == "class"
                            && value.split_whitespace().any(|class| posts.contains(class))
                    }
                })
        };
        let others = self.0.iter().filter(is_other);
        others
            .map(|one| i64::from(one.block)..i64::from(one.end))
            .collect()
    }
}
