//! Captions that the markup declares: what stands with a picture in a box of its own, whatever the model took it for.
//!
//! Block by block a caption reads like a paragraph, and half of what the model took into bodies by mistake were captions.
//! Beside the picture it is plain what it is: `figcaption`, an element named as caption, a short line in the picture's box.
mod marks;
mod names;
#[cfg(test)]
mod tests;

use crate::blocks::{Block, Kind, Page, Picture};
use crate::labels::{BODY, BYLINE, CAPTION, COMMENT, CREDIT, DATE, HEADLINE, LABELS, is_content};
use crate::model::Scores;
use crate::tree::{Attr, NodeId, Tag, Tree};
use std::ops::Range;

/// Indices into [`PAGE_TYPES`](crate::model::PAGE_TYPES) of what has captions: article, live blog, gallery, video. Shops and
/// manuals name half of their text as captions and descriptions of pictures.
const STORIES: [usize; 4] = [0, 1, 2, 3];
/// A picture may stand so many blocks before the headline.
const BEFORE: usize = 4;
/// A box around a picture holds so many blocks and words at most; more is a part of the text.
const MOST_BLOCKS: usize = 4;
const MOST_WORDS: u32 = 90;
/// Words of a caption that nothing but its place declares.
const FEW_WORDS: u32 = 45;
/// Words of a line that is nothing but a credit.
const CREDIT_WORDS: u32 = 8;
/// Elements between a picture and its box, and between a text and the element named as caption.
const LONGEST_CHAIN: usize = 6;
const NAMED_CHAIN: usize = 4;
/// Children of an element of which each is named as caption or credit.
const MOST_PARTS: usize = 8;
/// Words of a line that a picture's alternative text makes a caption.
const SEVERAL: u32 = 4;
/// Pictures looked at.
const MOST_PICTURES: usize = 100;

/// Puts the labels of captions and credits right, from the headline to the end of the body.
///
/// Where nothing of the text would be left, as on the page of one picture, the text is that below the picture and stays: two of
/// 4,340 pages.
pub fn mark(tree: &Tree<'_>, page: &Page, scores: &Scores, labels: &mut [u8]) {
    if STORIES.iter().map(|&story| scores.page[story]).sum::<f32>() < 0.5 {
        return;
    }
    let Some(article) = article(tree, page, labels) else {
        return;
    };
    let mut text: Vec<(usize, u8)> = Vec::new();
    for picture in page.pictures.iter().take(MOST_PICTURES) {
        let at = picture.block as usize;
        if at + BEFORE < article.start || at >= article.end {
            continue;
        }
        let surroundings = Surroundings::of(tree, page, picture);
        for index in surroundings.near(page) {
            if let Some(label) = surroundings.judge(index, labels, scores) {
                if is_content(labels[index]) {
                    text.push((index, labels[index]));
                }
                labels[index] = label;
            }
        }
    }
    if !text.is_empty() && !labels.contains(&BODY) {
        for (index, label) in text {
            labels[index] = label;
        }
    }
}

/// From the headline to the end of the body, or to the next article that was loaded behind it.
fn article(tree: &Tree<'_>, page: &Page, labels: &[u8]) -> Option<Range<usize>> {
    let body = labels.iter().position(|&label| label == BODY)?;
    let last = labels.iter().rposition(|&label| is_content(label))?;
    let before = &page.blocks[..body];
    let start = labels[..body]
        .iter()
        .rposition(|&label| label == HEADLINE)
        .or_else(|| before.iter().rposition(|block| block.level == 1));
    let next = page.blocks[body..=last].iter().position(|block| {
        block.level == 1 || start.is_some_and(|start| alike(tree, block, &page.blocks[start]))
    });
    Some(start.unwrap_or(body)..next.map_or(last + 1, |next| body + next))
}

/// Whether a heading is built like the headline: another article's.
fn alike(tree: &Tree<'_>, block: &Block, headline: &Block) -> bool {
    let class = |block: &Block| tree.attr_raw(block.container, Attr::CLASS);
    block.level > 0 && class(block).is_some() && class(block) == class(headline)
}

/// A picture and what stands around it.
struct Surroundings<'t, 's> {
    tree: &'t Tree<'s>,
    page: &'t Page,
    picture: &'t Picture,
    /// The blocks of the box, and the element that is the box.
    boxed: Range<usize>,
    node: NodeId,
}

impl<'t, 's> Surroundings<'t, 's> {
    /// The largest element around the picture that holds it and little else.
    fn of(tree: &'t Tree<'s>, page: &'t Page, picture: &'t Picture) -> Self {
        let at = picture.block as usize;
        let (mut boxed, mut node) = (at..at, picture.node);
        for around in tree.ancestors(picture.node).take(LONGEST_CHAIN) {
            let range = blocks_in(tree, page, around, boxed.clone());
            if range.len() > MOST_BLOCKS || !is_box(tree, page, around, range.clone()) {
                break;
            }
            (boxed, node) = (range, around);
        }
        Surroundings {
            tree,
            page,
            picture,
            boxed,
            node,
        }
    }

