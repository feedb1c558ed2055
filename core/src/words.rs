//! The words of a text, as far as they can be counted letter by letter, and its white space folded.

/// Signs that stand around words; none is part of one at its beginning or end.
const AROUND: &str = ".,;:!?()[]\"'„“”‘’«»…–—-/*";

/// The words that are plain, and all else for whoever knows the rules for it, parted by spaces.
///
/// Plain are ideographs, each a word, and what stands between white space and has, but for signs around it, nothing but letters and
/// digits of the scripts whose words have no marks.
pub fn plain(text: &str) -> (usize, String) {
    let (mut count, mut rest) = (0, String::new());
    for token in text.split(|c: char| is_space(c) || is_ideograph(c)) {
        let word = token.trim_matches(is_around);
        if word.chars().all(is_letter) {
            count += usize::from(!word.is_empty());
        } else {
            rest.push_str(token);
            rest.push(' ');
        }
    }
    let ideographs = if text.is_ascii() {
        0
    } else {
        text.chars().filter(|&c| is_ideograph(c)).count()
    };
    (count + ideographs, rest)
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
        found.push(text[at]);
        at += 1;
    }
    found
}

/// Bytes of the white space that begins a text, 0 if none does.
#[inline]
fn space(text: &[u8]) -> usize {
    match text {
        [b'\t'..=b'\r' | 0x1c..=b' ', ..] => 1,
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
        matches!(c, '\t'..='\r' | '\x1c'..=' ')
    } else {
        c.is_whitespace()
    }
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
        assert_eq!(plain("can't 3.14 hari"), (1, "can't 3.14 ".to_owned()));
        assert_eq!(plain("国家GDP 統計"), (5, String::new()));
        assert_eq!(plain(" - \u{a0}..."), (0, String::new()));
    }

    #[test]
    fn white_space_is_folded() {
        assert_eq!(
            folded(" a\u{a0}\u{1f} b\n\nç\u{3000}".as_bytes()),
            "a b ç".as_bytes()
        );
        assert_eq!(folded(b" \t"), b"");
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
