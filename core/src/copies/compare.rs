//! Two texts side by side: how much of each stands in the other, and whether it stands there in order.
use std::cell::OnceCell;

use super::boilerplate::Boilerplate;
use super::run::{Run, digest};
use super::shingles::{LENGTH, NONE, chosen, length, shingles};
use super::words::{NUMBER, Word};
use crate::hash::Numbers;

/// Words that editors change between two passages, by which one passage may be longer in one text.
const GAP: usize = 12;
const SLACK: usize = 4;

/// A text of a run, ready for comparing.
pub struct Reading<'a> {
    /// Its place in the run.
    pub(super) text: u32,
    pub(super) words: &'a [Word],
    pub(super) digest: u64,
    pub(super) portal: u64,
    /// Its fingerprints, each once, in order.
    pub(super) prints: Vec<u64>,
    /// At every word, the shingle that begins there.
    shingles: Vec<u64>,
    /// Most texts are never compared: made when it is needed.
    lookup: OnceCell<Lookup>,
}

/// What of a text is looked up.
struct Lookup {
    /// Shingles by their numbers, and where each stands first.
    numbers: Numbers,
    places: Vec<u32>,
    /// Words with digits, in order.
    figures: Vec<Word>,
}

/// What two texts have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Comparison {
    /// Different shingles of the first, and of the second.
    pub sizes: [u32; 2],
    /// Different shingles that both have.
    pub shared: u32,
    /// Words of the longest passage that is the same in both.
    pub longest: u32,
    /// Words of the shorter that stand in the longer in the same order, small changes included.
    pub aligned: u32,
    /// Words of the shorter, without its portal's boilerplate.
    pub words: u32,
    /// Numbers in the aligned words.
    pub numbers: u32,
    /// Those of them that the longer has too.
    pub shared_numbers: u32,
    /// Words of the shorter before the end that both have in common, and the aligned ones of these.
    pub before_end: [u32; 2],
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
        Reading {
            text: text as u32,
            words,
            digest: digest(words),
            portal: run.portal(text),
            prints,
            shingles: found,
            lookup: OnceCell::new(),
        }
    }

    /// How many different shingles the text has.
    pub fn size(&self) -> usize {
        self.lookup().places.len()
    }

    /// Words of the text.
    pub fn length(&self) -> usize {
        self.words.len()
    }

    fn lookup(&self) -> &Lookup {
        self.lookup.get_or_init(|| {
            let mut numbers = Numbers::with_capacity(self.shingles.len());
            let mut places = Vec::with_capacity(self.shingles.len());
            for (at, shingle) in self.shingles.iter().enumerate() {
                if *shingle != NONE && numbers.add(*shingle) == places.len() {
                    places.push(at as u32);
                }
            }
            let mut figures: Vec<Word> = self.words.iter().copied().filter(is_number).collect();
            figures.sort_unstable();
            Lookup {
                numbers,
                places,
                figures,
            }
        })
    }

    /// Compares this text with another, walking along the shorter, so that a book costs no more than what is compared with it.
    pub fn compare(&self, other: &Reading) -> Comparison {
        let (short, long) = if other.words.len() < self.words.len() {
            (other, self)
        } else {
            (self, other)
        };
        let mut walk = Walk::default();
        let mut met = vec![false; short.shingles.len()];
        for (at, shingle) in short.shingles.iter().enumerate() {
            if *shingle == NONE {
                continue;
            }
            if let Some(there) = long.place(*shingle, walk.expected(at)) {
                met[at] = true;
                walk.step(at, there, length(short.words[at]));
            }
        }
        let own = short.lookup();
        let aligned = walk
            .aligned
            .iter()
            .flat_map(|(from, to)| &short.words[*from..*to]);
        let numbers: Vec<Word> = aligned.copied().filter(is_number).collect();
        let known = &long.lookup().figures;
        let end = short.words.len() - common_end(short.words, long.words);
        let before_end = walk
            .aligned
            .iter()
            .map(|(from, to)| to.min(&end) - from.min(&end));
        Comparison {
            sizes: [self.size() as u32, other.size() as u32],
            shared: own.places.iter().filter(|at| met[**at as usize]).count() as u32,
            longest: walk.longest as u32,
            aligned: walk
                .aligned
                .iter()
                .map(|(from, to)| (to - from) as u32)
                .sum(),
            words: short.own_words() as u32,
            numbers: numbers.len() as u32,
            shared_numbers: numbers
                .iter()
                .filter(|number| known.binary_search(number).is_ok())
                .count() as u32,
            before_end: [end as u32, before_end.sum::<usize>() as u32],
        }
    }

    /// Where the shingle stands: at the place expected, if it does there, else where it stands first.
    fn place(&self, shingle: u64, expected: Option<usize>) -> Option<usize> {
        if let Some(at) = expected.filter(|at| self.shingles.get(*at) == Some(&shingle)) {
            return Some(at);
        }
        let lookup = self.lookup();
        let number = lookup.numbers.get(shingle)?;
        Some(lookup.places[number] as usize)
    }

    /// Words that are not the portal's; the last few begin no shingle and count all the same.
    fn own_words(&self) -> usize {
        let begun = self.shingles.iter().filter(|shingle| **shingle != NONE);
        (begun.count() + LENGTH - 1).min(self.words.len())
    }
}

/// How many words at the end are the same.
fn common_end(one: &[Word], two: &[Word]) -> usize {
    let both = one.iter().rev().zip(two.iter().rev());
    both.take_while(|(one, two)| one == two).count()
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

    fn step(&mut self, at: usize, there: usize, wide: usize) {
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
}
