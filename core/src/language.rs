//! What the words of a text say of its language: counting only; which languages there are is told by `saring/fields`.
//!
//! Counted here because it is the one field that looks at every word. What it costs is waiting for memory, since all
//! else has gone through the caches between two pages: a standard map from strings took 70 µs a page, this takes 12.
use crate::hash;
use crate::letters::skip;

/// First character of the blocks that are not of Latin script.
const FIRST_OTHER: u32 = 0x370;
/// Every so manieth character is asked for its script.
const EVERY: usize = 4;

/// Words and what each says for the languages it is common in.
pub struct Words {
    languages: Vec<String>,
    weights: Vec<f64>,
    /// Language and weight by number: what the words say, one word after the other.
    says: Vec<(u16, u16)>,
    /// Upper half of a word's hash, and where in `says` it stands (24 bits) with how many entries (8 bits); nought where
    /// there is no word. Words themselves are not kept: 47 bits of hash tell 15,000 of them apart.
    slots: Vec<(u32, u32)>,
    /// Languages of each script, by number.
    scripts: Vec<(String, Vec<u16>)>,
}

impl Words {
    /// From words and what they say for languages, and the languages of each script.
    pub fn new(
        entries: &[(String, Vec<(String, f64)>)],
        scripts: &[(String, Vec<String>)],
    ) -> Words {
        let mut words = Words {
            languages: Vec::new(),
            weights: Vec::new(),
            says: Vec::new(),
            slots: vec![(0, 0); (entries.len() * 2 + 1).next_power_of_two()],
            scripts: Vec::new(),
        };
        for (word, says) in entries {
            let start = words.says.len() as u32;
            for (language, weight) in says.iter().take(255) {
                let language = number(&mut words.languages, language);
                let weight = number(&mut words.weights, weight);
                words.says.push((language, weight));
            }
            let (slot, tag) = words.slot(hash::of_bytes(0, word.as_bytes()));
            words.slots[slot] = (tag, start << 8 | (words.says.len() as u32 - start));
        }
        for (script, languages) in scripts {
            let numbers = languages
                .iter()
                .map(|language| number(&mut words.languages, language));
            words.scripts.push((script.clone(), numbers.collect()));
        }
        words
    }

    /// Where a word of this hash stands or would stand, and its tag.
    #[inline]
    fn slot(&self, hash: u64) -> (usize, u32) {
        let (mask, tag) = (self.slots.len() - 1, (hash >> 32) as u32);
        let mut at = hash as usize & mask;
        while self.slots[at].1 != 0 && self.slots[at].0 != tag {
            at = (at + 1) & mask;
        }
        (at, tag)
    }

    /// What the word of this hash says, as it stands in the slot: nought if it is unknown.
    #[inline]
    fn place(&self, hash: u64) -> usize {
        self.slots[self.slot(hash).0].1 as usize
    }

    /// Number of words of a text, and the two languages of a script that they say most for: score and name.
    pub fn rank(&self, text: &str, script: &str) -> (usize, Vec<(f64, &str)>) {
        let text = text.to_lowercase();
        let hashes: Vec<u64> = words(&text)
            .map(|word| hash::of_bytes(0, word.as_bytes()))
            .collect();
        // One loop for the slots alone, so that the waits for them overlap.
        let places: Vec<usize> = hashes.iter().map(|&hash| self.place(hash)).collect();
        let mut scores = vec![0.0; self.languages.len()];
        for place in places {
            for &(language, weight) in &self.says[place >> 8..(place >> 8) + (place & 255)] {
                scores[usize::from(language)] += self.weights[usize::from(weight)];
            }
        }
        let languages = self.scripts.iter().find(|(name, _)| name == script);
        let scored = languages.into_iter().flat_map(|(_, languages)| languages);
        let scored = scored
            .map(|&language| usize::from(language))
            .map(|language| (scores[language], self.languages[language].as_str()))
            .filter(|(score, _)| *score > 0.0);
        (hashes.len(), greatest_two(scored))
    }
}

