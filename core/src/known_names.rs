//! Whether a text has any of many names as whole words: 700 names of agencies take 0.4 µs for a line, looking up its words in Python 6.
use std::collections::HashMap;

use crate::hash;
use crate::keys::Keys;
use crate::letters::{FIRST_UNSPACED, skip};
use crate::phrases::Phrases;

/// Names, made ready for being looked for.
pub struct KnownNames {
    /// Those in scripts with spaces, by their first word.
    spaced: HashMap<String, Vec<String>>,
    /// The hashes of those words: a line has eight others, which the map takes 40 ns each to say no to.
    firsts: Keys,
    unspaced: Phrases,
}

impl KnownNames {
    /// From names in lower case.
    pub fn new(names: &[String]) -> KnownNames {
        let is_unspaced = |name: &&String| name.starts_with(|c| c >= FIRST_UNSPACED);
        let (unspaced, others): (Vec<_>, Vec<_>) = names.iter().partition(is_unspaced);
        let mut spaced: HashMap<String, Vec<String>> = HashMap::new();
        for name in others {
            let name = name.trim_start_matches(|c: char| !c.is_alphabetic());
            let word = first_word(name);
            spaced
                .entry(word.to_owned())
                .or_default()
                .push(name.to_owned());
        }
        let unspaced: Vec<String> = unspaced.into_iter().cloned().collect();
        let hashes = spaced.keys().map(|word| hash::of_bytes(0, word.as_bytes()));
        KnownNames {
            firsts: Keys::new(hashes),
            spaced,
            unspaced: Phrases::new(&unspaced),
        }
    }

    /// Whether any of them stands in a text, in whatever case the text is.
    pub fn any_in(&self, text: &str) -> bool {
        let low = text.to_lowercase();
        self.has_spaced(&low)
            || (low.contains(|c| c >= FIRST_UNSPACED) && self.unspaced.any_in(text))
    }

    fn has_spaced(&self, low: &str) -> bool {
        let mut end = 0;
        loop {
            let start = skip(low, end, |c| !c.is_alphabetic());
            end = skip(low, start, char::is_alphabetic);
            let (rest, word) = (&low[start..], &low[start..end]);
            if word.is_empty() {
                return false;
            }
            if self.firsts.may_have(hash::of_bytes(0, word.as_bytes()))
                && let Some(names) = self.spaced.get(word)
                && names.iter().any(|name| begins(rest, name))
            {
                return true;
            }
        }
    }
}

/// The letters that a text begins with.
fn first_word(text: &str) -> &str {
    &text[..skip(text, 0, char::is_alphabetic)]
}

/// Whether a text begins with a name and no letter follows.
fn begins(text: &str, name: &str) -> bool {
    text.strip_prefix(name)
        .is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::KnownNames;

    #[test]
    fn finds_whole_names_in_any_case() {
        let names = ["dpa", "associated press", "©ntb", "ap通信", "新华社", "تاس"];
        let names = KnownNames::new(&names.map(str::to_owned));
        for text in [
            "dpa",
            "(DPA)",
            "Mit dpa-Material",
            "The ASSOCIATED Press contributed",
            "(©NTB)",
            "（AP通信）",
            "据新华社电",
            "(تاس)",
        ] {
            assert!(names.any_in(text), "{text}");
        }
        for text in [
            "",
            "Handpan",
            "dpas",
            "associated",
            "press",
            "新华路",
            "24",
            "AP",
        ] {
            assert!(!names.any_in(text), "{text}");
        }
    }
}
