//! The native path in one function: bytes in, everything that is known of the page out.
use crate::blocks::{self, Page as Blocks};
use crate::captions;
use crate::claims::{self, Claims};
use crate::decision;
use crate::decode::{self, CharsetSource, Kind};
use crate::embeds::{self, Embed};
use crate::features::{Claimed, RowMaker};
use crate::images::{self, Image};
use crate::labels::is_content;
use crate::marks::{self, Mark};
use crate::model::{Model, Scores};
use crate::parts;
use crate::tree;
use crate::updates::{self, Source, Stream};

/// Characters of the longest text that may be the first lines of an article which the page keeps whole in its data.
const LONGEST_SHOWN: usize = 3_000;

/// How the caller wants the bytes to be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Reading {
    /// As the bytes look.
    #[default]
    Auto,
    /// As HTML, whatever they look like.
    Html,
    /// As a text capture.
    Text,
}

/// A page that was read.
#[derive(Debug)]
pub struct ReadPage {
    /// What the bytes are.
    pub kind: Kind,
    /// WHATWG name of the encoding.
    pub charset: &'static str,
    /// What said so.
    pub charset_source: CharsetSource,
    /// All blocks.
    pub blocks: Blocks,
    /// The model's scores for them.
    pub scores: Scores,
    /// Index into `LABELS` for every block.
    pub labels: Vec<u8>,
    /// Images with what is known of them.
    pub images: Vec<Image>,
    /// What has the shape of a live blog's updates.
    pub stream: Stream,
    /// What may show a thing from elsewhere in the body or beside it.
    pub embeds: Vec<Embed>,
    /// Links and emphasis in the blocks that may be in the body.
    pub marks: Vec<Mark>,
}

/// Bytes (or a text in UTF-8, then `charset` is `Some("utf-8")`) to a scored page, and what the page says of itself.
pub fn read(
    data: &[u8],
    charset: Option<&str>,
    reading: Reading,
    model: &Model,
) -> (ReadPage, Claims) {
    let kind = kind_of(data, reading);
    if !matches!(kind, Kind::Html | Kind::Text) {
        return (ReadPage::unread(kind), Claims::default());
    }
    let decoded = decode::decode(data, charset);
    let tree = (kind == Kind::Html).then(|| tree::parse(&decoded.text));
    let mut blocks = match &tree {
        Some(tree) => blocks::from_tree(tree),
        None => blocks::from_text(&decoded.text),
    };
    let claimed = tree
        .as_ref()
        .map_or_else(|| Claimed::of_capture(&blocks), Claimed::of);
    let rows = RowMaker::new(tree.as_ref(), &blocks, &claimed, &model.votes);
    let builds = rows.builds();
    let scores = model.score(rows, tree.is_none());
    let markup = tree.as_ref().map(|tree| (tree, builds.as_slice()));
    let mut labels = decision::decide(&blocks, &scores, markup);
    let mut page = ReadPage::unread(kind);
    let mut claims = Claims::default();
    if let Some(tree) = &tree {
        captions::mark(tree, &blocks, &scores, &mut labels);
        parts::settle(tree, &mut blocks, &mut labels);
        page.images = images::of(tree, &blocks);
        page.embeds = embeds::of(tree, &blocks, &labels);
        page.marks = marks::of(tree, &blocks, &labels, Some(&scores));
        page.stream = updates::stream(Source {
            tree,
            page: &blocks,
            builds: &builds,
            labels: &labels,
        });
        claims = claims::claims(tree);
        if length_of(&blocks, &labels) <= LONGEST_SHOWN {
            claims.state = claims::states::of(tree);
        }
    }
    page.charset = decoded.charset;
    page.charset_source = decoded.source;
    page.blocks = blocks;
    page.scores = scores;
    page.labels = labels;
    (page, claims)
}

/// Visible characters of the blocks that are the text.
fn length_of(blocks: &Blocks, labels: &[u8]) -> usize {
    let judged = blocks.blocks.iter().zip(labels);
    let content = judged.filter(|&(_, &label)| is_content(label));
    content.map(|(block, _)| block.measure.chars as usize).sum()
}

/// What the bytes are, unless the caller says.
pub fn kind_of(data: &[u8], reading: Reading) -> Kind {
    match reading {
        Reading::Auto => decode::sniff(data),
        Reading::Html => Kind::Html,
        Reading::Text => Kind::Text,
    }
}

impl ReadPage {
    fn unread(kind: Kind) -> ReadPage {
        ReadPage {
            kind,
            charset: "utf-8",
            charset_source: CharsetSource::Default,
            blocks: Blocks::default(),
            scores: Scores {
                content: vec![],
                labels: vec![],
                page: vec![0.0; crate::model::PAGE_TYPES.len()],
            },
            labels: vec![],
            images: vec![],
            stream: Stream::default(),
            embeds: vec![],
            marks: vec![],
        }
    }

    /// Visible characters of the page.
    pub fn text_length(&self) -> usize {
        self.blocks
            .blocks
            .iter()
            .map(|block| block.measure.chars as usize)
            .sum()
    }
}
