//! Credits in brackets: `… Sung Kim (Foto: AP)`, `… (AFP)`, `… (Jane Doe/The Post)`.
use super::names::{count, is_signed, is_site, parts};
use super::sentences::{from_end, sentence_ends};
use super::words::colons;
use super::{Credits, LONGEST, Parts, SHORTEST, trimmed};
use crate::words::is_space;

const PAIRS: [(char, char); 4] = [('(', ')'), ('[', ']'), ('（', '）'), ('【', '】')];
/// What may stand behind a bracket at the end of a text.
pub const STOPS: [char; 4] = [' ', '.', '。', '।'];
/// Brackets that end a text, as bylines and captions of most scripts have them.
pub const CLOSING: [char; 3] = [')', ']', '）'];
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
        if credit == inside
            && let Some(start) = self.name_at_end(before)
        {
            let credit = end[start..].trim_matches(is_space);
            return Some((trimmed(&before[..start]), Some(credit)));
        }
        // `藤井千尋撮影` is a name and a word, `한강일보 자료사진` what a paper calls its archive.
        let credit = if credit.contains(' ') {
            credit
        } else {
            self.without_suffix(credit)
        };
        Some((trimmed(before), Some(credit)))
    }

    /// Where the name begins whose agency a bracket names: `… on Friday. Jane Doe (Getty)`, `Foto: Jane Doe (Getty)`.
    fn name_at_end(&self, caption: &str) -> Option<usize> {
        if let Some((head, name)) = caption.split_once(':')
            && name.trim_matches(is_space).contains(' ')
            && self.is_credit_word(head)
            && is_signed(name, 1)
        {
            return Some(head.len() + 1);
        }
        let mut ends = sentence_ends(caption, from_end(caption, LONGEST_NAME));
        let name =
            ends.find(|&(_, end)| caption[end..].contains(' ') && is_signed(&caption[end..], 1));
        name.map(|(_, end)| end)
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
        let last = inside.rsplit(' ').next().unwrap_or_default();
        let told = self.is_alone(inside)
            || self.ends_in_suffix(inside)
            || (self.is_credit_word(last)
                && (is_signed(inside, 4) || is_signed(without_last(inside), 1)))
            || self.is_list(parts(inside).last().unwrap_or_default())
            || (parted && self.is_list(parts(inside).next().unwrap_or_default()))
            || (parted
                && (is_signed(inside, 4) || is_site(parts(inside).last().unwrap_or_default())));
        told.then_some(inside)
    }

    /// What follows a word such as `Foto:`, `Photo by` or `Foto` at the start of a text.
    fn after_word<'a>(&self, text: &'a str) -> Option<&'a str> {
        if let Some((start, end)) = colons(text).next()
            && self.is_credit_word(text[..start].trim_matches([' ', '.']))
        {
            return Some(text[end..].trim_matches([' ', '.'])).filter(|rest| !rest.is_empty());
        }
        self.after_two(text).or_else(|| self.after_one(text))
    }

    /// `Photo credit Jane Doe`: a name behind two words.
    fn after_two<'a>(&self, text: &'a str) -> Option<&'a str> {
        let second = text.find(' ')? + 1;
        let end = second + text[second..].find(' ')?;
        let name = &text[end + 1..];
        (self.is_credit_word(&text[..end]) && is_signed(name, 4)).then_some(name)
    }

    /// `Foto/Jane Doe`, `Foto by Jane Doe`, `Foto Jane Doe`.
    fn after_one<'a>(&self, text: &'a str) -> Option<&'a str> {
        let (head, rest) = text.split_once(' ').unwrap_or((text, ""));
        let word = head.split('/').next().unwrap_or(head);
        if !self.is_credit_word(word.trim_end_matches('.')) {
            return None;
        }
        if head.len() > word.len() + 1 {
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
