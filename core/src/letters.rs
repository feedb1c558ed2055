//! What kind of character one is, by table: the standard library searches for it, which took half the time of a page of
//! U+FFFD and a twentieth of that of an ordinary one. Answers are the library's own, which the table is filled from.
use std::sync::LazyLock;

/// Scripts from here on put no space between words; Python reads it as `FIRST_UNSPACED`.
pub const FIRST_UNSPACED: char = '\u{0e00}';
/// From here on they are those of China, Japan and Korea, which put none between an office and a name either; Python reads it as
/// `FIRST_EAST_ASIAN`.
pub const FIRST_EAST_ASIAN: char = '\u{2e80}';

/// Han, kana, Thai, Lao, Khmer, Myanmar: written without spaces between words.
#[inline]
pub fn is_unspaced(c: char) -> bool {
    matches!(c as u32, 0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x3040..=0x30FF
        | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0xFF66..=0xFF9D | 0x20000..=0x3FFFF)
}

const ALPHANUMERIC: u8 = 1;
const UPPER: u8 = 2;
const LOWERED: u8 = 4;

/// One byte for every character of the Basic Multilingual Plane; few pages touch more than two kilobytes of it.
static KINDS: LazyLock<Vec<u8>> = LazyLock::new(|| (0..=0xFFFF).map(looked_up).collect());

/// Halves of surrogate pairs, which no text holds, have no kind.
fn looked_up(code: u32) -> u8 {
    char::from_u32(code).map_or(0, kind_of)
}

fn kind_of(c: char) -> u8 {
    let mut kind = 0;
    if c.is_alphanumeric() {
        kind |= ALPHANUMERIC;
    }
    if c.is_uppercase() {
        kind |= UPPER;
    }
    if !c.to_lowercase().eq([c]) {
        kind |= LOWERED;
    }
    kind
}

#[inline]
fn kind(c: char) -> u8 {
    match KINDS.get(c as usize) {
        Some(&kind) => kind,
        None => kind_of(c),
    }
}

/// As `char::is_alphanumeric`.
#[inline]
pub fn is_alphanumeric(c: char) -> bool {
    kind(c) & ALPHANUMERIC != 0
}

/// As `char::is_uppercase`.
#[inline]
pub fn is_uppercase(c: char) -> bool {
    kind(c) & UPPER != 0
}

/// Whether the character in lower case is another, or several.
#[inline]
pub fn is_lowered(c: char) -> bool {
    kind(c) & LOWERED != 0
}

/// The character in lower case, the first one if that is several.
#[inline]
pub fn lower(c: char) -> char {
    if is_lowered(c) {
        c.to_lowercase().next().unwrap_or(c)
    } else {
        c
    }
}

/// The letters and digits of a text, in lower case: what is left of two lines that differ in dashes and spaces.
pub fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|&c| is_alphanumeric(c)).map(lower)
}

/// The first place from `at` on whose character is not of this class.
#[inline(always)]
pub fn skip(text: &str, mut at: usize, class: impl Fn(char) -> bool) -> usize {
    let bytes = text.as_bytes();
    while let Some(&byte) = bytes.get(at) {
        let c = if byte < 128 {
            char::from(byte)
        } else {
            text[at..].chars().next().unwrap_or_default()
        };
        if !class(c) {
            break;
        }
        at += c.len_utf8();
    }
    at
}

#[cfg(test)]
mod tests {
    #[test]
    fn says_what_the_library_says_of_every_character() {
        for c in '\0'..=char::MAX {
            assert_eq!(super::is_alphanumeric(c), c.is_alphanumeric());
            assert_eq!(super::is_uppercase(c), c.is_uppercase());
            assert_eq!(super::is_lowered(c), c.to_lowercase().ne([c]));
            assert_eq!(Some(super::lower(c)), c.to_lowercase().next());
        }
    }
}
