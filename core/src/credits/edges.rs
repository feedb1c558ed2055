//! What portals put around captions, which is no part of them: links, counters, `Image caption,`, a word whose credit stands elsewhere.
use super::names::count;
use super::sentences::last;
use super::words::is_ended;
use super::{Credits, EDGES, trimmed};
use crate::letters::lower;
use crate::words::is_space;

/// Characters at a caption's end among which what stands behind it is, and at its start among which what stands before it is.
const LONGEST_TAIL: usize = 80;
const LONGEST_HEAD: usize = 40;
const MOST_TAILS: usize = 3;
const COMMAS: &[char] = &[',', '،', '，'];
const HEAD_ENDS: &[char] = &[',', '،', '，', ' ', ':', '：'];

impl Credits {
    /// The caption without the link that a portal puts behind every picture: `Purchase Licensing Rights`, `hide caption`.
    pub(super) fn without_tail<'a>(&self, caption: &'a str) -> &'a str {
        let mut kept = caption;
        for _ in 0..MOST_TAILS {
            let end = kept.chars().next_back().map(lower);
            if !end.is_some_and(|end| self.tail_ends.contains(end)) {
                break;
            }
            let low = last(kept, LONGEST_TAIL).to_lowercase();
            let Some(tail) = self
                .words
                .tails
                .iter()
                .find(|tail| low.ends_with(tail.as_str()))
            else {
                break;
            };
            kept = &kept[..kept.len() - last(kept, count(tail)).len()];
            kept = kept.trim_end_matches(EDGES);
        }
        kept
    }

    /// The caption without what a portal puts before it, a link or the word for a caption: `Image caption, …`.
    pub fn without_head<'a>(&self, caption: &'a str) -> &'a str {
        begins(caption, &self.head_starts)
            .then(|| behind_head(caption, &self.words.heads, HEAD_ENDS))
            .flatten()
            .unwrap_or(caption)
    }

    /// The credit that an element gives whose text begins with a word such as `Image source,`; the word itself if nothing follows it.
    pub(super) fn behind_credit_head<'a>(&self, caption: &'a str) -> Option<&'a str> {
        let credit = begins(caption, &self.credit_head_starts)
            .then(|| behind_head(caption, &self.words.credit_heads, COMMAS))??;
        Some(if credit.is_empty() { caption } else { credit })
    }

    /// The caption without the word or sign at its end whose credit stands in another element: `A ferry. Photo:`, `A ferry ©`.
    pub(super) fn without_end<'a>(&self, caption: &'a str) -> &'a str {
        let caption = caption.trim_end_matches([' ', '©']);
        let start = match caption.strip_suffix([':', '：']) {
            Some(head) => self.word_start(head),
            None => caption
                .rfind(' ')
                .map(|space| space + 1)
                .filter(|&last| caption.ends_with('.') && self.is_credit_word(&caption[last..])),
        };
        match start {
            Some(start) if start == 0 || is_ended(&caption[..start]) => trimmed(&caption[..start]),
            _ => caption,
        }
    }

    /// The caption without `Foto:` before it.
    pub(super) fn without_word<'a>(&self, caption: &'a str) -> &'a str {
        match caption.split_once(':') {
            Some((head, rest)) if self.is_credit_word(head) => rest.trim_matches(is_space),
            _ => caption,
        }
    }

    /// The credit without the word before a stroke: `Photo / Jane Doe`.
    pub(super) fn without_first<'a>(&self, credit: &'a str) -> &'a str {
        match credit.split_once('/') {
            Some((head, rest)) if self.is_word(head) && !rest.is_empty() => {
                rest.trim_matches(is_space)
            }
            _ => credit,
        }
    }
}

/// Whether a text begins with one of these letters.
fn begins(text: &str, letters: &str) -> bool {
    let first = text.chars().next().map(lower);
    first.is_some_and(|first| letters.contains(first))
}

/// What follows one of these words and one of these marks at the start of a caption.
fn behind_head<'a>(caption: &'a str, heads: &[String], ends: &[char]) -> Option<&'a str> {
    let start = caption.char_indices().nth(LONGEST_HEAD);
    let low = caption[..start.map_or(caption.len(), |(at, _)| at)].to_lowercase();
    let head = heads.iter().find(|head| low.starts_with(head.as_str()))?;
    let end = caption.char_indices().nth(count(head));
    let rest = &caption[end.map_or(caption.len(), |(at, _)| at)..];
    (rest.is_empty() || rest.starts_with(ends)).then(|| rest.trim_start_matches(HEAD_ENDS))
}

/// The caption without the number of the picture before it, `1/5 La zucca`; a date is none, whose day is after its month.
pub fn without_counter(caption: &str) -> &str {
    counter(caption).map_or(caption, |end| &caption[end..])
}

/// Where the number of a gallery's picture ends that a text begins with.
fn counter(text: &str) -> Option<usize> {
    let space = |text: &str| text.len() - text.strip_prefix(is_space).unwrap_or(text).len();
    let (at, mut end) = number(text)?;
    end += space(&text[end..]);
    let between = ["/", "of", "von", "dari", "de", "di", "из"];
    let mut seen = between
        .iter()
        .filter(|word| text[end..].starts_with(**word));
    let word = seen.find(|word| {
        let behind = &text[end + word.len()..];
        number(&behind[space(behind)..]).is_some()
    })?;
    end += word.len();
    end += space(&text[end..]);
    let (all, length) = number(&text[end..])?;
    end += length;
    let rest = &text[end..];
    let behind = &rest[space(rest)..];
    if let Some(kept) = behind.strip_prefix([':', '|', '.', '–', '-']) {
        end = text.len() - kept.len();
    }
    let rest = &text[end..];
    let next = rest.trim_start_matches(is_space);
    let ends = rest.is_empty() || next.len() < rest.len() && next.starts_with(char::is_alphabetic);
    (ends && at <= all).then_some(text.len() - next.len())
}

/// A number of few digits that a text begins with, and how many bytes it takes; nothing if there are more.
fn number(text: &str) -> Option<(u32, usize)> {
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=3)
        .contains(&end)
        .then(|| text[..end].parse().ok())
        .flatten()
        .map(|number| (number, end))
}
