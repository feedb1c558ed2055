//! Bylines that are one plain name, which nearly half are; four are asked about a page, a sixth of the time that a pattern takes.
use std::collections::HashSet;

/// The words of a name: first, middle or its initial, last.
const MOST_WORDS: usize = 3;
const LONGEST: usize = 50;

/// The words that bylines have beside names.
pub struct PlainNames(HashSet<String>);

impl PlainNames {
    /// From words in lower case.
    pub fn new(others: Vec<String>) -> PlainNames {
        PlainNames(others.into_iter().collect())
    }

    /// The name that a text is, but for `By` before it, if none of its words is known to be something else.
    pub fn name<'a>(&self, text: &'a str) -> Option<&'a str> {
        let behind = text
            .strip_prefix("By ")
            .or_else(|| text.strip_prefix("by "));
        let name = behind
            .filter(|rest| is_name(rest))
            .or_else(|| is_name(text).then_some(text))?;
        let known = name.chars().nth(LONGEST).is_some() || self.has_other(name);
        (!known).then_some(name)
    }

    fn has_other(&self, name: &str) -> bool {
        let low = name.to_lowercase();
        low.split([' ', '-']).any(|word| self.0.contains(word))
    }
}

/// Whether a text is two or three words with a capital each, in Latin or Cyrillic: `Jane R. Doe`, `Ann-Marie McDonald`; not `ByJane Doe`.
fn is_name(text: &str) -> bool {
    let glued = text.strip_prefix("By");
    if glued.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase())) {
        return false;
    }
    let mut count = 0;
    let mut whole = true;
    for word in text.split(' ') {
        // Only between two words may an initial stand.
        if count == MOST_WORDS || (!whole && count != 2) {
            return false;
        }
        whole = is_capitalised(word);
        let middle = count == 1 && is_initial(word);
        if !(whole || middle) {
            return false;
        }
        count += 1;
    }
    count > 1 && whole
}

fn is_initial(word: &str) -> bool {
    matches!(word.as_bytes(), [b'A'..=b'Z', b'.'])
}

/// Whether a word is a capital and small letters, or two such that a dash or nothing joins.
fn is_capitalised(word: &str) -> bool {
    let Some(rest) = behind_capitalised(word) else {
        return false;
    };
    rest.is_empty() || behind_capitalised(rest.strip_prefix('-').unwrap_or(rest)) == Some("")
}

/// What follows a capital and the small letters behind it.
fn behind_capitalised(word: &str) -> Option<&str> {
    let small = word.strip_prefix(is_capital)?;
    let rest = small.trim_start_matches(is_small);
    (rest.len() < small.len()).then_some(rest)
}

fn is_capital(c: char) -> bool {
    matches!(c, 'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'А'..='Я')
}

fn is_small(c: char) -> bool {
    matches!(c, 'a'..='z' | 'ß'..='ö' | 'ø'..='ÿ' | 'а'..='я' | 'ё')
}

#[cfg(test)]
mod tests {
    use super::PlainNames;

    #[test]
    fn knows_plain_names() {
        let names = PlainNames::new(vec!["by".into(), "staff".into(), "reuters".into()]);
        for text in [
            "Jane Doe",
            "Jane R. Doe",
            "Ann-Marie McDonald",
            "Жанна Иванова",
            "Bya Doe",
        ] {
            assert_eq!(names.name(text), Some(text));
            assert_eq!(names.name(&format!("By {text}")), Some(text));
        }
        for text in [
            "",
            "Jane",
            "By Doe",
            "ByJane Doe",
            "jane doe",
            "Jane  Doe",
            "Jane R.",
            "J. Doe",
            "Jane Doe ",
            "Jane Staff",
            "Jane Reuters-Doe",
            "Jane Ann Mary Doe",
            "Jane R. S. Doe",
            "JANE DOE",
            "Jane McDonaldMcDonald",
            "Jane McMcDonald",
        ] {
            assert_eq!(names.name(text), None, "{text}");
        }
    }
}
