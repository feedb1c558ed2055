//! Text as a reader sees it: references resolved, also twice escaped, tags gone, white space single, without what has no shape.
use std::borrow::Cow;

use crate::tree::entities::{Nul, Rules, decode};
use crate::words::is_space;

const REFERENCES: Rules = Rules {
    references: true,
    attribute: false,
    nul: Nul::Keep,
};

/// The text without what stands in it for programs; most is so but for spaces at its ends.
pub fn clean(text: &str) -> Cow<'_, str> {
    if let Some(plain) = plain(text) {
        return Cow::Borrowed(plain);
    }
    let text = without_references(text);
    let text = without_tags(&text);
    let mut told = String::with_capacity(text.len());
    for word in text.split(is_space) {
        let before = told.len();
        if before > 0 {
            told.push(' ');
        }
        let start = told.len();
        told.extend(word.chars().filter(|&c| !is_invisible(c)));
        if told.len() == start {
            told.truncate(before);
        }
    }
    Cow::Owned(told)
}

/// The text without spaces at its ends, if else a reader sees it as it stands: without references to characters, tags, white
/// space but single spaces, characters that do not show; and if all its characters are of the scripts that most pages are in.
fn plain(text: &str) -> Option<&str> {
    let mut before = None;
    for c in text.chars() {
        let is_plain = match c {
            ' ' => before != Some(' '),
            '&' | '<' => false,
            _ => shows(c),
        };
        if !is_plain {
            return None;
        }
        before = Some(c);
    }
    Some(text.trim_matches(' '))
}

fn shows(c: char) -> bool {
    matches!(c, '!'..='~' | '¡'..='¬' | '®'..='ɏ' | 'Σ'..='ώ' | 'Ѐ'..='ӿ' | 'א'..='ת' | 'ء'..='ٟ' | 'ऀ'..='ॿ' | 'ก'..='ฺ' | 'เ'..='๛'
        | 'Ḁ'..='ỿ' | '‐'..='‧' | '‰'..='⁞' | '、'..='〿' | 'ぁ'..='ゖ' | '゠'..='ヿ' | '一'..='龥' | '가'..='힣' | '！'..='～')
}

fn without_references(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let once = decode(text, REFERENCES);
    let twice = if once.contains('&') && once.contains(';') {
        decode(&once, REFERENCES)
    } else {
        Cow::Borrowed(&*once)
    };
    Cow::Owned(twice.into_owned())
}

/// The text without tags in it: `a <b>bold</b> claim`.
fn without_tags(text: &str) -> Cow<'_, str> {
    if !text.contains('<') {
        return Cow::Borrowed(text);
    }
    let mut told = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        told.push_str(before);
        let inside = &tag[1..];
        let is_tag = inside.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        let end = inside
            .find(['<', '>'])
            .filter(|&end| is_tag && inside[end..].starts_with('>'));
        match end {
            Some(end) => rest = &inside[end + 1..],
            None => {
                told.push('<');
                rest = inside;
            }
        }
    }
    told.push_str(rest);
    Cow::Owned(told)
}

/// Characters without a shape: zero-width space, marks of direction, soft hyphen, control characters.
fn is_invisible(c: char) -> bool {
    c.is_ascii_control()
        || matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::{clean, plain};

    #[test]
    fn text_is_as_a_reader_sees_it() {
        for (text, told) in [
            ("  a \u{a0}\n b\u{ad}c ", "a bc"),
            ("a \u{200b} b", "a b"),
            ("Q&amp;A &amp;#8211; &lt;b&gt;x&lt;/b&gt;", "Q&A – x"),
            ("a <b class='x'>bold</b> claim", "a bold claim"),
            ("1 < 2 <3 > 2 <a <b> c", "1 < 2 <3 > 2 <a c"),
            ("AT&T", "AT&T"),
            ("a&#1;b", "ab"),
            ("", ""),
        ] {
            assert_eq!(clean(text), told, "{text}");
        }
    }

    #[test]
    fn knows_what_a_reader_sees_as_it_stands() {
        assert_eq!(plain(" L’Été – 1 “été” "), Some("L’Été – 1 “été”"));
        assert_eq!(plain("  "), None);
        for text in [
            "a  b",
            "a\nb",
            "a &amp; b",
            "a <b>",
            "a\u{ad}b",
            "a\u{200b}b",
            "\u{3000}a",
        ] {
            assert_eq!(plain(text), None, "{text}");
        }
    }
}
