//! Plain-text captures (WET, `.txt`): lines become blocks.
//!
//! A capture whose long lines all end near one column was hard-wrapped; its lines are joined into paragraphs.
use super::measure::Measure;
use super::room::Room;
use super::{Block, Kind, Page, Part, flag};

/// Hard-wrapped captures break their lines below this width (characters).
const WIDEST_WRAP: usize = 100;
/// Lines shorter than this say nothing about wrapping.
const SHORT_LINE: usize = 55;

/// Reads the blocks of a text capture. Linear in the text.
pub fn from_text(text: &str) -> Page {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let wrapped = is_hard_wrapped(&lines);
    let mut page = Page::default();
    let room = Room::of(text.len());
    let mut blank = 2_u8;
    let mut previous_long = false;
    for line in lines {
        if line.is_empty() {
            blank = blank.saturating_add(1);
            continue;
        }
        let crowded = !room.has(page.blocks.len())
            && page.blocks.last().is_some_and(|last| {
                let gathered = last.text.1 - last.text.0;
                !Room::parts(gathered as usize, line.len())
            });
        if crowded || wrapped && blank == 0 && previous_long {
            append(&mut page, line);
        } else {
            push(&mut page, line, blank);
        }
        previous_long = line.chars().count() >= SHORT_LINE;
        blank = 0;
    }
    // Only now: a paragraph of a wrapped capture grows line by line.
    for block in &mut page.blocks {
        block.measure = Measure::of(&page.text[block.text.0 as usize..block.text.1 as usize]);
    }
    page
}

/// More than twenty long lines, hardly any of them wider than a terminal, and most followed by another.
fn is_hard_wrapped(lines: &[&str]) -> bool {
    let widths = || lines.iter().map(|line| line.chars().count());
    let long = widths().filter(|&w| w >= SHORT_LINE).count();
    let wide = widths().filter(|&w| w > WIDEST_WRAP).count();
    let followed = lines
        .windows(2)
        .filter(|pair| pair[0].chars().count() >= SHORT_LINE && !pair[1].is_empty())
        .count();
    long > 20 && wide * 50 < long && followed * 2 > long
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

fn append(page: &mut Page, line: &str) {
    page.text.push(' ');
    fold(&mut page.text, line);
    let end = page.text.len();
    if let Some(block) = page.blocks.last_mut() {
        block.text.1 = end as u32;
    }
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
