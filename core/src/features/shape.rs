//! What a block looks like by itself, where it stands, and how often its like occurs.
use super::marks::Marks;
use super::{Rows, bit, count, share};
use crate::blocks::{Block, Page, flag};
use crate::hash::{self, Numbers};

pub(super) const COLUMNS: [&str; WIDTH] = [
    "chars",
    "words",
    "word_length",
    "link_share",
    "links",
    "emphasis_share",
    "digit_share",
    "upper_share",
    "symbol_share",
    "commas",
    "stops",
    "words_per_stop",
    "ends_sentence",
    "ends_colon",
    "starts_upper",
    "starts_lower",
    "starts_symbol",
    "unspaced_share",
    "wide_share",
    "has_copyright",
    "has_bar",
    "has_at",
    "has_clock",
    "has_year",
    "has_quote",
    "has_dash",
    "kind_heading",
    "kind_item",
    "kind_cell",
    "kind_code",
    "kind_quote",
    "kind_caption",
    "kind_other",
    "level",
    "nesting",
    "row",
    "soft",
    "hidden",
    "aria_hidden",
    "template",
    "noscript",
    "in_article",
    "in_main",
    "in_aside",
    "in_nav",
    "in_header",
    "in_footer",
    "in_section",
    "in_form",
    "in_figure",
    "in_table",
    "in_list",
    "in_quote",
    "in_details",
    "in_paragraph",
    "in_dialog",
    "in_address",
    "has_time",
    "has_rel",
    "is_card",
    "blank_before",
    "index",
    "index_from_end",
    "words_before_share",
    "words_before",
    "words_after",
    "prose_before",
    "prose_after",
    "same_text",
    "same_text_before",
    "page_words",
    "page_blocks",
    "page_link_share",
    "page_prose",
    "longest_prose",
    "prose_gap_before",
    "prose_gap_after",
];
pub(super) const WIDTH: usize = 77;

/// A block with this many words, few of them links, and a sentence in it, is prose.
const PROSE_WORDS: u32 = 12;

/// Reads as running text: the measure that containers and places are judged by.
pub(super) fn is_prose(block: &Block) -> bool {
    let m = &block.measure;
    let away = flag::NAV | flag::FOOTER | flag::NOSCRIPT | flag::TEMPLATE | flag::CONTROL;
    m.words >= PROSE_WORDS
        && m.stops + m.commas > 0
        && block.link_chars * 3 < m.chars
        && block.flags & away == 0
}

/// Facts of the whole page that the rows of its blocks share.
pub(super) struct Shapes<'p> {
    page: &'p Page,
    /// Words before each block, and in all.
    words: Vec<u32>,
    /// Words of prose before each block, and in all.
    prose: Vec<u32>,
    /// How many blocks carry the same text, and how many of them come before.
    same: Vec<(u32, u32)>,
    /// Blocks since the last prose, and until the next.
    gaps: Vec<(u32, u32)>,
    link_share: f32,
    longest: u32,
}

impl<'p> Shapes<'p> {
    pub(super) fn of(page: &'p Page) -> Self {
        let blocks = &page.blocks;
        let chars: u32 = blocks.iter().map(|b| b.measure.chars).sum();
        let linked: u32 = blocks.iter().map(|b| b.link_chars).sum();
        Shapes {
            page,
            words: running(blocks.iter().map(|b| b.measure.words)),
            prose: running(blocks.iter().map(prose_words)),
            same: repetitions(page),
            gaps: gaps(blocks),
            link_share: linked as f32 / chars.max(1) as f32,
            longest: blocks.iter().map(prose_words).max().unwrap_or(0),
        }
    }

    pub(super) fn push(&self, index: usize, rows: &mut Rows) {
        let block = &self.page.blocks[index];
        push_measure(block, rows);
        push_marks(self.page.text_of(block), rows);
        push_markup(block, rows);
        self.push_position(index, rows);
    }

    fn push_position(&self, index: usize, rows: &mut Rows) {
        let blocks = self.page.blocks.len();
        let (all_words, all_prose) = (self.words[blocks], self.prose[blocks]);
        let (words, prose) = (self.words[index], self.prose[index]);
        rows.all([
            (index as f32 / 30.0).min(4.0),
            ((blocks - index) as f32 / 30.0).min(4.0),
            share(words, all_words),
            count(words),
            count(all_words - words),
            share(prose, all_prose),
            count(all_prose - prose),
            count(self.same[index].0),
            count(self.same[index].1),
            count(all_words),
            count(blocks as u32),
            self.link_share,
            count(all_prose),
            count(self.longest),
            count(self.gaps[index].0),
            count(self.gaps[index].1),
        ]);
    }
}