/// The two that score most, the greatest first; of those with the same score the last by name.
fn greatest_two<'a>(scored: impl Iterator<Item = (f64, &'a str)> + Clone) -> Vec<(f64, &'a str)> {
    let greatest = |scored: &mut dyn Iterator<Item = (f64, &'a str)>| {
        scored.max_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(other.1)))
    };
    let Some(first) = greatest(&mut scored.clone()) else {
        return vec![];
    };
    let second = greatest(&mut scored.filter(|(_, language)| *language != first.1));
    [Some(first), second].into_iter().flatten().collect()
}

/// The number of a value among those known, to which it is added if it is new.
fn number<T: PartialEq + Clone>(known: &mut Vec<T>, value: &T) -> u16 {
    let number = known.iter().position(|other| other == value);
    number.unwrap_or_else(|| {
        known.push(value.clone());
        known.len() - 1
    }) as u16
}

/// Letters by block of 128 characters, of every fourth character, in the order of their first sight; all blocks of Latin
/// script are block 0.
pub fn blocks(text: &str) -> Vec<(u32, u32)> {
    let mut blocks: Vec<(u32, u32)> = Vec::new();
    for letter in text.chars().step_by(EVERY).filter(|c| c.is_alphabetic()) {
        let block = match letter as u32 {
            ..FIRST_OTHER => 0,
            other => other >> 7,
        };
        match blocks.iter_mut().find(|(known, _)| *known == block) {
            Some((_, count)) => *count += 1,
            None => blocks.push((block, 1)),
        }
    }
    blocks
}

/// Runs of letters, with the vowel signs of Devanagari and Arabic, and with apostrophes after the first letter.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = skip(text, at, |c| !is_letter(c));
        let end = skip(text, start, |c| is_letter(c) || goes_on(c));
        at = end;
        (start < text.len()).then(|| &text[start..end])
    })
}

/// A letter, or a number that is no digit; not a mark that stands with letters.
#[inline(always)]
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || (!c.is_ascii() && is_other_letter(c))
}

fn is_other_letter(c: char) -> bool {
    let mark = matches!(c as u32, 0x345 | 0x610..=0x61A | 0x64B..=0x65F | 0x670 | 0x6D6..=0x6ED
        | 0x900..=0x903 | 0x93A..=0x93C | 0x93E..=0x94F | 0x955..=0x957 | 0x962..=0x963);
    let number =
        matches!(c as u32, 0xB2 | 0xB3 | 0xB9 | 0xBC..=0xBE | 0x2070..=0x218B | 0x2460..=0x2793);
    !mark && (c.is_alphabetic() || (c.is_numeric() && number))
}

fn goes_on(c: char) -> bool {
    matches!(c as u32, 0x64B..=0x652 | 0x900..=0x963 | 0x27 | 0x2019)
}

#[cfg(test)]
mod tests {
    use super::{Words, blocks, words};

    #[test]
    fn parts_words() {
        let parted: Vec<&str> = words("l'été 2024, it’s_me café3x").collect();
        assert_eq!(parted, ["l'été", "it’s", "me", "café", "x"]);
    }

    #[test]
    fn adds_what_words_say() {
        let says = |language: &str, weight| (language.to_string(), weight);
        let entries = [
            (
                "dan".into(),
                vec![says("id", 2.0), says("ms", 1.5), says("ru", 9.0)],
            ),
            ("orang".into(), vec![says("id", 1.0)]),
        ];
        let scripts = [("Latn".into(), vec!["ms".into(), "id".into(), "en".into()])];
        let table = Words::new(&entries, &scripts);
        let ranked = table.rank("Dan orang DAN мир", "Latn");
        assert_eq!(ranked, (4, vec![(5.0, "id"), (3.0, "ms")]));
    }

    #[test]
    fn counts_letters_by_block() {
        assert_eq!(blocks("Dan orang мир мир"), [(0, 3), (8, 2)]);
    }
}
