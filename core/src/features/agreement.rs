//! Where blocks agree with what the page claims of itself: title, description, author, `articleBody`.
use std::collections::HashSet;

use super::{Claimed, Rows};
use crate::blocks::{Block, Page};

pub(super) const COLUMNS: [&str; WIDTH] = [
    "in_title",
    "title_in_block",
    "title_before",
    "title_after",
    "in_description",
    "description_in_block",
    "in_author",
    "in_article_body",
    "has_article_body",
    "first_title",
    "heading_before",
    "h1_before",
];
pub(super) const WIDTH: usize = 12;

/// Words of a block that are compared; the rest of a long one adds nothing.
const MOST_WORDS: usize = 60;
/// Claims longer than this are cut (words).
const MOST_CLAIMED: usize = 20_000;
/// Words in a row that count as one agreement with `articleBody`.
const SHINGLE: usize = 3;

pub(super) struct Agreement<'p> {
    page: &'p Page,
    title: HashSet<u32>,
    description: HashSet<u32>,
    author: HashSet<u32>,
    body: HashSet<u32>,
    words: Vec<Vec<u32>>,
    /// Block that agrees most with the title.
    headline: Option<usize>,
    since_heading: Vec<(u32, u32)>,
}

impl<'p> Agreement<'p> {
    pub(super) fn of(page: &'p Page, claimed: &Claimed) -> Self {
        let words: Vec<Vec<u32>> = page
            .blocks
            .iter()
            .map(|b| words(page.text_of(b), MOST_WORDS))
            .collect();
        let mut agreement = Agreement {
            page,
            title: words_set(&claimed.title),
            description: words_set(&claimed.description),
            author: words_set(&claimed.author),
            body: shingles(&self::words(&claimed.article_body, MOST_CLAIMED)).collect(),
            words,
            headline: None,
            since_heading: since_heading(&page.blocks),
        };
        agreement.headline = agreement.find_headline();
        agreement
    }

    /// The block whose words and the title's overlap most (Jaccard above 0.4); headings win ties, then the first.
    fn find_headline(&self) -> Option<usize> {
        let mut best = (0.4, None);
        for (index, block) in self.page.blocks.iter().enumerate() {
            if block.measure.words < 2 || block.measure.words > MOST_WORDS as u32 {
                continue;
            }
            let common = self.words[index]
                .iter()
                .filter(|w| self.title.contains(w))
                .count() as f32;
            let union = (self.words[index].len() + self.title.len()) as f32 - common;
            let level = if block.level == 1 {
                0.3
            } else if block.level > 0 {
                0.1
            } else {
                0.0
            };
            let score = common / union.max(1.0) + level;
            if common > 1.0 && score > best.0 {
                best = (score, Some(index));
            }
        }
        best.1
    }

    pub(super) fn push(&self, index: usize, rows: &mut Rows) {
        let words = &self.words[index];
        rows.number(share(words, &self.title));
        rows.number(cover(words, &self.title));
        let headline = self.headline.map(|at| index as f32 - at as f32);
        rows.number(
            headline
                .filter(|d| *d < 0.0)
                .map_or(0.0, |d| (1.0 - d).ln()),
        );
        rows.number(
            headline
                .filter(|d| *d > 0.0)
                .map_or(0.0, |d| (1.0 + d).ln()),
        );
        rows.number(share(words, &self.description));
        rows.number(cover(words, &self.description));
        rows.number(share(words, &self.author));
        rows.number(if self.body.is_empty() {
            0.0
        } else {
            self.body_share(words)
        });
        rows.bit(!self.body.is_empty());
        rows.bit(self.headline == Some(index));
        rows.count(self.since_heading[index].0);
        rows.count(self.since_heading[index].1);
    }

    fn body_share(&self, words: &[u32]) -> f32 {
        let all = shingles(words).count();
        let found = shingles(words).filter(|s| self.body.contains(s)).count();
        if all == 0 {
            0.0
        } else {
            found as f32 / all as f32
        }
    }
}

/// Share of the block's words that the claim has.
fn share(words: &[u32], claim: &HashSet<u32>) -> f32 {
    if claim.is_empty() || words.is_empty() {
        return 0.0;
    }
    words.iter().filter(|w| claim.contains(w)).count() as f32 / words.len() as f32
}

/// Share of the claim's words that the block has.
fn cover(words: &[u32], claim: &HashSet<u32>) -> f32 {
    if claim.is_empty() || words.is_empty() {
        return 0.0;
    }
    let found = words
        .iter()
        .filter(|w| claim.contains(w))
        .count()
        .min(claim.len());
    found as f32 / claim.len() as f32
}

fn words_set(text: &str) -> HashSet<u32> {
    words(text, 200).into_iter().collect()
}

/// Hashes of the words of a text, lower-cased; characters of scripts without spaces one by one.
fn words(text: &str, most: usize) -> Vec<u32> {
    let mut out = Vec::new();
    let mut hash = 0_u32;
    let mut open = false;
    for c in text.chars() {
        let unspaced = c as u32 >= 0x0E00 && crate::blocks::is_unspaced(c);
        if c.is_alphanumeric() && !unspaced {
            let lower = if c.is_ascii() {
                c.to_ascii_lowercase()
            } else {
                c.to_lowercase().next().unwrap_or(c)
            };
            hash = (hash.rotate_left(5) ^ lower as u32).wrapping_mul(0x9E37_79B1);
            open = true;
            continue;
        }
        if open {
            out.push(hash);
        }
        if unspaced {
            out.push((c as u32).wrapping_mul(0x9E37_79B1));
        }
        (hash, open) = (0, false);
        if out.len() >= most {
            return out;
        }
    }
    if open {
        out.push(hash);
    }
    out
}

fn shingles(words: &[u32]) -> impl Iterator<Item = u32> + '_ {
    words.windows(SHINGLE).map(|w| {
        w.iter().fold(0_u32, |hash, &word| {
            (hash.rotate_left(7) ^ word).wrapping_mul(0x85EB_CA6B)
        })
    })
}

/// Blocks since the last heading, and since the first `h1`, capped.
fn since_heading(blocks: &[Block]) -> Vec<(u32, u32)> {
    let (mut heading, mut h1) = (100, 100);
    blocks
        .iter()
        .map(|block| {
            heading = if block.level > 0 {
                0
            } else {
                (heading + 1).min(100)
            };
            h1 = if block.level == 1 {
                0
            } else {
                (h1 + 1).min(100)
            };
            (heading, h1)
        })
        .collect()
}
