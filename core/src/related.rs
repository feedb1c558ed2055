//! Links to other articles that a page names as related: in lines that say so, `Baca juga: …`, and below headings that do.
use std::ops::Range;

use crate::blocks::{Block, Kind, flag};
use crate::inserted::Inserted;
use crate::labels::BODY;
use crate::marks::{Mark, around_text};
use crate::page::ReadPage;

/// Links below one heading, and lines in a row there that have none: the day, the section, the first words.
const MOST_LISTED: usize = 20;
const MOST_BETWEEN: usize = 3;
/// Most links of a page.
const MOST: usize = 50;

/// The number of the block, the words of the link, its address as written.
pub type Named<'a> = (usize, &'a str, &'a str);

/// What a page names as related, in page order. Linear in the blocks of its text.
pub fn named<'a>(page: &'a ReadPage, words: &Inserted) -> Vec<Named<'a>> {
    let mut found = Vec::new();
    let near = around_text(&page.labels);
    let mut at = near.start;
    while at < near.end && found.len() < MOST {
        let text = text(page, at);
        at += 1;
        if words.is_heading(text) {
            at = listed(page, at..near.end, &mut found);
        } else if page.blocks.blocks[at - 1].links > 0 && words.link_words(text).is_some() {
            let told = |words_of: &'a str| words.link_words(words_of).unwrap_or(words_of);
            found.extend(links(page, at - 1).map(|(said, href)| (at - 1, told(said), href)));
        }
    }
    found.retain(|(_, said, _)| !said.is_empty());
    found.truncate(MOST);
    found
}

/// Adds the links of the lines below a heading and gives the number of the block behind them.
fn listed<'a>(page: &'a ReadPage, behind: Range<usize>, found: &mut Vec<Named<'a>>) -> usize {
    let mut without = 0;
    let most = found.len() + MOST_LISTED;
    // Eighty pages' lists went on into a footer, where nearly all links are the site's; teasers may have footers of their own.
    let around = page.blocks.blocks[behind.start - 1].flags & flag::FOOTER;
    for at in behind.clone() {
        let block = &page.blocks.blocks[at];
        let is_beside = block.flags & flag::FOOTER == around;
        if is_beside && is_link(block) && page.labels[at] != BODY {
            without = 0;
            // Each looks at the block's text from its start.
            let first = links(page, at).take(MOST_LISTED);
            found.extend(first.map(|(said, href)| (at, said, href)));
        } else {
            without += 1;
        }
        let ends = page.labels[at] == BODY || (block.kind == Kind::Heading && !is_link(block));
        if ends || without > MOST_BETWEEN || found.len() >= most {
            return at;
        }
    }
    behind.end
}

/// Whether most of a block is links.
fn is_link(block: &Block) -> bool {
    2 * block.link_chars > block.measure.chars
}

/// The words and addresses of a block's links.
fn links(page: &ReadPage, at: usize) -> impl Iterator<Item = (&str, &str)> {
    let block = at as u32;
    let first = page.marks.partition_point(|mark| mark.block < block);
    let own = page.marks[first..]
        .iter()
        .take_while(move |mark| mark.block == block);
    let text = text(page, at);
    own.filter_map(move |mark| Some((stretch(text, mark), mark.href.as_deref()?)))
}

/// The words that a mark is over.
fn stretch<'a>(text: &'a str, mark: &Mark) -> &'a str {
    let mut places = text
        .char_indices()
        .map(|(byte, _)| byte)
        .chain([text.len()]);
    let start = places.nth(mark.start as usize).unwrap_or(text.len());
    let length = (mark.end - mark.start) as usize;
    let end = if length == 0 {
        start
    } else {
        places.nth(length - 1).unwrap_or(text.len())
    };
    text[start..end].trim()
}

fn text(page: &ReadPage, at: usize) -> &str {
    page.blocks.text_of(&page.blocks.blocks[at])
}
