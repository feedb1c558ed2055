//! Whether two texts that share something are one a copy of the other, or both of a third.
use super::compare::{Comparison, Reading};
use super::words::SINGLE;

/// Share of the shorter text's shingles that makes it a copy. (Of made copies reworded by 15 %, 0.4 finds 81 %, 0.6 only 1 %.)
const CONTAINED: f64 = 0.4;
/// The same within one portal, whose texts share what is printed under all of them: where a portal has few texts
/// that is not learned, and fills half of a short text.
const CONTAINED_AT_HOME: f64 = 0.7;
/// Words before the end that two texts of one portal have in common, which may be what is printed under all: if there are as
/// many, that share of them must stand in the other text as well.
const BEFORE_END: u32 = 10;
const ALIGNED_BEFORE_END: f64 = 0.4;
/// Share of shingles, and of words in order, that makes a reworded copy.
const REWORDED: f64 = 0.2;
const IN_ORDER: f64 = 0.6;
/// Shingles: less is a quotation. Texts that have not so many are copies if they are equal.
const LEAST_SHARED: u32 = 20;
/// Words of equal texts, and characters where the script has no spaces: fewer say nothing of where they are from.
const LEAST_EQUAL: usize = 10;
const LEAST_EQUAL_SINGLES: usize = 20;
/// Share of the numbers that a copy keeps: today's edition of a table shares all its words and none of its numbers.
/// Below three numbers a change may be a correction.
const NUMBERS: f64 = 0.5;
const FEW_NUMBERS: u32 = 3;

/// Two texts of which one is a copy of the other, or both of a third.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// How much of the first stands in the second, and of the second in the first, 0 to 1.
    pub shares: [f64; 2],
    /// Words of the longest passage that they share.
    pub longest: u32,
    /// Whether they are equal, word for word.
    pub equal: bool,
}

/// The pair, if the two texts are one.
pub fn related(first: &Reading, second: &Reading) -> Option<Pair> {
    let found = first.compare(second);
    let home = first.portal == second.portal;
    let limit = if home { CONTAINED_AT_HOME } else { CONTAINED };
    let told = is_copy(&found, limit) && !(home && is_end_alone(&found));
    told.then(|| Pair {
        shares: found
            .sizes
            .map(|size| f64::from(found.shared) / f64::from(size)),
        longest: found.longest,
        equal: false,
    })
}

fn is_copy(found: &Comparison, limit: f64) -> bool {
    let shorter = found.sizes[0].min(found.sizes[1]);
    if found.shared < LEAST_SHARED || shorter == 0 {
        return false;
    }
    let contained = f64::from(found.shared) / f64::from(shorter);
    let in_order = f64::from(found.aligned) / f64::from(found.words.max(1));
    if contained < limit && (contained < limit * REWORDED / CONTAINED || in_order < IN_ORDER) {
        return false;
    }
    found.numbers < FEW_NUMBERS
        || f64::from(found.shared_numbers) >= NUMBERS * f64::from(found.numbers)
}

/// Whether two texts share little more than how they end.
fn is_end_alone(found: &Comparison) -> bool {
    let [before, aligned] = found.before_end;
    before >= BEFORE_END && f64::from(aligned) < ALIGNED_BEFORE_END * f64::from(before)
}

/// The pair of two texts that are equal word for word, if there is more to them than their portal's boilerplate and a few words.
pub fn equal(first: &Reading, second: &Reading) -> Option<Pair> {
    let singles = first
        .words
        .iter()
        .filter(|word| *word & SINGLE != 0)
        .count();
    let spaced = first.words.len() - singles;
    let enough =
        spaced * LEAST_EQUAL_SINGLES + singles * LEAST_EQUAL >= LEAST_EQUAL * LEAST_EQUAL_SINGLES;
    let told = enough && first.words == second.words && first.size().min(second.size()) > 0;
    told.then_some(Pair {
        shares: [1.0, 1.0],
        longest: first.words.len() as u32,
        equal: true,
    })
}

#[cfg(test)]
mod tests {
    use super::super::boilerplate::Boilerplate;
    use super::super::compare::Reading;
    use super::super::run::Run;
    use super::{Pair, equal, related};

    fn paired(
        one: &str,
        two: &str,
        portals: [&str; 2],
        how: fn(&Reading, &Reading) -> Option<Pair>,
    ) -> Option<Pair> {
        let run = Run::new([one, two].into_iter(), portals.into_iter());
        let none = Boilerplate::default();
        how(&Reading::new(&run, 0, &none), &Reading::new(&run, 1, &none))
    }

    fn story(name: &str, words: std::ops::Range<u32>) -> String {
        let letters = |n: u32| [n / 26 % 26, n % 26].map(|l| char::from(b'a' + l as u8));
        words
            .map(|n| format!("{name}{} ", String::from_iter(letters(n))))
            .collect()
    }

    #[test]
    fn half_a_text_makes_a_copy_and_a_quotation_none() {
        let own = |shared: u32| story("s", 0..shared) + &story("x", shared..100);
        let pair = |shared| paired(&story("s", 0..100), &own(shared), ["a", "b"], related);
        assert!(pair(55).is_some_and(|pair| pair.longest == 55 && !pair.equal));
        assert_eq!(pair(30), None);
        let home = paired(&story("s", 0..100), &own(55), ["a", "a"], related);
        assert_eq!(home, None);
    }

    #[test]
    fn what_one_portal_prints_under_two_short_texts_makes_no_copies() {
        let under = |name: &str| story(name, 0..30) + &story("footer", 0..120);
        assert_eq!(paired(&under("a"), &under("b"), ["a", "a"], related), None);
        assert!(paired(&under("a"), &under("b"), ["a", "b"], related).is_some());
        let cut = story("a", 0..100) + &story("footer", 0..50);
        let whole = story("a", 0..200) + &story("footer", 0..50);
        assert!(paired(&cut, &whole, ["a", "a"], related).is_some());
    }

    #[test]
    fn a_table_with_other_numbers_is_no_copy() {
        let table = |start: u32| {
            let row = |n: u32| {
                format!(
                    "{} at {} o'clock ",
                    story("city", n * 9..n * 9 + 9),
                    start + n
                )
            };
            (0..12).map(row).collect::<String>()
        };
        assert_eq!(paired(&table(100), &table(500), ["a", "b"], related), None);
        assert!(paired(&table(100), &table(100), ["a", "b"], related).is_some());
    }

    #[test]
    fn equal_texts_of_a_few_words_say_nothing() {
        let words = |count| story("w", 0..count);
        assert_eq!(paired(&words(9), &words(9), ["a", "b"], equal), None);
        assert!(paired(&words(10), &words(10), ["a", "b"], equal).is_some());
        assert_eq!(paired(&words(10), &words(11), ["a", "b"], equal), None);
        let han = "总统访问北京今天会谈开始合作协议签署贸易增";
        assert!(paired(han, han, ["a", "b"], equal).is_some());
        assert_eq!(paired(&han[..36], &han[..36], ["a", "b"], equal), None);
    }
}
