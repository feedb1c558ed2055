//! What stands before a name: `By`, `Autor:`, `記者`. Six texts a page are asked for one, of which two begin with one.
use std::collections::{HashMap, HashSet};

use crate::letters::FIRST_EAST_ASIAN;

const COLONS: [char; 4] = ['/', '-', ':', ' '];
const UNSPACED_COLONS: [char; 5] = [' ', '・', '：', ':', '/'];

/// Words of one kind, made ready for being looked for.
pub struct Leads {
    all: HashSet<String>,
    /// The first word of each, and the most words of one with it.
    firsts: HashMap<String, usize>,
    /// Those in scripts without spaces, the longest first.
    unspaced: Vec<String>,
}

impl Leads {
    /// From entries in lower case.
    pub fn new(entries: Vec<String>) -> Leads {
        let mut firsts = HashMap::new();
        for entry in &entries {
            let first = without_colons(entry.split(' ').next().unwrap_or_default());
            let most = firsts.entry(first.to_owned()).or_default();
            *most = entry.split(' ').count().max(*most);
        }
        let is_unspaced = |entry: &&String| entry.starts_with(|c| c >= FIRST_EAST_ASIAN);
        let mut unspaced: Vec<String> = entries.iter().filter(is_unspaced).cloned().collect();
        unspaced.sort_by_key(|entry| std::cmp::Reverse(entry.chars().count()));
        Leads {
            all: entries.into_iter().collect(),
            firsts,
            unspaced,
        }
    }

    /// The entry that a text begins with, and what follows it: `Von Max Müller`, `Autor: Max`, `记者王小明`.
    pub fn after<'a>(&self, text: &'a str) -> Option<(&'a str, &'a str)> {
        self.colon(text)
            .or_else(|| self.spaced(text))
            .or_else(|| self.unspaced(text))
    }

    fn has(&self, word: &str) -> bool {
        self.all.contains(&word.to_lowercase())
    }

    fn colon<'a>(&self, text: &'a str) -> Option<(&'a str, &'a str)> {
        let (head, tail) = text.split_once(':').or_else(|| text.split_once('：'))?;
        let head = head.trim();
        self.has(head).then(|| (head, tail.trim()))
    }

    fn spaced<'a>(&self, text: &'a str) -> Option<(&'a str, &'a str)> {
        let (first, rest) = text.split_once(' ')?;
        if let Some((_, last)) = first.rsplit_once('-')
            && self.has(last)
        {
            return Some((first, rest));
        }
        let low = first.to_lowercase();
        let most = *self.firsts.get(without_colons(&low))?;
        let ends = text.match_indices(' ').take(most).map(|(at, _)| at);
        let ends: Vec<usize> = ends.collect();
        let is_entry = |&&end: &&usize| {
            self.all
                .contains(without_colons(&text[..end].to_lowercase()))
        };
        let end = *ends.iter().rev().find(is_entry)?;
        Some((&text[..end], text[end + 1..].trim_start_matches(COLONS)))
    }

    fn unspaced<'a>(&self, text: &'a str) -> Option<(&'a str, &'a str)> {
        if !text.starts_with(|c| c >= FIRST_EAST_ASIAN) {
            return None;
        }
        let entry = self
            .unspaced
            .iter()
            .find(|entry| text.starts_with(*entry))?;
        let (head, rest) = text.split_at(entry.len());
        Some((head, rest.trim_start_matches(UNSPACED_COLONS)))
    }
}

fn without_colons(word: &str) -> &str {
    word.trim_end_matches(['/', '-', ':'])
}

#[cfg(test)]
mod tests {
    use super::Leads;

    #[test]
    fn finds_the_longest_entry() {
        let entries = [
            "by",
            "by:",
            "ein beitrag",
            "ein beitrag von",
            "记者",
            "特约记者",
        ];
        let leads = Leads::new(entries.map(str::to_owned).to_vec());
        for (text, entry, rest) in [
            ("By Jane Doe", "By", "Jane Doe"),
            ("By: Jane Doe", "By", "Jane Doe"),
            ("BY/ Jane Doe", "BY/", "Jane Doe"),
            ("Co-by Jane Doe", "Co-by", "Jane Doe"),
            ("Ein Beitrag von Max", "Ein Beitrag von", "Max"),
            ("Ein Beitrag vor Max", "Ein Beitrag", "vor Max"),
            ("特约记者：王小明", "特约记者", "王小明"),
            ("特约记者王小明", "特约记者", "王小明"),
        ] {
            assert_eq!(leads.after(text), Some((entry, rest)), "{text}");
        }
        for text in ["", "By", "Bye Jane", "Ein Max", "Byː Jane", "王记者"] {
            assert_eq!(leads.after(text), None, "{text}");
        }
    }
}
