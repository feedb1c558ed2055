//! Words to shingles, and to the few of them that stand for a text.
use super::words::{SINGLE, Word};

/// Words of a shingle, and characters of one where the script has no spaces.
pub const LENGTH: usize = 5;
const LENGTH_OF_SINGLES: usize = 8;
/// Shingles of which at least one is chosen.
pub const WINDOW: usize = 8;

/// No shingle: too near to the end.
pub const NONE: u64 = 0;

const BASE: u64 = 0x0000_0100_0000_01B3;

/// How many words the shingle that begins with this one has.
#[inline]
pub fn length(first: Word) -> usize {
    if first & SINGLE == 0 {
        LENGTH
    } else {
        LENGTH_OF_SINGLES
    }
}

/// The hash of the shingle that begins at every word; `NONE` where there are not words enough.
pub fn shingles(words: &[Word]) -> Vec<u64> {
    let (short, long) = (power(LENGTH), power(LENGTH_OF_SINGLES));
    let mut sums = Vec::with_capacity(words.len() + 1);
    sums.push(0_u64);
    for &word in words {
        let sum = sums[sums.len() - 1];
        sums.push(sum.wrapping_mul(BASE).wrapping_add(u64::from(word) + 1));
    }
    let hash_at = |(at, &word): (usize, &Word)| {
        let (count, power) = if word & SINGLE == 0 {
            (LENGTH, short)
        } else {
            (LENGTH_OF_SINGLES, long)
        };
        let end = sums.get(at + count)?;
        Some(finished(end.wrapping_sub(sums[at].wrapping_mul(power))))
    };
    words
        .iter()
        .enumerate()
        .map(|pair| hash_at(pair).unwrap_or(NONE))
        .collect()
}

fn power(exponent: usize) -> u64 {
    (0..exponent).fold(1, |power: u64, _| power.wrapping_mul(BASE))
}

/// Every bit of the sum in every bit of the hash, which is never `NONE`. (The finisher of MurmurHash3.)
#[inline]
fn finished(sum: u64) -> u64 {
    let mut hash = sum;
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xC4CE_B9FE_1A85_EC53);
    (hash ^ (hash >> 33)).max(1)
}

/// The places of the shingles that stand for the text, in order: of any `WINDOW` of them the least, the last of equals.
pub fn chosen(shingles: &[u64]) -> Vec<u32> {
    let mut places: Vec<u32> = Vec::with_capacity(shingles.len() / 4 + 1);
    let hashed: Vec<usize> = (0..shingles.len())
        .filter(|&at| shingles[at] != NONE)
        .collect();
    let mut least = usize::MAX;
    for start in 0..hashed
        .len()
        .saturating_sub(WINDOW - 1)
        .max(usize::from(!hashed.is_empty()))
    {
        let end = (start + WINDOW).min(hashed.len());
        if least < start || least == usize::MAX {
            least = last_least(shingles, &hashed, start, end);
        } else if shingles[hashed[end - 1]] <= shingles[hashed[least]] {
            least = end - 1;
        } else {
            continue;
        }
        places.push(hashed[least] as u32);
    }
    places
}

fn last_least(shingles: &[u64], hashed: &[usize], start: usize, end: usize) -> usize {
    (start..end)
        .rev()
        .min_by_key(|&at| shingles[hashed[at]])
        .unwrap_or(start)
}

#[cfg(test)]
mod tests {
    use super::{LENGTH, NONE, WINDOW, chosen, shingles};
    use crate::copies::words::words;

    fn text(numbers: std::ops::Range<u32>) -> String {
        numbers.map(|n| format!("word{n} ")).collect()
    }

    #[test]
    fn a_shingle_is_the_same_wherever_it_stands() {
        let one = shingles(&words(&text(0..30)));
        let two = shingles(&words(&text(10..40)));
        assert_eq!(one[10..26], two[..16]);
        assert_eq!(one.iter().filter(|s| **s == NONE).count(), LENGTH - 1);
    }

    #[test]
    fn a_shared_passage_is_noticed_wherever_it_stands() {
        let passage = text(1000..1000 + (LENGTH + WINDOW - 1) as u32);
        for before in 0..20 {
            let one = shingles(&words(&format!(
                "{}{passage}{}",
                text(0..before),
                text(50..70)
            )));
            let two = shingles(&words(&format!("{}{passage}", text(200..203))));
            let prints = |s: &[u64]| {
                chosen(s)
                    .iter()
                    .map(|at| s[*at as usize])
                    .collect::<Vec<_>>()
            };
            assert!(prints(&one).iter().any(|p| prints(&two).contains(p)));
        }
    }

    #[test]
    fn few_are_chosen() {
        let all = shingles(&words(&text(0..9000)));
        let share = chosen(&all).len() as f64 / all.len() as f64;
        assert!((0.18..0.27).contains(&share), "{share}");
        assert_eq!(chosen(&shingles(&words(&text(0..6)))).len(), 1);
        assert!(chosen(&shingles(&words(&text(0..4)))).is_empty());
    }
}
