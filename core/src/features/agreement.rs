//! Where blocks agree with what the page claims of itself: title, description, author, `articleBody`.
use super::{Claimed, Rows, bit, count};
use crate::blocks::{Block, Page};
use crate::hash::Numbers;
use crate::keys::Keys;
use crate::letters;

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
/// Titles, descriptions and names of authors longer than this are cut (words).
const MOST_SHORT_CLAIM: usize = 200;
/// Article bodies longer than this are cut (words).
const MOST_CLAIMED: usize = 20_000;
/// Words in a row that count as one agreement with `articleBody`.
const SHINGLE: usize = 3;

/// The claims that a block's words are looked up in.
const TITLE: usize = 0;
const DESCRIPTION: usize = 1;
const AUTHOR: usize = 2;

/// The words of title, description and author: one search tells of all three.
struct Claims {
    /// Says of most words of the page that no claim has them, in half the time of `words`.
    keys: Keys,
    words: Numbers,
    /// By word: bits of the claims that have it.
    holders: Vec<u8>,
    /// Different words of each claim.
    lengths: [usize; 3],
}

pub(super) struct Agreement<'p> {
    page: &'p Page,
    claims: Claims,
    /// The block that claims the title, which is not the headline.
    title_block: Option<usize>,
    body: Numbers,
    /// Hashes of the first words of all blocks, one block after the other.
    words: Vec<u32>,
    /// Where the words of each block end in `words`.
    ends: Vec<usize>,
    /// By block: how many of its words each claim has.
    found: Vec<[u32; 3]>,
    /// Block that agrees most with the title.
    headline: Option<usize>,
    since_heading: Vec<(u32, u32)>,
}

impl Claims {
    fn of(claimed: &Claimed) -> Claims {
        let mut claims = Claims {
            keys: Keys::new([]),
            words: Numbers::with_capacity(128),
            holders: Vec::with_capacity(128),
            lengths: [0; 3],
        };
        let (mut words, mut all) = (Vec::new(), Vec::new());
        for (claim, text) in [&claimed.title, &claimed.description, &claimed.author]
            .into_iter()
            .enumerate()
        {
            words.clear();
            push_words(text, MOST_SHORT_CLAIM, &mut words);
            for &word in &words {
                claims.add(claim, word);
            }
            all.extend(words.iter().copied().map(u64::from));
        }
        claims.keys = Keys::new(all);
        claims
    }

    fn add(&mut self, claim: usize, word: u32) {
        let number = self.words.add(u64::from(word));
        if number == self.holders.len() {
            self.holders.push(0);
        }
        let bit = 1 << claim;
        self.lengths[claim] += usize::from(self.holders[number] & bit == 0);
        self.holders[number] |= bit;
    }

    /// How many of `words` each claim has.
    fn found(&self, words: &[u32]) -> [u32; 3] {
        let mut found = [0; 3];
        if self.holders.is_empty() {
            return found;
        }
        for word in words.iter().copied().map(u64::from) {
            if self.keys.may_have(word)
                && let Some(number) = self.words.get(word)
            {
                for (claim, found) in found.iter_mut().enumerate() {
                    *found += u32::from(self.holders[number] >> claim & 1);
                }
            }
        }
        found
    }
}

impl<'p> Agreement<'p> {
    pub(super) fn of(page: &'p Page, claimed: &Claimed) -> Self {
        let claims = Claims::of(claimed);
        let mut words = Vec::with_capacity(page.text.len() / 8);
        let mut ends = Vec::with_capacity(page.blocks.len());
        let mut found = Vec::with_capacity(page.blocks.len());
        for block in &page.blocks {
            let start = words.len();
            push_words(page.text_of(block), MOST_WORDS, &mut words);
            ends.push(words.len());
            found.push(claims.found(&words[start..]));
        }
        let mut agreement = Agreement {
            page,
            claims,
            title_block: claimed.title_block,
            body: body_shingles(&claimed.article_body),
            words,
            ends,
            found,
            headline: None,
            since_heading: since_heading(&page.blocks),
        };
        agreement.headline = agreement.find_headline();
        agreement
    }

    fn words_of(&self, index: usize) -> &[u32] {
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.words[start..self.ends[index]]
    }

