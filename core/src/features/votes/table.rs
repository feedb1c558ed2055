//! Where votes are looked up: a table from token to one log-odds per group.
use std::collections::HashMap;

use super::{DIMS, Vote};

/// The table of votes: token → log-odds per group.
///
/// A token is looked for in one line of the cache, and half of the tokens have votes that others have, too: so 40,000 of them
/// are 0.9 MB, of which most pages' are in the cache that a core has to itself. With a slot of its own for each token and its
/// votes they were 3 MB, and waiting for them 4 % of the native path. The tokens are hashes that training found on real pages;
/// a page cannot add any, so none can make the searches long.
#[derive(Clone, Debug)]
pub struct Votes {
    /// A power of two, half full.
    buckets: Vec<Bucket>,
    /// The different rows of votes.
    rows: Vec<Vote>,
}

/// Tokens in a bucket.
const PLACES: usize = 8;

/// Some tokens, and of each the index of its votes. A token that finds its bucket full is in one behind it.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
struct Bucket {
    tokens: [u32; PLACES],
    rows: [u32; PLACES],
}

const _: () = assert!(size_of::<Bucket>() == 64);

/// Marks an empty slot; the one token that is equal to it cannot be kept.
const EMPTY: u32 = u32::MAX;

impl Bucket {
    /// Which slots hold the token, a bit for each.
    #[inline]
    fn holders(&self, token: u32) -> u32 {
        let slots = self.tokens.iter().zip(0..);
        slots.fold(0, |bits, (&own, slot)| {
            bits | u32::from(own == token) << slot
        })
    }

    /// Whether the search ends here: slots are filled in their order.
    #[inline]
    fn has_room(&self) -> bool {
        self.tokens[PLACES - 1] == EMPTY
    }
}

impl Votes {
    /// From tokens and `GROUPS.len()` scores each.
    pub fn new(tokens: &[u32], scores: &[f32]) -> Votes {
        let buckets = (tokens.len() * 3 / 2 / PLACES + 1).next_power_of_two();
        let empty = Bucket {
            tokens: [EMPTY; PLACES],
            rows: [0; PLACES],
        };
        let mut votes = Votes {
            buckets: vec![empty; buckets],
            rows: Vec::new(),
        };
        let mut numbers = HashMap::new();
        let known = tokens.iter().zip(scores.as_chunks::<DIMS>().0);
        for (&token, scores) in known.filter(|(token, _)| **token != EMPTY) {
            let row = *numbers.entry(scores.map(f32::to_bits)).or_insert_with(|| {
                votes.rows.push(*scores);
                votes.rows.len() as u32 - 1
            });
            votes.add(token, row);
        }
        votes
    }

    fn add(&mut self, token: u32, row: u32) {
        let mut at = self.home(token);
        while !self.buckets[at].has_room() {
            at = (at + 1) & (self.buckets.len() - 1);
        }
        let bucket = &mut self.buckets[at];
        let place = bucket.holders(EMPTY).trailing_zeros() as usize % PLACES;
        (bucket.tokens[place], bucket.rows[place]) = (token, row);
    }

    /// The bucket in which the search for a token begins.
    #[inline]
    fn home(&self, token: u32) -> usize {
        // The high bits of the product depend on all bits of the token.
        let hash = u64::from(token).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40;
        hash as usize & (self.buckets.len() - 1)
    }

    /// The index of a token's votes, if it is known.
    #[inline]
    pub(super) fn find(&self, token: u32) -> Option<u32> {
        let mut at = self.home(token);
        loop {
            let bucket = &self.buckets[at];
            let holders = bucket.holders(token);
            if holders != 0 && token != EMPTY {
                return Some(bucket.rows[holders.trailing_zeros() as usize % PLACES]);
            }
            if bucket.has_room() || token == EMPTY {
                return None;
            }
            at = (at + 1) & (self.buckets.len() - 1);
        }
    }

    /// The votes with this index.
    #[inline]
    pub(super) fn row(&self, index: u32) -> &Vote {
        &self.rows[index as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::{DIMS, EMPTY, Votes};

    #[test]
    fn knows_its_tokens_and_no_others() {
        let tokens: Vec<u32> = (0..5_000).map(|n| n * 7_919).chain([EMPTY]).collect();
        let score = |n: usize| if n.is_multiple_of(2) { 0.5 } else { n as f32 };
        let scores: Vec<f32> = (0..=5_000).flat_map(|n| [score(n); DIMS]).collect();
        let votes = Votes::new(&tokens, &scores);
        assert_eq!(votes.rows.len(), 2_501);
        for (n, &token) in tokens[..5_000].iter().enumerate() {
            let found = votes.find(token).map(|row| votes.row(row));
            assert_eq!(found, Some(&[score(n); DIMS]));
        }
        let mut others = tokens[..5_000].iter().map(|token| token + 1).chain([EMPTY]);
        assert!(others.all(|token| votes.find(token).is_none()));
        assert!(Votes::new(&[], &[]).find(0).is_none());
        assert!(Votes::new(&[], &[]).find(EMPTY).is_none());
    }
}
