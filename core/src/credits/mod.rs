//! Caption and credit told apart: what at a caption's end names who took or gave the picture. The words are given by `saring/fields`.
//!
//! It is done for every caption beside a picture, two a page, which took 9 µs each in Python.
mod brackets;
mod ends;
mod names;
mod words;

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use crate::agencies::Agencies;
use crate::clean::clean;
use crate::known_names::KnownNames;
use crate::letters::{FIRST_UNSPACED, lower};
use crate::words::is_space;

use self::names::count;
pub use self::names::is_signed;

/// What credits are told by, in lower case.
pub struct Words {
    /// Words before a credit: `foto`, `photo credit`.
    pub credits: Vec<String>,
    /// Words between those and a name: `Photo by Jane Doe`.
    pub givers: Vec<String>,
    /// What ends a credit in scripts that put the word last.
    pub suffixes: Vec<String>,
    /// Links that portals put behind captions, the longest first.
    pub tails: Vec<String>,
    /// What they put before captions, the longest first.
    pub heads: Vec<String>,
    /// What they put before credits, the longest first.
    pub credit_heads: Vec<String>,
    /// What credits nobody by name, in brackets or behind a stroke: `istimewa`, `supplied`.
    pub alone: HashSet<String>,
}

/// The words of credits, made ready for being looked for.
pub struct Credits {
    words: Words,
    credits: HashSet<String>,
    known: KnownNames,
    /// The last ones of words for credits.
    last: HashSet<String>,
    /// Words of scripts that put no space before them.
    unspaced: Vec<String>,
    /// The letters that tails end with, and that heads begin with: most captions have none of them there, and the lists lie far away.
    tail_ends: String,
    head_starts: String,
    credit_head_starts: String,
    agencies: Arc<Agencies>,
}

/// A caption and its credit, as parts of the text that they stand in.
type Parts<'a> = (&'a str, Option<&'a str>);
/// A caption and its credit.
pub type Split = (Option<String>, Option<String>);

/// Characters of the shortest and the longest credit, and of the longest that nothing but its place tells.
const SHORTEST: usize = 2;
const LONGEST: usize = 100;
const LONGEST_TAIL: usize = 80;
/// Characters of a caption among which what stands before it is.
const LONGEST_HEAD: usize = 40;
const MOST_TAILS: usize = 3;
const COMMAS: &[char] = &[',', '،', '，'];
const HEAD_ENDS: &[char] = &[',', '،', '，', ' ', ':', '：'];
const EDGES: &[char] = &[' ', '\t', '|', '–', '—', '-', '/', '·', ','];
/// What is no part of a credit at its ends.
const CREDIT_EDGES: &[char] = &[' ', '.', ')', '|'];

impl Credits {
    /// From the words and the names of agencies.
    pub fn new(words: Words, agencies: Arc<Agencies>) -> Credits {
        let last_of = |word: &String| word.rsplit(' ').next().unwrap_or_default().to_owned();
        let is_unspaced = |word: &&String| word.starts_with(|c| c >= FIRST_UNSPACED);
        Credits {
            credits: words.credits.iter().cloned().collect(),
            known: KnownNames::new(&words.credits),
            last: words.credits.iter().map(last_of).collect(),
            unspaced: words.credits.iter().filter(is_unspaced).cloned().collect(),
            tail_ends: letters(&words.tails, |tail| tail.chars().next_back()),
            head_starts: letters(&words.heads, |head| head.chars().next()),
            credit_head_starts: letters(&words.credit_heads, |head| head.chars().next()),
            agencies,
            words,
        }
    }

    /// A caption and the credit at its end: `Sung Kim (Foto: AP)` is `Sung Kim`, `AP`.
    pub fn split(&self, caption: &str) -> Split {
        let caption = in_plain_marks(clean(caption));
        let (caption, credit) = self.parted(&caption);
        let caption = self.without_end(caption);
        let kept = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        (kept(caption), credit.and_then(kept))
    }

