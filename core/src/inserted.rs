//! Lines between the paragraphs that are no part of the text by what they say: links to other articles, adverts' labels,
//! newsletters.
//!
//! The words come from `saring/fields`. They are looked for here because it is done for all 37 kept blocks of a page:
//! 45 µs there, 5 here.
use std::collections::{HashMap, HashSet};

use crate::keys::Keys;
use crate::labels::{PROMOTION, RELATED};
use crate::letters::{is_alphanumeric, letters, lower};
use crate::phrases::Phrases;

/// Characters of the longest such line, a newsletter's; a paragraph that happens to begin with such words says more.
pub const LONGEST: usize = 250;
const LONGEST_LINK: usize = 200;
const LONGEST_LABEL: usize = 80;
/// Characters at either end among which the words stand.
const START: usize = 48;
const END: usize = 32;
/// Letters that are looked at before a phrase is: most lines begin and end with none that a phrase has.
const KEY: usize = 3;
/// Bits that a character takes.
const BITS: u32 = 21;

/// The words of such lines, in lower case, by the first letters of each.
pub struct Inserted {
    links: Keyed,
    before: Vec<char>,
    /// The letters of whole labels.
    labels: Keyed,
    /// By their last letters.
    endings: Keyed,
    after: Vec<char>,
    newsletters: Phrases,
    /// The letters of whole headings of related links, by their first.
    headings: (Keys, HashSet<String>),
}

/// Phrases by key. The set is asked first: the map takes 20 ns to say no, three times for each line.
struct Keyed {
    keys: Keys,
    phrases: HashMap<u64, Vec<String>>,
}

impl Keyed {
    fn new(phrases: impl IntoIterator<Item = String>, key: impl Fn(&String) -> u64) -> Keyed {
        let mut by_key: HashMap<u64, Vec<String>> = HashMap::new();
        for phrase in phrases {
            by_key.entry(key(&phrase)).or_default().push(phrase);
        }
        Keyed {
            keys: Keys::new(by_key.keys().copied()),
            phrases: by_key,
        }
    }

    fn get(&self, key: u64) -> Option<&Vec<String>> {
        if self.keys.may_have(key) {
            self.phrases.get(&key)
        } else {
            None
        }
    }
}

/// The words that [`Inserted`] is made from.
pub struct Words<'a> {
    /// What a link begins with, behind any of the marks in `before`.
    pub links: Vec<String>,
    /// Marks that may stand before a link.
    pub before: &'a str,
    /// Whole labels of adverts.
    pub labels: Vec<String>,
    /// What a line that advertises a newsletter ends in, but for the marks in `after`.
    pub endings: Vec<String>,
    /// Marks that may stand at the end of such a line.
    pub after: &'a str,
    /// Words for a newsletter, of which such a line has one.
    pub newsletters: Vec<String>,
    /// Whole headings of lists of related links.
    pub headings: Vec<String>,
}

impl Inserted {
    /// Sorts the words for looking them up.
    pub fn new(words: Words<'_>) -> Inserted {
        let labels = words.labels.iter().map(|label| letters(label).collect());
        let whole: HashSet<String> = words
            .headings
            .iter()
            .map(|one| letters(one).collect())
            .collect();
        let firsts = Keys::new(whole.iter().map(|one| key(one.chars())));
        Inserted {
            links: Keyed::new(words.links, |link| key(link.chars())),
            before: words.before.chars().collect(),
            labels: Keyed::new(labels, |label: &String| key(label.chars())),
            endings: Keyed::new(words.endings, |ending| key(ending.chars().rev())),
            after: words.after.chars().collect(),
            newsletters: Phrases::new(&words.newsletters),
            headings: (firsts, whole),
        }
    }

    /// The label of a line that is no part of the text by what it says: "related" or "promotion".
    pub fn label(&self, line: &str) -> Option<u8> {
        if self.is_link(line.trim_start_matches(self.before.as_slice())) {
            return Some(RELATED);
        }
        (self.is_label(line) || self.is_newsletter(line)).then_some(PROMOTION)
    }

    /// Whether a line begins as a link to another article does: `Baca juga: …`, `Lire aussi : …`, `Read more: …)`.
    ///
    /// `Read more about aliases in the dedicated section.` is a sentence of a manual, and no link between paragraphs.
    fn is_link(&self, line: &str) -> bool {
        let Some(known) = self.links.get(key(line.chars())) else {
            return false;
        };
        if is_longer(line, LONGEST_LINK) {
            return false;
        }
        // Character by character, as the phrases are kept: `İ` in lower case is two.
        let mut start: String = line.chars().take(START).map(lower).collect();
        for colon in ["：", " :", "\u{a0}:"] {
            start = start.replace(colon, ":");
        }
        known.iter().any(|phrase| start.starts_with(phrase))
            && (start.contains(':') || !line.ends_with('.'))
    }

