//! Stretches of text that the markup marks: links and emphasis, as the walk comes by them.
use super::Page;
use crate::tree::{NodeId, Tag};

/// Bits of how a text is marked; the first ones are in the order of [`crate::marks::MARKS`], behind the link.
pub mod style {
    /// `b`, `strong`.
    pub const STRONG: u8 = 1;
    /// `i`, `em`.
    pub const EMPHASIS: u8 = 1 << 1;
    /// `code`, `kbd`, `samp`, `tt`.
    pub const CODE: u8 = 1 << 2;
    /// `sup`.
    pub const SUPERSCRIPT: u8 = 1 << 3;
    /// `sub`.
    pub const SUBSCRIPT: u8 = 1 << 4;
    /// `del`, `s`, `strike`.
    pub const DELETED: u8 = 1 << 5;
    /// `cite`: in a quote, its source.
    pub const CITE: u8 = 1 << 6;
    /// `u`, `big`: emphasis to the model, and no mark.
    pub const LOUD: u8 = 1 << 7;
    /// What counts as emphasis to the model.
    pub const EMPHATIC: u8 = STRONG | EMPHASIS | LOUD;
}

/// Most stretches kept of a page; the fullest of 2,113 real pages has 15,600, menus and all.
const MOST: usize = 1 << 17;

/// A stretch of text that is marked in one way from end to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Byte range in [`Page::text`](super::Page::text), without white space at its ends.
    pub text: (u32, u32),
    /// The `a` element with an address, 0 if there is none.
    pub link: NodeId,
    /// [`style`] bits.
    pub style: u8,
}

/// The bit that an element adds to its text.
pub(super) fn style_of(tag: Tag) -> u8 {
    match tag {
        Tag::B | Tag::STRONG => style::STRONG,
        Tag::I | Tag::EM => style::EMPHASIS,
        Tag::U | Tag::BIG => style::LOUD,
        Tag::CODE | Tag::KBD | Tag::SAMP | Tag::TT => style::CODE,
        Tag::SUP => style::SUPERSCRIPT,
        Tag::SUB => style::SUBSCRIPT,
        Tag::DEL | Tag::S | Tag::STRIKE => style::DELETED,
        Tag::CITE => style::CITE,
        _ => 0,
    }
}

/// Adds what was appended to the page's text behind `from`, to the last stretch if that only goes on; not to one before `run`,
/// where the block begins.
pub(super) fn push(page: &mut Page, run: usize, from: usize, link: NodeId, style: u8) {
    let (spans, text) = (&mut page.spans, &page.text);
    let blank = usize::from(text.as_bytes().get(from) == Some(&b' '));
    let (start, end) = ((from + blank) as u32, text.len() as u32);
    let open = spans.last_mut().filter(|last| {
        let goes_on = last.text.1 == from as u32 && last.text.0 >= run as u32;
        goes_on && (last.link, last.style) == (link, style)
    });
    if let Some(last) = open {
        last.text.1 = end;
    } else if start < end && spans.len() < MOST {
        spans.push(Span {
            text: (start, end),
            link,
            style,
        });
    }
}
