//! How each element shows: the table that decides what parts a block from the next.
use super::flag;
use crate::tree::Tag;

/// What an element does to the run of text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Display {
    /// Goes on with the run.
    Inline,
    /// Ends the run before and after it.
    Block,
    /// Shows no text of its own: its subtree is skipped.
    Skip,
    /// A line break.
    Break,
    /// An image: noted, no text.
    Image,
    /// A control shown as a box in the line: ends the run and marks its text.
    Control,
}

/// Display class and inherited [`flag`]s of an element.
pub fn of(tag: Tag) -> (Display, u32) {
    TABLE[tag.0 as usize]
}

static TABLE: [(Display, u32); 256] = table();

const fn table() -> [(Display, u32); 256] {
    let mut t = [(Display::Inline, 0); 256];
    let mut i = 0;
    while i < BLOCKS.len() {
        t[BLOCKS[i].0.0 as usize] = (Display::Block, BLOCKS[i].1);
        i += 1;
    }
    i = 0;
    while i < SKIPPED.len() {
        t[SKIPPED[i].0 as usize] = (Display::Skip, 0);
        i += 1;
    }
    t[Tag::BR.0 as usize] = (Display::Break, 0);
    t[Tag::IMG.0 as usize] = (Display::Image, 0);
    t[Tag::AMP_IMG.0 as usize] = (Display::Image, 0);
    t[Tag::BUTTON.0 as usize] = (Display::Control, flag::CONTROL);
    t[Tag::LABEL.0 as usize] = (Display::Control, flag::CONTROL);
    t[Tag::INPUT.0 as usize] = (Display::Control, flag::CONTROL);
    t
}

/// Elements whose text is no text of the page. `select` and `datalist` hold choices, not prose.
const SKIPPED: [Tag; 18] = [
    Tag::SCRIPT,
    Tag::STYLE,
    Tag::HEAD,
    Tag::TITLE,
    Tag::SVG,
    Tag::SELECT,
    Tag::DATALIST,
    Tag::TEXTAREA,
    Tag::OBJECT,
    Tag::EMBED,
    Tag::AUDIO,
    Tag::VIDEO,
    Tag::CANVAS,
    Tag::IFRAME,
    Tag::NOFRAMES,
    Tag::NOEMBED,
    Tag::METER,
    Tag::PROGRESS,
];

const BLOCKS: [(Tag, u32); 55] = [
    (Tag::HTML, 0),
    (Tag::BODY, 0),
    (Tag::ADDRESS, flag::ADDRESS),
    (Tag::ARTICLE, flag::ARTICLE),
    (Tag::ASIDE, flag::ASIDE),
    (Tag::BLOCKQUOTE, flag::QUOTE),
    (Tag::CAPTION, flag::CAPTION),
    (Tag::CENTER, 0),
    (Tag::COL, 0),
    (Tag::COLGROUP, 0),
    (Tag::DD, 0),
    (Tag::DETAILS, flag::DETAILS),
    (Tag::DIALOG, flag::DIALOG),
    (Tag::DIR, flag::LIST),
    (Tag::DIV, 0),
    (Tag::DL, 0),
    (Tag::DT, 0),
    (Tag::FIELDSET, flag::FORM),
    (Tag::FIGCAPTION, flag::CAPTION),
    (Tag::FIGURE, flag::FIGURE),
    (Tag::FOOTER, flag::FOOTER),
    (Tag::FORM, flag::FORM),
    (Tag::FRAMESET, 0),
    (Tag::H1, 0),
    (Tag::H2, 0),
    (Tag::H3, 0),
    (Tag::H4, 0),
    (Tag::H5, 0),
    (Tag::H6, 0),
    (Tag::HEADER, flag::HEADER),
    (Tag::HGROUP, 0),
    (Tag::HR, 0),
    (Tag::LEGEND, flag::CONTROL),
    (Tag::LI, 0),
    (Tag::LISTING, flag::PRE),
    (Tag::MAIN, flag::MAIN),
    (Tag::MENU, flag::NAV | flag::LIST),
    (Tag::NAV, flag::NAV),
    (Tag::NOSCRIPT, flag::NOSCRIPT),
    (Tag::OL, flag::LIST),
    (Tag::OPTION, flag::CONTROL),
    (Tag::P, flag::PARAGRAPH),
    (Tag::PLAINTEXT, flag::PRE),
    (Tag::PRE, flag::PRE),
    (Tag::SEARCH, flag::FORM),
    (Tag::SECTION, flag::SECTION),
    (Tag::SUMMARY, 0),
    (Tag::TABLE, flag::TABLE),
    (Tag::TBODY, 0),
    (Tag::TD, 0),
    (Tag::TEMPLATE, flag::TEMPLATE),
    (Tag::TFOOT, 0),
    (Tag::TH, 0),
    (Tag::TR, 0),
    (Tag::UL, flag::LIST),
];
