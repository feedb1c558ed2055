//! Where sentences end in a caption, and its last characters.
use crate::words::is_space;

/// The ends of sentences from `from` on behind which a bare name may follow: where the mark begins, and what follows it.
pub fn sentence_ends(text: &str, from: usize) -> impl Iterator<Item = (usize, usize)> {
    let mut at = from;
    std::iter::from_fn(move || {
        while let Some(mark) = text[at..].chars().next() {
            let start = at;
            at += mark.len_utf8();
            if !matches!(mark, '.' | '!' | '?' | '…' | '।' | '۔' | ')' | '。') {
                continue;
            }
            let rest = text[at..].trim_start_matches(is_space);
            if mark == '。' || rest.len() < text.len() - at {
                at = text.len() - rest.len();
                return Some((start, at));
            }
        }
        None
    })
}

/// Whether a sentence ends before the end of the text: of a word, not of an initial.
pub fn has_sentences(text: &str) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    text.match_indices(['.', '!', '?']).any(|(at, _)| {
        let mut before = text[..at].chars().rev();
        text[at + 1..].starts_with(is_space) && letter(before.next()) && letter(before.next())
    })
}

/// Where the last characters of a text begin.
pub fn from_end(text: &str, most: usize) -> usize {
    text.len() - last(text, most).len()
}

/// The last characters of a text.
pub fn last(text: &str, most: usize) -> &str {
    match most.checked_sub(1) {
        Some(before) => text
            .char_indices()
            .rev()
            .nth(before)
            .map_or(text, |(at, _)| &text[at..]),
        None => "",
    }
}
