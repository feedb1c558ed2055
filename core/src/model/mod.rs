//! Rows to labels: reads the trained weights, runs the network.
//!
//! The model is data: a header of lines, then little-endian 32-bit floats. `saring/model/CARD.md` says how it was
//! made. Two networks of one design: one for pages with markup, one for text captures.
mod encoding;
mod file;
mod kernel;
mod network;

pub use file::{ModelError, names_digest};
pub use network::{Occluded, Reasons, Scores};

use crate::features::RowMaker;
use crate::features::votes::Votes;
use network::Network;

/// Kinds of pages, in the order of the network's outputs; Python reads them as `PAGE_TYPES`.
pub const PAGE_TYPES: [&str; 9] = [
    "article",
    "liveblog",
    "gallery",
    "video",
    "listing",
    "forum",
    "product",
    "documentation",
    "page",
];

/// The trained model. Frozen: made once, shared by all threads.
#[derive(Debug)]
pub struct Model {
    /// Version as the file states it.
    pub version: String,
    html: Network,
    text: Network,
    /// What names and words of pages say.
    pub votes: Votes,
}

impl Model {
    /// Reads a model file.
    ///
    /// # Errors
    /// [`ModelError`] when the data is no model, is cut, or was made for other columns or labels.
    pub fn parse(data: &[u8]) -> Result<Model, ModelError> {
        let mut file = file::File::parse(data)?;
        let tokens = file
            .take("votes.tokens")?
            .into_iter()
            .map(f32::to_bits)
            .collect::<Vec<u32>>();
        let scores = file.take("votes.scores")?;
        Ok(Model {
            html: Network::take(&mut file, "html")?,
            text: Network::take(&mut file, "text")?,
            votes: Votes::new(&tokens, &scores),
            version: file.version,
        })
    }

    /// Scores of every block and of the page.
    pub fn score(&self, rows: RowMaker, is_text: bool) -> Scores {
        if is_text {
            self.text.score(rows)
        } else {
            self.html.score(rows)
        }
    }

    /// What each group of columns says for or against the blocks in `wanted`, which is in order, being content.
    pub fn reasons(
        &self,
        rows: RowMaker,
        is_text: bool,
        groups: &[Vec<usize>],
        wanted: &[usize],
    ) -> Occluded {
        self.network(is_text).reasons(rows, groups, wanted)
    }

    fn network(&self, is_text: bool) -> &Network {
        if is_text { &self.text } else { &self.html }
    }
}
