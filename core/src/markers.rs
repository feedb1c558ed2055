//! Where the words of a list stand in a line, each as a whole: "updated" in `Last updated: 3 May`. As a pattern of two hundred
//! words that took 1 µs for ten characters, and more with all else gone through the caches.
use crate::letters::is_alphanumeric;

/// Words and phrases in lower case, by their first character; of those with the same one the longest first.
pub struct Markers(Vec<(char, String)>);

impl Markers {
    /// From words and phrases.
    pub fn new(words: &[String]) -> Markers {
        let first = |word: &String| word.chars().next().map(|first| (first, word.clone()));
        let mut known: Vec<_> = words.iter().filter_map(first).collect();
        known.sort_by(|(a, one), (b, other)| a.cmp(b).then(other.len().cmp(&one.len())));
        known.dedup();
        Markers(known)
    }

    /// The places, in characters, at which one begins in a text in lower case; none within another.
    pub fn places<'a>(&'a self, text: &'a str) -> impl Iterator<Item = usize> + 'a {
        let (mut before, mut end) = (' ', 0);
        text.char_indices()
            .enumerate()
            .filter_map(move |(place, (at, c))| {
                let is_start = at >= end && !is_letter(before);
                before = c;
                let found = is_start.then(|| self.at(c, &text[at..]))??;
                end = at + found;
                Some(place)
            })
    }

    /// The length of the longest that a text begins with, and that is not the beginning of a longer word in Latin letters.
    fn at(&self, first: char, text: &str) -> Option<usize> {
        let start = self.0.partition_point(|(other, _)| *other < first);
        self.0[start..]
            .iter()
            .take_while(|(other, _)| *other == first)
            .find(|(_, word)| text.strip_prefix(word.as_str()).is_some_and(ends))
            .map(|(_, word)| word.len())
    }
}

fn ends(behind: &str) -> bool {
    !behind.starts_with(|c| matches!(c, 'a'..='z' | 'à'..='ÿ'))
}

fn is_letter(c: char) -> bool {
    is_alphanumeric(c) && !c.is_numeric()
}

#[cfg(test)]
mod tests {
    use super::Markers;

    #[test]
    fn finds_whole_words() {
        let known = Markers::new(&["updated".into(), "last updated".into(), "更新".into()]);
        let places = |text: &'static str| known.places(text).collect::<Vec<_>>();
        assert_eq!(places("é: last updated 3 may, updated"), [3, 23]);
        assert_eq!(places("3updated (updated)"), [1, 10]);
        assert_eq!(places("日 更新"), [2]);
        for text in ["", "unupdated", "updatedly", "update", "日更新"] {
            assert!(places(text).is_empty(), "{text}");
        }
    }
}
