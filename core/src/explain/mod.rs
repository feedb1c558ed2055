//! Why a page was read as it was: which step decided on each block, and what the model's scores rest on. Not in the normal path.
//!
//! The page is read as [`page::read`] reads it, and then the steps are gone through again by the same functions: what is explained is
//! what was done.
#[cfg(feature = "python")]
pub mod python;
#[cfg(test)]
mod tests;

use crate::blocks::{self, Page};
use crate::claims::Claims;
use crate::decision::{self, Step};
use crate::decode::{self, Kind};
use crate::features::{Claimed, RowMaker, groups};
use crate::labels::{self, LABELS};
use crate::model::{Model, Occluded, Scores};
use crate::page::{self, ReadPage, Reading};
use crate::tree;

/// Blocks that get reasons: enough for an article and all that might have been one, and a bound for a hostile page.
const MOST_REASONED: usize = 400;
/// Labels told of each block, the likeliest first.
const LIKELIEST: usize = 3;

/// What decided that a block is content or is not; Python reads the names as `DECISIONS`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Decision {
    /// Its score against the page's threshold.
    Score,
    /// It is surely something else than text, and not surely content.
    SurelyOther,
    /// No set of blocks promises to be an article.
    NoContent,
    /// It goes with the blocks of its build.
    Alike,
    /// It belongs to a story behind the article.
    NextStory,
    /// It repeats what stands before it.
    Repeated,
    /// The markup declares it a caption or credit.
    Caption,
    /// The markup names it as text of the article, or as the source of a quote in it.
    Markup,
}

/// Names of [`Decision`], in order.
pub const DECISIONS: [&str; 8] = [
    "score",
    "surelyOther",
    "noContent",
    "alike",
    "nextStory",
    "repeated",
    "caption",
    "markup",
];

/// How one block was judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// What decided.
    pub decision: Decision,
    /// The likeliest labels and their probabilities.
    pub likeliest: [(u8, f32); LIKELIEST],
}

/// Why a page was read as it was.
#[derive(Debug, Default)]
pub struct Explained {
    /// Probability of content from which a block is taken; infinite if none is.
    pub threshold: f32,
    /// One for every block.
    pub judged: Vec<Judged>,
    /// What the scores of the blocks that are most like content rest on.
    pub occluded: Occluded,
}

/// Reads a page as [`page::read`] does, and says why.
pub fn explain(
    data: &[u8],
    charset: Option<&str>,
    reading: Reading,
    model: &Model,
) -> (ReadPage, Claims, Explained) {
    let (read, claims) = page::read(data, charset, reading, model);
    let explained = if matches!(read.kind, Kind::Html | Kind::Text) {
        explained(data, charset, &read, model)
    } else {
        Explained {
            threshold: f32::INFINITY,
            ..Explained::default()
        }
    };
    (read, claims, explained)
}

fn explained(data: &[u8], charset: Option<&str>, read: &ReadPage, model: &Model) -> Explained {
    let decoded = decode::decode(data, charset);
    let tree = (read.kind == Kind::Html).then(|| tree::parse(&decoded.text));
    // As the model saw them: what `parts` has put right since is no reason of its.
    let page = &tree
        .as_ref()
        .map_or_else(|| blocks::from_text(&decoded.text), blocks::from_tree);
    let claimed = tree
        .as_ref()
        .map_or_else(|| Claimed::of_capture(page), Claimed::of);
    let rows = RowMaker::new(tree.as_ref(), page, &claimed, &model.votes);
    let builds = rows.builds();
    let is_text = tree.is_none();
    let markup = tree.as_ref().map(|tree| (tree, builds.as_slice()));
    let threshold = decision::threshold(page, &read.scores);
    let decisions = decisions(read, threshold, |watch| {
        decision::decide_watched(page, &read.scores, markup, watch)
    });
    let likeliest = read.scores.labels.chunks_exact(LABELS.len()).map(likeliest);
    let judged = decisions.into_iter().zip(likeliest);
    Explained {
        threshold,
        judged: judged
            .map(|(decision, likeliest)| Judged {
                decision,
                likeliest,
            })
            .collect(),
        occluded: model.reasons(
            rows,
            is_text,
            &groups::members(),
            &wanted(page, &read.scores),
        ),
    }
}

/// What decided on each block: the last step that changed it. `decide` runs the steps.
fn decisions(
    read: &ReadPage,
    threshold: f32,
    decide: impl FnOnce(&mut dyn FnMut(Step, &[bool])) -> Vec<u8>,
) -> Vec<Decision> {
    let mut decisions: Vec<Decision> = Vec::new();
    let mut before: Vec<bool> = Vec::new();
    let labels = decide(&mut |step, taken| {
        match step {
            Step::Score => {
                let scored = taken.iter().zip(&read.scores.content);
                decisions = scored
                    .map(|(&taken, &content)| by_score(taken, content, threshold))
                    .collect();
            }
            Step::Alike => change(&mut decisions, &before, taken, Decision::Alike),
            Step::NextStory => change(&mut decisions, &before, taken, Decision::NextStory),
            Step::Repeated => change(&mut decisions, &before, taken, Decision::Repeated),
        }
        before = taken.to_vec();
    });
    // After that come captions, then what the markup names.
    for ((decision, before), after) in decisions.iter_mut().zip(&labels).zip(&read.labels) {
        if before != after {
            *decision = if labels::is_content(*after) {
                Decision::Markup
            } else {
                Decision::Caption
            };
        }
    }
    decisions
}

fn by_score(taken: bool, content: f32, threshold: f32) -> Decision {
    if threshold.is_infinite() {
        Decision::NoContent
    } else if !taken && content >= threshold {
        Decision::SurelyOther
    } else {
        Decision::Score
    }
}

fn change(decisions: &mut [Decision], before: &[bool], after: &[bool], to: Decision) {
    let changed = decisions.iter_mut().zip(before.iter().zip(after));
    for (decision, (before, after)) in changed {
        if before != after {
            *decision = to;
        }
    }
}

/// The blocks that are most like content, in page order.
fn wanted(page: &Page, scores: &Scores) -> Vec<usize> {
    let mut order: Vec<usize> = (0..page.blocks.len()).collect();
    order.sort_by(|&a, &b| scores.content[b].total_cmp(&scores.content[a]));
    order.truncate(MOST_REASONED);
    order.sort_unstable();
    order
}

fn likeliest(labels: &[f32]) -> [(u8, f32); LIKELIEST] {
    let mut order: Vec<u8> = (0..labels.len() as u8).collect();
    order.sort_by(|&a, &b| labels[b as usize].total_cmp(&labels[a as usize]));
    std::array::from_fn(|rank| (order[rank], labels[order[rank] as usize]))
}
