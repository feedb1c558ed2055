//! A piece of markup that a page keeps as a string in its data: its blocks, pictures and embedded things.
//!
//! Whoever keeps it says that it is the article, so no model is asked: what is visible and no control is content.
use crate::blocks::{self, Block, Kind, Page, flag};
use crate::images::{self, Image};
use crate::labels::{BODY, BOILERPLATE, CAPTION, HEADING};
use crate::marks::{self, Mark};
use crate::parts;
use crate::tree::{self, Attr, Tag, Tree};

/// What is no text of the article wherever it stands: what is hidden, what is to be pressed, what leads elsewhere.
const NO_CONTENT: u32 = flag::HIDDEN
    | flag::ARIA_HIDDEN
    | flag::TEMPLATE
    | flag::NOSCRIPT
    | flag::NAV
    | flag::ASIDE
    | flag::FORM
    | flag::CONTROL
    | flag::DIALOG;

/// Most embedded things kept.
const MOST: usize = 100;

/// A piece of markup that was read.
#[derive(Debug)]
pub struct Fragment {
    /// Its blocks.
    pub blocks: Page,
    /// Index into `LABELS` for every block.
    pub labels: Vec<u8>,
    /// Its pictures.
    pub images: Vec<Image>,
    /// Addresses of frames as written, each with the index of the first block behind it.
    pub embeds: Vec<(u32, String)>,
    /// Links and emphasis in its blocks.
    pub marks: Vec<Mark>,
}

/// Reads markup, or plain text, which is markup without any tags. Linear in its length.
pub fn read(markup: &str) -> Fragment {
    let tree = tree::parse(markup);
    let mut blocks = blocks::from_tree(&tree);
    let mut labels: Vec<u8> = blocks.blocks.iter().map(label).collect();
    parts::settle(&tree, &mut blocks, &mut labels);
    Fragment {
        images: images::of(&tree, &blocks),
        embeds: embeds(&tree, &blocks),
        marks: marks::of(&tree, &blocks, &labels, None),
        labels,
        blocks,
    }
}

fn label(block: &Block) -> u8 {
    match block.kind {
        _ if block.flags & NO_CONTENT != 0 => BOILERPLATE,
        Kind::Other => BOILERPLATE,
        Kind::Caption => CAPTION,
        Kind::Heading => HEADING,
        _ => BODY,
    }
}

fn embeds(tree: &Tree<'_>, page: &Page) -> Vec<(u32, String)> {
    let frames = tree.nodes().iter().enumerate();
    let frames = frames.filter(|(_, node)| node.tag == Tag::IFRAME);
    frames
        .filter_map(|(id, _)| {
            let id = id as tree::NodeId;
            let lazy = tree.attr(id, Attr::DATA_SRC);
            let url = lazy.or_else(|| tree.attr(id, Attr::SRC))?;
            let place = page.blocks.partition_point(|block| block.at < id);
            Some((place as u32, url.trim().to_owned()))
        })
        .filter(|(_, url)| !url.is_empty())
        .take(MOST)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labelled(markup: &str) -> Vec<(u8, String)> {
        let read = read(markup);
        let blocks = read.blocks.blocks.iter().zip(&read.labels);
        blocks
            .map(|(block, &label)| (label, read.blocks.text_of(block).to_owned()))
            .collect()
    }

    fn pair(label: u8, text: &str) -> (u8, String) {
        (label, text.to_owned())
    }

    #[test]
    fn what_is_visible_is_content() {
        let markup = "<p>One &amp; two</p><h3>Three</h3><p hidden>four</p><form>five</form>\
            <figure><img src=a.jpg><figcaption>six</figcaption></figure>seven";
        assert_eq!(
            labelled(markup),
            [
                pair(BODY, "One & two"),
                pair(HEADING, "Three"),
                pair(BOILERPLATE, "four"),
                pair(BOILERPLATE, "five"),
                pair(CAPTION, "six"),
                pair(BODY, "seven"),
            ]
        );
    }

    #[test]
    fn frames_stand_before_what_follows_them() {
        let read = read(
            "<p>One</p><iframe src=' https://v.example/1 '></iframe><iframe></iframe><p>Two</p>",
        );
        assert_eq!(read.embeds, [(1, "https://v.example/1".to_owned())]);
    }
}
