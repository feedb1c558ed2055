//! Text as a reader sees it: references resolved, also twice escaped, tags gone, white space single, without what has no shape.
use std::borrow::Cow;

use crate::tree::entities::{Nul, Rules, decode};
use crate::words::is_space;

const REFERENCES: Rules = Rules {
    references: true,
    attribute: false,
    nul: Nul::Keep,
};

/// The text, as `saring/fields/wording.py` cleans what pages write in their data; most is clean.
pub fn clean(text: &str) -> Cow<'_, str> {
    if is_clean(text) {
        return Cow::Borrowed(text);
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

/// Whether a text of ASCII is surely clean.
fn is_clean(text: &str) -> bool {
    let mut before = b' ';
    let plain = text.bytes().all(|byte| {
        let doubled = byte == b' ' && std::mem::replace(&mut before, byte) == b' ';
        before = byte;
        matches!(byte, b' '..=b'~') && byte != b'&' && byte != b'<' && !doubled
    });
    plain && (before != b' ' || text.is_empty())
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
    Cow::Owned(
        twice
            .chars()
            .filter(|&c| !c.is_ascii_control() || is_space(c))
            .collect(),
    )
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

/// Characters without a shape: zero-width space, marks of direction, soft hyphen.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::clean;

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
}