    /// What a line that begins as a link to another article does says behind that: the words of the link; None if it does not.
    pub fn link_words<'a>(&self, line: &'a str) -> Option<&'a str> {
        let line = line.trim_start_matches(self.before.as_slice());
        if !self.is_link(line) {
            return None;
        }
        let said = self.links.get(key(line.chars()))?.iter();
        let longest = said
            .filter_map(|phrase| skip_phrase(line, phrase))
            .min_by_key(|rest| rest.len())?;
        Some(longest.trim_start_matches(|c: char| !is_opening(c)).trim())
    }

    /// Whether a line is the heading of a list of related links.
    pub fn is_heading(&self, line: &str) -> bool {
        let (keys, whole) = &self.headings;
        keys.may_have(key(letters(line)))
            && !is_longer(line, LONGEST_LABEL)
            && whole.contains(&letters(line).collect::<String>())
    }

    /// Whether a line is a label, or two that nothing parts: `ReklamaDalszy ciąg materiału pod reklamą`.
    fn is_label(&self, line: &str) -> bool {
        let Some(known) = self.labels.get(key(letters(line))) else {
            return false;
        };
        if is_longer(line, LONGEST_LABEL) {
            return false;
        }
        let said: String = letters(line).collect();
        known
            .iter()
            .filter_map(|label| said.strip_prefix(label.as_str()))
            .any(|rest| rest.is_empty() || (is_longer(rest, KEY) && self.is_whole_label(rest)))
    }

    fn is_whole_label(&self, said: &str) -> bool {
        let known = self.labels.get(key(said.chars()));
        known.is_some_and(|labels| labels.iter().any(|label| label == said))
    }

    /// Whether a line advertises a newsletter, as `The Daily Briefing newsletter provides … Sign up here.` does.
    fn is_newsletter(&self, line: &str) -> bool {
        let bare = line.trim_end_matches(self.after.as_slice());
        let Some(known) = self.endings.get(key(bare.chars().rev())) else {
            return false;
        };
        let cut = bare.char_indices().rev().nth(END - 1);
        let end = bare[cut.map_or(0, |(at, _)| at)..].to_lowercase();
        known.iter().any(|phrase| end.ends_with(phrase))
            && !is_longer(line, LONGEST)
            && self.newsletters.any_in(line)
    }
}

/// What stands behind a phrase that a line begins with, its colon or not: `À lire aussi : …` begins with `à lire aussi:`.
fn skip_phrase<'a>(line: &'a str, phrase: &str) -> Option<&'a str> {
    let mut rest = line.char_indices();
    for wanted in letters(phrase) {
        let met = rest
            .by_ref()
            .map(|(_, c)| lower(c))
            .find(|&c| is_alphanumeric(c));
        if met != Some(wanted) {
            return None;
        }
    }
    Some(rest.as_str())
}

/// Whether a title begins with it: a letter or a mark that opens.
fn is_opening(c: char) -> bool {
    is_alphanumeric(c) || "\"'«“„‘‚「『《（([#@$€£¿¡".contains(c)
}

/// Whether a line has more than so many characters.
fn is_longer(line: &str, than: usize) -> bool {
    line.len() > than && line.chars().nth(than).is_some()
}

/// The first characters in lower case, as one number. Of one that is several in lower case the first counts.
fn key(characters: impl Iterator<Item = char>) -> u64 {
    characters.take(KEY).fold(0, |key, character| {
        key << BITS | u64::from(lower(character))
    })
}

#[cfg(test)]
mod tests {
    use super::{Inserted, PROMOTION, RELATED, Words};

    fn known() -> Inserted {
        let of = |phrases: &str| phrases.split('|').map(str::to_string).collect();
        let words = Words {
            links: of("baca juga|read more|read more:|lire aussi|延伸閱讀"),
            before: " >(",
            labels: of("ad|reklama|dalszy ciąg materiału pod reklamą|la suite après la publicité"),
            endings: of("sign up here"),
            after: " .",
            newsletters: of("newsletter"),
            headings: of("berita terkait|lire aussi"),
        };
        Inserted::new(words)
    }

    fn label(line: &str) -> Option<u8> {
        known().label(line)
    }

    #[test]
    fn tells_the_words_of_a_link_from_those_before_it() {
        for (line, words) in [
            (">> BACA JUGA: Dua Kios", "Dua Kios"),
            ("Baca juga Dua Kios", "Dua Kios"),
            ("Lire aussi\u{a0}: « Le cinéma »", "« Le cinéma »"),
            ("Read more: 'A word'", "'A word'"),
            ("延伸閱讀：油價", "油價"),
            ("Baca juga:", ""),
        ] {
            assert_eq!(known().link_words(line), Some(words), "{line}");
        }
        assert_eq!(known().link_words("Dua Kios"), None);
    }

    #[test]
    fn knows_whole_headings() {
        assert!(known().is_heading("BERITA TERKAIT:"));
        assert!(!known().is_heading("Berita terkait banjir"));
        assert!(!known().is_heading(""));
    }

    #[test]
    fn knows_links_behind_marks() {
        for line in [
            "Baca juga: Dua Kios",
            ">> BACA JUGA Dua Kios",
            "Lire aussi\u{a0}: Le cinéma.",
            "延伸閱讀：油價",
        ] {
            assert_eq!(label(line), Some(RELATED), "{line}");
        }
        for line in [
            "",
            ">",
            "* Baca juga: Dua",
            "Read more about it here.",
            "Reads more",
        ] {
            assert_eq!(label(line), None, "{line}");
        }
        assert_eq!(label(&format!("Baca juga: {}", "kios ".repeat(40))), None);
    }

    #[test]
    fn knows_whole_labels_and_two_that_nothing_parts() {
        for line in [
            "- Ad -",
            "REKLAMA",
            "ReklamaDalszy ciąg materiału pod reklamą",
            "La suite après la publicité",
        ] {
            assert_eq!(label(line), Some(PROMOTION), "{line}");
        }
        for line in ["Reklama piwa", "Adverts", "ReklamaAd", "Re"] {
            assert_eq!(label(line), None, "{line}");
        }
    }

    #[test]
    fn knows_lines_about_newsletters() {
        assert_eq!(label("Our Newsletter. Sign up HERE. "), Some(PROMOTION));
        for line in [
            "Our newsletter. Sign up here!",
            "Sign up here.",
            "A newsletter is here",
        ] {
            assert_eq!(label(line), None, "{line}");
        }
    }
}
