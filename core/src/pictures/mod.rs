//! The pictures of an article: those that the page claims and those that it shows, each once, with caption and credit.
//!
//! ```text
//! images ─beside the text─┐
//! captions ─whose─────────┴▶ shown ─┐
//! claims ───────────────────────────┴─joined▶ each once ─the first one's words▶ pictures
//! ```
mod joined;
mod lines;
mod shown;
#[cfg(test)]
mod tests;

use crate::credits::Credits;
use crate::images::Image;

pub use joined::join;
pub use lines::{Line, captions};
pub use shown::shown;

/// Pictures of one article.
pub const MOST: usize = 50;

/// What is said of one picture.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Picture {
    /// Its full address; a text capture keeps none.
    pub url: Option<String>,
    /// What it shows.
    pub caption: Option<String>,
    /// Whose it is.
    pub credit: Option<String>,
    /// Pixels, 0 if nothing tells.
    pub width: u32,
    /// The same.
    pub height: u32,
    /// Whether the page names it as its own.
    pub named: bool,
}

/// Numbers of blocks that tell what is the article's.
#[derive(Debug, Clone, Copy)]
pub struct Extent {
    /// The first block of headline and text.
    pub first: i64,
    /// The last one.
    pub last: i64,
    /// The last of the blocks of text beside which a picture stands at the top; -1 if there is no text.
    pub lead: i64,
}

/// What the pictures of an article are told by.
pub struct Article<'a> {
    /// All pictures of the page, in page order.
    pub images: &'a [Image],
    /// Captions and credits, in page order.
    pub lines: Vec<Line<'a>>,
    /// Where the article is.
    pub extent: Extent,
    /// What relative addresses are relative to.
    pub base: Option<&'a str>,
    /// How captions and credits are told apart.
    pub credits: &'a Credits,
}

/// The pictures in an article, each where it stands, -1 for one that is not to be seen; and the captions of none.
pub struct Shown<'a> {
    /// By number of the block behind them, as often as they are shown.
    pub pictures: Vec<(i64, Picture)>,
    /// Lines that no picture has.
    pub alone: Vec<Line<'a>>,
}

/// The pictures of an article, each once.
pub struct Pictures {
    /// First the one that the page names as its own.
    pub all: Vec<Picture>,
    /// Those with a caption that stand in the article, by number of the block behind them.
    pub figures: Vec<(i64, Picture)>,
}
