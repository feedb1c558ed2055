//! Caption and credit told apart: what at a caption's end names who took or gave the picture. The words are given by `saring/fields`.
//!
//! It is done for every caption beside a picture, two a page, which took 9 µs each in Python.
mod brackets;
mod edges;
mod ends;
mod names;
mod sentences;
mod suffixes;
mod words;

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use crate::agencies::Agencies;
use crate::clean::clean;
use crate::known_names::KnownNames;
use crate::letters::FIRST_UNSPACED;
use crate::words::is_space;

pub use self::brackets::{CLOSING, STOPS};
use self::edges::without_counter;
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
/// A way to find the credit of a clean caption: the two, if it finds it.
type Way = for<'a> fn(&Credits, &'a str) -> Option<Parts<'a>>;

/// The ways in which captions tell their credits, the surest first.
const WAYS: [Way; 11] = [
    Credits::bracketed,                  // `Sung Kim (Foto: AP)`
    Credits::worded,                     // `A ferry. Photo: AP`
    Credits::given,                      // `A ferry. Photo by Jane Doe`
    Credits::followed,                   // `A ferry - AFP pic`
    |_, caption| ends::signed(caption),  // `A ferry © dpa`
    Credits::suffixed,                   // `桟橋を離れる船＝藤井千尋撮影`
    Credits::dashed,                     // `A ferry at the quay of May - AFP`
    Credits::anonymous,                  // `Pasar di kota/Ist`
    Credits::whole,                      // `Jane Doe/AP`
    Credits::bare,                       // `A ferry. Jane Doe/AP`
    |_, caption| ends::stroked(caption), // `Razzia am Montag in Palma / Lorenzo Marina`
];

/// Characters of the shortest and the longest credit, and of the longest that nothing but its place tells.
const SHORTEST: usize = 2;
const LONGEST: usize = 100;
const LONGEST_TAIL: usize = 80;
/// What is no part of a caption at its ends.
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
        if let Some(credit) = self.behind_credit_head(caption) {
            return ("", Some(credit));
        }
        match WAYS.iter().find_map(|way| way(self, caption)) {
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

    /// Whether a text is a word for a picture and nothing else: `Foto:`.
    pub fn is_word(&self, text: &str) -> bool {
        self.is_credit_word(text.trim_matches([' ', ':', '：', '.']))
    }

    /// Whether this is one of the words, in whatever case.
    fn is_credit_word(&self, word: &str) -> bool {
        self.credits.contains(&word.to_lowercase())
    }

    /// Whether a text credits nobody by name.
    fn is_alone(&self, text: &str) -> bool {
        let word = text.trim_matches([' ', '.']);
        self.words.alone.contains(&word.to_lowercase())
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

#[cfg(test)]
mod tests;
