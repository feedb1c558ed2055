//! Tree to visible runs of text: in order, once, each with its place in the page.
//!
//! A block is a maximal run of inline content between two block-level boundaries; `<br>` ends a block too
//! (softly: [`flag::SOFT`] says that only one `<br>` parts it from the block before, so that assembly can
//! join them again). Hidden text is kept and marked rather than dropped: lazy-loading pages hide the
//! article itself, and the model sees the mark.
mod display;
mod fold;
mod frames;
mod glued;
mod landmarks;
mod lines;
mod measure;
pub mod place;
mod room;
mod ruby;
mod spans;
mod walk;
mod wrap;

pub use frames::Frame;
pub use lines::from_text;
pub use measure::Measure;
pub use ruby::is_bare_reading;
pub use spans::{Span, style};
pub use walk::from_tree;

use crate::tree::NodeId;

/// Marks of a block; `inside` marks are inherited from the elements around it.
pub mod flag {
    /// Only a single `<br>` (or a single line end in a text capture) parts it from the block before.
    pub const SOFT: u32 = 1;
    /// Inside an element with the `hidden` attribute or an inline `display:none` / `visibility:hidden`.
    pub const HIDDEN: u32 = 1 << 1;
    /// Inside `aria-hidden="true"`.
    pub const ARIA_HIDDEN: u32 = 1 << 2;
    /// Inside `template`.
    pub const TEMPLATE: u32 = 1 << 3;
    /// Inside `noscript`.
    pub const NOSCRIPT: u32 = 1 << 4;
    /// Inside `article`.
    pub const ARTICLE: u32 = 1 << 5;
    /// Inside `main` or `role=main`.
    pub const MAIN: u32 = 1 << 6;
    /// Inside `aside` or `role=complementary`.
    pub const ASIDE: u32 = 1 << 7;
    /// Inside `nav`, `menu` or `role=navigation`.
    pub const NAV: u32 = 1 << 8;
    /// Inside `header` or `role=banner`.
    pub const HEADER: u32 = 1 << 9;
    /// Inside `footer` or `role=contentinfo`.
    pub const FOOTER: u32 = 1 << 10;
    /// Inside `section`.
    pub const SECTION: u32 = 1 << 11;
    /// Inside `form`.
    pub const FORM: u32 = 1 << 12;
    /// Inside `figure`.
    pub const FIGURE: u32 = 1 << 13;
    /// Inside a table.
    pub const TABLE: u32 = 1 << 14;
    /// Inside a list.
    pub const LIST: u32 = 1 << 15;
    /// Inside `blockquote`.
    pub const QUOTE: u32 = 1 << 16;
    /// Inside `details`.
    pub const DETAILS: u32 = 1 << 17;
    /// Inside `button`, `label`, `legend`, `option` and the like.
    pub const CONTROL: u32 = 1 << 18;
    /// Inside `figcaption` or `caption`.
    pub const CAPTION: u32 = 1 << 19;
    /// Inside `pre`, `textarea` or `listing`.
    pub const PRE: u32 = 1 << 20;
    /// Inside a `p` element.
    pub const PARAGRAPH: u32 = 1 << 21;
    /// Inside `dialog` or `role=dialog`.
    pub const DIALOG: u32 = 1 << 22;
    /// Inside `address`.
    pub const ADDRESS: u32 = 1 << 23;
    /// A `time` element is in the block.
    pub const TIME: u32 = 1 << 24;
    /// A link with `rel=author` or `rel=tag` is in the block.
    pub const REL: u32 = 1 << 25;
    /// Inside `a` together with other blocks: the whole card is one link.
    pub const CARD: u32 = 1 << 26;
    /// Inside an element with `itemprop`.
    pub const PROPERTY: u32 = 1 << 27;
}

/// What a block is by its markup.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Kind {
    /// A paragraph, or loose text in a container.
    Paragraph,
    /// `h1`…`h6`.
    Heading,
    /// An item of a list.
    Item,
    /// A cell of a data table (layout tables are seen through).
    Cell,
    /// Preformatted text; its lines are kept.
    Code,
    /// Text of a `blockquote`.
    Quote,
    /// Text of a `figcaption` or of a table's `caption`.
    Caption,
    /// Text of a control: button, label, legend.
    Other,
}

/// Names of [`Kind`], in order; Python reads them as `KINDS`.
pub const KINDS: [&str; 8] = [
    "paragraph",
    "heading",
    "item",
    "cell",
    "code",
    "quote",
    "caption",
    "other",
];

/// As what a block stands in the table, the quote or the figure it belongs to; Python reads the numbers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Part {
    /// As nothing special.
    None,
    /// A cell of a row or column of headers.
    Header,
    /// Who said it, or where it is from.
    Source,
    /// A caption, a credit or a block of the text that the markup names as one: it is that from end to end.
    Named,
}

/// Names of [`Part`], in order; Python reads them as `PARTS`.
pub const PARTS: [&str; 4] = ["none", "header", "source", "named"];

/// One visible run of text.
#[derive(Clone, Copy, Debug)]
pub struct Block {
    /// Byte range in [`Page::text`].
    pub text: (u32, u32),
    /// Its first text node (0 in a text capture): blocks are in the order of this.
    pub at: NodeId,
    /// The block-level element that holds it (0 in a text capture).
    pub container: NodeId,
    /// The outermost inline element that wraps its first text, or `container`.
    pub inline: NodeId,
    /// [`flag`] bits.
    pub flags: u32,
    /// What it is by markup.
    pub kind: Kind,
    /// Heading level 1–6, else 0.
    pub level: u8,
    /// Depth of list nesting, 0 outside lists.
    pub nesting: u8,
    /// In an `ol`.
    pub ordered: bool,
    /// Outermost list, data table, `pre`, `blockquote` or `figure` it belongs to.
    pub group: Option<NodeId>,
    /// Row of the cell or number of the item, from 0.
    pub row: i32,
    /// Column of the cell, from 0.
    pub column: i32,
    /// Counts over its characters.
    pub measure: Measure,
    /// Characters inside links.
    pub link_chars: u32,
    /// Number of links that start in it.
    pub links: u16,
    /// Characters inside bold or italic markup.
    pub emphasis_chars: u32,
    /// As what it stands in its table or quote, once that has been looked at.
    pub part: Part,
    /// Blank lines before it in a text capture, capped; 0 in HTML.
    pub blank_before: u8,
}

/// An image, where it stands among the blocks.
#[derive(Clone, Copy, Debug)]
pub struct Picture {
    /// The `img` or `amp-img` element; of a backdrop the element that has it.
    pub node: NodeId,
    /// Index of the first block after it.
    pub block: u32,
    /// The `figure` it is in.
    pub figure: Option<NodeId>,
}

/// Every block of a page.
#[derive(Default, Debug)]
pub struct Page {
    /// All block texts, one after the other.
    pub text: String,
    /// The blocks, in document order.
    pub blocks: Vec<Block>,
    /// The images, in document order.
    pub pictures: Vec<Picture>,
    /// The elements with a picture behind them, and the films with one before them, in document order; no captions are told by these.
    pub backdrops: Vec<Picture>,
    /// What may show a thing from elsewhere, in document order.
    pub frames: Vec<Frame>,
    /// The stretches of text that are marked, in document order.
    pub spans: Vec<Span>,
}

impl Page {
    /// Text of a block: white space folded, except in [`Kind::Code`].
    pub fn text_of(&self, block: &Block) -> &str {
        &self.text[block.text.0 as usize..block.text.1 as usize]
    }
}
