//! Which lines begin as certain phrases do: told by their first two characters, which few others have.
use crate::letters::lower;

/// First characters of phrases, in lower case.
pub struct Beginnings(Vec<(char, Option<char>)>);

impl Beginnings {
    /// From the phrases, or what they begin with.
    pub fn new(phrases: &[String]) -> Beginnings {
        let mut known: Vec<_> = phrases.iter().filter_map(|phrase| begun(phrase)).collect();
        known.sort_unstable();
        known.dedup();
        Beginnings(known)
    }

    /// Whether a text begins with the first two characters of a phrase, in whatever case; of a phrase of one, with that.
    pub fn may_begin(&self, text: &str) -> bool {
        begun(text).is_some_and(|(first, second)| {
            self.0.binary_search(&(first, second)).is_ok()
                || self.0.binary_search(&(first, None)).is_ok()
        })
    }
}

fn begun(text: &str) -> Option<(char, Option<char>)> {
    let mut characters = text.chars().map(lower);
    Some((characters.next()?, characters.next()))
}

#[cfg(test)]
mod tests {
    use super::Beginnings;

    #[test]
    fn looks_at_two_characters() {
        let known = Beginnings::new(&["Page".into(), "第1".into(), "發".into(), String::new()]);
        for text in ["PAGE 2", "pa", "第1页", "發", "發布"] {
            assert!(known.may_begin(text), "{text}");
        }
        for text in ["", "p", "Pope", "第2页", " Page"] {
            assert!(!known.may_begin(text), "{text}");
        }
    }
}
