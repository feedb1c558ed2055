//! Agencies by their names: which one a whole text names, and those of a list such as `AFP/dpa`. The names are given by
//! `saring/fields`; they are looked for in every caption, byline and line beside a text.
use std::collections::{HashMap, HashSet};

use crate::known_names::KnownNames;
use crate::letters::FIRST_UNSPACED;
use crate::words::is_space;

/// Characters of the longest text that names agencies.
const LONGEST: usize = 60;
/// Words before a name that are passed over, one by one: `agency source AP`.
const MOST_WORDS: usize = 30;
/// What may stand before and behind an agency's name.
const AROUND: &str = " \t()[]{}（）【】［］〔〕©.。,:;-–—―|/*=";
const DASHES: [char; 3] = ['-', '–', '—'];

/// What agencies are told by, as data.
pub struct Names {
    /// Ways to write a name that count only as written, each with the name.
    pub exact: Vec<(String, String)>,
    /// Ways that count in any case, in lower case, each with the name.
    pub lower: Vec<(String, String)>,
    /// Words before a name that say that a text is the agency's; in lower case.
    pub roles: Vec<String>,
    /// The same of scripts without spaces.
    pub nouns: Vec<String>,
    /// Marks that part the names of a list.
    pub marks: String,
    /// Words that do.
    pub words: Vec<String>,
    /// Words before a name in a list.
    pub joiners: Vec<String>,
}

/// Names of agencies, made ready for being looked for.
pub struct Agencies {
    names: Names,
    /// All ways in lower case.
    forms: HashSet<String>,
    exact: HashMap<String, usize>,
    lower: HashMap<String, usize>,
    roles: HashSet<String>,
    known: KnownNames,
}

impl Agencies {
    /// From their names.
    pub fn new(names: Names) -> Agencies {
        let places = |told: &[(String, String)]| -> HashMap<String, usize> {
            let forms = told.iter().enumerate();
            forms.map(|(at, (form, _))| (form.clone(), at)).collect()
        };
        let mut forms: Vec<String> = names.lower.iter().map(|(form, _)| form.clone()).collect();
        forms.extend(names.exact.iter().map(|(form, _)| form.to_lowercase()));
        Agencies {
            exact: places(&names.exact),
            lower: places(&names.lower),
            roles: names.roles.iter().cloned().collect(),
            known: KnownNames::new(&forms),
            forms: forms.into_iter().collect(),
            names,
        }
    }

    /// Whether a name stands in a text, as whole words where there are words.
    pub fn any_in(&self, text: &str) -> bool {
        self.known.any_in(text)
    }

    /// The agency that a whole text names: `AP`, `(dpa)`, `Agregasi VOA`, `© Reuters`.
    pub fn named(&self, text: &str) -> Option<&str> {
        let mut text = text;
        for _ in 0..MOST_WORDS {
            text = text.trim_matches(|c| AROUND.contains(c));
            if is_longer(text, LONGEST) {
                return None;
            }
            let low = text.to_lowercase();
            if self.forms.contains(&low) {
                let exact = self.exact.get(text).map(|&at| &self.names.exact[at]);
                let told = exact.or_else(|| Some(&self.names.lower[*self.lower.get(&low)?]));
                if let Some((_, name)) = told {
                    return Some(name);
                }
            }
            text = self.behind_role(text, &low)?;
        }
        None
    }

