//! Credits behind a word: `… Foto: dpa`, `Bild: Jane Doe`, `… Photo courtesy of NASA`.
use super::names::{are_names, count, is_signed, is_site};
use super::{Credits, LONGEST, Parts, SHORTEST, trimmed, trimmed_credit};
use crate::letters::FIRST_UNSPACED;
use crate::words::is_space;

/// What parts a word such as `Foto` from the name after it.
const COLONS: [char; 4] = [':', '=', '：', '＝'];
/// Marks in a caption behind which a credit is looked for: each is looked at with all before it, and may hold a caption of its own.
const MOST_COLONS: usize = 20;
const MOST_CREDITED: usize = 9;
const MOST_WORDS: usize = 3;
/// What may end the caption before a word.
const ENDS: [char; 23] = [
    '.', '!', '?', '…', ')', ']', '|', '–', '—', '-', '/', ',', ';', ':', '。', '」', '"', '\'',
    '”', '“', '»', '’', '।',
];
/// What stands right before a word without a space: `… 2026).Foto`.
const BEFORE: [char; 10] = ['(', '[', '|', '–', '—', '/', '•', '.', ')', ']'];
/// Marks that may stand right before a word for a picture.
const BEFORE_WORD: [char; 6] = ['(', '|', '–', '—', '-', '/'];
const STROKE_SIGNS: [char; 3] = ['-', '–', '—'];
/// Characters of the longest word for a picture that stands behind a name.
const LONGEST_WORD: usize = 12;
const STROKES: [&str; 5] = ["-", "–", "—", "|", "/"];
/// What stands between `courtesy` and a name.
const OF: &str = "of ";

/// Where marks before a name stand in a text, and what follows each and its space; a stroke right behind a word is one: `फोटो- पीटीआई`.
pub fn colons(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let is_mark =
        |at: usize, mark: char| COLONS.contains(&mark) || (mark == '-' && is_stroke(text, at));
    let marks = text
        .char_indices()
        .filter(move |&(at, mark)| is_mark(at, mark));
    marks.map(|(at, mark)| {
        let rest = text[at + mark.len_utf8()..].trim_start_matches(is_space);
        (at, text.len() - rest.len())
    })
}

/// Whether a hyphen stands between a word and a name: `Photo- Jane Doe`, not `Bild- und Tonaufnahmen`.
fn is_stroke(text: &str, at: usize) -> bool {
    let behind = text[at + 1..].strip_prefix(' ');
    !text[..at].ends_with([' ', '-'])
        && behind
            .is_some_and(|name| name.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase()))
}

