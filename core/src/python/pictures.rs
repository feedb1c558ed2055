//! The pictures of a page and the words that their credits are told by, which `saring/fields` gives once.
use std::collections::HashSet;

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyTuple};

use super::agencies::Agencies;
use super::embeds::Embeds;
use super::rows::{GROUP, INDEX, KIND, PART, label_of, labelled, number, text_of};
use crate::blocks::{Kind, PARTS};
use crate::credits::{self, Split, Words};
use crate::images::Image;
use crate::labels::CREDIT;
use crate::pictures::{self, Article, Extent, Line, Picture};

const NAMED: i64 = 3;
const _: () = assert!(matches!(PARTS[NAMED as usize].as_bytes(), b"named"));
/// Blocks of text beside which a picture stands at the top.
const LEAD: usize = 3;

/// Address, caption, credit, width, height of a picture; whether the page names it as its own.
type Row = (
    Option<String>,
    Option<String>,
    Option<String>,
    Option<u32>,
    Option<u32>,
    bool,
);
/// The first five of them, of a picture that the page names.
type Claim = (
    Option<String>,
    Option<String>,
    Option<String>,
    Option<u32>,
    Option<u32>,
);
/// All pictures, and those with a caption that stand in the article, by the block behind them.
type Rows = (Vec<Row>, Vec<(i64, Row)>);

/// The pictures that a page shows, with what the markup says of each.
#[pyclass(frozen, module = "saring._core")]
pub struct Images(pub Vec<Image>);

#[pymethods]
impl Images {
    /// From tuples of address, block, group, width, height.
    #[new]
    #[pyo3(signature = (rows=vec![]))]
    fn new(rows: Vec<(String, u32, i64, u32, u32)>) -> Self {
        let image = |(url, block, group, width, height)| Image {
            url,
            block,
            group,
            width,
            height,
            alternative: None,
        };
        Images(rows.into_iter().map(image).collect())
    }

    fn __len__(&self) -> usize {
        self.0.len()
    }
}

/// The words of credits, and the classes and types of things from elsewhere, whose captions are no picture's.
#[pyclass(frozen, module = "saring._core")]
pub struct Credits {
    credits: credits::Credits,
    posts: HashSet<String>,
    media: Vec<String>,
}

#[pymethods]
impl Credits {
    /// `words` are the words of credits, the words before names, endings of credits, links behind captions, what stands before captions,
    /// and before credits, these three the longest first; and what credits nobody by name.
    #[new]
    fn new(
        words: [Vec<String>; 7],
        agencies: &Agencies,
        posts: HashSet<String>,
        media: Vec<String>,
    ) -> Self {
        let [credits, givers, suffixes, tails, heads, credit_heads, alone] = words;
        let words = Words {
            credits,
            givers,
            suffixes,
            tails,
            heads,
            credit_heads,
            alone: alone.into_iter().collect(),
        };
        Credits {
            credits: credits::Credits::new(words, agencies.0.clone()),
            posts,
            media,
        }
    }

    /// A caption and the credit at its end.
    fn split(&self, caption: &Bound<'_, PyString>) -> Split {
        self.credits.split(&caption.to_string_lossy())
    }

    /// The pictures that a page claims or shows in its article, each once.
    fn pictures(
        &self,
        images: &Images,
        embeds: &Embeds,
        by_label: &Bound<'_, PyDict>,
        base: Option<&str>,
        claims: Vec<Claim>,
    ) -> PyResult<Rows> {
        let texts = Texts::of(by_label)?;
        let article = self.article(images, embeds, &texts, base)?;
        let shown = pictures::shown(&article, !claims.is_empty());
        let found = pictures::join(&article, claims.into_iter().map(claimed).collect(), shown);
        let figures = found.figures.into_iter();
        Ok((
            found.all.into_iter().map(row).collect(),
            figures
                .map(|(place, picture)| (place, row(picture)))
                .collect(),
        ))
    }

    /// The pictures that a page shows in its article, as often as it does: the block behind each, and the picture.
    fn shown(
        &self,
        images: &Images,
        embeds: &Embeds,
        by_label: &Bound<'_, PyDict>,
        base: Option<&str>,
        claimed: bool,
    ) -> PyResult<Vec<(i64, Row)>> {
        let texts = Texts::of(by_label)?;
        let article = self.article(images, embeds, &texts, base)?;
        let shown = pictures::shown(&article, claimed).pictures.into_iter();
        Ok(shown
            .map(|(place, picture)| (place, row(picture)))
            .collect())
    }
}

