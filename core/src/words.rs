//! The words of a text, as far as they can be counted letter by letter, and its white space folded.

/// Signs that stand around words; none is part of one at its beginning or end.
const AROUND: &str = ".,;:!?()[]\"'„“”‘’«»…–—-/*";

/// The words that are plain, and all else for whoever knows the rules for it, parted by spaces.
///
/// Plain are words of ASCII; ideographs, each a word; and what stands between white space and has, but for signs around it, nothing but
/// letters and digits of the scripts whose words have no marks.
pub fn plain(text: &str) -> (usize, String) {
    let (mut count, mut rest) = (0, String::new());
    let mut at = 0;
    while at < text.len() {
        let size = run(&text.as_bytes()[at..], |byte| !is_space_byte(byte));
        let token = &text[at..at + size];
        count += in_ascii(token.as_bytes()).unwrap_or_else(|| plain_between(token, &mut rest));
        at += size + 1;
    }
    (count, rest)
}

/// Words of what is ASCII but for quotation marks, dashes and their like, as `saring._words` has the rules; None for anything else.
fn in_ascii(token: &[u8]) -> Option<usize> {
    let (mut count, mut at) = (0, 0);
    while let Some(&byte) = token.get(at) {
        if byte.is_ascii_alphanumeric() {
            count += 1;
            at += word(&token[at..]);
        } else {
            at += match token[at..] {
                [0..=0x7f, ..] => 1,
                [0xe2, 0x80, 0x90..=0xa7, ..] => 3,
                _ => return None,
            };
        }
    }
    Some(count)
}

/// Bytes of the word that begins a token: letters and digits, and signs between them that part no words.
fn word(token: &[u8]) -> usize {
    let mut at = 0;
    loop {
        at += run(&token[at..], |byte| {
            byte.is_ascii_alphanumeric() || byte == b'_'
        });
        let (sign, numbers_only) = match token[at..] {
            [b'\'' | b'.' | b':', ..] => (1, false),
            [0xe2, 0x80, 0x99, ..] => (3, false),
            [b',' | b';', ..] => (1, true),
            _ => return at,
        };
        let follows = token.get(at + sign).copied().unwrap_or_default();
        let joins = if numbers_only {
            token[at - 1].is_ascii_digit() && follows.is_ascii_digit()
        } else {
            follows.is_ascii_alphanumeric()
        };
        if !joins {
            return at;
        }
        at += sign;
    }
}

/// The same of what stands between spaces of ASCII; what else may be words goes to the rest.
fn plain_between(text: &str, rest: &mut String) -> usize {
    let mut count = 0;
    for token in text.split(|c: char| is_space(c) || is_ideograph(c)) {
        let word = token.trim_matches(is_around);
        if word.chars().all(is_letter) {
            count += usize::from(!word.is_empty());
        } else {
            rest.push_str(token);
            rest.push(' ');
        }
    }
    if !text.is_ascii() {
        count += text.chars().filter(|&c| is_ideograph(c)).count();
    }
    count
}

/// How many bytes at the beginning are such.
#[inline]
fn run(text: &[u8], is: impl Fn(u8) -> bool) -> usize {
    text.iter()
        .position(|&byte| !is(byte))
        .unwrap_or(text.len())
}

/// A text in UTF-8 without white space at its ends, and with one space for each run of it within.
pub fn folded(text: &[u8]) -> Vec<u8> {
    let mut found = Vec::with_capacity(text.len());
    let (mut at, mut parted) = (0, false);
    while at < text.len() {
        let space = space(&text[at..]);
        if space > 0 {
            parted = !found.is_empty();
            at += space;
            continue;
        }
        if std::mem::take(&mut parted) {
            found.push(b' ');
        }
        // What surely is none is copied at once; behind it stands white space or, in other scripts, a letter.
        let size = sound(&text[at..]);
        found.extend_from_slice(&text[at..at + size]);
        at += size;
    }
    found
}

