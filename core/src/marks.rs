//! Links and emphasis in the blocks that may be in the body, or name what is related to it: stretches of characters, each with what it is.
use crate::blocks::{Block, Kind, Page, Span, style};
use crate::labels::{BODY, is_left_out};
use crate::model::Scores;
use crate::tree::{Attr, NodeId, Tree, decode_attr};
use std::borrow::Cow;
use std::ops::Range;

/// What a stretch can be, in the order of their numbers; the bits of [`style`] follow the link.
pub const MARKS: [&str; 8] = [
    "link",
    "strong",
    "emphasis",
    "code",
    "superscript",
    "subscript",
    "deleted",
    "cite",
];
const LINK: u8 = 0;
/// What is named as where something is from: the number of `cite`.
pub const CITE: u8 = 7;
/// Most marks of a page; the fullest body of 2,113 real pages has 1,900.
const MOST: usize = 20_000;
/// Addresses longer than this, in bytes, are no links: nor are they anywhere else in a record.
const LONGEST_ADDRESS: usize = 2_000;
/// A block this likely to be content may come into a body whatever its label.
const NEARLY: f32 = 0.2;
/// Blocks behind the text among which lines are that name what is related to it; what stands further down belongs to the site.
const BEHIND: usize = 30;

/// A stretch of a block's text that is marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Index of the block.
    pub block: u32,
    /// Characters before it in the block's text.
    pub start: u32,
    /// Characters up to its end.
    pub end: u32,
    /// Index into [`MARKS`].
    pub kind: u8,
    /// Where a link leads, as written.
    pub href: Option<String>,
}

/// The marks of a page's blocks, in order of their starts, the longer first. Linear in the page.
///
/// Of a stored body, which no model has judged, there are no scores.
pub fn of(tree: &Tree<'_>, page: &Page, labels: &[u8], scores: Option<&Scores>) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut rest = page.spans.as_slice();
    let near = around_text(labels);
    for (index, block) in page.blocks.iter().enumerate() {
        if rest.is_empty() || marks.len() >= MOST {
            break;
        }
        // Few spans stand before or in a block: to search all that are left took 8 µs of a page, this takes 2.
        let up_to = |rest: &[Span], end| rest.iter().take_while(|span| span.text.0 < end).count();
        rest = &rest[up_to(rest, block.text.0)..];
        let (own, others) = rest.split_at(up_to(rest, block.text.1));
        rest = others;
        let may_be_kept = !is_left_out(labels[index])
            || scores.is_some_and(|scores| scores.content[index] >= NEARLY)
            || block.kind == Kind::Cell
            || near.contains(&index);
        if may_be_kept && !own.is_empty() {
            Marker::new(tree, page, block, index).mark(own, &mut marks);
        }
    }
    marks
}

/// The blocks from the text's first to some way behind its last; none where there is no text.
pub fn around_text(labels: &[u8]) -> Range<usize> {
    let first = labels.iter().position(|&label| label == BODY);
    let last = labels.iter().rposition(|&label| label == BODY);
    match (first, last) {
        (Some(first), Some(last)) => first..(last + 1 + BEHIND).min(labels.len()),
        _ => 0..0,
    }
}

/// Makes the marks of one block.
struct Marker<'t, 's> {
    tree: &'t Tree<'s>,
    text: &'t str,
    block: u32,
    is_quote: bool,
    offset: u32,
    /// Bytes and characters counted so far.
    counted: (usize, u32),
    /// By kind, the mark that may still go on: its place, the byte it ends at, its link.
    open: [Option<(usize, usize, NodeId)>; MARKS.len()],
    /// The link asked for last, and its address as written.
    link: (NodeId, &'s str),
}

impl<'t, 's> Marker<'t, 's> {
    fn new(tree: &'t Tree<'s>, page: &'t Page, block: &Block, index: usize) -> Self {
        Marker {
            tree,
            text: page.text_of(block),
            block: index as u32,
            is_quote: block.kind == Kind::Quote,
            offset: block.text.0,
            counted: (0, 0),
            open: [None; MARKS.len()],
            link: (0, ""),
        }
    }

    fn mark(mut self, spans: &[Span], marks: &mut Vec<Mark>) {
        let first = marks.len();
        for span in spans {
            let from = (span.text.0 - self.offset) as usize;
            let to = ((span.text.1 - self.offset) as usize).min(self.text.len());
            let places = (from, to, self.count(from), self.count(to));
            let mut bits = span.style;
            if bits & style::CITE != 0 && !self.is_quote {
                // Names of works are set in italics.
                bits = bits & !style::CITE | style::EMPHASIS;
            }
            if span.link != 0 {
                self.add(LINK, span.link, places, marks);
            }
            for kind in LINK + 1..=CITE {
                if bits >> (kind - 1) & 1 != 0 {
                    self.add(kind, 0, places, marks);
                }
            }
        }
        marks[first..].sort_by_key(|mark| (mark.start, u32::MAX - mark.end, mark.kind));
    }

