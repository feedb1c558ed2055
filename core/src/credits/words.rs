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
                if self.is_credit_word(words) {
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
        if count(word) > LONGEST_WORD || !self.is_credit_word(word) {
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
        places(caption).find_map(|place| self.given_at(&place))
    }

    /// What follows a word, if it is one for pictures and names follow.
    fn given_at<'a>(&self, place: &Place<'a>) -> Option<Parts<'a>> {
        if !self.is_credit_word(place.word.trim_start_matches(BEFORE_WORD)) {
            return None;
        }
        let (first, behind) = place.rest.split_once(' ').unwrap_or((place.rest, ""));
        let giver = self.is_giver(first).then_some(first);
        let name = if giver.is_some() { behind } else { place.rest };
        let is_little = place.before.is_empty() && count(first) == SHORTEST && !name.contains(' ');
        if is_little || name.chars().nth(LONGEST).is_some() {
            return None;
        }
        let own = without_of(name);
        (self.tells(place, giver, name) && are_names(own)).then(|| {
            let kept = place.before.trim_end_matches([' ', '(', '©']);
            (trimmed(kept), Some(trimmed_credit(own)))
        })
    }

    /// Whether a word tells that a name follows it: by the word between, by what stands before it, by a dot, or by what the name is.
    fn tells(&self, place: &Place<'_>, giver: Option<&str>, name: &str) -> bool {
        let previous = place.previous();
        let is_first = place.before.is_empty();
        let is_parted = is_first || previous.ends_with(ENDS);
        let is_marked = is_parted && place.word.starts_with(char::is_uppercase);
        let is_own_giver = || self.is_giver(place.word) && !place.before.contains('©');
        let is_unspaced = place.word.starts_with(|c| c >= FIRST_UNSPACED);
        giver.is_some_and(|giver| is_parted || giver != "via")
            || (is_marked && (is_own_giver() || is_site(name)))
            || (!is_first && STROKES.contains(&previous))
            || place.word.ends_with('.')
            || ((is_marked || is_unspaced) && self.is_list(name))
    }
}

/// A word of a caption, and what stands before and behind it.
struct Place<'a> {
    before: &'a str,
    word: &'a str,
    rest: &'a str,
}

impl<'a> Place<'a> {
    /// The word before it; empty if there is none.
    fn previous(&self) -> &'a str {
        let before = self.before.strip_suffix(' ').unwrap_or_default();
        before.rsplit(' ').next().unwrap_or_default()
    }
}

/// The words of a caption but the last.
fn places(caption: &str) -> impl Iterator<Item = Place<'_>> {
    caption.match_indices(' ').scan(0, |start, (end, _)| {
        let (before, word, rest) = (
            &caption[..*start],
            &caption[*start..end],
            &caption[end + 1..],
        );
        *start = end + 1;
        Some(Place { before, word, rest })
    })
}

/// The names behind `of`, as in `courtesy of NASA`.
fn without_of(name: &str) -> &str {
    match name.get(..OF.len()) {
        Some(start) if start.eq_ignore_ascii_case(OF) => &name[OF.len()..],
        _ => name,
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