fn prose_words(block: &Block) -> u32 {
    if is_prose(block) {
        block.measure.words
    } else {
        0
    }
}

/// Running sums: `n + 1` numbers for `n` values.
fn running(values: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut sum = 0_u32;
    let mut sums = vec![0];
    sums.extend(values.map(|value| {
        sum = sum.saturating_add(value);
        sum
    }));
    sums
}

fn repetitions(page: &Page) -> Vec<(u32, u32)> {
    let mut texts = Numbers::with_capacity(page.blocks.len());
    let mut counts: Vec<u32> = Vec::with_capacity(page.blocks.len());
    let seen: Vec<(usize, u32)> = page
        .blocks
        .iter()
        .map(|block| {
            let text = texts.add(hash::of_bytes(0, page.text_of(block).as_bytes()));
            if text == counts.len() {
                counts.push(0);
            }
            counts[text] += 1;
            (text, counts[text] - 1)
        })
        .collect();
    seen.iter()
        .map(|&(text, before)| (counts[text] - 1, before))
        .collect()
}

fn gaps(blocks: &[Block]) -> Vec<(u32, u32)> {
    let mut gaps = vec![(0, 0); blocks.len()];
    let mut since = 50;
    for (gap, block) in gaps.iter_mut().zip(blocks) {
        gap.0 = since;
        since = if is_prose(block) {
            0
        } else {
            (since + 1).min(50)
        };
    }
    since = 50;
    for (gap, block) in gaps.iter_mut().zip(blocks).rev() {
        gap.1 = since;
        since = if is_prose(block) {
            0
        } else {
            (since + 1).min(50)
        };
    }
    gaps
}

fn push_measure(block: &Block, rows: &mut Rows) {
    let m = &block.measure;
    rows.all([
        count(m.chars),
        count(m.words),
        (m.chars as f32 / m.words.max(1) as f32).min(15.0),
        share(block.link_chars, m.chars),
        count(u32::from(block.links)),
        share(block.emphasis_chars, m.chars),
        share(m.digits, m.chars),
        share(m.upper, m.chars),
        share(m.symbols, m.chars),
        share(m.commas, m.words),
        count(m.stops),
        (m.words as f32 / (m.stops + 1) as f32).min(40.0),
        bit(m.ends_sentence),
    ]);
}

fn push_marks(text: &str, rows: &mut Rows) {
    let first = text.chars().next().unwrap_or(' ');
    let marks = Marks::of(text);
    let bytes = text.len().max(1) as f32;
    rows.all([
        bit(matches!(text.chars().next_back(), Some(':' | '：'))),
        bit(first.is_uppercase()),
        bit(first.is_lowercase()),
        bit(!first.is_alphanumeric()),
        marks.unspaced as f32 / bytes,
        marks.wide as f32 / bytes,
        bit(marks.copyright),
        bit(marks.bar),
        bit(marks.at),
        bit(marks.clock),
        bit(marks.year),
        bit(marks.quote),
        bit(marks.dash),
    ]);
}

fn push_markup(block: &Block, rows: &mut Rows) {
    let kind = block.kind as u8;
    rows.all([1, 2, 3, 4, 5, 6, 7].map(|other| bit(kind == other)));
    rows.all([
        f32::from(block.level) / 3.0,
        f32::from(block.nesting.min(4)),
        count(block.row.max(0) as u32),
    ]);
    rows.all(MARKED.map(|mark| bit(block.flags & mark != 0)));
    rows.all([f32::from(block.blank_before)]);
}

/// The flags that become columns, in the order of [`COLUMNS`].
const MARKED: [u32; 24] = [
    flag::SOFT,
    flag::HIDDEN,
    flag::ARIA_HIDDEN,
    flag::TEMPLATE,
    flag::NOSCRIPT,
    flag::ARTICLE,
    flag::MAIN,
    flag::ASIDE,
    flag::NAV,
    flag::HEADER,
    flag::FOOTER,
    flag::SECTION,
    flag::FORM,
    flag::FIGURE,
    flag::TABLE,
    flag::LIST,
    flag::QUOTE,
    flag::DETAILS,
    flag::PARAGRAPH,
    flag::DIALOG,
    flag::ADDRESS,
    flag::TIME,
    flag::REL,
    flag::CARD,
];