impl Credits {
    /// Where the word stands before the caption itself, the credit is sought behind it.
    pub(super) fn worded<'a>(&self, caption: &'a str) -> Option<Parts<'a>> {
        if colons(caption).nth(MOST_COLONS).is_some() {
            return None;
        }
        for (at, end) in colons(caption) {
            let Some(start) = self.word_start(&caption[..at]) else {
                continue;
            };
            let rest = &caption[end..];
            if start == 0 {
                let inner = self.parted(rest);
                if inner.1.is_some_and(|credit| !credit.is_empty()) {
                    return Some(inner);
                }
                if rest.split(is_space).filter(|word| !word.is_empty()).count() > MOST_CREDITED
                    || self.goes_on(rest)
                {
                    return Some((rest, None));
                }
            }
            let before = caption[..start].trim_end_matches(is_space);
            let parted = before.is_empty() || before.ends_with(ENDS);
            if (SHORTEST..=LONGEST).contains(&count(rest))
                && (parted || is_signed(first_sentence(rest), 4) || self.is_list(rest))
            {
                return Some((trimmed(&caption[..start]), Some(trimmed_credit(rest))));
            }
        }
        None
    }

    /// Whether a text behind a word is a sentence's: several words, the first in small letters.
    fn goes_on(&self, rest: &str) -> bool {
        let mut letters = rest.chars();
        letters.next().is_some_and(char::is_lowercase)
            && !letters.next().is_some_and(char::is_uppercase)
            && rest.contains(' ')
            && !self.is_list(rest)
    }

    /// Where the words that a text ends with begin, if they are a word for credit such as `Photo credit`.
    pub(super) fn word_start(&self, head: &str) -> Option<usize> {
        let head = head.trim_end_matches([' ', '.']);
        if self
            .last
            .contains(&after_mark(head.rsplit(is_space).next()?).to_lowercase())
        {
            let spaces = head
                .rmatch_indices(is_space)
                .take(MOST_WORDS)
                .map(|(at, space)| at + space.len());
            let mut starts: Vec<usize> = spaces.collect();
            if starts.len() < MOST_WORDS {
                starts.push(0);
            }
            for start in starts.into_iter().rev() {
                let words = after_mark(&head[start..]);
                if self.credits.contains(&words.to_lowercase()) {
                    return Some(head.len() - words.len());
                }
            }
        }
        let unspaced = self
            .unspaced
            .iter()
            .filter(|word| head.ends_with(word.as_str()));
        unspaced
            .map(String::len)
            .max()
            .map(|longest| head.len() - longest)
    }

    /// `… — AFP pic`, `… - Bernama photo`: an agency between a stroke and a word for a picture.
    pub(super) fn followed<'a>(&self, caption: &'a str) -> Option<Parts<'a>> {
        let (head, word) = caption.trim_end_matches('.').rsplit_once(' ')?;
        if count(word) > LONGEST_WORD || !self.credits.contains(&word.to_lowercase()) {
            return None;
        }
        let (at, stroke) = head.rmatch_indices(STROKE_SIGNS).next()?;
        let name = head[at + stroke.len()..].trim_matches(is_space);
        let told = (at == 0 || head[..at].ends_with(is_space)) && self.is_list(name);
        told.then(|| (trimmed(&head[..at]), Some(name)))
    }

    /// `… Photo by Jane Doe`, `… Image courtesy of NASA`, `… - Foto Amran Hamid`, `Fot. Jan Rej / PAP`, `… . Beeld ANP`.
    pub(super) fn given<'a>(&self, caption: &'a str) -> Option<Parts<'a>> {
        if !self.known.any_in(caption) {
            return None;
        }
        let mut before = "";
        let mut at = 0;
        while let Some((word, rest)) = caption[at..].split_once(' ') {
            let (start, previous) = (at, std::mem::replace(&mut before, word));
            at += word.len() + 1;
            let low = word.to_lowercase();
            if !self.credits.contains(low.trim_start_matches(BEFORE_WORD)) {
                continue;
            }
            let (following, behind) = rest.split_once(' ').unwrap_or((rest, ""));
            let is_giver = self.is_giver(following);
            let name = if is_giver { behind } else { rest };
            if name.chars().nth(LONGEST).is_some()
                || (start == 0 && count(following) == SHORTEST && !name.contains(' '))
            {
                continue;
            }
            let parted = start == 0 || previous.ends_with(ENDS);
            let is_big = word.starts_with(char::is_uppercase);
            let is_own = !caption[..start].contains('©');
            let told = (is_giver && (parted || following != "via"))
                || (parted && is_big && ((is_own && self.is_giver(&low)) || is_site(name)))
                || (start > 0 && STROKES.contains(&previous))
                || low.ends_with('.')
                || (word.starts_with(|c| c >= FIRST_UNSPACED) && self.is_list(name))
                || (parted && is_big && self.is_list(name));
            let of = name
                .get(..OF.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(OF));
            let own = if of { &name[OF.len()..] } else { name };
            if told && are_names(own) {
                let kept = caption[..start].trim_end_matches([' ', '(', '©']);
                return Some((trimmed(kept), Some(trimmed_credit(own))));
            }
        }
        None
    }
}

/// Whether a caption ends where a word for a credit may begin: behind a sentence or a mark.
pub fn is_ended(caption: &str) -> bool {
    caption.trim_end_matches(is_space).ends_with(ENDS)
}

fn first_sentence(text: &str) -> &str {
    text.split(". ").next().unwrap_or(text)
}

/// What follows the last of the marks that may stand right before a word.
fn after_mark(words: &str) -> &str {
    words.rsplit(BEFORE).next().unwrap_or(words)
}
