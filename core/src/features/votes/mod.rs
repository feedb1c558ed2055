//! The votes of names and words: how often blocks with a token were content, caption, comment … on training pages.
//!
//! A table from token to one log-odds per [`GROUPS`] entry, counted by domain (a portal has one vote, however many
//! of its pages were read) and shrunk towards nought. It is data of the model; unknown tokens say nothing.
mod table;

use super::{Rows, count, tokens};
use crate::blocks::Page;
use crate::hash::Numbers;
use crate::tree::{NodeId, Tree};
pub use table::Votes;

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

/// Tokens that are looked for at a time: as many as a short block has.
const AT_ONCE: usize = 16;

impl Votes {
    /// Votes of these tokens together.
    fn tally(&self, tokens: &[u32]) -> Tally {
        let mut tally = Tally::default();
        for tokens in tokens.chunks(AT_ONCE) {
            // First where the votes are, then what they say: what the cache lacks is waited for together.
            let (mut known, mut rows) = (0, [0; AT_ONCE]);
            for &token in tokens {
                let row = self.find(token);
                rows[known] = row.unwrap_or(0);
                known += usize::from(row.is_some());
            }
            for &row in &rows[..known] {
                tally.add(self.row(row));
            }
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
    /// Of the elements that were looked at; elements with the same names share one (three of four do).
    tallies: Vec<Tally>,
    /// Keys of the names that `tallies` are of.
    names: Numbers,
    /// By node: one more than the index in `tallies`, 0 if it was not looked at.
    elements: Vec<u32>,
    /// Of the containers that were looked at, and their number by node in the same way.
    chains: Vec<Chain>,
    containers: Vec<u32>,
    buffer: Vec<u32>,
}

impl<'t, 's, 'v> Ballot<'t, 's, 'v> {
    pub(super) fn new(tree: Option<&'t Tree<'s>>, votes: &'v Votes) -> Self {
        let nodes = tree.map_or(0, |tree| tree.nodes().len());
        Ballot {
            tree,
            votes,
            tallies: Vec::with_capacity(128),
            names: Numbers::with_capacity(128),
            elements: vec![0; nodes],
            chains: Vec::with_capacity(128),
            containers: vec![0; nodes],
            buffer: Vec::with_capacity(64),
        }
    }

    fn element(&mut self, node: NodeId) -> Tally {
        let Some(tree) = self.tree else {
            return Tally::default();
        };
        let known = self.elements[node as usize];
        if known > 0 {
            return self.tallies[known as usize - 1];
        }
        let names = self.names.add(tokens::key_of_node(tree, node));
        if names == self.tallies.len() {
            tokens::of_node(tree, node, &mut self.buffer);
            self.tallies.push(self.votes.tally(&self.buffer));
        }
        self.elements[node as usize] = names as u32 + 1;
        self.tallies[names]
    }

    /// Ancestors of a container, the container and the root left out.
    fn chain(&mut self, container: NodeId) -> Chain {
        let Some(tree) = self.tree else {
            return Chain::default();
        };
        let known = self.containers[container as usize];
        if known > 0 {
            return self.chains[known as usize - 1];
        }
        let node = &tree.nodes()[container as usize];
        let chain = if node.parent == 0 {
            Chain::default()
        } else if usize::from(node.depth) <= tokens::LONGEST_CHAIN {
            let parent = self.element(node.parent);
            self.chain(node.parent).with(&parent)
        } else {
            tokens::chain(tree, container)
                .skip(1)
                .fold(Chain::default(), |chain, node| {
                    chain.with(&self.element(node))
                })
        };
        self.chains.push(chain);
        self.containers[container as usize] = self.chains.len() as u32;
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
        rows.all([
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
            rows.all([
                own.mean[group],
                up.mean[group],
                chain.strongest[group],
                text.mean[group],
            ]);
        }
        rows.all([count(own.known), count(text.known)]);
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

#[cfg(test)]
mod tests {
    use super::{DIMS, Votes};

    #[test]
    fn votes_of_known_tokens_are_put_together() {
        let tokens: Vec<u32> = (0..100).collect();
        let scores: Vec<f32> = (0..100).flat_map(|n| [n as f32; DIMS]).collect();
        let votes = Votes::new(&tokens, &scores);
        let tally = votes.tally(&(50..200).collect::<Vec<_>>());
        assert_eq!((tally.known, tally.low, tally.high), (50, 0.0, 99.0));
        assert_eq!(tally.mean, [74.5; DIMS]);
        assert_eq!(votes.tally(&[200, 300]).known, 0);
    }
}