    /// What stands behind a word that says that the text is an agency's.
    fn behind_role<'a>(&self, text: &'a str, low: &str) -> Option<&'a str> {
        let (first, rest) = low.split_once(' ').unwrap_or((low, ""));
        if !rest.is_empty() && self.roles.contains(first.trim_matches(':')) {
            return text.split_once(' ').map(|(_, rest)| rest);
        }
        if !low.starts_with(|c| c >= FIRST_UNSPACED) {
            return None;
        }
        let nouns = self.names.nouns.iter();
        nouns
            .filter_map(|noun| text.strip_prefix(noun.as_str()))
            .next()
    }

    /// The agencies in a list of names such as `AFP/dpa`, `AP, Reuters`, `gf/dpa`; none if any part is something else.
    pub fn list(&self, text: &str) -> Vec<&str> {
        if let Some(name) = self.named(text) {
            return vec![name];
        }
        let text = text.trim_matches(|c| AROUND.contains(c));
        if !is_longer(text, 1) || is_longer(text, LONGEST) {
            return Vec::new();
        }
        let parts = self.parts(text);
        if parts.len() == 1 {
            return self.pair(text);
        }
        let mut names = Vec::new();
        for part in parts {
            match self
                .named(part)
                .or_else(|| self.named(&self.without_joiner(part)))
            {
                Some(name) if names.contains(&name) => {}
                Some(name) => names.push(name),
                None if is_initials(part) && text.contains(['/', ',']) => {}
                None => return Vec::new(),
            }
        }
        names
    }

    /// Two agencies that a dash joins: `TT-Reuters`.
    fn pair(&self, text: &str) -> Vec<&str> {
        let Some((head, tail)) = text.split_once('-') else {
            return Vec::new();
        };
        if !is_longer(head, 1) || !is_longer(tail, 1) {
            return Vec::new();
        }
        let names = [self.named(head), self.named(tail)];
        names.into_iter().collect::<Option<_>>().unwrap_or_default()
    }

    /// The text where marks and words of lists part it: `AFP/dpa`, `AP und Reuters`, `AFP=時事`.
    fn parts<'a>(&self, text: &'a str) -> Vec<&'a str> {
        let mut parts = Vec::new();
        let (mut start, mut at) = (0, 0);
        while at < text.len() {
            let length = self.parting(&text[at..]);
            if length > 0 {
                parts.push(&text[start..at]);
                at += length;
                start = at;
            } else {
                at += text[at..].chars().next().map_or(1, char::len_utf8);
            }
        }
        parts.push(&text[start..]);
        parts
    }

    /// Bytes of what parts two names, if the text begins with that; 0 if it does not.
    fn parting(&self, text: &str) -> usize {
        let rest = text.trim_start_matches(is_space);
        let space = text.len() - rest.len();
        let Some(mark) = rest.chars().next() else {
            return 0;
        };
        let behind = &rest[mark.len_utf8()..];
        let after = behind.trim_start_matches(is_space);
        let spaced = space > 0 && after.len() < behind.len();
        if self.names.marks.contains(mark) || DASHES.contains(&mark) && (spaced || mark != '-') {
            return text.len() - after.len();
        }
        let first = text.chars().next().filter(|&c| is_space(c));
        let word = first.map_or("", |first| &text[first.len_utf8()..]);
        let end = word.find(is_space).unwrap_or(0);
        if end == 0 {
            return 0;
        }
        let low = word[..end].to_lowercase();
        if !self.names.words.contains(&low) {
            return 0;
        }
        let before = text.len() - word.len();
        before + end + word[end..].chars().next().map_or(0, char::len_utf8)
    }

    /// A part of a list without a word before the name: `mit dpa`.
    fn without_joiner(&self, part: &str) -> String {
        let mut kept = String::with_capacity(part.len());
        let mut rest = part;
        while let Some(first) = rest.chars().next() {
            let joiner = self.names.joiners.iter().find_map(|joiner| {
                let head = rest.get(..joiner.len())?;
                let space = rest[joiner.len()..].chars().next()?;
                let told = head.eq_ignore_ascii_case(joiner) && is_space(space);
                told.then_some(joiner.len() + space.len_utf8())
            });
            if joiner.is_none() {
                kept.push(first);
            }
            rest = &rest[joiner.unwrap_or(first.len_utf8())..];
        }
        kept
    }
}

/// Who wrote or edited it, or the agency's regional service, in small letters beside it: `gf/dpa`, `dpa/lno`, `PAP, mk`.
fn is_initials(part: &str) -> bool {
    let letters = part.strip_suffix('.').unwrap_or(part);
    letters
        .chars()
        .all(|c| matches!(c, 'a'..='z' | 'ä' | 'ö' | 'ü' | 'ß'))
        && (2..=4).contains(&letters.chars().count())
}

/// Whether a text has more characters.
fn is_longer(text: &str, most: usize) -> bool {
    text.chars().nth(most).is_some()
}

#[cfg(test)]
mod tests {
    use super::{Agencies, Names};

    fn agencies() -> Agencies {
        let pairs = |told: &[(&str, &str)]| -> Vec<(String, String)> {
            told.iter()
                .map(|&(form, name)| (form.to_owned(), name.to_owned()))
                .collect()
        };
        let words = |told: &str| told.split(' ').map(str::to_owned).collect::<Vec<_>>();
        Agencies::new(Names {
            exact: pairs(&[("AP", "AP"), ("dpa", "dpa"), ("時事", "Jiji"), ("TT", "TT")]),
            lower: pairs(&[("reuters", "Reuters"), ("新华社", "Xinhua")]),
            roles: words("agency agregasi"),
            nouns: words("通信社 通讯社"),
            marks: ",/|&+=＝、，;・·".to_owned(),
            words: words("and und y"),
            joiners: words("mit with"),
        })
    }

    #[test]
    fn a_whole_text_names_one() {
        let agencies = agencies();
        for (text, name) in [
            ("(dpa)", Some("dpa")),
            ("© REUTERS", Some("Reuters")),
            ("Agregasi AP", Some("AP")),
            ("通讯社新华社", Some("Xinhua")),
            ("ap", None),
            ("agency", None),
            ("", None),
        ] {
            assert_eq!(agencies.named(text), name, "{text}");
        }
        assert_eq!(agencies.named(&"agency ".repeat(8)), None);
        assert!(agencies.any_in("By Reuters staff"));
    }

    #[test]
    fn a_list_names_several() {
        let agencies = agencies();
        let list = |text| agencies.list(text).join("+");
        for (text, names) in [
            ("AP/dpa", "AP+dpa"),
            ("AP und Reuters", "AP+Reuters"),
            ("AP=時事", "AP+Jiji"),
            ("dpa/lno", "dpa"),
            ("gf/mit dpa", "dpa"),
            ("TT-Reuters", "TT+Reuters"),
            ("TT–AP", "TT+AP"),
            ("AP - Reuters, AP", "AP+Reuters"),
            ("AP/Jane Doe", ""),
            ("rk/pgh", ""),
            ("X-Reuters", ""),
            ("", ""),
        ] {
            assert_eq!(list(text), names, "{text}");
        }
    }
}