impl Credits {
    fn article<'a>(
        &'a self,
        images: &'a Images,
        embeds: &Embeds,
        texts: &'a Texts<'_>,
        base: Option<&'a str>,
    ) -> PyResult<Article<'a>> {
        let [captions, told, bylines] = [&texts.captions, &texts.credits, &texts.bylines];
        let (others, framed) = if captions.is_empty() && told.is_empty() {
            (Vec::new(), Vec::new())
        } else {
            (embeds.others(&self.posts, &self.media), embeds.framed())
        };
        let mut about = pictures::captions(
            lines(captions)?,
            lines(told)?,
            lines(bylines)?,
            &others,
            &self.credits,
        );
        if !framed.is_empty() {
            let has_picture = |group| images.0.iter().any(|image| image.group == group);
            about.retain(|line| {
                line.group < 0 || !framed.contains(&line.index) || has_picture(line.group)
            });
        }
        Ok(Article {
            images: &images.0,
            lines: about,
            extent: texts.extent,
            base,
            credits: &self.credits,
        })
    }
}

/// The blocks of an article that its pictures are told by.
struct Texts<'py> {
    captions: Vec<Told<'py>>,
    credits: Vec<Told<'py>>,
    bylines: Vec<Told<'py>>,
    extent: Extent,
}

/// A block and its words.
type Told<'py> = (Bound<'py, PyTuple>, Bound<'py, PyString>);

impl<'py> Texts<'py> {
    fn of(by_label: &Bound<'py, PyDict>) -> PyResult<Texts<'py>> {
        let told = |label| -> PyResult<Vec<Told<'py>>> {
            let rows = labelled(by_label, label)?.into_iter();
            rows.map(|row| text_of(&row).map(|text| (row, text)))
                .collect()
        };
        let captions = told("caption")?;
        let bylines = if captions.is_empty() {
            Vec::new()
        } else {
            told("byline")?
        };
        Ok(Texts {
            captions,
            credits: told("credit")?,
            bylines,
            extent: extent(by_label)?,
        })
    }
}

/// Where headline and text begin and end.
fn extent(by_label: &Bound<'_, PyDict>) -> PyResult<Extent> {
    let (mut first, mut last, mut lead) = (i64::MAX, -1, -1);
    for label in ["headline", "body"] {
        let rows = labelled(by_label, label)?;
        if let (Some(opening), Some(closing)) = (rows.first(), rows.last()) {
            first = first.min(number(opening, INDEX)?);
            last = last.max(number(closing, INDEX)?);
            lead = number(&rows[rows.len().min(LEAD) - 1], INDEX)?;
        } else {
            lead = -1;
        }
    }
    Ok(Extent { first, last, lead })
}

fn lines<'a>(told: &'a [Told<'_>]) -> PyResult<Vec<Line<'a>>> {
    let line = |(row, text): &'a Told<'_>| {
        Ok(Line {
            index: number(row, INDEX)?,
            group: number(row, GROUP)?,
            is_credit: label_of(row)? == CREDIT,
            is_named: number(row, PART)? == NAMED,
            is_button: number(row, KIND)? == Kind::Other as i64,
            text: text.to_str()?,
        })
    };
    told.iter().map(line).collect()
}

fn claimed((url, caption, credit, width, height): Claim) -> Picture {
    Picture {
        url,
        caption,
        credit,
        width: width.unwrap_or(0),
        height: height.unwrap_or(0),
        named: true,
    }
}

fn row(picture: Picture) -> Row {
    let size = |pixels| (pixels > 0).then_some(pixels);
    let (width, height) = (size(picture.width), size(picture.height));
    (
        picture.url,
        picture.caption,
        picture.credit,
        width,
        height,
        picture.named,
    )
}

/// Whether a text is up to so many names that strokes part, and nothing else.
#[pyfunction]
#[pyo3(signature = (text, most=4))]
pub fn is_signed(text: &Bound<'_, PyString>, most: usize) -> bool {
    credits::is_signed(&text.to_string_lossy(), most)
}
