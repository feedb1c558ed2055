//! The copies of some texts of a run among the texts of other runs, with a limit to what is done for each.
use std::collections::HashMap;
use std::sync::Arc;

use super::boilerplate::Boilerplate;
use super::compare::Reading;
use super::related::{Pair, equal, related};
use super::run::Run;

/// Fingerprints that two texts share before they are compared at all, and texts of one fingerprint that are looked at: a story
/// with more copies is found by its earliest, which the others are copies of as well.
const LEAST_PRINTS: u32 = 4;
/// The same of fingerprints that as many texts have as are looked at: phrases of the trade, or a story that everybody has.
/// (Of 21,000 made articles, 4 for both gave 14 candidates an article, of which 11 had phrases in common.)
const LEAST_COMMON: u32 = 12;
const MOST_TEXTS: usize = 24;
/// One part in so many of the shorter text's fingerprints is shared by whatever is compared.
const LEAST_PART: u32 = 10;
/// What may be spent on a text: a comparison that finds no copy costs 1, a copy `COPY`. A story has more than twelve
/// copies seldom, and then those of the earliest days stand for the rest; without a limit, a text that stands a million
/// times would make as many pairs for every one of them.
const BUDGET: u32 = 96;
const COPY: u32 = 8;
/// Words of the other texts that are kept read: copies of a story come close to each other.
const KEPT_WORDS: usize = 1 << 19;

/// A search for the copies of some texts of a run. What was spent is remembered, so that other runs may come in
/// several portions and the result is the same.
pub struct Search {
    run: Arc<Run>,
    boilerplate: Arc<Boilerplate>,
    first: usize,
    /// What is left for every text.
    left: Vec<u32>,
}

/// A text of which another one, of the run with that number, is a copy or the other way round.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Found {
    /// Number of the other text's run, among those that were given.
    pub run: usize,
    /// The other text's place in it.
    pub first: u32,
    /// The text's own place in its run.
    pub second: u32,
    /// What they share.
    pub pair: Pair,
}

/// Texts of the other runs that were read last.
struct Kept<'a> {
    others: &'a [(Arc<Run>, Arc<Boilerplate>)],
    texts: HashMap<(usize, u32), Reading<'a>>,
    words: usize,
}

impl<'a> Kept<'a> {
    fn get(&mut self, run: usize, text: u32) -> &Reading<'a> {
        if self.words > KEPT_WORDS {
            self.texts.clear();
            self.words = 0;
        }
        let others = self.others;
        self.texts.entry((run, text)).or_insert_with(|| {
            let reading = Reading::new(&others[run].0, text as usize, &others[run].1);
            self.words += reading.length();
            reading
        })
    }
}

impl Search {
    /// For the texts of `run` from `first` to before `end`.
    pub fn new(run: Arc<Run>, boilerplate: Arc<Boilerplate>, first: usize, end: usize) -> Search {
        let end = end.min(run.len());
        Search {
            left: vec![BUDGET; end.saturating_sub(first)],
            run,
            boilerplate,
            first,
        }
    }

    /// What is found among the texts of these runs, and among those of the own run that come before each.
    /// Of an equal text the earliest is enough: whatever is a copy of that one is one of this one as well.
    pub fn among(&mut self, others: &[(Arc<Run>, Arc<Boilerplate>)]) -> Vec<Found> {
        let mut found = Vec::new();
        let mut kept = Kept {
            others,
            texts: HashMap::new(),
            words: 0,
        };
        let run = Arc::clone(&self.run);
        for place in 0..self.left.len() {
            if self.left[place] == 0 {
                continue;
            }
            let reading = Reading::new(&run, self.first + place, &self.boilerplate);
            for number in 0..others.len() {
                self.one(place, &reading, number, &mut kept, &mut found);
            }
        }
        found
    }

    /// What is found for one text in one run.
    fn one<'a>(
        &mut self,
        place: usize,
        reading: &Reading,
        number: usize,
        kept: &mut Kept<'a>,
        found: &mut Vec<Found>,
    ) {
        let other = &kept.others[number].0;
        let before = if Arc::ptr_eq(&self.run, other) {
            reading.text
        } else {
            u32::MAX
        };
        let left = &mut self.left[place];
        let mut note = |first, pair| {
            found.push(Found {
                run: number,
                first,
                second: reading.text,
                pair,
            });
        };
        for &text in other.with_print(reading.digest, MOST_TEXTS) {
            if *left > 0
                && text < before
                && let Some(pair) = equal(kept.get(number, text), reading)
            {
                note(text, pair);
                *left = 0;
            }
        }
        if *left == 0 {
            return;
        }
        for text in candidates(reading, &kept.others[number].0, before, *left as usize) {
            let pair = related(kept.get(number, text), reading);
            *left = left.saturating_sub(if pair.is_some() { COPY } else { 1 });
            if let Some(pair) = pair {
                note(text, pair);
            }
            if *left == 0 {
                return;
            }
        }
    }
}

