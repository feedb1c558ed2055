//! Two texts side by side: how much of each stands in the other, and whether it stands there in order.
use std::collections::HashSet;

use super::boilerplate::Boilerplate;
use super::run::{Run, digest};
use super::shingles::{NONE, chosen, length, shingles};
use super::words::{NUMBER, Word};

/// Fingerprints that two texts share before they are compared at all, and texts of one fingerprint that are looked at: a story
/// with more copies is found by its earliest, which the others are copies of as well.
const LEAST_PRINTS: usize = 4;
/// The same of fingerprints that as many texts have as are looked at: phrases of the trade, or a story that everybody has.
/// (Of 21,000 made articles, 4 for both gave 14 candidates an article, of which 11 had phrases in common.)
const LEAST_COMMON: usize = 12;
const MOST_TEXTS: usize = 24;
/// Words that editors change between two passages, by which one passage may be longer in one text.
const GAP: usize = 12;
const SLACK: usize = 4;

/// A text of a run, ready for comparing.
pub struct Reading<'a> {
    text: u32,
    words: &'a [Word],
    digest: u64,
    /// At every word, the shingle that begins there.
    shingles: Vec<u64>,
    /// Shingles in order, with their places.
    placed: Vec<(u64, u32)>,
    /// How many different shingles there are.
    size: usize,
    prints: Vec<u64>,
}

/// What two texts have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Comparison {
    /// Different shingles of the first, of the second, and of both.
    pub sizes: [u32; 2],
    /// Different shingles that both have.
    pub shared: u32,
    /// Words of the longest passage that is the same in both.
    pub longest: u32,
    /// Words of the first that stand in the second in the same order, small changes included.
    pub aligned: u32,
    /// Words of either.
    pub words: [u32; 2],
    /// Numbers in the aligned words of the first.
    pub numbers: u32,
    /// Those of them that the second has too.
    pub shared_numbers: u32,
    /// Whether they are equal, word for word.
    pub equal: bool,
}

impl<'a> Reading<'a> {
    /// A text without its portal's boilerplate.
    pub fn new(run: &'a Run, text: usize, boilerplate: &Boilerplate) -> Reading<'a> {
        let words = run.words(text);
        let mut found = shingles(words);
        let places = chosen(&found);
        boilerplate.take_out(run.portal(text), words, &places, &mut found);
        let mut prints: Vec<u64> = places
            .iter()
            .map(|at| found[*at as usize])
            .filter(|shingle| *shingle != NONE)
            .collect();
        prints.sort_unstable();
        prints.dedup();
        let mut placed: Vec<(u64, u32)> = found
            .iter()
            .enumerate()
            .filter(|(_, shingle)| **shingle != NONE)
            .map(|(at, shingle)| (*shingle, at as u32))
            .collect();
        placed.sort_unstable();
        let size = placed.chunk_by(|one, two| one.0 == two.0).count();
        Reading {
            text: text as u32,
            words,
            digest: digest(words),
            shingles: found,
            placed,
            size,
            prints,
        }
    }

    /// How many different shingles the text has.
    pub fn size(&self) -> usize {
        self.size
    }

    /// The texts of `run` that may have something in common with this one, in order; of its own run, those before it.
    pub fn candidates(&self, run: &Run, own: bool) -> Vec<u32> {
        let mut met: Vec<u32> = run.with_print(self.digest, MOST_TEXTS).to_vec();
        let fits = |text: &u32| !own || *text < self.text;
        met.retain(fits);
        let mut counted: Vec<(u32, u32)> = Vec::new();
        for print in &self.prints {
            let texts = run.with_print(*print, MOST_TEXTS);
            let weight = if texts.len() < MOST_TEXTS {
                LEAST_COMMON / LEAST_PRINTS
            } else {
                1
            };
            counted.extend(
                texts
                    .iter()
                    .filter(|text| fits(text))
                    .map(|text| (*text, weight as u32)),
            );
        }
        counted.sort_unstable();
        let half = self.prints.len().div_ceil(2) as u32;
        let enough = |same: &[(u32, u32)]| {
            same.len() as u32 >= half
                || same.iter().map(|(_, weight)| weight).sum::<u32>() >= LEAST_COMMON as u32
        };
        let often = counted
            .chunk_by(|one, two| one.0 == two.0)
            .filter(|same| enough(same));
        met.extend(often.map(|same| same[0].0));
        met.sort_unstable();
        met.dedup();
        met
    }

    /// Compares this text with another.
    pub fn compare(&self, other: &Reading) -> Comparison {
        let mut walk = Walk::default();
        for (at, shingle) in self.shingles.iter().enumerate() {
            let expected = walk.expected(at);
            let found = (*shingle != NONE)
                .then(|| other.place(*shingle, expected))
                .flatten();
            walk.step(at, found, length(self.words[at]));
        }
        let known: HashSet<Word> = other.words.iter().copied().filter(is_number).collect();
        let aligned = walk
            .aligned
            .iter()
            .flat_map(|(from, to)| &self.words[*from..*to]);
        let numbers: Vec<Word> = aligned.copied().filter(is_number).collect();
        Comparison {
            sizes: [self.size as u32, other.size as u32],
            shared: self.shared(other),
            longest: walk.longest as u32,
            aligned: walk
                .aligned
                .iter()
                .map(|(from, to)| (to - from) as u32)
                .sum(),
            words: [self.words.len() as u32, other.words.len() as u32],
            numbers: numbers.len() as u32,
            shared_numbers: numbers
                .iter()
                .filter(|number| known.contains(number))
                .count() as u32,
            equal: self.words == other.words,
        }
    }

    /// Where the shingle stands: at the place expected, if it does there, else where it stands first.
    fn place(&self, shingle: u64, expected: Option<usize>) -> Option<usize> {
        if let Some(at) = expected.filter(|at| self.shingles.get(*at) == Some(&shingle)) {
            return Some(at);
        }
        let first = self.placed.partition_point(|pair| pair.0 < shingle);
        self.placed
            .get(first)
            .filter(|pair| pair.0 == shingle)
            .map(|pair| pair.1 as usize)
    }

    fn shared(&self, other: &Reading) -> u32 {
        let (mut one, mut two, mut shared) = (0, 0, 0);
        let next = |placed: &[(u64, u32)], at: usize| {
            let same = placed[at].0;
            at + placed[at..]
                .iter()
                .take_while(|pair| pair.0 == same)
                .count()
        };
        while one < self.placed.len() && two < other.placed.len() {
            match self.placed[one].0.cmp(&other.placed[two].0) {
                std::cmp::Ordering::Less => one += 1,
                std::cmp::Ordering::Greater => two += 1,
                std::cmp::Ordering::Equal => {
                    shared += 1;
                    (one, two) = (next(&self.placed, one), next(&other.placed, two));
                }
            }
        }
        shared
    }
}

fn is_number(word: &Word) -> bool {
    word & NUMBER != 0
}

/// Going through a text with an eye on the other: passages that are the same there, and what lies between them.
#[derive(Default)]
struct Walk {
    /// Begin of the passage that is being read.
    begin: usize,
    /// End of the passage, here and there: behind the last word of its last shingle.
    end: Option<(usize, usize)>,
    /// Place of the last shingle found, here and there.
    last: Option<(usize, usize)>,
    longest: usize,
    /// Words from, to before, that stand in the other text in order: passages, and what few words lie between two of them.
    aligned: Vec<(usize, usize)>,
}

impl Walk {
    /// Where the next shingle stands if the passage goes on.
    fn expected(&self, at: usize) -> Option<usize> {
        self.last.map(|(here, there)| there + (at - here))
    }

