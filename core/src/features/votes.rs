//! The votes of names and words: how often blocks with a token were content, caption, comment … on training pages.
//!
//! A table from token to one log-odds per [`GROUPS`] entry, counted by domain (a portal has one vote, however many
//! of its pages were read) and shrunk towards nought. It is data of the model; unknown tokens say nothing.
use std::collections::HashMap;

use super::{Rows, tokens};
use crate::blocks::Page;
use crate::tree::{NodeId, Tree};

/// The groups of labels that tokens vote on.
pub const GROUPS: [&str; 5] = ["content", "masthead", "caption", "comment", "chrome"];
const DIMS: usize = GROUPS.len();
/// Score of a token or the mean of several.
pub type Vote = [f32; DIMS];

/// Aggregates over tokens that become columns.
const SLOTS: [&str; 9] = [
    "own_mean",
    "own_low",
    "own_high",
    "up_mean",
    "chain_low",
    "chain_high",
    "text_mean",
    "text_low",
    "text_high",
];
/// Columns: every aggregate of the first group, and means only (own, up, text) of the others; and how many tokens were known.
pub(super) const WIDTH: usize = SLOTS.len() + (DIMS - 1) * 4 + 2;

pub(super) fn columns() -> impl Iterator<Item = String> {
    let content = SLOTS.iter().map(|slot| format!("vote_content_{slot}"));
    let others = GROUPS[1..].iter().flat_map(|group| {
        ["own", "up", "chain", "text"].map(|slot| format!("vote_{group}_{slot}"))
    });
    content
        .chain(others)
        .chain(["vote_own_known", "vote_text_known"].map(String::from))
}

/// The table of votes: token → log-odds per group.
#[derive(Default, Clone, Debug)]
pub struct Votes {
    table: HashMap<u32, Vote, Identity>,
}

/// Tokens are hashes already.
#[derive(Default, Clone, Copy, Debug)]
struct Identity;

impl std::hash::BuildHasher for Identity {
    type Hasher = IdentityHasher;
    fn build_hasher(&self) -> IdentityHasher {
        IdentityHasher(0)
    }
}

#[derive(Default)]
struct IdentityHasher(u64);

impl std::hash::Hasher for IdentityHasher {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes
            .iter()
            .fold(self.0, |hash, &byte| (hash << 8) | u64::from(byte));
    }
    fn write_u32(&mut self, value: u32) {
        // Both halves must be well mixed: the map takes its bucket from one and its tag from the other.
        self.0 = u64::from(value).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}

impl Votes {
    /// From tokens and `GROUPS.len()` scores each.
    pub fn new(tokens: &[u32], scores: &[f32]) -> Votes {
        let rows = tokens.iter().zip(scores.chunks_exact(DIMS));
        let table = rows
            .map(|(&token, row)| {
                let mut vote = [0.0; DIMS];
                vote.copy_from_slice(row);
                (token, vote)
            })
            .collect();
        Votes { table }
    }

    fn tally(&self, tokens: &[u32]) -> Tally {
        let mut tally = Tally::default();
        for vote in tokens.iter().filter_map(|token| self.table.get(token)) {
            tally.add(vote);
        }
        tally.close()
    }
}

/// Votes of several tokens put together.
#[derive(Clone, Copy, Default)]
struct Tally {
    mean: Vote,
    low: f32,
    high: f32,
    known: u32,
}

impl Tally {
    fn add(&mut self, vote: &Vote) {
        for (sum, value) in self.mean.iter_mut().zip(vote) {
            *sum += value;
        }
        self.low = self.low.min(vote[0]);
        self.high = self.high.max(vote[0]);
        self.known += 1;
    }

    fn close(mut self) -> Tally {
        let count = self.known.max(1) as f32;
        for sum in &mut self.mean {
            *sum /= count;
        }
        self
    }
}

/// Votes of a chain of elements: lowest and highest for content, and the strongest mean of each other group.
#[derive(Clone, Copy, Default)]
struct Chain {
    low: f32,
    high: f32,
    strongest: Vote,
}

impl Chain {
    fn with(mut self, tally: &Tally) -> Chain {
        self.low = self.low.min(tally.low);
        self.high = self.high.max(tally.high);
        for (strongest, mean) in self.strongest.iter_mut().zip(&tally.mean) {
            *strongest = strongest.max(*mean);
        }
        self
    }
}

/// Collects the votes block by block; remembers what each element's names said while it works on one page.
pub(super) struct Ballot<'t, 's, 'v> {
    tree: Option<&'t Tree<'s>>,
    votes: &'v Votes,
    elements: HashMap<NodeId, Tally>,
    chains: HashMap<NodeId, Chain>,
    buffer: Vec<u32>,
}

impl<'t, 's, 'v> Ballot<'t, 's, 'v> {
    pub(super) fn new(tree: Option<&'t Tree<'s>>, votes: &'v Votes) -> Self {
        Ballot {
            tree,
            votes,
            elements: HashMap::new(),
            chains: HashMap::new(),
            buffer: Vec::new(),
        }
    }

    fn element(&mut self, node: NodeId) -> Tally {
        if let Some(tally) = self.elements.get(&node) {
            return *tally;
        }
        let Some(tree) = self.tree else {
            return Tally::default();
        };
        tokens::of_node(tree, node, &mut self.buffer);
        let tally = self.votes.tally(&self.buffer);
        self.elements.insert(node, tally);
        tally
    }

    /// Ancestors of a container, the container left out.
    fn chain(&mut self, container: NodeId) -> Chain {
        if let Some(chain) = self.chains.get(&container) {
            return *chain;
        }
        let Some(tree) = self.tree else {
            return Chain::default();
        };
        let ancestors: Vec<NodeId> = tokens::chain(tree, container).skip(1).collect();
        let chain = ancestors.into_iter().fold(Chain::default(), |chain, node| {
            chain.with(&self.element(node))
        });
        self.chains.insert(container, chain);
        chain
    }

    pub(super) fn push(&mut self, page: &Page, index: usize, rows: &mut Rows) {
        let block = &page.blocks[index];
        let mut own = self.element(block.container);
        if block.inline != block.container {
            own = merged(own, self.element(block.inline));
        }
        let parent = self
            .tree
            .map_or(0, |tree| tree.nodes()[block.container as usize].parent);
        let up = self.element(parent);
        let chain = self.chain(block.container);
        let mut buffer = std::mem::take(&mut self.buffer);
        tokens::of_text(page, block, &mut buffer);
        let text = self.votes.tally(&buffer);
        self.buffer = buffer;
        rows.all(&[
            own.mean[0],
            own.low,
            own.high,
            up.mean[0],
            chain.low,
            chain.high,
            text.mean[0],
            text.low,
            text.high,
        ]);
        for group in 1..DIMS {
            rows.all(&[
                own.mean[group],
                up.mean[group],
                chain.strongest[group],
                text.mean[group],
            ]);
        }
        rows.count(own.known);
        rows.count(text.known);
    }
}

fn merged(one: Tally, other: Tally) -> Tally {
    let known = one.known + other.known;
    let part =
        |a: f32, b: f32| (a * one.known as f32 + b * other.known as f32) / known.max(1) as f32;
    let mut mean = one.mean;
    for (a, b) in mean.iter_mut().zip(&other.mean) {
        *a = part(*a, *b);
    }
    Tally {
        mean,
        low: one.low.min(other.low),
        high: one.high.max(other.high),
        known,
    }
}