/// Bytes, at least one, in which no white space needs folding: it is a single space between other things.
fn sound(text: &[u8]) -> usize {
    let begins = |at: usize| text.get(at).is_none_or(|&byte| BEGINS_SPACE[byte as usize]);
    let mut at = 1;
    while !begins(at) || text.get(at) == Some(&b' ') && !begins(at + 1) {
        at += 1;
    }
    at
}

/// Bytes that white space may begin with.
const BEGINS_SPACE: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = is_space_byte(byte as u8) || matches!(byte, 0xc2 | 0xe1..=0xe3);
        byte += 1;
    }
    table
};

/// Bytes of the white space that begins a text, 0 if none does.
#[inline]
fn space(text: &[u8]) -> usize {
    match text {
        &[byte, ..] if is_space_byte(byte) => 1,
        [0xc2, 0x85 | 0xa0, ..] => 2,
        [0xe1, 0x9a, 0x80, ..]
        | [0xe2, 0x80, 0x80..=0x8a | 0xa8 | 0xa9 | 0xaf, ..]
        | [0xe2, 0x81, 0x9f, ..]
        | [0xe3, 0x80, 0x80, ..] => 3,
        _ => 0,
    }
}

/// What Python's `str.split` splits at: Unicode's white space, and four separators of ASCII.
#[inline]
pub fn is_space(c: char) -> bool {
    if c.is_ascii() {
        is_space_byte(c as u8)
    } else {
        c.is_whitespace()
    }
}

#[inline]
const fn is_space_byte(byte: u8) -> bool {
    matches!(byte, b'\t'..=b'\r' | 0x1c..=b' ')
}

#[inline]
fn is_around(c: char) -> bool {
    !c.is_ascii_alphanumeric() && AROUND.contains(c)
}

/// Hiragana and Han: UAX #29 breaks around each of them.
#[inline]
fn is_ideograph(c: char) -> bool {
    c >= '\u{3040}'
        && matches!(c, '\u{3040}'..='\u{309f}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3fffd}')
}

/// Letters and digits without doubt: of Latin, Greek, Cyrillic, Hebrew, Arabic, Katakana and Hangul.
#[inline]
fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{2af}' | '\u{391}'..='\u{3a1}' | '\u{3a3}'..='\u{3ce}'
            | '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' | '\u{5d0}'..='\u{5ea}' | '\u{620}'..='\u{64a}' | '\u{30a1}'..='\u{30fa}'
            | '\u{ac00}'..='\u{d7a3}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_words_are_counted_and_others_given_back() {
        assert_eq!(plain("“Kapal” itu — tiba."), (3, String::new()));
        assert_eq!(
            plain("can't 3.14 hari–malam 1,000 a,b 1,a"),
            (9, String::new())
        );
        assert_eq!(
            plain("naïve-té 3·14 ini."),
            (1, "naïve-té 3·14 ".to_owned())
        );
        assert_eq!(plain("国家GDP 統計"), (5, String::new()));
        assert_eq!(plain(" - \u{a0}..."), (0, String::new()));
        assert_eq!(
            plain("Rp5\u{a0}juta 3.14\u{2003}hari\u{1f}dua"),
            (4, "3.14 ".to_owned())
        );
    }

    #[test]
    fn white_space_is_folded() {
        assert_eq!(
            folded(" a\u{a0}\u{1f} b\n\nç\u{3000}".as_bytes()),
            "a b ç".as_bytes()
        );
        assert_eq!(folded(b" \t"), b"");
        assert_eq!(
            folded("ã\u{a0}â \u{2003}“ã".as_bytes()),
            "ã â “ã".as_bytes()
        );
    }

    #[test]
    fn white_space_is_the_same_in_bytes_and_letters() {
        for c in '\0'..=char::MAX {
            let mut bytes = [0; 4];
            let bytes = c.encode_utf8(&mut bytes).as_bytes();
            assert_eq!(
                space(bytes),
                if is_space(c) { bytes.len() } else { 0 },
                "{c:?}"
            );
        }
    }
}