    /// Characters before a byte; asked for in order.
    fn count(&mut self, byte: usize) -> u32 {
        let (from, counted) = self.counted;
        let between = self.text.as_bytes()[from..byte].iter();
        // All bytes of a character but the first are 0b10……
        let more = between.filter(|&&byte| byte & 0xC0 != 0x80).count() as u32;
        self.counted = (byte, counted + more);
        self.counted.1
    }

    /// Where a link leads; nowhere if its address is too long. Every stretch in the link asks, so it is looked up once.
    fn href(&mut self, link: NodeId) -> Option<Cow<'s, str>> {
        if link != 0 && self.link.0 != link {
            let raw = self.tree.attr_raw(link, Attr::HREF).unwrap_or_default();
            let is_short = raw.len() <= LONGEST_ADDRESS;
            self.link = (link, if is_short { raw } else { "" });
        }
        (link != 0).then(|| decode_attr(self.link.1))
    }

    /// Adds a stretch of one kind, to the mark before it if no more than a space parts them.
    fn add(
        &mut self,
        kind: u8,
        link: NodeId,
        places: (usize, usize, u32, u32),
        marks: &mut Vec<Mark>,
    ) {
        let (from, to, start, end) = places;
        let href = self.href(link);
        let href = href.as_deref().map(str::trim);
        if let Some((place, ended, before)) = self.open[kind as usize] {
            let leads_there = before == link || marks[place].href.as_deref() == href;
            if leads_there && (ended == from || self.text.get(ended..from) == Some(" ")) {
                marks[place].end = end;
                self.open[kind as usize] = Some((place, to, link));
                return;
            }
        }
        let leads_nowhere = href.is_some_and(|href| href.is_empty() || href.starts_with('#'));
        if leads_nowhere || marks.len() >= MOST {
            return;
        }
        self.open[kind as usize] = Some((marks.len(), to, link));
        marks.push(Mark {
            block: self.block,
            start,
            end,
            kind,
            href: href.map(str::to_string),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::{MARKS, Mark, around_text, of};
    use crate::blocks::from_tree;
    use crate::labels::LABELS;
    use crate::model::Scores;
    use crate::tree::parse;

    fn marks(source: &str) -> Vec<Mark> {
        let tree = parse(source);
        let page = from_tree(&tree);
        let scores = Scores {
            content: vec![1.0; page.blocks.len()],
            labels: vec![0.0; page.blocks.len() * LABELS.len()],
            page: vec![],
        };
        of(&tree, &page, &vec![0; page.blocks.len()], Some(&scores))
    }

    fn told(source: &str) -> Vec<String> {
        let marks = marks(source).into_iter();
        marks
            .map(|mark| {
                let place = format!("{}:{}-{}", mark.block, mark.start, mark.end);
                let href = mark.href.map_or(String::new(), |href| format!(" {href}"));
                format!("{place} {}{href}", MARKS[mark.kind as usize])
            })
            .collect()
    }

    #[test]
    fn counts_characters_and_not_bytes() {
        assert_eq!(
            told("<p>🚢 Kapal <b> kedua </b> dari <a href='/x?a=1&amp;b=2'>Jakarta</a>.</p>"),
            ["0:8-13 strong", "0:19-26 link /x?a=1&b=2"]
        );
    }

    #[test]
    fn joins_what_only_elements_part() {
        assert_eq!(
            told("<p><b>a <a href=/>b</a></b> <strong>c</strong>, <b>d</b><b>e</b></p>"),
            ["0:0-5 strong", "0:2-3 link /", "0:7-9 strong"]
        );
        assert_eq!(
            told("<p><a href=/>a <i>b</i></a><a href=/>c</a></p>"),
            ["0:0-5 link /", "0:2-3 emphasis"]
        );
    }

    #[test]
    fn links_end_with_their_block_and_lead_somewhere() {
        assert_eq!(
            told(
                "<a href=/1><p>one</p><p>two</p></a><p><a href='#n'>3</a><a>4</a><a href=''>5</a></p>"
            ),
            ["0:0-3 link /1", "1:0-3 link /1"]
        );
    }

    #[test]
    fn misnested_and_deep_formatting_is_flat() {
        assert_eq!(
            told("<p><b>a<i>b</b>c</i></p>"),
            ["0:0-2 strong", "0:1-3 emphasis"]
        );
        let deep = format!(
            "<p>{}x{}</p>",
            "<b><i>".repeat(5_000),
            "</i></b>".repeat(5_000)
        );
        assert_eq!(told(&deep), ["0:0-1 strong", "0:0-1 emphasis"]);
    }

    #[test]
    fn code_has_none_and_many_are_bounded() {
        assert!(told("<pre>a <b>b</b></pre>").is_empty());
        let many = "<a href=/>a</a>b".repeat(100_000);
        assert_eq!(marks(&format!("<p>{many}</p>")).len(), super::MOST);
    }

    #[test]
    fn looks_where_the_text_is_and_a_little_behind() {
        assert_eq!(around_text(&[10, 0, 9, 0, 12]), 1..5);
        assert_eq!(around_text(&[10, 9]), 0..0);
        let mut long = vec![0; 1];
        long.extend([9; 100]);
        assert_eq!(around_text(&long), 0..31);
    }
}