    /// The blocks that may be this picture's: those of its box, and the two behind it.
    fn near(&self, page: &Page) -> Range<usize> {
        let at = self.picture.block as usize;
        let end = self.boxed.end.max(at + 2).min(page.blocks.len());
        self.boxed.start.min(at)..end
    }

    /// The label that a block gets, if it is caption or credit.
    fn judge(&self, index: usize, labels: &[u8], scores: &Scores) -> Option<u8> {
        let block = &self.page.blocks[index];
        let other = labels[index] == COMMENT || block.kind == Kind::Code;
        if other || block.measure.words > MOST_WORDS || self.leads_away(block) {
            return None;
        }
        let boxed = self.boxed.contains(&index);
        let (names, innermost) = self.names(block);
        let head = matches!(labels[index], BYLINE | DATE);
        let figure = block.kind == Kind::Caption && self.in_figure(block) && !head;
        let named = names & names::CAPTION != 0 && (boxed || index == self.picture.block as usize);
        let credited =
            names & names::CREDIT != 0 && boxed && (!head || self.is_beside_caption(index));
        let told = figure
            || named
            || credited
            || (boxed && self.is_bare(index, head))
            || (boxed && labels[index] > HEADLINE && self.is_alternative(index));
        told.then(|| better(index, scores, innermost))
    }

    /// Whether a line is word by word what stands in for the picture where it is not shown.
    ///
    /// A few words are so too where they are the name of a writer, unless somebody is credited beside them.
    fn is_alternative(&self, index: usize) -> bool {
        let block = &self.page.blocks[index];
        let may_be = || block.measure.words >= SEVERAL || self.is_beside_credit(index);
        if block.level > 0 || self.box_names() & names::OTHER != 0 || !may_be() {
            return false;
        }
        let Some(told) = self.tree.attr(self.picture.node, Attr::ALT) else {
            return false;
        };
        let shown = self.page.text_of(block).chars();
        let is_letter = |c: &char| c.is_alphanumeric();
        told.chars().filter(is_letter).eq(shown.filter(is_letter))
    }

    /// Whether another block of the box is named as caption: what is named as credit beside it is no byline.
    fn is_beside_caption(&self, index: usize) -> bool {
        self.boxed.clone().any(|other| {
            other != index && self.names(&self.page.blocks[other]).0 & names::CAPTION != 0
        })
    }

    /// Whether the block is a caption by its place and its words: a short line of its own in the box of a picture that is
    /// no person's, in small print, or with somebody credited in the box.
    ///
    /// Place alone says little: of such lines in the picture's box that the model had in the body, on development pages
    /// 206 of 250 were right there, but 4 of 18 of those that end with a credit.
    /// A `head` line, such as a byline, has to credit by itself beside something else.
    fn is_bare(&self, index: usize, head: bool) -> bool {
        let block = &self.page.blocks[index];
        index >= self.picture.block as usize
            && block.measure.words <= FEW_WORDS
            && matches!(block.kind, Kind::Paragraph | Kind::Cell)
            && self.is_apart(block)
            && self.box_names() & names::OTHER == 0
            && if head {
                self.boxed.len() > 1 && marks::credits(self.page.text_of(block))
            } else {
                self.is_small(block) || self.is_credited(index)
            }
    }

    /// Whether the text ends with a credit, or stands beside one that is nothing else.
    fn is_credited(&self, index: usize) -> bool {
        marks::credits(self.page.text_of(&self.page.blocks[index])) || self.is_beside_credit(index)
    }

    /// Whether another line of the box is nothing but a credit.
    fn is_beside_credit(&self, index: usize) -> bool {
        self.boxed.clone().any(|other| {
            let block = &self.page.blocks[other];
            other != index
                && block.measure.words <= CREDIT_WORDS
                && marks::credits(self.page.text_of(block))
        })
    }

    /// Whether the text is in small print: `small`, `font` of the smallest sizes.
    fn is_small(&self, block: &Block) -> bool {
        let own = self.tree.node(block.at).parent;
        let size = || self.tree.attr_raw(own, Attr::SIZE).unwrap_or("");
        match self.tree.node(own).tag {
            Tag::SMALL => true,
            Tag::FONT => matches!(size(), "1" | "-1" | "-2"),
            _ => false,
        }
    }

    /// Whether the text has an element of its own, in which the picture is not.
    fn is_apart(&self, block: &Block) -> bool {
        let own = self.tree.node(block.at).parent;
        !self.tree.subtree(own).contains(&self.picture.node)
    }