    /// The block whose words and the title's overlap most (Jaccard above 0.4); headings win ties, then the first.
    fn find_headline(&self) -> Option<usize> {
        let mut best = (0.4, None);
        for (index, block) in self.page.blocks.iter().enumerate() {
            if self.title_block == Some(index)
                || block.measure.words < 2
                || block.measure.words > MOST_WORDS as u32
            {
                continue;
            }
            let common = self.found[index][TITLE] as f32;
            let all = self.words_of(index).len() + self.claims.lengths[TITLE];
            let union = all as f32 - common;
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
        let headline = self.headline.map(|at| index as f32 - at as f32);
        rows.all([
            self.share(index, TITLE),
            self.cover(index, TITLE),
            headline
                .filter(|d| *d < 0.0)
                .map_or(0.0, |d| (1.0 - d).ln()),
            headline
                .filter(|d| *d > 0.0)
                .map_or(0.0, |d| (1.0 + d).ln()),
            self.share(index, DESCRIPTION),
            self.cover(index, DESCRIPTION),
            self.share(index, AUTHOR),
            self.body_share(index),
            bit(!self.body.is_empty()),
            bit(self.headline == Some(index)),
            count(self.since_heading[index].0),
            count(self.since_heading[index].1),
        ]);
    }

    /// Share of the block's words that the claim has.
    fn share(&self, index: usize, claim: usize) -> f32 {
        match self.words_of(index).len() {
            0 => 0.0,
            all => self.found[index][claim] as f32 / all as f32,
        }
    }

    /// Share of the claim's words that the block has.
    fn cover(&self, index: usize, claim: usize) -> f32 {
        match self.claims.lengths[claim] {
            0 => 0.0,
            all => (self.found[index][claim] as usize).min(all) as f32 / all as f32,
        }
    }

    fn body_share(&self, index: usize) -> f32 {
        let words = self.words_of(index);
        if self.body.is_empty() || words.len() < SHINGLE {
            return 0.0;
        }
        let found = shingles(words).filter(|&s| self.body.get(u64::from(s)).is_some());
        found.count() as f32 / (words.len() - SHINGLE + 1) as f32
    }
}

fn body_shingles(text: &str) -> Numbers {
    let mut words = Vec::with_capacity(text.len() / 6);
    push_words(text, MOST_CLAIMED, &mut words);
    let mut body = Numbers::with_capacity(words.len());
    for shingle in shingles(&words) {
        body.add(u64::from(shingle));
    }
    body
}

/// Appends hashes of the words of a text, lower-cased; characters of scripts without spaces one by one.
/// Reads no further than where there are `most` of them.
fn push_words(text: &str, most: usize, out: &mut Vec<u32>) {
    let most = out.len() + most;
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut hash = 0_u32;
    let mut open = false;
    while let Some(&byte) = bytes.get(at) {
        let lower = LOWER[byte as usize];
        if lower != 0 {
            hash = step(hash, u32::from(lower));
            open = true;
            at += 1;
            continue;
        }
        let mut unspaced = None;
        at += 1;
        if byte >= 128
            && let Some(c) = text[at - 1..].chars().next()
        {
            at += c.len_utf8() - 1;
            if c as u32 >= 0x0E00 && crate::letters::is_unspaced(c) {
                unspaced = Some(c);
            } else if letters::is_alphanumeric(c) {
                hash = step(hash, letters::lower(c) as u32);
                open = true;
                continue;
            }
        }
        if open {
            out.push(hash);
        }
        if let Some(c) = unspaced {
            out.push((c as u32).wrapping_mul(ODD));
        }
        (hash, open) = (0, false);
        if out.len() >= most {
            return;
        }
    }
    if open {
        out.push(hash);
    }
}

const ODD: u32 = 0x9E37_79B1;

#[inline(always)]
fn step(hash: u32, lower: u32) -> u32 {
    (hash.rotate_left(5) ^ lower).wrapping_mul(ODD)
}

/// ASCII letters and digits, lower-cased; nought for other bytes.
const LOWER: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        if (byte as u8).is_ascii_alphanumeric() {
            table[byte] = (byte as u8).to_ascii_lowercase();
        }
        byte += 1;
    }
    table
};

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
