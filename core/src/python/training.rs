//! What training needs of a page.
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use super::reading;
use crate::blocks::{self, Block};
use crate::features::{self, Claimed, votes::Votes};
use crate::{decode, page, tree};

/// What training needs of a page: its blocks, their tokens, and, with a table of votes, their rows.
#[pyclass(frozen, module = "saring._core")]
pub struct TrainingPage {
    text: Vec<String>,
    views: Vec<(u8, u8, f32, f32, Vec<String>, u32)>,
    tokens: Vec<[Vec<u32>; 3]>,
    rows: Vec<f32>,
    words: Vec<u32>,
    builds: Vec<u32>,
}

#[pymethods]
impl TrainingPage {
    /// Text of every block.
    #[getter]
    fn texts(&self) -> Vec<String> {
        self.text.clone()
    }

    /// Kind, level, link share, emphasis share, names of the elements around it (`tag` or `tag.class.class#id`,
    /// outermost first) and flags of every block.
    #[getter]
    fn views(&self) -> Vec<(u8, u8, f32, f32, Vec<String>, u32)> {
        self.views.clone()
    }

    /// Words of every block.
    #[getter]
    fn words(&self) -> Vec<u32> {
        self.words.clone()
    }

    /// Number of the build of every block: blocks with the same tags and classes around them have the same.
    #[getter]
    fn builds(&self) -> Vec<u32> {
        self.builds.clone()
    }

    /// Hashed tokens of every block: of its own element, of those around it, of its text.
    #[getter]
    fn tokens(&self) -> Vec<(Vec<u32>, Vec<u32>, Vec<u32>)> {
        self.tokens
            .iter()
            .map(|[own, up, text]| (own.clone(), up.clone(), text.clone()))
            .collect()
    }

    /// The rows as native 32-bit floats.
    #[getter]
    fn rows<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        let bytes: Vec<u8> = self
            .rows
            .iter()
            .flat_map(|value| value.to_ne_bytes())
            .collect();
        PyBytes::new(py, &bytes)
    }
}

/// A table of votes: tokens, and one score per `VOTE_GROUPS` for each.
#[pyclass(frozen, module = "saring._core")]
pub struct VoteTable(Votes);

#[pymethods]
impl VoteTable {
    #[new]
    fn new(tokens: Vec<u32>, scores: Vec<f32>) -> Self {
        VoteTable(Votes::new(&tokens, &scores))
    }
}

/// The same path as [`read_page`], up to the rows.
#[pyfunction]
#[pyo3(signature = (data, votes=None, charset=None, kind=None))]
pub fn training_page(
    py: Python<'_>,
    data: &[u8],
    votes: Option<&VoteTable>,
    charset: Option<&str>,
    kind: Option<&str>,
) -> PyResult<TrainingPage> {
    let is_html = page::kind_of(data, reading(kind)?) == decode::Kind::Html;
    Ok(py.detach(|| training(data, votes.map(|table| &table.0), charset, is_html)))
}

fn training(
    data: &[u8],
    votes: Option<&Votes>,
    charset: Option<&str>,
    is_html: bool,
) -> TrainingPage {
    let decoded = decode::decode(data, charset);
    let tree = is_html.then(|| tree::parse(&decoded.text));
    let page = tree
        .as_ref()
        .map_or_else(|| blocks::from_text(&decoded.text), blocks::from_tree);
    let claimed = tree
        .as_ref()
        .map_or_else(|| Claimed::of_capture(&page), Claimed::of);
    let view = |block: &Block| {
        let chars = block.measure.chars.max(1) as f32;
        let around = tree
            .as_ref()
            .map(|tree| names_around(tree, block))
            .unwrap_or_default();
        (
            block.kind as u8,
            block.level,
            block.link_chars as f32 / chars,
            block.emphasis_chars as f32 / chars,
            around,
            block.flags,
        )
    };
    TrainingPage {
        text: page
            .blocks
            .iter()
            .map(|block| page.text_of(block).to_string())
            .collect(),
        views: page.blocks.iter().map(view).collect(),
        tokens: (0..page.blocks.len())
            .map(|index| features::block_tokens(tree.as_ref(), &page, index))
            .collect(),
        rows: votes
            .map(|votes| features::rows(tree.as_ref(), &page, &claimed, votes))
            .unwrap_or_default(),
        words: page
            .blocks
            .iter()
            .map(|block| block.measure.words)
            .collect(),
        builds: features::builds(tree.as_ref(), &page),
    }
}

fn names_around(tree: &tree::Tree, block: &Block) -> Vec<String> {
    let mut names = Vec::new();
    let mut node = block.inline;
    while node != 0 && names.len() < 64 {
        let mut name = tree.name(node).into_owned();
        for (attr, mark) in [(tree::Attr::CLASS, '.'), (tree::Attr::ID, '#')] {
            for word in tree
                .attr(node, attr)
                .iter()
                .flat_map(|value| value.split_ascii_whitespace())
                .take(12)
            {
                name.push(mark);
                name.push_str(word);
            }
        }
        names.push(name);
        node = tree.nodes()[node as usize].parent;
    }
    names.reverse();
    names
}
