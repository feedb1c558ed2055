//! Scores to labels: which blocks are the article, decided for the page as a whole.
mod alike;
mod next_story;
mod repeated;

use crate::blocks::{Kind, Page};
use crate::labels::{BODY, BYLINE, DATE, HEADING, HEADLINE, LABELS};
use crate::model::{PAGE_TYPES, Scores};
use crate::tree::Tree;

/// A probability from which a label is believed.
const LIKELY: f32 = 0.5;
/// Index of "article" in [`PAGE_TYPES`].
const ARTICLE: usize = 0;
const _: () = assert!(matches!(PAGE_TYPES[ARTICLE].as_bytes(), b"article"));
/// Rounds until the threshold settles; three are enough on every development page, one more is free.
const ROUNDS: usize = 4;
/// A block less probable than this is never content, and none is expected in it: a hundred thousand words of which each may be
/// content with 2 % would promise more of it than the article has, and the page would count as empty.
const LEAST_CONTENT: f32 = 0.1;
/// How much surer, in log-odds, a block has to be on a page that is an article.
///
/// The rule below takes the blocks of a page for independent, but teasers behind an article come as one: all of them
/// right or all wrong. On unseen domains 1.0 against 0 is 0.954 against 0.939 (fundus), 0.976 against 0.968 (misinfo),
/// 0.961 against 0.959 (WCXB articles) mean word F1, and on other pages it costs nothing. 1.4 and more lose articles again.
const CAUTION: f32 = 1.0;
/// A block that is this surely something else than the article's text, and no more than this surely content, is that other thing:
/// captions, credits and dates stand among the text, and where a block stands says more of content than of its kind.
/// On unseen domains 0.969 against 0.968 (fundus), 0.911 against 0.907 (magic-html), elsewhere the same to 0.0003.
const SURELY_OTHER: f32 = 0.7;
const SURELY_CONTENT: f32 = 0.95;
/// A page whose best body promises less than this F1 has none, unless so many words of it are surely content: a hundred thousand
/// words behind an article that are hardly content promise, together, more of it than the article has.
const LEAST_F1: f32 = 0.2;
const ENOUGH_WORDS: f32 = 50.0;

/// Index into [`LABELS`] for every block.
///
/// `markup` is the page's tree, and the number of each block's build: the tags and classes around it; a text capture has none.
pub fn decide(page: &Page, scores: &Scores, markup: Option<(&Tree, &[u32])>) -> Vec<u8> {
    decide_watched(page, scores, markup, |_, _| {})
}

/// A step on the way to which blocks are taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// By the scores of each block.
    Score,
    /// With blocks of the same build.
    Alike,
    /// Without the next story.
    NextStory,
    /// Without what the page shows a second time.
    Repeated,
}

/// The same, showing which blocks are taken after each step.
pub fn decide_watched(
    page: &Page,
    scores: &Scores,
    markup: Option<(&Tree, &[u32])>,
    mut watch: impl FnMut(Step, &[bool]),
) -> Vec<u8> {
    let threshold = threshold(page, scores);
    let labels = scores.labels.chunks_exact(LABELS.len());
    let mut taken: Vec<bool> = scores
        .content
        .iter()
        .zip(labels)
        .map(|(&content, labels)| {
            let other = || best(labels, HEADING as usize + 1) as usize;
            content >= threshold && (content >= SURELY_CONTENT || labels[other()] <= SURELY_OTHER)
        })
        .collect();
    watch(Step::Score, &taken);
    if let Some((tree, builds)) = markup {
        alike::judge(page, &scores.content, builds, &mut taken);
        watch(Step::Alike, &taken);
        if let Some(headline) = headline(scores) {
            let signs = |at: usize| {
                let labels = &scores.labels[at * LABELS.len()..];
                labels[BYLINE as usize].max(labels[DATE as usize]) > LIKELY
            };
            next_story::leave_out(tree, page, headline, signs, &mut taken);
            watch(Step::NextStory, &taken);
        }
    }
    repeated::leave_out(markup.map(|(tree, _)| tree), page, &mut taken);
    watch(Step::Repeated, &taken);
    let labels = scores.labels.chunks_exact(LABELS.len());
    let judged = page.blocks.iter().zip(&taken).zip(labels);
    judged
        .map(|((block, &taken), labels)| {
            if !taken {
                best(labels, HEADING as usize + 1)
            } else if block.kind == Kind::Heading
                || labels[HEADING as usize] > labels[BODY as usize]
            {
                HEADING
            } else {
                BODY
            }
        })
        .collect()
}

/// The block that is most likely the headline, if one likely is.
fn headline(scores: &Scores) -> Option<usize> {
    let probabilities = scores.labels.chunks_exact(LABELS.len());
    let (index, probability) = probabilities
        .map(|labels| labels[HEADLINE as usize])
        .enumerate()
        .reduce(|best, other| if other.1 > best.1 { other } else { best })?;
    (probability > LIKELY).then_some(index)
}

/// The threshold that makes the expected word F1 of the page largest: half of that F1.
///
/// Choosing a set of blocks for the largest expected F1 means taking those whose probability is above F*/2
/// (Lipton, Elkan and Naryanaswamy 2014, "Optimal thresholding of classifiers to maximize F1 measure").
/// Infinite where even the best body promises too little.
pub fn threshold(page: &Page, scores: &Scores) -> f32 {
    let weighed = || {
        page.blocks
            .iter()
            .zip(&scores.content)
            .map(|(block, &p)| (block.measure.words as f32, p))
    };
    let expected: f32 = weighed()
        .filter(|(_, p)| *p >= LEAST_CONTENT)
        .map(|(words, p)| words * p)
        .sum();
    let mut threshold = 0.5;
    let mut f1 = 0.0;
    for _ in 0..ROUNDS {
        let (taken, right) = weighed()
            .filter(|(_, p)| *p >= threshold)
            .fold((0.0, 0.0), |(taken, right), (words, p)| {
                (taken + words, right + words * p)
            });
        f1 = 2.0 * right / (taken + expected).max(1.0);
        threshold = (f1 / 2.0).max(LEAST_CONTENT);
    }
    if f1 < LEAST_F1 {
        let sure = weighed().filter(|(_, p)| *p >= SURELY_CONTENT);
        if sure.map(|(words, _)| words).sum::<f32>() < ENOUGH_WORDS {
            return f32::INFINITY;
        }
        threshold = LIKELY;
    }
    cautious(threshold, scores.page[ARTICLE])
}

/// The threshold moved by [`CAUTION`], as far as the page is an article.
fn cautious(threshold: f32, article: f32) -> f32 {
    let odds = threshold / (1.0 - threshold) * (CAUTION * article).exp();
    odds / (1.0 + odds)
}

/// Most probable label from `from` on.
fn best(labels: &[f32], from: usize) -> u8 {
    let ranked = labels.iter().enumerate().skip(from);
    ranked
        .max_by(|a, b| a.1.total_cmp(b.1))
        .map_or(LABELS.len() - 1, |(label, _)| label) as u8
}
