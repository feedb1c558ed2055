//! The words that a class or id is made of: where each begins, and whether it is one that is looked for. A page has thousands.

/// Calls `visit` with the rest of `value` at every start of a word: `article-date`, `articleDate` → both words.
/// Nearly all words whose first four letters begin none that is looked for are passed over.
pub fn visit(value: &str, begun: &Beginnings, mut visit: impl FnMut(&[u8])) {
    let bytes = value.as_bytes();
    let (mut letter, mut capital) = (0, 0);
    let mut at = 0;
    while at < bytes.len() {
        let letters = Letters::of(match bytes[at..].first_chunk() {
            Some(eight) => u64::from_le_bytes(*eight),
            None => number(&bytes[at..]),
        });
        let mut starts = letters.all & !behind(letters.all, letter)
            | letters.capitals & !behind(letters.capitals, capital);
        (letter, capital) = (letters.all, letters.capitals);
        while starts != 0 {
            let start = at + starts.trailing_zeros() as usize / 8;
            starts &= starts - 1;
            if begun.have(first_letters(&bytes[start..])) {
                visit(&bytes[start..]);
            }
        }
        at += EIGHT;
    }
}

/// Bytes that are looked at together: one by one, to tell where words begin was 4 % of the native path's instructions.
const EIGHT: usize = 8;
/// The highest bit of each of them.
const HIGHEST: u64 = 0x8080_8080_8080_8080;

/// Which of eight bytes are letters of ASCII, and which of them capitals: the highest bit of each.
struct Letters {
    all: u64,
    capitals: u64,
}

impl Letters {
    #[inline(always)]
    fn of(eight: u64) -> Letters {
        let low = eight & !HIGHEST;
        let between = |low: u64, first: u8, last: u8| {
            let from = |byte: u8| low + u64::from_le_bytes([0x80 - byte; EIGHT]);
            from(first) & !from(last + 1) & !eight & HIGHEST
        };
        Letters {
            all: between(low | u64::from_le_bytes([b' '; EIGHT]), b'a', b'z'),
            capitals: between(low, b'A', b'Z'),
        }
    }
}

/// The bits one byte further on, the first byte's from the last of the eight before.
#[inline(always)]
fn behind(bits: u64, before: u64) -> u64 {
    bits << 8 | before >> (64 - 8)
}

#[inline(always)]
fn first_letters(part: &[u8]) -> u32 {
    let letters = match part.first_chunk() {
        Some(letters) => u32::from_le_bytes(*letters),
        None => number(part) as u32,
    };
    letters & LETTERS
}

/// Less than eight bytes, the first the lowest.
fn number(bytes: &[u8]) -> u64 {
    let last_first = bytes.iter().rev();
    last_first.fold(0, |number, &byte| number << 8 | u64::from(byte))
}

/// Five bits of each of four letters, which are the same for small ones and capitals.
const LETTERS: u32 = 0x1F1F_1F1F;

/// A bit for the first four letters of every word that is looked for, at a place that one in thirty of others shares. By the
/// first two letters, half of the words of class names had to be compared, which cost 30 µs a page.
pub struct Beginnings([u64; 64]);

impl Beginnings {
    /// Of the words of these lists.
    pub const fn of<const N: usize>(lists: [&[&[u8]]; N]) -> Beginnings {
        let mut begun = Beginnings([0; 64]);
        let mut list = 0;
        while list < N {
            let mut word = 0;
            while word < lists[list].len() {
                begun.add(lists[list][word]);
                word += 1;
            }
            list += 1;
        }
        begun
    }

    /// Adds a word of three letters at least; one of three with whatever may stand behind it.
    const fn add(&mut self, word: &[u8]) {
        let mut behind = 0;
        while behind < 32 {
            let fourth = if word.len() > 3 { word[3] } else { behind };
            let (index, bit) =
                place(u32::from_le_bytes([word[0], word[1], word[2], fourth]) & LETTERS);
            self.0[index] |= bit;
            behind += 1;
        }
    }

    #[inline(always)]
    fn have(&self, letters: u32) -> bool {
        let (index, bit) = place(letters);
        self.0[index] & bit != 0
    }
}

#[inline(always)]
const fn place(letters: u32) -> (usize, u64) {
    let place = letters.wrapping_mul(0x9E37_79B1) >> 20;
    (place as usize >> 6, 1 << (place & 63))
}

/// Whether the word that a part begins with is one of these, alone or before another: `tags`, `tag-list`, `tagList`.
pub fn is_one(part: &[u8], words: &[&[u8]]) -> bool {
    words.iter().any(|word| {
        begins(part, word)
            && part
                .get(word.len())
                .is_none_or(|next| !next.is_ascii_lowercase())
    })
}

/// Whether a part begins with one of these.
pub fn begins_one(part: &[u8], words: &[&[u8]]) -> bool {
    words.iter().any(|word| begins(part, word))
}

/// Whether a part begins with a word.
pub fn begins(part: &[u8], word: &[u8]) -> bool {
    part.len() >= word.len()
        && part[0] | 32 == word[0]
        && part[..word.len()].eq_ignore_ascii_case(word)
}

#[cfg(test)]
mod tests {
    use super::{Beginnings, visit};

    #[test]
    fn visits_every_word_that_is_looked_for() {
        let mut seen = Vec::new();
        let begun = Beginnings::of([&[b"tag", b"tags"], &[b"date", b"time"]]);
        visit("tag dateTime x-ta", &begun, |part| seen.push(part.len()));
        assert_eq!(seen, [17, 13, 9]);
    }

    /// As it is told one byte after another: a letter behind none, or a capital behind a small one.
    fn one_by_one(value: &str) -> Vec<&[u8]> {
        let case =
            |byte: u8| u8::from(byte.is_ascii_alphabetic()) << u8::from(byte.is_ascii_uppercase());
        let bytes = value.as_bytes();
        let before = |at: usize| at.checked_sub(1).map_or(0, |before| case(bytes[before]));
        let starts = (0..bytes.len()).filter(|&at| case(bytes[at]) > before(at));
        starts.map(|at| &bytes[at..]).collect()
    }

    #[test]
    fn eight_bytes_at_a_time_tell_what_one_does() {
        let text =
            "aB-c_dEFg h9i@[`{jKünÄo\u{7f}P article-dateTimeX  post__TAGS12 aAaAaAaA-bbbbbbbbb";
        for start in (0..text.len()).filter(|&at| text.is_char_boundary(at)) {
            let mut seen = Vec::new();
            visit(&text[start..], &Beginnings([u64::MAX; 64]), |part| {
                seen.push(part.to_vec())
            });
            assert_eq!(seen, one_by_one(&text[start..]));
        }
    }
}
