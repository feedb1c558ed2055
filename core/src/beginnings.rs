//! Which lines begin with one of many phrases: most do not, which is told by their first two characters.
use crate::letters::lower;

/// Phrases in lower case, by their first two characters.
pub struct Beginnings(Vec<(Start, Vec<char>)>);

/// The first character of a text and the second, if it has one.
type Start = (char, Option<char>);

impl Beginnings {
    /// From phrases.
    pub fn new(phrases: &[String]) -> Beginnings {
        let made = |phrase: &String| {
            let whole = phrase.chars().map(lower).collect();
            start(phrase).map(|start| (start, whole))
        };
        let mut known: Vec<_> = phrases.iter().filter_map(made).collect();
        known.sort_unstable();
        Beginnings(known)
    }

    /// Whether a text begins with one of them, in whatever case.
    pub fn begin(&self, text: &str) -> bool {
        start(text).is_some_and(|(first, second)| {
            self.begin_so((first, second), text) || self.begin_so((first, None), text)
        })
    }

    fn begin_so(&self, start: Start, text: &str) -> bool {
        let at = self.0.partition_point(|(other, _)| *other < start);
        self.0[at..]
            .iter()
            .take_while(|(other, _)| *other == start)
            .any(|(_, phrase)| {
                let mut text = text.chars().map(lower);
                phrase.iter().all(|&c| text.next() == Some(c))
            })
    }
}

fn start(text: &str) -> Option<Start> {
    let mut characters = text.chars().map(lower);
    Some((characters.next()?, characters.next()))
}

#[cfg(test)]
mod tests {
    use super::Beginnings;

    #[test]
    fn knows_lines_by_their_beginnings() {
        let known = Beginnings::new(&["Page".into(), "第1".into(), "發".into(), String::new()]);
        for text in ["PAGE 2", "page", "Pages", "第1页", "發", "發布"] {
            assert!(known.begin(text), "{text}");
        }
        for text in ["", "p", "pag", "Pope", "第2页", " Page"] {
            assert!(!known.begin(text), "{text}");
        }
        assert!(!Beginnings::new(&[]).begin("a"));
    }
}
