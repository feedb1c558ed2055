//! Hashing where speed matters: a hash of bytes, and a table from keys to dense numbers.
//!
//! The standard library's maps cost 12 % of the native path (SipHash, one allocation a map, growth); these cost 2 %.
//! What a page can choose must not choose its slots too, or a hostile page costs quadratic time: keys are mixed with a
//! number drawn once per process. Nothing that leaves this module depends on that number.
use std::hash::{BuildHasher, RandomState};
use std::sync::OnceLock;

const ODD: u64 = 0x9E37_79B9_7F4A_7C15;

/// The process's own number.
fn secret() -> u64 {
    static SECRET: OnceLock<u64> = OnceLock::new();
    *SECRET.get_or_init(|| RandomState::new().hash_one(0_u8))
}

/// Both halves of the product put together: every bit of it depends on every bit of the factors.
#[inline]
fn fold(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    product as u64 ^ (product >> 64) as u64
}

/// Hash of `bytes`, eight at a time, going on from `seed`.
#[inline]
pub fn of_bytes(seed: u64, bytes: &[u8]) -> u64 {
    let mut hash = seed ^ (bytes.len() as u64).wrapping_mul(ODD);
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        let mut word = [0; 8];
        word.copy_from_slice(chunk);
        hash = fold(hash ^ u64::from_le_bytes(word), ODD);
    }
    let mut last = 0;
    for &byte in chunks.remainder() {
        last = last << 8 | u64::from(byte);
    }
    fold(hash ^ last, 0xD6E8_FEB8_6659_FD93)
}

/// Numbers keys in the order of their first sight: 0, 1, 2 …
#[derive(Debug)]
pub struct Numbers {
    /// Key, and its number plus one; nought marks an empty slot. A power of two, at most half full.
    slots: Vec<(u64, u32)>,
    count: u32,
    secret: u64,
}

impl Numbers {
    /// With room for so many keys; it grows when there are more.
    pub fn with_capacity(keys: usize) -> Numbers {
        Numbers {
            slots: vec![(0, 0); (keys * 2).next_power_of_two().max(8)],
            count: 0,
            secret: secret(),
        }
    }

    /// Whether there is no key.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Where the key stands, or the empty slot where it would.
    #[inline]
    fn slot(&self, key: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = fold(key ^ self.secret, ODD) as usize & mask;
        while self.slots[at].1 != 0 && self.slots[at].0 != key {
            at = (at + 1) & mask;
        }
        at
    }

    /// The number of a key that was added.
    #[inline]
    pub fn get(&self, key: u64) -> Option<usize> {
        (self.slots[self.slot(key)].1 as usize).checked_sub(1)
    }

    /// The number of a key, which is added if it is new; then the number is how many there were.
    #[inline]
    pub fn add(&mut self, key: u64) -> usize {
        let mut at = self.slot(key);
        if self.slots[at].1 == 0 {
            if (self.count as usize + 1) * 2 > self.slots.len() {
                self.grow();
                at = self.slot(key);
            }
            self.count += 1;
            self.slots[at] = (key, self.count);
        }
        self.slots[at].1 as usize - 1
    }

    fn grow(&mut self) {
        let empty = vec![(0, 0); self.slots.len() * 2];
        for (key, number) in std::mem::replace(&mut self.slots, empty) {
            if number != 0 {
                let at = self.slot(key);
                self.slots[at] = (key, number);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Numbers, of_bytes};

    #[test]
    fn numbers_keys_in_the_order_of_their_first_sight() {
        let mut numbers = Numbers::with_capacity(1);
        let given: Vec<usize> = (0..100).map(|n| numbers.add(n % 40 * 7)).collect();
        assert_eq!(given, (0..100).map(|n| n % 40).collect::<Vec<_>>());
        assert_eq!((numbers.get(7), numbers.get(8)), (Some(1), None));
    }

    #[test]
    fn texts_differ_in_their_hashes() {
        let texts = ["", "a", "\0", "a\0", "aaaaaaaa", "aaaaaaaaa", "baaaaaaa"];
        let hashes: std::collections::HashSet<u64> =
            texts.iter().map(|t| of_bytes(1, t.as_bytes())).collect();
        assert_eq!(hashes.len(), texts.len());
    }
}
