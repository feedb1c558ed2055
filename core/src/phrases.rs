//! Whether a text has any of many phrases: 123 take 1 µs for a paragraph, a loop in Python 20.
//!
//! What is looked up at every byte of the text is half a kilobyte. Searching for one phrase after the other took 2 µs, and
//! more where another page's work had gone through the caches: each phrase lies elsewhere.
use memchr::memmem::Finder;

use crate::keys::Keys;

/// Bytes by which a phrase is looked up; shorter ones are searched for each by itself.
const KEY: usize = 4;

/// Phrases, made ready for being looked for.
pub struct Phrases {
    short: Vec<Finder<'static>>,
    /// The keys of the others.
    known: Keys,
    /// The same in order, and the phrases in theirs.
    keys: Vec<u64>,
    phrases: Vec<Vec<u8>>,
}

impl Phrases {
    /// From phrases in lower case.
    pub fn new(phrases: &[String]) -> Phrases {
        let bytes = phrases.iter().map(|phrase| phrase.as_bytes());
        let (short, long): (Vec<_>, Vec<_>) = bytes.partition(|phrase| phrase.len() < KEY);
        let mut keyed: Vec<(u64, Vec<u8>)> = long
            .into_iter()
            .map(|phrase| (key(phrase), phrase.to_vec()))
            .collect();
        keyed.sort();
        let known = Keys::new(keyed.iter().map(|(key, _)| *key));
        let (keys, phrases) = keyed.into_iter().unzip();
        let ready = |phrase: &[u8]| Finder::new(phrase).into_owned();
        Phrases {
            short: short.into_iter().map(ready).collect(),
            known,
            keys,
            phrases,
        }
    }

    /// Whether any of them stands in a text, in whatever case the text is.
    pub fn any_in(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        let text = text.as_bytes();
        let begins = |(at, window): (usize, &[u8])| self.begins(key(window), &text[at..]);
        self.short.iter().any(|phrase| phrase.find(text).is_some())
            || text.windows(KEY).enumerate().any(begins)
    }

    /// Whether a text that begins with this key begins with a phrase.
    #[inline]
    fn begins(&self, key: u64, text: &[u8]) -> bool {
        if !self.known.may_have(key) {
            return false;
        }
        let first = self.keys.partition_point(|&other| other < key);
        let same = self.keys[first..].iter().take_while(|&&other| other == key);
        same.zip(&self.phrases[first..])
            .any(|(_, phrase)| text.starts_with(phrase))
    }
}

/// The first bytes of a phrase.
#[inline]
fn key(bytes: &[u8]) -> u64 {
    bytes[..KEY]
        .iter()
        .fold(0, |key, &byte| key << 8 | u64::from(byte))
}

#[cfg(test)]
mod tests {
    use super::Phrases;

    #[test]
    fn finds_any_phrase_in_any_case() {
        let phrases = Phrases::new(&[
            "©".into(),
            "droits".into(),
            "droits réservés".into(),
            "禁止转载".into(),
        ]);
        for text in [
            "© 2026",
            "TOUS DROITS RÉSERVÉS",
            "droits",
            "本网站禁止转载。",
        ] {
            assert!(phrases.any_in(text), "{text}");
        }
        for text in ["", "Droi", "Droit reserve", "禁止", "禁止转"] {
            assert!(!phrases.any_in(text), "{text}");
        }
        assert!(!Phrases::new(&[]).any_in("©"));
    }
}