    /// The same of a text that is clean; an empty caption is none.
    fn parted<'a>(&self, text: &'a str) -> Parts<'a> {
        let caption = self.without_head(without_counter(self.without_tail(text)));
        if count(caption) < SHORTEST {
            return ("", None);
        }
        if begins(caption, &self.credit_head_starts)
            && let Some(credit) = behind_head(caption, &self.words.credit_heads, COMMAS)
        {
            return ("", Some(if credit.is_empty() { caption } else { credit }));
        }
        let found = self
            .bracketed(caption)
            .or_else(|| self.worded(caption))
            .or_else(|| self.given(caption))
            .or_else(|| self.followed(caption))
            .or_else(|| ends::signed(caption))
            .or_else(|| self.suffixed(caption))
            .or_else(|| self.dashed(caption))
            .or_else(|| self.anonymous(caption))
            .or_else(|| self.whole(caption))
            .or_else(|| self.bare(caption))
            .or_else(|| ends::stroked(caption));
        match found {
            Some((caption, Some(credit))) if !credit.is_empty() => {
                (self.without_word(caption), Some(self.without_first(credit)))
            }
            Some(found) => found,
            None => (caption, None),
        }
    }

    /// Whether a line beside a caption says whose the picture is, not whose the text: `Foto: Jane Doe`, `Getty Images`.
    pub fn is_credit(&self, text: &str) -> bool {
        matches!(self.split(text), (None, Some(_)))
    }

    /// The caption without `Foto:` before it.
    fn without_word<'a>(&self, caption: &'a str) -> &'a str {
        match caption.split_once(':') {
            Some((head, rest)) if self.credits.contains(&head.to_lowercase()) => {
                rest.trim_matches(is_space)
            }
            _ => caption,
        }
    }

    /// The credit without the word before a stroke: `Photo / Jane Doe`.
    fn without_first<'a>(&self, credit: &'a str) -> &'a str {
        match credit.split_once('/') {
            Some((head, rest)) if self.is_word(head) && !rest.is_empty() => {
                rest.trim_matches(is_space)
            }
            _ => credit,
        }
    }

    /// Whether a text is a word for a picture and nothing else: `Foto:`.
    pub fn is_word(&self, text: &str) -> bool {
        let word = text.trim_matches([' ', ':', '：', '.']);
        self.credits.contains(&word.to_lowercase())
    }

    /// Whether a text credits nobody by name.
    fn is_alone(&self, text: &str) -> bool {
        let word = text.trim_matches([' ', '.']);
        self.words.alone.contains(&word.to_lowercase())
    }

    /// The caption without the word or sign at its end whose credit stands in another element: `A ferry. Photo:`, `A ferry ©`.
    fn without_end<'a>(&self, caption: &'a str) -> &'a str {
        let caption = caption.trim_end_matches([' ', '©']);
        let start = match caption.strip_suffix([':', '：']) {
            Some(head) => self.word_start(head),
            None => caption.rfind(' ').map(|space| space + 1).filter(|&last| {
                caption.ends_with('.') && self.credits.contains(&caption[last..].to_lowercase())
            }),
        };
        match start {
            Some(start) if start == 0 || words::is_ended(&caption[..start]) => {
                trimmed(&caption[..start])
            }
            _ => caption,
        }
    }

    /// The caption without the link that a portal puts behind every picture: `Purchase Licensing Rights`, `hide caption`.
    fn without_tail<'a>(&self, caption: &'a str) -> &'a str {
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

    /// Whether a text ends with a word that stands behind names: `撮影`, `기자`.
    fn ends_in_suffix(&self, text: &str) -> bool {
        let mut suffixes = self.words.suffixes.iter();
        suffixes.any(|suffix| text.ends_with(suffix.as_str()))
    }

    /// `藤井千尋撮影` is `藤井千尋`: as the word before a name is no part of the credit, nor is the one behind it.
    pub fn without_suffix<'a>(&self, credit: &'a str) -> &'a str {
        let mut suffixes = self.words.suffixes.iter();
        let kept = suffixes.find_map(|word| credit.strip_suffix(word.as_str()));
        match kept.unwrap_or(credit).trim_matches(is_space) {
            "" => credit,
            kept => kept,
        }
    }

    /// Whether a text is a list of agencies.
    ///
    /// Most have no word of any, which is told in a tenth of the time; where letters stand without spaces no words are told apart.
    fn is_list(&self, text: &str) -> bool {
        if let Some((name, giver)) = text.rsplit_once(" via ") {
            return is_signed(name, 4) && self.is_list(giver);
        }
        (!text.is_ascii() || self.agencies.any_in(text)) && !self.agencies.list(text).is_empty()
    }
}

/// The caption with the sign of copyright in one character, however it is written.
fn in_plain_marks(caption: Cow<'_, str>) -> Cow<'_, str> {
    if !caption.contains(['(', '（', 'ⓒ', 'Ⓒ']) {
        return caption;
    }
    let signs = ["(c)", "(C)", "（Ｃ）", "（c）", "（C）", "ⓒ", "Ⓒ"];
    let plain = signs.iter().fold(caption.into_owned(), |caption, sign| {
        caption.replace(sign, "©")
    });
    Cow::Owned(plain)
}

/// One letter of each of these words, each once.
fn letters(words: &[String], letter: impl Fn(&str) -> Option<char>) -> String {
    let all: BTreeSet<char> = words.iter().filter_map(|word| letter(word)).collect();
    all.into_iter().collect()
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
fn without_counter(caption: &str) -> &str {
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

/// The last characters of a text.
fn last(text: &str, most: usize) -> &str {
    match most.checked_sub(1) {
        Some(before) => text
            .char_indices()
            .rev()
            .nth(before)
            .map_or(text, |(at, _)| &text[at..]),
        None => "",
    }
}

/// A credit without what is no part of it at its ends; a bracket that it opens is one: `PTWP (Jan Rej)`.
fn trimmed_credit(credit: &str) -> &str {
    let start = credit.len() - credit.trim_start_matches(CREDIT_EDGES).len();
    let kept = credit.trim_matches(CREDIT_EDGES);
    let end = start + kept.len();
    let closes = credit[end..].starts_with(')') && kept.contains('(') && !kept.contains(')');
    if closes { &credit[start..=end] } else { kept }
}

fn trimmed(caption: &str) -> &str {
    caption.trim_matches(EDGES).trim_matches(is_space)
}

/// The ends of sentences from `from` on behind which a bare name may follow: where the mark begins, and what follows it.
fn sentence_ends(text: &str, from: usize) -> impl Iterator<Item = (usize, usize)> {
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

/// Where the last characters of a text begin.
fn from_end(text: &str, most: usize) -> usize {
    text.len() - last(text, most).len()
}

/// Whether a sentence ends before the end of the text: of a word, not of an initial.
fn has_sentences(text: &str) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    text.match_indices(['.', '!', '?']).any(|(at, _)| {
        let mut before = text[..at].chars().rev();
        text[at + 1..].starts_with(is_space) && letter(before.next()) && letter(before.next())
    })
}

#[cfg(test)]
mod tests;
