//! What a portal prints under everything: passages that too many of its texts have to be anybody's story.
use std::collections::{HashMap, HashSet};

use super::run::{Run, key};
use super::shingles::{NONE, WINDOW, length};
use super::words::Word;

/// Texts of a portal with a passage from which on it is the portal's own, and their least share of the portal's texts.
/// (Measured in the experiment that the method comes from: 20 and 5 % leave none of the footers and take none of the stories.)
const LEAST: usize = 20;
const LEAST_SHARE: f64 = 0.05;
/// The same of portals of which there are only a few texts: what stands in most of them.
const LEAST_OF_FEW: usize = 6;
const SHARE_OF_FEW: f64 = 0.6;

/// Passages of portals, as hashes of portal and fingerprint.
#[derive(Default)]
pub struct Boilerplate(HashSet<u64>);

/// Counting what the portals of a run print, text by text of the days around it.
pub struct Counting {
    /// Portal and fingerprint in one, in order, of the run; how many texts have it; whose it is.
    keys: Vec<u64>,
    totals: Vec<usize>,
    portals: Vec<u64>,
    sizes: HashMap<u64, usize>,
}

impl Counting {
    /// For the portals of `run`, whose own texts are to be added like all others.
    pub fn new(run: &Run) -> Counting {
        Counting {
            keys: run.keys.clone(),
            totals: vec![0; run.keys.len()],
            portals: run.key_portals.clone(),
            sizes: HashMap::new(),
        }
    }

    /// Counts the texts of one run; both are in order, so this takes one walk along each.
    pub fn add(&mut self, other: &Run) {
        for (portal, size) in other.portal_sizes() {
            *self.sizes.entry(portal).or_default() += size;
        }
        let mut at = 0;
        for (total, key) in self.totals.iter_mut().zip(&self.keys) {
            while at < other.keys.len() && other.keys[at] < *key {
                at += 1;
            }
            if at < other.keys.len() && other.keys[at] == *key {
                *total += other.counts[at] as usize;
            }
        }
    }

    /// What stands in so many texts of a portal that it is nobody's story.
    pub fn finish(&self) -> Boilerplate {
        let counted = self.keys.iter().zip(&self.portals).zip(&self.totals);
        let often = counted.filter(|((_, portal), total)| self.is_often(**portal, **total));
        Boilerplate(often.map(|((key, _), _)| *key).collect())
    }

    fn is_often(&self, portal: u64, total: usize) -> bool {
        let share = total as f64 / self.sizes.get(&portal).copied().unwrap_or(1) as f64;
        (total >= LEAST && share >= LEAST_SHARE) || (total >= LEAST_OF_FEW && share >= SHARE_OF_FEW)
    }
}

impl Boilerplate {
    /// How many passages there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes what is boilerplate out of a text's shingles. `chosen` are the places of its fingerprints.
    /// Between two such fingerprints that stand as near as fingerprints do, everything is boilerplate too.
    pub(super) fn take_out(
        &self,
        portal: u64,
        words: &[Word],
        chosen: &[u32],
        shingles: &mut [u64],
    ) {
        if self.0.is_empty() {
            return;
        }
        let places = chosen.iter().map(|at| *at as usize);
        let found: Vec<usize> = places
            .filter(|at| self.0.contains(&key(portal, shingles[*at])))
            .collect();
        let mut before = None;
        for place in found {
            let wide = length(words[place]);
            let near = before.filter(|last| place - last <= 2 * WINDOW);
            let from = near.unwrap_or(place.saturating_sub(wide - 1));
            let to = (place + wide).min(shingles.len());
            shingles[from..to].fill(NONE);
            before = Some(place);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::compare::Reading;
    use super::super::run::Run;
    use super::Counting;

    #[test]
    fn what_stands_under_every_text_of_a_portal_is_taken_out() {
        let footer = "follow our channel for the latest news of the day and never miss a story from this portal again";
        let own = |n: usize| (0..40).map(|w| format!("own{n}x{w} ")).collect::<String>();
        let texts: Vec<String> = (0..40).map(|n| format!("{} {footer}", own(n))).collect();
        let portals = (0..40).map(|n| if n < 35 { "a.id" } else { "b.id" });
        let run = Run::new(texts.iter().map(String::as_str), portals);
        let mut counting = Counting::new(&run);
        counting.add(&run);
        let known = counting.finish();
        assert!(!known.is_empty());
        let (often, seldom) = (
            Reading::new(&run, 0, &known),
            Reading::new(&run, 35, &known),
        );
        assert!(
            often.size() + 12 < seldom.size(),
            "{} {}",
            often.size(),
            seldom.size()
        );
        assert!(often.size() >= 36);
    }

    #[test]
    fn of_a_few_texts_most_must_have_it() {
        let known = |with: usize, without: usize| {
            let footer =
                "follow our channel for the latest news of the day and never miss a story again";
            let own = |n: usize| (0..40).map(|w| format!("own{n}x{w} ")).collect::<String>();
            let texts: Vec<String> = (0..with + without)
                .map(|n| own(n) + if n < with { footer } else { "" })
                .collect();
            let run = Run::new(
                texts.iter().map(String::as_str),
                texts.iter().map(|_| "a.id"),
            );
            let mut counting = Counting::new(&run);
            counting.add(&run);
            counting.finish().len()
        };
        assert!(known(6, 4) > 0 && known(20, 300) > 0);
        assert_eq!(
            (known(5, 0), known(6, 5), known(19, 30), known(20, 400)),
            (0, 0, 0, 0)
        );
    }
}