/// The texts of `run`, of those before the one named, that may have something in common with this one: at most so many, those that
/// share most fingerprints, the earlier of equals first.
fn candidates(reading: &Reading, run: &Run, before: u32, most: usize) -> Vec<u32> {
    let mut counted: Vec<(u32, u32)> = Vec::new();
    for print in &reading.prints {
        let texts = run.with_print(*print, MOST_TEXTS);
        let weight = if texts.len() < MOST_TEXTS {
            LEAST_COMMON / LEAST_PRINTS
        } else {
            1
        };
        let fitting = texts.iter().filter(|text| **text < before);
        counted.extend(fitting.map(|text| (*text, weight)));
    }
    counted.sort_unstable();
    let mut ranked: Vec<(u32, u32)> = counted
        .chunk_by(|one, two| one.0 == two.0)
        .filter(|same| is_enough(reading, run, same))
        .map(|same| (u32::MAX - same.len() as u32, same[0].0))
        .collect();
    ranked.sort_unstable();
    ranked.truncate(most);
    ranked.into_iter().map(|(_, text)| text).collect()
}

/// Whether the fingerprints that a text shares, each with its weight, are worth a comparison.
fn is_enough(reading: &Reading, run: &Run, same: &[(u32, u32)]) -> bool {
    let (own, shared) = (reading.prints.len() as u32, same.len() as u32);
    let shorter = own.min(run.print_count(same[0].0 as usize));
    let weight: u32 = same.iter().map(|(_, weight)| weight).sum();
    (shared >= own.div_ceil(2) || weight >= LEAST_COMMON) && shared * LEAST_PART >= shorter
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::boilerplate::Boilerplate;
    use super::super::run::Run;
    use super::{BUDGET, COPY, Search};

    fn story(name: &str, words: std::ops::Range<u32>) -> String {
        words.map(|n| format!("{name}{n}x ")).collect()
    }

    fn run(texts: &[String]) -> Arc<Run> {
        let portals = (0..texts.len()).map(|n| if n % 2 == 0 { "a" } else { "b" });
        Arc::new(Run::new(texts.iter().map(String::as_str), portals))
    }

    fn found(own: &Arc<Run>, others: &[&Arc<Run>]) -> Vec<(usize, u32, u32, bool)> {
        let none = Arc::new(Boilerplate::default());
        let others: Vec<_> = others
            .iter()
            .map(|other| (Arc::clone(other), Arc::clone(&none)))
            .collect();
        let mut search = Search::new(Arc::clone(own), none, 0, usize::MAX);
        let whole = search.among(&others);
        whole
            .iter()
            .map(|one| (one.run, one.first, one.second, one.pair.equal))
            .collect()
    }

    #[test]
    fn a_copy_is_found_in_its_own_run_and_in_others_and_a_quotation_is_not() {
        let texts = run(&[
            story("a", 0..200),
            story("b", 0..200),
            story("c", 0..150) + &story("b", 0..12),
            story("a", 50..150),
        ]);
        assert_eq!(found(&texts, &[&texts]), [(0, 0, 3, false)]);
        let later = run(&[story("c", 100..150), story("a", 0..200)]);
        let expected = [(0, 0, 1, true)];
        assert_eq!(found(&later, &[&texts])[1..], expected);
    }

    #[test]
    fn runs_in_portions_give_what_they_give_at_once() {
        let early = run(&(0..30).map(|n| story("a", n..n + 150)).collect::<Vec<_>>());
        let late = run(&(5..40).map(|n| story("a", n..n + 140)).collect::<Vec<_>>());
        let none = Arc::new(Boilerplate::default());
        let side = |run: &Arc<Run>| (Arc::clone(run), Arc::clone(&none));
        let mut once = Search::new(Arc::clone(&late), Arc::clone(&none), 0, 35);
        let whole = once.among(&[side(&early), side(&late)]);
        let mut twice = Search::new(Arc::clone(&late), Arc::clone(&none), 0, 35);
        let parts = [twice.among(&[side(&early)]), twice.among(&[side(&late)])];
        let simple = |found: &super::Found| (found.first, found.second, found.pair.longest);
        let mut one: Vec<_> = whole.iter().map(simple).collect();
        let mut two: Vec<_> = parts.iter().flatten().map(simple).collect();
        one.sort_unstable();
        two.sort_unstable();
        assert!(!one.is_empty() && one == two);
    }

    #[test]
    fn what_stands_often_costs_little() {
        let same = run(&vec![story("a", 0..60); 500]);
        assert_eq!(found(&same, &[&same]).len(), 499);
        let alike = run(&(0..500)
            .map(|n| story("a", 0..60) + &format!("end{n}"))
            .collect::<Vec<_>>());
        assert!(found(&alike, &[&alike]).len() <= 500 * (BUDGET / COPY) as usize);
        let one_word = run(&vec!["word".to_owned(); 500]);
        assert!(found(&one_word, &[&one_word]).is_empty());
    }
}