    fn step(&mut self, at: usize, found: Option<usize>, wide: usize) {
        let Some(there) = found else { return };
        let next = self.last.map(|(here, there)| (here + 1, there + 1));
        if next != Some((at, there)) {
            self.begin = at;
        }
        match self.aligned.last_mut() {
            Some(stretch) if next == Some((at, there)) || is_near(self.end, at, there) => {
                stretch.1 = stretch.1.max(at + wide);
            }
            last => {
                let from = last.map_or(at, |stretch| stretch.1.max(at));
                self.aligned.push((from, from.max(at + wide)));
            }
        }
        self.longest = self.longest.max(at + wide - self.begin);
        (self.last, self.end) = (Some((at, there)), Some((at + wide, there + wide)));
    }
}

/// Whether few words lie between the end of a passage and the next one, in both texts.
fn is_near(end: Option<(usize, usize)>, at: usize, there: usize) -> bool {
    end.is_some_and(|(here_end, there_end)| {
        let (here, there) = (
            at as isize - here_end as isize,
            there as isize - there_end as isize,
        );
        here <= GAP as isize && here.abs_diff(there) <= SLACK
    })
}

#[cfg(test)]
mod tests {
    use super::super::boilerplate::Boilerplate;
    use super::super::run::Run;
    use super::{Comparison, Reading};

    fn story(name: &str, words: std::ops::Range<u32>) -> String {
        words.map(|n| format!("{name}{n}x ")).collect()
    }

    fn compared(one: &str, two: &str) -> Comparison {
        let run = Run::new([one, two].into_iter(), ["a", "b"].into_iter());
        let none = Boilerplate::default();
        Reading::new(&run, 0, &none).compare(&Reading::new(&run, 1, &none))
    }

    #[test]
    fn equal_texts_share_everything() {
        let text = story("a", 0..100);
        let found = compared(&text, &text.to_uppercase());
        assert!(found.equal);
        assert_eq!(
            (found.shared, found.sizes, found.longest, found.aligned),
            (96, [96, 96], 100, 100)
        );
    }

    #[test]
    fn a_part_is_contained_and_the_whole_is_not() {
        let found = compared(&story("a", 20..60), &story("a", 0..200));
        assert_eq!(
            (found.shared, found.sizes, found.longest),
            (36, [36, 196], 40)
        );
    }

    #[test]
    fn changed_words_do_not_hide_the_order() {
        let whole = story("a", 0..200);
        let edited: String = (0..200)
            .map(|n| {
                if n % 7 == 3 {
                    format!("other{n} ")
                } else {
                    format!("a{n}x ")
                }
            })
            .collect();
        let found = compared(&edited, &whole);
        assert!(found.shared < 100 && found.aligned > 180, "{found:?}");
        assert!(found.numbers > 180);
        assert!((155..=175).contains(&found.shared_numbers), "{found:?}");
    }

    #[test]
    fn candidates_share_several_fingerprints() {
        let texts = [
            story("a", 0..200),
            story("b", 0..200),
            story("a", 50..150),
            format!("{}{}", story("c", 0..150), story("b", 0..12)),
        ];
        let run = Run::new(texts.iter().map(String::as_str), ["p"; 4].into_iter());
        let none = Boilerplate::default();
        assert_eq!(Reading::new(&run, 2, &none).candidates(&run, true), [0]);
        assert!(
            Reading::new(&run, 0, &none)
                .candidates(&run, true)
                .is_empty()
        );
        assert_eq!(Reading::new(&run, 0, &none).candidates(&run, false), [0, 2]);
    }
}