    /// What the elements from the picture to its box are named as.
    fn box_names(&self) -> u8 {
        let around = self.tree.ancestors(self.picture.node).take(LONGEST_CHAIN);
        around
            .take_while(|&node| node >= self.node)
            .fold(0, |bits, node| bits | names::of_node(self.tree, node))
    }

    /// What the elements around a block's text are named as, up to the first that holds the picture too: together, and the
    /// innermost that is named as caption or credit.
    fn names(&self, block: &Block) -> (u8, u8) {
        if block.inline == block.container && self.is_parted(block.container) {
            return (names::CAPTION, names::CAPTION);
        }
        let own = self.tree.ancestors(block.at).take(NAMED_CHAIN);
        own.take_while(|&node| !self.tree.subtree(node).contains(&self.picture.node))
            .skip_while(|&node| block.inline == block.container && node > block.container)
            .map(|node| names::of_node(self.tree, node) & (names::CAPTION | names::CREDIT))
            .fold((0, 0), |(all, innermost), bits| {
                (all | bits, if innermost == 0 { bits } else { innermost })
            })
    }

    /// Whether all that an element holds is a caption and what else is named so: `<span class=caption>…</span> <span class=credit>…</span>`.
    fn is_parted(&self, container: NodeId) -> bool {
        let children = || self.tree.children(container).take(MOST_PARTS + 1);
        let mut bits = 0;
        for child in children() {
            let node = self.tree.node(child);
            if node.is_text() && self.tree.text(child).trim().is_empty() {
                continue;
            }
            match names::of_node(self.tree, child) & (names::CAPTION | names::CREDIT) {
                0 => return false,
                named => bits |= named,
            }
        }
        bits & names::CAPTION != 0 && children().count() <= MOST_PARTS
    }

    fn in_figure(&self, block: &Block) -> bool {
        self.picture
            .figure
            .is_some_and(|figure| self.tree.subtree(figure).contains(&block.at))
    }

    /// Whether the block is a link to something else than the picture: a teaser.
    fn leads_away(&self, block: &Block) -> bool {
        if block.link_chars * 2 <= block.measure.chars {
            return false;
        }
        let link = self
            .tree
            .ancestors(block.at)
            .find(|&node| self.tree.node(node).tag == Tag::A);
        !link
            .and_then(|link| self.tree.attr_raw(link, Attr::HREF))
            .is_some_and(|href| is_nowhere(href) || is_picture(href))
    }
}

/// Caption or credit as the element is named, else the more probable.
fn better(index: usize, scores: &Scores, name: u8) -> u8 {
    let labels = &scores.labels[index * LABELS.len()..];
    let credit = match name {
        0 => labels[CREDIT as usize] > labels[CAPTION as usize],
        name => name == names::CREDIT,
    };
    if credit { CREDIT } else { CAPTION }
}

/// The blocks in an element, of which `known` are some or between which it stands.
fn blocks_in(tree: &Tree<'_>, page: &Page, node: NodeId, known: Range<usize>) -> Range<usize> {
    let end = tree.node(node).end;
    let (mut first, mut last) = (known.start, known.end);
    while first > 0 && page.blocks[first - 1].at > node && last - first <= MOST_BLOCKS {
        first -= 1;
    }
    while last < page.blocks.len() && page.blocks[last].at < end && last - first <= MOST_BLOCKS {
        last += 1;
    }
    first..last
}

/// Whether an element with these blocks is a picture's box: few words, no headline, not the parts of several pictures.
fn is_box(tree: &Tree<'_>, page: &Page, node: NodeId, range: Range<usize>) -> bool {
    let inside = tree.subtree(node);
    let words: u32 = page.blocks[range.clone()]
        .iter()
        .map(|block| block.measure.words)
        .sum();
    let headed = page.blocks[range].iter().any(|block| block.level == 1);
    let from = page
        .pictures
        .partition_point(|picture| picture.node < inside.start);
    let mut pictures = page.pictures[from..]
        .iter()
        .take_while(|picture| inside.contains(&picture.node));
    let first = pictures.next();
    let alone = first.is_none_or(|first| pictures.all(|other| other.block == first.block));
    words <= MOST_WORDS && !headed && alone && node != 0
}

/// Whether an address leads to no other page: what a script opens.
fn is_nowhere(href: &str) -> bool {
    href.is_empty() || href.starts_with('#') || href.starts_with("javascript:")
}

/// Whether an address is a picture's.
fn is_picture(href: &str) -> bool {
    let path = href.split(['?', '#']).next().unwrap_or("");
    let end = path.rsplit('.').next().unwrap_or("");
    ["jpg", "jpeg", "png", "webp", "gif", "avif"]
        .iter()
        .any(|kind| end.eq_ignore_ascii_case(kind))
}
