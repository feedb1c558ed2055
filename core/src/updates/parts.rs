//! What the blocks of an update are: its headline, its text, who wrote it. The rest is buttons and stamps.
use super::clocks::{begins_with_clock, has_clock};
use crate::blocks::{Block, Kind, Page, flag};
use crate::labels::{BODY, BYLINE, CAPTION, COMMENT, CREDIT};

/// Longest text of a headline that is no heading by its element, in characters.
const LONGEST_HEADLINE: u32 = 150;
/// Text outside of a paragraph that is no button or stamp has so many words, or ends like a sentence.
const PROSE_WORDS: u32 = 8;
/// A stamp such as "Updated at 17.42 BST" is no longer than this, in characters.
const LONGEST_STAMP: u32 = 60;
/// Words of the shortest sentence with the time before it: `08:55 It is in sight.`
const FEWEST_WORDS: u32 = 4;
/// Parts of the page in which nothing is an update's text.
const ELSEWHERE: u32 = flag::NAV
    | flag::ASIDE
    | flag::FOOTER
    | flag::FORM
    | flag::CONTROL
    | flag::DIALOG
    | flag::TEMPLATE;

/// The blocks of an update by what they are.
#[derive(Default, Debug, PartialEq, Eq)]
pub(super) struct Parts {
    pub(super) headline: Option<u32>,
    pub(super) byline: Option<u32>,
    pub(super) text: Vec<u32>,
    /// Words of its text, and how many of them the model takes for readers' comments.
    pub(super) words: u32,
    pub(super) comment_words: u32,
    /// Where something else begins before the update's last block.
    pub(super) cut: Option<usize>,
}

/// Whether a block could be text of an update.
pub(super) fn is_text(block: &Block, label: u8) -> bool {
    let measure = &block.measure;
    let is_prose = block.flags & flag::PARAGRAPH != 0
        || matches!(block.kind, Kind::Item | Kind::Quote | Kind::Cell)
        || label == BODY
        || measure.words >= PROSE_WORDS
        || measure.ends_sentence;
    is_prose
        && !matches!(block.kind, Kind::Heading | Kind::Caption | Kind::Other)
        && (!matches!(label, CAPTION | CREDIT) || is_sentence(block))
        && block.flags & ELSEWHERE == 0
        && block.link_chars * 2 <= measure.chars
}

/// Whether a block that shows a time holds text too: more than a stamp, or a sentence behind the clock, `10:15 First cars are let off.`
pub(super) fn has_text(page: &Page, moment: usize) -> bool {
    let block = &page.blocks[moment];
    let measure = &block.measure;
    measure.chars > LONGEST_STAMP
        || (measure.ends_sentence
            && measure.words >= FEWEST_WORDS
            && begins_with_clock(page.text_of(block)))
}

/// A whole sentence in a paragraph outside of any figure is text, even if the model takes it for what stands below a picture.
fn is_sentence(block: &Block) -> bool {
    block.flags & flag::PARAGRAPH != 0
        && block.flags & flag::FIGURE == 0
        && block.measure.ends_sentence
}

/// Sorts the blocks of an update.
///
/// `range`: its blocks. `moment`: the one that shows its time. `labels`: the model's, one for every block of the page.
/// `ends`: whether a heading behind text belongs to something else.
pub(super) fn sort(
    page: &Page,
    labels: &[u8],
    range: std::ops::Range<usize>,
    moment: usize,
    ends: bool,
) -> Parts {
    let mut parts = Parts::default();
    for index in range {
        let (block, label) = (&page.blocks[index], labels[index]);
        if block.kind == Kind::Heading && block.flags & ELSEWHERE & !flag::FOOTER == 0 {
            match (parts.headline, parts.text.is_empty()) {
                (None, true) => parts.headline = Some(index as u32),
                (_, false) if ends => {
                    parts.cut = Some(index);
                    break;
                }
                (Some(_), _) | (None, false) => parts.text.push(index as u32),
            }
        } else if index == moment && !has_text(page, moment) {
            continue; // a time and no more; what else stands in it, Python tells
        } else if label == BYLINE && parts.byline.is_none() && block.flags & flag::PARAGRAPH == 0 {
            parts.byline = Some(index as u32);
        } else if is_text(block, label) && !is_stamp(page, block) {
            parts.take(index, block, label);
        } else if parts.headline.is_none() && parts.text.is_empty() && may_head(page, block, label)
        {
            parts.headline = Some(index as u32);
        }
    }
    parts.lift_headline(page);
    parts
}

impl Parts {
    fn take(&mut self, index: usize, block: &Block, label: u8) {
        self.text.push(index as u32);
        self.words += block.measure.words;
        if label == COMMENT {
            self.comment_words += block.measure.words;
        }
    }

    /// A first text that is no paragraph, short and without a full stop, is the headline of what follows it.
    fn lift_headline(&mut self, page: &Page) {
        if self.headline.is_some() || self.text.len() < 2 {
            return;
        }
        let first = &page.blocks[self.text[0] as usize];
        let ends = page
            .text_of(first)
            .ends_with(['.', '。', '।', '۔', '…', ':']);
        let is_short = first.measure.chars <= LONGEST_HEADLINE && !ends;
        if is_short && first.flags & flag::PARAGRAPH == 0 && first.kind == Kind::Paragraph {
            self.headline = Some(self.text.remove(0));
        }
    }
}

/// Whether a block that is neither text nor heading may be the headline: the bold line above an update, often a link to it.
fn may_head(page: &Page, block: &Block, label: u8) -> bool {
    block.kind == Kind::Paragraph
        && block.flags & (ELSEWHERE & !flag::FOOTER) == 0
        && !matches!(label, BYLINE | CAPTION | CREDIT)
        && block.measure.words >= 3
        && block.measure.chars <= LONGEST_HEADLINE
        && !is_stamp(page, block)
}

/// A short line with a time that is no sentence: "Updated at 17.42 BST".
fn is_stamp(page: &Page, block: &Block) -> bool {
    block.measure.chars <= LONGEST_STAMP
        && !block.measure.ends_sentence
        && has_clock(page.text_of(block))
}
