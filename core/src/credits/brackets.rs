//! Credits in brackets: `… Sung Kim (Foto: AP)`, `… (AFP)`, `… (Jane Doe/The Post)`.
use super::names::{count, is_signed, is_site, parts};
use super::words::colons;
use super::{Credits, LONGEST, Parts, SHORTEST, from_end, sentence_ends, trimmed};
use crate::words::is_space;

const PAIRS: [(char, char); 4] = [('(', ')'), ('[', ']'), ('（', '）'), ('【', '】')];
const STOPS: [char; 4] = [' ', '.', '。', '।'];
/// Characters of a name before a bracket.
const LONGEST_NAME: usize = 40;

impl Credits {
    pub(super) fn bracketed<'a>(&self, caption: &'a str) -> Option<Parts<'a>> {
        let end = caption.trim_end_matches(STOPS);
        let (opening, closing) = PAIRS.iter().find(|(_, closing)| end.ends_with(*closing))?;
        let at = end.rfind(*opening)?;
        let inside = &end[at + opening.len_utf8()..end.len() - closing.len_utf8()];
        let inside = inside.trim_matches(is_space);
        let before = caption[..at].trim_end_matches(is_space);
        let credit = self.credited(inside).or_else(|| {
            let told = is_open(before, at) && is_signed(inside, 1);
            told.then_some(inside)
        })?;
        let start = if credit == inside {
            self.name_at_end(before)
        } else {
            0
        };
        Some(if start > 0 {
            (
                trimmed(&before[..start]),
                Some(end[start..].trim_matches(is_space)),
            )
        } else {
            // `藤井千尋撮影` is a name and a word, `한강일보 자료사진` what a paper calls its archive.
            let credit = if credit.contains(' ') {
                credit
            } else {
                self.without_suffix(credit)
            };
            (trimmed(before), Some(credit))
        })
    }

    /// Where the name begins whose agency a bracket names: `… on Friday. Jane Doe (Getty)`, `Foto: Jane Doe (Getty)`; 0 if none does.
    fn name_at_end(&self, caption: &str) -> usize {
        if let Some((head, name)) = caption.split_once(':')
            && name.trim_matches(is_space).contains(' ')
            && self.credits.contains(&head.to_lowercase())
            && is_signed(name, 1)
        {
            return head.len() + 1;
        }
        let mut ends = sentence_ends(caption, from_end(caption, LONGEST_NAME));
        let name =
            ends.find(|&(_, end)| caption[end..].contains(' ') && is_signed(&caption[end..], 1));
        name.map_or(0, |(_, end)| end)
    }

    /// The credit that a bracket holds, if it holds one.
    fn credited<'a>(&self, inside: &'a str) -> Option<&'a str> {
        if !(SHORTEST..=LONGEST).contains(&count(inside)) {
            return None;
        }
        if let Some(after) = self.after_word(inside) {
            return Some(after);
        }
        let parted = inside.contains(['/', '|']);
        let last = inside.rsplit(' ').next().unwrap_or_default().to_lowercase();
        let told = self.is_alone(inside)
            || self.ends_in_suffix(inside)
            || (self.credits.contains(&last)
                && (is_signed(inside, 4) || is_signed(without_last(inside), 1)))
            || self.is_list(parts(inside).last().unwrap_or_default())
            || (parted && self.is_list(parts(inside).next().unwrap_or_default()))
            || (parted
                && (is_signed(inside, 4) || is_site(parts(inside).last().unwrap_or_default())));
        told.then_some(inside)
    }

    /// What follows a word such as `Foto:`, `Photo by` or `Foto` at the start of a text.
    fn after_word<'a>(&self, text: &'a str) -> Option<&'a str> {
        if let Some((start, end)) = colons(text).next() {
            let head = text[..start].to_lowercase();
            if self.credits.contains(head.trim_matches([' ', '.'])) {
                return Some(text[end..].trim_matches([' ', '.'])).filter(|rest| !rest.is_empty());
            }
        }
        let (head, rest) = text.split_once(' ').unwrap_or((text, ""));
        if let Some((second, name)) = rest.split_once(' ')
            && self
                .credits
                .contains(&text[..head.len() + 1 + second.len()].to_lowercase())
            && is_signed(name, 4)
        {
            return Some(name);
        }
        let (word, name) = head.split_once('/').unwrap_or((head, ""));
        if !self
            .credits
            .contains(word.trim_end_matches('.').to_lowercase().as_str())
        {
            return None;
        }
        if !name.is_empty() {
            return Some(text[word.len() + 1..].trim_matches(is_space));
        }
        match rest.split_once(' ') {
            Some((giver, name)) if !name.is_empty() && self.is_giver(giver) => Some(name),
            _ => is_signed(rest, 4).then_some(rest),
        }
    }

    pub(super) fn is_giver(&self, word: &str) -> bool {
        let low = word.to_lowercase();
        self.words.givers.contains(&low)
    }
}

/// What stands before the last word: `Facebook pic` → `Facebook`.
fn without_last(text: &str) -> &str {
    text.rsplit_once(is_space).map_or("", |(before, _)| before)
}

/// Whether a name alone may stand in a bracket that begins at `at`: behind nothing, a sentence, or a letter, where a page puts the
/// two side by side in elements of their own.
fn is_open(before: &str, at: usize) -> bool {
    before.is_empty()
        || before.ends_with(['.', '!', '?', '…'])
        || before.len() == at && before.ends_with(char::is_alphanumeric)
}
