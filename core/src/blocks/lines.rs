//! Plain-text captures (WET, `.txt`): lines become blocks.
//!
//! Of a capture that was hard-wrapped the lines are joined into paragraphs.
use super::measure::Measure;
use super::room::Room;
use super::wrap::{Line, Wrap};
use super::{Block, Kind, Page, Part, flag};
use crate::letters::is_unspaced;

/// Reads the blocks of a text capture. Linear in the text.
pub fn from_text(text: &str) -> Page {
    let wrap = Wrap::of(text);
    let mut page = Page::default();
    let room = Room::of(text.len());
    let mut blank = 2_u8;
    let mut previous: Option<Line> = None;
    for whole in text.lines() {
        let line = whole.trim();
        if line.is_empty() {
            blank = blank.saturating_add(1);
            previous = None;
            continue;
        }
        let crowded = !room.has(page.blocks.len())
            && page.blocks.last().is_some_and(|last| {
                let gathered = last.text.1 - last.text.0;
                !Room::parts(gathered as usize, line.len())
            });
        let goes_on = wrap.is_some_and(|wrap| {
            let next = wrap.line(whole);
            let before = previous.replace(next);
            before.is_some_and(|before| wrap.goes_on(&before, &next))
        });
        if goes_on && joins_without_space(&page.text, line) {
            append(&mut page, "", line);
        } else if goes_on || crowded {
            append(&mut page, " ", line);
        } else {
            push(&mut page, line, blank);
        }
        blank = 0;
    }
    // Only now: a paragraph of a wrapped capture grows line by line.
    for block in &mut page.blocks {
        block.measure = Measure::of(&page.text[block.text.0 as usize..block.text.1 as usize]);
    }
    page
}

fn push(page: &mut Page, line: &str, blank: u8) {
    let start = page.text.len();
    fold(&mut page.text, line);
    let end = page.text.len();
    page.blocks.push(Block {
        text: (start as u32, end as u32),
        at: 0,
        container: 0,
        inline: 0,
        flags: if blank == 0 { flag::SOFT } else { 0 },
        kind: Kind::Paragraph,
        level: 0,
        nesting: 0,
        ordered: false,
        group: None,
        row: -1,
        column: -1,
        measure: Measure::default(),
        link_chars: 0,
        links: 0,
        emphasis_chars: 0,
        part: Part::None,
        blank_before: blank.min(3),
    });
}

fn append(page: &mut Page, between: &str, line: &str) {
    page.text.push_str(between);
    fold(&mut page.text, line);
    let end = page.text.len();
    if let Some(block) = page.blocks.last_mut() {
        block.text.1 = end as u32;
    }
}

/// Between letters of scripts without spaces, and their marks, a line's end is none.
fn joins_without_space(before: &str, line: &str) -> bool {
    let is_unspaced =
        |c: char| is_unspaced(c) || matches!(c as u32, 0x3000..=0x303F | 0xFF00..=0xFF60);
    before.ends_with(is_unspaced) && line.starts_with(is_unspaced)
}

fn fold(out: &mut String, line: &str) {
    let mut first = true;
    for word in line
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
    {
        if !first {
            out.push(' ');
        }
        first = false;
        out.push_str(word);
    }
}
