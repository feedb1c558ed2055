//! A text as the words that copies are recognised by: folded, hashed, without what editors change on the way.
use crate::letters;

/// One word: thirty bits of its hash, and what kind of word it is.
pub type Word = u32;
/// The word has a digit.
pub const NUMBER: Word = 1 << 31;
/// The word is one character of a script that puts no spaces between words.
pub const SINGLE: Word = 1 << 30;

/// Words of a text that count: twenty times as many as a long article has. What is behind them costs nothing.
const MOST: usize = 1 << 16;

const SEED: u64 = 0xCBF2_9CE4_8422_2325;
const ODD: u64 = 0x9E37_79B9_7F4A_7C15;

/// The words of `text`: runs of letters and digits in lower case; characters where a script does not part words.
/// Apostrophes, hyphenation points, vowel points and joiners are passed over, so that their variants make no difference.
/// Of a text longer than any article only the first `MOST` words count.
pub fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::with_capacity((text.len() / 6).min(MOST));
    let mut open = Open::default();
    for c in text.chars() {
        if found.len() >= MOST {
            return found;
        }
        if is_silent(c) {
            continue;
        }
        if !letters::is_alphanumeric(c) {
            open.close(&mut found);
        } else if is_single(c) {
            open.close(&mut found);
            found.push(hashed(mixed(SEED, c)) | SINGLE);
        } else {
            open.add(c);
        }
    }
    open.close(&mut found);
    found
}

/// How many of a text's words are one character each.
pub fn singles(text: &str) -> usize {
    let chars = text.chars().filter(|&c| !is_silent(c));
    chars
        .filter(|&c| letters::is_alphanumeric(c) && is_single(c))
        .count()
}

/// Whether a letter is a word by itself.
#[inline]
fn is_single(letter: char) -> bool {
    letters::is_unspaced(letter) && !letter.is_numeric()
}

/// The word that is being read.
#[derive(Default)]
struct Open {
    hash: Option<u64>,
    number: bool,
}

impl Open {
    #[inline]
    fn add(&mut self, c: char) {
        self.number |= c.is_numeric();
        let before = self.hash.unwrap_or(SEED);
        self.hash = Some(if c.is_ascii() {
            mixed(before, c.to_ascii_lowercase())
        } else {
            c.to_lowercase().fold(before, mixed)
        });
    }

    #[inline]
    fn close(&mut self, found: &mut Vec<Word>) {
        if let Some(hash) = self.hash.take() {
            found.push(hashed(hash) | if self.number { NUMBER } else { 0 });
            self.number = false;
        }
    }
}

#[inline]
fn mixed(hash: u64, c: char) -> u64 {
    (hash ^ u64::from(c as u32))
        .wrapping_mul(ODD)
        .rotate_left(23)
}

#[inline]
fn hashed(hash: u64) -> Word {
    (hash.wrapping_mul(ODD) >> 34) as Word
}

/// What stands within words and is written or not: apostrophes, soft hyphens, joiners, accents of their own, points of Hebrew and
/// Arabic, tatweel, viramas, the marks of Thai and Lao.
#[inline]
fn is_silent(c: char) -> bool {
    if c.is_ascii() {
        return c == '\'';
    }
    matches!(c as u32,
        0xAD | 0x2018 | 0x2019 | 0x02BC | 0x200B..=0x200F | 0x2060 | 0xFEFF | 0x0300..=0x036F | 0x0591..=0x05C7 | 0x0640
        | 0x064B..=0x065F | 0x0670 | 0x06D6..=0x06ED | 0x094D | 0x09CD | 0x0A4D | 0x0ACD | 0x0B4D | 0x0BCD | 0x0C4D | 0x0CCD
        | 0x0D4D | 0x0E31 | 0x0E34..=0x0E3A | 0x0E47..=0x0E4E | 0x0EB1 | 0x0EB4..=0x0EBC | 0x0EC8..=0x0ECD)
}

#[cfg(test)]
mod tests {
    use super::{NUMBER, SINGLE, singles, words};

    #[test]
    fn singles_are_counted_as_they_are_found() {
        for text in ["東京 2024 ﾃﾚﾋﾞ", "กำลังน้ำ", "မြန်မာ နိုင်ငံ", "a ferry"]
        {
            let found = words(text)
                .iter()
                .filter(|&word| word & SINGLE != 0)
                .count();
            assert_eq!(singles(text), found, "{text}");
        }
    }

    #[test]
    fn case_apostrophes_and_punctuation_make_no_difference() {
        assert_eq!(
            words("It’s “THE end”, isn't it?"),
            words("it's the end isn’t it")
        );
        assert_eq!(words("ÉTÉ"), words("été"));
        assert_ne!(words("end"), words("ends"));
    }

    #[test]
    fn numbers_are_known_as_such() {
        let kinds: Vec<bool> = words("Rp 15.000 pada 2021")
            .iter()
            .map(|w| w & NUMBER != 0)
            .collect();
        assert_eq!(kinds, [false, true, true, false, true]);
    }

    #[test]
    fn a_book_ends_early() {
        assert_eq!(words(&"a ".repeat(super::MOST + 9)).len(), super::MOST);
    }

    #[test]
    fn scripts_without_spaces_give_characters() {
        let found = words("总统访问 Jakarta 今天");
        assert_eq!(found.iter().filter(|w| *w & SINGLE != 0).count(), 6);
        assert_eq!(found.len(), 7);
        assert_eq!(words("ที่นี่").len(), 2, "what stands above is passed over");
        assert_eq!(words("๒๕๖๔").len(), 1, "digits stand together");
        assert_eq!(words("대통령 방문").len(), 2);
    }
}
